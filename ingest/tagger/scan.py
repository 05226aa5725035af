"""What is known of each place of a text, computed for all places at once: words, units, what governs, what follows.

A unit is a piece of text between stops and commas, in which a name stands whole.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ingest.tagger.words import PAST, SHORTEST, STAGE, VERB, Table, codes_of

PAD = 4
Numbers = NDArray[np.int64]
Bits = NDArray[np.uint16]
# Stops of units, of parts of sentences, of sentences and of lines, each among those before.
STOPS, PARTS, SENTENCES, LINES = "、,。;:!?\n()|\t", ",。;:!?\n", "。;!?\n", "\n"
COLUMNS = 28


@dataclass(frozen=True, slots=True)
class Scan:
    """A text as numbers with padding, its words, the places of what governs and follows, and the spans of its units."""

    codes: Numbers
    starts: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    covers: Bits
    first: Numbers
    last: Numbers
    begin: Numbers
    finish: Numbers
    verb: Numbers
    told: Numbers
    etc: Numbers
    colon: Numbers
    line: Numbers
    past: NDArray[np.bool_]
    units: tuple[Numbers, Numbers]

    def pairs(self, places: Numbers) -> Numbers:
        """The two characters that begin at some places, as one number."""
        return self.codes[places + PAD] * 65536 + self.codes[places + PAD + 1]

    def governing(self, places: Numbers) -> Numbers:
        """The verb that governs a place within its part of the sentence; 0 for none."""
        verb = self.verb[places]
        return np.where(verb >= self.begin[places], self.pairs(np.maximum(verb, 0)), 0)

    def telling(self, places: Numbers) -> Numbers:
        """The word of a stage behind a place within its part of the sentence, and whether it stands in the unit; 0 for none."""
        told = self.told[places]
        inside = told < self.finish[places]
        return np.where(inside, self.pairs(np.where(inside, told, 0)) * 2 + (told < self.last[places]), 0)

    def label(self, places: Numbers) -> Numbers:
        """The word in front of the colon that opens a place's line; 0 for none."""
        colon, line = self.colon[places], self.line[places]
        there = (colon >= line) & (colon - line < 20) & (colon < self.first[places])
        return np.where(there, self.pairs(np.maximum(colon - 2, 0)), 0)

    def known(self, places: Numbers) -> Numbers:
        """What is known of some places: one row a column."""
        first, last, begin, finish, verb = (a[places] for a in (self.first, self.last, self.begin, self.finish, self.verb))
        at = places + PAD
        behind = np.where((verb >= begin) & (verb >= first), np.minimum(places - verb - 2, 4), 5 + np.minimum(places - first, 3))
        left = np.minimum(last - places, 6)
        found = np.empty((COLUMNS, len(places)), np.int64)
        found[:7] = self.codes[at + np.arange(-3, 4)[:, None]]
        found[7] = (11 ** np.arange(5)) @ _kinds()[found[1:6]]
        found[8], found[9], found[10] = self.starts[at], self.ends[at], self.covers[at]
        found[11], found[12], found[13], found[14] = self.starts[at + 1], self.ends[at - 1], self.covers[at - 1], self.covers[at + 1]
        found[15], found[16], found[17] = behind, left, np.minimum(behind % 5, 2) * 2 + (left == 1)
        found[18] = self.pairs(last - 2)
        found[19] = self.codes[last + PAD] * 65536 + self.codes[first - 1 + PAD]
        found[20], found[21], found[23] = self.governing(places), self.telling(places), self.label(places)
        etc = self.etc[places]
        found[22] = np.where(etc < finish, self.pairs(finish - 2), etc < last)
        found[24] = self.past[places]
        found[25], found[26], found[27] = self.pairs(np.minimum(finish + 1, len(self.first))), self.pairs(finish - 2), self.pairs(begin)
        return found

    def signs(self) -> Numbers:
        """Signs of each unit for the first look: its ends, what touches it, what governs and follows."""
        starts, ends = self.units
        return np.stack([
            self.pairs(ends - 2), self.pairs(ends - 3) * 3 + self.codes[ends - 1 + PAD], self.pairs(ends - 1), self.pairs(starts),
            self.pairs(starts - 2), self.pairs(ends), np.minimum(ends - starts, 14), self.governing(starts), self.label(starts), self.telling(starts),
        ])


