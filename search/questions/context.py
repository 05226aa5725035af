"""What the readings of one question share: its subjects with their documents, and look-ups in the graph."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from graph.store import Pattern, View
from search.questions.agreement import orders, times
from search.questions.language import letters, pinyin
from search.questions.language.meanings import FEW_DOCUMENTS as READ_WHOLE
from search.questions.language.meanings import Meanings
from search.questions.naming import heads
from search.questions.naming.abbreviations import shortens
from search.questions.naming.names import Mention, Names
from search.questions.plans import plan as p
from search.questions.plans.runner import Runner
from search.questions.texts import PARTS, Clause, Sentence, Term, Texts, shares, stated_in
from search.questions.understanding import Understood

if TYPE_CHECKING:
    from search.questions.sifting.sieve import Sieve

Answer = TypeVar("Answer")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_PAST = re.compile(r"总结|回顾|完成情况|工作成效|主要成绩|过去(?:一年|五年)|取得的成")

# Up to this many documents the texts of a whole library are read for words that no entity stands for.
READABLE = 80
# What a whole country is spoken of in says nothing about which documents are meant.
MANY_STATEMENTS = 2000
FEW_DOCUMENTS, SEVERAL_DOCUMENTS = 6, 20
MANY_SENTENCES = 10
# A word heads a clause of its own where at most one clause of so many has it in its heading.
SHARE_OF_CLAUSES = 8
MANY_TITLES, TITLE_ENOUGH = 20, 8
# The nation is the subject of national documents that name none.
NATION = frozenset(["中国", "全国", "我国", "国家", "中华人民共和国", "china"])


# What the plan itself does: which parks does the action plan name.
_SAYS = re.compile(r" (?:names?|lists?|mentions?|gives?|specif(?:y|ies)|sets? out|speaks? of|refers? to|single out|singles out)\b")
# What the plans of places are called, and what leads to them where they are only spoken of.
_PLANS, _UNDER = re.compile("(?:计划|方案|要点|报告|规划|意见|纲要|清单|行动)$"), re.compile(r"\b(?:under|in|within|by|per|according to|from|on) (?:the |its |their |this )?(?:[\w'’-]+ ){0,3}$")


@dataclass(frozen=True)
class Subject:
    """A place (or body) that a question names, with the entities it may be and the documents it leads to.

    ``own`` says that the documents are about it; otherwise they only speak of it.
    """

    mention: Mention
    ids: tuple[str, ...]
    documents: tuple[str, ...]
    own: bool


@dataclass(frozen=True)
class Reading:
    """One way to understand a question: the plan, and how well it fits. ``known`` says what is known where it finds nothing."""

    plan: p.Query
    score: float
    name: str
    known: tuple[tuple[str, str], ...] = ()
    years: tuple[int, ...] = field(default=())


# A firm or work of an English question: what it is called, with the noun for its kind behind it.
_CALLED_EN = re.compile(
    r"(?<=[a-z,] )(?P<own>[\w'-]+) (?:Electronics?|Biotech\w*|Technolog(?:y|ies)|Tech|Groups?|Industr(?:y|ies)|Industrial|Pharma\w*|Energy|Materials?|Semiconductors?|Motors?|Autos?|Automotive|Steel|Chemicals?|Logistics|Holdings?|Corporation|Corp|Company|Co|Ltd|Inc|Systems?|Robotics|Aerospace|Agriculture|Foods?|Textiles?|Machinery|Medical|Optoelectronics|Heavy|Power|Mining|Bridge|Tunnel|Hospital|Stadium|Theat(?:re|er)|Museum|Sewage|Reservoir|Expressway|Airport|Station|Plant|International)\b", re.I
)


class Context:
    """One question at work."""

    def __init__(
        self, understood: Understood, view: View, names: Names, texts: Texts, runner: Runner,
        similar: Callable[[Sequence[str]], list[str]] = lambda words: [], meanings: Meanings | None = None,
        speaking: Callable[[str], Sequence[str]] = lambda question: (),
    ) -> None:
        self.u, self.view, self.names, self.texts, self.runner, self.similar = understood, view, names, texts, runner, similar
        self._speaking = speaking
        self.meanings = meanings
        """Where given, words that no document holds are sought in meaning."""
        self.known: list[tuple[str, str]] = []
        self.hopeless: bool | None = None
        """Whether the question names what no document here knows; set when that is first looked at (``strangers.hopeless``)."""
        self.bounded = False
        """Whether it asks for places by an amount that figures tell surely; set when it is read. Nothing else answers it."""
        self.sieve: Sieve | None = None
        """What sifts its answers by what it takes away; set where it takes anything away."""
        self.dates: tuple[times.Span, ...] = ()
        """The dates by which works are asked for, which no sentence need say in these words."""
        self._once: dict[Hashable, Any] = {}

    def statements(self, *relations: str, subjects: Sequence[str] = (), objects: Sequence[str] = (), either: Sequence[str] = (), documents: Sequence[str] = ()) -> list[Statement]:
        """Statements of these relations with these ends."""
        return self.view.statements(Pattern(relations=relations, subjects=subjects, objects=objects, either=either, documents=documents))

    def once(self, asked: Hashable, find: Callable[[], Answer]) -> Answer:
        """What many readings ask of this question, found out once; nobody changes what is found."""
        if asked not in self._once:
            self._once[asked] = find()
        return cast(Answer, self._once[asked])

    def mentioned_in(self, sentence: Sentence) -> list[Statement]:
        """What a sentence names."""
        return stated_in(sentence, self.statements("MENTIONS", documents=[sentence.document]))

    def documents_about(self, ids: Sequence[str]) -> tuple[str, ...]:
        """The documents whose subject is one of these."""
        return tuple(dict.fromkeys(s.subject for s in self.statements("ABOUT", objects=ids))) if ids else ()

    def documents_speaking_of(self, ids: Sequence[str]) -> tuple[str, ...]:
        """The documents that speak of one of these."""
        found = self.view.statements(Pattern(either=list(ids)), limit=MANY_STATEMENTS) if ids else []
        return tuple(dict.fromkeys(s.document for s in found if s.document))

    @cached_property
    def all_documents(self) -> tuple[str, ...]:
        """All documents, where there are few enough to be read for one question."""
        return self.texts.few(READABLE)

    @cached_property
    def sought_in(self) -> tuple[str, ...]:
        """The documents that the question is about, or all there are; of a library too large to be read those that search finds for a question that names no place."""
        return self.documents or self.all_documents or (() if self.u.places else tuple(self._speaking(self.u.question.raw)))

    @cached_property
    def subjects(self) -> list[Subject]:
        """The places that the question names as whose plans are asked about: those with documents of their own first."""
        found = [self._subject(m) for m in self.u.places]
        return [s for s in found if s.documents and not self._is_firm(s)]

    def _is_firm(self, subject: Subject) -> bool:
        """Whether a firm is named after which a park is called that has no plan of its own: 禾岸医械 of 禾岸医械产业园."""
        named = subject.mention.chinese
        return not subject.own and bool(subject.mention.of("Company")) and all(named not in e.names for e in self.names.entities(subject.mention.of("Park", "Region")).values())

    def _subject(self, mention: Mention) -> Subject:
        for ids in self._readings_of(mention):
            documents = self.documents_about(ids)
            if documents:
                if mention.chinese in NATION:
                    documents = tuple(dict.fromkeys((*documents, *self.national)))
                own = {s.object for s in self.statements("ABOUT", documents=documents)} & set(ids)
                return Subject(mention, tuple(i for i in ids if i in own), documents, True)
        if (mention.chinese in NATION or self.u.text[mention.start : mention.end] in NATION) and self.national:
            return Subject(mention, mention.of("Region"), self.national, True)
        ids = mention.of("Park", "Region")
        return Subject(mention, ids, self.documents_speaking_of(ids), False)

    @cached_property
    def national(self) -> tuple[str, ...]:
        """The documents that are about no one place: about the nation or nothing that they name, and about all zones of a kind, which only the nation's can be."""
        nameless = [d for d in self.all_documents if (self.view.document(d).subject or "中国") in NATION]
        return tuple(dict.fromkeys((*nameless, *self.documents_about(sorted(self.names.kinds)))))

    def _readings_of(self, mention: Mention) -> list[tuple[str, ...]]:
        parks, regions = mention.of("Park"), mention.of("Region")
        # 凤阳 may be the county or, for short, its zone: what has a document of its own is meant. A name that only
        # lacks the province or the full kind of one with documents means that one.
        alike = tuple(i for i in self.names.cores.get(fold(heads.core(mention.chinese)), {}).get("Park", ()) if i not in parks)
        same = tuple(i for i in alike if heads.same_kind(mention.chinese, self.names.entities([i])[i].names))
        found = [regions, parks] if regions else [parks]
        found = [*found, same] if same else found
        short = fold(mention.chinese)
        longer = tuple(dict.fromkeys(h.entity for h in self.names.places if h.type == "Park" and shortens(short, h.folded))) if len(short) >= 4 else ()
        return [*found, longer] if longer else found

    @cached_property
    def owners(self) -> list[Subject]:
        """Subjects with documents of their own; a region that only leads the name of a park is left out."""
        own = [s for s in self.subjects if s.own]
        return [s for s in own if not any(o is not s and set(s.documents) > set(o.documents) for o in own)] or own

    @cached_property
    def inner(self) -> list[Subject]:
        """Places named besides, without documents of their own: within the subject's documents where one is named."""
        outer = {d for s in self.owners for d in s.documents}
        rest = [s for s in self.subjects if not s.own and not self._leads(s)]
        return [s for s in rest if not outer or outer & set(s.documents)]

    def _leads(self, subject: Subject) -> bool:
        """Whether a region's name only stands before the name of a place in it: 惠州 before 仲恺高新区."""
        after = [m for m in self.u.places if self._adjacent(subject.mention, m)]
        return bool(after) and not subject.own and bool(subject.mention.of("Region"))

    def _adjacent(self, first: Mention, second: Mention) -> bool:
        return second.start >= first.end and self.u.text[first.end : second.start] in ("", "的", " ", "'s ", "市", "省")

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The documents that the question is about, before its years are looked at."""
        if self.owners:
            return tuple(dict.fromkeys(d for s in self.owners for d in s.documents))
        if self.inner:
            shared = set.intersection(*(set(s.documents) for s in self.inner))
            return tuple(sorted(shared)) or tuple(dict.fromkeys(d for s in self.inner for d in s.documents))
        return ()

    @cached_property
    def readable(self) -> tuple[str, ...]:
        """The documents in question, or all there are, where they are so few that what none of them says is said nowhere; none of them where they are more."""
        documents = self.documents or self.all_documents
        return documents if len(documents) <= READ_WHOLE else ()

    def targets(self, documents: Sequence[str], terms: Sequence[Term]) -> list[Statement]:
        """The figures of some documents; of a whole library too large to be read, those of indicators so named."""
        if documents and len(documents) <= SEVERAL_DOCUMENTS:
            found = self.statements("SETS_TARGET", documents=documents)
        else:
            words = [w for t in terms for w in t.folded if len(w) >= 2]
            named = {h.entity for w in words for h in self.names.containing(w, "Indicator")}
            pattern = Pattern(relations=["SETS_TARGET"], objects=sorted(named), documents=list(documents))
            found = self.view.statements(pattern, limit=MANY_STATEMENTS) if named else []
        return [s for s in found if s.qualifiers.get("value") is not None]

    def in_years(self, documents: Iterable[str], years: Sequence[int]) -> list[str]:
        """Those of the documents that cover one of the years; all where no year is asked."""
        return [d for d in documents if not years or self.runner.document_years(d) & set(years) or not self.runner.document_years(d)]

    def looked_at(self) -> list[str]:
        """The documents in question, or all there are, that cover one of the years asked for; all of them where none does; none where a place is named that none speaks of."""
        documents = self.documents or (() if self.u.places or self._names_elsewhere else self.all_documents)
        return self.in_years(documents, self.u.years) or list(documents)

    @cached_property
    def _names_elsewhere(self) -> bool:
        """Whether a question names a region of which no document speaks."""
        known = lexicon("regions")
        return any(len(t.text) > 1 and any(known.get(t.text + kind) is not None for kind in ("", "市", "县", "区")) for t in self.u.content((), ("ask", "outline", "type")))

    def sentences(self, documents: Iterable[str]) -> list[Sentence]:
        """The sentences of some documents."""
        return [s for d in documents for s in self.texts.sentences(d)]

    def subject_mentions(self) -> list[Mention]:
        """The names that say whose plan is meant, with regions that lead them."""
        leading = [s.mention for s in self.subjects if self._leads(s)]
        loose = [m for m in self.u.places if any(self._adjacent(m, o.mention) for o in self.owners)]
        return [*(s.mention for s in self.owners), *leading, *loose]

    def content(self, *consume: str, without: Sequence[Mention] = ()) -> list[Term]:
        """What the question is about besides its subjects, the title of their document, and the cues of some kinds."""
        return list(self.once(("content", consume, tuple(without)), lambda: self._content(consume, without)))

    def _content(self, consume: Sequence[str], without: Sequence[Mention]) -> list[Term]:
        title = self._title_words
        terms = self.u.content([*self.subject_mentions(), *without], ("ask", "outline", *consume))
        spelled = [self.joined(self._spelled(t)) for t in terms if not (title and fold(t.text) in title) and not self._names_plan(t)]
        return self.meanings.widened(spelled, self.documents) if self.meanings else spelled

    def _names_plan(self, term: Term) -> bool:
        """Whether English words only say what the plan of the place asked about is: under the action plan."""
        if self.u.language == "zh" or not term.words or not self.owners or {k.value for k in self.u.asked} & {"Policy", "Document"}:
            return False
        at = max(self.u.text.find(term.text), 0)
        return all(_PLANS.search(w) for w in term.words) and (_UNDER.search(self.u.text[:at]) is not None or _SAYS.match(self.u.text, at + len(term.text)) is not None)

    def _spelled(self, term: Term) -> Term:
        """A name in Latin letters that no entity has, as the characters of the documents that sound so."""
        if said := orders.said(term.text, self.u.text):
            return replace(term, words=(*said, *term.words), weight=1.0)
        if (country := _country(term.words)) is not None:
            return replace(term, words=tuple(dict.fromkeys((*term.words, *country))))
        if self.u.language == "zh" and len(term.text) >= 3:
            return self.heard(term)
        if not term.words and " " in term.text:
            return self._landmark(term)
        if not term.words and term.is_name and self._in_texts(term) and self.all_documents:
            return replace(term, words=(term.text,))  # PBAT, as plans write it too
        if term.words or len(term.text) < 4 or len(self.documents) > FEW_DOCUMENTS or not pinyin.spells(term.text):
            return term
        words = sorted({w for d in self.documents for w in self.texts.spelled(d, term.text)})
        return replace(term, words=tuple(words)) if words else term

    def joined(self, term: Term) -> Term:
        """A province with the words of the documents that speak of it by one sign: 湘琼 for 海南."""
        sign = letters.sign_of(term.words) if 0 < len(self.documents) <= FEW_DOCUMENTS else ""
        words = sorted({w for d in self.documents for w in self.texts.joint(d) if sign in w}) if sign else []
        return replace(term, words=(*term.words, *words)) if words else term

    def heard(self, term: Term) -> Term:
        """A Chinese word that no document here holds, as what sounds like it there: one sign is mistyped (临空大将堂)."""
        if not 0 < len(self.documents) <= FEW_DOCUMENTS or self.texts.hold(self.documents, term.folded):
            return term
        words = self.texts.mistyped(self.documents, term.text)
        return replace(term, words=(*term.words, *words)) if words else term

    @cached_property
    def unknown_names(self) -> list[Term]:
        """The names of an English question that no list and no document here knows: whatever is asked of them has no answer."""
        if any("一" <= ch <= "鿿" for ch in self.u.text):
            return []  # the Chinese beside may be what the name means
        called = {m["own"] for m in _CALLED_EN.finditer(self.u.question.raw)}
        return [t for t in self.u.unknown if (t.is_name or t.text.capitalize() in called) and not t.words and not self._in_texts(t) and not self._spelled(t).words]

    def _in_texts(self, term: Term) -> bool:
        documents = self.documents or self.all_documents
        return not documents or self.texts.hold(documents, [fold(term.text)])

    def _landmark(self, term: Term) -> Term:
        """A river, road or hill in pinyin with an English head noun, as the documents write it: Xiang River is 湘江."""
        name, _, head = term.text.rpartition(" ")
        documents = self.documents or self.all_documents
        if head not in heads.LANDMARKS or len(documents) > SEVERAL_DOCUMENTS:
            return term
        joined = name.replace(" ", "")
        words = sorted({w for d in documents for kind in heads.LANDMARKS[head] for w in self.texts.spelled(d, joined + "".join(pinyin.syllables(kind))) if w.endswith(kind)})
        return replace(term, words=tuple(words)) if words else term

    @cached_property
    def _title_words(self) -> str:
        """The stretch of a document's title that the question repeats, where it is long enough to name the document."""
        asked = self.u.question.folded
        best = ""
        for document in self.documents[:MANY_TITLES]:
            title = fold(self.view.document(document).title)
            match = SequenceMatcher(None, asked, title, autojunk=False).find_longest_match()
            if match.size >= TITLE_ENOUGH and match.size > len(best):
                best = asked[match.a : match.a + match.size]
        return best

    def pervades(self, term: Term) -> bool:
        """Whether a word is what the documents in question are about as a whole, which tells nothing within them."""
        if not 0 < len(self.documents) <= FEW_DOCUMENTS:
            return False
        for document in self.documents:
            if any(len(w) >= 4 and w in fold(self.view.document(document).title) for w in term.folded):
                return not self._heads_one(document, term)
            if self.texts.saying(document, term.folded) >= max(MANY_SENTENCES, len(self.texts.sentences(document)) // 12):
                return True
        return False

    def _heads_one(self, document: str, term: Term) -> bool:
        """Whether a word of the title also heads one clause among several, which then is what is meant within the document."""
        clauses = [k for k in self.texts.clauses(document) if k.heading]
        return 0 < sum(any(len(w) >= 4 and w in k.heading for w in term.folded) for k in clauses) <= len(clauses) // SHARE_OF_CLAUSES

    def weigh(self, terms: Sequence[Term], documents: Sequence[str]) -> list[float]:
        """How much each term tells within some documents; of very many, evenly chosen ones say how rare it is."""
        step = max(1, -(-len(documents) // READABLE))
        return self.texts.weights(terms, documents[::step])

    def nearness(self, statements: Sequence[Statement], terms: Sequence[Term], importance: Sequence[float], names: Mapping[str, str] = MappingProxyType({})) -> list[float]:
        """How well the words around each of some statements cover the terms: its own stretch and its ``names`` best, then sentence, then headings."""
        own, around, above = [], [], []
        for s in statements:
            document = str(s.document)
            sentence, near = self.texts.sentence_at(document, s.start), self.texts.piece(document, s.start, s.end, PARTS)
            own.append(near + "|" + names.get(s.id, ""))
            around.append(sentence.folded if sentence else near)
            above.append(sentence.headings if sentence else "")
        return cast(list[float], shares(terms, importance, (own, 1.0), (around, 0.75), (above, 0.6)).tolist())

    def timely(self, statement: Statement) -> bool:
        """Whether a statement stands in a part of its document that speaks of the years asked, or of what is to come."""
        return self.timely_at(str(statement.document), statement.start)

    def timely_at(self, document: str, position: int) -> bool:
        """The same of any place in a document."""
        clause = self.texts.clause_at(document, position)
        return self.once(("timely", document, clause.start if clause else None), lambda: self._timely(clause))

    def _timely(self, clause: Clause | None) -> bool:
        above = clause.heading + clause.above if clause else ""
        years = {int(y) for y in _YEAR.findall(above)}
        if self.u.years and years:
            return bool(years & set(self.u.years))
        return self.u.has("outline.past") or not _PAST.search(above)

    def in_time(self, statement: Statement) -> bool:
        """Whether works are due within the dates asked for; those of no date are not, where one is, but by the end of the one year of their plan."""
        if not self.dates:
            return True
        own, told = self.plan_year(str(statement.document)), self._due(statement)
        dates = times.of_plan(self.dates, own)
        if told:
            return any(times.within(a, d) for a in dates for d in told)
        last = max(self.runner.document_years(str(statement.document)), default=0)
        return any((a.before or a.whole) and a.last == times.YEAR_END and a.year == own == last for a in dates)

    def of_years(self, statement: Statement) -> bool:
        """Whether a statement is of a year asked: by its own year or the year it is due in, else by those of its document."""
        if not self.u.years:
            return True
        own = {int(y) for y in _YEAR.findall(f"{statement.qualifiers.get('year', '')} {statement.qualifiers.get('due', '')}")}
        if not own and statement.relation == "HAS_PROJECT":
            own = {d.year for d in self._due(statement) if d.year}
        years = own or self.runner.document_years(str(statement.document))
        return not years or bool(years & set(self.u.years))

    def _due(self, statement: Statement) -> list[times.Span]:
        """When works are due, with the year."""
        words = str(statement.qualifiers.get("due") or "")
        if not words:
            return []
        said = self.texts.text(str(statement.document))[statement.start : statement.end]
        return times.of_year(times.due(words), said[: max(said.find(words), 0)], self.plan_year(str(statement.document)))

    def plan_year(self, document: str) -> int:
        """The year of a plan, 0 where it is not known."""
        return self.view.document(document).year or 0

    def stands_in(self, term: Term, spans: Iterable[tuple[int, int]]) -> bool:
        """Whether a word of the question stands, wholly or in part, in one of some stretches of it."""
        at = self.u.text.find(term.text)
        return at >= 0 and any(a < at + len(term.text) and at < b for a, b in spans)

    def names_of(self, ids: Iterable[str]) -> str:
        """All names of some entities in one folded text."""
        wanted = tuple(ids)
        return self.once(("names of", wanted), lambda: "|".join(fold(n) for e in self.names.entities(wanted).values() for n in e.names))

    def own_names(self, ids: Iterable[str]) -> list[str]:
        """The names of some entities that mean them and no other: without 经开区, 园区 and the like."""
        found = [n for e in self.names.entities(list(ids)).values() for n in e.names]
        return [n for n in dict.fromkeys(found) if fold(n) not in self.names.generic and len(fold(n)) >= 2]

    def own_folded(self, ids: Collection[str]) -> tuple[str, ...]:
        """The same in folded form, made once: asked for with each statement of a list."""
        wanted = frozenset(ids)
        return self.once(("own names", wanted), lambda: tuple(map(fold, self.own_names(wanted))))

    def tell(self, zh: str, en: str) -> None:
        """Remember something that is known, for an answer that must say that the rest is not."""
        if (zh, en) not in self.known:
            self.known.append((zh, en))


def _country(words: Sequence[str]) -> tuple[str, ...] | None:
    """The names of the country that some words mean: 埃塞 for 埃塞俄比亚."""
    known = lexicon("regions").index
    entry = next((e for w in words[:2] if (e := known.get(fold(w))) is not None and e.fields.get("level") == "country"), None)
    return None if entry is None else (*entry.names, *(said.aliases if (said := lexicon("question_names").get(entry.name)) else ()))
