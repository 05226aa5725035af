"""Where the name of a work may end in a part of a sentence: what it ends with, and what can stand behind a name.

Verbs and stages stand in most sentences, works in few. Names are taken out of a part only where one may end in it.
"""

import re
from functools import cache

from ingest import stages
from ingest.construction import lists
from ingest.construction.bounds import ITEM_HEAD, PUT_OFF, SUBJECT
from ingest.construction.firmsigns import shows_firm
from ingest.construction.names import HEADS, NUMERALS, kinds_of_works
from ingest.patterns import compiled, guarded

# What a name ends with that is no noun: a phase, a part, a line by its number (names.PHASE_END, names.SHAPED).
NUMBERED = compiled(
    rf"(?:[{NUMERALS}](?:期|窑|线|标段|阶段)|[A-Z]\d?(?:区|段|座|栋|地块)|[{NUMERALS}\d]号(?:楼|线|机组|地块|厂房)|[新东西南北]站|段|千伏[\u4e00-\u9fff]{{2,4}}变|\d号?线|[{NUMERALS}\d]厂)(?:工程|项目)?\)?$"
)
LAST_OF_NUMBERED = "期窑线段区座栋块楼组房站变厂)"
SIZED = re.compile(r"期(?:年产)?\d")
LONGEST_NUMBER = 12
# What ends a name, besides stages with times and adverbs before them, and a part: what joins names, and what cuts them short (lists.trimmed).
CUTS = (
    "[、和及与等\\d约近超共各(]|以及|两座|首[条批]|主体|全线|现场|车间里|[两三四五六七八九十]个|年产|第?[一二三四五六两]+条|"
    "[上下]半年|[一二三四]季度|年[内底]|今年|明年|顺利|成功|正式|如期|一次|通过[A-Z]"
)
DRIVEN = "推进|加快|抓好|实施|续建|建设|盯紧|紧盯|狠抓|加速"
# Stages that tell no more than that something is built.
WEAK = ("build", "unknown")
STRONG = ("start", "complete", "operate", "land", "signed")


@cache
def _ends() -> tuple[re.Pattern[str], frozenset[str], frozenset[str]]:
    """The pattern of a last sign with what can follow it; last two signs (or the only one) of nouns; those that say that work is done."""
    nouns = kinds_of_works()
    pairs = {noun[-2:] for noun in nouns} | {"扩建", *HEADS}
    works = {noun[-2:] for noun, kind in nouns.items() if kind == "work"} | {*HEADS}
    last = "".join(map(re.escape, sorted({pair[-1] for pair in pairs} | set(LAST_OF_NUMBERED))))
    behind = "|".join((CUTS, stages.tail().pattern, SUBJECT.pattern, PUT_OFF.pattern))
    return re.compile(rf"[{last}](?=[ \u3000”\t]*(?:$|{guarded(behind)}))"), frozenset(pairs), frozenset(works)


def may_end(text: str, start: int, end: int, *, told: bool) -> bool:
    """Whether the name of a work may end in a stretch. Where no stage is ``told``, only names count that say themselves that they
    are works or work (扩建), and those that act (甲中心|将…)."""
    pattern, pairs, works = _ends()
    if text.find("项目", start + 3, end) >= 0 or SIZED.search(text, start, end):
        return True
    for match in pattern.finditer(text, start, end):
        at = match.end()
        for ending in (text[at - 2 : at], match[0]):
            if ending in pairs and (told or ending in works or SUBJECT.match(text, at) or PUT_OFF.match(text, at)):
                return True
        if match[0] in LAST_OF_NUMBERED and NUMBERED.search(text, max(start, at - LONGEST_NUMBER), at):
            return True
    return False


def may_hold(text: str, start: int, end: int) -> bool:
    """Whether a part may hold a project at all: a work, or a list or a stage that makes one of a firm and what it makes."""
    if may_end(text, start, end, told=True) or ITEM_HEAD.search(text, start, end):
        return True
    founded = _strong().search(text, start + 2, end) or (lists.SPLIT.search(text, start, end) and _driving().search(text, start, end))
    return founded is not None and shows_firm(text[start:end])


@cache
def _strong() -> re.Pattern[str]:
    """Words behind a name that tell more than that it is built."""
    return compiled("|".join(["完成", *(re.escape(w) for w, stage in stages.stage_words("behind").items() if stage in STRONG)]))


@cache
def _driving() -> re.Pattern[str]:
    """Words in front of a list that make projects even of firms and what they make."""
    return compiled("|".join([DRIVEN, *(re.escape(w) for w, stage in stages.stage_words("ahead").items() if stage in STRONG)]))
