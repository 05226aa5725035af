"""What one of several places goes in for that a sentence tells side by side: 甲园、乙园分别主攻A、B; 甲市发展A,乙市依托丙园发展B."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.model import Statement
from graph.names import fold
from search.questions.askedfor import DOES_WHAT
from search.questions.context import Context, Reading
from search.questions.naming.names import PLACES
from search.questions.plans import plan as p
from search.questions.readings import asking, series, sets
from search.questions.texts import Sentence

NAME = "portion of a place"
# Surer than all that is stated of a place whose sentence tells of others too.
SCORE = 1.25
# How a question asks what a place goes in for, where no kind says it.
_ASKS = re.compile(
    r"轮到|分到|分得|分工|摊到|领到|押宝|方向|(?:主攻|主打|主营|专攻|承接|侧重|专注|聚焦|瞄准|发展|做|搞|干)[^,，。?？]{0,8}?哪[几些一]?(?:样|块|种|类|些|个|条|门)|哪[几些一]?(?:样|块|种|类)[^,，。?？]{0,6}(?:产品|东西|活|生意)"
    r"|\bfalls? to\b|\bfell to\b|\ballott?ed\b|\bassigned\b|\bspeciali[sz]es?\b|\bconcentrates?\b|\bfocus(?:es)?\b|\bgoes? in for\b|\bline of\b"
)
# The one of several that is meant: 甲、乙、丙三家错位,轮到丙的.
_TURN = re.compile(r"(?:轮到|分到|落到|到了?|至于|其中的?|归)$")
# A byname is what is asked about: what it goes in for is asked for behind it, and before it only where it is a slogan (让哪些产业“走出去”).
_ASKED = re.compile("[^,，;；。?？]*?(?:哪|什么|啥|几)")
_DOES = re.compile(
    r"(?:重点|主要|大力|错位|着力|着重|共同|优先|积极|集中)*(?:主攻|主打|主营|专攻|发展|布局|承接|培育|做大|做强|做优|做|聚焦|聚力|瞄准|壮大|突出|引进|招引|引育|深耕|打响|打造|延伸|集聚|拓展|押宝在?|把宝押在了?)(?:了|的是|于|在)?"
)
_RESPECTIVELY = re.compile(rf"(?P<row>[^,，;；。:：]+?)(?:分别|依次)(?:在[^,，;；。]{{1,8}}?上)?{_DOES.pattern}(?P<items>[^,，;；。]+)")
_ROW, _LAST = re.compile("、"), re.compile("以及|和|与|及")
_STOP = re.compile("[,，;；。!！?？\n]")
_HEAD = re.compile(r"(?:^|[,，;；。、:：\n])(?:[㐀-鿿]{2,4}[县市区州镇乡旗](?=依托|立足|在|以|围绕))?(?:其中|以及|在|由|以|依托|立足|围绕|支持|推动|引导|\d[.．、]|[(（]?[一二三四五六七八九十]+[)）、.])*$")
_TAIL = re.compile(r"(?:等|之类)?(?:[两三四五六七八九十]?大)?(?:主导|特色|优势|新兴|传统)?(?:产业|行业|项目|企业|业态|领域|产品|方向)?$")


class Portion(NamedTuple):
    """The stretch of a document that tells what one place goes in for."""

    start: int
    end: int


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for what a sentence says of one place among others."""
    place = _place(c)
    if place is None:
        return
    for document in c.in_years(place.documents, c.u.years):
        text = c.texts.text(document)
        for sentence in c.texts.sentences(document):
            portion = next((x for n in place.names if (x := _portion(c, text, sentence, n, place))), None)
            if portion and _wrongly_stated(c, sentence, portion, place) and (found := _told(c, document, text, portion)) and (place.ids or len(c.runner.members(found)) > 1):
                yield Reading(p.Listing(found), SCORE, NAME)
                return


class Place(NamedTuple):
    """A place by its names, with the entities that it may be (none of a byname) and the documents that may speak of it."""

    names: tuple[str, ...]
    ids: tuple[str, ...]
    documents: tuple[str, ...]
    in_words: bool
    """Whether it is asked of by words alone, and no kind of things."""


