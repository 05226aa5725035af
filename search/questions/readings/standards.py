"""Whether something counts, against what a plan takes as its standard: 签了约就算引进了吗, where it says 引进(以完成注册为准)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.texts import Term, covered

# What is said to count, up to the verb.
_COUNTS = re.compile(
    r"(?:^|[,，])(?:[^,，。?？]*(?:的项目|是不是|只要|光是?|仅仅?|一旦|如果))?(?P<zh>[^,，。?？的]{2,14}?(?:的[^,，。?？的]{1,6})?)(?:了|之后|以后|后)?(?:就|便|即|也|才|都|是否|是不是|到底|究竟)*(?:能|可以?|会|可否|能否|能不能|可不可以)?"
    r"(?:算不算|算数|作数|作准|(?:算|计入)(?![进入到在]?[^吗么?？]*(?:考核|考评|绩效|评价|统计))|算作|视为|视同|认定)(?:是|为|作|上|进去|在内|完成|成|了|数|引进|落地|落户|达标|[㐀-鿿]{2,6})*(?:吗|么|不|呢)?[?？。]*$"
    r"|^(?:is|are|does|do|did|will|would|can|could) .+? (?:count|counts|counted|recognised|recognized|considered)\b.*? (?:once|if|when|as soon as|only after|after) (?P<late>.+)"
    r"|^(?:is|are|does|do|did|will|would|can|could) (?:it enough (?:to|if) )?(?P<en>.+?) (?:be )?(?:enough|sufficient|suffice|count|counts|counted|recognised|recognized|considered)\b"
)
# What a plan says decides it; the first sign of what is only a form of it says nothing.
_STANDARD = re.compile(r"以(?P<by>[^,，。;；()（）以]{2,20}?)为(?:准|标准|依据|标志|口径)")
_UNDONE = re.compile(r"(?:还|并|尚|却|但)?(?:没有?|未|不曾|无)[^,，。的]{1,8}")
_EMPTY = re.compile(r"完成|办理|办完|取得|实现|了|过|完|好|就|的")
# A sentence with a standard has to say so much of the matter.
ENOUGH = 0.4


def read(c: Context) -> Iterator[Reading]:
    """A question whether something counts, by the standard of the sentence that says most of the matter."""
    match = _COUNTS.search(c.u.text)
    documents = c.in_years(c.documents, c.u.years)
    if match is None or not documents:
        return
    group = next(g for g in ("zh", "late", "en") if match[g])
    start, end = match.span(group)
    terms = c.content("outline", without=[s.mention for s in c.owners])
    within, rest = _apart(c, terms, start, end)
    importance = c.weigh(rest, documents) if rest else []
    found = [(covered(rest, importance, (s.folded, 1.0), (s.headings, 0.6)) if rest else 0.0, s, m) for s in c.sentences(documents) for m in _STANDARD.finditer(c.texts.text(s.document), s.start, s.end)]
    best = max(found, key=lambda x: x[0], default=None)
    if best is None or best[0] < ENOUGH:
        return
    fit, sentence, by = best
    said = _same(_UNDONE.sub("", match[group]), by["by"]) if group == "zh" else any(t.coverage(fold(by["by"])) >= 0.8 for t in within)
    yield Reading(p.Deciding(quotes=(p.Quote(sentence.document, sentence.start, sentence.end, value=said),)), 1.1 + 0.1 * fit, "counted by a standard")


def _apart(c: Context, terms: Sequence[Term], start: int, end: int) -> tuple[list[Term], list[Term]]:
    """The words for what is said to count, and the others, but for those that say that it counts."""
    at = [(c.u.text.find(t.text), t) for t in terms]
    return [t for i, t in at if start <= i < end], [t for i, t in at if (i >= 0 and i + len(t.text) <= start) or (i >= end and c.u.language == "en")]


def _same(said: str, by: str) -> bool:
    """Whether two phrases have a word of two signs in common that tells something.

    >>> _same("办完工商注册", "完成工商注册"), _same("签了约", "完成工商注册")
    (True, False)
    """
    one, other = (_EMPTY.sub("", fold(x)) for x in (said, by))
    return any(one[i : i + 2] in other for i in range(len(one) - 1))
