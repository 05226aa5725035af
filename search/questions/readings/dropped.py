"""Projects that a plan rules out: not built this year, not in its schedule, not allowed to begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions import plan as p
from search.questions.context import Context, Reading
from search.questions.readings import decisions

_ASKED = re.compile(
    r"(?:不|没有|没|未|别)(?:再|会|予|准|许|得|让|能|打算|拟|考虑|允许|被允许)*(?:安排|排[进入期上]?|列入|建设?|上马?|动工|开工|实施|启动|推进)(?!的?(?:地方|问题))|暂缓|缓建|搁置|叫停|停建|下马"
    r"|\b(?:ruled out|rule out|shelved|suspended|postponed|put (?:off|on hold)|on hold|called off|not (?:to )?be (?:built|started|begun|scheduled|arranged|allowed|permitted)|will not (?:be built|start|begin|go ahead)|not (?:allowed|permitted|scheduled|arranged|planned)|barred from|forbidden to)"
)
# What is left out of a list (污水处理厂不算) or asked about what has yet to begin (还没开工) rules nothing out.
_NOT_YET = re.compile(r"(?:还|尚|仍)(?:没|未|不)|没有?(?:动工|开工)的?(?:项目)?(?:[吗么]|有哪)|\bnot yet\b|\bhave yet\b")
_SAID = re.compile(
    r"(?:今年|年内|当年|本年度?|20\d\d年|近期)?(?:不再|暂不|不)(?:安排(?!相关|用地|土地|资金)|列入|建设|实施|启动|新建|上马|推进)|没有?(?:排进|列入|排入)[^。;；,，]{0,6}(?:计划|安排|盘子)|(?<!的)不得(?:动工|开工|启动|建设)|不会(?:动工|开工|启动)|暂缓(?:实施|建设|推进|启动)|缓建|停建"
)
_STOP = re.compile(r"[。!！?？](?![㐀-鿿]{2,6}[:：])|[;；]至于|\n(?=\d{1,3}[.．、\s\u3000]|[一二三四五六七八九十(（])")
REACH = 140  # characters behind a name


def asked(c: Context) -> bool:
    """Whether a question asks which projects are ruled out."""
    return any(k.value == "Project" for k in c.u.asked) and not decisions.asked(c) and bool(_ASKED.search(c.u.text)) and not _NOT_YET.search(c.u.text)


def read(c: Context) -> Iterator[Reading]:
    """The projects right behind which a plan says that they are not built; where it says so of none, there is no answer."""
    c.bounded = True
    works = works_named(c)
    if of := chosen([s for s in works if _SAID.search(behind(c, s, works))]):
        yield Reading(p.Listing(of), 1.0, "projects ruled out")


def works_named(c: Context) -> list[Statement]:
    """Where the plans in question name projects."""
    named = c.statements("MENTIONS", "HAS_PROJECT", documents=c.looked_at())
    entities = c.names.entities(list({s.object for s in named}))
    return [s for s in named if s.object in entities and entities[s.object].type == "Project" and _is_name(c, s)]


def chosen(found: Sequence[Statement]) -> p.Set | None:
    """The projects that some statements name, None where there are none."""
    kept = {s.object: s for s in found}.values()
    parts: list[p.Set] = [
        p.Follow(relation, p.OUT, types=("Project",), documents=tuple(dict.fromkeys(str(s.document) for s in own)), statements=tuple(s.id for s in own))
        for relation in ("MENTIONS", "HAS_PROJECT") if (own := [s for s in kept if s.relation == relation])
    ]
    return p.Or(tuple(parts)) if len(parts) > 1 else next(iter(parts), None)


# What leads up to a name in front of it: 三龙镇谋划|甲项目, 至于|乙产业园.
_LEADS = re.compile(r".*(?:的|谋划|建设|推进|实施|启动|支持|加快|至于|推动|新建|规划|筹建|筹划|争取|以及|投资)(?=[㐀-鿿a-zA-Z0-9]{4})")
# No shorter name tells a project.
SHORTEST = 5


def unnamed(c: Context, name: re.Pattern[str], said: Callable[[str], bool], known: Sequence[Statement]) -> p.Named | None:
    """Projects that no entity stands for, as sentences name them in front of what is ``said`` of them."""
    taken = {c.texts.text(str(s.document))[s.start : s.end] for s in known}
    quotes = []
    for sentence in c.sentences(c.looked_at()):
        text = c.texts.text(sentence.document)[sentence.start : sentence.end]
        for match in name.finditer(text) if said(text) else ():
            words = _LEADS.sub("", match["name"])
            if len(words) >= SHORTEST and said(text[match.end() :]) and not any(words in k or k in words for k in taken):
                end = sentence.start + match.end("name")
                quotes.append(p.Quote(sentence.document, end - len(words), end, words=words))
                break
    return p.Named(tuple(quotes)) if quotes else None


def together(*parts: p.Set | None) -> p.Set | None:
    """All that several sets hold, None where there are none."""
    kept = tuple(part for part in parts if part is not None)
    return p.Or(kept) if len(kept) > 1 else next(iter(kept), None)


def behind(c: Context, s: Statement, works: Sequence[Statement]) -> str:
    """What is said behind a project's name, before another is named."""
    text = c.texts.text(str(s.document))
    stop = min((o.start for o in works if o.document == s.document and s.end <= o.start), default=s.end + REACH)
    # The labels of an item belong to it: 甲项目。建设单位:乙;…,年内不得动工。
    return _STOP.split(text[s.end : min(stop, s.end + REACH)], maxsplit=1)[0]


def _is_name(c: Context, s: Statement) -> bool:
    """Whether a statement stands at the name itself, and not at all that is said of a project."""
    words = fold(c.texts.text(str(s.document))[s.start : s.end])
    return any(words.endswith(fold(n)) for e in c.names.entities([s.object]).values() for n in e.names)
