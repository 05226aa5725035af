"""Runs of Chinese cut into the words that a question is about: without stop words, everyday talk and particles."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.lexicon import lexicon
from search.cutter import cut
from search.questions.language.english_words import stop_words
from search.questions.language.matching import Words
from search.questions.language.words import synonym_pattern, synonyms
from search.questions.texts import Term

_HAN_RUN = re.compile(r"[㐀-鿿a-z0-9.+&%]+")
# Particles between words; in these words the character is no particle.
_PARTICLE = re.compile(r"(?<![目标])的(?!确|士)|(?<![为除])了(?!解)|[吗呢吧嘛啦呀]|(?<![一-鿿])[一两二三四五六七八九十几]+[个家块桩座所项条]大?")
_NUMBER = re.compile(r"^[\d.%]+$")
KEPT_RUNS = 1024


def runs_left(text: str, gone: list[tuple[int, int]]) -> list[str]:
    """The runs of characters outside some spans, without stop words."""
    kept = list(text)
    for start, end in gone:
        kept[start:end] = "\0" * (end - start)
    return _HAN_RUN.findall("".join(kept))


def terms_of(run: str) -> list[Term]:
    """A run of Chinese as terms: words with synonyms by themselves, the rest without stop words."""
    # Terms of their own: each holds what texts hold of it, which is forgotten with it.
    return [Term(text, words) for text, words in _words_of(run)]


@lru_cache(maxsize=KEPT_RUNS)
def _words_of(run: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of a run, each with those that may stand for it; many readings ask for the same."""
    if whole := _industry_in(run):
        start, end = whole
        names = lexicon("industries").index[run[start:end]].names
        return (*_words_of(run[:start]), (run[start:end], tuple(dict.fromkeys([run[start:end], *names]))), *_words_of(run[end:]))
    found: list[tuple[str, tuple[str, ...]]] = []
    at = 0
    for match in [*synonym_pattern().finditer(run), None]:
        before = run[at : match.start() if match else len(run)]
        for piece in _without_stops(before):
            found.append((piece, (piece,)))
        if match and len(before) == 1 and before not in _LEADING | _TRAILING and len(match[0]) < 4 and not _BECOMES.match(run, match.start() - 1):
            found.append((before + match[0], (before + match[0],)))  # 磷化工 is not any 化工
            at = match.end()
        elif match:
            found.append((match[0], synonyms()[match[0]]))
            at = match.end()
    return tuple(found)


def _industry_in(run: str) -> tuple[int, int] | None:
    """The longest industry of the lexicon that is made of several words with synonyms: 氢燃料电池 is neither any 氢能 nor any 电池."""
    words = [m.span() for m in synonym_pattern().finditer(run)]
    known = lexicon("industries").index
    for count in range(len(words), 1, -1):
        for i in range(len(words) - count + 1):
            start, end = words[i][0], words[i + count - 1][1]
            if run[start:end] in known:
                return start, end
    return None


