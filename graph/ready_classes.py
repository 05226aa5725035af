"""The functions of dataclasses that are compiled already: ``dataclass`` writes them as text, which Python compiles in every process.

``record`` remembers what is compiled from then on, ``keep`` keeps it, and ``use`` lets ``dataclass`` take it from there. The
functions are the same, for they are made of the same code; a text that is not kept is compiled as ever, and a table of another
Python is not read (``graph.kept``).
"""

import dataclasses
from pathlib import Path
from types import CodeType
from typing import Any

from graph import kept

NAME = "classes"
# What is written is another text in another Python.
SOURCES = (Path(__file__), Path(str(dataclasses.__file__)))


class Ready:
    """Runs a text as ``exec`` does, by its code where this is known; ``seen`` holds the code of the others."""

    def __init__(self, known: dict[str, CodeType]) -> None:
        self._known = known
        self.seen: dict[str, CodeType] = {}

    def __call__(self, text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
        code = self._known.get(text) or self.seen.get(text)
        if code is None:
            code = self.seen[text] = compile(text, "<string>", "exec", dont_inherit=True)
        exec(code, names, made)


def record() -> None:
    """Remember in this process what ``dataclass`` writes from now on."""
    _put(Ready({}))


def keep() -> int:
    """Keep what has been remembered; how many texts these are."""
    ready = _ready()
    kept.keep(NAME, SOURCES, ready.seen if ready else {})
    return len(ready.seen) if ready else 0


def use() -> None:
    """Let ``dataclass`` take what is kept in this process from now on."""
    if _ready() is None and (known := kept.read(NAME, SOURCES)):
        _put(Ready(known))


def _ready() -> Ready | None:
    found = vars(dataclasses).get("exec")
    return found if isinstance(found, Ready) else None


def _put(ready: Ready) -> None:
    # A name of the module stands before the one that is built in; a Python that asks for neither compiles as ever.
    vars(dataclasses)["exec"] = ready
