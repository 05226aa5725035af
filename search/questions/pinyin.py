"""How Chinese names sound: toneless pinyin, for wrong characters of the same sound and for names in Latin letters."""

import os
import re
import sys
from functools import cache, lru_cache

# Readings in names that differ from the commonest one.
PLACES = {"重": "chong", "长": "chang", "厦": "xia", "蚌": "beng", "泊": "bo", "都": "du", "乐": "le", "朝": "chao", "曾": "zeng", "单": "shan", "行": "hang", "大": "da", "车": "che", "会": "hui", "六": "liu", "石": "shi", "合": "he", "万": "wan", "红": "hong", "宁": "ning", "南": "nan", "夏": "xia", "沈": "shen", "洞": "dong", "尾": "wei", "台": "tai", "広": "guang", "家": "jia", "和": "he", "侯": "hou", "番": "pan", "浒": "hu", "埔": "pu", "涡": "guo", "亳": "bo", "歙": "she", "黟": "yi", "枞": "zong", "祁": "qi", "隆": "long", "龟": "qiu", "莎": "sha", "勒": "le", "阿": "a", "什": "shi", "且": "qie", "娄": "lou", "牟": "mu"}
_LETTERS = re.compile(r"[a-zü]+")


@cache
def _table() -> dict[int, str]:
    # The phrase tables of pypinyin take 0.15 s to load, and names are looked up by character only.
    if "pypinyin" not in sys.modules:
        os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.pinyin_dict import pinyin_dict

    return dict(pinyin_dict)


_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ", "aaaaeeeeiiiioooouuuuvvvvvnnnm")


@lru_cache(maxsize=20_000)
def readings(character: str) -> tuple[str, ...]:
    """The toneless readings of a character, that of place names first; none for what is not Chinese."""
    found = _table().get(ord(character), "")
    plain = tuple(dict.fromkeys(r.translate(_TONES) for r in found.split(",") if r))
    first = PLACES.get(character)
    return (first, *(r for r in plain if r != first)) if first else plain


def syllables(text: str) -> tuple[str, ...]:
    """First readings of the characters of a text; other characters stand for themselves."""
    return tuple((readings(c) or (c,))[0] for c in text)


def sound(text: str) -> str:
    """How a name sounds, as one key: names that differ by characters of one sound have the same.

    >>> sound("六横船泊园") == sound("六横船舶园")
    True
    """
    return " ".join(syllables(text))


@cache
def _syllable_set() -> frozenset[str]:
    return frozenset(r.translate(_TONES) for v in _table().values() for r in v.split(","))


@lru_cache(maxsize=4096)
def spells(word: str) -> bool:
    """Whether a Latin word can be read as pinyin syllables.

    >>> spells("zhundong"), spells("esports")
    (True, False)
    """
    if not _LETTERS.fullmatch(word):
        return False
    known = _syllable_set()
    ends = {0}
    for start in range(len(word)):
        if start in ends:
            ends |= {start + n for n in range(1, 7) if word[start : start + n].replace("ü", "v") in known}
    return len(word) in ends
