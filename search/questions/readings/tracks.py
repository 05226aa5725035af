"""The new tracks that a place enters, as plans row them up: 抢滩甲材料、乙电池新赛道; within a field, those of the paragraph that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import asking, series, sets
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import Sentence, Term, covered

# What such fields are called; how plans say that a place goes for them, and questions.
_TRACKS = re.compile(r"赛道|蓝海|风口|先机|\b(?:tracks?|niches?|races?)\b(?! records?)")
_ENTERED = re.compile(r"抢滩|抢占|抢跑|抢位|竞逐|角逐|进军|切入|涉足|押注")
_ENTERS = re.compile(
    rf"{_ENTERED.pattern}|卡位|闯进|杀入|挺进|"
    r"\brac(?:e|es|ing) (?:to|into|for)\b|\b(?:break|mov|branch|ventur|push|get|foray|expand)(?:e|es|ing|s|ting)? into\b|\b(?:seiz(?:e|es|ing)|stak(?:e|es|ing) out|stak(?:e|es|ing) a claim|bet(?:s|ting)? on|vy(?:ing)? for|forays?)\b"
)
# What stands in front of a row.
_LEADS = re.compile(rf".*(?:{_ENTERED.pattern}|抢抓|培育|布局|聚焦|开辟|做优|做强|拓展|发力|瞄准|锁定|卡位|发展|谋划|壮大|探索|打造|构建|在)(?:出|到|了|起)?")
_CALLED = re.compile(r"(?:等|[一二两三四五六七八九十\d]+(?:大|条|个)|新兴|新|细分|未来|前沿|热门|优势|的|产业|行业|领域|发展)*(?:赛道|蓝海|风口|先机)")
# 抢抓新赛道,布局甲、乙: the row stands in the part behind.
_BEHIND = re.compile(r"(?:重点|加快|前瞻|积极|着力|大力)*(?:布局|培育|发展|聚焦|主攻|瞄准)(?P<row>.+)")
_TAIL = re.compile(r"(?:等|产业|行业|领域|市场|新兴|新|的|见闻|纪实|观察)*$")
_PARTS = re.compile(r"[^,，。;；:：\n—]+")
_JOINT = re.compile("、|以及|和|与|及")
# No name of a field is shorter or longer.
SHORTEST, LONGEST = 2, 12
# What is seized beside fields: 抢占制高点, 抢占新一轮发展先机.
_NO_FIELD = re.compile("新一轮|制高点|高地|发展|机遇|话语权|主动|份额|先发|赛道|出来|^[^“]*”")
# Of what sort tracks are, which any of them is.
_SORT = re.compile("(?:新兴|新|未来|细分|前沿|热门|潜力)(?:产业|赛道|领域|的)*|emerging|new|future|frontier|promising|hot|fresh")
ENOUGH = 0.5


class _Row(NamedTuple):
    """The names of a row with their places, the sentence that holds them, and whether it calls them tracks."""

    sentence: Sentence
    spans: tuple[tuple[int, int], ...]
    called: bool


def read(c: Context) -> Iterator[Reading]:
    """The fields that plans row up as tracks, or as what is entered, where a question asks for such."""
    tracks, types = _TRACKS.search(c.u.text), asking.asked_types(c)
    if not (tracks or _ENTERS.search(c.u.text)) or types not in (((), ("Industry",)) if tracks else (("Industry",),)) or c.u.has("ask.yesno", "ask.figure", "ask.who") or not c.u.has("ask.which", "ask.count"):
        return
    documents = c.looked_at() if c.documents else []
    if not 0 < len(documents) <= READ_DOCUMENTS:
        return
    rows = [row for s in c.sentences(documents) for row in _rows(c, s)]
    rows = _within(c, rows)
    if (kept := [r for r in rows if r.called and tracks] or rows) and (of := _members(c, kept)):
        yield Reading(asking.counted_or_listed(c, of), 1.1, "tracks")


def _rows(c: Context, sentence: Sentence) -> Iterator[_Row]:
    """The rows of a sentence that it calls tracks, or has a place enter."""
    if not (_TRACKS.search(sentence.folded) or _ENTERED.search(sentence.folded)):
        return
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    clause = c.texts.clause_at(sentence.document, sentence.start)
    heading = clause is not None and sentence.folded in clause.heading
    parts = list(_PARTS.finditer(text))
    for i, part in enumerate(parts):
        spans = _row(part[0], part.start()) or _row_behind(part[0], parts[i + 1 : i + 2])
        own = tuple((sentence.start + a, sentence.start + b) for a, b in spans if text[a:b] not in c.u.text)
        # What a heading names alone is what the lines below it are about.
        if own and (len(spans) > 1 or not heading):
            yield _Row(sentence, own, "赛道" in part[0])


def _row(part: str, at: int) -> list[tuple[int, int]]:
    """The names in front of what calls them tracks, or behind the verb by which they are entered; none where the part rows up none."""
    called, entered = _CALLED.search(part), _ENTERED.search(part)
    if not called and not entered:
        return []
    end = called.start() if called else len(_TAIL.sub("", part))
    lead = _LEADS.match(part, 0, end)
    start = lead.end() if lead else entered.end() if entered else 0
    return names(part[start:end], at + start)


def _row_behind(part: str, following: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """The names in the part behind one that only says that tracks are sought."""
    called = _CALLED.search(part)
    lead = _LEADS.match(part, 0, called.start()) if called else None
    row = _BEHIND.match(following[0][0]) if called and lead and lead.end() == called.start() and following else None
    return names(_TAIL.sub("", row["row"]), following[0].start() + row.start("row")) if row else []


def names(row: str, at: int) -> list[tuple[int, int]]:
    """Where the names of a row stand; none where one is no name of a field.

    >>> names("甲材料、乙电池和丙膜", 10)
    [(10, 13), (14, 17), (18, 20)]
    """
    found = [(at + a, at + b) for a, b in series.between(_JOINT.finditer(row), 0, len(row)) if a < b]
    return found if all(SHORTEST <= b - a <= LONGEST and not _NO_FIELD.search(row[a - at : b - at]) for a, b in found) else []


def _within(c: Context, rows: Sequence[_Row]) -> list[_Row]:
    """Of some rows those whose paragraphs speak most of the field that a question asks into; all where it asks into none."""
    said = [m.span() for pattern in (_TRACKS, _ENTERS) for m in pattern.finditer(c.u.text)]
    terms = [t for t in c.content("type", "relation", "stage", "aim") if t.words and not _of_any(c, t, said) and not c.pervades(t)]
    if not terms or not rows:
        return list(rows)
    fits = [covered(terms, [t.weight for t in terms], (_paragraph(c, r.sentence), 1.0)) for r in rows]
    return [r for r, fit in zip(rows, fits, strict=True) if fit >= max(ENOUGH, max(fits) - 0.1)]


def _of_any(c: Context, term: Term, said: Sequence[tuple[int, int]]) -> bool:
    """Whether a word of a question tells nothing of which tracks it asks for: one by which it asks for them, or of what sort any is."""
    at = c.u.text.find(term.text)
    return any(a < at + len(term.text) and at < b for a, b in said) or any(_TRACKS.search(w) or _SORT.fullmatch(w) for w in (term.text, *term.words))


def _paragraph(c: Context, sentence: Sentence) -> str:
    """The folded paragraph in which a sentence stands, with the headings above it."""
    text = c.texts.text(sentence.document)
    start, end = text.rfind("\n", 0, sentence.start) + 1, text.find("\n", sentence.end)
    return fold(text[start : end if end >= 0 else len(text)]) + "|" + sentence.headings


def _members(c: Context, rows: Sequence[_Row]) -> p.Set | None:
    """The fields of some rows: the entities that bear their names, else the names."""
    stated, quotes = [], []
    for row in rows:
        named = sets.of_types(c, c.mentioned_in(row.sentence), ("Industry",))
        folded = {i: {fold(n) for n in e.names} for i, e in c.names.entities([s.object for s in named]).items()}
        for start, end in row.spans:
            words = c.texts.text(row.sentence.document)[start:end].strip("“”\" ")
            own = next((s for s in named if s.start < end and start < s.end and fold(words) in folded.get(s.object, ())), None)
            if own:
                stated.append(own)
            else:
                quotes.append(p.Quote(row.sentence.document, start, end, words=words))
    return sets.together(sets.led_to(stated, ("Industry",)), p.Named(tuple(quotes)) if quotes else None)
