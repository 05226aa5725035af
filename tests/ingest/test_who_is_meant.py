"""Where names begin and end beside words that look like parts of them, and what lies in what is told first."""

import pytest

from ingest.organs import organs
from tests.ingest.drafts import facts, objects, record

XINFENG = "江西信丰高新技术产业园区2027年工作要点\n"
COAST = "漳浦县2027年政府工作报告\n"


@pytest.mark.parametrize(("told", "inner", "outer"), [
    ("位于赤湖镇的翠屿皮革产业园,去年产值15亿元。", "翠屿皮革产业园", "赤湖镇"),
    ("坐落在佛昙镇境内的金鳞海洋产业园今年扩区。", "金鳞海洋产业园", "佛昙镇"),
    ("地处旧镇镇一带的蓝岬装备产业园已入驻企业12家。", "蓝岬装备产业园", "旧镇镇"),
])
def test_what_is_placed_stands_behind_the_place(told: str, inner: str, outer: str) -> None:
    found = facts(f"一、园区。{told}\n", "LOCATED_IN", COAST)
    assert (inner, outer) in found
    assert not any(place == inner for _, place in found)


@pytest.mark.parametrize("told", [
    "在翠屿新材料产业园,嘉沛德树脂项目已经开工;康洛泰薄膜项目3月试生产。",
    "在翠屿新材料产业园里,嘉沛德树脂项目已经开工,康洛泰薄膜项目3月试生产。",
])
def test_projects_of_a_paragraph_that_steps_into_a_park_lie_there(told: str) -> None:
    found = facts(f"一、项目。\n{told}\n", "LOCATED_IN", COAST)
    assert {("嘉沛德树脂项目", "翠屿新材料产业园"), ("康洛泰薄膜项目", "翠屿新材料产业园")} <= found


@pytest.mark.parametrize(("told", "organ"), [
    ("由企业服务中心办理,会同县人社局举办招聘会30场。", "县人社局"),
    ("要会同县市场监管局开展巡查。", "县市场监管局"),
    ("每月会同县财政局调度一次。", "县财政局"),
])
def test_together_with_an_organ_of_the_county(told: str, organ: str) -> None:
    found = objects(f"一、服务。{told}\n", "MENTIONS", XINFENG)
    assert organ in found and not any(name.startswith("会同县") for name in found)


def test_the_county_called_so_keeps_its_name() -> None:
    text = "怀化市要求,会同县财政局5月底前报送清单。"
    assert "会同县财政局" in {text[organ.start : organ.end] for organ in organs(text)}


@pytest.mark.parametrize(("told", "partner"), [
    ("深化与中关村海淀园、东莞松山湖高新区的结对合作。", "中关村海淀园"),
    ("与中关村丰台园共建飞地。", "中关村丰台园"),
    ("对接中关村昌平园。", "中关村昌平园"),
])
def test_the_garden_of_a_zone_in_a_place_is_its_own(told: str, partner: str) -> None:
    assert partner in objects(f"一、合作。{told}\n", "COOPERATES_WITH")


@pytest.mark.parametrize(("told", "region"), [("深化沪滇协作,引进企业3家。", "上海市"), ("用好沪滇协作机制。", "上海市")])
def test_two_provinces_of_a_programme(told: str, region: str) -> None:
    assert region in objects(f"一、合作。{told}\n", "COOPERATES_WITH", "砚山县2027年政府工作报告\n")


@pytest.mark.parametrize("told", ["借两岸融合发展示范区的东风,引进项目6个。", "趁海峡蓝色经济试验区获批,引进项目6个。"])
def test_what_is_borrowed_from_is_named_without_the_verb(told: str) -> None:
    assert not any(name[0] in "借趁" for name in objects(f"一、招商。{told}\n", "MENTIONS", COAST))


