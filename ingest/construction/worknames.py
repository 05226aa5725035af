"""Firms in front of what is done to their works: 甲曲|增产扩能, 乙瑞|四期, 丙酿|二厂区."""

import re

from ingest.construction.firms import (
    DESCRIBING,
    NOT_FIRM,
    PLACE_END,
    SUBSTANCES,
    VAGUE,
    is_industry,
    known,
    may_be_firm,
    trade_end,
    trades,
)
from ingest.construction.names import Facility
from ingest.construction.ownnames import before_goods
from ingest.construction.tradekinds import TOWNLY, WORKSHOPS
from ingest.patterns import compiled
from ingest.vocabulary import first_word, is_ordinary, is_region, is_running, is_word, leading_region, own

RIVER = re.compile(r"[\u4e00-\u9fff]{1,2}[河江湖渠](?=[\u4e00-\u9fff]{2})")
WORKS = compiled(r"(?:增产|扩产|增能|扩能|技术改造|技改|智能化|数字化|搬迁|整体|扩建|改造|升级|迁建|改扩建|增资)+$")
WORKS_BY_NUMBER = re.compile("(?P<firm>[\u4e00-\u9fff]{3,6})(?:[二三四五]厂区?|(?:第[一二三四五]|[新老东西南北])厂区)$")
TOWNS_RUN = re.compile("水|热电|电[厂站]|垃圾|焚烧|处理|燃气|供热")
MADE_IN = frozenset({"车间", "生产线", "产线", "工厂", "智能工厂", "总部", "生产基地", "制造基地"})


def of_works(base: str, end: Facility | None) -> str | None:
    """甲牌醇香|增产扩能, 江岸乙药|国际化制剂车间."""
    if end and end[1] == "work":
        stem = WORKS.sub("", base)
        if len(stem) >= 4 and is_industry(stem[-2:]) and own(stem[:-2]) == len(stem) - 2:
            return stem[:-2]  # 甲德曼|电堆|扩产
        if stem != base and 2 <= len(stem) <= 5 and stem[-1] not in SUBSTANCES and may_be_firm(stem) and own(stem) >= max(2, len(stem) - 2):
            return stem
        trade = trade_end(stem) if stem != base else None
        core = stem.removesuffix(trade) if trade in WORKSHOPS else ""
        if 2 <= len(core) <= 3 and is_ordinary(core) and not (VAGUE.match(core) or DESCRIBING.match(core) or is_running(core[:2]) or is_industry(stem) or is_word(stem) or is_industry(core) or PLACE_END.search(core) or TOWNLY.search(core)):
            return stem  # 老邻居食品|搬迁技改
    if end and end[0] in MADE_IN and is_region(base[:2]) and own(base[2:4]) == 2 and first_word(base[4:]):
        return base[:4]
    return None


def of_phase(base: str) -> str | None:
    """甲莱特|四期: what only a phase follows is a firm where it is all its own."""
    core = base[leading_region(base, rest=2) :]
    if RIVER.match(base) and not known(base):
        return None  # 清溪河|复航二期
    listed = next((base[:k] for k in (5, 4) if len(base) - k >= 2 and known(base[:k])), None)
    if listed:
        return listed  # 甲景动力|电池|一期
    goods = next((k for k in (2, 3) if len(base) - k >= 3 and is_industry(base[k:]) and base[k:] not in trades() and may_be_firm(base[:k])), 0)
    if goods and not known(base):
        return base[:goods]  # 甲宝|压缩机|二期
    return base if may_be_firm(base) and own(core) >= max(2, len(core) - 1) else before_goods(base, None)


def of_numbered_works(base: str) -> str | None:
    """甲酿造|二厂区: a firm in front of one of its works by number or side."""
    works = WORKS_BY_NUMBER.match(base)
    return works["firm"] if works and _may_have_works(works["firm"]) and (base.endswith("区") or trade_end(works["firm"])) else None


def _may_have_works(stem: str) -> bool:
    """Whether what stands before 二厂区 can be a firm: no region, no place, something of its own in it."""
    return own(stem) > 0 and not is_region(stem) and not PLACE_END.search(stem) and not NOT_FIRM.search(stem) and not TOWNS_RUN.search(stem)
