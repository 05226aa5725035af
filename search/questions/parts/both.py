"""Questions for that of which two things hold: 既布局低空经济、又参加进博会的园区, which firm both builds a plant and is to go public."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from search.questions.rewording.nested import KINDS_EN, KINDS_ZH

_WHICH = r"(?:哪[个些家几一]{0,2}[个家所条座]?|谁|什么样的)"
_PATTERNS: dict[str, tuple[str, ...]] = {"zh": (
    rf"(?:既|又|同时)(?P<a>[^,，。]+?)[,，、]?(?:又|也|还|且|并且|同时)(?P<b>[^,，。]+?)的(?:是{_WHICH})?(?:{KINDS_ZH})",
    rf"^{_WHICH}(?:{KINDS_ZH})(?:既|又|同时)?(?P<a>.+?)[,，、]?(?:又|也|还|且|并且|同时)(?P<b>(?!算).+)",
    rf"(?:{KINDS_ZH})(?:里面?|中|当中|之中|内|之间)[,，]?(?:既|又|同时|一边)(?P<a>[^,，。]+?)[,，、]?(?:又|也|还|且|并且|同时|一边)(?P<b>[^,，。]+?)的(?:都|分别)?(?:是|有){_WHICH}",
    rf"^(?:既|一边|一方面)?(?P<a>[^,，。]{{3,}}?)[,，、;；]+(?:同时|并且|而且|还|又|也|一边|一方面)+(?:在|要|想)?(?P<b>[^,，。]{{3,}}?)的(?:那个|那一?家)?(?:{KINDS_ZH})?[,，]?(?:是|有|叫)?{_WHICH}(?:{KINDS_ZH})",
    rf"^(?P<a>[^,，。]{{3,}}?)的(?:{KINDS_ZH})(?:里面?|中|当中|之中|内)?[,，]?(?:有|是)?{_WHICH}(?:{KINDS_ZH})?(?:还|又|同时|也|另外)(?P<b>.+)",
), "en": (
    rf"^which (?:[\w-]+ )?{KINDS_EN} (?P<v>(?:\w+ ){{1,3}})both (?P<a>.+?) and (?P<b>.+)",
    rf"^which (?:[\w-]+ )?{KINDS_EN} (?:(?:both|that|which|has|have) )*(?P<a>.+?),? (?:and )?(?:(?:will|is|are|do|does|has|have|wants? to|plans? to) )?also (?P<b>.+)",
    rf"^which (?:[\w-]+ )?{KINDS_EN} both (?P<a>.+?) and (?P<b>.+)",
)}
_ASKS = re.compile(r"哪|谁|什么|多少|\b(?:which|what|who|how)\b", re.I)

# Things that are no places, as questions ask for them.
_THINGS_ZH = r"(?P<kind>[㐀-鿿]{0,4}?(?:项目|工程|企业|公司|道路|路|桥|产品|高校|大学|学校|医院|机构|平台|基金|银行|厂|站))"
_THINGS_EN = (
    r"(?P<kind>(?:(?!(?:has|have|is|are|that|which|in|of|for|will|with|to)\b)[\w-]+ ){0,3}?(?:compan(?:y|ies)|firms?|enterprises?|business(?:es)?|makers?|manufacturers?|projects?|roads?|streets?|products?|universit(?:y|ies)"
    r"|institutes?|banks?|funds?|hospitals?|platforms?|airlines?|groups?))"
)
_VERB_EN = "(?:is|are|was|were|has|have|had|will|must|should)"
_AND_ZH = r"[,，、 ]*(?:又|也|还|且|并且|同时又?|一边又?|一方面又?|一头又?|一面又?|另一[头面边]又?)"
_THINGS: dict[str, tuple[str, ...]] = {"zh": (
    rf"^(?P<scope>[^,，]*?)(?:里|中|内)?[,， ]*(?:既|一边|一方面)(?P<a>[^,，。]+?){_AND_ZH}(?P<b>[^,，。?？]+?) ?的(?:是?{_WHICH})?{_THINGS_ZH}[^㐀-鿿]*$",
    rf"^(?P<scope>.*?)(?:里|中|内)?(?:有没有|有)?{_WHICH}{_THINGS_ZH}(?:既|一边|同时)(?P<a>[^,，。]+?){_AND_ZH}(?P<b>[^,，。?？]+)",
    rf"^(?P<scope>.*?)(?:里|中|内)?有(?:没有)?(?:一|某|几|这么一)?[条个家座项所处]{_THINGS_ZH}(?:很|挺|比较|有点)?(?:特别|特殊|有意思|奇怪)?[,，:：]?(?:计划|文件|报告|方案|里面?|中|上)*(?:既|又|一边|同时|一头|一面|一方面)(?P<a>[^,，。]+?){_AND_ZH}(?P<b>[^,，。?？]+?)[,，]?(?:是|叫|它是)?{_WHICH}[^㐀-鿿]*$",
    rf"^(?P<scope>[^,，]+?)(?:里|中|内)[,，](?P<a>[^,，。]+?)[,，、](?P<b>[^,，。]*?(?:又|也|还|同时)[^,，。]+?)的是{_WHICH}{_THINGS_ZH}?[^㐀-鿿]*$",
    rf"^(?P<a>[^,，。]+?)[,，、](?:同时|又|也|还)+(?P<b>[^,，。]+?)的(?P<scope>[㐀-鿿]*?){_THINGS_ZH}(?:是|有){_WHICH}",
    rf"^(?P<scope>.*?)(?:里|中|内)?(?:有没有|有)?{_WHICH}(?P<kind>[^,，。?？哪谁]{{0,10}}?(?:企业|公司|单位|厂家|厂))(?P<a>)[,，](?:它|其|他们|它们)?(?:自己|自家|本身|名下|手上|手里)?的?(?P<works>项目|工程)(?P<b>[^,，。?？]+)",
    rf"^(?P<scope>.*?)(?:里|中|内)?有?{_WHICH}{_THINGS_ZH}[,，]?(?:既|一边|一方面|一头)(?P<a>[^,，。]+?)[,，](?:它|其|他们|它们)?(?:自己|自家|本身|名下|手上|手里)?的?(?P<works>项目|工程|基地|新厂)(?:又|也|还|同时)+(?P<b>[^,，。?？]+)",
    rf"^(?P<a>[^,，。]+?)的{_THINGS_ZH}(?:里面?|中|当中|之中)[,，]?(?:有|是)?{_WHICH}(?:项目|企业|公司)?(?P<b>[^,，。]*?(?:还|也|又|同时)[^,，。?？]+)",
), "en": (
    rf"^which {_THINGS_EN}(?P<scope> (?:in|at|of|on|from|within) .+?)?(?P<v>(?: {_VERB_EN}(?: \w+){{0,3}})?) both (?P<a>.+?) and (?P<b>.+?)[?.]*$",
    rf"^(?:which|(?P<lead>(?:in|of|among|under|within|from) [^?]{{3,90}}?, )which) {_THINGS_EN} (?:that |which )?(?P<a>.+?),? (?:and|but)? ?(?:(?P<v>{_VERB_EN} )?(?:also|at the same time|simultaneously)) (?P<b>.+?)[?.]*$",
)}
# 2021年支持的企业中,哪家2014年就有项目: what holds in two years.
_YEARS_ZH = re.compile(rf"^(?P<a>[^?？]*?20\d\d年[^?？]*?(?P<kind>[㐀-鿿]{{2,6}}?)(?<![里中内])[”\"]?)(?:里面?|当中|之中|中|内)?[,，]?(?:其中)?(?:有|是)?{_WHICH}(?P<b>[^?？]*?20\d\d年[^?？]+)")
_NAMED_AGAIN_ZH = re.compile(r"^在?(?P<list>.+?)(?:里面?|中|当中|之中|内)?(?:又|也|还|再次?|同样)*(?:出现|提到|提及|列入|入列|在列|入选|点名|上榜)(?:过|了)?$")
_TOO = re.compile("^(?:还|也|又|同时)+|(?<=[㐀-鿿])(?:还|也|又|同时)")
# Behind and what follows goes on for itself, rather than with the words before it.
_GOES_ON = re.compile(r"(?:is|are|was|were|has|have|had|will|must|should|can|in|on|at|by|for|to|of|with|from|under|gets?|takes?)\b", re.I)


# A question of two conditions has one of these: the patterns, which take their time to make, are needed for no other.
_JOINS = {"zh": re.compile("[又也还且]|同时|一边|一头|一面|另外"), "en": re.compile(r"\b(?:both|also|at the same time|simultaneously)\b", re.I)}


@cache
def _compiled(of: str, language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.I) for pattern in (_PATTERNS if of == "places" else _THINGS)[language])


def conditions(text: str, language: str) -> list[tuple[str, str]]:
    """The questions for the places of which the one holds and for those of which the other does; each way to part them, likeliest first."""
    for pattern in _compiled("places", language) if _JOINS[language].search(text) else ():
        match = pattern.search(text)
        if match is None:
            continue
        verb = match["v"] if "v" in pattern.groupindex else ""
        a, b = (match[k].strip(" ,?？") for k in "ab")
        if len(a) > 1 and len(b) > 1 and not _ASKS.search(a) and not _ASKS.search(b):
            ways = [(a, b)]
            if verb:  # both medical and health industries and new vehicles
                whole = f"{a} and {b}"
                ways = [(whole[: m.start()], whole[m.end() :]) for m in reversed(list(re.finditer(" and ", whole)))]
            return [(_asked(verb + x, language, text), _asked(verb + y, language, text)) for x, y in ways]
    return []


# 哪个地区: no zones are asked for.
_REGIONS_ZH = re.compile(rf"{_WHICH}(地区|区县|市县|州市)")


def _asked(condition: str, language: str, text: str) -> str:
    kind = region[1] if (region := _REGIONS_ZH.search(text)) else "园区"
    return f"哪些{kind}{condition}" if language == "zh" else f"Which parks or cities {condition}?"


def things(text: str, language: str) -> list[tuple[str, str]]:
    """The same for firms, projects and other things that are no places: two questions for things of the kind."""
    if language == "zh" and text.count("年") > 1 and (years := _in_two_years(text)):
        return [years]
    for pattern in _compiled("things", language) if _JOINS[language].search(text) else ():
        match = pattern.search(text)
        if match is None or any(_ASKS.search(match[k]) for k in "ab"):
            continue
        return list(_in_chinese(match) if language == "zh" else _in_english(match))
    return []


def _in_two_years(text: str) -> tuple[str, str] | None:
    """Two questions for what holds of things in one year and in another."""
    match = _YEARS_ZH.search(text)
    if match is None or any(_ASKS.search(match[k]) for k in "ab") or len(set(re.findall(r"20\d\d", text))) != 2:
        return None
    again = _NAMED_AGAIN_ZH.match(match["b"])
    kind = match["kind"].rpartition("的")[2]
    return f"{match['a']}有哪些", f"{again['list']}有哪些" if again else f"哪些{kind}{_TOO.sub('', match['b'], count=1)}"


def _in_chinese(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    found = match.groupdict("")
    scope, kind = found.get("scope", "").strip(), found["kind"] or "企业"
    first, second = found["a"].strip(), _TOO.sub("", found["b"].strip(), count=1)
    yield f"{scope}哪些{kind}{first}", f"{scope}哪些{found.get('works') or kind}{second}"


def _in_english(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    found = match.groupdict("")
    kind, verb = found["kind"], found["v"]
    if (scope := found.get("scope")) is None:
        lead = f"{found['lead']}which" if found.get("lead") else "Which"
        yield f"{lead} {kind} {found['a']}?", f"{lead} {kind} {verb}{found['b']}?"
        return
    whole = f"{found['a']} and {found['b']}"
    joints = list(re.finditer(" and ", whole))
    for joint in [m for m in joints if _GOES_ON.match(whole, m.end())] or joints:
        first, second = whole[: joint.start()], whole[joint.end() :]
        own = re.match(rf"{_VERB_EN}\b", second, re.I)
        yield f"Which {kind}{scope}{verb} {first}?", f"Which {kind}{scope}{'' if own else verb} {second}?"
