"""Industries told as goods that are to be developed: 推进甲、乙和丙等零部件研发, 发展适应山地作业的小型甲, 加快乙产业化.

What is done with them, and how the list is called, say that the words name goods; each must end as goods do.
"""

import re
from collections.abc import Iterator

from ingest.mentions._industry_heads import Found
from ingest.mentions._industry_lists import Member, goods
from ingest.mentions._industry_names import SHAPE, bare, generic, known
from ingest.patterns import compiled
from ingest.sought import Sought

KIND = (
    "(?:[\u4e00-\u9fff]{0,6}?"
    "(?:[零元]?(?:部件|器件|配件|组件|构件)|元器件|装备|设备|机具|农具|机械|仪器|仪表|器械|整机|终端|车辆|船舶|材料|耗材|试剂|软硬件|软件|芯片|药物|新药|疫苗|制品|产品))"
)
WORKED_ON = (
    "的?(?:自主|联合|协同|集成|技术|工艺|国产|规模化?|产业化|工程化|示范|推广|设计|研究|研发|开发|试验)*"
    "(?:研发|研制|攻关|开发|制造|生产|设计|产业化|工程化|国产化|规模化|推广|应用|试制|验证|攻坚|突破|选育|配套能力|供给能力|创新(?!能力|体系|中心|平台|环境|券)|发展|出口)"
)
FURTHERS = "(?:推进|推动|加快|加强|开展|支持|鼓励|促进|组织|实施|扩大|加大|提升|提高|强化|部署|布局|深化|攻克|突破|研发|研制|开发|发展|推广|培育|生产|制造|引进|突出|聚焦|围绕)"
AGAIN = "加强|推进(?!器|剂)|推动|加快|开展|支持|鼓励|促进|引导"  # a further verb: what stands in front of it is no goods
# 推进甲、乙和丙|等零部件研发
LISTED = Sought(compiled(rf"{FURTHERS}(?:对|和推广|推广|一批)?(?P<list>(?:(?!{AGAIN})[^,。;:\n()“”《》]){{4,80}}?)等{KIND}?(?:{WORKED_ON}|[和与及][\u4e00-\u9fff]{{2,8}}?{WORKED_ON})"), ("等",), 96, 40)
# 推广甲、乙|等先进适用机具
MEANT = Sought(compiled(rf"(?:研发|研制|开发|发展|推广|培育|生产|制造|攻克|突破|引进)(?:和推广|推广|生产|制造|一批)*(?P<list>(?:(?!{AGAIN})[^,。;:\n()“”《》]){{4,80}}?)等{KIND}(?=[,。;\n])"), ("等",), 96, 20)
# 加快甲|产业化
DONE = Sought(
    compiled(rf"(?:推进|推动|加快|加强|开展|支持|促进|组织|部署|加大|实现|突破)(?P<list>(?:(?!{AGAIN})[\u4e00-\u9fffA-Za-z\d、和与及]){{4,40}}?)(?:的)?(?:(?:产业化|工程化|国产化)|(?:规模化应用|示范应用|研发攻关|技术攻关|研制|试制|攻关|研发制造|研发生产|科研项目|(?:自主)?研发)(?=[,。;、\n和与及]|设计|制造|生产|工作|应用))"),
    ("产业化", "工程化", "国产化", "规模化", "示范应用", "攻关", "研制", "试制", "研发", "科研项目"), 52, 4,
)
# 发展|适应山地作业的|小型甲
SUITED = Sought(
    compiled(r"(?:适应|适合|适用于?|适宜|满足|面向|具有|具备|拥有|符合|针对|用于|贴近|契合|顺应)[^,。;:\n]{2,36}?的(?P<list>[\u4e00-\u9fffA-Za-z\d、]{3,30}?)(?=[,。;\n]|以及|和|与|及)"), ("适", "满足", "面向", "具有", "具备", "拥有", "符合", "针对", "用于", "贴近", "契合", "顺应"), 2, 80
)
DEVELOPS = re.compile("(?:发展|研发|研制|开发|推广|培育|制造|引进)(?:推广|应用|生产|更多|一批|和)*(?:(?:[^,。;\n]{2,50}?的[\u4e00-\u9fff]{3,12}?)(?:以及|和|与|及))?$")
ENDS = re.compile(
    "(?:(?<![时商生动转危司有无良投契专随主乘收动])机|器(?<!武器)|(?<![路天栈])桥|泵|阀|轴承|(?<![礼司威])仪|齿轮箱|车(?<!停车)|船|艇|设备|装备|[机模刀夹量渔农][具床]|部件|器件|组件|构件|配件|芯片|炉|锅炉|塔筒|潜器|舱|储罐|电缆|光缆|电池|叶轮|机械|机组|发动机|电机|传感器|雷达|卫星|火箭|农机|主轴|齿轮|导轨|丝杠|转子|镜头|屏|"
    "软件|操作系统|数据库|试剂|疫苗|新药|原料药|辅具|轮椅|机具|机床|[特轴工模弹]\\w?钢|合金|树脂|纤维|陶瓷|玻璃|薄膜|涂料|箔|靶材|晶圆|模组|模块|控制器|支架|起搏器|手柄)$"
)
# What is too general to name goods, whatever stands in front of it to praise it.
PRAISE = "(?:新一代|新型|高端|先进|重大|大型|小型|智能化?|关键|核心|重点|国产|专用|通用|成套|高性能|高效|绿色|节能|优质|自主|创新|急需|紧缺|适用|现代|基础|主要|一批|更多|各类|相关|配套|技术|生产|科研|信息化?|数字化?)"
NO_GOODS = re.compile(rf"^{PRAISE}*(?:设备|装备|软件|机械|部件|器件|组件|构件|配件|仪器设备|仪器|机具|合金|纤维|新药|产品|零部件|元器件|模块|整机)?$|[,。;:的了]|(?:企业|项目|平台|体系|机制|问题|部门|单位|人员)$|更新|老旧|报废|淘汰|购置|^(?:和|与|及|对|将|把|在|以|由|为|一些|其他)")
LIST = re.compile("、|以及|和|与|及")
SHORTEST, LONE, LONGEST = 2, 3, 16


