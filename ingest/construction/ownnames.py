"""Firms that no list knows, told by letters of their own in front of what is made (甲瑞|天线)."""

import re
from functools import cache

from graph.lexicon import lexicon
from ingest.construction.brands import MATERIALS, is_goods
from ingest.construction.firms import (
    ELEMENTS,
    NOT_FIRM,
    NUMERALS,
    PLACE_END,
    SUBSTANCES,
    is_industry,
    known,
    trade_end,
    trades,
)
from ingest.construction.firmsigns import GOODS
from ingest.construction.names import Facility, facility, is_public_word
from ingest.construction.tradekinds import OF_MAKING, OF_PLACES
from ingest.vocabulary import first_word, is_ordinary, is_region, is_word, leading_region, own

# What stands in front of them is a place's.
SITES = ("园", "机场", "港", "水厂", "污水", "片区", "新城", "片")
# 六氟, 三氯: what is made, counted by its atoms
COUNTED_SUBSTANCES = SUBSTANCES | NUMERALS
WHOLE_WORD = 4  # 千页豆腐 begins with no number
WHOLE_NAME = 4  # letters that no place has for its own
RESIDUES = frozenset("渣液粉泥浆")  # 浸出渣|提镍 is what is treated, and no firm
MINE = re.compile(r"[\u4e00-\u9fff]{1,4}矿(?!业|机|山机|产|物)")  # 乌云山|锡矿
NUMBERED = re.compile("[一二三四五六七八九十]期|[东西南北新老]")
GOODS_IN_LETTERS = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2,5})(?=(?:[α-ω][\u4e00-\u9fff]|[A-Z]{2,6}|[A-Z]\d{2,4})(?:[\u4e00-\u9fff]|$)|\d[\d.]*(?:GWh?|MWh?|兆瓦时?|吉瓦时?|万?千瓦|[万亿]?(?:吨|套|片|台|只|辆|件))(?!/))")
# 船用钛|装备, 高压|连接器: what is made, whatever words say which
EQUIPMENT = re.compile("[\u4e00-\u9fff]{2,6}(?:装备|零部件|构件|管件|锻件|铸件|板材|棒材|管材|型材|连接器|传感器|变压器|控制器|换热器|减速器|逆变器|电容器|继电器)")


def before_goods(base: str, end: Facility | None) -> str | None:
    """甲佳|智能终端, 乙贝德|天线产业园, 丙澳|江岸…: two to six characters of its own in front of goods or a region."""
    for cut in (2, 3, 4, 5, 6):
        stem, rest = base[:cut], base[cut:]
        if len(rest) < 2:
            return None
        if not _is_own(stem, cut) or (cut > 4 and own(stem) < cut and not (known(stem[:2]) and own(stem[2:]) == cut - 2)):
            continue
        place = leading_region(rest)
        length = first_word(rest) or next((k for k in (5, 4, 3) if is_industry(rest[:k])), 0)
        if not length and not place:
            continue
        if (rest[0] in "万千亿吨兆" and length < WHOLE_WORD) or MINE.match(rest) or rest.startswith(SITES) or is_public_word(rest[:length]):
            return None
        made = _makes(rest[place:], end, placed=place > 0, sure=cut >= WHOLE_NAME and own(stem) == cut) or (end is None and own(stem) == cut > 2 and _ends_in_goods(rest))
        return stem if made else None
    return None


def before_words(base: str) -> str | None:
    """甲铂|柔性电路板, 乙禾|多层板: two or three characters of its own in front of words that end with what is made."""
    for cut in (2, 3):
        stem, rest = base[:cut], base[cut:]
        if len(rest) < 3 or rest[-1] not in GOODS or own(stem) < cut or not _is_own(stem, cut):
            continue
        length = first_word(rest)
        if length and own(rest) <= len(rest) - length and own(rest) <= 1 and not is_public_word(rest[:length]) and not OF_PLACES.match(rest) and not rest.startswith(SITES):
            return stem
    return None


def before_letters(base: str) -> str | None:
    """甲海创|PX装置: letters of its own in front of the letters of what is made."""
    match = GOODS_IN_LETTERS.match(base)
    if match is None:
        return None
    stem = match["stem"]
    stem = next((stem[:k] for k in (2, 3) if k < len(stem) and known(stem[:k]) and not is_word(stem[:k])), stem)  # 甲昆|某浦|PTA
    other = is_word(stem) or is_region(stem) or PLACE_END.search(stem) or NOT_FIRM.search(stem) or SUBSTANCES.issuperset(stem) or NUMBERED.search(stem)
    return stem if not other and own(stem) and facility(stem) is None else None


