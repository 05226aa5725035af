"""Zones of a kind that a region has many of: 北部湾沿海园区, 甲省开放型园区, 乙市飞地园区 are no one zone with a name of its own."""

import re
from functools import lru_cache

from graph.lexicon import lexicon
from ingest.metadata.zones import region
from ingest.places import level_of

# By what such zones are alike.
KIND = re.compile(
    "(?:沿海|沿边|沿江|沿河|沿湖|沿黄|沿淮|沿线|沿路|临港|临海|临空|临江|口岸|内陆|山区|飞地|飞入|开放|外向|创新|边境|跨境|特色|专业|重点|各类|各级|优势|骨干|示范|国家|省|市|县|县域|乡镇|级|型|式|类|地区|区域|"
    "产业|工业|化工|石化|农业|能源|新能源|制造|制造业|物流|科技|经济|技术|高新|高新技术|现代|绿色|低碳|零碳|循环|生态|智慧|数字|承接|转移|合作|共建|中小|小微|企业|主导|新兴|战略性|专业化|特别)+"
)
CLASS = re.compile("(?:(?:产业|工业|经济|科技|物流)?园区|(?:经济技术|高新技术产业|经济)?开发区|经开区|高新区|经济合作区|综合保税区|综保区|工业集中区|产业集聚区)$")
BARE = re.compile("(?<!产业)(?<!工业)(?<!科技)(?<!物流)园区$")  # 甲市飞地产业园区 may be one
CHEMICAL = re.compile("(?:化工|石化)$")  # a county has one such garden, if any
# 沿边园区: what lies so is many without a region, too.
SHORE = re.compile("(?:沿海|沿边|沿江|沿河|沿湖|沿黄|沿淮|沿线|临港|临海|临江|飞地|边境|口岸|开放型?|外向型|内陆|特色)+")
# 三家高新区, 两个省级开发区: so many of a class.
COUNTED = re.compile(r"[又再新]?[一两二三四五六七八九十百\d]+(?:多|余)?[家个座处](?:国家级?|省级|市级|县级)?")
WIDE = frozenset({"area", "province", "country", "bloc"})


@lru_cache(maxsize=1024)
def is_collective(zone: str) -> bool:
    """Whether what looks like a zone's name is a region, a kind and a class, and so means all such zones of the region."""
    head = CLASS.search(zone)
    if head is None:
        return False
    if COUNTED.fullmatch(zone, 0, head.start()):
        return True
    bare = BARE.search(zone) is not None
    if bare and SHORE.fullmatch(zone, 0, head.start()):
        return True
    place = region(zone)
    entry = lexicon("regions").get(place) if place else None
    if place is None or entry is None or lexicon("zones").get(zone) is not None:
        return False
    kind = KIND.fullmatch(zone, len(place), head.start()) is not None
    if level_of(entry) in WIDE:
        return kind or (bare and len(place) == head.start())
    return kind and bare and not (level_of(entry) == "county" and CHEMICAL.search(zone, 0, head.start()))
