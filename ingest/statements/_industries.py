"""Company or Project –IN_INDUSTRY→ Industry, where a list says of what industry its members are: 甲、乙等光伏企业."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.lexicon import lexicon
from ingest.draft import Draft, Fact, Mention

CLOSING = re.compile(
    r"等(?:一批|\d+[个家]|重点|重大|龙头|骨干)?(?P<industry>[^,。;、等]{2,10}?)(?:领域|行业|产业|产业链)?的?(?:龙头|链主|重点|骨干|头部|上市|重大|产业)*(?P<noun>企业|公司|项目)"
)
JOINT = re.compile(r"”?(?:[、和与及]|以及)?“?")
MEMBERS = {"企业": "Company", "公司": "Company", "项目": "Project"}


def industries_of(draft: Draft) -> Iterator[Fact]:
    """One fact a member of such a list."""
    text = draft.text
    members = sorted((m for m in draft.mentions if m.type in ("Company", "Project")), key=lambda m: m.end)
    ends = [m.end for m in members]
    named = {m.name: m.key for m in draft.mentions if m.type == "Industry"}
    # Only industries that the document speaks of elsewhere too: 等外资企业 names none.
    for closing in CLOSING.finditer(text) if members and named else ():
        entry = lexicon("industries").get(closing["industry"])
        industry = named.get(closing["industry"]) or (named.get(entry.name) if entry else None)
        if industry is None:
            continue
        for m in _list_before(text, members, ends, closing.start(), MEMBERS[closing["noun"]]):
            yield Fact("IN_INDUSTRY", m.key, industry, m.start, closing.end(), "projects:industry")


def _list_before(text: str, members: list[Mention], ends: list[int], position: int, type: str) -> Iterator[Mention]:
    """The mentions of a type that stand in front of a position, one after the other."""
    at = bisect_left(ends, position + 1) - 1
    while at >= 0:
        m = members[at]
        at -= 1
        if m.type != type or m.end > position:
            continue
        if not JOINT.fullmatch(text, m.end, position):
            return
        yield m
        position = m.start
