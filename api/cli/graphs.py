"""Commands that walk the graph: entity, path, targets, explain, judge."""

from typing import Any

import click

from api.cli.options import library_options, print_json, print_table
from api.finding import find_entity
from api.forms import entity_json, statement_json
from api.session import Session
from graph.errors import InputError
from graph.model import Entity, Statement
from graph.ontology import ontology
from graph.store import Judgement, Pattern, View

TYPES = [t for t in ontology().types if t not in ("Document",)]


@click.command()
@click.argument("name", required=False)
@click.option("--type", "type_", type=click.Choice(TYPES), help="Only entities of this type.")
@click.option("--find", metavar="TEXT", help="List the entities whose name contains TEXT.")
@click.option("--relation", multiple=True, type=click.Choice(list(ontology().relations)), help="Only these relations; may be repeated.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many statements or names to give.")
@library_options()
def entity(
    session: Session, as_json: bool, name: str | None, type_: str | None, find: str | None, relation: tuple[str, ...], limit: int
) -> None:
    """Show an entity: its names, and what the documents say of it.

    \b
    policygraph entity 比亚迪
    policygraph entity --find 综合保税区 --type Park
    """
    view = session.view
    if find is not None or name is None:
        found = view.find_entities(find or "", [type_] if type_ else [], limit=limit)
        if as_json:
            for e in found:
                print_json(entity_json(e))
        else:
            print_table(("id", "type", "name", "also"), ((e.id, e.type, e.name, "、".join(e.names[1:4])) for e in found))
        return
    shown = find_entity(view, name, type_)
    relations = relation or tuple(r for r in ontology().relations if r != "MENTIONS")
    statements = view.statements(Pattern(relations=relations, either=[shown.id]), limit=limit)
    _print_entity(view, shown, statements, as_json)


def _print_entity(view: View, shown: Entity, statements: list[Statement], as_json: bool) -> None:
    from graph.evidence import statement_lines

    found = statement_lines(view, statements)
    if as_json:
        print_json(entity_json(shown) | {"statements": found})
        return
    also = "、".join(shown.names[1:])
    click.secho(f"{shown.name}  {ontology().types[shown.type].zh} {shown.type}" + (f"  (也称 {also})" if also else ""), bold=True)
    for s in found:
        _print_statement(s)


def _print_statement(s: dict[str, Any]) -> None:
    qualifiers = " ".join(f"{k}={v}" for k, v in s["qualifiers"].items())
    click.echo(f"{s['subject']['name']} –{ontology().relations[s['relation']].zh}→ {s['object']['name']}  {qualifiers}")
    if s["quote"]:
        click.secho(f"    “{' '.join(s['quote'].split())}”  〔{s['title']} {s['path']}〕 {s['id']}", dim=True)


@click.command()
@click.argument("source")
@click.argument("target")
@click.option("--limit", type=click.IntRange(1, 20), default=3, show_default=True, help="How many connections to show.")
@library_options()
def path(session: Session, as_json: bool, source: str, target: str, limit: int) -> None:
    """How two entities are connected, shortest way first, each step with its evidence.

    \b
    policygraph path 比亚迪 招商合作局
    """
    from graph.analysis import paths
    from graph.evidence import statement_lines

    view = session.view
    ends = find_entity(view, source), find_entity(view, target)
    found = paths(view, ends[0].id, ends[1].id, limit)
    if as_json:
        print_json({"source": entity_json(ends[0]), "target": entity_json(ends[1]), "paths": [statement_lines(view, p) for p in found]})
        return
    if not found:
        click.echo(f"{ends[0].name} and {ends[1].name} are not connected in this library")
    for number, steps in enumerate(found, 1):
        click.secho(f"{number}.", bold=True)
        for step in statement_lines(view, steps):
            _print_statement(step)


