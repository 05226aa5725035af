"""What a question says, before it is decided what it asks: its names, its cues, and the words it is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from graph.lexicon import lexicon
from graph.names import fold
from graph.store import Pattern
from search.questions import heads
from search.questions.abbreviations import abbreviated, spelled
from search.questions.cueing import settled
from search.questions.english import Translator, stop_words
from search.questions.names import PLACES, Mention, Names
from search.questions.normal import Question
from search.questions.texts import Term
from search.questions.words import CUES, Cue, cues, synonym_pattern, synonyms

_QUOTED = re.compile(r"[“\"「『《‘](.+?)[”\"」』》’]")
_HAN_RUN = re.compile(r"[㐀-鿿a-z0-9.+&%]+")
# Particles between words; in these words the character is no particle.
_PARTICLE = re.compile(r"(?<![目标])的(?!确|士)|(?<![为除])了(?!解)|[吗呢吧嘛啦呀]|(?<![一-鿿])[一两二三四五六七八九十几]+[个家块桩座所项条]大?")
# 支不支持, 管不管: a verb with its denial asks for yes or no.
EITHER = re.compile(r"([㐀-鿿])不(?=\1)")
# 卖多少地: a verb and what it governs, around the question word.
_AROUND = re.compile(r"([一-鿿])(?:多少|几)(?:亩|亿|万|块)?的?([一-鿿])(?![一-鿿])")
# Words for kinds that say nothing more about what is asked.
GENERAL_KINDS = frozenset(
    ["产业", "行业", "领域", "业务", "园区", "开发区", "企业", "公司", "项目", "工程", "地方", "地区", "部门", "单位", "机构", "组织", "活动", "文件", "政策", "基地", "产业园区", "工作", "任务", "局", "机关", "industry", "industries", "sector", "sectors", "field", "fields", "park", "parks", "zone", "zones", "company", "companies", "firm", "firms", "enterprise", "enterprises", "business", "businesses", "project", "projects", "place", "places", "product", "products", "area", "areas", "department", "departments", "agency", "agencies", "body", "bodies", "unit", "units", "organisation", "organisations", "organization", "organizations", "policy", "policies", "event", "events", "task", "tasks", "region", "regions", "plan", "plans", "document", "documents"]
)
# Kinds that say more than what type is asked for, and must be found in the text.
TELLING_KINDS = frozenset(["链主企业", "链主", "龙头企业", "后备企业", "民企", "央企", "国企", "主导产业", "新兴产业"])
# What a document does when it speaks of something.
SPEAKS = re.compile(r"提到|提及|说到|写到|谈到|涉及|出现|mention|refer to|refers to|speak of|talk about|contain")
_NUMBER = re.compile(r"^[\d.%]+$")


@dataclass
class Understood:
    """One question as read."""

    question: Question
    names: Names
    mentions: list[Mention]
    cues: list[Cue]
    foreign: list[Term]
    foreign_spans: list[tuple[int, int]]
    unknown: list[Term]
    excluded: tuple[str, ...] = ()
    """Entities that the question leaves out: X之外, other than X."""
    strange: bool = False
    """Whether it names a place that no document here knows."""

    @property
    def text(self) -> str:
        """The text that spans point into."""
        return self.question.text

    @property
    def language(self) -> str:
        """The language of the question."""
        return self.question.language

    @property
    def years(self) -> tuple[int, ...]:
        """The years it names."""
        return self.question.years

    def has(self, *tags: str) -> bool:
        """Whether a cue of one of these tags (or kinds) stands in it."""
        return any(c.tag in tags or c.kind in tags for c in self.cues)

    def cues_besides(self, *kinds: str) -> list[Cue]:
        """The cues of other kinds than these."""
        return [c for c in self.cues if c.kind not in kinds]

    def spans(self, *tags: str) -> list[tuple[int, int]]:
        """Where cues of these tags or kinds stand."""
        return [(c.start, c.end) for c in self.cues if c.tag in tags or c.kind in tags]

    def mentions_of(self, *types: str) -> list[Mention]:
        """The names that may mean entities of these types."""
        return [m for m in self.mentions if m.of(*types)]

    @cached_property
    def places(self) -> list[Mention]:
        """The names of parks and regions."""
        return self.mentions_of(*PLACES)

    def content(self, without: Collection[Mention] = (), consume: Sequence[str] = ("ask", "outline.and")) -> list[Term]:
        """The words it is about: what is left without some names, the cues of some kinds, years and stop words.

        Names that stay give terms with all their names; Chinese words give terms with their synonyms.
        """
        gone = [*self.question.year_spans, *((m.start, m.end) for m in without), *(m.span() for m in _BUT_ZH.finditer(self.text))]
        if self.language == "en":
            return self._english_content(gone, consume)
        gone += [m.span() for m in EITHER.finditer(self.text)]
        gone += [s for s in self._consumed(consume) if not self._inside_quotes(s)]
        terms = [self._name_term(m) for m in self.mentions if m not in without]
        gone += [(m.start, m.end) for m in self.mentions if m not in without]
        for run in _left(self.text, gone):
            terms += _terms(run)
        return terms + [Term(word, synonyms()[word]) for m in _AROUND.finditer(self.text) if (word := m[1] + m[2]) in synonyms()]

    def _name_term(self, mention: Mention) -> Term:
        """A name as a term: any name of what it means may stand in a text."""
        shown = self.text[mention.start : mention.end]
        words = [shown] if mention.match not in ("fuzzy", "english") else [mention.chinese, shown]
        if len(mention.all) <= 3:
            words += [n for e in self.names.entities(mention.all).values() for n in e.names if len(n) > 1 and n not in self.names.generic]
        return Term(shown, tuple(dict.fromkeys(w for w in words if w)))

    def _consumed(self, consume: Sequence[str]) -> list[tuple[int, int]]:
        """The cues that are not content. Of the words for kinds only general ones and the one that is asked for are not."""
        spans = self.spans(*(k for k in consume if k != "type"))
        if "asked" in consume:
            spans += [(k.start, k.end) for k in self.asked]
        if "type" in consume:
            asked = {(k.start, k.end) for k in self.asked}
            spans += [(k.start, k.end) for k in self.cues if k.kind == "type" and self.text[k.start : k.end] not in TELLING_KINDS and ((k.start, k.end) in asked or self.text[k.start : k.end] in GENERAL_KINDS)]
        return spans

    @cached_property
    def asked(self) -> list[Cue]:
        """The words for kinds nearest to the question word: what is asked for."""
        spans = self.spans("ask.which", "ask.count", "ask.who") or self.spans("ask.where")
        speaks = SPEAKS.search(self.text)
        kinds = [k for k in self.cues if k.kind == "type" and (speaks or k.value != "Document") and not any(m.start <= k.start and k.end <= m.end and m.end - m.start > k.end - k.start for m in self.mentions)]
        if not kinds:
            return []
        if not spans and self.language == "zh":
            last = max(k.start for k in kinds)
            return [k for k in kinds if k.start == last]  # 参加…的园区: what is asked for stands last
        ranked = sorted(kinds, key=lambda k: (min((self._distance(s, (k.start, k.end)) for s in spans), default=k.start), k.start))
        first = self._head_of(ranked[0], kinds)
        if min((self._distance(s, (first.start, first.end)) for s in spans), default=first.start) > 60:
            return []
        return [k for k in ranked if k.start == first.start or self._joined(first, k)]

    def _head_of(self, first: Cue, kinds: Sequence[Cue]) -> Cue:
        """The last noun of the noun phrase that a kind begins: 哪六大产业对接活动 asks for events."""
        if self.language != "zh" or first.value not in ("Industry", "Park", "Company"):
            return first
        for other in sorted(kinds, key=lambda k: k.start):
            between = self.text[first.end : other.start]
            if other.start >= first.end and other.value not in (first.value, "Policy", "Document", "Task") and (not between or (first.value == "Industry" and len(between) <= 3 and not re.search(r"[,，的有]|发展|布局", between))):
                return other
        return first

    def _joined(self, a: Cue, b: Cue) -> bool:
        """Whether two kinds are named side by side: 园区或地区, parks and governments."""
        first, second = sorted((a, b), key=lambda k: k.start)
        return bool(re.fullmatch(r"\s*(?:或者?|和|、|与|及|以及|or|and|/)\s*(?:the )?", self.text[first.end : second.start]))

    def _distance(self, which: tuple[int, int], kind: tuple[int, int]) -> int:
        if kind[0] >= which[0]:
            between = self.text[which[1] : kind[0]]
            far = self.language == "zh" and (len(between) > 8 or bool(re.search(r"[有是在要会将的把被给]|对(?![接外口标])", between)))
            return max(0, kind[0] - which[1]) + (20 if far else 0)
        # 园区有哪些: the kind may come first in Chinese; in English it hardly does
        return (which[0] - kind[1]) + (4 if self.language == "zh" else 40)

    def _inside_quotes(self, span: tuple[int, int]) -> bool:
        return any(m.start(1) <= span[0] and span[1] <= m.end(1) for m in _QUOTED.finditer(self.text))

    def _english_content(self, gone: list[tuple[int, int]], consume: Sequence[str]) -> list[Term]:
        cue_spans = self._consumed(consume)
        terms = []
        for term, span in zip(self.foreign, self.foreign_spans, strict=True):
            inside = any(a <= span[0] and span[1] <= b for a, b in gone)
            cued = any(a <= span[0] and span[1] <= b for a, b in cue_spans)
            if not inside and not cued:
                terms.append(term)
        chinese = [self._name_term(m) for m in self.mentions if m.match != "english" and not any(a <= m.start < b for a, b in gone)]
        return [*terms, *chinese, *(t for t in self.unknown if not any(a <= self.text.find(t.text) < b for a, b in gone))]


def _left(text: str, gone: list[tuple[int, int]]) -> list[str]:
    """The runs of characters outside some spans, without stop words."""
    kept = list(text)
    for start, end in gone:
        kept[start:end] = "\0" * (end - start)
    return _HAN_RUN.findall("".join(kept))


def _terms(run: str) -> list[Term]:
    """A run of Chinese as terms: words with synonyms by themselves, the rest without stop words."""
    found: list[Term] = []
    at = 0
    for match in [*synonym_pattern().finditer(run), None]:
        before = run[at : match.start() if match else len(run)]
        for piece in _without_stops(before):
            found.append(Term(piece, (piece,)))
        if match and len(before) == 1 and before not in _LEADING | _TRAILING and len(match[0]) < 4:
            found.append(Term(before + match[0], (before + match[0],)))  # 磷化工 is not any 化工
            at = match.end()
        elif match:
            found.append(Term(match[0], synonyms()[match[0]]))
            at = match.end()
    return found


# Single characters are stop words only at the edges of a run, and not where they begin or end a word (要素, 产能).
_LEADING = frozenset("的了呢啊呀吧嘛哦请我您你将把被让跟和与及或等是还也又再就都而且并里其想找做搞在要有去看给为对从到由帮会能可应来各该此")
_TRAILING = frozenset("的了呢啊呀吧嘛哦是里上中下内有要会能和与等啥来去到得做搞给为在对由时个家项宗这那谁都还各该被")
_BEGINNINGS = frozenset(
    ["要素", "对外", "对接", "对口", "对标", "在线", "在建", "有效", "有机", "有色", "能源", "能耗", "能级", "会展", "会议", "会计", "可再", "可持", "地下", "从业", "到位", "到账", "由于", "去化", "去产", "来料", "来华", "将军", "把关", "请进", "里程", "做强", "做大", "做优", "做实", "做好", "和田", "和县", "和顺", "和龙", "和林", "会宁", "会泽", "会昌", "会东", "会理", "应县", "应城", "来宾", "来安", "来凤", "都匀", "都昌", "都安", "从化", "将乐", "且末", "看护", "给水", "给排", "为民", "帮办", "帮代", "帮扶", "帮促", "应急", "应用", "应届", "应收", "各类", "该项", "其亚", "其他", "和谐", "和平", "等级", "等离", "并网", "并购", "再生", "再造", "再制", "就业", "就医", "与会", "让利", "让渡", "还建", "还款", "都市", "都江", "也门", "又好", "搞活", "找矿", "想象", "要闻"]
)
_ENDINGS = frozenset(
    ["成都", "首都", "新都", "昌都", "江都", "花都", "丰都", "汉中", "关中", "巴中", "晋中", "榆中", "台中", "新会", "泰和", "太和", "共和", "永和", "仁和", "祥和", "历下", "展会", "协会", "大会", "工会", "商会", "学会", "盛会", "峰会", "社会", "节会", "例会", "茶会", "董会", "晚会", "效能", "产能", "节能", "储能", "氢能", "智能", "功能", "赋能", "热能", "核能", "职能", "技能", "动能", "势能", "性能", "太能", "光能", "电能", "风能", "所有", "国有", "公有", "集中", "线上", "线下", "地上", "地下", "省内", "境内", "区内", "国内", "海上", "水上", "天上", "主要", "重要", "纪要", "自由", "应对", "面对", "行为", "作为", "未来", "往来", "由来", "供给", "补给", "去到", "大家", "国家", "专家", "商家", "独家", "行家", "选项", "事项", "强项", "单项", "专项", "奖项", "临时", "实时", "及时", "工时", "小时", "平等", "高等", "同等", "上等", "优等", "报到", "签到", "心得", "取得", "所得", "获得", "开发中", "空中", "华中", "高中", "初中", "新和", "融和", "温和", "参与", "给与", "上下", "县下", "天下", "旗下", "城内", "厂内", "园内", "港中", "存在", "健在", "潜在", "现在", "所在"]
)


# What is measured stands before these, as plans write it.
_MEASURE = re.compile(r"(?:面积|数量|金额|个数|总数|额度|建设面积|目标值|预期值|水平)$")


TALK = "talk_words"


@cache
def _stop_pattern() -> re.Pattern[str]:
    talk = {e.name for e in lexicon(TALK)}
    words = sorted((w for w in talk | stop_words("zh") if len(w) > 1), key=lambda w: -len(w))
    return re.compile("|".join(map(re.escape, words)))


def _without_stops(run: str) -> list[str]:
    """What is left of a run without stop words."""
    pieces = []
    for piece in (x for part in _stop_pattern().split(run) for x in _PARTICLE.split(part)):
        start, end = 0, len(piece)
        while start < end and piece[start] in _LEADING and piece[start : start + 2] not in _BEGINNINGS:
            start += 1
        while end > start and piece[end - 1] in _TRAILING and piece[max(start, end - 2) : end] not in _ENDINGS:
            end -= 1
        kept = piece[start:end]
        pieces.append(_MEASURE.sub("", kept) if len(kept) > 3 else kept)
    return [p for p in pieces if len(p) >= 2 and not _NUMBER.match(p)]


def understand(question: Question, names: Names) -> Understood:
    """Read a question: its names first, then cues, then what is left."""
    found_cues = settled(cues(question.text, question.language), question.text)
    mentions = _without_kinds(question, names.spans(question), found_cues)
    foreign: list[Term] = []
    spans: list[tuple[int, int]] = []
    unknown: list[Term] = []
    strange = False
    if question.language == "en":
        for piece in Translator(question, names).run():
            if piece.unknown:
                unknown.append(Term(question.text[piece.start : piece.end], (), piece.weight))
                strange |= piece.place
                continue
            mentions = [m for m in mentions if not (piece.start <= m.start and m.end <= piece.end and m.end - m.start < piece.end - piece.start)]
            if piece.mention and not any(m.start < piece.end and piece.start < m.end for m in mentions):
                mentions.append(piece.mention)
            foreign.append(piece.term(question.text))
            spans.append((piece.start, piece.end))
        # The last word of a phrase says what it is: in business environment nobody asks for businesses.
        found_cues = [c for c in found_cues if c.kind != "type" or not any(a <= c.start and c.end < b for a, b in spans)]
        for cue in found_cues:
            if cue.kind in ("stage", "aim") and not any(a < cue.end and cue.start < b for a, b in spans):
                foreign.append(Term(question.text[cue.start : cue.end], lexicon(CUES).entries[cue.tag].aliases, 0.7))
                spans.append((cue.start, cue.end))
    else:
        left = Understood(question, names, mentions, found_cues, [], [], []).content(mentions, ("ask", "outline", "type", "relation", "role", "stage", "aim"))
        # Wrong characters can only stand in what no name, cue or common word explains; indexing names by sound takes time.
        mentions = _longer(question, names, _heard(question, names, mentions) if left else mentions, found_cues)
        mentions = abbreviated(question, names, [_with_head(question, names, m) for m in mentions])
        mentions += spelled(question, names, mentions)
        mentions += _fairs(question, names, mentions)
        unknown, mentions = _unknown_places(question, names, mentions)
        strange = bool(unknown)
    mentions.sort(key=lambda m: m.start)
    outside = _outside(question.text, mentions)
    read = Understood(question, names, [m for m in mentions if m not in outside], found_cues, foreign, spans, unknown, tuple(i for m in outside for i in m.all), strange)
    asked = {(k.start, k.end) for k in read.asked}
    read.mentions = [m for m in read.mentions if (m.start, m.end) not in asked]
    return read


_BUT_ZH = re.compile(r"(?:除了?|不算|不包括|不含)(?P<a>[^,，。?？]+?)(?:之外|以外|外|,|，|还|$)|(?P<b>[^,，。?？]+?(?:、[^,，。?？]+?)*)(?:之外|以外)|[(（](?:不是|不含|不包括|除)(?P<c>[^)）]+)[)）]")
_BUT_EN = re.compile(r"(?:other than|apart from|besides|except(?: for)?|excluding|not counting|aside from)\s+(?P<a>[^?;]+?)(?:,|\?|$| does| do| is| are| will| has| have)")


def _outside(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    found = []
    for pattern in (_BUT_ZH, _BUT_EN):
        for match in pattern.finditer(text):
            for group in (g for g in match.groupdict() if match.group(g)):
                inside = [m for m in mentions if match.start(group) <= m.start and m.end <= match.end(group)]
                found += inside if group != "b" else _last_of(text, inside, match.end(group))
    return found


def _last_of(text: str, mentions: Sequence[Mention], end: int) -> list[Mention]:
    """Those of some names that stand right before a place, joined to one another: in A2024年在B、C之外 those are B and C."""
    kept: list[Mention] = []
    for m in sorted(mentions, key=lambda m: -m.end):
        if text[m.end : end].strip("、和与及 ,，") or (not kept and m.end < end - 2):
            break
        kept.append(m)
        end = m.start
    return kept


def _heard(question: Question, names: Names, mentions: list[Mention]) -> list[Mention]:
    heard = names.sounding(question, mentions)
    kept = [m for m in mentions if not any(h.start <= m.start and m.end <= h.end for h in heard)]
    return [*kept, *(h for h in heard if not any(m.start < h.end and h.start < m.end for m in kept))]


def _without_kinds(question: Question, mentions: list[Mention], found: Sequence[Cue]) -> list[Mention]:
    """Names that are really the kind of thing asked for: 哪些综合保税区, 几个特色小镇."""
    kept = []
    for m in mentions:
        if any(k.kind == "type" and k.start <= m.start and m.end <= k.end and k.end - k.start > m.end - m.start for k in found):
            continue
        before = question.text[max(0, m.start - 4) : m.start]
        asked = re.search(r"(哪些|哪几个|哪个|什么|几个|几家|所有|各|多少个|哪几家)$", before)
        if asked and any((c.kind == "type" and c.start <= m.start and m.end <= c.end) or (fold(question.text[m.start:m.end]).endswith(fold(question.text[c.start:c.end])) and c.kind == "type" and c.end == m.end) for c in found):
            continue
        kept.append(m)
    return kept


def _unknown_places(question: Question, names: Names, mentions: list[Mention]) -> tuple[list[Term], list[Mention]]:
    """Place names with a head noun that no known park has: 苏州 + 工业园区 where only 苏州 is known; and the other names."""
    unknown, kept = [], []
    for m in mentions:
        head = heads.FOLLOWING.match(question.text[m.end :])
        if head and m.of(*PLACES) and not _has_documents(names, m) and not any(o.start < m.end + head.end() and m.end < o.end for o in mentions if o is not m):
            words = question.text[m.start : m.end + head.end()]
            unknown.append(Term(words, (words,), 2.0))
        else:
            kept.append(m)
    return unknown, kept


_FAIR = re.compile(r"[㐀-鿿]{2,10}?(?:博览会|展览会|交易会|洽谈会|峰会|论坛|大会|会展)")


def _fairs(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """Fairs named by a part of their name: 进口博览会. The longest end of the words that a known name has is meant."""
    found = []
    for match in _FAIR.finditer(question.text):
        for start in range(match.start(), match.end() - 4):
            hits = names.containing(fold(question.text[start : match.end()]), "Event")
            if hits and not any(m.start < match.end() and start < m.end for m in mentions):
                found.append(Mention(start, match.end(), question.text[start : match.end()], {"Event": tuple(dict.fromkeys(h.entity for h in hits))}))
                break
    return found


def _with_head(question: Question, names: Names, mention: Mention) -> Mention:
    """A place with the kind of park that follows it: 桂林 + 高新区 means the high-tech zone of 桂林."""
    head = heads.FOLLOWING.match(question.text[mention.end :])
    if not head or not mention.of(*PLACES) or (mention.of("Region") and _has_documents(names, mention)):
        return mention
    shown = question.text[mention.start : mention.end + head.end()]
    cores = {fold(question.text[mention.start : mention.end]), fold(heads.core(shown))}
    parks = dict.fromkeys([*mention.of("Park"), *(i for core in cores for i in names.cores.get(core, {}).get("Park", ()))])
    fitting = tuple(i for i in parks if heads.same_kind(shown, names.entities([i])[i].names))
    return Mention(mention.start, mention.end + head.end(), shown, {"Park": fitting}, "core") if fitting else mention


def _longer(question: Question, names: Names, mentions: list[Mention], cues: Sequence[Cue]) -> list[Mention]:
    """Names that only begin or end a longer known word give way to it: 新能源 in 新能源车."""
    kept = list(mentions)
    for start, end, words in _known_words(question):
        if fold(question.text[start:end]) in names.generic or any(k.kind == "type" and k.start <= start and end <= k.end and k.end - k.start > end - start for k in cues):
            continue
        inside = [m for m in kept if start <= m.start and m.end <= end and m.end - m.start < end - start]
        across = [m for m in kept if m not in inside and m.start < end and start < m.end]
        if across or (not inside and any(m.start <= start and end <= m.end for m in kept)):
            continue
        ids = names.named(words)
        if inside:
            kept = [m for m in kept if m not in inside]
        if ids:
            kept.append(Mention(start, end, words[0], ids, "exact"))
    return kept


def _known_words(question: Question) -> list[tuple[int, int, tuple[str, ...]]]:
    """Industries of the lexicon and words with synonyms in a Chinese question, longest first, none across another."""
    known = lexicon("industries").index
    found: list[tuple[int, int, tuple[str, ...]]] = [(*m.span(), synonyms()[m[0]]) for m in synonym_pattern().finditer(question.text) if m.end() - m.start() > 2]
    folded = question.folded
    for i in range(len(folded)):
        for j in range(min(len(folded), i + 12), i + 1, -1):
            entry = known.get(folded[i:j])
            if entry is not None:
                found.append((*question.span(i, j), entry.names))
                break
    chosen: list[tuple[int, int, tuple[str, ...]]] = []
    for start, end, words in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if not any(start < b and a < end for a, b, _ in chosen):
            chosen.append((start, end, words))
    return chosen


def _has_documents(names: Names, mention: Mention) -> bool:
    return bool(names.view.statements(Pattern(relations=["ABOUT"], objects=list(mention.of(*PLACES))), limit=1))
