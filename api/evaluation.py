"""Answers to typed questions, graded: each case says what is right, its category and why it is asked."""

import json
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from api.session import Session
from api.settings import Settings
from graph.errors import InputError
from graph.lexicon import lexicon
from graph.names import fold
from graph.resources import data_path

SETS = ("list", "who", "multihop")
# How many answers of a list are looked at.
MOST = 200


def load_cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a file, or of all files of a folder: JSON lists, or JSON lines."""
    files = sorted(p for p in path.iterdir() if p.suffix in (".json", ".jsonl")) if path.is_dir() else [path]
    found: list[dict[str, Any]] = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        try:
            found += [json.loads(line) for line in text.splitlines() if line.strip()] if file.suffix == ".jsonl" else json.loads(text)
        except ValueError as error:
            raise InputError(f"{file} is not JSON: {error}") from error
    return found


def evaluate_questions(cases: Path, library: Path | None = None) -> dict[str, Any]:
    """Means by category and language, and what is wrong where a case fails.

    Without a library one is made of the sample plans for the time of the measurement.
    """
    if library:
        return _report(load_cases(cases), Session(Settings.read(library=library)))
    from ingest.feed import feed

    with tempfile.TemporaryDirectory() as folder:
        session = Session(Settings.read(library=Path(folder), store=""), create=True)
        feed(session.store, [str(data_path("plans"))])
        return _report(load_cases(cases), session)


def _report(cases: Sequence[dict[str, Any]], session: Session) -> dict[str, Any]:
    groups: dict[str, list[float]] = defaultdict(list)
    faults = []
    for case in cases:
        answer = session.engine.answer(case["question"])
        score = grade(case, answer)
        for group in ("all", case["kind"], f"language {case['language']}", *([f"category {case['category']}"] if "category" in case else []),
            *([f"paraphrase {case['paraphrase']}".lower()] if "paraphrase" in case else []),):
            groups[group].append(score)
        if score < 1:
            faults.append({
                "question": case["question"], "score": round(score, 2), "reason": case.get("reason") or case.get("why", ""), "diagnosis": case.get("diagnosis", ""), "reading": answer["plan"].get("reading"),
                "plan": answer["plan"].get("words", {}).get("zh"), "status": answer["status"],
                "got": [a.get("name") or a.get("value") for a in answer["answers"]][:12], **diagnosis(case, answer),
            })
    session.close()
    return {"categories": {k: {"mean": sum(v) / len(v), "cases": len(v)} for k, v in sorted(groups.items())}, "faults": faults}


class Question(NamedTuple):
    """A question made from a template, in its language, with the kind that it counts for."""

    kind: str
    language: str
    text: str


def called(name: str, language: str, lexicons: Sequence[str]) -> str:
    """What something is called in a language, by the first of some lexicons that says; by its own name where none does."""
    entries = (lexicon(one).get(name) for one in lexicons) if language == "en" else ()
    return next((e.english[0] for e in entries if e and e.english), name)


def shares(
    engine: Any, asked: Sequence[tuple[Question, Any]], right: Callable[[Mapping[str, Any], Any], bool], progress: Callable[[int, int], None] | None = None
) -> tuple[dict[str, dict[str, Any]], list[tuple[Question, Any, dict[str, Any]]]]:
    """The share of right answers and how many were asked, in all, by language and by kind; and the others, each with its answer."""
    found: dict[str, list[bool]] = defaultdict(list)
    others = []
    for number, (question, wanted) in enumerate(asked, 1):
        answer = engine.answer(question.text, limit=MOST)
        for group in ("all", f"language {question.language}", f"{question.kind} {question.language}"):
            found[group].append(right(answer, wanted))
        if not found["all"][-1]:
            others.append((question, wanted, answer))
        if progress:
            progress(number, len(asked))
    return {group: {"share": sum(all_) / len(all_), "questions": len(all_)} for group, all_ in sorted(found.items())}, others


def shown(question: Question, answer: Mapping[str, Any]) -> dict[str, Any]:
    """A question with what was answered, in a few words."""
    given = [a.get("name") or a.get("value") or a.get("quote", "") for a in answer["answers"]]
    return {"kind": question.kind, "question": question.text, "status": answer["status"], "reading": answer["plan"].get("reading"), "got": given[:5]}


def grade(case: Mapping[str, Any], answer: Mapping[str, Any]) -> float:
    """One for what is complete and exact, F1 for sets, zero for what is wrong."""
    if case["kind"] == "none":
        return float(answer["status"] == "no_evidence" and not answer["answers"])
    if case["kind"] == "open":
        return float(answer["status"] == "passages_only" and bool(answer["passages"]))
    if answer["status"] != "answered":
        return 0.0
    if case["kind"] in ("count", "boolean"):
        return float(any(a["kind"] == case["kind"] and a["value"] == case["value"] for a in answer["answers"]))
    right, wrong, missed = _compared(case, answer)
    return 2 * len(right) / (2 * len(right) + len(wrong) + len(missed)) if right else 0.0


def diagnosis(case: Mapping[str, Any], answer: Mapping[str, Any]) -> dict[str, Any]:
    """What is missing and what is too much."""
    if case["kind"] in ("none", "open", "count", "boolean"):
        return {"wanted": case.get("value")}
    _, wrong, missed = _compared(case, answer)
    return {"missing": missed, "extra": wrong}


def _compared(case: Mapping[str, Any], answer: Mapping[str, Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """(right, too much, missing)."""
    if case["kind"] in SETS:
        wanted = [{fold(n) for n in ([names] if isinstance(names, str) else names)} for names in case["answers"]]
        allowed = {fold(n) for n in case.get("also", ())}
        given = [(a["name"], set(_names(a))) for a in answer["answers"] if a["kind"] in ("entity", "task")]
        right = [names for names in wanted if any(names & g for _, g in given)]
        wrong = [name for name, g in given if not any(names & g for names in wanted) and not g & allowed]
        return right, wrong, [sorted(names)[0] for names in wanted if names not in right]
    numbers = [float(v["value"]) for v in case["values"]]
    got = [a for a in answer["answers"] if a["kind"] == "target"]
    figures = [{float(a["value"]), float(a.get("base_value") or a["value"])} for a in got if a.get("value") is not None]
    right_numbers = [n for n in numbers if any(_near(n, f) for f in figures)]
    return right_numbers, [sorted(f)[0] for f in figures if not any(_near(n, f) for n in numbers)], [n for n in numbers if n not in right_numbers]


def _near(number: float, figures: set[float]) -> bool:
    return any(abs(number - f) <= 1e-6 * max(1.0, abs(number)) for f in figures)


def _names(answer: Mapping[str, Any]) -> Iterator[str]:
    for name in (answer.get("name"), *answer.get("aliases", ()), *answer.get("names", ())):
        if name:
            yield fold(str(name))
