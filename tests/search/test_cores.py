"""Pieces of a search that other cores may take: each answered once, in order, whoever is free."""

import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from search.indexes import cores
from search.indexes.cores import together


def test_answers_stand_in_the_order_of_the_pieces() -> None:
    assert together([partial(pow, number, 2) for number in range(20)]) == [n * n for n in range(20)]
    assert together([partial(pow, 3, 2)]) == [9]
    assert together([]) == []


def test_pieces_may_have_pieces_of_their_own() -> None:
    inner = [partial(together, [partial(pow, n, 2), partial(pow, n, 3)]) for n in range(6)]
    assert together(inner) == [[n**2, n**3] for n in range(6)]


def test_the_caller_does_what_nobody_has_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the one other thread held up, all pieces are done by the thread that asks."""
    others = ThreadPoolExecutor(1)
    monkeypatch.setattr(cores, "_others", lambda: others)
    held, began = threading.Event(), threading.Event()

    def hold() -> None:
        began.set()
        held.wait(30)

    busy = others.submit(hold)
    assert began.wait(30)
    try:
        assert set(together([threading.get_ident] * 5)) == {threading.get_ident()}
    finally:
        held.set()
    busy.result()
    others.shutdown()


def test_on_one_core_nothing_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_others", lambda: None)
    assert set(together([threading.get_ident] * 5)) == {threading.get_ident()}


def test_what_fails_elsewhere_fails_here() -> None:
    with pytest.raises(ZeroDivisionError):
        together([partial(divmod, 1, 0), partial(divmod, 1, 1)])
