"""Terms of text for the lexical index: Chinese words and character bigrams, Latin words, numbers; none is lost."""

import re

from search.cutter import cut
from search.encoders.normal import normalise

RUNS = re.compile(r"[\u4e00-\u9fff]+|[a-z]+|\d+(?:\.\d+)?|[^\W\d_]+")


def terms(text: str) -> list[str]:
    """Terms of a passage or a question, in order, words beside the bigrams of their characters.

    >>> terms("低空经济2024")
    ['低空', '经济', '低空', '空经', '经济', '2024']
    """
    found: list[str] = []
    for run in RUNS.findall(normalise(text)):
        if "\u4e00" <= run[0] <= "\u9fff":
            words = cut(run)
            pairs = [run[i : i + 2] for i in range(len(run) - 1)]
            # A word of two characters counts as word and as pair: what is a word weighs more than what merely stands together.
            found += words
            found += pairs
        else:
            found.append(run)
    return found
