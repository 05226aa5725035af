"""Things that bear the name of something of another kind: bases named after universities, 冠了高校名字的基地, 哪几所高校的基地."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from search.questions.context import Context

_UNIVERSITIES = re.compile(r"大学(?!城|科技城|科技园|生|科研)|学院|[科理师工农医林财]大(?!道|街|桥|厦)|(?<=[㐀-鿿]{2})理工(?!程|具)")
_HOSPITALS = re.compile("医院|[一二三]院|附院")
# What kinds of things are called, whose names others bear; what bears them, and how these end.
_CLASSES = ((r"高校|大学|院校|高等院校", r"universit(?:y|ies)|colleges?", _UNIVERSITIES), (r"医院", r"hospitals?", _HOSPITALS))
_KINDS = {
    "基地": "base", "中心": "cent(?:er|re)", "实验室": "laborator(?:y|ie)|lab", "研究院": "institute", "产业园": "industrial park", "科技园": "science park", "平台": "platform", "项目": "project",
}
_KIND_ZH = "|".join(_KINDS)
_KIND_EN = "|".join(f"(?:{en})s?" for en in _KINDS.values())


def _patterns(zh: str, en: str) -> tuple[re.Pattern[str], ...]:
    """How questions in either language tell things by a kind of thing whose names they bear."""
    named = r"(?:的)?(?:名字|名称|名号|校名|院名|名|牌子?|招牌)"
    bears = rf"(?:(?:冠|带|挂|含|打|借|用)(?:了|着|有|上|以)*(?:某所?|一所)?(?:{zh}){named}|(?:以|用|拿)(?:{zh})(?:{named})?(?:来)?(?:命名|冠名|为名|起名|打头|开头))"
    return (
        re.compile(rf"(?P<kind>{_KIND_ZH})[^。?？]{{0,24}}?{bears}"),
        re.compile(rf"{bears}的?(?:[㐀-鿿]{{0,6}})(?P<kind>{_KIND_ZH})"),
        re.compile(rf"(?:哪[几些]?|几|多少)[所个家]?(?:{zh})的?(?P<kind>{_KIND_ZH})"),
        re.compile(rf"\b(?P<kind>{_KIND_EN})\b[^?.]{{0,40}}?\b(?:tied to|named after|named for|called after|bear(?:s|ing)?|carry(?:ing)?|carries|linked to|attached to|belonging to|with the names? of) (?:the )?(?:names? of )?(?:an? |any |the |some |its )?(?:{en})\b"),
        re.compile(rf"\b(?:{en})(?:'s?)? (?P<kind>{_KIND_EN})\b|\b(?:{en})['’]s? name[^?.]{{0,30}}?\b(?P<behind>{_KIND_EN})\b"),
    )


_ASKED = tuple((_patterns(zh, en), own) for zh, en, own in _CLASSES)


def asked(c: Context) -> bool:
    """Whether a question tells what it asks for by whose name it bears."""
    return any(pattern.search(c.u.text) for patterns, _ in _ASKED for pattern in patterns)


def others(c: Context, members: Mapping[str, Sequence[str]]) -> list[str]:
    """The members of a list that bear no name of the kind by whose names a question tells what it asks for; none where all or none do."""
    for patterns, own in _ASKED:
        match = next((m for pattern in patterns if (m := pattern.search(c.u.text))), None)
        if match is None:
            continue
        kind = _kind(next(k for k in match.groups() if k))
        bearing = {i for i, names in members.items() if any(own.search(n) for n in names)}
        so_called = {i for i in bearing if any(n.endswith(kind) for n in members[i])}
        kept = so_called or bearing
        return [i for i in members if i not in kept] if kept else []
    return []


def _kind(word: str) -> str:
    """How the names of what bears the other's name end."""
    return word if word in _KINDS else next(zh for zh, en in _KINDS.items() if re.fullmatch(rf"(?:{en})s?", word))
