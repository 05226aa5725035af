"""Commands about a server store: copy, cypher."""

from pathlib import Path
from typing import Any

import click

from api.cli.options import library_options, print_json, print_table
from api.session import Session
from api.settings import Settings
from graph.errors import InputError


def _session(place: str, create: bool = False) -> Session:
    if "://" in place:
        return Session(Settings.read(store=place), create)
    # A server named in the environment must not take the place of the folder that was named here.
    return Session(Settings.read({}, library=Path(place)), create)


@click.command()
@click.option("--from", "source", required=True, metavar="LIBRARY_OR_URI", help="Where from: a library's folder or neo4j://host:7687.")
@click.option("--to", "target", required=True, metavar="LIBRARY_OR_URI", help="Where to.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def copy(source: str, target: str, as_json: bool) -> None:
    """Copy a whole graph between a library and a server, either way; checked by counts and checksums.

    Run again after an interruption, it goes on where it was.

    \b
    policygraph copy --from library --to neo4j://localhost:7687
    """
    import sys

    from graph.copying import copy as copy_graph

    left, right = _session(source), _session(target, create=True)
    try:
        _ = left.store
        shown = sys.stderr.isatty() and not as_json
        done = copy_graph(left.store, right.store, (lambda name, total: click.echo(f"\r{name[-60:]:60s}", nl=False, err=True)) if shown else None)
    finally:
        left.close()
        right.close()
    if as_json:
        print_json({"written": done.written, "present": done.present, "faults": list(done.faults)})
    else:
        click.echo(f"{done.written} documents copied, {done.present} were there already; {len(done.faults)} differences")
        for fault in done.faults:
            click.echo(fault)
    if done.faults:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("text", metavar="QUESTION_OR_CYPHER")
@click.option("--run", is_flag=True, help="TEXT is Cypher: run it on the server in a read transaction; writes are refused.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=200, show_default=True, help="Most rows to print.")
@click.option("--seconds", type=click.FloatRange(0.1, 600), default=10.0, show_default=True, help="Longest time to run.")
@library_options()
def cypher(session: Session, as_json: bool, text: str, run: bool, limit: int, seconds: float) -> None:
    """Show the Cypher of a question; or run your own Cypher on the server, read-only.

    \b
    policygraph cypher "哪些园区布局低空经济?"
    policygraph cypher --run "MATCH (p:Park)-[r:TARGETS]->(i:Industry) RETURN p.name, i.name" --store neo4j://localhost:7687
    """
    if not run:
        answer = session.engine.answer(text, limit=0)
        if as_json:
            print_json({"question": text, "cypher": answer["cypher"], "plan": answer["plan"]})
        else:
            click.echo(answer["cypher"] or "this question has no plan over the graph; it is answered by passages")
        return
    columns, rows = run_read_only(session, text, limit, seconds)
    if as_json:
        for row in rows:
            print_json(dict(zip(columns, row, strict=True)))
    else:
        print_table(columns, rows)


def run_read_only(session: Session, text: str, limit: int, seconds: float) -> tuple[list[str], list[list[Any]]]:
    """Rows of a user's Cypher on the server store."""
    from graph.neo4j import Neo4jStore

    if not session.settings.store or not isinstance(session.store, Neo4jStore):
        raise InputError("Cypher runs on a server; name it with --store neo4j://host:7687, or copy the library there first")
    return session.store.connection.run_read_only(text, {}, limit, seconds)
