"""Questions for what stands close by: the other end of a range, goods and passengers, a place that a plan only mentions, names within longer ones."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import given, session_over

PLANS = {
    "yunxi": """云栖空港经济区2024年工作要点
一、主要目标
全年引进项目(以完成工商注册为准)18个,新增国家级技术中心1-2家,新开货运航线3条以上,建设主题园区30个、重点示范项目400个。外贸进出口总额9亿美元。新增市级以上示范企业27家。铺排水利项目90个(其中委托代建子项目55个)。出让山地2600亩,实现出让金额14亿元。
二、重点任务
1.抓好安全生产。持续推行安全联络员制度,常态化深入企业开展安全检查。每月对危险化学品企业开展一次全覆盖安全检查。(责任单位:应急管理局)
2.加强招商引资。研究形成旅游项目、康养项目“两张清单”。(责任单位:投资促进局)
3.推进联动发展。与枫桥市合作共建东岭物流片区,学习借鉴松湾临港新区经验。(责任单位:产业发展局)
4.深化产城融合。加大白鹭购物中心、青檀酒店等品牌推广力度。(责任单位:社会事业局)
5.优化政务服务。支持外贸企业开展产品出口认证、海关高级认证。帮助澜石光电、云岫软件上市。推行全程帮代办,取消办事大厅收费。(责任单位:行政审批局)
6.强化要素保障。加快天澜电缆项目拆迁进度,确保海菱机器人、望山路等项目及早供地。(责任单位:规划建设局)
7.完善制度。推进《云栖空港经济区条例》立法工作。启动远舟集团智慧港口示范项目建设。发展卫星应用、无人机。推动出台《云栖空港经济区入园项目管理办法》。将引进重大项目纳入年度绩效考核。(责任单位:党政办)
""",
    "songwan": """松湾市2024年政府工作报告
一、主要目标
全年税收收入达到65亿元,规模以上工业增加值增长8%。
""",
    "anhui": """安徽省2023年园区工作要点
一、重点任务
1.做强主导产业。皖北地区重点对接长三角产业转移。(责任单位:省发展改革委)
""",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("close"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云栖空港经济区2024年新增国家级技术中心目标是多少?", {1, 2}),
        ("云栖空港经济区2024年重点示范项目目标是多少?", {400}),
        ("云栖空港经济区2024年代建子项目目标是多少?", {55}),
        ("云栖空港经济区2024年出让金额目标是多少?", {14}),
        ("云栖空港经济区2024年计划新开多少条客运航线?", set()),
        ("How many passenger routes does the Yunxi Airport Economic Zone (云栖空港经济区) plan to open in 2024?", set()),
        ("云栖空港经济区2024年计划新开多少条货运航线?", {3}),
        ("云栖空港经济区2024年出口总额目标是多少?", set()),
        ("How much does 云栖空港经济区 want to import in 2024?", set()),
        ("云栖空港经济区2024年外贸进出口总额目标是多少?", {9}),
        ("How many model enterprises of city level or above does 云栖空港经济区 add in 2024?", {27}),
    ],
)
def test_figures_close_by(session: Session, question: str, expected: set[float]) -> None:
    answers = session.engine.answer(question)["answers"]
    assert {a["value"] for a in answers if a["kind"] == "target"} == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("松湾临港新区的招商由哪个部门负责?", set()),
        ("Who is in charge of investment promotion in 松湾临港新区?", set()),
        ("云栖空港经济区的招商由哪个部门负责?", {"投资促进局"}),
        ("Which area does 云栖空港经济区 build together with 枫桥市?", {"东岭物流片区"}),
        ("Which regions of Anhui were to dock with the Yangtze River Delta in 2023?", {"皖北"}),
        ("云栖空港经济区要帮哪家商场、哪家酒店打响名气?", {"白鹭购物中心", "青檀酒店"}),
        ("云栖空港经济区怎么让办事大厅不收钱,是谁的差事?", {"行政审批局"}),
        ("云栖空港经济区要保证哪些项目早一点拿到地?", {"海菱机器人", "望山路"}),
        ("云栖空港经济区推动出台哪些园区管理方面的文件?", {"云栖空港经济区入园项目管理办法"}),
        ("云栖空港经济区支持外贸企业做哪些认证?", {"产品出口认证", "海关高级认证"}),
        ("云栖空港经济区想立一部什么法规?", {"云栖空港经济区条例"}),
        ("Which piece of legislation is 云栖空港经济区 working on?", {"云栖空港经济区条例"}),
        ("Whose smart port demonstration project does 云栖空港经济区 launch?", {"远舟集团"}),
        ("云栖空港经济区“抓好安全生产”要管、“加强招商引资”不用管的是哪些单位?", {"应急管理局"}),
        ("云栖空港经济区哪些单位负责抓好安全生产却不负责加强招商引资?", {"应急管理局"}),
        ("哪些园区要搞卫星发射?", set()),
        ("哪些园区做卫星遥感?", set()),
        ("Which parks plan to launch satellites?", set()),
        ("哪些园区发展卫星应用?", {"云栖空港经济区"}),
        ("哪些园区做无人机整机?", {"云栖空港经济区"}),
        ("Which two lists (两张清单) is 云栖空港经济区 drawing up for its investment promotion?", {"旅游项目", "康养项目"}),
    ],
)
def test_things_close_by(session: Session, question: str, expected: set[str]) -> None:
    assert given(session.engine, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云栖空港经济区是不是一个季度才查一次安全?", False),
        ("Does 云栖空港经济区 carry out safety inspections only once a quarter?", False),
        ("云栖空港经济区一年只查一次安全,对吗?", False),
        ("引进的大项目,云栖空港经济区算进年度绩效考核里吗?", True),
    ],
)
def test_how_often_and_whether_it_counts(session: Session, question: str, expected: bool) -> None:
    assert [a["value"] for a in session.engine.answer(question)["answers"]] == [expected]
