"""Extraction against annotated documents: precision, recall and F1 by type, with every miss and every extra.

The annotation's form: one JSON file a document with file, entities (name, type, aliases, optional), relations (type, head,
tail, stage, optional), targets (value, unit, evidence, optional) and tasks (heading, responsible, optional).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.model import DocumentRecord, Entity
from graph.names import fold
from graph.quantities import Quantity, base
from ingest.pipeline import extract
from ingest.readers import read

TYPES = ("Park", "Project", "Company", "Industry", "Agency", "Organization", "Region", "Policy", "Event")
RELATIONS = ("TARGETS", "HAS_PROJECT", "UNDERTAKES", "SUPPORTS", "COOPERATES_WITH", "LOCATED_IN", "REFERS_TO", "PARTICIPATES_IN")
EVIDENCE = 6


@dataclass(slots=True)
class Count:
    """Found, extra, missed."""

    found: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was said that is right; 1 where nothing was said."""
        said = self.found + self.extra
        return self.found / said if said else 1.0

    @property
    def recall(self) -> float:
        """Share of what is right that was said; 1 where nothing is."""
        right = self.found + self.missed
        return self.found / right if right else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Report:
    """Counts by kind, and each fault in words."""

    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    faults: list[str] = field(default_factory=list)

    def rows(self) -> list[tuple[str, str, str, str, int, int, int]]:
        """Table rows: each kind, then the groups."""
        groups: dict[str, Count] = defaultdict(Count)
        for kind, count in self.counts.items():
            group = groups[kind.split(":")[0]]
            group.found, group.extra, group.missed = group.found + count.found, group.extra + count.extra, group.missed + count.missed
        every = [*sorted(self.counts.items()), *((f"{g} (all)", c) for g, c in groups.items() if g in ("entity", "relation"))]
        return [(k, f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}", c.found, c.extra, c.missed) for k, c in every]

    def figures(self) -> dict[str, Any]:
        """The same as JSON."""
        return {row[0]: {"precision": float(row[1]), "recall": float(row[2]), "f1": float(row[3])} for row in self.rows()}


def evaluate(gold: Iterable[Path], folders: Sequence[Path] = ()) -> Report:
    """Extract the annotated documents and compare."""
    report = Report()
    for annotation, place in annotated(gold, folders):
        compare(annotation, extract(read(place)), report)
    return report


def annotated(gold: Iterable[Path], folders: Sequence[Path] = ()) -> Iterator[tuple[dict[str, Any], Path]]:
    """Annotations and where their texts lie: in one of the folders, or beside the annotation.

    Raises:
        InputError: a file is not JSON, or its text lies nowhere.
    """
    for path in gold:
        try:
            annotation = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise InputError(f"{path} is not JSON: {error}") from error
        place = next((f / annotation["file"] for f in (*folders, path.parent) if (f / annotation["file"]).exists()), None)
        if place is None:
            raise InputError(f"the text {annotation['file']} of {path.name} lies in none of {', '.join(map(str, (*folders, path.parent)))}")
        yield annotation, place


def compare(annotation: dict[str, Any], record: DocumentRecord, report: Report) -> None:
    """Count what one record found, missed and added against its annotation."""
    entities = {e.id: e for e in record.entities}
    spoken = {i for s in record.statements if s.document for i in (s.subject, s.object) if i in entities}
    _entities(annotation, [entities[i] for i in sorted(spoken) if entities[i].type in TYPES], report)
    _relations(annotation, record, entities, report)
    _targets(annotation, record, report)
    _units(annotation, record, entities, report)
    _stages(annotation, record, entities, report)


def _names(entry: dict[str, Any]) -> set[str]:
    return {fold(n) for n in [entry["name"], *entry.get("aliases", [])] if fold(n)}


def _own(entity: Entity) -> set[str]:
    return {fold(n) for n in entity.names}


def _entities(annotation: dict[str, Any], said: list[Entity], report: Report) -> None:
    used: set[str] = set()
    for entry in annotation["entities"]:
        hit = next((e for e in said if e.id not in used and e.type == entry["type"] and _own(e) & _names(entry)), None)
        if hit:
            used.add(hit.id)
        if entry.get("optional"):
            continue
        count = report.counts[f"entity:{entry['type']}"]
        if hit:
            count.found += 1
        else:
            count.missed += 1
            report.faults.append(f"{annotation['file']}  missed  {entry['type']} {entry['name']}")
    optional = {n for e in annotation["entities"] if e.get("optional") for n in _names(e)}
    for e in said:
        if e.id not in used and not _own(e) & optional:
            report.counts[f"entity:{e.type}"].extra += 1
            report.faults.append(f"{annotation['file']}  extra   {e.type} {e.name}")


def _relations(annotation: dict[str, Any], record: DocumentRecord, entities: dict[str, Entity], report: Report) -> None:
    known: dict[str, set[str]] = defaultdict(set)
    for entry in annotation["entities"]:
        for name in _names(entry):
            known[name] |= _names(entry)
    optional = {n for e in annotation["entities"] if e.get("optional") for n in _names(e)}

    def same(name: str, ident: str) -> bool:
        if ident not in entities:
            return True
        return bool((known[fold(name)] | {fold(name)}) & _own(entities[ident]))

    for relation in RELATIONS:
        said = {(s.subject, s.object) for s in record.statements if s.relation == relation and s.document}
        hits: set[tuple[str, str]] = set()
        count = report.counts[f"relation:{relation}"]
        for entry in (r for r in annotation["relations"] if r["type"] == relation):
            found = {p for p in said if same(entry["tail"], p[1]) and (relation == "REFERS_TO" or same(entry["head"], p[0]))}
            if relation == "COOPERATES_WITH" and not found:
                found = {p for p in said if same(entry["tail"], p[0]) and same(entry["head"], p[1])}
            hits |= found
            if not entry.get("optional"):
                count.found += bool(found)
                count.missed += not found
                if not found:
                    report.faults.append(f"{annotation['file']}  missed  {relation} {entry['head']} → {entry['tail']}")
        for head, tail in said - hits:
            if not (tail in entities and _own(entities[tail]) & optional):
                count.extra += 1
                report.faults.append(f"{annotation['file']}  extra   {relation} {entities[head].name if head in entities else ''} → {entities[tail].name}")


def _targets(annotation: dict[str, Any], record: DocumentRecord, report: Report) -> None:
    said = [(s, _amount(s.qualifiers["value"], str(s.qualifiers.get("unit", "")))) for s in record.statements if s.relation == "SETS_TARGET"]
    used: set[int] = set()
    count = report.counts["target"]
    for entry in annotation["targets"]:
        want = _amount(entry["value"], entry["unit"])
        hit = next(
            (
                i for i, (s, have) in enumerate(said)
                if i not in used and abs(have[0] - want[0]) <= 1e-6 * max(1.0, abs(want[0])) and _overlap(entry["evidence"], record.text[s.start : s.end])
            ),
            None,
        )
        if hit is not None:
            used.add(hit)
        if entry.get("optional"):
            continue
        count.found += hit is not None
        count.missed += hit is None
        if hit is None:
            report.faults.append(f"{annotation['file']}  missed  target {entry['indicator']} {entry['value']}{entry['unit']}")
    count.extra += len(said) - len(used)


def _overlap(a: str, b: str) -> bool:
    a, b = fold(a), fold(b)
    return a in b or b in a or any(a[i : i + EVIDENCE] in b for i in range(max(1, len(a) - EVIDENCE + 1)))


def _units(annotation: dict[str, Any], record: DocumentRecord, entities: dict[str, Entity], report: Report) -> None:
    said = {(fold(entities[s.object].name), n) for s in record.statements if s.relation == "RESPONSIBLE_FOR" for n in _own(entities[s.subject])}
    names = {(fold(entities[s.object].name), fold(entities[s.subject].name)) for s in record.statements if s.relation == "RESPONSIBLE_FOR"}
    known: dict[str, set[str]] = defaultdict(set)
    for entry in annotation["entities"]:
        for name in _names(entry):
            known[name] |= _names(entry)
    wanted = {(fold(t["heading"]), fold(u)) for t in annotation["tasks"] if not t.get("optional") for u in t["responsible"]}
    count = report.counts["responsible"]
    for heading, unit in wanted:
        found = any((heading in h or h in heading) and u in (known[unit] | {unit}) for h, u in said)
        count.found += found
        count.missed += not found
        if not found:
            report.faults.append(f"{annotation['file']}  missed  responsible {unit} → {heading}")
    if wanted:
        count.extra += sum(not any((h in heading or heading in h) and u in (known[unit] | {unit}) for heading, unit in wanted) for h, u in names)


def _stages(annotation: dict[str, Any], record: DocumentRecord, entities: dict[str, Entity], report: Report) -> None:
    """Stages of the projects that were found; a project may pass through several in one plan."""
    right: dict[str, set[str]] = defaultdict(set)
    for entry in annotation["relations"]:
        if entry["type"] == "HAS_PROJECT" and entry.get("stage") and not entry.get("optional"):
            right[fold(entry["tail"])].add(entry["stage"])
    count = report.counts["stage"]
    for s in record.statements:
        known = next((n for n in _own(entities[s.object]) if n in right), None) if s.relation == "HAS_PROJECT" else None
        if known is None:
            continue
        stage = str(s.qualifiers.get("stage"))
        count.found += stage in right[known]
        count.extra += stage not in right[known]
        if stage not in right[known]:
            report.faults.append(f"{annotation['file']}  stage   {known}: {stage}, not {'/'.join(sorted(right[known]))}")


def _amount(value: float, unit: str) -> Quantity:
    return base(value, unit) or Quantity(float(value), unit)
