"""What people say instead of the words of plans is found in their questions, in both languages."""

from itertools import pairwise

import pytest

from search.questions.language.normal import Question
from search.questions.language.sayings import sayings


@pytest.mark.parametrize(
    ("question", "said", "word"),
    [
        ("园区今年怎么拉投资?", "拉投资", "招商引资"),
        ("the zone wants to woo investors from abroad", "woo investors", "招商引资"),
        ("农户要少用化肥吗", "少用化肥", "农业面源污染治理"),
    ],
)
def test_a_saying_stands_for_the_word_of_plans(question: str, said: str, word: str) -> None:
    asked = Question(question)
    found = {asked.text[s.start : s.end]: s.words for s in sayings(asked)}
    assert word in found[said]


def test_sayings_do_not_overlap_and_a_plain_question_has_none() -> None:
    asked = Question("外出招商多少批次,招商引资到位资金多少")
    spans = [(s.start, s.end) for s in sayings(asked)]
    assert spans == sorted(spans) and all(a[1] <= b[0] for a, b in pairwise(spans))
    assert not sayings(Question("青荷经开区"))
