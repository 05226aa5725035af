"""Makers who seek a place, fairs as people call them, figures of two years, shares in English, funds by size, one of several places, who helps beside the lead, works put off."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions.rewording.fairgoing import put_going
from search.questions.rewording.makers import makers
from tests.search.fed import names, session_over

KUNQIU = """坤丘高新技术产业开发区2025年重点工作
发布日期:2025-02-10
一、主要目标
2024年,坤丘高新区完成规上工业总产值186亿元。2025年,规上工业总产值突破210亿元,园区固废集中处置率不低于92%。
二、任务
1.补齐链条。围绕水泵阀门、柔性输送带、密封件招引配套企业,全年引进企业20家。(牵头单位:产业局;协同单位:坤丘海关、科创局)
2.扩大合作。组团参加第二十五届中国国际投资贸易洽谈会、第九届国际泵阀技术展。(牵头单位:商务局)
3.完善设施。原定去年通车的坤丘大桥因征地滞后没有建成;南环快速路顺延到2026年动工。(牵头单位:建设局)
4.设立基金。设立总规模30亿元的坤丘装备产业基金,首期6亿元。(牵头单位:财政局)
"""
LIANZE = """涟泽经济技术开发区2025年工作要点
发布日期:2025-01-20
一、布局
东岭产业园、西浦产业园、南渡产业园分别发展陶瓷釉料、竹纤维、灯具。
二、任务
1.做强县域。石桥县依托石桥工业园发展食用菌,云口县依托云口工业园布局茶饮料。(市农业农村局负责)
2.招商。组织企业参加厦洽会。设立总规模45亿元的涟泽文旅产业基金。(市商务局负责)
3.分解仓库任务。全年新建仓库:东岭产业园12个,北桥镇、青禾镇各5个,河口镇3个。(市商务局负责)
三、项目清单
序号|项目名称|建设单位|总投资(亿元)|建设地点|阶段|责任单位
1|东岭仓储中心|涟泽物流有限公司|3.5|东岭产业园|新建|建设局
2|东岭釉料工厂|涟泽釉料有限公司|2.5|东岭产业园|续建|经济局
3|西浦竹纺工厂|涟泽竹业有限公司|4.5|西浦产业园|新建|建设局
"""
PLANS = {"kunqiu": KUNQIU, "lianze": LIANZE}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("makers"), **PLANS) as made:
        yield made


def asked(engine: Session, question: str) -> set[str]:
    return names(engine.ask(question))


@pytest.mark.parametrize(
    "question",
    [
        "您好，我们公司主要生产密封件和输送带，正在比选厂址，请问有没有园区正好在招这一类配套企业？谢谢。", "我们厂做水泵阀门，想搬家，哪个高新区缺这样的配套？",
        "我司是做密封件的，打算换地方建厂，哪个园区正欢迎这类企业？", "一家做密封件和水泵阀门的小厂，准备迁到外地，哪个高新区在招同类企业？",
    ],
)
def test_a_maker_is_told_of_the_place_that_wants_what_it_makes(engine: Session, question: str) -> None:
    assert asked(engine, question) == {"坤丘高新技术产业开发区"}


def test_what_no_place_wants_has_no_answer(engine: Session) -> None:
    assert engine.ask("我们厂生产钢琴和提琴，正在比选厂址，请问有没有园区在招这类企业？")["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["我们厂做阀门，哪个园区6月开工的项目最多？", "我们做阀门的，请问坤丘高新区今年产值多少？", "We make valves; when does the zone open its bridge?"])
def test_a_question_with_a_matter_of_its_own_is_no_search_for_a_place(question: str) -> None:
    assert makers(question, english=question.isascii()) == question


def test_what_leads_to_no_goods_is_not_tried_in_every_way() -> None:
    question = f"我们是{'专业公司' * 40}里的新人，哪个园区在招人？"
    assert makers(question, english=False) == question


@pytest.mark.parametrize(
    "question", ["九月到厦门赶“九八”投洽会的有哪几家？", "谁要去厦洽会？", "要跑一趟厦门的“九八”的都有谁？", "Who is going to the Xiamen 98 fair?", "Which places go to the CIFIT?"],
)
def test_a_fair_by_any_of_its_names_tells_who_goes_there(engine: Session, question: str) -> None:
    assert asked(engine, question) == {"坤丘高新技术产业开发区", "涟泽经济技术开发区"}


def test_a_fair_is_told_by_what_it_shows(engine: Session) -> None:
    assert asked(engine, "哪个园区要去泵阀展？") == {"坤丘高新技术产业开发区"}


def test_verbs_for_going_elsewhere_stay_as_they_are() -> None:
    assert put_going("看看这些项目会不会开工", english=False) == "看看这些项目会不会开工"


def figures(engine: Session, question: str) -> list[float]:
    return [a["value"] for a in engine.ask(question)["answers"] if a["kind"] == "target"]


@pytest.mark.parametrize("question", ["坤丘高新区2024年和2025年规上工业总产值分别是多少？", "2024、2025两年，坤丘高新区规上工业总产值各是多少亿？"])
def test_a_figure_of_each_of_two_years_is_given(engine: Session, question: str) -> None:
    assert sorted(figures(engine, question)) == [186, 210]


def test_a_zone_is_known_by_a_name_that_sounds_alike(engine: Session) -> None:
    assert figures(engine, "坤邱高新区2025年规上工业总产值瞄准多少亿？") == [210]


@pytest.mark.parametrize("question", ["What minimum share of solid waste has to be treated centrally in Kunqiu High-tech Zone?", "How large a share of solid waste must be disposed of centrally in Kunqiu High-tech Zone?"])
def test_a_share_is_a_percentage(engine: Session, question: str) -> None:
    assert figures(engine, question) == [92]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("几份材料里规模最大的产业基金是哪只？", "涟泽文旅产业基金"), ("把各地设立的产业基金按总规模从大到小排，排在第二位的是哪只？", "坤丘装备产业基金"),
        ("哪个地方设立的产业基金规模最大？", "涟泽经济技术开发区"), ("Rank the industrial funds by size: which comes second?", "坤丘装备产业基金"),
    ],
)
def test_a_fund_or_its_place_is_picked_by_size(engine: Session, question: str, answer: str) -> None:
    assert asked(engine, question) == {answer}


@pytest.mark.parametrize("question", ["这几份材料提到的产业基金里，盘子最大的一只总规模是多少？", "How big is the largest fund?"])
def test_how_large_the_picked_fund_is_is_a_figure(engine: Session, question: str) -> None:
    assert figures(engine, question) == [45]


@pytest.mark.parametrize(
    ("question", "fields"),
    [("西浦产业园发展什么？", {"竹纤维"}), ("三个园错位，轮到南渡产业园的是什么方向？", {"灯具"}), ("东岭产业园主打哪几样？", {"陶瓷釉料"}), ("云口工业园分到什么？", {"茶饮料"})],
)
def test_one_of_several_places_has_its_own_share(engine: Session, question: str, fields: set[str]) -> None:
    assert asked(engine, question) == fields


@pytest.mark.parametrize("question", ["坤丘高新区补齐链条，除了牵头的产业局，还有哪些单位协同？", "坤丘补齐链条，牵头的是产业局，配合的还有谁？", "Besides the lead, which units help to complete the chain in Kunqiu?"])
def test_the_units_beside_the_lead_are_given(engine: Session, question: str) -> None:
    assert asked(engine, question) == {"坤丘海关", "科创局"}


@pytest.mark.parametrize(
    ("question", "truth"), [("南环快速路2025年动工吗？", False), ("南环快速路今年会开工吗？", False), ("南环快速路2026年动工吗？", True), ("坤丘大桥去年通车了吗？", False)],
)
def test_works_put_off_are_due_in_the_year_to_which_they_are(engine: Session, question: str, truth: bool) -> None:
    assert [a["value"] for a in engine.ask(question)["answers"] if a["kind"] == "boolean"] == [truth]


@pytest.mark.parametrize(
    ("question", "count"),
    [("涟泽经开区仓库任务里，分到5个及以上的镇有几个？", 2), ("涟泽经开区的仓库任务，超过4个的镇有几个？", 2), ("In Lianze's split of warehouses, how many towns got five or more?", 2), ("涟泽经开区下面点了几个园？", 5)],
)
def test_those_allotted_so_many_and_the_parks_within_are_counted(engine: Session, question: str, count: int) -> None:
    assert [a["value"] for a in engine.ask(question)["answers"] if a["kind"] == "count"] == [count]


def test_those_allotted_just_so_many_are_listed(engine: Session) -> None:
    assert asked(engine, "涟泽经开区仓库任务里，分到5个的镇有哪些？") == {"北桥镇", "青禾镇"}


def test_the_first_part_of_a_fund_is_not_the_whole(engine: Session) -> None:
    assert figures(engine, "How much is the first tranche of the Kunqiu equipment industry fund?") == [6]


def test_a_place_and_a_unit_tell_which_works(engine: Session) -> None:
    assert asked(engine, "在东岭产业园落地、又由建设局负责的是哪些项目？") == {"东岭仓储中心"}


@pytest.mark.parametrize("question", ["既要去泵阀展、又要设立装备产业基金的高新区是哪个？", "既组团参加投洽会又要招密封件企业的是哪个高新区？"])
def test_the_place_of_which_two_deeds_are_told(engine: Session, question: str) -> None:
    assert asked(engine, question) == {"坤丘高新技术产业开发区"}


def test_of_what_is_left_out_nothing_is_counted(engine: Session) -> None:
    found = engine.ask("涟泽经开区除了东岭产业园和它里面的几个厂，还有哪些产业园？")["answers"]
    assert {a["kind"] for a in found} == {"entity"} and {"西浦产业园", "南渡产业园"} <= {a["name"] for a in found}
