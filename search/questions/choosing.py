"""The choice between what the graph states and what sentences say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from search.questions.context import Context, Reading
from search.questions.language.amounts import COUNTERS, small_number
from search.questions.naming.names import PLACES
from search.questions.naming.strangers import hopeless
from search.questions.narrower import just_so
from search.questions.parts.parts import Parts
from search.questions.plans import plan as p
from search.questions.reader.groups import classes
from search.questions.reader.kinds import asks_body, asks_figure, asks_leave, asks_list, asks_named, asks_places
from search.questions.readings import awards, decisions, duties, outlined, rankings, striving
from search.questions.readings.projects import SUPPORTED
from search.questions.readings.units import measures, unit_asked
from search.questions.trust import DOUBTED, OF_STRANGE, alone, gives, needed, strange
from search.questions.workbench import LEAST, Found, Workbench

if TYPE_CHECKING:
    from search.questions.reader.reader import Read, Reader

# What is trusted so far needs no second look.
SURE = 0.65
# A figure of the graph's is not the one asked for where the likeliest of all is trusted less.
NEVER = 0.05
# A list that holds the one thing which the graph gives stands for it where it is trusted so far.
MORE = 0.9
SEVERAL = re.compile(r"哪[几些]|哪[二两三四五六七八九十]|[都分]别?[有是]哪|\bwhich (?:[\w-]+ ){0,3}?(?!is\b|was\b|has\b|does\b)[a-z-]{3,}s\b|\bwhat (?:[\w-]+ ){0,2}?(?:products|goods|fields|industries|sectors|materials)\b")


class Choosing:
    """Reads answers out of sentences where the graph gives none or a doubtful one, and chooses."""

    def __init__(self, bench: Workbench, parts: Parts) -> None:
        self._bench, self._parts = bench, parts

    def chosen(self, c: Context, best: Found | None, read: Read | None) -> Found | None:
        """The answer that sentences give, where it is to be trusted more than what the graph gave; else the latter."""
        if read is None:
            return best
        if read.denied:
            return None
        if read.trust < needed(c, best, read):
            return None if best and read.trust < NEVER and isinstance(best[0].plan, p.Figures) else best
        if best and _counts_more(c, best, read):
            return best
        found = self._bench.best([self._bench.less(Reading(read.plan, max(read.trust, LEAST), read.name), c)])
        if best and found and isinstance(best[0].plan, p.Listing) and (many := _so_many(c)) and (len(gives(best)) == many) != (len(gives(found)) == many):
            return best if len(gives(best)) == many else found
        if best and found and just_so(c, best, found):
            return best
        if best and found and best[0].score >= DOUBTED and _one_of_several(c, best) and not (read.trust >= MORE and gives(best) < gives(found)):
            return best
        if best and found and gives(found) <= gives(best) and (isinstance(read.plan, p.Figures) or gives(best) == gives(found)):
            return best
        return found or best

    def read(self, c: Context, best: Found | None) -> Read | None:
        """What sentences give as an answer, to a question that they can answer and the graph does not, or not surely."""
        figure, unanswered = asks_figure(c), best is None
        measure = unit_asked(c.u.text) not in (*COUNTERS, "") or c.u.has("ask.figure")
        things = best is not None and figure and measure and isinstance(best[0].plan, p.Listing | p.Counting)
        allowed = best is not None and isinstance(best[0].plan, p.Deciding) and asks_leave(c)
        # Of places that are compared no one sentence says which is ahead.
        doubted = best is not None and best[0].score < DOUBTED and best[0].name != rankings.NAME and isinstance(best[0].plan, p.Listing | p.Figures | p.Counting)
        if best is not None and best[0].name == outlined.NAME:
            return None  # what stands below a heading, no sentence says better
        if best is not None and c.dates:
            return None  # the works due then: sentences are read without the date
        if c.bounded or not (unanswered or things or doubted or allowed or asks_named(c) or _one_of_several(c, best)) or hopeless(c) or (reader := self._bench.reader()) is None:
            return None
        if decisions.asked(c):
            forbidden = reader.forbidden(c) if asks_leave(c) else None
            return forbidden if not unanswered or (forbidden and forbidden.trust > 0) else reader.decided(c)
        if figure:
            return self._figures_read(c, reader, best)
        if unanswered and (duties.asks_units(c) or asks_body(c)):
            units = reader.units(c) if duties.asks_units(c) else None
            body = reader.body(c) if asks_body(c) and not (units and units.trust >= SURE) else None
            found = max((r for r in (units, body) if r), key=lambda r: r.trust, default=None)
            return None if found and found.trust < OF_STRANGE and strange(c) else found
        if asks_places(c):
            return reader.places(c) if unanswered else None
        return reader.listing(c) if asks_list(c) else None

    def _figures_read(self, c: Context, reader: Reader, best: Found | None) -> Read | None:
        """The figure that a question asks for; of one that asks for several, each; none where how many are named is known."""
        if each := self._parts.figures_read(c, reader, best):
            return each
        figure = reader.figure(c)
        if not measures(c.u.text) and c.u.has("ask.count") and c.u.asked and c.documents and (not alone(figure) or asks_named(c)):
            # How many there are, where no sentence says it: as many as are named.
            named = reader.listing(c)
            if named and isinstance(named.plan, p.Listing) and alone(named) and (not awards.asked(c) or awards.said(c, named.plan.of)):
                return replace(named, plan=p.Counting(_of_class(c, named.plan.of)), name="count read")
        return None if best and isinstance(best[0].plan, p.Counting) and asks_named(c) else figure

    def with_both(self, c: Context, best: Found | None) -> Found | None:
        """A figure with the one that is striven for beside it, where a question asks for both."""
        if best is None or not isinstance(best[0].plan, p.Figures) or (whole := striving.both(c, best[0].plan)) == best[0].plan:
            return best
        return self._bench.best([replace(best[0], plan=whole)]) or best


# How many are asked for, as said right behind which (哪两个, which two centres), or of what it is asked where each lies: 四大集聚区分别在哪些县.
_NUMBER_EN = "two|three|four|five|six|seven|eight|nine|ten"
_SO_MANY = re.compile(
    r"哪(?P<zh>[二两三四五六七八九十])[个家座条所项处类种大]|(?P<each>[二两三四五六七八九十])[大个座家处][㐀-鿿]{2,12}?(?:分别|各自?|都)+(?:位于|布局在|落在|设在|建在|在)哪"
    rf"|\b(?:which|what|name the|list the) (?P<en>{_NUMBER_EN}) |^(?:in|within) (?:which|what) [^?]*?(?:\bthe|'s|\bits) (?P<each_en>{_NUMBER_EN}) "
)


def _so_many(c: Context) -> int:
    """How many things a question asks for, 0 where it does not say."""
    asked = _SO_MANY.search(c.u.text)
    return (small_number(asked["zh"] or asked["each"] or asked["en"] or asked["each_en"]) or 0) if asked else 0


def _counts_more(c: Context, best: Found, read: Read) -> bool:
    """Whether the graph counts the places that one part of a sentence names and those that another part of it does too: 甲、乙的无水港,丙的无水港."""
    if not isinstance(best[0].plan, p.Counting) or not isinstance(read.plan, p.Counting) or c.u.has("stage") or not {k.value for k in c.u.asked} & set(PLACES):
        return False
    whole, part = c.runner.members(best[0].plan.of), c.runner.members(read.plan.of)
    if not part.keys() < whole.keys():
        return False

    places = [c.texts.sentence_at(str(s.document), s.start) for m in part.values() for s in m.statements if s.document]
    said = "|".join({k.folded for k in places if k})
    return bool(said) and all(any(n in said for n in c.own_folded([i])) for i in whole.keys() - part.keys())


def _of_class(c: Context, of: p.Set) -> p.Set:
    """Of things that are named after others those that bear the name of one asked for: how many universities lend their names to bases."""
    members = c.runner.members(of)
    names = {i: e.name for i, e in c.names.entities(list(members)).items()}
    own = next(iter(classes(c.u.text)), None)
    if own is None or set(names) != set(members) or "Organization" not in {k.value for k in c.u.asked}:
        return of
    others = tuple(i for i, name in names.items() if not own.search(name))
    return p.Without(of, p.Entities(others)) if 0 < len(others) < len(names) else of


def _one_of_several(c: Context, best: Found | None) -> bool:
    """Whether the graph gives one thing where several are asked for: 哪几处人才公寓; of works by a date, and of firms with an aim, there may be one."""
    of_aim = best is not None and best[0].name == SUPPORTED and c.u.has("aim")
    return not c.dates and not of_aim and best is not None and isinstance(best[0].plan, p.Listing) and len(best[1]) == 1 and SEVERAL.search(c.u.text) is not None and asks_list(c)
