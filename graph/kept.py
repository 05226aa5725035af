"""Tables made from data files, kept in the form that Python reads quickest, as it keeps compiled modules.

A table lies in ``__pycache__`` beside the first file it is made from or, where nobody may write there, in the user's cache
folder. It carries paths, sizes and times of all the files it was made from, code among them, and a check sum; one that
differs in anything is made anew. It is replaced in one step, so that processes which make it at once do no harm.
"""

import hashlib
import marshal
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

Table = TypeVar("Table")
Stamp = tuple[tuple[str, int, int], ...]


def kept(name: str, sources: Sequence[Path], make: Callable[[], Table]) -> Table:
    """What ``make`` gives, read from where it was kept while none of the sources has changed.

    It may hold tuples, lists, dictionaries, strings, bytes, numbers and None only.
    """
    found = read(name, sources)
    if found is not None:
        made: Table = found
        return made
    table = make()
    keep(name, sources, table)
    return table


def read(name: str, sources: Sequence[Path]) -> Any:
    """The table that was kept while none of the sources has changed, None where there is none."""
    stamp, places = _stamp([*sources, Path(__file__)]), _places(name, sources)
    for place in places:
        with suppress(OSError, ValueError, EOFError, TypeError):
            data = place.read_bytes()
            if zlib.crc32(data[4:]) == int.from_bytes(data[:4], "big"):
                found, table = marshal.loads(data[4:])
                if found == stamp:
                    return table
    return None


def keep(name: str, sources: Sequence[Path], table: Any) -> None:
    """Keep a table of these sources."""
    value: Any = (_stamp([*sources, Path(__file__)]), table)
    _keep(_places(name, sources), marshal.dumps(value))


def _places(name: str, sources: Sequence[Path]) -> list[Path]:
    """Where a table of these sources may lie."""
    paths = "\0".join(map(str, [*sources, Path(__file__)]))
    mark = hashlib.blake2b(paths.encode(), digest_size=4).hexdigest()
    return [folder / f"{name}.{mark}.{sys.implementation.cache_tag}.table" for folder in _folders(sources[0])]


def _stamp(sources: Sequence[Path]) -> Stamp:
    found = []
    for path in sources:
        facts = path.stat()
        found.append((str(path), facts.st_size, facts.st_mtime_ns))
    return tuple(found)


def _folders(source: Path) -> Iterator[Path]:
    yield source.parent / "__pycache__"
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    if os.path.isabs(base):
        yield Path(base) / "policygraph"


def _keep(places: Sequence[Path], data: bytes) -> None:
    """Write a table to the first place where that is possible; without any, it is made each time."""
    import tempfile  # a table is read far more often than it is made

    for place in places:
        with suppress(OSError):
            place.parent.mkdir(mode=0o700 if place is not places[0] else 0o777, parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(dir=place.parent)
            try:
                with open(handle, "wb") as file:
                    file.write(zlib.crc32(data).to_bytes(4, "big") + data)
                os.chmod(part, 0o644)
                os.replace(part, place)
            except OSError:
                os.unlink(part)
                raise
            return
