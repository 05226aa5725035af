"""The texts of documents as sentences with their headings, and how well words cover them."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from graph.evidence import stretch
from graph.model import Statement
from graph.names import fold
from graph.store import DocumentFilter, View
from search.questions.language import letters, matching, pinyin
from search.questions.language.normal import half_width
from search.questions.naming.written import Written

Answer = TypeVar("Answer")
_SENTENCE = re.compile(r"[^。;；!！?？\n]+[。;；!！?？]?")
_START, _PLACE = attrgetter("start"), attrgetter("document", "start")
KEPT_DOCUMENTS, KEPT_HEARD, KEPT_COUNTS, KEPT_PIECES = 1000, 40, 20_000, 20_000
# So many answers to what is asked of a sentence or a document, whatever the question, are kept; then all are forgotten.
KEPT_ONCE = 10_000
# Clauses take little room, and those of many documents are looked at to say where an answer stands.
KEPT_CLAUSES = 4000
BODY_BEGINS = 24
# The words of a few questions, of each of which is kept what texts hold of it.
KEPT_TERMS = 24
# Words are looked for in more texts than these together.
FEW_TEXTS = 8


@dataclass(frozen=True)
class Sentence:
    """A sentence of a document, folded, with the folded headings above it."""

    document: str
    start: int
    end: int
    folded: str
    headings: str
    path: str


@dataclass(frozen=True)
class Clause:
    """A clause: where it stands, its task, its folded text (to the next clause), its heading and those above."""

    task: str
    start: int
    end: int
    heading: str
    above: str
    path: str


class Texts:
    """Sentences and clauses of documents, kept while a store does not change."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._few: tuple[str, ...] | None = None
        self._once: dict[Hashable, Any] = {}
        self.written = Written(view)
        self.text = lru_cache(maxsize=KEPT_DOCUMENTS)(view.text)
        self.clauses = lru_cache(maxsize=KEPT_CLAUSES)(self._clauses)
        self.sentences = lru_cache(maxsize=KEPT_DOCUMENTS)(self._sentences)
        # A bar in the text is no bar between syllables.
        self.heard = lru_cache(maxsize=KEPT_HEARD)(lambda document: "|" + "|".join(pinyin.syllables(self.folded(document).replace("|", "/"))) + "|")
        self.folded = lru_cache(maxsize=KEPT_DOCUMENTS)(lambda document: fold(self.text(document)))
        self.plain = lru_cache(maxsize=KEPT_DOCUMENTS)(lambda document: half_width(self.text(document)))
        self._body = lru_cache(maxsize=KEPT_HEARD)(lambda document: "".join(fold(p.text) for p in view.passages_of(document)))
        self.joint = lru_cache(maxsize=KEPT_DOCUMENTS)(lambda document: letters.runs(self.folded(document)))
        self.saying = lru_cache(maxsize=KEPT_COUNTS)(self._saying)
        self._joined = lru_cache(maxsize=KEPT_HEARD)(lambda document: _Joined.of([s.folded for s in self.sentences(document)]))
        self.piece = lru_cache(maxsize=KEPT_PIECES)(self._piece)

    def once(self, asked: Hashable, find: Callable[[], Answer]) -> Answer:
        """What many questions ask of a sentence or a document, found out once; nobody changes what is found."""
        known = self._once
        if asked not in known:
            if len(known) >= KEPT_ONCE:
                self._once = known = {}
            known[asked] = find()
        return cast(Answer, known[asked])

    def few(self, most: int) -> tuple[str, ...]:
        """All documents of a library that has no more than so many; none of a larger one."""
        if self._few is None:
            found = self.view.documents(DocumentFilter(), limit=most + 1)
            self._few = tuple(d.id for d in found) if len(found) <= most else ()
        return self._few

    def plainly(self, sentence: Sentence) -> str:
        """A sentence as it is written, in half width."""
        return self.plain(sentence.document)[sentence.start : sentence.end]

    def says(self, document: str, word: str) -> bool:
        """Whether a document says a folded word itself: links on its page name other plans, of which it says nothing."""
        return word in self.folded(document) and word in self._body(document)

    def hold(self, documents: Sequence[str], words: Iterable[str]) -> bool:
        """Whether any of some documents holds any of some folded words."""
        texts = [self.folded(d) for d in documents]
        return any(word in text for word in words for text in texts)

    def _saying(self, document: str, words: tuple[str, ...]) -> int:
        """In how many sentences of a document one of some folded words stands."""
        joined = self._joined(document)
        return len({i for word in words for i in joined.holding(word)})

    def weights(self, terms: Sequence[Term], documents: Sequence[str]) -> list[float]:
        """How much each term tells within some documents: rare ones much, common ones little, longer ones more."""
        total = sum(len(self.sentences(d)) for d in documents) + 1
        found = []
        for term in terms:
            words = (*term.folded, *(w for w, _ in term.soft))
            frequency = sum(self.saying(d, words) for d in documents) if words else 0
            rarity = math.log(1 + total / (1 + frequency)) / math.log(1 + total)
            length = min(max((len(w) for w in term.folded), default=len(term.text)), 4) / 3
            found.append(term.weight * max(0.1, rarity) * max(0.5, length))
        return found

    def spelled(self, document: str, word: str) -> set[str]:
        """The Chinese stretches of a document that sound like a word in Latin letters: roads, villages, people."""
        heard, folded = self.heard(document), self.folded(document)
        found: set[str] = set()
        for syllables in pinyin.splits(word):
            key = "|" + "|".join(syllables) + "|"
            for at in matching.places(key, heard) if len(syllables) > 1 else ():
                if len(found) == 4:
                    break
                index = heard.count("|", 0, at)
                found.add(folded[index : index + len(syllables)])
        return found

    def mistyped(self, documents: Sequence[str], word: str) -> list[str]:
        """What some documents write that sounds like a Chinese word and has one sign another, in order: what may have been meant."""
        sound = "".join(pinyin.syllables(word))
        alike = {w for d in documents for w in self.spelled(d, sound)} if sound.isascii() else set()
        return sorted(w for w in alike if len(w) == len(word) and sum(a != b for a, b in zip(w, word, strict=True)) == 1)

    def _clauses(self, document: str) -> list[Clause]:
        placed = self.view.tasks(document)
        if not placed:
            return []
        ends = [*(start for start, _ in placed[1:]), self._end(document, placed[0][0], placed[-1][0])]
        headings = {task.path or "": task.name for _, task in placed}
        clauses = []
        for (start, task), end in zip(placed, ends, strict=True):
            path = task.path or ""
            above = [headings[p] for p in _parents(path) if p in headings]
            clauses.append(Clause(task.id, start, max(end, start + 1), fold(task.name), fold(" ".join(above)), path))
        return clauses

    def _end(self, document: str, first: int, last: int) -> int:
        """Where the last clause ends: with the text, or where a body that is printed twice begins again."""
        text = self.text(document)
        again = text.find(text[first : first + BODY_BEGINS], last + 1)
        return again if again > 0 else len(text)

    def clause_at(self, document: str, position: int) -> Clause | None:
        """The clause that holds a position."""
        clauses = self.clauses(document)
        index = bisect_right(clauses, position, key=_START) - 1
        return clauses[index] if index >= 0 else None

    def _sentences(self, document: str) -> list[Sentence]:
        text, clauses = self.text(document), self.clauses(document)
        starts = [c.start for c in clauses]
        found = []
        for match in _SENTENCE.finditer(text):
            folded = fold(match[0])
            if len(folded) < 4:
                continue
            index = bisect_right(starts, match.end() - 1) - 1
            clause = clauses[index] if index >= 0 else None
            headings = clause.heading + clause.above if clause else ""
            found.append(Sentence(document, match.start(), match.end(), folded, headings, clause.path if clause else ""))
        return found

    def sentence_at(self, document: str, position: int) -> Sentence | None:
        """The sentence that holds a position."""
        sentences = self.sentences(document)
        index = bisect_right(sentences, position, key=_START) - 1
        if index >= 0 and position < sentences[index].end:
            return sentences[index]
        return None

    def _piece(self, document: str, start: int, end: int, stops: str = ",，、:：。;；!！?？\n　|") -> str:
        """The folded stretch between two stops that holds a span."""
        text = self.text(document)
        first, last = stretch(text, start, end, stops)
        return fold(text[first:last])


