"""How Chinese names sound: toneless pinyin, for wrong characters of the same sound and for names in Latin letters."""

import os
import re
import sys
from array import array
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from graph.kept import kept

# Readings in names that differ from the commonest one.
PLACES = {"佛": "fo", "重": "chong", "长": "chang", "厦": "xia", "蚌": "beng", "泊": "bo", "都": "du", "乐": "le", "朝": "chao", "曾": "zeng", "单": "shan", "行": "hang", "大": "da", "车": "che", "会": "hui", "六": "liu", "石": "shi", "合": "he", "万": "wan", "红": "hong", "宁": "ning", "南": "nan", "夏": "xia", "沈": "shen", "洞": "dong", "尾": "wei", "台": "tai", "広": "guang", "家": "jia", "和": "he", "侯": "hou", "番": "pan", "浒": "hu", "埔": "pu", "涡": "guo", "亳": "bo", "歙": "she", "黟": "yi", "枞": "zong", "祁": "qi", "隆": "long", "龟": "qiu", "莎": "sha", "勒": "le", "阿": "a", "什": "shi", "且": "qie", "娄": "lou", "牟": "mu"}
_LETTERS = re.compile(r"[a-zü]+")


_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ", "aaaaeeeeiiiioooouuuuvvvvvnnnm")


@cache
def _table() -> dict[int, str]:
    """The toneless readings of characters by code point, separated by commas."""
    installed = find_spec("pypinyin")
    sources = [Path(__file__), *([Path(installed.origin)] if installed and installed.origin else [])]
    codes, found = kept("readings", sources, _read_table)
    return dict(zip(array("L", codes), found.split("\n"), strict=True))


def _read_table() -> tuple[bytes, str]:
    """The code points in one row of bytes and their readings, a line each: read at once, unlike forty thousand pairs."""
    # The phrase tables of pypinyin take 0.15 s to load, and names are looked up by character only.
    if "pypinyin" not in sys.modules:
        os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin.pinyin_dict import pinyin_dict

    plain = (",".join(dict.fromkeys(found.translate(_TONES).split(","))) for found in pinyin_dict.values())
    return array("L", pinyin_dict).tobytes(), "\n".join(plain)


@lru_cache(maxsize=20_000)
def readings(character: str) -> tuple[str, ...]:
    """The toneless readings of a character, that of place names first; none for what is not Chinese."""
    found = _table().get(ord(character), "")
    plain = tuple(found.split(",")) if found else ()
    first = PLACES.get(character)
    return (first, *(r for r in plain if r != first)) if first else plain


@lru_cache(maxsize=20_000)
def syllable(character: str) -> str:
    """The first reading of a character; what has none stands for itself."""
    return (readings(character) or (character,))[0]


def syllables(text: str) -> tuple[str, ...]:
    """First readings of the characters of a text; other characters stand for themselves."""
    return tuple(map(syllable, text))


def sound(text: str) -> str:
    """How a name sounds, as one key: names that differ by characters of one sound have the same.

    >>> sound("六横船泊园") == sound("六横船舶园")
    True
    """
    return " ".join(syllables(text))


# The syllables of Mandarin without tones.
_SYLLABLES = (
    "a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen "
    "ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci "
    "cong cou cu cuan cui cun cuo da dai dan dang dao de den deng di dian diao die ding diu dong dou du duan dui "
    "dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu "
    "gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun "
    "huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke ken keng kong kou "
    "ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu "
    "long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu "
    "na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve o "
    "ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing "
    "qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao "
    "se sen seng sha shai shan shang shao she shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si "
    "song sou su suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo "
    "wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan "
    "yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang "
    "zhao zhe zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun "
    "zuo "
)
SYLLABLES = frozenset(_SYLLABLES.split())


@lru_cache(maxsize=4096)
def spells(word: str) -> bool:
    """Whether a Latin word can be read as pinyin syllables.

    >>> spells("zhundong"), spells("esports")
    (True, False)
    """
    if not _LETTERS.fullmatch(word):
        return False
    ends = {0}
    for start in range(len(word)):
        if start in ends:
            ends |= {start + n for n in range(1, 7) if word[start : start + n].replace("ü", "v") in SYLLABLES}
    return len(word) in ends


def splits(word: str, limit: int = 6) -> list[tuple[str, ...]]:
    """The ways to read a Latin word as syllables.

    >>> splits("xian")
    [('xi', 'an'), ('xian',)]
    """
    found: list[tuple[str, ...]] = []

    def go(at: int, taken: tuple[str, ...]) -> None:
        if at == len(word):
            found.append(taken)
        for size in range(1, 7):
            if len(found) < limit and word[at : at + size] in SYLLABLES and at + size <= len(word):
                go(at + size, (*taken, word[at : at + size]))

    go(0, ())
    return found
