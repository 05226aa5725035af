"""What is read of a goal: the indicator that a sentence keeps in mind, and the goal itself."""

import re
from dataclasses import dataclass

from ingest.quantities import names
from ingest.quantities.amounts import Amount
from ingest.quantities.slots import Slot

# 甲安镇、和平镇: of some names 和 is the first letter
_AND = re.compile("[、及与]+|(?<![、及与])和(?!平[镇乡区县]|[田县顺静硕龙林][镇乡县市])|^和(?!平[镇乡区县])")
_CHANGED = {"+": "增速", "-": "降幅"}


@dataclass(slots=True)
class Head:
    """The indicator named last, which later parts of the sentence leave out."""

    verb: str
    noun: str
    threshold: str = ""
    begin: int = 0
    first: bool = False
    fund: str = ""
    grown: bool = False
    past: bool = False

    @property
    def name(self) -> str:
        """Verb and noun as one name."""
        return ("" if self.verb in names.SHED else self.verb) + self.noun


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: indicator and value, with the span that says so in offsets of the stretch."""

    name: str
    surface: str
    amount: Amount
    comparator: str
    kind: str
    start: int
    end: int
    slot: Slot
    threshold: str = ""
    places: tuple[str, ...] = ()


def changed(surface: str, slot: Slot, change: str) -> tuple[str, str, str]:
    """Name, surface and kind of the goal of an indicator that words of change (``+``, ``-``) go with, or none."""
    share, name = slot.amount.dimension == "share", names.canonical(surface)
    if not change:
        return name, surface, "growth" if name.endswith(("增速", "增幅", "涨幅", "增长率")) else "share" if share else "level"
    points = "百分点" in slot.amount.unit
    suffix = _CHANGED[change] if share and not points else {"+": "增量", "-": "减量"}[change]
    suffix = "涨幅" if "涨" in slot.lead.words else suffix
    return re.sub(r"(?:增速|涨幅|增幅|降幅)$", "", name) + suffix, surface + suffix, "growth" if change == "+" else "reduction"


def kind_of(slot: Slot, kind: str) -> str:
    """The kind of a goal: a rank where the number is one, else the kind that is told, else that of its measure."""
    if slot.amount.unit == "强" or slot.left.rstrip().endswith("前"):
        return "rank"
    return kind or ("share" if slot.amount.dimension == "share" else "level")


def places_of(slot: Slot) -> tuple[str, ...]:
    """The places or parties whose goal it is, as the words in front of the number name them."""
    named = slot.notes.get("place", "") or slot.notes.get("owner", "")
    return tuple(p for p in _AND.split(named) if p) if named else ()
