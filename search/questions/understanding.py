"""What a question says, before it is decided what it asks: its names, its cues, and the words it is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.lexicon import lexicon
from graph.names import fold
from search.questions import askedfor
from search.questions.askedfor import GLOSS, OTHERS
from search.questions.cues.misread import PLATFORMS, PLATFORMS_EN
from search.questions.language.cutting import runs_left, terms_of
from search.questions.language.normal import Question
from search.questions.language.words import Cue, synonyms
from search.questions.naming import meant
from search.questions.naming.names import PLACES, Mention, Names
from search.questions.sifting.sifting import Taken
from search.questions.texts import Term

_QUOTED = re.compile(r"[“\"「『《‘](.+?)[”\"」』》’]")
# 支不支持, 管不管, 挂没挂名: a verb with its denial asks for yes or no.
EITHER = re.compile(r"(?!有没有)([㐀-鿿])[不没](?=\1)")
# 卖多少地: a verb and what it governs, around the question word.
_AROUND = re.compile(r"([一-鿿])(?:多少|几)(?:亩|亿|万|块)?的?([一-鿿])(?![一-鿿])")
# Words for kinds that say nothing more about what is asked.
GENERAL_KINDS = frozenset(
    ["产业", "行业", "领域", "业务", "园区", "开发区", "企业", "公司", "厂子", "项目", "工程", "地方", "地区", "部门", "单位", "机构", "组织", "活动", "文件", "政策", "基地", "产业园区", "工作", "任务", "局", "机关", "industry", "industries", "sector", "sectors", "field", "fields", "park", "parks", "zone", "zones", "company", "companies", "firm", "firms", "enterprise", "enterprises", "business", "businesses", "project", "projects", "place", "places", "product", "products", "area", "areas", "department", "departments", "agency", "agencies", "body", "bodies", "unit", "units", "organisation", "organisations", "organization", "organizations", "policy", "policies", "event", "events", "task", "tasks", "region", "regions", "plan", "plans", "document", "documents"]
)
# A kind that is asked for in quotes: 那几个搞文创的“基地”.
_KIND_QUOTED = re.compile(rf"(?<=[的些个家座处类])[“\"「『‘]({'|'.join(sorted(k for k in GENERAL_KINDS if not k.isascii()))})[”\"」』’]")
# A noun in quotes right behind the question word is what is asked for too: 哪两个“计划”, which two "plans".
_ASKED_QUOTED = re.compile(r"(哪[几些两二三四五六七八九十]?[个条项类大座家批]?|几[个条项类大座家]|\b(?:which|what|how many) (?:\w+ )?)[“\"「『‘]([㐀-鿿]{2,4}|[a-z]+s)[”\"」』’]", re.I)
# Kinds that say more than what type is asked for, and must be found in the text.
TELLING_KINDS = frozenset(["链主企业", "链主", "龙头企业", "后备企业", "民企", "央企", "国企", "主导产业", "新兴产业", "重大项目", "重点项目", "重大产业项目", "重点产业项目", "ftz", "ftzs", "etdz", "etdzs", "soe", "soes", "central enterprises"]) | PLATFORMS | PLATFORMS_EN
# 规划的几个小镇: a verb here, no plan that is asked for.
_PLANNED = re.compile(r"(?:规划|计划|安排|谋划|设计)(?=的(?!文件|内容)|了|建|打造|布局)")
# 多少亩地皮: the unit asked for is no part of the word behind it.
_UNIT = re.compile(r"(?<=多少)(?:[亿万]?(?:亩|美元|元|公里|平方米|平方公里|吨|标箱|场次?|批次?|人次|[名件宗户套辆台处届班列款](?![单]))(?=[㐀-鿿]{2}))")
# 瞄准多少亿, 锁定在多少: that a figure is aimed at.
_AIMED = re.compile("(?:瞄准|锁定|剑指|奔着|奔向|盯[着住]|盯|指向|圈定|咬定|卡)(?:的是|到|着|在|了)*(?=多[少大高]|几(?:[百千]?[万亿]|成|个(?:亿(?!元)|百分点)))")
# What is to be reached in any case and what at best: of which measure, the rest of the question says.
_ENDS = re.compile(r"(?:保底|冲刺)(?:目标|任务|指标|数)?|(?:底线|奋斗)目标|底线(?=和|与|及|、)")
_LATIN = re.compile(r"[a-z0-9][a-z0-9 ,.'&-]*")
# What is named as an example only: (e.g. Huawei), (比如华为).
_EXAMPLE = re.compile(r"[(（](?:e\.?g\.?|for example|for instance|such as|like|比如|例如|譬如|如)[^()（）]*[)）]")
# Behind an industry these say nothing more: its shipbuilding chain.
_CHAINS = frozenset(["chain", "chains", "value chain", "supply chain", "industry", "industries", "sector", "sectors"])
# A place by its name and its kind: the Qingling Area, which is no area that is asked for.
KIND_OF_NAME = re.compile(r"(?:area|zone|park|district|county|city|prefecture|province|region)(?:'s|’s)?")


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
    taken: tuple[Taken, ...] = ()
    """What it takes away from its answer, of which no word is left in its text."""
    told: Mention | None = None
    """The place that it tells by a description, where that stands."""

    @cached_property
    def text(self) -> str:
        """The text that spans point into."""
        return self.question.text

    @property
    def sought(self) -> str:
        """The words that sentences are sought with: the question as it was put, or what it asks of a place that it tells."""
        if self.told is None:
            return self.question.raw
        return f"{self.text[: self.told.start]}{self.told.chinese}{self.text[self.told.end :]}"

    @cached_property
    def language(self) -> str:
        """The language of the question."""
        return self.question.language

    @property
    def years(self) -> tuple[int, ...]:
        """The years it names."""
        return self.question.years

    def has(self, *tags: str) -> bool:
        """Whether a cue of one of these tags (or kinds) stands in it."""
        return not self._tagged.isdisjoint(tags)

    @cached_property
    def _tagged(self) -> frozenset[str]:
        """The tags and kinds of its cues."""
        return frozenset(t for tag, kind, _ in self._placed for t in (tag, kind))

    @cached_property
    def _placed(self) -> list[tuple[str, str, tuple[int, int]]]:
        """The tag and kind of each cue, and where it stands."""
        return [(c.tag, c.kind, (c.start, c.end)) for c in self.cues]

    def cues_besides(self, *kinds: str) -> list[Cue]:
        """The cues of other kinds than these."""
        return [c for c in self.cues if c.kind not in kinds]

    def spans(self, *tags: str) -> list[tuple[int, int]]:
        """Where cues of these tags or kinds stand."""
        return [span for tag, kind, span in self._placed if tag in tags or kind in tags] if self.has(*tags) else []

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
        asked = tuple(without), tuple(consume)
        if asked not in self._contents:
            self._contents[asked] = self._content(without, consume)
        return list(self._contents[asked])

    @cached_property
    def _contents(self) -> dict[tuple[tuple[Mention, ...], tuple[str, ...]], list[Term]]:
        """What has been asked of its content already: most readings ask for the same."""
        return {}

    def _content(self, without: Collection[Mention], consume: Sequence[str]) -> list[Term]:
        gone = [*self._examples, *self.question.year_spans, *((m.start, m.end) for m in without), *self._taken_out]
        if self.language == "en":
            return self._english_content(gone, consume)
        gone += self._talk
        gone += [s for s in self._consumed(consume) if not self._inside_quotes(s)]
        terms = [self.name_term(m) for m in self.mentions if m not in without]
        gone += [(m.start, m.end) for m in self.mentions if m not in without]
        for run in runs_left(self.text, gone):
            terms += terms_of(run)
        return terms + [Term(word, synonyms()[word]) for m in _AROUND.finditer(self.text) if (word := m[1] + m[2]) in synonyms()]

    def name_term(self, mention: Mention) -> Term:
        """A name as a term: any name of what it means may stand in a text."""
        shown = self.text[mention.start : mention.end]
        words = [shown] if mention.match not in ("fuzzy", "english") else [mention.chinese, shown]
        if len(mention.all) <= 3:
            words += [n for e in self.names.entities(mention.all).values() for n in e.names if len(n) > 1 and n not in self.names.generic]
        if mention.of("Region") and (entry := lexicon("question_names").index.get(fold(mention.chinese))) is not None:
            words += entry.names  # 中非 for 非洲
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
        return askedfor.kinds(self)

    @cached_property
    def _latin(self) -> list[tuple[int, int]]:
        return [m.span() for m in _LATIN.finditer(self.text)]

    def _glossed(self, term: Term) -> bool:
        """Whether Chinese in brackets says what an English phrase means: the Xiamen fair (厦交会)."""
        at = self.text.find(term.text)
        return any(m.start(1) <= at < m.end(1) for m in GLOSS.finditer(self.text))

    @cached_property
    def _examples(self) -> list[tuple[int, int]]:
        """Where examples stand."""
        return [m.span() for m in _EXAMPLE.finditer(self.text)]

    @cached_property
    def _talk(self) -> list[tuple[int, int]]:
        """Where words stand that are never what a Chinese question is about."""
        return [m.span() for pattern in (_PLANNED, _UNIT, _ENDS, OTHERS, _AIMED, EITHER) for m in pattern.finditer(self.text)]

    @cached_property
    def _taken_out(self) -> list[tuple[int, int]]:
        """Where Chinese words say what is left out."""
        return [m.span() for m in meant.BUT_ZH.finditer(self.text)]

    @cached_property
    def quoted_spans(self) -> list[tuple[int, int]]:
        """Where words stand in quotes."""
        return [m.span(1) for m in _QUOTED.finditer(self.text)]

    def _inside_quotes(self, span: tuple[int, int]) -> bool:
        return any(a <= span[0] and span[1] <= b for a, b in self.quoted_spans)

    def _english_content(self, gone: list[tuple[int, int]], consume: Sequence[str]) -> list[Term]:
        cue_spans = self._consumed(consume)
        terms = []
        for term, span in zip(self.foreign, self.foreign_spans, strict=True):
            inside = any(a <= span[0] and span[1] <= b for a, b in gone)
            cued = any(a <= span[0] and span[1] <= b for a, b in cue_spans)
            if not inside and not cued and not self._goes_with_name(term.text, span[0]):
                terms.append(term)
        named = [m for m in self.mentions if m.match != "english"]
        chinese = [self.name_term(m) for m in named if not any(a <= m.start < b for a, b in gone)]
        if self.question.has_han():
            left = [*gone, *((m.start, m.end) for m in named), *((a, b) for a, b in self._latin)]
            chinese += [t for run in runs_left(self.text, left) for t in terms_of(run)]
            terms = [t for t in terms if not self._glossed(t)]
        unknown = [(t, self.text.find(t.text)) for t in self.unknown if not self._glossed(t)]
        return [*terms, *chinese, *(t for t, at in unknown if not any(a <= at < b for a, b in gone) and not self._goes_with_name(t.text, at))]

    def _goes_with_name(self, word: str, at: int) -> bool:
        """Whether a word only says what kind of thing the name in front of it is: the chain of a field, Heihe Area."""
        kinds = [*(["Industry"] if word in _CHAINS else []), *(PLACES if KIND_OF_NAME.fullmatch(word) else [])]
        return bool(kinds) and any(m.end + 1 == at and m.of(*kinds) for m in self.mentions)


def unquoted(question: str) -> str:
    """A question without the quotes around a kind that it asks for, which names nothing.

    >>> unquoted("青岭区搞文创的“基地”有哪些？")
    '青岭区搞文创的基地有哪些？'
    """
    return _ASKED_QUOTED.sub(r"\1\2", _KIND_QUOTED.sub(r"\1", question))
