"""A question parsed: its names first, then its cues, then what is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.lexicon import lexicon
from search.questions.cues.settling import settled
from search.questions.language.charge import charged
from search.questions.language.comparing import compared
from search.questions.language.english import Translator
from search.questions.language.inverted import as_verb
from search.questions.language.normal import Question
from search.questions.language.words import CUES, Cue, cues, dictionary, plain
from search.questions.naming import meant
from search.questions.naming.abbreviations import abbreviated, firms, spelled, universities, works
from search.questions.naming.names import PLACES, Mention, Names
from search.questions.naming.offices import Told
from search.questions.rewording import fairgoing
from search.questions.texts import Term
from search.questions.understanding import KIND_OF_NAME, Understood

_VENUE = re.compile(r"(?: (?:show|expo|fair|exhibition|conference|congress))? (?:held )?(?:in|at) ")


def understand(question: Question, names: Names) -> Understood:
    """Read a question."""
    found = charged(settled(cues(question.text, question.language), question.text), question.text, question.language)
    parsed = _Parsed(question, names, found, meant.without_kinds(question, names.spans(question), found))
    if question.language == "en":
        parsed.translate()
    else:
        parsed.name()
    parsed.add_offices()
    return parsed.understood()


@dataclass
class _Parsed:
    """What is known of a question while it is parsed."""

    question: Question
    names: Names
    cues: list[Cue]
    mentions: list[Mention]
    foreign: list[Term] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    unknown: list[Term] = field(default_factory=list)
    strange: bool = False

    def translate(self) -> None:
        """Put its English phrases into Chinese, with the names among them; what these are is none of its cues."""
        text = self.question.text
        for piece in Translator(self.question, self.names).run():
            if piece.unknown:
                self.unknown.append(Term(text[piece.start : piece.end], (), piece.weight))
                self.strange |= piece.place
                continue
            self.mentions = [m for m in self.mentions if not (piece.start <= m.start and m.end <= piece.end and m.end - m.start < piece.end - piece.start)]
            piece = as_verb(text, piece, self.mentions)
            if piece.mention and not any(m.start < piece.end and piece.start < m.end for m in self.mentions):
                self.mentions.append(piece.mention)
            self._add(piece.term(text), (piece.start, piece.end))
        # Where a named fair is held is no place that is asked about: the JEC show in Paris.
        fairs = [m.end for m in self.mentions if m.of("Event")]
        self.mentions = [m for m in self.mentions if not (m.of("Region") and any(_VENUE.fullmatch(text[end : m.start]) for end in fairs if end <= m.start))]
        self.cues = [c for c in self.cues if not self._within_phrase(c)]
        self.cues = compared(self.cues, text, [(m.start, m.end) for m in self.mentions if m.of(*PLACES)])
        comparing = {text[c.start : c.end] for c in self.cues if c.tag == "ask.compare"}
        self.unknown = [t for t in self.unknown if t.text not in comparing]
        self._add_verbs()

    def _add(self, term: Term, span: tuple[int, int]) -> None:
        self.foreign.append(term)
        self.spans.append(span)

    def _within_phrase(self, cue: Cue) -> bool:
        """Whether a cue is but part of a phrase or a name: in business environment nobody asks for businesses, in intelligent connected vehicles for nothing."""
        if cue.kind == "type":
            funded = cue.value != "Organization" and self.question.text[cue.end : cue.end + 1] == "-"  # government-funded parks, but bases of universities
            return funded or self._of_another_kind(cue) or any(a <= cue.start and cue.end < b for a, b in self.spans) or self._hyphened(cue) or _of_name(self.question.text, cue, self.mentions)
        if cue.kind in ("stage", "relation") and (self._hyphened(cue) or self._means_other(cue)):
            return True  # nothing opens in open-air, nor where a field is opened up
        return cue.kind in ("ask", "relation") and any(m.start < cue.start and cue.end < m.end for m in self.mentions)

    def _of_another_kind(self, cue: Cue) -> bool:
        """Whether a phrase that ends with areas means what is no zone or region: scenic areas, rural areas."""
        if cue.value not in PLACES or self.question.text[cue.start : cue.end] != "areas":
            return False
        whole = [t for t, (a, b) in zip(self.foreign, self.spans, strict=True) if a < cue.start and b == cue.end and t.words]
        kinds = tuple(o for kind in PLACES for o in lexicon(CUES).entries[f"type.{kind}"].aliases)
        return bool(whole) and not any(w.endswith(kinds) for t in whole for w in t.words)

    def _means_other(self, cue: Cue) -> bool:
        """Whether a verb begins a phrase that means none of what it means alone: to open up a market, to set up shop."""
        whole = [t for t, (a, b) in zip(self.foreign, self.spans, strict=True) if a == cue.start and cue.end < b and t.words and " " in t.text]
        own = lexicon(CUES).entries[cue.tag].aliases
        return any(not any(w in o or o in w for w in t.words for o in own) for t in whole)

    def _hyphened(self, cue: Cue) -> bool:
        """Whether a cue is but a part of a compound that means something as a whole."""
        text = self.question.text
        return (text[cue.end : cue.end + 1] == "-" or text[: cue.start].endswith("-")) and any(a <= cue.start and cue.end <= b and (a, b) != (cue.start, cue.end) for a, b in self.spans)

    def _add_verbs(self) -> None:
        """Add what it says of stages and aims, which plans say in Chinese; an aim by other words too: to apply for, 申请 as well as 申报."""
        for cue in self.cues:
            if cue.kind in ("stage", "aim") and not any(a < cue.end and cue.start < b for a, b in self.spans):
                said = self.question.text[cue.start : cue.end]
                others = dictionary(plain(said)) if cue.kind == "aim" else ()
                self._add(Term(said, tuple(dict.fromkeys((*lexicon(CUES).entries[cue.tag].aliases, *others))), 0.7), (cue.start, cue.end))

    def name(self) -> None:
        """Find the names of a Chinese question that it shortens, lengthens or writes with other characters, and those that nobody knows."""
        question, names, mentions = self.question, self.names, self.mentions
        left = Understood(question, names, mentions, self.cues, [], [], []).content(mentions, ("ask", "outline", "type", "relation", "role", "stage", "aim"))
        # Wrong characters can only stand in what no name, cue or common word explains; indexing names by sound takes time.
        mentions = meant.longer(question, names, meant.heard(question, names, mentions) if left else mentions, self.cues)
        mentions = abbreviated(question, names, [meant.whole(question, names, meant.with_head(question, names, m, mentions)) for m in mentions])
        mentions = firms(question, names, [meant.over_kind(m, self.cues) for m in mentions])
        mentions = universities(question, names, works(question, names, mentions))
        mentions += spelled(question, names, mentions)
        mentions += meant.misspelt(question, names, mentions) if left else []
        self.unknown, self.mentions = meant.unknown_places(question, names, fairgoing.fairs(question, names, mentions))
        self.strange = bool(self.unknown)
        # In 合作示范区 nobody works with anybody.
        self.cues = [c for c in self.cues if c.kind != "relation" or not any(m.start < c.start and c.end < m.end and m.of("Park") for m in self.mentions)]

    def add_offices(self) -> None:
        """Add the offices that it names, of whose names no word means anything by itself."""
        offices = [o for o in self._offices() if not self._glossed(o)]
        if not offices:
            return
        self.mentions += offices
        apart = [n for n, (a, b) in enumerate(self.spans) if not any(o.start <= a and b <= o.end for o in offices)]
        self.foreign, self.spans = [self.foreign[n] for n in apart], [self.spans[n] for n in apart]
        self.cues = [c for c in self.cues if c.kind != "type" or not any(o.start <= c.start and c.end <= o.end for o in offices)]

    def _glossed(self, office: Mention) -> bool:
        """Whether the Chinese name of an office stands in brackets right behind its English one, which then names no other."""
        behind = _IN_BRACKETS.match(self.question.text, office.end)
        return behind is not None and any(m.start >= behind.end() and m.start < behind.end() + 2 and m.of("Agency", "Organization", "Company") for m in self.mentions)

    def _offices(self) -> list[Mention]:
        """The offices that it names; the places of branches are not asked about."""
        text, known, english = self.question.text, self.names.offices, self.question.language == "en"
        offices = _as_mentions((known.english if english else known.without_level)(text, [(m.start, m.end) for m in self.mentions]))
        if not english or not (branches := _as_mentions(known.branches(text))):
            return offices
        self.mentions = [m for m in self.mentions if not any(o.start <= m.start and m.end <= o.end for o in branches)]
        return branches + [m for m in offices if not any(o.start < m.end and m.start < o.end for o in branches)]

    def understood(self) -> Understood:
        """The question as read, without the names that it leaves out, nor those that are the kind it asks for."""
        mentions = sorted((meant.as_works(self.question.text, m) for m in self.mentions), key=lambda m: m.start)
        outside = meant.outside(self.question.text, mentions)
        left_out = [*(i for m in outside for i in m.all), *self._places_outside()]
        kinds = [k for k in self.cues if k.kind == "type"]
        beside = [k for k in kinds if any(m.start <= k.start <= m.end for m in outside)]
        # 重点项目除了甲开发区的还有哪些: what is left out tells no kind, where another is named.
        found = [k for k in self.cues if k not in beside] if len(beside) < len(kinds) else self.cues
        read = Understood(self.question, self.names, [m for m in mentions if m not in outside], found, self.foreign, self.spans, self.unknown, tuple(dict.fromkeys(left_out)), self.strange)
        asked = {(k.start, k.end) for k in read.asked}
        read.mentions = [m for m in read.mentions if (m.start, m.end) not in asked]
        return read

    def _places_outside(self) -> list[str]:
        """The places that English phrases leave out, which are none of its words then."""
        left_out: list[str] = []
        for term in meant.terms_outside(self.question.text, self.foreign):
            if ids := [i for group in self.names.named(term.words, PLACES).values() for i in group]:
                left_out += ids
                at = self.foreign.index(term)
                del self.foreign[at], self.spans[at]
        return left_out


_IN_BRACKETS = re.compile(r" ?[(（]")


def _of_name(text: str, kind: Cue, mentions: Sequence[Mention]) -> bool:
    """Whether an English word for a kind of place ends the name of one, which is not asked for by which."""
    named = next((m for m in mentions if m.end + 1 == kind.start and m.of(*PLACES)), None)
    return named is not None and KIND_OF_NAME.fullmatch(text[kind.start : kind.end]) is not None and not re.search(r"\b(?:which|what|any|other|each|every)(?: of the)? $", text[: named.start])


def _as_mentions(offices: Iterable[Told]) -> list[Mention]:
    return [Mention(o.start, o.end, o.name, {"Agency": o.entities}, "core") for o in offices]
