"""Lists of works that 等项目 or the like closes: 甲三期、乙码头等5个续建项目."""

import re
from collections.abc import Iterator

from ingest import stages
from ingest.construction import lists
from ingest.construction.endings import WEAK
from ingest.construction.firms import may_be_firm
from ingest.construction.founders import founder, has_known_owner
from ingest.construction.judgement import is_member
from ingest.construction.members import Member, expanded
from ingest.construction.names import Naming, facility, is_abstract, is_possible, naming, phase
from ingest.patterns import compiled
from ingest.vocabulary import is_ordinary

# 等5个续建项目, 等18宗项目, 等重点产业项目, 等配套设施, 等市政道路
ETC = compiled(
    r"(?:等(?!静压|离子|温锻)|(?<=[\u4e00-\u9fff)])(?:[两二三四五六七八九]|(?<!\d)\d{1,2})(?=[个大]“?[^,。;、\d]{0,8}项目|项[^,。;、\d]{0,4}工程))(?:[^,。;、等项工]|项(?!目)|工(?!程)){0,14}?(?P<noun>项目|工程|市政道路|断头路|道路|路网|基础设施|设施|标准厂房|载体|园区|学校|医院|站场|变电站|小镇)(?!库|清单|建设管理|单位|公司|办公?室?|指挥|部|组|制|化|团队|经理|中心)"
)
# 甲机械、乙电子等4户企业三季度投产: what is said of the firms is said of their works
FIRMS_START = compiled(rf"(?:等(?:[两二三四五六七八九十]|\d{{1,2}})?[家户个]?|(?<=[\u4e00-\u9fff])(?:[两三四五六七八九十]|\d{{1,2}})[家户])(?:重点|骨干|龙头|规上|新建|新引进|签约|入园|工业|优质|配套)*(?P<noun>企业|公司)(?=(?:{stages.TIME}|{stages.ADVERB})*(?:(?:完成)?(?:技改|改造|扩建)?(?:建成|竣工|达标)?投产|开工|动工|竣工|投产|试生产|试产|点火)(?:[,。;、]|$|达[产效]))")
COUNTS = "零一两三四五六七八九"
# 抓好甲、乙等30个|拟竣工项目: what they are to reach stands in their class.
MEANT = re.compile("(?:拟|计划|预计|年内|今年|新)(?:新?开工|动工|竣工投产|建成投产|竣工|投产|投用|建成|完工|签约)|竣工投产")
ATTRACTING = re.compile(r"招引|引进|引育|承接|瞄准|聚焦|主攻|招商|布局|培育|发展|谋划|储备|鼓励|支持(?!.*等项目)|开展|围绕|适合|适宜|参与")
LURED = re.compile(r"(?:招引|引进|引育|承接|招商|瞄准|聚焦|紧盯|围绕)[^,。;]{0,4}$")
LONG = 6


def closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words that close a list in text[start:end]."""
    firms = text.find("企业", start, end) > 0 or text.find("公司", start, end) > 0
    etc = ETC.search(text, start, end) or (FIRMS_START.search(text, start, end) if firms else None)
    return etc if etc and etc.start() - start >= 2 and _agrees(text[start : etc.start()], etc[0]) else None


def _agrees(listed: str, closing: str) -> bool:
    """甲、乙2个项目: a number in figures closes a list of as many names; without a list it only counts."""
    number = re.match(r"\d+", closing)
    return number is None or int(number[0]) in {n for n in (listed.count("、") + 1, len(re.findall("[、和与]", listed)) + 1) if n > 1}


def closed(text: str, start: int, etc: re.Match[str], end: int, earlier: list[Member]) -> Iterator[Member]:
    """Members of a list that ``etc`` closes."""
    first = lists.first_name(text, lists.lead(text, start, etc.start()), etc.start())
    words, told = text[start:first], text[etc.end() : end]
    if re.match(r"的(?!落地|建设|投产|开工|签约)", told):
        return
    stage = _stage(words, etc[0], told)
    firms = etc["noun"] in ("企业", "公司")
    typed = firms or etc["noun"] in ("项目", "工程")
    spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, first, etc.start(), True)]
    names = [text[a:b] for a, b in spans]
    good = [is_member(name, typed) for name in names]
    if (firms and not all(may_be_firm(n) or founder(n) for n in names)) or _are_kinds(names, good, words, stage, told):
        return
    # 甲保税加工、乙饲料添加剂两个项目: a number that counts the members exactly vouches for each.
    counted = any(good) and len(spans) > 1 and etc[0].startswith(COUNTS[len(spans) : len(spans) + 1] or "-")
    for (a, b), name, sure in zip(spans, names, good, strict=True):
        vouched = typed and (stage not in WEAK or (counted and len(name) >= LONG))
        if sure or (vouched and is_possible(name) and not is_abstract(name) and naming(name) != Naming.VAGUE):
            yield from expanded(text, a, b, typed, stage, words + told, earlier)


def _stage(words: str, closing: str, told: str) -> str:
    """The stage of a list by the words around it, and by those that close it."""
    ahead, after = stages.before(words), stages.behind(told)
    aimed = MEANT.search(closing) if after is None and ahead in (None, "build") else None
    return (stages.behind(aimed[0]) if aimed else None) or stages.joined(ahead, after) or stages.behind(closing) or "unknown"


def _are_kinds(names: list[str], good: list[bool], words: str, stage: str, told: str) -> bool:
    """Whether a list is one of kinds of works that a place wants, and of no works: 引进船用铸件、香料提取物等项目."""
    wanted = ATTRACTING.search(words) is not None
    kinds = good.count(False)
    if kinds * 2 > len(names) or (kinds * 2 == len(names) and wanted):
        return True
    if not wanted or stage not in ("signed", "land", *WEAK) or stages.behind(told):
        return False
    return all(map(is_ordinary, names)) or (LURED.search(words) is not None and not any(phase(n) or facility(n) or has_known_owner(n) for n in names))
