"""Who is to act beside others of the same sentence: those who are brought in, and bureaus each told with what it does."""

import re
from collections.abc import Iterator

from ingest.patterns import compiled
from ingest.sought import sought
from ingest.unitnames import Unit, is_organ, members

Span = tuple[int, int]
# 甲局保障用地,乙局协调授信: where two or more of a sentence are told with what they do, each is to do it.
DOES = compiled("(?:提前|及时|全程|统筹|加快|主动|分类|定期)?(?:保障|协调|审核|统计|汇总|排查|制定|编制|筹措|安排|兑现|收储|供应|跟踪|督办|督导|调度|公布|通报|受理|办理|核查|清理|落实|组织|指导|监督|拨付|兑付|下达)(?!的|[\u4e00-\u9fff]{0,2}(?:情况|工作组|机制))[\u4e00-\u9fff\\d“]{2}")
# 甲局要…;乙局加快…: beside one that is to act.
WORKS = compiled("(?:全力|全面|同步|抓紧|继续)?(?:加快|推进|推动|开展|实施|建立|健全|完善|启动|做好|抓好|新建|改造)(?!的|[\u4e00-\u9fff]{0,2}(?:情况|工作组|机制))[\u4e00-\u9fff\\d“]{2}")
WANTED = re.compile("要(?!求)|须|负责|牵头|将")
OPENERS = frozenset(",;。\n)")
BROUGHT_IN = re.compile("[,;](?:并|要|积极|主动|加强)?(?:会同|配合)$")
# The plan's own body acts: 。会同|乙局修订办法
OPENING = re.compile("[。;\n.、)是]会同$")
TOWN = "(?!各|有关|相关|重点|所在|中心|特色)[\u4e00-\u9fff]{2,6}?(?:镇|乡(?!村|镇)|街道|苏木)"
TOWNS = f"{TOWN}(?:[、和与及]{TOWN})*"
# 由甲局牵头,会同|乙镇、丙街道|压减用水
BESIDE_TOWNS = sought(f"(?<=[,;])会同(?P<list>{TOWNS})")
# 由甲局牵头,|乙镇、丙乡|配合; 由甲局牵头、|乙镇|配合
TOWNS_AT_WORK = re.compile(f"(?:[,;]|(?<=牵头)、|(?<=主办)、)(?P<list>{TOWNS})(?=配合|具体负责|负责(?!人)|具体落实|落实(?=[,。;\n])|协助|协同)")

# 由甲局牵头组织|乙局、丙局等部门|审查
ORGANIZED = sought(r"(?:牵头|负责)(?:组织|召集|会同|协调)(?P<list>[\u4e00-\u9fff、()]{3,60}?)等?(?:有关|相关|成员)?(?:部门|单位)(?=对|进行|开展|联合|共同|审|核|评|验|研究|按|组成)")
# 经|甲局|审定,给予补助; 乡镇推荐,|甲局|审核后列入: a step that an office is to take
STEP = re.compile("(?:联合|组织|牵头|统一|实地|综合|专家)*(?:审核|审查|初审|复审|复核|核定|核实|认定|审定|评审|验收)(?:[、并]?(?:认定|审定|核定|确认|备案|公示|审批|发文|批复|合格|通过|无误|同意))*(?=[,后并、]|列[入为])")

UPPER = re.compile("省|国家|中国|国务院|全国|中央|自治区|[\u4e00-\u9fff]{2,3}省")  # those above have steps of their own


def reviewing(text: str, groups: list[list[Span]]) -> Iterator[Unit]:
    """Offices whose review is a step of what a plan lays down, behind 经 or at the head of a part of a sentence."""
    for group in groups:
        start, end = group[0][0], group[-1][1]
        if (text[start - 1 : start] in OPENERS or text[start - 1 : start] == "经") and STEP.match(text, end):
            yield from (Unit(a, b, text[a:b], "unit", a) for a, b in group if not UPPER.match(text, a))


def beside(text: str, groups: list[list[Span]], acting: list[Unit]) -> Iterator[Unit]:
    """Those whom the one who acts is to bring in further on in the sentence: 甲局要安排资金3亿元,会同|乙局设立基金."""
    acted = {_sentence(text, unit.start): unit.end for unit in acting}
    taken = {(unit.start, unit.end) for unit in acting}
    for group in groups:
        start = group[0][0]
        brought = _sentence(text, start) in acted and BROUGHT_IN.search(text, max(0, start - 5), start) is not None
        if brought or OPENING.search(text, max(0, start - 3), start) is not None:
            yield from (Unit(a, b, text[a:b], "support", a) for a, b in group if (a, b) not in taken)
    for match in BESIDE_TOWNS.finditer(text):
        if _sentence(text, match.start()) in acted:
            yield from members(text, *match.span("list"), "support", match.start("list"))
    for match in ORGANIZED.finditer(text):
        named = members(text, *match.span("list"), "support", match.start("list")) if _sentence(text, match.start()) in acted else []
        yield from named if all(is_organ(u.name) for u in named) else ()
    for end in acted.values():
        helping = TOWNS_AT_WORK.search(text, end, _end(text, end))
        if helping is not None:
            yield from members(text, *helping.span("list"), "support", helping.start("list"))


def told(text: str, alone: list[Span], acting: list[Unit]) -> Iterator[Unit]:
    """Bureaus of one sentence that open a part of it and are told with what they do, where two or more are or another is to act."""
    found: dict[int, list[Span]] = {}
    for start, end in alone:
        if text[start - 1 : start] in OPENERS and (DOES.match(text, end) or WORKS.match(text, end)):
            found.setdefault(_sentence(text, start), []).append((start, end))
    wanted = {_sentence(text, unit.start) for unit in acting if WANTED.match(text, unit.end)} if found else set()
    for sentence, spans in found.items():
        does = [span for span in spans if DOES.match(text, span[1])]
        for a, b in spans if sentence in wanted else does if len(does) > 1 else []:
            yield Unit(a, b, text[a:b], "unit", a)


def _sentence(text: str, position: int) -> int:
    """Where the sentence of a place begins."""
    return max(text.rfind("。", 0, position), text.rfind("\n", 0, position))


def _end(text: str, position: int) -> int:
    """Where the sentence of a place ends."""
    ends = [at for mark in "。\n" if (at := text.find(mark, position)) >= 0]
    return min(ends, default=len(text))
