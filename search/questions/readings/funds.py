"""Funds: the sizes of several that a question names side by side (甲基金和乙基金首期各是多少), and those that a plan sets up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings.beside import readable
from search.questions.texts import covered

FIRST = re.compile(r"首期|首批|首笔|第一[期笔]|头一?[期笔批]|一期|\b(?:first|initial) (?:tranche|phase|batch|instal|round|stage|part|closing)|\binitial(?:ly)? (?:size|amount)|\b(?:arriv(?:es|ing)|paid|comes|put) (?:in |up )?first\b")


def read(c: Context) -> Iterator[Reading]:
    """The size, or the first part, of each of several funds, where the plans give it of all of them."""
    names = [tuple(dict.fromkeys(fold(n) for n in (m.chinese, *c.own_names(m.all)) if n.endswith("基金"))) for m in c.u.mentions]
    funds = list(dict.fromkeys(n for n in names if n))
    if len(funds) < 2:
        return
    first = bool(FIRST.search(c.u.text))
    found = [s for s in c.targets(c.all_documents, c.content()) if c.runner.in_years(s, c.u.years)]
    indicators = {i: fold(e.name) for i, e in c.names.entities(s.object for s in found).items()}
    kept = []
    for own in funds:
        sizes = [s for s in found if any(n in indicators.get(s.object, "") for n in own) and ("首期" in indicators[s.object]) is first]
        if not sizes:
            return
        kept += sizes[:1]
    yield Reading(stated(c, kept), 1.1, "figures of funds")


def stated(c: Context, sizes: Sequence[Statement]) -> p.Figures:
    """The plan that gives some stated sizes."""
    entities = c.names.entities(i for s in sizes for i in (s.subject, s.object))
    subjects, objects = (p.Entities(tuple(dict.fromkeys(ids)), "、".join(entities[i].name for i in dict.fromkeys(ids))) for ids in ([s.subject for s in sizes], [s.object for s in sizes]))
    return p.Figures(subjects, objects, statements=tuple(s.id for s in sizes))


_SETS_UP = re.compile(r"设立|组建|成立|发起|筹建|新设|建立|\b(?:set(?:s|ting)? up|establish\w*|found(?:s|ed|ing)?|launch\w*|creat(?:e|es|ed|ing)|start(?:s|ed|ing)?)\b")
# Where each place beneath is to have one too (相应设立), none is named.
_FOUNDED = re.compile(r"(?<!相应)(?:设立|组建|成立|发起|筹建|新设|建立)(?:了|一?[支只个])?(?:[^,，。;；、\n]{0,16}?的)?(?P<name>[㐀-鿿“”]{2,24}?基金)(?!会|小镇|管理|公司)")
# So much of what a question says besides a sentence, its headings or the title must say.
SAID, ABOVE = 0.5, 0.8


def founded(c: Context) -> p.Set | None:
    """The funds that the plan in question sets up, as its sentences name them; None where that is not asked, or none is."""
    documents = readable(c) if c.owners and _SETS_UP.search(c.u.text) else []
    if not documents:
        return None
    terms = [t for t in c.content("type", "stage", "relation") if t.words and not _SETS_UP.search(t.text)]
    importance = c.weigh(terms, documents) if terms else []
    quotes: dict[str, p.Quote] = {}
    for sentence in c.sentences(documents):
        title = fold(c.view.document(sentence.document).title)
        if "基金" not in sentence.folded or (terms and covered(terms, importance, (sentence.folded, 1.0), (sentence.headings, ABOVE), (title, ABOVE)) < SAID):
            continue
        text = c.texts.text(sentence.document)
        for m in _FOUNDED.finditer(text, sentence.start, sentence.end):
            quotes.setdefault(fold(m["name"]), p.Quote(sentence.document, m.start("name"), m.end("name"), words=m["name"]))
    own = tuple(q for name, q in quotes.items() if not any(other != name and other.endswith(name) for other in quotes))
    return p.Named(own) if own else None
