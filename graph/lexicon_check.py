"""Checking a user's folder of lexicons before it is used: what is wrong, file and line."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from graph.errors import InputError
from graph.lexicon import lexicon, read_rows
from graph.resources import data_path

SHOWN = 8


def check(folder: Path) -> None:
    """Raise InputError that lists what is wrong with a folder of lexicons."""
    faults = list(faults_of(folder))
    if faults:
        more = [f"and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
        raise InputError("\n  ".join([f"the lexicons in {folder} (POLICYGRAPH_LEXICONS) need mending:", *faults[:SHOWN], *more]))


def faults_of(folder: Path) -> Iterator[str]:
    """Faults, one line each: files that no lexicon is called, columns, cells, names that stand twice or lead nowhere."""
    if not folder.is_dir():
        yield f"{folder} is no folder"
        return
    shipped = {path.name: path for path in sorted(data_path("lexicons").glob("*.tsv"))}
    for file in sorted(folder.glob("*.tsv")):
        if file.name not in shipped:
            near = get_close_matches(file.name, shipped, 1)
            yield f"{file.name}: no lexicon has this name" + (f"; is it {near[0]}?" if near else f"; they are {', '.join(shipped)}")
            continue
        yield from _faults_in(file, _columns(shipped[file.name]))


def _columns(file: Path) -> list[str]:
    with file.open(encoding="utf-8") as lines:
        return next((line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")), [])


def _faults_in(file: Path, known: list[str]) -> Iterator[str]:
    try:
        columns = _columns(file)
        if "name" not in columns or set(columns) - set(known):
            yield f"{file.name}: the first line names the columns, name and any of {', '.join(c for c in known if c != 'name')}, with tabs between; here it is {columns}"
            return
        rows = list(read_rows(file))
    except (InputError, UnicodeDecodeError) as error:
        yield str(error) if isinstance(error, InputError) else f"{file.name} is not UTF-8; save it as that"
        return
    seen: set[str] = set()
    for row in rows:
        name = row["name"]
        if not name.strip() or name in seen:
            yield f"{file.name}: " + (f"{name} stands there twice; make one row of it" if name.strip() else f"a row without a name: {row}")
        elif any(value != value.strip() for value in row.values()):
            yield f"{file.name}: blanks around a value of {name}"
        seen.add(name)
    if any(row.get("broader") for row in rows):
        entries = lexicon(file.stem)
        lost = {(row["name"], b) for row in rows for b in row.get("broader", "").split("|") if b and entries.get(b) is None}
        yield from (f"{file.name}: {name} has the broader {broader}, which no row is called" for name, broader in sorted(lost))
