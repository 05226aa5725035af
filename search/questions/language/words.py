"""The words of questions: cues by which they say what they ask for, and what people say for the words of plans."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.kept import kept
from graph.lexicon import lexicon, sources
from graph.names import fold
from search.questions.language import measures, pinyin
from search.questions.language.forms import STRONG, stems
from search.questions.language.matching import Words
from search.tables import looked_up

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


# What may still stand behind the last word of a question.
_CLOSE = re.compile(r"[\s?？。.!！呢啊呀]*$")


class _Form(NamedTuple):
    """A word of a cue: ``first`` and ``last`` say that it counts at the beginning or the end of a question only."""

    word: str
    tag: str
    first: bool
    last: bool


@cache
def _forms(language: str) -> dict[str, list[_Form]]:
    """The words of all cues by their first two characters, longest first."""
    words = [(word, e.name) for e in lexicon(CUES) for word in (e.english if language == "en" else e.aliases)]
    found: dict[str, list[_Form]] = {}
    for word, tag in sorted(words, key=lambda w: -len(w[0])):
        core = word.strip("^$")
        found.setdefault(core[:2], []).append(_Form(core, tag, word[0] == "^", word[-1] == "$"))
    return found


def cues(text: str, language: str) -> list[Cue]:
    """All cues in a question, longest first within one tag; cues of different tags may overlap."""
    return list(_cues(text, language))


@lru_cache(maxsize=256)
def _cues(text: str, language: str) -> tuple[Cue, ...]:
    """The same, kept: a question is looked at several times."""
    forms, english = _forms(language), language == "en"
    close = len(_CLOSE.sub("", text))
    found: dict[str, list[Cue]] = {e.name: [] for e in lexicon(CUES)}
    for at, character in enumerate(text):
        if english and at and "a" <= text[at - 1] <= "z":
            continue
        for word, tag, first, last in (*forms.get(text[at : at + 2], ()), *forms.get(character, ())):
            end = at + len(word)
            if not text.startswith(word, at) or (first and at) or (last and end < close) or (english and "a" <= text[end : end + 1] <= "z"):
                continue
            if not found[tag] or found[tag][-1].end <= at:
                found[tag].append(Cue(tag, at, end))
    return tuple(cue for tagged in found.values() for cue in tagged)


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """Chinese words with all words that may stand for them in plans, themselves first."""
    return kept("synonyms", [Path(__file__), *sources(TERMS)], lambda: grouped((word.lower(), (word, *e.names)) for e in lexicon(TERMS) for word in e.names))


@cache
def synonym_pattern() -> Words:
    """Finds words that have synonyms, longest first."""
    return Words(synonyms())


@cache
def english_phrases() -> dict[str, tuple[str, ...]]:
    """English phrases, plain (see ``plain``), with their Chinese names, canonical first."""
    files = [path for name in (*ENGLISH_LEXICONS, "regions") for path in sources(name)]
    return kept("english_phrases", [Path(__file__), Path(measures.__file__), Path(pinyin.__file__), *files], _all_phrases)


def _all_phrases() -> dict[str, tuple[str, ...]]:
    """The phrases that lexicons give, and other forms of the names of measures."""
    given = grouped((plain(phrase), e.names) for name in ENGLISH_LEXICONS for e in lexicon(name) for phrase in e.english)
    indicators = lexicon("indicators").index
    of_measures = [e for name in ("indicators", TERMS) for e in lexicon(name) if fold(e.name) in indicators]
    return dict(_far_regions()) | grouped((form, e.names) for e in of_measures for phrase in e.english for form in measures.forms(plain(phrase))) | given


# Regions whose English names are seldom how their Chinese ones are spelled: Serbia, South Asia. Provinces and what lies in them are names of zones too (Hotan New Town), and found with these.
_FAR = frozenset(["country", "area", "place", "bloc"])


def _far_regions() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The English names of regions that do not sound like their Chinese names."""
    for e in lexicon("regions"):
        sounds = {"".join(pinyin.syllables(name)) for name in e.names} if e.fields.get("level") in _FAR else set()
        for phrase in e.english if sounds else ():
            spelled = "".join(filter(str.isalpha, phrase.lower()))
            if len(spelled) > 3 and not any(spelled in sound for sound in sounds):
                yield plain(phrase), e.names


