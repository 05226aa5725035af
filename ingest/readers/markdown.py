"""Markdown: its marks stay, as the outline knows them; tables, pictures and links written as HTML or addresses become text."""

import re
from itertools import islice

from lxml import html

from ingest.draft import Source
from ingest.readers.encoding import decode
from ingest.readers.formats import MARKDOWN, digest

FRONT = re.compile(r"\A\s*---[ \t]*\n(?P<fields>.*?)\n---[ \t]*\n", re.S)
FIELD_TITLE = re.compile(r"^title[ \t]*:[ \t]*[\"']?(?P<title>[^\n\"']+)", re.M | re.I)
FIELD_DATE = re.compile(r"^date[ \t]*:[ \t]*[\"']?(?P<date>\d{4}-\d{2}-\d{2})", re.M | re.I)
HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>[^\n]*[^\s#])[ \t#]*$", re.M)
UNDERLINED = re.compile(r"\A\s*(?P<text>[^\n]{2,80})\n={3,}[ \t]*$", re.M)
# None of these looks past another beginning of its kind: many that are never closed must not cost the square of their number.
TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.S | re.I)
PICTURE = re.compile(r"!\[(?P<words>[^\[\]\n]*)\]\([^()\n]*\)|<img\b[^<>]*>", re.I)
LINK = re.compile(r"\[(?P<words>[^\[\]\n]*)\]\((?:https?://|www\.|mailto:|#|/|\./|\.\./)[^()\s]*(?:[ \t]+\"[^\"\n]*\")?\)")
BREAK = re.compile(r"<br[ \t]*/?>", re.I)
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.S)
TAG = re.compile(r"</?(?:div|p|center|span|font|sup|sub|b|i|u|em|strong|a|details|summary|figure|figcaption)\b[^<>\n]*>", re.I)
EMPHASIS = re.compile(r"[*_`]{1,3}")
# A title stands near the beginning; the first heading of a text whose title is missing is that of a section.
TITLE_LINES = 30
TITLE_LENGTH = 80


def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
    """Read Markdown, with the title that its head or its front matter gives."""
    text, encoding = decode(raw, declared)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = FRONT.match(text)
    fields = front["fields"] if front else ""
    text = plain(text[front.end() :] if front else text)
    date = FIELD_DATE.search(fields)
    return Source(
        origin, source, text, MARKDOWN, digest(raw), title=_title(fields, text), published=date["date"] if date else None, encoding=encoding
    )


def plain(text: str) -> str:
    """Markdown whose HTML tables are rows with tabs, whose pictures and links are their words.

    >>> plain("见[公告](https://example.org/a)。")
    '见公告。'
    """
    text = TABLE.sub(lambda m: f"\n{_rows(m[0])}\n", COMMENT.sub("", text))
    text = LINK.sub(lambda m: m["words"], PICTURE.sub(lambda m: m["words"] or "", text))
    return TAG.sub("", BREAK.sub(" ", text))


def _rows(table: str) -> str:
    from ingest.readers.html import render

    return render(html.fragment_fromstring(table, create_parent=True)).strip()


def _title(fields: str, text: str) -> str | None:
    """The title: a field of the front matter, an underlined first line, or the highest of the first headings."""
    named = FIELD_TITLE.search(fields) or UNDERLINED.match(text)
    if named:
        return _words(named[1])
    head = "\n".join(islice((line for line in text.split("\n") if line.strip()), TITLE_LINES))
    headings = list(HEADING.finditer(head))
    if not headings:
        return None
    first = min(headings, key=lambda h: len(h["marks"]))
    # Where all headings are of one level, the first is a title only if nothing of the body stands before it.
    return _words(first["text"]) if len(first["marks"]) == 1 or not head[: first.start()].strip() else None


def _words(title: str) -> str | None:
    words = EMPHASIS.sub("", title).strip()
    return words if 2 <= len(words) <= TITLE_LENGTH else None
