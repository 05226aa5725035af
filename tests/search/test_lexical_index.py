"""The lexical index limited to some passages: the same order as without the limit, less what is not allowed."""

from pathlib import Path

import numpy as np
import pytest

from search.indexes import lexical
from search.indexes.lexical import LexicalIndex
from search.indexes.selection import Selection

SUBJECTS = ("低空经济", "智能制造", "跨境电商", "现代物流", "生物医药")
VERBS = ("培育", "引进", "支持", "壮大")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> LexicalIndex:
    found = LexicalIndex(tmp_path_factory.mktemp("lexical"))
    texts = [
        f"{VERBS[i % 4]}{SUBJECTS[i % 5]}产业，{'建成平台' * (i % 7)}服务企业{i}家。" + ("重点发展新能源。" if i % 11 == 0 else "")
        for i in range(600)
    ]
    found.change(((i + 1, "某园区工作要点", text) for i, text in enumerate(texts)), ())
    return found


@pytest.mark.parametrize("named", [0, 1000], ids=["more is fetched", "named in the query"])
@pytest.mark.parametrize("step", [2, 37, 300])
def test_a_filter_loses_nothing(index: LexicalIndex, monkeypatch: pytest.MonkeyPatch, named: int, step: int) -> None:
    monkeypatch.setattr(lexical, "NAMED_SQUARE", named)
    allowed = np.arange(1, 601, step)
    for question in ("培育低空经济的平台", "新能源", "支持企业5家"):
        everything = index.search(question, 600)
        expected = {i: s for i, s in everything if i in set(allowed.tolist())}
        found = index.search(question, 10, allowed=Selection(allowed))
        assert len(found) == min(10, len(expected))
        assert [s for _, s in found] == pytest.approx(sorted(expected.values(), reverse=True)[: len(found)])
        assert all(expected[i] == pytest.approx(s) for i, s in found)


def test_what_shares_no_word_is_not_found_within_a_filter(index: LexicalIndex) -> None:
    assert index.search("火星移民", 10, allowed=Selection(np.arange(1, 601))) == []
    assert index.search("低空经济", 10, allowed=Selection(np.zeros(0, np.int64))) == []


def test_opening_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        LexicalIndex.open(tmp_path / "gone")
    assert not (tmp_path / "gone").exists()


def test_in_a_large_index_words_that_are_everywhere_choose_nothing(index: LexicalIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    before = index.search("新能源企业", 600)
    monkeypatch.setattr(lexical, "LARGE", 100)
    found = index.search("新能源企业", 600)
    # Every passage says 企业, each eleventh 新能源: only these are found.
    assert len(before) == 600 and {i for i, _ in found} == set(range(1, 601, 11))
    # Where a question has no other words, they are all it has.
    assert len(index.search("企业", 10)) == 10
