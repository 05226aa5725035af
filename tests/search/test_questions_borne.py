"""Names that bear a word, land that is supplied, a figure asked behind yes or no, batches, what is joined for the sake of a work, trades before a question for places."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.cues.land import gives_land
from search.questions.language.charge import spans
from search.questions.rewording import asides
from tests.search.fed import engine_over, names

YUNXI = """云溪经济技术开发区2025年工作要点
发布日期:2025-02-12
一、主要目标
完成固定资产投资160亿元,新增规上工业企业22家。
二、任务
1.抓好项目。切实抓好澜江电缆青河项目、宏远轴承白桥生产基地、星图传感白桥研发中心、恒泰玻璃二期项目等重大项目落地投产。加快推进第一批、第二批已启的148个产业项目建设,启动第三批产业项目60个。(责任单位:规划建设局、招商局)
2.保障要素。加快松岭物流、鹿山冷库等项目拆迁进度,确保澄海光学、东曜机器人等项目及早供地。(责任单位:自然资源局)
3.治理环境。支持12个镇级园区转型为县级园区,支持5个县级园区升级为市级园区。生活垃圾无害化处理率达到96%以上。(责任单位:生态环境局)
4.产城融合。推动云溪二小、南湖小学秋季实现开学,加快云溪市中医医院、白桥实验学校扩建项目建设,持续引进知名学校、三甲医院及高端商业综合体。(责任单位:社会事务局)
5.联动建设。强化青河片区和柳湾片区联动,加快建设归雁小镇。(责任单位:规划建设局)
6.做强集群。着力打造电缆产业链,支持企业新开国际货运航线3条。(责任单位:商务局、口岸办)
三、保障措施
进一步完善“三库”,即人才库、技术库和企业需求库。
"""
LANTAI = """兰台高新技术产业开发区2025年重点任务
发布日期:2025-01-30
一、目标
固定资产投资90亿元,实际利用外资4000万美元。
二、任务
1.发展食品加工产业,建设兰台中央厨房。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("borne"), yunxi=YUNXI, lantai=LANTAI) as made:
        yield made


def figures(answer: dict[str, Any]) -> list[float]:
    return [a["value"] for a in answer["answers"] if a["kind"] == "target"]


@pytest.mark.parametrize(
    "question",
    [
        "云溪经开区2025年要抓落地投产的重点项目里,哪些名字里带“白桥”?", "云溪经开区要落地和投产的重点项目,名称中含有白桥的有哪些?",
        "Of the key projects that Yunxi ETDZ wants settled and producing in 2025, which carry 白桥 in their name?",
    ],
)
def test_names_have_to_bear_the_words_asked_for(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert found and all("白桥" in n for n in found)


def test_where_no_name_bears_them_there_is_no_answer(engine: Engine) -> None:
    assert engine.answer("云溪经开区2025年要抓落地投产的重点项目里,哪些名字里带“黑水”?")["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["For which projects does Yunxi ETDZ want land to be supplied early in 2025?", "Which projects of Yunxi ETDZ should receive land early in 2025?", "云溪经开区2025年要及早给哪些项目供地?"])
def test_land_that_is_supplied_is_not_land_that_is_cleared(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"澄海光学", "东曜机器人"}


@pytest.mark.parametrize(
    ("text", "land"),
    [("plots that should be handed over this year", True), ("firms waiting for the supply of land", True), ("which roads are to be opened", False), ("which firms obtain land", True), ("the supply of power to the site", False)],
)
def test_supplying_land_is_told_by_its_words(text: str, land: bool) -> None:
    assert gives_land(text) is land


@pytest.mark.parametrize(
    "question",
    [
        "云溪经开区的生活垃圾无害化处理率有没有硬要求,是百分之多少?", "云溪经开区有没有规定生活垃圾无害化处理率要达到多少?",
        "Does Yunxi ETDZ set a floor for harmless treatment of household waste in 2025, and if so what percentage?",
    ],
)
def test_a_figure_asked_behind_yes_or_no_is_given(engine: Engine, question: str) -> None:
    assert figures(engine.answer(question))[:1] == [96]


def test_yes_or_no_alone_stays_so(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("云溪经开区的生活垃圾无害化处理率要达到96%以上吗?")["answers"] if a["kind"] == "boolean"] == [True]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("云溪经开区头两批一共启动了多少个产业项目?", 148), ("How many industrial projects of the first two batches does Yunxi ETDZ have under way?", 148),
        ("云溪经开区第三批产业项目要启动几个?", 60),
    ],
)
def test_a_batch_is_not_another(engine: Engine, question: str, value: int) -> None:
    assert figures(engine.answer(question))[:1] == [value]


@pytest.mark.parametrize("question", ["归雁小镇靠哪两个片区联动来建?", "云溪经开区要强化哪两个片区的联动来打造归雁小镇?"])
def test_what_is_joined_for_a_work_is_told_where_it_is(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"青河片区", "柳湾片区"}


@pytest.mark.parametrize("question", ["云溪经开区2025年涉及扩建或者要开学的学校和医院都有哪些?", "Which schools and hospitals should be opened or enlarged in Yunxi ETDZ in 2025?"])
def test_of_several_works_any_will_do_and_what_has_no_name_is_none(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert {"云溪二小", "南湖小学"} <= found and any("中医医院" in n for n in found)
    assert not any(n.startswith(("知名", "三甲")) for n in found)


def test_nouns_of_one_sign_are_asked_for(engine: Engine) -> None:
    assert names(engine.answer("为了把服务做细,云溪经开区2025年要把哪些库建起来、完善好?")) == {"人才库", "技术库", "企业需求库"}


@pytest.mark.parametrize("question", ["给固定资产投资定了具体金额的园区里,哪个定得最高?", "Of the parks that put a figure on fixed asset investment, which one aims highest?"])
def test_places_are_ranked_behind_a_clause_that_sorts_them(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"云溪经济技术开发区"}


@pytest.mark.parametrize(
    ("raw", "asked"),
    [
        ("做绝缘子的小厂,该关注哪些把电缆当作重点产业链的园区?", "哪些园区把电缆当作重点产业链?"), ("卖包装机的,应该盯哪几个把食品加工作为主业的地区?", "哪些地区把食品加工作为主业?"),
        ("做绝缘子的小厂,该关注哪些园区?", "做绝缘子的小厂,该关注哪些园区?"), ("想在云溪买房,云溪区2025年有哪些学校要开学?", "云溪区2025年有哪些学校要开学?"),
    ],
)
def test_what_those_who_ask_make_or_want_is_left_out_where_more_is_asked(raw: str, asked: str) -> None:
    assert asides.asked(raw) == asked


@pytest.mark.parametrize(("text", "charged"), [("who has to open the new routes", True), ("who must build the schools", True), ("who is expected to get land", False), ("who has to be told", False), ("which roads have to open", False)])
def test_who_has_to_do_something_is_charged_with_it(text: str, charged: bool) -> None:
    assert bool(spans(text, "en")) is charged


def test_those_who_want_something_turn_to_units(engine: Engine) -> None:
    assert names(engine.answer("想建食品加工厂,兰台高新区该联系哪个部门?")) == {"经济发展局"}


@pytest.mark.parametrize(("question", "value"), [("云溪经开区要支持几个镇级园区转为县级园区?", 12), ("云溪经开区2025年支持多少个县级园区升级为市级园区?", 5)])
def test_what_becomes_something_is_not_what_becomes_another(engine: Engine, question: str, value: int) -> None:
    assert figures(engine.answer(question))[:1] == [value]
