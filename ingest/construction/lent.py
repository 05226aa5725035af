"""What the members of a list of works lend one another: the noun of a later one (G12、G1234高速改扩建) and the place of the first
(甲高新区中学、康复医院、会展中心)."""

import re

from ingest.construction.names import Naming, facility, is_possible, naming
from ingest.patterns import compiled
from ingest.vocabulary import is_region

CODE = re.compile(r"[GSXYgsxy]\d{2,4}")
# 川豫、豫鲁高速改扩建: lines of traffic are called by the places at their ends
LINE = re.compile(r"[\u4e00-\u9fff]{2,3}")
LINED = compiled(r"(?P<code>[GSXYgsxy]\d{2,4})?(?P<stem>[\u4e00-\u9fff]{2,3}?)??(?P<noun>(?:高速(?:公路)?|高铁|城际(?:铁路)?|铁路|国道|省道|航道)[\u4e00-\u9fff]{0,6})")
PLACED = compiled(r"(?P<place>[\u4e00-\u9fff]{2,10}?(?:高新区|开发区|经开区|综保区|保税区|度假区|示范区|新区|新城|片区|园区|[市县镇]))(?P<what>[\u4e00-\u9fff]{2,6})")
# Houses of which each place has many are no one's for standing beside one.
MANY = frozenset({"学校", "医院", "公园", "广场", "市场", "中心", "基地", "园区", "商场", "酒店", "幼儿园", "厂房", "车站", "码头"})
HOUSES = ("civic", "centre")


def full_names(names: list[str]) -> dict[int, str]:
    """The whole names of those members that lack what another has, by their place in the list."""
    return _with_nouns(names) | _with_place(names) if len(names) > 1 else {}


def _with_nouns(names: list[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for i, name in enumerate(names[:-1]):
        if not (CODE.fullmatch(name) or (LINE.fullmatch(name) and facility(name) is None)):
            continue
        lender = next((m for m in map(LINED.fullmatch, names[i + 1 :]) if m and (m["code"] or m["stem"])), None)
        if lender is None or (lender["code"] is None) != (CODE.fullmatch(name) is None):
            continue
        whole = name + lender["noun"]
        if is_possible(whole) and naming(whole) == Naming.NAMED:
            found[i] = whole
    return found


def _with_place(names: list[str]) -> dict[int, str]:
    first = PLACED.fullmatch(names[0])
    if first is None or not _is_house(first["what"]) or (len(first["place"]) < 3 and not is_region(first["place"])):
        return {}
    return {i: first["place"] + name for i, name in enumerate(names) if i and _is_house(name)}


def _is_house(name: str) -> bool:
    """Whether a name is that of a kind of house and nothing more."""
    noun = facility(name)
    return name not in MANY and noun is not None and noun[1] in HOUSES and naming(name) != Naming.NAMED
