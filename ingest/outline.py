"""The outline of a plan: numbered clauses with headings, and sentences."""

import re

from ingest.draft import Clause, Sentence

NUMBER = re.compile(
    r"^[ \t]*(?:(?P<a>[一二三四五六七八九十]{1,3})、|(?P<b>\([一二三四五六七八九十]{1,3}\))|(?P<c>\d{1,2})[.、](?!\d))[ \t]*", re.M
)
LEVELS = {"a": 1, "b": 2, "c": 3}
END = re.compile(r"[。;!?\n]")


def outline(text: str) -> list[Clause]:
    """The numbered clauses of a text, in order."""
    found = list(NUMBER.finditer(text))
    clauses: list[Clause] = []
    stack: list[Clause] = []
    for i, match in enumerate(found):
        kind = str(match.lastgroup)
        level = LEVELS[kind]
        end = found[i + 1].start() if i + 1 < len(found) else len(text)
        stop = re.compile(r"[。::\n]").search(text, match.end(), end)
        heading_end = stop.start() if stop else end
        while stack and stack[-1].level >= level:
            stack.pop()
        parent = stack[-1] if stack else None
        path = f"{parent.path}/{match[kind]}" if parent else str(match[kind])
        clause = Clause(
            i, path, text[match.end() : heading_end].strip(), level, match.start(), end, match.end(), heading_end,
            parent.index if parent else -1,
        )
        clauses.append(clause)
        stack.append(clause)
    return clauses


def sentences(text: str, clauses: list[Clause]) -> list[Sentence]:
    """The sentences of a text with the clause that each stands in."""
    found: list[Sentence] = []
    position, current = 0, -1
    for match in [*END.finditer(text), None]:
        end = match.end() if match else len(text)
        while current + 1 < len(clauses) and clauses[current + 1].start <= position:
            current += 1
        if text[position:end].strip():
            found.append(Sentence(position, end, current))
        position = end
    return found
