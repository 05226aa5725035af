"""Facts of place, as all rules that find them make them."""

from ingest.draft import Draft, Fact, Key, Mention

FARTHEST = 100


def located(head: Key, tail: Key, start: int, end: int, rule: str, confidence: float = 1.0) -> Fact:
    """That one thing lies in another."""
    return Fact("LOCATED_IN", head, tail, start, end, f"location.{rule}", confidence=confidence)


def up_to(draft: Draft, named: Mention) -> tuple[int, int]:
    """The sentence up to a name in it, shortened to its last hundred letters."""
    sentence = draft.sentence_at(named.start)
    start = max(sentence.start, named.start - FARTHEST) if sentence else named.start
    while start < named.start and draft.text[start] in " \n\t\u3000":
        start += 1
    return start, named.end
