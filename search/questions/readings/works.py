"""Works as plans name them, with what is said right behind their names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.plans import plan as p
from search.questions.readings import sets

_STOP = re.compile(r"[。!！?？](?![㐀-鿿]{2,6}[:：])|[;；]至于|\n(?=\d{1,3}[.．、\s\u3000]|[一二三四五六七八九十(（])")
REACH = 140  # characters behind a name
# What leads up to a name in front of it: 三龙镇谋划|甲项目, 至于|乙产业园.
_LEADS = re.compile(r".*(?:的|谋划|建设|推进|实施|启动|支持|加快|至于|推动|新建|规划|筹建|筹划|争取|以及|投资)(?=[㐀-鿿a-zA-Z0-9]{4})")
# No shorter name tells a project.
SHORTEST = 5


def named(c: Context) -> Iterator[tuple[Statement, str]]:
    """Where the plans in question name works, each with what is said behind the name, before another is named."""
    works = [s for s in sets.of_types(c, c.statements("MENTIONS", "HAS_PROJECT", documents=c.looked_at()), ("Project",)) if _is_name(c, s)]
    starts: dict[str, list[int]] = defaultdict(list)
    for s in sorted(works, key=lambda s: s.start):
        starts[str(s.document)].append(s.start)
    for s in works:
        others = starts[str(s.document)]
        after = bisect_left(others, s.end)
        stop = min([*others[after : after + 1], s.end + REACH])
        # The labels of an item belong to it: 甲项目。建设单位:乙;…,年内不得动工。
        yield s, _STOP.split(c.texts.text(str(s.document))[s.end : stop], maxsplit=1)[0]


def _is_name(c: Context, s: Statement) -> bool:
    """Whether a statement stands at the name itself, and not at all that is said of a project."""
    words = fold(c.texts.text(str(s.document))[s.start : s.end])
    return any(words.endswith(fold(n)) for e in c.names.entities([s.object]).values() for n in e.names)


def chosen(found: Sequence[Statement]) -> p.Set | None:
    """The works that some statements name, each once; None where there are none."""
    return sets.led_to(list({s.object: s for s in found}.values()), ("Project",))


def unnamed(c: Context, name: re.Pattern[str], said: Callable[[str], bool], known: Sequence[Statement], hint: re.Pattern[str] | None = None) -> p.Named | None:
    """Works that no entity stands for, as sentences name them in front of what is ``said`` of them; no sentence without the ``hint`` is looked at."""
    taken = {c.texts.text(str(s.document))[s.start : s.end] for s in known}
    quotes = []
    for sentence in c.sentences(c.looked_at()):
        text = c.texts.text(sentence.document)[sentence.start : sentence.end]
        for match in name.finditer(text) if (hint.search(text) if hint else said(text)) else ():
            words = _LEADS.sub("", match["name"])
            if len(words) >= SHORTEST and said(text[match.end() :]) and not any(words in k or k in words for k in taken):
                end = sentence.start + match.end("name")
                quotes.append(p.Quote(sentence.document, end - len(words), end, words=words))
                break
    return p.Named(tuple(quotes)) if quotes else None
