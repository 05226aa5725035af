"""What is invested in a project in all: 总投资62亿元 in its line, its brackets or before its name, and the column of a table that says so.

What a year, a first part or a group of projects takes is no sum of a project's own.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.quantities import base, dimension, plain
from ingest.construction.members import Member
from ingest.patterns import compiled

_MONEY = "(?:万亿|千亿|百亿|亿|千万|百万|万)?(?:美元|欧元|港元|日元|元)|亿(?![千万元])|万(?![千元])"
_ABOUT = {"超": ">", "超过": ">", "逾": ">", "不低于": ">=", "不少于": ">=", "达到": "", "达": "", "为": "", "是": "", "约": "~", "约为": "~", "近": "~", ":": ""}
_BEHIND = {"以上": ">=", "余": ">", "多": ">", "左右": "~"}
SUM = compiled(
    rf"(?P<whole>总)?投资(?:总?额|规模|估算|概算)?(?P<about>{'|'.join(sorted(_ABOUT, key=len, reverse=True))})?[ ]?(?P<value>[0-9][0-9,]*(?:\.[0-9]+)?)[ ]?"
    rf"(?P<more>[余多])?(?P<unit>{_MONEY})(?:人民币)?(?P<behind>以上|左右)?"
)
# Money of a part of the work or of its years, or of others: 首期投资, 年度计划投资, 完成投资, 工业投资.
PARTIAL = re.compile(r"首期|首批|其中|年度|本年|当年|今年|明年|年内|全年|20\d\d年|季度|\d月|上半年|下半年|完成|累计|新增|追加|带动|拉动|撬动|引进|吸引|争取|固定资产|工业|民间|设备|技改|政府|外商|股权|环保|节能|到位|已|[实执]行|强度")
_PHASE = re.compile(r"[一二三四五六七八九十\d]期$")
# What stands between a sum and the name behind it: 总投资25亿元的|甲项目; 投资8亿元建设|乙基地; 总投资3亿元、占地60亩的|丙厂.
_TO_NAME = compiled(r"(?:[、,](?!总?投资)[^,。;、:]{2,16})?(?:的|,?(?:用于|将|拟)?(?:建设|新建|打造|实施|兴建|投建|建成|上马)的?)(?:重大|重点|现代化|高端)?[\"“]?")
# What a sum is told of, in front of it: 该项目, 由甲公司, 计划.
_SUBJECT = compiled(r"(?:(?:该|本)?(?:项目|工程|基地)|其)?(?:由)?(?:[^,。;:()、]{2,24}(?:公司|集团|厂|所|院|企业))?(?:计划|预计|估算|概算|协议|拟|将|共|合计|的)*")
_JOINT = re.compile("(?:、|和|及|与|以及|[,,])")
_LISTED = re.compile(r"(?:、|和|及|与|以及)$")
_GROUP = re.compile(r"等")
# Behind a sum that bounds projects rather than telling one's: 总投资10亿元以上项目20个.
_BOUNDS = re.compile(r"(?:及?以上|以下)?的?(?:重大|重点|产业|工业|制造业)*(?:项目|工程|企业)\d|的")
FARTHEST = 60
COLUMN = re.compile(r"\s*(?:项目)?(?:(?:计划|估算|概算|预计|协议)?总投资|(?:计划|估算|概算|预计|协议)?投资(?:总?额|规模|估算|概算)|(?:估算|概算|计划)?投资)(?:额|规模|估算|概算)?\s*(?:\((?:单位[: ]?)?(?P<unit>[^()]{1,5})\))?\s*")
CELL = re.compile(rf"\s*(?P<about>约)?(?P<value>[0-9][0-9,]*(?:\.[0-9]+)?)\s*(?P<unit>{_MONEY})?\s*")
CAPTION = re.compile(r"(?:金额|投资)?单位[: ]{1,2}(?P<unit>亿元|万元|元|万美元|亿美元)")
CAPTION_REACH = 400


class Sum(NamedTuple):
    """A sum with its unit as written, where it stands, and how exact it is."""

    start: int
    end: int
    value: float
    unit: str
    comparator: str = ""

    def qualifiers(self) -> dict[str, object]:
        """The sum as a statement carries it: as written, and in base units."""
        found = base(self.value, self.unit if self.unit.endswith("元") else self.unit + "元")
        if found is None:
            return {}
        told: dict[str, object] = {"investment": plain(self.value), "investment_unit": self.unit, "investment_base_value": found.value, "investment_base_unit": found.unit}
        return told | ({"investment_comparator": self.comparator} if self.comparator else {})


def of_row(text: str, cells: Mapping[str, tuple[int, int]], start: int) -> Sum | None:
    """The sum of a row's column that gives what its project takes in all; ``start`` is where the row begins."""
    columns = [(c, m) for c in cells if (m := COLUMN.fullmatch(c))]
    for column, named in sorted(columns, key=lambda found: "总" not in found[0]):
        first, last = cells[column]
        cell = CELL.fullmatch(text, first, last)
        unit = cell and (cell["unit"] or named["unit"] or _caption(text, start))
        if cell and unit and dimension(unit) == "money":
            return Sum(cell.start("value"), cell.end(), _number(cell["value"]), unit, "~" if cell["about"] else "")
    return None


