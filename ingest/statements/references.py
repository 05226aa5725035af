"""Document –REFERS_TO→ Policy."""

from collections.abc import Iterator

from ingest.draft import DOCUMENT, Draft, Fact


def state(draft: Draft) -> Iterator[Fact]:
    """One fact a policy, at its first mention."""
    seen: set[str] = set()
    for mention in sorted((m for m in draft.mentions if m.type == "Policy"), key=lambda m: m.start):
        key = draft.resolve(mention.key)
        if key[1] not in seen:
            seen.add(key[1])
            yield Fact("REFERS_TO", DOCUMENT, mention.key, mention.start, mention.end, mention.rule, confidence=mention.score)
