"""Large tables of two columns, searched as text, since few words are asked for."""

from functools import cache

from graph.resources import data_path


@cache
def _table(name: str) -> bytes:
    path = data_path("lexicons", f"{name}.tsv")
    return path.read_bytes() if path.exists() else b""


def looked_up(table: str, word: str) -> tuple[str, ...]:
    """What stands behind a word in a large table of two columns; searched as text, since few words are asked for."""
    data, key = _table(table), f"\n{word}\t".encode()
    at = data.find(key)
    if at < 0:
        return ()
    line = data[at + len(key) : data.find(b"\n", at + len(key))]
    return tuple(line.decode("utf-8").split("|"))
