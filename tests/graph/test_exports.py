"""Exports: each format read back with the tool it is meant for."""

import json
import os
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

from graph.copying import copy, differences
from graph.errors import InputError
from graph.export import write
from graph.sqlite import SQLiteStore
from graph.store import Judgement, View
from tests.contracts.store_contract import TEXT, first, ident, second
from tests.neo4j_server import ENVIRONMENT, SCRIPT, Server, available


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "graph.sqlite") as store:
        with store.writer() as writer:
            writer.put(first())
            writer.put(second())
        yield store


@pytest.fixture
def view(store: SQLiteStore) -> View:
    return store.view()


def test_jsonl_holds_everything_with_quotes(view: View, tmp_path: Path) -> None:
    write(view, "jsonl", tmp_path / "out.jsonl")
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    kinds = [r["record"] for r in records]
    assert (kinds.count("document"), kinds.count("entity"), kinds.count("statement")) == (2, 8, 9)
    for r in records:
        if r["record"] == "statement" and r["document"] == first().document.id:
            assert r["quote"] == TEXT[r["start"] : r["end"]]


def test_graphml_is_read_by_networkx(view: View, tmp_path: Path) -> None:
    write(view, "graphml", tmp_path / "out.graphml")
    graph = nx.read_graphml(tmp_path / "out.graphml", force_multigraph=True)
    assert graph.number_of_nodes() == 10 and graph.number_of_edges() == 9
    assert graph.nodes[ident("Park", "星沙园")]["name"] == "星沙园"


def test_linked_data_names_every_statement(view: View, tmp_path: Path) -> None:
    write(view, "jsonld", tmp_path / "out.jsonld")
    write(view, "turtle", tmp_path / "out.ttl")
    nodes = json.loads((tmp_path / "out.jsonld").read_text(encoding="utf-8"))["@graph"]
    assert sum(n["@type"] == "Statement" for n in nodes) == 9
    turtle = (tmp_path / "out.ttl").read_text(encoding="utf-8")
    assert f"pg:{ident('Park', '星沙园')} pgo:TARGETS pg:{ident('Industry', '机器人')} ." in turtle


def test_parquet_is_read_by_arrow(view: View, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    write(view, "parquet", tmp_path / "out")
    assert pq.read_table(tmp_path / "out" / "statements.parquet").num_rows == 9
    assert pq.read_table(tmp_path / "out" / "entities.parquet").num_rows == 8


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_folders_need_a_name(view: View, format: str) -> None:
    with pytest.raises(InputError, match="--output"):
        write(view, format, None)


def test_a_copy_holds_the_same_and_goes_on_where_it_was(store: SQLiteStore, tmp_path: Path) -> None:
    with store.writer() as writer:
        writer.judge(Judgement(ident("Park", "星沙园"), ident("Park", "江岸园"), True))
    with SQLiteStore(tmp_path / "other.sqlite") as other:
        with other.writer() as writer:
            writer.put(first())
        assert differences(store.view(), other.view())
        done = copy(store, other)
        assert (done.written, done.present, done.faults) == (1, 1, ())
        assert copy(store, other).written == 0
        with other.writer() as writer:
            writer.unjudge(ident("Park", "星沙园"), ident("Park", "江岸园"))
        assert other.view().entity(ident("Park", "星沙园")).name == "星沙园"


@pytest.mark.skipif(available() is not None or "NEO4J_URI" in os.environ, reason=str(available() or "needs a server of its own"))
def test_csv_is_imported_by_neo4j_admin_and_cypher_by_the_server(store: SQLiteStore, tmp_path: Path) -> None:
    from graph.neo4j import Neo4jStore

    write(store.view(), "csv", tmp_path / "csv")
    command = (tmp_path / "csv" / "import.sh").read_text(encoding="utf-8")
    arguments = shlex.split(command.replace("\\\n", " "), comments=True)[1:]
    # Without a password: the import made the data folder, and a first password is only set before that.
    server = Server(tmp_path / "home", password="")
    subprocess.run([str(SCRIPT), "admin", "--home", str(server.home), *arguments], env=os.environ | ENVIRONMENT, check=True, cwd=tmp_path / "csv", capture_output=True)
    server.start()
    try:
        with Neo4jStore(server.uri, retry_seconds=10) as imported:
            assert differences(store.view(), imported.view()) == []
            with imported.writer() as writer:
                writer.delete(first().document.id)
            assert list(imported.verify()) == []
            imported.connection.run("MATCH (n) DETACH DELETE n")
            write(store.view(), "cypher", tmp_path / "out.cypher")
            for statement in (tmp_path / "out.cypher").read_text(encoding="utf-8").split(";\n"):
                if statement.strip():
                    imported.connection.run(statement)
            assert imported.view().counts()["statements"] == store.view().counts()["statements"]
    finally:
        server.kill()
