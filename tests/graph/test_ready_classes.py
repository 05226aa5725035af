"""Classes made of code that is kept: they are what they are otherwise, and what is not kept is compiled as ever."""

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from graph import ready_classes


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of this test, and ``dataclass`` as it is without one."""
    source = tmp_path / "source.py"
    source.write_text("", "utf-8")
    monkeypatch.setattr(ready_classes, "SOURCES", (source,))
    monkeypatch.setattr(dataclasses, "exec", exec, raising=False)


def made() -> Any:
    @dataclass(frozen=True, slots=True)
    class Parcel:
        sender: str
        weight: float = 1.5
        stamps: list[str] = field(default_factory=list)

    return Parcel


def shown(cls: Any) -> list[Any]:
    one, other = cls("甲", stamps=["乙"]), cls("甲", 1.5, ["乙"])
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.weight = 2.0
    with pytest.raises(TypeError):
        cls()
    return [repr(one), one == other, one != cls("丙"), cls.__init__.__annotations__, [f.name for f in dataclasses.fields(cls)]]


def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are compiled from now on."""
    texts: list[str] = []
    plain = compile

    def noted(text: str, *args: Any, **named: Any) -> Any:
        texts.append(text)
        return plain(text, *args, **named)

    monkeypatch.setattr(ready_classes, "compile", noted, raising=False)
    return texts


def test_a_class_of_kept_code_is_the_same_class(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = shown(made())
    ready_classes.record()
    made()
    assert ready_classes.keep() > 4
    monkeypatch.setattr(dataclasses, "exec", exec)
    texts = compiled(monkeypatch)
    ready_classes.use()
    assert isinstance(vars(dataclasses)["exec"], ready_classes.Ready)
    assert shown(made()) == plain
    assert texts == []


def test_what_is_not_kept_is_compiled_and_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    ready_classes.record()
    texts = compiled(monkeypatch)
    plain = shown(made())
    first = len(texts)
    assert first > 4
    assert shown(made()) == plain
    assert len(texts) == first


def test_without_a_table_nothing_is_changed() -> None:
    ready_classes.use()
    assert vars(dataclasses)["exec"] is exec
    assert ready_classes.keep() == 0
