"""All Cypher of the server store. Values are always parameters; ``merge_`` merges, ``create_`` creates.

The model: every Document and Entity is an :Item with a unique ``id``; entities carry :Entity and their type (:Park, …).
One relationship a statement, typed by its relation, with provenance and qualifiers as properties. :Name, :Passage,
:Judgement, :Failure and :Meta are bookkeeping.
"""

from collections.abc import Sequence

from graph.ontology import ontology

RELATIONS = tuple(ontology().relations)
DOCUMENT_RELATIONS = tuple(r.name for r in ontology().relations.values() if r.source == "document")

STATEMENT = (
    "{subject: startNode(r).id, relation: type(r), object: endNode(r).id, document: r.document, start: r.start, end: r.end, "
    "extractor: r.extractor, confidence: r.confidence, qualifiers: r.qualifiers}"
)
OBSERVED = STATEMENT.replace("startNode(r).id", "r.subject_observed").replace("endNode(r).id", "r.object_observed")
ORDER = "coalesce(r.document, ''), r.start, r.end, r.id"
PASSAGE = "{id: p.id, document: p.document, start: p.start, end: p.end, path: p.path, heading: p.heading, text: p.text}"


# Counted up when schema() makes more; a graph made before then gets what it lacks when it is next opened.
INDEXES = 2


def schema() -> list[str]:
    """Constraints and indexes, each made only where it is missing."""
    unique = [("Item", "id"), ("Document", "id"), ("Document", "origin"), ("Passage", "id"), ("Name", "key"), ("Judgement", "key"), ("Failure", "origin"), ("Meta", "key")]
    made = [f"CREATE CONSTRAINT {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE" for label, key in unique]
    plain = [("Document", "digest"), ("Document", "source"), ("Name", "folded"), ("Name", "type"), ("Name", "entity"), ("Passage", "document"), ("Entity", "canonical"), ("Entity", "name")]
    made += [f"CREATE INDEX {label.lower()}_{key}_index IF NOT EXISTS FOR (n:{label}) ON (n.{key})" for label, key in plain]
    made.append("CREATE TEXT INDEX name_folded_text IF NOT EXISTS FOR (n:Name) ON (n.folded)")
    for relation in RELATIONS:
        for key in ("document", "id"):
            made.append(f"CREATE INDEX {relation.lower()}_{key} IF NOT EXISTS FOR ()-[r:{relation}]-() ON (r.{key})")
    return made


# writing

MERGE_META = """
MERGE (m:Meta {key: 'policygraph'})
ON CREATE SET m.revision = 0, m.passages = 0, m.schema = $schema
SET m.indexes = $indexes
"""
READ_META = "MATCH (m:Meta {key: 'policygraph'}) RETURN m.revision AS revision, m.schema AS schema, m.indexes AS indexes"
# Writing to the meta node first makes writers wait for each other, so that two at once cannot double anything.
BEGIN_WRITE = "MATCH (m:Meta {key: 'policygraph'}) SET m.revision = m.revision + 1 RETURN m.passages AS passages"
SET_PASSAGES = "MATCH (m:Meta {key: 'policygraph'}) SET m.passages = $passages"
NAMES_OF_DOCUMENTS = "MATCH (d:Document) WHERE d.id IN $documents RETURN d.names AS names"
DELETE_PASSAGES = "MATCH (p:Passage) WHERE p.document IN $documents DETACH DELETE p"
DELETE_DOCUMENTS = "MATCH (d:Document) WHERE d.id IN $documents DETACH DELETE d"
FORGET_NAMES = "UNWIND $names AS row MATCH (n:Name {key: row.key}) SET n.documents = n.documents - 1"
FORGET_ENTITIES = "UNWIND $ids AS id MATCH (e:Item {id: id}) SET e.documents = e.documents - 1"
CREATE_DOCUMENTS = "UNWIND $documents AS row CREATE (d:Document:Item) SET d = row"
MERGE_NAMES = """
UNWIND $names AS row
MATCH (e:Item {id: row.entity})
MERGE (n:Name {key: row.key})
ON CREATE SET n.entity = row.entity, n.name = row.name, n.kind = row.kind, n.folded = row.folded, n.type = row.type, n.documents = 0
SET n.documents = n.documents + row.documents
MERGE (e)-[:NAMED]->(n)
"""
CREATE_PASSAGES = """
UNWIND $passages AS row
MATCH (d:Document {id: row.document})
CREATE (p:Passage) SET p = row
CREATE (d)-[:HAS_PASSAGE]->(p)
"""
DELETE_NAMES = "MATCH (n:Name) WHERE n.entity IN $ids AND n.documents < 1 DETACH DELETE n"
SETTLE_NAMES = """
MATCH (e:Item) WHERE e.id IN $ids AND e:Entity AND e.type <> 'Task'
OPTIONAL MATCH (e)-[:NAMED]->(n:Name)
WITH e, n ORDER BY size(n.name) DESC, n.name
WITH e, [x IN collect(CASE WHEN n.kind = 0 THEN n.name END) WHERE x IS NOT NULL] AS canonical, collect(n.name) AS names, collect(n.folded) AS folded
SET e.name = coalesce(head(canonical), e.name), e.names = CASE WHEN size(names) > 0 THEN names ELSE [e.name] END,
    e.folded = CASE WHEN size(folded) > 0 THEN folded ELSE e.folded END
"""
DELETE_ORPHANS = """
MATCH (e:Item) WHERE e.id IN $ids AND e:Entity AND e.documents < 1 AND NOT EXISTS { (e)<-[:BROADER]-() }
OPTIONAL MATCH (e)-[:BROADER]->(above)
OPTIONAL MATCH (e)-[:NAMED]->(n:Name)
WITH e, collect(DISTINCT above.id) AS parents, collect(DISTINCT n) AS names
FOREACH (n IN names | DETACH DELETE n)
DETACH DELETE e
RETURN parents
"""
DELETE_FAILURES = "MATCH (f:Failure) WHERE f.origin IN $origins DELETE f"
MERGE_FAILURE = "MERGE (f:Failure {origin: $origin}) SET f.source = $source, f.reason = $reason, f.time = $time"


