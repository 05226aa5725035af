"""Park or Region –TARGETS→ Industry: the plan says that it will develop, attract, build up or strengthen it."""

import re
from collections.abc import Iterator

from ingest.draft import Draft, Fact, Mention
from ingest.subjects import is_history, is_negated, subject_of


def state(draft: Draft) -> Iterator[Fact]:
    """One fact for each subject and industry, at its first place; nothing of the past, nothing denied."""
    seen: set[tuple[object, object]] = set()
    for mention in draft.mentions:
        if mention.type != "Industry" or _denied(draft, mention) or is_history(draft, mention.start, mention.end):
            continue
        head = subject_of(draft, mention.start)
        if head is None:
            continue
        mark = (draft.resolve(head), draft.resolve(mention.key))
        if mark in seen:
            continue
        seen.add(mark)
        start, end = _evidence(draft, mention)
        yield Fact("TARGETS", head, mention.key, start, end, mention.rule, confidence=mention.score)


def _denied(draft: Draft, mention: Mention) -> bool:
    return is_negated(draft, mention.start, mention.end)


def _evidence(draft: Draft, mention: Mention) -> tuple[int, int]:
    """The part of the sentence that holds the name, from its verb."""
    sentence = draft.sentence_at(mention.start)
    if sentence is None:
        return mention.start, mention.end
    text = draft.text
    start = max(text.rfind(",", sentence.start, mention.start) + 1, sentence.start)
    stop = text.find(",", mention.end, sentence.end)
    end = stop if stop >= 0 else sentence.end
    while start < mention.start and text[start] in " \n\u3000\t":
        start += 1
    while end > mention.end and re.match(r"\s", text[end - 1]):
        end -= 1
    return start, end
