"""Districts and counties that no list has, founded or named anew since: told by what only a place of its own has behind its name."""

import re

from ingest.metadata.zones import ZONE
from ingest.vocabulary import own

# 黔石区|2025年…, 岚滩县|人民政府, 某滩旗|第十六届人民代表大会, 澜岙市|黔石区|人民政府
NAMED = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}?(?:市|州|盟|地区))?(?P<name>(?P<stem>[\u4e00-\u9fff]{2,5}?)(?:自治)?[县旗区市])"
    r"(?=(?:人民)?政府|20\d\d年|“?十[一二三四五六七]五|第[一二三四五六七八九十]{1,3}届|国民经济|(?:发展和改革|工业和信息化|招商引资|重点项目|政务服务)[\u4e00-\u9fff]{0,6}[局委])"
)
ABOVE = re.compile("[省市州盟]$|自治区$|地区$")
NO_PLACE = re.compile(rf"^[全我本各该]|{ZONE}$|(?:园|片|城|景|社|地|校|小|街|厂|矿|库|牧|林|湖|港|辖|市|县|老|新|山|灾|东|西|南|北|中)区$")


def unlisted(words: str, above: str = "") -> str | None:
    """The place by which words begin that no list has, behind the region ``above`` it where they begin with one.

    >>> unlisted("岚滩县2025年工作要点"), unlisted("重庆市黔石区人民政府", "重庆市"), unlisted("全县2025年工作要点")
    ('岚滩县', '黔石区', None)
    >>> unlisted("湖北省澜岙市黔石区政府工作报告", "湖北省")
    '黔石区'
    """
    if above and (not words.startswith(above) or not ABOVE.search(above)):
        return None
    match = NAMED.match(words, len(above))
    if match is None or re.search("[省市县区州旗]", match["stem"]) or NO_PLACE.search(match["name"]) or own(match["stem"]) < len(match["stem"]):
        return None
    return match["name"]
