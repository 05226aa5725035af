"""What a document is: title, issuer, subject, number, dates, years, type."""

import re

from ingest.draft import Clause, Metadata, Source

DATE = re.compile(r"(20\d\d|19\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})")
YEAR = re.compile(r"(20\d\d|19\d\d)年")


def describe(source: Source, text: str, clauses: list[Clause]) -> Metadata:
    """Metadata of a document from its clean text."""
    title = next((line.strip() for line in text.splitlines() if line.strip()), "")
    date = DATE.search(text[:2000])
    year = YEAR.search(title) or YEAR.search(text)
    return Metadata(
        title=source.title or title,
        year=int(year[1]) if year else None,
        published="{}-{:0>2}-{:0>2}".format(*date.groups()) if date else None,
    )
