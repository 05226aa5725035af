"""Universities and academies by the English names that are made like the Chinese ones: of a place, then of what is taught (Jiangxi University of Science and Technology)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from search.questions.language import pinyin
from search.questions.language.english_words import Word
from search.questions.naming.names import Names

# Kinds of schools in plain English, longest first, with how their Chinese names may end.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(sorted((
    ("university of science and technology", ("科技大学", "理工大学")), ("university of electronic science and technology", ("电子科技大学",)), ("university of electronic technology", ("电子科技大学",)),
    ("university of technology", ("理工大学", "工业大学", "科技大学", "工程大学")), ("engineering university", ("工程大学",)), ("university of engineering", ("工程大学",)), ("polytechnic university", ("理工大学",)), ("institute of technology", ("工业大学", "理工学院", "工学院", "理工大学")),
    ("university of finance and economic", ("财经大学",)), ("university of commerce", ("商业大学", "商学院")), ("university of posts and telecommunication", ("邮电大学",)), ("university of chinese medicine", ("中医药大学",)), ("university of traditional chinese medicine", ("中医药大学",)),
    ("agricultural university", ("农业大学",)), ("university of agriculture", ("农业大学",)), ("forestry university", ("林业大学",)), ("medical university", ("医科大学",)), ("medical college", ("医学院",)), ("normal university", ("师范大学", "师大")), ("normal college", ("师范学院",)),
    ("ocean university", ("海洋大学",)), ("maritime university", ("海事大学",)), ("jiaotong university", ("交通大学",)), ("transportation university", ("交通大学",)), ("petroleum university", ("石油大学",)), ("university of petroleum", ("石油大学",)), ("university of mining and technology", ("矿业大学",)),
    ("university of geoscience", ("地质大学",)), ("electric power university", ("电力大学",)), ("aerospace university", ("航天大学", "航空航天大学")), ("aviation university", ("航空大学",)), ("university of aeronautic and astronautic", ("航空航天大学",)),
    ("hangkong university", ("航空大学",)), ("academy of agricultural science", ("农业科学院", "农科院")), ("academy of science", ("科学院",)), ("vocational college", ("职业学院", "职业技术学院")), ("university", ("大学",)), ("college", ("学院",)),
), key=lambda kind: -len(kind[0])))
# The same by the first word of each: most words of a question begin none.
_BY_FIRST: dict[str, list[tuple[list[str], tuple[str, ...]]]] = {}
for _kind, _ends in KINDS:
    _BY_FIRST.setdefault(_kind.partition(" ")[0], []).append((_kind.split(), _ends))
# Parts of the country, and regions whose English names are no pinyin.
_PLACES = {
    "china": "中国", "north china": "华北", "south china": "华南", "east china": "华东", "central china": "华中", "central south": "中南", "northwest": "西北", "northeast": "东北", "southwest": "西南", "southeast": "东南",
    "northwestern": "西北", "northeastern": "东北", "southwestern": "西南", "inner mongolia": "内蒙古", "shaanxi": "陕西", "hong kong": "香港", "macau": "澳门", "tibet": "西藏", "harbin": "哈尔滨", "urumqi": "乌鲁木齐", "beijing": "北京", "hohhot": "呼和浩特",
}
# A place has no more words.
LONGEST = 3


def schools(words: Sequence[Word], names: Names) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Where words name a school that the library knows: from which word to which, its Chinese name, and the entities that bear it."""
    plains = [w.plain for w in words]
    at = 1
    while at < len(words):
        kinds = [(kind, ends) for kind, ends in _BY_FIRST.get(plains[at], ()) if plains[at : at + len(kind)] == kind]
        found = next((f for kind, ends in kinds if (f := _named(plains, words, at, at + len(kind), ends, names))), None)
        if found:
            yield found
        at = found[1] if found else at + 1


def _named(plains: Sequence[str], words: Sequence[Word], at: int, last: int, ends: Sequence[str], names: Names) -> tuple[int, int, str, tuple[str, ...]] | None:
    for size in range(min(LONGEST, at), 0, -1):
        place = plains[at - size : at]
        if not all(w.capital for w in words[at - size : at]):
            continue
        spelled, chinese = "".join(place), _PLACES.get(" ".join(place))
        for end in ends:
            hits = [h for h in names.containing(end, "Organization") if h.folded.endswith(end) and ((own := h.folded.removesuffix(end)) == chinese or "".join(pinyin.syllables(own)) == spelled)]
            if hits:
                return at - size, last, hits[0].name, tuple(dict.fromkeys(h.entity for h in hits))
    return None