def _place(c: Context) -> Place | None:
    """The one place without a plan of its own, or the byname in quotes, of which a question asks what it goes in for."""
    types = set(asking.asked_types(c))
    if c.u.has("ask.figure", "ask.count", "ask.yesno", "ask.who", "ask.when", "stage") or types - {"Industry"} or not (types or DOES_WHAT.search(c.u.text) or _ASKS.search(c.u.text)):
        return None
    own = [s for s in c.subjects if not s.own]
    turned = [s for s in own if _TURN.search(c.u.text[: s.mention.start])]
    own = turned[:1] or own
    if len(own) == 1:
        mention = own[0].mention
        names = tuple(n for n in dict.fromkeys((*c.own_names(mention.all), mention.chinese)) if len(n) > 1)
        return Place(names, mention.all, own[0].documents, not types)
    named = [*((m.start, m.end) for m in c.u.mentions), *((k.start, k.end) for k in c.u.asked)]
    quoted = [c.u.text[a:b] for a, b in c.u.quoted_spans if not any(start < b and a < end for start, end in named) and (c.u.language == "en" or _ASKED.match(c.u.text, b))]
    if not own and len(quoted) == 1 and len(quoted[0]) >= 2:
        return Place((quoted[0],), (), tuple(c.documents or c.all_documents), True)
    return None


def _portion(c: Context, text: str, sentence: Sentence, name: str, place: Place) -> Portion | None:
    """The part of a sentence that is told of a place by its name, where others are told of beside it."""
    at = text.find(name, sentence.start, sentence.end)
    if at < 0:
        return None
    for match in _RESPECTIVELY.finditer(text, sentence.start, sentence.end):
        if match.start("row") <= at < match.end("row"):
            return _share(text, match, name)
    others = [s.start for s in _others(c, sentence, place) if _HEAD.search(text[sentence.start : s.start])]
    following = min((o for o in others if o > at), default=sentence.end)
    if not (others or not place.ids) or not _DOES.search(text, at + len(name), following):
        return None
    return Portion(at + len(name), following)


def _share(text: str, match: re.Match[str], name: str) -> Portion | None:
    """The share of one of a row of places in a row of fields as long."""
    places, fields = (_split(text, *match.span(group)) for group in ("row", "items"))
    mine = next((i for i, (a, b) in enumerate(places) if name in text[a:b]), -1)
    return Portion(*fields[mine]) if mine >= 0 and len(places) == len(fields) > 1 else None


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The members of a row, of which a word may join the last two."""
    spans = series.between(_ROW.finditer(text, start, end), start, end)
    first, last = spans[-1]
    joint = next(iter(_LAST.finditer(text, first + 2, last - 1)), None)
    return [*spans[:-1], (first, joint.start()), (joint.end(), last)] if joint else spans


def _others(c: Context, sentence: Sentence, place: Place) -> list[Statement]:
    """Where a sentence names other places."""
    return [s for s in sets.of_types(c, c.mentioned_in(sentence), PLACES) if s.object not in place.ids]


def _wrongly_stated(c: Context, sentence: Sentence, portion: Portion, place: Place) -> bool:
    """Whether the graph gives of a place what a sentence tells of others, or nothing, or cannot be asked for it by any kind."""
    if place.in_words:
        return True
    stated = [s.start for s in c.statements("TARGETS", subjects=place.ids) if s.document == sentence.document]
    here = [at for at in stated if sentence.start <= at < sentence.end]
    return not stated or any(not portion.start <= at < portion.end for at in here)


def _told(c: Context, document: str, text: str, portion: Portion) -> p.Set | None:
    """The fields that a stretch names: those that are known, and others by their words."""
    lists = list(_lists(text, portion))
    known = [s for s in sets.of_types(c, c.statements("MENTIONS", "TARGETS", documents=[document]), ("Industry",)) if any(a <= s.start < b for a, b in lists)]
    quotes = [q for a, b in lists for first, last in _split(text, a, b) if not any(first <= s.start < last for s in known) and (q := _named(document, text, first, last))]
    known = list({s.object: s for s in known}.values())
    parts = [sets.led_to(known, ("Industry",), sets.entities(c, (s.subject for s in known))) if known else None, p.Named(tuple(quotes)) if quotes else None]
    return sets.together(*parts)


def _lists(text: str, portion: Portion) -> Iterator[tuple[int, int]]:
    """Where a stretch lists fields: behind each verb up to the next stop; all of it where it has none."""
    verbs = list(_DOES.finditer(text, portion.start, portion.end))
    for verb in verbs:
        stop = _STOP.search(text, verb.end(), portion.end)
        end = stop.start() if stop else portion.end
        if not any(verb.end() < o.start() < end for o in verbs):
            yield verb.end(), end
    if not verbs:
        yield portion.start, portion.end


def _named(document: str, text: str, first: int, last: int) -> p.Quote | None:
    """A field by its words, without what only says that it is one."""
    last -= len(_TAIL.search(text[first:last])[0])  # type: ignore[index]
    return series.named(document, text, first, last) if last - first >= 2 and not re.search(r"\d", fold(text[first:last])) else None