@click.command()
@click.argument("indicator", required=False)
@click.option("--park", multiple=True, metavar="NAME", help="Only targets of this park or region; may be repeated.")
@click.option("--year", type=int, multiple=True, help="Only targets for this year; may be repeated.")
@click.option("--compare", is_flag=True, help="One row an indicator, one column a park and year, in base units.")
@library_options()
def targets(
    session: Session, as_json: bool, indicator: str | None, park: tuple[str, ...], year: tuple[int, ...], compare: bool
) -> None:
    """Numeric targets with comparator, unit, year and the sentence that sets them.

    \b
    policygraph targets --park 长沙经开区 --year 2019
    policygraph targets 实际利用外资 --compare
    """
    from graph.ledger import comparison, ledger

    view = session.view
    subjects = [find_entity(view, name).id for name in park]
    rows = ledger(view, indicator, subjects, year)
    if as_json:
        for row in rows:
            print_json(row)
    elif not rows:
        known = sorted({r["indicator"] for r in ledger(view, None, subjects, year)})
        click.echo("no such target in this library" + (f"; there are figures for {'、'.join(known[:20])}" if known else ""))
    elif compare:
        columns, table = comparison(rows)
        print_table(columns, table)
    else:
        print_table(
            ("subject", "indicator", "year", "target", "quote"),
            ((r["subject"]["name"], r["indicator"], r["year"], r["text"], " ".join(r["quote"].split())[:60]) for r in rows),
        )


@click.command()
@click.argument("statement")
@library_options()
def explain(session: Session, as_json: bool, statement: str) -> None:
    """Show which rule or lexicon entry made a statement, and from which words.

    STATEMENT is an id, as `entity`, `path` and `export` show them at the end of a statement.

    \b
    policygraph entity 长沙经开区
    policygraph explain s1f2e3d4c5b6a79880
    """
    found = statement_json(session.view, session.view.statement(statement))
    if as_json:
        print_json(found)
        return
    _print_statement(found)
    click.echo(f"    rule {found['extractor']}, confidence {found['confidence']:g}, characters {found['start']}–{found['end']} of {found['source']}")
    if found["context"]:
        click.echo(f"    in: {' '.join(found['context'].split())}")


@click.group(invoke_without_command=True)
@click.pass_context
def judge(context: click.Context) -> None:
    """Decide that two entities are the same or different; survives feeding again, and can be taken back.

    \b
    policygraph judge same 长沙经开区 星沙经开区
    policygraph judge undo 长沙经开区 星沙经开区
    """
    if context.invoked_subcommand is None:
        context.invoke(judgements)


def _judge(session: Session, as_json: bool, left: str, right: str, same: bool | None) -> None:
    ids = [observed_id(session.view, name) for name in (left, right)]
    if ids[0] == ids[1]:
        ids = _merged_by_judgement(session.view, ids[0], left, right)
    with session.store.writer() as writer:
        if same is None:
            writer.unjudge(*ids)
        else:
            writer.judge(Judgement(ids[0], ids[1], same))
    done = {"left": ids[0], "right": ids[1], "same": same}
    if as_json:
        print_json(done)
    else:
        click.echo(f"{left} and {right}: {'judgement taken back' if same is None else 'the same' if same else 'different'}")


def _merged_by_judgement(view: View, ident: str, left: str, right: str) -> list[str]:
    """The two ids that a judgement made one, where both names lead to the same entity by now."""
    found = [j for j in view.judgements() if j.same and view.entity(j.left).id == ident]
    if len(found) == 1:
        return [found[0].left, found[0].right]
    if not found:
        raise InputError(f"{left} and {right} are names of one entity, {ident}, in the documents themselves")
    raise InputError(f"{left} and {right} are one by several judgements; name the two ids that `policygraph judge list` shows")


def observed_id(view: View, name: str) -> str:
    """The id that a judgement is made about: the entity as it was observed, even where it is merged by now."""
    for judgement in view.judgements():
        if name in (judgement.left, judgement.right):
            return name
    return find_entity(view, name).id


@judge.command()
@click.argument("left")
@click.argument("right")
@library_options()
def same(session: Session, as_json: bool, left: str, right: str) -> None:
    """LEFT and RIGHT (names or ids) are one."""
    _judge(session, as_json, left, right, True)


@judge.command()
@click.argument("left")
@click.argument("right")
@library_options()
def different(session: Session, as_json: bool, left: str, right: str) -> None:
    """LEFT and RIGHT are two, whatever suggests otherwise."""
    _judge(session, as_json, left, right, False)


@judge.command()
@click.argument("left")
@click.argument("right")
@library_options()
def undo(session: Session, as_json: bool, left: str, right: str) -> None:
    """Take the judgement on LEFT and RIGHT back (ids as `judge list` shows them)."""
    _judge(session, as_json, left, right, None)


@judge.command("list")
@library_options()
def judgements(session: Session, as_json: bool) -> None:
    """All judgements."""
    for j in session.view.judgements():
        if as_json:
            print_json({"left": j.left, "right": j.right, "same": j.same, "user": j.user, "made": j.made})
        else:
            click.echo(f"{j.left} {'=' if j.same else '≠'} {j.right}  {j.made} {j.user}")
