"""The places that one document speaks of: which regions are named freely, and which of them a name contains."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.canonical import region_entry
from graph.lexicon import lexicon
from ingest.draft import Draft, Key, Mention
from ingest.places import home, level_of

SUFFIX = re.compile("(?:特别行政区|自治区|自治州|省|市|县|区|州|镇|乡|街道)$")
GENERIC = frozenset({"自贸试验区", "自由贸易试验区", "自贸区", "综合保税区", "综保区", "临空经济示范区", "海关特殊监管区域", "保税区"})


@dataclass(frozen=True, slots=True)
class Within:
    """A region found inside a name: its place there and its key."""

    start: int
    end: int
    key: Key


class Gazette:
    """Regions and parks of a draft, sorted and indexed once for all statements of place."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.home = home(draft)
        self.subject: Key | None = draft.resolve(draft.subject) if draft.subject is not None else None
        ordered = sorted(draft.mentions, key=lambda m: (m.start, -m.end))
        self.parks = [m for m in ordered if m.type == "Park"]
        self.regions = [m for m in ordered if m.type == "Region"]
        self.projects = [m for m in ordered if m.type == "Project"]
        self._starts = {kind: [m.start for m in members] for kind, members in (("Park", self.parks), ("Region", self.regions), ("Project", self.projects))}
        self.free = {draft.resolve(m.key) for m in self.regions}
        if self.subject is not None and self.subject[0] == "Region":
            self.free.add(self.subject)
        self._surfaces = self._known_surfaces()
        self._pattern = re.compile("|".join(re.escape(s) for s in sorted(self._surfaces, key=len, reverse=True))) if self._surfaces else None

    def _known_surfaces(self) -> dict[str, Key]:
        """Every way in which a free region can stand inside a name."""
        found: dict[str, Key] = {}
        for key in sorted(self.free):
            entry = region_entry(key[1], self.home.code)
            if entry is not None and level_of(entry) in ("area", "bloc"):
                continue
            for name in (key[1], *(entry.aliases if entry is not None else ())):
                for form in (name, SUFFIX.sub("", name)):
                    if len(form) >= 2:
                        found.setdefault(form, key)
        return found

    def regions_in(self, name: str) -> list[Within]:
        """The free regions that a name contains, in order."""
        if self._pattern is None:
            return []
        return [Within(m.start(), m.end(), self._surfaces[m[0]]) for m in self._pattern.finditer(name)]

    def inside(self, kind: str, start: int, end: int) -> Sequence[Mention]:
        """Mentions of a type that begin within a span."""
        members = {"Park": self.parks, "Region": self.regions, "Project": self.projects}[kind]
        first = bisect_left(self._starts[kind], start)
        last = bisect_left(self._starts[kind], end, lo=first)
        return members[first:last]

    def code(self, key: Key) -> str:
        """Division code of a region, empty where it has none."""
        entry = region_entry(key[1], self.home.code)
        return entry.fields.get("code", "") if entry is not None else ""

    def zone_region(self, key: Key) -> str:
        """Division code of the region in which the lexicon puts a park."""
        zone = lexicon("zones").get(key[1])
        if zone is None or not zone.broader:
            return ""
        region = region_entry(zone.broader[0])
        return region.fields.get("code", "") if region is not None else ""

    def is_generic(self, key: Key) -> bool:
        """A class of zones rather than one of them."""
        return key[1] in GENERIC

    def lines(self) -> Iterator[tuple[int, int]]:
        """Spans of the text's lines."""
        start = 0
        for line in self.draft.text.splitlines(keepends=True):
            yield start, start + len(line)
            start += len(line)
