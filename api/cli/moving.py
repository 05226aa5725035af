"""Commands over the library as a whole: export, stats, verify, backup."""

from pathlib import Path

import click

from api.cli.options import library_options, print_json, print_table
from api.session import Session

FORMATS = ("jsonl", "graphml", "csv", "cypher", "jsonld", "turtle", "parquet")


@click.command()
@click.option("--format", "format_", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="What to write, see above.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="File, or folder for csv and parquet; default: print.")
@library_options()
def export(session: Session, as_json: bool, format_: str, output: Path | None) -> None:
    """Export the graph with every statement's qualifiers, span and quote.

    \b
    jsonl     a record a line: documents, entities, statements
    graphml   for Gephi, yEd, Cytoscape
    csv       a folder in the layout of neo4j-admin database import
    cypher    statements that build the graph on any Neo4j
    jsonld, turtle   for the semantic web
    parquet   a folder of tables for pandas, DuckDB, Spark

    \b
    policygraph export > graph.jsonl
    policygraph export --format graphml -o graph.graphml
    policygraph export --format csv -o import/
    """
    from graph.export import write

    write(session.view, format_, output)


@click.command()
@library_options()
def stats(session: Session, as_json: bool) -> None:
    """How much of everything the library holds: documents, entities, statements by kind, passages.

    \b
    policygraph stats --json
    """
    counts = session.view.counts()
    if as_json:
        print_json(counts)
        return
    for title, kinds in counts.items():
        print_table((title, "number"), [*kinds.items(), *([("in all", sum(kinds.values()))] if len(kinds) > 1 else [])])
        click.echo()


@click.command()
@library_options()
def verify(session: Session, as_json: bool) -> None:
    """Prove that every statement's span lies in its document, that nothing dangles, and that indexes match the store.

    Exit status 1 where a fault is found; each is printed on a line.

    \b
    policygraph verify --library library
    """
    faults = [*session.store.verify(), *session.indexes.verify(session.view)]
    if as_json:
        print_json({"faults": faults, "counts": session.view.counts()})
    else:
        for fault in faults:
            click.echo(fault)
        counts = session.view.counts()
        checked = f"{sum(counts['statements'].values())} statements in {sum(counts['documents'].values())} documents"
        click.echo(f"{len(faults)} faults found; {checked} checked")
    if faults:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@library_options()
def backup(session: Session, as_json: bool, target: Path) -> None:
    """Copy the library's store to the file TARGET while it is in use.

    To restore, put the file into an empty folder as graph.sqlite; indexes are built again by themselves.

    \b
    policygraph backup backups/2026-11-28.sqlite
    mkdir restored && cp backups/2026-11-28.sqlite restored/graph.sqlite
    policygraph verify --library restored
    """
    from graph.errors import InputError
    from graph.sqlite import SQLiteStore

    if not isinstance(session.store, SQLiteStore):
        raise InputError("backup copies an embedded library; for a server use `policygraph copy` or neo4j-admin")
    session.store.backup(target)
    if as_json:
        print_json({"backup": str(target), "bytes": target.stat().st_size})
    else:
        click.echo(f"{target}: {target.stat().st_size} bytes")
