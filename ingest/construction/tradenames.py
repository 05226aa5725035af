"""Firms called by something of their own and a trade (甲麦食品|冻干果蔬), and how far the trade is theirs."""

import re
from typing import NamedTuple

from graph.countries import BESIDE_CHINA
from graph.lexicon import lexicon
from ingest.construction.brands import MATERIALS, brand_of
from ingest.construction.firms import (
    PLACE_END,
    SUBSTANCES,
    is_industry,
    is_plain_stem,
    is_stem_of_trade,
    known,
    may_be_firm,
    trade_end,
    trades,
)
from ingest.construction.firmsigns import GOODS
from ingest.construction.names import Facility
from ingest.construction.tradekinds import (
    CHEMICAL,
    DESCRIBING_TRADES,
    GO_INTO,
    OF_LAND,
    OF_PLACES,
    OF_SOIL,
    PACKS,
    POWER,
    QUALIFIED,
    TOWNLY,
    WORKSHOPS,
)
from ingest.vocabulary import first_word, is_region, is_word, leading_region, own

TOWNS = frozenset({"小镇", "新城", "城", "港", "港区", "谷", "古镇", "景区"})
DRINKS = frozenset("酒茶乳奶醋油糖盐")
# 甲升|电池托盘, 乙铭|汽车线束: the parts are of cells or cars, of which the firm makes none
OF_PARTS = frozenset({"电池", "汽车"})
# 中俄, 中老: China and a country that trades with it
WITH_CHINA = re.compile(f"中{BESIDE_CHINA}$")
# 甲齐堂|饮片车间: pharmacies are called halls
HALL = re.compile("[\u4e00-\u9fff]{1,2}(?<![食学讲课礼大厅])堂(?=[\u4e00-\u9fff]{3})")
DRUGS = re.compile("饮片|中药|颗粒|丸|膏|胶囊|口服|药|片剂|制剂|提取|医|阿胶|保健|养生|滋补|酒|茶")


class _Cut(NamedTuple):
    """The beginning of a name taken apart: what may be a firm's own, the trade behind it, and what follows."""

    stem: str
    trade: str
    rest: str

    @property
    def piece(self) -> str:
        """The firm with its trade."""
        return self.stem + self.trade

    @property
    def is_own(self) -> bool:
        """Whether no ordinary word stands in what may be a firm's own."""
        return own(self.stem) == len(self.stem)


def with_trade(base: str, name: str, end: Facility | None) -> str | None:
    """甲裕能, 乙凤食品|冻干果蔬: something of its own, then a trade, then goods, a facility or a phase."""
    if listed := _listed(base):
        return listed
    for length in range(4, min(len(base), 10) + 1):
        cut = _cut(base, length)
        if cut is None or not (cut.rest or base != name):
            continue
        if _is_works_of_place(cut, end):
            return cut.piece
        if not _may_have_trade(cut):
            continue
        if goods := _goods_within(cut):
            return cut.stem[:-goods]
        if cut.trade == "食品" and cut.rest.startswith(("快检", "检", "安全", "监")):
            return None  # 甲镇|食品|快检室: what towns look after
        if cut.rest == "城" and base != name and cut.trade in WORKSHOPS and cut.is_own and len(cut.stem) == 2 and not is_region(cut.stem):
            return cut.piece  # 甲林木业|城|三期
        if end and end[1] in ("site", "centre") and ((cut.rest == end[0] and end[0] in TOWNS) or PLACE_END.search(cut.stem)):
            return None
        if len(cut.trade) == 2 and cut.rest and is_word(base[length - 3 : length - 1]) and is_word(base[length - 1 : length + 1]):
            continue  # 海上风|电装|备
        if found := _firm_of(cut):
            return found
    return None


def _listed(base: str) -> str:
    """甲盛石化|新材料, but 乙威|太阳能电池: a known firm with its trade, unless what is made begins with the trade."""
    listed = next((base[:k] for k in (7, 6, 5, 4) if len(base) >= k + 2 and known(base[:k]) and trade_end(base[:k])), "")
    told = trade_end(listed) or ""
    stem = listed.removesuffix(told)
    return listed if listed and own(stem) == len(stem) >= 2 and (told in CHEMICAL or first_word(base[len(stem) :]) <= len(told)) else ""


def _cut(base: str, length: int) -> _Cut | None:
    """The cut behind a trade that ends so many letters; none where no trade does, or one that goes with anything."""
    piece, rest = base[:length], base[length:]
    trade = trade_end(piece)
    if not trade or "保税" in piece:
        return None
    loose = trades()[trade][0] == "loose" and (QUALIFIED.match(rest) is None or OF_PLACES.match(trade) is not None or trade in OF_SOIL)
    return None if loose else _Cut(piece[: -len(trade)], trade, rest)


