"""What a policy says that a thing is made up of, behind its name: 甲类材料:乙、丙和丁; 甲产业主要包括乙、丙等; 对象为:一、…二、…

Policies define so what they support. The name stands right before the list, and a question asks by it: 甲类材料包括哪些.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import series
from search.questions.readings.beside import ASKING, beside, readable
from search.questions.texts import covered

NAME = "labelled"
SCORE = 1.65
# So many signs of a name at least a question must say right where it asks, and in English so much of it in other words.
SIGNS, HELD_ENGLISH = 3, 0.7
ABOVE = 0.7
_ASKED = re.compile(r"(?:所?指的?|主要|重点|具体|都|分别|一共|到底|究竟|大致|可以?)*(?:包括|包含|有|是|指|分为?|分成|涵盖|涉及)(?:了|的|着)?(?:哪|什么|几[大类个种项])")
_FRAME = re.compile(rf"{ASKING}|{_ASKED.pattern}[^,，。?？]*|的")
_ITEM_NUMBER = r"(?:\d{1,2}\s*[.．、]|[(（]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|[一二三四五六七八九十]{1,3}、)\s*"
_SAYS = r"(?:主要|具体|一般|分别|暂|重点)*(?:包括|包含|涵盖|分为|是指|指的是)"
# The name, what leads to the list, and the list itself on one line; or one line each.
_INLINE = re.compile(rf"(?P<label>[^,，。;；:：\n、]{{2,40}}?)(?:{_SAYS}(?:了|的是|以下)?[:：]?\s*|\s*[:：]\s*\n?\s*)(?P<items>[^。;；:：\n,，]*、[^。;；:：\n]*)")
_BY_LINES = re.compile(rf"(?P<label>[^,，。;；:：\n]{{2,40}}?)(?:{_SAYS}|为|如下|以下)?(?:以下[㐀-鿿]{{0,4}})?[:：]\s*(?P<items>(?:\n\s*{_ITEM_NUMBER}[^\n]{{2,}}(?:\n(?!\s*{_ITEM_NUMBER})[^\n]+)?){{2,}})")
_LINE = re.compile(rf"\n\s*(?P<number>{_ITEM_NUMBER})(?P<item>[^:：;；。\n]{{2,60}})")
_LEADS = re.compile(rf"^(?:\s*{_ITEM_NUMBER}|第[一二三四五六七八九十]+条\s*|本[㐀-鿿]{{2,3}}所?(?:称|指)的?|其中|所称的?)*")
# 具体为: what is made up so stands in the sentence before.
_SAME = re.compile("^(?:具体|其中|分别|主要|如下|包括|为|是)*$")
_SUBJECT = re.compile(rf"(?:^|[。;；\n])\s*(?:{_ITEM_NUMBER}|第[一二三四五六七八九十]+条\s*)?(?P<subject>[^,，。;；:：\n]{{2,24}}?)(?:为|是|包括)[^。\n]*[。\n]\s*$")
_HEADING = re.compile("(?:政策|措施|办法|总则|范围|对象|内容|要求|条件|标准|重点|目标|任务|原则|方向|定义|各类?)$")
# A name of so many signs is one, and no clause.
LONGEST = 28


class Made(NamedTuple):
    """A name with what it is made up of, by their places in the text."""

    label: str
    start: int
    items: tuple[tuple[int, int], ...]


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for what a thing is made up of."""
    if c.meanings is not None or not c.u.has("ask.which") or c.u.has("ask.who", "ask.figure", "ask.yesno"):
        return
    asked = _ASKED.search(c.u.text)
    documents = readable(c) if (asked or c.u.language == "en") and c.owners else []
    if best := max(_fitting(c, documents, asked), key=lambda found: found[0], default=None):
        _, document, made = best
        text = c.texts.text(document)
        yield Reading(p.Listing(p.Named(tuple(p.Quote(document, a, b, words=text[a:b]) for a, b in made.items))), SCORE, NAME)


def _fitting(c: Context, documents: Sequence[str], asked: re.Match[str] | None) -> Iterator[tuple[float, str, Made]]:
    """What some documents say to be made up of several by a name that a question asks by, each with how well it fits."""
    terms = (beside(c, _FRAME) if c.u.language == "zh" else [t for t in c.content("outline") if t.words]) if documents else []
    words, importance = [w for t in terms for w in t.folded], c.weigh(terms, documents)
    for document in documents:
        for made in made_up(c.texts.text(document)):
            held = _held_zh(c, made.label, asked.start()) if asked else _held_en(words, made.label)
            if held > 0:
                sentence = c.texts.sentence_at(document, made.start)
                yield held + covered(terms, importance, (made.label, 1.0), (sentence.headings if sentence else "", ABOVE)), document, made


def _held_zh(c: Context, label: str, at: int) -> float:
    """How much of a name stands right before where a question asks."""
    said = fold(c.u.text[:at])
    size = next((k for k in range(min(len(label), len(said)), SIGNS - 1, -1) if said.endswith(label[-k:])), 0)
    rest = label[:-size] if size else label
    # 前沿材料 where 材料 are asked for are a part of them; what a heading leaves before a name is none of it.
    return size / len(label) if size and (not rest or rest in said or _HEADING.search(rest)) else 0.0


def _held_en(words: list[str], label: str) -> float:
    """How much of a name the words of an English question hold, where they hold it all but for the joints."""
    if not words or len(label) < SIGNS:
        return 0.0
    said = {ch for w in words if w in label for ch in w}
    held = sum(ch in said for ch in label) / len(label)
    return held if held >= HELD_ENGLISH else 0.0


@lru_cache(maxsize=200)
def made_up(text: str) -> tuple[Made, ...]:
    """All that a text says to be made up of several.

    >>> text = "1.基础材料:甲钢、乙钢和丙钢;\\n2.本办法所指的服务业主要包括商贸、物流等。\\n补贴的对象为本市企业。\\n具体为:\\n一、甲类企业;\\n二、乙类企业。"
    >>> [(m.label, [text[a:b] for a, b in m.items]) for m in made_up(text)]
    [('基础材料', ['甲钢', '乙钢', '丙钢']), ('服务业', ['商贸', '物流']), ('补贴的对象', ['甲类企业', '乙类企业'])]
    """
    found = []
    for match in [*_INLINE.finditer(text), *_nested(text)]:
        items = _lines(match) if match.re is _BY_LINES else tuple(series.row(text, *match.span("items"), LONGEST))
        label = match["label"][_LEADS.match(match["label"]).end() :]  # type: ignore[union-attr]
        if _SAME.match(label):
            before = _SUBJECT.search(text[: match.start()])
            label = before["subject"] if before else ""
        if 2 <= len(label) <= LONGEST and len(items) > 1:
            found.append(Made(fold(label), match.start(), items))
    return tuple(sorted(found, key=lambda m: m.start))


def _nested(text: str) -> Iterator[re.Match[str]]:
    """The lists by lines of a text, those within others too."""
    at = 0
    while match := _BY_LINES.search(text, at):
        yield match
        at = match.end("label") + 1


def _lines(match: re.Match[str]) -> tuple[tuple[int, int], ...]:
    """The items of a list of lines; of one with more behind it the name."""
    at, lines = match.start("items"), list(_LINE.finditer(match["items"]))
    style = [re.sub(r"[\d一二三四五六七八九十\s]", "", m["number"]) for m in lines]
    own = list(takewhile(lambda i: style[i] == style[0], range(len(lines))))
    return tuple((at + lines[i].start("item"), at + lines[i].end("item")) for i in own)