def delete_statements(relation: str) -> str:
    """Delete what documents say in one relation."""
    return f"MATCH ()-[r:{relation}]->() WHERE r.document IN $documents DELETE r"


def merge_entities(type: str) -> str:
    """Add entities of one type, or count more documents for those that are there."""
    return f"""
UNWIND $entities AS row
MERGE (e:Item {{id: row.id}})
ON CREATE SET e:Entity:{type}, e.type = '{type}', e.name = row.name, e.names = [row.name], e.folded = [row.folded],
    e.path = row.path, e.document = row.document, e.documents = 0
SET e.documents = e.documents + row.spoken, e.code = coalesce(row.code, e.code)
"""


def create_statements(relation: str) -> str:
    """Add what documents say in one relation."""
    return f"""
UNWIND $statements AS row
MATCH (a:Item {{id: row.subject}}), (b:Item {{id: row.object}})
CREATE (a)-[r:{relation}]->(b) SET r = row.properties
"""


def merge_statements(relation: str) -> str:
    """Add statements of the lexicon, which many documents bring."""
    return f"""
UNWIND $statements AS row
MATCH (a:Item {{id: row.subject}}), (b:Item {{id: row.object}})
MERGE (a)-[r:{relation} {{id: row.properties.id}}]->(b) SET r = row.properties
"""


# judgements

MERGE_JUDGEMENT = "MERGE (j:Judgement {key: $key}) SET j.left = $left, j.right = $right, j.same = $same, j.user = $user, j.made = $made"
DELETE_JUDGEMENT = "MATCH (j:Judgement {key: $key}) DELETE j RETURN count(*) AS deleted"
JUDGEMENTS = "MATCH (j:Judgement) RETURN j.left AS left, j.right AS right, j.same AS same, j.user AS user, j.made AS made ORDER BY j.made, j.left, j.right"
MERGED = "MATCH (e:Entity) WHERE e.canonical IS NOT NULL RETURN e.id AS entity, e.canonical AS canonical"
SET_CANONICAL = "UNWIND $rows AS row MATCH (e:Item {id: row.entity}) SET e.canonical = row.canonical"


def move_statements(relation: str, end: str) -> str:
    """Point statements observed about an entity at what it became. ``end`` is subject or object."""
    bind = "MATCH (a:Item {id: $to}), (b:Item {id: endNode(r).id})" if end == "subject" else "MATCH (a:Item {id: startNode(r).id}), (b:Item {id: $to})"
    return f"""
MATCH (x)-[r:{relation}]->(y) WHERE r.{end}_observed = $entity AND {"x" if end == "subject" else "y"}.id <> $to
{bind}
CREATE (a)-[n:{relation}]->(b) SET n = properties(r)
DELETE r
"""


