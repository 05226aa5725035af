"""Commands that measure: eval, bench."""

import json
from pathlib import Path
from typing import Any

import click

from api.cli.options import print_json, print_table
from api.cli.progress import counting
from graph.errors import InputError
from graph.resources import data_path

# Annotated documents, and where their texts lie
GOLD = click.argument("gold", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[GOLD.json...]")
TEXTS = click.option("--texts", multiple=True, type=click.Path(path_type=Path, exists=True), help="Folder of the texts; may be repeated; default: where the annotation lies.")


@click.group("eval")
def eval_() -> None:
    """Measure quality: extraction against gold, retrieval on public sets, answers on typed cases."""


@eval_.command()
@GOLD
@TEXTS
@click.option("--verbose", "-v", is_flag=True, help="Show what was missed and what was extra.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def extraction(gold: tuple[Path, ...], texts: tuple[Path, ...], verbose: bool, as_json: bool) -> None:
    """Precision, recall and F1 of extraction against annotated documents, by type.

    Without GOLD the project's own annotated plans are taken (data/quality/extraction).

    \b
    policygraph eval extraction
    policygraph eval extraction ../shared/gold/*.json --texts ../shared/seeds --texts ../shared/plans
    """
    from ingest.evaluation import evaluate

    report = evaluate(gold or _default_gold(), texts)
    if as_json:
        print_json(report.figures())
        return
    print_table(("type", "precision", "recall", "F1", "found", "extra", "missed"), report.rows())
    if verbose:
        for line in report.faults:
            click.echo(line)


@eval_.command()
@GOLD
@TEXTS
@click.option("--verbose", "-v", is_flag=True, help="Show what was missed and what was extra in each layout.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def layouts(gold: tuple[Path, ...], texts: tuple[Path, ...], verbose: bool, as_json: bool) -> None:
    """The same plans printed in eighteen layouts: F1 in each.

    Plans whose tasks name their units in brackets are set anew: as tables, records, headings with brackets, lines below. What is
    found must not hang on the print. Without GOLD the project's own annotated plans are taken (data/quality/extraction).

    \b
    policygraph eval layouts
    policygraph eval layouts ../shared/gold/*.json --texts ../shared/seeds --texts ../shared/plans -v
    """
    from ingest.relaid import evaluate, rows

    reports = evaluate(gold or _default_gold(), texts, lambda name: click.echo(f"{name} …", err=True))
    if as_json:
        print_json({name: report.figures() for name, report in reports.items()})
        return
    print_table(("layout", "units", "entities", "relations", "targets"), rows(reports))
    for name, report in reports.items() if verbose else ():
        for line in report.faults:
            click.echo(f"{name}: {line}")


@eval_.command()
@click.option("--corpora", type=click.Path(path_type=Path, exists=True), default=Path("../shared/corpora"), show_default=True)
@click.option("--encoder", help="Name or path of a model; default: the shipped one.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def search(corpora: Path, encoder: str | None, as_json: bool) -> None:
    """Retrieval on public question sets: dense, BM25 and fused; paraphrases; English to Chinese.

    \b
    policygraph eval search --corpora ../shared/corpora
    """
    from search.encoders.load import load_encoder
    from search.evaluation import evaluate, rows

    found = evaluate(corpora, load_encoder(encoder), lambda name: click.echo(f"{name} …", err=True))
    if as_json:
        print_json(found)
    else:
        print_table(("set", "measure", "figure"), rows(found))


@eval_.command()
@click.option("--cases", type=click.Path(path_type=Path, exists=True), help="File of cases; default: the project's own over the sample plans.")
@click.option("--library", type=click.Path(path_type=Path), help="Library to ask; default: a new one fed with the sample plans.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def questions(cases: Path | None, library: Path | None, as_json: bool) -> None:
    """Answers to typed cases: category, reason, what is wrong where one fails.

    \b
    policygraph eval questions
    policygraph eval questions --cases my-cases.jsonl --library library
    """
    from api.evaluation import evaluate_questions

    report = evaluate_questions(cases or _default_cases(), library)
    if as_json:
        print_json(report)
        return
    print_table(("category", "mean", "cases"), [(k, f"{v['mean']:.3f}", v["cases"]) for k, v in report["categories"].items()])
    for fault in report["faults"]:
        click.echo(json.dumps(fault, ensure_ascii=False))


@eval_.command()
@click.option("--library", type=click.Path(path_type=Path), help="Library to ask [POLICYGRAPH_LIBRARY; default: library].")
@click.option("--draws", type=click.IntRange(1), default=5, show_default=True, help="About how many names each question is asked.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which names these are.")
@click.option("--verbose", "-v", is_flag=True, help="Show each question that was answered, and with what.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def unheard(library: Path | None, draws: int, seed: int, verbose: bool, as_json: bool) -> None:
    """Questions about firms, fields, works, fairs, bodies, measures and parks that no text of the library names.

    Each should be left without an answer. The names are in data/quality/unheard.

    \b
    policygraph eval unheard --library library
    policygraph eval unheard --library library --seed 2 -v
    """
    from api.settings import Settings
    from api.unheard import evaluate

    report = evaluate(Settings.read(library=library).library, draws, seed, counting("asking", not as_json))
    _print_shares(report, "without an answer", "answered", verbose, as_json)


@eval_.command()
@click.option("--library", type=click.Path(path_type=Path), help="Library to ask [POLICYGRAPH_LIBRARY; default: library].")
@click.option("--draws", type=click.IntRange(1), default=20, show_default=True, help="About how many statements of a relation each question is asked.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which statements these are.")
@click.option("--verbose", "-v", is_flag=True, help="Show each statement that was not found, with what was answered instead, and what is missing of sets.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def stated(library: Path | None, draws: int, seed: int, verbose: bool, as_json: bool) -> None:
    """Plain questions about what the library states, in both languages: is it among the answers, and of a set all of it?

    The questions are in data/quality/stated. Of sets that are asked for it is told how much of them was given, and how much of what was given is in them.

    \b
    policygraph eval stated --library library
    policygraph eval stated --library library --draws 50 --seed 2 -v
    """
    from api.settings import Settings
    from api.stated import evaluate

    report = evaluate(Settings.read(library=library).library, draws, seed, counting("asking", not as_json))
    _print_shares(report, "found", "missed", verbose, as_json)
    for one in report["incomplete"] if verbose and not as_json else ():
        click.echo(json.dumps(one, ensure_ascii=False))


def _print_shares(report: dict[str, Any], says: str, others: str, verbose: bool, as_json: bool) -> None:
    """Print the shares of a report, and each of the others where they are to be shown."""
    if as_json:
        print_json(report)
        return
    print_table(("asked for", says, "questions"), [(k, f"{v['share']:.3f}", v["questions"]) for k, v in report["groups"].items()])
    for one in report[others] if verbose else ():
        click.echo(json.dumps(one, ensure_ascii=False))


def _default_gold() -> list[Path]:
    folder = data_path("quality", "extraction")
    found = sorted(folder.glob("*.json"))
    if not found:
        raise InputError(f"there are no annotated plans in {folder}; name files of gold")
    return found


def _default_cases() -> Path:
    folder = data_path("quality", "questions")
    if not folder.is_dir():
        raise InputError(f"there are no cases in {folder}; name a file with --cases")
    return folder


@click.command()
@click.option("--documents", type=click.IntRange(1), default=1000, show_default=True, help="How many documents to feed.")
@click.option("--corpora", type=click.Path(path_type=Path), default=Path("../shared/corpora"), show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def bench(documents: int, corpora: Path, as_json: bool) -> None:
    """Speed and memory of extraction, feeding, search and questions, in one run on this machine.

    \b
    policygraph bench --documents 300
    """
    from api.bench import run

    rows: list[dict[str, Any]] = run(corpora, documents, lambda text: click.echo(text, err=True))
    if as_json:
        for row in rows:
            print_json(row)
    else:
        print_table(("what", "figure", "unit"), [(r["what"], r["figure"], r["unit"]) for r in rows])
