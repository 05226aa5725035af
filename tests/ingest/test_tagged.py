"""The tagger: what it reads where rules are silent, that it takes nothing back, and what its network looks at."""

from pathlib import Path

import numpy as np
import pytest

from graph.errors import InputError
from graph.resources import data_path
from ingest.construction.members import Member
from ingest.draft import Draft, Mention, Source
from ingest.mentions import tagged
from ingest.pipeline import draft
from ingest.tagger.model import SENTENCE, model, runs
from ingest.tagger.pieces import ALONE, FIRST, INNER, LAST, pieces, tokenizer
from ingest.tagger.words import NAMES, VERB, codes_of
from tests.ingest.drafts import HEAD

PLAN = """1.做强装备。加快青澜重工智能挖掘机二期建设,支持澄川电子上市,发展储能电池、工业机器人。
2.做优医药。推动岚山制药冻干粉针线9月底前投产,培育生物医药、高端医疗器械,支持海屿药业上市。
3.补齐短板。推动青禾粮油米糠精炼项目年底前投产,完成松涛变电站增容,培育磁悬浮压缩机、固态变压器。
"""


def silent(*names: str, body: str = PLAN, head: str = HEAD) -> Draft:
    """A plan as if the rules knew nothing of some names."""
    result = draft(Source("/plan.txt", "plan.txt", head + body, digest="x"))
    kept = [m for m in result.mentions if not any(m.name in n or n in m.name for n in names)]
    result.mentions[:] = kept
    result.notes["projects"] = [m for m in result.notes["projects"] if m.name not in names]
    return result


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLICYGRAPH_TAGGER", raising=False)


@pytest.mark.usefixtures("on")
@pytest.mark.parametrize(
    ("name", "type"),
    [("岚山制药冻干粉针线", "Project"), ("青禾粮油米糠精炼项目", "Project"), ("澄川电子", "Company"), ("海屿药业", "Company"), ("固态变压器", "Industry"), ("生物医药", "Industry")],
)
def test_what_no_rule_has_found_is_read(name: str, type: str) -> None:
    found = list(tagged.find(silent(name)))
    assert (type, name) in {m.key for m in found}
    assert all(m.rule == "tagged" and 0 < m.score < 1 for m in found)


@pytest.mark.usefixtures("on")
def test_a_project_has_the_stage_that_is_told_around_it() -> None:
    plan = silent("岚山制药冻干粉针线")
    list(tagged.find(plan))
    assert {m.stage for m in plan.notes["projects"] if m.name == "岚山制药冻干粉针线"} == {"operate"}


@pytest.mark.usefixtures("on")
def test_it_reads_where_nothing_is_taken() -> None:
    plan = silent("固态变压器", "青禾粮油米糠精炼项目")
    before = list(plan.mentions)
    found = list(tagged.find(plan))
    assert found
    assert {m.key for m in before} == {m.key for m in plan.mentions}
    for m in found:
        assert not [r for r in before if r.type not in tagged.WITHIN and r.start < m.end and m.start < r.end]


def test_it_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYGRAPH_TAGGER", "off")
    assert not list(tagged.find(silent("固态变压器")))


@pytest.mark.usefixtures("on")
def test_a_text_that_is_no_plan_is_left_alone() -> None:
    prose = "会议听取了汇报,大家畅所欲言,一致认为要把作风建设抓在经常。" * 200
    assert not list(tagged.find(silent("固态变压器", body=PLAN + prose)))


def test_words_are_found_wherever_they_stand() -> None:
    starts, ends, covers = model().words.marked(codes_of("推动青岛的储能电池"))
    assert starts[0] & VERB
    assert starts[2] & ends[3] & 1 << NAMES.index("regions")
    assert not covers[4]
    assert covers[6] & 1 << NAMES.index("industries")


def test_each_character_knows_its_piece_and_its_place_in_it() -> None:
    text = "推进ABC产业园建设"
    numbers, places = pieces(text)
    assert len(numbers) == len(places) == len(text)
    for at in range(len(text)):
        goes_on = places[at] in (INNER, LAST)
        assert goes_on == (at > 0 and numbers[at] == numbers[at - 1] and places[at - 1] in (FIRST, INNER))


