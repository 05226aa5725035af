"""Signs without which no firm stands at the beginning of a project's name, where the name ends with no facility and no phase.

Such a name is that of a firm and what it makes (甲乙|负极材料): it holds a name, a brand or a trade that lists know, the name of goods
behind two letters or more of the firm's, a last sign that goods have, or letters and numbers. Most of prose holds none.
"""

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon
from ingest.construction.brands import brands, loose_brands
from ingest.construction.firms import goods_and_industries, trades, with_role

SHORTEST_FIRM = 2
# What goods end with, in one sign: 线路|板, 电池|盒, 硫|酸.
GOODS = frozenset("板盒架壳片膜件管罐箱柜盖座轮轴筒芯泵阀机仪镜屏灯锁剂胶漆油脂蜡粉粒球盐酸醇酯醚酮胺酚苯烯烷炔腈脲素肽酶糖纸浆布纱丝绒皮帽鞋袜瓶杯碗饼粮奶酒茶肉蛋药苗车船艇缆索钢铁铝铜锌镁钛硅锂镍钴纤砖")
# Letters, numbers and brackets; what pharmacies, academies, works and phases are called by.
OTHER = re.compile("[^\u4e00-\u9fff]|堂|中科|厂|期")
ENDING = re.compile(f"[{''.join(sorted(GOODS))}]")


def shows_firm(words: str) -> bool:
    """Whether some name within these words can begin with a firm, if none of them ends with a facility or a phase."""
    return OTHER.search(words) is not None or ENDING.search(words, SHORTEST_FIRM) is not None or _holds_known(words)


def _holds_known(words: str) -> bool:
    machine, goods_only = _machine()
    return any(start >= SHORTEST_FIRM or not goods_only[index] for index, start, _ in machine.find_matches_as_indexes(words, overlapping=True))


@cache
def _machine() -> tuple[AhoCorasick, list[bool]]:
    """Names of firms, brands, trades and goods, each with whether it is nothing but goods."""
    firms = {*lexicon("companies").index, *brands(), *loose_brands(), *trades(), *with_role("power"), *with_role("carrier")}
    goods = goods_and_industries() - firms
    words = [*sorted(firms), *sorted(goods)]
    return AhoCorasick(words, matchkind=MatchKind.Standard), [word in goods for word in words]
