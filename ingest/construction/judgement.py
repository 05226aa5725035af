"""Whether a member of a list is a project: by its name, its facility, and the verbs and stages around it."""

import re

from ingest.boundaries import cut_left
from ingest.construction.bounds import PUT_OFF, SUBJECT
from ingest.construction.endings import STRONG
from ingest.construction.firms import is_industry, trade_end
from ingest.construction.founders import founder, has_known_owner
from ingest.construction.names import ALONE, Naming, facility, is_abstract, is_possible, naming, phase
from ingest.construction.worknames import WORKS

BUILDING = re.compile(r"建设|新建|新修|扩容|增容|续建|建成|建好|共建|搭建|筹建|组建|开工|动工|完工|竣工|启动|实施|完成|投用|投产|投运|启用|打通|扩建|改造|提质|修建|合建|联建|迁建|改建|推进|加快|提速|加速|交付|抓好|打造|设立")
# 由甲公司|负责|乙管廊改造
CHARGED = re.compile(r"(?:负责|承担)(?:的)?$")
DIRECT = re.compile(r"(?:组建|成立|创建|建设|新建|新修|续建|建成|建好|共建|搭建|筹建|开工|动工|投用|启用|修建|扩建|合建|联建|设立)[^,]{0,3}$")
HOPED = re.compile(r"打造|构建|完善|创建|争创|构筑|形成|成为|培育")
PHASED = re.compile(r"[一二三四五六七八九十]期")
MOVED = re.compile(r"推动|支持|助力|帮助|促成|力促|保障|服务|确保|力争")
JOINTLY = re.compile(r"(?:[与同和]|联合|携手)[^,。;]{3,}(?:共建|合建|组建|联合建设|共同建设)$|(?:联合|携手|会同)[^,。;]{3,}(?:建设|组建|设立|成立|打造|搭建|筹建)$")
GOVERNED = re.compile(r"(?:推动|推进|加快|实施|促成|抓好|力促)$")
WISHED = re.compile(r"鼓励|支持|引导|允许|探索|倡导|提倡")


# 甲产业园项目|位于乙区: of what is told where it stands and how big it is, is one thing
TOLD_OF = re.compile(r"(?:位于|地处|坐落|选址|落址|总用地|占地|规划(?:面积|用地|总?建筑面积)|总建筑面积|建设地点|分[两三一二]期)")
# A centre of the state's own for a field, which a plan asks to have: one for each field, and no honour of a firm's.
RANKED_CENTRE = re.compile("(?:国家|部|省|自治区)(?:级)?(?!级|重点)[\u4e00-\u9fff]{2,14}(?:创新|研究|科学)中心")
FOUNDING = re.compile("设立|申建|申设|组建|筹建|共建|建设")
FOUNDS = re.compile(f"(?:{FOUNDING.pattern})$")
RUNS = re.compile("(?:开行|发运|到发|对开|稳定运行|常态化)")


def runs(text: str, start: int, end: int) -> bool:
    """甲乙国际班列|全年开行360列: trains run, nobody builds them; nor the ports that they run to (与甲港|开行班列)."""
    if text[start:end].endswith(("港", "口岸")) and RUNS.match(text, end) is not None:
        return True
    return text.find("列", start, end) > 0 and text[start:end].rstrip("全年度内").endswith(("班列", "专列", "列车")) and RUNS.match(text, end) is not None


def is_member(name: str, typed: bool) -> bool:
    """Whether a member of a list that 等项目 or the like closes is a project by its name; ``typed`` where the list's noun says so."""
    if ALONE.fullmatch(name):
        return True
    if not is_possible(name) or is_abstract(name):
        return False
    known = naming(name)
    if known == Naming.NAMED:
        return typed or facility(name) is not None or phase(name)
    return known == Naming.DESCRIBED and facility(name) is not None and typed


