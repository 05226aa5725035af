"""Plans of several tables, articles in which people speak, parts of zones, and works as papers tell of them."""

import pytest

from ingest.outline import outline
from tests.ingest.drafts import facts, names, objects, qualified, record

COUNTY = "长兴县2025年工作要点\n一、任务\n"
COLUMNS = "序号\t任务名称\t工作内容\t牵头部门\t配合部门\n"


@pytest.mark.parametrize("titles", [("表一 重点任务清单", "表二 重点事项清单"), ("附表1:重点任务表", "附表2:重点事项表"), ("附件1\n重点任务表", "附件2\n重点事项表"), ("重点任务表", "重点事项表")])
def test_two_tables_numbered_alike_hold_different_tasks(titles: tuple[str, str]) -> None:
    body = f"{titles[0]}\n{COLUMNS}1\t稳住外贸\t抓订单。\t商务局\t海关\n2\t做强消费\t办好节会。\t文旅局\t商务局\n{titles[1]}\n{COLUMNS}1\t整治河道\t清淤十公里。\t水利局\t城管局\n2\t修复岸线\t种树两百亩。\t林业局\t水利局\n"
    assert facts(body, "RESPONSIBLE_FOR") >= {("商务局", "稳住外贸"), ("海关", "稳住外贸"), ("水利局", "整治河道"), ("林业局", "修复岸线")}
    assert ("水利局", "稳住外贸") not in facts(body, "RESPONSIBLE_FOR")


def test_sections_of_a_table_hold_its_rows() -> None:
    text = "表二 项目清单\n序号\t项目名称\t建设单位\t责任部门\n(一)产业类\n1\t甲车间\t甲公司\t经发局\n(二)设施类\n2\t乙水厂\t乙公司\t建设局\n"
    assert [c.path for c in outline(text)] == ["表二", "表二/(一)", "表二/(一)/1", "表二/(二)", "表二/(二)/2"]


def test_numbers_used_twice_give_two_paths() -> None:
    paths = [c.path for c in outline("一、目标\n1.增长。税收翻番。\n1.稳定。就业充分。\n")]
    assert len(paths) == len(set(paths))


def test_the_bureau_whose_officer_speaks() -> None:
    body = "(一)抓服务\n“去年跑断腿,今年网上办。”管委会政务服务局副局长周岚说,由她所在的局牵头,审批压到10天。\n管委会投资促进局局长钱进介绍,他带的3支招商小分队每月外出一次。\n管委会科技局还要在上海建一处飞地。\n资金方面,高新区金融服务中心将联合杭州银行推出新贷款。\n"
    assert {u for u, _ in facts(body, "RESPONSIBLE_FOR")} == {"管委会政务服务局", "管委会投资促进局", "管委会科技局", "高新区金融服务中心"}


def test_partners_as_people_say_it() -> None:
    body = "“我们要跟宁东能源化工基地、无锡高新区抱团,把市场做大。”\n"
    assert {"宁东能源化工基地", "无锡高新技术产业开发区"} <= {o.replace("高新区", "高新技术产业开发区") for o in objects(body, "COOPERATES_WITH")}


def test_what_a_place_lacks_it_is_to_bring_in() -> None:
    assert {"溅射靶材", "光刻胶"} <= objects("局长说,眼下最缺的是溅射靶材、光刻胶、掩膜版,要一家家去谈。", "TARGETS")
    assert not objects("眼下最缺的是人才、资金、土地。", "TARGETS")
    assert {"高端装备", "新能源材料"} <= objects("展板上,高端装备、新能源材料两条链用颜色标着。", "TARGETS")


def test_suppliers_are_asked_for_not_their_supply() -> None:
    assert objects("重点招引五金、智能门锁配套企业,新增企业8家。", "TARGETS") == {"五金", "智能门锁"}


def test_a_goal_first_reached_is_no_past() -> None:
    assert "特种玻璃" in objects("重点发展特种玻璃、功能陶瓷,2026年产值率先突破80亿元。", "TARGETS")


def test_who_builds_a_park_has_its_trade() -> None:
    assert ("泗安镇", "家用纺织品") in facts("泗安镇建设家纺加工园,主攻家用纺织品。", "TARGETS", COUNTY)


@pytest.mark.parametrize("body", ["以纺织园区为载体做优服务。(责任单位:纺织园区服务中心)\n", "开工建设纺织园区220千伏变电站。\n"])
def test_parts_of_a_zone_by_their_office_or_works(body: str) -> None:
    assert "纺织园区" in names(body, "Park")


