"""Which names of parks in one document mean the same park: short class, dropped place, inner words left out."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from graph.canonical import canonical_name, identity, is_part_elsewhere, park_identity, region_entry
from graph.lexicon import lexicon
from ingest.abbreviations import in_order
from ingest.draft import Draft

HEADS = (
    "经开区", "高新区", "综保区", "自贸试验区", "开发区", "产业园", "工业园", "科技园", "物流园", "临空区", "示范区", "先行区", "试验区", "合作区",
    "航空港经济区", "经济区", "度假区", "保税区", "保税港区", "新区", "片区", "小镇", "园区", "新城", "园", "贸易港", "港", "谷", "城", "基地",
)
CLASSES_IN_FULL = ("经济技术开发区", "高新技术产业开发区", "经济开发区")
SIMILAR = 60  # of more names with one beginning (a list of a city's parks) none is taken for short
BROAD = ("经开区", "高新区", "综保区", "产业园", "工业园")  # what 某某开发区 can be short for


def unify(draft: Draft, found: Iterable[str]) -> None:
    """Declare every name as an alias of the fullest form of its park, the lexicon's name where it knows the park."""
    names = list(dict.fromkeys(found))
    if draft.subject is not None and draft.subject[0] == "Park":
        names.append(draft.subject[1])
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(identity("Park", name), []).append(name)
    leaders = {key: _leader(members) for key, members in groups.items()}
    for short, full in _shortened(list(groups)):
        if not any(map(_is_shared, groups[full])) or any(map(_is_shared, groups[short])):
            leaders[short] = leaders[full]
    for key, members in groups.items():
        for name in members:
            if draft.resolve(("Park", name))[1] == name:
                draft.alias("Park", name, leaders[key])


# 甲—乙工业园
OF_TWO = re.compile("(?P<one>[\u4e00-\u9fff]{2,5})[—–-](?P<other>[\u4e00-\u9fff]{2,5}?)(?:经济|工业|产业|高新|科技|物流|化工|循环|合作|开发)")


def _is_shared(name: str) -> bool:
    """Whether a zone is one of two places, so that neither's own zone is it."""
    shared = OF_TWO.match(name)
    return shared is not None and shared["one"] != "中国" and any(region_entry(shared[side]) is not None for side in ("one", "other"))


def _leader(members: list[str]) -> str:
    """The lexicon's name, or the longest form seen."""
    longest = max(members, key=lambda n: (len(n), n))
    return canonical_name("Park", longest)


def _shortened(keys: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a short form and the one fuller form that it can stand for."""
    for short, candidates in _candidates(keys).items():
        fuller = [full for full in candidates if len(full) > len(short) and _stands_for(short, full)]
        longest = max(fuller, key=len, default="")
        if longest and all(f == longest or _stands_for(f, longest) for f in fuller):
            yield short, longest


def _candidates(keys: list[str]) -> dict[str, set[str]]:
    """For each key the keys that end with it or begin as it does: few, where comparing all with all would be many."""
    known = set(keys)
    found: dict[str, set[str]] = {}
    beginnings: dict[str, list[str]] = {}
    for full in keys:
        beginnings.setdefault(full[:2], []).append(full)
        rest = full[: len(full) - len(_head(full))]
        for cut in range(len(rest)):
            for short in (full[cut:], rest[cut:] + "开发区"):
                if short in known and short != full:
                    found.setdefault(short, set()).add(full)
    for group in beginnings.values():
        if len(group) <= SIMILAR:
            for short in group:
                found.setdefault(short, set()).update(group)
    return found


def _stands_for(short: str, full: str) -> bool:
    zones = lexicon("zones")
    if (known := zones.get(short)) is not None and (other_zone := zones.get(full)) is not None and known != other_zone:
        return False  # two zones of a city, the name of one within that of the other
    head = _head(short)
    stem, other = short[: len(short) - len(head)], _head(full)
    if not head or not stem:
        return False
    rest = full[: len(full) - len(other)]
    if head == "开发区" and other in BROAD:
        return rest.endswith(stem)
    if head != other:
        return False
    if rest.endswith(stem):
        lead = rest[: len(rest) - len(stem)]
        return _is_place(lead) and not is_part_elsewhere(lead, short)
    return rest[:2] == stem[:2] and len(stem) >= 2 and len(rest) - len(stem) <= 4 and in_order(stem, rest)


# 甲省|乙市: a place by its last letter, which no list need have
PLACE = re.compile("(?:[\u4e00-\u9fff]{2,6}(?:省|市|自治区))?[\u4e00-\u9fff]{2,4}[市县旗州盟]")


def _is_place(lead: str) -> bool:
    """Whether what a short form leaves out is a region or another park (江岸片区 before 电子电路产业园)."""
    return region_entry(lead) is not None or PLACE.fullmatch(lead) is not None or (bool(_head(lead)) and (park_identity(lead) == lead or lead.endswith(CLASSES_IN_FULL))) or lead in ("中国", "国家", "市", "区", "县")


@lru_cache(maxsize=4096)
def _head(name: str) -> str:
    return next((h for h in HEADS if name.endswith(h)), "")
