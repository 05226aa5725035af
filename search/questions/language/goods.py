"""Goods within the words for what is done with them: who processes tomatoes (番茄加工) goes in for tomatoes, who makes titanium materials for titanium."""

import re

from graph.lexicon import lexicon
from graph.names import fold

_DONE = re.compile("(?<=[㐀-鿿]{2})(?:精?深?加工|种植|养殖)(?:业|产业)?$")
_MATERIAL = re.compile("(?<=[㐀-鿿])新?材料?$")


def goods_of(word: str) -> str:
    """The goods that a word says are made or grown, or of which it says what kind of material they are; "" where it says no such thing.

    >>> goods_of("番茄深加工"), goods_of("竹笋种植产业"), goods_of("钛材料"), goods_of("新材料"), goods_of("轴承")
    ('番茄', '竹笋', '钛', '', '')
    """
    if (done := _DONE.sub("", word)) != word:
        return done
    of = _MATERIAL.sub("", word)
    return of if of != word and lexicon("industries").index.get(fold(of)) is not None else ""
