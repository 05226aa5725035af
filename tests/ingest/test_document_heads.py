"""Title, subject, issuer, year and type of documents as pages and papers print them: document_heads.txt.

A case begins with ``## title ¦ subject ¦ issuer ¦ year ¦ type``, what careful reading gives; "-" leaves a field open.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.canonical import identity
from ingest.cleaning import clean
from ingest.draft import Source
from ingest.metadata import describe
from ingest.outline import outline

FIELDS = ("title", "subject", "issuer", "year", "type")
DASHES = str.maketrans("—", "-", " ")


def cases() -> Iterator[tuple[tuple[str, ...], str]]:
    """The fields expected of each case, and its text."""
    stored = (Path(__file__).parent / "document_heads.txt").read_text(encoding="utf-8")
    for block in stored.split("## ")[1:]:
        first, _, text = block.partition("\n")
        yield tuple(field.strip() for field in first.split("¦")), text


@pytest.mark.parametrize(("expected", "text"), list(cases()), ids=lambda value: value[0][:20] if isinstance(value, tuple) else "")
def test_head(expected: tuple[str, ...], text: str) -> None:
    cleaned = clean(text)
    found = describe(Source("/7.txt", "7.txt", text, digest="x"), cleaned.text, outline(cleaned.text))
    said = (found.title, _name(found.subject), _name(found.issuer), str(found.year), found.type)
    for field, value, wanted in zip(FIELDS, said, expected, strict=True):
        if wanted == "-" or (field == "title" and not wanted):
            continue
        if field == "subject" and found.subject:
            type = found.subject[0]
            assert identity(type, value) == identity(type, wanted)
        elif field == "title":
            assert value.translate(DASHES) == wanted.translate(DASHES)
        else:
            assert value == wanted, field


def _name(key: tuple[str, str] | None) -> str:
    return key[1] if key else ""
