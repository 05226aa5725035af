"""Words that may be cues and mean something else where they stand: each rule says of which cues it speaks and when they are misread."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from search.questions.cues.phrases import then_how_much
from search.questions.language.comparing import OF_SIZE
from search.questions.language.words import Cue, synonym_pattern

# Whether a cue in a question, beside others, is misread.
Misread = Callable[[str, Cue, Sequence[Cue]], bool]

# Works whose name ends like that of a manufacturer.
_WORKS = re.compile(r"(?:[水电热炼]|污水|净化|处理|焚烧|供水|供热|再生水|自来水|配水|热源)厂$")


def _works_are_no_firm(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    return cue.end - cue.start == 1 and _WORKS.search(text[: cue.end]) is not None


def _partners_are_no_works(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """works with is what partners do, not works that are built."""
    return any(o.start <= cue.start and cue.end < o.end and o.kind == "relation" and " " in text[o.start : o.end] for o in cues)


_NOT_YET = re.compile(r"(?:没|未|尚未|还没|没有|不)(?:有|到|能|曾)?$|\bnot (?:yet )?$")
_BUT_NOT = re.compile(r"(?:却|但|而|以?后|之后|满|完|已久|多年)[^,，。;；?？哪]{0,8}?(?:不(?![仅但]|得)|没|未|迟迟|拖着)|(?: [\w-]+){0,3},? (?:but|yet|and)(?: (?:then|still|have|has|had|is|are|was|were|they|it|so|far|yet)){0,3} (?:not|never|nothing|no)\b")


def _not_reached(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """What is not yet done is not the stage that is asked for (没到投产那一步), nor what is done already, where what does not follow is told (签约后迟迟不动工)."""
    return _NOT_YET.search(text[max(0, cue.start - 4) : cue.start]) is not None or _BUT_NOT.match(text, cue.end) is not None


# Bring it back to life: nobody is backed.
_BROUGHT = re.compile(r"\b(?:br(?:ing|ings|inging|ought)|puts?|putting|gets?|getting|got|com(?:e|es|ing)|came|goe?s?|going|giv(?:e|es|ing|en)|tak(?:e|es|ing|en)|sen[dt]s?|win(?:s|ning)?|won|call(?:s|ed|ing)?|turn(?:s|ed|ing)?|look(?:s|ed|ing)?|mov(?:e|es|ed|ing)|h[eo]ld(?:s|ing)?|flow(?:s|ed|ing)?) (?:[\w'’-]+ ){0,4}?$")
_BACK_TO = re.compile(r" (?:to (?:life|work|use|production|health|normal|china|the)|into (?:use|production)|home|from|in \d{4})\b")


def _brought_back(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    return text[cue.start : cue.end] == "back" and bool(_BROUGHT.search(text[: cue.start]) or _BACK_TO.match(text, cue.end))


# the tax target for 2024 is a figure; to target drones is to build them up.
_TARGETED = re.compile(r"targets?\s*(?:$|[?,:;.)]|(?:of|for|in|on|by|set|is|was|are|were|did|does|do|that|value|figure|and|this|next|to)\b|(?:19|20)\d\d)")
_TO_TARGET = re.compile(r"\b(?:do|does|did|will|to|should|would|must)\b(?:(?!\b(?:set|have|give|announce|state|fix|adopt|name|publish|meet|reach|hit|put)\b)[^,;?])*$")
_AIMED_AT = re.compile("(?:的是|到|着|在|了)?(?:多[少大高](?![个家种类项]|产业|领域)|几(?:[百千]?[万亿]|成|个(?:亿(?!元)|百分点)))")


def _is_figure(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """The word target is a noun; a figure is aimed at (瞄准多少亿), and no field of work."""
    noun = text[cue.start : cue.end] in ("target", "targets") and _TARGETED.match(text, cue.start) and not _TO_TARGET.search(text[: cue.start])
    return bool(noun) or _AIMED_AT.match(text, cue.end) is not None


_SO_MANY_JOBS = re.compile(r"\bhow many (?:[\w-]+ ){0,3}$")


def _counts_jobs(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """How many jobs there will be is a figure of employment, and no number of tasks."""
    return text[cue.start : cue.end] in ("job", "jobs") and _SO_MANY_JOBS.search(text[: cue.start]) is not None


# What a place may build and what it may work with alike.
PLATFORMS = frozenset(["平台", "中心", "载体", "实验室"])
PLATFORMS_EN = frozenset(["platforms", "centres", "centers", "laboratories"])
_ASKED_FOR = re.compile(r"(?:哪些|什么|哪几个|几个|哪个|哪几家|多少个)[^,，。;；的]{0,7}$")
# 相关平台、中心有哪些
_ASKED_BEHIND = re.compile(r"(?:(?:、|和|或者?|及|与)(?:平台|中心|载体|实验室|机构|基地))*(?:都|分别|各自)?(?:有|是|包括)(?:哪|什么)")


def _not_asked_for(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Platforms and centres are asked for only where the question word says so: 打造哪些平台."""
    asked = text[cue.start : cue.end] not in PLATFORMS or _ASKED_FOR.search(text[max(0, cue.start - 10) : cue.start]) or _ASKED_BEHIND.match(text, cue.end)
    return not asked


