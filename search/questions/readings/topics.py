"""Topics of list questions: industries widened to narrower ones, fairs, companies, policies, as sets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import permutations
from pathlib import Path

from graph.kept import kept
from graph.lexicon import lexicon, sources
from graph.names import fold
from search.questions.context import Context
from search.questions.language.goods import goods_of
from search.questions.language.words import grouped
from search.questions.naming.names import Mention
from search.questions.plans import plan as p
from search.questions.texts import Term

# What may follow an industry in the name of a part of it without making it another industry.
_TAILS = re.compile(
    r"^(?:系统|产业|产业链|行业|装备|设备|制造|材料|技术|应用|产品|业务|业态|服务|试点|项目|经济|器件|模块|整机|整车|零部件|产业集群|集群|制造业|加工|研发|设计|封测|及.*|和.*|与.*|产业园|领域|新赛道|赛道)+$"
)
# Short words that are part of the names of quite different industries.
_WIDE = frozenset(fold(w) for w in ["新能源", "智能", "电子", "材料", "汽车", "食品", "制造", "物流", "金融", "服务", "数字", "绿色", "信息", "装备", "贸易", "加工"])
MAX_DEPTH = 4


def is_tail(word: str) -> bool:
    """Whether a word behind a field only says what of it is meant: 设备, 制造."""
    return bool(_TAILS.match(fold(word)))


_SERVICES = frozenset(["现代服务业", "物流", "旅游"])


def is_service(word: str) -> bool:
    """Whether a field is a service, as a lexicon has it: 保险, 检测."""
    known, frontier = lexicon("industries"), [word]
    for _ in range(MAX_DEPTH):
        if not _SERVICES.isdisjoint(frontier):
            return True
        frontier = [b for n in frontier if (e := known.index.get(fold(n))) is not None for b in e.broader]
    return False


def industries(c: Context, words: Sequence[str], ids: Sequence[str] = ()) -> p.Entities | None:
    """The industries that some words mean: those so named, narrower ones by BROADER, those whose names hold the word."""
    marks: dict[str, str] = dict.fromkeys(ids, "exact")
    names = _lexicon_names(words)
    for i in c.names.named(names, ["Industry"]).get("Industry", ()):
        marks.setdefault(i, "exact")
    for i in _holding(c, names):
        marks.setdefault(i, "broader")
    for i in _narrower(c, list(marks), [n for n in names if fold(n) in _WIDE] if marks else ()):
        marks.setdefault(i, "broader")
    if not marks:
        return None
    return p.Entities(tuple(marks), words[0] if words else "", {i: m for i, m in marks.items() if m != "exact"})


def _lexicon_names(words: Sequence[str]) -> list[str]:
    known = lexicon("industries")
    found = list(words)
    for word in words:
        entry = known.get(word)
        if entry:
            found += entry.names
    return list(dict.fromkeys(found))


def _holding(c: Context, names: Sequence[str]) -> list[str]:
    found = []
    wanted = [f for n in names if len(f := fold(n)) >= 2 and f not in _WIDE]
    for word in wanted[:8]:
        for hit in c.names.containing(word, "Industry"):
            at = hit.folded.find(word)
            if at + len(word) == len(hit.folded) or _TAILS.match(hit.folded[at + len(word) :]):
                found.append(hit.entity)
    return found


def _narrower(c: Context, ids: Sequence[str], words: Sequence[str] = ()) -> list[str]:
    """The industries narrower than some, and than what the lexicon knows by some words: 物流 is 现代物流 here, and 跨境物流 below it."""
    seen, frontier = set(ids), list(ids)
    for _ in range(MAX_DEPTH):
        frontier = [s.subject for s in c.statements("BROADER", objects=frontier) if s.subject not in seen] if frontier else []
        seen |= set(frontier)
    return sorted(seen - set(ids)) + _lexicon_narrower(c, seen, words)


def _lexicon_narrower(c: Context, ids: set[str], words: Sequence[str]) -> list[str]:
    """Narrower industries that the lexicon knows, where the graph carries no BROADER statements for them."""
    names = {n for e in c.names.entities(sorted(ids)).values() for n in e.names} | set(words)
    below: set[str] = set()
    frontier = names
    for _ in range(MAX_DEPTH):
        frontier = {child for name in frontier for child in children().get(fold(name), ())} - below - names
        below |= frontier
    return [i for i in c.names.named(sorted(below), ["Industry"]).get("Industry", ()) if i not in ids] if below else []


def words_for(words: Sequence[str]) -> set[str]:
    """All names, in folded form, of the industries that some words mean and of narrower ones."""
    found = {fold(n) for n in _lexicon_names(words)}
    frontier = set(found)
    for _ in range(MAX_DEPTH):
        frontier = {fold(child) for name in frontier for child in children().get(name, ())} - found
        found |= frontier
    return found


@cache
def children() -> dict[str, tuple[str, ...]]:
    """The names of the industries that the lexicon puts below each name in folded form."""
    return kept("narrower", [Path(__file__), *sources("industries")], lambda: grouped((fold(above), e.names) for e in lexicon("industries") for above in e.broader))


def of_mention(c: Context, mention: Mention) -> p.Entities | None:
    """The set of industries that a name in the question means."""
    shown = c.u.text[mention.start : mention.end]
    words = [mention.chinese, *([shown] if c.u.language == "zh" and mention.match != "fuzzy" else [])]
    return industries(c, list(dict.fromkeys(words)), mention.of("Industry"))


def of_term(c: Context, term: Term) -> p.Entities | None:
    """The set of industries that a word of the question means, or the goods that it says are made or grown; none where no industry here is called so."""
    if not term.words:
        return None
    goods = [w for word in term.words if (w := goods_of(word)) and fold(w) not in _WIDE]
    return industries(c, term.words) or (industries(c, goods) if goods else None) or _parts_of(c, (*term.words, *goods))


def _parts_of(c: Context, words: Sequence[str]) -> p.Entities | None:
    """The industries that a lexicon has as parts of a material of one sign, which names hold by chance, and that are called after it: 钒钛 for 钛."""
    own = [w for w in words if len(w) == 1]
    ids = [i for i, e in c.names.entities(_lexicon_narrower(c, set(), own)).items() if any(w in n for w in own for n in e.names)] if own else []
    return p.Entities(tuple(ids), words[0], dict.fromkeys(ids, "broader")) if ids else None


def compounds(c: Context, terms: Sequence[Term]) -> list[Term]:
    """Words of a Chinese question, of which two that make the name of one industry between them are one: 卫星遥感 is not any 卫星, but 无人机整机 are 无人机."""
    known, kept = lexicon("industries").index, list(terms)
    for a, b in permutations(terms, 2) if c.u.language == "zh" else ():
        entry = known.get(fold(a.text + b.text)) if a.text + b.text in c.u.text else None
        if entry is not None and a in kept and b in kept and not _TAILS.match(fold(b.text)):
            kept[kept.index(a)] = Term(a.text + b.text, tuple(dict.fromkeys((a.text + b.text, *entry.names))))
            kept.remove(b)
    return kept


def near(c: Context, term: Term) -> p.Entities | None:
    """The industries nearest in meaning to a word that none is called, marked as related."""
    ids = c.similar(term.words)
    return p.Entities(tuple(ids), term.text, dict.fromkeys(ids, "related")) if ids else None


# Which edition of a fair a name says.
_EDITION = re.compile(r"^(?:\d{4}年?|第[一二三四五六七八九十\d]+届)+")


_EDITION_SAID = re.compile(r"第[一二三四五六七八九十百\d]+届")


def fairs(c: Context, mention: Mention) -> p.Entities:
    """All editions of a fair that a name means."""
    names = [mention.chinese, *(n for e in c.names.entities(mention.of("Event")).values() for n in e.names)]
    for name in tuple(names):
        entry = lexicon("events").get(name) or lexicon("question_names").get(name)
        names += [*(entry.names if entry else ()), _EDITION.sub("", name)]
    ids = dict.fromkeys(mention.of("Event"))
    for folded in dict.fromkeys(map(fold, names)):
        if len(folded) >= 3:
            ids |= dict.fromkeys(h.entity for h in c.names.containing(folded, "Event"))
    if asked := _EDITION_SAID.match(c.u.text, mention.start):
        return _of_edition(c, mention, list(ids), asked[0])
    return p.Entities(tuple(ids), mention.chinese)


def _of_edition(c: Context, mention: Mention, ids: Sequence[str], edition: str) -> p.Entities:
    """Of a fair the edition that a question names; one of which no name says which it is counts less."""
    said = {i: {m[0] for n in e.names for m in _EDITION_SAID.finditer(n)} for i, e in c.names.entities(ids).items()}
    kept = [i for i in ids if i in said and (edition in said[i] or not said[i])]
    return p.Entities(tuple(kept), mention.chinese, {i: "broader" for i in kept if not said[i]})
