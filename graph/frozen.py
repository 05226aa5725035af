"""Frozen classes of which many are made: their fields are set by the setters of their slots.

``dataclass`` sets the fields of a frozen class by their names, each through ``object.__setattr__``, which takes most of the time
that an object costs; the setter of a slot is there already.
"""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")


def quickly_made(cls: type[T]) -> type[T]:
    """A frozen dataclass with slots, as it is but made in half the time: the same arguments, defaults and checks."""
    names: dict[str, Any] = {"MISSING": MISSING}
    arguments, lines = [], []
    for one in fields(cls):  # type: ignore[arg-type]
        names[f"set_{one.name}"] = cls.__dict__[one.name].__set__
        value, argument = one.name, one.name
        if one.default_factory is not MISSING:
            names[f"make_{one.name}"] = one.default_factory
            value, argument = f"make_{one.name}() if {one.name} is MISSING else {one.name}", f"{one.name}=MISSING"
        elif one.default is not MISSING:
            names[f"default_{one.name}"] = one.default
            argument = f"{one.name}=default_{one.name}"
        if one.init:
            arguments.append(argument)
        else:
            value = f"default_{one.name}"
        lines.append(f"set_{one.name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    made: dict[str, Any] = {}
    exec(f"def __init__(self, {', '.join(arguments)}):\n " + "\n ".join(lines), names, made)  # as dataclass makes its own
    made["__init__"].__qualname__ = f"{cls.__qualname__}.__init__"
    made["__init__"].__annotations__ = cls.__init__.__annotations__
    cls.__init__ = made["__init__"]  # type: ignore[method-assign]
    return cls
