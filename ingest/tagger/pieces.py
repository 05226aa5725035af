"""The pieces of the encoder's vocabulary in a text: for each character the piece that it stands in, and where in it.

The encoder has learned what pieces mean from millions of characters, so that the tagger knows words that no annotated plan holds.
A text is cut as the encoder's own tokenizer cuts it, into the likeliest pieces of each of its words, in a third of the time.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from ahocorasick_rs import AhoCorasick, MatchKind
from numpy.typing import NDArray

from graph.resources import data_path
from ingest.text import line_end

Numbers = NDArray[np.int64]
# Where a character stands in its piece.
NONE, FIRST, INNER, LAST, ALONE = range(5)
# No piece begins in one such run of characters and ends in another; other signs stand alone.
WORD = re.compile("[\u4e00-\u9fff]{2,}|[a-z]{2,}|[0-9]{2,}")
SPACES = "\t\n\r \u3000"
# In place of the number of a piece: there is none, and the tokenizer may change the sign before it cuts.
UNKNOWN, SPACE, CHANGED = 0, -1, -2
# So much less likely than the least likely piece is an unknown sign to the tokenizer.
UNLIKELY = 10.0
NEVER = -1e9
SINGLE = -1
# Letters that join with those beside them.
JAMO = range(0x1100, 0x1200)
CODES = 1 << 16


@cache
def tokenizer() -> Any:
    """The encoder's own, that cuts whole texts."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(data_path("encoder", "tokenizer.json")))
    found.no_padding()
    found.no_truncation()
    return found


@cache
def version() -> str:
    """What tells one vocabulary from another: weights fit only that from which they were learned."""
    return blake2b(data_path("encoder", "tokenizer.json").read_bytes(), digest_size=8).hexdigest()


class Vocabulary(NamedTuple):
    """Pieces of several characters with their numbers, lengths and how likely they are, and the same of single characters by their codes."""

    longer: AhoCorasick
    numbers: NDArray[np.int64]
    lengths: tuple[int, ...]
    scores: tuple[float, ...]
    single_numbers: NDArray[np.int64]
    single_scores: NDArray[np.float64]


@cache
def vocabulary() -> Vocabulary:
    """The encoder's."""
    listed = json.loads(data_path("encoder", "tokenizer.json").read_bytes())["model"]["vocab"]
    single_numbers = np.array([UNKNOWN if _is_kept(chr(code)) else CHANGED for code in range(CODES)])
    single_scores = np.full(CODES, min(score for _, score in listed) - UNLIKELY)
    for number, (piece, score) in enumerate(listed):
        if len(piece) == 1 and _is_kept(piece):
            single_numbers[ord(piece)], single_scores[ord(piece)] = number, score
    single_numbers[[ord(sign) for sign in SPACES]] = SPACE
    pieces, numbers, scores = zip(*((piece, n, score) for n, (piece, score) in enumerate(listed) if WORD.fullmatch(piece)), strict=True)
    lengths = (*map(len, pieces), 1)  # the last for a single character
    return Vocabulary(AhoCorasick(pieces, matchkind=MatchKind.Standard), np.array(numbers), lengths, scores, single_numbers, single_scores)


def _is_kept(sign: str) -> bool:
    """Whether the tokenizer takes a sign as it is, whatever stands beside it."""
    return ord(sign) < CODES - 1 and unicodedata.category(sign)[0] in "LNPS" and unicodedata.normalize("NFKC", sign.lower()) == sign and ord(sign) not in JAMO


def pieces(text: str) -> tuple[Numbers, Numbers]:
    """For each character the number of its piece, counted from 1 (0: none), and its place in it."""
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two signs
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    codes = np.minimum(np.frombuffer(lower.encode("utf-32-le"), np.uint32), CODES - 1)
    known = vocabulary()
    singles = known.single_numbers[codes]
    cut, ends = np.array(_likeliest(lower, known.single_scores[codes].tolist()), np.int64)
    sizes = np.diff(ends, prepend=0)
    numbers, places = _of_characters(np.where(cut == SINGLE, singles[ends - 1], known.numbers[cut]), ends - sizes, ends, len(text))
    for start, end in _unlike(lower, singles):
        whole = tokenizer().encode(lower[start:end], add_special_tokens=False)
        starts, stops = np.array(whole.offsets, np.int64).reshape(-1, 2).T
        numbers[start:end], places[start:end] = _of_characters(np.array(whole.ids, np.int64), starts, stops, end - start)
    return numbers, places


def _of_characters(ids: Numbers, starts: Numbers, ends: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Number and place for each character, from pieces with starts and ends."""
    numbers, places = np.zeros(size, np.int64), np.zeros(size, np.int64)
    sizes = ends - starts
    within = np.repeat(starts - np.cumsum(sizes) + sizes, sizes) + np.arange(int(sizes.sum()))
    numbers[within] = np.repeat(ids + 1, sizes)
    places[within] = INNER
    whole = sizes > 0
    places[starts[whole]], places[ends[whole] - 1] = FIRST, LAST
    places[starts[sizes == 1]] = ALONE
    places[numbers == 0] = NONE
    return numbers, places


def _unlike(text: str, singles: Numbers) -> Iterator[tuple[int, int]]:
    """The lines that are left to the tokenizer: with signs that it may change, or unknown ones in a row, which it takes for one."""
    unknown = singles == UNKNOWN
    end = 0
    for place in np.flatnonzero((singles == CHANGED) | (unknown & np.append(unknown[1:], False))).tolist():
        if place >= end:
            end = line_end(text, place)
            yield text.rfind("\n", 0, place) + 1, end


def _likeliest(text: str, singles: list[float]) -> tuple[list[int], list[int]]:
    """The pieces that are likeliest together in each word, which of the longer ones or ``SINGLE``, and where they end."""
    known = vocabulary()
    scores = known.scores
    size = len(text)
    best, last = [NEVER] * (size + 1), [SINGLE] * (size + 1)  # of the pieces up to a place: how likely they are, and the last of them
    fresh = bytearray(b"\1" * (size + 1))  # where no word goes on
    for word in WORD.finditer(text):
        start, end = word.span()
        fresh[start + 1 : end] = bytes(end - start - 1)
    at, best[0] = 0, 0.0
    for which, start, end in chain(known.longer.find_matches_as_indexes(text, overlapping=True), [(0, size, size)]):  # by their ends, the longest first
        while at < start:
            told = best[at] + singles[at]
            at += 1
            if told > best[at]:
                best[at], last[at] = told, SINGLE
            if fresh[at]:
                best[at] = 0.0
        told = best[start] + scores[which]
        if told > best[end]:
            best[end], last[end] = told, which
    found, ends, lengths = list[int](), list[int](), known.lengths
    while size:
        found.append(last[size])
        ends.append(size)
        size -= lengths[last[size]]
    return found[::-1], ends[::-1]
