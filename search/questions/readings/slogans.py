"""What a slogan with numbers in it stands for: A与B“双轮驱动”, A、B和C“三张清单”, “145工程”,建设100个…、40个…、500个….

A plan says it in front of the slogan or right behind; as many things must be told as the slogan counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import fold
from search.questions.agreement import amounts
from search.questions.agreement.places import even
from search.questions.context import Context, Reading
from search.questions.language.amounts import chinese_number
from search.questions.plans import plan as p
from search.questions.readings import series
from search.questions.readings.readoff import READ_DOCUMENTS, year_of

NAME = "slogan"
_QUOTED = re.compile(r"[“\"「『‘](?P<word>[^“”\"「」『』‘’,，。;；]{2,12})[”\"」』’]")
_NUMERAL = re.compile(r"[一二两三四五六七八九双]|十[一二三四五六七八九]?")
# 145工程, 1345思路: each figure stands for one of what is told.
_CODE = re.compile(r"\d{3,5}")
# 四新, 三化: each of what is told bears the sign.
_BORNE = re.compile(r"[二两三四五六七八九双](?P<sign>[㐀-鿿])")
MOST, FEWEST = 9, 2
# So far behind a slogan begins what it stands for.
BEHIND = 60
# Characters of a sentence that gives figures.
LONGEST = 160
# What goes on a slogan before its figures: “145工程”建设:, “145”目标。
_BEFORE_FIGURES = re.compile(r"[”\"」』’]?[^,，。;；\n]{0,4}[。:：\n]*")
# How a question asks what a slogan stands for; nothing else may follow it.
_ASKS_ZH = re.compile(
    r"^[”\"」』’]?(?:经济|产业|工程|机制|行动|战略|格局|模式|布局|发展|体系|思路|工作|这|里|中|中的|说法|提法|口号|的|意思|都?是|[,，、:：]|\s|\d|[一二两三四五六七八九双十])*"
    r"(?:[^,，。?？]{0,6}?)(?:指|是|靠|有|包括|包含|代表|分别|各|即|讲|说|意味|叫|怎么|啥|什么)[^,，。?？]{0,8}?(?:[哪啥]|什么|多少|几|理解|意思|所指)[^,，。?？]{0,6}[?？。]?$"
)
_ASKS_EN = re.compile(r"\b(?:stands? for|means?|meant|refers? to|made? up|makes up|consists? of|comprises?|behind|which (?:two|three|four|five|six|seven|eight|nine)|what are|what is|each (?:number|figure|digit))\b")
_LIST = re.compile(r"[“\"「『]([^“”\"「」『』]+、[^“”\"「」『』]+)[”\"」』]")
# What leads to such a list beside the verbs of other lists.
_LEADS = re.compile(r"^(?:(?:引导|推动|鼓励|支持|推进|促进)(?:企业|园区|产业|制造业)|坚持|坚定|研究|形成|聚焦|围绕|统筹|突出|紧盯|推行|瞄准|明确|编制|制定|把|将|以|由|即|是指|包括)+(?=[㐀-鿿]{2})")
_STANDS_FOR = re.compile(r"指|代表|意思|意味|[是靠]哪|\b(?:stands? for|means?|refers? to|ma[dk]es? up|comprise)\b")
_PART = re.compile(r"[^,，。;；:：\n]+")
_TAIL = re.compile(r"(?:等|等等|传统|的|为主|为主体|等[㐀-鿿]{1,4})+$")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for what a slogan stands for."""
    documents = c.in_years(c.documents or c.all_documents, c.u.years)
    if c.u.has("ask.who", "ask.yesno") or c.meanings is not None or not documents or len(documents) > READ_DOCUMENTS:
        return
    if (word := _asked(c, documents)) is None:
        return
    for document in documents:
        text = c.texts.text(document)
        # “三园” may be the end of what stands in quotes: 甲园、乙园、丙园“一区三园”.
        for found in re.finditer(rf"(?:[“\"「『‘][^“”\"「」『』‘’、,，。;；]{{0,4}}?)?{re.escape(word)}", text):
            if code := _CODE.match(word):
                if figures := _figures(c, document, text, found.end(), code[0]):
                    yield Reading(p.Figures(quotes=figures), 1.2, NAME)
                    return
            elif told := _in_front(document, text, found.start(), size(word)) or _behind(document, text, found.end(), word) or _in_turn(document, text, found.end(), word):
                yield Reading(p.Listing(p.Named(_left(c, told))), 1.2, NAME)
                return


def _left(c: Context, told: tuple[p.Quote, ...]) -> tuple[p.Quote, ...]:
    """What a slogan stands for without what a question names beside which the others are asked for: 除了锰系."""
    out = {fold(n) for e in c.names.entities(c.u.excluded).values() for n in e.names} | {fold(t.words) for t in c.u.taken}
    return tuple(q for q in told if fold(q.words) not in out)


def _asked(c: Context, documents: Sequence[str]) -> str | None:
    """The slogan that a question asks about, None where it asks about none, or for what else has to do with it."""
    raw = c.u.question.raw
    found = {m["word"]: m.end("word") for m in _QUOTED.finditer(raw) if _is_slogan(m["word"])} or _unquoted(c, raw, documents)
    if len(found) != 1:
        return None
    word, end = next(iter(found.items()))
    asks = _ASKS_EN.search(c.u.text) if c.u.language == "en" else _ASKS_ZH.search(raw[end:]) or (_BORNE.fullmatch(word) and f"哪{word}" in raw[end:])
    return word if asks else None


