"""Commands that answer: ask, plan, search, related."""

import gc
import json
import sys
from typing import Any, BinaryIO

import click

from api.cli.options import library_options, lines, print_json, text_of
from api.finding import find_document, find_documents_filter
from api.forms import passage_json
from api.session import Session
from graph.errors import InputError

QUOTE_WIDTH = 160
# Lexicons bring hundreds of thousands of objects that stay: looking through them for garbage takes a tenth of a question's time.
OBJECTS_UNTIL_COLLECTION = 200_000


def _questions(text: str | None, source: BinaryIO | None) -> list[str]:
    if (text is None) == (source is None):
        raise InputError("give either one question or --from FILE")
    found = lines(source) if source else [str(text).strip()]
    if not any(found):
        raise InputError("the question is empty; write it behind the command, in quotes")
    return found


@click.command()
@click.argument("question", required=False)
@click.option("--from", "source", type=click.File("rb"), metavar="FILE", help="One question a line; - reads standard input.")
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="How many passages to give besides the answers.")
@library_options()
def ask(session: Session, as_json: bool, question: str | None, source: BinaryIO | None, limit: int) -> None:
    """Answer questions in Chinese or English, with the sentence that proves each answer.

    Lists are complete over the library; what the documents do not say is answered "no evidence".

    \b
    policygraph ask "哪些园区布局低空经济?"
    policygraph ask "which parks target the low-altitude economy"
    policygraph ask "加快建设进度由哪些单位负责?"
    policygraph ask --from questions.txt --json
    """
    gc.set_threshold(OBJECTS_UNTIL_COLLECTION)
    for text in _questions(question, source):
        answer = session.ask(text, limit=limit)
        if as_json:
            print_json(answer)
        else:
            print_answer(answer)
        sys.stdout.flush()


def print_answer(answer: dict[str, Any]) -> None:
    """An answer for people: how it was understood, the answers, what proves them."""
    words = answer["plan"].get("words") or {}
    understood = words.get(answer["language"]) if isinstance(words, dict) else words
    if understood:
        click.secho(f"  {understood}", dim=True)
    if answer.get("prose"):
        click.echo(answer["prose"])
    print_items(answer["answers"])
    scope = answer["scope"]
    chinese = answer["language"] == "zh"
    if answer["status"] == "no_evidence":
        click.echo("没有依据:已入库文件未提及。" if chinese else "No evidence: the documents do not say.")
    for hint in answer.get("known", []):
        click.echo(f"  {hint}")
    if answer["status"] != "answered":
        for passage in answer["passages"]:
            click.echo(f"  〔{passage['title']} {passage['path']}〕{_short(passage['text'])}")
    click.secho(
        f"  查阅 {scope['documents']} 份文件,{scope['matched']} 份相关" if chinese
        else f"  {scope['documents']} documents looked at, {scope['matched']} matched",
        dim=True,
    )


def print_items(items: list[dict[str, Any]]) -> None:
    """Answers with up to three sentences that prove each."""
    for item in items:
        click.secho("• " + _headline(item), bold=True)
        for evidence in item.get("evidence", [])[:3]:
            _print_quote(evidence)


def _headline(item: dict[str, Any]) -> str:
    if item["kind"] == "target":
        sign = {"=": "", ">=": "≥", "<=": "≤", "~": "≈"}.get(item.get("comparator", ""), item.get("comparator", ""))
        year = f" ({item['year']})" if item.get("year") else ""
        return f"{item['subject']['name']} {item['indicator']}{year}: {sign}{item['value']:g}{item.get('unit', '')}"
    if item["kind"] == "path":
        return " ; ".join(f"{s['subject']['name']} –{s['relation']}→ {s['object']['name']}" for s in item["steps"])
    if item["kind"] in ("count", "boolean"):
        return {True: "是 / yes", False: "否 / no"}.get(item["value"], str(item["value"])) if item["kind"] == "boolean" else str(item["value"])
    extra = "" if item.get("match", "exact") == "exact" else f"  [{item['match']}]"
    beside = "".join(f"  ({item[key]})" for key in ("place", "due") if item.get(key))
    return f"{item.get('name', '')}{'  ' + item['path'] if item.get('path') else ''}{beside}{extra}"


