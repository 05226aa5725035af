"""Goods within the words for what is done with them: who grows or processes tomatoes (番茄加工) goes in for tomatoes."""

import re

_DONE = re.compile("(?<=[㐀-鿿]{2})(?:精?深?加工|种植|养殖)(?:业|产业)?$")


def goods_of(word: str) -> str:
    """The goods that a word says are made or grown; "" where it says no such thing.

    >>> goods_of("番茄深加工"), goods_of("竹笋种植产业"), goods_of("来料加工"), goods_of("轴承")
    ('番茄', '竹笋', '来料', '')
    """
    found = _DONE.sub("", word)
    return found if found != word else ""
