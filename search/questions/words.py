"""The words of questions: cues by which they say what they ask for, and what people say for the words of plans."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from graph.lexicon import Entry, lexicon
from graph.resources import data_path

CUES, TERMS = "question_words", "question_terms"
# Lexicons with English names that say what a thing is called in Chinese. Places are not among them: their English names are
# pinyin with a head noun, which is matched with the names that the library holds.
ENGLISH_LEXICONS = (TERMS, "question_names", "industries", "events", "indicators", "companies", "agencies", "organizations", "policies")


class Cue(NamedTuple):
    """A cue found in a question: its tag such as ``type.Park``, and where it stands."""

    tag: str
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What stands before the dot."""
        return self.tag.partition(".")[0]

    @property
    def value(self) -> str:
        """What stands after the dot."""
        return self.tag.partition(".")[2]


def _pattern(words: Mapping[str, str], english: bool) -> re.Pattern[str]:
    parts = []
    for word in sorted(words, key=lambda w: -len(w)):
        core = re.escape(word.strip("^$"))
        parts.append(("^" if word[0] == "^" else "") + core + (r"(?=[\s?？。.!！呢啊呀]*$)" if word[-1] == "$" else ""))
    joined = "|".join(parts)
    return re.compile(rf"(?<![a-z])(?:{joined})(?![a-z])" if english else joined)


@cache
def _cues(language: str) -> list[tuple[str, re.Pattern[str]]]:
    found = []
    for entry in lexicon(CUES):
        words = entry.english if language == "en" else entry.aliases
        if words:
            found.append((entry.name, _pattern(dict.fromkeys(words, entry.name), language == "en")))
    return found


def cues(text: str, language: str) -> list[Cue]:
    """All cues in a question, longest first within one tag; cues of different tags may overlap."""
    return [Cue(tag, m.start(), m.end()) for tag, pattern in _cues(language) for m in pattern.finditer(text)]


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """Chinese words with all words that may stand for them in plans, themselves first."""
    found: dict[str, list[str]] = {}
    for entry in lexicon(TERMS):
        for word in entry.names:
            group = found.setdefault(word.lower(), [word])
            group += [n for n in entry.names if n not in group]
    return {k: tuple(v) for k, v in found.items()}


@cache
def synonym_pattern() -> re.Pattern[str]:
    """Finds words that have synonyms, longest first."""
    return re.compile("|".join(re.escape(w) for w in sorted(synonyms(), key=lambda w: -len(w))) or r"(?!)")


def _english_entries() -> Iterator[tuple[str, Entry]]:
    for name in ENGLISH_LEXICONS:
        for entry in lexicon(name):
            if entry.english:
                yield name, entry


@cache
def english_phrases() -> dict[str, tuple[str, ...]]:
    """English phrases, plain (see ``plain``), with their Chinese names, canonical first."""
    found: dict[str, list[str]] = {}
    for _, entry in _english_entries():
        for phrase in entry.english:
            group = found.setdefault(plain(phrase), [])
            group += [n for n in entry.names if n not in group]
    return {k: tuple(v) for k, v in found.items() if k}


def dictionary(word: str) -> tuple[str, ...]:
    """Chinese words for a plain English word by the general dictionary."""
    return looked_up("english_words", word)


@cache
def _table(name: str) -> bytes:
    path = data_path("lexicons", f"{name}.tsv")
    return path.read_bytes() if path.exists() else b""


def looked_up(table: str, word: str) -> tuple[str, ...]:
    """What stands behind a word in a large table of two columns; searched as text, since few words are asked for."""
    data, key = _table(table), f"\n{word}\t".encode()
    at = data.find(key)
    if at < 0:
        return ()
    line = data[at + len(key) : data.find(b"\n", at + len(key))]
    return tuple(line.decode("utf-8").split("|"))


@cache
def longest_phrase() -> int:
    """How many words the longest English phrase has."""
    return min(9, max((p.count(" ") + 1 for p in english_phrases()), default=1))


_IRREGULAR = {"companies": "company", "cities": "city", "countries": "country", "batteries": "battery", "universities": "university"}


def singular(word: str) -> str:
    """A rough singular, enough for phrases to meet.

    >>> singular("batteries"), singular("drones"), singular("business")
    ('battery', 'drone', 'business')
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_ING = "ing"


def stems(word: str) -> list[str]:
    """The verbs that an English word in -ing may be formed from, likeliest first.

    >>> stems("reforming"), stems("handling")
    (['reform', 'reforme'], ['handl', 'handle'])
    """
    root = word.removesuffix(_ING)
    if root == word or len(root) < 3:
        return []
    return [*([root[:-1]] if root[-1] == root[-2] else []), root, root + "e"]


_SPELLINGS = {"organisation": "organization", "centre": "center", "programme": "program", "labour": "labor", "utilisation": "utilization", "fibre": "fiber", "harbour": "harbor", "utilised": "utilized", "specialised": "specialized", "optimise": "optimize", "optimising": "optimizing", "defence": "defense", "aluminium": "aluminum", "colour": "color", "behaviour": "behavior", "neighbourhood": "neighborhood", "metre": "meter", "kilometre": "kilometer", "tonne": "ton", "modernisation": "modernization", "digitalisation": "digitalization", "commercialisation": "commercialization", "airplane": "aircraft", "aeroplane": "aircraft", "devise": "device", "maintainance": "maintenance", "aluminun": "aluminum"}


def plain(phrase: str) -> str:
    """An English phrase in lower case, words singular, hyphens and apostrophes gone, one spelling of both.

    >>> plain("Low-altitude Economy")
    'low altitude economy'
    """
    words = re.findall(r"[a-z0-9&+]+(?:\.[0-9]+)?", phrase.lower().replace("’", "'").replace("'s", ""))
    return " ".join(_SPELLINGS.get(s, s) for s in map(singular, words))
