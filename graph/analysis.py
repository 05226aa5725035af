"""Graph algorithms on the subgraph at hand, by NetworkX: neighbourhoods, paths, importance, communities, similarity.

The subgraph is fetched around the entities in question, never the whole graph.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

import networkx as nx

from graph.errors import InputError
from graph.model import Statement
from graph.store import Pattern, View

# PART_OF connects everything within a document and says nothing about how two things are related.
CONNECTING = (
    "TARGETS", "HAS_PROJECT", "UNDERTAKES", "RESPONSIBLE_FOR", "SUPPORTS", "COOPERATES_WITH", "LOCATED_IN", "IN_INDUSTRY",
    "BROADER", "REFERS_TO", "PARTICIPATES_IN", "ISSUED_BY", "ABOUT", "MENTIONS", "HAS_TASK",
)
# A hop over a vague relation costs more, so that a path by what is stated is preferred to one by mere mention.
COST = {"MENTIONS": 2.0, "HAS_TASK": 2.0, "ABOUT": 1.5, "ISSUED_BY": 1.5}
MAX_EDGES = 20_000


def neighbourhood(view: View, centres: Sequence[str], hops: int = 1, relations: Sequence[str] = CONNECTING) -> nx.MultiGraph:
    """The subgraph within some hops of the centres. Edges carry ``relation`` and ``statement``; at most MAX_EDGES."""
    graph = nx.MultiGraph()
    graph.add_nodes_from(centres)
    frontier, seen = set(centres), set(centres)
    for _ in range(hops):
        if not frontier or graph.number_of_edges() >= MAX_EDGES:
            break
        found = view.statements(Pattern(relations=relations, either=sorted(frontier)), limit=MAX_EDGES)
        frontier = _add(graph, found) - seen
        seen |= frontier
    return graph


def _add(graph: nx.MultiGraph, statements: Sequence[Statement]) -> set[str]:
    for s in statements:
        graph.add_edge(s.subject, s.object, key=s.id, relation=s.relation, statement=s, cost=COST.get(s.relation, 1.0))
    return {end for s in statements for end in (s.subject, s.object)}


def paths(view: View, source: str, target: str, limit: int = 3, max_hops: int = 6) -> list[list[Statement]]:
    """The shortest connections between two entities, best first, as the statements along the way.

    Grows from both ends and stops as soon as they meet, so that distant parts of a large graph are never read.
    """
    if source == target:
        raise InputError("both ends of the path are the same entity; name two different ones")
    graph = nx.MultiGraph()
    graph.add_nodes_from([source, target])
    fronts = [{source}, {target}]
    seen = [{source}, {target}]
    for hop in range(max_hops):
        if nx.has_path(graph, source, target):
            break
        side = hop % 2 if fronts[hop % 2] else 1 - hop % 2
        if not fronts[side]:
            break  # both ends are read out; a pattern without ends would mean every statement
        found = view.statements(Pattern(relations=CONNECTING, either=sorted(fronts[side])), limit=MAX_EDGES)
        fronts[side] = _add(graph, found) - seen[side]
        seen[side] |= fronts[side]
    if not nx.has_path(graph, source, target):
        return []
    return [_statements(graph, nodes) for nodes in _shortest(graph, source, target, limit)]


def _shortest(graph: nx.MultiGraph, source: str, target: str, limit: int) -> list[list[str]]:
    simple = nx.Graph()
    for a, b, data in graph.edges(data=True):
        cost = data["cost"]
        if not simple.has_edge(a, b) or simple[a][b]["cost"] > cost:
            simple.add_edge(a, b, cost=cost)
    found: list[list[str]] = []
    for nodes in nx.shortest_simple_paths(simple, source, target, weight="cost"):
        found.append(nodes)
        if len(found) == limit:
            break
    return found


def _statements(graph: nx.MultiGraph, nodes: Sequence[str]) -> list[Statement]:
    steps: list[Statement] = []
    for a, b in pairwise(nodes):
        best = min(graph[a][b].values(), key=lambda d: (d["cost"], -d["statement"].confidence, d["statement"].id))
        steps.append(best["statement"])
    return steps


def centrality(graph: nx.MultiGraph) -> dict[str, float]:
    """PageRank of the nodes of a subgraph."""
    return dict(nx.pagerank(nx.Graph(graph))) if graph.number_of_nodes() else {}


def communities(graph: nx.MultiGraph) -> list[set[str]]:
    """Groups of nodes that hang together, largest first (Louvain, fixed seed)."""
    if graph.number_of_edges() == 0:
        return [{n} for n in graph]
    found = nx.community.louvain_communities(nx.Graph(graph), seed=0)
    return sorted(map(set, found), key=len, reverse=True)


def similar(view: View, entity: str, relations: Collection[str] = ("TARGETS", "SUPPORTS", "PARTICIPATES_IN", "COOPERATES_WITH"), limit: int = 10) -> list[tuple[str, float, list[str]]]:
    """Entities that share the most objects of these relations: (id, Jaccard similarity, shared objects)."""
    own = {s.object for s in view.statements(Pattern(relations=list(relations), subjects=[entity]))}
    if not own:
        return []
    others = {s.subject for s in view.statements(Pattern(relations=list(relations), objects=sorted(own)))} - {entity}
    objects: dict[str, set[str]] = {o: set() for o in others}
    for s in view.statements(Pattern(relations=list(relations), subjects=sorted(others))):
        objects[s.subject].add(s.object)
    scored = [(o, len(own & theirs) / len(own | theirs), sorted(own & theirs)) for o, theirs in objects.items()]
    return sorted(scored, key=lambda item: (-item[1], item[0]))[:limit]