@pytest.mark.parametrize(("told", "firm", "project"), [
    ("推动卓欧俄罗斯商品集散仓签约落地。", "卓欧", "卓欧俄罗斯商品集散仓"),
    ("推动沛丰中俄粮油仓储基地8月开工。", "沛丰", "沛丰中俄粮油仓储基地"),
    ("加快泽耐特航空锻件项目建设。", "泽耐特", "泽耐特航空锻件项目"),
    ("推动博钛宇航级宽幅板材生产线9月投产。", "博钛", "博钛宇航级宽幅板材生产线"),
])
def test_the_firm_in_front_of_what_it_makes(told: str, firm: str, project: str) -> None:
    assert (firm, project) in facts(f"一、项目。{told}\n", "UNDERTAKES")


@pytest.mark.parametrize(("told", "firms"), [
    ("支持拓普达、西工钛合金登陆北交所。", {"拓普达", "西工钛合金"}),
    ("推动欧瑞德、沛洛镁合金冲刺科创板。", {"欧瑞德", "沛洛镁合金"}),
    ("支持英科医疗申报国家级工业设计中心、中轩生化申报北交所上市。", {"英科医疗", "中轩生化"}),
])
def test_firms_that_are_to_be_listed(told: str, firms: set[str]) -> None:
    assert firms <= objects(f"一、企业。{told}\n", "SUPPORTS")


@pytest.mark.parametrize("told", ["支持康瑞医疗申报国家级工业设计中心。", "支持卓越轴承争创省级企业技术中心。"])
def test_what_a_firm_strives_to_be_is_no_project(told: str) -> None:
    assert not objects(f"一、企业。{told}\n", "HAS_PROJECT")


@pytest.mark.parametrize(("told", "event"), [
    ("9月在江岸办一场光通信产业大会。", "光通信产业大会"),
    ("10月再办一届锂电材料博览会。", "锂电材料博览会"),
    ("组团参加国际电子电路展览会、第二十二届赣港经贸合作活动。", "第二十二届赣港经贸合作活动"),
])
def test_events_of_ordinary_shape(told: str, event: str) -> None:
    assert event in objects(f"一、活动。{told}\n", "PARTICIPATES_IN")


@pytest.mark.parametrize(("told", "fields"), [
    ("承接钛设备、钛化工容器项目。", {"钛设备", "钛化工容器"}),
    ("引入钛丝材、焊材企业。", {"焊材"}),
    ("发展铝合金铸造、稀土冶炼等产业。", {"铝合金铸造", "稀土冶炼"}),
    ("汽车电子、镁合金压铸和卫星数据应用是主攻方向。", {"汽车电子", "镁合金压铸"}),
])
def test_fields_are_named_up_to_their_last_noun(told: str, fields: set[str]) -> None:
    assert fields <= objects(f"一、产业。{told}\n", "TARGETS")


@pytest.mark.parametrize("told", ["支持职业学院扩大电机、焊接等专业招生。", "依托技师学院增设化工工艺、工业机器人等专业。"])
def test_what_schools_teach_is_no_field_to_develop(told: str) -> None:
    assert not objects(f"一、人才。{told}\n", "TARGETS")


@pytest.mark.parametrize(("told", "policies"), [
    ("落实海南省现代化产业体系部署和儋洋一体化发展战略。", {"儋洋一体化发展战略"}),
    ("用好“零关税”和加工增值内销免关税政策。", {"零关税", "加工增值内销免关税政策"}),
    ("落实“两链”融合专项,实施攻关20项。", {"“两链”融合专项"}),
    ("深入实施市委“强富美优”城市建设部署。", {"强富美优"}),
])
def test_policies_joined_and_laid_down(told: str, policies: set[str]) -> None:
    assert policies <= objects(f"一、政策。{told}\n", "REFERS_TO")


@pytest.mark.parametrize(("told", "firms"), [
    ("推动金核锆业、宏色股份宝鸡分公司建设智能工厂。", {"金核锆业", "宏色股份宝鸡分公司"}),
    ("推动瑞沛轴承建设技术中心。", {"瑞沛轴承"}),
])
def test_firms_that_are_to_build_what_only_firms_have(told: str, firms: set[str]) -> None:
    assert firms <= objects(f"一、企业。{told}\n", "SUPPORTS")


