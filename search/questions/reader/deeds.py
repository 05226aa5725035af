"""What a plan says in several of its sentences that it will do with things of a kind: documents that it will issue, zones that are to rise.

Of such a question one sentence is never the whole: 一是出台甲办法 in one clause, 推进乙条例立法 in another; 支持甲园申报国家级经开区
here and 争取乙园年内升级为国家级经开区 there. And what merely stands beside what is done is none of it: 发挥丙综合保税区作用.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Entity, Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.naming.names import PLACES
from search.questions.reader.groups import SIDE_BY_SIDE, Group, sifted
from search.questions.reader.likeness import PAST, Asking
from search.questions.reader.sentence_parts import Name
from search.questions.readings import asking as kinds
from search.questions.readings.verbs import ISSUE_ASKED, ISSUE_SAID, ISSUED
from search.questions.texts import PARTS, Term

# A sentence says a word of a question where it holds so much of it.
SAID = 0.7
_RISE_ASKED = re.compile(
    r"申报|申请|申建|申创|升级|升格|升为|升上|晋级|晋升|争创|创建|跻身|推上|冲刺|冲击|拿到|拿下|摘得|牌子|台阶|创成|获批|\b(?:appl(?:y|ies|ied|ying|ications?)|upgrad\w+|promot\w+|rais(?:e|ed|ing)|elevat\w+|bid(?:ding)?|becom(?:e|es|ing)|turn(?:ed)? into|status)\b"
)
_RISE_SAID = re.compile("申报|申请|申建|申创|申设|升级|升格|升为|晋级|晋升|争创|创建|跻身|冲刺|转为|转型为|创成|获批")
# A rank stands so near behind the verb, or right before what calls it one.
_NEAR = 8
_CALLED_RANK = re.compile("(?:的)?(?:这个|这一|这块)?(?:牌子|台阶|申报|申建|创建|称号|行列|资格|帽子|序列)")
# Which of them lies in a part of a place.
_WHERE = re.compile(r"位于|地处|处在|属于|落在|坐落|\b(?:lies?|lying|located|situated|is|are) (?:with)?in\b")
# What zones rise to, as questions and plans call it.
_RANKS = (
    re.compile("国家(?:级)?(?:经济技术开发区|经济开发区|经开区)|国家级开发区"), re.compile("国家(?:级)?(?:高新技术产业开发区|高新技术开发区|高新区)"),
    re.compile("综合保税区|综保区"), re.compile("保税物流中心"), re.compile("(?:国家(?:级)?)?自贸(?:试验)?区|自由贸易(?:试验)?区"),
    re.compile("国家级新区"), re.compile("省级(?:经济技术开发区|经济开发区|经开区|高新区|高新技术产业开发区|开发区|园区|工业园区?|工业集中区)"),
)
# Sorts of documents, and words for documents of any sort.
_SORTS = re.compile("条例|办法|细则|规划|方案|意见|计划|指南|规定|标准")
_ANY_PAPER = re.compile("文件|政策|制度|法规|规章|立法")


@dataclass(frozen=True)
class _Deed:
    """What is done: how plans say it, of which types of things, what it takes for things to be meant, and before what they stand."""

    types: tuple[str, ...]
    said: re.Pattern[str]
    never: re.Pattern[str]
    ranks: tuple[re.Pattern[str], ...] = ()

    def done_to(self, part: str, at: int, end: int) -> bool:
        """Whether a part of a sentence says it of what stands at a place in it."""
        rest = part[:at] + "|" + part[end:]
        verb = self.said.search(rest)
        if verb is None or self.never.search(rest) or PAST.search(rest):
            return False
        # 甲园申报国家级经开区: who rises stands before the verb, what it becomes behind it.
        behind = part[end:]
        return not self.ranks or bool((v := self.said.search(behind)) and any(r.search(behind, v.start()) for r in self.ranks))


def completed(asking: Asking, lists: Sequence[Group]) -> list[Group]:
    """The likeliest lists without what a plan does not say is done, and with all of which it says so in other sentences; none where nothing rises so."""
    c, best = asking.context, lists[0]
    deed = _deed(c)
    if deed is None or best.type not in (*deed.types, SIDE_BY_SIDE):
        return list(lists)
    needed = _needed(asking, best, deed)
    found = [g for g in _of_document(asking, best.document, deed) if all(_says(g, t) for t in needed)]
    found = list(sifted(asking, _of_paper(c, found)))
    if deed.ranks and not found:
        return []
    if _WHERE.search(c.u.text) and len(c.u.places) > len(c.owners):
        # Those of one part of the place: of what the likeliest sentences say.
        found = [g for g in found if any(g.sentence.start == o.sentence.start for o in lists)]
    own = {m.mention.object for g in lists for m in g.members if m.mention}
    # The sentence that was found likeliest must be one of those that say it.
    return found if own & {m.mention.object for g in found for m in g.members if m.mention} else list(lists)


def _deed(c: Context) -> _Deed | None:
    """What a question says is done with what it asks for, None where it says nothing of the kind."""
    types, text = set(kinds.asked_types(c)), c.u.text
    if types & {"Policy", "Document"} and ISSUE_ASKED.search(text):
        return _Deed(("Policy", "Document"), ISSUE_SAID, ISSUED)
    ranks = _ranks(c) if types & set(PLACES) else ()
    return _Deed(PLACES, _RISE_SAID, re.compile("(?!)"), ranks) if ranks else None


def _ranks(c: Context) -> tuple[re.Pattern[str], ...]:
    """The ranks to which a question says that zones are to rise: behind the verb, or before what calls them a rank (综保区的牌子)."""
    text = c.u.text
    if c.u.language == "en":
        verb = _RISE_ASKED.search(text)
        named = [w for t in c.content() for w in t.words if verb and text.find(t.text) > verb.start() and not _RISE_SAID.search(w)]
        return tuple(r for r in _RANKS if any(r.search(w) for w in named))
    verbs = [m.end() for m in _RISE_ASKED.finditer(text)]
    return tuple(r for r in _RANKS for m in r.finditer(text) if any(0 <= m.start() - v <= _NEAR for v in verbs) or _CALLED_RANK.match(text, m.end()))


def _needed(asking: Asking, best: Group, deed: _Deed) -> list[Term]:
    """The words besides the deed that the likeliest list's sentence says: others must say them too."""
    if deed.ranks:
        return []
    c = asking.context
    terms = c.content("outline", "type", "relation", "stage", "aim", without=[s.mention for s in c.owners])
    return [t for t in terms if not ISSUE_ASKED.search(t.text) and not c.pervades(t) and _says(best, t)]


