"""What something is made up of, where a sentence says so: 外方园区由甲园、乙园、丙园组成, the parks that make up the scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import asking, sets
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import Sentence, covered

_ASKED = re.compile(r"(?:由|是)(?:哪|什么|几)[^,，。?？]{0,14}?(?:组成|构成|组建|打包)|(?:组成|构成|包括|涵盖|包含)(?:了|的)?(?:是|有)?(?:哪|什么|几)|\b(?:make|makes|made) up\b|\bconsists? of\b|\bcompris\w+\b|\bcomposed of\b|\bform(?:s)? (?:part of )?the\b|\bbelong to\b")
_SAID = re.compile(r"由(?P<row>[^,，。;；:：由]{4,80}?)(?:共同|联合)?(?:组成|构成)|(?:包括|涵盖|包含|下辖)(?P<row2>[^,，。;；:：]{4,80})")
# One of a row.
_PIECE = re.compile(r"[^、和与及]{3,20}")
# How much of the rest of a question the sentence must hold, with what stands before it.
ENOUGH = 0.6
NAME = "made up of"


def read(c: Context) -> Iterator[Reading]:
    """What a sentence says that something is made up of, of the kind that a question asks for."""
    if not _ASKED.search(c.u.text) or c.u.has("ask.figure", "ask.yesno") or not (types := asking.asked_types(c)):
        return
    documents = c.looked_at()
    terms = [t for t in c.content("type", "relation") if t.weight >= 0.5 and not _ASKED.search(t.text)]
    if not terms or not 0 < len(documents) <= READ_DOCUMENTS:
        return
    importance = c.weigh(terms, documents)
    scored = [(covered(terms, importance, (s.folded, 1.0), (s.headings, 0.8)), s) for s in c.sentences(documents) if _SAID.search(s.folded)]
    for fit, sentence in sorted(scored, key=lambda x: -x[0]):
        if fit < ENOUGH:
            return
        if of := _members(c, sentence, types):
            yield Reading(asking.counted_or_listed(c, of), 1.4, NAME)
            return


def _members(c: Context, sentence: Sentence, types: tuple[str, ...]) -> p.Set | None:
    """The things of some types in the row that a sentence says something is made up of, where it is a row; with those that only end as the others do."""
    text = c.texts.text(sentence.document)
    named = c.statements("MENTIONS", documents=[sentence.document])
    for match in _SAID.finditer(text, sentence.start, sentence.end):
        start, end = match.span("row") if match["row"] else match.span("row2")
        kept = sets.of_types(c, [s for s in named if start <= s.start and s.end <= end], types)
        if len({s.object for s in kept}) < 2:
            continue
        ends = {text[s.end - 1] for s in kept}
        rest = [
            p.Quote(sentence.document, start + m.start(), start + m.end(), words=m[0]) for m in _PIECE.finditer(text[start:end])
            if m[0][-1] in ends and not any(s.start < start + m.end() and start + m.start() < s.end for s in kept)
        ]
        return sets.together(sets.led_to(kept, types), p.Named(tuple(rest)) if rest else None)
    return None
