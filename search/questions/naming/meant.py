"""Which of the names found in a Chinese question are meant: with head nouns, by sound, by part, longer before shorter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graph.lexicon import lexicon
from graph.names import fold
from graph.store import Pattern
from search.questions.language import lookalikes
from search.questions.language.normal import Question
from search.questions.language.words import Cue, synonym_pattern, synonyms
from search.questions.naming import heads
from search.questions.naming.names import PLACES, Mention, Names
from search.questions.texts import Term
from search.tables import holds

BUT_ZH = re.compile(r"(?:除了?|不算|不包括|不含)(?P<a>[^,，。?？]+?)(?:之外|以外|外|,|，|还|$)|(?<!是)(?<!还)不(?:在|落在|位于|建在|放在)(?P<f>[^,，。?？的]{2,16})的(?!时候|情况)|(?P<b>[^,，。?？]+?)(?:之外|以外)|[(（](?:不是|不含|不包括|除)(?P<c>[^)）]+)[)）]|[(（](?!还|尚|已|没|未)(?P<d>[^()（）]+)(?:不算|不要|不计|不用列?|别算|别列|除外)[)）]|(?<=[?？。])(?!还|尚|已|没|未)(?P<e>[^?？。]+?)(?:的)?(?:不算|不要|不计|不用列?|别算|除外)[。了啊]*$")
BUT_EN = re.compile(r"(?:other than|apart from|besides|except(?: for)?|excluding|not counting|aside from|(?:that|which) (?:are|is|do|will) not (?:be |stand |lie )?(?:in|at|within|built in|located in)|\b(?:are|lie|stand|built) outside(?: of)?|\b(?:projects|works|schemes) (?:not|outside)(?: (?:in|at|of|located in))?)\s+(?P<a>[^?;]+?)(?:,|\?|$| does| do| is| are| will| has| have)")


def outside(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The names that a question leaves out: 除甲区外."""
    found = []
    for pattern in (BUT_ZH, BUT_EN):
        for match in pattern.finditer(text):
            for group in (g for g in match.groupdict() if match.group(g)):
                inside = [m for m in mentions if match.start(group) <= m.start and m.end <= match.end(group)]
                found += inside if group != "b" else _last_of(text, inside, match.end(group))
    return found


def terms_outside(text: str, terms: Sequence[Term]) -> list[Term]:
    """The English phrases that a question leaves out: besides the Pearl River Delta."""
    spans = [match.span("a") for match in BUT_EN.finditer(text)]
    return [t for t in terms if any(a <= text.find(t.text) < b for a, b in spans)]


def _last_of(text: str, mentions: Sequence[Mention], end: int) -> list[Mention]:
    """Those of some names that stand right before a place, joined to one another: in A2024年在B、C之外 those are B and C."""
    kept: list[Mention] = []
    for m in sorted(mentions, key=lambda m: -m.end):
        if text[m.end : end].strip("、和与及 ,，") or (not kept and m.end < end - 2):
            break
        kept.append(m)
        end = m.start
    return kept


def heard(question: Question, names: Names, mentions: list[Mention]) -> list[Mention]:
    """The names found, with those that only sound like what a question writes in place of what lies within them."""
    heard = names.sounding(question, mentions)
    kept = [m for m in mentions if not any(h.start <= m.start and m.end <= h.end for h in heard)]
    return [*kept, *(h for h in heard if not any(m.start < h.end and h.start < m.end for m in kept))]


def over_kind(mention: Mention, found: Sequence[Cue]) -> Mention:
    """A short name of a park with the rest of the word for its kind: 兰山高新|区."""
    end = max((k.end for k in found if k.tag == "type.Park" and mention.start < k.start < mention.end < k.end), default=mention.end)
    return replace(mention, end=end) if mention.of("Park") and end > mention.end else mention


def without_kinds(question: Question, mentions: list[Mention], found: Sequence[Cue]) -> list[Mention]:
    """Names that are really the kind of thing asked for: 哪些综合保税区, 几个特色小镇."""
    kept = []
    for m in mentions:
        if any(k.kind == "type" and k.start <= m.start and m.end <= k.end and k.end - k.start > m.end - m.start for k in found):
            continue
        if set(m.ids) == {"Industry"} and _astride(question.text, m.start, m.end):
            continue
        before = question.text[max(0, m.start - 4) : m.start]
        asked = re.search(r"(哪些|哪几个|哪个|什么|几个|几家|所有|各|多少个|哪几家)$", before)
        if asked and any((c.kind == "type" and c.start <= m.start and m.end <= c.end) or (fold(question.text[m.start:m.end]).endswith(fold(question.text[c.start:c.end])) and c.kind == "type" and c.end == m.end) for c in found):
            continue
        kept.append(m)
    return kept