def stated_in(sentence: Sentence, statements: Sequence[Statement]) -> list[Statement]:
    """Those of some statements, in the order of a view, that begin in a sentence."""
    first, last = (bisect_left(statements, (sentence.document, at), key=_PLACE) for at in (sentence.start, sentence.end))
    return list(statements[first:last])


# Between these stands a part of a sentence, lists within it whole.
PARTS = ",，:：。;；!！?？\n　|"


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


# How much a word with a capital letter weighs that no list knows: a name.
NAME = 1.5


@dataclass(frozen=True)
class Term:
    """A word that an answer should be about, with the words that may stand for it; ``words`` empty where none is known."""

    text: str
    words: tuple[str, ...]
    weight: float = 1.0
    soft: tuple[tuple[str, float], ...] = ()
    """Folded words near in meaning, each with how much it counts."""

    @property
    def is_name(self) -> bool:
        """Whether it weighs as a name does: what is asked of one that nobody knows has no answer."""
        return self.weight >= NAME

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words, folded. A single character stands for a longer word only where the question says it (酒 is in 酒店 too), or where it names an element."""
        own = fold(self.text)
        return tuple(dict.fromkeys(f for w in self.words if (f := fold(w)) and (len(f) > 1 or f == own or f in _ELEMENTS)))

    def coverage(self, folded_text: str) -> float:
        """How much of the term a text holds: 1 where one of its words stands there, else the best share of bigrams."""
        known = self._looked.get(folded_text)
        if known is None:
            known = self._looked[folded_text] = self._cover(folded_text)
        return known

    def _covers(self, many: _Joined) -> list[float]:
        """What ``_cover`` gives of each of many texts: every word is looked for in all of them at once."""
        best: dict[int, float] = {}
        for word, grams in self._parts:
            if grams:
                for i, held in Counter(chain.from_iterable(map(many.holding, grams))).items():
                    best[i] = max(best.get(i, 0.0), 0.9 * held / len(grams))
            best |= dict.fromkeys((i for i in many.holding(word) if not _only_inside(word, many.texts[i], self.text)), 1.0)
        for word, factor in self.soft:
            for i in many.holding(word):
                best[i] = max(best.get(i, 0.0), factor)
        found = [0.0] * len(many.texts)
        for i, share in best.items():
            if share >= 0.3:
                found[i] = share
        return found

    def _cover(self, folded_text: str) -> float:
        best = 0.0
        for word, grams in self._parts:
            if word in folded_text and not _only_inside(word, folded_text, self.text):
                return 1.0
            if grams:
                held = 0
                for gram in grams:
                    if gram in folded_text:
                        held += 1
                if held:
                    best = max(best, 0.9 * held / len(grams))
        for word, factor in self.soft:
            if factor > best and word in folded_text:
                best = factor
        return best if best >= 0.3 else 0.0

    @cached_property
    def _looked(self) -> dict[str, float]:
        """What texts hold of the term, as far as looked: the same sentence stands around many figures, and several readings ask for the same words."""
        return _looked_at(self.folded, self.soft)

    @cached_property
    def _parts(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The words with their pairs of characters, where there are several: looked for in thousands of sentences."""
        return tuple((word, grams if len(grams := _grams(word)) > 2 else ()) for word in self.folded)


