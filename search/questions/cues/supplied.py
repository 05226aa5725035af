"""What a question asks for without a word that is a cue by itself: partners, land, works that start, yes or no."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from search.questions.cues.land import CLEARS_LAND, GIVES_LAND
from search.questions.cues.phrases import asks_assent, with_whom
from search.questions.language.words import Cue


def _partners(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if (partners := with_whom(text)) and not _has(cues, "relation.COOPERATES_WITH"):
        yield Cue("relation.COOPERATES_WITH", partners.start(), partners.start() + 1)


def _land(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if (land := GIVES_LAND.search(text) or CLEARS_LAND.search(text)) and not _has(cues, "stage.land"):
        yield Cue("stage.land", *land.span())


# Which firms is the zone helping to expand: firms that grow, and no works.
_FIRMS_GROW = re.compile(
    r"\b(?:which|what) (?:[\w-]+ ){0,4}?(?:companies|company|firms?|enterprises?|manufacturers?|makers|businesses)\b[^?]*\b(?:to|will|should|in) (?P<aim>expand(?:ing)?|scal(?:e|ing) up)(?= (?:and|or|in|at|with|by|this|there)\b|[?.,]|$)"
)


def _growth(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if (grows := _FIRMS_GROW.search(text)) and not _has(cues, "aim"):
        yield Cue("aim.增资扩产", *grows.span("aim"))


# Which projects are to start by June: works that start, with nothing that they start.
_STARTS = re.compile(r"\b(?:start|begin|commence)(?:s|ing)?\b(?= (?:in|by|before|within|this|during|next|late|early|no later|not later|on site|as early|after|of (?:19|20)\d\d)\b| ?[?.,]|$)")


def _start(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if (starts := _STARTS.search(text)) and any(c.tag == "type.Project" and c.end < starts.start() for c in cues) and not _has(cues, "stage", "ask.yesno"):
        yield Cue("stage.start", *starts.span())


# Groups and giants are firms, unless what stands before says of what they are groups.
_FIRMS = re.compile(r"\b(?:which|what|how many) (?:(?!working|leading|task|steering|expert|focus|age|interest|target|ethnic|social|age|user|does|do|did|is|are|will)[\w-]+ ){0,3}?(?P<noun>groups?|giants?|heavyweights?|majors)\b(?! of\b)")
# Ventures and investments that reach a stage are works: which flagship investments are to be up and running.
_WORKS_MEANT = re.compile(r"\b(?:which|what|how many|name (?:the|all|every)|list (?:the|all|every)) (?:(?!does|do|did|is|are|will|of|for|in|target|total|foreign)[\w-]+ ){0,3}?(?P<noun>ventures|investments|undertakings|developments|investment projects)\b(?! (?:of|fund|target|amount))")
# 哪些外地的区、旗跟甲区合作: kinds of regions of one sign each, with no word begun by one.
_KINDS_OF_ONE = re.compile("哪(?:[些几两三]个?|一?个)(?:[外本周其别][地省市边他的]?|[省市]外)?的?(?P<noun>(?:[区旗州盟县市][、和或])*[区旗州盟](?:[、和或][区旗州盟县市])*)(?=[?？跟与同和在要会将被参承对合有来是建共]|$)")
_MEANT = ((_KINDS_OF_ONE, "type.Region"), (_FIRMS, "type.Company"), (_WORKS_MEANT, "type.Project"))


def _kinds(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    for pattern, tag in _MEANT:
        if (meant := pattern.search(text)) and not any(c.kind == "type" and meant.start() <= c.start < meant.end() for c in cues):
            yield Cue(tag, *meant.span("noun"))


# Papers that are drafted, issued or revised: each of these verbs is what is done with them.
_PAPERS_MADE = re.compile(r"\b(?:drafted|issued|adopted|enacted|promulgated|amended|drawn up|published)\b")


def _papers(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if _has(cues, "type.Policy") and _has(cues, "relation.REFERS_TO"):
        yield from (Cue("relation.REFERS_TO", *m.span()) for m in _PAPERS_MADE.finditer(text))


# What goods a place makes are its fields; how many robots it makes is a figure of what is named.
_GOODS_MADE = re.compile(r"\b(?:what|which)(?: (?:kinds?|sorts?|types?) of)? (?:[a-z-]+ ){0,2}?(?:products?|goods|wares|commodities) .*?\b(?P<made>produced?|produces|producing|manufactured?|manufactures|mak(?:e|es|ing)|made|turn(?:s|ed)? out|churn(?:s|ed)? out)\b")


def _goods(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if made := _GOODS_MADE.search(text):
        yield Cue("relation.TARGETS", *made.span("made"))


# A sentence that tells something and ends in a question mark asks whether it is so: 大丰要申报综保区?
_TELLS = re.compile(r"^(?=[^?]*(?:要|将|会|能|已|拟|打算|计划|准备|是|了|过|须|得|归))[㐀-鿿][^?]{4,}[?]$")
_WONDERS = re.compile(r"[哪谁啥几吗么呢多何列]|什么|怎|那[些几]|的[^的?，,]{1,8}[?]$|情况|介绍|名单|清单|目标|责任单位")


def _whether(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if _TELLS.match(text) and not _WONDERS.search(text) and not _has(cues, "ask"):
        yield Cue("ask.yesno", len(text) - 1, len(text))


def _assent(text: str, cues: Sequence[Cue]) -> Iterator[Cue]:
    if asks_assent(text) and not _has(cues, "ask.yesno"):
        yield Cue("ask.yesno", text.rindex("吧"), len(text))


def _has(cues: Sequence[Cue], *tags: str) -> bool:
    """Whether a cue of one of these tags or kinds is there."""
    return any(c.tag in tags or c.kind in tags for c in cues)


# What each gives, later ones see.
SUPPLIED: tuple[Callable[[str, Sequence[Cue]], Iterator[Cue]], ...] = (_partners, _land, _growth, _start, _kinds, _papers, _goods, _whether, _assent)


def supplied(text: str, cues: Sequence[Cue]) -> list[Cue]:
    """Cues with those that a question has beside its words."""
    found = list(cues)
    for supply in SUPPLIED:
        for cue in supply(text, found):
            found.append(cue)
    return found