def test_names_of_parks_that_begin_with_a_common_sign() -> None:
    assert "家装智造产业园" in names("扩建厂房。家装智造产业园重点招引板材企业。", "Park")


def test_a_plan_not_yet_approved_is_no_policy() -> None:
    assert not names("城北片区规划未获批前,不再布局新的工业项目。", "Policy")


@pytest.mark.parametrize(
    ("body", "policy"),
    [
        ("落实国家和自治区“六大产业集群”部署,定本方案。", "“六大产业集群”"),
        ("落实好数字强市提能行动、绿色制造焕新行动等市委“八项行动”,做好工作。", "数字强市提能行动"),
        ("落实好数字强市提能行动、绿色制造焕新行动等市委“八项行动”,做好工作。", "绿色制造焕新行动"),
        ("用好浙江省智能工厂专项资金,推动技改。", "浙江省智能工厂专项资金"),
        ("落实东西部人才协作机制,互派干部。", "东西部人才协作机制"),
    ],
)
def test_policies_by_their_wording(body: str, policy: str) -> None:
    assert policy.strip("“”") in {p.strip("“”") for p in names(body, "Policy")}


@pytest.mark.parametrize(
    ("body", "project", "stage"),
    [
        ("中欣新材料等静压石墨项目年底前点火试产。", "中欣新材料等静压石墨项目", "operate"),
        ("新安新材料四氟乙烯项目8月投产。", "新安新材料四氟乙烯项目", "operate"),
        ("中车江岸轮对检修中心10月底前投入运营。", "中车江岸轮对检修中心", "operate"),
        ("浙沪产业园二期完成主体工程12万平方米。", "浙沪产业园二期", "build"),
        ("续建青山灌区续建配套与现代化改造工程。", "青山灌区续建配套与现代化改造工程", "build"),
        ("青年公寓480套9月交钥匙。", "青年公寓", "complete"),
        ("江岸热力公司承建的城东供热管线二期,全长12公里,供暖季前要送上汽。", "城东供热管线二期", "operate"),
    ],
)
def test_works_and_their_stage(body: str, project: str, stage: str) -> None:
    assert qualified(body, "HAS_PROJECT", "stage").get(project) == {stage}


def test_firms_that_run_power_stations_name_them_after_hills() -> None:
    pairs = facts("推进华能江岸青云山风电、华润白沙光伏二期建设。", "UNDERTAKES")
    assert {project for _, project in pairs} == {"华能江岸青云山风电", "华润白沙光伏二期"}
    assert not any("青云山" in firm or "白沙" in firm for firm, _ in pairs)


def test_substances_counted_by_their_atoms_are_no_firm() -> None:
    assert not facts("至于六氟磷酸锂项目,因价格走低,今年缓建。", "UNDERTAKES")


def test_this_project_is_built_there() -> None:
    body = "远东材料公司钽粉扩产项目8月投产。这个项目总投资5亿元,建在江岸经开区的稀有金属产业园里。\n"
    assert ("远东材料公司钽粉扩产项目", "稀有金属产业园") in facts(body, "LOCATED_IN")


def test_parts_of_the_zone_that_the_paragraph_speaks_of() -> None:
    body = "(一)做强园区。长兴经济技术开发区(以下简称“开发区”)要突出三大产业。智能家居产业园重点招引五金企业。\n"
    assert ("智能家居产业园", "长兴经济技术开发区") in facts(body, "LOCATED_IN", COUNTY)


def test_what_a_countys_zone_builds_is_the_countys_too() -> None:
    pairs = facts("长兴经济技术开发区要建成污水处理厂三期。", "HAS_PROJECT", COUNTY)
    assert {("长兴县", "污水处理厂三期"), ("长兴经济技术开发区", "污水处理厂三期")} <= pairs


def test_a_caption_is_no_part_of_a_name() -> None:
    found = record("远东新材料公司扩产项目8月投产。图为远东新材料公司生产车间。\n").entities
    assert any("远东新材料" in e.name for e in found)
    assert not any("图为" in name for e in found for name in e.names)


def test_hospitals_belong_to_their_school() -> None:
    assert "浙北医学院第一附属医院" in names("与浙北医学院第一附属医院组建紧密型医联体。", "Organization")
    assert not {"附属医院", "第一附属医院"} & names("与浙北医学院第一附属医院组建紧密型医联体。", "Organization")


