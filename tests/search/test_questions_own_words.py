"""Questions in words that no plan uses: two apart for one, ventures for works, how far works under way are to get, who sees whether something is so."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.session import Session
from search.questions.parts.both import things
from search.questions.readings.units import fits, unit_asked
from search.questions.rewording.asides import asked
from tests.search.fed import session_over

SONGLING = """松岭经济开发区2024年工作要点
发布日期:2024-01-18
一、主要目标
2023年,松岭经济开发区新设企业310家。2024年,固定资产投资增长9%。
二、重点任务
1.加快项目建设。敦促云帆轴承、澄江纸业、白鹭电机等项目及早开工开建,确保鹤鸣智能、青崖装备等项目如期竣工验收,加快推进松岭大道建设,做好云帆轴承、石桥货站等项目的拆迁腾地。(责任单位:规划建设局、松岭城投)
2.抓牢安全生产。定期开展应急救援演练,常态化排查安全隐患。(责任单位:安全环保局、社会事务局)
3.推进廉政建设。全年开展警示教育4次,建设清廉机关。(责任单位:纪工委)
4.加强干部队伍建设。组织干部轮训3期。(责任单位:党群工作部)
5.推广绿色建造。政府投资项目优先采用装配式建筑。(责任单位:规划建设局)
6.完善制度。推动出台《松岭经济开发区标准地管理办法》,修订《松岭经济开发区入园企业考核办法》。(责任单位:综合办公室)
7.培育企业。支持鹤鸣冷链上市,帮助澄江纸业入规。(责任单位:企业服务中心)
8.加强合作。联合松岭学院、江北农业大学开展菌菇保鲜研究。(责任单位:科技局)
"""
HEWAN = """河湾高新技术产业开发区2024年工作计划
发布日期:2024-02-02
1.深化改革。试行相对集中行政许可权,推进审批服务便民化。(责任单位:行政审批局)
2.推进军民融合产业发展,培育特种电源企业。(责任单位:产业局)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("own_words"), songling=SONGLING, hewan=HEWAN) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if "name" in a}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("松岭经开区盯着官员手脚干不干净的是哪个部门?", {"纪工委"}),
        ("松岭经开区防事故、排隐患这些活,哪些单位在扛?", {"安全环保局", "社会事务局"}),
        ("哪些园区想把几个局的审批归到一处?", {"河湾高新技术产业开发区"}),
        ("Which parks bring arms makers and civilian firms together?", {"河湾高新技术产业开发区"}),
        ("松岭经开区哪些在建工程须按时完工?", {"鹤鸣智能", "青崖装备"}),
        ("Which ventures does Songling ETDZ push to break ground early?", {"云帆轴承", "澄江纸业", "白鹭电机"}),
        ("松岭经开区哪个项目一头还在催拆迁腾地,一头又要开工?", {"云帆轴承"}),
        ("Name every regulation that Songling ETDZ wants issued or revised.", {"松岭经济开发区标准地管理办法", "松岭经济开发区入园企业考核办法"}),
        ("松岭经开区要把哪些公司送上市?", {"鹤鸣冷链"}),
        ("松岭经开区和哪些院校一起琢磨菌菇怎么保鲜?", {"松岭学院", "江北农业大学"}),
        ("Which firms does Songling ETDZ want to push over the line into the above-scale statistics?", {"澄江纸业"}),
    ],
)
def test_what_is_asked_in_other_words_is_found(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


def test_yes_and_no_in_other_words(session: Session) -> None:
    for question in ("When the state pays, does Songling ETDZ prefer houses put together from factory-made parts?", "政府掏钱盖的楼,松岭经开区是不是要预制?"):
        assert [a["value"] for a in session.ask(question)["answers"]] == [True], question


def test_ventures_are_counted_as_works(session: Session) -> None:
    [counted] = session.ask("How many named ventures does Songling ETDZ want to get started early?")["answers"]
    assert counted["value"] == 3


@pytest.mark.parametrize(
    "question",
    [
        "松岭经开区今年帮多少人找到饭碗?",  # no number of persons is told
        "松岭经开区今年要新设多少家企业?",  # only that of the year before
        "松岭经开区今年要栽多少棵树?",
        "How many pensioners will Songling ETDZ feed this year?",
        "哪些园区要给老人送饭?",
    ],
)
def test_what_no_plan_tells_has_no_answer_in_any_words(session: Session, question: str) -> None:
    assert session.ask(question)["answers"] == []


def test_persons_are_counted_by_no_counter_of_things() -> None:
    assert unit_asked("帮多少人找到工作") == "人" and fits("人", "名") and fits("人", "个")
    assert not fits("人", "场") and not fits("人", "家") and fits("个", "家")
    assert unit_asked("how many passengers will use the airport") == "人次" and unit_asked("where will passengers change buses") == ""


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("松岭区有哪家公司,既是上市后备企业,名下项目又要投产?", ("松岭区哪些公司是上市后备企业", "松岭区哪些项目要投产")),
        ("松岭区有座桥很特别:一头还在征地,一头又要通车,是哪座?", ("松岭区哪些桥还在征地", "松岭区哪些桥要通车")),
    ],
)
def test_two_conditions_however_they_are_joined(question: str, parts: tuple[str, str]) -> None:
    assert things(question, "zh") == [parts]


def test_what_each_is_to_be_named_is_an_aside() -> None:
    assert asked("Where will the zone build bus stations? Name each site.") == "Where will the zone build bus stations?"
    assert asked("If an accident happens, does the zone pay for it?") == "does the zone pay for it, If an accident happens?"


def test_the_task_that_names_a_firm_is_meant(session: Session) -> None:
    for question in ("Which units answer for the task under which Songling ETDZ clears land for 云帆轴承?", "为云帆轴承腾地的任务由哪些单位负责?"):
        assert names(session.ask(question)) == {"规划建设局", "松岭城投"}, question
