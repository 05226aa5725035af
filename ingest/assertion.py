"""Whether words assert what is to be: they may tell of the past, deny, or only say what may come to be."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.draft import Draft
from ingest.patterns import compiled
from ingest.sentences import LONGEST_SENTENCE

PAST = compiled(
    r"(?<![由从比较])(?:去年|上年|上一年|前年)|过去[一五]年|已(?:建成|完成|开工|投产|竣工|落地|签约|引进|形成|实现|达到|启动|获批|被)|成功(?:举办|承办|创建|引进|签约)|先后(?:建成|获批|引进|落户|点火|投产|投运)|同比(?:增长|下降)|"
    r"预计全年|累计(?:完成|实现|引进)(?!.*(?:年底|以上))|率先(?!突破|达到|迈上|打造|构建)|荣获|被评为|获评|超额完成|顺利完成(?!.*(?:年底|确保))|仍(?:然)?(?:较|不|偏|突出)|不足等问题|没有达到|未能"
)
HISTORY_HEADING = re.compile(r"回顾|总结|取得(?:的)?成[效绩]|工作情况|基本情况|主要成[效绩]|发展基础|现实基础|形势|存在(?:的)?问题|完成情况|执行情况|过去[一五]年|主要工作$")
# Headings that plan, whatever they look back on.
PLANS, PLANS_OF_YEAR = re.compile("打算|计划|安排|目标"), re.compile("目标|计划|打算")
# 上年计划执行情况: how a plan was carried out is no plan
CARRIED_OUT = re.compile("(?:计划|目标|任务|规划|安排)(?:任务)?的?(?:执行|完成|落实|实施|推进)情况")
# 夯实发展基础, 提升总结水平: what is to be bettered is no look back.
BETTERED = re.compile(r"(?:夯实|筑牢|打牢|厚植|巩固|增强|强化|稳固|建强|优化|改善|营造|破解)[^,。;]{0,4}(?:发展|现实)基础")
FUTURE = compiled(r"正在[^,。;]{0,6}率先|将|要|力争|确保|争取|计划|目标|到20\d\d年|年底前|预期|达到|推动|加快|今年(?!以来)|全年(?!完成)|新的一年|下一步")
YEAR = compiled(r"(?<!\d)(20\d\d)年")
COMPARED = re.compile(r"(?:较|比|以)20\d\d年")
LAST_YEAR = compiled(r"(?<![由从比较])(?:去年|上年|前年)|过去[一五]年")
# 增长8%(上年为6%),…: an aside tells of another time than what goes on behind it, unless it only names the year: 上年(2023年)
ONLY_A_YEAR = re.compile(r"20\d\d年度?")
ASIDE = re.compile(rf"\((?!{ONLY_A_YEAR.pattern}\))[^()]*\)")
BUILT_ON = compiled(r"基础上|今年|较|比")
NEGATION = compiled(r"不再|暂不|不予|原则上不|严禁|禁止|不得|不列入|杜绝|停止|取消(?!.{0,4}限制)|淘汰|退出|清退|(?<!原)(?<!已)关停|腾退|压减|未列入|不新上|不新增|不引进|不支持|不发展|不承接|不招引|不搞|不涉足")
CONDITION = compiled(r"(?:待|如|若|视)[^,。;]{1,20}(?:后|情况|再|成熟)|条件成熟时|适时|另行|择机")
# 兑现2022年度补贴 is a task of the plan, 2022年工作回顾 a look back.
OPENS_WITH_YEAR = re.compile(r"[\u4e00-\u9fff“(]{0,8}?20\d\d年(?!度?(?:[\u4e00-\u9fff]{0,6}(?:补贴|补助|奖励|奖补|资金)))")
# 兑现2022年度补贴 within a heading does not make its clause one of the past.
YEAR_FIRST = re.compile(r"[^,。;]{0,8}20\d\d年")
# 一年来,全市…。 A paragraph that opens so looks back until it speaks of what is to come.
REVIEW = re.compile(r"[ \u3000]*[\u4e00-\u9fff]{0,6}?(?:[一五]年来|过去的?[一五]年)[,,]")
AHEAD = re.compile(r"今年|明年|下一步|接下来|将|力争|确保|20\d\d年(?!来)|目标|要(?!素|求)")

# 五年来,我们…: so may a whole part of a government's report, until it turns to what is to come or another heading stands.
REVIEWED = compiled(r"(?:^|(?<=[\n。]))[ \u3000]*[\u4e00-\u9fff]{0,4}?(?:[一五两三]年[来间]|过去的?[一五]年)[,，]")
TURNS = compiled(r"今年(?!以来|[上1一前]|.{0,2}月)|明年|来年|下一步|接下来|(?<!对)今后(?!的[\u4e00-\u9fff、]{0,10}(?:将|会|产生|带来|打下|奠定))|(?<!对)(?<!向)未来(?!产业)|(?:[,。;\n]|^)[ \u3000]*(?:我们)?(?:必须|要(?!素|求))|力争|争取|(?<![模草虚比])拟|预期目标|到20\d\d年|确保(?=[^,。]{0,20}\d)")
INNER = ("point", "lead")  # kinds of clauses within a part: 一是…, unnumbered phrases


def is_history(draft: Draft, start: int, end: int) -> bool:
    """Whether a span reports what was, rather than plans: by its section, its sentence, or a year before the plan's."""
    sentence = draft.sentence_at(start)
    if sentence is None:
        return False
    if sentence.clause in _past_clauses(draft) or is_reviewed(draft, start):
        return True
    text = draft.text
    if text.find("年", sentence.start, end) >= 0 and _is_dated_back(_without_asides(text[sentence.start : end], draft.metadata.year), draft.metadata.year):
        return True
    told: dict[int, bool] = draft.notes.setdefault("told as past", {})
    known = told.get(sentence.start)
    if known is None:
        whole = _without_asides(text[sentence.start : sentence.end], draft.metadata.year)
        known = told[sentence.start] = (PAST.search(whole) is not None and FUTURE.search(whole) is None) or _in_review(text, sentence.start, sentence.end)
    return known


