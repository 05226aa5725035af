"""Blanks that a narrow column of a page left within words, and blanks that part items and names."""

from itertools import product

import pytest

from ingest.blanks import within_words
from ingest.cleaning import clean
from tests.ingest.drafts import facts, record

HEADER = "序号\t工作任务\t责任领导\t责任单位\n"
PLAN = "江岸经济技术开发区2024年重点任务分解\n" + HEADER


def _read(text: str) -> str:
    return clean(text).text


@pytest.mark.parametrize(
    ("cell", "word"),
    [("健全排查机 制", "健全排查机制"), ("修缮码 头", "修缮码头"), ("建立工 作台账和通报机 制", "建立工作台账和通报机制"), ("县税 务局", "县税务局")],
)
def test_a_blank_within_a_word_goes(cell: str, word: str) -> None:
    assert word in _read(f"{HEADER}1\t{cell}\t易之舟\t园林站\n")


@pytest.mark.parametrize("cell", ["农业局 林业局", "总工会 团区委", "顾 涛", "施国 王岭", "施国 王岭(组长)", "健全机制 修缮码头", "城投公司 水务集团", "易之舟 罗敏"])
def test_a_blank_that_parts_items_or_names_stays(cell: str) -> None:
    assert cell in _read(f"{HEADER}1\t修缮码头\t易之舟\t{cell}\n")


@pytest.mark.parametrize(("sign", "below"), list(product(("\t", " | ", "　"), (0, 3))))
def test_whatever_sign_parts_the_cells(sign: str, below: int) -> None:
    header = HEADER.replace("\t", sign)
    assert "健全排查机制" in _read(header + "\n" * below + sign.join(("1", "健全排查机 制", "易之舟", "园林站")) + "\n")


def test_cells_one_a_line() -> None:
    assert "健全排查机制" in _read(HEADER.replace("\t", "\n") + "1\n健全排查机 制\n易之舟\n园林站\n")


def test_prose_above_a_table_stays_as_it_is() -> None:
    assert not list(within_words([(0, 8, "健全排查机 制")]))


def test_quotes_of_such_cells_stand_in_the_stored_text() -> None:
    stored = PLAN + "1\t健全排查机 制\t易之舟\t县林 业局\n"
    assert facts("1\t健全排查机 制\t易之舟\t县林 业局\n", "RESPONSIBLE_FOR", PLAN) == {("县林业局", "健全排查机制")}
    duty = next(s for s in record("1\t健全排查机 制\t易之舟\t县林 业局\n", PLAN).statements if s.relation == "RESPONSIBLE_FOR")
    assert stored[duty.start : duty.end] == "县林 业局"
