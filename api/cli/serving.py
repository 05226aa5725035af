"""Commands that serve: HTTP, the Model Context Protocol."""

import socket
from pathlib import Path

import click

from api.cli.options import index_option
from api.session import SERVING_PATIENCE, Session
from api.settings import Settings
from graph.errors import InputError


@click.command()
@click.option("--library", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Folder of the library [POLICYGRAPH_LIBRARY; default: library].")
@click.option("--store", metavar="URI", help="Server store, e.g. neo4j://host:7687 [POLICYGRAPH_STORE].")
@index_option
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets other machines in; set POLICYGRAPH_API_KEYS then.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(library: Path | None, store: str | None, index: str | None, host: str, port: int) -> None:
    """Serve HTTP: the page at /, its documentation at /docs, metrics at /metrics.

    \b
    policygraph serve --library library --port 8000
    """
    import uvicorn

    from api.http import create_app

    session = Session(Settings.read(library=library, store=store, index=index), create=True, patience=SERVING_PATIENCE)
    _ = session.store
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    app = create_app(session)
    app.state.service.warm()
    click.echo(f"PolicyGraph at http://{shown}:{port}  documentation at http://{shown}:{port}/docs", err=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise InputError(f"cannot listen on {host}:{port} ({error.strerror or error}); choose another with --host and --port") from error


@click.command()
@click.option("--library", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Folder of the library [POLICYGRAPH_LIBRARY; default: library].")
@click.option("--store", metavar="URI", help="Server store, e.g. neo4j://host:7687 [POLICYGRAPH_STORE].")
def mcp(library: Path | None, store: str | None) -> None:
    """Offer the graph to assistants: tools of the Model Context Protocol over standard input and output.

    Tools: ask, search, entity, path, targets, documents, related; each answers JSON with its evidence. An assistant starts
    this command by itself; its configuration names it like this:

    \b
    {"mcpServers": {"policygraph": {"command": "policygraph", "args": ["mcp", "--library", "/path/to/library"]}}}
    """
    from api.mcp import create_server

    session = Session(Settings.read(library=library, store=store))
    _ = session.store
    create_server(session).run("stdio")
