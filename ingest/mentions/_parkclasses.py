"""Zones by the bare names of their places, where the class is told beside the list: 甲、乙等8个经开区, 高新区包括甲、乙, 甲,其经开区."""

import re
from collections.abc import Iterator, Sequence

from graph.canonical import identity, region_entry
from ingest.draft import Draft, Mention
from ingest.mentions._listwords import ARE, COUNT
from ingest.places import Place, level_of, places
from ingest.sought import sought

CLASS = "(?:经济技术开发区|高新技术产业开发区|高新技术产业园区|经济开发区|经开区|高新区|综合保税区|综保区)"
ANY = "(?:省级|国家级)?(?:开发区|园区|产业园区|工业园区|产业园|工业园)"
# 甲、乙等|8个经开区, 甲、乙|3家: what closes a list of zones
BEHIND = sought(f"(?:等(?:{COUNT})?|(?<=[\u4e00-\u9fff]){COUNT})(?:国家级|省级|市级|地方)?(?P<class>{CLASS})(?!域)|等(?:{COUNT})?(?P<any>{ANY})(?!域)")
# 甲、乙和丙|高新区
SHARED = sought(f"(?<=[\u4e00-\u9fff])(?P<class>{CLASS})(?!域)")
COUNTED = re.compile(f"{COUNT}(?=[,。;)\\n])")
# 主攻陶瓷的|高新区包括|甲、乙
BEFORE = sought(f"(?P<class>{CLASS}|{ANY})(?:主要|目前|共)*{ARE}(?=[\u4e00-\u9fff]{{2,4}}[、和与及,。;])")
# 水运便利的甲,|其经开区
THEIR = sought(f"(?<=[\u4e00-\u9fff])[,、]?其(?P<class>{CLASS}|开发区)")
HEAD = re.compile(f"(?:{CLASS}|{ANY})$")
JOINTS = ("以及", "、", "和", "与", "及")
END = re.compile("[,。;、)\n和与及等]|\\d|[两三四五六七八九十][个家]|$")
SIZES = (4, 3, 2)
FEW = 2


def classed(draft: Draft, found: Sequence[Mention]) -> Iterator[Mention]:
    """The members of such lists: those that the document names in full elsewhere, and places before a class that only zones of places have."""
    text = draft.text
    zones = {identity("Park", m.name): m.name for m in found}
    known = _by_stem(zones)
    hits = {h.end: h for h in places(text) if level_of(h.region) in ("city", "county")}
    starts = {h.start: h for h in hits.values()}
    for match in BEHIND.finditer(text):
        yield from _named(text, _before(text, match.start(), known, hits), match["class"] or "", known, zones)
    for match in SHARED.finditer(text) if known else ():
        yield from _named(text, _before(text, match.start(), known, hits), match["class"], known, zones, closed=True)
    for match in COUNTED.finditer(text) if len(known) > FEW else ():
        yield from _named(text, _before(text, match.start(), known, hits), "", known, zones)
    for match in BEFORE.finditer(text):
        members = _after(text, match.end(), known, starts)
        yield from _named(text, members, match["class"] if re.fullmatch(CLASS, match["class"]) else "", known, zones, closed=True)
    for match in THEIR.finditer(text):
        own = hits.get(match.start()) or hits.get(match.start() + text.startswith((",", "、"), match.start()) - 1)
        name = known.get(own.name) if own else None
        if own and (name or match["class"] != "开发区"):
            yield Mention(match.end() - len(match["class"]) - 1, match.end(), "Park", name or own.name + match["class"], "park.their", 0.8)


def _by_stem(zones: dict[str, str]) -> dict[str, str]:
    """The document's zones by the places that they are called after; none where one place has two of them."""
    found: dict[str, dict[str, str]] = {}
    for key, name in zones.items():
        head = HEAD.search(key)
        if head is not None and head.start() >= FEW:
            found.setdefault(_without_province(key[: head.start()]), {})[head[0]] = name
    return {stem: next(iter(named.values())) for stem, named in found.items() if len(named) == 1}


def _without_province(stem: str) -> str:
    """湖南|某县: the county whose bare name the lexicon does not know, without its province."""
    entry = next((e for k in (3, 2) if len(stem) >= k + FEW and (e := region_entry(stem[:k])) is not None), None)
    return stem if entry is None or level_of(entry) != "province" else stem[3 if region_entry(stem[:3]) is entry else 2 :]


def _before(text: str, position: int, known: dict[str, str], hits: dict[int, Place]) -> list[tuple[int, int]]:
    """The spans of the list that ends at a position, each a place or the stem of a zone."""
    members: list[tuple[int, int]] = []
    while True:
        hit = hits.get(position)
        size = hit.end - hit.start if hit else next((k for k in SIZES if text[max(0, position - k) : position] in known), 0)
        if not size:
            return members[::-1]
        members.append((position - size, position))
        joint = next((j for j in JOINTS if text.endswith(j, 0, position - size)), "")
        if not joint:
            return members[::-1]
        position -= size + len(joint)


def _after(text: str, position: int, known: dict[str, str], starts: dict[int, Place]) -> list[tuple[int, int]]:
    """The spans of the list that begins at a position."""
    members: list[tuple[int, int]] = []
    while True:
        hit = starts.get(position)
        size = hit.end - hit.start if hit else next((k for k in SIZES if text[position : position + k] in known), 0)
        if not size or not END.match(text, position + size):
            return members
        members.append((position, position + size))
        joint = next((j for j in JOINTS if text.startswith(j, position + size)), "")
        if not joint:
            return members
        position += size + len(joint)


def _named(text: str, members: list[tuple[int, int]], head: str, known: dict[str, str], zones: dict[str, str], closed: bool = False) -> Iterator[Mention]:
    """The members as zones: by the class where one is told; else, or behind ``closed`` lists, only where most are stems of the document's own."""
    own = [span for span in members if text[slice(*span)] in known]
    if len(members) < FEW or ((closed or not head) and len(own) * 2 <= len(members)):
        return
    for start, end in members:
        place = text[start:end]
        name = zones.get(identity("Park", place + head)) if head else None
        name = name or known.get(place) or (place + head if head and not closed else None)
        if name:
            yield Mention(start, end, "Park", name, "park.classed", 0.8)