def test_a_cluster_among_tasks_makes_no_fields_of_the_others() -> None:
    rows = f"{COLUMNS}1\t壮大装备集群\t办好服务。\t经发局\t科技局\n2\t金融服务\t设立基金。\t财政局\t银行\n"
    assert "金融服务" not in objects(rows, "TARGETS")


@pytest.mark.parametrize(("body", "value", "unit"), [("纺纱规模达到320万锭。", 320, "万锭"), ("烟叶收购量保持在28万担。", 28, "万担"), ("青年公寓480套9月交钥匙。", 480, "套"), ("今年,360套青年公寓国庆前交付使用。", 360, "套")])
def test_goals_in_units_of_trades_and_homes(body: str, value: int, unit: str) -> None:
    goals = [s.qualifiers for s in record(body).statements if s.relation == "SETS_TARGET"]
    assert [(g["value"], g["unit"]) for g in goals] == [(value, unit)]


def test_towns_and_counties_in_names_of_parks() -> None:
    body = "和平镇蔬菜产业园9月前建成。安吉县竹制品工业园也在对接。\n"
    assert ("安吉县竹制品工业园", "安吉县") in facts(body, "LOCATED_IN", "湖州市2025年工作要点\n一、任务\n")
    assert "和平镇蔬菜产业园" in names(body, "Park", COUNTY)


def test_what_is_attracted_as_projects_and_worked_on_as_techniques() -> None:
    assert "印染" in objects("支持园区承接印染项目。", "TARGETS")
    assert {"消光涂料", "隔热薄膜"} <= objects("组建研究院,联合攻关消光涂料、隔热薄膜。", "TARGETS")
    assert not objects("联合攻关关键核心技术。", "TARGETS")


def test_whom_a_plan_helps_and_with_what() -> None:
    assert objects("帮卓远钛业完成股改。", "SUPPORTS") == {"卓远钛业"}
    assert {"远澜家具", "喜诺宝"} <= objects("引导远澜家具、喜诺宝桂阳工厂开展智能化改造。", "SUPPORTS")


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("今年招商就盯三样:半导体设备、医疗器械、精密模具。", {"半导体设备", "医疗器械", "精密模具"}),
        ("把动力电池这条链做长。", {"动力电池"}),
        ("现代物流业、研发设计等生产性服务业提速发展。", {"现代物流", "研发设计"}),
        ("围着链主补精密模具。", {"精密模具"}),
        ("今年的重头戏是动力电池和智能家电。", {"动力电池", "智能家电"}),
        ("缺精密模具,就去宁波请。", {"精密模具"}),
        ("生物医药产业年产值要过百亿元,装备制造产业增长12%。", {"生物医药", "装备制造"}),
        ("今年的重头戏是项目建设。把服务这条底线守牢。缺资金,就去银行谈。", set()),
    ],
)
def test_fields_as_people_speak_of_them(body: str, fields: set[str]) -> None:
    assert fields <= objects(body, "TARGETS")
    assert fields or not objects(body, "TARGETS")


def test_policies_by_the_number_of_their_articles_or_their_document() -> None:
    assert names("落实省促进外贸稳增长26条和市稳就业18条。", "Policy") == {"省促进外贸稳增长26条", "市稳就业18条"}
    assert names("依据浙政发〔2024〕3号文件优化审批。", "Policy") == {"浙政发〔2024〕3号"}


def test_how_much_of_a_project_a_row_sets_for_the_year() -> None:
    rows = "序号\t项目名称\t建设单位\t总投资\t年度目标\t责任部门\n1\t北片区雨污水管网工程\t水务公司\t2.7亿元\t完成管网铺设14公里\t建设局\n2\t科创大厦\t城投公司\t3亿元\t完成投资1亿元\t建设局\n"
    goals = [(s.qualifiers["value"], s.qualifiers["unit"]) for s in record(rows).statements if s.relation == "SETS_TARGET"]
    assert goals == [(14, "公里")]


@pytest.mark.parametrize(("body", "project"), [("恒远铝业二期的塔吊正在转,8月底必须封顶。", "恒远铝业二期"), ("城北污水处理厂扩容一倍,10月通水。", "城北污水处理厂")])
def test_works_that_an_article_looks_at_before_it_dates_them(body: str, project: str) -> None:
    assert project in objects(body, "HAS_PROJECT")


def test_the_noun_of_a_name_stands_for_it_in_the_next_sentence() -> None:
    body = "江岸稀土功能材料中试基地刚刚封窗。按约定,基地由高新区与江南大学共建,6月投入使用。\n"
    assert "operate" in qualified(body, "HAS_PROJECT", "stage")["江岸稀土功能材料中试基地"]