def grouped(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    """All names that are given for each word, in order, each once."""
    found: dict[str, dict[str, None]] = {}
    for word, names in named:
        if word:
            found.setdefault(word, {}).update(dict.fromkeys(names))
    return {word: tuple(names) for word, names in found.items()}


def dictionary(word: str) -> tuple[str, ...]:
    """Chinese words for a plain English word: as plans say it, then by the general dictionary."""
    # What an irregular form means by itself is another word: spent is no weariness.
    general = looked_up("english_words", word) if word not in STRONG else ()
    said = looked_up("english_sayings", word)
    if not said and (not general or word.partition(" ")[0].endswith("ing")):
        # A participle that has a meaning of its own is told by that: developed regions.
        said = next((found for stem in stems(word) if (found := looked_up("english_sayings", stem))), ())
    if not said and not general and (other := _american(word)) != word:
        return dictionary(other)
    return tuple(dict.fromkeys((*said, *general)))


# Words that are spelled in two ways stand in the lexicons in one of them.
_BRITISH = (
    (re.compile(r"is(e|ed|er|ing|ation)$"), r"iz\1"), (re.compile(r"(?<=[a-z]{2})our$"), "or"), (re.compile(r"(?<=[a-z][bt])re$"), "er"), (re.compile(r"ogue$"), "og"),
    (re.compile(r"sulph"), "sulf"), (re.compile(r"ll(ed|ing|er)$"), r"l\1"), (re.compile(r"(?<=[a-z]{2})ence$"), "ense"), (re.compile(r"ys(e|ed|ing)$"), r"yz\1"),
)


def _american(word: str) -> str:
    """A word as it is spelled in American English.

    >>> _american("localisation"), _american("vapour"), _american("zone")
    ('localization', 'vapor', 'zone')
    """
    for spelled, other in _BRITISH:
        word = spelled.sub(other, word)
    return word


@cache
def longest_phrase() -> int:
    """How many words the longest English phrase has."""
    return min(9, max((p.count(" ") + 1 for p in english_phrases()), default=1))


_IRREGULAR = {"companies": "company", "cities": "city", "countries": "country", "batteries": "battery", "universities": "university"}


def singular(word: str) -> str:
    """A rough singular, enough for phrases to meet.

    >>> singular("batteries"), singular("drones"), singular("business"), singular("potatoes"), singular("shoes")
    ('battery', 'drone', 'business', 'potato', 'shoe')
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith("oes"):
        return word[:-2]
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_SPELLINGS = {"organisation": "organization", "centre": "center", "programme": "program", "labour": "labor", "utilisation": "utilization", "fibre": "fiber", "harbour": "harbor", "utilised": "utilized", "specialised": "specialized", "optimise": "optimize", "optimising": "optimizing", "defence": "defense", "aluminium": "aluminum", "colour": "color", "behaviour": "behavior", "neighbourhood": "neighborhood", "metre": "meter", "kilometre": "kilometer", "tonne": "ton", "modernisation": "modernization", "digitalisation": "digitalization", "commercialisation": "commercialization", "airplane": "aircraft", "aeroplane": "aircraft", "devise": "device", "maintainance": "maintenance", "aluminun": "aluminum"}


def plain(phrase: str) -> str:
    """An English phrase in lower case, words singular, hyphens and apostrophes gone, one spelling of both.

    >>> plain("Low-altitude Economy")
    'low altitude economy'
    """
    words = re.findall(r"[a-z0-9&+]+(?:\.[0-9]+)?", phrase.lower().replace("’", "'").replace("'s", ""))
    return " ".join(_SPELLINGS.get(s, s) for s in map(singular, words))
