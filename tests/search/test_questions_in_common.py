"""What several places or units have in common, a place that is told and then asked about, and what a place puts first."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import names_and_tasks as names
from tests.search.fed import session_over

LANZHOU = """澜洲经济技术开发区2025年工作要点
发布日期:2025-02-10
一、任务
1.做强产业。重点发展储能电池、光学玻璃、跨境电商。开工建设翠湾科创园二期,以医疗器械、数字创意为重点集聚项目。(责任单位:经济发展局、投资促进局)
2.抓好招商。参加中国国际进口博览会,支持禾塬科技建设智能工厂。(责任单位:投资促进局、澜洲城投集团)
3.打造特色小镇。建设澜洲花艺小镇、澜洲书香小镇。(责任单位:规划建设局、澜洲城投集团)
"""
XUNPU = """浔浦高新技术产业开发区2025年工作计划
发布日期:2025-02-20
一、任务
1.培育集群。发展光学玻璃、跨境电商和海洋工程装备。(责任单位:科技局)
2.扩大开放。参加中国—东盟博览会,帮助恒柏机械上市。(责任单位:商务局)
3.稳住增长。技工贸总收入达到460亿元,外贸进出口总额增速高于全省平均水平。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("common"), lanzhou=LANZHOU, xunpu=XUNPU) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "澜洲经开区和浔浦高新区都要发展的产业有哪些？", "澜洲经开区与浔浦高新区共同瞄准哪些产业？", "澜洲经开区、浔浦高新区的产业有哪些重合？",
        "What industries are common to Lanzhou ETDZ and Xunpu High-tech Zone?", "Which industries do both Lanzhou ETDZ and the Xunpu High-tech Zone target?",
    ],
)
def test_what_two_places_have_in_common(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"光学玻璃", "跨境电商"}


def test_what_each_of_two_places_has_is_not_only_what_they_share(session: Session) -> None:
    assert {"储能电池", "光学玻璃", "海洋工程装备"} <= names(session.ask("澜洲经开区和浔浦高新区都有哪些产业？"))


def test_where_nothing_is_common_nothing_is_answered(session: Session) -> None:
    assert session.ask("澜洲经开区和浔浦高新区都要参加的展会有哪些？")["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("投资促进局和澜洲城投集团共同负责哪些任务？", {"抓好招商"}), ("有哪些任务是规划建设局与澜洲城投集团都要负责的？", {"打造特色小镇"}),
        ("投资促进局和规划建设局负责哪些任务？", {"做强产业", "抓好招商", "打造特色小镇"}),
    ],
)
def test_tasks_that_units_share_and_tasks_of_either(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


def test_what_a_place_is_told_by_is_not_sought_again(session: Session) -> None:
    assert names(session.ask("支持禾塬科技建智能工厂的开发区要打造哪些小镇？")) == {"澜洲花艺小镇", "澜洲书香小镇"}


def test_what_works_put_first_is_not_what_the_place_does(session: Session) -> None:
    assert {"储能电池", "光学玻璃", "跨境电商"} <= names(session.ask("澜洲经开区重点发展哪些产业？"))
    assert names(session.ask("翠湾科创园二期重点发展哪些产业？")) <= {"医疗器械", "数字创意"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("澜洲经开区负责做强产业、但不负责抓好招商的单位有哪些？", {"经济发展局"}), ("澜洲经开区参与抓好招商却不参与打造特色小镇的单位是哪些？", {"投资促进局"}),
        ("Which units in Lanzhou ETDZ are responsible for investment promotion but not for characteristic towns?", {"投资促进局"}),
    ],
)
def test_units_of_one_task_and_not_of_another(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize("question", ["这些园区里，既要做光学玻璃、又支持禾塬科技的是哪个？", "哪个园区既做光学玻璃，又要建翠湾科创园二期？"])
def test_places_of_two_things_wherever_the_question_word_stands(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"澜洲经济技术开发区"}


def test_when_is_answered_only_where_a_time_is_told(session: Session) -> None:
    assert session.ask("翠湾科创园二期计划几月份投产？")["status"] == "no_evidence"


def test_a_figure_of_another_measure_is_no_answer(session: Session) -> None:
    assert session.ask("浔浦高新区2025年的外贸进出口总额目标是多少亿元？")["status"] == "no_evidence"
    assert [a["value"] for a in session.ask("浔浦高新区2025年的技工贸总收入目标是多少？")["answers"]] == [460]
