"""`python -m search.bench`: build a library of many passages, index and ask it, and its peers, each in a process of its own."""

import argparse
import datetime
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from search.bench import corpus, ours, peers, report

EACH = 200


def step(name: str, folder: Path, corpora: Path, wanted: int) -> dict[str, Any]:
    """Do one step and give its figures."""
    asked = corpus.questions(corpora, EACH)
    if name == "fill":
        return corpus.fill(folder, corpora, wanted)
    if name in ("ask", "bm25s", "txtai"):
        return {"ask": ours.ask, "bm25s": peers.bm25s, "txtai": peers.txtai}[name](folder, asked)
    return {"build": ours.build, "change": ours.change, "terms": peers.write_terms}[name](folder)


def apart(name: str, given: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """A step in a fresh process, so that memory and caches are its own."""
    print(f"{datetime.datetime.now():%H:%M:%S} {name}", flush=True)
    command = [sys.executable, "-m", "search.bench", "--step", name, "--folder", str(folder), "--corpora", str(given.corpora), "--passages", str(given.passages)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    print(json.dumps(found, ensure_ascii=False), flush=True)
    return found


def measure(given: argparse.Namespace, folder: Path) -> None:
    """All steps, written down as they are known."""
    figures: dict[str, Any] = {
        "date": f"{datetime.date.today()}", "cores": os.cpu_count(), "load": [round(x, 1) for x in os.getloadavg()], "questions": 2 * EACH, "skipped": {},
    }
    figures["corpus"] = apart("fill", given, folder)
    figures["policygraph"] = {"build": apart("build", given, folder)}
    figures["policygraph"] |= apart("ask", given, folder)
    figures["load"] = [*figures["load"][:1], *(round(x, 1) for x in os.getloadavg()[:1])]
    report.write(figures, given.docs)
    wanted = [e for e in ("bm25s", "txtai") if not (why := peers.missing(e)) or figures["skipped"].update({e: why})]
    if wanted:
        apart("terms", given, folder)
    for engine in wanted:
        found = apart(engine, given, folder)
        built = {key: found.pop(key) for key in ("seconds", "memory", "disk")}
        figures[engine] = found | {"build": built}
        report.write(figures, given.docs)
    figures["change"] = apart("change", given, folder)
    figures["load"].append(round(os.getloadavg()[0], 1))
    report.write(figures, given.docs)


def main() -> None:
    """Parse, measure, and print where the figures are."""
    parser = argparse.ArgumentParser(prog="python -m search.bench", description=__doc__)
    parser.add_argument("--passages", type=int, default=1_000_000)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="where table, plot and figures are written")
    parser.add_argument("--step", help="do one step only, and print its figures (used by the run itself)")
    parser.add_argument("--folder", type=Path, help="where the library is made; a temporary folder otherwise")
    given = parser.parse_args()
    if given.step:
        print(json.dumps(step(given.step, given.folder, given.corpora, given.passages), ensure_ascii=False))
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(given, given.folder or Path(folder))
    print("\n".join(report.table(json.loads((given.docs / "bench-search.json").read_text("utf-8")))))


if __name__ == "__main__":
    main()