def _may_have_trade(cut: _Cut) -> bool:
    """Whether what stands before a trade can be a firm's own; 平山湖|风电 is where it blows."""
    stem, trade, rest = cut
    if (trade in POWER or trade in OF_LAND) and PLACE_END.search(stem):
        return False
    plain = len(stem) == 2 and len(rest) >= 2 and trade in WORKSHOPS and is_plain_stem(stem) and not TOWNLY.search(stem) and not is_industry(cut.piece) and not is_word(cut.piece)
    return plain or is_stem_of_trade(stem, trade)


def _is_works_of_place(cut: _Cut, end: Facility | None) -> bool:
    """云州化工|烧碱技改: a works called after its place, told by the goods that it makes; a place's park for new materials is none."""
    works = end is None or end[1] == "work"
    return works and cut.trade in CHEMICAL and is_region(cut.stem) and any(lexicon("goods").get(cut.rest[:k]) is not None for k in range(2, 6))


def _goods_within(cut: _Cut) -> int:
    """How many letters of the goods stand before the trade that ends them: 甲昊海洋|牧场, 乙川镍|合金, 丙佰钛|精密|管材."""
    stem, trade, rest = cut
    place = leading_region(stem, rest=3)  # 云州甲福|电解|铜箔
    inner = next((k for k in (2, 1) if len(stem) - k - place >= 2 and own(stem[place:-k]) == len(stem) - k - place and any(is_industry(stem[-k:] + trade + rest[:n]) for n in (0, 1, 2))), 0)
    if inner:
        return inner
    of_substance = stem[-1] in SUBSTANCES and len(stem) >= 3 and own(stem[:-1]) == len(stem) - 1
    return int(of_substance and len(rest) >= 2 and not known(cut.piece) and trade not in CHEMICAL)


def _firm_of(cut: _Cut) -> str | None:
    """The firm, with its trade or without it."""
    stem, trade, rest = cut
    further = _further_trade(cut)
    last = trade_end(further) or trade
    if last in DESCRIBING_TRADES and rest and ((cut.is_own and len(stem) >= 2) or trade_end(stem) or (len(stem) == 4 and own(stem) >= 2)):
        return brand_of(stem, None) or stem  # 甲维姆|智能缆索车间, 乙亮|有色智造园
    if (pair := WITH_CHINA.search(stem)) and pair.start() >= 2 and own(stem[: pair.start()]) >= pair.start() - 1:
        return stem[: pair.start()]  # 甲丰|中俄粮油仓储基地: two countries are no part of a firm's name
    if _ends_before_trade(cut):
        return stem
    if trade in CHEMICAL and rest.startswith("新材料") and len(stem) - 1 <= own(stem) and len(stem) <= 3 and not known(stem):
        return cut.piece  # 甲星化工|新材料: behind a name that no list knows the trade is the firm's
    # 甲世|新能源汽车热管理系统: the longer trade may be the beginning of what is made, too.
    if first_word(last + (cut.piece + rest)[len(further) :]) <= len(last):
        return further
    # 甲飞|汽车零部件: the trade is the beginning of what is made.
    made_of = (cut.is_own and len(stem) <= 3) or (own(stem) >= (2 if len(stem) < 5 else 1) and is_region(stem[:2]))
    return stem if made_of else None


def _further_trade(cut: _Cut) -> str:
    """甲瑞微电|子: of two trades the one that goes further, with what stands before it."""
    whole, length = cut.piece + cut.rest, len(cut.piece)
    return next((whole[: length + k] for k in (2, 1) if (trade_end(whole[: length + k]) or "").startswith(cut.trade)), cut.piece)


def _ends_before_trade(cut: _Cut) -> bool:
    """Whether the firm's name ends before the trade, since that says what is made, what goes into it or what it is good for."""
    stem, trade, rest = cut
    new = not known(cut.piece)
    return (
        (len(stem) >= 4 and trade in MATERIALS and own(stem) >= 3 and rest != "")  # 中科甲业|稀土催化剂
        or (not rest and len(trade) >= 3 and trade[-1] in "机器泵阀" and new and may_be_firm(stem) and len(stem) <= 3)  # 甲宝|压缩机|二期
        or (trade in PACKS and rest != "" and len(stem) >= 2 and stem[-1] in DRINKS)  # 四甲酒|包装中心: of the firm that is called after what is packed
        or (rest.startswith("级") and len(stem) >= 2 and own(stem) >= len(stem) - 1 and new)  # 甲钛|宇航级板材
        or (len(rest) == 1 and rest in GOODS and cut.is_own and len(stem) <= 3)  # 甲岳|电池盒
        or (trade in OF_PARTS and cut.is_own and is_industry(rest) and new)
        or (rest.startswith(GO_INTO.get(trade, ())) and cut.is_own and len(stem) >= 2 and new)
    )


def hall(base: str) -> str | None:
    """A pharmacy in front of what it makes; a hall of a temple or a school makes nothing."""
    match = HALL.match(base)
    return match[0] if match and not is_word(match[0]) and DRUGS.match(base, match.end()) else None
