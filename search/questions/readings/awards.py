"""Questions for how many are recognised, named or chosen: what is merely spoken of is not counted as such."""

from __future__ import annotations

import re

from search.questions.context import Context
from search.questions.plans import plan as p
from search.questions.readings import enumerations

_ASKED = re.compile(r"认定|评定|评选|评审|命名|授牌|授予|挂牌|遴选|评为|评上|\b(?:recogni[sz]e[sd]?|recogni[sz]ing|designat\w+|certif(?:y|ies|ied)|accredit\w*|award(?:s|ed|ing)?)\b")
_SAID = re.compile("认定|评定|评选|评审|命名|授牌|授予|挂牌|遴选|评为|获评|获批|入选|入围|认证|批准|列入|纳入")
_HOW_MANY = re.compile(r"(?:几|多少)[个家座处所条项只支类种批名]?")
# So far behind a number stands what it counts.
BEHIND = 14


def asked(c: Context) -> bool:
    """Whether a question asks how many get a name or a rank that someone gives."""
    return c.u.has("ask.count") and not c.u.has("ask.which") and _ASKED.search(c.u.text) is not None


def said(c: Context, of: p.Set) -> bool:
    """Whether a sentence says of some of a set that it is given a name or a rank."""
    members = c.runner.members(of).values()
    places = {(str(s.document), s.start) for m in members for s in m.statements if s.document} | {(q.document, q.start) for m in members for q in m.quotes}
    return any((k := c.texts.sentence_at(*place)) is not None and _SAID.search(k.folded) for place in places)


def counts_other(c: Context, document: str, end: int) -> bool:
    """Whether the number that ends somewhere in a document counts what a question does not ask for: two fields, where parks are to be recognised."""
    english = c.u.language == "en"
    heads = enumerations.heads_of(c.u.text if english else _HOW_MANY.sub("哪些", c.u.text, count=1), english)
    behind = re.split("[,，、;；。:：\n]", c.texts.text(document)[end : end + BEHIND])[0]
    return bool(heads) and not any(head in behind for head in heads)
