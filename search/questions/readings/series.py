"""The members of a list in one sentence: A、B和C中心, A、B等场景, “A”“B”模式, A、B、C流域, “三图”,即A、B和C."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from graph.lexicon import lexicon
from search.questions.context import Context
from search.questions.language.words import CUES
from search.questions.plans import plan as p
from search.questions.texts import Sentence

_PARTS = re.compile(r"[^,，;；:：。!！?？\n]+")
_JOINTS = re.compile(r"、|(?<=[”》])(?=[“《])|(?<=[㐀-鿿”》)）])(?:以及|(?<![共总缓调饱温平])和(?![谐平]县?|[县田])|(?<![参给赋授])与|(?<![普涉波惠触提遍])及(?![时早格]|以[上下内外]))(?=[㐀-鿿“《]{3})")
# Without one of these nothing is joined.
_JOINING = re.compile("[、和与及”》]")
# What a list may begin with, beside the verbs of questions.
_OPENINGS = (
    *("抓紧", "积极", "加大", "加快", "大力", "着力", "全面", "深入", "持续", "重点", "尽快", "及早", "争取", "力争", "提速", "探索", "完成", "研究形成", "研究提出", "梳理形成", "形成", "研究", "制定", "编制", "梳理"),
    *("申请设立", "申请", "申报", "建设", "打造", "推进", "推动", "开展", "支持", "引进", "争创", "创建", "筹建", "组建", "依托", "新建", "扩建", "启动", "实施", "打通", "拓展", "完善", "健全", "采取", "推出", "推行", "推广", "落实", "加强", "延伸", "拉长", "拓宽", "做强", "做大", "壮大", "培强", "提质改造", "改造提升", "提质升级", "提升"),
    *(how + verb for how in ("高水平", "高标准", "高质量", "高起点", "科学", "精心") for verb in ("编制", "制定", "规划建设", "规划", "建设", "打造", "推进", "完成", "实施", "开展")),
)
# Characters of the longest member.
LONGEST = 26
# What governs a list stands in front of its first member.
_GOVERNS = re.compile("主攻(?!方向)|主打|聚焦|瞄准|锁定|(?:重点|大力|优先|积极|着力)发展|做[优强大]|壮大|引进|招引|导入(?![区期])|(?:优先|重点)布局|打造|申报|设立|推进|支持|培育|新建|扩建|筹建|组建|创建|争创|实施(?!办法|方案|意见|细则|计划|规划|条例)|开展|举办|参加|打通|开拓|拓宽|拓展|建设(?!银行)")
# 以A、B和C为重点
_FRAME = re.compile("以(?P<list>[^以,，;；。]+?、[^以,，;；。]+?)为(?:重点|主导|核心|支撑|抓手|龙头|依托|载体|特色|引领|主攻方向|主体|主)(?=[,，;；。]|$)")
# 在甲、乙等方面: the preposition governs all of a list.
_LED = re.compile(r"(?:(?:^|(?<=[,，;；。:：\s]))(?:在(?![建线岗校职])|从(?![业事])|通过|围绕|针对|结合|按照))(?=[㐀-鿿“]{2})")
# Of what is there already: 省内已有的甲、乙.
_THERE = re.compile("(?:(?:已经?|现|原|既|固|自)有|已经?(?:形成|具备|建成)|(?:现|目)?有一定(?:基础|优势|规模))的(?=[㐀-鿿“])")
_NUMBER = re.compile(r"\s*[(（]?\d{1,2}[)）.．、]\s*")
# How a sentence says what a word stands for.
_SAYS = re.compile(r"[,，:：](?:即|也就是|分别[是为]|包括)")
_SAYING = re.compile("(?:即|也就是|分别[是为]|包括|以及|其中|还有)(?=..)")
# How many there are, behind the last: 甲、乙、丙三大行动.
_SUM = r"(?<![第\d年])[二两三四五六七八九十]{1,2}(?:大|个|项|条|类|场|张)[^、，,]{0,4}?"
# Names in quotation marks, one after the other: “甲”“乙”服务模式, or “甲”“乙”,打造…品牌.
_QUOTED = re.compile(r"(?:“[^“”]{2,24}”[、和与]?){2,}")
_BUILDS = r"|[,，](?:打造|形成|构建|建成|树立|塑造|擦亮)[^,，;；。]{{0,12}}{}(?:[,，;；。]|$)"
_TITLE = re.compile("《[^《》]*》")
# Nouns that several names in a row share as a rule: 梨江、双溪流域, 东河、西河两岸.
_SHARED = frozenset(["流域", "水系", "河段", "两岸", "沿线", "沿岸", "路段", "路口", "线路", "航线", "航段", "方向", "片区", "地块", "组团", "街道", "社区", "小区", "码头", "口岸", "矿区", "海域", "湖区", "库区"])
# Nouns whose patterns are kept.
KEPT_HEADS = 256
# Characters of the members that share a noun.
SHORT = 8


def members(c: Context, sentence: Sentence, head: str) -> tuple[tuple[p.Quote, ...], bool]:
    """The longest list of a sentence whose members are what the noun says, and whether 等 calls them so."""
    text = c.texts.text(sentence.document)
    begin = sentence.start
    lists = [
        _of_part(text, sentence, begin + part.start(), begin + part.end(), head)
        for part in _PARTS.finditer(text[begin : sentence.end])
    ]
    return max(lists, key=lambda found: len(found[0]), default=((), False))


def _of_part(text: str, sentence: Sentence, start: int, end: int, head: str) -> tuple[tuple[p.Quote, ...], bool]:
    part = text[start:end]
    if not _JOINING.search(part):
        return (), False
    calls, sums = _naming(head) if head in part else (None, None)
    called = calls.search(part) if calls else None
    summed = sums.search(part) if sums and not called else None
    if summed and "、" in text[start : start + summed.start()]:
        called = summed
    stop = start + called.start() if called else end
    if not called and (quoted := _QUOTED.search(text, start, end)) and head in (behind := text[quoted.end() : sentence.end]) and _building(head).match(behind):
        called, stop = quoted, quoted.end()
    if called and (names := _QUOTED.search(text, start, stop)) and names.end() == stop:
        start = names.start()  # 推行“甲”“乙”等…
    stretches = spans(text, start, stop)
    if called is summed and summed:
        # 实施甲建设、重点改革深化、发展环境优化三大行动: only before the first stands what governs all.
        found = [q for n, (first, last) in enumerate(stretches) if (q := _whole(text, sentence, first, last) if n else member(text, sentence, first, last, None))]
    else:
        found = [q for first, last in stretches if (q := member(text, sentence, first, last, None if called else head))]
    if not called and len(found) < 2 and len(stretches) >= 2 and (shared := _shared(text, sentence, stretches, head)):
        return shared, head in _SHARED
    return (tuple(found), called is not None) if len(found) >= 2 else ((), False)


@lru_cache(maxsize=KEPT_HEADS)
def _naming(head: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What calls the members of a list by a noun: 等…, and how many they are."""
    # 甲、乙等方面简政放权和改革: fields are listed, and no reforms.
    return re.compile(rf"等(?!方面(?!的?{re.escape(head)}))[^、，,]{{0,8}}?{re.escape(head)}"), re.compile(_SUM + re.escape(head))


