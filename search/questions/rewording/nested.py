"""Places that a question describes instead of naming them: 布局低空经济的那个园区帮哪些企业上市, the zone that partners with Meituan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from search.questions.naming.names import Mention, Names
from search.questions.understanding import Understood

# Words for kinds of places.
KINDS_ZH = "园区|开发区|经开区|高新区|综保区|综合保税区|保税区|新区|新城|自贸区|港区|片区|地方|城市|地区|县城?|[省市]份?|自治[区州县]|区县|市县"
KINDS_EN = "(?:ftzs?|etdzs?|(?:(?:new|high-tech|hi-tech|development|bonded|industrial|free[- ]trade|airport|coastal|provincial|national|economic) ){0,3}(?:zones?|parks?|areas?|places?|cit(?:y|ies)|regions?|districts?|count(?:y|ies)|provinces?|towns?|prefectures?))"
# Kinds that tell one place from another.
SPECIAL = frozenset(["经开区", "高新区", "综保区", "综合保税区", "保税区", "新区", "城市"])
# What leads such a description on, and the verbs by which the question goes on behind it.
_LED_EN = "that|which|where|whose|with|hosting|home to|having"
_DOES_EN = (
    "support|help|target|attend|plan|want|aim|work|cooperate|develop|focus|set|have|treat|regard|consider|build|bring|promote|pursue|rely|invest|name|create|open|complete|start|finish|expand|upgrade|"
    "offer|provide|host|hold|launch|raise|recruit|introduce|lay|push|advance|intend|hope|expect|strive|list|mention|encourage|cultivate|foster|establish|operate|speed|put|seek|apply|renovate|attract|call|give|recogni[sz]e|share|send|link|join|sign|pair|team|partner|exchange|deepen|export|sell|import|trade|connect|train|repair|borrow|learn"
)
_PATTERNS = (
    re.compile(rf"^(?:请问|那么?)?(?P<d>[^,，。;；?？]{{3,}}?)的?(?:那个|那家|那座|那一个|那一家|所在的?)(?P<kind>{KINDS_ZH}|区(?![域块位间段]))(?:里面?|中|当中|内)?(?!有?哪[个些家几][个家]?(?:园区|开发区))(?P<rest>.*)"),
    re.compile(rf"^(?:请问|那么?)?(?:那个|那家|那座|那一个|那一家)(?P<d>[^,，。;；?？]{{3,}}?)的(?P<kind>{KINDS_ZH}|区(?![域块位间段]))(?:里面?|中|当中|内)?(?!有?哪[个些家几][个家]?(?:园区|开发区))(?P<rest>.*)"),
    re.compile(rf"^(?:请问|那么?)?(?P<d>[^,，。;；?？]{{3,}}?)的(?P<kind>{KINDS_ZH})(?=[,，]|在?(?:20\d\d年|今年|要|打算|准备|计划|帮|支持|参加)|[与和跟同](?:哪|什么|谁|几))(?!里|中|当中)(?P<rest>.*)"),
    # One of the zones lives on lead. Which park is it setting up?
    re.compile(rf"^(?:one|two) of (?:the|these|those|all the) (?:{KINDS_EN}) (?P<d>[^.;:?]+)[.;:] *(?P<rest>(?:which|what|who|where|how|in|with|by|when)\b.+)", re.I),
    re.compile(rf"^(?:(?:in|at|for|of|by) )?(?:the|a|an|that) (?:{KINDS_EN}) (?P<d>(?:that|which|where|with|whose|home to|hosting|having) .+?)(?:[,:;]| -) *(?P<rest>.+)", re.I),
    re.compile(rf"(?P<rest>^(?:(?:besides|apart from|other than|in addition to|aside from|except(?: for)?) [^,?]+, )?(?:(?:with|in|to|from|at|for|on|by|into) )?(?:what|which|who|how).+? (?:does|do|will|is|are|of|in|at|by|for) )(?:the|a|that) (?:{KINDS_EN}) (?P<d>(?:{_LED_EN}) .+?(?= (?:{_DOES_EN})\b[^,]*\??$)|(?:{_LED_EN}) [^?]+)", re.I),
)
# So many of the patterns are Chinese.
ZH = 3
_ASKS = re.compile(r"哪|谁|几|多[少高大长远重快宽深久]|什么|啥|吗|是否|列出|\b(?:what|which|who|how)\b", re.I)
# Within a description where leads it on.
_WHERE = re.compile(r"^\W*(?:where|when)\b", re.I)


# What asks for the places described themselves: …的园区,都有哪些.
_WHICH = re.compile(r"[,， ]*(?:里面?|中)?(?:都|分别|一共|总共|具体)?(?:有|是|叫)?(?:哪[些几]?[个家座]?|谁|什么)(?:园区|地方|名字)?[?？。]*")


_OF_PLACES_EN = re.compile(r"^(?:of|among|out of) (?:all )?the (?:[\w-]+ ){0,3}?(?:zones|parks|areas|places|cities|regions|districts|counties|provinces|towns|prefectures)\b", re.I)
_WHICH_EN = re.compile(r"^(?:which|what)(?: (?:ones?|of (?:them|these|those)|park|zone|area|place|city|region|district|county|province|town))?(?: (?:sets?|has|have|had|aims?|plans?|targets?|is|are|does|do|wants?|puts?|names?|expects?|will|would|wanted|aimed|hopes?|asks?|seeks?)\b|\?)", re.I)


class Described(NamedTuple):
    """A stretch of a question that describes a place, and the question for that place alone."""

    start: int
    end: int
    question: str
    kind: str = ""
    definite: bool = False
    """Whether one place is meant and no other: 那个园区."""


# What leads a description on in English.
_RELATIVE = re.compile(r"^(?:that|which|where|whose) ")
# One place is meant by these, and no other where none is found: 那个园区, the zone that.
_DEFINITE = re.compile(r"那一?[个家座]|\b(?:the|that) (?:[a-z-]+ ){0,3}(?:zone|park|area|place|city|region|district|county|province|town)\b", re.I)


_KIND_ZH = rf"(?:{KINDS_ZH}|工业区|产业园|镇|街道|区|园)"
# Where a thing lies is asked first, and then what that place does: 甲厂落在哪个片区,这个片区发展什么.
_FIRST_WHERE_ZH = re.compile(
    rf"^(?P<thing>[^,，;；?？]{{3,}}?)(?:是)?(?:落户?在|落户于?|落在|位于|建在|坐落[在于]?|地处|设在|放在|在|属于)(?:哪|什么)(?:一?[个座处])?(?P<kind>{_KIND_ZH})(?:里|内)?[,，;；。?？ ]*(?:并且|而且|然后|那么?|另外)?"
    rf"(?:(?:这|那|该)一?[个座处]?(?:{_KIND_ZH}|地方|那里)|那里|那儿|这里|当地|它|其)(?:里面?|内|中)?(?P<rest>.+)$"
)
_FIRST_WHERE_EN = re.compile(
    rf"^(?:in )?(?:which|what) (?P<kind>{KINDS_EN}) (?:is|does|will|hosts?|houses?) (?P<thing>.+?)(?: (?:located|lie|sit|sits|built|based|stand|be|go up|land)(?: in| on)?)?,? and (?P<ask>(?:what|which) .+?) (?:does|do|will|is|would) (?:it|that \w+|this \w+|the \w+) (?P<rest>.+)$", re.I
)
# What is said of a place stands behind what is asked of it: what does the park make where X is built.
_SAID_BEHIND = re.compile(
    rf"^(?P<ask>(?:what|which|who|how)(?: [\w-]+){{0,3}}?) (?P<aux>does|do|did|will|is|are|should) the (?P<kind>{KINDS_EN}) (?P<does>(?:(?!(?:that|which|where|whose|of|at|is|are)\b)[\w-]+ ){{1,4}}?)(?P<d>(?:where|in which|at which) [^?]+?)\?*$", re.I
)
# The park in which, the zone on whose land: where.
_IN_WHICH = re.compile(rf"(?<=\b)(?P<the>the|a|that) (?P<kind>{KINDS_EN}) (?:in|at|on|within|inside) which ", re.I)
_LAST_WORDS = re.compile(r"[?？。][^?？。]{0,14}(?:就行|即可|就好|就可以)[了吧]?[。]?$")


def in_one(question: str) -> str:
    """A question for a place and then for what that place does as one for the latter, which describes the place.

    >>> in_one("甲厂一期落在哪个片区,这个片区重点发展哪些产业？答产业就行。")
    '甲厂一期所在的片区重点发展哪些产业?'
    >>> in_one("甲厂在哪个片区?")
    '甲厂在哪个片区?'
    >>> in_one("What does the park go in for where Alpha Valves is built?")
    'At the park where Alpha Valves is built, what does it go in for?'
    """
    question = _IN_WHICH.sub(r"\g<the> \g<kind> where ", question)
    if match := _SAID_BEHIND.match(question):
        return f"At the {match['kind']} {match['d']}, {match['ask'].lower()} {match['aux']} it {match['does'].strip()}?"
    if match := _FIRST_WHERE_ZH.match(question):
        rest = _LAST_WORDS.sub("", match["rest"]).rstrip("?？。")
        kind = "园区" if match["kind"] == "园" else match["kind"]
        return f"{match['thing']}所在的{kind}{rest}?" if _ASKS.search(rest) else question
    if match := _FIRST_WHERE_EN.match(question):
        return f"{match['ask']} does the {match['kind']} where {match['thing']} is located {match['rest']}"
    return question


def described(text: str, language: str) -> Described | None:
    """The description of a place that stands where its name would, if the rest of the question asks something of it."""
    for pattern in _PATTERNS[:ZH] if language == "zh" else _PATTERNS[ZH:]:
        match = pattern.search(text)
        words = _RELATIVE.sub("", match["d"]) if match else ""
        if match and language != "zh" and _OF_PLACES_EN.match(text) and _WHICH_EN.match(match["rest"]):
            return None  # of the parks that …, which aims highest: the parks are asked for
        if match and not _ASKS.search(words) and not _WHICH.fullmatch(match["rest"]) and (_ASKS.search(match["rest"]) or _WHERE.search(match["rest"])):
            start = match.start("d") if language == "zh" else text.lower().rfind("the ", 0, match.start("d"))
            end = match.start("rest") if match.start("rest") > match.start("d") else match.end("d")
            asked = f"哪些园区{words.removeprefix('负责')}" if language == "zh" else f"Which parks or cities {words}?"
            definite = bool(_DEFINITE.search(text[max(0, start - 4) : end]))
            return Described(max(0, start), end, asked, match["kind"] if language == "zh" else "", definite)
    return None


def named(u: Understood, place: Described, ids: Sequence[str], names: Names) -> Understood:
    """The question with the places found in the stead of their description."""
    entities = names.entities(list(ids))
    kinds: dict[str, tuple[str, ...]] = {}
    for i, e in entities.items():
        kinds[e.type] = (*kinds.get(e.type, ()), i)
    mention = Mention(place.start, place.end, "、".join(e.name for e in entities.values()), kinds, "core")

    def outside(start: int, end: int) -> bool:
        return end <= place.start or start >= place.end

    kept = [(t, s) for t, s in zip(u.foreign, u.foreign_spans, strict=True) if outside(*s)]
    return replace(
        u, mentions=sorted([*(m for m in u.mentions if outside(m.start, m.end)), mention], key=lambda m: m.start),
        cues=[c for c in u.cues if outside(c.start, c.end)], foreign=[t for t, _ in kept], foreign_spans=[s for _, s in kept],
        unknown=[t for t in u.unknown if outside(at := u.text.find(t.text), at + len(t.text))], told=mention if place.end > place.start else u.told,
    )