# Single characters are stop words only at the edges of a run, and not where they begin or end a word (要素, 产能).
_LEADING = frozenset("的了呢啊呀吧嘛哦请我您你将把被让跟和与及或等是还也又再就都而且并里其想找做搞在要有去看给为对从到由帮会能可应来各该此却但")
_TRAILING = frozenset("的了呢啊呀吧嘛哦是里上中下内有要会能和与等啥来去到得做搞给为在对由时个家项宗这那谁都还各该被跟却但")
# Within a run these part two words where they are words themselves.
_BETWEEN = frozenset("有想跟让把给要会能")
_BEGINNINGS = frozenset(
    ["要素", "对外", "对接", "对口", "对标", "在线", "在建", "有效", "有机", "有色", "能源", "能耗", "能级", "会展", "会议", "会计", "可再", "可持", "地下", "从业", "到位", "到账", "由于", "去化", "去产", "来料", "来华", "将军", "把关", "请进", "里程", "做强", "做大", "做优", "做实", "做好", "和田", "和县", "和顺", "和龙", "和林", "会宁", "会泽", "会昌", "会东", "会理", "应县", "应城", "来宾", "来安", "来凤", "都匀", "都昌", "都安", "从化", "将乐", "且末", "看护", "给水", "给排", "为民", "帮办", "帮代", "帮扶", "帮促", "应急", "应用", "应届", "应收", "各类", "该项", "其亚", "其他", "和谐", "和平", "等级", "等离", "并网", "并购", "再生", "再造", "再制", "就业", "就医", "与会", "让利", "让渡", "还建", "还款", "都市", "都江", "也门", "又好", "搞活", "找矿", "想象", "要闻"]
)
_ENDINGS = frozenset(
    ["冷却", "退却", "不但", "成都", "首都", "新都", "昌都", "江都", "花都", "丰都", "汉中", "关中", "巴中", "晋中", "榆中", "台中", "新会", "泰和", "太和", "共和", "永和", "仁和", "祥和", "历下", "展会", "协会", "大会", "工会", "商会", "学会", "盛会", "峰会", "社会", "节会", "例会", "茶会", "董会", "晚会", "效能", "产能", "节能", "储能", "氢能", "智能", "功能", "赋能", "热能", "核能", "职能", "技能", "动能", "势能", "性能", "太能", "光能", "电能", "风能", "所有", "国有", "公有", "集中", "线上", "线下", "地上", "地下", "省内", "境内", "区内", "国内", "海上", "水上", "天上", "主要", "重要", "纪要", "自由", "应对", "面对", "行为", "作为", "未来", "往来", "由来", "供给", "补给", "去到", "大家", "国家", "专家", "商家", "独家", "行家", "选项", "事项", "强项", "单项", "专项", "奖项", "临时", "实时", "及时", "工时", "小时", "平等", "高等", "同等", "上等", "优等", "报到", "签到", "心得", "取得", "所得", "获得", "开发中", "空中", "华中", "高中", "初中", "新和", "融和", "温和", "参与", "给与", "上下", "县下", "天下", "旗下", "城内", "厂内", "园内", "港中", "存在", "健在", "潜在", "现在", "所在"]
)


# What is measured stands before these, as plans write it.
_MEASURE = re.compile(r"(?:面积|数量|金额|个数|总数|额度|建设面积|目标值|预期值|水平)$")


# 升级|成综保区
_BECOMES = re.compile("成(?=综|国家|省级|经开|高新|自贸|保税|千亿|百亿|世界|全国|全省)")

TALK = "talk_words"


@cache
def _stop_pattern() -> Words:
    return Words(w for w in {e.name for e in lexicon(TALK)} | stop_words("zh") if len(w) > 1)


def _apart(piece: str) -> list[str]:
    """The pieces of a piece between verbs and particles of one sign: 军工技术|想|转成民品, 德国|有|合作."""
    if len(piece) < 4 or _BETWEEN.isdisjoint(piece[1:-1]):
        return [piece]
    found = [""]
    for word in cut(piece):
        if word in _BETWEEN:
            found.append("")
        else:
            found[-1] += word
    return found


def _without_stops(run: str) -> list[str]:
    """What is left of a run without stop words."""
    pieces = []
    for piece in (y for part in _stop_pattern().split(run) for x in _PARTICLE.split(part) for y in _apart(x)):
        start, end = 0, len(piece)
        while start < end and (piece[start] in _LEADING or _BECOMES.match(piece, start)) and piece[start : start + 2] not in _BEGINNINGS:
            start += 1
        while end > start and piece[end - 1] in _TRAILING and piece[max(start, end - 2) : end] not in _ENDINGS:
            end -= 1
        kept = piece[start:end]
        pieces.append(_MEASURE.sub("", kept) if len(kept) > 3 else kept)
    return [p for p in pieces if len(p) >= 2 and not _NUMBER.match(p)]
