"""Annotated plans set anew in other layouts: what a plan says does not hang on how it is printed, so what is found must not either.

Taken are plans whose tasks name their units in brackets at the end of a paragraph: 1.修缮戏台。年内完工。(责任单位:甲局、乙局). Each
is printed again as tables, records, headings with brackets, lines below and the like, and its duties are drawn from every print.
"""

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ingest.evaluation import Report, annotated, compare
from ingest.pipeline import extract
from ingest.readers import read

ROLE = "(?:责任|牵头|主责|配合|承办|主办|协办|参与)(?:单位|部门|科室|处室)?"
NOTE = re.compile(rf"[(（【\[〔]\s*({ROLE}[:：][^()（）【】\[\]〔〕\n]+)[)）】\]〕][。]?")
LIST = re.compile(rf"\s*(?P<label>{ROLE})[:：](?P<units>.+)")
TASK = re.compile(r"[ \u3000]*(?P<mark>[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十]+[条节])[ \u3000]*(?P<heading>[^。：:\n]{3,30})[。：:](?P<body>[^\n]{8,})")
# Verbs and others behind a name make a list no plain one; labels elsewhere would be printed twice.
NOT_PLAIN = re.compile(r"[ 和]|(?:牵头|配合|负责|等)$")
ELSEWHERE = re.compile(r"(?:责任|牵头|配合|参与|协办)(?:单位|部门)?[:：]|牵头[，、；。）]")
FEWEST = 5


class Told(NamedTuple):
    """A task as a paragraph tells it: its number in the text, its mark, heading, body, and the lists of units with their labels."""

    number: int
    mark: str
    heading: str
    body: str
    lists: tuple[tuple[str, tuple[str, ...]], ...]

    def labelled(self, between: str = "；") -> str:
        """责任单位：甲局、乙局；配合单位：丙局"""
        return between.join(f"{label}：{'、'.join(units)}" for label, units in self.lists)

    def units(self) -> str:
        """All units, one list."""
        return "、".join(u for _, units in self.lists for u in units)

    def first(self) -> str:
        """Those of the first label."""
        return "、".join(self.lists[0][1])

    def others(self) -> str:
        """Those of the further labels; empty where there are none."""
        return "、".join(u for _, units in self.lists[1:] for u in units)


Layout = Callable[[Told], str]
COLUMNS = ("序号", "重点任务", "工作内容", "牵头单位", "配合单位", "完成时限")


def _cells(t: Told) -> tuple[str, ...]:
    return (str(t.number), t.heading, t.body, t.first(), t.others() or "/", "12月底")


LAYOUTS: dict[str, Layout] = {
    "brackets, as they are": lambda t: f"{t.mark}{t.heading}。{t.body}（{t.labelled()}）",
    "a line below": lambda t: f"{t.mark}{t.heading}。{t.body}\n{t.labelled()}",
    "a line for each label": lambda t: f"{t.mark}{t.heading}\n{t.body}\n{t.labelled(chr(10))}",
    "brackets without a label": lambda t: f"{t.mark}{t.heading}。{t.body}（{t.units()}）",
    "brackets on a line below": lambda t: f"{t.mark}{t.heading}\n　　{t.body}\n　　　　（{t.units()}）",
    "labels in brackets behind the heading": lambda t: f"{t.mark}{t.heading}（{t.labelled()}）\n{t.body}",
    "brackets behind the heading": lambda t: f"{t.mark}{t.heading}（{t.units()}）\n{t.body}",
    "a dash behind the heading": lambda t: f"{t.mark}{t.heading}——{t.units()}\n{t.body}",
    "units in front": lambda t: f"{t.mark}{t.units()}：{t.heading}。{t.body}",
    "fields in brackets": lambda t: f"{t.mark}{t.heading}\n【工作目标】{t.body}\n" + "\n".join(f"【{label}】{'、'.join(units)}" for label, units in t.lists),
    "stars": lambda t: f"★ {t.heading}\n{t.body}\n▲ {t.labelled()}",
    "Markdown": lambda t: f"### {t.mark}{t.heading}\n{t.body}\n" + "\n".join(f"**{label}**：{'、'.join(units)}" for label, units in t.lists),
    "a sentence": lambda t: f"{t.mark}{t.heading}。{t.body}此项工作由{t.first()}牵头{'，' + t.others() + '配合' if t.others() else ''}。",
    "a sentence on a line below": lambda t: f"{t.mark}{t.heading}。{t.body}\n责任单位为{t.first()}{'，配合单位为' + t.others() if t.others() else ''}。",
    "a table with tabs": lambda t: "\t".join(_cells(t)),
    "a table with bars": lambda t: "|".join(_cells(t)),
    "a table of a cell a line": lambda t: "\n".join(_cells(t)),
    "records": lambda t: "\n".join(f"{column}：{cell}" for column, cell in zip(COLUMNS, _cells(t), strict=True)) + "\n",
}
HEADS = {"a table with tabs": "\t".join(COLUMNS), "a table with bars": "|".join(COLUMNS), "a table of a cell a line": "\n".join(COLUMNS)}