@pytest.mark.parametrize(
    "text",
    [
        PLAN, "加快AI+制造,新增5G基站1200个、Wi-Fi 6热点", "钕钴合金、䶮䲜㵐特色㮾产业", "〔2026〕12号 ▲新建■续建★", "①建成3㎡…℃线 ﬁne ｘ３", "e\u0301tude甲\u200b乙",
        "甲\u3000乙\t丙\r\n丁\x0b戊\u2028己\x85庚", "\U00020000丁\U0001f600建设园区", "", "\n \n", "人民政府" * 60,
    ],
)
def test_pieces_are_those_of_the_tokenizer(text: str) -> None:
    cut = tokenizer().encode(text.lower(), add_special_tokens=False)
    expected, starts = [0] * len(text), [0] * len(text)
    for number, (start, end) in zip(cut.ids, cut.offsets, strict=True):
        expected[start:end], starts[start:end] = [number + 1] * (end - start), [start] * (end - start)
    numbers, places = pieces(text)
    assert numbers.tolist() == expected
    assert [at for at in range(len(text)) if places[at] in (FIRST, ALONE)] == sorted({starts[at] for at in range(len(text)) if expected[at]})


def readings(text: str) -> set[tuple[str, str, float]]:
    return {(r.type, text[r.start : r.end], round(r.likelihood, 4)) for r in model().seen(text, bytearray(len(text))).readings}


def test_no_sentence_looks_into_another() -> None:
    first, second = "推动岚山制药冻干粉针线9月底前投产。", "支持海屿药业上市,培育固态变压器。"
    assert readings(first)
    assert readings(first + second) == readings(first) | readings(second)


def test_nothing_is_read_where_all_is_taken() -> None:
    text = "支持海屿药业上市。"
    assert model().seen(text, bytearray(len(text))).readings
    taken = model().seen(text, bytearray(b"\1" * len(text)))
    assert not taken.readings
    assert taken.likelihood(2, 6, "Company") == 1.0


def test_a_page_without_stops_is_read_in_pieces() -> None:
    text = "支持海屿药业上市,推动岚山制药冻干粉针线投产," * 400
    assert {t for t, _, _ in readings(text)} >= {"Company", "Project"}
    assert max(m.end() - m.start() for m in SENTENCE.finditer(text)) <= 601


@pytest.mark.usefixtures("on")
def test_what_is_no_firm_is_taken_back_and_ends_are_cut_anew() -> None:
    plan = silent("澄川电子", "岚山制药冻干粉针线")
    text = plan.text
    wrong = Mention(at := text.index("储能电池"), at + 4, "Company", "储能电池", "companies:list")
    cut = Mention(at := text.index("岚山制药冻干粉针线") + 2, at + 7, "Project", "制药冻干粉针线", "projects:list")
    plan.mentions += [wrong, cut]
    plan.notes["projects"] = [Member(cut.start, cut.end, cut.name, False, "operate", "")]
    plan.notes["owners"] = {cut.name: "岚山制药", "甲二期": "储能电池"}
    list(tagged.find(plan))
    assert wrong not in plan.mentions
    assert (cut.start - 2, cut.end, "Project", "岚山制药冻干粉针线") in {m[:4] for m in plan.mentions}
    assert [(m.name, m.stage) for m in plan.notes["projects"] if m.end == cut.end] == [("岚山制药冻干粉针线", "operate")]
    assert plan.notes["owners"]["岚山制药冻干粉针线"] == "岚山制药"
    assert "甲二期" not in plan.notes["owners"]


@pytest.mark.usefixtures("on")
@pytest.mark.parametrize("before", [None, "重工", "青澜重工智能"])
def test_a_project_has_the_firm_by_which_it_begins(before: str | None) -> None:
    plan = silent("青澜重工")
    project = next(m.name for m in plan.notes["projects"] if m.name.startswith("青澜重工"))
    plan.notes["owners"] = {project: before} if before else {}
    found = list(tagged.find(plan))
    assert plan.notes["owners"][project] == "青澜重工"
    assert ("Company", "青澜重工") in {m.key for m in (*found, *plan.mentions)}


def test_runs_begin_with_a_first_label() -> None:
    assert list(runs(np.array([0, 1, 2, 1, 0, 2, 1]))) == [(1, 3), (3, 4), (6, 7)]


def test_weights_of_another_vocabulary_are_refused(tmp_path: Path) -> None:
    with np.load(data_path("tagger", "weights.npz")) as kept:
        np.savez(tmp_path / "weights.npz", allow_pickle=False, **{**kept, "vocabulary": "another"})
    with pytest.raises(InputError, match="make tagger"):
        model(tmp_path / "weights.npz")
