"""Wordings that people use: several verbs or words at once, two languages in one question, names cut short, units not known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from search.encoders.load import load_encoder
from search.questions import Engine
from search.questions.cues.settling import settled
from search.questions.language.forms import stems
from search.questions.language.normal import Question
from search.questions.language.words import cues
from search.questions.reader.kinds import asks_anywhere, asks_list
from search.questions.readings.decisions import denied
from search.questions.readings.figures import wants_figure
from search.questions.rewording import asides
from search.questions.texts import Term
from search.questions.understanding import Understood
from tests.search.fed import names_and_tasks as names
from tests.search.questions_library import library


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with library(Path(tmp_path_factory.mktemp("wordings"))) as store:
        yield Engine(store.view(), encoder=load_encoder)


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        ("how is 青岭经开区 connected with 江海大学", "en"), ("Who is in charge of 守住底线 in 白河高新区?", "en"), ("BYD 和 Lens Technology 有哪些项目", "zh"),
        ("list the projects of 青岭经济技术开发区", "en"), ("白河 GDP target 多少", "zh"),
    ],
)
def test_the_language_is_that_of_the_asking_words(raw: str, language: str) -> None:
    assert Question(raw).language == language


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("青岭经开区医疗影像、无人机方面的项目有哪些?", {"飞羽无人机总装基地", "星渡医疗影像中心"}),
        ("推进项目落地和扩大开放合作这两项工作,都参与的是青岭经开区哪个部门?", {"投资促进局"}),
        ("Who is responsible for the bottom line (守住底线) in Baihe high-tech zone?", {"应急管理局"}),
        ("青岭经开区今年要建设的基地叫什么", {"飞羽无人机总装基地"}),
        ("青岭经开区想招哪几类企业?", {"低空经济", "医疗器械", "储能系统"}),
        ("做光学镜头的企业去哪里合适?", {"白河高新技术产业开发区"}),
        ("青经开2024年要参加哪些展会", {"中国国际进口博览会"}),
        ("高新区(白河)2025年参加哪些展会", {"白河国际光学博览会", "中国国际进口博览会"}),
        ("青岭经开区投资促进局都管啥?", {"壮大主导产业", "推进项目落地", "扩大开放合作"}),
        ("What kinds of companies does Baihe high-tech zone want to attract?", {"跨境电商", "医疗器械", "光学镜头", "智能传感"}),
    ],
)
def test_several_words_at_once(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "青岭经开区教育局负责哪些任务?", "What is the export target of Shipu for 2024?", "What is the 2024 land sale target of Qingling ETDZ?",
        "青岭经开区2024年要卖多少地?", "Which bureau of Qingling ETDZ is responsible for the Zorvex project push?", "Which parks bet on cultured meat?",
        "Which parks go in for medical devices with Tesla?", "Which zones of the plans build medical devices for Quxmore?",
    ],
)
def test_nothing_is_made_up(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert answer["status"] == "no_evidence" and not answer["answers"]


@pytest.mark.parametrize(("question", "value"), [("石浦市2024年一般公共预算收入多少亿?", 180), ("青岭经开区2024年要收多少亿的税", 26), ("How many new projects over 100 million yuan will Baihe high-tech zone bring in in 2025?", 32)])
def test_money_goes_without_its_unit(engine: Engine, question: str, value: float) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "target"][:1] == [value]


def test_a_landmark_is_read_as_the_plan_writes_it(engine: Engine) -> None:
    answers = engine.answer("Is the Donghu Tunnel to be started in Baihe high-tech zone?")["answers"]
    assert [a["value"] for a in answers] == [False]


@pytest.mark.parametrize(
    ("text", "verb"),
    [("what is the tax target for 2024?", False), ("which industries does baihe target?", True), ("targets of shipu for 2024", False), ("zones that target medical devices", True)],
)
def test_target_is_a_verb_or_a_figure(text: str, verb: bool) -> None:
    assert any(c.tag == "relation.TARGETS" for c in settled(cues(text, "en"), text)) is verb


@pytest.mark.parametrize(
    ("sentence", "off"),
    [
        ("至于云岭智慧园二期,因企业调整投资节奏,今年仅做方案优化,没有开工计划", True), ("至于坊间热议的云岭智慧园二期,指标没落实,今年不上", True),
        ("云岭智慧园二期6月开工,不影响周边交通", False), ("至于云岭智慧园二期,用地已经落实,手续齐全,3月开工", False),
    ],
)
def test_what_is_put_off_further_on_in_a_sentence_is_denied(sentence: str, off: bool) -> None:
    assert denied(sentence, [Term("云岭智慧园二期", ("云岭智慧园二期",)), Term("开工", ("开工",))]) == off


def test_a_denied_verb_denies_though_the_question_asks_with_it() -> None:
    asked = [Term("发展", ("发展",)), Term("印染", ("印染",))]
    assert denied("园区坚持生态优先,不发展印染", asked) and not denied("园区发展印染", asked)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("With which parks does Baihe high-tech zone deepen its cooperation?", False), ("Which shared labs does Baihe high-tech zone build?", False),
        ("What share of firms does Baihe high-tech zone want to upgrade?", True), ("What R&D intensity does Baihe high-tech zone aim for?", True),
        ("Baihe high-tech zone 2024: R&D intensity goal?", True), ("Which companies shall grow bigger in Baihe high-tech zone?", False),
        ("What areas does Baihe high-tech zone focus on?", False), ("Which park has the highest tax target?", True),
        ("青岭经开区第一批要建的几个基地分别是什么?", False), ("青岭经开区要建的基地有几个列几个", False), ("青岭经开区要引进多少家企业?", True),
    ],
)
def test_what_asks_for_a_figure(engine: Engine, question: str, figure: bool) -> None:
    assert wants_figure(engine.context(question)) is figure


def test_where_asks_for_a_list(engine: Engine) -> None:
    assert asks_list(engine.context("Where in Baihe high-tech zone are optical lenses to be developed?"))


@pytest.mark.parametrize(
    ("question", "anywhere"),
    [("Which companies shall be nudged onto the stock market?", True), ("Which companies shall Zorvex nudge onto the stock market?", False)],
)
def test_a_plain_word_that_no_list_has_names_nothing(engine: Engine, question: str, anywhere: bool) -> None:
    assert asks_anywhere(engine.context(question)) is anywhere


def test_the_unit_that_is_asked_for_is_no_word() -> None:
    question = Question("石浦市要拍多少亩地皮?")
    read = Understood(question, None, [], [], [], [], [])  # type: ignore[arg-type]
    assert "地皮" in {t.text for t in read.content()} and not any("亩" in t.text for t in read.content())


def test_verbs_behind_words_in_ing() -> None:
    assert stems("running")[0] == "run" and "handle" in stems("handling") and stems("culture") == []


@pytest.mark.parametrize(
    ("raw", "question"),
    [
        ("老板叫我整理一份材料，顺带问一下，白河高新区要参加哪些展会？多谢，在线等！", "白河高新区要参加哪些展会？"),
        ("哪些园区发展医疗器械（上次没查到）？", "哪些园区发展医疗器械？"),
        ("Hi, sorry for another question, but which parks build medical devices? Thanks a lot!", "which parks build medical devices?"),
        ("Could you please tell me which fairs Baihe high-tech zone attends?", "which fairs Baihe high-tech zone attends?"),
        ("Next question - who is in charge of 守住底线 in 白河高新区?", "who is in charge of 守住底线 in 白河高新区?"),
        # Glued on without a stop.
        ("Can you help me will Baihe high-tech zone host the optics expo?", "will Baihe high-tech zone host the optics expo?"),
        ("I am a student and want to know which parks build drones", "which parks build drones"),
        ("Please can you check whether Baihe high-tech zone plans to build a tunnel", "does Baihe high-tech zone plan to build a tunnel"),
        ("Do you have any information on which parks target drones?", "which parks target drones?"),
        ("有没有人知道白河高新区要参加几个展会", "白河高新区要参加几个展会"), ("麻烦帮我查下青岭经开区的税收目标", "青岭经开区的税收目标"), ("谁能告诉我石浦市谁管民生", "石浦市谁管民生"),
        ("谁是白河高新区的链主企业？", "谁是白河高新区的链主企业？"), ("能不能引进高耗能项目", "能不能引进高耗能项目"), ("Do parks help firms list?", "Do parks help firms list?"),
        # What says more than that somebody asks stays.
        ("我们是做光学镜头的，哪个园区合适？", "哪些园区在引进我们这类光学镜头企业?"),
        ("We build drones. Which park suits us?", "Which parks want us, makers of drones?"),
        ("哪些园区发展医疗器械（不是白河）？", "哪些园区发展医疗器械（不是白河）？"),
        ("谢谢", "谢谢"),
        ("thank you", "thank you"),
    ],
)
def test_what_is_said_around_a_question_is_left_out(raw: str, question: str) -> None:
    assert asides.asked(raw) == question


@pytest.mark.parametrize(
    ("plain", "wrapped"),
    [
        ("白河高新区2025年税收收入目标多少", "导师让我写一篇论文，想请教一下，白河高新区2025年税收收入目标多少呀？感谢！"),
        ("哪些园区发展跨境电商?", "对了，我最近在看园区政策，哪些园区发展跨境电商?"),
        ("医疗器械，哪些园区在做?", "不好意思又来麻烦您，医疗器械，哪些园区在做？"),
        ("What is the tax revenue target of Qingling ETDZ for 2024?", "My colleague wants to know: what is the tax revenue target of Qingling ETDZ for 2024? It is urgent, we need it today."),
        ("Is the Donghu Tunnel to be started in Baihe high-tech zone?", "I am new to this topic. Is the Donghu Tunnel to be started in Baihe high-tech zone? (I couldn't find it.)"),
        ("Which parks bet on cultured meat?", "Just out of curiosity: which parks bet on cultured meat?"),
        ("青岭经开区教育局负责哪些任务?", "你好，我是学生，在写作业，青岭经开区教育局负责哪些任务？急用，谢谢"),
    ],
)
def test_chatter_changes_no_answer(engine: Engine, plain: str, wrapped: str) -> None:
    alone, within = engine.answer(plain), engine.answer(wrapped)
    assert within["question"] == wrapped
    assert (within["status"], within["answers"]) == (alone["status"], alone["answers"])