def _says(g: Group, term: Term) -> bool:
    return term.coverage(g.sentence.folded + g.sentence.headings) >= SAID


def _of_document(asking: Asking, document: str, deed: _Deed) -> Iterator[Group]:
    """The things of a plan of which it says a deed, by the sentences that say it."""
    c = asking.context
    mentions = [s for s in asking.statements(document) if s.relation == "MENTIONS"]
    entities = {i: e for i, e in c.names.entities(s.object for s in mentions).items() if e.type in deed.types}
    named = {i for m in c.u.mentions for i in m.all}
    by: dict[int, list[Statement]] = {}
    for s in sorted(mentions, key=lambda s: s.start):
        if s.object in entities and s.object not in named and _meant(c, s, entities[s.object], deed):
            by.setdefault(s.start, []).append(s)
    for own in by.values():
        if (sentence := c.texts.sentence_at(document, own[0].start)) is not None:
            members = tuple(Name(entities[s.object].name, s.start, s.end, s) for s in own)
            yield Group(document, entities[own[0].object].type, members, c.texts.piece(document, own[0].start, own[0].end, PARTS), sentence, tuple(own))


def _meant(c: Context, s: Statement, entity: Entity, deed: _Deed) -> bool:
    """Whether a plan says a deed of what it mentions; a zone that is called by what others become has risen already."""
    document = str(s.document)
    text = c.texts.text(document)
    part, name = c.texts.piece(document, s.start, s.end, PARTS), fold(text[s.start : s.end])
    at = part.find(name)
    return at >= 0 and deed.done_to(part, at, at + len(name)) and not any(r.search(n) for r in deed.ranks for n in entity.names)


def _of_paper(c: Context, found: Sequence[Group]) -> list[Group]:
    """Documents of the sorts asked for by their nouns, where there are any and documents of no sort are not asked for: 哪些办法 asks for no plans."""
    sorts = tuple(dict.fromkeys(_SORTS.findall(c.u.text)))
    kept = [g for g in found if any(fold(m.words).strip("《》").endswith(sorts) for m in g.members)] if sorts and not _ANY_PAPER.search(c.u.text) else []
    return kept or list(found)
