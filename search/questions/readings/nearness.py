"""How well an indicator is what a question names, and which of its figures are the best."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.lexicon import lexicon
from graph.model import Entity, Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.readings.units import unit_bonus
from search.questions.texts import Term, shares

_LEVELS = (("国家级", r"国家级|\bnational"), ("省级", r"省级|\bprovinc"), ("市级", r"市级|\bmunicipal|\bcity-level"))

# So much better fits an indicator that a question calls by its name.
LITERAL = 0.03
# The ends of one range stand so near each other.
RANGE = 12


class Nearness:
    """How well figures are what some words of a question name: what is of the question or of an indicator is found out once."""

    def __init__(self, c: Context, terms: Sequence[Term], importance: Sequence[float]) -> None:
        self._c, self._terms, self._importance = c, terms, importance
        self._words = "|".join(w for t in terms for w in t.folded)
        self._said = [_called(t) if c.u.language == "en" and t.words else t.text for t in terms]
        self._levels = {level for level, said in _LEVELS if re.search(said, c.u.text)}
        self._named: dict[str, tuple[float, float, float, float]] = {}

    def scores(self, found: Sequence[Statement], indicators: Mapping[str, Entity]) -> list[float]:
        """How well the indicator of each of some figures, what stands around it and its unit are what is named."""
        c, names = self._c, [fold(indicators[s.object].name) for s in found]
        sentences = [c.texts.sentence_at(str(s.document), s.start) for s in found]
        recalls = shares(
            self._terms, self._importance, ([f"{name}|{c.names_of([s.subject])}" for s, name in zip(found, names, strict=True)], 1.0),
            ([c.texts.piece(str(s.document), s.start, s.end) for s in found], 0.97), ([x.folded if x else "" for x in sentences], 0.7),
            ([x.headings if x else "" for x in sentences], 0.5), ([c.texts.folded(str(s.document)) for s in found], 0.4),
        )
        return [self._score(s, name, recall) for s, name, recall in zip(found, names, recalls.tolist(), strict=True)]

    def _score(self, s: Statement, name: str, recall: float) -> float:
        if name not in self._named:
            self._named[name] = self._name(name)
        precision, own, called, other = self._named[name]
        return 0.85 * recall + 0.15 * precision + 0.02 * own + called + unit_bonus(self._c, s, name) - other

    def _name(self, name: str) -> tuple[float, float, float, float]:
        """What an indicator's name tells: how much of it is asked for, how much of what is asked for is in it, whether it is just that, and whether it is of another measure or level."""
        c, said = self._c, self._said
        grams = [name[i : i + 2] for i in range(len(name) - 1)] or [name]
        precision = sum(g in self._words for g in grams) / len(grams)
        own = sum(ch in name for text in said for ch in text) / max(1, sum(map(len, said)))
        # An English word stands for several names: the indicator that it is the name of is likeliest; of Chinese names, the one that is said word for word.
        called = (LITERAL if name in said else 0.0) if c.u.language == "en" else LITERAL * sum(g in c.u.text for g in grams) / len(grams)
        return precision, own, called, 0.2 if _other_measure(name, c.u.text) or _other_level(name, self._levels) else 0.0


def _called(term: Term) -> str:
    """The indicator that an English name is of, else the first that its words stand for."""
    known = lexicon("indicators").get(term.text)
    return fold(known.name if known else term.words[0])


def _other_measure(name: str, text: str) -> bool:
    """Whether an indicator is one per mu, per head or per unit, and the question does not ask for that."""
    return any(name.startswith(zh) and zh not in text and not re.search(en, text) for zh, en in (("亩均", r"\bmu\b"), ("人均", "per capita"), ("单位", "per unit|intensity")))


def _other_level(name: str, asked: set[str]) -> bool:
    """Whether an indicator is of the nation's, province's or city's level, and the question asks for others."""
    own = {level for level, _ in _LEVELS if level in name}
    return bool(asked and own and not asked & own)


def best_of(scored: list[tuple[float, Statement]], many: bool) -> list[tuple[float, list[Statement]]]:
    """The best of some figures, with the other end of a range; ``many``: with others of its indicator that fit as well."""
    if not scored:
        return []
    top = max(v for v, _ in scored)
    first = next(s for v, s in scored if v == top)
    kept = [first]
    for value, s in scored:
        same = s.object == first.object and (s.qualifiers.get("value"), s.qualifiers.get("unit")) != (first.qualifiers.get("value"), first.qualifiers.get("unit"))
        if same and (many or _range(first, s)) and value >= top - 0.05 and s.id != first.id:
            kept.append(s)
    return [(top, kept)]


def _range(a: Statement, b: Statement) -> bool:
    """Whether two figures of an indicator are the ends of one range: 新增2-3家."""
    return {a.qualifiers.get("comparator"), b.qualifiers.get("comparator")} in ({">=", "<="}, {"~"}) and a.document == b.document and abs(a.start - b.start) <= RANGE


def tell_years(c: Context, scored: list[tuple[float, Statement]], indicators: dict[str, Entity]) -> None:
    """Tell which figures of other years are known, where the year asked for has none."""
    top = max(v for v, _ in scored)
    for value, s in scored:
        if value >= top - 0.05:
            q = s.qualifiers
            year = q.get("year") or next(iter(c.runner.document_years(str(s.document))), None)
            text = f"{q.get('value'):g}{q.get('unit', '')}"
            c.tell(f"已知{year}年{indicators[s.object].name}:{text}", f"known for {year}: {indicators[s.object].name} {text}")
