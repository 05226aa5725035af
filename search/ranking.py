"""The second look at passages found: how much of the question each one holds, how close together, and whether it can answer.

Dense and lexical search find some hundred passages by sums over all of their words. Here each is read again: which of the
question's words it has at all, whether one sentence has them together, and whether it has the kind of answer that is asked
for; and how near its words come in meaning to each word of the question. What the title of its document says counts as said in each of its sentences: a report that is named after a firm names
it once and then says "the company", and its first lines answer no better for repeating the name. The weights of these features are learned from questions with
known answers (``python -m search.training.ranking``) and kept in ``data/ranking.json``.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from graph.resources import data_path
from search.encoders.normal import normalise, normalised
from search.terms import terms

Matrix = NDArray[np.float32]
FEATURES = ("dense", "lexical", "lexical share", "held", "sentence", "title", "heading", "names", "kind", "length", "near")
NEAR = FEATURES.index("near")
NEAREST = 12
# What questions say beside what they ask about.
ASKING = re.compile(
    r"请问|请教|想知道|告诉我|(?:具体|主要|都)?(?:有|是|为|叫|包括|包含|分为)?(?:哪些|哪几[个种类项]|哪[一]?[个家种类项位座年月天]|哪里|哪儿|哪|什么|甚么|多少|多大|多高|多长|多久|几[个家年次人种月]|何时|何地|何人|何种|谁|怎么样|怎么|怎样|如何|为何|为什么|是否|吗|呢|多)"
    r"|\b(?:what|which|who|when|where|how|many|much|is|are|was|were|the|of|in|do|does|did|a|an)\b"
)
# The kinds of answers, by the words that ask for them: what a sentence must hold to be one.
KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"何时|哪[一]?年|哪[一]?天|哪[一]?月|什么时[候间]|几[年月日]|多久|when|时间"), re.compile(r"\d+\s*年|\d+月|年代|世纪|\d{4}")),
    (re.compile(r"多少|几[个家次人种]|多[大高长远重深]|比例|占比|率(?:是|为|$)|how (?:many|much)|[多几]项"), re.compile(r"\d|[一二三四五六七八九十百千万亿两]+[个名位次家种人年项条座%]")),
    (re.compile(r"谁|何人|哪[一]?位|who"), re.compile(r"[\u4e00-\u9fff]{2,4}(?:担任|主持|先生|女士|为|等|、)|·|由[\u4e00-\u9fff]")),
    (re.compile(r"哪里|哪儿|何[地处]|什么地方|位于|where|哪[一]?[个座]?(?:城市|国家|地方|省|县|区)"), re.compile(r"[省市县区镇州国路街岛山]|位于|在")),
    (re.compile(r"为什么|为何|原因|why"), re.compile(r"因|由于|导致|为了|所以|使")),
)
SENTENCE = re.compile(r"[。!?;\n]")
Weigh = Callable[[str], float]
Near = Callable[[str, Sequence[str]], Matrix]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage found: its text, its document's title, its headings, its cosine and its BM25 (0 where only the other found it)."""

    text: str
    title: str
    heading: str
    dense: float
    lexical: float

    @property
    def whole(self) -> str:
        """The text below its title and headings."""
        return "\n".join(filter(None, (self.title, self.heading, self.text)))


@cache
def weights() -> Mapping[str, float]:
    """Weight of each feature."""
    found: dict[str, float] = json.loads(data_path("ranking.json").read_text(encoding="utf-8"))["weights"]
    return found


def asked(query: str) -> str:
    """A question without the words that ask; the question itself where nothing else is in it.

    >>> asked("请问星河机器人的产能是多少")
    '星河机器人的产能'
    """
    folded = normalise(query)
    kept = ASKING.sub(" ", folded)
    kept = re.sub(r"\s+", " ", kept).strip(" ,.?!、。")
    return kept or folded


def scores(query: str, candidates: Sequence[Candidate], weigh: Weigh, near: Near) -> NDArray[np.float32]:
    """How well each candidate answers the query, from 0 to about 1; the order says more than the figure.

    ``near`` is the encoder's ``nearness``. It takes longer than all else, and only what the rest put first is asked about.
    """
    given = np.array([weights()[name] for name in FEATURES], np.float32)
    best = float(given[given > 0].sum()) or 1.0
    found = features(query, candidates, weigh) @ given
    first = np.argsort(-found, kind="stable")[:NEAREST]
    found[first] += given[NEAR] * near(asked(query), [candidates[i].whole for i in first])
    return np.asarray(found / best, dtype=np.float32)


def features(query: str, candidates: Sequence[Candidate], weigh: Weigh) -> Matrix:
    """One row a candidate, one column a feature. ``weigh`` gives the inverse document frequency of a term, 0 for unknown.

    The last column, nearness, is left at 0.
    """
    subject = asked(query)
    words = {t: w for t in dict.fromkeys(terms(subject)) if (w := weigh(t)) > 0}
    mass = sum(words.values()) or 1.0
    names = {t: w for t, w in words.items() if len(t) > 2 or not "\u4e00" <= t[0] <= "\u9fff"}
    name_mass = sum(names.values()) or 1.0
    kind = next((answer for question, answer in KINDS if question.search(normalise(query))), None)
    top = max((c.lexical for c in candidates), default=0.0) or 1.0
    rows = np.zeros((len(candidates), len(FEATURES)), np.float32)
    names_of = list({c.title for c in candidates})
    titles = {name: _held(folded, words) for name, folded in zip(names_of, normalised(names_of), strict=True)}
    texts, headings = normalised([c.text for c in candidates]), normalised([c.heading for c in candidates])
    for row, c, text, above in zip(rows, candidates, texts, headings, strict=True):
        title = titles[c.title]
        below = {t: w for t, w in words.items() if t not in title}
        within = _held(text, below)
        heading = _held(above, below)
        best, sentence = _best_sentence(text, within)
        named = sum(title.values())
        row[:NEAR] = (
            c.dense, c.lexical / top, c.lexical / mass / 4, (named + sum((heading | within).values())) / mass, (named + best) / mass,
            named / mass, sum(heading.values()) / mass, sum(w for t, w in names.items() if t in title or t in heading or t in within) / name_mass,
            float(bool(kind and kind.search(sentence))), min(len(text), 600) / 300,
        )
    return rows


def _held(text: str, words: Mapping[str, float]) -> dict[str, float]:
    """The words that a text has."""
    return {t: w for t, w in words.items() if t in text} if text else {}


def _best_sentence(text: str, words: Mapping[str, float]) -> tuple[float, str]:
    """The sentence that holds most of the words by weight, and that weight."""
    best, chosen = 0.0, text
    for sentence in SENTENCE.split(text):
        if len(sentence) > 3:
            held = sum(w for t, w in words.items() if t in sentence)
            if held > best:
                best, chosen = held, sentence
    return best, chosen
