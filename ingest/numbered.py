"""Tables whose header parts its columns by other signs than the rows do, or whose rows run their number into the name (1、甲项目 乙公司).

Header and rows get one sign between their cells, that of the rows, so that whoever reads tables with tabs, wide or single spaces
or slashes reads these. Each sign is replaced by one sign, so that no offset moves.
"""

import re
from collections.abc import Iterator

from ingest.columns import COLUMN, is_section

# Fewer columns make no table.
LEAST = 4
COUNTED = re.compile(r"[ \u3000]*\(?(?:序号|编号)")
HEADER = re.compile(r"^[ \u3000]*\(?(?:序号|编号|(?:项目|工程|企业|任务|事项)名称)[ ]*[\t\u3000 |/、,;·].*$", re.M)
# What parts the names of a header, the surest first.
SIGNS = ("\t", "|", "\u3000", "  ", "/", "、", ";", ",", "·", " ")
NAMES = {sign: re.compile(rf"[ ]*{re.escape(sign)}[ \u3000]*" if sign.strip() or sign == "\t" else f"{sign}[ \u3000]*") for sign in SIGNS}
OPENING = re.compile(r"[ \t\u3000]*\(?(?P<number>\d{1,3})(?:\)?[.、]?(?P<gap>[ \t\u3000|/,;])|(?P<mark>[.、:)])(?=[^\d\s.、)]|20\d\d年|\d+[万千个亿]))(?P<rest>.*)")
WIDE = re.compile(r"\u3000|\S {2,}\S")
SPARE = 3  # cells that may be missing from the line that opens a row
MOST_LINES = 10  # that a row takes


def levelled(text: str) -> str:
    """The text with one sign between the cells of such tables; as long as before."""
    headers = [(m, gaps) for m in HEADER.finditer(text) if (gaps := _gaps(m[0]))]
    if not headers:
        return text
    signs = list(text)
    for header, gaps in headers:
        columns = len(gaps) + 1
        rows = list(_rows(text, header.end() + 1, columns))
        if sign := _sign_of([_sign(row, columns) for row in rows]):
            _level(signs, header, gaps, rows, sign)
    return "".join(signs)


def _gaps(line: str) -> list[tuple[int, int]]:
    """The gaps between the columns that a header names; none where it is no header."""
    sign = next(sign for sign in SIGNS if sign in line.strip())
    gaps = [m.span() for m in NAMES[sign].finditer(line, len(line) - len(line.lstrip()), len(line.rstrip()))]
    names = [name.strip().strip("()") for name in NAMES[sign].split(line.strip())]
    return gaps if len(names) >= LEAST and sum(COLUMN.match(name) is not None for name in names) >= len(names) - 1 else []


def _rows(text: str, start: int, columns: int) -> Iterator[re.Match[str]]:
    """The lines below a header that open rows: their numbers count on, and more than a sentence stands behind them."""
    expected, since = 1, 0
    while start < len(text) and since <= MOST_LINES:
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        since += bool(text[start:stop].strip())
        opening = OPENING.match(text, start, stop)
        if opening is not None and int(opening["number"]) in (expected, 1):
            sign = _sign(opening, columns)
            if not sign or (opening["mark"] and "。" in opening["rest"].split(sign)[0]):
                return  # a clause with a sentence of its own
            yield opening
            expected, since = int(opening["number"]) + 1, 0
        elif is_section(text[start:stop]):
            since = 0
        start = stop + 1


def _sign(opening: re.Match[str], columns: int) -> str:
    """The sign that parts the cells of a row: the one behind its number, or the one that its line holds often enough."""
    rest = opening["rest"].strip()
    if opening["gap"] and opening["gap"] != " ":
        return str(opening["gap"])
    if "\t" in rest or "|" in rest:
        return "\t" if "\t" in rest else "|"
    if WIDE.search(rest):
        return "\u3000"
    if opening["gap"]:
        return " "
    return next((sign for sign in "/;," if rest.count(sign) >= columns - SPARE), " " if " " in rest else "")


def _sign_of(signs: list[str]) -> str:
    """The sign of most rows; none where they are too few to be a table's."""
    return max(dict.fromkeys(signs), key=signs.count) if len(signs) > 1 else ""


def _level(signs: list[str], header: re.Match[str], gaps: list[tuple[int, int]], rows: list[re.Match[str]], sign: str) -> None:
    for start, end in gaps:
        signs[header.start() + start : header.start() + end] = sign.ljust(end - start)
    for row in rows if COUNTED.match(header[0]) else ():
        if row["mark"]:
            signs[row.start("mark")] = sign
            signs[row.start() : row.start("number")] = " " * (row.start("number") - row.start())
        elif row["gap"] != sign and row["gap"] in "、/,;":
            signs[row.start("gap")] = sign
    if sign == ";":
        _as_tabs(signs, header, rows)


def _as_tabs(signs: list[str], header: re.Match[str], rows: list[re.Match[str]]) -> None:
    """Semicolons, which no reader of tables takes for what parts cells, as tabs."""
    for start, end in (header.span(), *(row.span() for row in rows)):
        signs[start:end] = ["\t" if sign == ";" else sign for sign in signs[start:end]]
