"""The Cypher of the server's own search indexes over passages.

Names of properties and indexes carry a mark of what made them (encoder, code), so that what one encoder wrote cannot be
asked by another; the marks are letters and digits made here, never a user's words. A :Meta node for each index says up to
which passage it is written: passage numbers only grow, and writers wait for each other, so one number says it all.
"""

from graph.neo4j.queries import PASSAGE

FULLTEXT = "whitespace"
# 8-bit vectors would save memory of the server and cost recall; passages are short and vectors small.
VECTOR_OPTIONS = "{indexConfig: {`vector.dimensions`: %d, `vector.similarity_function`: 'cosine', `vector.quantization.enabled`: false}}"

STATE = """
MATCH (m:Meta {key: 'policygraph'})
OPTIONAL MATCH (v:Meta {key: $vectors})
OPTIONAL MATCH (w:Meta {key: $words})
RETURN m.passages AS passages, v.done AS vectors, w.done AS words
"""
# Never lowered: two processes that catch up at once may end in any order.
SET_DONE = "MATCH (m:Meta {key: $key}) SET m.done = CASE WHEN m.done < $done THEN $done ELSE m.done END"
MERGE_INDEX = "MERGE (m:Meta {key: $key}) ON CREATE SET m.done = 0, m.made_by = $made_by"
AWAIT = "CALL db.awaitIndexes(600)"
PENDING = f"""
MATCH (p:Passage) WHERE p.id > $after
WITH p ORDER BY p.id LIMIT $limit
MATCH (d:Document {{id: p.document}})
RETURN {PASSAGE} AS passage, d.fields AS fields ORDER BY p.id
"""
NEAREST = """
CALL db.index.vector.queryNodes($index, $limit, $vector) YIELD node, score
RETURN node.id AS id, score
"""
BY_WORDS = """
CALL db.index.fulltext.queryNodes($index, $words, {limit: $limit}) YIELD node, score
RETURN node.id AS id, score
"""
# The hits come in order of score and are looked at until enough are found.
BY_WORDS_WITHIN = """
CALL db.index.fulltext.queryNodes($index, $words) YIELD node, score
WITH node.id AS id, score WHERE id IN $ids
RETURN id, score LIMIT $limit
"""
COUNT = "MATCH (p:Passage) RETURN count(p) AS number"
FREQUENCIES = """
UNWIND $terms AS term
CALL (term) { CALL db.index.fulltext.queryNodes($index, term.asked, {limit: $most}) YIELD node RETURN count(node) AS found }
RETURN term.word AS word, found
"""


def create_vector_index(name: str, property: str, dimensions: int) -> str:
    """The vector index of one encoder."""
    return f"CREATE VECTOR INDEX {name} IF NOT EXISTS FOR (p:Passage) ON (p.{property}) OPTIONS {VECTOR_OPTIONS % dimensions}"


def create_fulltext_index(name: str, property: str) -> str:
    """The full-text index over words that were cut before they were written."""
    return f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (p:Passage) ON EACH [p.{property}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{FULLTEXT}'}}}}"


def set_vectors(property: str) -> str:
    """Write vectors of passages; those deleted meanwhile are passed over."""
    return f"UNWIND $rows AS row MATCH (p:Passage {{id: row.id}}) CALL db.create.setNodeVectorProperty(p, '{property}', row.vector)"


def set_words(property: str) -> str:
    """Write the words of passages."""
    return f"UNWIND $rows AS row MATCH (p:Passage {{id: row.id}}) SET p.{property} = row.words"


def nearest_within(property: str) -> str:
    """Exact nearness within given passages."""
    return f"""
MATCH (p:Passage) WHERE p.id IN $ids AND p.{property} IS NOT NULL
WITH p.id AS id, vector.similarity.cosine(p.{property}, $vector) AS score ORDER BY score DESC, id LIMIT $limit
RETURN id, score
"""


def sampled(property: str) -> str:
    """In how many of some passages each word stands."""
    return f"""
MATCH (p:Passage) WHERE p.id IN $ids AND p.{property} IS NOT NULL
WITH collect(' ' + p.{property} + ' ') AS texts
UNWIND $words AS word
RETURN word, size([text IN texts WHERE text CONTAINS ' ' + word + ' ']) AS found, size(texts) AS sampled
"""


def count_written(property: str) -> str:
    """How many passages have a property of an index."""
    return f"MATCH (p:Passage) WHERE p.{property} IS NOT NULL RETURN count(p) AS number"
