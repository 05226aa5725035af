"""Progress bars on a terminal; nothing where nobody watches."""

import sys
from collections.abc import Callable
from typing import Any


def columns() -> tuple[Any, ...]:
    """What a bar shows: what is done, how much of it, and how long it will take."""
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn

    return TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()


def made() -> Any:
    """A bar on standard error that leaves nothing behind."""
    from rich.console import Console
    from rich.progress import Progress

    return Progress(*columns(), console=Console(stderr=True), transient=True)


def indexing(shown: bool) -> Callable[[int, int], None] | None:
    """What is told (done, all) passages while indexes are built."""
    return counting("indexing passages", shown)


def counting(what: str, shown: bool) -> Callable[[int, int], None] | None:
    """What is told (done, all) of some work; a bar comes with the first word that not all is done."""
    if not (shown and sys.stderr.isatty()):
        return None
    running: list[Any] = []

    def step(done: int, total: int) -> None:
        if not running and done < total:
            bar = made()
            bar.start()
            running.append((bar, bar.add_task(what, total=total)))
        if running:
            bar, task = running[0]
            bar.update(task, completed=done, total=total)
            if done >= total:
                bar.stop()
                running.clear()

    return step