def judged(text: str, start: int, end: int, words: str, stage: str | None, ahead: str | None) -> bool | None:
    """None for no project; else whether the name is a doubtful one."""
    name = text[start:end]
    if ALONE.fullmatch(name):
        return False if stage or ahead else None
    noun, headed = facility(name), name.endswith(("项目", "工程"))
    if not (noun or headed or phase(name)) or not is_possible(name) or is_abstract(name):
        return None
    if headed and noun is None and cut_left(text, start, end) != start:
        return None  # 科学引导新进项目: words of the sentence, no name
    if noun and noun[0] == "系统" and is_industry(name):
        return None  # 布局无人机整机、飞控系统: goods that happen to be called so
    if RANKED_CENTRE.fullmatch(name) and FOUNDS.search(words) and not WISHED.search(words):
        return False  # 申请设立国家制造业创新中心
    acts = SUBJECT.match(text, end) is not None or PUT_OFF.match(text, end) is not None
    if stage is None and ahead is None and not (acts or headed or (noun is not None and noun[1] == "work")):
        return None  # nothing tells of it
    known = naming(name)
    if known == Naming.VAGUE or _counted(text, end):
        return None
    if known == Naming.DESCRIBED and founder(name) is not None:
        known = Naming.NAMED  # ordinary words, but those of a firm and of what it makes
    verbs = BUILDING.search(words) is not None or (noun is not None and noun[1] == "work" and CHARGED.search(words) is not None)
    told = stage is not None or (ahead is not None and (verbs or (known == Naming.NAMED and (ahead == "unknown" or (ahead in ("signed", "land") and (phase(name) or founder(name) is not None)))))) or acts
    told = told or (noun is not None and noun[1] == "work" and (known == Naming.NAMED or founder(name) is not None) and _tells(name, words))
    if not noun and not phase(name) and known == Naming.DESCRIBED:
        return not (stage in STRONG and len(name) >= 10) if told else None
    if known == Naming.NAMED:
        hoped = stage is None and not phase(name) and (noun is None or noun[1] not in ("road", "utility", "civic")) and HOPED.search(words) is not None and not re.search(r"建设|新建|建成|推进|加快", words)
        if told:
            return hoped
        return founder(name) is None and not TOLD_OF.match(text, end) if name.endswith("项目") else None
    if not told:
        return None if not headed else True
    direct = DIRECT.search(words) is not None
    if noun is not None and noun[1] == "centre" and len(name) - len(noun[0]) >= 3 and JOINTLY.search(words):
        return False  # 与甲大学共建乙实验室
    firm = (stage in ("start", "complete", "operate") or direct) and not WISHED.search(words)
    plain = noun is not None and ((noun[2] and (direct or stage is not None)) or (firm and noun[1] in ("utility", "plant", "civic")))
    alone = noun is not None and (noun[1] == "site" or stage is not None) and SUBJECT.match(text, end) is not None and not words.strip()
    return not (plain or phase(name) or alone)


def _tells(name: str, words: str) -> bool:
    """推动甲材料三期扩产, 乙集团扩产: whether the name of a firm's work says by itself that it is done."""
    if (noun := facility(name)) and naming(name) == Naming.NAMED and (GOVERNED.search(words) or MOVED.search(words)):
        works = facility(name.removesuffix(noun[0]))
        if works is not None and works[1] in ("road", "utility", "civic"):
            return True  # 推动甲高速|改扩建
    phased = PHASED.search(name) is not None
    if not words.strip():
        return phased or has_known_owner(name)
    if GOVERNED.search(words) and (first := founder(name)) and (noun := facility(name)):
        made = WORKS.sub("", name[len(first) : len(name) - len(noun[0])])
        if any(is_industry(made[:k]) for k in range(len(made), 1, -1)):
            return True  # 推动甲机械|铸件|绿色化改造
    firm = founder(name) if not phased and name.endswith(("技术改造", "技改")) else None
    return (phased or (firm is not None and trade_end(firm) is not None)) and MOVED.search(words) is not None


COUNTED = re.compile(r"(?:约|近|超过?)?(?:\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:个(?![\u4e00-\u9fff]{0,6}(?:平台|载体|项目|工程|基地|中心)(?:[,。;、]|$))|家|座|所|处|条|项|批|宗|户)")


def _counted(text: str, end: int) -> bool:
    return COUNTED.match(text, end, end + 14) is not None
