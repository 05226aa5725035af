"""From keys to entities: which names mean the same thing, and the ids under which the graph knows them.

Ids do not depend on the order of feeding: they hash the type, a scope where names are only good locally (经济发展局, a
project called 标准厂房二期), and the folded canonical name.
"""

import re
from collections import Counter, defaultdict
from functools import lru_cache

from graph.canonical import LEXICONS, canonical_name, identity
from graph.errors import InvalidStatement
from graph.ids import make_id
from graph.lexicon import Entry, lexicon
from graph.model import Document, DocumentRecord, Entity, Statement
from graph.names import fold
from graph.ontology import ontology
from ingest.draft import DOCUMENT, Draft, Fact, Key, Metadata
from ingest.mentions._parknames import BARE
from ingest.metadata.titles import NUMBER
from ingest.passages import passages
from ingest.places import home, places

# Types whose shown name is the lexicon's; the others are shown as the document writes them in full.
NAMED_BY_LEXICON = frozenset({"Park", "Region", "Company", "Industry", "Event"})
LOCAL = frozenset({"Agency", "Park", "Project", "Region"})
NATIONAL = re.compile("^(?:国家|中央|中共中央|国务院|全国|中国|海关总署|最高人民)|(?:总局|总署)$|^[\u4e00-\u9fff]{2,10}部$")

# Notes of a document: that whoever fed it named its subject, and what is left out of a document whose subject is not known.
GIVEN = "subject given: "
UNHELD = "that no known park or region holds"


class Resolver:
    """Gives every key of one draft its entity."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.document = make_id("Document", draft.source.origin)
        self.home = home(draft).code
        subject = draft.resolve(draft.subject) if draft.subject is not None else None
        self.place = identity(*subject) if subject is not None else self.document
        self.headings = {clause.path: clause.heading for clause in draft.clauses}
        self.names: dict[str, set[str]] = defaultdict(set)
        self.keys: dict[str, Key] = {}
        self._ids: dict[Key, str] = {}
        self.known = self._ids.get

    def identify(self, key: Key) -> str:
        """The id of the entity that a key speaks of; remembers the name under which it was seen."""
        if (known := self._ids.get(key)) is not None:
            return known
        if key == DOCUMENT:
            ident = self.document
        elif key[0] == "Task":  # good in this document only, so that nothing is gained by remembering it for others
            ident = make_id("Task", self.document, key[1])
            self.keys.setdefault(ident, key)
        else:
            full = self.draft.resolve(key)
            ident = entity_id(full, self._scope(full), self.home)
            self.names[ident].update((key[1], full[1]))
            self.keys.setdefault(ident, full)
        self._ids[key] = ident
        return ident

    def _scope(self, key: Key) -> str:
        """Where a name is good: everywhere, in the home city, or only for the document's subject."""
        type, name = key
        if type == "Task":
            return self.document
        if type not in LOCAL or is_global(type, name, self.home):
            return ""
        if type == "Agency":
            return self.place
        return self.home[:4] or self.place

    def entities(self) -> list[Entity]:
        """The entities of all keys asked for."""
        for key, full in list(self.draft.aliases.items()):
            ident = self._ids.get(self.draft.resolve(full))
            if ident is not None and ident in self.names:
                self.names[ident].add(key[1])
        return [self._entity(ident, key) for ident, key in self.keys.items()]

    def _entity(self, ident: str, key: Key) -> Entity:
        type, name = key
        if type == "Task":
            return Entity(ident, "Task", self.headings.get(name) or name, path=name, document=self.document)
        names = self.names[ident]
        seen = tuple(sorted(n for n in names if n.strip())) if len(names) > 1 else tuple(n for n in names if n.strip())
        canonical = canonical_name(type, name, self.home)
        entry = lexicon_entry(type, canonical)
        shown = canonical if type in NAMED_BY_LEXICON and entry is not None else _fullest(_without_chains(seen) if type == "Industry" else seen) or name
        if entry is None:
            aliases: tuple[str, ...] = (canonical,) if canonical != shown else ()
        else:
            aliases = tuple(dict.fromkeys(n for n in (canonical, *entry.aliases) if n != shown))
        return Entity(ident, type, shown, aliases=aliases, observed=seen, code=entry.fields.get("code") if entry else None)