@lru_cache(maxsize=KEPT_HEADS)
def _building(head: str) -> re.Pattern[str]:
    """What calls names in quotation marks by a noun, right behind them."""
    return re.compile(r"[^、，,；;。]{0,6}" + re.escape(head) + _BUILDS.format(re.escape(head)))


def spans(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The members of a list, from what governs the first one on."""
    if framed := _FRAME.match(text, start, stop):
        start, stop = framed.span("list")
    if number := _NUMBER.match(text, start, stop):
        start = number.end()
    last_mark = text.rfind("、", start, stop)
    titles = [m.span() for m in _TITLE.finditer(text, start, stop)]
    # 甲设计与制造系统、乙系统: a word joins the last two only, where marks join the others; nothing joins within a title.
    joints = [j for j in _JOINTS.finditer(text, start, stop) if (j[0] in ("、", "") or j.start() > last_mark) and not any(a < j.start() < b - 1 for a, b in titles)]
    found = between(joints, start, stop)
    first, last = found[0]
    if led := _LED.match(text, first, last - 1):
        found[0] = first, last = led.end(), last
    if governing := list(_GOVERNS.finditer(text, first, last - 2)):
        found[0] = first, last = governing[-1].end(), last  # 鼓励园区招引|甲百强
    if there := list(_THERE.finditer(text, first, last - 1)):
        found[0] = there[-1].end(), last  # 乙和省内已有的|甲
    return found


def says_there(text: str) -> bool:
    """Whether a text speaks of what is there already: 已有的."""
    return _THERE.search(text) is not None


def is_there(text: str, first: int) -> bool:
    """Whether a list is of what is there already: 省内已有的甲、乙等优势产业."""
    return any(m.end() == first for m in _THERE.finditer(text, max(0, first - 8), first + 1))


def between(joints: Iterable[re.Match[str]], start: int, stop: int) -> list[tuple[int, int]]:
    """The stretches that some joints part from one another."""
    found = []
    for joint in joints:
        found.append((start, joint.start()))
        start = joint.end()
    return [*found, (start, stop)]


# What parts the members of a row, and the last of them; in brackets stands what is said of one.
_ROW_MARK = re.compile(r"、(?![^()（）]*[)）])")
_ROW_LAST = re.compile(r"(?:以及|和|及|与)(?![^()（）]*[)）])")
_ROW_END = re.compile(r"(?<![平同高对中初相优特头])等[^、,，]{0,12}$")


def row(text: str, start: int, stop: int, longest: int) -> list[tuple[int, int]]:
    """The members of a row that a stretch of a text is, without the 等 that ends it; none where one is too short or long for a name.

    >>> [text[a:b] for text in ["甲钢(丙、丁)、乙钢和高等院校等材料"] for a, b in row(text, 0, len(text), 20)]
    ['甲钢(丙、丁)', '乙钢', '高等院校']
    """
    ended = _ROW_END.search(text[start:stop])
    stop = start + ended.start() if ended else stop
    joints = list(_ROW_MARK.finditer(text, start, stop))
    last = _ROW_LAST.search(text, joints[-1].end() if joints else start + 2, stop)
    found = between([*joints, *([last] if last else [])], start, stop)
    return found if all(2 <= b - a <= longest for a, b in found) else []


def member(text: str, sentence: Sentence, first: int, last: int, head: str | None) -> p.Quote | None:
    """One member of a list without the verbs in front of it, and where a noun is given only up to that; None where it is no name."""
    if saying := _SAYING.match(text, first, last):
        first = saying.end()
    first += _verbs(text[first:last])
    if head:
        place = text.rfind(head, first, last)
        if place < 0 or last - place - len(head) > 2:
            return None
        last = place + len(head)
    if text[last - 1] in "“《":
        last -= 1  # 甲、乙和丙“三张清单”
    name = text[first:last].strip(" \u3000")
    name = name[1:-1] if name[:1] == "“" and name.find("”") == len(name) - 1 else name
    return p.Quote(sentence.document, first, last, words=name) if 2 <= len(name) <= LONGEST and name != head and name not in _leading_by_sign().get(name[0], ()) else None


def named(document: str, text: str, first: int, last: int) -> p.Quote | None:
    """A member of a list by its name, without the verbs in front of it; None where that is no name."""
    first += _verbs(text[first:last])
    name = text[first:last].strip(" \u3000“”")
    return p.Quote(document, first, last, words=name) if 2 <= len(name) <= LONGEST else None


def _whole(text: str, sentence: Sentence, first: int, last: int) -> p.Quote | None:
    """A member with all its words."""
    last -= text[last - 1] in "“《"
    return p.Quote(sentence.document, first, last, words=text[first:last]) if 2 <= last - first <= LONGEST else None


def _shared(text: str, sentence: Sentence, spans: Sequence[tuple[int, int]], head: str) -> tuple[p.Quote, ...]:
    """The members of a list that share the noun behind the last: 梨江、双溪、白石渠流域."""
    first, last = spans[-1]
    place = text.find(head, first, last)
    if place < 0 or any(head in text[a:b] for a, b in spans[:-1]):
        return ()
    found = [member(text, sentence, a, b, None) for a, b in (*spans[:-1], (first, place))]
    return tuple(q for q in found if q) if all(q and len(q.words) <= SHORT for q in found) else ()


def defined(c: Context, sentence: Sentence) -> tuple[p.Quote, ...]:
    """What a sentence says that a word stands for: “三库”，即A、B和C."""
    text = c.texts.text(sentence.document)
    if not (says := _SAYS.search(text, sentence.start, sentence.end)):
        return ()
    part = _PARTS.search(text, says.end(), sentence.end)
    found = [member(text, sentence, a, b, None) for a, b in spans(text, part.start(), part.end())] if part else []
    return tuple(q for q in found if q) if len(found) >= 2 and all(found) else ()


def says_so_many(c: Context, sentence: Sentence, head: str) -> bool:
    """Whether a sentence says how many there are by the noun, and then which: “三库”,即…."""
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    return head in text and _SAYS.search(text) is not None and re.search(rf"[二两三四五六七八九十](?:大|个|类|张|座)?{re.escape(head)}[”\"」]?{_SAYS.pattern}", text) is not None


def goes_on(words: str) -> bool:
    """Whether some words behind a name begin with a verb, by which its sentence goes on: 编制申报资料."""
    return _verbs(words) > 0


def _verbs(words: str) -> int:
    """How many characters of verbs and adverbs a piece begins with, and of what joins them: 探索和完善, 拓展与."""
    at = 0
    while (verb := next((v for v in _leading_by_sign().get(words[at : at + 1], ()) if words.startswith(v, at) and len(words) - at - len(v) >= 2), None)) is not None:
        at += len(verb)
        at += words[at] in "和与" and len(words) - at > 2
    return at


@cache
def _leading_by_sign() -> dict[str, list[str]]:
    """What a list may begin with, the longest first, by its first sign."""
    found: dict[str, list[str]] = {}
    for verb in _leading():
        found.setdefault(verb[0], []).append(verb)
    return found


@cache
def _leading() -> tuple[str, ...]:
    verbs = {a for e in lexicon(CUES) if e.name.startswith(("relation.", "stage.")) for a in e.aliases if re.fullmatch("[㐀-鿿]{2,5}", a)}
    return tuple(sorted(verbs | set(_OPENINGS), key=lambda v: (-len(v), v)))
