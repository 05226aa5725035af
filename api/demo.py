"""The main job in one go: feed the sample plans, ask two questions, show what the graph holds, say how to go on."""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from api.cli.asking import print_answer
from api.cli.feeding import bar
from api.session import Session
from api.settings import Settings
from graph.resources import data_path
from ingest.feed import feed

QUESTIONS = ("哪些园区布局低空经济?", "which parks target the low-altitude economy")


def main() -> None:
    """Run the demonstration in the library named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", type=Path, default=Path(".demo/library"))
    arguments = parser.parse_args()
    session = Session(Settings.read(library=arguments.library), create=True)
    try:
        run(session, arguments.library)
    finally:
        session.close()


def timed(label: str, work: Callable[[], object]) -> None:
    """Do a piece of work and say how long it took."""
    started = time.perf_counter()
    work()
    click.secho(f"  {label}: {time.perf_counter() - started:.2f} s", dim=True)


def run(session: Session, library: Path) -> None:
    """Feed, ask, summarise."""
    click.secho(f"1. feeding the sample plans into {library}", bold=True)

    def feed_plans() -> None:
        with bar(True) as progress:
            report = feed(session.store, [str(data_path("plans"))], progress=progress)
        for o in report.outcomes:
            click.echo(f"  {o.status:9s} {o.item.source:36s} {o.statements or '':>4}{' statements' if o.statements else ''}{o.detail}")
        if report.failures:
            sys.exit(1)

    timed("fed", feed_plans)
    timed("indexes", lambda: session.indexes)
    for number, question in enumerate(QUESTIONS, 2):
        click.secho(f"\n{number}. {question}", bold=True)
        timed("answered", lambda q=question: print_answer(session.engine.answer(q)))  # type: ignore[misc]
    _summary(session, library)


def _summary(session: Session, library: Path) -> None:
    counts = session.view.counts()
    click.secho("\n4. what the graph holds", bold=True)
    for title in ("entities", "statements"):
        kinds = ", ".join(f"{n} {kind}" for kind, n in counts[title].items())
        click.echo(f"  {sum(counts[title].values())} {title}: {kinds}")
    click.secho("\n5. go on", bold=True)
    click.echo(f'  .venv/bin/policygraph ask "比亚迪项目在哪个园区?" --library {library}')
    click.echo("  .venv/bin/policygraph ingest YOUR_FOLDER --library library")
    click.echo(f"  .venv/bin/policygraph serve --library {library}     the page at http://127.0.0.1:8000, documentation at /docs")


if __name__ == "__main__":
    main()