# What zones of any name are called behind the area in which they lie.
_ANY_ZONES = frozenset(["开发区", "园区", "产业园区"])


def unknown_places(question: Question, names: Names, mentions: list[Mention]) -> tuple[list[Term], list[Mention]]:
    """Place names with a head noun that no known park has: 苏州 + 工业园区 where only 苏州 is known; and the other names."""
    unknown, kept = [], []
    for m in mentions:
        head = heads.FOLLOWING.match(question.text[m.end :])
        if head and head[0] in _ANY_ZONES and question.text[: m.end].endswith("地区"):
            kept.append(m)  # 湖区地区开发区: the zones of an area
        elif head and m.of(*PLACES) and not has_documents(names, m) and not any(o.start < m.end + head.end() and m.end < o.end for o in mentions if o is not m):
            words = question.text[m.start : m.end + head.end()]
            unknown.append(Term(words, (words,), 2.0))
        else:
            kept.append(m)
    return unknown, kept


# So many signs of a place's own name tell it where one of them is wrong; a shorter one may be another place's.
_SURE_OF_NAME, _SURE_IF_HEARD = 4, 3
_PLACE_ENDS = re.compile(r"工业园区?|产业园区?|科技园区?|物流园区?|高新技术产业开发区|经济技术开发区|经济开发区|开发区|经开区|高新区|综合保税区|综保区|产业城|合作区|示范区|片区|新城|小镇")


