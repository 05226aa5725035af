"""Where the list of projects in a part of a sentence begins and ends: behind its verbs, before the words that tell its stage."""

import re

from ingest import stages
from ingest.construction import lists
from ingest.construction.names import NUMERALS, facility, phase
from ingest.patterns import compiled

ITEM_HEAD = re.compile(r"(?:项目|工程)(?!经理|总监|库|清单|单位|公司|办|指挥|部|组|制|化|团队|名称|编号|类别|资金|经费|资本|投资|招商|用地|审批|服务|管理|建设单位|落地(?=率)|承担|申报|主体|业主|职业|大学|学院|学校|负责|实施(?:单位|方案|主体)|合同|任务|预算|评审|评估|路演|师|学|机械|技术|研究|推介)")
PHASE = re.compile(rf"\(?[{NUMERALS}]+期\)?(?:工程|项目)?")
# 甲供水二期工程|乙县段
STRETCH = re.compile(r"(?<=期工程)[\u4e00-\u9fff]{2,4}段")
JOINT = re.compile(r"(?:项目|工程)(?:和|及|与|以及)(?=[\u4e00-\u9fff\d]{3})")
BUILD_END = re.compile(r"^(?:$|工作|进度|步伐|力度|任务|速度|质量|[、,和并及且的]|\d|全面|提速|收尾|扫尾|运营|进行|中)")
SUBJECT = re.compile(r"(?:要|将|按照|按|计划|力争|争取|预计|须|应)(?!求)")
# 甲接收站|待岸线批复后启动, 乙铜箔二期|受市场影响暂缓
PUT_OFF = compiled(r"(?:要|须|需|尚|仍|还要|还需)?待(?=[^,。;]{2,16}后)|受(?=[^,。;]{2,16}影响)|(?:在|须|需|经)(?=[^,。;]{2,20}[后前](?:方可|方能|才|再))")


# 由甲区与乙大学、丙研究所共建的|中试基地, 甲局牵头、与乙大学共建的|中试基地: partners are no list of projects.
JOINTLY = re.compile(r"(?:由?[^,。;、]{2,24}?(?:牵头|领衔|主导)、)?(?:(?:由?[^,。;、]{0,24}?)?[与同和]|由(?=[^,。;]{2,40}、))[^,。;]{2,60}?(?:共建|合建|联建|联合建设|合作建设|共同建设|共同组建|联合组建)的(?=[\u4e00-\u9fff]{4})")


# 为甲炼化配套的|空分装置
SUPPLIES = re.compile(r"(?:为|给|与)?[\u4e00-\u9fff]{2,10}配套的(?=[\u4e00-\u9fff]{2})")


# 甲园今年将与乙大学、丙大学共建|丁中试平台
JOINED = re.compile(r"[^,。;、]{0,20}?(?:将|要|拟|计划)?[与同][^,。;]{2,40}?(?:大学|学院|研究院|研究所|科学院)(?:共建|合建|组建|联合建设|联合组建|共同建设|共同组建)(?!的)(?=[\u4e00-\u9fff]{4})")


# 厂房二期B区|春节前交付甲、乙使用
HANDED_TO = re.compile("给?[\u4e00-\u9fffA-Z、]{2,40}使用")
PARTNERED = compiled("[建设]的|大学|学院|研究[院所]|科学院|配套的")  # none of the three is without


