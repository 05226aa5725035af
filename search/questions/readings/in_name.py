"""The places that a work's own name tells: 甲集团乙县生产基地 lies in 乙县, 甲集团丙市丁市项目 in both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.lexicon import lexicon
from graph.model import Entity, Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.naming.names import Mention
from search.questions.plans import plan as p

# More exact than the place whose plan names the works.
NAME, FIT = "where its name says", 1.02
# A region's name has so many signs, 宁乡 to 黄石港区; so many more a name of works has behind it.
SHORTEST, LONGEST, BEHIND = 2, 5, 2
_KIND = "(?:集团|控股|股份|公司)?"
_LEVELS = frozenset(["city", "county"])
# 建在某省哪个市, in which county does a firm produce.
_WHICH = re.compile(
    r"(?:在|于|到)[㐀-鿿]{0,4}哪(?:一?个|[两二三几]个?|些)(?:市县?|县市?|城市|区县|县区)(?=[呢啊]?(?:[^㐀-鿿]|$))|^(?:in|at) (?:which|what) (?:(?:two|three|few) )?(?:[a-z]+ )?(?:cit(?:y|ies)|count(?:y|ies)|towns?|districts?)\b"
)


def asked(c: Context) -> bool:
    """Whether a question asks in which city or county something lies."""
    return _WHICH.search(c.u.text) is not None


def read(c: Context, thing: Mention) -> Iterator[Reading]:
    """The regions right behind the names of firms in the names of their works, each where its plan names them."""
    firms, works = thing.of("Company"), thing.of("Project")
    undertaken = c.statements("UNDERTAKES", subjects=firms) if firms else c.statements("UNDERTAKES", objects=works) if works else []
    if found := tuple(dict.fromkeys(_places(c, undertaken))):
        yield Reading(p.Listing(p.Named(found)), FIT, NAME)


def _places(c: Context, undertaken: Sequence[Statement]) -> Iterator[p.Quote]:
    named = c.names.entities(dict.fromkeys(i for s in undertaken for i in (s.subject, s.object)))
    for s in undertaken:
        for region in _regions(named[s.object], c.own_folded([s.subject])):
            if (at := c.texts.text(str(s.document)).find(region, s.start, s.end)) >= 0:
                yield p.Quote(str(s.document), at, at + len(region), words=region)


def _regions(works: Entity, own: Iterable[str]) -> Iterator[str]:
    """The cities and counties that stand one behind the other behind a firm's name in that of its works."""
    name = fold(works.name)
    at = max((m.end() for firm in own if (m := re.match(f"{re.escape(firm)}{_KIND}", name))), default=len(name))
    while size := next((n for n in range(min(LONGEST, len(name) - at - BEHIND), SHORTEST - 1, -1) if _is_region(name[at : at + n])), 0):
        yield name[at : at + size]
        at += size


def _is_region(name: str) -> bool:
    entry = lexicon("regions").index.get(name)
    return entry is not None and entry.fields.get("level") in _LEVELS
