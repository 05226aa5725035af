"""Plain questions over a library of several plans, whose answer does not depend on one of them: tasks of one heading, papers, partners, parks, investment."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import given, session_over

PLANS = {
    "lushan": """芦山高新技术产业开发区2025年工作要点
发布机构:芦山高新技术产业开发区管理委员会
一、重点任务
1.优化营商环境。推行一窗受理。(牵头单位:行政审批局;配合单位:综合执法局)
2.做大产业。重点发展光学玻璃、矿山机械。培育竹家具、中药饮片、石墨制品、精制茶,引进速冻食品。(责任单位:产业科)
3.扩大合作。与丹湖经济技术开发区合作,参加广交会。
4.抓好项目。总投资12.6亿元的栖云镜片厂三期年内投产,新建松岗水厂。
落实《芦山市促进光学产业发展若干措施》,提升云杉产业园、栗子坪工业园承载能力。
""",
    "danhu": """丹湖经济技术开发区2025年重点工作任务清单
一、任务
1.优化营商环境
(责任单位:政务服务科;完成时限:9月底)
2.综合保税区扩围
(责任单位:口岸办公室;完成时限:12月底)
3.稳住存量
(责任单位:企业服务中心;完成时限:长期)
4.承接转移
(责任单位:综合执法局;完成时限:6月底)
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("plans"), **PLANS) as session:
        yield session.engine


LUSHAN, DANHU = "芦山高新技术产业开发区", "丹湖经济技术开发区"
HERE, ALL = {"行政审批局", "综合执法局"}, {"行政审批局", "综合执法局", "政务服务科"}


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("谁负责优化营商环境?", ALL), ("Who is responsible for 优化营商环境?", ALL), ("芦山高新区的优化营商环境归谁管?", HERE), ("优化营商环境由谁牵头?", {"行政审批局", "政务服务科"}),
        ("请问综合保税区扩围归哪个部门管?", {"口岸办公室"}), ("By whom is 稳住存量 handled?", {"企业服务中心"}),
    ],
)
def test_tasks_of_one_heading_are_answered_plan_by_plan(engine: Engine, question: str, units: set[str]) -> None:
    assert given(engine, question) == units


def test_whose_unit_it_is_stands_beside_it(engine: Engine) -> None:
    told = [(a["name"], a.get("place")) for a in engine.answer("优化营商环境由哪些单位负责?")["answers"]]
    assert sorted(told) == [("政务服务科", DANHU), ("综合执法局", LUSHAN), ("行政审批局", LUSHAN)]
    assert [place for _, place in told] in ([DANHU, LUSHAN, LUSHAN], [LUSHAN, LUSHAN, DANHU])


def test_whose_task_it_is_stands_beside_it(engine: Engine) -> None:
    told = {(a["name"], a.get("place")) for a in engine.answer("综合执法局负责哪些任务?")["answers"]}
    assert told == {("优化营商环境", LUSHAN), ("承接转移", DANHU)}


@pytest.mark.parametrize(("question", "due"), [("综合保税区扩围什么时候完成?", "12月底"), ("By when must 优化营商环境 be done?", "9月底"), ("稳住存量什么时候完成?", "长期")])
def test_by_when_a_task_is_due_is_told(engine: Engine, question: str, due: str) -> None:
    assert [a.get("due") for a in engine.answer(question)["answers"]] == [due]


@pytest.mark.parametrize(("question", "truth"), [("政务服务科负责优化营商环境吗?", {True}), ("优化营商环境是不是由行政审批局负责?", {True}), ("Is 企业服务中心 responsible for 稳住存量?", {True})])
def test_a_unit_of_any_plan_is_affirmed(engine: Engine, question: str, truth: set[bool]) -> None:
    assert given(engine, question) == truth


TITLES = ["芦山高新技术产业开发区2025年工作要点", "丹湖经济技术开发区2025年重点工作任务清单"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (f"《{TITLES[0]}》是谁发布的?", {"芦山高新技术产业开发区管理委员会"}), (f'Who issued "{TITLES[0]}"?', {"芦山高新技术产业开发区管理委员会"}), ("芦山高新区的工作要点由哪个单位发布?", {"芦山高新技术产业开发区管理委员会"}),
        ("芦山高新技术产业开发区管理委员会发布了哪些文件?", {TITLES[0]}), (f"关于{DANHU}有哪些文件?", {TITLES[1]}), (f"Which documents are about {LUSHAN}?", {TITLES[0]}),
        (f"《{TITLES[0]}》引用了哪些政策?", {"芦山市促进光学产业发展若干措施"}), ("Which plans refer to 芦山市促进光学产业发展若干措施?", {TITLES[0]}),
    ],
)
def test_papers_of_the_library(engine: Engine, question: str, expected: set[str]) -> None:
    assert given(engine, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (f"谁和{DANHU}合作?", {LUSHAN}), (f"{DANHU}是不是{LUSHAN}的合作伙伴?", {True}), (f"{LUSHAN}跟哪些单位有合作?", {DANHU}),
        ("芦山高新区里有哪些园中园?", {"云杉产业园", "栗子坪工业园"}), (f"Which parks are located in {LUSHAN}?", {"云杉产业园", "栗子坪工业园"}),
        ("云杉产业园属于哪个地方?", {LUSHAN}), ("In which region or park does 栗子坪工业园 lie?", {LUSHAN}),
        ("栖云镜片厂三期总投资多少?", {12.6}), ("芦山高新区的栖云镜片厂三期要投多少钱?", {12.6}), ("How much is invested in 栖云镜片厂三期?", {12.6}),
        ("芦山高新区打算建些什么?", {"栖云镜片厂三期", "松岗水厂"}), ("Name the events on the agenda of 芦山高新区.", {"中国进出口商品交易会"}),
    ],
)
def test_what_any_plan_states(engine: Engine, question: str, expected: set[object]) -> None:
    assert given(engine, question) == expected


def test_all_fields_are_given_and_those_put_first_before_the_rest(engine: Engine) -> None:
    found = [a["name"] for a in engine.answer("芦山高新区重点发展哪些产业?")["answers"]]
    assert set(found[:2]) == {"光学玻璃", "矿山机械"} and {"竹家具", "精制茶", "速冻食品"} <= set(found)
