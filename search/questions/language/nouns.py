"""The noun by which a question asks for a list: the last two signs of what ends a Chinese one, the noun behind which in an English one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from search.cutter import cut
from search.questions.language.words import dictionary, english_phrases, plain

_WHICH = r"(?:哪些|哪几[个家条类种项座所大]?|哪[一二两三四五六七八九十]{1,2}[个家条类种项座所大]?|什么样?的?|啥)"
# What may stand behind a question: (含在建的), ,请列全.
_BESIDES = r"(?:[(（,，。][^?？]*)?[?？。！!]*$"
_NOUNS = r"(?:[㐀-鿿A-Za-z0-9]{2,14}?(?:、|以及|和|与|及|或者?))*"
_BEHIND = re.compile(_WHICH + rf"(?P<others>)(?P<kind>[㐀-鿿A-Za-z0-9]{{2,14}}){_BESIDES}")
_BEFORE = re.compile(rf"(?P<others>{_NOUNS})(?P<kind>[㐀-鿿A-Za-z0-9]{{2,14}}?)(?:都?有|都?是|包括|分别是?|叫|为|一共|总共|共|,|，)*" + _WHICH + _BESIDES)
_AMID = re.compile(_WHICH + r"(?P<kind>[㐀-鿿]{2,8})(?P<others>(?:[、和与及或][㐀-鿿]{2,8})*)")
_OF_FIELDS = re.compile(r"(?P<of>[㐀-鿿]{2,8})的" + _WHICH + "(?:方向|领域|环节|方面|部分|板块|地方|细分)")
_BESIDE_ZH = re.compile("、|以及|和|与|及|或者?")
# 把哪些库建起来, 要修哪几座桥: nouns of one sign.
_ONE = re.compile(_WHICH + r"(?P<one>[库桥站馆园厂镇港岛院所校楼塔券奖矿室])(?=[要得应该需可被会建修完开扩拟打做给上起都来呢]|[?？,，。、]|$)")
# Nouns side by side have no more signs.
SHORT = 6
# Nouns that name nothing by themselves.
_VAGUE = frozenset(["地方", "问题", "情况", "时候", "方面", "工作", "任务", "内容", "要求", "目标", "措施", "部门", "单位", "机构", "人员", "原因", "局办"])
_SORT = re.compile(r"(?:方面|相关|有关|领域|类)的")
# Of what sort things are that have no name of their own: 知名学校, 三甲医院及高端商业综合体.
_PRAISED = r"(?:知名|著名|有名|优质|高端|高档|高水平|一流|三甲|名牌|品牌|名优|国内外|境内外|更多|一批|若干|各类|大型)"
_ONLY_PRAISED = re.compile(rf"{_PRAISED}+[㐀-鿿]{{2,8}}?(?:[、和与及]{_PRAISED}+[㐀-鿿]{{2,8}}?)*")
# A stretch behind 哪些 of so many signs holds more than one noun.
LONG = 7
# What an English question asks for ends before its verb, and before what says more of it.
_ASKED = re.compile(
    r"\b(?:which|what|name|list)\b(?: the| are| is| (?:kinds?|types?|sorts?|forms?|categor(?:y|ies)) of)?(?P<noun>[^;?]+?)"
    r"(?= (?:does|do|did|will|would|should|is|are|was|were|has|have|can|must|that|where|to|of|for|in|on|at|around|with|from|under|by|about|outside|beyond|elsewhere|inside|within|near|along|across|between|besides|apart from|other than|relating|related|regarding|concerning)\b|[;?]|$)"
)
_BESIDE = re.compile(r",? (?:and|or) |, ")


def chinese(question: str) -> list[str]:
    """The nouns that may be what a Chinese question asks for: the last two signs of what ends it, or the words behind 哪些."""
    if one := _ONE.search(question):
        return [one["one"]]
    kind = _BEHIND.search(question) or _BEFORE.search(question)
    last = [kind["kind"][-2:], *_side_by_side(kind)] if kind else []
    if kind and (kind.re is _BEFORE or (len(kind["kind"]) < LONG and "的" not in kind["kind"][2:-2])):
        found = last
    else:
        amid = [w for m in _AMID.finditer(question) for w in (*[w for w in cut(m["kind"])[:3] if len(w) == 2], *_behind_joints(m["others"]))]
        # 哪些载体引进…企业 asks for 载体, 哪几条流域的排口 for 流域; 哪几种建设方面的模式 for 模式.
        found = [*last, *amid] if kind and _SORT.search(kind["kind"]) else [*amid, *last]
    # 价值链高端的哪些方向: what they are directions of may be what calls them.
    found = [*found, *(m["of"][-2:] for m in _OF_FIELDS.finditer(question))]
    if kind and last[0] in _STEPS | _VAGUE and (sort := _sort_before(kind["kind"])):
        found = [*found, sort]
    return [head for head in dict.fromkeys(found) if head not in _VAGUE]


def only_praised(name: str) -> bool:
    """Whether a name only says of what sort something is.

    >>> only_praised("知名学校"), only_praised("三甲医院及高端酒店"), only_praised("青岭小学"), only_praised("一流小学青岭分校")
    (True, True, False, False)
    """
    return len(name) <= 14 and _ONLY_PRAISED.fullmatch(name) is not None and not re.search(r"[分一二三四五六七八九十]校|期|区|[省市县]", name)


# What stands before a noun that names nothing by itself and sorts nothing either.
_STEPS = frozenset(["举措", "事项", "做法", "办法"])
_NO_SORT = frozenset(["具体", "主要", "重点", "有关", "相关", "有效", "有力", "关键", "重要", "工作", "方面", "其他", "什么", "任务", "目标", "不同", "新的", "一些"])


def _sort_before(noun: str) -> str:
    """What sorts a noun that names nothing by itself: 改革 in 改革措施.

    >>> _sort_before("改革措施"), _sort_before("措施"), _sort_before("具体措施")
    ('改革', '', '')
    """
    sort = noun[-4:-2]
    return sort if len(noun) == 4 and sort not in _NO_SORT else ""


def _behind_joints(others: str) -> list[str]:
    """The last two signs of the first word behind each joint: 、幼儿园和首末站要建."""
    pieces = [cut(piece) for piece in _BESIDE_ZH.split(others)]
    return [first[-2:] for words in pieces if (first := next((w for w in words if len(w) > 1), ""))]


def _side_by_side(kind: re.Match[str]) -> list[str]:
    """The last two signs of nouns that stand beside the one asked for: 学校、幼儿园和医院有哪些."""
    if len(kind["kind"]) > SHORT or "的" in kind["kind"]:
        return []  # 甲区和乙公司合作的项目 asks for projects alone
    found = []
    for noun in reversed(_BESIDE_ZH.split(kind["others"])[:-1]):
        found.append(noun[-2:])
        if len(noun) > SHORT or "的" in noun:
            break
    return found


def english(question: str) -> list[str]:
    """The last two signs of the Chinese words for what an English question asks for."""
    start, end = phrase(question)
    words = [word for noun in _BESIDE.split(question[start:end]) for word in _meanings(plain(noun).split()) if len(word) >= 2]
    found = [_sort_before(word) or word[-2:] if word[-2:] in _VAGUE else word[-2:] for word in words]
    return [head for head in dict.fromkeys(found) if head not in _VAGUE]


def phrase(question: str) -> tuple[int, int]:
    """Where the nouns stand that an English question asks for; an empty stretch where it names none."""
    asked = _ASKED.search(question)
    return asked.span("noun") if asked else (0, 0)


def sorted_by(question: str) -> tuple[int, int]:
    """Where stands what sorts the one noun that an English question asks for; an empty stretch where it names several."""
    start, end = phrase(question)
    return (0, 0) if _BESIDE.search(question, start, end) else (start, question.rfind(" ", start, end))


def _meanings(words: list[str]) -> tuple[str, ...]:
    """The Chinese words for the longest known end of a noun phrase."""
    for at in range(len(words)):
        if known := english_phrases().get(" ".join(words[at:])):
            return known
    return dictionary(words[-1]) if words else ()


# Signs that two words share in a name: 治理|工程, 处理|工程 hold no 理工.
PARTED = {"理工程": "理 工程"}


def bears(name: str, words: Iterable[str]) -> bool:
    """Whether a name holds one of some words.

    >>> bears("江海理工产学研基地", ["大学", "理工"]), bears("沙洲地块治理工程", ["大学", "理工"]), bears("沙洲地块治理工程", ["治理工程"])
    (True, False, True)
    """
    return any(_holds(name, w) for w in words)


def _holds(name: str, word: str) -> bool:
    for shared, parted in PARTED.items():
        if word in shared:
            name = name.replace(shared, parted)
    return word in name