def made_goods(text: str) -> Iterator[Found]:
    """The goods of such lists and phrases, each where it stands."""
    for pattern in (LISTED, MEANT, DONE):
        for match in pattern.finditer(text):
            yield from _borne_out(text, match.start(), *match.span("list"))
    for match in SUITED.finditer(text):
        opening = max(text.rfind(mark, max(0, match.start() - 60), match.start()) for mark in ",。;\n") + 1
        if DEVELOPS.search(text, max(opening, 0), match.start()):
            yield from _borne_out(text, match.start(), *match.span("list"))


def _borne_out(text: str, verb: int, start: int, end: int) -> Iterator[Found]:
    """The members of a list of which most end as goods do."""
    pieces: list[tuple[int, int]] = []
    position = start
    for joint in (*LIST.finditer(text, start, end), None):
        stop = joint.start() if joint else end
        pieces.append((position, stop))
        position = joint.end() if joint else end
    shortest = SHORTEST if len(pieces) > 1 and _is_goods(text[slice(*pieces[0])], LONE) else LONE
    named = [Member(a, b, text[a:b], known(text[a:b]) or bare(text[a:b]), True) for a, b in pieces if _is_goods(text[a:b], shortest)]
    if len(named) * 2 > len(pieces):
        yield from ((verb, "goods", member) for member in named)


def suited(text: str) -> list[tuple[int, int]]:
    """Where it is said what goods are to suit: no field is named there."""
    return [(match.start(), match.start("list")) for match in SUITED.finditer(text)]


def _is_goods(words: str, shortest: int) -> bool:
    """Whether words name goods of one kind."""
    if not shortest <= len(words) <= LONGEST:
        return False
    if NO_GOODS.search(words) or generic(words):
        return known(words) is not None and words in goods()
    return ENDS.search(words) is not None or SHAPE.search(words) is not None
