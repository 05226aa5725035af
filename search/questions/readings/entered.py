"""Works that a plan lists in entries, told by their fields: 由招商局牵头又在东园的项目, how many of those listed are in the east park."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions.agreement import times
from search.questions.context import SEVERAL_DOCUMENTS, Context, Reading
from search.questions.entries import Entry, entries, parts
from search.questions.language.charge import CHARGE
from search.questions.language.words import CUES, Cue
from search.questions.plans import plan as p
from search.questions.plans.measuring import holds
from search.questions.readings import asking, sets
from search.questions.rewording.weighed import Weighed
from search.questions.texts import Term

NAME = "works by their entries"
# More is known of such works than of any others.
SCORE = 1.6
SHORTEST = 3
"""No shorter field of an entry is told by its words alone."""
# Words that only say that something is listed, stands somewhere or is in someone's hands.
_PLAIN = re.compile(
    r"(?:高新区|经开区|开发区|重点|重大|建设|产业|项目|工程|表|清单|名单|台账|计划|方案|文件|里|中|上|头|面|内|放|摆|落|列|排|在|落户|落地|选址|选在|位于|坐落|布局|安排|建|设|管|盯|抓|负责|牵头|主抓|归|属|由|来|着|的|那|这|些|批|几|个|项|又|且|既|同时|还|也|一共|总共|共|有|是|都|各|分别|做|干|搞|投资|额|总|规模|当|其)+"
    r"|(?:sit|sits|sitting|stand|lie|lies|based|park|site|sited|table|listed|lists?|located|situated|placed|projects?|schedule|run|runs|managed|handled|charge|overall|total|behind|investors?|builders?)"
)


# 责任单位是甲局的项目: the works of a unit.
_BY_UNIT = re.compile("(?:单位|部门)(?:是|为|写的?是|叫)?[㐀-鿿]{2,16}的?(?:[㐀-鿿]{0,4})(?:项目|工程)")


@dataclass(frozen=True)
class Listed:
    """An entry of a document."""

    document: str
    entry: Entry

    @property
    def behind(self) -> str:
        """What it says behind the name."""
        return self.entry.text[self.entry.end - self.entry.begin :]


def read(c: Context) -> Iterator[Reading]:
    """The works whose entries hold what the question names, or who builds them; none where no field is named, or other words fit none of them."""
    types = set(asking.asked_types(c))
    if not types <= {"Project", "Company", "Agency"} or c.u.has("ask.yesno", "ask.figure", "ask.when", "ask.highest", "ask.lowest", "outline.not") or not (types or c.u.has("type.Project")):
        return
    kept = _at_stage(c, _saying(c, _holding(c, listed(c), of_any=False)))
    if types == {"Company"}:
        of = _fields(c, [(x, x.entry.builders) for x in kept], ("Company", "Organization", "Agency"))
    elif (types == {"Agency"} or (c.u.has(CHARGE) and types <= {"Agency", "Project"})) and not (c.u.mentions_of("Agency") and _BY_UNIT.search(c.u.text)):
        of = _fields(c, [(x, x.entry.units) for x in kept], ("Agency", "Organization", "Company"))
    else:
        of = as_set(c, kept)
    if of:
        yield Reading(asking.counted_or_listed(c, of), SCORE, NAME)


def nowhere(c: Context) -> bool:
    """Whether a question for works names two fields of which no entry holds both."""
    if set(asking.asked_types(c)) != {"Project"} or c.u.has("ask.yesno", "ask.figure", "ask.when", "outline.not"):
        return False
    found = listed(c)
    return len(_named_values(c, found)) > 1 and not _holding(c, found)


def by_amount(c: Context, asked: Weighed) -> p.Set | None:
    """The works whose entries tell an amount that is asked for, in the order asked for; None where no entries tell amounts. ``c``: the question without the amount."""
    limit = asked.limits[0]
    found = [x for x in listed(c) if x.entry.invested and (x.entry.invested.unit == limit.unit)] if limit.measure == "investment" else []
    if not found:
        return None
    kept = _at_stage(c, _saying(c, _holding(c, found)))
    for one in asked.limits:
        kept = [x for x in kept if one.amount is None or holds(_amount(x), one.comparator or "=", one.amount)]
        if one.order:
            kept = sorted(kept, key=_amount, reverse=one.order == "highest")
            last = kept[min(one.limit, len(kept)) - 1 :][:1] if one.limit else kept[-1:]
            kept = [x for n, x in enumerate(kept) if n >= asked.beyond and (n < one.limit or _amount(x) == _amount(last[0]))]
    return as_set(c, kept) or p.Entities(())


def _amount(x: Listed) -> float:
    return x.entry.invested.value if x.entry.invested else 0.0


def listed(c: Context) -> list[Listed]:
    """The entries of the documents in question."""
    documents = c.looked_at()
    return [Listed(d, e) for d in documents for e in entries(c.texts.text(d))] if len(documents) <= SEVERAL_DOCUMENTS else []


def _holding(c: Context, found: Sequence[Listed], of_any: bool = True) -> list[Listed]:
    """The entries that hold the values of fields which a question names, one of each column; all or, unless ``of_any``, none where it names none."""
    named = _named_values(c, found)
    if not named:
        return list(found) if of_any else []
    kept: list[Listed] = []
    for document in dict.fromkeys(x.document for x in found):
        own = [x for x in found if x.document == document]
        if all(any(_holds(x, v) for x in own) for v in named):
            kept += [x for x in own if all(any(_holds(x, o) for o in named if o == v or _alternatives(own, v, o)) for v in named)]
    return kept


def _holds(x: Listed, value: str) -> bool:
    return any(value in _parts(f) for f in (*x.entry.fields, *x.entry.halves))


def _alternatives(found: Sequence[Listed], one: str, other: str) -> bool:
    """Whether two values stand in one column, and never in one entry."""
    columns = [{label or str(n) for x in found for n, (label, f) in enumerate(zip(x.entry.labels, x.entry.fields, strict=True)) if v in _parts(f)} for v in (one, other)]
    return bool(columns[0] & columns[1]) and not any(_holds(x, one) and _holds(x, other) for x in found)


@lru_cache(maxsize=4096)
def _parts(field: str) -> frozenset[str]:
    """A field and the things that share it, folded."""
    return frozenset(map(fold, (field, *parts(field))))


def _named_values(c: Context, found: Sequence[Listed]) -> list[str]:
    """The values of fields that a question names: by their words, or by a name that means them."""
    text = fold(c.u.text)
    whose = {n for s in c.owners for n in c.own_folded(s.ids)}
    owners = [s.mention for s in c.owners]  # a county's name is not that of its zone
    shown = [(fold(m.chinese), c.own_folded(m.all)) for m in c.u.mentions if m not in owners]
    meant = {n for own, every in shown for n in (own, *every) if own in n or n in own}
    known = {v for x in found for f in (*x.entry.fields, *x.entry.halves) for v in _parts(f) if len(v) >= SHORTEST and not v[0].isdigit()}
    own = [v for v in known - whose if v in text or v in meant]
    return sorted(v for v in own if not any(v != o and v in o for o in own))


def _saying(c: Context, found: Sequence[Listed]) -> list[Listed]:
    """Those that hold the other words of a question, too; none where a word is one that the entries do not know."""
    values = _named_values(c, found)
    terms = [t for t in c.content("type", "relation", "role", "stage", "asked") if t.weight >= 1 and not _PLAIN.fullmatch(t.text) and not _is_value(t, values)]
    whose = [c.u.text[m.start : m.end] for m in c.subject_mentions()]
    terms = [t for t in terms if not any(t.text in words for words in whose)]
    titles = {d: fold(c.view.document(d).title) for d in {x.document for x in found}} if terms else {}
    return [x for x in found if all(t.coverage(x.entry.folded) >= 1 or t.coverage(titles[x.document]) >= 1 for t in terms)]


def _is_value(term: Term, values: Sequence[str]) -> bool:
    """Whether a word of a question is one by which a field is told, or part of it."""
    return any(fold(w) and (fold(w) in v or v in fold(w)) for w in (term.text, *term.words) for v in values)


def staged(c: Context) -> p.Set | None:
    """The works whose entries say that they are at a stage by a date that a question asks for, and hold its other words; None where it asks for no stage."""
    found = listed(c) if asking.stages(c) and not c.inner else []
    return as_set(c, [x for x in _saying(c, found) if _said(c, x)]) if found else None


def none_by_name(c: Context, found: Sequence[Statement]) -> set[str]:
    """Of statements for works those that stand in an entry and lead to something else than what the entry is for."""
    lists = {d: e for d in {str(s.document) for s in found} if (e := entries(c.texts.text(d)))}
    inside = [(s, e) for s in found if str(s.document) in lists for e in lists[str(s.document)] if e.begin < s.end <= e.stop]
    names = {i: tuple(map(fold, e.names)) for i, e in c.names.entities(s.object for s, _ in inside).items()} if inside else {}
    return {s.id for s, e in inside if not any(n in fold(e.name) or fold(e.name) in n for n in names.get(s.object, ()))}


def _at_stage(c: Context, listed: Sequence[Listed]) -> list[Listed]:
    """Those at a stage, and due at a date, that a question asks for, by what their fields say, else by statements."""
    if not _stages(c):
        return [x for x in listed if not c.dates or any(times.agree(a, d, False) for a in c.dates for f in x.entry.schedule for d in times.spans(f))]
    return [x for x in listed if _said(c, x)] or [x for x in listed if not c.dates and _of_stage(c, x)]


def _stages(c: Context) -> list[Cue]:
    """The words for stages of a question; 在建设 asks for none."""
    return [k for k in c.u.cues if k.kind == "stage" and c.u.text[k.end : k.end + 1] != "设"]


def _said(c: Context, x: Listed) -> bool:
    """Whether a field of an entry says a stage that is asked for, by a date that is."""
    cues = _stages(c)
    words = {fold(c.u.text[k.start : k.end]) for k in cues if c.u.language == "zh"} | {fold(w.strip("^$")) for k in cues for w in lexicon(CUES).entries[k.tag].aliases}
    own = [f for f in x.entry.schedule if any(w in fold(f) for w in words)]
    return any(not c.dates or any(times.agree(a, d, False) for a in c.dates for d in times.spans(f)) for f in own)


def _of_stage(c: Context, x: Listed) -> bool:
    """Whether a statement at the entry is of a stage that is asked for."""
    stages = asking.stages(c)
    return any(s.qualifiers.get("stage") in stages for s in c.statements("HAS_PROJECT", documents=[x.document]) if x.entry.begin - 4 <= s.start < x.entry.end)


def as_set(c: Context, listed: Sequence[Listed]) -> p.Set | None:
    """The works of some entries: the entities that bear their names, else their names."""
    return _named(c, [(x.document, x.entry.start, x.entry.end, x.entry.name) for x in listed], ("Project",))


def _fields(c: Context, found: Sequence[tuple[Listed, Sequence[str]]], types: tuple[str, ...]) -> p.Set | None:
    """What fields of some entries name: who builds their works, or answers for them."""
    places = []
    for x, named in found:
        for words in named:
            if span := x.entry.find(words):
                places.append((x.document, *span, words))
    return _named(c, places, types)


def _named(c: Context, places: Sequence[tuple[str, int, int, str]], types: tuple[str, ...]) -> p.Set | None:
    """The things of some types that stand at some places, each once: by a statement where an entity bears the name, else by the words."""
    stated = sets.of_types(c, c.statements("MENTIONS", "HAS_PROJECT", documents=list({d for d, *_ in places})), types) if places else []
    names = {i: {fold(n) for n in e.names} for i, e in c.names.entities(s.object for s in stated).items()}
    kept: dict[str, Statement] = {}
    quotes: dict[str, p.Quote] = {}
    for document, start, end, name in places:
        own = next((s for s in stated if str(s.document) == document and s.start < end and start < s.end and fold(name) in names.get(s.object, ())), None)
        if own:
            kept.setdefault(own.object, own)
        else:
            quotes.setdefault(fold(name), p.Quote(document, start, end, words=name))
    known = {n for i in kept for n in names[i]}  # the same works in another plan
    quotes = {n: q for n, q in quotes.items() if n not in known}
    return sets.together(sets.led_to(list(kept.values()), types), p.Named(tuple(quotes.values())) if quotes else None)