def _is_own(stem: str, cut: int) -> bool:
    """Whether so many letters are a name's own: no word, no place, nothing that is made or treated."""
    if is_word(stem) or is_region(stem) or (cut == 3 and is_region(stem[:2])) or PLACE_END.search(stem) or NOT_FIRM.search(stem) or COUNTED_SUBSTANCES.issuperset(stem) or stem[-1] in RESIDUES:
        return False
    return own(stem) >= max(1, cut - 2)


def _makes(rest: str, end: Facility | None, *, placed: bool, sure: bool) -> bool:
    """Whether what follows a stem is what a firm makes or where it makes it, and not the trade of a place, unless the stem is ``sure`` to be no place's."""
    if end and end[1] == "site" and end[0].endswith(("小镇", "古镇", "景区", "古城")):
        return False  # 甲柳|夜市特色小镇: a town is named after its place
    inner = re.sub(r"^(?:园区|基地|工厂)", "", rest)
    goods = inner.removesuffix(end[0]) if end else inner
    if (end and end[0].endswith("总部")) or (end and end[0] == "总部基地"):
        return True
    if end and end[1] in ("site", "centre") and not sure and (OF_PLACES.match(goods) or (end[1] == "site" and lexicon("industries").get(goods))):
        return False  # 甲沙|区块链|产业园: a place and its industry
    return is_goods(goods) or (own(goods) <= 1 and first_word(goods) > 0 and EQUIPMENT.fullmatch(goods) is not None) or (placed and end is not None and end[1] == "plant")


def _ends_in_goods(words: str) -> bool:
    """直驱辊道|电机: whether words that no list knows as a whole end with what is made, all of them ordinary."""
    return len(words) >= 4 and is_ordinary(words) and any(is_industry(words[-k:]) for k in (4, 3, 2))


def further(brand: str | None, base: str, end: Facility | None) -> str | None:
    """甲浦|乙克|动力电池: a known firm's name that goes on with letters of its own, or with another's, is a firm of its own."""
    if brand and len(brand) == 2 and known(brand) and (known(base[2:4]) or known("中国" + base[2:4])) and not is_region(base[2:4]) and first_word(base[4:]):
        return base[:4]  # 甲迪|乙汽|新能源汽车
    trade = base[len(brand) : len(brand) + 2] if brand and len(brand) < 4 and not trade_end(brand) else ""
    if trade in trades() and trade not in MATERIALS and trade not in OF_MAKING and first_word(base[len(brand or "") :]) <= 2 and first_word(base[len(brand or "") + 2 :]):
        return f"{brand}{trade}"  # 甲利|科技|动力电池
    if brand and known(brand) and _goes_on(base[len(brand) : len(brand) + 2], base[len(brand) + 2 :]):
        return base[: len(brand) + 2]  # 甲兴|乙力|驾驶室内饰
    longer = before_goods(base[len(brand) :], end) if brand and len(brand) == 2 and not known(brand) else None
    return brand + longer if brand and longer and len(longer) == 2 and not known(longer) and own(brand + longer) == len(brand + longer) else brand


def _goes_on(more: str, rest: str) -> bool:
    """Whether two letters behind a known brand are a name's own, and ordinary words of what is made follow them."""
    new = own(more) == len(more) == 2 and not is_word(more) and not is_region(more) and not PLACE_END.search(more) and not SUBSTANCES & set(more)
    return new and more not in _zone_beginnings() and first_word(rest) >= 2 and not own(rest[:4]) and not is_region(rest[:2]) and facility(more + rest[:1]) is None


@cache
def _zone_beginnings() -> frozenset[str]:
    """With what names of zones begin: 甲昆|某浦|PTA is built there."""
    return frozenset(name[:2] for entry in lexicon("zones") for name in entry.names)


def to_the_goods(found: str, base: str) -> str:
    """甲德福|质子交换膜, not 甲德|福质子交换膜; 乙和|氟精细化学品, not 乙和氟: a firm ends where the whole of what is made begins."""
    if known(found):
        return found
    rest = base[len(found) :]
    more = next((k for k in (1, 2) if len(rest) - k >= 3 and is_industry(rest[k:]) and not is_industry(rest) and not (SUBSTANCES & set(rest[:k]) or is_word(rest[k - 1 : k + 1])) and own(base[: len(found) + k]) == len(found) + k), 0)
    if more:
        return base[: len(found) + more]
    made_of = len(found) >= 3 and (found[-1] in ELEMENTS or found[-1] == "超") and not trade_end(found) and own(found[:-1]) >= 1 and own(rest) <= 1
    return found[:-1] if made_of and len(rest) >= 2 else found