def misspelt(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """Long names of parks with one sign that is taken for another, which no region's name makes another place: 浙河铸造工业园 for 淅河铸造工业园."""
    found: list[Mention] = []
    for match in _PLACE_ENDS.finditer(question.text):
        if any(m.start < match.end() and match.start() < m.end for m in (*mentions, *found)):
            continue
        for start in range(max(0, match.start() - 8), match.start() - _SURE_IF_HEARD + 1):
            text = question.text[start : match.end()]
            near = names.near(text, ("Park",)) if not any(m.start < match.end() and start < m.end for m in mentions) else None
            if near and len(near[0]) == len(fold(text)) and _one_mistaken(fold(text), near[0], len(heads.core(near[0]))):
                found.append(Mention(start, match.end(), near[0], near[1], "fuzzy"))
                break
    return found


def _one_mistaken(written: str, known: str, own: int) -> bool:
    """Whether two names, whose own part has so many signs, differ by one that looks or sounds like the other, and belongs to no region's name: 湖北… is not 湖南… with a wrong sign."""
    at = next((i for i, (a, b) in enumerate(zip(written, known, strict=True)) if a != b), -1)
    if at < 0 or not ((own >= _SURE_OF_NAME and lookalikes.alike(written[at], known[at])) or (own >= _SURE_IF_HEARD and lookalikes.sound_alike(written[at], known[at]))):
        return False
    regions = lexicon("regions").index
    return not any(written[a:b] in regions for a in range(max(0, at - 3), at + 1) for b in range(max(at + 1, a + 2), min(len(written), a + 4) + 1))


def with_head(question: Question, names: Names, mention: Mention, mentions: Sequence[Mention] = ()) -> Mention:
    """A place with the kind of park that follows it: 桂林 + 高新区 means the high-tech zone of 桂林; none where that is a name of its own."""
    if any(o.start == mention.end and o.of("Park") for o in mentions):
        return mention
    head = heads.FOLLOWING.match(question.text[mention.end :])
    if not head or not mention.of(*PLACES) or (mention.of("Region") and has_documents(names, mention, "Region")):
        return mention
    shown = question.text[mention.start : mention.end + head.end()]
    cores = dict.fromkeys([fold(question.text[mention.start : mention.end]), fold(heads.core(shown))])
    parks = dict.fromkeys([*mention.of("Park"), *(i for core in cores for i in names.cores.get(core, {}).get("Park", ()))])
    fitting = tuple(i for i in parks if heads.same_kind(shown, names.entities([i])[i].names))
    return Mention(mention.start, mention.end + head.end(), shown, {"Park": fitting}, "core") if fitting else mention


def whole(question: Question, names: Names, mention: Mention) -> Mention:
    """A place with what stands before its short name in a longer one: 自贸 + 临空区 is the end of 长沙自贸临空区."""
    if not mention.of("Park") or mention.match == "fuzzy":
        return mention
    known = [fold(n) for e in names.entities(list(mention.of("Park"))).values() for n in e.names]
    for start in range(max(0, mention.start - 6), mention.start):
        stretch = fold(question.text[start : mention.end])
        if len(stretch) == mention.end - start and any(n.endswith(stretch) and len(n) > len(stretch) for n in known):
            return replace(mention, start=start)
    return mention


def longer(question: Question, names: Names, mentions: list[Mention], cues: Sequence[Cue]) -> list[Mention]:
    """Names that only begin or end a longer known word give way to it: 新能源 in 新能源车."""
    kept = list(mentions)
    for start, end, words in _known_words(question):
        if fold(question.text[start:end]) in names.generic or any(k.kind == "type" and k.start <= start and end <= k.end and k.end - k.start > end - start for k in cues):
            continue
        inside = [m for m in kept if start <= m.start and m.end <= end and m.end - m.start < end - start]
        across = [m for m in kept if m not in inside and m.start < end and start < m.end]
        if across or (not inside and any(m.start <= start and end <= m.end for m in kept)):
            continue
        ids = names.named(words)
        if inside:
            kept = [m for m in kept if m not in inside]
        if ids:
            kept.append(Mention(start, end, words[0], ids, "exact"))
    return kept


def _known_words(question: Question) -> list[tuple[int, int, tuple[str, ...]]]:
    """Industries of the lexicon and words with synonyms in a Chinese question, longest first, none across another."""
    known = lexicon("industries").index
    found: list[tuple[int, int, tuple[str, ...]]] = [(*m.span(), synonyms()[m[0]]) for m in synonym_pattern().finditer(question.text) if m.end() - m.start() > 2]
    folded = question.folded
    for i in range(len(folded)):
        if folded[i : i + 2] not in _beginnings():
            continue
        for j in range(min(len(folded), i + 12), i + 1, -1):
            entry = known.get(folded[i:j])
            if entry is not None and not _astride(folded, i, j):
                found.append((*question.span(i, j), entry.names))
                break
    chosen: list[tuple[int, int, tuple[str, ...]]] = []
    for start, end, words in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if not any(start < b and a < end for a, b, _ in chosen):
            chosen.append((start, end, words))
    return chosen


@cache
def _beginnings() -> frozenset[str]:
    """The first two signs of the names of all industries."""
    return frozenset(name[:2] for name in lexicon("industries").places)


def _astride(text: str, start: int, end: int) -> bool:
    """Whether two signs are but the end of one common word and the beginning of the next: 家电 in 国家电网."""
    return end - start == 2 and start > 0 and all(holds("common_words", text[a : a + 2]) for a in (start - 1, start + 1))


def has_documents(names: Names, mention: Mention, *types: str) -> bool:
    """Whether a place that a question names has plans of its own, as one of some types."""
    return bool(names.view.statements(Pattern(relations=["ABOUT"], objects=list(mention.of(*(types or PLACES)))), limit=1))


# What is built where a place is asked for is works, though it may be a place as well: 哪个园区要建甲产业园, which zone builds the A park.
_BUILT = re.compile(r"(?:要|拟|将|会|在|新|计划|准备|打算|负责)(?:建|建设|兴建|新建|打造|筹建)(?:的|起|成)?[“\"]?$|(?:建设|兴建|新建|筹建|打造)[“\"]?$|\b(?:build|builds|building|construct|constructs|constructing|set up|sets up|setting up)(?: the| a| an| its)? $")


def as_works(text: str, mention: Mention) -> Mention:
    """A name of a place and of works as that of works, where a question says that it is built."""
    if not (mention.of("Park") and mention.of("Project")) or not _BUILT.search(text[: mention.start]):
        return mention
    return replace(mention, ids={kind: ids for kind, ids in mention.ids.items() if kind != "Park"})
