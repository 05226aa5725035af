"""What plans of western prefectures say in ways of their own: counties in names of works, parks with their parts in brackets,
towns abroad, carriers by their place, and figures beside what they were."""

import pytest

from tests.ingest.drafts import facts, goals, names, record

CITY = "山南市2026年工作要点\n一、任务\n"
COUNTY = "共和县2026年工作要点\n一、任务\n"


def test_a_work_lies_in_the_county_by_whose_whole_name_it_begins() -> None:
    told = "建成隆子县种畜繁育中心,加快曲松县第三幼儿园建设。\n"
    assert {("隆子县种畜繁育中心", "隆子县"), ("曲松县第三幼儿园", "曲松县")} <= facts(told, "LOCATED_IN", CITY)


def test_parts_in_a_bracket_lie_in_what_stands_in_front_of_it() -> None:
    told = "提升玉湖生态产业园(含东川、白塔两个片区)能级,东川片区重点布局酥油加工,白塔片区重点发展氆氇。\n依托石河工业园(辖果品产业园、云杉轻工园)招商。\n"
    assert {("东川片区", "玉湖生态产业园"), ("白塔片区", "玉湖生态产业园"), ("云杉轻工园", "石河工业园")} <= facts(told, "LOCATED_IN", CITY)


@pytest.mark.parametrize(("told", "park"), [
    ("依托共和零碳产业发展园区引进企业。\n", "共和零碳产业发展园区"),
    ("2027年底前园区绿电占比提高到40%。\n", ""),
])
def test_parks_by_the_short_name_of_their_county(told: str, park: str) -> None:
    assert names(told, "Park", COUNTY) == ({park} if park else set())


def test_the_republic_is_no_county() -> None:
    assert "共和县" not in names("庆祝共和国成立八十周年。\n", "Region", CITY)


@pytest.mark.parametrize(("told", "partner"), [
    ("与俄罗斯比罗比詹市开展粮食加工合作。\n", "俄罗斯比罗比詹市"),
    ("加强与江苏省无锡市锡山区对接,共建飞地园区。\n", "锡山区"),
    ("与青海移动合作实施智慧牧场项目。\n", "青海移动"),
])
def test_partners(told: str, partner: str) -> None:
    assert ("山南市", partner) in facts(told, "COOPERATES_WITH", CITY)


def test_a_trade_in_the_web_is_no_carrier() -> None:
    assert not names("发展青海移动互联网产业。\n", "Company", CITY)


def test_a_mill_named_after_its_town_is_no_firms() -> None:
    assert not facts("泽当有机肥厂扩建项目建成投产。\n", "UNDERTAKES", CITY)


def test_hospitals_of_a_city_and_other_works() -> None:
    told = "市妇幼保健院投入使用,推进错那边贸市场建设,启动错那垃圾填埋场封场前期工作,建设饲草加工中心和3万千瓦沼气发电项目。\n"
    assert names(told, "Project", CITY) >= {"市妇幼保健院", "错那边贸市场", "错那垃圾填埋场封场", "3万千瓦沼气发电项目"}


@pytest.mark.parametrize(("told", "events"), [
    ("办好雅江采花节、山南农贸会。\n", {"雅江采花节", "山南农贸会"}),
    ("组织酒庄参加波尔多国际起泡酒大赛、丝路青稞大赛。\n", {"波尔多国际起泡酒大赛"}),
])
def test_fairs_in_lists(told: str, events: set[str]) -> None:
    assert names(told, "Event", CITY) >= events


def test_counted_articles_behind_a_titled_paper() -> None:
    assert names("落实《西藏自治区招商引资条例》和稳投资“19条”。\n", "Policy", CITY) == {"西藏自治区招商引资条例", "19条"}
    assert not names("办好“3条”线路。\n", "Policy", CITY)


