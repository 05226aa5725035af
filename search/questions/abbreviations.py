"""Places and firms named by part of their name: 长沙临空 for 长沙自贸临空区, 青岭城投 for 青岭城市建设投资集团, xiangjiang xinqu for 湘江新区."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from search.questions import heads
from search.questions.english import Translator
from search.questions.names import PLACES, Mention, Names
from search.questions.normal import Question

_LATIN = re.compile(r"[a-z]{3,}")
LONGEST = 5
_SHORTEST = re.compile(r"(?<![一-鿿])([一-鿿])(经开|高新|综保)(?![区发技术])")


def abbreviated(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a region with the words behind it made a park where they are that park's name with words left out."""
    found = [_park(question, names, m, mentions) or m for m in mentions]
    short = _SHORTEST.search(question.text)
    if short is None or any(m.start < short.end() and short.start() < m.end for m in found):
        return found
    # 长经开 for 长沙经开区: one sign of the city and two of the kind, where but one zone here can be meant.
    ids = tuple(dict.fromkeys(h.entity for h in names.containing(short[2], "Park") if h.folded.startswith(short[1])))
    return [*found, Mention(short.start(), short.end(), short[0], {"Park": ids}, "core")] if len(ids) == 1 else found


# What firms of a place invest in or build, by a sign, and that they do: 城投, 开投集团, 发控.
_FIRM = re.compile(r"(?P<own>[㐀-鿿]{2,4}?)(?P<what>[城开产建交文水农国旅科金高工能发城])(?P<does>[投控建发])(?P<form>集团|控股|公司)?(?![㐀-鿿]?(?:产|资|入|标|诉|区|融|展))")
_OF_FIRM = re.compile(r"(?:集团|公司)(?:有限)?(?:公司)?$")


def firms(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with a firm that a question names by its place and two signs of what it does, where one firm can be meant."""
    for match in _FIRM.finditer(question.text):
        inside = [m for m in mentions if m.start < match.end() and match.start() < m.end]
        own = next((m for m in inside if m.end == match.start("what") and m.of(*PLACES)), None)
        if own is None or any(m.of("Company", "Agency", "Organization") for m in inside):
            continue
        shown = question.text[own.start : own.end]
        within = re.compile(f"{re.escape(shown)}[㐀-鿿]{{0,8}}?{match['what']}[㐀-鿿]{{0,5}}{match['does']}")
        ids = tuple(dict.fromkeys(h.entity for h in names.containing(shown, "Company") if within.match(h.folded) and _OF_FIRM.search(h.folded)))
        if len(ids) == 1:
            return [*(m for m in mentions if m not in inside), Mention(own.start, match.end(), question.text[own.start : match.end()], {"Company": ids}, "core")]
    return list(mentions)


def _park(question: Question, names: Names, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    if not mention.of("Region"):
        return None
    if _ANY_ZONE.match(question.text, mention.end):
        return None  # 湖南产业园区 means any zone of 湖南
    shown = question.text[mention.start : mention.end]
    following = min((m.start for m in mentions if m.start >= mention.end), default=len(question.text))
    for size in range(min(LONGEST, following - mention.end), 1, -1):
        tail = question.text[mention.end : mention.end + size]
        if not all("一" <= c <= "鿿" for c in tail) or heads.FOLLOWING.fullmatch(tail):
            continue  # 河北开发区 means any zone of 河北
        ids = tuple(dict.fromkeys(h.entity for h in names.containing(shown, "Park") if h.folded.startswith(shown) and shortens(shown + tail, h.folded)))
        if ids and len(ids) <= 2:
            return Mention(mention.start, mention.end + size, shown + tail, {"Park": ids}, "core")
    return None


_ANY_ZONE = re.compile("省?(?:省级|国家级|各类)?(?:产业|工业|科技|农业|物流)?(?:开发区|园区)(?![㐀-鿿]{0,2}(?:管委|党工委))")


def shortens(short: str, name: str) -> bool:
    """Whether a name becomes the short one when one stretch within it and a head noun at its end are left out."""
    if short in name or len(short) >= len(name):
        return short in name and len(short) < len(name)
    head = 0
    while head < len(short) and short[head] == name[head]:
        head += 1
    rest = short[head:]
    return head >= 2 and len(rest) >= 2 and rest in name[head:] and len(name) - name.find(rest, head) - len(rest) <= 3


# Head nouns of zones in pinyin, which may follow a name in pinyin.
_HEADS = re.compile(r"\s*(?:jing|gao)?(?:kai|xin)(?:fa)?qu|\s*(?:zong)?bao(?:shui)?qu|\s*chan\s?ye\s?yuan(?:qu)?|\s*yuan\s?qu")


def spelled(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """Places and companies written in pinyin in a Chinese question, with a head noun behind them."""
    if not _LATIN.search(question.text):
        return []
    found = [p.mention for p in Translator(question, names).names_in_pinyin() if p.mention]
    kept = [m for m in found if m.of(*PLACES, "Company") and not any(o.start < m.end and m.start < o.end for o in mentions)]
    heads_behind = {m: _HEADS.match(question.text, m.end) for m in kept}
    return [replace(m, end=h.end()) if (h := heads_behind[m]) and m.of(*PLACES) else m for m in kept]
