"""What names of works begin with: a region, a known firm's own name, a trade; and whether words begin with what is made."""

from functools import cache

from graph.lexicon import lexicon
from ingest.construction.firms import NOT_FIRM, PLACE_END, is_industry, known, trade_end, trades, with_role
from ingest.construction.names import Facility, without_head, without_phase
from ingest.vocabulary import first_word, is_ordinary, is_region, is_word, leading_region, own

# Trades that are goods themselves.
MATERIALS = frozenset({"稀土", "半导体", "锂电", "光伏", "储能", "氢能", "电池", "芯片", "钢铁", "轮胎", "陶瓷", "玻璃", "纤维", "医药", "食品"})


def trade_at(rest: str) -> str:
    """The trade that a rest begins with, if more follows and it is not the beginning of what is made."""
    trade = next((rest[:k] for k in (4, 3, 2) if len(rest) > k and rest[:k] in trades()), "")
    return trade if first_word(rest) <= len(trade) else ""


def is_goods(words: str) -> bool:
    """Whether words begin with what is made, rather than where or for whom."""
    return any(is_industry(words[:k]) for k in range(min(8, len(words)), 1, -1))


def brand_of(name: str, end: Facility | None) -> str | None:
    """甲威|太阳能电池: a known firm's own name."""
    whole = next((name[:k] for k in (6, 5, 4, 3) if len(name) > k and known(name[:k])), None)
    if whole and is_ordinary(whole) and end and end[1] == "site" and without_phase(without_head(name)) == whole + end[0]:
        return None  # 航天信息|产业园 is of a trade
    trade = trade_end(whole) if whole else None
    if whole and not is_region(whole) and (trade or len(whole) > 3 or not is_ordinary(whole)) and (trade is None or first_word(name[len(whole) - len(trade) :]) <= len(trade)):
        return whole
    brand = next((name[:k] for k in (4, 3, 2) if name[:k] in brands()), None)
    if not brand or PLACE_END.search(brand) or PLACE_END.search(name[len(brand) : len(brand) + 1]) or (end and end[1] == "site" and name == brand + end[0]):
        return None
    return brand


@cache
def brands() -> frozenset[str]:
    """What names of known firms begin with before their trade (甲威 of 甲威股份), where it is no word and no region; and the best known."""
    found: set[str] = set()
    for entry in lexicon("companies"):
        trade = trade_end(entry.name)
        stem = entry.name[: -len(trade)] if trade else entry.name
        famous = not trade and bool(entry.english)
        if 2 <= len(stem) <= 4 and (own(stem) == len(stem) or famous) and not is_region(stem) and stem not in with_role("doubtful"):
            found.add(stem)
    return frozenset(found)


@cache
def loose_brands() -> frozenset[str]:
    """What known firms are called without their trade (乙纬 of 乙纬锂能) or their province (丙东 of 云州丙东), where a letter is a common one."""
    found: set[str] = set()
    for entry in lexicon("companies"):
        trade = trade_end(entry.name)
        place = 0 if trade else next((k for k in (3, 2) if is_region(entry.name[:k])), 0)
        stem = entry.name[place : len(entry.name) - len(trade or "")]
        if (trade or place) and 2 <= len(stem) <= 3 and own(stem) and not (is_word(stem) or is_region(stem) or PLACE_END.search(stem) or NOT_FIRM.search(stem)) and stem not in with_role("doubtful"):
            found.add(stem)
    return frozenset(found) - brands()


def looser_brand(base: str, end: Facility | None) -> str | None:
    """甲纬|大圆柱电池, 乙诺|智慧产业园二期, 丙东|江岸|国际制剂产业园: such a brand in front of what is made, or of the place and where it is made."""
    brand = next((base[:k] for k in (3, 2) if base[:k] in loose_brands()), None)
    if brand is None or is_word(base[: len(brand) + 1]):
        return None
    rest = base[len(brand) :]
    place = leading_region(rest, rest=2)
    goods = rest[place:].removesuffix(end[0]) if end else rest[place:]
    if place:
        return brand if (end and end[1] in ("plant", "site", "centre", "work")) or (end is None and is_goods(goods)) else None
    if any(rest[:k] in trades() and rest[:k] not in MATERIALS for k in (4, 3, 2)):
        trade = trade_at(rest)
        return brand + trade if trade and not (end and end[1] == "site") else None
    return brand if len(goods) >= 2 and is_ordinary(goods) and any(is_industry(goods[-k:]) for k in (5, 4, 3, 2)) else None