# reading

DOCUMENT = "MATCH (d:Document {id: $document}) RETURN d.fields AS fields"
DOCUMENT_BY_DIGEST = "MATCH (d:Document {digest: $digest}) RETURN d.fields AS fields ORDER BY d.id LIMIT 1"
DOCUMENTS_FROM = """
CALL () {
    MATCH (d:Document) WHERE d.origin IN $origins RETURN d
    UNION MATCH (d:Document) WHERE d.digest IN $digests RETURN d
}
RETURN d.fields AS fields ORDER BY d.id
"""
RECORD = "MATCH (d:Document {id: $document}) RETURN d.fields AS fields, d.text AS text, d.names AS names"
LEXICON_ABOVE = f"MATCH (e:Item)-[:BROADER*0..8]->()-[r:BROADER]->() WHERE e.id IN $ids WITH DISTINCT r RETURN {OBSERVED} AS statement"
TEXT = "MATCH (d:Document {id: $document}) RETURN d.text AS text"
TEXTS = "MATCH (d:Document) WHERE d.id IN $documents RETURN d.id AS id, d.text AS text"
# Each id that was asked for, with all that were judged the same as it.
ENTITIES = """
MATCH (x:Item) WHERE x.id IN $ids AND x:Entity
WITH x.id AS asked, coalesce(x.canonical, x.id) AS canonical
CALL (canonical) { MATCH (e:Item {id: canonical}) RETURN e UNION MATCH (e:Entity {canonical: canonical}) RETURN e }
RETURN asked, canonical, e.id AS id, e.type AS type, e.name AS name, e.path AS path, e.document AS document, e.code AS code,
    COLLECT { MATCH (e)-[:NAMED]->(n:Name) RETURN [n.kind, n.name] ORDER BY n.name } AS names
"""
BARE_ENTITIES = "MATCH (e:Item) WHERE e.id IN $ids AND e:Entity RETURN e.id AS id, e.type AS type, e.name AS name, e.path AS path, e.document AS document, e.code AS code"
ENTITIES_NAMED = """
MATCH (n:Name) WHERE n.folded IN $folded AND ($types = [] OR n.type IN $types)
MATCH (e:Item {id: n.entity})
RETURN DISTINCT coalesce(e.canonical, e.id) AS entity, n.type AS type, n.name AS name, n.folded AS folded
"""
NAMES = """
MATCH (e:Entity)-[:NAMED]->(n:Name) WHERE $types = [] OR n.type IN $types
RETURN DISTINCT coalesce(e.canonical, e.id) AS entity, n.type AS type, n.name AS name, n.folded AS folded
"""
FIND_ENTITIES = """
MATCH (n:Name) WHERE ($text = '' OR n.folded CONTAINS $text) AND ($types = [] OR n.type IN $types)
MATCH (e:Item {id: n.entity})
WITH coalesce(e.canonical, e.id) AS entity, min(size(n.folded)) AS size
RETURN entity, size ORDER BY size, entity
"""
DOCUMENT_COUNT = """
UNWIND $ids AS id
MATCH (e:Item {id: id})-[r]-() WHERE r.document IS NOT NULL
RETURN id, count(DISTINCT r.document) AS documents
"""
ALL_ENTITY_IDS = "MATCH (e:Entity) WHERE e.canonical IS NULL RETURN e.id AS id ORDER BY id"
HEADINGS = "MATCH (t:Entity) WHERE t.type = 'Task' RETURN t.id AS id, t.name AS name ORDER BY id"
PASSAGES = f"MATCH (p:Passage) WHERE p.id IN $ids RETURN {PASSAGE} AS passage"
PASSAGES_OF = f"MATCH (p:Passage {{document: $document}}) RETURN {PASSAGE} AS passage ORDER BY p.start, p.id"
PASSAGES_AFTER = f"MATCH (p:Passage) WHERE p.id > $after RETURN {PASSAGE} AS passage ORDER BY p.id LIMIT $limit"
FAILURES = "MATCH (f:Failure) RETURN f.origin AS origin, f.source AS source, f.reason AS reason, f.time AS time ORDER BY origin"
COUNT_DOCUMENTS = "MATCH (d:Document) RETURN d.type AS kind, count(*) AS number ORDER BY number DESC, kind"
COUNT_ENTITIES = "MATCH (e:Entity) WHERE e.canonical IS NULL RETURN e.type AS kind, count(*) AS number ORDER BY number DESC, kind"
COUNT_PASSAGES = "MATCH (p:Passage) RETURN count(p) AS number"


