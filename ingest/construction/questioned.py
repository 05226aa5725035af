"""Works that a letter's questions are about: 一、关于甲水库加固资金问题, 关于开发生产乙设备项目问题; and by whom one is to be built that has no name there."""

import re
from collections.abc import Iterator, Sequence

from ingest.construction.members import Member
from ingest.construction.names import Naming, facility, is_abstract, is_possible, naming
from ingest.draft import Clause
from ingest.patterns import compiled

ASKED = "关于"
QUESTION = compiled(rf"{ASKED}(?P<words>[^,。;:\n]{{4,40}}?)(?:的)?(?:有关|相关|若干)?(?:问题|事项|事宜)(?=[。\n ]|$)")
LEAD = re.compile(
    "(?:请求|恳请|申请|解决|支持|加快|推进|推动|批准|同意|审批|核准|尽快|继续|进一步|开发生产|开发|投资|新建|兴建|续建|重建|启动|实施|申报|建设(?=[\u4e00-\u9fff]{3})|生产(?=[\u4e00-\u9fff]{4,}项目)|将(?=[^,]{2,30}(?:列入|纳入)))+"
)
TAIL = re.compile(
    "(?:(?:列入|纳入)[\u4e00-\u9fff]{2,16}|(?:扩建|改建|新建|改造|加固|复建|迁建|续建)?(?:建设)?(?:用地|征地|移民|配套|补助|专项|国债)?(?:资金|贴息|投资|立项|选址|审批|核准|审核|规划|前期工作|前期|开工|可研报告|可行性研究报告|批复|贷款|电价|缺口|经费|进度))+$"
)
DONE = re.compile("(?:的)?(?:建设|扩建|改建|改造|加固|复建|迁建|续建)+(?:项目|工程)?$")
ANY = re.compile("^(?:地方|国有|重点|重大|工业|农业|基础设施|有关|相关|配套|[省市县区]内)*(?:建设)?(?:项目|工程)$|^(?:地方|农村|城市|[省市县区]内)")
UNNAMED = compiled("(?:建设|投资|新建|兴建|合建|实施|改造)[^。;]{0,40}?的(?:项目|工程)")
TAKES_PART = re.compile("(?:由|联合|会同|与|和|及|、)[\u4e00-\u9fff]{0,4}$")


def questioned(text: str, clauses: Sequence[Clause]) -> Iterator[Member]:
    """The works named by headings that say what a question is about."""
    for clause in clauses:
        match = QUESTION.match(text, clause.heading_start, max(clause.heading_end, clause.heading_start) + 1)
        span = _named(text, *match.span("words")) if match else None
        if match and span:
            yield Member(*span, text[slice(*span)], True, "unknown", match[0])


def _named(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a work's name in the words of a question; none where they name no one work."""
    lead = LEAD.match(text, start, end)
    start = lead.end() if lead else start
    tail = TAIL.search(text, start + 2, end)
    end = tail.start() if tail else end
    done = DONE.search(text, start + 2, end)
    if done and facility(text[start : done.start()]):
        end = done.start()
    name = text[start:end]
    headed = name.endswith(("项目", "工程"))
    if end - start < 4 or not is_possible(name) or is_abstract(name) or ANY.search(name) or (done and end == done.end() and not headed):
        return None
    noun = facility(name)
    good = naming(name) != Naming.VAGUE if headed else noun is not None and noun[1] != "work" and naming(name) == Naming.NAMED
    return (start, end) if good else None
