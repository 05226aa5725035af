"""Passage search by the server's own indexes: caught up, filtered, escaped, kept apart by encoder, without a local file."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from api.session import Session
from api.settings import Settings
from graph.errors import InputError
from graph.neo4j import Neo4jStore
from graph.neo4j.passages import escaped
from graph.store import DocumentFilter
from search.encoders.base import Encoder, Progress, Vectors
from search.encoders.load import load_encoder
from search.indexes.server import ServerIndexes
from search.retrieval import Retriever
from tests.contracts.store_contract import first, second
from tests.neo4j_server import Server, available, clear

pytestmark = pytest.mark.skipif(available() is not None, reason=str(available()))


class Letters(Encoder):
    """An encoder of its own kind: a text is the counts of its characters' last bits."""

    name, version, dimensions = "letters", "letters 1", 8

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        counts = np.array([np.bincount([ord(c) % 8 for c in text] or [0], minlength=8) for text in texts], np.float32)
        return counts / np.linalg.norm(counts, axis=1, keepdims=True)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        return self.encode_queries(texts)


@pytest.fixture
def store(neo4j_server: Server) -> Iterator[Neo4jStore]:
    with neo4j_server.open() as store:
        clear(store)
        with store.writer() as writer:
            writer.put(first())
            writer.put(second())
        yield store


@pytest.fixture
def indexes(store: Neo4jStore) -> ServerIndexes:
    made = ServerIndexes(store.connection, load_encoder())
    made.catch_up(store.view())
    return made


@pytest.fixture
def retriever(store: Neo4jStore, indexes: ServerIndexes) -> Retriever:
    return Retriever(store.view(), indexes, indexes.encoder)


def test_what_is_written_is_found_and_what_is_deleted_is_not(store: Neo4jStore, indexes: ServerIndexes, retriever: Retriever) -> None:
    assert indexes.verify(store.view()) == []
    assert retriever.search("无人机产业")[0].passage.document == second().document.id
    with store.writer() as writer:
        writer.delete(second().document.id)
        writer.put(first())
    indexes.catch_up(store.view())
    assert indexes.verify(store.view()) == []
    assert {h.passage.document for h in retriever.search("无人机产业")} == {first().document.id}


def test_documents_can_be_chosen(retriever: Retriever) -> None:
    found = retriever.search("无人机", where=DocumentFilter(years=[2023]))
    assert {h.passage.document for h in found} == {second().document.id}
    assert retriever.search("无人机", where=DocumentFilter(years=[1999])) == []


@pytest.mark.parametrize("query", ['无人机 AND (', '"无人机', "无人机 + - && || ! { } [ ] ^ ~ * ? : \\ /", "NOT 无人机 OR", "words_1:无人机^9", "无人机" * 3000, "", "。"])
def test_no_query_is_taken_for_an_expression(retriever: Retriever, query: str) -> None:
    assert bool(retriever.search(query)) or "无人机" not in query


def test_how_rare_words_are_is_counted_or_seen_in_a_sample(store: Neo4jStore, indexes: ServerIndexes, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["无人", "比亚", "产业", "不在此处"]
    counted = [indexes.lexical.weight(w) for w in words]
    assert counted[1] > counted[0] > 0 and counted[-1] == 0
    monkeypatch.setattr("graph.neo4j.passages.COUNTED", 1)
    monkeypatch.setattr("graph.neo4j.passages.SAMPLED", 1_000_000)
    fresh = ServerIndexes(store.connection, indexes.encoder)
    assert [fresh.lexical.weight(w) for w in words] == pytest.approx(counted, rel=0.1)


def test_escaping_leaves_nothing_with_a_meaning() -> None:
    assert escaped('a"b\\c') == 'a\\"b\\\\c'


def test_passages_that_an_encoder_does_not_know_do_no_harm(store: Neo4jStore) -> None:
    class Deaf(Letters):
        version = "deaf"

        def encode_queries(self, texts: Sequence[str]) -> Vectors:
            return np.zeros((len(texts), 8), np.float32)

    indexes = ServerIndexes(store.connection, Deaf())
    indexes.catch_up(store.view())
    assert indexes.verify(store.view()) == []
    assert [h.passage.document for h in Retriever(store.view(), indexes, Deaf()).search("比亚迪")] == [first().document.id]


def test_encoders_never_meet(store: Neo4jStore, indexes: ServerIndexes) -> None:
    letters = ServerIndexes(store.connection, Letters())
    letters.catch_up(store.view())
    assert letters.verify(store.view()) == [] and indexes.verify(store.view()) == []
    text = first().passages[1].text
    found = letters.dense.search(Letters().encode_queries([f"a.txt 工作计划 项目 {text}"])[0], 3)
    assert len(found) == 3 and found[0][1] > found[-1][1]
    assert len(indexes.dense.search(indexes.encoder.encode_queries([text])[0], 3)) == 3
    assert ServerIndexes(store.connection, _renamed()).__dict__["_index"].state()[1] is None


def _renamed() -> Encoder:
    encoder = Letters()
    encoder.version = "letters 2"
    return encoder


def test_an_interrupted_catch_up_goes_on(store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    from search.indexes import server

    monkeypatch.setattr(server, "BATCH", 1)
    encoder = _renamed()
    encoder.version = f"letters {store.view().revision}"
    indexes = ServerIndexes(store.connection, encoder)
    with pytest.raises(KeyboardInterrupt):
        indexes.catch_up(store.view(), lambda done, total: (_ for _ in ()).throw(KeyboardInterrupt))
    seen: list[int] = []
    ServerIndexes(store.connection, encoder).catch_up(store.view(), lambda done, total: seen.append(done))
    assert len(seen) == len(store.view().passage_ids()) - 1
    assert indexes.verify(store.view()) == []


def test_no_local_file_is_needed(neo4j_server: Server, store: Neo4jStore, tmp_path: Path) -> None:
    environment = {**os.environ, "POLICYGRAPH_STORE": neo4j_server.uri, "POLICYGRAPH_STORE_PASSWORD": neo4j_server.password}
    for command, expected in (("search", "passages"), ("ask", "answers")):
        arguments = [sys.executable, "-c", "from api.cli import main; main()", command, "哪些园区发展无人机?", "--json"]
        done = subprocess.run(arguments, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
        assert json.loads(done.stdout)[expected]
    assert list(tmp_path.iterdir()) == []


def test_a_server_index_needs_a_server_store() -> None:
    with pytest.raises(InputError, match="--store"):
        Session(Settings(index="server"))
    with pytest.raises(InputError, match="local or server"):
        Session(Settings(index="elsewhere"))
    assert replace(Settings(), store="bolt://a", index="local").index_place == "local"
