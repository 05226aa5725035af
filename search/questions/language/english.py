"""English questions: stretches of words turned into Chinese names and words of plans, names in pinyin into entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.language import letters, pinyin
from search.questions.language.english_words import Word, parted, stop_words, unmistyped, words_of
from search.questions.language.forms import stems
from search.questions.language.normal import Question
from search.questions.language.pieces import Piece, composed
from search.questions.language.schools import schools
from search.questions.language.words import cues, dictionary, english_phrases, longest_phrase
from search.questions.naming import heads
from search.questions.naming.names import PLACES, Mention, Names
from search.questions.texts import NAME
from search.tables import looked_up

PROPER = ("Park", "Event", "Company", "Organization", "Agency", "Policy")
_QUIET = frozenset(["national", "state", "level", "provincial", "municipal", "the", "of", "and", "china", "chinese", "s", "new", "city", "pilot", "area"])
# Common English words that also spell pinyin syllables.
_ENGLISH = frozenset(
    ["a", "an", "ban", "bang", "bean", "bin", "can", "chance", "change", "china", "dan", "den", "die", "do", "e", "en", "fan", "fang", "fen", "ge", "gang", "gai", "gen", "gong", "guide", "han", "hang", "he", "her", "hen", "hong", "hue", "hun", "i", "kong", "lan", "lane", "lang", "lao", "lie", "long", "lounge", "lou", "man", "mango", "me", "mean", "men", "menu", "min", "mine", "mu", "nan", "neng", "nine", "o", "open", "pan", "pang", "pen", "pin", "ping", "range", "rang", "ran", "run", "sa", "sale", "same", "san", "sane", "sang", "sausage", "sen", "shade", "she", "shun", "si", "so", "song", "sue", "sun", "sung", "tan", "tang", "tian", "to", "tong", "tune", "wan", "wang", "we", "wen", "women", "woo", "yen", "you", "yang", "ying", "zone", "bonded", "date", "dance", "fine", "line", "lines", "pine", "wine", "bounce", "tie", "die", "lie", "pie", "liar", "she", "he", "me", "we", "be", "de", "le", "ye", "bi", "ai", "ei", "an", "en", "in", "on", "un", "guan", "gong", "bao", "cao", "gao", "dao", "mao", "mine", "ming", "pile", "tile", "time", "dine", "dune", "june", "tuna", "nano", "mini", "mango", "banana", "tango", "piano", "sauna", "bingo"]
) - frozenset({"hong", "tian", "ming", "guan"})


# A head noun behind one of these belongs to another name.
_BREAKS = frozenset(["in", "of", "for", "to", "and", "or", "the", "a", "an", "will", "would", "does", "do", "is", "are", "was", "were", "has", "have", "with", "by", "from", "at", "on", "that", "which", "who", "its", "plan", "want", "hope", "expect", "help", "support", "both", "also",
    "under", "being", "be", "been", "within", "into", "onto", "through", "during", "after", "before", "until", "as", "than", "their", "between", "among", "against", "over", "across", "along",
    "around", "near", "beside", "including", "can", "could", "should", "must", "may", "might", "not", "if", "when", "where", "while", "because", "so", "but", "per", "this", "these",
])


_HEAD_WORDS = frozenset(h.split()[0] for h, _ in heads.ENGLISH_HEADS) | frozenset(h.split()[-1] for h, _ in heads.ENGLISH_HEADS)


# Behind one of these a head noun is no longer that of a name before.
_LIMIT = re.compile(r"[,;?!:()]")
_COMPANIES = {"group": "集团", "company": "公司", "bank": "银行", "university": "大学", "hospital": "医院"}
# Head nouns of places in pinyin, behind a name in pinyin: Zhongkai Qu.
_PINYIN_HEADS = frozenset(["qu", "shi", "xian", "sheng", "yuan", "gang"])

# A description goes on behind the kind: the new area that builds a valley.
_LED_ON = re.compile(r"s\b| (?:that|which|where|whose|with|home|hosting|having|of|in|at|on|near|between|for)\b")
# Nouns that name no place by themselves behind a possessive.
_GENERAL = frozenset(["park", "zone", "area", "base", "development zone"])
_CITIES = re.compile(r"[a-z']+(?:(?:, (?:and )?| and | & )(?!the\b)[a-z']+)+")
# Cities that grow into one, said before their names or behind them.
_MERGING = re.compile(r"\b(?:merg(?:e|er|ing)|integrat(?:e|ion|ing)|unif(?:y|ication|ying)|fus(?:e|ion|ing)|coming together|growing together|linking(?:-up| up)?|joining(?: up)?|one-city|cluster|circle|region|metropolis) (?:of|between|among) (?:the )?(?:(?:three|two|four) )?(?:cities )?(?:of )?$")
_CLUSTER = re.compile(r"(?:'s)? (?:(?:city|urban|metropolitan|regional|economic) )*(?:cluster|agglomeration|metropolitan area|metropolitan region|circle|integration|merger|merging|unification|group of cities|city group|region|metropolis|conurbation)\b")
# Which Changsha park, any Changsha park: one of the parks there, and none of that name.
_CHOSEN = re.compile(r"\b(?:(?:which|what)(?: one)?|an?|any|each|every|one) $")
# Behind these a noun is asked for; words for fields, of which one has been asked for already.
_ASKING = frozenset(["which", "what", "many", "whose"])
_FIELD_WORDS = frozenset(["field", "sector", "industry", "direction", "track", "domain", "subject", "topic", "theme", "sphere"])
# With these behind it a verb may mean something else: to open up a market is to open nothing.
_PARTICLES = frozenset(["up", "out", "down", "off", "away", "back", "over"])
# How many jobs: of employment, and not said in passing.
_JOB = "job"
# How much a word counts that only a dictionary translates; so many words a phrase of such has.
TRANSLATED, SAYING = 0.6, 4
# What a lexicon has a word for in plans of one field it may mean more widely elsewhere: so many words of the general dictionary are looked for too.
OTHERS = 3
# So many words behind a name in pinyin may say what it is the name of.
LONGEST_KIND = 3


@cache
def _heads_by_first() -> dict[str, list[str]]:
    """The head nouns of places by their first words, in their order."""
    found: dict[str, list[str]] = {}
    for head, _ in heads.ENGLISH_HEADS:
        found.setdefault(head.split()[0], []).append(head)
    return found


# A phrase that keeps its first word from being read as a name has no more words: Chinese Academy of Sciences.
PHRASE = 4


def _begins_fair(words: Sequence[Word]) -> bool:
    """Whether some words begin with the English name of a fair that a lexicon knows: the Canton Fair is no fair of Canton."""
    known = (english_phrases().get(" ".join(w.plain for w in words[:n]), ()) for n in range(2, len(words) + 1))
    return any(lexicon("events").get(name) is not None for names in known for name in names)


def _besides(word: str, chinese: Sequence[str]) -> tuple[str, ...]:
    """What a word means elsewhere, where a lexicon knows it for something else only: the future, and no futures."""
    general = [w for w in looked_up("english_sayings", word) if len(w) > 1]
    return () if set(general) & set(chinese) else tuple(general[:OTHERS])


class Translator:
    """Turns one English question into pieces."""

    def __init__(self, question: Question, names: Names) -> None:
        self.question, self.names = question, names
        written = [part for word in words_of(question) for part in parted(word)]
        self.words = [word if _begins_fair(written[i : i + PHRASE]) else self._respelled(word) for i, word in enumerate(map(unmistyped, written))]
        self.taken: set[int] = set()
        self.pieces: list[Piece] = []

    def _respelled(self, word: Word) -> Word:
        """A city whose English name is no pinyin (Aksu, Ordos), as the names of its zones are spelled."""
        written = self.question.text[word.start : word.end].removesuffix("'s")  # Ordos is no plural
        entry = lexicon("regions").get(written) if word.capital and not pinyin.spells(written) else None
        if entry is None or entry.fields.get("level") not in ("city", "county"):
            return word
        spelled = "".join(pinyin.syllables(min((heads.core(name) or name for name in entry.names), key=len)))
        return replace(word, plain=spelled) if spelled in self.names.latin else word

    def run(self) -> list[Piece]:
        """All pieces, in order: phrases of several words, places in pinyin, single words, unknown names."""
        self._phrases(minimum=2, proper=True)
        self._schools()
        self._hyphened()
        self._landmarks()
        self._places()
        self._by_kind()
        self._phrases(minimum=2)
        self._sayings()
        self._phrases(minimum=1)
        self._unknown()
        return composed(sorted(self.pieces, key=lambda p: p.start), self.question.text, self.names)

    def names_in_pinyin(self) -> list[Piece]:
        """The places and other names that stand in Latin letters within a Chinese question."""
        self._places()
        return self.pieces

    def _add(self, first: int, last: int, chinese: Sequence[str], mention: Mention | None = None, unknown: bool = False) -> None:
        self.taken |= set(range(first, last))
        self.pieces.append(Piece(self.words[first].start, self.words[last - 1].end, tuple(chinese), mention, unknown))

    def _phrases(self, minimum: int, proper: bool = False) -> None:
        phrases, stops, plains = english_phrases(), stop_words("en"), [w.plain for w in self.words]
        for size in range(longest_phrase(), minimum - 1, -1):
            for i in range(len(self.words) - size + 1):
                text = " ".join(plains[i : i + size])
                if text not in phrases or (size == 1 and text in stops and not (text == _JOB and self._counted(i))) or self.taken & set(range(i, i + size)):
                    continue
                chinese = phrases[text]
                if proper and not self.names.named(chinese, PROPER) and not any(lexicon("events").get(c) for c in chinese):
                    continue
                self._add(i, i + size, chinese, self._mention(i, i + size, chinese))
                if size == 1:
                    self.pieces[-1] = replace(self.pieces[-1], general=_besides(text, chinese))

    def _sayings(self) -> None:
        """Phrases of several words that mean what plans say in a word, where no cue is among them: red tape, drum up business."""
        found = [c for c in cues(self.question.text, "en") if c.kind != "stop"]
        cue, kinds = [(c.start, c.end) for c in found], {(c.start, c.end) for c in found if c.tag == "type.Industry"}
        quiet = stop_words("en") | _BREAKS
        for size in range(SAYING, 1, -1):
            for i in range(len(self.words) - size + 1):
                first, last = self.words[i], self.words[i + size - 1]
                phrasal = last.plain in _PARTICLES and any(a == first.start and b < last.end for a, b in cue)
                across = any(a < last.end and first.start < b and not ((a, b) in kinds and self._told_beside(i, a)) and not (phrasal and a == first.start and b < last.end) for a, b in cue)
                quietly = all(w.plain in quiet for w in self.words[i : i + size]) and not self._counted(i) and not phrasal
                if across or quietly or self.taken & set(range(i, i + size)):
                    continue
                phrase = " ".join(w.plain for w in self.words[i : i + size])
                if chinese := next((known for form in (phrase, *stems(phrase)) if (known := looked_up("english_sayings", form))), None):
                    self._add(i, i + size, chinese)
                    self.pieces[-1] = replace(self.pieces[-1], weight=TRANSLATED)

    def _told_beside(self, first: int, kind: int) -> bool:
        """Whether a word for fields only ends a phrase that is not asked for: in which fields are core technologies developed."""
        before = [w.plain for w in self.words[:first]]
        return self.words[first].start < kind and bool(before) and before[-1] not in _ASKING and any(w in _FIELD_WORDS for w in before)

    def _counted(self, at: int) -> bool:
        """Whether a word stands right behind how many: what is counted is never said in passing."""
        return at > 0 and self.words[at - 1].plain == "many"

    def _mention(self, first: int, last: int, chinese: Sequence[str]) -> Mention | None:
        ids = self.names.named(chinese) or self._branches(chinese) or self._editions(chinese)
        if not ids:
            return None
        return Mention(self.words[first].start, self.words[last - 1].end, chinese[0], ids, "english")

    def _branches(self, chinese: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The parts of a university that are named after it: 江海大学(东港) where the question says Jianghai University."""
        name = fold(chinese[0]) if chinese else ""
        if len(name) < 4 or not name.endswith(("大学", "学院", "研究院", "研究所")):
            return {}
        found = tuple(dict.fromkeys(h.entity for h in self.names.containing(name, "Organization") if h.folded.startswith(name + "(")))
        return {"Organization": found} if found else {}

    def _editions(self, chinese: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The editions of a fair, where plans name nothing else: 第二十三届投洽会 where the question says CIFIT."""
        if not chinese or len(chinese[0]) <= 2 or not chinese[0].endswith(("会", "展", "论坛")):
            return {}
        found = tuple(dict.fromkeys(h.entity for name in chinese if len(name) > 2 for h in self.names.containing(fold(name), "Event")))
        return {"Event": found} if found else {}

    def _schools(self) -> None:
        """Universities whose English names are made like the Chinese ones."""
        for first, last, name, ids in schools(self.words, self.names):
            if not self.taken & set(range(first, last)):
                self._add(first, last, (name,), Mention(self.words[first].start, self.words[last - 1].end, name, {"Organization": ids}, "english"))

    def _hyphened(self) -> None:
        """Regions of several cities, in syllables or by the cities' names: Chang-Zhu-Tan, Changsha-Zhuzhou-Xiangtan, the merging of Changsha, Zhuzhou and Xiangtan."""
        first = 0
        while first < len(self.words):
            last = max(self._row(first, ("-", "–")), self._merged(first))
            tokens = [w.plain for w in self.words[first:last] if w.plain != "and"]
            if len(tokens) > 1 and all(map(pinyin.spells, tokens)) and not self.taken & set(range(first, last)):
                known = english_phrases().get(" ".join(tokens), ())
                chinese = tuple(self.names.latin.get("".join(tokens), ())) or self._by_cities(tokens) or known
                mention = self._short(first, last, chinese) or self._mention(first, last, known)
                if mention or known:
                    self._add(first, last, chinese, mention)
            first = last

    def _row(self, first: int, joints: Sequence[str]) -> int:
        """Where a row of words ends that stand side by side with one of some joints between them."""
        last = first + 1
        while last < len(self.words) and self.question.text[self.words[last - 1].end : self.words[last].start] in joints:
            last += 1
        return last

    def _merged(self, first: int) -> int:
        """Where a row of cities ends that are said to grow into one; behind its first word where none are."""
        text, start = self.question.text, self.words[first].start
        row = _CITIES.match(text, start) if self.words[first].capital and self._is_pinyin(self.words[first]) else None
        if row is None or not (_MERGING.search(text[:start]) or _CLUSTER.match(text, row.end())):
            return first + 1
        return next((i for i in range(first, len(self.words)) if self.words[i].start >= row.end()), len(self.words))

    def _by_cities(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """The names of places that take one sign of each city."""
        sounds = [{s for split in pinyin.splits(t) for s in split} for t in tokens]
        found = (core for h in self.names.places if (core := heads.core(h.name)) and len(core) == len(tokens))
        return tuple(dict.fromkeys(core for core in found if all(pinyin.syllable(ch) in own for ch, own in zip(core, sounds, strict=True))))

    def _places(self) -> None:
        i = 0
        while i < len(self.words):
            last = i
            while last < len(self.words) and last not in self.taken and self._is_pinyin(self.words[last]) and not self._begins_phrase(last):
                last += 1
                if self._possessive(last - 1) and last < len(self.words) and self._is_pinyin(self.words[last]):
                    break
            if last > i and last < len(self.words) and last not in self.taken and self.words[last].plain in _PINYIN_HEADS and self.words[last - 1].end + 1 == self.words[last].start:
                last += 1
            i = self._place(i, last) if last > i else i + 1

    def _by_kind(self) -> None:
        """A zone that is called by its kind alone, where one only of those with plans is of that kind: the airport free-trade zone."""
        for at in range(1, len(self.words)):
            head = next((h for i, h in self._heads(at) if i == at), "") if self.words[at - 1].plain == "the" else ""
            last = at + len(head.split())
            if head not in heads.TELLING_HEADS or self.taken & set(range(at - 1, last)) or _LED_ON.match(self.question.text, self.words[last - 1].end):
                continue
            own = [e for e in self.names.with_plans if e.type == "Park" and heads.is_kind(e.names, head)]
            if len(own) == 1:
                # With its article it is longer than the word for its kind, which is asked for nowhere.
                self._add(at - 1, last, own[0].names, Mention(self.words[at - 1].start, self.words[last - 1].end, own[0].name, {"Park": (own[0].id,)}, "english"))

    def _begins_phrase(self, at: int) -> bool:
        """Whether a word begins a phrase of several words that a lexicon knows: Lens Technology."""
        words = [w.plain for w in self.words[at : at + PHRASE]]
        return any(" ".join(words[:n]) in english_phrases() for n in range(2, PHRASE + 1) if len(words) >= n and (n == PHRASE or words[n - 1] not in _HEAD_WORDS))

    def _is_pinyin(self, word: Word) -> bool:
        named = word.capital and word.start > 0
        common = word.plain in english_phrases() or word.plain in stop_words("en") or bool(dictionary(word.plain))
        if len(word.plain) < 3 or word.plain in _ENGLISH or word.plain in heads.LANDMARKS or (common and not named):
            return False
        return pinyin.spells(word.plain) and (word.capital or word.plain in self.names.latin)

    def _place(self, first: int, last: int) -> int:
        """One run of pinyin words, with the head noun behind it; returns where to go on."""
        tokens = [w.plain for w in self.words[first:last]]
        unknown, begins = 0, first - self._hyphened_before(first)
        for head_at, head in self._heads(last):
            if self._kinds_of_region(first, last, head_at, head):
                break
            if head == "area" and head_at == last:
                continue  # the Changsha area is no park
            if head in _GENERAL and self._possessive(last - 1) and not self.words[head_at].capital:
                continue  # nor are the park enterprises of Hunan's
            size = len(head.split())
            # Of a zone that two places name both are said: Ethiopia-Hunan Industrial Park.
            of_two = self._entities(tokens, head, [*self.words[begins:first], *self.words[last:head_at]]) if begins < first else None
            found = of_two or self._entities(tokens, head, self.words[last:head_at]) or self._of_one_sign(tokens, head, head_at == last) or self._of_signs(first, last, head)
            if found:
                size += self._more_heads(head_at + size)
                start = begins if of_two else first
                self._add(start, head_at + size, found[0], Mention(self.words[start].start, self.words[head_at + size - 1].end, found[0][0], found[1], "english"))
                return head_at + size
            if not unknown and head in heads.PARK_HEADS and head not in ("base", "park", "zone", "area", "development zone", "center") and not self._possessive(last - 1):
                unknown = head_at + size
        if unknown:
            self._add(first, unknown, (), unknown=True)
            self.pieces[-1] = replace(self.pieces[-1], place=True, weight=2.0)
            return unknown
        self._plain_name(first, last, tokens)
        return last

    def _hyphened_before(self, first: int) -> int:
        """1 where a hyphen joins the word before to the one at a place, else 0."""
        if not first or first - 1 in self.taken:
            return 0
        return int(self.question.text[self.words[first - 1].end : self.words[first].start] in ("-", "–", "—"))

    def _kinds_of_region(self, first: int, last: int, head_at: int, head: str) -> bool:
        """Hunan parks, which Hunan park are the parks of Hunan, not a park called so."""
        word = self.words[head_at + len(head.split()) - 1]
        several = self.question.text[word.start : word.end].endswith("s") and head.split()[-1] in ("park", "zone", "area", "base")
        several |= head in ("park", "zone") and not word.capital and bool(_CHOSEN.search(self.question.text[: self.words[first].start]))
        joined = "".join(w.plain for w in self.words[first:last])
        regions = {i for stretch in self.names.latin.get(joined, {}) for i in self.names.named([stretch], ["Region"]).get("Region", ())}
        return several and (bool(regions) or any(stretch in self.names.region_cores for stretch in self.names.latin.get(joined, {})))

    def _possessive(self, at: int) -> bool:
        end = self.words[at].end
        return self.question.text[end : end + 2].replace("’", "'") == "'s"

    def _heads(self, at: int) -> Iterator[tuple[int, str]]:
        """The head nouns of places behind a name, nearest and longest first: FTZ and airport area in pilot FTZ airport area."""
        for j in range(at, min(at + 6, len(self.words))):
            if j > at and (self.words[j - 1].plain in _BREAKS or _LIMIT.search(self.question.text[self.words[j - 1].end : self.words[j].start])):
                return
            for head in _heads_by_first().get(self.words[j].plain, ()):
                if " ".join(w.plain for w in self.words[j : j + len(head.split())]) == head:
                    yield j, head

    def _more_heads(self, at: int) -> int:
        """How many words behind a head noun say once more what kind of zone it is: … FTZ airport area."""
        second, head = next(self._heads(at), (-1, ""))
        return len(head.split()) if head in heads.PARK_HEADS and second == at else 0

    def _entities(self, tokens: list[str], head: str, modifiers: Sequence[Word]) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]] | None:
        scored = []
        spelled = self._spelled(tokens)
        for entity, matched in spelled.items():
            found = self.names.entities([entity])[entity]
            if found.type not in PLACES or not heads.is_kind(found.names, head):
                continue
            missed = self._missed(modifiers, found.names)
            if missed and missed == sum(w.plain not in _QUIET for w in modifiers):
                continue
            kinds = dict(heads.ENGLISH_HEADS)[head]
            special = any(n.endswith(kinds[:2]) for n in found.names)
            scored.append((matched - missed + 0.4 * special, found))
        if not scored:
            return None
        best = max(s for s, _ in scored)
        chosen = [e for s, e in scored if s >= best - 0.05]
        ids: dict[str, tuple[str, ...]] = {}
        for e in chosen:
            ids[e.type] = (*ids.get(e.type, ()), e.id)
        return tuple(n for e in chosen for n in e.names), ids

    def _of_one_sign(self, tokens: list[str], head: str, beside: bool) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]] | None:
        """A county or town whose name is one sign with what it is: Zhong County is 忠县."""
        kind = dict(heads.ENGLISH_HEADS)[head][0]
        if not beside or len(tokens) != 1 or len(kind) != 1:
            return None
        return self._entities([tokens[0] + "".join(pinyin.syllables(kind))], head, [])

    def _of_signs(self, first: int, last: int, head: str) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]] | None:
        """A zone of several provinces that is named by their signs: the Sichuan-Chongqing pilot zone is 川渝…区."""
        if last - first < 2 or self._row(first, ("-", "–", "—")) < last:
            return None
        regions = lexicon("regions")
        signs = [letters.sign_of(entry.names) if (entry := regions.get(w.plain)) is not None else "" for w in self.words[first:last]]
        within = [h for h in self.names.places if all(signs) and "".join(signs) in h.folded]
        found = [e for e in self.names.entities(dict.fromkeys(h.entity for h in within)).values() if e.type == "Park" and heads.is_kind(e.names, head)]
        return (tuple(n for e in found for n in e.names), {"Park": tuple(e.id for e in found)}) if found else None

    def _spelled(self, tokens: list[str]) -> dict[str, float]:
        """Places whose names hold the last pinyin word (or all run together), with how many words they hold."""
        latin = self.names.latin
        found: dict[str, float] = {}
        for entity in (e for es in latin.get("".join(tokens), {}).values() for e in es):
            found[entity] = len(tokens) + 0.5
        holders = [dict.fromkeys(e for es in latin.get(t, {}).values() for e in es) for t in tokens]
        for entity in holders[-1]:
            found[entity] = max(found.get(entity, 0.0), sum(entity in h for h in holders))
        return found

    def _missed(self, modifiers: Sequence[Word], names: Sequence[str]) -> int:
        """How many modifiers no name of a place holds in Chinese."""
        joined = fold("".join(names))
        loud = [w for w in modifiers if w.plain not in _QUIET]
        held: set[int] = set()
        for i in range(len(loud)):
            for j in range(len(loud), i, -1):
                chinese = english_phrases().get(" ".join(w.plain for w in loud[i:j]), ())
                if i + 1 == j:
                    chinese = (*chinese, *dictionary(loud[i].plain))
                if any(fold(c) in joined for c in chinese) or "".join(w.plain for w in loud[i:j]) in joined:
                    held |= set(range(i, j))
        return len(loud) - len(held)

    def _plain_name(self, first: int, last: int, tokens: list[str]) -> None:
        """Pinyin without a head noun: the longest stretches of it that names begin with."""
        i = first
        if grouped := self._grouped(first, last, tokens):
            end, mention = grouped
            self._add(first, end, (mention.chinese,), mention)
            return
        while i < last:
            for j in range(last, i, -1):
                stretches = self.names.latin.get("".join(tokens[i - first : j - first]), {})
                if stretches:
                    self._add(i, j, tuple(stretches), self._short(i, j, tuple(stretches)))
                    i = j
                    break
            else:
                if self.words[i].capital and tokens[i - first] not in english_phrases():
                    self._add(i, i + 1, (), unknown=True)
                i += 1

    def _grouped(self, first: int, last: int, tokens: list[str]) -> tuple[int, Mention] | None:
        """Pinyin with what it is the name of behind it (Linkong Group, Qingling Customs), and where that ends."""
        for end in range(min(last + LONGEST_KIND, len(self.words)), last, -1):
            if self._broken(last, end):
                continue
            for kind in self._kinds(" ".join(w.plain for w in self.words[last:end])):
                known = self.names.latin.get("".join(tokens) + "".join(pinyin.syllables(kind)), {})
                if ids := self.names.named([n for n in known if n.endswith(kind)]):
                    return end, Mention(self.words[first].start, self.words[end - 1].end, next(iter(known)), ids, "english")
        return None

    def _broken(self, first: int, last: int) -> bool:
        """Whether a name cannot go on over some words behind it: a stop or another name's words are among them."""
        return any(
            at in self.taken or self.words[at].plain in _BREAKS or self.question.text[self.words[at - 1].end : self.words[at].start].strip(" -'")
            for at in range(first, last)
        )

    def _kinds(self, words: str) -> tuple[str, ...]:
        """What English words call a kind of body, as names end with it."""
        known = (_COMPANIES[words],) if words in _COMPANIES else (*english_phrases().get(words, ()), *dictionary(words))
        return tuple(dict.fromkeys(k for k in known if len(k) >= 2))

    def _short(self, first: int, last: int, stretches: tuple[str, ...]) -> Mention | None:
        ids: dict[str, tuple[str, ...]] = self.names.named(stretches)
        for stretch in stretches:
            for kind, entities in self.names.cores.get(stretch, {}).items():
                ids[kind] = tuple(dict.fromkeys([*ids.get(kind, ()), *entities]))
        if not ids:
            # 盘锦辽滨 begins the name of one place only: a short form that nobody listed.
            ids = self._beginning(first, last, stretches)
        return Mention(self.words[first].start, self.words[last - 1].end, stretches[0], ids, "english") if ids else None

    def _beginning(self, first: int, last: int, stretches: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        known = self.names.latin.get("".join(w.plain for w in self.words[first:last]), {})
        found = self.names.entities({i for s in stretches if len(s) >= 3 for i in known.get(s, ())})
        places = [e for e in found.values() if e.type in PLACES]
        return {places[0].type: tuple(e.id for e in places)} if 0 < len(places) <= 2 and len({e.type for e in places}) == 1 else {}

    def _landmarks(self) -> None:
        """Pinyin before an English word for a landmark, which names may begin with or documents spell: Dongting Lake, Xiang River."""
        for i in range(len(self.words) - 1, 0, -1):
            word, name = self.words[i].plain, self.words[i - 1].plain
            if word not in heads.LANDMARKS or i in self.taken or not self._named_before(i):
                continue
            spelled = tuple(s for kind in heads.LANDMARKS[word] for s in self.names.latin.get(name + "".join(pinyin.syllables(kind)), ()) if s.endswith(kind))
            if spelled and not any(self.words[at].capital for at, _ in self._heads(i + 1)):
                ids = self.names.named(spelled)
                self._add(i - 1, i + 1, spelled, Mention(self.words[i - 1].start, self.words[i].end, spelled[0], ids, "english") if ids else None)
            elif name not in self.names.latin:
                self._add(i - 1, i + 1, (), unknown=True)
                self.pieces[-1] = replace(self.pieces[-1], weight=1.0)

    def _named_before(self, at: int) -> bool:
        word = self.words[at - 1]
        return at - 1 not in self.taken and word.capital and word.end + 1 == self.words[at].start and pinyin.spells(word.plain) and word.plain not in stop_words("en")

    def _unknown(self) -> None:
        """Words that no list explains: what an answer would have to be about, and is not."""
        stops = stop_words("en")
        text = self.question.text
        cue = [(c.start, c.end) for c in cues(text, "en")]
        for i, word in enumerate(self.words):
            if i in self.taken or word.plain in stops or text[word.start : word.end] in stops or word.plain.replace(".", "").isdigit():
                continue
            if any(a <= word.start and word.end <= b for a, b in cue):
                continue
            known = next((found for s in stems(word.plain) if (found := english_phrases().get(s))), ()) if not word.capital or not i else ()
            chinese = known or next((found for s in (word.plain, *stems(word.plain)) if (found := dictionary(s))), ())
            if chinese:
                self._add(i, i + 1, chinese)
                self.pieces[-1] = replace(self.pieces[-1], weight=TRANSLATED)
                continue
            # A capital letter in the middle of a question marks a name, which must be found; other words may be paraphrase.
            self._add(i, i + 1, (), unknown=True)
            self.pieces[-1] = replace(self.pieces[-1], weight=NAME if word.capital and i else 0.35)