def _how_many_more(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """多出多少家 is how many more there will be, no comparison; nor are larger firms."""
    return (text[cue.start : cue.end] in ("多出", "高出") and text[cue.end : cue.end + 2] == "多少") or bool(OF_SIZE.match(text, cue.start))


_REBUILT = frozenset("扩改重迁翻复续")


def _rebuilds(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """扩建哪些: works of one sort, which the whole verb says."""
    return text[cue.start : cue.end] == "建哪" and text[max(0, cue.start - 1) : cue.start] in _REBUILT


_ORDINAL = re.compile("第一(?![名位高大多强快,,。?？ ]|$)")


def _is_ordinal(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """第一批 says which one, not the highest."""
    return _ORDINAL.match(text, cue.start) is not None


def _asks_then_how_much(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    return then_how_much(text, cue.start, cue.end)


# What is the city to develop under the province's opinion: the paper says where it stands, and is none that is asked for.
_ASKS_WHAT = re.compile(r"what (?:is|are|does|do|must|should|will) (?:[\w'’-]+ ){1,6}?(?:to|supposed|develop|focus|concentrate|speciali[sz]e|build|aim|do)\b")
_BY_PAPER = re.compile(r"\b(?:under|according to|as per|per|following) (?:the |its |their )?(?:[\w'’-]+ ){0,3}$")


def _is_ground(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    return _ASKS_WHAT.match(text) is not None and _BY_PAPER.search(text[: cue.start]) is not None


def _is_future(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """未来产业 leaves nothing out."""
    return text.startswith("未来", cue.start)


_LISTED = re.compile(r"列(?:一?下|出|举|全)|有几.?列几|(?:都|分别|各自?)(?:是|叫)(?:什么|啥|哪)|叫什么|叫啥|什么名字")
# 这几份文件, 那几个园区 point at what is known: nothing is counted.
_POINTED = re.compile(r"[这那]$")
_LEFT_OUT = re.compile(r"除[了开去]?[^,，。?？哪谁]{2,40}?(?:[,，]|之外|以外|(?=还))")


def _counts_nothing(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """列一下…的几个基地: listed, not counted; of what is left out (除了甲园和它下面的几个园,还有哪些) nothing is counted either."""
    if (text[cue.start] == "几" and _LISTED.search(text)) or _POINTED.search(text[: cue.start]):
        return True
    left_out = any(m.start() <= cue.start < m.end() for m in _LEFT_OUT.finditer(text))
    return left_out and any(o.tag == "ask.which" and o.start >= cue.end for o in cues)


# 多开几条航线, 再找几家: some, and no number that is asked for, where something else is asked behind it.
_SOME = re.compile(r"(?:想|要|打算|准备|希望|愿|能)[㐀-鿿]{0,4}?(?:多|再)[㐀-鿿]{0,3}$")
_STOPS = re.compile("[,，。;；!！?？]")


def _is_some(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """几 means some, because something else is asked behind it."""
    some = text[cue.start] == "几" and _SOME.search(text[: cue.start])
    return bool(some) and any(o.kind == "ask" and _STOPS.search(text[cue.end : o.start]) for o in cues if o.start > cue.end)


def _points(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """那几个园区,…做什么: those are known; where nothing else asks, 那 is mistyped for 哪."""
    return text[cue.start] == "那" and any(o.kind == "ask" and o.start > cue.end and text[o.start] != "那" for o in cues)


# What firms do with stock markets (对接资本市场) makes no partners: the verb says nothing beside the aim right behind it.
_TOWARDS = {"zh": re.compile(r"[㐀-鿿]{0,6}"), "en": re.compile(r"(?: (?:with|up|to|into|the|an?|domestic|overseas|multi-?level|multi-?tiered))* ")}
_FAR = 24  # characters


def _leads_to_aim(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    return any(o.tag == "aim.上市" and 0 <= o.start - cue.end <= _FAR and any(t.fullmatch(text, cue.end, o.start) for t in _TOWARDS.values()) for o in cues)


def _within_word(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """The last part of a word says what it is: 输变电工程 is a project, 产业转移 is no industry."""
    return any(start <= cue.start and cue.end < end for start, end in _words(text))


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[tuple[int, int], ...]:
    """Where words stand that have synonyms."""
    return tuple(m.span() for m in synonym_pattern().finditer(text))


# Cold-region fruit: fruit is asked for, of a sort that a compound says.
_OF_SORT = re.compile(r" (?!(?:is|are|was|were|does|do|did|will|would|should|can|may|must|has|have|had|that|which|who|with|of|in|at|on|by|for|to|and|or|from|the|an?)\b)[a-z]")


def _says_sort(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    return text[cue.start - 1 : cue.start] == "-" and text[cue.end - 1] != "s" and _OF_SORT.match(text, cue.end) is not None


_AGREEMENTS = re.compile(r" (?:[a-z-]+ ){0,4}(?:agreements?|memorand\w+|mous?|accords?)\b")


def _signs_agreements(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Which partners has it signed agreements with: no works that are signed."""
    return not any(o.tag == "type.Project" for o in cues) and _AGREEMENTS.match(text, cue.end) is not None


_OVER_WORDS = re.compile("[产行企工农林作就创专物商实]$")


def _ends_before(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """新材料产业主要包括: no owner of works."""
    return text[cue.start : cue.end] == "业主" and _OVER_WORDS.search(text[: cue.start]) is not None and text[cue.end : cue.end + 1] in "要导体动营力办题管张"


def _asks_which(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """哪几个项目 asks which, not how many."""
    return any(o.tag == "ask.which" and o.start == cue.start - 1 for o in cues)


# 组织 before these is a verb: 组织了哪些活动, 组织企业参展.
_ORGANISE = re.compile(r"组织(?=了|过|哪|几|多少|参|开|企业|实施|召|举|安排|专|大型|一)|(?:要|拟|将|会|计划|如何|怎么)组织")


def _organises(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    return any(m.end() == cue.end for m in _ORGANISE.finditer(text))


# Tags or kinds of cues with what tells that one of them is misread, in this order: later rules see what earlier ones left.
RULES: tuple[tuple[frozenset[str], Misread], ...] = tuple((frozenset(tags.split()), misread) for tags, misread in (
    ("type.Company", _works_are_no_firm),
    ("type", _partners_are_no_works),
    ("stage", _not_reached),
    ("relation.SUPPORTS", _brought_back),
    ("relation.TARGETS", _is_figure),
    ("type.Task", _counts_jobs),
    ("type.Project", _not_asked_for),
    ("ask.compare", _how_many_more),
    ("relation.HAS_PROJECT", _rebuilds),
    ("ask.highest", _is_ordinal),
    ("ask.yesno", _asks_then_how_much),
    ("type.Policy type.Document", _is_ground),
    ("outline.not", _is_future),
    ("ask.count", _counts_nothing),
    ("ask.count ask.which", _is_some),
    ("ask.which", _points),
    ("relation.COOPERATES_WITH", _leads_to_aim),
    ("type", _within_word),
    ("type.Region type.Park stop", _says_sort),
    ("stage.signed", _signs_agreements),
    ("relation.UNDERTAKES type.Company", _ends_before),
    ("ask.count", _asks_which),
    ("type.Organization", _organises),
))
