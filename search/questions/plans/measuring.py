"""Amounts by which members of a set are kept and ordered: what is invested in projects, how large funds are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from graph.model import Statement
from graph.names import fold
from graph.quantities import unit
from graph.store import Pattern, View
from search.questions.language.amounts import scaled
from search.questions.plans import plan as p
from search.questions.rows import invested, row_at

# How the indicator of a fund's size is called behind the fund's name, and that of its first part.
SIZES = ("", "规模", "总规模")
FIRSTS = tuple(first + kind for first in ("首期", "首批", "首笔", "一期") for kind in ("", "规模", "资金", "出资"))
NAMED_AFTER = {"size": SIZES, "first": FIRSTS}
FUND = "基金"


class Known(NamedTuple):
    """An amount in base units, whether it is said to be more than that, and the statement that says so."""

    value: float
    more: bool
    statement: Statement


def base_unit(written: str) -> str:
    """The base unit of a unit as written: CNY of 元."""
    known = unit(written)
    return known.base if known else written


def chosen(node: p.Measured, of: Collection[str], view: View, indicators: Iterable[tuple[str, str]]) -> dict[str, list[Statement]]:
    """Those of some entities that a plan keeps, in its order, with the statements that tell their amounts; ``indicators`` with their names."""
    known = _investments(node, of, view) if node.measure == "investment" else _sizes(node, of, view, indicators)
    kept = {i: fits for i, amounts in known.items() if (fits := [k for k in amounts if compares(k, node.comparator, node.amount)])}
    most = min if node.order == "lowest" else max
    tops = {i: most(k.value for k in fits) for i, fits in kept.items()}
    order = sorted(kept, key=lambda i: (tops[i] if node.order == "lowest" else -tops[i], i)) if node.order else list(kept)
    if 0 < node.limit < len(order):
        last = tops[order[node.limit - 1]]
        order = [i for i in order if (tops[i] <= last if node.order == "lowest" else tops[i] >= last)]
    return {i: [k.statement for k in kept[i]] for i in order}


def compares(known: Known, comparator: str, amount: float | None) -> bool:
    """Whether an amount is what a plan asks for; what is said to be over 10亿 is more than that."""
    return amount is None or not comparator or holds(known.value, comparator, amount, known.more)


def holds(value: float, comparator: str, amount: float, more: bool = False) -> bool:
    """Whether a value, or one said to be more than it, compares to an amount as a comparator says."""
    close = abs(value - amount) <= 1e-6 * max(1.0, abs(amount))
    return {
        ">": (value > amount and not close) or (close and more), ">=": value > amount or close, "=": close,
        "<": value < amount and not close, "<=": value < amount or close, "~": abs(value - amount) <= 0.1 * abs(amount),
    }[comparator]


def _investments(node: p.Measured, of: Collection[str], view: View) -> dict[str, list[Known]]:
    asked, found = base_unit(node.unit), dict[str, list[Known]]()
    stated = list(view.statements(Pattern(relations=["HAS_PROJECT"], objects=sorted(of)))) if of else []
    for s in stated:
        q = s.qualifiers
        if q.get("investment_base_value") is not None and q.get("investment_base_unit") == asked:
            found.setdefault(s.object, []).append(Known(float(q["investment_base_value"]), q.get("investment_comparator") == ">", s))
    return found | _in_rows([s for s in stated if s.object not in found and s.document], asked, view)


def _in_rows(stated: Sequence[Statement], asked: str, view: View) -> dict[str, list[Known]]:
    """What the rows of tables say is invested, where the statements of the projects do not carry it."""
    texts = {d: view.text(d) for d in {str(s.document) for s in stated}}
    amounts = {s.object: (s, amount) for s in stated if (amount := invested(row_at(texts[str(s.document)], s.start)))}
    return {i: [Known(amount.value, False, s)] for i, (s, amount) in amounts.items() if base_unit(amount.unit) == asked}


def _sizes(node: p.Measured, of: Collection[str], view: View, indicators: Iterable[tuple[str, str]]) -> dict[str, list[Known]]:
    """By the indicators that are named after the funds: 甲产业基金规模."""
    asked, found = base_unit(node.unit), dict[str, list[Known]]()
    named = [(i, name) for i, name in indicators if FUND in name]
    funds: dict[str, list[str]] = {}
    for entity in view.entities(sorted(of)).values():
        ends = tuple(fold(n) + end for n in entity.names for end in NAMED_AFTER[node.measure])
        for indicator in {i for i, name in named if name.endswith(ends)}:
            funds.setdefault(indicator, []).append(entity.id)
    for s in view.statements(Pattern(relations=["SETS_TARGET"], objects=sorted(funds))) if funds else ():
        q = s.qualifiers
        if q.get("base_value") is not None and q.get("base_unit") == asked:
            for fund in funds[s.object]:
                found.setdefault(fund, []).append(Known(float(q["base_value"]), q.get("comparator") == ">", s))
    told = _told(asked, [i for i in of if i not in found], view) if node.measure == "size" else {}
    return {i: amounts for i in of if (amounts := found.get(i) or told.get(i))}


# What a fund has raised or is to have, told beside its name and no goal: 总规模50亿元的甲母基金已设立, 乙基金总规模达20亿元.
_SIZED = r"(?:总|目标|认缴|募资|管理|认缴总)?规模(?:约|为|达到?|扩大到|扩大至|增至|近|超过?)?(\d+(?:\.\d+)?)(万|千万|亿|百亿)?(元|美元)"
_BEFORE, _BEHIND = re.compile(_SIZED + "的[^,，。;；、]{0,6}$"), re.compile("[”\"]?[,，]?" + _SIZED)
NEAR = 30  # characters around a name


def _told(asked: str, of: Collection[str], view: View) -> dict[str, list[Known]]:
    """The sizes of funds that sentences tell beside their names, of which no goal is set."""
    found: dict[str, list[Known]] = {}
    funds = {i: e for i, e in view.entities(sorted(of)).items() if any(FUND in n for n in e.names)}
    for s in view.statements(Pattern(relations=["MENTIONS"], objects=sorted(funds))) if funds else ():
        text = view.text(str(s.document))
        match = _BEFORE.search(text[max(0, s.start - NEAR) : s.start]) or _BEHIND.match(text[s.end : s.end + NEAR])
        amount = scaled(float(match[1]), (match[2] or "") + match[3]) if match else None
        if amount and base_unit(amount.unit) == asked:
            found.setdefault(s.object, []).append(Known(amount.value, False, s))
    return found
