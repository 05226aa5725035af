"""Names in questions: which entities of the graph a stretch of words may mean, and how surely."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graph.lexicon import lexicon
from graph.model import Entity
from graph.names import fold
from graph.store import NameHit, Pattern, View
from search.questions.language import matching, pinyin
from search.questions.language.normal import Question
from search.questions.language.words import synonyms
from search.questions.naming import heads
from search.questions.naming.offices import Offices
from search.tables import holds

# The second of two places that a name joins.
_SECOND = re.compile(r"[㐀-鿿][-–—·]([㐀-鿿]{2,})")
TYPES = ("Park", "Region", "Company", "Project", "Organization", "Agency", "Event", "Policy", "Industry")
PLACES = ("Park", "Region")
LONGEST = 32
LONGEST_HEARD = 16
# What a city or county is called by, before the own name of its zone: 青岭市东江临港.
_ADMINISTERED = re.compile(r"^[市县区州盟旗](?=[㐀-鿿]{2})")
# So many times all names are gone through for one question; then they are indexed by sound, which takes as long as some twenty times.
HEARD_SINGLY = 3
# So many times the store is asked who has a name, before its names are put in order for that.
NAMED_SINGLY = 20
# Beyond this many names only those of places and companies are indexed by sound, which takes time in proportion.
MANY_NAMES = 100_000
# Words whose nearest industries are kept: several readings of a question ask for the same.
MANY_WORDS = 10_000
# Cosine from which an unknown industry counts as a known one: 卫星导航 and 北斗卫星导航 have 0.82, 量子计算 and 量子 0.76.
NEAR = 0.8
# Of more plans than this no zone is told by its kind alone.
MANY_PLANS = 1000
# Names that would be indexes of everything: said of any place.
GENERIC = frozenset(fold(w) for w in ["园区", "经开", "高新", "综保", "自贸", "保税", "高新技术产业开发区", "经济技术开发区", "国家高新区", "国家级高新区", "国家级经开区", "经济开发区", "产业园区", "工业园区", "开发区", "高新区", "经开区", "综保区", "综合保税区", "新区", "全区", "全市", "全省", "全县", "企业", "项目", "产业", "行业", "政策", "规划", "意见", "方案", "办法", "条例", "活动", "展会", "会议", "高校", "大学", "院校", "协会", "商会", "基金", "部门", "单位", "机构", "管委会", "政府", "公司", "集团", "银行", "学校", "医院", "平台", "中心", "基地", "工程", "产业园", "工业园", "小镇", "特色小镇", "片区", "示范区", "城市", "城区", "主城区", "老城区", "市区", "地区", "区域", "国家", "省", "市", "县", "区", "镇", "乡", "街道", "村", "建设单位", "责任单位", "牵头单位", "工业", "制造业", "服务业", "农业", "制造", "服务", "重点项目", "重大项目", "招商引资", "龙头企业", "上市公司", "产业链", "产业集群", "保税区", "自贸区", "自贸试验区", "国家级", "全国", "省级", "市级", "区级", "主导产业", "新兴产业", "战略性新兴产业", "传统产业", "优势产业", "特色产业", "未来产业", "经济", "上市", "投资"])


# 青岭市东湖区 → 东湖区, 西岭新区湖东新城 → 湖东新城: a district without the city before it.
_OF_CITY = re.compile("^(?:[㐀-鿿]{2,4}?[市州盟]|[㐀-鿿]{2,4}?新区)([㐀-鿿]{1,3}[区县旗]|[㐀-鿿]{2}新城)$")


@dataclass(frozen=True, eq=False)
class Mention:
    """A stretch of the question that names something: the entities it may mean, by type, and how it was found.

    ``match`` is exact, core (a short name), fuzzy (a wrong character) or english. ``chinese`` is the name in Chinese.
    """

    start: int
    end: int
    chinese: str
    ids: Mapping[str, tuple[str, ...]]
    match: str = "exact"

    def of(self, *types: str) -> tuple[str, ...]:
        """The entities of these types."""
        return tuple(i for t in types for i in self.ids.get(t, ()))

    @property
    def all(self) -> tuple[str, ...]:
        """All entities it may mean."""
        return tuple(i for ids in self.ids.values() for i in ids)


@dataclass
class _Found:
    """Hits of one span while they are gathered."""

    name: str
    match: str
    ids: dict[str, list[str]] = field(default_factory=dict)

    def add(self, hit_type: str, entity: str) -> None:
        group = self.ids.setdefault(hit_type, [])
        if entity not in group:
            group.append(entity)


# What zones are for, which of itself names none; words for industries and synonyms are no short names anyway.
_AIMS = frozenset(["生态", "合作", "智能", "智慧", "现代", "综合"])


class Names:
    """The names of one revision of a store. What is costly is built when first needed."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.revision = view.revision
        self._kept: dict[str, Entity] = {}
        self._types: dict[str, list[NameHit]] = {}
        self._times_heard = self._times_named = 0
        self._near: dict[tuple[int, tuple[str, ...]], list[str]] = {}

    def entities(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Entities by id, kept while the store does not change."""
        wanted = list(dict.fromkeys(ids))
        missing = [i for i in wanted if i not in self._kept]
        if missing:
            if len(self._kept) > MANY_NAMES:
                self._kept.clear()
            self._kept.update(self.view.entities(missing))
        return {i: self._kept[i] for i in wanted if i in self._kept}

    def _so_named(self, folded: Collection[str], types: Sequence[str]) -> list[NameHit]:
        """The entities of some types that have one of these folded names; looked for in memory once all names have been read for other questions."""
        self._times_named += 1
        if not self._in_memory or not set(types) <= set(TYPES) or any(len(f) < 2 for f in folded):
            return self.view.entities_named(sorted(folded), types)
        known = self._by_folded
        return [h for f in sorted(known.keys() & folded) for h in known[f] if h.type in types]

    @property
    def _in_memory(self) -> bool:
        """Whether all names have been read for other questions, and are not very many."""
        return self._times_named > NAMED_SINGLY and "_hits" in self.__dict__ and len(self._hits) <= MANY_NAMES

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """The first two signs of all names and short names."""
        return frozenset(name[:2] for name in (*self._by_folded, *self.cores))

    @cached_property
    def _by_folded(self) -> dict[str, list[NameHit]]:
        """All names but those of everything, in the order of the store."""
        found: dict[str, list[NameHit]] = {}
        for hit in self._hits:
            found.setdefault(hit.folded, []).append(hit)
        return found

    generic = GENERIC

    @cached_property
    def places(self) -> list[NameHit]:
        """All names of parks and regions."""
        return [h for h in self.view.names(PLACES) if h.folded not in GENERIC]

    @cached_property
    def _hits(self) -> list[NameHit]:
        return [h for h in self.view.names(TYPES) if len(h.folded) >= 2 and h.folded not in GENERIC]

    def containing(self, word: str, kind: str) -> list[NameHit]:
        """The names of one type that contain a folded word."""
        return [h for h in self._of_type(kind) if word in h.folded]

    def _of_type(self, kind: str) -> list[NameHit]:
        if kind not in self._types:
            self._types[kind] = list(self.view.names([kind]))
        return self._types[kind]

    @cached_property
    def works_beginning(self) -> dict[str, list[NameHit]]:
        """The longer names of works by their first two signs; none of a library that has very many."""
        found: dict[str, list[NameHit]] = {}
        works = self._of_type("Project")
        for hit in works if len(works) < MANY_NAMES else ():
            if len(hit.folded) > 5:
                found.setdefault(hit.folded[:2], []).append(hit)
        return found

    @cached_property
    def offices(self) -> Offices:
        """The offices of the library by what they see to."""
        return Offices(self._of_type("Agency"))

    @cached_property
    def with_plans(self) -> list[Entity]:
        """The places of which there are plans, in the order of their names; none of a library that has plans of very many."""
        found = self.view.statements(Pattern(relations=["ABOUT"]), limit=MANY_PLANS + 1)
        about = self.entities(s.object for s in found) if len(found) <= MANY_PLANS else {}
        return sorted((e for e in about.values() if e.type in PLACES), key=lambda e: (e.name, e.id))

    @cached_property
    def cores(self) -> dict[str, dict[str, list[str]]]:
        """Short names of places: core → type → entities."""
        found: dict[str, dict[str, list[str]]] = {}
        for hit in self.places:
            for short in self._cores_of(hit.name):
                group = found.setdefault(short, {}).setdefault(hit.type, [])
                if hit.entity not in group:
                    group.append(hit.entity)
        return found

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Entities that are kinds of places rather than places: 综合保税区 in a national rule."""
        hits = list(self.view.names(["Park"]))
        return frozenset(h.entity for h in hits if h.folded in GENERIC) - {h.entity for h in hits if h.folded not in GENERIC}

    @cached_property
    def region_cores(self) -> frozenset[str]:
        """Short names of regions."""
        return frozenset(heads.core(h.name) for h in self.places if h.type == "Region") - {""}

    def _cores_of(self, name: str) -> set[str]:
        first = heads.core(name)
        found = {fold(first)} if first else set()
        # 惠州仲恺 → 仲恺: without the city before it, but where a plain word is left (大湖生态 → 生态)
        found |= {fold(own) for own in self._after_city(first) if own not in _AIMS}
        if own := _OF_CITY.match(name):
            found.add(fold(own[1]))
        return {c for c in found if 2 <= len(c) <= 4 and c not in GENERIC and c not in self._industries and not self._is_word(c)}

    def _is_word(self, short: str) -> bool:
        """Whether a short name is a common word (核心 of 核心园区) and no region's: in a large library some park has each of these."""
        return holds("common_words", short) and short not in self.region_cores and not any(lexicon("regions").get(short + kind) for kind in ("", "市", "县", "区"))

    def _after_city(self, short: str) -> list[str]:
        """A short name without the city before it."""
        return [_ADMINISTERED.sub("", short[n:]) for n in (2, 3) if len(short) >= n + 2 and short[:n] in self.region_cores]

    @cached_property
    def _industries(self) -> frozenset[str]:
        return frozenset(h.folded for h in self.view.names(["Industry"])) | lexicon("industries").index.keys() | synonyms().keys()

    def spans(self, question: Question) -> list[Mention]:
        """All names in a question, exact and short, longest first where they overlap."""
        folded = question.folded
        pieces = _pieces(question, self._beginnings if self._in_memory else None)
        found: dict[str, _Found] = {}
        for hit in self._so_named(pieces, TYPES):
            if hit.folded not in GENERIC and not hit.folded.isdigit():
                found.setdefault(hit.folded, _Found(hit.name, "exact")).add(hit.type, hit.entity)
        for piece in pieces & self.cores.keys():
            group = found.setdefault(piece, _Found(piece, "core"))
            for kind, ids in self.cores[piece].items():
                for i in ids:
                    group.add(kind, i)
        return _chosen(question, folded, found)

    @cached_property
    def sounds(self) -> dict[str, list[NameHit]]:
        """Names by how they sound."""
        return self._by_sound(None)

    def _by_sound(self, within: frozenset[str] | None) -> dict[str, list[NameHit]]:
        """Names by how they sound; where syllables are given, only those that have no other."""
        hits = self._hits if len(self._hits) < MANY_NAMES else self.places
        short = (NameHit(i, kind, core, core) for core, kinds in self.cores.items() for kind, ids in kinds.items() for i in ids)
        found: dict[str, list[NameHit]] = {}
        for hit in (*hits, *short):
            if len(hit.folded) <= LONGEST_HEARD and (within is None or all(pinyin.syllable(c) in within for c in hit.folded)):
                found.setdefault(pinyin.sound(hit.folded), []).append(hit)
        return found

    def _heard(self, syllables: Sequence[str]) -> dict[str, list[NameHit]]:
        """Names that may sound in a question. A first question is not made to wait until all names are indexed by sound."""
        if self._times_heard < HEARD_SINGLY:
            self._times_heard += 1
            return self._by_sound(frozenset(syllables))
        return self.sounds

    def sounding(self, question: Question, taken: Sequence[Mention]) -> list[Mention]:
        """Names written with wrong characters of the same sound, where no name as long stands."""
        folded = question.folded
        heard = pinyin.syllables(folded)
        sounds = self._heard(heard)
        found: dict[str, _Found] = {}
        lengths = {(m.start, m.end) for m in taken}
        for i in range(len(folded)):
            sound = heard[i]
            for j in range(i + 2, min(len(folded), i + LONGEST_HEARD) + 1):
                sound += " " + heard[j - 1]
                if not (hits := sounds.get(sound)):
                    continue
                piece = folded[i:j]
                if any(h.folded == piece for h in hits) or not _alike(piece, hits):
                    continue
                start, end = question.span(i, j)
                if j - i == 2 and not _place_like(question.text, start, end, taken):
                    continue
                if any(a <= start and end <= b for a, b in lengths):
                    continue
                group = found.setdefault(piece, _Found(hits[0].name, "fuzzy"))
                for hit in hits:
                    if _shares(piece, hit.folded):
                        group.add(hit.type, hit.entity)
        return _chosen(question, folded, {k: v for k, v in found.items() if v.ids})

    def near(self, text: str, types: Sequence[str] = TYPES) -> tuple[str, dict[str, tuple[str, ...]]] | None:
        """The name that differs from a text by one character, with its entities; none for texts under four characters."""
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        wanted = fold(text)
        if len(wanted) < 4:
            return None
        known = {h.folded for h in self._hits if h.type in types and abs(len(h.folded) - len(wanted)) <= 1}
        best = process.extractOne(wanted, sorted(known), scorer=Levenshtein.distance, score_cutoff=1)
        if best is None:
            return None
        ids: dict[str, list[str]] = {}
        for hit in self._hits:
            if hit.folded == best[0] and hit.type in types:
                ids.setdefault(hit.type, []).append(hit.entity)
        return best[0], {k: tuple(dict.fromkeys(v)) for k, v in ids.items()}

    @cached_property
    def latin(self) -> dict[str, dict[str, dict[str, None]]]:
        """Stretches of names by their pinyin without spaces: pinyin → Chinese stretch → entities, in the order of the store."""
        found: dict[str, dict[str, dict[str, None]]] = {}
        hits = self._hits if len(self._hits) < MANY_NAMES else self.places
        for hit in hits:
            for piece in self._stretches(hit):
                key = "".join(pinyin.syllables(piece))
                if key.isalpha():
                    found.setdefault(key, {}).setdefault(piece, {})[hit.entity] = None
        return found

    def _stretches(self, hit: NameHit) -> set[str]:
        name = hit.folded
        found = {name[:n] for n in (2, 3, 4) if len(name) >= n}
        if hit.type in PLACES and name[0] in "省市区县州" and len(name) > 3:
            found |= {name[1 : n + 1] for n in (2, 3, 4)}  # 市河东新区, as a city's report says it
        if hit.type in PLACES and (second := _SECOND.search(hit.name)):
            found |= {fold(second[1])[:n] for n in (2, 3, 4)}  # the second of two places that name a zone: 埃塞-湖南工业园
        if len(name) <= 8:
            found.add(name)
        if hit.type in PLACES and 4 < len(name) <= 9:
            found.add(name[:-1])  # Zimao Linkong for 自贸临空区
        if hit.type in PLACES:
            short = heads.core(hit.name)
            for one in (short, *self._after_city(short)):
                found |= {one[:n] for n in (2, 3, 4) if len(one) >= n} | ({one} if one else set())
        return {f for f in found if all("一" <= c <= "鿿" for c in f)}

    @cached_property
    def _industry_names(self) -> tuple[list[NameHit], dict[int, Any]]:
        return list(self.view.names(["Industry"]))[:MANY_NAMES], {}

    def near_in_meaning(self, words: Sequence[str], encoder: Any) -> list[str]:
        """The industries whose names an encoder puts near to a word: the nearest, and those about as near."""
        asked = id(encoder), tuple(words)[:3]
        if asked not in self._near:
            if len(self._near) > MANY_WORDS:
                self._near.clear()
            self._near[asked] = self._nearest(asked[1], encoder)
        return list(self._near[asked])

    def _nearest(self, words: Sequence[str], encoder: Any) -> list[str]:
        hits, kept = self._industry_names
        if not hits or not words:
            return []
        if id(encoder) not in kept:
            kept[id(encoder)] = encoder.encode_queries([h.name for h in hits])
        scores = (kept[id(encoder)] @ encoder.encode_queries(list(words)).T).max(axis=1)
        top = float(scores.max())
        return list(dict.fromkeys(hits[i].entity for i in (scores >= max(NEAR, top - 0.05)).nonzero()[0]))

    def named(self, names: Iterable[str], types: Sequence[str] = TYPES) -> dict[str, tuple[str, ...]]:
        """Entities of these exact names (or their synonyms), by type."""
        asked = {fold(n) for n in names} | {fold(s) for n in names for s in synonyms().get(n, ())}
        found: dict[str, list[str]] = {}
        for hit in self._so_named(asked - GENERIC, types):
            group = found.setdefault(hit.type, [])
            if hit.entity not in group:
                group.append(hit.entity)
        return {k: tuple(v) for k, v in found.items()}


def _alike(piece: str, hits: Sequence[NameHit]) -> bool:
    # Two characters of the same sound are chance; three are hardly, and a place name of two is worth a try.
    return len(piece) >= 3 or any(h.type in PLACES and _shares(piece, h.folded) for h in hits)


def _place_like(text: str, start: int, end: int, taken: Sequence[Mention]) -> bool:
    """Whether two characters stand where the name of a place would: first of all, or before a place or its head noun."""
    following = any(m.start == end and m.of(*PLACES) for m in taken) or bool(heads.FOLLOWING.match(text[end:]))
    return start == 0 or following


def _shares(piece: str, name: str) -> bool:
    return any(a == b for a, b in zip(piece, name, strict=False)) or len(piece) >= 3


def _chosen(question: Question, folded: str, found: Mapping[str, _Found]) -> list[Mention]:
    """Longest names first, none inside or across one already chosen."""
    taken: list[tuple[int, int]] = []
    chosen: list[Mention] = []
    for piece in sorted(found, key=lambda p: (-len(p), p)):
        for start in matching.places(piece, folded):
            end = start + len(piece)
            span = question.span(start, end)
            if not any(start < b and a < end for a, b in taken) and _bounded(question.text, span, piece):
                taken.append((start, end))
                group = found[piece]
                ids = {k: tuple(v) for k, v in group.ids.items()}
                chosen.append(Mention(*span, group.name, ids, group.match))
    return sorted(chosen, key=lambda m: m.start)


def _pieces(question: Question, beginnings: Collection[str] | None) -> set[str]:
    """The stretches of a question that may be a name, of two signs that names begin with where these are known: of Latin letters, those of whole words."""
    folded, text, count = question.folded, question.text, len(question.folded)
    if not count:
        return set()
    spans = [question.span(i, i + 1) for i in range(count)]
    begins = [not _alphanumeric(text[a - 1 : a]) for a, _ in spans]
    ends = [False, *(not _alphanumeric(text[b : b + 1]) for _, b in spans)]
    # Where the run of Latin letters that begins at a place ends: what goes on past it holds other signs too.
    latin = list(range(count))
    for i in reversed(range(count)):
        latin[i] = (latin[i + 1] if i + 1 < count else count) if folded[i].isascii() else i
    return {
        folded[i:j] for i in range(count) if beginnings is None or folded[i : i + 2] in beginnings for j in range(i + 2, min(count, i + LONGEST) + 1)
        if j > latin[i] or (begins[i] and ends[j])
    }


def _alphanumeric(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _bounded(text: str, span: tuple[int, int], piece: str) -> bool:
    """A name in Latin letters must not be part of a longer word."""
    if not piece.isascii():
        return True
    before, after = text[span[0] - 1 : span[0]], text[span[1] : span[1] + 1]
    return not _alphanumeric(before) and not _alphanumeric(after)
