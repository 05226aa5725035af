"""A class that is made quickly is the same class: arguments, defaults, checks, equality, and frozen."""

import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any

import pytest

from graph.frozen import quickly_made


def made(name: str) -> Any:
    """A class, the same but for its name."""

    @dataclass(frozen=True, slots=True)
    class Made:
        name: str
        size: int = 3
        parts: list[str] = field(default_factory=list)
        seen: str = field(default="", init=False, compare=False)

        def __post_init__(self) -> None:
            if self.size < 0:
                raise ValueError("less than nothing")

    Made.__qualname__ = name
    return Made


Plain, Quick = made("Plain"), quickly_made(made("Quick"))


def test_it_takes_what_the_plain_one_takes() -> None:
    assert list(inspect.signature(Quick).parameters) == list(inspect.signature(Plain).parameters)
    for args, more in ((("甲",), {}), (("甲", 4), {}), (("甲",), {"parts": ["乙"], "size": 1}), ((), {"name": "丙"})):
        assert repr(Quick(*args, **more)) == repr(Plain(*args, **more)).replace("Plain", "Quick")
    for wrong in ((), ("甲", 1, [], "told")):
        for one in (Plain, Quick):
            with pytest.raises(TypeError):
                one(*wrong)


def test_each_has_a_default_of_its_own() -> None:
    Quick("甲").parts.append("乙")
    assert Quick("甲").parts == []


def test_it_is_checked_compared_copied_and_frozen_as_before() -> None:
    one = Quick("甲", 4)
    with pytest.raises(ValueError, match="less than nothing"):
        Quick("甲", -1)
    with pytest.raises(FrozenInstanceError):
        one.size = 5
    assert replace(one, size=5) == Quick("甲", 5) != one
    assert pickle.loads(pickle.dumps(one)) == one
