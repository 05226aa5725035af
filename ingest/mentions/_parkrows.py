"""Zones of a list that share what stands behind the last: 甲、乙、丙综合保税区, 甲高新区、乙新城管委会."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.draft import Draft, Mention
from ingest.listed import JOINTS
from ingest.mentions import _parknames as names
from ingest.places import places
from ingest.sought import sought

SHARED = re.compile("边境经济合作区|综合保税区|综保区|高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|片区|开发区")
DISTRICTS = re.compile("(?:片区|组团)$")
OFFICE = re.compile("(?:管委会|管理委员会)$")
# 甲高新区、乙新城管委会: a letter to the committees of several zones, of which the last bears the word
ADDRESSED = sought(
    r"(?<=[,:\n、])(?P<list>(?:[\u4e00-\u9fff]{2,12}(?:[(][^()\n]{2,8}[)])?、){1,6})(?P<name>[\u4e00-\u9fff]{2,10}?(?:新城|新区|开发区|高新区|度假区|集聚区|示范区|产业园区?|工业园区?))(?:党工委、)?(?:管委会|管理委员会)(?=[,。:;\n、]|[市县区各]|$)"
)
ADDRESSEE = re.compile("(?P<name>[^、()]+)(?:[(](?P<called>[^()]*)[)])?")
ZONED = re.compile("(?:新城|新区|(?:经济技术|经济|高新技术产业)?开发区|经开区|高新区|度假区|集聚区|示范区|(?:产业|工业)?园区?)$")
SCENIC = ("景区", "名胜区")


def shared_heads(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """甲、乙、丙综合保税区 names three zones: places in a row before a head share it."""
    hits = {h.end: h for h in places(text)}
    for mention in found:
        head = SHARED.search(mention.name)
        if head is None or head.end() != len(mention.name):
            continue
        position = mention.start
        while text[position - 1 : position] in JOINTS and (hit := hits.get(position - 1)) is not None:
            before = text[hit.start - 1 : hit.start]
            if hit.name[-1] in "省市县区" or ("\u4e00" <= before <= "\u9fff" and before not in "、和及与持在对由将向从的如括有是为含"):
                break
            yield Mention(hit.start, mention.end, "Park", hit.name + head[0], "park.shared-head", 0.8)
            position = hit.start


def shared_districts(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """甲、乙片区 names two districts where the document speaks of 甲片区 elsewhere."""
    names_of = {m.name for m in found if DISTRICTS.search(m.name)}
    for mention in found:
        head = DISTRICTS.search(mention.name)
        position = mention.start
        while head is not None and text[position - 1 : position] in JOINTS:
            size = next((k for k in (4, 3, 2) if any(n.endswith(text[position - 1 - k : position - 1] + head[0]) for n in names_of)), 0)
            if not size:
                break
            position -= size + 1
            yield Mention(position, position + size, "Park", text[position : position + size] + head[0], "park.shared-head", 0.8)


def sharing_office(draft: Draft, found: Iterable[Mention]) -> Iterator[Mention]:
    """甲开发区、乙经济区|管委会: the last of several zones whose offices a list names at once."""
    ends = {m.end for m in found}
    for m in draft.mentions:
        office = OFFICE.search(m.name) if m.type == "Agency" and m.start - 1 in ends and draft.text[m.start - 1] in "、和" else None
        if office is not None and draft.text.endswith(m.name, 0, m.end) and names.HEAD.pattern.search(m.name[max(0, office.start() - 3) : office.start()]):
            yield Mention(m.end - len(m.name), m.end - len(office[0]), "Park", m.name[: office.start()], "park.office", 0.8)


def addressed(draft: Draft) -> Iterator[Mention]:
    """Zones whose committees a letter is addressed to; the name of the last begins that of an organ."""
    text = draft.text
    for match in ADDRESSED.finditer(text):
        listed = list(ADDRESSEE.finditer(text, *match.span("list")))
        for other in listed:
            if other["called"] and ZONED.search(other["called"]):
                draft.alias("Park", other["called"], other["name"])  # 甲高新区(乙新区)
        if ZONED.search(listed[-1]["name"]) is None and not listed[-1]["name"].endswith(SCENIC):
            continue
        for zone in (*listed, match):
            kind = ZONED.search(zone["name"])
            if kind is not None and kind.start() >= 2 and not names.is_general(zone["name"][: kind.start()]):
                yield Mention(*zone.span("name"), "Park", zone["name"], "park.addressed", 0.8)
