"""Systems, data bases and platforms that a plan has built, told from those of which it only speaks in general.

No firm's or place's name need stand in front of them: 档案室云桌面终端系统 is one thing, 管理系统 and 公共服务平台 may be any.
"""

import re
from collections.abc import Iterator, Sequence

from ingest import stages
from ingest.construction import lists
from ingest.construction.members import Member
from ingest.construction.names import facility, is_abstract, is_possible
from ingest.patterns import compiled
from ingest.sought import sought
from ingest.vocabulary import leading_region

HELD = ("数据", "专题", "信息", "证照", "信用", "知识", "案例", "档案", "样本", "基因", "种质", "图像", "地图", "语料", "影像")  # in data bases
KIND = f"(?:系统|(?:{'|'.join(HELD)})库|平台)"
# The last two signs of a noun part it from the next of a list.
JOINT = re.compile(f"(?<=系统|平台|{'|'.join(held[-1] + '库' for held in HELD)})(?:、|和|与|及|以及)")
# 建设…系统和…平台,; 启动…系统建设,
NAMED = sought(
    rf"(?P<list>[\u4e00-\u9fffA-Za-z0-9、“”()+-]{{4,60}}{KIND})(?P<told>(?:的?(?:建设|开发|搭建))?(?:工作|步伐|进度|力度)?(?:(?:{stages.TIME}|{stages.ADVERB})*(?:上线|投用|启用|建成|开通|投入使用|试运行|运行|验收|竣工)+[\u4e00-\u9fff]{{0,4}})?)(?=[,。;\n]|$)"
)
DIRECT = re.compile("建设|新建|建成|搭建|部署|开发|上线|启用|投用|开工|启动")
BUILT = re.compile("建设|开发|搭建|上线|投用|启用|建成|开通")
# What is made better, relied on or wished for is there, or is no one thing.
SOFT = re.compile("完善|优化|支持|鼓励|引导|加强|强化|健全|依托|利用|用好|发挥|打造|探索|统筹|充实|整合|提升|推广|接入|对接|构建|构筑|形成|做强|做大|拓展|围绕|争取|申报|申请|参与|发展")
LOOSE = re.compile("各类|一批|若干|更多|多个|[等的]|[两三四五六七八九十\\d]+个|^(?:统一|全面)|[和及与]平台|第一|首[个套]|领先|高水平|高能级|高质量|一方面|作出|强化|加强|完善|优化|推进|推动")
NOUN = re.compile(f"{KIND}$")
PLACE = compiled("(?:[\u4e00-\u9fff]{0,6}?(?:园区|片区|经开区|高新区|开发区|综保区|新区|城区|[市县镇])(?![级场政民值容面域辖])|全[区市县域省]|机关|[市县区省]级)")
# What any such thing is for, in front of the noun.
GENERAL = compiled("(?:公共|综合|技术|服务|管理|信息化?|数字化?|智能化?|智慧|创新|创业|产业|企业|科技|发展|开放|共享|交换|合作|应用|支撑|保障|工作|业务|线上|线下|网络|专业|高端|重大|重点|平台|系统|云|网上|办事|审批|及|与|和|一体化|一站式|互联网)+$")
# What platforms of any place may be for.
FUNCTIONS = re.compile("对接|供需|融通|研发|转化|指挥|调度|合作|创新|交流|展示|撮合|孵化|共性|交易")
# 建设甲大数据平台,由乙公司承建: who builds it says that it is one thing
BUILDER = re.compile("[,(](?:该项目|项目)?由[^,。;]{4,24}?(?:公司|集团|银行|移动|联通|电信)(?:投资|负责|牵头)?(?:承建|建设|实施|开发)")
AND = re.compile("[和与及]")
LEAST, LEAST_IN_PLACE, LEAST_IN_REGION = 6, 3, 2
JOINED = 3
FARTHEST = 40


def built(text: str) -> Iterator[Member]:
    """Systems, data bases and platforms that verbs of building govern, each with a name that tells it from others."""
    for match in NAMED.finditer(text):
        start, end = lists.part_start(text, match.start("list"), FARTHEST), match.end("list")
        first = lists.first_name(text, lists.lead(text, start, end), end)
        words, told = text[start:first], match["told"]
        if SOFT.search(words) or not (DIRECT.search(words) if not told else BUILT.search(told)):
            continue
        spans = _members(text, first, end)
        names = [text[a:b] for a, b in spans]
        if not all(_may_be_one(n) for n in names):
            continue
        if len(names) == 1 and BUILDER.match(text, match.end()):
            least = 1
        elif any(map(_tells_which, names)):
            least = JOINED
        else:
            continue
        stage = stages.joined(stages.before(words), stages.behind(told)) or "build"
        yield from (Member(*span, name, False, stage, words + told) for span, name in zip(spans, names, strict=True) if _tells_which(name) or len(_core(name)[1]) >= least)


def _members(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The members of a list, parted where each ends with its noun."""
    found, first = [], start
    for match in JOINT.finditer(text, start + 2, end):
        found.append((first, match.start()))
        first = match.end()
    return [*found, (first, end)]


def _may_be_one(name: str) -> bool:
    """Whether words can name one such thing at all."""
    return NOUN.search(name) is not None and is_possible(name) and not is_abstract(name) and LOOSE.search(name) is None and "、" not in name and not _is_of_two(name)


def _is_of_two(name: str) -> bool:
    """甲应急池和|乙平台: whether another facility is joined to a system in front of it."""
    return any(facility(name[: joint.start()]) is not None for joint in AND.finditer(name, 3))


def _core(name: str) -> tuple[str, str]:
    """The place in front of a name, and what says which of its kind it is."""
    stem = NOUN.sub("", name)
    region = leading_region(stem, rest=2)
    place = PLACE.match(stem)
    length = max(region, place.end() if place else 0)
    return stem[:length], GENERAL.sub("", stem[length:])


def _tells_which(name: str) -> bool:
    """Whether a name says which one is meant: by a region and a subject, a place and more, or much of its own."""
    place, core = _core(name)
    if not place and name.endswith("平台"):
        return len(core) > LEAST and FUNCTIONS.search(core) is None
    least = LEAST_IN_REGION if leading_region(place) else LEAST_IN_PLACE if place else LEAST
    return len(core) >= least
