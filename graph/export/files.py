"""Where an export goes: a file that appears only when it is whole, or standard output."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """A text file for writing; under its own name only once everything is written."""
    if output is None:
        yield sys.stdout
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    part = output.with_name(output.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        os.replace(part, output)
    finally:
        part.unlink(missing_ok=True)
