"""Whether one thing is among those of which a plan lists all: 四大产业链里有没有甲, where the plan names the four.

A list is whole where the number that ends it is that of its members (甲、乙、丙三个方向). What such a list does not hold is none of them;
of any other list nothing is known that it does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.names import fold
from search.questions.agreement.places import even
from search.questions.context import Context, Reading
from search.questions.language.amounts import small_number
from search.questions.plans import plan as p
from search.questions.texts import Term

_AMONG_ZH = re.compile(
    r"(?:里面?|之?中|当中|之内|范围内|名单[上里])(?:到底|究竟|是否|会不会|是不是)?(?:有没有|包不包括|包不包含|含不含|列没列|有无|包括|包含|有)(?:没有)?(?P<x>[^,，?？]{2,14}?)(?:这[一个]?[个项条家类种]?)?(?:吗|么)?[?？]?$"
)
_ONE_OF_ZH = re.compile(r"(?P<x>[^,，?？]{2,14}?)(?:是不是|算不算|是否|属不属于|在不在|算|属于|是)(?:属于|算|在)?(?P<y>[^,，?？]{4,30}?)(?:之一|之列|中的一[个条项种类员]|里面?的一[个条项种类员]|(?<=[里中内上])|的一员)(?:吗|么)?[?？]?$")
_AMONG_EN = re.compile(r"^(?:is|are|was|were|did|does) (?P<x>[^,?]+?) (?:(?:named |listed |counted |included |mentioned )?(?:among|in the list of|on the list of)|one of|part of|belong to) (?P<y>.+)$")
_LIST = re.compile(r"(?P<list>[^,，。;；:：、]{2,24}(?:、[^,，。;；:：、]{2,24})+?)等?(?P<n>[两二三四五六七八九十]|\d{1,2})(?P<unit>大|个|条|类|种|项|家|座|处)(?P<noun>[㐀-鿿]{2,12})")
# A name of which so much stands in a text is said there; of which so little is not.
SAID, UNSAID = 0.8, 0.3
# What the members are is named behind their number, as 五个方向 beside 个方向.
NAMED = 0.6


@dataclass(frozen=True)
class _Asked:
    """What is looked for, and the list in which it is."""

    sought: list[Term]
    listed: list[Term]


def read(c: Context) -> Iterator[Reading]:
    """A reading of a question as one for a member of a list that a plan gives whole."""
    asked = _asked(c) if c.owners else None
    if asked is None:
        return
    for sentence in c.sentences(c.in_years(c.documents, c.u.years)):
        text = even(c.texts.text(sentence.document)[sentence.start : sentence.end])
        for whole in _whole(text):
            noun = fold(whole["unit"] + whole["noun"])
            if max(t.coverage(noun) for t in asked.listed) < NAMED:
                continue
            holds = max(t.coverage(fold(whole["list"])) for t in asked.sought)
            if holds >= SAID or max(t.coverage(sentence.folded) for t in asked.sought) < UNSAID:
                yield Reading(p.Deciding(quotes=(p.Quote(sentence.document, sentence.start, sentence.end, value=holds >= SAID),)), 1.55, "of a whole list")
                return


def _whole(text: str) -> Iterator[re.Match[str]]:
    """The lists in a text that end with the number of their members."""
    return (m for m in _LIST.finditer(text) if small_number(m["n"]) == m["list"].count("、") + 1)


def _asked(c: Context) -> _Asked | None:
    text = c.u.text
    match = _AMONG_EN.match(text) if c.u.language == "en" else _AMONG_ZH.search(text) or _ONE_OF_ZH.search(text)
    if match is None:
        return None
    terms = c.content("role")
    sought = [t for t in terms if match.start("x") <= text.find(t.text) < match.end("x") and t.words]
    listed = [t for t in terms if t not in sought and t.words]
    return _Asked(sought, listed) if sought and listed else None