@dataclass(frozen=True, slots=True)
class _Joined:
    """Texts one behind the other, to look for a word in all of them at once; ``starts`` holds where each begins, and the end."""

    texts: Sequence[str]
    text: str
    starts: list[int]

    @classmethod
    def of(cls, texts: Sequence[str]) -> _Joined:
        """Texts with a sign between them that no word holds."""
        return cls(texts, "\0".join(texts), [0, *accumulate(len(text) + 1 for text in texts)])

    def holding(self, word: str) -> list[int]:
        """Which of the texts hold a word, in order."""
        find, starts, found = self.text.find, self.starts, []
        at = find(word)
        while at >= 0:
            behind = bisect_right(starts, at)
            found.append(behind - 1)
            at = find(word, starts[behind])
        return found


@lru_cache(maxsize=KEPT_TERMS)
def _looked_at(folded: tuple[str, ...], soft: tuple[tuple[str, float], ...]) -> dict[str, float]:
    """What texts hold of some words, as far as looked."""
    return {}


# Signs for elements, which mean nothing else wherever they stand.
_ELEMENTS = frozenset("氟氯溴碘硼硅磷锂钠钾镁钛钒锰钴镍锌镓锗锆铌钼铟锡锑钽钨铍")

# Words that other words hold by chance: 引进省外资金 is no 外资.
_INSIDE = {"外资": "外资金", "人才": "人才能"}
# The same where a word only stands for another: of power grids 新能源汽车 says nothing, of 能源 it may.
_INSIDE_MEANT = {"能源": "新能源"}


