"""Both stores in one run: ``make bench-graph``, or

    python -m api.graphbench --documents 10000 --corpora ../shared/corpora

Records, library and server are kept in the folder; ``--reuse`` measures what is there without writing it anew.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from api.graphbench import measures, searching
from api.graphbench.records import Records
from api.graphbench.stores import Subject, embedded, server


def measure(folder: Path, corpora: Path, documents: int, reuse: bool, search: bool) -> Iterator[tuple[str, ...]]:
    """Rows of the table, as they are known: what, on the embedded store, on the server."""
    records = Records(folder / "records.pickle")
    records.make(corpora, documents)
    rate = f"{records.rate(documents):,.0f} characters/s"
    yield "extraction, one core (the same for both)", rate, rate
    with embedded(folder / f"library-{documents}", not reuse) as left, server(folder / f"neo4j-{documents}", not reuse) as right:
        both: tuple[Subject, Subject] = (left, right)
        if not reuse:
            for a, b in zip(*(list(measures.write(s, records.read(documents))) for s in both), strict=True):
                yield a[0], a[1], b[1]
        asked = measures.Questions(left.store.view())
        counts = [sum(s.store.view().counts()["statements"].values()) for s in both]
        yield asked.size, f"{counts[0]:,}", f"{counts[1]:,}"
        for a, b in zip(*(measures.ask(s, asked) for s in both), strict=True):
            yield a[0], measures.latency(a[1]), measures.latency(b[1])
        if search:
            yield from searching.measure(left, right, folder / f"library-{documents}" / "indexes")


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m api.graphbench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000, help="how many (default: %(default)s)")
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--folder", type=Path, default=Path(".bench/graph"), help="where everything is kept (default: %(default)s)")
    parser.add_argument("--reuse", action="store_true", help="ask the stores of the run before, without writing")
    parser.add_argument("--search", action="store_true", help="build the search indexes of both too, and ask them")
    given = parser.parse_args()
    print("| what | embedded | Neo4j |\n|---|---|---|", flush=True)
    for row in measure(given.folder, given.corpora, given.documents, given.reuse, given.search):
        print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
