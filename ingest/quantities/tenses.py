"""Times around amounts: whether a number reports what was or plans what is to be, and for which year."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.assertion import ONLY_A_YEAR, past_sections
from ingest.draft import Draft
from ingest.patterns import compiled

HISTORY = compiled(
    r"回顾|工作总结|年度?总结|总结$|取得(?:的|了)?(?:显著|明显|重大|积极)?(?:成[效绩就]|进展)|工作情况$|基本情况|主要成[效绩就]|成绩$|发展基础$|现实基础|现状|形势$|存在(?:的)?(?:主要)?(?:问题|困难|不足)|"
    r"完成情况|执行情况|过去[一五]年|过去的|发展历程|规划背景$|(?<!优化)(?<!改善)(?<!营造)(?<!提升)(?<!打造)(?<!良好)(?<!一流)(?<!做优)(?<!创优)发展环境$|发展条件$|^基础(?:条件)?$|开局良好"
)
PLANNED = re.compile(r"^(?:加[强快大]|推[进动]|实施|优化|完善|强化|提[升高]|打造|建[设立]|深化|健全|改善|夯实)|打算|计划|安排|目标|任务|部署|展望|思路|要求|措施|建议|下一步|今后|举措|意见|方案")
# 2024年|签约项目开工率: of when those are of whom a rate is told, and no time of the goal
_COHORT = "度?(?:新?签约|新?引进|招引|供地|出让|入库|储备|开工|落地|备案)(?:的)?(?:亿元以上)?(?:重[点大])?(?:项目|企业|地块)[^,。;:、\n]{0,8}?率"
_EVENT = compiled(
    r"(?P<compared>(?:比|较|与|于|由|从|自|按|以|在)(?:20|19)\d\d年|(?:比|较|与|由|从|自|在|同)(?:去年|上年|上一年|前年)(?:同期)?|(?:由|从)(?:目前|现在|当前)的?(?:不足|仅|只有)?)"
    r"|(?P<year>(?<!\d)(?:20|19)\d\d)(?:年(?!" + _COHORT + r"|以[前来]|之前|[^,。;:、\n]{0,9}[签建开立批引]{1}[^,。;:、\n]{0,4}的)|[—\-–~至到](?P<until>20\d\d)年)"
    r"|(?P<past>去年(?!底前|" + _COHORT + r")|上年(?!度|" + _COHORT + r")|上一年|前年|过去(?:的)?[一两三四五]年|近(?:[一二两三四五几十]|\d{1,2})?年来?|[一二两三四五六七八九十几多]{1,2}年[来间](?!自)|比[一两三四五]年前|“十[一二三四]五”(?:期间|时期|以来)|(?:20|19)\d\d年以来)"
    r"|(?P<done>已(?!批|供|签|落|出让|投产企|征|启的|开工项)|截至|截止|目前|现有|现已|至今|以来|预计全年|累计(?:完成|实现|建成|引进)?(?=[^,。;]{0,30}[,。;][^。]{0,6}同比)|先后|成功|仅(?=增长|占|有|为)|只有|没有达到|不足等|原有|共有|[共现]拥有|荣获|获评|同比(?:增长|下降|提高|减少)了?(?=[\d.]+(?:%|个百分点|倍)(?:[,。;、]|$)))"
    r"|(?P<plan>今年(?!以来|[上1一前]|.{0,2}月)|明年|来年|本年度?|新的?一年|力争|确保|争取|目标|计划(?!总投资|投资)|预期|努力|下一步|未来[一两三五几]|拟|(?<![主重必纪概])要(?!素|求|点|件|害|闻|事)|将(?!军|乐))"
)
# What a report of the press tells of the year so far: 1—8月…, 前三季度….
_SO_FAR = compiled(r"截[至止]到?(?=目前|\d|今年|[上本]月)|(?:现在|目前|眼下)(?=,)|统计(?:数据)?显示|数据显示|最新(?:统计|发布|数据)|如今|(?<!\d)1(?:月)?[-—–~至到](?:[2-9]|1[01])月份?|前[一二三]季度|前[两二三四五六七八九十\d]{1,2}个?月|今年以来|今年[上1一前](?:半年|季度)|上半年(?=[^。;]{0,40}?(?:位居|位列|高于|同比|增幅|增速|列全))")
# 仓容新增36万吨,同比增长5%
_YEAR_ON_YEAR = re.compile(r"[同环]比(?:增长|下降|提高|上升|减少|增加)了?[\d.]+(?:%|个百分点|倍)")
FIRST = re.compile(r"[,。;:]")
# ;7.甲地将新建…;(2)乙国过火面积达到…: items of a list of news, each of a matter of its own
ITEM = re.compile(r";[ \u3000]*(?:\d{1,2}[.、]|\(\d{1,2}\))")


class Moment(NamedTuple):
    """What is said of time at a place: history or not, and the year that was named last."""

    past: bool
    year: int | None = None


def past_clauses(draft: Draft) -> frozenset[int]:
    """Indexes of the clauses whose section looks back."""
    if "goals.past" not in draft.notes:
        draft.notes["goals.past"] = past_sections(draft, HISTORY, PLANNED, PLANNED)
    found: frozenset[int] = draft.notes["goals.past"]
    return found


def looks_back(draft: Draft, position: int) -> bool:
    """Whether what stands at a position is in a section that looks back."""
    sentence = draft.sentence_at(position)
    return sentence is not None and sentence.clause in past_clauses(draft)


class _Event(NamedTuple):
    position: int
    kind: str
    year: int | None
    expires: int


class Timeline:
    """The times that one stretch of text names, asked by position."""

    __slots__ = ("events", "text", "year")

    def __init__(self, text: str, year: int | None, planned: bool = False, reported: bool = False) -> None:
        """``planned``: the text stands in a section that plans; ``reported``: in an article of the press."""
        self.year, self.text = year, text
        self.events: list[_Event] = []
        for match in _EVENT.finditer(text):
            event = _event(match, text, year)
            # 目标是:…210亿元,同比增长15% compares a goal with the year before.
            if event is not None and not (match[0].startswith("同比") and (planned or (self.events and self.events[-1].kind in ("plan", "year")))):
                self.events.append(event)
        if reported and (so_far := [*(_Event(m.start(), "past", None, len(text)) for m in _SO_FAR.finditer(text)), *self._compared(text)]):
            self.events = sorted([*self.events, *so_far])

    def _compared(self, text: str) -> Iterator[_Event]:
        """Sentences of an article that compare figures with those of the year before, where nothing is planned in front of them."""
        for match in _YEAR_ON_YEAR.finditer(text):
            if not any(event.kind in ("plan", "year") and event.position < match.start() for event in self.events):
                yield _Event(max(text.rfind("。", 0, match.start()), text.rfind(";", 0, match.start())), "past", None, len(text))

    def at(self, position: int) -> Moment:
        """What holds at a position of the text."""
        past, year = False, None
        for event in self.events:
            if event.position >= position:
                break
            if event.expires > position:
                past = event.kind == "past"
                year = event.year if event.kind == "year" else year
        return Moment(past, year)

    def looks_ahead(self, position: int, this_year: bool = True) -> bool:
        """Whether anything in front of a position speaks of what is planned or of a later year; ``this_year``: 今年 alone does too."""
        first = max((m.end() for m in ITEM.finditer(self.text, 0, position)), default=0)
        ahead = (e for e in self.events if first <= e.position < position < e.expires and (this_year or not self.text.startswith(("今年", "本年"), e.position)))
        return any(e.kind == "plan" or (e.kind == "year" and e.year is not None and (self.year is None or e.year > self.year)) for e in ahead)


def _event(match: re.Match[str], text: str, year: int | None) -> _Event | None:
    kind, at = match.lastgroup, match.start()
    if kind == "compared":
        # 较上年(1.2亿美元)增长33%: what the base was
        close = text.find(")", match.end()) if text.startswith("(", match.end()) else -1
        return _Event(match.end(), "past", None, close) if close >= 0 else None
    last = _close_of_bracket(text, at)
    if match["year"]:
        named = int(match["until"] or match["year"])
        if year is not None and named < year:
            return _Event(at, "past", named, last)
        # 其中2022年达到… speaks of that year in its own part only.
        stop = FIRST.search(text, match.end()) if text[max(0, at - 2) : at] == "其中" else None
        return _Event(at, "year", named, stop.start() if stop else len(text))
    if kind == "done":
        stop = FIRST.search(text, match.end())
        return _Event(at, "past", None, min(stop.start() + 1 if stop else len(text), last))
    return _Event(at, "past" if kind == "past" else "plan", None, last)


def _close_of_bracket(text: str, at: int) -> int:
    """Where what is said at a place ends to hold: 增长8%(上年为6%),… a bracket speaks of a time of its own, unless it only
    says which year is meant in front of it: 上年(2023年)…"""
    opening = text.rfind("(", 0, at)
    close = text.find(")", at) if opening > text.rfind(")", 0, at) else -1
    return len(text) if close < 0 or ONLY_A_YEAR.fullmatch(text, opening + 1, close) else close
