"""The longest pieces of a vocabulary, from left to right, however many texts have been cut before."""

import random

from search.encoders import longest
from search.encoders.longest import Longest

PIECES = {"低空": 1, "低空经济": 2, "经济": 3, "经济区": 4, "空": 5, "ab": 6, "abc": 7}


def test_longest_pieces_from_left_to_right() -> None:
    cut = Longest(PIECES)
    assert cut.ids(["低空经济区", "经济区空", "abab c", "没有", "", "a低空?低"]) == [[2], [4, 5], [6, 6], [], [], [1]]
    assert Longest({}).ids(["低空"]) == [[]]


def test_the_automaton_cuts_as_the_first_way_does() -> None:
    chance = random.Random(3)
    texts = ["".join(chance.choice("低空经济区abc 9") for _ in range(chance.randint(0, 40))) for _ in range(300)]
    cut = Longest(PIECES)
    first = cut.ids(texts)
    cut.ids(["x" * longest.SHORT] * 2)
    assert cut.ids(texts) == first and any(first)
