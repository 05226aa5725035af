"""The tokenizer of a few short texts, made in no time: it knows only the pieces that these texts can have.

Reading the whole vocabulary takes a tenth of a second, which a single question from the command line need not wait for. The
pieces of the library (tokenizers) are exactly those of the whole vocabulary: which way of cutting is best depends on
the scores of pieces that stand in the text, and on the lowest of all scores, which is kept.
"""

import json
from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from graph.kept import kept

# Stands for the piece of lowest score: what no text holds.
LOWEST = "\0lowest"
BETWEEN = "\0"


class Vocabulary:
    """The pieces of a unigram tokenizer with their numbers and scores, and all else that its file says."""

    def __init__(self, rest: dict[str, Any], pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._rest, self._pieces, self._scores = rest, pieces, scores
        self._numbers = dict(zip(pieces, range(len(pieces)), strict=True))
        self._longest = max(map(len, pieces), default=0)
        self._lowest = min(scores, default=0.0)

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """The vocabulary of a tokenizer's file; None where it is of another kind than unigram."""
        table = kept("vocabulary", [Path(__file__), path], lambda: _table(path))
        return cls(json.loads(table[0]), table[1].split(BETWEEN), array("d", table[2])) if table else None

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each piece that a text can have."""
        unknown, found = self._rest["model"]["unk_id"], self._numbers.copy()
        if found.get(self._pieces[unknown]) == unknown:
            del found[self._pieces[unknown]]
        return found

    def ids(self, texts: Sequence[str], most: int) -> list[list[int]]:
        """The numbers of the pieces of each text, at most ``most`` of them."""
        from tokenizers import Tokenizer

        unknown = self._pieces[self._rest["model"]["unk_id"]]
        bare = Tokenizer.from_str(self._written([unknown]))
        pieces = [unknown, *sorted(self._within(bare.normalizer.normalize_str(text) if bare.normalizer else text for text in texts) - {unknown})]
        known = Tokenizer.from_str(self._written(pieces))
        numbers = [self._numbers[p] for p in pieces]
        return [[numbers[i] for i in e.ids[:most]] for e in known.encode_batch_fast(list(texts), add_special_tokens=False)]

    def _within(self, texts: Any) -> set[str]:
        return {
            piece for text in texts for i in range(len(text)) for j in range(i + 1, min(len(text), i + self._longest) + 1)
            if (piece := text[i:j]) in self._numbers
        }

    def _written(self, pieces: Sequence[str]) -> str:
        """The file of a tokenizer that knows these pieces, the unknown one first."""
        vocabulary = [*((p, self._scores[self._numbers[p]]) for p in pieces), (LOWEST, self._lowest)]
        return json.dumps({**self._rest, "model": {**self._rest["model"], "unk_id": 0, "vocab": vocabulary}})


def _table(path: Path) -> tuple[str, str, bytes] | None:
    """What is kept: all else that the file says, the pieces in one string and the scores in one row of bytes, read at once."""
    data = json.loads(path.read_text("utf-8"))
    model = data["model"]
    if model.get("type") != "Unigram" or model.get("unk_id") is None or model.get("byte_fallback"):
        return None
    vocabulary = model.pop("vocab")
    # A token that is added would be found as a whole before any piece is; the unknown one stands in no text.
    if any(token["id"] != model["unk_id"] for token in data.get("added_tokens", ())):
        return None
    data["added_tokens"] = []
    return json.dumps(data), BETWEEN.join(piece for piece, _ in vocabulary), array("d", (score for _, score in vocabulary)).tobytes()