def _without_chains(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of an industry without those that only add 链 to another."""
    return tuple(n for n in names if not (n.endswith("链") and n[:-1] in names))


def _fullest(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return names[0]
    # A body is called by its own name, not by that of its members (甲领导小组各成员单位).
    # A paper is called by its title, however short, and not by its number, a zone by its name and not by its class.
    return max(names, key=lambda n: (not n.endswith("成员单位"), BARE.pattern.fullmatch(n) is None, NUMBER.fullmatch(n) is None, len(n), n), default="")


@lru_cache(maxsize=4096)
def lexicon_entry(type: str, name: str) -> Entry | None:
    """The lexicon's entry of a thing, if it has one under this name."""
    return lexicon(LEXICONS[type]).get(name) if type in LEXICONS else None


@lru_cache(maxsize=4096)
def is_global(type: str, name: str, region: str) -> bool:
    """Whether a name says by itself, everywhere, which thing is meant."""
    canonical = canonical_name(type, name, region)
    if type == "Project":
        return False
    if type in ("Park", "Region") and lexicon_entry(type, canonical) is not None:
        return True
    if type == "Region":
        return False
    if type == "Agency" and NATIONAL.search(canonical):
        return True
    return any(hit.sure or (hit.start == 0 and type == "Park") for hit in places(canonical))


@lru_cache(maxsize=4096)
def entity_id(key: Key, scope: str, region: str = "") -> str:
    """Id of the entity that a resolved key names, within its scope."""
    type, name = key
    return make_id(type, scope, identity(type, name, region or None))


def assemble(draft: Draft) -> DocumentRecord:
    """The record of a draft: entities resolved, spans mapped back to the stored text, what does not fit counted."""
    resolver = Resolver(draft)
    dropped: Counter[str] = Counter()
    statements = _merged([s for f in draft.facts if (s := _statement(draft, f, resolver, dropped)) is not None])
    entities = {e.id: e for e in resolver.entities()}
    statements += _broader(entities)
    dropped |= Counter({f"{kind} {UNHELD}": count for kind, count in draft.unheld.items()})
    notes = tuple(f"{reason}: {count}" for reason, count in sorted(dropped.items()))
    return DocumentRecord(
        _document(draft, resolver, notes), draft.source.text, list(entities.values()), statements, passages(draft)
    )


def _document(draft: Draft, resolver: Resolver, notes: tuple[str, ...]) -> Document:
    source, metadata = draft.source, draft.metadata
    return Document(
        id=resolver.document, origin=source.origin, source=source.source, title=metadata.title, digest=source.digest,
        characters=len(source.text), issuer=_issued_by(metadata),
        subject=draft.resolve(metadata.subject)[1] if metadata.subject else None, year=metadata.year,
        years=metadata.years, published=metadata.published, type=metadata.type, number=metadata.number,
        media_type=source.media_type, inferred=metadata.inferred, notes=(*([GIVEN + source.subject] if source.subject else []), *source.notes, *notes),
    )


def _issued_by(metadata: Metadata) -> str | None:
    """All who issue a document: 甲局、乙局."""
    return "、".join((metadata.issuer[1], *(key[1] for key, _ in metadata.joining))) if metadata.issuer else None


def _statement(draft: Draft, fact: Fact, resolver: Resolver, dropped: Counter[str]) -> Statement | None:
    """The statement of a fact; None, counted, where both ends are one thing or the ontology has no such statement."""
    relation, subject, object, start, end, rule, qualifiers, confidence = fact
    if not _fits(subject[0], relation, object[0], tuple(qualifiers.items()) if qualifiers else ()):
        dropped[f"{relation} facts ({rule}) that the ontology does not know"] += 1
        return None
    head, tail = resolver.known(subject), resolver.known(object)
    if start >= end or ((head is None or tail is None) and not (_named(subject) and _named(object))):
        dropped[f"{relation} facts ({rule}) without a span or a name"] += 1
        return None
    head, tail = head or resolver.identify(subject), tail or resolver.identify(object)
    if head == tail:
        dropped[f"{relation} facts ({rule}) between names of one thing"] += 1
        return None
    return Statement(head, relation, tail, resolver.document, *draft.clean.span(start, end), rule, qualifiers, confidence)


def _named(key: Key) -> bool:
    return key == DOCUMENT or bool(fold(key[1]))


@lru_cache(maxsize=4096)
def _fits(head: str, relation: str, tail: str, qualifiers: tuple[tuple[str, object], ...]) -> bool:
    """Whether the ontology knows such a statement."""
    try:
        ontology().check(head, relation, tail, dict(qualifiers))
    except InvalidStatement:
        return False
    return True


def _merged(statements: list[Statement]) -> list[Statement]:
    """Statements said twice by one span become one: the surer one, and a known stage before an unknown one."""
    best: dict[tuple[object, ...], Statement] = {}
    for s in statements:
        qualifiers = tuple(sorted((k, str(v)) for k, v in s.qualifiers.items() if v != "unknown")) if s.qualifiers else ()
        mark = (s.subject, s.relation, s.object, s.start, s.end, qualifiers)
        if mark not in best or s.confidence > best[mark].confidence:
            best[mark] = s
    known = {m[:5] for m in best if m[5]}
    kept = [s for m, s in best.items() if m[5] or m[:5] not in known or s.relation == "SETS_TARGET"]
    return kept


def _broader(entities: dict[str, Entity]) -> list[Statement]:
    """What the lexicon says of the industries spoken of: each with its broader ones, up to the top.

    An industry of the lexicon joins the record where no sentence named it.
    """
    known = lexicon("industries")
    statements: dict[str, Statement] = {}
    for name in [e.name for e in entities.values() if e.type == "Industry"]:
        entry = known.get(name)
        for statement, ends in _above(entry.name) if entry is not None else ():
            statements[statement.subject + statement.object] = statement
            for entity in ends:
                entities.setdefault(entity.id, entity)
    return list(statements.values())


@lru_cache(maxsize=4096)
def _above(name: str) -> tuple[tuple[Statement, tuple[Entity, Entity]], ...]:
    """The industries above one of the lexicon, step by step; the same in every document."""
    known = lexicon("industries")
    waiting, done = [name], set[str]()
    found: list[tuple[Statement, tuple[Entity, Entity]]] = []
    while waiting:
        entry = known.get(waiting.pop())
        if entry is None or entry.name in done:
            continue
        done.add(entry.name)
        for above in (known.get(broader) for broader in entry.broader):
            if above is not None and above is not entry:
                ends = _of_lexicon(entry), _of_lexicon(above)
                found.append((Statement(ends[0].id, "BROADER", ends[1].id, None, 0, 0, "lexicon"), ends))
                waiting.append(above.name)
    return tuple(found)


def _of_lexicon(entry: Entry) -> Entity:
    """An industry as the lexicon knows it."""
    return Entity(entity_id(("Industry", entry.name), ""), "Industry", entry.name, aliases=entry.aliases)
