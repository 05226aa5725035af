"""What an index was built from: code, encoder, the store's revision. A stale one cannot be mistaken for a fresh one."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

# Counted up when the code changes what indexes hold; older ones are then built anew.
CODE_VERSION = 3
POINTER = "current.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The mark of one generation of indexes and the name of its folder."""

    code: int
    encoder: str
    revision: int
    generation: int
    passages: int

    @property
    def folder(self) -> str:
        """Name of the generation's folder."""
        return f"generation-{self.generation}"


def read(folder: Path) -> Stamp | None:
    """The stamp of the current generation, or None where there is none that can be read."""
    try:
        return Stamp(**json.loads((folder / POINTER).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write(folder: Path, stamp: Stamp) -> None:
    """Make a generation the current one; readers see the old one or the new one, nothing between."""
    part = folder / f"{POINTER}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(asdict(stamp), file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, folder / POINTER)


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Only one process at a time brings indexes up to date."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)
