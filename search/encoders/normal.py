"""The normal form of text before it is encoded or indexed: width, case, script."""

import re
import unicodedata
from functools import cache
from typing import Any

# Characters that are written so in traditional script only; where none occurs, the converter is not even loaded.
_TRADITIONAL = re.compile("[們個這來對時會發國說學經過種後產動業現開關務體與為進書長門問間聞電機場還樣點線組織總統條東車軍農選達運邊區醫題類歷實應當將從無]")


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
    if _TRADITIONAL.search(folded):
        folded = str(_converter().convert(folded))
    return folded
