"""Partners that are named at once: 甲、乙和丙."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from graph.lexicon import lexicon
from ingest.draft import Mention
from ingest.places import level_of

OF_COUNTRY = re.compile("[\u4e00-\u9fff]{0,3}(?:电商|跨境)?(?:平台|企业|巨头|公司|集团)")
PAIRED = re.compile("[与同](?=[\u4e00-\u9fff]{2,14}(?:区|园|市|县|城|港))")
# What may stand in front of the first partner: 以甲为重点的, a partner by a name of which nothing is known: “两江四城”、
FIRST = re.compile(r"以[^,。]{0,10}为重点的“?|“[^“”\n]{2,12}”(?:[、和与及]|以及)“?|[\u4e00-\u9fff]{2,10}(?:共同体|城市群|都市圈|经济圈|流域|沿线)(?:[、和与及]|以及)“?")
# 对接广西|乙江流域、甲公司
UNLISTED = re.compile("(?!等|地区|以及|方面|两地|企业|市场)(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]{1,4}(?:流域|沿线))(?=[、和与及])")


def part_end(text: str, start: int, end: int) -> int:
    """Where the part of a sentence ends that goes on from a place."""
    return next((i for i in range(start, min(end, start + 140)) if text[i] in ",。;\n"), min(end, start + 140))


def group_from(text: str, partners: Sequence[Mention], starts: Sequence[int], start: int, limit: int) -> list[Mention]:
    """The partners named at once, parted by 、 and 和 only; the longest mention at each place."""
    group: list[Mention] = []
    position = start
    for m in partners[bisect_left(starts, start) :]:
        if m.start >= limit:
            break
        if m.start < position:
            continue
        between = text[position : m.start]
        if len(group) == 1 and group[0].type == "Region" and m.type == "Company" and OF_COUNTRY.fullmatch(between):
            group = []  # 法国|电商平台|甲: the firm is the partner, not its country
            between = ""
        if group and group[-1].type == "Region" and not between and m.end <= limit and (m.type != "Region" or _is_country(group[-1].name)):
            if m.type != "Region":
                group.pop()  # 杭州|宇树科技: who is placed in a region is the partner; of 俄罗斯|滨海边疆区 both are
            group.append(m)
            position = m.end
            continue
        if not group and len(between) > 6 and not FIRST.fullmatch(between):
            break
        if group and group[-1].type == "Region" and (part := UNLISTED.match(between)) is not None:
            between = between[part.end() :]  # 对接深圳|南山、东莞|松山湖: a part of a city that no lexicon has
        if group and not re.fullmatch(r"[”)]?(?:[、和与及]|以及|等?[、和]|\([^()]*\)[、和])以?[“]?|为(?:重点|中心|核心|龙头)的[“]?", between):
            break
        if group and PAIRED.match(text, m.end):
            break  # 甲与乙、|丙与丁结对: the next pair begins
        if m.end <= limit:
            group.append(m)
            position = m.end
    return group


def _is_country(name: str) -> bool:
    entry = lexicon("regions").get(name)
    return entry is not None and level_of(entry) == "country"
