"""Turns of English: jobs that are tasks and jobs for people, parks that become others, firms that expand, fields around which one works, going abroad."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import names, session_over

PLANS = {
    "zone": """青屏经济技术开发区2027年工作计划
一、主要目标
单位工业总产值能耗再降3%以上,添绿18万平方米。
二、重点任务
1.优化招商机制。完善项目库。(责任单位:招商局、财政金融局)
2.强化要素保障。高水平编制江北片、望湖港片控规。(责任单位:规划建设局、财政金融局)
3.加强产业培育。引导瑞禾机电等一批贸易企业扩能升级,帮助松石药业、白桦仪器等后备企业上市。支持优势企业抱团出海。(责任单位:经济发展局)
4.加大技术攻关力度。支持高校组建联合体,围绕低温芯片、柔性传感系统、深海轴承等领域,合力攻克核心技术。(责任单位:科技局)
5.完善设施。完成青禾110千伏变电站、望湖220千伏输变电工程建设。推进星海新能源汽车热管理系统建设。(责任单位:经济发展局)
6.招商引资。全年引进产业项目60个以上、投资额超120亿元,依托80家境内外重点商协会开展对接,大力推动3个ppp项目建设,依托云帆科技打造全区工业互联网平台。持续推行24小时通关。(责任单位:招商局)
7.提升品质。沿江建设青屏融城小镇、青屏书院小镇、青屏帆船小镇等三个精品小镇。(责任单位:文旅局)
""",
    "province": """青海省2027年园区工作要点
一、发展目标
新增省级高新区6家。
二、重点任务
1.提升创新功能。扶持9个省级园区升级为省级高新区,扶持3个基础好的省级高新区升级为国家级高新区。
责任单位:省科技厅、省商务厅
""",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("turns"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "How many jobs of Qingping ETDZ's 2027 plan land on the desk of its finance bureau (财政金融局)?", "How many items of Qingping ETDZ's plan is the finance bureau (财政金融局) responsible for?",
        "How many jobs does the 财政金融局 take on at Qingping ETDZ?",
    ],
)
def test_how_many_jobs_a_unit_has(session: Session, question: str) -> None:
    assert [a["value"] for a in session.ask(question)["answers"]] == [2]


@pytest.mark.parametrize(
    "question", ["How many jobs will be created at Qingping ETDZ in 2027?", "How many tourists does Qingping ETDZ expect to receive in 2027?", "How many residents is Qingping ETDZ going to resettle in 2027?", "How many experts will Qingping ETDZ recruit in 2027?"],
)
def test_people_are_no_towns(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "many"),
    [
        ("How many provincial high-tech zones were to become national ones in Qinghai in 2027?", 3), ("How many provincial parks were to be converted into provincial high-tech zones in Qinghai in 2027?", 9),
    ],
)
def test_what_parks_become(session: Session, question: str, many: int) -> None:
    assert {a["value"] for a in session.ask(question)["answers"]} == {many}


@pytest.mark.parametrize(
    "question", ["Which manufacturers is Qingping ETDZ to guide to add capacity and upgrade?", "Which companies does Qingping ETDZ guide to expand capacity and upgrade?", "Which firms is Qingping ETDZ helping to expand?"],
)
def test_firms_that_are_to_grow(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"瑞禾机电"}


@pytest.mark.parametrize(
    "question",
    ["In which fields does Qingping ETDZ tackle core technologies in 2027?", "On which subjects should universities and companies at Qingping ETDZ join forces to crack core technologies in 2027?", "青屏经济技术开发区围绕哪些领域合力开展核心技术攻关？"],
)
def test_fields_around_which_one_works(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"低温芯片", "柔性传感系统", "深海轴承"}


@pytest.mark.parametrize("question", ["青屏经济技术开发区要编制哪些片区的控规？", "For which areas is Qingping ETDZ drawing up regulatory detailed plans?"])
def test_places_for_which_something_is_made(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"江北片", "望湖港片"}


@pytest.mark.parametrize("question", ["青屏经济技术开发区2027年完成哪些电网项目？", "Which power grid projects does Qingping ETDZ finish in 2027?"])
def test_new_energy_vehicles_are_no_power_grid(session: Session, question: str) -> None:
    assert not any("热管理" in n for n in names(session.ask(question))) and names(session.ask(question))


@pytest.mark.parametrize("question", ["Which parks back their firms in venturing into foreign markets?", "Which zones help local firms set foot in other countries?", "这几个园区里哪些支持企业到国外闯市场？"])
def test_parks_whose_firms_go_abroad(session: Session, question: str) -> None:
    assert "青屏经济技术开发区" in names(session.ask(question))


def test_energy_per_unit_of_output(session: Session) -> None:
    assert {a["value"] for a in session.ask("By how much was Qingping ETDZ to cut the energy used per unit of industrial output in 2027?")["answers"]} == {3}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many overseas and domestic business associations does Qingping ETDZ's 2027 plan lean on?", 80), ("What should the projects brought into Qingping ETDZ in 2027 be worth in total?", 120),
        ("Does Qingping ETDZ steer clear of PPP projects in 2027?", False), ("青屏经济技术开发区2027年不搞PPP项目了吗？", False), ("Does Qingping ETDZ carry out PPP projects in 2027?", True),
    ],
)
def test_figures_and_truths_in_other_turns(session: Session, question: str, value: float) -> None:
    assert value in [a["value"] for a in session.ask(question)["answers"]]


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("Who answered for technology breakthroughs at Qingping ETDZ?", {"科技局"}), ("Whose platform underpins the zone-wide industrial internet of Qingping ETDZ?", {"云帆科技"}),
        ("青屏经济技术开发区江北片的控规谁来编？", {"规划建设局", "财政金融局"}), ("哪些园区的通关不分昼夜？", {"青屏经济技术开发区"}),
    ],
)
def test_who_and_whose(session: Session, question: str, given: set[str]) -> None:
    assert names(session.ask(question)) == given
