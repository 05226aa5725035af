"""Which of the units of a task a question wants: only firms, only those of the province, others than bureaus."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.model import Entity, Statement
from search.questions.context import Context
from search.questions.language.charge import UNITS_ZH

Test = Callable[[Entity], bool]
_FIRM_ZH, _FIRM_EN = "国有企业|国企|平台公司|企业|公司|集团", "(?:state-owned )?(?:compan(?:y|ies)|firms?|enterprises?|groups?|corporations?)"
_OFFICE_EN = "(?:government )?(?:agenc(?:y|ies)|bureaus?|departments?|authorit(?:y|ies)|bodies|commissions?|offices)"
_LOCAL_ZH, _PARKS_ZH = "市州|市县|各市|地市|乡镇|街道|地方政府|政府", "产业园区|园区|开发区"
# Bodies that several units make up, which lists name with their members: 领导小组各成员单位.
_GROUPS_ZH = "领导小组|工作组|指挥部|联席会议|专班|成员单位"
# What names of units end with, for each word by which a question speaks of some.
_ENDS = {"局": "局", "厅": "厅", "委": "委|委员会", "办": "办|办公室"}
_OF_PARKS = re.compile(r"(?:园区|开发区|新区)$")
_OF_LOCALS = re.compile(r"^各|(?:人民政府|政府)$")
_LOWER = re.compile(r"^(?:各|[市县区州旗](?![直级])|省级|市[直级]|县级|区[直级]|园区|高新区|经开区)")

_OUT_ZH = re.compile(
    rf"(?:除了?|除开|除去|撇开|抛开|刨去|不算|不含|不包括|去掉|排除|不是|并非|不属于)(?:[各这那几所有全部上述个些家的]|以上)*(?P<a>{_FIRM_ZH}|{_LOCAL_ZH}|{_PARKS_ZH}|{UNITS_ZH})"
    # 甲厅之外 leaves out one of them, and no others of its kind.
    rf"|(?P<b>{_FIRM_ZH}|{_LOCAL_ZH}|{_PARKS_ZH}|(?<![㐀-鿿](?=[厅局委办](?![厅局委办])))(?:{UNITS_ZH})|(?<=[各那这些几有的级直属])[厅局委办])(?:们)?(?:公司|企业)?(?:以外|之外|除外|不算|不计|不要|不用列|别列)"
)
_OUT_EN = re.compile(rf"\b(?:apart from|other than|besides|except(?: for)?|not counting|excluding|aside from|leaving (?:out|aside)|is not|are not|isn't|aren't|not) (?:an? |the |any |all |all the |these |those )?(?:[a-z-]+ )?(?:(?P<firm>{_FIRM_EN})|(?P<office>{_OFFICE_EN}))\b")
_KIND_ZH = re.compile(rf"(?P<kind>{_GROUPS_ZH}|{_FIRM_ZH}|{_LOCAL_ZH}|{_PARKS_ZH}|{UNITS_ZH})(?:们)?$")
_KIND_EN = re.compile(rf"(?:^|\b)(?:(?P<firm>{_FIRM_EN})|(?P<local>(?:(?:local|city|municipal|prefectur\w+|county|district) )*(?:governments|cities|prefectures|counties))|(?P<park>parks|zones)|(?P<office>{_OFFICE_EN}))$", re.I)
# Kinds that are taken away at once, and what only says that they are those spoken of: 除了各市州政府和园区自己.
_SIDE_BY_SIDE = re.compile(r"、|以及|和|与|及(?!以上)|或者?|,|，|\b(?:and|or)\b")
_LISTED_ZH = re.compile(r"除[了开去]?(?P<x>[^,，。?？]{2,30}?)(?:之外|以外|外|[,，]|(?=还))")
_BARE_ZH = re.compile(rf"(?:各级?|各个|全部|所有|其他|相关|有关|那些|这些|[省市县区州])*(?:(?:{_LOCAL_ZH})*|(?:{_GROUPS_ZH}|{_FIRM_ZH}|{_PARKS_ZH}|{UNITS_ZH}))")
_SELF = re.compile(r"自己|自身|本身|们$|\b(?:themselves|itself|alone)\b")
_FIRMS_ZH = re.compile(
    rf"(?:哪|什么|几|多少)(?:[一几两二三四些]?[家个]?)(?:是|属于)?(?:{_FIRM_ZH})(?!服务|帮扶|的|[㐀-鿿]{{0,2}}{UNITS_ZH})|(?:{_FIRM_ZH})(?:都|分别|一共)?(?:是|有|叫)(?:哪|谁|什么|几)|(?:只|仅|光)(?:要|看|列|算|限|说)[^,，。]{{0,6}}?(?:{_FIRM_ZH})"
)
_FIRMS_EN = re.compile(rf"\b(?:which|what) (?:[a-z-]+ )?(?P<firm>{_FIRM_EN})\b(?! (?:service|affairs))|\bonly (?:the )?{_FIRM_EN}")
_OFFICES_ZH = re.compile(rf"哪(?:[些几一两二三四五六]?[个家]?)(?:省直|省级|政府|市直)?的?(?:{UNITS_ZH})|(?:只|仅|光)(?:要|看|列|算|限|说)[^,，。]{{0,6}}?(?:{UNITS_ZH})")
# Of these words firms are none.
_BUREAUS_ZH = re.compile(r"哪(?:[些几两二三四五六]个?|[个家])(?:厅局委办|厅局|厅委|委厅|委办局|局办|局|厅)(?!(?:和|与|或者?|、|以及)(?:公司|集团|企业|国企|平台))")
_PROVINCE_ZH = re.compile(rf"省(?:直属?|级|里|上|属)(?!及|以上)[^,，。?？省]{{0,6}}?(?:哪|谁|厅|{UNITS_ZH})|(?:哪|只要)[^,，。]{{0,4}}?(?:省[直级属]|厅[局委]|委厅)")
_PROVINCE_EN = re.compile(rf"\bprovincial(?:[- ]level)? (?:[a-z-]+ )?{_OFFICE_EN}|\b{_OFFICE_EN} (?:of|at) the provinc(?:e|ial level)")


@dataclass(frozen=True)
class Wanted:
    """A test of units; ``strict`` says that a task none of whose units pass it has no answer."""

    passes: Test
    strict: bool


def wanted(c: Context, statements: Sequence[Statement]) -> list[Statement]:
    """Those of the statements that charge units with a task whose units a question wants."""
    kept = list(statements)
    for test in _tests(c):
        units = c.names.entities([s.subject for s in kept])
        passed = [s for s in kept if s.subject in units and test.passes(units[s.subject])]
        kept = passed if passed or test.strict else kept
    return kept


def wants_firms(c: Context) -> bool:
    """Whether of those who have a task firms alone are wanted."""
    return any(test.passes is firm for test in _tests(c))


def _tests(c: Context) -> list[Wanted]:
    """What a question says of the units that it wants, by its words and by what it takes away."""
    kinds = [_SELF.sub("", kind).strip() for t in c.u.taken for kind in _SIDE_BY_SIDE.split(t.words)]
    listed = (_SELF.sub("", kind).strip() for m in _LISTED_ZH.finditer(c.u.text) for kind in _SIDE_BY_SIDE.split(m["x"]))
    kinds += [kind for kind in listed if _BARE_ZH.fullmatch(kind)]  # 规划建设局 is one of its kind, and not all
    away = [Wanted(_not(_test(m["kind"])), False) for kind in kinds if (m := _KIND_ZH.search(kind))]
    away += [Wanted(_not(_test_en(m)), False) for kind in kinds if (m := _KIND_EN.search(kind))]
    return away + (_english(c.u.text) if c.u.language == "en" else _chinese(c.u.text))


def _chinese(text: str) -> list[Wanted]:
    found = [Wanted(_not(_test(m["a"] or m["b"])), False) for m in _OUT_ZH.finditer(text)]
    plain = _OUT_ZH.sub("", text)
    if _FIRMS_ZH.search(plain) and not _OFFICES_ZH.search(plain):
        found.append(Wanted(firm, True))
    elif _BUREAUS_ZH.search(plain):
        found.append(Wanted(_not(firm), False))
    if _PROVINCE_ZH.search(plain):
        found.append(PROVINCIAL)
    return found


def _english(text: str) -> list[Wanted]:
    found = [Wanted(_not(firm if m["firm"] else office), False) for m in _OUT_EN.finditer(text)]
    plain = _OUT_EN.sub("", text)
    if _FIRMS_EN.search(plain):
        found.append(Wanted(firm, True))
    if _PROVINCE_EN.search(plain):
        found.append(PROVINCIAL)
    return found


def firm(unit: Entity) -> bool:
    """Whether a unit is a firm."""
    return unit.type == "Company"


def office(unit: Entity) -> bool:
    """Whether a unit is a public office."""
    return unit.type == "Agency" and not _park(unit)


def _park(unit: Entity) -> bool:
    return bool(_OF_PARKS.search(unit.name))


def _local(unit: Entity) -> bool:
    return bool(_OF_LOCALS.search(unit.name))


def _of_province(unit: Entity) -> bool:
    """Whether an office is of no lower place: beside those that bear the province's name, tax offices and a branch of the central bank."""
    return not (firm(unit) or _LOWER.search(unit.name) or _local(unit))


PROVINCIAL = Wanted(_of_province, False)


def _not(test: Test) -> Test:
    return lambda unit: not test(unit)


def _test_en(kind: re.Match[str]) -> Test:
    """What an English word of a question says of units."""
    return firm if kind["firm"] else _local if kind["local"] else _park if kind["park"] else office


def _test(word: str) -> Test:
    """What a word of a question says of units."""
    if re.fullmatch(_FIRM_ZH, word):
        return firm
    if re.fullmatch(_GROUPS_ZH, word):
        return lambda unit: word in unit.name
    if re.fullmatch(_PARKS_ZH, word):
        return _park
    if re.fullmatch(_LOCAL_ZH, word):
        return _local
    ends = "|".join(_ENDS[sign] for sign in word if sign in _ENDS)
    return (lambda unit: bool(re.search(f"(?:{ends})$", unit.name))) if ends else office
