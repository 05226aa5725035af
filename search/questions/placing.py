"""The place that a question describes instead of naming it, or that its words alone tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graph.names import fold
from search.questions.context import Context
from search.questions.naming import heads
from search.questions.naming.names import PLACES
from search.questions.naming.strangers import hopeless
from search.questions.reader.kinds import asks_places
from search.questions.readings import duties, projects, whereabouts
from search.questions.rewording import nested
from search.questions.trust import given_alone
from search.questions.workbench import Found, Workbench

# A description that fits more places than this does not stand for a name; one of which a place's sentences hold less may be of another.
FEW_PLACES, HELD = 3, 0.5
# Where works lie; what else is asked for.
_LIES = re.compile(r"所在|落户|位于|坐落|\b(?:located|lies|stands|sits|hosts)\b")
_ELSE = re.compile(r"还|别的|其[他它]|另外|\b(?:other|else|another|besides)\b")
# So much of each word of a description the name of works holds by which a place is told.
TOLD = 0.6
# What kinds of regions end with.
_OF_REGION = ("市", "县", "省", "州")
# Shares that differ by no more are the same.
SAME = 1e-6


class Placing:
    """Puts questions to the places that they describe."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def context(self, question: str, in_meaning: bool = False) -> Context:
        """A question at work, about the place that it names or describes."""
        return self.at_place(self._bench.plain(question, in_meaning), in_meaning)

    def at_place(self, made: Context, in_meaning: bool = False) -> Context:
        """A question that describes its place, with the place that the graph gives for that; any other as it is."""
        if not made.owners and not projects.lies_in_part(made) and (place := nested.described(made.u.text, made.u.language)):
            works = self._works_told(made, place)
            lying = self._lying(made, works)
            if (ids := lying or self._places(place)) and works and _ELSE.search(made.u.text):
                made = self._bench.understood(replace(made.u, excluded=(*made.u.excluded, *works)))
            if ids:
                special = [i for i in ids if not made.documents_about([i])]
                if 0 < len(special) < len(ids):
                    # The park within the place whose plan it is fits better, where the plan says of it what is asked.
                    within = self._bench.understood(nested.named(made.u, place, special, self._bench.names), in_meaning)
                    if self._bench.best(self._bench.readings(within)):
                        return within
                found = self._bench.understood(nested.named(made.u, place, ids, self._bench.names), in_meaning)
                found.bounded = bool(lying)  # what the place of these works has, no other has
                return found
            if place.definite and not made.inner:
                return self._told(made, place, in_meaning)
        return made

    def _works_told(self, c: Context, place: nested.Described) -> list[str]:
        """The works of which a description says that the place is where they lie: all its words are in their name."""
        if not _LIES.search(c.u.text[place.start : place.end]):
            return []
        names, terms = self._bench.names, self._bench.asked(place.question).u.content([], ("ask", "outline", "asked", "type", "relation"))
        found = names.entities(h.entity for w in terms[0].folded for h in names.containing(w, "Project")) if terms else {}
        return [i for i, e in found.items() if any(all(t.coverage(fold(n)) >= TOLD for t in terms) for n in e.names)]

    def _lying(self, c: Context, works: Sequence[str]) -> list[str]:
        """The one park, without a plan of its own, in which some works lie; none where several may be meant."""
        found = dict.fromkeys(s.subject for s in c.statements("HAS_PROJECT", objects=works)) if works else {}
        parks = [i for i, e in self._bench.names.entities(list(found)).items() if e.type == "Park" and not c.documents_about([i])]
        return parks if len(parks) == 1 else []

    def _told(self, made: Context, place: nested.Described, in_meaning: bool) -> Context:
        """A question about one place that the graph does not give for its description: the one whose plan alone speaks of it; without one nothing is known."""
        about = self._spoken_of(self._bench.asked(place.question))
        if place.kind[-1:] in _OF_REGION and not any(n.endswith(place.kind[-1]) for e in self._bench.names.entities(about).values() for n in e.names):
            return made  # a city whose county or zone a province's plan speaks of
        if about:
            return self._bench.understood(nested.named(made.u, place, about, self._bench.names), in_meaning)
        made.hopeless = True
        return made

    def placed(self, c: Context, plain: Context) -> Context | None:
        """A question that names no place with a plan, as one about the place whose plan alone speaks of what it does.

        ``plain`` is the question without the place that the graph gives for a description in it.
        """
        if c.owners or hopeless(c) or asks_places(c) or c.u.has("ask.yesno"):
            return None
        place = nested.described(plain.u.text, plain.u.language)
        if place is None and plain.u.places:
            return None  # of a place without a plan nothing is known
        about = (self._named_in(plain) if place is None and duties.asks_units(plain) else []) or self._spoken_of(self._bench.asked(place.question) if place else plain)
        if not about:
            return None
        end = len(plain.u.text)
        return self._bench.understood(nested.named(plain.u, place or nested.Described(end, end, ""), about, self._bench.names))

    def _named_in(self, c: Context) -> list[str]:
        """The place whose plan alone names the firms that a task is about, none where several do."""
        named = c.u.mentions_of("Company")
        documents = set.intersection(*(set(c.documents_speaking_of(m.all)) for m in named)) if named else set()
        return [s.object for s in c.statements("ABOUT", documents=sorted(documents))] if len(documents) == 1 else []

    def _places(self, place: nested.Described) -> list[str]:
        """The places that a description fits, if it fits few; of many those whose sentences hold most of its words."""
        context = self._bench.asked(place.question)
        best = self._bench.best_places(context) or (self._read(context) if context.inner else None) or self._of_firm(context) or (self._read(context) if context.u.mentions_of("Company") else None)
        # A place that the description names (要建甲产业园的那个开发区) is not the one described.
        said = {i for m in context.u.mentions for i in m.all}
        given = [a for a in best[1] if a.get("type") in PLACES and a["id"] not in said] if best else []
        fits = _fits(context, given)
        found = [a["id"] for a, fit in zip(given, fits, strict=True) if len(given) <= FEW_PLACES or fit >= max(fits) - SAME]
        if found and max(fits) < HELD and (alone := self._spoken_of(context)):
            found = alone  # what the graph found fits a word of the description, and one plan alone speaks of all of it
        if best and found and place.kind in nested.SPECIAL and not self._called(found, place.kind):
            # The new area within whose town it is, where a new area is spoken of.
            documents = {e["document"] for a in best[1] for e in a["evidence"]}
            whole = [s.object for s in context.statements("ABOUT", documents=sorted(documents))]
            found = self._called(whole, place.kind) or found
        return found if len(found) <= FEW_PLACES else []

    def _of_firm(self, c: Context) -> Found | None:
        """The places of the one firm that a description names, where they are not known for all that it says of it."""
        named = c.u.mentions_of("Company")
        return self._bench.best(list(whereabouts.where(c))) if len(named) == 1 and named == c.u.mentions else None

    def _read(self, c: Context) -> Found | None:
        """The places that sentences surely give for a description with a smaller place in it: the zone that guides the A park."""
        return given_alone(self._bench, reader.places(c)) if not hopeless(c) and (reader := self._bench.reader()) is not None else None

    def _spoken_of(self, c: Context) -> list[str]:
        """The place whose plan alone speaks of what a question does, none where several may or none does."""
        document = reader.document(c) if not hopeless(c) and (reader := self._bench.reader()) is not None else None
        return [s.object for s in c.statements("ABOUT", documents=[document])] if document else []

    def _called(self, ids: Sequence[str], kind: str) -> list[str]:
        """Those of some places that are of the kind which a question names."""
        return [i for i, e in self._bench.names.entities(ids).items() if heads.same_kind(kind, e.names)]


def _fits(c: Context, places: Sequence[dict[str, Any]]) -> list[float]:
    """For each of some places the share of the words of a description that one of its sentences holds."""
    terms = c.u.content([], ("ask", "outline", "asked", "relation"))
    return [max((sum(t.coverage(fold(e["quote"])) for t in terms) for e in a["evidence"]), default=0.0) / max(len(terms), 1) for a in places]
