"""Options that all commands share, and the session they open."""

import functools
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

import click

from api.cli.progress import indexing
from api.session import Session
from api.settings import Settings
from graph.errors import InputError, UnreadableSource

Function = Callable[..., Any]
index_option = click.option(
    "--index", type=click.Choice(("local", "server")),
    help="Search by local files or by the server's own indexes [POLICYGRAPH_INDEX; default: beside the graph].",
)


def library_options(create: bool = False) -> Callable[[Function], Function]:
    """Give a command ``--library``, ``--store``, ``--index`` and ``--json``; it receives ``session`` and ``as_json``."""

    def decorate(function: Function) -> Function:
        @functools.wraps(function)
        def run(library: Path | None, store: str | None, index: str | None, as_json: bool, **rest: Any) -> Any:
            session = Session(Settings.read(library=library, store=store, index=index), create=create, progress=indexing(not as_json))
            try:
                return function(session=session, as_json=as_json, **rest)
            finally:
                session.close()

        decorated = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")(run)
        decorated = index_option(decorated)
        decorated = click.option(
            "--store", metavar="URI", help="Server store, e.g. neo4j://host:7687, instead of the embedded one [POLICYGRAPH_STORE]."
        )(decorated)
        return click.option(
            "--library", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
            help="Folder of the library [POLICYGRAPH_LIBRARY; default: library].",
        )(decorated)

    return decorate


def print_json(value: object) -> None:
    """One JSON value on one line, Chinese as Chinese."""
    click.echo(json.dumps(value, ensure_ascii=False))


def print_table(columns: Iterable[str], rows: Iterable[Iterable[object]], title: str | None = None) -> None:
    """A table for people."""
    from rich.console import Console
    from rich.table import Table

    table = Table(*columns, title=title, title_justify="left", header_style="bold", box=None, pad_edge=False)
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row))
    Console(soft_wrap=not sys.stdout.isatty(), highlight=False).print(table)


def text_of(source: BinaryIO) -> str:
    """What an open file says, in any usual encoding."""
    from ingest.readers.encoding import decode

    try:
        return decode(source.read())[0]
    except UnreadableSource as error:
        raise InputError(f"{getattr(source, 'name', 'standard input')} {error}") from error


def lines(source: BinaryIO) -> list[str]:
    """The lines of an open file that are not empty."""
    return [line.strip() for line in text_of(source).splitlines() if line.strip()]
