"""Whose a figure is: of the things that a sentence names, the one that stands nearest before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import fold
from search.questions.context import Context
from search.questions.misfits.proof import Proof
from search.questions.naming.names import Mention
from search.questions.texts import Sentence

# Things of one kind; what a figure is said of is nearest to it among these.
WORKS = ("Park", "Project", "Company", "Event", "Organization")
FIELDS = ("Industry",)
# What joins things that share a figure; a sentence that tells each its own says so.
_JOINED = re.compile(r"[、,，和与及以等\s“”\"]*(?:以及)?(?:[㐀-鿿]{0,3}(?:项目|企业|公司|园区|产业|产业链))?")
_EACH = re.compile("分别|各(?![级类地项种自])")
_LED = re.compile("的[㐀-鿿]{0,4}$")
PART = re.compile(r"[,，;；。:：\n]")


def of_another(proof: Proof, named: Mention, types: Sequence[str]) -> bool:
    """Whether each figure that stands in a sentence with a named thing, or behind one, is told of another of its kind."""
    places = list(_places(proof))
    return bool(places) and all(_of_another(proof.c, named, types, sentence, at) for sentence, at in places)


def _places(proof: Proof) -> Iterator[tuple[Sentence, int]]:
    """Where the figures of an answer stand: the sentence, and where in it."""
    for answer in proof.answers:
        value = answer.get("value")
        if isinstance(value, int | float) and not isinstance(value, bool) and answer.get("unit"):
            for sentence in proof.sentences:
                text = proof.c.texts.text(sentence.document)[sentence.start : sentence.end]
                if match := re.search(rf"(?<![\d.]){re.escape(f'{value:g}')}(?![\d.])", text):
                    yield sentence, match.start()
                    break


def _of_another(c: Context, named: Mention, types: Sequence[str], sentence: Sentence, at: int) -> bool:
    """Whether the figure that stands somewhere in a sentence is told of another thing than the one named."""
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    if _EACH.search(text):
        return False
    mentions = c.mentioned_in(sentence)
    entities = c.names.entities([s.object for s in mentions])
    spans = [(s.start - sentence.start, s.end - sentence.start, s.object) for s in mentions if entities[s.object].type in types]
    own = _where(c, named, text, spans)
    before = [span for span in own if span[1] <= at]
    others = [(a, b) for a, b, i in spans if i not in named.all and b <= at and not any(x <= a and b <= y for x, y in own)]
    # 投资8亿元的甲项目: the figure leads to the thing in one part of the sentence.
    if any(not PART.search(text[at:a]) for a, _ in own if a > at):
        return False
    if any(i not in named.all and a > at and _LED.search(text[at:a]) and not PART.search(text[at:a]) for a, _, i in spans):
        return True
    if before:
        end = max(b for _, b in before)
        return any(a >= end and not _JOINED.fullmatch(text[end:a]) for a, _ in others)
    return bool(own or others)


def _where(c: Context, named: Mention, text: str, spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Where a sentence names a thing: by a mention of it, or by one of its names."""
    found = [(a, b) for a, b, i in spans if i in named.all]
    known = set(c.own_folded(named.all))  # no bare kind: 经开区
    names = {n for e in c.names.entities(list(named.all)).values() for n in (*e.names, named.chinese) if fold(n) in known}
    return found + [(m.start(), m.end()) for n in names for m in re.finditer(re.escape(n), text)]
