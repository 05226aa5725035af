"""Passages: pieces of some 300 characters that end where sentences end, within one clause."""

from graph.model import Passage
from ingest.draft import Draft

SIZE = 300


def passages(draft: Draft) -> list[Passage]:
    """The passages of a document, in order, with stored spans."""
    found: list[Passage] = []
    group: list[tuple[int, int, int]] = []

    def close() -> None:
        if not group:
            return
        start, end, index = group[0][0], group[-1][1], group[0][2]
        text = draft.text[start:end].strip()
        if text:
            clause = draft.clauses[index] if index >= 0 else None
            heading = _headings(draft, index)
            found.append(Passage(*draft.clean.span(start, end), clause.path if clause else "", heading, text))
        group.clear()

    for sentence in draft.sentences:
        if group and (sentence.clause != group[0][2] or sentence.end - group[0][0] > SIZE):
            close()
        group.append((sentence.start, sentence.end, sentence.clause))
    close()
    return found


def _headings(draft: Draft, index: int) -> str:
    parts: list[str] = []
    while index >= 0:
        parts.append(draft.clauses[index].heading)
        index = draft.clauses[index].parent
    return " / ".join(reversed([p for p in parts if p]))
