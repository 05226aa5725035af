"""What a sentence grants: its amounts of awards and subsidies, each with what it is given for.

Policies deal awards out in rows (甲奖、乙奖的得主,分别奖励50万元、20万元), be it 分别 or not: the first amount is for the first of the row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.names import fold

_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"(?:(?:万亿|亿|千万|百万|万|千)?(?:美元|元|欧元)|万(?=[、,，。;；])|%|‰)(?:/(?:平方米|亩|年|月|人|件|家|个|吨|标箱)){0,2}"
AMOUNT = re.compile(rf"({_NUMBER})({_UNIT})")
_BRACKET = r"(?:\([^()]*\))"
_ROW = re.compile(rf"{_NUMBER}{_UNIT}(?:{_BRACKET}?(?:、|和|与|及|或){_NUMBER}{_UNIT})*")
_BRACKETS = re.compile(_BRACKET)
# What is given, and how that is said behind and before the amount.
GIFTS = "奖励|奖补|补助|补贴|资助|贴息|奖金|津贴"
GIVES = f"{GIFTS}|奖|补|扶持|支持|返还|减免|配套|兑现|兑付|给予|发放|担保"
_GIVES = re.compile(GIVES)
_GIVEN_BEHIND = re.compile(rf"(?:以内|以下|左右|封顶|为上限)?(?:\([^()]*\))?的?(?:比例|标准|额度)?(?:给予|予以|进行)?(?:一次性|专项|资金|经费|生活|安家|购房|租金|年度|全额|最高|配套|相应|启动|风险|财政|人民币|现金|岗位|就业|创业|保费|贷款|运行)*(?:{GIVES})")
# An amount that is reached is no amount that is given.
_BOUND_BEHIND = re.compile(r"(?:\(含\)|\(含本数\))?及?(?:以上|以下的|的(?:企业|项目|单位|,|，|分别|一次性|给予|奖励|按|由|且|并|、)|且|并)|(?:\(含\))?-")
_BOUND_BEFORE = re.compile(r"(?:达到?|达|超过|超|突破|满|不低于|不少于|在|为|大于|每增加|新增|增加|增长|实现|完成|低于|不足|基数|强度|[≥>])[^、,，。;；]{0,3}$")
_CAP = re.compile(r"最高|不超过|封顶|上限|限额|累计不|最多")
_JOINT = re.compile(r"、|和(?!国)|(?<!参)与|及|或")
_STOP = re.compile("[,，:：]")
# What leads to the first of a row: 对首次获得甲奖, 新认定的甲中心.
_LEADS = re.compile(r".*(?:对于?|首次|新建|新创|新增|(?<!创)新|获评|荣获|获得|获批|获|取得|通过|创建|创成|评定|评审|评选|评为|认定|列入|入选|入围|设立|承担|主导|参与|牵头|组建|制[定订]|达到|超过|成为|引进培育|引进|培育(?!基地|工程|计划|库|企业|中心)|命名|授予|拿到|升级|进入|完成|为|的|按|给予|奖励|被)(?=.)")
# National, provincial and the like, of what stands behind the last of a row.
_LEVEL = re.compile("(?:国家|全国|省|部|市|县|区|[㐀-鿿]{2}市)级?(?!长)")
_ENDS_LEVEL = re.compile("(?:国家|全国|省|市|县)级$")
_REACHED = re.compile(r"(?<=[元人家%])(?:\(含\))?及?以[上内下]$")
# A row of shared heads goes on behind its last: 一、二、三等奖, 国家级、省级、市级的示范基地.
_TAIL = re.compile(r"的|奖励|给予|予以|分别|一次性|依次|且|并|,|，|按|每|补|资助|称号")


class Grant(NamedTuple):
    """One amount: where it stands in its sentence, how much, the one of a row that it is for, what else is said of it, and whether it only bounds what is given."""

    start: int
    end: int
    value: float
    unit: str
    item: str
    told: str
    cap: bool


@lru_cache(maxsize=4096)
def grants(sentence: str) -> tuple[Grant, ...]:
    """The amounts that a sentence in half width grants; none where its amounts are of other things.

    >>> [(g.item, g.value) for g in grants("拿到国家级、省级匠心奖的师傅,奖励50万元、20万元。")]
    [('国家级', 50.0), ('省级匠心奖', 20.0)]
    >>> [(g.value, g.cap) for g in grants("设备款500万元以上的项目,按设备款的8%补贴,封顶100万元。")]
    [(8.0, False), (100.0, True)]
    >>> [(g.item, g.told) for g in grants("通过甲质二级、三级、四级认证的,分别奖励5万元、7万元、9万元。")][1]
    ('三级', '三级认证通过甲质的分别奖励')
    >>> grants("力争实现税收500万元,引进甲公司等企业。")
    ()
    """
    if not _GIVES.search(sentence):
        return ()
    found: list[Grant] = []
    bounds: list[str] = []  # the amounts reached by which those given are told apart
    at = 0
    for row in _ROW.finditer(sentence):
        amounts = list(AMOUNT.finditer(sentence, *row.span()))
        told = sentence[at : row.start()]
        if not _is_given(sentence, row, told):
            bounds = [m[0] for m in amounts]
            continue
        items = _items(_BRACKETS.sub("", told), len(amounts)) or (bounds if len(bounds) == len(amounts) else [])
        if len(amounts) > 1 and not items:
            at, bounds = row.end(), []
            continue
        rest = _without(_BRACKETS.sub("", told), items) if items else told
        shared, capped = _shared(items), _CAP.search(told[-8:]) is not None
        for i, m in enumerate(amounts):
            item = items[i] if len(amounts) > 1 else ""
            whole = item + shared if item and not item.endswith(shared) else item
            found.append(Grant(m.start(), m.end(), float(m[1]), _unit(m[2]), fold(item), fold(whole + rest), capped))
        at, bounds = row.end(), []
    return tuple(found)


def _without(told: str, items: Sequence[str]) -> str:
    """A stretch without the members of a row."""
    for item in items:
        told = told.replace(item, "", 1)
    return told


def _unit(written: str) -> str:
    return "万元" if written == "万" else written


def _is_given(text: str, row: re.Match[str], told: str) -> bool:
    """Whether the amounts of a row are given, and none that is reached to be given something."""
    before, behind = text[max(0, row.start() - 12) : row.start()], row.end()
    if _BOUND_BEHIND.match(text, behind) and not _GIVEN_BEHIND.match(text, behind):
        return False
    if _GIVEN_BEHIND.match(text, behind):
        return True
    if _BOUND_BEFORE.search(before) and not _CAP.search(before) and not re.search(rf"(?:{GIVES})[^,，;；。]{{0,4}}$", before):
        return False
    last = re.split("[,，;；。:：]", told)[-1]
    return _GIVES.search(last) is not None or _CAP.search(last) is not None


def _items(told: str, count: int) -> list[str]:
    """The row of so many that stands last in a stretch; none where there is none, or one amount is for all."""
    if count < 2:
        return []
    parts = [x for x in _STOP.split(told) if x]
    for part in reversed(parts):
        members = [m for m in _JOINT.split(part) if m]
        if len(members) == count:
            return _named(members)
        rows = [m for m in part.split("、") if m]
        if len(rows) == count:
            return _named(rows)
        if len(rows) > count and _named(rows[-count:]):
            return _named(rows[-count:])
    return []


def _named(members: Sequence[str]) -> list[str]:
    """The members of a row without what leads to the first and goes on behind the last; 一、二、三等奖 each with its head."""
    first = _LEADS.sub("", members[0]) or members[0]
    tail = _TAIL.search(members[-1], 1)
    last = members[-1][: tail.start()] if tail else members[-1]
    others = [*members[1:-1], last]
    like, sizes = others[0], {len(m) for m in others[:-1] or others}
    if level := _ENDS_LEVEL.search(first):
        first = level[0]
    elif len(sizes) == 1 and len(first) > (size := len(like)) > 1 and sum(a == b for a, b in zip(first[-size:], like, strict=True)) == size - 1:
        first = first[-size:]  # 甲奖一等奖、二等奖: what all of the row are of is none of its names
    named = [_REACHED.sub("", m) for m in (first, *others)]
    if all(len(m) == 1 for m in named[:-1]) and len(last) > 1:
        return [*(m + last[1:] for m in named[:-1]), last]
    return named


def _shared(items: Sequence[str]) -> str:
    """The noun that all of a row share, written with its last: 质量奖 of 国家级、省级质量奖."""
    if len(items) < 2:
        return ""
    last, others = items[-1], items[:-1]
    ends = {o[-1] for o in others}
    at = last.find(ends.pop()) + 1 if len(ends) == 1 else 0
    if all(map(_LEVEL.fullmatch, others)) and (level := _LEVEL.match(last)):
        at = level.end()
    return last[at:] if at and len(last) > at + 1 and all(len(o) <= at + 1 for o in others) else ""
