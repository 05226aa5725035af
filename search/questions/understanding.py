"""What a question says, before it is decided what it asks: its names, its cues, and the words it is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.cueing import PLATFORMS, PLATFORMS_EN, settled
from search.questions.language.charge import charged
from search.questions.language.cutting import runs_left, terms_of
from search.questions.language.english import Translator
from search.questions.language.inverted import as_verb
from search.questions.language.normal import Question
from search.questions.language.words import CUES, Cue, cues, dictionary, plain, synonyms
from search.questions.naming import meant
from search.questions.naming.abbreviations import abbreviated, firms, spelled, universities, works
from search.questions.naming.names import PLACES, Mention, Names
from search.questions.naming.offices import Told
from search.questions.rewording import fairgoing
from search.questions.sifting.sifting import Taken
from search.questions.texts import Term

_QUOTED = re.compile(r"[“\"「『《‘](.+?)[”\"」』》’]")
# bases or material projects: a kind and a sort of another.
_JOINED_SORT = re.compile(r" (?:and|or) (?!(?:their|its|his|which|what|how|who|whose|where|by|in|of|for|with|from|to|are|is)\b)[a-z-]+ ")
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
# What belongs to things of a kind is asked for where it ends the question: 管园区的新文件. Of which things most are there, the things are.
_OWNED, _ENDS_ASKING, _COMPARES = re.compile("的(?:新|主要|重点|其他|有关|相关|配套)?"), re.compile(r"(?:都|分别|各)?(?:有哪|是哪|有什么|$|[?？。,，(（])"), re.compile("最|更|第一")
# A noun in quotes right behind the question word is what is asked for too: 哪两个“计划”, which two "plans".
_ASKED_QUOTED = re.compile(r"(哪[几些两二三四五六七八九十]?[个条项类大座家批]?|几[个条项类大座家]|\b(?:which|what|how many) (?:\w+ )?)[“\"「『‘]([㐀-鿿]{2,4}|[a-z]+s)[”\"」』’]", re.I)
# Kinds that say more than what type is asked for, and must be found in the text.
TELLING_KINDS = frozenset(["链主企业", "链主", "龙头企业", "后备企业", "民企", "央企", "国企", "主导产业", "新兴产业", "重大项目", "重点项目", "重大产业项目", "重点产业项目", "ftz", "ftzs", "etdz", "etdzs", "soe", "soes", "central enterprises"]) | PLATFORMS | PLATFORMS_EN
_THEN_WHICH = re.compile(r"[吗么没][?？,，。 ]*(?:都|分别|具体|各)?(?:是|有|叫)?(?:哪|谁|什么)")
# … Which ones?, …,是哪两个: asks which are those that the sentence before speaks of.
_WHICH_ONES = re.compile(r"[.,;:?!-] *(?:and )?(?:(?:which|what)(?: (?:ones?|two|three|four|five|of them|are they|is it|is that|are these|are those))?(?: (?:are|is) (?:they|it|these|those|that))?) *\?*$|[,，。:：]? *(?:(?:分别|都|各|请问)?(?:是|有)?哪[一二两三四五六几]?[个家座处]?)[?？。呢]*$")
_SEVERAL = re.compile(r"\b(?:two|three|four|five|six|seven|several|some|one|only one|a (?:few|couple of|handful of)) (?:of )?(?:[\w'’-]+ ){0,3}$|有(?:一|二|两|三|四|五|六|几|若干)[个家座处][㐀-鿿]{0,4}$", re.I)
_PAPERS = re.compile(r"(?:文件|文档|\bdocuments?|\bpapers?)$")
_WITHIN = re.compile("[里中内]|当中|上面")
# 规划的几个小镇: a verb here, no plan that is asked for.
_PLANNED = re.compile(r"(?:规划|计划|安排|谋划|设计)(?=的(?!文件|内容)|了|建|打造|布局)")
# 多少亩地皮: the unit asked for is no part of the word behind it.
_UNIT = re.compile(r"(?<=多少)(?:[亿万]?(?:亩|美元|元|公里|平方米|平方公里|吨|标箱|场次?|批次?|人次|[名件宗户套辆台处届班列款](?![单]))(?=[㐀-鿿]{2}))")
# 瞄准多少亿, 锁定在多少: that a figure is aimed at.
_AIMED = re.compile("(?:瞄准|锁定|剑指|奔着|奔向|盯[着住]|盯|指向|圈定|咬定|卡)(?:的是|到|着|在|了)*(?=多[少大高]|几(?:[百千]?[万亿]|成|个(?:亿(?!元)|百分点)))")
# What is to be reached in any case and what at best: of which measure, the rest of the question says.
_ENDS = re.compile(r"(?:保底|冲刺)(?:目标|任务|指标|数)?|(?:底线|奋斗)目标|底线(?=和|与|及|、)")
# 还有哪些别的项目: that others are asked for, no plan says.
_OTHERS = re.compile(r"(?<=[些个项家么几])(?:别的|其[他它]的?|另外的?)|(?:别的|其[他它]的?)(?=[㐀-鿿]{2,6}(?:有|是|还有)?(?:哪|什么))")
# What places do is asked for, and none of them: 分别主攻什么.
DOES_WHAT = re.compile(r"(?:主攻|主打|主营|发展|布局|聚焦|侧重|偏重|专攻|做|搞|干)(?:的|了|是|些)*(?:什么|啥)(?=[,，;；?？。呢啊]|$)")
# At most two plain words between the nouns of one English phrase: industry matchmaking events.
_COMPOUND = re.compile(r" (?:(?!(?:that|which|of|in|for|to|and|or|with|by|do|does|did|is|are|will|has|have|can|at|on|from)\b)[a-z-]+ ){0,2}")
_LATIN = re.compile(r"[a-z0-9][a-z0-9 ,.'&-]*")
# Up to five English words right before Chinese in brackets.
_GLOSS = re.compile(r"((?:(?!(?:the|a|an|of|in|on|at|for|to|and|or|by|with|from|is|are|was|were|do|does|did|will|would|has|have|had|can|could|may|must|should)\b)[a-z-]+ ){1,5})\s*[(（][^()（）]*[㐀-鿿][^()（）]*[)）]")
# Behind such a word the noun that is counted is over; in large matchmaking events it is not.
_NOUN_OVER = re.compile(r"\b(?:does|do|did|will|would|should|is|are|was|were|has|have|had|can|must|may|to|of|for|in|on|at|from|by|with|under|that|which|who)\b")
# How many … up to its verb, to what says more of it, or to a participle.
_COUNTED = re.compile(r"\bhow many (?!of\b)(?P<noun>(?:[a-z-]+ ){0,4}?[a-z-]+)(?= (?:does|do|did|will|would|should|is|are|was|were|has|have|had|can|must|may|to|of|for|in|on|at|that|which|who|with|from|under|by|[a-z]+ed|[a-z]+ing|held|built|set|made|given|run|due)\b|[?,]|$)")
# What something is to become is not asked for: 哪几处升级成综保区, which city is to be upgraded to a bonded zone.
BECOMES = re.compile(r"(?:升级|升格|晋升|晋级|申报|改造|转型|转|建|打造|创建|发展|建设|设立|提升)(?:成|为|成为)(?:国家级|省级)?$|\b(?:upgraded?|turned|promoted|raised|converted|transformed|made) (?:in)?to (?:an? |the )?(?:[\w-]+ ){0,2}$")
# Which two named documents: how many there are and of what sort stands between.
_FEW_OF = re.compile(r" (?:(?:two|three|four|five|several|named|official|other|government|policy|provincial|national) )+")
# 计划提到哪些站, 文件里列了几个站: what a plan names is asked for, and no plans.
_NAMES_WHICH = re.compile(
    r"(?:工作)?(?:计划|规划|文件|方案|报告|要点|材料)(?:里面?|中|当中|内|上|一共|总共|共|都|分别|具体)*(?:提到|提及|写到|写明|写|列出?|列举|点名|点到|点|提出|提)[了出到]?(?:一共|总共)?"
    r"(?:哪[些几][个家座处条所]?|(?:多少|几)(?:[个家座处条所]|(?!份)))(?!份|[^,，。?？]{0,6}(?:文件|计划|规划|方案|政策|办法|意见|条例))"
)
_LOCATED = re.compile(r"[㐀-鿿]{1,4}(?:里面?|中|内|当中|之中)[,，]|[㐀-鿿]{2,4}[里中]?(?:所|要|一共|总共|都)?(?:提到|提及|写到|写的|点名|点到|列出|列了?)的?(?!是|有|哪|什么|几|多少)(?=[㐀-鿿]{2,8}(?:[(（][^()（）]*[)）])?(?:有|是|叫|一共|共|分别)?[几多哪])")
# 列出计划里要扩产的企业: in the plans it is looked for, unless it is asked in which (哪份计划里).
_WITHIN = re.compile(r"[㐀-鿿]{1,4}?(?:里面?|中|内|当中|之中)")
_OF_WHICH = re.compile(r"(?:哪|几|什么)[㐀-鿿]{0,2}$")
# What does X cultivate: no kind is named; nouns behind belong to X or to how.
_WHAT_DOES = re.compile(r"^what (?:does|do|did|will|would|can|should) ")
# 企业开拓哪些新兴市场: what is asked for stands behind, and is of no kind; those who do it are not asked for.
_WHICH_OTHER = re.compile(r"(?:开拓|拓展|打开|进军|进入|走进|面向|瞄准|抢占|开发)(?:了|着)?哪(?:些|几个?|[两三]个)(?P<noun>[㐀-鿿]{0,6}市场)[?？。]*$")
# 哪些国家创新中心: centres of the state, and no countries.
_OF_THE_STATE = re.compile(r"国家(?!建|设|参|有|来|在|要|投|与|和|的|对|被|将|及|跟|去|会|能|共|落|办|举|开)[㐀-鿿]{0,8}?(?:中心|实验室|基地|平台|示范区|试验区|试点|园区|高新区|经开区|新区|项目|品牌|工程|专项|标准)(?=[^㐀-鿿]|$|[要将会拟是都有])")
# What is named as an example only: (e.g. Huawei), (比如华为).
_EXAMPLE = re.compile(r"[(（](?:e\.?g\.?|for example|for instance|such as|like|比如|例如|譬如|如)[^()（）]*[)）]")
_VENUE = re.compile(r"(?: (?:show|expo|fair|exhibition|conference|congress))? (?:held )?(?:in|at) ")
# Behind an industry these say nothing more: its shipbuilding chain.
_CHAINS = frozenset(["chain", "chains", "value chain", "supply chain", "industry", "industries", "sector", "sectors"])
# 哪些医药方面的领域: what only sorts the kind asked for keeps it near.
_SORT = re.compile(r"^[㐀-鿿]{2,8}(?:方面|相关|有关|领域|行业|类)的$")
_OF_SORT = re.compile(r"(?:方面|相关|有关|领域|类)的")
# Kinds that stand in a row with what sorts the next of them: 路演和创业大赛, 意见、管理办法.
_OF_SORTS = frozenset(["Event", "Policy"])
_ROW = re.compile(r"(?:、|和|与|及|以及|或者?)(?!.*[的有在要将会办出定参])[㐀-鿿]{1,4}")
# What a document does when it speaks of something.
SPEAKS = re.compile(r"提到|提及|说到|写到|写进|写入|写着|谈到|讲到|点到|点名|涉及|出现|mention|refer to|refers to|speaks? of|talks? about|contain|\bappears?\b|come up in|comes up in|turns? up in|\bbr(?:ing|ings|ought) up\b")


# Who does something so often is not counted by that.
_DOERS, _HOW_OFTEN = frozenset(["Agency", "Organization", "Company", "Park", "Region"]), re.compile(r"(?:几|多少)(?:趟|轮|批次?|拨|回|遭|次)")
# What may be firms or works.
_PLANTS = frozenset(["厂子", "工厂", "厂", "厂房", "plant", "plants", "factory", "factories"])


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
        return frozenset(t for c in self.cues for t in (c.tag, c.kind))

    def cues_besides(self, *kinds: str) -> list[Cue]:
        """The cues of other kinds than these."""
        return [c for c in self.cues if c.kind not in kinds]

    def spans(self, *tags: str) -> list[tuple[int, int]]:
        """Where cues of these tags or kinds stand."""
        return [(c.start, c.end) for c in self.cues if c.tag in tags or c.kind in tags] if self.has(*tags) else []

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
        gone = [*(m.span() for m in _EXAMPLE.finditer(self.text)), *self.question.year_spans, *((m.start, m.end) for m in without), *self._taken_out]
        if self.language == "en":
            return self._english_content(gone, consume)
        gone += [m.span() for pattern in (_PLANNED, _UNIT, _ENDS, _OTHERS, _AIMED) for m in pattern.finditer(self.text)]
        gone += [m.span() for m in EITHER.finditer(self.text)]
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
        spans = self.spans("ask.which", "ask.count", "ask.who") or self.spans("ask.where")
        speaks = SPEAKS.search(self.text) or self.has("relation.REFERS_TO")
        kinds = [k for k in self.cues if k.kind == "type" and (speaks or k.value != "Document" or self._which_papers(k)) and not any(m.start <= k.start and k.end <= m.end and m.end - m.start > k.end - k.start for m in self.mentions)]
        if self.language == "zh" and (other := _WHICH_OTHER.search(self.text)) and not any(k.end > other.start("noun") for k in kinds):
            kinds = [k for k in kinds if k.end > other.start()]
        kinds = [k for k in kinds if not _OF_THE_STATE.match(self.text, k.start) and not self._names_a_place(k) and not self._where_it_says(k) and not self._sorts(k, kinds) and not self._counts_other(k) and not BECOMES.search(self.text[: k.start])]
        if not kinds or (self.language == "en" and _WHAT_DOES.search(self.text)):
            return []
        if before := self._which_ones(kinds):
            return before
        kinds = [k for k in kinds if k.value != "Task" or not (DOES_WHAT.match(self.text, k.start) and self.places and not self.mentions_of("Agency", "Company", "Organization"))]
        if not kinds or (all(k.value in PLACES for k in kinds) and any(k.end <= m.start() for m in DOES_WHAT.finditer(self.text) for k in kinds)):
            return []  # 甲、乙两个园各做什么: what they do
        if not spans and self.language == "zh":
            last = max(kinds, key=lambda k: k.start)
            return self._side_by_side(last, kinds)  # 参加…的园区: what is asked for stands last
        if there := [k for k in kinds if self._there_is(k)]:
            return there
        ranked = sorted(kinds, key=lambda k: (min((self._distance(s, (k.start, k.end)) for s in spans), default=k.start), k.start))
        first = self._head_of(ranked[0], kinds)
        if min((self._distance(s, (first.start, first.end)) for s in spans), default=first.start) > 60:
            return []
        return self._side_by_side(first, ranked)

    def _side_by_side(self, first: Cue, kinds: Sequence[Cue]) -> list[Cue]:
        """A kind with those that are named in one row with it: 峰会、赛事和路演."""
        row = [k for k in kinds if k.start == first.start]
        for k in row:
            row += [other for other in kinds if other not in row and self._joined(k, other)]
        # 厂子、项目: plants beside projects are works, and no firms.
        works = [k for k in row if k.value == "Project"]
        return [k for k in kinds if k in row and not (works and k.value == "Company" and self.text[k.start : k.end] in _PLANTS)]

    def _which_papers(self, kind: Cue) -> bool:
        """Whether papers stand right behind the question word: 哪几份文件, which documents; 在哪些文件里 is where something stands."""
        asked = any(a <= kind.start <= b + 1 or (b < kind.start and _FEW_OF.fullmatch(self.text, b, kind.start)) for a, b in self.spans("ask.which"))
        return asked and bool(_PAPERS.search(self.text[: kind.end])) and not _WITHIN.match(self.text, kind.end)

    def _names_a_place(self, kind: Cue) -> bool:
        """Whether an English word for a kind is the end of a place's name, which Chinese in brackets gives: X Industrial Park (甲产业园)."""
        return kind.value in PLACES and not self.has("ask.count") and any(
            m.start(1) <= kind.start < m.end(1) and any(m.end(1) <= place.start < m.end() for place in self.places) for m in _GLOSS.finditer(self.text)
        )

    def _which_ones(self, kinds: Sequence[Cue]) -> list[Cue]:
        """What a sentence begins with, of which it is asked afterwards which it is: Two parks bring up X. Which ones?"""
        match = _WHICH_ONES.search(self.text)
        if match is None:
            return []
        first = min((k for k in kinds if k.end <= match.start()), key=lambda k: (k.start, -k.end), default=None)
        return [first] if first and _SEVERAL.search(self.text[: first.start]) else []

    def _counts_other(self, kind: Cue) -> bool:
        """Whether a question counts something that a kind only tells more of: how many contest teams; or how often one of a kind does something: 管委会要出去跑几趟."""
        if self.language == "zh":
            return kind.value in _DOERS and any(kind.end < m.start() for m in _HOW_OFTEN.finditer(self.text)) and not self.has("ask.which", "ask.who")
        counted = _COUNTED.search(self.text) if self.language == "en" else None
        if counted is not None and kind.start > counted.end("noun") and _NOUN_OVER.search(self.text, counted.end("noun"), kind.start) and not any(k.kind == "type" and counted.start("noun") <= k.start < counted.end("noun") for k in self.cues):
            return True  # how many teams from the contest, how many teams will the new area coach
        return counted is not None and counted.start("noun") <= kind.start < counted.end("noun") and bool(re.match(r" (?!and |or )[a-z-]+$", self.text[kind.end : counted.end("noun")]))

    def _where_it_says(self, kind: Cue) -> bool:
        """Whether a kind of document stands where something is looked for: 行动方案里,哪些企业…."""
        if self.language != "zh" or kind.value not in ("Document", "Policy"):
            return False
        within = _WITHIN.match(self.text, kind.start) and not _OF_WHICH.search(self.text[: kind.start]) and any(k.kind == "type" and k.start >= kind.end for k in self.cues)
        return bool(within or _LOCATED.match(self.text, kind.start) or (self.places and _NAMES_WHICH.match(self.text, kind.start)))

    def _sorts(self, kind: Cue, kinds: Sequence[Cue]) -> bool:
        """Whether a kind only says of what sort another is: 哪些园区方面的文件."""
        sorted_by = _OF_SORT.match(self.text, kind.end) if self.language == "zh" else None
        return sorted_by is not None and any(0 <= k.start - sorted_by.end() <= 2 for k in kinds)

    def _there_is(self, kind: Cue) -> bool:
        """Whether a question first asks if there is such a thing, and then which: 有园区在做…吗?都是哪些."""
        after = self.text[kind.end :]
        return self.language == "zh" and self.text[kind.start - 1 : kind.start] in ("有", "无") and bool(_THEN_WHICH.search(after))

    def _head_of(self, first: Cue, kinds: Sequence[Cue]) -> Cue:
        """The last noun of the noun phrase that a kind begins: 哪六大产业对接活动 asks for events."""
        if self.language != "zh":
            owned = next((k for k in kinds if re.fullmatch(r"(?:'s|'|’s|’) ", self.text[first.end : k.start])), None)
            if owned and first.value == "Organization":
                return owned  # which universities' bases
            behind = [k for k in kinds if k.start >= first.end and _COMPOUND.fullmatch(self.text[first.end : k.start])]
            return min(behind, key=lambda k: k.start) if behind and first.value == "Industry" else first
        if (owned := next((k for k in kinds if k.value != first.value and _OWNED.fullmatch(self.text[first.end : k.start]) and _ENDS_ASKING.match(self.text, k.end)), None)) and not _COMPARES.search(self.text):
            return owned  # 管园区的新文件
        if first.value == "Organization" and (works := next((k for k in kinds if k.value == "Project" and any(o.value == first.value and o.end == k.start for o in kinds)), None)):
            return works  # 学校和医院项目
        if first.value not in ("Industry", "Park", "Company"):
            return first
        if (papers := next((k for k in kinds if k.value == "Policy" and k.start == first.end), None)) and self.has("relation.REFERS_TO"):
            return papers  # 修订哪些园区办法
        for other in sorted(kinds, key=lambda k: k.start):
            between = self.text[first.end : other.start]
            if other.start >= first.end and other.value not in (first.value, "Policy", "Document", "Task") and (not between or (first.value == "Industry" and len(between) <= 3 and not re.search(r"[,，的有]|发展|布局", between))):
                return other
        return first

    def _joined(self, a: Cue, b: Cue) -> bool:
        """Whether two kinds are named side by side: 园区或地区, parks and governments."""
        first, second = sorted((a, b), key=lambda k: k.start)
        if first.value == second.value and first.end == second.start:
            return True  # 高校院所
        if self.language == "en" and re.fullmatch(r",(?: (?:and|or))? (?:the )?", self.text[first.end : second.start]):
            return True
        if (first.value, second.value) == ("Park", "Project") and _JOINED_SORT.fullmatch(self.text[first.end : second.start]):
            return True
        if first.value not in PLACES and second.value in PLACES and any(k.tag == "relation.COOPERATES_WITH" and k.start == second.end for k in self.cues):
            return False  # 哪些高校与地方共建: with whom they do it
        if first.value == second.value and first.value in _OF_SORTS and _ROW.fullmatch(self.text[first.end : second.start]):
            return True
        return bool(re.fullmatch(r"\s*(?:或者?|和|、|与|及|以及|or|and|/)\s*(?:the )?", self.text[first.end : second.start]))

    def _distance(self, which: tuple[int, int], kind: tuple[int, int]) -> int:
        if kind[0] >= which[0]:
            between = _OTHERS.sub("", self.text[which[0] : kind[0]])[which[1] - which[0] :]
            far = self.language == "zh" and not _SORT.search(between) and (len(between) > 8 or bool(re.search(r"[有是在要会将的把被给]|对(?![接外口标])", between)))
            return max(0, kind[0] - which[1]) + (20 if far else 0)
        # 园区有哪些: the kind may come first in Chinese; in English it hardly does
        return (which[0] - kind[1]) + (4 if self.language == "zh" else 40)

    @cached_property
    def _latin(self) -> list[tuple[int, int]]:
        return [m.span() for m in _LATIN.finditer(self.text)]

    def _glossed(self, term: Term) -> bool:
        """Whether Chinese in brackets says what an English phrase means: the Xiamen fair (厦交会)."""
        at = self.text.find(term.text)
        return any(m.start(1) <= at < m.end(1) for m in _GLOSS.finditer(self.text))

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
        kinds = [*(["Industry"] if word in _CHAINS else []), *(PLACES if _KIND_OF_NAME.fullmatch(word) else [])]
        return bool(kinds) and any(m.end + 1 == at and m.of(*kinds) for m in self.mentions)


