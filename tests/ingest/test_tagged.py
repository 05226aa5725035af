"""The tagger: what it reads where rules are silent, that it takes nothing back, and that its chain counts right."""

import itertools
import math

import numpy as np
import pytest

from ingest.draft import Draft, Source
from ingest.mentions import tagged
from ingest.pipeline import draft
from ingest.tagger.model import likeliest, model, runs
from ingest.tagger.scan import scan
from ingest.tagger.words import NAMES, VERB
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
def test_nothing_is_taken_back() -> None:
    plan = silent("固态变压器", "青禾粮油米糠精炼项目")
    before = list(plan.mentions)
    found = list(tagged.find(plan))
    assert found
    assert plan.mentions == before
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
    seen = scan("推动青岛的储能电池", model().words)
    assert seen.starts[4] & VERB  # behind four places of padding
    assert seen.starts[4 + 2] & 1 << NAMES.index("regions")
    assert not seen.covers[4 + 4]
    assert seen.covers[4 + 6] == seen.covers[4 + 6] | 1 << NAMES.index("industries")


def test_units_lie_between_stops() -> None:
    text = "甲园区、乙大桥(东段),丙。"
    starts, ends = scan(text, model().words).units
    assert [text[a:b] for a, b in zip(starts, ends, strict=True)] == ["甲园区", "乙大桥", "东段", "丙"]


def test_the_likeliest_reading_is_that_of_all_readings() -> None:
    chance = np.random.default_rng(3)
    said, steps = chance.normal(0, 2, (6, 2)), chance.normal(0, 1, (3, 3))
    worth = {}
    for labels in itertools.product(range(3), repeat=len(said)):
        if labels[0] == 2 or any(a == 0 and b == 2 for a, b in itertools.pairwise(labels)):
            continue  # nothing goes on that has not begun
        total = sum(said[at][label - 1] for at, label in enumerate(labels) if label)
        worth[labels] = math.exp(total + sum(steps[a][b] for a, b in itertools.pairwise(labels)))
    best = max(worth, key=lambda labels: worth[labels])
    labels, likelihood = likeliest(np.exp(said).tolist(), np.exp(steps).tolist())
    assert tuple(labels) == best
    assert likelihood == pytest.approx(worth[best] / sum(worth.values()))


def test_runs_begin_with_a_first_label() -> None:
    assert list(runs([0, 1, 2, 1, 0, 1])) == [(1, 3), (3, 4), (5, 6)]
