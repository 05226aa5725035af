"""Names that the world knows and the library does not, and what else no document says: a question about one of them has no evidence here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from graph.lexicon import Entry, lexicon
from graph.names import fold
from search.questions.context import Context
from search.questions.language import nouns
from search.questions.language.meanings import FEW_DOCUMENTS
from search.questions.language.words import plain
from search.questions.naming import meant, phrases, unheard, works
from search.questions.readings import abroad, premises, regions
from search.questions.texts import Term
from search.tables import holds

LEXICONS = ("zones", "regions", "companies", "question_names")
LONGEST = 20
# Short names of counties and companies are also ordinary words; those of cities are known to every reader.
SHORTEST = {"zones": 4, "regions": 2, "companies": 3, "question_names": 3}
_ZONE = re.compile(
    r"(?:^|[,。?!:;\s]|请问|问下|想问|想知道)(?P<name>(?P<own>[㐀-鿿]{2,4}?)(?:经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|开发区|新区|综合保税区|综保区|保税区|工业园区?|产业园区?|自贸区|示范区))"
)
_QUOTES = re.compile("[“”\"「」『』‘’]")
BIG = frozenset({"province", "city", "country"})


def strangers(c: Context) -> list[str]:
    """The known places and companies that a question names and no document of the library speaks of."""
    if c.u.language == "en":
        return [t.text for t in c.u.foreign for entry in (*_firms(t), *_named_en(t)) if not _here(c, t.words[0], entry)]
    if partners := [*_partners(c), *unheard.firms(c), *unheard.fields(c)]:
        return partners
    if c.u.language != "zh" or not c.u.content(c.u.mentions, ("ask", "outline", "type", "relation", "role", "stage", "aim")):
        return []
    # Of a place with a plan it may be asked in what other words it speaks of a region: 接广东转出的产业 (珠三角).
    return [name for name, entry in named(c) if not (c.owners and entry.lexicon == "regions") and not _here(c, name, entry)] + _zones(c)


_WITH = re.compile(r"[与和跟同](?P<name>[㐀-鿿a-z0-9]{2,8}?)(?:之间)?(?:还|都)?(?:有|合作|共建|签)(?:[过了着]|没有)*(?:哪|什么|几|啥|多少)")


def _partners(c: Context) -> list[str]:
    """A known firm, of however short a name, with which a question says that something is done, and of which no plan asked about speaks."""
    documents = c.documents if len(c.documents) <= FEW_DOCUMENTS else ()
    found = [m["name"] for m in _WITH.finditer(c.u.question.folded) if lexicon("companies").index.get(m["name"]) is not None]
    return [name for name in found if documents and not c.texts.hold(documents, [name])]


def _zones(c: Context) -> list[str]:
    """Zones that a question names by their shape, no list knows, and no document here speaks of (红岭经开区); one sign may be mistyped."""
    documents = c.documents or c.all_documents
    found = []
    left_out = [m.span() for m in meant.BUT_ZH.finditer(c.u.text)] if c.u.excluded else []
    for match in _ZONE.finditer(c.u.question.folded):
        name, (start, end) = match["name"], c.u.question.span(*match.span("name"))
        known = any(a < end and start < b for a, b in (*((m.start, m.end) for m in c.u.mentions), *left_out)) or any(c.texts.says(d, name) for d in documents)
        if documents and not known and _names_one(match["own"]) and not any(_mistyped(name, hit.folded) for hit in c.names.places):
            found.append(name)
    return found


def _names_one(own: str) -> bool:
    """Whether what stands before the kind of a zone is a name, and no word that asks for zones or tells of what sort they are: 大理, and not 大型."""
    return any(lexicon("regions").index.get(own + kind) is not None for kind in ("", "市", "县", "州")) or not (unheard.ASKING.search(own) or holds("common_words", own))


def _mistyped(name: str, known: str) -> bool:
    return len(name) == len(known) and sum(a != b for a, b in zip(name, known, strict=True)) == 1


def _firms(term: Term) -> Iterator[Entry]:
    """The company that an English phrase names, if it names one and nothing else."""
    entry = lexicon("companies").index.get(fold(term.words[0])) if term.words else None
    if entry is not None and plain(term.text) in {plain(e) for e in entry.english}:
        yield entry


_NAMED_KINDS = ("自贸区", "开发区", "实验区", "示范区", "新区", "高新区", "经开区", "工业园", "银行", "大学", "学院", "组织", "论坛", "大会", "航展")


def _named_en(term: Term) -> Iterator[Entry]:
    """The zone, bank, university or meeting that an English phrase names, of those whose English name is no pinyin with a head noun: the Zhengzhou Airport Economy Zone, the World Bank."""
    entry = lexicon("question_names").index.get(fold(term.words[0])) if term.words else None
    if entry is not None and entry.name.endswith(_NAMED_KINDS):
        yield entry


def named(c: Context) -> Iterator[tuple[str, Entry]]:
    """What a question names that the world knows, where no mention has it: zones, regions, firms."""
    folded = c.u.question.folded
    taken = [(m.start, m.end) for m in c.u.mentions]
    at = 0
    while at < len(folded):
        size = _longest(c, folded, at, taken)
        if size:
            entry = _entry(folded[at : at + size])
            assert entry is not None
            yield folded[at : at + size], entry
        at += size or 1


def _longest(c: Context, folded: str, at: int, taken: list[tuple[int, int]]) -> int:
    longest = min(LONGEST, _beginnings().get(folded[at : at + 2], 0))
    for end in range(min(len(folded), at + longest), at + 1, -1):
        if _entry(folded[at:end]) is not None:
            start, stop = c.u.question.span(at, end)
            if _QUOTES.search(c.u.text[start:stop]):
                continue  # 吉林“碳谷”: a byname of a place there, and no firm of both names
            # A field within the name of a zone is not what is named: 化工 in 宁东能源化工基地.
            return end - at if not any(start < b and a < stop and not (start <= a and b <= stop and b - a < stop - start) for a, b in taken) else 0
    return 0


def _entry(word: str) -> Entry | None:
    for name, known in _lexicons():
        entry = known.get(word)
        if entry is None or len(word) < SHORTEST[name]:
            continue
        if name == "regions" and len(word) < 3 and entry.fields.get("level") not in BIG:
            continue
        return entry
    return None


@cache
def _beginnings() -> Mapping[str, int]:
    """The first two signs of all that the world knows, and how long the longest name is that begins so."""
    found: dict[str, int] = {}
    for _, known in _lexicons():
        for name in known:
            if len(name) > found.get(name[:2], 0):
                found[name[:2]] = len(name)
    return found


@cache
def _lexicons() -> list[tuple[str, Mapping[str, Entry]]]:
    return [(name, lexicon(name).index) for name in LEXICONS]


def _here(c: Context, name: str, entry: Entry) -> bool:
    if any(c.names.named((name, *entry.names)).values()):
        return True
    # Two signs of a region stand in other words too (湘江西岸): where a plan names it, the graph has it.
    wanted = [w for n in (name, *entry.names) if len(w := fold(n)) > 2 or entry.lexicon != "regions"]
    documents = c.documents or c.all_documents
    # A library too large to be read is judged by its names alone.
    if any(c.texts.says(d, w) for d in documents for w in wanted):
        return True
    if entry.lexicon != "regions" or not abroad.is_abroad(entry.names):
        return False
    # Of a country beside another all plans may speak, and by its sign (中德).
    return any(abroad.said_of(entry.names).search(c.texts.text(d)) for d in (c.all_documents if not c.owners else documents))


def hopeless(c: Context) -> bool:
    """Whether a question names what no document here knows, so that it has no answer."""
    if c.hopeless is None:
        c.hopeless = bool(c.u.strange or _named_nowhere(c) or _untold(c) or _unheard(c) or _elsewhere(c) or works.unheard(c) or premises.false(c))
    return c.hopeless


def _named_nowhere(c: Context) -> list[str]:
    """What a question names and no document here speaks of, which is told to who asks."""
    found = [t.text for t in c.unknown_names] or [*phrases.unsaid(c), *strangers(c)]
    for name in found:
        c.tell(f"文中没有提到“{name}”", f"“{name}” is not mentioned")
    return found


# A title in its brackets; a shorter one may be any document's.
_TITLE = re.compile("《([^《》]{6,40})》")
# So much of a title's pairs of signs one sentence says that means it, however it is shortened.
TOLD = 0.7


def _untold(c: Context) -> bool:
    """Whether a question names a document by its title of which no plan asked about speaks: 甲区引用了《乙办法》的哪一条."""
    titles = _TITLE.findall(c.u.question.raw)
    if not titles or not c.readable:
        return False
    said = [*(s.folded for s in c.sentences(c.readable)), *(fold(c.view.document(d).title) for d in c.readable)]
    return any(max(_held(fold(title), words) for words in said) < TOLD for title in titles)


def _held(title: str, words: str) -> float:
    """The share of a title's pairs of signs that some words hold."""
    return sum(title[i : i + 2] in words for i in range(len(title) - 1)) / max(1, len(title) - 1)


def _elsewhere(c: Context) -> bool:
    """Whether a question asks of a plan about a firm that others speak of and this one never: 华为在甲区的工厂."""
    firms = [m for m in c.u.mentions_of("Company") if not m.of("Park", "Region", "Organization") and m.match == "exact"]
    if not firms or not c.owners or regions.asked(c) or not 0 < len(c.documents) <= FEW_DOCUMENTS:
        return False
    names = [{fold(n) for e in c.names.entities(m.all).values() for n in e.names} | {fold(m.chinese)} for m in firms]
    return any(not c.texts.hold(c.documents, own) for own in names)


def _unheard(c: Context) -> bool:
    """Whether an English question asks for what is no kind of entity, of a sort that the documents never name: which payment channels."""
    if c.u.language != "en" or c.u.asked or not 0 < len(c.documents) <= FEW_DOCUMENTS:
        return False
    start, end = nouns.sorted_by(c.u.text)
    sorts = [t for t, (a, b) in zip(c.u.foreign, c.u.foreign_spans, strict=True) if start <= a and b <= end and t.weight >= 1 and t.folded]
    return any(not c.texts.hold(c.documents, t.folded) for t in sorts)