def _print_quote(evidence: dict[str, Any]) -> None:
    place = " ".join(filter(None, (evidence.get("title"), evidence.get("path"))))
    click.echo(f"    “{_short(evidence['quote'])}”  〔{place}〕")


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= QUOTE_WIDTH else joined[: QUOTE_WIDTH - 1] + "…"


@click.group()
def plan() -> None:
    """Question plans: what `ask` understood, as JSON that can be edited and run."""


@plan.command()
@click.argument("file", type=click.File("rb"))
@library_options()
def run(session: Session, as_json: bool, file: BinaryIO) -> None:
    """Run the plan in FILE (- reads standard input).

    \b
    policygraph ask "哪些园区布局低空经济?" --json > answer.json
    policygraph plan run answer.json
    """
    try:
        data = json.loads(text_of(file))
    except json.JSONDecodeError as error:
        raise InputError(f"{file.name} is not JSON: {error}") from error
    result = session.run_plan(data)
    if as_json:
        print_json(result)
        return
    click.secho(f"  {result['plan']['words']['zh']}", dim=True)
    print_items(result["answers"])
    if not result["answers"]:
        click.echo("No evidence: the documents do not say.")


@click.command()
@click.argument("query", required=False)
@click.option("--from", "source", type=click.File("rb"), metavar="FILE", help="One query a line; - reads standard input.")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="How many to give.")
@click.option("--year", type=int, multiple=True, help="Only documents of this year; may be repeated.")
@click.option("--type", "types", multiple=True, help="Only documents of this type, e.g. work_plan; may be repeated.")
@click.option("--park", multiple=True, metavar="NAME", help="Only documents about this park; may be repeated.")
@click.option("--region", multiple=True, metavar="NAME", help="Only documents about this region or what lies in it; may be repeated.")
@click.option("--agency", multiple=True, metavar="NAME", help="Only documents that this agency issued; may be repeated.")
@click.option("--section", default="", metavar="WORDS", help="Only sections with these words in a heading, or of this number, e.g. 二/(一).")
@library_options()
def search(
    session: Session, as_json: bool, query: str | None, source: BinaryIO | None, limit: int, year: tuple[int, ...], types: tuple[str, ...],
    park: tuple[str, ...], region: tuple[str, ...], agency: tuple[str, ...], section: str,
) -> None:
    """Find passages by meaning and by words, in Chinese or English.

    \b
    policygraph search "无人机产业孵化" --limit 3
    policygraph search "招商" --region 湖南省 --section 保障措施
    policygraph search --from queries.txt --json
    """
    gc.set_threshold(OBJECTS_UNTIL_COLLECTION)
    where = find_documents_filter(session.view, year, types, park, region, agency)
    for text in _questions(query, source):
        passages = [passage_json(session.view, hit) for hit in session.retriever.search(text, limit=limit, where=where, section=section)]
        if as_json:
            print_json({"query": text, "passages": passages})
            continue
        for p in passages:
            click.secho(f"{p['score']:.3f}  {p['title']} {p['path']}", bold=True)
            click.echo(f"       {_short(p['text'])}")


@click.command()
@click.argument("document")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="How many to give.")
@library_options()
def related(session: Session, as_json: bool, document: str, limit: int) -> None:
    """Documents related to DOCUMENT, with the reasons: shared industries, agencies, projects, policies, subject.

    DOCUMENT is an id, a source name or its beginning, as `policygraph documents` lists them.

    \b
    policygraph related changsha-linkong-2024.txt
    """
    from search.related import related as find_related

    for item in find_related(session.view, find_document(session.view, document).id, limit=limit, encoder=session.encoder):
        if as_json:
            print_json(item)
        else:
            click.secho(f"{item['score']:.3f}  {item['title']}", bold=True)
            for reason in item["reasons"]:
                click.echo(f"       {reason['zh']}")
