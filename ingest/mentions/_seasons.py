"""Seasons, weeks and festivals for buyers and visitors, in quotes or without: “甲购物季”活动, 体育消费季, “乙”系列赛事."""

import re
from collections.abc import Iterator

from ingest.sought import sought

# What is bought or seen in such a time. 攻坚季, 质量月 are campaigns.
_FOR = "消费|购物|美食|文旅|旅游|促销|惠民|音乐|体育|赏花|赏秋|采摘|冰雪|避暑|年货|焕新|展销|展演|文化|艺术|时尚|啤酒|电商|直播|网购|好物|演艺|观影|阅读|车展|房交|欢购|畅购|乐购|嗨购"
_TIME = f"(?:(?:{_FOR})(?:生活|体验)?[季节周月]|(?:购|游|食|品|玩)(?<=[\u4e00-\u9fff]{{3}})季|·[\u4e00-\u9fff]{{2,5}}行|(?:企业家|客商|侨商|院士|专家|百企|百校|校友|商会|台商|港商|侨胞)[\u4e00-\u9fff]{{0,6}}行|嘉年华|大集|市集|欢乐购)"
# “甲消费季”活动, “甲购物节”
IN_QUOTES = re.compile(f"“[^“”\n]{{0,14}}{_TIME}”(?!行动|工程|专项)(?:系列|主题|促消费|消费促进|文旅|惠民|推广)*(?:活动)?")
# “跑遍甲市”系列赛, “尝鲜甲镇”美食消费周
BEHIND_QUOTES = re.compile(f"“[^“”\n]{{2,12}}”[\u4e00-\u9fff]{{0,6}}?(?:系列(?:赛事|赛|演出|展演|演唱会)|{_TIME}|消费促进活动|促消费活动|购物活动|展销活动)")
PLAIN = re.compile(f"(?:首届|第[一二三四五六七八九十\\d]+届|20\\d\\d年?)?(?![各等]|一系列|系列|相关)[\u4e00-\u9fff()·]{{2,10}}?(?<!全民){_TIME}(?:活动)?")
HELD = sought("(?:举办|举行|办好|承办|协办|筹办|组织(?:[\u4e00-\u9fff]{0,4}(?:企业|客商|商家)(?:参加|参展|参与)|开展|举办)?|开展|策划|推出|启动|打造|参加|参与)(?:好|了)?(?:一批|系列)?(?P<list>[^,。;:\n]{4,90})")
PARTS = re.compile("、|(?<=[季节周月活动赛事出会展])(?:和|与|及|以及)")
COUNTED = re.compile("等?(?:系列)?(?:活动)?(?:超|约|不少于)?\\d*[余多]?[场次]*(?:以上)?$|等(?:系列)?(?:促消费|消费)?活动.*$")
ALONE = re.compile(f".{{0,14}}{_TIME}")


def is_season(name: str) -> bool:
    """Whether what stands in quotes is such a time, and no campaign."""
    return ALONE.fullmatch(name) is not None


def seasons(text: str) -> Iterator[tuple[int, int]]:
    """The spans of such events, each in what is held or in a list of it."""
    for match in HELD.finditer(text):
        at = match.start("list")
        for part in PARTS.split(match["list"]):
            start = text.index(part, at)
            at = start + len(part)
            end = at - len(found[0]) if (found := COUNTED.search(part)) else at
            named = next((m for pattern in (IN_QUOTES, BEHIND_QUOTES, PLAIN) if (m := pattern.match(text, start, at)) is not None and (m.end() >= end or pattern is not PLAIN)), None)
            if named is not None:
                yield named.span()
