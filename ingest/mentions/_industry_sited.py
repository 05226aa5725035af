"""Fields that are told before the zones they belong to: 甲产业:乙园、丙园; 涉及丙的有甲区、乙区; 以丁为主导的甲区; 丙布局在甲园."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from graph.lexicon import Entry
from ingest.draft import Draft
from ingest.mentions._industry_heads import BROAD, Found, distinct
from ingest.mentions._industry_lists import Member, read
from ingest.mentions._industry_names import SHAPE, bare, fit, generic, known
from ingest.mentions._listwords import ARE
from ingest.patterns import compiled
from ingest.places import leading, level_of, places
from ingest.quantities.numerals import number
from ingest.sought import Sought, sought

# How zones are led in behind a field: 仅限, 重点在, 以…为主
LED = "(?:(?:仅|只)?限(?:于|在)?|重点|主要|优先|集中|统一|支持|依托|包括|布局|分布|建设|放|位于|在|于|以|为)*"
MAIN = "为(?:主(?!导|要|动|题|管|任)|主导|主体|核心|重点|主要(?:布局|承载|集聚|发展|承接)(?:区域?|地))"
# 陶瓷产业(含卫浴):仅限|甲园、乙园
LABEL = Sought(re.compile(rf"(?:^|(?<=[。;,\n]))[ \u3000]*(?:[(]?[一二三四五六七八九十\d]{{1,2}}[)、.)][ ]?)?(?P<list>[\u4e00-\u9fffA-Za-z、]{{2,24}}?)(?:产业[链带]?|行业|集群)?(?:\([^()\n]{{2,24}}\))?[ ]?:[ ]?{LED}(?P<zones>)(?=[\u4e00-\u9fff])", re.M), (":",), 72, 24)
# (三)现代茶业。重点布局在|甲园; 竹纤维主要集中在|甲市; 制鞋产业向|甲园集中
_FIELDS = (
    r"(?:^|(?<=[,。;:\n、]))[ \u3000]{0,4}(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.)][ ]?)?(?:推动|引导|促进|鼓励|将|把)?(?P<list>[\u4e00-\u9fffA-Za-z、]{2,24}?)(?:产业[链带]?|行业|集群)?(?:产能|项目|企业|生产)?(?:\([^()\n]{2,24}\))?[。]?"
)
PUT = sought(
    _FIELDS + r"(?:重点|主要|优先|统一|统筹|集中|原则上|应当?|须|要|将|只能|仅){0,3}(?:(?:布局|集中|分布|集聚|聚集|落户|安排|落位)(?:在|于|到|至)|(?:重点|主要|优先)?布局)(?:以)?(?P<zones>)(?=[\u4e00-\u9fff])",
    re.M,
)
# The words that such a sentence ends with, each with the mark behind it: 发展 alone stands in every second one.
GATHERED = ("集中", "集聚", "聚集", "转移", "靠拢", "布局", "发展")
TOWARDS = Sought(
    compiled(rf"{_FIELDS}(?:重点|主要|优先|集中|统一|仅|只){{0,3}}[向往在](?=[^,。;\n]{{2,60}}?(?:{'|'.join(GATHERED)})[,。;\n])(?P<zones>)(?=[\u4e00-\u9fff])", re.M),
    [word + mark for word in GATHERED for mark in ",。;\n"], 160,
)
# 制鞋以|甲市、乙市为主
MAINLY = sought(rf"(?:^|(?<=[,。;:\n]))[ \u3000]*(?P<list>[\u4e00-\u9fffA-Za-z、]{{2,20}}?)(?:产业[链带]?|行业|集群)?(?:布局|发展)?(?:重点|主要)?以(?P<zones>)(?=[\u4e00-\u9fff][^,。;:\n]{{1,60}}?{MAIN})", re.M)
# 主攻陶瓷的最多,包括|甲、乙; 以制鞋为特色的有|甲、乙
HELD = (
    "(?:,(?:分别[是为]|即|包括)|的(?:园区|开发区|经开区|高新区|产业园|县区|县市|地区|地方|区县|县(?:市区?)?|区)?(?:数量|也|共|则|主要|还|就)*(?:最多|较多|居多)?,?(?:主要)?"
    f"{ARE})(?P<zones>)(?=[\u4e00-\u9fff])"
)
HOLDING = sought(rf"(?:主导产业(?:为|是|涉及|涵盖|包括|含有?)|涉及|发展|布局|主攻|从事|聚焦)(?P<list>[^,。;:\n的]{{2,30}}?){HELD}")
LED_BY = sought(rf"以(?P<list>[^,。;:\n的以]{{2,30}}?)为(?:主导产业|主导|主|特色|首位产业|首位|重点){HELD}")
# 以陶瓷为主业的|甲经开区, 主打制鞋的|乙工业园
WHOSE = sought("(?:以(?P<list>[^,。;:\n的以]{2,24}?)为(?:主导产业|主导|主业|主|特色|核心|重点|支柱|首位产业|首位)|(?:主攻|专攻|专注|侧重|主打|聚焦)(?P<other>[^,。;:\n的]{2,20}?))的(?P<zones>)(?=[\u4e00-\u9fff])")
# 建设|甲市、乙市和丙市三大|服装基地
BASES = sought("(?<=[\u4e00-\u9fff)])(?P<count>[两二三四五六七八九十])[大个](?P<list>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:产业|生产|制造|加工)*(?:基地|集聚区|集聚地|产业集群|集群|产业带|高地|产区)(?=[,。;\n建]|$)")
# 甲高新区、乙经开区|竹纤维|产业集群
CLUSTER = sought("(?:特色|先进制造业?|中小企业)?(?:产业)?集群(?=[。;,、\n和建]|$)")
LONGEST_FIELD = 12
AHEAD = (LABEL, PUT, TOWARDS, MAINLY, HOLDING, LED_BY, WHOSE)
OF_ONE = WHOSE
SHORTEST = 2  # characters of a field
# What may stand in a list beside its fields.
BESIDE = re.compile("(?:产业链?|行业|集群|产品|企业|项目|领域|[、和与及“”等]|以及|主导|特色|优势|重点|新兴|传统|现代|高端|全[省市县区]|[我本][省市县区]|按(?:以下|下列)|布局|分布|区域)*")


class Sited(NamedTuple):
    """The span of a list of fields; where the list of their zones begins, or, for ``backward``, ends; how many these are, 0 if that is not told."""

    start: int
    end: int
    zones: int
    backward: bool
    many: int


def sites(text: str, ends: Iterable[int]) -> Iterator[Sited]:
    """Where a text tells fields beside the zones that they belong to; what the fields and zones are is for the caller to see.

    ``ends`` are the places where zones and regions end.
    """
    yield from _told(text)
    ordered = sorted(ends)
    for match in CLUSTER.finditer(text):
        at = bisect_right(ordered, match.start() - SHORTEST) - 1
        if at >= 0 and match.start() - ordered[at] <= LONGEST_FIELD and text.rfind("《", 0, match.start()) <= text.rfind("》", 0, match.start()):
            yield Sited(ordered[at], match.start(), ordered[at], True, 0)


@lru_cache(maxsize=2)  # asked twice of one text
def _told(text: str) -> list[Sited]:
    """Those that a text tells by its words alone."""
    found: list[Sited] = []
    for pattern in AHEAD:
        for match in pattern.finditer(text):
            group = "list" if match["list"] else "other"
            found.append(Sited(*match.span(group), match.end("zones"), False, int(pattern is OF_ONE)))
    for match in BASES.finditer(text):
        found.append(Sited(*match.span("list"), match.start("count"), True, int(number(match["count"]) or 0)))
    return found


def sited(draft: Draft) -> Iterator[Found]:
    """The fields of such lists, where a zone or region stands at the place of theirs."""
    text = draft.text
    heads = {m.start for m in draft.mentions if m.type == "Park"} | {h.start for h in places(text)}
    ends = {m.end for m in draft.mentions if m.type == "Park"} | {h.end for h in places(text)}
    owners = {m.end for m in draft.mentions if m.type == "Park"} | {h.end for h in places(text) if is_unit(h.region)}
    for site in sites(text, owners):
        if not (site.backward and (site.zones in ends or text[site.zones - 1] == ")")) and site.zones not in heads:
            continue
        members = [_placeless(m) for m in read(text, site.start, site.end).members]
        named = [_name(text, member) for member in members]
        if all(named) and are_all(text, site, [(m.start - _led(text, site, m), m.end) for m in members]):
            yield from ((site.start, "sited", Member(member.start, member.end, member.surface, name, True)) for member, name in zip(members, named, strict=True) if name)


def is_unit(region: Entry) -> bool:
    """Whether a region governs: of 湘西竹纤维集群 it is not told whose it is."""
    return level_of(region) in ("province", "city", "county")


def are_all(text: str, site: Sited, fields: Iterable[tuple[int, int]]) -> bool:
    """Whether fields are all that stands in the span of a list: 陶瓷还是新手:甲区… tells of none."""
    rest, at = "", site.start
    for start, end in fields:
        rest += text[at:start]
        at = max(at, end)
    return BESIDE.fullmatch(rest + text[at : site.end]) is not None


def _placeless(member: Member) -> Member:
    """江西省|制鞋产业: the field behind the region in front of it."""
    first = leading(member.surface)
    if first is None or len(member.surface) - first.end < SHORTEST or known(member.surface) is not None:
        return member
    return Member(member.start + first.end, member.end, member.surface[first.end :], member.surface[first.end :], False)


def _led(text: str, site: Sited, member: Member) -> int:
    """How much of a region stands between the beginning of the list and its first field."""
    first = leading(text[site.start : member.start])
    return member.start - site.start if first is not None and first.end == member.start - site.start else 0


def _name(text: str, member: Member) -> str | None:
    """The field that a member of the list names: one that the lexicon knows, or one by its shape."""
    if (name := distinct(member.surface)) is not None:
        return name
    if known(member.surface) in BROAD or generic(member.surface) or not fit(bare(member.surface)):
        return None
    told = text.startswith(("产业", "行业"), member.end) or member.surface.endswith("产业")
    return bare(member.surface) if SHAPE.search(bare(member.surface)) or (told and len(bare(member.surface)) > 1) else None
