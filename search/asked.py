"""What a question asks for, beside what it asks about: its words, which of them say what is wanted, and what an answer must have."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from search.cutter import cut
from search.encoders.normal import normalise
from search.terms import terms

Weigh = Callable[[str], float]
# What questions say beside what they ask about.
ASKING = re.compile(
    r"请问|请教|想知道|告诉我|(?:具体|主要|都)?(?:有|是|为|叫|包括|包含|分为)?(?:哪些|哪几[个种类项]|哪[一]?[个家种类项位座年月天]|哪里|哪儿|哪|什么|甚么|多少|多大|多高|多长|多久|几[个年家次人种月]|何时|何地|何人|何种|谁|怎么样|怎么|怎样|如何|为何|为什么|是否|吗|呢|多)"
    r"|\b(?:what|which|who|when|where|how|many|much|is|are|was|were|the|of|in|do|does|did|a|an)\b"
)
# The hundred commonest surnames: a name of a person begins with one.
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
# The kinds of answers: the words that ask for them, and what a sentence must hold to be one.
KINDS: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "time": (
        re.compile(r"何时|何年|哪[一]?[年天月]|什么时[候间]|几[年月日时]|年份|日期|哪个(?:年代|世纪|朝代)|多久|时间|when"),
        re.compile(r"\d+\s*年|\d+月|年代|世纪|\d{4}|公元|[一二三四五六七八九十]年"),
    ),
    "number": (
        re.compile(r"多少|几[^乎]|第几|多[大高长远重深久快宽项]|比例|占比|率(?:是|为|$)|how (?:many|much)"),
        re.compile(r"\d|[一二三四五六七八九十百千万亿两]+[个名位次家种人年项条座%所部首支间]"),
    ),
    "person": (
        re.compile(r"谁|何人|哪[一]?位|什么人|人是|者是|who"),
        re.compile(rf"·|由[\u4e00-\u9fff]|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|先生|女士"),
    ),
    "place": (
        re.compile(r"哪里|哪儿|何[地处]|什么地方|位于|where|哪[一]?[个座]?(?:城市|国家|地方|省|县|区|国|市|洲|岛|地)|地点|地区|之间"),
        re.compile(r"[省市县区镇州国路街岛山城村乡洲海河湖湾]|位于|在"),
    ),
    "reason": (re.compile(r"为什么|为何|为甚么|因何|原因|why"), re.compile(r"因|由于|导致|为了|所以|使")),
}
# 多少公里, 几首: the answer counts in the unit that the question names.
UNIT = re.compile(r"(?:多少|几|第几)多?(?!乎)([\u4e00-\u9fff%])")
_FIGURE = re.compile(r"(\d+)年?")
NUMBER = r"[\d〇零一二三四五六七八九十百千万亿两半数余多]"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the ranking reads it. Weights are inverse document frequencies; a word that no passage has is left out of ``terms``."""

    subject: str
    terms: dict[str, float]
    wanted: frozenset[str]
    words: dict[str, float]
    kinds: frozenset[str]
    unit: re.Pattern[str] | None
    numbers: frozenset[str]

    def answered(self, sentence: str) -> list[bool]:
        """Whether a sentence has each kind of answer, where it is asked for. A number or a year that the question says itself is none."""
        if not self.kinds:
            return [False] * len(KINDS)
        left = _FIGURE.sub(lambda m: " " if m[1] in self.numbers else m[0], sentence) if self.numbers else sentence
        return [kind in self.kinds and bool(answer.search(left)) for kind, (_, answer) in KINDS.items()]


def asked(query: str) -> str:
    """A question without the words that ask; the question itself where nothing else is in it.

    >>> asked("请问星河机器人的产能是多少")
    '星河机器人的产能'
    """
    folded = normalise(query)
    kept = ASKING.sub(" ", folded)
    kept = re.sub(r"\s+", " ", kept).strip(" ,.?!、。")
    return kept or folded


def read(query: str, weigh: Weigh) -> Asked:
    """A question with the weights of its words."""
    folded, subject = normalise(query), asked(query)
    weights = {t: w for t in dict.fromkeys(terms(subject)) if (w := weigh(t)) > 0}
    last = _wanted(subject)
    unit = UNIT.search(folded)
    return Asked(
        subject, weights, frozenset(t for t in weights if t in last), _words(subject, weights),
        frozenset(kind for kind, (question, _) in KINDS.items() if question.search(folded)),
        re.compile(rf"{NUMBER}\s*{re.escape(unit[1])}") if unit else None, frozenset(re.findall(r"\d+", folded)),
    )


def _wanted(subject: str) -> str:
    """The part of a question that says what is wanted of what it is about: what stands behind the last 的, else its second half."""
    at = subject.rfind("的", 0, max(0, len(subject) - 1))
    return subject[at + 1 :] if at > 0 else subject[len(subject) // 2 :]


def _words(subject: str, weights: dict[str, float]) -> dict[str, float]:
    """The words of a question that mean something by themselves. One that no passage has weighs as the rarest of the others."""
    rarest = max(weights.values(), default=1.0)
    found = dict.fromkeys(w for w in cut(subject) if re.search(r"\w", w) and (len(w) > 1 or not "\u4e00" <= w <= "\u9fff"))
    return {word: weights.get(word) or rarest for word in found}
