"""Projects that an article visits: 走进甲公司乙项目现场, 在丙二期高纯晶硅项目工地."""

import re
from collections.abc import Iterator

from ingest.construction.founders import founder
from ingest.construction.members import Member
from ingest.construction.names import Naming, is_abstract, is_possible, naming
from ingest.patterns import compiled

SITE = compiled(r"项目(?:的)?(?:施工|建设|生产|安装)?(?:现场|工地|车间里?)")
# What stands in front of the name: where the visitor goes, and whose it is.
TO = re.compile(r"(?s:.*)(?:走进|来到|走访|探访|[^存现正]在|^在)(?:位于|坐落于?)?|(?s:.*)的")
REACH = 40


def visited(text: str) -> Iterator[Member]:
    """Named projects on whose site the text stands; what is done there is told elsewhere."""
    for match in SITE.finditer(text):
        end = match.start() + 2
        first = max(text.rfind(mark, 0, end) for mark in ",。;:、!?\n“”") + 1
        first = max(first, end - REACH)
        lead = None
        start = first
        while (found := TO.match(text, start, end - 4)) is not None and found.end() > start:
            lead, start = found, found.end()
        name = text[start:end]
        if lead is None or not 6 <= len(name) <= 30 or not is_possible(name) or is_abstract(name):
            continue
        if naming(name) == Naming.NAMED and founder(name):
            yield Member(start, end, name, True, "unknown", text[first:end])
