"""Time, memory and disk of one process."""

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

Answer = TypeVar("Answer")
MEGABYTE = 1e6
WARM = 20


def _held(name: str) -> float:
    found = re.search(rf"{name}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) * 1024 / MEGABYTE if found else float("nan")


def memory() -> dict[str, float]:
    """Megabytes (10^6 bytes) of this process: the most ever resident, and what is its own now, without pages of files."""
    return {"peak": _held("VmHWM"), "own": _held("RssAnon")}


def disk(folder: Path) -> float:
    """Megabytes of all files in a folder."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / MEGABYTE


def timed(ask: Callable[[str], Answer], asked: Sequence[str]) -> tuple[list[Answer], dict[str, float]]:
    """Answers, and p50, p99 and processor time in milliseconds, after some questions that are not counted."""
    for question in asked[:WARM]:
        ask(question)
    answers, spent = [], []
    used = time.process_time()
    for question in asked:
        start = time.perf_counter()
        answers.append(ask(question))
        spent.append((time.perf_counter() - start) * 1000)
    cpu = (time.process_time() - used) * 1000 / max(1, len(asked))
    return answers, {"p50": float(np.percentile(spent, 50)), "p99": float(np.percentile(spent, 99)), "cpu": cpu}
