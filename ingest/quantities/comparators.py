"""Comparators: what 以上, 不超过, 左右, 力争突破 and their like say of the number beside them."""

import re
from typing import NamedTuple

from ingest.patterns import compiled

AFTER = compiled(r"\s?(?:\(含[^)]{0,6}\))?(?P<word>(?:及|或|含)?以上|(?:及|或)?以下|以内|之内|左右|上下|之间|以外|余|多(?!个|家|项|种|元|样|功))")
_AFTER = {"以上": ">=", "余": ">=", "多": ">=", "以下": "<=", "以内": "<=", "之内": "<=", "左右": "~", "上下": "~"}
_WORDS = {
    ">=": "≥ ≧ > 超过 突破 不低于 不少于 不小于 不下于 不下 至少 高于 大于 多于 超 过 破 高出 好于 优于 多达",
    "<=": "≤ ≦ < 不超过 不超 不高于 不多于 不大于 控制在 整合至 整合到 整合为 归并为 归并至 低于 少于 小于 至多 最多 下降到 下降至 降至 降到 降低到 降低至 减少到 减少至 压缩到 压缩至 压减至 压减到 缩短到 缩短至 缩减至 缩减到 压降至 压降到 压至 压到 压在 压缩在 缩至 缩到 缩短为 减至 减到 减少为 降低为 控制为 限定在 不突破 控在 控制到 下调至 降为 收窄至 前",
    "~": "近 约 大约 约为 大致 接近",
    "=": "达到 达 为 完成 实现 提高到 提高至 提升到 提升至 增加到 增加至 增至 增到 扩大到 扩大至 上升到 上升至 回升到 回升至 恢复到 提到 稳定在 保持在 保持 维持在 稳定 发展到 累计达到 累计达 "
    "升至 升到 拓展到 拓展至 扩容至 扩至 扩到 增产到 延伸至 做到 奔着 迈上 跃上 跨上 跨过 迈过 越过 闯过 冲刺 冲击 迈向 奔向 直奔 朝着 朝 往 向 增加为 提高为 提升为 增为 扩充到 扩大为 站上 站稳 守住 稳住 踏上 登上 挑战 瞄准 锁定 增长到 增长至 达成 下达 安排 拟安排 按 在 到 至 有 共 计 合计 总计 共计 各 均 都 分别 各自 再 又 累计 平均 "
    "力争 争取 确保 努力 要 将 须 应 并 也 全部 预计 预期 不断 持续 每 只 就 实际 同步 原则上 年均 同比 总共 逐步 力求 稳步 总体 基本 整体 年度 全年 年内 之 能够 能 可 完成到 总 则 大约为",
    "+": "增长 增加 提高 提升 上升 上涨 增速 增幅 涨幅 递增 年均增长 同比增长 增收 高 多 扩大 快于 超出 多增 增 涨",
    "-": "低 下降 降低 减少 压缩 压减 缩短 缩减 削减 下调 降幅 降 压降 精简 年均下降 递减 回落",
}  # fmt: skip
_KIND = {word: sign for sign, words in _WORDS.items() for word in words.split()}
# 力争签约|5个, 节约|3万吨 are no 约 that says how exact a number is; 9月底前|达到 is no rank.
_GUARDED = {"约": "(?<![签履节预])约", "前": "(?<![月年底末旬日度节])前"}
_WORDED = "|".join(_GUARDED.get(word) or re.escape(word) for word in sorted(_KIND, key=len, reverse=True))
BEFORE = compiled(rf"(?:{_WORDED}|\s)+$")
_WORD = re.compile(_WORDED)
# 产|能扩大到 is no 能 that may be done.
NOUN = re.compile("[产功动性储节效势热]能$")
STRIVE = re.compile("力争|争取|努力|奋力|力求|冲刺|挑战|争创")


class Lead(NamedTuple):
    """What stands between the indicator and the number: comparator, change (+, - or nothing), where it begins."""

    start: int
    comparator: str
    change: str
    words: str


def lead(left: str) -> Lead:
    """The words at the end of ``left`` that lead to the number behind it.

    >>> lead("园区工贸总产值力争突破")
    Lead(start=7, comparator='>=', change='', words='力争突破')
    """
    match = BEFORE.search(left)
    if match is None:
        return Lead(len(left), "", "", "")
    signs = [_KIND[m[0]] for m in _WORD.finditer(match[0])]
    comparator = next((s for s in reversed(signs) if s in (">=", "<=", "~")), "")
    change = next((s for s in reversed(signs) if s in "+-"), "")
    start = match.start() + (NOUN.search(left, 0, match.start() + 1) is not None)
    return Lead(start, comparator, change, left[start:].strip())


def after(text: str, position: int) -> tuple[str, int]:
    """The comparator behind a number that ends at ``position``, and where its words end."""
    match = AFTER.match(text, position)
    if match is None:
        return "", position
    word = match["word"].lstrip("及或含")
    return _AFTER.get(word, ""), match.end()