def told_end(told: str) -> int:
    """Where the words that tell a stage end at the beginning of a stretch; 0 where it begins with none."""
    match = stages.tail().match(told)
    end = match.end() if match else 0
    more = stages.word_behind().match(told, end)
    return more.end() if more else end


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the list of a part begins and ends: behind the verbs in front, before the words that tell the stage."""
    jointly = (JOINTLY.match(text, start, end) or JOINED.match(text, start, end) or SUPPLIES.match(text, start, end)) if PARTNERED.search(text, start, end) else None
    first = jointly.end() if jointly else lists.lead(text, start, end)
    put_off = PUT_OFF.search(text, first + 4, min(end, first + 36))
    if put_off and (facility(name := text[first : put_off.start()]) or phase(name) or name.endswith(("项目", "工程"))):
        return first, put_off.start()
    if text.endswith("使用", first, end) and (handed := stages.tail().search(text, first + 2, end)) and handed[0].endswith("交付") and HANDED_TO.fullmatch(text, handed.end(), end):
        return lists.first_name(text, first, handed.start()), handed.start()
    for _ in range(4):
        last = _last_joint(text, first, end)
        for joint in JOINT.finditer(text, max(first, last) + 2, end):
            last = joint.end()
        head = ITEM_HEAD.search(text, max(first, last) + 2, end)
        told = stages.tail().search(text, max(first, last) + 2, end)
        if head and told and told.start() <= head.start() < told.end():
            head = None  # 甲产业园二期|完成主体工程
        if head and told and head.start() == told.end() and told.start() > first + 2 and (work := facility(text[first : told.end()])) and work[1] == "work":
            stop = head.end()  # 推进甲路|改造|工程
            break
        if head and (told is None or head.end() <= told.start()):
            more = PHASE.match(text, head.end(), end) or STRETCH.match(text, head.end(), end)
            stop = more.end() if more else head.end()
            break
        if told is None:
            stop = _subject_end(text, first, end) or end
            break
        rest = text[told.end() : end]
        if told[0].endswith("列入"):
            stop = told.start()
            break
        if is_landing(text, told, end):
            stop = told.start()
            break
        if rest.startswith("的") and len(rest) > 4 and (head or facility(re.split("[、和及]", stages.tail().split(rest[1:])[0])[0])):
            first = told.end() + 1  # 由甲公司投资建设的|乙仓库
            continue
        if stages.stage_words("behind").get(told[0][-2:]) == "build" and not BUILD_END.match(rest) and not _is_object(rest) and not stages.word_behind().match(rest):
            return end, end  # 园区建设专项债券
        if not _is_object(rest) and head is None:
            stop = told.start()
            break
        following = lists.lead(text, told.start(), end)
        first = following if following > told.start() else told.end()
    else:
        return end, end
    return lists.first_name(text, first, stop), stop


# 落户甲产业园并于6月开工, 落地乙片区: what follows is where the list goes, not what the verb governs.
LANDS = re.compile(r"(?:落户|落地|入驻|落子)(?:在|于|到)?$")
PLACE = re.compile(r"(?:在|于|到)?[\u4e00-\u9fffA-Z]{1,16}?(?:[区园县市镇乡港城]|基地|[\u4e00-\u9fff]{2}$)(?=$|[、并且和]|[\d年]|正式|力争|争取|确保|预计|将|上半年|下半年|开工|建设)")


def is_landing(text: str, told: re.Match[str], end: int) -> bool:
    """Whether a word of stages says that the list in front of it goes to the place behind it."""
    return LANDS.search(told[0]) is not None and told.start() > 0 and text[told.start() - 1] not in "。;,:、\n" and PLACE.match(text, told.end(), end) is not None


def _last_joint(text: str, start: int, end: int) -> int:
    """Behind the last 、 that parts names; the one in 签约、落户 parts stages."""
    bound = end
    while (at := text.rfind("、", start, bound)) >= 0:
        if not stages.tail().match(text, at + 1, end):
            return at + 1
        bound = at
    return 0


def _subject_end(text: str, start: int, end: int) -> int | None:
    """Where a facility ends that opens a part and then acts: 某古镇|要利用…."""
    for match in SUBJECT.finditer(text, start + 3, min(end, start + 24)):
        if facility(text[start : match.start()]) or text.endswith(("项目", "工程"), start, match.start()):
            return match.start()
    return None


def _is_object(rest: str) -> bool:
    """Whether what follows a word of stages is what it governs, so that it stood in front of the list."""
    more = stages.word_behind().match(rest)
    while more:
        rest = rest[more.end() :]
        more = stages.word_behind().match(rest)
    if len(rest) < 3 or re.match(r"[\d的且并后、和及,]|等", rest):
        return False
    first = re.split("[、和及与]", rest)[0]
    return "、" in rest or rest.endswith(("项目", "工程")) or facility(first) is not None or phase(first) or first.endswith(("项目", "工程")) or stages.tail().search(rest, 2) is not None
