"""Several streams as one, so that what is cut short holds something of each."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def in_turn(streams: Iterable[Iterator[T]]) -> Iterator[T]:
    """One item of each stream after the other, until all are at their end.

    >>> "".join(in_turn([iter("ab"), iter("c")]))
    'acb'
    """
    left = list(streams)
    while left:
        for stream in list(left):
            try:
                yield next(stream)
            except StopIteration:
                left.remove(stream)