def unquoted(question: str) -> str:
    """A question without the quotes around a kind that it asks for, which names nothing.

    >>> unquoted("青岭区搞文创的“基地”有哪些？")
    '青岭区搞文创的基地有哪些？'
    """
    return _ASKED_QUOTED.sub(r"\1\2", _KIND_QUOTED.sub(r"\1", question))


def understand(question: Question, names: Names) -> Understood:
    """Read a question: its names first, then cues, then what is left."""
    found_cues = charged(settled(cues(question.text, question.language), question.text), question.text, question.language)
    mentions = meant.without_kinds(question, names.spans(question), found_cues)
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
            piece = as_verb(question.text, piece, mentions)
            if piece.mention and not any(m.start < piece.end and piece.start < m.end for m in mentions):
                mentions.append(piece.mention)
            foreign.append(piece.term(question.text))
            spans.append((piece.start, piece.end))
        # Where a named fair is held is no place that is asked about: the JEC show in Paris.
        fairs = [m.end for m in mentions if m.of("Event")]
        mentions = [m for m in mentions if not (m.of("Region") and any(_VENUE.fullmatch(question.text[end : m.start]) for end in fairs if end <= m.start))]
        # The last word of a phrase says what it is: in business environment nobody asks for businesses.
        found_cues = [c for c in found_cues if c.kind != "type" or not any(a <= c.start and c.end < b for a, b in spans)]
        found_cues = [c for c in found_cues if c.kind != "type" or not _of_name(question.text, c, mentions)]
        # Nor does a word within a name ask for anything: intelligent connected vehicles.
        found_cues = [c for c in found_cues if c.kind not in ("ask", "relation") or not any(m.start < c.start and c.end < m.end for m in mentions)]
        for cue in found_cues:
            if cue.kind in ("stage", "aim") and not any(a < cue.end and cue.start < b for a, b in spans):
                said = question.text[cue.start : cue.end]
                # An aim is said by other words too: to apply for, 申请 as well as 申报.
                others = dictionary(plain(said)) if cue.kind == "aim" else ()
                foreign.append(Term(said, tuple(dict.fromkeys((*lexicon(CUES).entries[cue.tag].aliases, *others))), 0.7))
                spans.append((cue.start, cue.end))
    else:
        left = Understood(question, names, mentions, found_cues, [], [], []).content(mentions, ("ask", "outline", "type", "relation", "role", "stage", "aim"))
        # Wrong characters can only stand in what no name, cue or common word explains; indexing names by sound takes time.
        mentions = meant.longer(question, names, meant.heard(question, names, mentions) if left else mentions, found_cues)
        mentions = abbreviated(question, names, [meant.whole(question, names, meant.with_head(question, names, m)) for m in mentions])
        mentions = firms(question, names, [meant.over_kind(m, found_cues) for m in mentions])
        mentions = universities(question, names, works(question, names, mentions))
        mentions += spelled(question, names, mentions)
        mentions += meant.misspelt(question, names, mentions) if left else []
        mentions = fairgoing.fairs(question, names, mentions)
        unknown, mentions = meant.unknown_places(question, names, mentions)
        strange = bool(unknown)
    told = names.offices.english if question.language == "en" else names.offices.without_level
    offices = _as_mentions(told(question.text, [(m.start, m.end) for m in mentions]))
    if question.language == "en" and (branches := _as_mentions(names.offices.branches(question.text))):
        # Their places are not asked about.
        mentions = [m for m in mentions if not any(o.start <= m.start and m.end <= o.end for o in branches)]
        offices = branches + [m for m in offices if not any(o.start < m.end and m.start < o.end for o in branches)]
    if offices:
        mentions += offices
        apart = [n for n, (a, b) in enumerate(spans) if not any(o.start <= a and b <= o.end for o in offices)]
        foreign, spans = [foreign[n] for n in apart], [spans[n] for n in apart]
        found_cues = [c for c in found_cues if c.kind != "type" or not any(o.start <= c.start and c.end <= o.end for o in offices)]
    mentions = sorted((meant.as_works(question.text, m) for m in mentions), key=lambda m: m.start)
    outside = meant.outside(question.text, mentions)
    left_out = [i for m in outside for i in m.all]
    if question.language == "en":
        for term in meant.terms_outside(question.text, foreign):
            if ids := [i for group in names.named(term.words, PLACES).values() for i in group]:
                left_out += ids
                at = foreign.index(term)
                del foreign[at], spans[at]
    kinds = [k for k in found_cues if k.kind == "type"]
    beside = [k for k in kinds if any(m.start <= k.start <= m.end for m in outside)]
    if len(beside) < len(kinds):
        # 重点项目除了甲开发区的还有哪些: what is left out tells no kind, where another is named.
        found_cues = [k for k in found_cues if k not in beside]
    read = Understood(question, names, [m for m in mentions if m not in outside], found_cues, foreign, spans, unknown, tuple(dict.fromkeys(left_out)), strange)
    asked = {(k.start, k.end) for k in read.asked}
    read.mentions = [m for m in read.mentions if (m.start, m.end) not in asked]
    return read


# A place by its name and its kind: the Qingling Area, which is no area that is asked for.
_KIND_OF_NAME = re.compile(r"(?:area|zone|park|district|county|city|prefecture|province|region)(?:'s|’s)?")


def _of_name(text: str, kind: Cue, mentions: Sequence[Mention]) -> bool:
    """Whether an English word for a kind of place ends the name of one, which is not asked for by which."""
    named = next((m for m in mentions if m.end + 1 == kind.start and m.of(*PLACES)), None)
    return named is not None and _KIND_OF_NAME.fullmatch(text[kind.start : kind.end]) is not None and not re.search(r"\b(?:which|what|any|other|each|every)(?: of the)? $", text[: named.start])


def _as_mentions(offices: Iterable[Told]) -> list[Mention]:
    return [Mention(o.start, o.end, o.name, {"Agency": o.entities}, "core") for o in offices]
