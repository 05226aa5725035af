"""When a document was published and which years it is for."""

import re
from collections import Counter

from ingest.draft import Metadata, Source
from ingest.metadata.furniture import is_furniture
from ingest.patterns import compiled
from ingest.sentences import META

DATE = r"(?P<y>(?:19|20)\d\d)\s*[-年/.]\s*(?P<m>\d{1,2})\s*[-月/.]\s*(?P<d>\d{1,2})"
PUBLISHED = (
    re.compile(r"(?:发布(?:日期|时间)|公开日期)\s*[::]?\s*" + DATE),
    re.compile(r"(?:时间|日期|来源[^\n]{0,30}?)\s*[::]?\s*" + DATE),
)
ANY_DATE = re.compile(DATE)
# 《甲新闻》(20250731): the day of a broadcast
COMPACT = re.compile(r"\((?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])\)")
# A paper of old that a site released years later is of the year in which it was written.
WRITTEN = re.compile(r"成文日期\s*[::]\s*(?P<y>(?:19|20)\d\d)")
RELEASED_LATER = 2
BELOW = re.compile(r"[ \u3000]*(?:\n[ \u3000]*[^\n。;,]{1,60}(?=\n)){1,2}")
YEAR = re.compile(r"(?<!\d)(20[0-4]\d|19[4-9]\d)(?=\s*(?:年|[-—–至]))")
MENTIONED = compiled(r"(?<!\d)(20[0-4]\d|19[89]\d)(?=\s*年|[-—–至~]+20\d\d)")  # in a text 2030— also begins the name of a programme
SPAN = re.compile(r"(?<!\d)(20[0-4]\d)\s*年?\s*[-—–至~]+\s*(20[0-4]\d)\s*年?")
FIVE = re.compile(r"[“\"]?十(?P<n>[一二三四五六])五[”\"]?(?:时期|期间|规划|\S{0,16}规划)")


def read(result: Metadata, source: Source, text: str) -> None:
    """Set the day of publication (ISO 8601) and the years; a year that only the text suggests is marked as inferred."""
    match = next((m for pattern in PUBLISHED if (m := pattern.search(text[:2500]))), None)
    if match is None:
        match = next((m for m in ANY_DATE.finditer(text[:2500]) if META.match(line := _line(text, m.start())) or (m.start() < 600 and is_furniture(line))), None)
    if match is None:
        match = COMPACT.search(text[:200])
    if match is None:
        tail = list(re.finditer(rf"\n[ \u3000]*{DATE}\s*日?(?:印发)?[ \u3000]*(?=\n|$)", text))
        match = tail[-1] if tail else _below_title(result, text)
    if match:
        result.published = f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}"
        result.spans["published"] = match.span()
    elif source.published:
        result.published = source.published
    _years(result, text)


def _below_title(result: Metadata, text: str) -> re.Match[str] | None:
    """The day in one of the two short lines below the title: (2024年3月1日会议通过), 某管委会 2024年3月1日."""
    at = result.spans.get("title", (0, 0))[1]
    lines = BELOW.match(text, at) if at else None
    return ANY_DATE.search(text, at, lines.end()) if lines else None


def _line(text: str, at: int) -> str:
    """The line in which a place of the text stands."""
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)].strip()


def _years(result: Metadata, text: str) -> None:
    title = result.title
    span = SPAN.search(title)
    years = [int(y) for y in YEAR.findall(title)]
    five = FIVE.search(title)
    published = int(result.published[:4]) if result.published else None
    if span and int(span[2]) - int(span[1]) <= 20:
        result.years = tuple(range(int(span[1]), int(span[2]) + 1))
        result.year = result.years[0]
    elif years:
        # A summary of one year with the plan for the next is about the next.
        result.year = max(years) if re.search(r"(?:总结|小结|回顾|情况).*(?:打算|计划|安排|思路|谋划|部署)", title) else years[0]
        result.years = tuple(sorted(set(years)))
    elif five:
        first = 1951 + 5 * ("一二三四五六".index(five["n"]) + 11)
        result.years = tuple(range(first, first + 5))
        result.year = published if published in result.years else first
    else:
        mentioned = Counter(int(y) for y in MENTIONED.findall(text))
        common = mentioned.most_common(1)
        written = WRITTEN.search(text[:1500]) or re.search(r"[〔\[(【](?P<y>(?:19|20)\d\d)", result.number or "")
        made = int(written["y"]) if written else None
        old = made is not None and published is not None and published - made >= RELEASED_LATER
        result.year = (made if old else published) or made or (common[0][0] if common else None)
        result.years = (result.year,) if result.year else ()
        if result.year:
            result.inferred = (*result.inferred, "year")
