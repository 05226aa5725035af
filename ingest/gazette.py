"""The places that one document speaks of: which regions are named freely, and which of them a name contains."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.canonical import region_entry
from graph.lexicon import lexicon
from ingest.draft import Draft, Key, Mention
from ingest.places import code_of, home, level_of, places
from ingest.subjects import has_ended, subjects_of

SUFFIX = re.compile("(?:特别行政区|自治区|自治州|省|市|县|区|州|镇|乡|街道)$")
GENERIC = frozenset({"自贸试验区", "自由贸易试验区", "自贸区", "综合保税区", "综保区", "临空经济示范区", "海关特殊监管区域", "保税区"})

GOVERNMENT = re.compile("([\u4e00-\u9fff]{2,8}[市县区旗])(?:人民政府|政府)")
COUNTY = re.compile("[\u4e00-\u9fff]{2,8}?[市县区旗](?=[\u4e00-\u9fffA-Z\\d]{3})")
OPENING = re.compile(r"[ \u3000\t]*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.][ ]*|[一二三四五六七八九十]是|——)*")
URGED = re.compile("支持|推动|鼓励|指导|引导")
RELIED = re.compile("(?:依托|利用|借助|借力|发挥|围绕|对接|借鉴|联动|融入|以|承接|加强与|与|同|和|向|对)$")
GOES_ON = re.compile(r"[、和与及的]|管委会|党工委|政府|市委|委员会|等地|产业转移|一体化|都市圈|[\"”》]|周边|沿线|[(]")


class Within(NamedTuple):
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
        self.parks_by_lead: dict[str, list[Mention]] = {}
        for m in self.parks:
            self.parks_by_lead.setdefault(m.name[:2], []).append(m)
        self.regions = [m for m in ordered if m.type == "Region"]
        self.projects = [m for m in ordered if m.type == "Project"]
        self._project_ends = {m.start: m.end for m in reversed(self.projects)}
        self._starts = {kind: [m.start for m in members] for kind, members in (("Park", self.parks), ("Region", self.regions), ("Project", self.projects))}
        self.free = {draft.resolve(m.key) for m in self.regions} | self._governed() | self._called_after()
        if self.subject is not None and self.subject[0] == "Region":
            self.free.add(self.subject)
        # A park's own city, which its name may be the only one to say.
        named = places(self.subject[1]) if self.subject is not None and self.subject[0] == "Park" else ()
        self.city = next((h for h in named if h.sure and level_of(h.region) == "city"), None)
        self._surfaces = self._known_surfaces()
        self._names = list(self._surfaces)
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)

    def _governed(self) -> set[Key]:
        """Counties and cities of the home whose governments the document gives duties: these it speaks of as well (由甲市政府负责)."""
        names = {m[1] for mention in self.draft.mentions if mention.type == "Agency" and (m := GOVERNMENT.fullmatch(mention.name))}
        entries = [entry for name in names if (entry := region_entry(name, self.home.code)) is not None]
        return {("Region", e.name) for e in entries if self.home.province and code_of(e).startswith(self.home.city or self.home.province)}

    def _called_after(self) -> set[Key]:
        """Counties of the home by whose whole names those of works begin: 甲县|冷链中心."""
        if not self.home.province:
            return set()
        names = {m[0] for project in self.projects if (m := COUNTY.match(project.name))}
        entries = [entry for name in names if (entry := region_entry(name, self.home.code)) is not None and entry.name == name]
        return {("Region", e.name) for e in entries if level_of(e) == "county" and code_of(e).startswith(self.home.city or self.home.province)}

    def _known_surfaces(self) -> dict[str, Key]:
        """Every way in which a free region can stand inside a name."""
        found: dict[str, Key] = {}
        for key in sorted(self.free):
            entry = region_entry(key[1], self.home.code)
            if entry is not None and level_of(entry) in ("area", "bloc"):
                continue
            for name in (key[1], *(entry.aliases if entry is not None else ())):
                for form in (name, SUFFIX.sub("", name)):
                    other = region_entry(form, self.home.code) if form != name else None
                    if len(form) >= 2 and (other is None or entry is None or other.name == entry.name):
                        found.setdefault(form, key)
        return found

    def regions_in(self, name: str) -> list[Within]:
        """The free regions that a name contains, in order."""
        hits = self._automaton.find_matches_as_indexes(name)
        return [Within(start, end, self._surfaces[self._names[index]]) for index, start, end in hits]

    def inside(self, kind: str, start: int, end: int) -> Sequence[Mention]:
        """Mentions of a type that begin within a span."""
        members = {"Park": self.parks, "Region": self.regions, "Project": self.projects}[kind]
        first = bisect_left(self._starts[kind], start)
        last = bisect_left(self._starts[kind], end, lo=first)
        return members[first:last]

    def opening(self, position: int) -> Key | None:
        """The park, city or county that opens the sentence (and acts in it), or the one before where this says 其中."""
        sentence = self.draft.sentence_at(position)
        if sentence is None:
            return None
        text = self.draft.text
        opener = self._opens(sentence.start, position)
        if opener is None and text.startswith("其中", sentence.start):
            return self.opening(sentence.start - 1) if sentence.start and text[sentence.start - 1] != "\n" else None
        if has_ended(self.draft, sentence.start, position):
            return None
        if text[position - 1] in ",;":  # 甲园主攻…,乙园主攻…: what opens its own part of the sentence lies in no park before it
            return opener if opener is not None and opener[0] == "Region" else None
        for m in reversed((*self.inside("Park", sentence.start + 1, position), *self.inside("Region", sentence.start + 1, position))):
            if text[m.start - 1] in ",;" and m.end <= position and self._acts(m):
                return self.draft.resolve(m.key)
        return opener

    def _opens(self, start: int, position: int) -> Key | None:
        """The place with which a sentence begins, behind its number and, for regions, 支持 and 推动."""
        text = self.draft.text
        lead = OPENING.match(text, start, position)
        start = lead.end() if lead is not None else start
        urged = URGED.match(text, start, position)
        found = [*self.inside("Park", start, start + 1), *self.inside("Region", start, start + 1)]
        if urged is not None:
            found += self.inside("Region", urged.end(), urged.end() + 1)
        return next((self.draft.resolve(m.key) for m in found if m.end <= position and self._acts(m)), None)

    def _acts(self, m: Mention) -> bool:
        """Whether a place acts here: the name does not go on, and it is no whole province and no place elsewhere."""
        if self._project_ends.get(m.start, 0) > m.end:
            return False  # 甲产业园|高端板材项目
        return not GOES_ON.match(self.draft.text, m.end) and (m.type == "Park" or self._is_small(self.draft.resolve(m.key)))

    def _is_small(self, key: Key) -> bool:
        """A town, a county or a city of China; provinces, areas and countries are no places to find a park in."""
        entry = region_entry(key[1], self.home.code)
        if entry is None or level_of(entry) not in ("city", "county"):
            return entry is None
        return code_of(entry).startswith(self.home.city or self.home.province)

    def acting(self, position: int) -> Key | None:
        """The place that acts in the sentence, or the document's subject; not one that is only relied on (依托甲, …)."""
        place = self.opening(position)
        if place is None:
            spoken = subjects_of(self.draft, position)
            # 甲县、乙县加快丙建设: in which of them it stands is not said
            place = self.subject if len(spoken) > 1 else next(iter(spoken), None)
        if place is None or self.draft.resolve(place) == self.subject:
            return place
        sentence = self.draft.sentence_at(position)
        if sentence is None:
            return place
        named = [
            m for m in (*self.inside("Park", sentence.start, position + 1), *self.inside("Region", sentence.start, position + 1))
            if self.draft.resolve(m.key) == self.draft.resolve(place)
        ]
        relied = [m for m in named if RELIED.search(self.draft.text[max(0, m.start - 4) : m.start])]
        return self.subject if named and len(relied) == len(named) else place

    def code(self, key: Key) -> str:
        """Division code of a region, empty where it has none."""
        entry = region_entry(key[1], self.home.code)
        return code_of(entry) if entry is not None else ""

    def zone_region(self, key: Key) -> str:
        """Division code of the region in which the lexicon puts a park."""
        zone = lexicon("zones").get(key[1])
        if zone is None or not zone.broader:
            return ""
        region = region_entry(zone.broader[0])
        return code_of(region) if region is not None else ""

    def is_generic(self, key: Key) -> bool:
        """A class of zones rather than one of them."""
        return key[1] in GENERIC

    def lines(self) -> Iterator[tuple[int, int]]:
        """Spans of the text's lines."""
        start = 0
        for line in self.draft.text.splitlines(keepends=True):
            yield start, start + len(line)
            start += len(line)
