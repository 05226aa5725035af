"""The parts of reading: normal form, pinyin, names in English, heads of places, amounts, stop words."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.names import fold
from search.questions import Engine
from search.questions.cues.settling import settled
from search.questions.language import amounts, pinyin, words
from search.questions.language.cutting import terms_of
from search.questions.language.english import Translator
from search.questions.language.normal import Question
from search.questions.naming import heads
from search.questions.naming.names import Names
from search.questions.parsing import understand
from search.questions.rewording import nested
from tests.search.questions_library import library


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with library(Path(tmp_path_factory.mktemp("reading"))) as store:
        yield Engine(store.view())


@pytest.mark.parametrize(
    ("raw", "years", "language"),
    [
        ("二〇二四年有哪些项目", (2024,), "zh"), ("二零二五年目标", (2025,), "zh"), ("２０２３年ＧＤＰ", (2023,), "zh"), ("24年的项目", (2024,), "zh"),
        ("What is the target for 2026?", (2026,), "en"), ("TCL华星有哪些项目", (), "zh"), ("十四五期间", (), "zh"),
    ],
)
def test_normal_form(raw: str, years: tuple[int, ...], language: str) -> None:
    question = Question(raw)
    assert (question.years, question.language) == (years, language)


def test_spans_of_the_folded_form_lead_back() -> None:
    question = Question("“膜谷”的 目标")
    start = question.folded.index("目标")
    a, b = question.span(start, start + 2)
    assert question.text[a:b] == "目标"


@pytest.mark.parametrize(
    ("name", "core"),
    [("新疆准东经济技术开发区", "准东"), ("遂宁市", "遂宁"), ("六横船舶园", "六横船舶"), ("贵州双龙航空港经济区", "双龙"), ("江津综保区", "江津"), ("桂林国家高新区", "桂林")],
)
def test_short_names_of_places(name: str, core: str) -> None:
    assert heads.core(name) == core


def test_kinds_of_places() -> None:
    assert heads.same_kind("湘江新区", ["湖南湘江新区"]) and not heads.same_kind("湘江新区", ["湘江高新区"])
    assert heads.is_kind(["凤阳经开区"], "etdz") and not heads.is_kind(["凤阳经开区"], "high tech zone")


def test_sounds() -> None:
    assert pinyin.sound("惠洲") == pinyin.sound("惠州") != pinyin.sound("徽州区")
    assert pinyin.spells("zhundong") and not pinyin.spells("esports")


def test_names_that_sound_alike_are_the_same_before_and_after_all_are_indexed(engine: Engine) -> None:
    names = Names(engine.view)
    known = [h.name for h in engine.view.names(["Park", "Company", "Region"]) if len(h.name) > 3]
    swapped = str.maketrans({"州": "洲", "沙": "莎", "新": "心", "高": "糕", "江": "姜", "源": "原"})
    asked = [Question(f"{name.translate(swapped)}有哪些项目") for name in known]

    def found() -> list[list[tuple[int, int, str, dict[str, tuple[str, ...]]]]]:
        return [[(m.start, m.end, m.chinese, dict(m.ids)) for m in names.sounding(q, [])] for q in asked]

    singly = []
    for question in asked:
        names._times_heard = 0
        singly.append([(m.start, m.end, m.chinese, dict(m.ids)) for m in names.sounding(question, [])])
    assert "sounds" not in vars(names) and any(singly)
    names._times_heard = 99
    assert found() == singly and "sounds" in vars(names)


@pytest.mark.parametrize(
    ("value", "unit", "expected"), [(7000, "万美元", (7e7, "美元")), (1.5, "亿元", (1.5e8, "元")), (8, "个百分点", (8, "%")), (3, "家", (3, "家"))]
)
def test_amounts_in_base_units(value: float, unit: str, expected: tuple[float, str]) -> None:
    assert tuple(amounts.scaled(value, unit)) == expected


def test_numbers_in_words() -> None:
    assert [amounts.chinese_number(w) for w in ("五", "十二", "二十五", "两", "一百", "园")] == [5, 12, 25, 2, 100, None]


@pytest.mark.parametrize(("phrase", "plain"), [("Low-altitude Economies", "low altitude economy"), ("wastewater treatment plants", "wastewater treatment plant"), ("Organisation", "organization")])
def test_plain_english(phrase: str, plain: str) -> None:
    assert words.plain(phrase) == plain


@pytest.mark.parametrize(
    ("question", "chinese"),
    [
        ("Which projects will Qingling ETDZ start?", "青岭经开区"), ("Tell me about the Baihe High-tech Zone", "白河高新区"),
        ("What does Shipu plan?", "石浦"), ("Does Qingling Economic and Technological Development Zone attend?", "青岭经开区"),
    ],
)
def test_places_in_english(engine: Engine, question: str, chinese: str) -> None:
    pieces = Translator(Question(question), engine.names).run()
    found = {i for piece in pieces if piece.mention for i in piece.mention.all}
    assert any(fold(chinese) in [fold(n) for n in e.names] for e in engine.view.entities(list(found)).values())


def test_an_unknown_zone_in_english_is_strange(engine: Engine) -> None:
    assert understand(Question("What does the Wuhan East Lake High-tech Zone plan?"), engine.names).strange
    assert not understand(Question("What does the Baihe High-tech Zone plan?"), engine.names).strange


def test_words_at_the_edges_are_not_cut(engine: Engine) -> None:
    read = understand(Question("青岭经开区的要素保障和产能怎么样"), engine.names)
    texts = {t.text for t in read.content(read.places)}
    assert any("要素保障" in t for t in texts) and any("产能" in t for t in texts)


def test_names_follow_the_store(engine: Engine) -> None:
    assert Names(engine.view).named(["医疗器械"])["Industry"]
    assert [m.match for m in Names(engine.view).sounding(Question("清岭经开区"), [])] == ["fuzzy"]


def test_lexicons_of_questions_are_sorted_and_free_of_doubles() -> None:
    from graph.lexicon import read_rows
    from graph.resources import data_path

    for name in ("question_words", "question_terms", "question_sayings", "question_names", "talk_words", "synonyms"):
        names = [row["name"] for row in read_rows(data_path("lexicons", f"{name}.tsv"))]
        assert names == sorted(names) and len(names) == len(set(names)), name


@pytest.mark.parametrize(("run", "whole"), [("氢燃料电池", "氢燃料电池"), ("区域性氢燃料电池", "氢燃料电池")])
def test_industries_of_several_words_stay_whole(run: str, whole: str) -> None:
    assert whole in [t.text for t in terms_of(run)] and "电池" not in [t.text for t in terms_of(run)]


def test_works_with_asks_for_no_works() -> None:
    kinds = {k.value for k in settled(words.cues("which parks works with Meituan", "en"), "which parks works with meituan") if k.kind == "type"}
    assert kinds == {"Park"}


def test_a_place_described_by_what_stands_there() -> None:
    place = nested.described("which sectors does the park where the lens plant stands regard as key?", "en")
    assert place is not None
    assert "lens plant" in place.question and "regard" not in place.question


def test_documents_that_are_carried_out_are_asked_for(engine: Engine) -> None:
    asked = understand(Question("Which documents are implemented in Qingling ETDZ?"), engine.names).asked
    assert [k.value for k in asked] == ["Document"]


def test_questions_to_the_graph_need_no_vectors() -> None:
    code = "import sys, search.questions, graph.library; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
