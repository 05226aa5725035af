"""What a place builds together with another: 甲区和乙大学共建什么, what are A and B setting up jointly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.texts import Sentence

# More than any list of partners or of works.
SCORE = 1.3
TYPES = ("Project", "Park", "Organization", "Company")
_ASKED = re.compile(
    r"(?:(?:共同|合作|联合|联手|携手|一起|一块儿?|一道|合伙)(?:要|来|去|想|打算|计划)*(?:组建|建设?|筹建|设立|搭建|打造|创办|成立|搞|办|兴建)|共建)(?:的是|了|的|些|起)*(?:什么|啥|哪[些几个一家所座]+)(?!单位|部门|企业|公司|园区|高校|大学|地方|城市)"
    r"|^what (?:is|are|will|does|do|did) .{6,90}?\b(?:build(?:ing)?|set(?:ting)? up|establish(?:ing)?|creat(?:e|ing)|found(?:ing)?|develop(?:ing)?) (?:jointly|together)\b"
    r"|^what (?:is|are|will|does|do|did) .{3,60}?\b(?:jointly )?(?:build(?:ing)?|set(?:ting)? up|establish(?:ing)?|creat(?:e|ing)|found(?:ing)?) (?:(?:jointly|together|in partnership|in cooperation) )?with\b"
)
_BUILDS = re.compile("共建|(?:合作|共同|联合)?(?:组建|建设|设立|搭建|打造|成立|创办|兴建|建立)|合建")
_PART = re.compile("[,，。;；:：\n]")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for what is built with a partner that it names."""
    if not c.owners or c.u.has("ask.count", "ask.figure") or not _ASKED.search(c.u.text):
        return
    own = {(s.mention.start, s.mention.end) for s in c.owners}
    partners = [m for m in c.u.mentions if (m.start, m.end) not in own and not m.of("Industry")]
    names = [{fold(m.chinese), *c.own_folded(m.all)} for m in partners]
    if not names:
        return
    found = [s for d in c.documents for s in _built_with(c, d, names)]
    # A laboratory may be a work and a body in one: it is told once.
    entities = c.names.entities(s.object for s in found)
    once = {entities[s.object].name: s.object for s in sorted(found, key=lambda s: TYPES.index(entities[s.object].type), reverse=True)}
    built = [s for s in found if s.object in once.values()]
    if of := sets.led_to(built, TYPES, sets.entities(c, dict.fromkeys(s.subject for s in built))):
        yield Reading(p.Listing(of), SCORE, "built together")


def _built_with(c: Context, document: str, names: Sequence[set[str]]) -> Iterator[Statement]:
    """What a plan names behind a verb for building that all partners stand before, in one part of a sentence."""
    mentioned = sets.of_types(c, c.statements("MENTIONS", "HAS_PROJECT", documents=[document]), TYPES)
    for sentence in c.texts.sentences(document):
        for start, end in _parts(c, sentence, names):
            yield from (s for s in mentioned if start <= s.start < end)


def _parts(c: Context, sentence: Sentence, names: Sequence[set[str]]) -> Iterator[tuple[int, int]]:
    """Where things stand that are built with all partners."""
    text, at = c.texts.text(sentence.document)[sentence.start : sentence.end], 0
    for stop in [*(m.start() for m in _PART.finditer(text)), len(text)]:
        verb = _BUILDS.search(text, at, stop)
        before = fold(text[at : verb.start()]) if verb else ""
        if verb and all(any(n in before for n in own) for own in names):
            yield sentence.start + verb.end(), sentence.start + stop
        at = stop + 1
