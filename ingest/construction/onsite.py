"""Projects that an article visits: 走进甲公司乙项目现场, 在丙二期高纯晶硅项目工地, 丁新材缸体生产基地里机器轰鸣."""

import re
from collections.abc import Iterator

from ingest import stages
from ingest.construction.firms import is_firm_like
from ingest.construction.founders import founder
from ingest.construction.members import Member
from ingest.construction.names import is_abstract, is_possible
from ingest.sought import sought
from ingest.text import line_end

SITE = sought(
    r"项目(?:经理|负责人|总监|总工(?:程师)?|总指挥|指挥长|建设负责人)(?=[\u4e00-\u9fff]{2,4}?(?:说|介绍|表示|告诉|坦言|透露|一边|正|站|指着|掰着|拿出|[:,]))|项目(?:的)?(?:施工|建设|生产|安装)?(?:现场|工地|车间里?|指挥部|总指挥部)|(?:生产基地|产业园|基地|工厂|生产线|数据中心|车间)(?:项目)?(?:里(?!程)|内(?!部)|(?:施工|建设)?现场|工地)"
)
NOUN = re.compile(r"(?:项目|生产基地|产业园|基地|工厂|生产线|数据中心|车间)(?:项目)?")
# What stands in front of the name: where the visitor goes, and whose it is.
TO = re.compile(r"(?s:.*)(?:走进|来到|走访|探访|[^存现正]在|(?<=[,。;:、!?\n“”])在)(?:位于|坐落于?)?|(?s:.*)的")
# 甲药业制剂二期项目|经理: who speaks of a project says which it is, wherever that stands.
PEOPLE = frozenset("经负总指建")
REACH = 40
# How far behind the site the article may tell when it starts or is done: 4月份试生产,下半年达产.
TOLD = 220
DATED = re.compile(r"\d{1,2}月|季度|年底|年内|上半年|下半年|今年|明年")
PAST = re.compile(r"去年|上年|前年|已|20\d\d年$")
STRONG = frozenset({"start", "complete", "operate"})
# 5月|肯定能|投产
SAID = re.compile(r"(?:\d{1,2}月(?:底|初|份)?|[一二三四]季度|年底|年内|[上下]半年|今年|明年)前?(?:肯定|一定|就|准|应该|有望|可以|估计|大概|也|都)*(?:能|可|会|要)?(?:够|以)?$")
LONGEST_SAID = 12


def visited(text: str) -> Iterator[Member]:
    """Named projects on whose site the text stands, with the stage that the paragraph goes on to date."""
    for match in SITE.finditer(text):
        noun = NOUN.match(text, match.start())
        end = noun.end() if noun else match.start() + 2
        first = max(text.rfind(mark, 0, match.start()) for mark in ",。;:、!?\n“”") + 1
        first = max(first, end - REACH)
        lead = None
        start = first
        while (found := TO.match(text, start, end - 4)) is not None and found.end() > start:
            lead, start = found, found.end()
        name = text[start:end]
        if (lead is None and name.endswith("项目") and match[0][2:3] not in PEOPLE and not match[0].endswith("里")) or not 6 <= len(name) <= 30 or not is_possible(name) or is_abstract(name):
            continue
        firm = founder(name)
        if firm and (lead is not None or not is_firm_like(name.removesuffix("项目"))):
            yield Member(start, end, name, True, _stage(text, match.end()), text[first:end])


# 甲基地的钢结构已经立起。“12月投产。”项目负责人…: what is said at once is said of the project named last
QUOTED = sought(r"“(?P<said>[^“”\n]{4,80})[。!,]”(?:该|这个)?项目(?:[现施]场|建设|总)?(?:经理|负责人|总监|总工(?:程师)?|指挥长?|总指挥|业主)")


def said(text: str) -> Iterator[tuple[int, str]]:
    """Where the people of a project are quoted, and the stage that they date."""
    for match in QUOTED.finditer(text):
        stage = _dated(text, *match.span("said"))
        if stage != "unknown":
            yield match.start(), stage


def _stage(text: str, position: int) -> str:
    """The first stage that the same paragraph dates behind a site, before it comes to another."""
    stop = min(line_end(text, position), position + TOLD)
    following = SITE.pattern.search(text, position, stop)
    return _dated(text, position, following.start() if following else stop)


def _dated(text: str, position: int, stop: int) -> str:
    """The first stage that a stretch of text dates."""
    for told in stages.tail().finditer(text, position, stop):
        stage = stages.behind(told[0])
        if stage in STRONG and (DATED.search(told[0]) or SAID.search(text, max(position, told.start() - LONGEST_SAID), told.start())) and not PAST.search(text[max(0, told.start() - 3) : told.start()] + told[0]):
            return str(stage)
    return "unknown"
