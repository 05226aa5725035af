"""The server store: the same graph on a Neo4j server, cluster or Aura."""

from graph.neo4j.store import Neo4jStore

__all__ = ["Neo4jStore"]
