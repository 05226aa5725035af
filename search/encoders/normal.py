"""The normal form of text before it is encoded or indexed: width, case, script."""

import unicodedata
from functools import cache
from typing import Any


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
