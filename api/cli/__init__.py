"""The command ``policygraph``: parses, calls, prints. Exit status 0 done, 1 some inputs failed, 2 wrong use."""

import gc
import importlib
import sys

import click

from graph import ready_classes, ready_patterns
from graph.errors import InputError, LibraryMissing, NotFound, PolicyGraphError

# Name → (module, one line). Modules are imported when their command is called, so that --help and ask start at once.
COMMANDS = {
    "ingest": ("feeding", "Feed files, folders and URLs into the library."),
    "documents": ("feeding", "List the documents of the library, or show one."),
    "delete": ("feeding", "Delete documents with all that only they said."),
    "extract": ("feeding", "Show what would be extracted from a file, without a library."),
    "ask": ("asking", "Answer questions in Chinese or English, with evidence."),
    "plan": ("asking", "Run a question plan by itself, edited at will."),
    "search": ("asking", "Find passages by meaning and by words."),
    "related": ("asking", "Related documents, with the reasons."),
    "entity": ("graphs", "Show an entity: names, statements, neighbours."),
    "path": ("graphs", "How two entities are connected."),
    "targets": ("graphs", "Numeric targets: a ledger, or a comparison of parks and years."),
    "explain": ("graphs", "Show which rule made a statement, and from which words."),
    "judge": ("graphs", "Decide that two entities are the same or different."),
    "export": ("moving", "Export the graph: jsonl, graphml, csv and more."),
    "stats": ("moving", "How much of everything the library holds."),
    "verify": ("moving", "Prove that the library is whole and the indexes match."),
    "backup": ("moving", "Copy the library while it is in use."),
    "copy": ("server", "Copy a graph between a library and a Neo4j server."),
    "cypher": ("server", "Show a question as Cypher, or run Cypher read-only."),
    "eval": ("quality", "Measure quality: extraction, search, questions."),
    "bench": ("quality", "Measure speed and memory."),
    "serve": ("serving", "Serve HTTP: the page, the API, its documentation at /docs."),
    "mcp": ("serving", "Offer the graph to assistants (Model Context Protocol)."),
}


class Commands(click.Group):
    """The group of all commands, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        ready_patterns.use()  # for what the modules of a command compile; --help does without
        ready_classes.use()
        command: click.Command = getattr(importlib.import_module(f"api.cli.{COMMANDS[name][0]}"), "eval_" if name == "eval" else name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="policygraph")
def cli() -> None:
    """PolicyGraph (策图): policy plans as a knowledge graph and a semantic search.

    Works offline and without a language model; every answer cites the sentence that says it.

    \b
    Begin with
      policygraph ingest plans/            feed a folder
      policygraph ask "哪些园区布局低空经济?"   ask in Chinese or English
      policygraph serve                    open http://127.0.0.1:8000
    """


def main() -> None:
    """Run the command line; errors are said in one line."""
    try:
        # Without standalone mode, click hands back the exit status of ``Exit``.
        status = cli(standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        sys.stderr.close()
        sys.exit(0)
    except PolicyGraphError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(2 if isinstance(error, (InputError, NotFound, LibraryMissing)) else 1)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        click.echo(f"error: {place}{error.strerror or error}; check the name, the rights and the disk space", err=True)
        sys.exit(1)
    finally:
        gc.freeze()  # nobody looks through hundreds of thousands of objects for garbage when the process ends
