"""Questions of every kind over a small invented library, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Pattern
from search.questions import Engine
from search.questions.language.amounts import scaled
from search.questions.plans import plan
from tests.search.fed import names_and_tasks as names
from tests.search.questions_library import library


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with library(Path(tmp_path_factory.mktemp("library"))) as store:
        yield Engine(store.view())


LISTS = [
    ("哪些园区发展医疗器械?", {"青岭经济技术开发区", "白河高新技术产业开发区"}),
    ("医疗器械 园区 有哪些", {"青岭经济技术开发区", "白河高新技术产业开发区"}),
    ("Which parks develop medical devices?", {"青岭经济技术开发区", "白河高新技术产业开发区"}),
    ("麻烦问下，做储能的园区有哪几个？", {"青岭经济技术开发区"}),
    ("哪些园区或地区要发展跨境电商", {"白河高新技术产业开发区", "石浦市"}),
    ("which places go in for cross-border e-commerce", {"白河高新技术产业开发区", "石浦市"}),
    ("青岭经开区聚焦哪些产业？", {"低空经济", "医疗器械", "储能系统"}),
    ("What industries does Qingling ETDZ focus on?", {"低空经济", "医疗器械", "储能系统"}),
    ("清岭经开区聚焦哪些产业？", {"低空经济", "医疗器械", "储能系统"}),
    ("青岭经开区2024年计划开工哪些项目", {"飞羽无人机总装基地", "云帆储能电池二期", "110千伏石桥变电站"}),
    ("青岭2024年有哪些项目要投产？", {"星渡医疗影像中心"}),
    ("要建哪些变电站？", {"110千伏石桥变电站"}),
    ("Which wastewater treatment plants will be built?", {"石浦第二污水处理厂"}),
    ("哪些企业被帮助上市", {"云帆新能源", "星渡医疗"}),
    ("Which companies does Qingling ETDZ help to go public?", {"云帆新能源", "星渡医疗"}),
    ("推动哪些企业入规?", {"松涛食品"}),
    ("哪些园区参加进博会？", {"青岭经济技术开发区", "白河高新技术产业开发区"}),
    ("Which fairs will the Baihe High-tech Zone host or attend?", {"白河国际光学博览会", "中国国际进口博览会"}),
    ("青岭经开区和哪所大学合作?", {"江海大学"}),
    ("设立了哪些基金", {"石浦海洋产业基金"}),
    ("有云帆项目的园区是哪个", {"青岭经济技术开发区"}),
    ("哪个园区既发展医疗器械又发展跨境电商?", {"白河高新技术产业开发区"}),
    ("Which zone both attends the China International Import Expo and develops the low-altitude economy?", {"青岭经济技术开发区"}),
    ("除了飞羽无人机总装基地，青岭2024年还要开工哪些项目", {"云帆储能电池二期", "110千伏石桥变电站"}),
    ("哪些园区没有提到低空经济", {"白河高新技术产业开发区"}),
    ("请问有园区在做医疗器械吗？都是哪些", {"青岭经济技术开发区", "白河高新技术产业开发区"}),
    ("白河高新区在延伸哪几条产业链？", {"光学镜头", "智能传感"}),
    ("Which industrial chains does the Baihe High-tech Zone build up?", {"光学镜头", "智能传感"}),
    ("青岭经开区打算和哪些园区、学校共建？", {"白河高新技术产业开发区"}),
    ("青岭2024年赶着动工的大项目有哪几个", {"飞羽无人机总装基地", "云帆储能电池二期", "110千伏石桥变电站"}),
    ("Which industry events will the Baihe High-tech Zone attend or host?", {"白河国际光学博览会", "中国国际进口博览会"}),
]


@pytest.mark.parametrize(("question", "expected"), LISTS)
def test_lists_are_complete_and_precise(engine: Engine, question: str, expected: set[str]) -> None:
    answer = engine.answer(question)
    assert answer["status"] == "answered"
    assert names(answer) == expected


FIGURES = [
    ("青岭经开区2024年税收收入目标是多少?", [(26, "亿元")]),
    ("青岭二〇二四年要利用多少外资", [(9000, "万美元")]),
    ("How much tax revenue does the Baihe High-tech Zone expect in 2025?", [(40, "亿元")]),
    ("白河高新区２０２５年新引进亿元以上项目多少个？", [(32, "个")]),
    ("白河高新区2025年新引进亿元以上项目定了多少个、力争多少个？", [(32, "个"), (36, "个")]),
    ("青岭固定资产投资增速目标", [(11, "%")]),
    ("青岭和白河的实际利用外资目标分别是多少？", [(9000, "万美元"), (1.5, "亿美元")]),
    ("石浦市一般公共预算收入要达到多少亿元", [(180, "亿元")]),
    ("石浦海洋产业基金规模多大？", [(12, "亿元")]),
]


@pytest.mark.parametrize(("question", "expected"), FIGURES)
def test_figures(engine: Engine, question: str, expected: list[tuple[float, str]]) -> None:
    answers = engine.answer(question)["answers"]
    assert sorted((a["value"], a["unit"]) for a in answers if a["kind"] == "target") == sorted(expected)


DUTIES = [
    ("青岭经开区推进项目落地由谁牵头?", {"规划建设局"}),
    ("青岭壮大主导产业的配合单位有哪些", {"投资促进局", "财政局"}),
    ("青岭经开区扩大开放合作归哪个部门管", {"投资促进局"}),
    ("白河高新区办好展会的责任单位是?", {"商务局"}),
    ("Which bureau leads the opening-up and cooperation of Qingling ETDZ?", {"投资促进局"}),
    ("青岭经开区推进项目落地是谁的活儿？", {"规划建设局", "投资促进局"}),
    ("石浦市改善民生这一块，哪家来落实？", {"市住房城乡建设局"}),
    ("产业发展局要做哪些工作？", {"壮大主导产业", "培育优质企业"}),
]


@pytest.mark.parametrize(("question", "expected"), DUTIES)
def test_duties(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


TRUTHS = [
    ("青岭经开区还会新上普通水泥项目吗?", False),
    ("白河高新区会启动东湖隧道工程吗", False),
    ("Will Qingling ETDZ develop the low-altitude economy?", True),
    ("青岭经开区2024年税收收入目标超过20亿元吗？", True),
    ("白河高新区是否参加进博会?", True),
]


@pytest.mark.parametrize(("question", "value"), TRUTHS)
def test_yes_or_no(engine: Engine, question: str, value: bool) -> None:
    answers = engine.answer(question)["answers"]
    assert [a["value"] for a in answers] == [value]
    assert answers[0]["evidence"]


COUNTS = [("青岭经开区2024年要开工几个项目?", 3), ("How many parks attend the China International Import Expo?", 2), ("有几份计划提到了跨境电商？", 2), ("白河高新区布局新赛道有几个责任单位？", 2), ("How many units are responsible for the opening-up and cooperation of Qingling ETDZ?", 1)]


@pytest.mark.parametrize(("question", "value"), COUNTS)
def test_counts(engine: Engine, question: str, value: int) -> None:
    assert next(a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "count") == value


UNKNOWN = [
    "哪些园区布局可控核聚变?", "苏州工业园区2024年实际利用外资目标是多少?", "青岭经开区2019年税收收入目标是多少？", "特斯拉在青岭的超级工厂何时投产?",
    "Which parks want to build up an esports industry?", "Which companies does the Wuhan East Lake High-tech Zone help to go public?",
    "What was Qingling ETDZ's tax revenue target for 2018?", "石浦市的核电项目由谁负责?", "青岭经开区参加广交会吗?",
]


@pytest.mark.parametrize("question", UNKNOWN)
def test_what_is_not_there_is_not_answered(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert (answer["status"], answer["answers"]) == ("no_evidence", [])


def test_what_is_known_instead_is_said(engine: Engine) -> None:
    assert any("2024" in hint for hint in engine.answer("青岭经开区2019年税收收入目标是多少？")["known"])


def test_open_questions_are_left_to_passages(engine: Engine) -> None:
    assert engine.answer("青岭经开区如何培育优质企业?")["status"] == "passages_only"


def test_rankings_name_the_place_and_its_figure(engine: Engine) -> None:
    answers = engine.answer("哪个园区的实际利用外资目标最高？")["answers"]
    assert [(a["kind"], a.get("name") or a.get("value")) for a in answers] == [("entity", "白河高新技术产业开发区"), ("target", 1.5)]


@pytest.mark.parametrize("question", ["青岭经开区有哪些氢能项目?", "白河高新区要引进哪些白酒项目?", "Which hydrogen projects does Qingling ETDZ have?"])
def test_projects_of_a_field_that_a_plan_does_not_know_are_none(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_what_the_graph_states_of_two_names_decides(engine: Engine) -> None:
    answer = engine.answer("青岭经开区会和白河高新区合作吗？")
    assert [a["value"] for a in answer["answers"]] == [True]
    assert "青白产业协作园" in answer["answers"][0]["evidence"][0]["quote"]
    assert engine.answer("青岭经开区会和石浦市合作吗？")["status"] == "no_evidence"


def test_what_an_english_question_leaves_out_is_no_content_of_it(engine: Engine) -> None:
    assert names(engine.answer("Which parks besides Baihe High-tech Zone target medical devices?")) == {"青岭经济技术开发区"}


TOTALS = [
    ("青岭经开区和白河高新区的实际利用外资目标合计是多少？", "sum", 2.4, "亿美元"),
    ("各园区税收收入目标平均是多少？", "mean", 33, "亿元"),
    ("What is the combined tax revenue target of Qingling ETDZ and Baihe High-tech Zone?", "sum", 66, "亿元"),
]


@pytest.mark.parametrize(("question", "how", "value", "unit"), TOTALS)
def test_totals_and_means_show_each_figure_with_its_sentence(engine: Engine, question: str, how: str, value: float, unit: str) -> None:
    answer = engine.answer(question)
    (total,) = answer["answers"]
    assert (total["kind"], total["aggregate"]) == ("target", how)
    assert scaled(total["value"], total["unit"]) == pytest.approx(scaled(value, unit))
    assert len(total["of"]) == 2 and all(part["evidence"] for part in total["of"])
    assert answer["plan"]["aggregate"] == how


def test_what_several_places_do_not_all_say_is_not_added_up(engine: Engine) -> None:
    answers = engine.answer("青岭经开区和石浦市的实际利用外资目标合计是多少？")["answers"]
    assert not any("aggregate" in a for a in answers)


def test_figures_of_different_units_are_not_added_up(engine: Engine) -> None:
    figures = [s for s in engine.view.statements(Pattern(relations=("SETS_TARGET",))) if s.qualifiers.get("unit") in ("亿元", "亿美元")]
    query = plan.Figures(statements=tuple(s.id for s in figures), aggregate="sum")
    assert engine.run(query) == []


def test_connections_and_descriptions(engine: Engine) -> None:
    path = engine.answer("云帆新能源和青岭经开区有什么关系?")
    assert path["status"] == "answered" and path["answers"][0]["kind"] == "path"
    described = engine.answer("介绍一下白河高新区")
    assert "医疗器械" in described["answers"][0]["facts"]["TARGETS"]


def test_every_answer_carries_sentences_that_stand_in_the_text(engine: Engine) -> None:
    for question, _ in [*LISTS, *FIGURES, *DUTIES]:
        for answer in engine.answer(question)["answers"]:
            for e in answer["evidence"]:
                assert engine.view.text(e["document"])[e["start"] : e["end"]].strip() == e["quote"]


def test_a_changed_library_is_noticed(tmp_path: Path) -> None:
    with library(tmp_path) as store:
        engine = Engine(store.view())
        assert names(engine.answer("哪些园区发展医疗器械?")) == {"青岭经济技术开发区", "白河高新技术产业开发区"}
        with store.writer() as writer:
            writer.delete(next(d.id for d in store.view().documents() if d.source == "baihe.txt"))
        assert names(engine.answer("哪些园区发展医疗器械?")) == {"青岭经济技术开发区"}