def _unquoted(c: Context, raw: str, documents: Sequence[str]) -> dict[str, int]:
    """The longest slogan of some documents that a question writes without quotes, with its end."""
    if not c.documents or not _STANDS_FOR.search(raw):
        return {}
    known = {m["word"] for d in documents for m in _QUOTED.finditer(c.texts.text(d)) if m["word"] in raw and _is_slogan(m["word"])}
    longest = max(known, key=len, default="")
    return {longest: raw.index(longest) + len(longest)} if longest else {}


def _is_slogan(word: str) -> bool:
    return bool(_CODE.match(word)) or FEWEST <= size(word) <= MOST


def size(word: str) -> int:
    """How many things a slogan counts.

    >>> size("双轮驱动"), size("一主一特"), size("三张清单"), size("一单三制")
    (2, 2, 3, 4)
    """
    return sum(2 if m[0] == "双" else chinese_number(m[0]) or 0 for m in _NUMERAL.finditer(word))


def _in_front(document: str, text: str, at: int, count: int) -> tuple[p.Quote, ...]:
    """As many things as a slogan counts, where they stand right in front of it."""
    start = max((text.rfind(stop, 0, at) for stop in ",，。;；:：\n"), default=-1) + 1
    tail = _TAIL.search(text, start, at)
    return _members(document, text, start, tail.start() if tail else at, count)


def _behind(document: str, text: str, at: int, word: str) -> tuple[p.Quote, ...]:
    """As many things as a slogan counts, in a part of the text that begins soon behind it."""
    borne = _BORNE.fullmatch(word)
    for part in _PART.finditer(text, at):
        if part.start() <= at + len("”"):
            continue  # what goes on in the same part stands beside the slogan: “四大产业链”建设、空间拓展
        if part.start() > at + BEHIND or "\n" in text[at : part.start()].strip("”\"」』’\n"):
            return ()
        quoted = _LIST.search(text, *part.span())
        told = _members(document, text, *(quoted.span(1) if quoted else part.span()), size(word))
        if told and (borne is None or all(borne["sign"] in q.words for q in told)):
            return told
    return ()


# “一区三园”: the parts of a place, of each of which what follows speaks in turn.
_LAST_COUNTED = re.compile(r".*(?P<count>[二两三四五六七八九])(?P<sign>园|区|城|港|镇|谷|岛|湾|片|基地|组团|板块|中心|走廊)$")
_TURN = re.compile(r"[^。;；\n]+")
_ORDINAL = re.compile(r"(?:[一二三四五六七八九]是|[(（]?[\d一二三四五六七八九][)）.、])?")
# How long what speaks of all of them goes on.
IN_TURN = 600


def _in_turn(document: str, text: str, at: int, word: str) -> tuple[p.Quote, ...]:
    """The parts of a place that a slogan counts, where that many of the sentences behind it begin with one each."""
    counted = _LAST_COUNTED.fullmatch(word)
    if counted is None:
        return ()
    sign, count = counted["sign"], chinese_number(counted["count"]) or 0
    name = re.compile(rf"[“\"]?(?P<name>(?!该|这|各|本|其|全|以|把|将|对|在)[㐀-鿿a-zA-Z0-9·]{{1,14}}?{sign}(?:区|域)?)(?![㐀-鿿]?{sign})(?=[㐀-鿿“”\",，:：])")
    found: list[p.Quote] = []
    for turn in _TURN.finditer(text, at, at + IN_TURN):
        begins = name.match(text, _ORDINAL.match(text, turn.start()).end(), turn.end())  # type: ignore[union-attr]
        if begins and all(q.words != begins["name"] for q in found):
            found.append(p.Quote(document, begins.start("name"), begins.end("name"), words=begins["name"]))
        elif found or turn.start() > at + BEHIND:
            break
    return tuple(found) if len(found) == count else ()


def _members(document: str, text: str, start: int, end: int, count: int) -> tuple[p.Quote, ...]:
    """The members of a list in a stretch of text, none where there are not as many as are counted."""
    if lead := _LEADS.match(text[start:end]):
        start += lead.end()
    stretches = series.spans(text, start, end)
    found = [series.named(document, text, a, b) for a, b in stretches] if len(stretches) == count else []
    return tuple(q for q in found if q) if found and all(found) else ()


def _figures(c: Context, document: str, text: str, at: int, code: str) -> tuple[p.Quote, ...]:
    """The figures of a sentence that begin as a code does, one for each of its signs."""
    at = _BEFORE_FIGURES.match(text, at).end()  # type: ignore[union-attr]
    stretch = re.split(r"[。;；\n]", text[at : at + LONGEST], maxsplit=1)[0]
    found = [f for f in amounts.figures(even(stretch)) if f.first == f.last]
    of_code = [next((f for f in found if f"{f.first:.0f}"[0] == sign and f"{f.first:.0f}"[1:].strip("0") == ""), None) for sign in code]
    kept = [f for f in of_code if f]
    if len(kept) < len(code) or [f.start for f in kept] != sorted({f.start for f in kept}):
        return ()
    return tuple(p.Quote(document, at + f.start, at + f.end, f.first, f.unit or "个", _counted(stretch[f.end :]), year_of(c, document)) for f in kept)


def _counted(behind: str) -> str:
    """What a number counts, by what stands behind it."""
    return re.split(r"[、,，。;；和及]", behind, maxsplit=1)[0].strip()

