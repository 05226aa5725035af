"""Which words of the lexicons stand where in a text, looked up for all places at once in one table of numbers."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.lexicon import lexicon, read_rows
from graph.resources import data_path

NAMES = ("industries", "goods", "facilities", "trades", "companies", "regions", "zones")
WORDS = ("common_words", "running_words")
VERB, STAGE, PAST = (1 << len(NAMES) + len(WORDS) + k for k in range(3))
BITS = len(NAMES) + len(WORDS) + 3
# Verbs that govern projects, firms and industries: of help, of development, of introduction, of building, of partnership.
VERBS = (
    "支持", "鼓励", "引导", "帮助", "帮扶", "扶持", "指导", "协助", "敦促", "督促", "推荐", "服务", "辅导", "助力", "发挥", "发展",
    "壮大", "做大", "做强", "做优", "做精", "做活", "培育", "布局", "打造", "构建", "聚焦", "围绕", "主攻", "集聚", "延伸", "拓展",
    "补强", "紧盯", "瞄准", "锚定", "提升", "促进", "补齐", "强化", "深耕", "前瞻", "谋划", "抢占", "延链", "补链", "强链", "建链",
    "转型", "升级", "巩固", "扩大", "探索", "开展", "推广", "引进", "招引", "引入", "招商", "承接", "落户", "入驻", "吸引", "对接",
    "洽谈", "签约", "落地", "引育", "建设", "推进", "推动", "加快", "启动", "开工", "新建", "续建", "扩建", "改造", "建成", "完成",
    "竣工", "投产", "投用", "投运", "实施", "筹建", "动工", "通车", "交付", "封顶", "迁建", "供地", "拿地", "摘牌", "开园", "启用",
    "运营", "达产", "确保", "争取", "力争", "联合", "合作", "携手", "依托", "会同", "共建", "联动", "承办", "举办", "参加", "参展",
    "组团", "积极", "大力", "重点", "着力", "全力", "持续", "深入", "有序",
)
HISTORY = ("去年", "上年", "前年", "过去", "累计", "先后", "历年")
SHORTEST, LONGEST = 2, 6
PLACES = 20
Codes = NDArray[np.uint64]
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB], np.uint64)
_STIRRED = np.uint64(0xFF51AFD7ED558CCD)


class Table(NamedTuple):
    """By place: what tells a word from others that fall there, and the bits of the lexicons that hold it (0: no word)."""

    marks: NDArray[np.uint16]
    bits: NDArray[np.uint16]

    def found(self, codes: Codes) -> NDArray[np.uint16]:
        """For each length from two to six, the bits of the word that begins at each place: one row a length."""
        size = len(codes)
        sums = np.empty((LONGEST - SHORTEST + 1, size), np.uint64)
        before = codes * _FACTORS[0]
        for row, length in enumerate(range(SHORTEST, LONGEST + 1)):
            np.copyto(sums[row], before)
            sums[row, : max(0, size - length + 1)] += codes[length - 1 :] * _FACTORS[length - 1]
            before = sums[row]
        places, marks = _split(sums)
        bits: NDArray[np.uint16] = self.bits[places] * (self.marks[places] == marks)
        return bits

    def marked(self, codes: Codes) -> tuple[NDArray[np.uint16], NDArray[np.uint16], NDArray[np.uint16]]:
        """For each place the bits of the words that begin there, that end there, and that it stands in."""
        size = len(codes)
        starts, ends, covers = np.zeros((3, size), np.uint16)
        for length, row in enumerate(self.found(codes), SHORTEST):
            if length > size:
                break
            starts |= row
            ends[length - 1 :] |= row[: size - length + 1]
            for k in range(length):
                covers[k:] |= row[: size - k]
        return starts, ends, covers


def _split(sums: Codes) -> tuple[NDArray[np.int64], NDArray[np.uint16]]:
    """A place in the table and a mark, from the number of a run of characters."""
    mixed = (sums ^ (sums >> np.uint64(31))) * _STIRRED
    return (mixed >> np.uint64(64 - PLACES)).astype(np.int64), (mixed >> np.uint64(24)).astype(np.uint16)


def codes_of(text: str) -> Codes:
    """The characters as numbers."""
    return np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.uint64)


def classes() -> dict[str, int]:
    """Each word with a bit for every lexicon that holds it, and for governing verbs, stages and words of the past."""
    found: dict[str, int] = {}

    def add(word: str, bit: int) -> None:
        if SHORTEST <= len(word) <= LONGEST:
            found[word] = found.get(word, 0) | bit

    for number, source in enumerate(NAMES):
        for entry in lexicon(source):
            for name in (*entry.names, *entry.fields.get("shorts", "").split("|")):
                add(name, 1 << number)
    for number, source in enumerate(WORDS, len(NAMES)):
        for row in read_rows(data_path("lexicons", f"{source}.tsv")):
            add(row["name"], 1 << number)
    for entry in lexicon("stages"):
        if entry.fields.get("behind"):
            add(entry.name, STAGE)
    for verb in VERBS:
        add(verb, VERB)
    for word in HISTORY:
        add(word, PAST)
    return found


def packed() -> tuple[NDArray[np.uint32], NDArray[np.uint16], NDArray[np.uint16]]:
    """Places, marks and bits of all words; of two that fall on one place the first stays."""
    places, marks, bits = [], [], []
    for word, bit in sorted(classes().items()):
        codes = codes_of(word)
        place, mark = _split(np.array([(codes * _FACTORS[: len(codes)]).sum(dtype=np.uint64)]))
        places.append(int(place[0]))
        marks.append(int(mark[0]))
        bits.append(bit)
    first = np.unique(places, return_index=True)[1]
    return np.array(places, np.uint32)[first], np.array(marks, np.uint16)[first], np.array(bits, np.uint16)[first]


def table(places: NDArray[np.uint32], marks: NDArray[np.uint16], bits: NDArray[np.uint16]) -> Table:
    """The table of what was packed."""
    every = Table(np.zeros(1 << PLACES, np.uint16), np.zeros(1 << PLACES, np.uint16))
    every.marks[places], every.bits[places] = marks, bits
    return every
