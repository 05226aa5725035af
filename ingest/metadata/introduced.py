"""The places to which a text gives a short name (以下简称), and which of them its title speaks of."""

import re

from ingest.boundaries import cut_left
from ingest.metadata.collective import is_collective
from ingest.metadata.named import HEAD_LENGTH, SPOKEN, Found
from ingest.metadata.zones import ZONE, innermost, region
from ingest.spans import matches
from ingest.townships import named_at as town_at

INTRODUCED = re.compile(rf"(?P<zone>[\u4e00-\u9fff—]{{2,24}}?(?:\([\u4e00-\u9fff]{{2,4}}\)[\u4e00-\u9fff]{{0,4}}?)?(?:{ZONE}|基地|产业城|组团))\((?:以下|下文|下)?(?:简|下)?称[:为]?“?(?P<short>[\u4e00-\u9fff]{{2,8}})”?(?:[,;][^()。]{{0,16}})?\)")
# A place of any kind, and the short name that a text gives it: X(又称乙,以下简称“丙”).
CALLED = re.compile(r"(?P<place>[\u4e00-\u9fff—·“”()]{3,40}?)\((?:又[称名]“?[\u4e00-\u9fff]{2,12}”?[,、])?(?:以下|下文|下)?(?:简|下)称[:为]?“?(?P<short>[\u4e00-\u9fff]{2,10})”?(?:[,;][^()]{0,12})?\)")
AREA = re.compile("(?:区|港|城|园|谷|镇|岛|湾|基地|组团|走廊|小镇|[省市县乡旗州盟])[”)]?$")
PLACE_BEFORE = re.compile(rf"(?:{ZONE}|[省市县区州])$")
OURS = re.compile("[我本][省市县区镇乡旗州盟]$")
VISITED = re.compile("年是?|[\u4e00-\u9fff]{0,4}[记笔]者(?:近日|日前|今[天日]|昨[天日]|当[天日])?从(?![化江])|[\u4e00-\u9fff“”]{0,8}(?:来到|走进|走访|探访|步入|踏入|抵达|获悉|了解到|现提出|现制定|现就|现将|结合|时期|仅就|代管|位于|运营)")  # 记者来到|甲经开区(以下简称…), 记者从|乙高新区(以下简称…)…获悉
SECTION = re.compile(r"\n[ \u3000]*(?:一、|\(一\))[^\n]{2,30}\n")
WHOLE_CLASS = re.compile("全[省市县区国州]|各|[我本][省市县区州]|省级|市级|县级|县域|[省市县](?:高新|经济|工业|产业|开发)|国家级|有条件的")
# A name made of such words alone is that of a class: 边境经济合作区, 现代产业园区.
KIND = re.compile(
    "(?:国家|级|省|市|县域|县|边境|跨境|经济|技术|高新|产业|工业|农业|现代|开发|合作|综合|保税|出口|加工|物流|自由|贸易|试验|示范|自贸|临空|临港|科技|创新|集中|集聚|特色|海关|特殊|监管|重点|开放|承接|转移|旅游|度假|生态|文化|高质量|先行|园区?|区|港|新|[()])+"
)
# 园区, 集中区: a short name that any of its class may bear.
ANY = re.compile(f"(?:产业|工业|科技|高新|经济|边境)?(?:{ZONE}|园区|集中区)")


def introduced_zone(text: str) -> Found | None:
    """The zone to which the beginning of a text gives a short name that it goes on to use."""
    for match in matches(INTRODUCED, text[:HEAD_LENGTH], ("称",), 40):
        short, (first, end) = match["short"], match.span("zone")
        start = max(cut_left(text, first, end), text.rfind("的", first, end - 4) + 1)
        start = visited.end() if (visited := VISITED.match(text, start, end - 4)) else start
        if WHOLE_CLASS.match(text, start, end) or KIND.fullmatch(text, start, end) or is_collective(text[start:end]):
            return None  # 全省高新技术产业开发区(以下简称高新区): a text on all of a class is on none of them
        if SECTION.search(text, 0, start):
            return None  # within the sections of a plan a zone is one of many things
        spoken = text.count(short[-3:] if short.endswith(("经开区", "高新区", "开发区", "综保区", "临空区")) else short[:2] if short.endswith("基地") else short)
        if spoken >= 3 and end - start >= 5 and (spoken > 4 or re.search("区|港|城|园|谷|基地", short)):
            return ("Park", text[start:end]), (start, end)
    return None


def titled(title: str, text: str, anyway: bool = False) -> Found | None:
    """The place to which the beginning of a text gives a short name, and of which its title speaks by that or by its full one; or that which it calls its own (我县).

    ``anyway``: the title need not speak of it.
    """
    for match in matches(CALLED, text[:HEAD_LENGTH], ("称",), 60):
        short, (first, end) = match["short"], match.span("place")
        if SECTION.search(text, 0, first):
            return None
        if not AREA.search(text, first, end):
            continue
        start = _begins(title, short, text, first, end)
        if OURS.match(short):
            place = innermost(text[start:end]) or town_at(text, start)
            return (("Region", text[start:end]), (start, end)) if place == text[start:end] else None
        start += text[start] in "和与及、"
        name = text[start:end]
        if WHOLE_CLASS.match(name) or WHOLE_CLASS.search(text[first:start]) or KIND.fullmatch(name) or is_collective(name) or text[end - 1] in "省市县乡旗州盟" or text.count(short) < SPOKEN - anyway or innermost(name) == name:
            continue
        # 甲工业城(开发区) is in the headline without its bracket.
        if anyway or name.partition("(")[0] in title or (short in title and not ANY.fullmatch(short)):
            return ("Park", name), (start, end)
    return None


def _begins(title: str, short: str, text: str, first: int, end: int) -> int:
    """Where the name that ends at a place begins: as the title writes it, else behind the words that lead to it."""
    start = cut_left(text, first, end)
    if not _abbreviates(short, text[start:end]) and _abbreviates(short, text[first:end]):
        start = first  # 甲区高端制造与|国际贸易区(以下简称“高贸区”)
    start = visited.end() if (visited := VISITED.match(text, start, end - 3)) else start
    written = next((at for at in range(first, end - 3) if text[at:end] in title), end)
    return written if written < end and (written <= start or not _is_place(text[start:written])) else start


def _is_place(words: str) -> bool:
    """Whether words end with a zone's name or are names of regions alone, which belong to the name behind them."""
    while outer := region(words):
        words = words.removeprefix(outer)
    return not words or PLACE_BEFORE.search(words) is not None


def _abbreviates(short: str, name: str) -> bool:
    """Whether the characters of a short name stand in a name in their order."""
    rest = iter(name)
    return all(c in rest for c in short)
