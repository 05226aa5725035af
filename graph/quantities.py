"""Quantities: what a number with its unit as written amounts to in base units, so that targets can be compared.

Money stays in its currency, areas become square metres, masses tonnes, lengths metres; things that are counted (个, 家, 项,
户, …) become one unit, since plans count the same things with different classifiers.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

SCALES = {
    "万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "十亿": 1e9, "亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3,
    "百": 1e2,
}  # fmt: skip


class Unit(NamedTuple):
    """A unit: its base unit, how many of them it is, and what kind of thing it measures."""

    base: str
    factor: float
    dimension: str


class Quantity(NamedTuple):
    """A value in base units."""

    value: float
    unit: str


def _table(dimension: str, base: str, units: dict[str, float]) -> dict[str, Unit]:
    return {name: Unit(base, factor, dimension) for name, factor in units.items()}


COUNTERS = (
    "个 家 项 宗 户 条 件 场 场次 次 批 批次 套 台 台套 台(套) 辆 艘 架 座 所 处 支 只 款 类 种 篇 份 部 间 张 栋 幢 片 块 株 穗 头 "
    "羽 期 起 例 对 组 门 班 轮 笔 列 班列 单 票 枚 颗 根 处 盏 口 眼 道 届 员 尾 床 张床 张床位 床位 站 桩 卷 册 幅 首 部门 点位 "
    "大项 小时段 车位 泊位 节点 机架 企业 项目 村 镇 县 类别 案 案例 员工 岗 岗位 师 团 队 队伍 座次 梯次 栏 科目 课时 学时 本 剧目 席 束 锭 袋"
)
MONEY = {
    "CNY": "元 人民币 元人民币 圆 块钱", "USD": "美元 美金", "EUR": "欧元", "HKD": "港元 港币", "JPY": "日元", "GBP": "英镑",
    "MOP": "澳门元 澳元门", "AUD": "澳元", "KRW": "韩元", "TWD": "新台币 台币", "RUB": "卢布", "SGD": "新加坡元",
}  # fmt: skip
UNITS: dict[str, Unit] = {
    **{name: Unit(code, 1.0, "money") for code, names in MONEY.items() for name in names.split()},
    **_table("share", "%", {"%": 1, "百分点": 1, "个百分点": 1, "‰": 0.1, "成": 10, "个点": 1, "BP": 0.01}),
    **_table("area", "m²", {
        "平方米": 1, "平米": 1, "㎡": 1, "m²": 1, "m2": 1, "方米": 1, "亩": 10000 / 15, "公顷": 1e4, "平方公里": 1e6, "平方千米": 1e6,
        "km²": 1e6, "km2": 1e6,
    }),
    **_table("length", "m", {"米": 1, "m": 1, "延米": 1, "公里": 1e3, "千米": 1e3, "km": 1e3, "里": 500, "车道公里": 1e3, "海里": 1852, "皮长公里": 1e3, "芯公里": 1e3}),
    **_table("mass", "t", {
        "吨": 1, "载重吨": 1, "吨标准煤": 1, "吨标煤": 1, "标准煤": 1, "标煤": 1, "公吨": 1, "斤": 0.0005, "公斤": 0.001, "千克": 0.001, "kg": 0.001,
        "克": 1e-6, "吨二氧化碳": 1, "吨二氧化碳当量": 1, "担": 0.05, "综合吨": 1, "修正总吨": 1,
    }),
    **_table("volume", "m³", {"立方米": 1, "立方": 1, "方": 1, "m³": 1, "标方": 1, "标准立方米": 1, "升": 0.001, "毫升": 1e-6}),
    **_table("power", "kW", {"千瓦": 1, "瓦": 0.001, "kW": 1, "兆瓦": 1e3, "MW": 1e3, "吉瓦": 1e6, "GW": 1e6, "千伏安": 1, "kVA": 1, "兆伏安": 1e3}),
    **_table("energy", "kWh", {"千瓦时": 1, "度": 1, "kWh": 1, "兆瓦时": 1e3, "MWh": 1e3, "吉瓦时": 1e6, "GWh": 1e6}),
    **_table("time", "h", {
        "分钟": 1 / 60, "秒": 1 / 3600, "小时": 1, "天": 24, "日": 24, "工作日": 24, "个工作日": 24, "周": 168, "个月": 730, "年": 8760,
    }),
    **_table("people", "person", {"人": 1, "名": 1, "位": 1, "人口": 1, "人左右": 1}),
    **_table("visits", "person-time", {"人次": 1}),
    **_table("boxes", "TEU", {"标箱": 1, "标准箱": 1, "TEU": 1, "个标箱": 1, "个标准箱": 1, "箱": 1}),
    **_table("concentration", "µg/m³", {"微克/立方米": 1, "微克每立方米": 1, "μg/m³": 1, "μg/m3": 1, "ug/m3": 1, "毫克/立方米": 1e3}),
    **_table("concentration", "mg/L", {"毫克/升": 1, "mg/L": 1}),
    **_table("computing", "EFLOPS", {"EFLOPS": 1, "EFlops": 1, "E": 1, "PFLOPS": 1e-3, "PFlops": 1e-3, "P": 1e-3}),
    **_table("speed", "Mbps", {"兆": 1, "M": 1, "Mbps": 1, "G": 1e3, "Gbps": 1e3, "T": 1e6, "Tbps": 1e6}),
    **_table("voltage", "kV", {"千伏": 1, "kV": 1, "伏": 0.001}),
    **_table("times", "times", {"倍": 1, "番": 1}),
    **_table("score", "points", {"分": 1}),
    **_table("age", "years", {"岁": 1}),
    **_table("rank", "rank", {"强": 1, "名次": 1, "位次": 1}),
    **_table("temperature", "°C", {"℃": 1, "摄氏度": 1}),
    **_table("flights", "count", {"架次": 1, "航班": 1, "班次": 1, "车次": 1, "列次": 1, "艘次": 1, "台次": 1, "件次": 1, "户次": 1, "家次": 1, "批人次": 1, "辆次": 1}),
    **_table("count", "count", dict.fromkeys(COUNTERS.split(), 1.0)),
}  # fmt: skip
# 万元GDP and the like: "per" units that say how often, which is kept apart from the quantity.
PERIODS = {"年": "每年", "月": "每月", "季度": "每季度", "季": "每季度", "周": "每周", "日": "每日", "天": "每日", "半年": "每半年"}
_SCALE = re.compile("(" + "|".join(SCALES) + ")?(.*)", re.S)


@lru_cache(maxsize=4096)
def unit(written: str) -> Unit | None:
    """What a unit as written is, scale words included; None where it is not known.

    >>> unit("万美元")
    Unit(base='USD', factor=10000.0, dimension='money')
    >>> unit("亩").dimension
    'area'
    """
    text = re.sub(r"\s", "", unicodedata.normalize("NFC", written)).replace("％", "%")
    if text in UNITS:
        return UNITS[text]
    match = _SCALE.match(text)
    assert match is not None
    factor, rest = SCALES.get(match[1] or "", 1.0), match[2]
    if match[1] and not rest:
        return Unit("", factor, "number")
    if rest in UNITS:
        known = UNITS[rest]
        return Unit(known.base, factor * known.factor, known.dimension)
    if match[1] and (inner := unit(rest)) is not None:
        return Unit(inner.base, factor * inner.factor, inner.dimension)
    return _ratio(rest, factor)


def _ratio(text: str, factor: float) -> Unit | None:
    """A unit with a stroke: 元/亩 in its base units, 次/月 as 次."""
    above, stroke, below = text.partition("/")
    if not stroke or not above or (numerator := unit(above)) is None:
        return None
    if below in PERIODS:
        return Unit(numerator.base, numerator.factor * factor, numerator.dimension)
    denominator = unit(below)
    if denominator is None:
        return None
    return Unit(f"{numerator.base}/{denominator.base}", numerator.factor * factor / denominator.factor, "ratio")


def base(value: float, written: str) -> Quantity | None:
    """A value with its unit as written, in base units; None where the unit is not known.

    >>> base(7000, "万美元")
    Quantity(value=70000000.0, unit='USD')
    >>> base(143, "平方公里")
    Quantity(value=143000000.0, unit='m²')
    >>> base(15, "亩").value
    10000.0
    """
    known = unit(written) if written else Unit("", 1.0, "number")
    return Quantity(round(value * known.factor, 6), known.base) if known else None


def dimension(written: str) -> str:
    """What a unit measures: money, share, area, count, …; "" where it is not known.

    >>> dimension("亿元"), dimension("%"), dimension("家")
    ('money', 'share', 'count')
    """
    known = unit(written)
    return known.dimension if known else ""


def plain(value: float) -> float:
    """A whole number without its fraction, as plans write it: 7000.0 → 7000."""
    return int(value) if value == int(value) else value
