"""What a question asks for by a word in quotes, by the zone that guides another, by class, and places rather than what is done with them."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions.agreement import orders
from search.questions.readings import series
from search.questions.rewording import asides
from tests.search.fed import names, session_over

LANPING = """岚坪经济技术开发区2025年工作要点
发布日期:2025-02-10
一、任务
1.培育龙头。继续推进“领雁计划”“繁星计划”,开工建设岚坪光学产业园。(责任单位:经济发展局)
2.拓展合作。指导柬埔寨-岚坪工业园加快发展,争取梧桥机械二期落地,加快建设岚坪理工光学基地、江海大学转化基地。依托江海大学开展攻关。(责任单位:投资促进局)
3.治理水体。紧盯白鹭河水质稳定达到Ⅲ类目标,新增绿地面积18万平方米。(责任单位:生态环境局)
4.更新片区。以石臼湖商务区、东岸科创城、梅坞科创园为重点,拟定环境提升和街区更新方案,改善片区交通路网、临街节点、服务配套。(责任单位:规划建设局)
5.完善制度。推动出台《岚坪产业园区管理办法》。(责任单位:综合管理局)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("kinds"), lanping=LANPING) as made:
        yield made


@pytest.mark.parametrize("question", ["岚坪经开区要继续推进的是哪两个“计划”？", "岚坪经开区培育龙头，继续推进哪两个计划？"])
def test_a_kind_in_quotes_is_what_is_asked_for(session: Session, question: str) -> None:
    assert {n.strip("“”") for n in names(session.ask(question))} == {"领雁计划", "繁星计划"}


@pytest.mark.parametrize(
    "question",
    ["哪个园区指导柬埔寨-岚坪工业园发展？", "Which zone guides the Cambodia-Lanping Industrial Park?", "哪些园区要建岚坪光学产业园？"],
)
def test_the_zone_behind_another_is_not_the_other(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"岚坪经济技术开发区"}


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("岚坪经开区给白鹭河定的水质目标是稳定达到Ⅱ类，没错吧？", False), ("岚坪经开区白鹭河水质目标是稳定达到Ⅲ类吗？", True), ("岚坪经开区白鹭河水质要稳定达到三类，对吧？", True),
    ],
)
def test_another_class_is_denied(session: Session, question: str, truth: bool) -> None:
    assert [a["value"] for a in session.ask(question)["answers"] if a["kind"] == "boolean"] == [truth]


@pytest.mark.parametrize(("text", "english", "number"), [("水质稳定达到ш类", False, 3), ("达到IV类", False, 4), ("优于二类", False, 2), ("reach class II water", True, 2)])
def test_classes_are_read_however_they_are_written(text: str, english: bool, number: int) -> None:
    assert [(o.unit, o.number) for o in orders.ordinals(text, english)] == [("类", number)]


@pytest.mark.parametrize("question", ["岚坪经开区今年打算给哪些片区做交通、配套、节点上的提升？", "For which districts does Lanping ETDZ draw up upgrade schemes?"])
def test_schemes_are_no_districts(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"石臼湖商务区", "东岸科创城", "梅坞科创园"}


def test_bases_of_universities_are_bases(session: Session) -> None:
    assert names(session.ask("岚坪经开区要建设哪几所高校的基地？")) == {"岚坪理工光学基地", "江海大学转化基地"}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Are there zones that build drones? Which ones?", "Which zones that build drones?"),
        ("Is there a park that Lanping is helping to develop, and if so which one?", "Which park is Lanping helping to develop?"),
        ("Is there a port which opened in 2019?", "Is there a port which opened in 2019?"),
    ],
)
def test_whether_there_is_one_and_which_asks_which(raw: str, expected: str) -> None:
    assert asides.asked(raw) == expected


def test_green_space_is_an_area(session: Session) -> None:
    assert [a["value"] for a in session.ask("New green space to be added in Lanping ETDZ in 2025?")["answers"] if a["kind"] == "target"] == [18]


@pytest.mark.parametrize("text", ["积极参与长江联盟", "普及数字技能", "共和新路"])
def test_no_list_is_cut_within_a_word(text: str) -> None:
    assert len(series.spans(text, 0, len(text))) <= 1


def test_some_are_not_counted_where_something_else_is_asked(session: Session) -> None:
    question = "您好，我们园区也想多开几条绿道，请问岚坪经开区治理水体这项工作是哪些单位在做？"
    assert names(session.ask(question)) == {"生态环境局"}


def test_which_month_is_answered_only_by_one(session: Session) -> None:
    assert session.ask("梧桥机械在岚坪经开区的二期哪个月投产？")["status"] == "no_evidence"


def test_what_belongs_to_a_kind_is_asked_for_at_the_end(session: Session) -> None:
    assert {n.strip("《》") for n in names(session.ask("岚坪经开区准备推动出台哪些管园区的新文件？"))} == {"岚坪产业园区管理办法"}