def documents(conditions: Sequence[str], limited: bool) -> str:
    """Documents in order of source and id."""
    where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
    return f"MATCH (d:Document) {where}RETURN d.fields AS fields ORDER BY d.source, d.id{' LIMIT $limit' if limited else ''}"


def passage_ids_of(conditions: Sequence[str], section: bool) -> str:
    """Ids of the passages of documents that fulfil conditions, of one section or of all, ascending."""
    documents = f"MATCH (d:Document) WHERE {' AND '.join(conditions)} MATCH (p:Passage {{document: d.id}})" if conditions else "MATCH (p:Passage)"
    within = " WHERE p.heading CONTAINS $section OR p.path + '/' STARTS WITH $section + '/'" if section else ""
    return f"{documents}{within} RETURN p.id AS id ORDER BY id"


def count_statements() -> str:
    """How many statements there are of each relation, from the counts that the server keeps."""
    return " UNION ALL ".join(f"MATCH ()-[r:{r}]->() RETURN '{r}' AS kind, count(r) AS number" for r in RELATIONS)


def statement_ids() -> str:
    """Document and id of what documents say."""
    return " UNION ALL ".join(f"MATCH ()-[r:{r}]->() RETURN r.document AS document, r.id AS id" for r in DOCUMENT_RELATIONS)


def each_relation(relations: Sequence[str], match: str, order: bool, limited: bool, observed: bool = False) -> str:
    """The same search in each relation, so that each relation's own index serves it. ``observed``: ends before merging."""
    parts = " UNION ALL ".join(f"{match.replace('[r]', f'[r:{relation}]')} RETURN r" for relation in relations)
    tail = f" ORDER BY {ORDER}" if order else ""
    return f"CALL () {{ {parts} }} WITH DISTINCT r RETURN {OBSERVED if observed else STATEMENT} AS statement{tail}{' LIMIT $limit' if limited else ''}"


def around(relations: Sequence[str], match: str, conditions: Sequence[str], limited: bool) -> str:
    """Statements found from their ends."""
    where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
    found = match.replace("[r]", f"[r:{'|'.join(relations)}]")
    return f"{found} {where}WITH DISTINCT r RETURN {STATEMENT} AS statement ORDER BY {ORDER}{' LIMIT $limit' if limited else ''}"


# verifying

VERIFY_SPANS = """
MATCH (d:Document) WITH d, size(d.text) AS length
CALL (d) {{ {parts} }}
WITH r, length WHERE r.start < 0 OR r.end > length OR r.start >= r.end
RETURN r.id AS id, r.start AS start, r.end AS end, length
"""
ORPHANS = "MATCH (e:Entity) WHERE e.documents < 1 AND NOT EXISTS { (e)<-[:BROADER]-() } RETURN e.id AS id"
TEXTLESS = "CALL () {{ {parts} }} WITH r WHERE r.document IS NOT NULL AND NOT EXISTS {{ (d:Document {{id: r.document}}) }} RETURN r.id AS id"
UNFIT = "MATCH (a)-[r:{relation}]->(b) WHERE NOT (({heads}) AND ({tails})) RETURN r.id AS id, labels(a) AS head, labels(b) AS tail"


def verify_spans() -> str:
    """Statements whose span lies outside their document's text."""
    return VERIFY_SPANS.format(parts=" UNION ALL ".join(f"MATCH ()-[r:{r}]->() WHERE r.document = d.id RETURN r" for r in DOCUMENT_RELATIONS))


def verify_documents() -> str:
    """Statements of documents that are not there."""
    return TEXTLESS.format(parts=" UNION ALL ".join(f"MATCH ()-[r:{r}]->() RETURN r" for r in DOCUMENT_RELATIONS))


def verify_ends(relation: str) -> str:
    """Statements of a relation whose ends do not fit the ontology."""
    declared = ontology().relations[relation]
    heads, tails = (" OR ".join(f"{v}:{t}" for t in sorted(types)) for v, types in (("a", declared.heads), ("b", declared.tails)))
    return UNFIT.format(relation=relation, heads=heads, tails=tails)
