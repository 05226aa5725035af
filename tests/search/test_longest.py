"""The longest pieces of a vocabulary, from left to right, however many texts have been cut before."""

import random

import pytest

from search.encoders import longest
from search.encoders.longest import Longest

PIECES = {"低空": 1, "低空经济": 2, "经济": 3, "经济区": 4, "空": 5, "ab": 6, "abc": 7}


def pieces(cut: Longest, texts: list[str]) -> list[list[int]]:
    return [found.tolist() for found in cut.ids(texts)]


def test_longest_pieces_from_left_to_right() -> None:
    cut = Longest(PIECES)
    assert pieces(cut, ["低空经济区", "经济区空", "abab c", "没有", "", "a低空?低"]) == [[2], [4, 5], [6, 6], [], [], [1]]
    assert pieces(Longest({}), ["低空"]) == [[]]


@pytest.mark.parametrize("so_far", [longest.SHORT, longest.LONG])
def test_however_much_has_been_cut_the_pieces_are_the_same(so_far: int) -> None:
    chance = random.Random(3)
    texts = ["".join(chance.choice("低空经济区abc 9") for _ in range(chance.randint(0, 40))) for _ in range(300)]
    first, later = Longest(PIECES), Longest(PIECES)
    later.ids(["x" * so_far, "y" * so_far])
    assert pieces(first, texts) == pieces(later, texts) and any(pieces(first, texts))
