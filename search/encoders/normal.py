"""The normal form of text before it is encoded or indexed: width, case, script."""

import unicodedata
from array import array
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from graph.kept import kept

# Between texts that are brought to normal form at once, and in place of a sign that has to be looked at with its neighbours.
BETWEEN, OTHER = "\x1e", "\0"


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


def normalise(text: str) -> str:
    """NFKC, lower case, simplified script.

    >>> normalise("ＧＤＰ 經濟發展")
    'gdp 经济发展'
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    try:
        # GB2312 holds no traditional characters, so most text needs no conversion, and the converter is not even loaded.
        folded.encode("gb2312")
    except UnicodeEncodeError:
        return str(_converter().convert(folded))
    return folded


def normalised(texts: Sequence[str]) -> list[str]:
    """The normal forms of many texts, by one table for the signs that stand for themselves: nearly all of Chinese text.

    >>> normalised(["ＧＤＰ 經濟發展", "（１）低空经济，２０２４年"])
    ['gdp 经济发展', '(1)低空经济,2024年']
    """
    import numpy as np  # names are brought to normal form where nothing is searched

    signs = np.frombuffer(BETWEEN.join(texts).encode("utf-16-le", "surrogatepass"), np.uint16)
    found = _signs()[signs].tobytes().decode("utf-16-le").split(BETWEEN)
    if len(found) != len(texts):
        return [normalise(text) for text in texts]
    return [normalise(text) if OTHER in plain else plain for text, plain in zip(texts, found, strict=True)]


@cache
def _signs() -> Any:
    """The normal form of each sign by its number in UTF-16; see ``_table``."""
    import numpy as np

    return np.frombuffer(kept("signs", [Path(__file__)], _table), np.uint16)


def _table() -> bytes:
    """The normal form of each sign of GB2312 by its number in UTF-16; 0 for all others and for those that depend on others."""
    two = bytes(b for first in range(0xA1, 0xF8) for second in range(0xA1, 0xFF) for b in (first, second)).decode("gb2312", "ignore")
    signs = "".join(map(chr, range(1, 128))).replace(BETWEEN, "") + two + "—·"
    known = set(signs)
    found = array("H", bytes(2 << 16))
    found[ord(BETWEEN)] = ord(BETWEEN)
    for sign, plain in zip(signs, unicodedata.normalize("NFKC", BETWEEN.join(signs)).lower().split(BETWEEN), strict=True):
        if len(plain) == 1 and sign != "Σ" and plain in known:
            found[ord(sign)] = ord(plain)
    return found.tobytes()