def told(text: str) -> list[str | Told]:
    """The lines of a plan, those that tell a task with its units taken apart; empty where too few do or units stand otherwise too."""
    lines: list[str | Told] = []
    tasks = others = 0
    for line in text.split("\n"):
        notes = NOTE.findall(line)
        task = TASK.fullmatch(NOTE.sub("", line)) if len(notes) == 1 else None
        lists = _lists(notes[0]) if task is not None else ()
        if task is not None and lists:
            tasks += 1
            lines.append(Told(tasks, task["mark"], task["heading"], task["body"], lists))
        else:
            others += len(notes)
            lines.append(line)
    plain = tasks >= FEWEST and not others and not ELSEWHERE.search(NOTE.sub("", text))
    return lines if plain else []


def _lists(note: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The labels of a note with their units; none where it is no plain list."""
    found = [LIST.fullmatch(part) for part in re.split("[；;]", note)]
    lists = tuple((m["label"], tuple(u.strip() for u in re.split("[、，,]", m["units"]) if u.strip())) for m in found if m is not None)
    plain = len(lists) == len(found) and not any(NOT_PLAIN.search(u) for _, units in lists for u in units)
    return lists if plain else ()


def relaid(lines: Iterable[str | Told], name: str) -> str:
    """The text of a plan in a layout; a table begins anew behind each line that tells no task."""
    found: list[str] = []
    within = False
    for line in lines:
        if isinstance(line, str):
            found.append(line)
            within = within and not line.strip()
            continue
        if name in HEADS and not within:
            found.append(HEADS[name])
        found.append(LAYOUTS[name](line))
        within = True
    return "\n".join(found)


def evaluate(gold: Iterable[Path], folders: Sequence[Path] = (), say: Callable[[str], None] = lambda name: None) -> dict[str, Report]:
    """What extraction finds of the same plans in each layout, by the layout's name; ``say`` is told each as it begins."""
    plans = [(annotation, lines) for annotation, place in annotated(gold, folders) if (lines := told(read(place).text))]
    reports: dict[str, Report] = {}
    for name in LAYOUTS:
        say(name)
        reports[name] = _report(plans, name)
    return reports


def _report(plans: list[tuple[dict[str, Any], list[str | Told]]], name: str) -> Report:
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        for annotation, lines in plans:
            place = Path(folder) / Path(annotation["file"]).with_suffix(".txt").name
            place.write_text(relaid(lines, name), encoding="utf-8")
            compare(annotation, extract(read(place)), report)
    return report


def rows(reports: dict[str, Report]) -> Iterator[tuple[str, ...]]:
    """Table rows: a layout and the F1 of units, entities, relations and targets in it."""
    for name, report in reports.items():
        figures = report.figures()
        yield (name, *(f"{figures.get(kind, {'f1': 1.0})['f1']:.3f}" for kind in ("responsible", "entity (all)", "relation (all)", "target")))