def _only_inside(word: str, text: str, asked: str) -> bool:
    longer = _INSIDE.get(word) or (_INSIDE_MEANT.get(word) if word != asked else None)
    return longer is not None and word not in text.replace(longer, "")


@lru_cache(maxsize=20_000)
def _grams(word: str) -> tuple[str, ...]:
    return tuple(word[i : i + 2] for i in range(len(word) - 1))


def look(terms: Sequence[Term], texts: Sequence[str]) -> None:
    """Look for terms in many texts at once, which are then asked about one by one."""
    unique, many = dict.fromkeys(texts), None
    for term in terms:
        looked = term._looked
        new = [text for text in unique if text not in looked]
        if len(new) <= FEW_TEXTS:
            looked |= ((text, term._cover(text)) for text in new)
            continue
        if many is None or many.texts != new:
            many = _Joined.of(new)
        looked |= zip(new, term._covers(many), strict=True)


def coverages(terms: Sequence[Term], texts: Sequence[str]) -> NDArray[np.float64]:
    """How much of each term each of many texts holds. Shape (terms, texts)."""
    look(terms, texts)
    found = [np.fromiter(map(term._looked.__getitem__, texts), np.float64, len(texts)) for term in terms]
    return np.stack(found) if found else np.zeros((0, len(texts)))


def shares(terms: Sequence[Term], importance: Sequence[float], *columns: tuple[Sequence[str], float]) -> NDArray[np.float64]:
    """Just what ``covered`` gives for each of many places. Each column holds a text of every place, which counts by its factor. Shape (places,)."""
    total, many = sum(importance), len(columns[0][0])
    if not total:
        return np.zeros(many)
    if many <= FEW_TEXTS:
        factors = [factor for _, factor in columns]
        return np.array([covered(terms, importance, *zip(texts, factors, strict=True)) for texts in zip(*(texts for texts, _ in columns), strict=True)])
    unique = {text: i for i, text in enumerate(dict.fromkeys(chain.from_iterable(texts for texts, _ in columns)))}
    each = coverages(terms, list(unique))
    best = np.zeros((len(terms), many))
    for texts, factor in columns:
        best = np.maximum(best, factor * each[:, np.fromiter(map(unique.__getitem__, texts), np.intp, many)])
    found = np.zeros(many)
    for weight, row in zip(importance, best, strict=True):
        found += weight * row  # in the order of ``covered``, so that equals are equal
    return found / total


def covered(terms: Sequence[Term], importance: Sequence[float], *texts: tuple[str, float]) -> float:
    """The weighted share of the terms that texts hold; each text counts by its factor."""
    total = sum(importance)
    if not total:
        return 0.0
    found = 0.0
    if len(texts) == 1:  # the usual case, asked of thousands of sentences
        [(text, factor)] = texts
        for term, weight in zip(terms, importance, strict=True):
            known = term._looked.get(text)
            found += weight * (term.coverage(text) if known is None else known)
        return factor * found / total
    for term, weight in zip(terms, importance, strict=True):
        best = 0.0
        for text, factor in texts:
            # None covers more than all of a term: what counts less than the best so far need not be read.
            if factor > best:
                best = max(best, factor * term.coverage(text))
        found += weight * best
    return found / total
