"""Questions in words of their own: meaning, places described instead of named, everyday talk, other scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from search.encoders.load import load_encoder
from search.questions import Engine
from search.questions.cues.settling import settled
from search.questions.language.meanings import alike, named
from search.questions.language.normal import Question, simplified
from search.questions.language.words import cues
from search.questions.rewording import nested
from search.questions.texts import Term
from tests.search.fed import names_and_tasks as names
from tests.search.questions_library import library


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with library(Path(tmp_path_factory.mktemp("meaning"))) as store:
        yield Engine(store.view(), encoder=load_encoder)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("白河高新区严守红线这摊子事归哪个局抓", {"应急管理局"}),
        ("青嶺經濟技術開發區與哪些大學合作?", {"江海大学"}),
        ("qingling 经开区跟哪所大学合作", {"江海大学"}),
        ("规划建设银杏数据中心的那个园区,要参加哪些展会?", {"白河国际光学博览会", "中国国际进口博览会"}),
        ("Which events will the zone that plans the Yinxing data center attend?", {"白河国际光学博览会", "中国国际进口博览会"}),
        ("青岭经开区既管推进项目落地、又管扩大开放合作的是哪个局?", {"投资促进局"}),
        ("我是记者,想报道青岭经开区2024年开工的几个项目,都是哪几个?", {"飞羽无人机总装基地", "云帆储能电池二期", "110千伏石桥变电站"}),
        ("做医疗器械的园区有没有?列一下", {"青岭经济技术开发区", "白河高新技术产业开发区"}),
        ("青岭经开区哪些厂子今年要破土动工", {"飞羽无人机总装基地", "云帆储能电池二期", "110千伏石桥变电站"}),
    ],
)
def test_understood_in_words_of_its_own(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    "question",
    ["青岭经开区会参加广交会吗?", "青岭经开区2024年旅游收入目标是多少?", "Does Qingling ETDZ attend the Canton Fair?", "白河高新区哪个局管养老?", "青岭经开区引进了哪些大熊猫?"],
)
def test_near_words_make_no_answer_up(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_a_figure_of_countable_things_is_a_count_too(engine: Engine) -> None:
    answers = engine.answer("白河高新区2025年要新引进多少个亿元以上项目?")["answers"]
    assert {(a["kind"], a["value"]) for a in answers} == {("target", 32), ("count", 32)}


@pytest.mark.parametrize("question", ["青岭经开区2024年的主要目标有哪些?", "What are the targets of Qingling ETDZ for 2024?"])
def test_targets_without_a_name_are_all_of_them(engine: Engine, question: str) -> None:
    answers = engine.answer(question)["answers"]
    asked = [engine.answer(f"青岭经开区2024年{i}目标是多少?")["answers"][0]["value"] for i in {a["indicator"] for a in answers}]
    assert len(answers) > 2 and {a["kind"] for a in answers} <= {"target", "count"}
    assert set(asked) <= {a["value"] for a in answers}


def test_targets_of_a_year_without_any_tell_those_of_another(engine: Engine) -> None:
    answer = engine.answer("青岭经开区2017年的目标有哪些?")
    assert answer["status"] == "no_evidence" and "2024" in str(answer.get("known"))


def test_to_target_is_a_verb_and_connected_asks_for_a_path(engine: Engine) -> None:
    industries = engine.answer("Which industries does Qingling ETDZ target?")["answers"]
    assert industries and {a["type"] for a in industries} == {"Industry"}
    joined = engine.answer("how is 投资促进局 connected with Qingling ETDZ")
    assert joined["plan"]["intent"] == "connect"


def test_synonyms_and_names() -> None:
    assert "税收" in alike("税款") and not alike("没有这个词")
    assert named(Term("广交会", ("广交会",))) and not named(Term("税款", ("税款",)))


def test_scripts() -> None:
    assert simplified("長沙經開區") == "长沙经开区"
    assert Question("臺灣").text == "台湾"


@pytest.mark.parametrize(
    ("text", "gone"), [("湖南组织了哪些活动", "type.Organization"), ("是哪几个项目", "ask.count"), ("还没投产的项目有哪些", "stage.operate"), ("新建哪些水厂", "type.Company")],
)
def test_words_that_mean_something_else_here(text: str, gone: str) -> None:
    assert gone in {c.tag for c in cues(text, "zh")}
    assert gone not in {c.tag for c in settled(cues(text, "zh"), text)}


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        ("布局低空经济的那个园区,准备帮哪些企业上市", "zh", "哪些园区布局低空经济"),
        ("the zone that partners with x: which funds does it use", "en", "Which parks or cities partners with x?"),
        ("布局低空经济的园区里哪个有数据中心", "zh", None),
    ],
)
def test_descriptions_of_places(text: str, language: str, asked: str | None) -> None:
    found = nested.described(text, language)
    assert (found.question if found else None) == asked


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("除了青岭经开区还有哪些园区发展医疗器械?", {"白河高新技术产业开发区"}),
        ("哪些园区的税收收入目标超过30亿元?", {"白河高新技术产业开发区"}),
        ("Which parks aim at tax revenue of more than 3 billion yuan?", {"白河高新技术产业开发区"}),
    ],
)
def test_lists_left_out_and_bounded(engine: Engine, question: str, expected: set[str]) -> None:
    assert {a["name"] for a in engine.answer(question)["answers"] if a["kind"] == "entity"} == expected


def test_how_something_is_done_is_told_by_passages(engine: Engine) -> None:
    assert engine.answer("青岭经开区怎么壮大主导产业?")["status"] == "passages_only"


def test_a_document_is_not_related_to_itself(engine: Engine) -> None:
    answer = engine.answer("与青岭经济技术开发区2024年工作安排相似的文件有哪些?")
    assert answer["plan"]["op"] != "related" or not any(a["name"].startswith("青岭") for a in answer["answers"])
    query = next(r.plan for r in engine.readings("与青岭经济技术开发区2024年工作安排相似的文件有哪些?") if r.name == "related")
    assert not any(a["name"].startswith("青岭") for a in engine.run(query))


@pytest.mark.parametrize(("question", "truth"), [("青岭经开区会不会发展低空经济?", True), ("青岭经开区上不上水泥项目?", False)])
def test_a_verb_with_its_denial_asks_for_yes_or_no(engine: Engine, question: str, truth: bool) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"]] == [truth]


@pytest.mark.parametrize("question", ["青岭经开区负责壮大主导产业的那个局,还负责哪些任务?", "牵头壮大主导产业的部门,同时还有哪些工作?"])
def test_other_tasks_of_the_units_of_a_task(engine: Engine, question: str) -> None:
    assert "培育优质企业" in names(engine.answer(question)) and "壮大主导产业" not in names(engine.answer(question))
