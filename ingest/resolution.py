"""From keys to entities: which names mean the same thing, and the ids under which the graph knows them.

Ids do not depend on the order of feeding: they hash the type, a scope where names are only good locally, and the folded
canonical name.
"""

from collections import defaultdict

from graph.ids import make_id
from graph.model import Document, DocumentRecord, Entity, Statement
from graph.names import fold
from ingest.draft import DOCUMENT, Draft, Fact, Key
from ingest.passages import passages


def entity_id(key: Key, document: str) -> str:
    """Id of the entity that a resolved key names."""
    type, name = key
    return make_id(type, document, name) if type == "Task" else make_id(type, fold(name))


def assemble(draft: Draft) -> DocumentRecord:
    """The record of a draft: entities resolved, spans mapped back to the stored text."""
    source, metadata = draft.source, draft.metadata
    document_id = make_id("Document", source.origin)
    names: dict[Key, set[str]] = defaultdict(set)
    for key, full in list(draft.aliases.items()):
        names[draft.resolve(full)].add(key[1])
    entities: dict[str, Entity] = {}
    headings = {clause.path: clause.heading for clause in draft.clauses}

    def identify(key: Key) -> str:
        if key == DOCUMENT:
            return document_id
        full = draft.resolve(key)
        names[full].update((key[1], full[1]))
        ident = entity_id(full, document_id)
        if full[0] == "Task":
            entities.setdefault(
                ident, Entity(ident, "Task", headings.get(full[1]) or full[1], path=full[1], document=document_id)
            )
        else:
            entities[ident] = Entity(ident, full[0], full[1], observed=tuple(sorted(names[full])))
        return ident

    statements = [s for fact in draft.facts if (s := _statement(draft, fact, identify, document_id)) is not None]
    return DocumentRecord(
        Document(
            id=document_id, origin=source.origin, source=source.source, title=metadata.title, digest=source.digest,
            characters=len(source.text), issuer=metadata.issuer[1] if metadata.issuer else None,
            subject=draft.resolve(metadata.subject)[1] if metadata.subject else None, year=metadata.year,
            years=metadata.years, published=metadata.published, type=metadata.type, number=metadata.number,
            media_type=source.media_type, inferred=metadata.inferred, notes=source.notes,
        ),
        source.text, list(entities.values()), list({s.id: s for s in statements}.values()), passages(draft),
    )


def _statement(draft: Draft, fact: Fact, identify, document_id: str) -> Statement | None:  # type: ignore[no-untyped-def]
    head, tail = draft.resolve(fact.head), draft.resolve(fact.tail)
    if head == tail:
        return None
    start, end = draft.clean.span(fact.start, fact.end)
    return Statement(
        identify(fact.head), fact.relation, identify(fact.tail), document_id, start, end, fact.rule, fact.qualifiers,
        fact.confidence,
    )
