"""A document while statements are being drawn from it: text, outline, mentions, facts.

All offsets here are into the clean text. Things are spoken of by their key ``(type, name)``.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ingest.text import CleanText

Key = tuple[str, str]
DOCUMENT: Key = ("Document", "")
NONE: Mapping[str, Any] = {}  # no qualifiers; shared, so never added to


@dataclass(frozen=True, slots=True)
class Source:
    """What a reader brings: the stored text, what the container said of it, and the park or region that whoever feeds it says it plans for."""

    origin: str
    source: str
    text: str
    media_type: str = "text/plain"
    digest: str = ""
    title: str | None = None
    published: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    subject: str | None = None


@dataclass(slots=True)
class Metadata:
    """What the document is. ``subject`` and ``issuer`` are keys; ``spans`` gives the clean span that shows a field.

    ``joining`` are those who issue it together with the issuer, each with its span.
    """

    title: str = ""
    issuer: Key | None = None
    subject: Key | None = None
    year: int | None = None
    years: tuple[int, ...] = ()
    published: str | None = None
    number: str | None = None
    type: str = "other"
    inferred: tuple[str, ...] = ()
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    joining: tuple[tuple[Key, tuple[int, int]], ...] = ()


@dataclass(slots=True)
class Clause:
    """A clause of the outline: its own lines, from ``start`` to the next clause of any level.

    ``path`` is its place (三/(一)/1), ``heading`` its heading without number; ``parent`` the index of the clause above, or -1.
    ``cells`` are the spans of a table row's cells by the name of their column.
    """

    index: int
    path: str
    heading: str
    level: int
    start: int
    end: int
    heading_start: int
    heading_end: int
    parent: int = -1
    kind: str = ""
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)


class Sentence(NamedTuple):
    """A sentence (up to 。;!? or a line's end), with the clause it stands in (index, or -1)."""

    start: int
    end: int
    clause: int


class Mention(NamedTuple):
    """A name found in the text. ``rule`` says what found it; ``score`` in (0, 1] how sure that is."""

    start: int
    end: int
    type: str
    name: str
    rule: str
    score: float = 1.0

    @property
    def key(self) -> Key:
        return (self.type, self.name)


class Fact(NamedTuple):
    """A statement in the making: relation between two keys, with the clean span that says so."""

    relation: str
    head: Key
    tail: Key
    start: int
    end: int
    rule: str
    qualifiers: Mapping[str, Any] = NONE
    confidence: float = 1.0


@dataclass(slots=True)
class Draft:
    """Everything known of a document so far. Families read it; the pipeline adds what they find."""

    source: Source
    clean: CleanText
    metadata: Metadata
    clauses: list[Clause]
    sentences: list[Sentence]
    mentions: list[Mention] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    aliases: dict[Key, Key] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)
    unheld: Counter[str] = field(default_factory=Counter)
    text: str = field(init=False)
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.clean.text
        self._starts = [s.start for s in self.sentences]

    @property
    def subject(self) -> Key | None:
        """The park or region that the document plans for."""
        return self.metadata.subject

    def alias(self, type: str, short: str, full: str) -> None:
        """Within this document ``short`` means ``full`` (both of this type)."""
        if short != full:
            self.aliases[(type, short)] = (type, full)

    def resolve(self, key: Key) -> Key:
        """The key that aliases lead to."""
        if key not in self.aliases:
            return key
        seen = {key}
        while (following := self.aliases.get(key)) is not None and following not in seen:
            key = following
            seen.add(key)
        return key

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds this position."""
        index = bisect_right(self._starts, position) - 1
        return self.sentences[index] if index >= 0 and position < self.sentences[index].end else None

    def clause_at(self, position: int) -> Clause | None:
        """The clause of the outline to which the sentence of this position belongs."""
        sentence = self.sentence_at(position)
        return self.clauses[sentence.clause] if sentence is not None and sentence.clause >= 0 else None
