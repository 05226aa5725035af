"""Questions that are several: places, things and units of which two things hold, and figures asked for one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING

from graph.model import Statement
from search.questions.askedfor import DOES_WHAT
from search.questions.context import Context, Reading
from search.questions.language.normal import Question, without
from search.questions.naming.names import PLACES, Mention
from search.questions.naming.strangers import hopeless
from search.questions.parts import both, compared, several
from search.questions.placing import Placing
from search.questions.plans import plan as p
from search.questions.plans.runner import Member, base_value
from search.questions.readings import asking, duties, entered, in_each, lists, rowunits, told
from search.questions.readings.places import is_city
from search.questions.rewording import asides, weighed
from search.questions.rows import row_span
from search.questions.trust import DOUBTED, alone, given_alone
from search.questions.witnessed import by_fair, with_witnessed
from search.questions.workbench import Found, Workbench

if TYPE_CHECKING:
    from search.questions.reader.reader import Read, Reader

PLACES_OF_BOTH = "places of both"
# Of two conditions so many lists each are looked at, and what they have in common is few things.
LISTS, FEW_COMMON = 6, 3
# What stood around a place and a year that are left out: in , which city.
_LEFT_ALONE = re.compile(r"^(?:(?:in|of|within|under|for|from) *)*[,，]? *|^[年的]+|\b(?:in|of|within) +(?=(?:is|was|are|were|will|would|has|have|had)\b)")
# What several places may have in common.
IN_COMMON = frozenset({"Industry", "Company", "Organization", "Event", "Policy"})
# What may be asked for by one of two questions that are put one after the other.
APART = IN_COMMON | frozenset({"Park", "Region", "Project"})
# What amounts are asked of; a question for places or firms means other figures.
BY_AMOUNT = frozenset({"Project", "Fund", "Document"})
# Works that are told by what is said of them are few; how well their builders fit.
FEW_WORKS, BUILT_BY = 3, 0.95
BUILDERS = ("Company", "Organization", "Agency")


class Parts:
    """Answers the parts of a question each by itself, and puts their answers together."""

    def __init__(self, bench: Workbench, placing: Placing) -> None:
        self._bench, self._placing = bench, placing

    def both(self, c: Context, plain: Context) -> Found | None:
        """The places or things of which two things hold, None where they are not asked for; ``plain`` is the question without a described place."""
        return self._of_two_figures(plain) or self._places(plain) or self._of_all(plain) or self._things(c)

    def _of_two_figures(self, c: Context) -> Found | None:
        """Whether one figure is higher than another that a question calls by another name; nothing found where a plan does not set both in one unit."""
        asked = compared.sides(c.u.text, c.u.language) if c.u.has("ask.yesno") and c.owners and not hopeless(c) else None
        told = [self._figure(x) for x in self._asked_apart(asked.questions, c)] if asked else []
        if asked is None or len(told) < 2:
            return None
        first, second = told
        if first is None or second is None or first.qualifiers.get("base_unit") != second.qualifiers.get("base_unit"):
            c.bounded = True  # without a figure of either, no sentence says which is higher
            return None
        ahead = base_value(first) - asked.times * base_value(second)
        truth = ahead > 0 if asked.higher else ahead < 0
        quotes = tuple(p.Quote(str(s.document), s.start, s.end, value=truth) for s in (first, second))
        return self._bench.best([Reading(p.Deciding(quotes=quotes), 0.95, "two figures")])

    def _figure(self, c: Context) -> Statement | None:
        """The one figure that a question asks for, as the graph gives it."""
        best = self._bench.best(self._bench.readings(c))
        told = self._bench.runner.figures(best[0].plan) if best and isinstance(best[0].plan, p.Figures) else []
        return told[0] if told and all(base_value(s) == base_value(told[0]) for s in told) else None

    def by_amount(self, c: Context, question: str) -> tuple[Context, Found | None] | None:
        """The projects or funds that a question asks for by an amount, with the question without it; nothing found where none fits.

        None where no amount is asked for, or none is known of those meant: then sentences may tell.
        """
        types = set(asking.asked_types(c))
        if c.u.has("ask.yesno") or not types <= BY_AMOUNT | set(PLACES):
            return None
        whole = Question(asides.asked(question))  # with what it takes away: over 10亿, but for 10亿 itself
        asked = weighed.weighed(whole.text, whole.language)
        if asked is None or hopeless(c):
            return None
        if types and types <= set(PLACES):
            return self._place_of_fund(c, asked)
        if not types <= BY_AMOUNT:
            return None
        plain = self._placing.context(asked.rest)
        listed = None if plain.u.excluded else entered.by_amount(plain, asked)
        if listed is not None and (of_entries := self._bench.best([Reading(_counted_or_listed(c, listed), 0.95, "by amount")])) and self._bench.runner.members(listed):
            return plain, of_entries
        meant = self._bench.best(sorted(lists.weighed(plain, asked.measure), key=lambda r: -r.score))
        of = self._bench.less(meant[0], plain).plan if meant else None
        if not isinstance(of, p.Listing) or not self._bench.runner.members(asked.known_of(of.of)):
            return None if listed is None else (plain, None)
        if asked.picks and weighed.asks_how_large(whole.text, whole.language) and (sizes := self._figures_of(asked.of(of.of))):
            return plain, self._bench.best([Reading(sizes, 0.95, "by amount")])
        return plain, self._bench.best([Reading(_counted_or_listed(c, asked.of(of.of)), 0.95, "by amount")])

    def _figures_of(self, of: p.Set) -> p.Figures | None:
        """How large the members of a set are, where goals say it of each of them."""
        members = self._bench.runner.members(of)
        stated = [s for m in members.values() for s in m.statements if s.relation == "SETS_TARGET"][: len(members)]
        if not stated or len(stated) < len(members):
            return None
        return p.Figures(p.Entities(tuple(dict.fromkeys(s.subject for s in stated))), p.Entities(tuple(dict.fromkeys(s.object for s in stated))), statements=tuple(s.id for s in stated))

    def _place_of_fund(self, c: Context, asked: weighed.Weighed) -> tuple[Context, Found | None] | None:
        """The place whose plans tell of the fund that an order picks: 哪个地方的产业基金最大; None where another amount or order is asked by."""
        if c.subjects or asked.measure == "investment" or not asked.picks:
            return None
        funds = next((r.plan.of for r in lists.weighed(c, asked.measure) if isinstance(r.plan, p.Listing)), None)
        if funds is None or not self._bench.runner.members(asked.known_of(funds)):
            return None
        told = p.Documents(mentioning=asked.of(funds))
        return c, self._bench.best([Reading(p.Listing(p.Follow("ABOUT", p.OUT, told, types=PLACES)), 0.95, "by amount")])

    def builders(self, c: Context, works: str, best: Found | None) -> Found | None:
        """Who builds the works that a question tells by what is said of them, where ``best``, which the whole gives, holds no firm; ``works`` asks for the works alone."""
        if c.u.mentions_of("Project") or hopeless(c) or (best and any(a.get("type") == "Company" for a in best[1])):
            return None
        plain = self._bench.plain(works)
        if (of := self._few_works(plain, works)) is None:
            return None
        ways = [p.Follow("UNDERTAKES", p.IN, of, types=BUILDERS), *_firms_in_rows(plain, [s for m in self._bench.runner.members(of).values() for s in m.statements])]
        return self._bench.best([Reading(p.Listing(way), BUILT_BY, "builders of works told") for way in ways])

    def answering(self, c: Context, works: str) -> Found | None:
        """The units that answer for the works that a question tells by an amount; ``works`` asks for the works alone."""
        if c.u.mentions_of("Project") or hopeless(c):
            return None
        plain = self._bench.plain(works)
        if (of := self._few_works(plain, works)) is None:
            return None
        members = self._bench.runner.members(of)
        units = rowunits.of_works(plain, list(members), sorted({str(s.document) for m in members.values() for s in m.statements if s.document} | {q.document for m in members.values() for q in m.quotes}))
        return self._bench.best([Reading(p.Listing(units), BUILT_BY, "units of works told")]) if units else None

    def _few_works(self, plain: Context, works: str) -> p.Set | None:
        """The few works that a question for works alone gives, by an amount where it names one."""
        by_amount = self.by_amount(plain, works)
        found = by_amount[1] if by_amount else self._bench.best(self._bench.readings(plain)) or self._read_alone(plain)
        if found is None or not isinstance(found[0].plan, p.Listing) or len(found[1]) > FEW_WORKS or any(a.get("type") != "Project" for a in found[1]):
            return None
        return found[0].plan.of

    def _read_alone(self, c: Context) -> Found | None:
        """The list that sentences give, where it is to be trusted by itself."""
        return given_alone(self._bench, reader.listing(c)) if (reader := self._bench.reader()) is not None else None

    def several(self, c: Context, best: Found | None) -> Found | None:
        """The units or figures that a question asks for by its parts; ``best`` is what the whole gives."""
        return self._units(c, best) or self._of_each(c) or self._one_after_other(c) or self.figures(c, best)

    def _of_each(self, c: Context) -> Found | None:
        """What each of several that a question names has, together; None where one has nothing, or a number is asked for."""
        types = set(asking.asked_types(c))
        asked = several.of_each_named(c.u) if (types or DOES_WHAT.search(c.u.text)) and types <= IN_COMMON and not c.u.has("ask.figure", "ask.count", "ask.yesno") and not hopeless(c) else []
        if asked and not c.owners and len(c.documents) == 1:
            whose = c.names.entities([s.object for s in c.statements("ABOUT", documents=c.documents)])
            asked = [next((e.name for e in whose.values()), "") + q for q in asked]
        parts = [found[0] for x in (self._asked_apart(asked, c) if asked else []) if set(asking.asked_types(x)) == types and (found := self._stated(x) or _list_of(self._read_alone(x)))]
        if not parts or len(parts) < len(asked) or not (len(c.owners) > 1 or self._in_one_plan(parts)):
            return None
        return self._listed(p.Or(tuple(parts)), "of each")

    def _one_after_other(self, c: Context) -> Found | None:
        """What two questions give that are put one after the other; None where one of them gives nothing or no list is asked for."""
        asked = several.one_after_other(c.u) if not c.u.has("ask.figure", "ask.count", "ask.yesno") and not hopeless(c) else []
        contexts = self._asked_apart(asked, c) if asked else []
        if not contexts or not all(x.u.has("ask.which") and set(asking.asked_types(x)) <= APART for x in contexts):
            return None
        parts = [found[0] for x in contexts if (found := self._likelier(x))]
        return self._listed(p.Or(tuple(parts)), "one after the other") if len(parts) == len(contexts) and parts[0] != parts[1] else None

    def _likelier(self, c: Context) -> list[p.Set]:
        """The list that the graph gives to a question, where it fits well; else the one that sentences give, if they give one."""
        best = self._bench.best(self._bench.readings(c))
        sure = best is not None and best[0].score >= DOUBTED
        return _list_of(best if sure else self._read_alone(c) or best)

    def _in_one_plan(self, parts: Sequence[p.Set]) -> bool:
        """Whether one plan speaks of members of each of several sets."""
        plans = [{str(s.document) for s in m.statements} | {q.document for q in m.quotes} for part in parts for m in [*self._bench.runner.members(part).values()][:1]]
        return len(plans) == len(parts) and bool(set.intersection(*plans))

    def figures(self, context: Context, whole: Found | None) -> Found | None:
        """The figures of a question that asks for several one after the other, where each is there and the whole does not give as many."""
        found: list[Reading] = []
        asked = several.parts(context.u)
        if whole and _as_many(whole, asked):
            return None
        apart = several.of_each(context.u) or several.of_years(context.u)
        for ways in asked:
            contexts = [self._placing.context(way) for way in ways]
            best = next((b[0] for x in contexts if (b := self._bench.best(self._bench.readings(x))) and isinstance(b[0].plan, p.Figures)), None)
            # Of one of two a sentence may tell what no statement carries, or what fits none well.
            best = best or (next((r for x in contexts if (r := self._figure_read(x))), None) if found or whole else None)
            if best is None:
                return None
            found.append(best)
        plans = [r.plan for r in found if isinstance(r.plan, p.Figures)]
        if len(plans) < 2 or (apart and any(a.statements and a.statements == b.statements for a, b in combinations(plans, 2))):
            return None  # the same for both
        return self._bench.best([Reading(several.together(plans), min(r.score for r in found), "several figures")])

    def _figure_read(self, c: Context) -> Reading | None:
        """The figure that sentences give to a question, where it is to be trusted by itself."""
        reader = self._bench.reader() if not hopeless(c) else None
        read = reader.figure(c) if reader else None
        return Reading(read.plan, max(read.trust, DOUBTED), read.name) if read and alone(read) and isinstance(read.plan, p.Figures) else None

    def _places(self, c: Context) -> Found | None:
        """The places of which two things hold, each looked for by itself."""
        for asked in both.conditions(c.u.text, c.u.language) if not c.owners and not hopeless(c) else ():
            of = self._each_places(asked)
            ways = [of, *([[self._with_cities(c, s) for s in of]] if _asks_regions(c) else [])] if of else []
            if found := next((b for way in ways if (b := self._listed(p.And(tuple(way)), PLACES_OF_BOTH))), None):
                return found
            if (likely := self._likely_places(asked, of)) is not None:
                return likely
        return self._places_within(c)

    def _likely_places(self, asked: Sequence[str], of: Sequence[p.Set]) -> Found | None:
        """The one place of which one thing surely holds and the other is likely, where of none both surely do."""
        reader = self._bench.reader() if len(of) == len(asked) else None
        for n, question in enumerate(asked if reader else ()):
            if by_fair(of[n]):
                continue  # who goes to another fair does not go to this one
            c = self._placing.context(question)
            read = reader.places(c) if reader and not hopeless(c) and not c.owners else None
            common = p.And((*of[:n], read.plan.of, *of[n + 1 :])) if read and isinstance(read.plan, p.Listing) else None
            if common and len(self._bench.runner.members(common)) == 1:
                return self._listed(common, PLACES_OF_BOTH)
        return None

    def _places_within(self, c: Context) -> Found | None:
        """The cities and zones of a region with a plan of its own of which two things hold: 湖南哪个市的出口加工区要升级,同时还要用好无水港."""
        whose = c.owners or c.inner
        if len(whose) != 1 or whose[0].mention.of("Park") or hopeless(c):
            return None
        for way in both.conditions(_without_place(c, whose[0].mention), c.u.language):
            if not _asks_regions(c):
                of = self._each_places([self._led(q, c) for q in way])
                if of and (found := self._listed(p.And(tuple(of)), PLACES_OF_BOTH)):
                    return found
                continue
            contexts = [self._bench.asked(self._led(q, c)) for q in way]
            sets = [[self._with_cities(c, s) for s in self._stated(x) or self._read(x)] for x in contexts]
            if common := self._common(c, sets):
                return self._listed(common, PLACES_OF_BOTH)
        return None

    def _with_cities(self, c: Context, places: p.Set) -> p.Set:
        """Some places with the cities and counties in which they lie: what holds of a zone named after a city holds of the city."""
        found = c.statements("LOCATED_IN", subjects=list(members)) if (members := self._bench.runner.members(places)) else []
        regions = c.names.entities(s.object for s in found)
        near = tuple(s for s in found if s.object in regions and any(is_city(n) for n in regions[s.object].names))
        return p.Or((places, p.Follow("LOCATED_IN", p.OUT, p.Entities(tuple(dict.fromkeys(s.subject for s in near))), ("Region",), statements=tuple(s.id for s in near)))) if near else places

    def _of_all(self, c: Context) -> Found | None:
        """What several places have in common, each asked about by itself; none where the list of one is not known."""
        types = asking.asked_types(c)
        named = set(types) <= in_each.NAMED and (in_each.says_each(c.u.text) or not c.u.has("relation"))  # 都提到的企业: what the plans name
        if len(c.owners) < 2 or not types or named or not set(types) <= IN_COMMON or c.u.has("ask.figure", "ask.yesno") or hopeless(c):
            return None
        parts = [found[0] for x in map(self._placing.context, several.of_all(c.u)) if len(x.owners) == 1 and (found := self._stated(x))]
        if len(parts) < len(c.owners):
            return None
        reading = Reading(_counted_or_listed(c, p.And(tuple(parts))), 0.95, "in common")
        # Where nothing is common to all, that is the answer, and not what each has.
        return self._bench.best([reading]) or (reading, [], self._bench.runner.run(reading.plan))

    def _things(self, c: Context) -> Found | None:
        """The firms, projects and the like of which two things hold: those that the likeliest lists of each have in common."""
        asked = both.things(c.u.question.raw if c.u.language == "en" else c.u.text, c.u.language) if not hopeless(c) else []
        for way in asked:
            contexts = self._asked_apart(way, c)
            read = [self._read(x) for x in contexts]
            common = self._common(c, read) or self._common(c, [[*self._stated(x), *lists] for x, lists in zip(contexts, read, strict=True)])
            if common is not None:
                return self._listed(common, "things of both")
        return None

    def _common(self, c: Context, lists: Sequence[Sequence[p.Set]]) -> p.And | None:
        """What the likeliest two lists that have anything in common share: few things, each spoken of in two sentences."""
        for i, j in sorted(product(*(range(len(of_one)) for of_one in lists)), key=lambda pair: (sum(pair), max(pair))):
            common = p.And((lists[0][i], lists[1][j]))
            members = self._bench.runner.members(common)
            if 0 < len(members) <= FEW_COMMON and all(_in_two_sentences(c, m) for m in members.values()):
                return common
        return None

    def _units(self, c: Context, best: Found | None) -> Found | None:
        """The units that have to do with each of two tasks, which are told by words and weights where words alone do not."""
        asked = told.of_both(c) if not hopeless(c) and c.owners and not duties.tells_role(c.u.text) and not (best and best[0].name == "units of several tasks") else []
        if not asked or (reader := self._bench.reader()) is None:
            return None
        reads = [reader.units(x) for x in self._asked_apart(asked, c)]
        parts = [r.plan.of for r in reads if r and alone(r) and isinstance(r.plan, p.Listing)]
        apart = len(parts) == len(asked) and all(a != b for a, b in combinations(parts, 2))
        return self._listed(p.And(tuple(parts)), "units of several tasks") if apart else None

    def _asked_apart(self, asked: Sequence[str], whole: Context) -> list[Context]:
        """The parts of a question as questions; a place that only one of them names is meant by each."""
        if len(whole.owners) == 1:
            asked = [self._led(q, whole) for q in asked]
        return [self._placing.context(q) for q in asked]

    def _led(self, question: str, whole: Context) -> str:
        """A part of a question with the place and year of the whole in front, where it names neither; of a year that its plans are not of, as it is."""
        owner, own = (whole.owners or whole.inner)[0], Question(question).years
        words = whole.u.text[owner.mention.start : owner.mention.end]
        if words in question.lower() or (own and whole.u.years != own and not whole.in_years(owner.documents, own)):
            return question
        year = "" if own else next(iter(whole.u.years), "")
        return (f"In {words} {year}".rstrip() + ", " if whole.u.language == "en" else f"{words}{year and f'{year}年'}") + question

    def _read(self, c: Context) -> list[p.Set]:
        """The lists that sentences give to a question, likeliest first."""
        reader = self._bench.reader() if not hopeless(c) else None
        return reader.lists(c, LISTS) if reader else []

    def _stated(self, c: Context) -> list[p.Set]:
        """The list that the graph gives, if it gives one."""
        return _list_of(self._bench.best(self._bench.readings(c)))

    def _each_places(self, asked: Sequence[str]) -> list[p.Set]:
        """The places that each of several questions asks for; none where one gives none."""
        parts = [self._places_asked(self._placing.context(question)) for question in asked]
        found = [s for s in parts if s is not None]
        return found if len(found) == len(parts) else []

    def _listed(self, of: p.Set, name: str) -> Found | None:
        """What several sets have in common or hold together, as an answer."""
        return self._bench.best([Reading(p.Listing(of), 0.95, name)])

    def _places_asked(self, c: Context) -> p.Set | None:
        """The places that a question asks for: those that the graph gives, else those whose plans speak of it."""
        found = with_witnessed(self._bench, c, self._bench.best_places(c))
        reader = self._bench.reader() if found is None and not hopeless(c) and not c.owners else None
        read = reader.places(c) if reader else None
        reading = found[0] if found else Reading(read.plan, read.trust, read.name) if read else None
        plan = self._bench.less(reading, c).plan if reading else None
        return plan.of if isinstance(plan, p.Listing) else None

    def figures_read(self, c: Context, reader: Reader, whole: Found | None) -> Read | None:
        """The figures that sentences give to a question for several, each; None for a single one, where one is not to be trusted, or where the whole gives as many years."""
        found: list[Read] = []
        asked = several.parts(c.u)
        if whole and _as_many(whole, asked) and several.of_years(c.u):
            return None
        for ways in asked:
            read = next((r for way in ways if (r := reader.figure(self._placing.context(way))) and alone(r)), None)
            if read is None:
                return None
            found.append(read)
        plans = [r.plan for r in found if isinstance(r.plan, p.Figures)]
        if len(plans) < 2 or len(plans) != len(found):
            return None
        return replace(min(found, key=lambda r: r.trust), plan=several.together(plans), name="figures read")


def _as_many(whole: Found, asked: Sequence[Sequence[str]]) -> bool:
    """Whether an answer gives as many figures as are asked for."""
    return len({(a["indicator"], a["value"]) for a in whole[1] if a["kind"] == "target"}) >= len(asked)


def _counted_or_listed(c: Context, of: p.Set) -> p.Counting | p.Listing:
    """A set as a question asks for it: how many, or which."""
    return p.Counting(of) if c.u.has("ask.count") and not c.u.has("ask.which") else p.Listing(of)


def _list_of(found: Found | None) -> list[p.Set]:
    """What an answer lists, if it is a list."""
    return [found[0].plan.of] if found and isinstance(found[0].plan, p.Listing) else []


def _firms_in_rows(c: Context, works: Sequence[Statement]) -> list[p.Set]:
    """The firms that the rows name in which some works stand; none where no table lists the works."""
    spans = {(str(s.document), span) for s in works if s.document and (span := row_span(c.texts.text(str(s.document)), s.start))}
    named = c.statements("MENTIONS", subjects=[d for d, _ in spans], documents=[d for d, _ in spans]) if spans else []
    firms = c.names.entities([s.object for s in named])
    kept = [s for s in named if s.object in firms and firms[s.object].type == "Company" and any(d == s.document and a <= s.start < b for d, (a, b) in spans)]
    start = p.Entities(tuple(dict.fromkeys(s.subject for s in kept)))
    return [p.Follow("MENTIONS", p.OUT, start, ("Company",), documents=tuple(dict.fromkeys(str(s.document) for s in kept)), statements=tuple(s.id for s in kept))] if kept else []


def _asks_regions(c: Context) -> bool:
    """Whether a question asks for cities or other regions, and for no zones."""
    types = asking.asked_types(c)
    return "Region" in types and "Park" not in types


def _without_place(c: Context, place: Mention) -> str:
    """A question without the place and the year whose plan it is asked of."""
    spans = [(place.start, place.end), *c.u.question.year_spans]
    return _LEFT_ALONE.sub("", without(c.u.text, spans, c.u.language == "en"))


def _in_two_sentences(c: Context, member: Member) -> bool:
    """Whether two sentences speak of a member of a set."""
    places = [(s.document, s.start) for s in member.statements if s.document] + [(q.document, q.start) for q in member.quotes]
    sentences = {(str(d), found.start) for d, at in places if (found := c.texts.sentence_at(str(d), at))}
    return len(sentences) > 1