@cache
def _kinds() -> NDArray[np.int8]:
    """The kind of each character: 1 Chinese, 2 a numeral, 3 a digit, 4 a letter, 5–7 stops, 8 anything else, 9 a quote, 10 a bracket."""
    kinds = np.full(0x10000, 8, np.int8)
    kinds[0x4E00:0xA000] = 1
    for kind, characters in ((2, "一二三四五六七八九十"), (3, "0123456789"), (5, "、\t|"), (6, ",:"), (7, "。;!?\n"), (9, "“”\""), (10, "()")):
        kinds[[ord(c) for c in characters]] = kind
    kinds[ord("A") : ord("Z") + 1] = kinds[ord("a") : ord("z") + 1] = 4
    return kinds


@cache
def _stops() -> NDArray[np.uint8]:
    """4 for a stop of lines, 3 of sentences, 2 of parts, 1 of units, 0 for no stop."""
    found = np.zeros(0x10000, np.uint8)
    for stops in (STOPS, PARTS, SENTENCES, LINES):
        found[[ord(c) for c in stops]] += 1
    return found


def _last(here: NDArray[np.bool_], places: Numbers) -> Numbers:
    """The last place up to each where something is; -1 where it is nowhere before."""
    found: Numbers = np.maximum.accumulate(np.where(here, places, -1))
    return found


def _next(here: NDArray[np.bool_], places: Numbers) -> Numbers:
    """The first place from each on where something is; the end where it is nowhere behind."""
    found: Numbers = np.minimum.accumulate(np.where(here, places, len(places))[::-1])[::-1]
    return found


def scan(text: str, words: Table) -> Scan:
    """Look over a text once."""
    wide = codes_of("\n" * PAD + text + "\n" * PAD)
    size = len(text)
    codes = (wide & np.uint64(0xFFFF)).astype(np.int64)
    here = codes[PAD : PAD + size]
    places = np.arange(size)
    starts, ends, covers = _words(words.found(wide))
    inner = starts[PAD : PAD + size]
    level = _stops()[here]
    stop = level > 0
    first, last = _last(stop, places) + 1, _next(stop, places)
    part = level > 1
    line = _last(level > 3, places) + 1
    past = _last((inner & PAST) > 0, places) >= _last(level > 2, places)
    units = np.flatnonzero(~stop & np.concatenate(([True], stop[:-1])))
    return Scan(
        codes, starts, ends, covers, first, last, _last(part, places) + 1, _next(part, places), _last((inner & VERB) > 0, places),
        _next((inner & STAGE) > 0, places), _next(here == ord("等"), places), _last(here == ord(":"), places), line, past, (units, last[units]),
    )


def _words(found: Bits) -> tuple[NDArray[np.uint32], NDArray[np.uint32], Bits]:
    """The longest word that begins at each place and the longest that ends there (length above its bits); the bits of all that cover it."""
    size = found.shape[1]
    lengths = np.arange(SHORTEST, SHORTEST + len(found), dtype=np.uint32)[:, None] << 16
    words = found + lengths * (found > 0)
    ends, covers = np.zeros(size, np.uint32), np.zeros(size, np.uint16)
    for length, word in enumerate(words, SHORTEST):
        np.maximum(ends[length - 1 :], word[: size - length + 1], out=ends[length - 1 :])
    longer = np.bitwise_or.accumulate(found[::-1], axis=0)[::-1]  # words of at least a row's length
    for k in range(SHORTEST + len(found) - 1):
        covers[k:] |= longer[max(0, k + 1 - SHORTEST), : size - k]
    return words.max(axis=0), ends, covers