@pytest.mark.parametrize("links", [
    "相关新闻\n·乙市食品产业园三期试运行\n·丙县今年力争新增规上企业20家\n",
    "相关阅读:\n· 乙市食品产业园三期试运行\n▪丙县今年力争新增规上企业20家\n分享到:微信 微博\n",
    "相关新闻:乙市食品产业园三期试运行|丙县今年力争新增规上企业20家\n",
])
def test_links_to_other_pages_tell_nothing(links: str) -> None:
    body = f"一、产业。建设蓝岬装备产业园。\n{links}"
    assert not any("食品" in name for name in objects(body, "MENTIONS")) and not objects(body, "SETS_TARGET")


def test_points_of_a_plan_are_no_links() -> None:
    body = "一、产业。\n·建设蓝岬装备产业园。\n·引进企业20家。\n相关链接\n二、服务\n·新增规上企业30家。\n"
    assert {o for o in objects(body, "SETS_TARGET") if "规上企业" in o}


@pytest.mark.parametrize(("told", "ports"), [
    ("与迪拜杰贝阿里自由区、德国杜伊斯堡港建立常态化联络机制。", {"迪拜杰贝阿里自由区", "德国杜伊斯堡港"}),
    ("与宁波港共建内陆港。", {"宁波港"}),
    ("联合钦州港开展海铁联运合作。", {"钦州港"}),
])
def test_ports_that_a_plan_works_with(told: str, ports: set[str]) -> None:
    assert ports <= objects(f"一、开放。{told}\n", "COOPERATES_WITH") and not ports & objects(f"一、开放。{told}\n", "HAS_PROJECT")


def test_cities_called_ports_stay_cities() -> None:
    assert {"连云港市", "香港特别行政区"} == objects("一、开放。与连云港、香港建立合作机制。\n", "COOPERATES_WITH")


@pytest.mark.parametrize(("told", "base"), [
    ("依托宝鸡寒区试车基地引进测试企业5家。", "宝鸡寒区试车基地"),
    ("立足漠河极寒测试基地发展试车服务。", "漠河极寒测试基地"),
])
def test_bases_relied_on_by_their_place(told: str, base: str) -> None:
    assert base in {e.name for e in record(f"一、产业。{told}\n").entities if e.type == "Park"}


@pytest.mark.parametrize(("told", "firm", "project"), [
    ("建设钛产业大数据平台,由中国移动宝鸡分公司承建。", "中国移动宝鸡分公司", "钛产业大数据平台"),
    ("确保沛兴海洋钛装备基地年内竣工。", "沛兴", "沛兴海洋钛装备基地"),
])
def test_who_builds_is_told_around_the_works(told: str, firm: str, project: str) -> None:
    assert (firm, project) in facts(f"一、项目。{told}\n", "UNDERTAKES")


def test_a_column_of_sites_names_zones_by_their_function() -> None:
    body = "序号　项目名称　建设单位　总投资　建设地点　阶段　责任单位\n1　沛兴乙烯项目　江岸炼油有限公司　6亿元　石化功能区　续建　产业局\n2　瑞林甲醇项目　江岸绿能有限公司　7亿元　石化功能区　新建　产业局\n"
    assert ("沛兴乙烯项目", "石化功能区") in facts(body, "LOCATED_IN")


@pytest.mark.parametrize(("told", "park", "place"), [
    ("漳浦县以科技工业园为主平台,承接钛设备项目。", "科技工业园", "漳浦县"),
    ("东山县以物流产业园为主战场,引进快递企业。", "物流产业园", "东山县"),
])
def test_the_main_site_of_a_county(told: str, park: str, place: str) -> None:
    assert (park, place) in facts(f"一、园区。{told}\n", "LOCATED_IN", "漳州市2027年政府工作报告\n")
    assert not objects("一、园区。各县以工业园为主阵地。\n", "LOCATED_IN", "漳州市2027年政府工作报告\n") & {"工业园"}
