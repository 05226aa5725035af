"""Lists that one sentence gives and that no entities stand for: what a question asks for by a noun, read off from the text.

临空区建设哪三个物流基地 finds 打造国际航空货运基地、航空冷链物流基地、跨境电商物流基地. The sentence must say nearly all the words of the
question, and each member must end with the noun asked for, or 等 must call them all so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.lexicon import lexicon
from search.cutter import cut
from search.questions import plan as p
from search.questions.context import Context, Reading
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import Sentence, Term, covered
from search.questions.words import CUES

_WHICH = r"(?:哪些|哪几[个家条类种项座所大]?|哪[一二两三四五六七八九十]{1,2}[个家条类种项座所大]?|什么样?的?)"
_BEHIND = re.compile(_WHICH + r"(?P<kind>[㐀-鿿A-Za-z0-9]{2,14})[?？。!！]*$")
_BEFORE = re.compile(r"(?P<kind>[㐀-鿿A-Za-z0-9]{2,14}?)(?:都?有|都?是|包括|分别是?|叫|为|,|，)*" + _WHICH + r"[?？。!！]*$")
_PARTS = re.compile(r"[^,，;；:：。!！?？\n]+")
_JOINTS = re.compile(r"、|(?<=[㐀-鿿”》)）])(?:以及|和|与|及)(?=[㐀-鿿“《]{3})")
_AMID = re.compile(_WHICH + r"(?P<kind>[㐀-鿿]{2,8})")
# A sentence must say so much of the question; where it calls the list by the noun asked for, so much.
ENOUGH = 0.8
ENOUGH_CALLED = 0.65
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
# Nouns that name nothing by themselves.
_VAGUE = frozenset(["地方", "问题", "情况", "时候", "方面", "工作", "任务", "内容", "要求", "目标", "措施", "部门", "单位", "机构", "人员", "原因", "局办"])
# What a list may begin with, beside the verbs of questions.
_OPENINGS = (
    *("抓紧", "积极", "加大", "加快", "大力", "着力", "全面", "深入", "持续", "重点", "尽快", "及早", "争取", "力争", "提速", "探索", "完成"),
    *("申请设立", "申请", "申报", "建设", "打造", "推进", "推动", "开展", "支持", "引进", "争创", "创建", "筹建", "组建", "依托", "新建", "扩建", "启动", "实施"),
)
# Characters of the longest member.
LONGEST = 26
_GOVERNS = re.compile("引进|招引|打造|申报|设立|推进|支持|培育|新建|扩建|筹建|组建|创建|争创|实施|开展|举办|参加|建设(?!银行)")
# Words of a question that say how many or of what sort, which no sentence need say.
_ASIDE = re.compile(r"[一二两三四五六七八九十\d]+(?:大|个|类|种|项)?|类型|种类|类别|具体|名称|名字")

_COUNTED = re.compile(r"[二两三四五六七八九十\d]+大(?=..)")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a Chinese question as one for a list that a sentence gives."""
    if c.u.language != "zh" or not c.u.has("ask.which") or c.u.has("ask.who", "ask.count", "ask.figure", "ask.yesno") or c.meanings is not None:
        return
    heads = _heads(_BRACKETS.sub("", c.u.text))
    documents = c.in_years(c.documents or c.all_documents, c.u.years)
    if not heads or not documents or len(documents) > READ_DOCUMENTS:
        return
    content = c.content("outline", "relation", "stage", "aim", without=[s.mention for s in c.owners])
    terms = [_uncounted(t) for t in content if not _ASIDE.fullmatch(t.text)]
    if not terms:
        return
    importance = c.weigh(terms, documents)
    best: tuple[float, tuple[p.Quote, ...]] | None = None
    sentences = c.sentences(documents)
    for i, sentence in enumerate(sentences):
        before = "|".join(x.folded for x in sentences[max(0, i - 1) : i] if x.document == sentence.document)
        fit = covered(terms, importance, (sentence.folded, 1.0), (before, 0.8), (sentence.headings, 0.6))
        if fit < ENOUGH_CALLED or (best is not None and fit <= best[0] + 1e-9):
            continue
        for head in heads:
            found, called = _members(c, sentence, head)
            if found and fit >= (ENOUGH_CALLED if called else ENOUGH):
                best = fit, found
                break
    if best is not None:
        yield Reading(p.Listing(p.Named(best[1])), 0.6, "list read off")


def _uncounted(term: Term) -> Term:
    """三大转化 as 转化, which a list need not count."""
    counted = _COUNTED.match(term.text)
    return replace(term, words=(*term.words, term.text[counted.end() :])) if counted else term


def _heads(question: str) -> list[str]:
    """The nouns that may be what is asked for: the last two signs of what ends the question, or the words behind 哪些."""
    if kind := _BEHIND.search(question) or _BEFORE.search(question):
        found = [kind["kind"][-2:]]
    else:
        found = [w for m in _AMID.finditer(question) for w in cut(m["kind"])[:3] if len(w) == 2]
    return [head for head in found if head not in _VAGUE]


def _members(c: Context, sentence: Sentence, head: str) -> tuple[tuple[p.Quote, ...], bool]:
    """The longest list of a sentence whose members are what the noun says, and whether 等 calls them so."""
    text = c.texts.text(sentence.document)
    begin = sentence.start
    lists = [
        _of_part(text, sentence, begin + part.start(), begin + part.end(), head)
        for part in _PARTS.finditer(text[begin : sentence.end])
    ]
    return max(lists, key=lambda found: len(found[0]), default=((), False))


def _of_part(text: str, sentence: Sentence, start: int, end: int, head: str) -> tuple[tuple[p.Quote, ...], bool]:
    called = re.search(r"等[^、，,]{0,8}?" + re.escape(head), text[start:end])
    stop = start + called.start() if called else end
    spans, at = [], start
    for joint in (*_JOINTS.finditer(text, start, stop), None):
        spans.append((at, joint.start() if joint else stop))
        at = joint.end() if joint else stop
    found = []
    for number, (first, last) in enumerate(spans):
        if number == 0 and (governing := list(_GOVERNS.finditer(text, first, last - 2))):
            first = governing[-1].end()  # 支持园区引进|世界500强
        first += _verbs(text[first:last])
        if not called:
            place = text.rfind(head, first, last)
            if place < 0 or last - place - len(head) > 2:
                continue
            last = place + len(head)
        name = text[first:last].strip(" \u3000")
        name = name[1:-1] if name[:1] == "“" and name.find("”") == len(name) - 1 else name
        if 2 <= len(name) <= LONGEST and name != head:
            found.append(p.Quote(sentence.document, first, last, words=name))
    return (tuple(found), called is not None) if len(found) >= 2 else ((), False)


def _verbs(words: str) -> int:
    """How many characters of verbs and adverbs a piece begins with."""
    at = 0
    while (verb := next((v for v in _leading() if words.startswith(v, at) and len(words) - at - len(v) >= 2), None)) is not None:
        at += len(verb)
    return at


@cache
def _leading() -> tuple[str, ...]:
    verbs = {a for e in lexicon(CUES) if e.name.startswith(("relation.", "stage.")) for a in e.aliases if re.fullmatch("[㐀-鿿]{2,5}", a)}
    return tuple(sorted(verbs | set(_OPENINGS), key=lambda v: (-len(v), v)))
