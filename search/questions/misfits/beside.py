"""Answers of another matter or place than the one that a question names beside what it asks: the tasks of a unit in a field where it has none, agreements with a country of which nothing is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.language import letters
from search.questions.misfits.proof import Proof
from search.questions.naming import strangers
from search.questions.readings import abroad
from search.questions.texts import Term

# 在招商里承担哪些任务, what is it charged with in attracting investment: the field in which a unit's tasks are asked for.
_IN_FIELD = re.compile(r"(?:在|对于?|就)(?P<field>[^,，。?？哪什几]{2,24}?)(?:工作)?(?:里面?|中|当中|之中|上|方面|领域)(?:[^,，。?？中国]|$)")
_IN_FIELD_EN = re.compile(r"\b(?:charge|charged with|responsible for|to do|tasks|duties|jobs|role|responsibilities) (?:in|on|regarding|concerning|as regards|when it comes to) (?P<field>(?:[\w-]+ ){0,4}?[\w-]+)(?= (?:in|under|within|of) |[?,;]|$)")
# In a plan every task of a unit is.
_PAPER = re.compile(r"方案|计划|规划|要点|意见|报告|清单|办法|措施|行动|文件|\bplan\b|\bwork\b|\breport\b|\bprogramme\b|\bscheme\b")
_TASKS = "tasks"
# So much of a word is held by what a task says.
SAID = 0.5


def of_other_matter(proof: Proof) -> bool:
    """Whether the tasks of a unit are asked for in one field, and none of those given is about that."""
    if proof.reading.name != _TASKS:
        return False
    terms, said = list(_field(proof)), list(_told(proof))
    return bool(terms and said) and not any(t.coverage(text) >= SAID for t in terms for text in said)


def _field(proof: Proof) -> Iterator[Term]:
    """The words for the field in which a question asks for tasks."""
    c = proof.c
    match = (_IN_FIELD_EN if c.u.language == "en" else _IN_FIELD).search(proof.text)
    if match is None or _PAPER.search(match["field"]):
        return
    for term in c.content("type", "role", "asked", without=c.u.mentions_of("Agency")):
        if term.words and match.start("field") <= proof.text.find(term.text) < match.end("field"):
            yield term


def _told(proof: Proof) -> Iterator[str]:
    """What the tasks of an answer say, with their headings."""
    for answer in proof.answers:
        for e in answer.get("evidence", ())[:1]:
            yield from _clause(proof, e["document"], e["start"])


def _clause(proof: Proof, document: str, position: int) -> Iterator[str]:
    """What the clause that holds a position says, with the headings above it."""
    texts = proof.c.texts
    if (clause := texts.clause_at(document, position)) is not None:
        yield f"{fold(texts.text(document)[clause.start : clause.end])}|{clause.heading}|{clause.above}"


# Lists that are read out of sentences.
READ = frozenset({"list read", "list read off", "body read", "units read"})


def other_thing(proof: Proof) -> bool:
    """Whether a work or firm is named by a name that plans know, and no clause that says who has to do with it speaks of it."""
    if proof.reading.name != _BODY or not proof.sentences:
        return False
    given = {a.get("id") for a in proof.answers}
    own = [m for m in proof.c.u.mentions_of("Project", "Company") if m.match in ("exact", "english") and given.isdisjoint(m.all)]
    named = [m for m in own if not m.of("Park", "Region", "Industry", "Agency")]
    told = [clause for s in proof.sentences for clause in _clause(proof, s.document, s.start)]
    return bool(told) and any(not any(n in text for n in (fold(m.chinese), *proof.c.own_folded(m.all)) for text in told) for m in named)


_BODY = "body read"
_PLACES = "places read"
# Where firms go public is told by the exchange: H股.
_LISTED = re.compile(r"上市|挂牌|\blist(?:ed|ing)?\b|\bgo(?:es|ing)? public\b")
_OUTER = frozenset(["香港", "澳门", "台湾"])
# Wide areas that hold provinces and cities by other names.
_AREA = re.compile("港澳|江浙|苏浙|京津|三角|大湾区|沿海|经济圈|一带一路|东盟|欧盟|海外|境外|国外")


def other_place(proof: Proof) -> bool:
    """Whether a country (or Hong Kong) is named beside the place whose plan it is, or of places that have to do with it, and no sentence that a list is read of speaks of it by any name."""
    if ((proof.reading.name not in READ or not proof.c.owners) and proof.reading.name != _PLACES) or not proof.sentences or _LISTED.search(proof.text):
        return False
    return any(not _spoken_of(proof, names) for names in _beside(proof))


def _beside(proof: Proof) -> Iterator[tuple[str, ...]]:
    """The names of the countries of a question that no plan asked about is of."""
    c, known = proof.c, lexicon("regions")
    own = {n for s in c.owners for e in c.names.entities(s.ids).values() for n in e.names}
    entries = [e for _, e in strangers.named(c)] if c.u.language == "zh" else [e for t in c.u.foreign if t.words and (e := known.get(t.words[0])) is not None]
    for entry in entries:
        if entry.lexicon == "regions" and (entry.fields.get("level") == "country" or not _OUTER.isdisjoint(entry.names)) and own.isdisjoint(entry.names) and abroad.CHINA not in entry.names:
            yield entry.names


def _spoken_of(proof: Proof, names: tuple[str, ...]) -> bool:
    said = abroad.said_of(names)
    sign = letters.sign_of(names)
    texts = [proof.c.texts.plainly(s) + s.headings for s in proof.sentences]
    return any(said.search(text) or (sign and any(sign in run for run in letters.runs(fold(text)))) or _AREA.search(text) for text in texts)