@pytest.mark.parametrize(("told", "goal"), [
    ("力争算力规模达到2600P。\n", ("算力规模", 2600, "P")),
    ("农牧民转移就业7.2万人。\n", ("农牧民转移就业", 7.2, "万人")),
    ("办好18件民生实事。\n", ("民生实事", 18, "件")),
    ("藏药产值要从目前的不足3亿元提高到16亿元。\n", ("藏药产值", 16, "亿元")),
    ("今年将投资14.5亿元,建成沿江大道西延线。\n", ("投资", 14.5, "亿元")),
])
def test_goals(told: str, goal: tuple[str, float, str]) -> None:
    assert ("山南市", *goal) in goals(told, CITY)


ZONE = "三亚临海湾种业与深海科技园2026年工作要点\n推动临海湾种业与深海科技园(以下简称“科技园”)提档升级。\n一、任务\n"


def test_a_zone_whose_name_joins_two_fields() -> None:
    told = "科技园新签约项目7个。\n"
    assert goals(told, ZONE) == {("三亚临海湾种业与深海科技园", "新签约项目", 7, "个")}
    assert names(told, "Park", ZONE) == {"三亚临海湾种业与深海科技园"}


@pytest.mark.parametrize(("told", "wanted"), [
    ("实际使用外资1.3亿美元,较上年(0.9亿美元)增长44%。\n", {("实际利用外资", 1.3, "="), ("实际利用外资增速", 44, "=")}),
    ("酒业、旅游产业营收分别突破70亿元和160亿元。\n", {("酒业营收", 70, ">="), ("旅游产业营收", 160, ">=")}),
])
def test_what_brackets_and_each_of_several_say(told: str, wanted: set[tuple[str, float, str]]) -> None:
    found = record("", CITY + told)
    by_id = {e.id: e.name for e in found.entities}
    said = {(by_id[s.object], s.qualifiers["value"], s.qualifiers["comparator"]) for s in found.statements if s.relation == "SETS_TARGET"}
    assert said == wanted


def test_how_a_plan_was_carried_out_is_no_plan() -> None:
    head = "山南市2025年计划执行情况与2026年计划的报告\n一、2025年计划执行情况\n"
    assert goals("引进到位内资27.5亿元,隆子水厂等9个项目建成。\n", head) == set()


def test_labels_that_a_verb_joins_to_their_list() -> None:
    told = "新建项目重点抓好错那50万千瓦风电、雅江流域综合治理;续建项目重点推进隆子水库配套供水、贡嘎高速泽当段。\n"
    found = record("", CITY + told)
    by_id = {e.id: e.name for e in found.entities}
    stages = {by_id[s.object]: s.qualifiers["stage"] for s in found.statements if s.relation == "HAS_PROJECT"}
    assert stages == {"错那50万千瓦风电": "start", "雅江流域综合治理": "start", "隆子水库配套供水": "build", "贡嘎高速泽当段": "build"}


def test_who_joins_whom_and_whose_name_it_is() -> None:
    told = "支持西藏大学联合恒岳储能组建储能实验室,与俄罗斯乌苏里斯克市、巴西圣保罗州合作,建设贺兰山东麓冷链中心,加快共和乡豆制品产业园建设。\n"
    assert {partner for _, partner in facts(told, "COOPERATES_WITH", CITY)} == {"俄罗斯", "乌苏里斯克", "巴西圣保罗州"}
    assert not {firm for firm, _ in facts(told, "UNDERTAKES", CITY)} & {"贺兰山东麓"}
    assert ("山南市", "共和乡豆制品产业园") in facts(told, "HAS_PROJECT", CITY)


def test_further_names_and_figures() -> None:
    told = "推行“一窗办成3.0”,依托深海装备大会开展专场推介,黑木耳栽培稳定在6亿袋,为企业减税降费7亿元,“僵尸企业”出清9家。完成国道109高新区段改线。\n"
    assert "一窗办成3.0" in names(told, "Policy", CITY) and "深海装备大会" in names(told, "Event", CITY)
    assert {(value, unit) for _, _, value, unit in goals(told, CITY)} == {(6, "亿袋"), (7, "亿元"), (9, "家")}
    assert not names(told, "Park", CITY)
