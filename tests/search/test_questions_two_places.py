"""Two places beside one another: which sets the higher figure and whether one does, what both plans name, and a zone that is told by its kind alone."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions.readings.in_each import says_each
from tests.search.fed import names, session_over

PLANS = {
    "airport": """澜江自贸临空区2027年工作计划
一、主要目标
——实现税收30亿元;
——完成固定资产投资90亿元;
——实际利用外资6000万美元。
二、重点任务
1.加快建设进度。敦促远舟重工、青禾光电等项目开工,帮促白桦仪器尽快投产。(责任单位:规划建设局、澜江集团)
2.创新招商方式。探索资本招商、以商招商。(责任单位:招商局、综合局、澜江集团)
3.畅通物流通道。新开货运航线3条。(责任单位:综合局、口岸办、澜江集团)
""",
    "zone": """澜江经济技术开发区2026年工作要点
一、主要目标
——实现税收80亿元;
——完成固定资产投资210亿元;
——实际利用外资2亿美元。
二、重点任务
1.狠抓项目。推进远舟重工二厂、青禾光电子材料园、松石药业总部建设。
2.融合发展。推动与湖山高新区等平台同频共振、抱团发展。
""",
    "new": """云岫新区2026年工作要点
一、重点任务
1.建设新城。打造云岫水街,推进北斗大道建设。
""",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("two"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Which expects to draw in more foreign capital: Lanjiang ETDZ in 2026 or the Lanjiang airport free-trade zone in 2027?", "澜江经济技术开发区"),
        ("Which park expects less tax revenue, the Lanjiang airport free-trade zone or Lanjiang ETDZ?", "澜江自贸临空区"),
        ("Does Lanjiang ETDZ or the Lanjiang airport free-trade zone expect more tax revenue?", "澜江经济技术开发区"),
        ("Which park expects more tax revenue, the airport free-trade zone or the ETDZ?", "澜江经济技术开发区"),
    ],
)
def test_one_of_two_places_is_asked_for(session: Session, question: str, place: str) -> None:
    assert place in names(session.ask(question))


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("Does the Lanjiang airport free-trade zone expect more tax revenue than Lanjiang ETDZ?", False),
        ("Is Lanjiang ETDZ's fixed-asset investment target higher than that of the Lanjiang airport free-trade zone?", True),
        ("Does Lanjiang ETDZ plan less fixed-asset investment than the Lanjiang airport free-trade zone?", False),
        ("澜江自贸临空区的税收目标比澜江经济技术开发区高吗？", False), ("澜江自贸临空区的税收目标不比澜江经济技术开发区高，对吗？", True),
        ("澜江自贸临空区实际利用外资的目标是不是低于澜江经济技术开发区？", True), ("澜江自贸临空区和澜江经济技术开发区相比，固定资产投资目标是不是更高？", False),
    ],
)
def test_whether_one_place_sets_more_than_another(session: Session, question: str, so: bool) -> None:
    assert [a["value"] for a in session.ask(question)["answers"]] == [so]


@pytest.mark.parametrize("question", ["Is Yunxiu New Area's tax target higher than that of Lanjiang ETDZ?", "云岫新区的税收目标比澜江经济技术开发区高吗？"])
def test_without_a_figure_of_either_nothing_is_known(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    "question",
    ["澜江自贸临空区和澜江经济技术开发区的计划里都出现的企业有哪些？", "Which firms turn up in the plans of both the Lanjiang airport free-trade zone and Lanjiang ETDZ?", "哪些企业在澜江自贸临空区2027年计划和澜江经济技术开发区2026年计划里都被点名？"],
)
def test_firms_that_both_plans_name(session: Session, question: str) -> None:
    assert "松石药业" not in names(session.ask(question)) and any("远舟重工" in n for n in names(session.ask(question)))


@pytest.mark.parametrize("question", ["云岫新区和澜江经济技术开发区的计划里都点到名的企业有哪些？", "Which firms are named in the plans of both Yunxiu New Area and Lanjiang ETDZ?"])
def test_no_firm_that_one_plan_alone_names(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


def test_what_each_plan_supports_is_not_what_it_names() -> None:
    assert says_each("甲区和乙区都提到的企业") and not says_each("甲区和乙区都扶持的企业")


@pytest.mark.parametrize(
    "question", ["澜江自贸临空区“创新招商方式”和“畅通物流通道”都要负责的单位有哪些？", "Which units work on both new ways of attracting investors and smoother logistics channels in the Lanjiang airport free-trade zone?"],
)
def test_units_that_have_both_tasks(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"综合局", "澜江集团"}


@pytest.mark.parametrize("question", ["Which projects are named in the plan of the new area?", "What fixed-asset investment does the airport zone plan?", "How much tax does the airport free-trade zone expect?"])
def test_a_zone_by_its_kind_alone(session: Session, question: str) -> None:
    own = {"云岫水街", "北斗大道", "90", "30"}
    assert {str(a.get("name") or f"{a['value']:g}") for a in session.ask(question)["answers"]} <= own


@pytest.mark.parametrize("question", ["Which neighbouring platforms does Lanjiang ETDZ want to move in step with and grow together?", "With which zones does Lanjiang ETDZ want to develop in step?"])
def test_platforms_one_grows_together_with(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"湖山高新区"}
