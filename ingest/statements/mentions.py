"""Task –MENTIONS→ whatever its clause names; the document itself where no clause holds the name."""

from collections.abc import Iterator

from ingest.draft import DOCUMENT, Draft, Fact


def state(draft: Draft) -> Iterator[Fact]:
    """One fact for each thing and clause, at its first mention there."""
    seen: set[tuple[int, str, str]] = set()
    for mention in draft.mentions:
        sentence = draft.sentence_at(mention.start)
        clause = sentence.clause if sentence else -1
        mark = (clause, mention.type, mention.name)
        if mark in seen:
            continue
        seen.add(mark)
        head = ("Task", draft.clauses[clause].path) if clause >= 0 else DOCUMENT
        yield Fact("MENTIONS", head, mention.key, mention.start, mention.end, mention.rule, confidence=mention.score)
