"""Folding of names, so that spellings of one name meet: width, case, quotes, spaces, punctuation."""

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[\s\"'“”‘’《》〈〉<>「」『』·•,，.。:：;；()（）\-—_/、+＋]")


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Width, case, white space and punctuation made one: the form under which names are compared.

    >>> fold("“未来医学+保税研发”特色型综保区") == fold("未来医学 + 保税研发特色型综保区")
    True
    """
    text = name if unicodedata.is_normalized("NFKC", name) else unicodedata.normalize("NFKC", name)
    text = text.lower()
    return text if text.isalnum() else _DROPPED.sub("", text)