def of_words(text: str, start: int, end: int) -> Sum | None:
    """The first sum of a stretch that is about one project, in full words: ;总投资3亿元,年度计划1亿元."""
    for match in SUM.finditer(text, start, end):
        if not _is_partial(_lead(text, match, start)) and not _BOUNDS.match(text, match.end()):
            return _sum(match)
    return None


def _caption(text: str, start: int) -> str | None:
    """The unit that the line above a table gives for all of its sums."""
    found = list(CAPTION.finditer(text, max(0, start - CAPTION_REACH), start))
    return found[-1]["unit"] if found else None


def _number(written: str) -> float:
    return float(written.replace(",", ""))


def of_members(text: str, members: Sequence[Member], alone: Iterable[tuple[Member, int]]) -> dict[int, Sum]:
    """The sums of projects that prose tells of, by where their names begin; ``alone`` are those that a clause or line is about."""
    found: dict[int, Sum] = {}
    matches = list(SUM.finditer(text))
    if not matches:
        return found
    ends = {m.start: end for m, end in alone}
    spans = sorted({(m.start, m.end) for m in members})
    for match in matches:
        told = _sum(match)
        following = next((s for s in spans if s[0] >= match.end()), None)
        before = [s for s in spans if s[1] <= match.start()][-1:]
        if following and _leads_to(text, match, following, spans):
            found.setdefault(following[0], told)
        elif before and before[0][0] not in found and _tells_of(text, match, before[0], ends.get(before[0][0])):
            found[before[0][0]] = told
    return found


def _sum(match: re.Match[str]) -> Sum:
    comparator = _BEHIND.get(match["behind"] or match["more"] or "", "") or _ABOUT.get(match["about"] or "", "")
    return Sum(match.start(), match.end(), _number(match["value"]), match["unit"], comparator)


def _lead(text: str, match: re.Match[str], least: int) -> str:
    """The words in front of a sum in the same part of its sentence."""
    start = max((text.rfind(sign, least, match.start()) + 1 for sign in ",。;:(\n\t、"), default=least)
    return text[max(start, least) : match.start()]


def _is_partial(lead: str) -> bool:
    return PARTIAL.search(lead) is not None or _PHASE.search(lead) is not None


def _leads_to(text: str, match: re.Match[str], name: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Whether a sum stands before the name of its project: 总投资25亿元的甲项目, and not of several (…的甲、乙项目)."""
    if _TO_NAME.fullmatch(text, match.end(), name[0]) is None or _is_partial(_lead(text, match, max(0, match.start() - FARTHEST))):
        return False
    following = next((s for s in spans if s[0] >= name[1]), None)
    return following is None or _JOINT.fullmatch(text, name[1], following[0]) is None or text[name[1]] in ",,"


def _tells_of(text: str, match: re.Match[str], name: tuple[int, int], alone: int | None) -> bool:
    """Whether a sum stands behind the name of its project: 甲项目(总投资3亿元), 乙项目,总投资5亿元."""
    between = text[name[1] : match.start()]
    lead = _lead(text, match, name[1])
    if _is_partial(lead) or _BOUNDS.match(text, match.end()):
        return False
    if alone is not None:
        return match.end() <= alone and text[name[0] - 1 : name[0]] != "、"
    if len(between) > FARTHEST or any(sign in between for sign in "。;\n") or _SUBJECT.fullmatch(lead) is None:
        return False
    if between.startswith("(") and ")" not in between:
        return True
    listed = _LISTED.search(text[max(0, name[0] - 2) : name[0]]) is not None or _GROUP.match(between) is not None
    return not listed and "(" not in between.replace(")", "", 1) and between.count(",") <= 2
