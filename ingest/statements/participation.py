"""Park or Region –PARTICIPATES_IN→ Event: hosts it, attends it, relies on it for promotion."""

from collections.abc import Iterator

from ingest.assertion import is_history, is_negated
from ingest.draft import Draft, Fact
from ingest.subjects import subject_of


def state(draft: Draft) -> Iterator[Fact]:
    """One fact a mention of an event that is not of the past."""
    for mention in draft.mentions:
        if mention.type != "Event" or is_negated(draft, mention.start, mention.end):
            continue
        if is_history(draft, mention.start, mention.end):
            continue
        head = subject_of(draft, mention.start)
        sentence = draft.sentence_at(mention.start)
        if head and sentence:
            yield Fact("PARTICIPATES_IN", head, mention.key, mention.start, mention.end, mention.rule, confidence=mention.score)
