"""Stored text to clean text: leaves out what is no part of the plan, counts what it leaves out."""

from ingest.text import CleanText, Dropped


def clean(stored: str) -> CleanText:
    """Clean text of a stored text."""
    return CleanText.build(stored, _repeated_lines(stored))


def _repeated_lines(stored: str) -> list[Dropped]:
    """Long lines that stand again: pages that print the body twice."""
    seen: set[str] = set()
    dropped: list[Dropped] = []
    position = 0
    for line in stored.splitlines(keepends=True):
        body = line.strip()
        if len(body) >= 8:
            if body in seen:
                dropped.append(Dropped(position, position + len(line), "repeated"))
            seen.add(body)
        position += len(line)
    return dropped
