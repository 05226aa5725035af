"""Pieces of one search done on all cores that are free, by no more threads than there are cores.

Vectors and words are compared outside the interpreter's lock. What no other core has begun when the caller has done its
own piece, the caller does as well: nobody waits for a thread that is busy with another search, and on one core nothing is handed over.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import TypeVar

Answer = TypeVar("Answer")


@cache
def _others() -> ThreadPoolExecutor | None:
    """Threads for the other cores, started at the first search; none where there is one core."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return ThreadPoolExecutor(cores - 1, "search") if cores > 1 else None


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_others.cache_clear)  # threads do not come along into a child


def together(pieces: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """The answers of all pieces, in their order whoever does them. The last piece is the caller's from the start."""
    others = _others()
    if others is None or len(pieces) < 2:
        return [piece() for piece in pieces]
    handed: list[Future[Answer]] = [others.submit(piece) for piece in pieces[:-1]]
    answers = [pieces[-1]()]
    for piece, future in zip(pieces[-2::-1], handed[::-1], strict=True):
        answers.append(piece() if future.cancel() else future.result())
    return answers[::-1]
