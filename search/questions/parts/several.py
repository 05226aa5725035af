"""Several figures asked for in one question: 新建多少个水厂,总投资多少. Each is read by itself, and all are answered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.questions.plans import plan as p
from search.questions.readings import fundsizes
from search.questions.readings.striving import ASKS
from search.questions.understanding import Understood

_ASK = r"(?:多[长大高宽]的?|(?:多少|几)(?:[亿万]?(?:个|家|项|条|座|所|只|件|宗|户|亩|元|美元|公里|平方米|吨|人|名|场|批次|套))?)"
_ZH = re.compile(
    rf"^(?P<head>[^?？]{{4,}}?)(?P<ask>{_ASK})(?P<counted>[^,，、;；?？]*)[,，、;；?？]+(?:以?及|还有|并且?|同时|另外|又)?(?P<next>(?![各分]|(?:都|具体)?是)(?:[^,，、;；?？]{{2,}}?|[建修开办引招扩改创种育增搞拿加添铺栽]){_ASK}(?P<tail>[^,，;；?？]*))[?？。]*$"
)
_ASK_EN = r"(?:how (?:many|much|large|big|high|long)\b|(?:the |what )?(?:number|amount|value|volume|size|length) of\b|what\b)"
_EN = re.compile(rf"^(?P<lead>(?:[^:?]{{3,60}}: |(?:for|in|by|during|at|of) [^?]{{4,60}}?,? (?={_ASK_EN}))?)(?P<first>{_ASK_EN}.+?),? and (?P<next>{_ASK_EN}.+?)[?.]*$")
_NEXT_EN = re.compile(r", (?=how (?:many|much)\b)")
_COUNTED_EN = re.compile(r"how many (.+?) (?:do|does|did|will|would|should|is|are|was|were|to|can)\b")
# 修多少公里人行道、多少公里自行车道: what is done stands once, before the first.
_EACH_ASKED = re.compile(rf"^(?P<lead>[^?？]{{4,}}?)(?P<ask>{_ASK})(?P<a>[^,，、;；?？]{{2,14}}?)(?:[,，、]|以及|和|与|及|还有|又|另外|加上)+(?P<next>{_ASK})(?P<b>[^,，、;；?？]{{2,14}}?)[?？。呢啊]*$")
# 过50亿的项目几个、十到五十亿的几个: what is counted stands once, behind the first.
_OF_SAME = re.compile(rf"(?P<of>[^,，]{{2,}}?的)(?:又|也|则|各|要)?(?:是|有|要|占)?(?P<ask>{_ASK})[呢啊]*")
_SORT = re.compile("^.*?(?:级|型|类|的)")
# How many projects above one sum and how many below it does the zone bring in: what is done stands once, behind the second.
_ONCE_EN = re.compile(
    r"^how (?P<as>many|much) (?P<a>(?:(?!(?:does|do|did|will|would|should|is|are|was|were|has|have|how) )[\w.,%-]+ )+)and how (?P<bs>many|much) (?P<b>.+?) (?P<rest>(?:does|do|did|will|would|should|is|are|was|were|has|have) .+)$"
)
# How many halls, how many labs and how many flats are built: the same of three.
_ROW_ONCE_EN = re.compile(r"^(?P<row>how (?:many|much) [^,?]+(?:, how (?:many|much) [^,?]+)+,? and how (?:many|much) (?:(?!(?:does|do|did|will|would|should|is|are|was|were|has|have) )[^,? ]+ )+)(?P<rest>(?:does|do|did|will|would|should|is|are|was|were|has|have) .+)$")
_NEXT_ASK_EN = re.compile(r",? (?:and )?(?=how (?:many|much)\b)")
_BOUND_EN = "(?:between|above|over|below|under|of|worth|with|at|more|less|from|exceeding|beyond|in|for)"
_BOUNDS_EN, _BOUNDED_EN = re.compile(rf"{_BOUND_EN}\b"), re.compile(f" (?={_BOUND_EN} )")
# What minimum rate and what output are set for 2018: what is said of both stands once, behind the second.
_AUX_EN = "(?:does|do|did|will|would|should|must|is|are|was|were|has|have|can)"
_WHAT_TWICE_EN = re.compile(rf"^(?P<lead>(?:for|in|by|during) [^,?]{{4,40}}, )?(?:what|which) (?P<a>(?:(?!{_AUX_EN} |what |which )[^\s,?]+,? )+)and (?:what|which) (?P<b>(?:(?!{_AUX_EN} )[^\s,?]+,? )+)(?P<rest>{_AUX_EN} .+)$")
_NO_NOUN_EN = re.compile(r"^(?:[\w-]+-(?:level|grade|class)|national|provincial|municipal|local|foreign|domestic|new|old|large|small)$")
# How many km of pavements and of cycle tracks are laid.
_OF_TWO = re.compile(r"^(?P<ask>how (?:many|much) [\w-]+ of )(?P<a>[^,;?]+?) and (?:of )?(?P<b>[^,;?]+?)(?P<rest> (?:would|will|does|do|did|is|are|should|must|has|have|was|were)\b.+)$")
# 人行道、自行车道分别新建多长
_OF_TWO_ZH = re.compile(
    r"^(?P<lead>.*?(?:[,，]|[中里的](?=[㐀-鿿]{4})|(?:19|20)\d\d年)|)(?P<a>[㐀-鿿\d-]{2,14}?)(?:、|以及|和|与|及)(?P<b>[㐀-鿿\d-]{2,20}?)(?:要|将|得|需)?(?:分别|各(?=[要将新建达做是有完力争引多几]))(?P<rest>[㐀-鿿]{0,6}?(?:多[少长大]|几)[^,，]*)$"
)
# What is done to the first is done to the second: 新增国家级园区和省级高新区.
_VERB = re.compile("新增|新建|新认定|新引进|引进|招引|培育|建设|建成|完成|实现|认定|打造|举办|开展|改造|扩建")
_THEM = re.compile(r"\b(?:them|these|those)\b")
# How many of them are road works: how many road works there are.
_THEM_ARE = re.compile(r"(?P<ask>how many) of (?:them|these|those|which) (?:are|were|will be|would be|should be|must be|count as) (?:to be )?(?P<what>.+)$")


_EACH = re.compile(r"分别|各(?:自|是|为|要|达|定|有|多少|做|完成)")
_JOINT = re.compile(r"(?:以及|和|与|及|跟|同|、|,|，|\band(?: the)?\b|&|\s)+$")
# What says that places have something in common: 都要发展, 共同的, 重合; 都有哪些 only asks for several.
_SHARED_ZH = re.compile(
    r"(?:这|那)?(?:两|三|几)(?:个|家|地|份|座)?(?:园区|地方|地|新区|开发区|区|市|省|计划|文件|方案)?(?:里面?|中|当中)?(?=都|均|共|同时|一起|一样|有?重|有?相同)|都(?!有?[哪什谁]|是[哪什谁]|分别|包括|叫)|均(?=[^衡值])|共同(?:的|都)?|共有的?|同时(?:都|也)?(?=[^,，]*[哪什谁])|"
    r"(?:相互|互相)?(?:重合|重叠|相同|一致|一样|交叉|交集)(?:着|的|之处)?"
)
_SHARED_EN = re.compile(r"\bboth (?:of )?|\b(?:are |is )?(?:common to|shared by|shared between|shared among) (?:both )?|\b(?:have |has |hold )?in common\b|\b(?:alike|jointly|together)\b|\bboth\b")
# 甲园和乙区分别发展什么产业, which industries do A and B each favour: what each of a row has.
_EACH_OF_ZH = re.compile(r"^(?P<row>[^?？]{4,}?)[,，]?(?:这?[两三二2-5][个处地家座][㐀-鿿]{0,3}|[两三]者)?(?:要|将|会|都|又|则)?(?:分别|各自|各(?=发展|主攻|做|有|要|以|重点|引进|承接|是))(?P<rest>.*(?:哪|什么|谁|啥).*)$")
_ROW = re.compile(r"、|以及|和|与|跟|同(?!创|德|济|仁|安|江|心)")
_EACH_OF_EN = re.compile(r"^(?P<head>(?:what|which) .+? (?:do|does|will|are|would|should|is) )(?P<row>.+? and .+?) (?:each|respectively) (?P<rest>.+)$", re.I)
_ROW_EN = re.compile(r",? and (?:the )?|, (?:the )?", re.I)
# 甲园干什么,乙园又干什么: what each does, one after the other.
_ONE_THEN_OTHER = re.compile(r"^(?P<a>[^?？]{3,}?)(?P<does>干|做|搞|发展|主攻|主打|布局)(?:些|的是)?(?P<what>什么|啥|哪些)(?P<of>[㐀-鿿]{0,4})[,，;；?？]+(?:那么?)?(?P<b>[㐀-鿿a-z0-9]{2,12}?)(?:又|呢|则|也|还)*(?P<then>干|做|搞|发展|主攻|主打|布局)(?:些|的是)?(?:什么|啥|哪些)[㐀-鿿]{0,4}[?？。呢啊]*$")
# Which paper does A carry out, and which one does it answer to?: two questions, each with a verb of its own.
_VERBS_EN = r"\b(?:does|do|did|will|would|should|must|is|are|was|were|has|have)\b"
_TWO_EN = re.compile(rf"^(?:[^,:?]{{0,60}}: )?(?P<a>(?:which|what|whose) (?=[^?]*{_VERBS_EN})[^?]+?),? and (?P<b>(?:which|what|whose) (?=[^?]*{_VERBS_EN})[^?]+?)[?.]*$", re.I)
# 甲区要推广哪里的经验?又是哪个园区…?
_TWO_ZH = re.compile(r"^(?P<a>[^?？]*?(?:哪|什么|谁)[^?？]*)[?？](?:又|另外|还有|同时|以及|而|那|那么|再[看说问])*(?:是|有)?(?P<b>[^?？]*?(?:哪|什么|谁)[^?？]*)[?？]?$")
# 要引进哪些研究院,又推动哪些企业迁来: two questions in one sentence, each with a verb of its own.
_THEN_ZH = re.compile(r"^(?P<a>[^?？]*?哪[些几][^?？]*?)[,，](?:同时|另外|并且?|又|还|也|再)+(?:要|会|将|打算|计划|准备)?(?P<b>(?![^哪]*[在到于归])[㐀-鿿]{1,5}?哪[些几][个家所条座项]?[㐀-鿿][^?？,，]*)[?？]?$")
# 推动出台或继续立法的文件: what one of two things is done with.
_EITHER_ZH = re.compile(
    r"^(?P<lead>(?:[^?？]*?(?:[,，]|年|(?<=[㐀-鿿])(?:要|将|打算|计划|准备)))?)(?P<a>[㐀-鿿]{2,8}?)或(?:者|是)?(?:要|将)?(?P<b>[㐀-鿿]{2,8}?)的(?P<of>[㐀-鿿]{2,10}?)(?:都|分别|一共|各|具体)*(?:有|是|叫|包括)(?:哪[些几]?[个份部项条家]?|什么|啥)(?:名字|名称)?[?？]?$"
)
_OF_SAME_ZH = re.compile(r"(?:又|还|再)?(?:有|是)?(?:哪[几些]|什么|谁)")
_BACK_ZH = re.compile(r"^(?:它|其|他|这|那|该|此|前者|后者|都|分别|各自)|(?:[这那该此]|上述|前面)(?:个|家|些|几|园区|项目|企业|地方|单位)")
# Places whose names touch are one: 北海铁山港 + 工业区.
_TOUCH = 2


def of_each(u: Understood) -> list[list[str]]:
    """A Chinese question for figures of several places, as one of each: 甲区2024年和乙区2023年的税收目标分别是多少."""
    segments, last = _of_places(u) if u.language == "zh" and _EACH.search(u.text) else ([], "")
    if not segments:
        return []
    # What each asks for stands behind it, or once behind the last.
    tail = re.split("[,，]", last)[-1] if re.search("[,，]", last) else last
    return [*([f"{segment}{tail}"] for segment in segments[:-1]), [segments[-1] + last]]


def of_each_named(u: Understood) -> list[str]:
    """A question for what each of several has, as one of each: 甲园和乙区分别发展什么产业; [] for any other."""
    if (one := _ONE_THEN_OTHER.match(u.text)) and u.language == "zh":
        return [f"{one['a']}{one['does']}{one['what']}{one['of']}", f"{one['b']}{one['then']}{one['what']}{one['of']}"]
    match = (_EACH_OF_EN if u.language == "en" else _EACH_OF_ZH).match(u.text)
    row = (_ROW_EN if u.language == "en" else _ROW).split(match["row"]) if match else []
    if match is None or len(row) < 2 or any(len(x.strip()) < 2 for x in row):
        return []
    head, gap = (match["head"], " ") if u.language == "en" else ("", "")
    return [f"{head}{x.strip(' ,，')}{gap}{match['rest']}" for x in row]


def one_after_other(u: Understood) -> list[str]:
    """Two questions for lists that one puts one after the other, each by itself; [] for any other, and where the second asks of what the first finds."""
    if u.language == "zh" and (either := _EITHER_ZH.match(u.text)) and not any(k.kind == "stage" for k in u.cues):
        return [f"{either['lead']}{either[k]}的{either['of']}有哪些？" for k in "ab"]
    match = _TWO_EN.match(u.question.raw) if u.language == "en" else _TWO_ZH.match(u.question.raw) or _THEN_ZH.match(u.text)
    if match is None or (u.language == "zh" and _BACK_ZH.search(match["b"])):
        return []
    a, b = (match[k].strip(" ,，") for k in "ab")
    # 甲园有哪些项目?哪些是续建?: of the same place.
    whose = [m for m in u.places if u.text[m.start : m.end] in a]
    if u.language == "zh" and len(whose) == 1 and len(u.mentions) == 1 and _OF_SAME_ZH.match(b):
        b = f"{u.text[whose[0].start : whose[0].end]}{b}"
    return [f"{x}{'?' if u.language == 'en' else '？'}" for x in (a, b)]


def of_all(u: Understood) -> list[str]:
    """A question for what several places have in common, as one of each: 甲区和乙区都要发展的产业, industries shared by A and B."""
    shared = _SHARED_EN if u.language == "en" else _SHARED_ZH
    segments, last = _of_places(u) if shared.search(u.text) else ([], "")
    if not segments:
        return []
    lead = u.text[: min(m.start for m in u.places)]
    lead, last = shared.sub("", lead), shared.sub("", last)
    return [f"{lead}{segment}{last}" for segment in segments]


_YEAR = r"(?:19|20)\d\d"
# 2023年和2024年, 2025、2027两年, in 2025 and in 2027: years of each of which a figure is asked.
_YEARS_ZH = re.compile(rf"(?:到|在|至)?(?P<row>{_YEAR}年?[底末度]?(?:(?:、|以及|和|与|跟|及|,|/|同|还有)(?:到|在|至)?{_YEAR}年?[底末度]?)+)(?:[这那]?[两三二]年|两个年份|年)?(?:分别|各自?)?(?!之?间)")
_YEARS_EN = re.compile(rf"(?:(?P<prep>in|for|by|of|during) )?(?:both |the years )?(?P<row>{_YEAR}(?:,? and (?:in |for |by )?{_YEAR}|, {_YEAR})+)(?: respectively| each)?")


def of_years(u: Understood) -> list[list[str]]:
    """A question for the figures of several years of one place, as one of each year: 甲区2023年和2024年的税收分别是多少."""
    match = (_YEARS_EN if u.language == "en" else _YEARS_ZH).search(u.text) if len(u.years) > 1 else None
    years = re.findall(_YEAR, match["row"]) if match else []
    if match is None or len(years) != len(u.years):
        return []
    if u.language == "en":
        return [[f"{u.text[: match.start()]}{match['prep'] or 'in'} {year}{u.text[match.end() :]}"] for year in years]
    before, behind = (_APIECE.sub("", x) for x in (u.text[: match.start()], u.text[match.end() :]))
    return [[f"{before}{year}年{behind}"] for year in years]


# What says that of each of a row something is asked.
_APIECE = re.compile(r"分别|各自|各(?=是|为|要|达|定|有|多少|做|完成|瞄准)")


def _of_places(u: Understood) -> tuple[list[str], str]:
    """The places of a question that stand side by side, each with its year, and what stands behind the last; none where there is but one."""
    starts: list[int] = []
    end = -_TOUCH - 1
    for m in sorted(u.places, key=lambda m: m.start):
        if m.start - end > _TOUCH or _JOINT.fullmatch(u.text[max(end, 0) : m.start]):
            starts.append(m.start)
        end = max(end, m.end)
    if len(starts) < 2:
        return [], ""
    end = max((b for a, b in u.question.year_spans if end <= a <= end + 1), default=end)
    if u.text[end : end + 1] == "年":
        end += 1
    return [_JOINT.sub("", u.text[a:b]) for a, b in zip(starts, [*starts[1:], end], strict=True)], u.text[end:]


def parts(u: Understood) -> list[list[str]]:
    """The questions that one asks one after the other, each with the ways to put it, best first; [] for a single one.

    What follows is asked of the same place and year, and of what was counted before it where something was.
    """
    if each := of_each(u) or of_years(u):
        return each
    text = u.text
    if ASKS.search(text):
        return []  # both ends of one figure
    if fundsizes.asked(text) and len(fundsizes.wanted(text)) > 1:
        return []  # a fund and its first part
    if of_two := _OF_TWO.match(text):
        return [[f"{of_two['ask']}{of_two[k]}{of_two['rest']}"] for k in "ab"]
    of_two = _OF_TWO_ZH.match(text) if u.language == "zh" else None
    if of_two and not any(m.start < of_two.end("b") and m.end > of_two.start("a") for m in u.places):
        led = _VERB.match(of_two["a"])
        verb = led[0] if led and not _VERB.match(of_two["b"]) else ""
        first, second = f"{of_two['lead']}{of_two['a']}{of_two['rest']}", f"{of_two['lead']}{verb}{of_two['b']}{of_two['rest']}"
        # 国家级和省级创新成果: what the first is said of stands behind the second.
        _, joint, shared = of_two["b"].partition(of_two["a"][-1])
        return [[f"{of_two['lead']}{of_two['a']}{shared}{of_two['rest']}", first] if joint and shared else [first], [second]]
    if once := _once(u):
        return once
    match = (_ZH if u.language == "zh" else _EN).match(text)
    if match and u.language == "en" and _each_of_its_own(u, match):
        return [[match["first"]], [match["next"]]]
    if match is None or any(m.start >= match.start("next") for m in u.places):
        return []
    said = [(m.start, m.end) for m in u.places] + [s for s in u.question.year_spans if s[0] < match.start("next")]
    shared = " ".join(text[a:b] for a, b in sorted(said))
    if not u.places or not shared:
        return []
    if u.language == "en":
        return _in_turn(u, match, shared)
    counted = [match["head"] + match["counted"] + match["next"]] if match["counted"] and len(match["ask"]) > 2 else []
    alone = shared.replace(" ", "") + match["next"]
    if (same := _OF_SAME.fullmatch(match["next"].rstrip("?？。"))) and "的" in match["head"]:
        counted.insert(0, shared.replace(" ", "") + same["of"] + match["head"].rpartition("的")[2] + same["ask"])
    # 引进多少家小微企业 says itself what it counts; 总投资多少 is that of what was counted before.
    ways = [alone, *counted] if len(match["tail"]) >= 2 else [*counted, alone]
    return [[text[: match.start("next")].rstrip(",，、;；?？")], ways]


def _in_turn(u: Understood, match: re.Match[str], shared: str) -> list[list[str]]:
    """English questions for figures that one puts in turn, each with the place and the year that the sentence names once."""
    first, *rest = _NEXT_EN.split(match["first"])
    noun = _COUNTED_EN.match(first)
    years = [] if any(a < match.start("next") for a, _ in u.question.year_spans) else [u.text[a:b] for a, b in u.question.year_spans]
    following = [_THEM.sub(f"the {noun[1]}", _THEM_ARE.sub(r"\g<ask> \g<what>", other)) if noun else other for other in (*rest, match["next"])]
    of_year = f" in {years[0]}" if len(years) == 1 else ""
    return [[f"{match['lead']}{first}{of_year}"], *([f"{other}{of_year if other in rest else ''} in {shared}"] for other in following)]


def _each_of_its_own(u: Understood, match: re.Match[str]) -> bool:
    """Whether each of two English questions names a place of its own: how much does A clear, and how much does B sell?"""
    return all(any(start <= m.start < end for m in u.places) for start, end in (match.span("first"), match.span("next")))


def _once(u: Understood) -> list[list[str]]:
    """A question for two figures that says once what is done, as one for each."""
    if u.language == "zh":
        match = _EACH_ASKED.match(u.text)
        if match is None or any(m.start >= match.start("a") for m in u.places):
            return []
        second = match["b"][:-1] + "的" + _SORT.sub("", match["a"]) if match["b"].endswith("的") else match["b"]
        return [[match["lead"] + match["ask"] + match["a"]], [match["lead"] + match["next"] + second]]
    if twice := _WHAT_TWICE_EN.match(u.text):
        return [[f"{twice['lead'] or ''}what {twice[k].rstrip(' ,')} {twice['rest']}"] for k in "ab"]
    if row := _ROW_ONCE_EN.match(u.text):
        return [[f"{one.strip()} {row['rest']}"] for one in _NEXT_ASK_EN.split(row["row"])]
    match = _ONCE_EN.match(u.text)
    if match is None:
        return []
    first, second = match["a"].strip(), match["b"]
    if _BOUNDS_EN.match(second):
        second = f"{_BOUNDED_EN.split(first)[0]} {second}"
    elif _NO_NOUN_EN.match(first) and " " in second:
        first = f"{first} {second.partition(' ')[2]}"
    return [[f"how {match['as']} {first} {match['rest']}"], [f"how {match['bs']} {second} {match['rest']}"]]


def together(plans: Sequence[p.Figures]) -> p.Figures:
    """One plan for the figures of several."""

    def ends(sets: Sequence[p.Set | None]) -> p.Entities:
        found = [s for s in sets if isinstance(s, p.Entities)]
        ids = tuple(dict.fromkeys(i for s in found for i in s.ids))
        return p.Entities(ids, "、".join(dict.fromkeys(s.words for s in found if s.words)))

    years = {y for plan in plans for y in plan.years}
    return p.Figures(
        ends([plan.subjects for plan in plans]), ends([plan.indicators for plan in plans]), tuple(sorted(years)) if len(years) == 1 else (),
        tuple(dict.fromkeys(i for plan in plans for i in plan.statements)), tuple(q for plan in plans for q in plan.quotes),
    )