def _without_asides(words: str, year: int | None) -> str:
    """Words without what brackets among them tell of a time before the plan's."""

    def kept(match: re.Match[str]) -> str:
        years = [int(y) for y in YEAR.findall(match[0])]
        older = bool(years) and year is not None and max(years) < year
        return "" if older or LAST_YEAR.search(match[0]) else match[0]

    return ASIDE.sub(kept, words) if ")" in words else words


def _in_review(text: str, start: int, end: int) -> bool:
    """Whether a sentence stands in a paragraph that looks back, with no word yet of what is to come."""
    line = text.rfind("\n", max(0, start - LONGEST_SENTENCE), start) + 1
    return REVIEW.match(text, line) is not None and AHEAD.search(text, line, end) is None


def is_reviewed(draft: Draft, position: int) -> bool:
    """Whether a place stands in a part of a text that opens as a look back: 过去一年,我们…."""
    if "reviews" not in draft.notes:
        draft.notes["reviews"] = list(_reviews(draft))
    return any(start <= position < end for start, end in draft.notes["reviews"])


def _reviews(draft: Draft) -> Iterator[tuple[int, int]]:
    report = draft.metadata.type == "government_work_report"
    headed = [c.start for c in draft.clauses if c.kind not in INNER]
    for match in REVIEWED.finditer(draft.text):
        turn = TURNS.search(draft.text, match.end())
        stop = next((start for start in headed if start > match.start()), -1) if report else draft.text.find("\n", match.end())
        yield match.start(), min(at for at in (turn.start() if turn else -1, stop, len(draft.text)) if at >= 0)


def _is_dated_back(before: str, year: int | None) -> bool:
    """Whether the words up to the end of a span name a year before the plan's, or last year, and do not compare with it."""
    if year and (years := YEAR.findall(before)) and max(map(int, years)) < year and not COMPARED.search(before):
        return True
    return LAST_YEAR.search(before) is not None and not BUILT_ON.search(before)


def past_sections(draft: Draft, history: re.Pattern[str], plans: re.Pattern[str], plans_of_year: re.Pattern[str]) -> frozenset[int]:
    """Indexes of clauses whose section looks back: its heading says ``history`` and none of the words for ``plans``, or opens with a year before the plan's and says none of ``plans_of_year``."""
    year = draft.metadata.year
    past: set[int] = set()
    for clause in draft.clauses:
        heading = clause.heading
        years = [int(y) for y in re.findall(r"(20\d\d)年", heading)] if OPENS_WITH_YEAR.match(heading) else []
        rest = CARRIED_OUT.sub("", heading)
        back = bool(history.search(BETTERED.sub("", heading))) and not plans.search(rest)
        older = bool(years) and year is not None and max(years) < year and bool(YEAR_FIRST.match(heading)) and not plans_of_year.search(rest)
        if back or older or clause.parent in past:
            past.add(clause.index)
    return frozenset(past)


def _past_clauses(draft: Draft) -> frozenset[int]:
    if "past" not in draft.notes:
        draft.notes["past"] = past_sections(draft, HISTORY_HEADING, PLANS, PLANS_OF_YEAR)
    kept: frozenset[int] = draft.notes["past"]
    return kept


def is_negated(draft: Draft, start: int, end: int) -> bool:
    """Whether the part of the sentence with the span denies, forbids or ends what it speaks of."""
    first, last = part_of(draft, start, end)
    return bool(NEGATION.search(draft.text, first, last))


def is_conditional(draft: Draft, start: int, end: int) -> bool:
    """Whether the part of the sentence with the span makes it wait for something."""
    first, last = part_of(draft, start, end)
    return bool(CONDITION.search(draft.text, first, last))


def is_set_aside(draft: Draft, start: int, end: int) -> bool:
    """Whether words tell of the past, deny, or only say what may come to be."""
    return is_negated(draft, start, end) or is_history(draft, start, end) or is_conditional(draft, start, end)


def part_of(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence between commas that holds a span."""
    return _part(draft.text, start, end)


@lru_cache(maxsize=16)  # the same span is asked about more than once in a row
def _part(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = max(0, start - LONGEST_SENTENCE), min(end + LONGEST_SENTENCE, len(text))
    for mark in ",。;\n:":  # each only as far as the nearest so far
        first = max(first, text.rfind(mark, first, start) + 1)
        if mark != ":" and (stop := text.find(mark, end, last)) >= 0:
            last = stop
    return first, last
