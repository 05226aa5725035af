"""The second look: on made-up text the passage that answers comes first, always in the same order; its weights fit it."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from graph.resources import data_path
from search.asked import KINDS, asked, read
from search.encoders.normal import normalise
from search.ranking import FEATURES, NEAREST, Candidate, Near, features, scores
from search.retrieval import Retriever, fused
from search.training.holdout import held_out, industries
from search.training.ranking import learn
from tests.search.reports import retriever_over

REPORT = """# {name}调研

## 要点

{name}是{field}企业,产品供应国内外客户。

## 一、产能

新基地位于{city},投产后年产能达到{capacity}万台。

## 二、股权

实际控制人为{boss},合计持股三成。

## 三、风险

{risk};同业降价。
"""
FIRMS = (
    ("云帆机器人", "巡检机器人", "台州", 12, "丁一鸣", "关节轴承供应紧张"),
    ("磐石泵业", "工业水泵", "烟台", 45, "方知远", "铸件价格上涨"),
    ("晴川光学", "车载镜头", "宜昌", 830, "叶青", "整车厂压价"),
)


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Retriever:
    folder = tmp_path_factory.mktemp("reports")
    for number, (name, field, city, capacity, boss, risk) in enumerate(FIRMS):
        others = "、".join(f[0] for f in FIRMS if f[0] != name)
        text = REPORT.format(name=name, field=field, city=city, capacity=capacity, boss=boss, risk=risk)
        (folder / f"{number}.md").write_text(f"{text}\n## 四、可比公司\n\n可比公司有{others}。\n", encoding="utf-8")
    return retriever_over(folder)


@pytest.mark.parametrize("firm", FIRMS, ids=[f[0] for f in FIRMS])
@pytest.mark.parametrize(("question", "answer"), [("请问{}的产能是多少?", 3), ("{}由谁实际控制", 4), ("{}有哪些风险", 5), ("{}的新基地在哪里", 2)])
def test_the_passage_that_answers_beats_those_that_only_name_the_firm(retriever: Retriever, firm: tuple[object, ...], question: str, answer: int) -> None:
    first = retriever.search(question.format(firm[0]), limit=3)[0].passage
    assert str(firm[answer]) in first.text


def test_the_same_query_gives_the_same_order_and_scores(retriever: Retriever) -> None:
    orders = [[(h.passage.id, h.score) for h in retriever.search("哪家企业的镜头产能最大")] for _ in range(3)]
    assert orders[0] == orders[1] == orders[2]
    assert [s for _, s in orders[0]] == sorted((s for _, s in orders[0]), reverse=True)


def test_an_english_question_finds_a_chinese_passage(retriever: Retriever) -> None:
    assert any("机器人" in h.passage.text for h in retriever.search("robots", limit=3))


@pytest.mark.parametrize(
    ("question", "subject"),
    [("磐石泵业的总部在哪个城市?", "磐石泵业的总部在 城市"), ("请问晴川光学成立于哪一年", "晴川光学成立于"), ("风险有哪些", "风险"), ("什么", "什么")],
)
def test_words_that_ask_are_not_looked_for(question: str, subject: str) -> None:
    assert asked(question) == subject


def told(question: str, *candidates: Candidate) -> list[dict[str, float]]:
    """The features of candidates by name, all words of the question weighing the same."""
    return [dict(zip(FEATURES, row.tolist(), strict=True)) for row in features(read(question, lambda _: 1.0), candidates)]


def test_features_say_what_a_passage_holds() -> None:
    near = Candidate("磐石泵业去年销售额达到45亿元。", "", "", 0.5, 3.0)
    apart = Candidate("磐石泵业位于烟台。\n镜头去年的销售额未披露。", "", "", 0.5, 3.0)
    rows = {c.text: row for c, row in zip((near, apart), told("磐石泵业去年销售额是多少", near, apart), strict=True)}
    assert rows[near.text]["sentence"] > rows[apart.text]["sentence"]
    assert (rows[near.text]["number"], rows[apart.text]["number"]) == (1, 0)


@pytest.mark.parametrize(
    ("kind", "question", "answer", "other"),
    [
        ("time", "2019年动工的水厂何时通水", "水厂2021年6月通水。", "水厂2019年动工。"),
        ("number", "15号泵站有几个泵房", "泵站有六个泵房。", "15号泵站在河西。"),
        ("person", "水厂的厂长是谁", "厂长由周岚担任。", "厂长常去巡查。"),
        ("place", "水厂建在哪里", "水厂建在河西镇。", "水厂投资不菲。"),
        ("reason", "水厂为何停工", "因汛期到来,水厂停工。", "水厂停工半月。"),
    ],
)
def test_an_answer_has_what_is_asked_for_and_the_question_does_not_say(kind: str, question: str, answer: str, other: str) -> None:
    right, wrong = (Candidate(text, "", "", 0.5, 3.0) for text in (answer, other))
    assert [row[kind] for row in told(question, right, wrong)] == [1, 0]
    assert not any(row[k] for row in told("水厂与泵站", right, wrong) for k in KINDS)


def test_an_answer_counts_in_the_unit_asked_for() -> None:
    given = [Candidate(text, "", "", 0.5, 3.0) for text in ("管网长320公里。", "管网投资320万元。")]
    assert [row["unit"] for row in told("管网有多少公里", *given)] == [1, 0]


def test_what_is_wanted_weighs_more_than_what_it_is_wanted_of() -> None:
    subject, wanted = (Candidate(text, "", "", 0.5, 3.0) for text in ("河西水厂在建。", "日供水量可观。"))
    rows = told("河西水厂的日供水量", subject, wanted)
    assert rows[1]["wanted"] == 1 > rows[0]["wanted"]


def test_what_stands_beside_a_passage_explains_it() -> None:
    named = Candidate("河西水厂由市里建设。", "", "", 0.5, 3.0, "甲", 0, 10)
    places = {"beside": ("甲", 10, 20), "far": ("甲", 900, 910), "elsewhere": ("乙", 10, 20), "alone": ("", 10, 20)}
    after = {name: Candidate("日供水量八万吨。", "", "", 0.5, 3.0, *place) for name, place in places.items()}
    rows = dict(zip(after, told("河西水厂的日供水量", named, *after.values())[1:], strict=True))
    assert rows["beside"]["around"] > 0
    assert [rows[name]["around"] for name in ("far", "elsewhere", "alone")] == [0, 0, 0]
    longer = Candidate(after["beside"].text * 30, "", "", 0.5, 3.0, "甲", 10, 250)
    assert 0 < told("河西水厂的日供水量", named, longer)[1]["around"] < rows["beside"]["around"]


def test_what_the_title_names_counts_in_each_passage_once() -> None:
    first = Candidate("磐石泵业是老牌企业。", "磐石泵业调研", "要点", 0.5, 3.0)
    below = Candidate("公司销售额达到45亿元。", "磐石泵业调研", "财务", 0.5, 3.0)
    rows = told("磐石泵业的销售额", first, below)
    assert rows[0]["title"] == rows[1]["title"] > 0.3
    assert rows[1]["held"] > rows[0]["held"]
    assert rows[1]["sentence"] > rows[0]["sentence"]


def nearness_of(nearest: str) -> Near:
    return lambda _, words, texts: (np.array([float(text == nearest) for text in texts], np.float32), np.zeros((len(texts), len(words)), np.float32))


def test_scores_of_nothing_are_none() -> None:
    assert scores("产能", [], lambda _: 1.0, nearness_of("")).shape == (0,)


def test_of_passages_that_hold_the_same_words_the_one_nearer_in_meaning_comes_first() -> None:
    given = [Candidate(f"厂房在{place}建成。", "", "", 0.5, 3.0) for place in ("甲地", "乙地", "丙地")]
    assert scores("厂房何时投产", given, lambda _: 1.0, nearness_of(normalise(given[1].text))).argmax() == 1


def test_nearness_is_asked_of_what_comes_first_without_it() -> None:
    held = [Candidate("厂房何时投产仍未公布。", "", "", 0.5, 3.0) for _ in range(NEAREST)]
    far = Candidate("湖面结冰。", "", "", 0.0, 0.0)
    found = scores("厂房何时投产", [far, *held], lambda _: 1.0, nearness_of(normalise(far.text)))
    assert found[0] == found.min()


def test_what_both_searches_found_stands_before_what_one_did() -> None:
    assert fused({1: 0.5, 2: 0.6}, {1: 4.0, 3: 2.0}) == [1, 2, 3]
    assert fused({1: 0.6, 2: 0.5}, {1: 4.0, 3: 3.0}) == [1, 2, 3]  # what is last of one is as good as what is last of the other
    assert fused({}, {3: 2.0, 4: 5.0}) == [4, 3] and fused({3: 0.2, 4: 0.5}, {}) == [4, 3]


def test_the_weights_are_those_of_the_features_and_say_how_they_were_made() -> None:
    record = json.loads(data_path("ranking.json").read_text(encoding="utf-8"))
    assert set(record["weights"]) == set(FEATURES)
    assert record["made_by"] == "python -m search.training.ranking"
    assert record["questions"] > 1000


def test_learning_finds_the_feature_that_tells_and_is_repeatable() -> None:
    random = np.random.default_rng(5)
    given = []
    for _ in range(60):
        rows = random.random((8, len(FEATURES))).astype(np.float32)
        rows[3, FEATURES.index("sentence")] += 1
        given.append((rows, 3))
    weights = learn(given)
    assert weights == learn(given)
    assert weights["sentence"] > 1.5 * max(w for name, w in weights.items() if name not in ("sentence", "lexical", "dense"))


def test_held_out_synonyms_are_in_no_pair_of_training() -> None:
    hidden = {synonym for synonym, _ in held_out()}
    assert len(hidden) == 200
    assert not hidden & {other for _, other in industries()}
    assert not any(re.fullmatch(re.escape(term), synonym) for synonym, term in held_out())


def test_no_question_set_that_is_reported_is_named_by_the_maker_of_the_weights() -> None:
    maker = (Path(__file__).parents[2] / "search" / "training" / "ranking.py").read_text(encoding="utf-8")
    assert set(re.findall(r"(?:cmrc2018|drcd)_\w+", maker)) == {"cmrc2018_train"}
