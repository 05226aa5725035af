"""Lists of industries that what stands behind them calls so: 三大主导产业, 为主导, 于一体, 是主攻方向."""

import re
from collections.abc import Iterator

from ingest.mentions._industry_lists import Member, free, read
from ingest.mentions._industry_names import known
from ingest.sought import sought

# What a list is called that stands in front: 三大主导产业, 为主导, 于一体, 是主攻方向.
_CALLING = (
    r"(?:的)?(?:新)?赛道(?:更|还|也)?(?:要|得)(?:抢|占)|[一二三四五六七八九十两\d]+[大个类条项]?(?:主导|支柱|优势|特色|重点|新兴|战略性新兴|先导|千亿级?|百亿级?|主攻|传统|未来|首位|核心)*(?:产业|产业链|产业集群)|"
    r"(?:要|将|真正|尽快|力争)*正?(?:是|成为|变成|做成|[列作定确]*为)(?:[^,。;]{0,8})(?:主攻方向|主攻[口点]|突破口|赛道(?:之一)?|王牌|“?一号产业”?|“?头号产业”?|当家产业|“?金字招牌”?|“?顶梁柱”?|增长点|增长极|大产业|拳头产业|发力点|着力点|重头戏|招商重点|招引重点|主导产业|支柱产业|重点方向|首位产业|发展方向|重点产业|优势产业|特色产业)|为(?:主导|支柱|重点|龙头|核心|引领|特色|首位|主体|支撑)|为主(?!题|体|线|管|办|攻|席|要|力|营|持)|(?<![功职]能)于一体|主业"
)
_CALLED = sought(_CALLING)
# The nearest sign in front that no list of names holds.
_OUTSIDE = re.compile(r"(?s:.*)[^\u4e00-\u9fffA-Za-z0-9+“”/、]")
_BEFORE = re.compile(
    r"(?:[把将]|以|形成|围绕|特别是|建设集|打造集|建设以|集)?((?:[\u4e00-\u9fffA-Za-z0-9+“”/]{2,16}[、和及与])*[\u4e00-\u9fffA-Za-z0-9+“”/]{2,12})"
    rf"(?:等)?(?:{_CALLING})"
)
LED = re.compile("[^、]{2,18}?以(?![上下内及来外此后])(?=[\u4e00-\u9fff]{2})")  # 甲组团以|生活服务、商务总部为主
STEPS = re.compile("(?:环节|方面|阶段|步骤|措施|手段|内容)(?:为|作为|的|正)*$")  # 以收集、利用等环节为重点
GOVERNED = re.compile("(?:作|(?<!系)列|[确选]?定|[的正为都均也]|一直|历来|始终|仍然?|依旧)*$")  # 把甲、乙|作|为主攻方向
PLACES = re.compile("(?:区|园|镇|基地|走廊|新城|港|中心|廊道|组团|片区|[市县旗州乡村])$")

# 把餐馆、集市作为重点|场所, 以工业、建筑为重点|,推进节能: where one looks closely or saves
WATCHED = re.compile("的?(?:区域|部位|对象|场所|单位|人群|地段|时段|环节)|,(?:大力|深入|扎实|全面|持续)*(?:推进|开展|加强|抓好|组织)(?:节能|减排|治理|整治|执法|检查|排查|安全|防控)")


def called(text: str, taken: bytearray) -> Iterator[tuple[int, str, Member]]:
    """Lists that what stands behind them calls industries: 三大主导产业, 为主导, 于一体, 是主攻方向."""
    for m in _lists_before(text):
        if WATCHED.match(text, m.end()) or STEPS.search(m[1]) or PLACES.search(m[1]) or any(PLACES.search(x) for x in m[1].split("、")):
            continue  # 以甲示范区、乙集聚区为重点
        led = LED.match(m[1])
        reading = read(text, m.start(1) + (led.end() if led else 0), m.start(1) + len(GOVERNED.sub("", m[1])))
        for member in reading.members:
            if free(member, taken, "strong") and (known(member.surface) or len(reading.members) > 1 or (member.sure and text[m.start()] in "把将")):
                yield m.start(1) + (led.end() - 1 if led else 0), "before", member  # 片区内甲园|以|乙、丙为主


def _lists_before(text: str) -> Iterator[re.Match[str]]:
    """Matches of the pattern of such lists, looked for in runs of list characters that end with what calls them industries."""
    windows: list[list[int]] = []
    for called in _CALLED.finditer(text):
        edge = _OUTSIDE.match(text, max(0, called.start() - 200), called.start())
        start, end = edge.end() if edge else max(0, called.start() - 200), min(called.end() + 24, len(text))
        if windows and start < windows[-1][1]:
            windows[-1][1] = end
        else:
            windows.append([start, end])
    for start, end in windows:
        yield from _BEFORE.finditer(text, start, end)
