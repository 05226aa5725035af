"""Phrasings that plans of other offices use: counties by bare names, parks as the core, heads of lists, aims of several firms."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified, record

CITY = "汉中市2025年工作要点\n发布日期:2025-02-11\n一、重点任务\n"
TABLE = "江岸经开区2024年任务分解表\n序号 | 重点任务 | 具体内容 | 责任领导 | 牵头部门 | 配合部门 | 完成时限\n1 | 抓实招商 | 协议投资额80亿元,其中5亿元以上项目4个。 | 周文昌 | 招商局 | 江岸开发控股有限公司(简称江岸发控)、财政局 | 11月底\n"


def test_a_header_with_bars_is_no_navigation() -> None:
    found = facts(TABLE, "RESPONSIBLE_FOR", "")
    assert {("招商局", "抓实招商"), ("财政局", "抓实招商"), ("江岸开发控股有限公司", "抓实招商")} <= found


def test_the_row_of_a_duty_sets_goals_and_its_leaders_are_no_places() -> None:
    assert {s.qualifiers["value"] for s in record(TABLE, "").statements if s.relation == "SETS_TARGET"} >= {80, 4}
    assert not names(TABLE, "Region", "") & {"文昌市", "文昌"}


def test_titles_stand_before_persons() -> None:
    assert not names("由副县长张海宁牵头推进,责任人:李安康\n", "Region") & {"海宁市", "海宁", "安康市", "安康"}


def test_counties_without_their_letter_act_in_a_list() -> None:
    found = facts("城固、洋县、西乡等县因地制宜发展中药材加工。", "TARGETS", CITY)
    assert {("城固县", "中药材加工"), ("洋县", "中药材加工"), ("西乡县", "中药材加工")} <= found


def test_parks_that_are_the_core_are_where_it_is_done() -> None:
    found = facts("以青溪产业园、白杨工业园为核心,重点发展永磁电机。", "TARGETS", CITY)
    assert {("青溪产业园", "永磁电机"), ("白杨工业园", "永磁电机")} <= found


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("推动切片、电池片、光伏组件全链条发展。", {"切片", "电池片"}),
        ("推进镁铝产业集群发展。", {"镁铝产业集群"}),
        ("推动茧丝产业高端化。", {"茧丝"}),
        ("按照钛材、航空锻件、绿色建材三大产业方向延链补链。", {"钛材", "航空锻件"}),
        ("做优羊绒服饰。", {"羊绒服饰"}),
    ],
)
def test_fields_under_weak_verbs_that_the_text_calls_a_chain(body: str, fields: set[str]) -> None:
    assert fields <= {name.removesuffix("产业") for name in objects(body, "TARGETS")}


def test_a_count_of_great_projects_closes_their_list() -> None:
    found = objects("全力推进中煤远兴化工烯烃改造、恒泰集团煤基新材料两大项目。", "HAS_PROJECT")
    assert "恒泰集团煤基新材料" in found
    assert not any("大项目" in name for name in found)


def test_what_firms_make_is_a_project_under_a_verb_of_completion() -> None:
    assert {"康源集团聚乙烯醇", "精源化工30万吨煤焦油深加工"} <= objects("建成康源集团聚乙烯醇、精源化工30万吨煤焦油深加工。", "HAS_PROJECT")


def test_what_stands_before_a_yearly_output_is_the_firm() -> None:
    assert ("汉中晨光", "汉中晨光年产20吉瓦单晶硅片项目") in facts("推动汉中晨光年产20吉瓦单晶硅片项目建成投产。", "UNDERTAKES", CITY)


def test_a_park_that_opens_a_name_is_no_firm() -> None:
    assert not names("加快青安科技新城生物医药中试平台、清石工业园废水处理厂扩容工程建设。", "Company")


def test_firms_with_aims_of_their_own() -> None:
    assert {"汉源股份", "蒙锦集团"} <= objects("支持汉源股份上市培育、蒙锦集团拓展电商渠道。", "SUPPORTS")


def test_programmes_of_headings_are_tasks() -> None:
    assert not names("(一)实施科技赋能工程。支持企业研发。\n(二)实施数智融合工程。推广智能制造。\n", "Policy")
    assert not names("(一)实施科技赋能工程。支持企业研发。\n(二)实施数智融合工程。推广智能制造。\n", "Project")


@pytest.mark.parametrize(
    ("body", "value", "comparator"),
    [
        ("企业开办时间压至0.5个工作日。", 0.5, "<="),
        ("审批用时压到30天以内。", 30, "<="),
        ("规上工业总产值往800亿元冲。", 800, "="),
        ("税收向30亿元迈进。", 30, "="),
        ("空气优良天数稳定在310天以上。", 310, ">="),
        ("高新技术企业、科技型中小企业分别达到120家和300家。", 300, "="),
        ("单晶拉棒产能由20GW扩至35GW。", 35, "="),
    ],
)
def test_words_that_lead_to_a_goal(body: str, value: float, comparator: str) -> None:
    said = {(s.qualifiers["value"], s.qualifiers["comparator"]) for s in record(body).statements if s.relation == "SETS_TARGET"}
    assert (value, comparator) in said


def test_a_road_opened_to_traffic_is_complete() -> None:
    assert qualified("确保青云大道10月通车。", "HAS_PROJECT", "stage") == {"青云大道": {"complete"}}


def test_festivals_and_institutes_of_the_academy() -> None:
    assert {"第五届江岸国际羊绒节", "青溪民俗文化节"} <= names("办好第五届江岸国际羊绒节、青溪民俗文化节。", "Event")
    assert names("联合中国科学院青江创新研究院开展攻关。", "Organization") == {"中国科学院青江创新研究院"}


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("聚焦粤港澳大湾区、长三角,围绕药用辅料、医疗器械等领域开展驻点招商。", {"药用辅料", "医疗器械"}),
        ("围绕飞控系统、碳纤维复合材料等薄弱环节,招引配套企业30户。", {"飞控系统", "碳纤维复合材料"}),
        ("紧盯长三角医药、深圳电子信息两大方向。", {"医药", "电子信息"}),
        ("拓展智能密集架、无人库房等新品类。", {"智能密集架", "无人库房"}),
    ],
)
def test_what_is_sought_elsewhere_is_the_plans_own_field(body: str, fields: set[str]) -> None:
    found = facts(body, "TARGETS", CITY)
    assert {("汉中市", name) for name in fields} <= found
    assert {who for who, _ in found} == {"汉中市"}


def test_a_section_that_strengthens_the_base_looks_ahead() -> None:
    found = objects("二、突出项目支撑,夯实发展基础\n新建青溪至白杨公路,续建云门水利枢纽。", "HAS_PROJECT")
    assert {"青溪至白杨公路", "云门水利枢纽"} <= found


def test_a_list_at_the_end_of_a_line_speaks_of_its_paragraph() -> None:
    body = "(一)拓展应用场景。1.低空物流。开通航线5条。2.低空文旅。年接待游客3万人次。(责任单位:市交通运输局、市文化和旅游局)\n"
    assert {("市交通运输局", "拓展应用场景"), ("市文化和旅游局", "拓展应用场景")} <= facts(body, "RESPONSIBLE_FOR", CITY)


def test_provinces_that_aid_a_region_and_places_joined_by_a_dash() -> None:
    assert {"江苏省", "天津市"} <= objects("用好江苏、天津对口帮扶资金,新建学校5所。", "COOPERATES_WITH", CITY)
    assert "扬州市" in objects("抓好扬州—汉中对口协作。", "COOPERATES_WITH", CITY)


def test_mines_and_the_plans_own_place_found_no_project() -> None:
    assert not names("加快火云铅锌矿采选冶一体化项目、汉中中药炮制技术创新中心建设。", "Company", CITY)


def test_a_county_before_a_firm_is_no_part_of_it() -> None:
    assert ("天润畜牧", "城固县天润畜牧生猪屠宰项目") in facts("推进城固县天润畜牧生猪屠宰项目开工。", "UNDERTAKES", CITY)


def test_all_parks_in_front_of_a_partner_cooperate() -> None:
    found = facts("推动汉台经开区、南郑高新区与苏州工业园区结成姊妹园区。", "COOPERATES_WITH", CITY)
    assert {who for who, partner in found if partner == "苏州工业园区"} == {"汉台经开区", "南郑高新区"}


def test_banks_and_grids_of_a_place_and_works_of_mines() -> None:
    assert {"国网陕西电力", "汉中农商银行"} <= names("协调国网陕西电力加快建设,推动汉中农商银行增加贷款。", "Company", CITY)
    assert {"大柳沟锂矿二期选厂", "天汉智算中心"} <= objects("推动大柳沟锂矿二期选厂10月试车,加快天汉智算中心建设。", "HAS_PROJECT", CITY)


@pytest.mark.parametrize(
    ("body", "fairs"),
    [
        ("组团参加第六届进博会和中国—中亚投资贸易博览会。", {"中国国际进口博览会", "中国—中亚投资贸易博览会"}),
        ("精心组织青山茶商恳谈会。", {"青山茶商恳谈会"}),
        ("办好电商节、青山桑茶节等5场推介活动。", {"青山桑茶节"}),
    ],
)
def test_fairs_come_apart_and_shed_verbs_and_counts(body: str, fairs: set[str]) -> None:
    found = names(body, "Event", CITY)
    assert fairs <= found
    assert not any("和" in name or "组织" in name or "等" in name for name in found)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("聚焦食品加工、电子信息四个主攻方向招商。", {"食品加工", "电子信息"}),
        ("紧盯绿色建材、羊绒服饰2个主攻方向开展招商。", {"绿色建材", "羊绒服饰"}),
        ("培育壮大新能源等三大产业。", {"新能源"}),
        ("做大做强生物医药等2大产业。", {"生物医药"}),
    ],
)
def test_counts_and_second_verbs_are_no_part_of_a_field(body: str, fields: set[str]) -> None:
    assert objects(body, "TARGETS", CITY) == fields
    assert not names(body, "Company", CITY)


@pytest.mark.parametrize(
    ("body", "indicator"),
    [
        ("全年使用外资3亿美元。", "实际利用外资"),
        ("使用外资增长12%。", "实际利用外资增速"),
        ("天使投资基金规模达到5亿元。", "天使投资基金规模"),
        ("工业用地出让面积达到500亩。", "工业用地出让面积"),
        ("力争使技改投资达到9亿元。", "技改投资"),
    ],
)
def test_half_words_open_no_indicator(body: str, indicator: str) -> None:
    assert objects(body, "SETS_TARGET", CITY) == {indicator}


def test_a_count_without_etc_closes_a_list_of_firms() -> None:
    assert {"鼎新电机", "洛川轮毂"} <= objects("支持鼎新电机、洛川轮毂2家企业上市。", "SUPPORTS", CITY)
    assert names("培育鼎新电机、洛川轮毂2家企业。", "Company", CITY) == {"鼎新电机", "洛川轮毂"}
    assert not names("新增规上工业、限上商贸6家企业,培育专精特新3家企业。", "Company", CITY)


def test_valleys_of_a_place_are_parks() -> None:
    assert {"汉中数谷", "合肥声谷", "通化药谷"} <= names("加快汉中数谷建设,与合肥声谷、通化药谷开展合作。", "Park", CITY)


def test_a_citys_part_of_a_zone_is_not_the_provinces() -> None:
    assert names("推动眉山天府新区与四川天府新区协同发展。", "Park", CITY) == {"眉山天府新区", "四川天府新区"}
    assert names("对接天府新区,学习成都天府新区做法。", "Park", CITY) == {"四川天府新区"}


def test_a_count_without_etc_closes_a_list_of_projects() -> None:
    assert qualified("推动顺泰轧钢、鸿源电池材料、海川镁业扩能3个项目竣工。", "HAS_PROJECT", "stage") == {name: {"complete"} for name in ("顺泰轧钢", "鸿源电池材料", "海川镁业扩能")}
