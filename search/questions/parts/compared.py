"""Questions whether one figure is higher than another of another kind: 甲区的税收目标超过乙区的财政总收入目标吗, is its tax target above its investment target."""

from __future__ import annotations

import re
from typing import NamedTuple

from search.questions.language.amounts import small_number


class Sides(NamedTuple):
    """The two figures that a question compares, each asked for by itself; whether the first is to be higher, and how many times so."""

    questions: tuple[str, str]
    higher: bool
    times: int


_FIGURE = r"(?:目标|指标|额|总量|收入|投资|产值|规模|数|税收|增速|外资|预期)"
_END = r"(?:吗|么|嘛|吧|呢|没有|不)?[?？。]*$"
_PATTERNS = {
    "zh": (
        rf"^(?P<one>[^,，。?？]{{2,40}}?{_FIGURE})(?:会不会|是不是|是否|会|要|有没有|能|能不能)?(?P<than>(?P<up>超过|超出|高于|大于|多于|高过|多过)|低于|小于|少于|不及|不如)(?P<two>[^,，。?？]{{2,40}}?{_FIGURE})(?:的?(?P<times>[二两三四五六七八九十\d])倍(?:以上)?)?{_END}",
        rf"^(?P<one>[^,，。?？]{{2,40}}?{_FIGURE})(?:会不会|是不是|是否|会|要)?比(?P<two>[^,，。?？]{{2,40}}?{_FIGURE})(?:要|还|更|来得)*(?:(?P<up>[高多大])|[低少小])(?:些|一点)?{_END}",
    ),
    "en": (
        r"^(?:is|are|was|were|will|would|does|do|did) (?P<one>.{4,80}?) (?:be |set |stand |lie )?(?P<than>(?P<up>above|higher than|greater than|larger than|bigger than|more than|exceed(?:s|ing)?|surpass(?:es)?)|below|lower than|smaller than|less than|short of) (?P<two>(?:the|its|their|his) .{4,80}?)\??$",
    ),
}
# What stands for the figure of the other side needs none of its own: that of B, the one of B.
_SAME = re.compile(r"^(?:the )?(?:that|those|what|ones?|targets?|goals?|figures?|amounts?)\b(?! for\b)", re.I)
_ITS = re.compile(r"^(?:its|their|his)\b", re.I)
_SPEAKS = {"zh": re.compile("[超高大多低小少比]|不[及如]"), "en": re.compile(r"\b(?:above|below|than|exceed|surpass|short of)", re.I)}


def sides(text: str, language: str) -> Sides | None:
    """The two sides of a comparison of two figures, none where a question compares no two that it calls each by its own name.

    >>> sides("甲区的税收目标超过乙区的财政收入目标吗?", "zh")
    Sides(questions=('甲区的税收目标是多少?', '乙区的财政收入目标是多少?'), higher=True, times=1)
    >>> sides("Is the tax target of A below the investment target of B?", "en")
    Sides(questions=('What is the tax target of A?', 'What is the investment target of B?'), higher=False, times=1)
    >>> sides("甲区的税收目标超过乙区吗?", "zh"), sides("Is the tax target of A above the one of B?", "en")
    (None, None)
    """
    if _SPEAKS[language].search(text) is None:
        return None
    for pattern in _PATTERNS[language]:
        match = re.match(pattern, text, re.I)
        if match is None or _SAME.match(match["two"]):
            continue
        times = small_number(match["times"]) or 1 if language == "zh" and "times" in match.groupdict() and match["times"] else 1
        return Sides((_asked(match["one"], language), _asked(match["two"], language)), match["up"] is not None, times)
    return None


def _asked(side: str, language: str) -> str:
    return f"{side}是多少?" if language == "zh" else f"What is {_ITS.sub('the', side)}?"
