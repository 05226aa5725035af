"""Ordinary words: whether a name is made of them alone (航空冷链), and where what is its own begins and ends (甲贝德|天线).

Words come from ``common_words`` and ``prose_words``, names of goods and trades from ``industries`` and ``goods``. What no
word covers is a name's own: that is how a firm, a road or a place that no list knows is told from a description.
"""

from functools import cache, lru_cache

from graph.lexicon import lexicon, names_in

# Single characters that link or count and are no name's own.
LINKS = frozenset("的和与及或等级化类型性式用新老大小高中低上下前后内外东南西北第一二三四五六七八九十年月个大多可万亿亩项区市省县镇乡村厂站线路园号段")
LONGEST = 10
REGION_LENGTHS = (4, 3, 2)


@cache
def _words() -> frozenset[str]:
    found = {*names_in("common_words"), *names_in("prose_words")}
    for entry in lexicon("industries"):
        found.update(n for n in entry.names if len(n) >= 2)
    for source in ("goods", "facilities"):
        for entry in lexicon(source):
            found.update(entry.names)
    return frozenset(found)


@cache
def _regions() -> frozenset[str]:
    found: set[str] = set()
    for entry in lexicon("regions"):
        shorts = entry.fields.get("shorts", "").split("|")
        found.update(n for n in (*entry.names, *shorts) if len(n) >= 2)
    return frozenset(found)


def is_word(piece: str) -> bool:
    """Whether a piece is one ordinary word, the name of a trade or of a facility."""
    return piece in _words()


def is_running(piece: str) -> bool:
    """Whether a word of two characters is a verb, an adverb or the like, which no firm is called (降低, 节约)."""
    return piece in names_in("running_words")


def is_region(piece: str) -> bool:
    """Whether a piece names a region in any of its forms."""
    return piece in _regions()


def leading_region(text: str, start: int = 0, rest: int = 0) -> int:
    """Length of the region, in any of its forms, that a name begins with in front of ``rest`` characters or more; 0 where none does."""
    return next((k for k in REGION_LENGTHS if len(text) - start - k >= rest and is_region(text[start : start + k])), 0)


@lru_cache(maxsize=4096)
def own(name: str) -> int:
    """How many characters of a name no ordinary word and no region covers, at least: 0 for 航空冷链中心, 3 for 甲贝德天线."""
    words, lengths = _all(), _lengths()
    size = len(name)
    best = [size] * (size + 1)  # characters left over up to each place, by the covering that leaves fewest
    best[0] = 0
    for start, letter in enumerate(name):
        cost = best[start]
        step = cost if letter in LINKS or not "\u4e00" <= letter <= "\u9fff" else cost + 1
        if step < best[start + 1]:
            best[start + 1] = step
        for length in lengths.get(name[start : start + 2], ()):
            end = start + length
            if end <= size and cost < best[end] and name[start:end] in words:
                best[end] = cost
    return best[-1]


def is_ordinary(name: str) -> bool:
    """Whether ordinary words alone make up a name, with no region in it."""
    words, lengths = _words(), _lengths()
    size = len(name)
    reached = bytearray(size + 1)  # the places up to which words and links alone lead
    reached[0] = 1
    for start, letter in enumerate(name):
        if not reached[start]:
            continue
        if letter in LINKS or not "\u4e00" <= letter <= "\u9fff":
            reached[start + 1] = 1
        for length in lengths.get(name[start : start + 2], ()):
            if start + length <= size and name[start : start + length] in words:
                reached[start + length] = 1
    return reached[size] == 1


@cache
def _all() -> frozenset[str]:
    return _words() | _regions()


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Lengths of the words and regions by the two characters that they begin with, so that few pieces are cut to be asked for."""
    found: dict[str, set[int]] = {}
    for word in _all():
        if 2 <= len(word) <= LONGEST:
            found.setdefault(word[:2], set()).add(len(word))
    return {head: tuple(lengths) for head, lengths in found.items()}


@lru_cache(maxsize=4096)
def first_word(rest: str) -> int:
    """Length of the longest ordinary word of two characters or more that a piece begins with; 0 if it begins with none."""
    return next((k for k in range(min(LONGEST, len(rest)), 1, -1) if rest[:k] in _words()), 0)
