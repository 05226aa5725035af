"""Commands that change or list the documents: ingest, documents, delete, extract."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from api.cli.options import library_options, print_json, print_table
from api.cli.progress import made
from api.finding import find_document
from api.forms import document_json
from api.session import Session
from graph.errors import InputError
from graph.model import Document
from ingest.feed import Outcome, Report
from ingest.resolution import UNHELD

# Documents of which is told at once what is left out of them.
SHOWN = 10


@contextmanager
def bar(shown: bool) -> Iterator[Callable[[Outcome, int], None] | None]:
    """A progress bar on a terminal, nothing elsewhere."""
    if not (shown and sys.stderr.isatty()):
        yield None
        return
    with made() as progress:
        task = progress.add_task("feeding", total=None)

        def step(outcome: Outcome, total: int) -> None:
            progress.update(task, advance=1, total=total, description=outcome.item.source[-40:])

        yield step


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="FILE_FOLDER_OR_URL...")
@click.option("--jobs", type=click.IntRange(1), help="Worker processes; default: the number of cores.")
@click.option("--subject", metavar="NAME", help="The park or region that these files plan for, where their titles name none.")
@click.option("--again", is_flag=True, help="Extract anew even where the bytes are known, e.g. after an upgrade.")
@click.option("--no-index", is_flag=True, help="Leave the search indexes for the next search to catch up.")
@library_options(create=True)
def ingest(session: Session, as_json: bool, places: tuple[str, ...], jobs: int | None, subject: str | None, again: bool, no_index: bool) -> None:
    """Feed files, folders and URLs into the library.

    Reads HTML, PDF, DOCX, XLSX, Markdown and plain text in any usual encoding. Feeding the same file again changes
    nothing; a changed file replaces what it said before. A file that fails is listed with its reason and never stops the
    others; the exit status is then 1. What is left out of a file is told with its number: figures, fields and works of a
    text that names no park or region are, until --subject names it.

    \b
    policygraph ingest plans/ https://example.gov.cn/plan.html
    policygraph ingest part.txt --subject 江岸经济开发区
    """
    from ingest.feed import feed, items

    if not items(places):
        raise InputError(f"there is nothing to feed at {', '.join(places)}: no file that is not hidden")
    with bar(not as_json) as progress:
        report = feed(session.store, places, jobs, again, progress, subject)
    if not no_index:
        _ = session.indexes
    _print_report(report, as_json)
    if report.failures:
        raise click.exceptions.Exit(1)


def _print_report(report: Report, as_json: bool) -> None:
    if as_json:
        for o in report.outcomes:
            print_json({"source": o.item.source, "status": o.status, "document": o.document, "statements": o.statements, "detail": o.detail, "notes": list(o.notes)})
        return
    for outcome in report.outcomes:
        if outcome.status in ("failed", "duplicate"):
            click.echo(f"{outcome.status}: {outcome.item.source}: {outcome.detail}", err=True)
    _print_left_out([o for o in report.outcomes if o.notes])
    parts = [f"{report.count(s)} {s}" for s in ("added", "replaced", "unchanged", "duplicate", "failed") if report.count(s)]
    click.echo(f"{', '.join(parts) or 'nothing to feed'}; {sum(o.statements for o in report.outcomes)} statements")


def _print_left_out(outcomes: list[Outcome]) -> None:
    """What was left out of some documents, of no more than the terminal can show at a time."""
    for o in outcomes[:SHOWN]:
        click.echo(f"left out of {o.item.source}: {', '.join(o.notes)}", err=True)
    if len(outcomes) > SHOWN:
        click.echo(f"and of {len(outcomes) - SHOWN} more; `policygraph documents ID` tells of each", err=True)
    if any(UNHELD in note for o in outcomes for note in o.notes):
        click.echo("name whom such a text plans for: policygraph ingest FILE --subject NAME", err=True)


@click.command()
@click.argument("document", required=False)
@click.option("--text", is_flag=True, help="Print the stored text of the document.")
@click.option("--find", default="", metavar="WORDS", help="Only documents whose title, source or subject contains this.")
@click.option("--year", type=int, multiple=True, help="Only documents of this year; may be repeated.")
@click.option("--failed", is_flag=True, help="List the sources that could not be fed, with the reasons.")
@library_options()
def documents(
    session: Session, as_json: bool, document: str | None, text: bool, find: str, year: tuple[int, ...], failed: bool
) -> None:
    """List the documents of the library, or show one.

    DOCUMENT is an id, a source name or its beginning.

    \b
    policygraph documents --year 2024
    policygraph documents 000 --text
    """
    from graph.store import DocumentFilter

    if failed:
        _print_failures(session, as_json)
    elif document:
        _print_document(session, find_document(session.view, document), as_json, text)
    else:
        found = session.view.documents(DocumentFilter(years=year, text=find))
        if as_json:
            for d in found:
                print_json(document_json(d))
        else:
            print_table(("id", "source", "year", "type", "title"), ((d.id, d.source, d.year, d.type, d.title) for d in found))


def _print_failures(session: Session, as_json: bool) -> None:
    for failure in session.view.failures():
        if as_json:
            print_json(failure)
        else:
            click.echo(f"{failure['source']}: {failure['reason']} ({failure['time']})")


def _print_document(session: Session, document: Document, as_json: bool, text: bool) -> None:
    stored = session.view.text(document.id) if text else None
    if as_json:
        print_json(document_json(document) | ({"text": stored} if text else {}))
    elif text:
        click.echo(stored)
    else:
        for key, value in document_json(document).items():
            click.echo(f"{key:12s} {value}")


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="DOCUMENT...")
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_options()
def delete(session: Session, as_json: bool, names: tuple[str, ...], yes: bool) -> None:
    """Delete documents with their statements, and entities that nothing speaks of any more.

    DOCUMENT is an id, a source name or its beginning, as `policygraph documents` lists them.

    \b
    policygraph delete old-plan.txt
    """
    found = list({d.id: d for d in (find_document(session.view, name) for name in names)}.values())
    if not (yes or as_json):
        click.confirm(f"delete {', '.join(d.source for d in found)}?", abort=True)
    with session.store.writer() as writer:
        for document in found:
            writer.delete(document.id)
    for document in found:
        if as_json:
            print_json({"deleted": document.id, "source": document.source})
        else:
            click.echo(f"deleted {document.source}")


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="FILE_OR_FOLDER...")
def extract(places: tuple[str, ...]) -> None:
    """Show what would be extracted, as the lines of `export --format jsonl`, without a library.

    \b
    policygraph extract plan.pdf | grep '"SETS_TARGET"'
    """
    from ingest.extract import main

    if main(list(places)):
        raise click.exceptions.Exit(1)
