"""Questions for the places of which two things hold: 既布局低空经济、又参加进博会的园区, which zone that supports Zoomlion also builds a fund town."""

from __future__ import annotations

import re

from search.questions.nested import KINDS_EN, KINDS_ZH

_WHICH = r"(?:哪[个些家几一]{0,2}[个家]?|谁|什么样的)"
_PATTERNS = (
    re.compile(rf"(?:既|又|同时)(?P<a>[^,，。]+?)[,，、]?(?:又|也|还|且|并且|同时)(?P<b>[^,，。]+?)的(?:是{_WHICH})?(?:{KINDS_ZH})"),
    re.compile(rf"^{_WHICH}(?:{KINDS_ZH})(?:既|又|同时)?(?P<a>.+?)[,，、]?(?:又|也|还|且|并且|同时)(?P<b>(?!算).+)"),
    re.compile(rf"^(?P<a>[^,，。]{{3,}}?)的(?:{KINDS_ZH})(?:里面?|中|当中|之中|内)?[,，]?(?:有|是)?{_WHICH}(?:{KINDS_ZH})?(?:还|又|同时|也|另外)(?P<b>.+)"),
    re.compile(rf"^which (?:[\w-]+ )?{KINDS_EN} (?P<v>(?:\w+ ){{1,3}})both (?P<a>.+?) and (?P<b>.+)", re.I),
    re.compile(rf"^which (?:[\w-]+ )?{KINDS_EN} (?:(?:both|that|which|has|have) )*(?P<a>.+?),? (?:and )?(?:(?:will|is|are|do|does|has|have|wants? to|plans? to) )?also (?P<b>.+)", re.I),
    re.compile(rf"^which (?:[\w-]+ )?{KINDS_EN} both (?P<a>.+?) and (?P<b>.+)", re.I),
)
_ASKS = re.compile(r"哪|谁|什么|多少|\b(?:which|what|who|how)\b", re.I)


def conditions(text: str, language: str) -> list[tuple[str, str]]:
    """The questions for the places of which the one holds and for those of which the other does; each way to part them, likeliest first."""
    for pattern in _PATTERNS[:3] if language == "zh" else _PATTERNS[3:]:
        match = pattern.search(text)
        if match is None:
            continue
        verb = match["v"] if "v" in pattern.groupindex else ""
        a, b = (match[k].strip(" ,?？") for k in "ab")
        if len(a) > 1 and len(b) > 1 and not _ASKS.search(a) and not _ASKS.search(b):
            ways = [(a, b)]
            if verb:  # both medical and health industries and new vehicles
                whole = f"{a} and {b}"
                ways = [(whole[: m.start()], whole[m.end() :]) for m in reversed(list(re.finditer(" and ", whole)))]
            return [(_asked(verb + x, language), _asked(verb + y, language)) for x, y in ways]
    return []


def _asked(condition: str, language: str) -> str:
    return f"哪些园区{condition}" if language == "zh" else f"Which parks or cities {condition}?"
