"""Cues settled: of the words by which a question may say what it asks for, those that really do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.questions.language.comparing import OF_SIZE
from search.questions.language.words import Cue, synonym_pattern

# 组织 before these is a verb: 组织了哪些活动, 组织企业参展.
_ORGANISE = re.compile(r"组织(?=了|过|哪|几|多少|参|开|企业|实施|召|举|安排|专|大型|一)|(?:要|拟|将|会|计划|如何|怎么)组织")
_NOT_YET = re.compile(r"(?:没|未|尚未|还没|没有|不)(?:有|到|能|曾)?$|\bnot (?:yet )?$")
_BUT_NOT = re.compile(r"(?:却|但|而|以?后|之后|满|完|已久|多年)[^,，。;；?？哪]{0,8}?(?:不(?![仅但]|得)|没|未|迟迟|拖着)|(?: [\w-]+){0,3},? (?:but|yet|and)(?: (?:then|still|have|has|had|is|are|was|were|they|it|so|far|yet)){0,3} (?:not|never|nothing|no)\b")
# Works whose name ends like that of a manufacturer.
_WORKS = re.compile(r"(?:[水电热炼]|污水|净化|处理|焚烧|供水|供热|再生水|自来水|配水|热源)厂$")
# What a place may build and what it may work with alike.
PLATFORMS = frozenset(["平台", "中心", "载体", "实验室"])
PLATFORMS_EN = frozenset(["platforms", "centres", "centers", "laboratories"])
_ASKED_FOR = re.compile(r"(?:哪些|什么|哪几个|几个|哪个|哪几家|多少个)[^,，。;；的]{0,7}$")
# 相关平台、中心有哪些
_ASKED_BEHIND = re.compile(r"(?:(?:、|和|或者?|及|与)(?:平台|中心|载体|实验室|机构|基地))*(?:都|分别|各自)?(?:有|是|包括)(?:哪|什么)")
_AGREEMENTS = re.compile(r" (?:[a-z-]+ ){0,4}(?:agreements?|memorand\w+|mous?|accords?)\b")
_OVER_WORDS = re.compile("[产行企工农林作就创专物商实]$")
_LISTED = re.compile(r"列(?:一?下|出|举|全)|有几.?列几|(?:都|分别|各自?)(?:是|叫)(?:什么|啥|哪)|叫什么|叫啥|什么名字")
_REBUILT = frozenset("扩改重迁翻复续")
_ORDINAL = re.compile("第一(?![名位高大多强快,,。?？ ]|$)")
# the tax target for 2024 is a figure; to target drones is to build them up.
_TARGETED = re.compile(r"targets?\s*(?:$|[?,:;.)]|(?:of|for|in|on|by|set|is|was|are|were|did|does|do|that|value|figure|and|this|next|to)\b|(?:19|20)\d\d)")
_TO_TARGET = re.compile(r"\b(?:do|does|did|will|to|should|would|must)\b(?:(?!\b(?:set|have|give|announce|state|fix|adopt|name|publish|meet|reach|hit|put)\b)[^,;?])*$")


# 这几份文件, 那几个园区 point at what is known: nothing is counted.
_POINTED = re.compile(r"[这那]$")
# What firms do with stock markets (对接资本市场) makes no partners: the verb says nothing beside the aim right behind it.
_TOWARDS = {"zh": re.compile(r"[㐀-鿿]{0,6}"), "en": re.compile(r"(?: (?:with|up|to|into|the|an?|domestic|overseas|multi-?level|multi-?tiered))* ")}
_FAR = 24  # characters


# 跟国内哪些片区互派干部: whoever something is done with is a partner, whatever the verb; after 哪些 it joins two questions.
_WITH_WHOM = re.compile(r"(?:与|和|跟|同|会同|携手|联合|联手)(?:国内外?|国外|境外|海外|外国|省外|外省|外地|周边|其他|别的)?(?:的)?(?:哪|谁)|^(?:which|what|whom?) (?:[^?]{2,60}? )?(?:does|do|did|will|is|are|would|should|shall) [^?]{4,100}?(?<!deal)(?<!dealt)(?<!dealing)(?<!begin)(?<!start)(?<!compete)(?<!competing)(?<!\bup)(?<!comply)(?<!charged)(?<!tasked)(?<!entrusted)(?<!begins)(?<!starts) with *\?*$")
_ASKS_BEFORE = re.compile(r"哪|谁|什么|几[个家项]|多少|一样|相同")


# What goods a place makes are its fields; how many robots it makes is a figure of what is named.
_GOODS_MADE = re.compile(r"\b(?:what|which)(?: (?:kinds?|sorts?|types?) of)? (?:[a-z-]+ ){0,2}?(?:products?|goods|wares|commodities) .*?\b(?P<made>produced?|produces|producing|manufactured?|manufactures|mak(?:e|es|ing)|made|turn(?:s|ed)? out|churn(?:s|ed)? out)\b")
# Which firms is the zone helping to expand: firms that grow, and no works.
_FIRMS_GROW = re.compile(
    r"\b(?:which|what) (?:[\w-]+ ){0,4}?(?:companies|company|firms?|enterprises?|manufacturers?|makers|businesses)\b[^?]*\b(?:to|will|should|in) (?P<aim>expand(?:ing)?|scal(?:e|ing) up)(?= (?:and|or|in|at|with|by|this|there)\b|[?.,]|$)"
)
_SO_MANY_JOBS = re.compile(r"\bhow many (?:[\w-]+ ){0,3}$")
_STOPS = re.compile("[,，。;；!！?？]")
# 多开几条航线, 再找几家: some, and no number that is asked for, where something else is asked behind it.
_SOME = re.compile(r"(?:想|要|打算|准备|希望|愿|能)[㐀-鿿]{0,4}?(?:多|再)[㐀-鿿]{0,3}$")
# A sentence that tells something and ends in a question mark asks whether it is so: 大丰要申报综保区?
_TELLS = re.compile(r"^(?=[^?]*(?:要|将|会|能|已|拟|打算|计划|准备|是|了|过|须|得|归))[㐀-鿿][^?]{4,}[?]$")
_WONDERS = re.compile(r"[哪谁啥几吗么呢多何列]|什么|怎|那[些几]|的[^的?，,]{1,8}[?]$|情况|介绍|名单|清单|目标|责任单位")
# One that ends in 吧 asks for assent: 甲公司也列进去了吧? An order does as well: 说说目标吧.
_ASSENT = re.compile(r"吧[?]?$")
_QUESTION_WORD = re.compile(r"[哪谁啥几怎何]|什么|多少|多[大长高]")
_ORDERS = re.compile(r"^(?:麻烦|请|劳驾|帮|给|替|跟|和|说|讲|谈|聊|列|查|找|介绍|看|报|来|告诉|数|那就)|(?:列|说|讲|数|查|报|看|谈|介绍|罗列)(?:一下|一遍|[出给]|[说讲看谈])")


def asks_assent(text: str) -> bool:
    """Whether a question tells something and asks for assent to it.

    >>> asks_assent("甲公司也列进去了吧?"), asks_assent("说说甲公司的目标吧"), asks_assent("哪些公司列进去了吧?")
    (True, False, False)
    """
    return bool(_ASSENT.search(text)) and not _QUESTION_WORD.search(text) and not _ORDERS.search(text)


# 有没有硬要求,是百分之多少; is there a floor, and how high is it: the figure is asked for, and that there is none is an answer too.
_THEN_HOW_MUCH = re.compile(
    r"[^,，。;；?？]*[,，。;；?？ ]+(?:(?:如果|要是|若|假如|假若)?有的?话?[,，]?|那么?|请问|具体|究竟|到底)*[^,，。;；?？哪谁]{0,10}?(?:百分之)?(?:多[少大高长]|几(?![乎时])[^,，。;；?？]{0,3}?[?？]?$)"
    r"|[^,;?]*[,;?:] *(?:and |but |then )*(?:if (?:so|yes|there is(?: one)?),? *)?(?:and )?(?:how (?:much|many|high|large|big|low|long)|what(?:'s| is| are| was| were| would| should| will)? (?:it|they|be|the|that)?\b ?(?:[\w-]+ ){0,2}?(?:it\b|figures?|numbers?|targets?|percentages?|share|rate|amounts?|levels?|proportion|value|ratio|floor|ceiling)|(?:at )?what (?:percentage|share|rate|figure|number|amount|level|proportion|per cent|percent))"
)


# 有没有规定要达到多少: the same in one breath.
_IS_THERE = frozenset(["有没有", "有无", "是否有", "是否"])
_HOW_MUCH = re.compile(r"[^,，。;；?？哪谁]{2,30}?(?:百分之)?多[少大高长][^,，。;；?？]{0,6}[?？。]?$")


def _then_how_much(text: str, start: int, end: int) -> bool:
    """Whether a figure is asked for behind words for yes or no."""
    return bool(_THEN_HOW_MUCH.match(text, end) or (text[start:end] in _IS_THERE and _HOW_MUCH.match(text, end)))


def asks_how_much(text: str) -> bool:
    """Whether a Chinese question asks if there is a figure and then for it.

    >>> asks_how_much("产值有没有硬指标,是多少?"), asks_how_much("有没有产值指标?")
    (True, False)
    """
    return any(_then_how_much(text, *m.span()) for m in _ZH_YES_NO.finditer(text))


_ZH_YES_NO = re.compile("有没有|有无|是否有?|[吗么]")


def _is_figure(text: str, cue: Cue) -> bool:
    """Whether the word target is a noun in a question."""
    return text[cue.start : cue.end] in ("target", "targets") and bool(_TARGETED.match(text, cue.start)) and not _TO_TARGET.search(text[: cue.start])


# A list that is spoken of, rather than asked for: 清单上, 项目名单里, on the list, the 2024 project list.
_ON_LIST_ZH = re.compile(r"[里上中内]|(?:所|上|里|中)列|之[内中]")
_ON_LIST_EN = re.compile(r"\b(?:on|in|from|of|by|per|within|under|to|for|the|this|that|whose|its|their|zone's|park's) (?:[\w'’-]+ ){0,5}$")


def _says_where(text: str, cue: Cue) -> bool:
    """Whether the word list says where something stands."""
    word = text[cue.start : cue.end]
    if word in ("清单", "名单"):
        return bool(_ON_LIST_ZH.match(text, cue.end))
    return word == "list" and cue.start > 0 and bool(_ON_LIST_EN.search(text[: cue.start]))


def _is_some(text: str, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether 几 means some, because something else is asked behind it."""
    return bool(_SOME.search(text[: cue.start])) and any(o.kind == "ask" and _STOPS.search(text[cue.end : o.start]) for o in cues if o.start > cue.end)


def _works(text: str) -> bool:
    return bool(_WORKS.search(text))


def with_whom(text: str) -> re.Match[str] | None:
    """Where a question asks with whom something is done.

    >>> with_whom("跟国内哪些片区互派干部") is not None, with_whom("有哪些园区和哪些企业") is not None
    (True, False)
    """
    found = _WITH_WHOM.search(text)
    return found if found and not _ASKS_BEFORE.search(text[: found.start()]) else None


# Land that is to be supplied, sites handed over early: 供地, with words between.
_GIVES_LAND = re.compile(
    r"\b(?:lands?|plots?|sites?)\b(?: (?:to|be|is|are|was|were|being|been|will|should|must|need|needs|needed|that|which|can|has|have|gets?|got|early|promptly|quickly|soon|in|time|on))* (?P<a>suppl(?:y|ied|ying)|provid(?:ed|ing)|allot(?:ted|ting)?|allocat(?:ed|ing)|grant(?:ed|ing)?|handed over|made over|released?|delivered|made available)\b"
    r"|\b(?P<b>suppl(?:y|ies|ied|ying)|allot(?:s|ted|ting)?|receiv(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|hand(?:s|ed|ing)? over|releas(?:e|es|ed|ing)|deliver(?:s|ed|ing)?)\b(?: (?:them|it|the|their|its|with|enough|construction|building|of|early|needed|required|promptly))* (?:land|plots?)\b(?! (?:plan|market|use|bank))"
)


def gives_land(text: str) -> bool:
    """Whether an English question speaks of supplying land.

    >>> gives_land("for which projects should land be supplied early"), gives_land("how much land is to be sold")
    (True, False)
    """
    return _GIVES_LAND.search(text) is not None


# Sites that are cleared, homes pulled down, people moved out of them: 拆迁.
_STANDS = r"(?:houses?|homes?|housing|buildings?|structures?|dwellings?|villagers?|residents?|households?|tenants?|occup(?:ants?|iers?)|sites?|lands?|plots?|graves?|factories|sheds?)"
_CLEARED = r"(?:clear(?:s|ed|ing|ance)?|demolish(?:es|ed|ing)?|demolition|raz(?:es?|ed|ing)|flatten(?:s|ed|ing)?|vacat(?:es?|ed|ing)|evict(?:s|ed|ing|ion)?|bulldoz(?:es?|ed|ing)|(?:pull|knock|tear|torn|tor)(?:s|ed|ing)? down|mov(?:es?|ed|ing) (?:out|away|off)|relocat(?:es?|ed|ing)|rehous(?:es?|ed|ing)|resettl(?:es?|ed|ing)|expropriat(?:es?|ed|ing|ion)|requisition(?:s|ed|ing)?)"
_CLEARS_LAND = re.compile(
    rf"\b{_STANDS} (?:(?:and|or) {_STANDS} )?(?:(?:to|be|is|are|was|were|being|been|will|should|must|need|needs|needed|still|that|which|have|has|get|gets|standing|on|their|its|the|site) )*(?P<a>{_CLEARED})\b(?! (?:industr|factor|firms?|compan|enterpris|plants?))"
    rf"|\b(?P<b>{_CLEARED})\b(?: (?:of|the|old|existing|all|any|some|their|its|remaining|people's|nearby|more|and|or|up))* {_STANDS}\b(?! (?:for(?! which| what)|market|prices?|use|plan|supply|fund))"
)


# Groups and giants are firms, unless what stands before says of what they are groups.
_FIRMS = re.compile(r"\b(?:which|what|how many) (?:(?!working|leading|task|steering|expert|focus|age|interest|target|ethnic|social|age|user|does|do|did|is|are|will)[\w-]+ ){0,3}?(?P<noun>groups?|giants?|heavyweights?|majors)\b(?! of\b)")
# Ventures and investments that reach a stage are works: which flagship investments are to be up and running.
_WORKS_MEANT = re.compile(r"\b(?:which|what|how many|name (?:the|all|every)|list (?:the|all|every)) (?:(?!does|do|did|is|are|will|of|for|in|target|total|foreign)[\w-]+ ){0,3}?(?P<noun>ventures|investments|undertakings|developments|investment projects)\b(?! (?:of|fund|target|amount))")
# 哪些外地的区、旗跟甲区合作: kinds of regions of one sign each, with no word begun by one.
_KINDS_OF_ONE = re.compile("哪(?:[些几两三]个?|一?个)(?:[外本周其别][地省市边他的]?|[省市]外)?的?(?P<noun>(?:[区旗州盟县市][、和或])*[区旗州盟](?:[、和或][区旗州盟县市])*)(?=[?？跟与同和在要会将被参承对合有来是建共]|$)")
_MEANT = ((_KINDS_OF_ONE, "type.Region"), (_FIRMS, "type.Company"), (_WORKS_MEANT, "type.Project"))
# 一起琢磨怎么保鲜: how is what they think about, where it is asked who does.
_PONDERED = re.compile(r"(?:琢磨|研究|探讨|商量|讨论|摸索|钻研|学习?|教)(?:一下|着|过|清楚)?[^,，。?？哪谁]{0,8}$|\b(?:work out|study|studying|explore|exploring|learn|discuss|figure out|look into) $")
# Papers that are drafted, issued or revised: each of these verbs is what is done with them.
_PAPERS_MADE = re.compile(r"\b(?:drafted|issued|adopted|enacted|promulgated|amended|drawn up|published)\b")


def clears_land(text: str) -> bool:
    """Whether an English question speaks of clearing what stands on a site.

    >>> clears_land("which projects need houses cleared from their sites"), clears_land("which firms clear customs here")
    (True, False)
    """
    return _CLEARS_LAND.search(text) is not None


# Which projects are to start by June: works that start, with nothing that they start.
_STARTS = re.compile(r"\b(?:start|begin|commence)(?:s|ing)?\b(?= (?:in|by|before|within|this|during|next|late|early|no later|not later|on site|as early|after|of (?:19|20)\d\d)\b| ?[?.,]|$)")
_LEFT_OUT = re.compile(r"除[了开去]?[^,，。?？哪谁]{2,40}?(?:[,，]|之外|以外|(?=还))")
_AIMED_AT = re.compile("(?:的是|到|着|在|了)?(?:多[少大高](?![个家种类项]|产业|领域)|几(?:[百千]?[万亿]|成|个(?:亿(?!元)|百分点)))")
# What is the city to develop under the province's opinion: the paper says where it stands, and is none that is asked for.
_ASKS_WHAT = re.compile(r"what (?:is|are|does|do|must|should|will) (?:[\w'’-]+ ){1,6}?(?:to|supposed|develop|focus|concentrate|speciali[sz]e|build|aim|do)\b")
_BY_PAPER = re.compile(r"\b(?:under|according to|as per|per|following) (?:the |its |their )?(?:[\w'’-]+ ){0,3}$")
# 多少个亿 is an amount, and no number of things.
_SUMS = re.compile("[亿万](?![元级以美人家户])")


# Bring it back to life: nobody is backed.
_BROUGHT = re.compile(r"\b(?:br(?:ing|ings|inging|ought)|puts?|putting|gets?|getting|got|com(?:e|es|ing)|came|goe?s?|going|giv(?:e|es|ing|en)|tak(?:e|es|ing|en)|sen[dt]s?|win(?:s|ning)?|won|call(?:s|ed|ing)?|turn(?:s|ed|ing)?|look(?:s|ed|ing)?|mov(?:e|es|ed|ing)|h[eo]ld(?:s|ing)?|flow(?:s|ed|ing)?) (?:[\w'’-]+ ){0,4}?$")
_BACK_TO = re.compile(r" (?:to (?:life|work|use|production|health|normal|china|the)|into (?:use|production)|home|from|in \d{4})\b")


def settled(found: Sequence[Cue], text: str) -> list[Cue]:
    """Cues without those inside a longer one of the same kind (产业 in 产业园), and without words that mean something else here."""
    kept = [
        c for c in found
        if not any(o.start <= c.start and c.end <= o.end and o.end - o.start > c.end - c.start and o.kind == c.kind for o in found)
    ]
    kept = [c for c in kept if not (c.tag == "type.Company" and c.end - c.start == 1 and _works(text[: c.end]))]
    # works with is what partners do, not works that are built.
    kept = [c for c in kept if c.kind != "type" or not any(o.start <= c.start and c.end < o.end and o.kind == "relation" and " " in text[o.start : o.end] for o in kept)]
    # What is not yet done is not the stage that is asked for: 没到投产那一步.
    kept = [c for c in kept if c.kind != "stage" or not _NOT_YET.search(text[max(0, c.start - 4) : c.start])]
    # Nor what is done already, where what does not follow is told: 签约后迟迟不动工.
    kept = [c for c in kept if c.kind != "stage" or not _BUT_NOT.match(text, c.end)]
    kept = [c for c in kept if c.tag != "relation.SUPPORTS" or text[c.start : c.end] != "back" or not (_BROUGHT.search(text[: c.start]) or _BACK_TO.match(text, c.end))]
    kept = [c for c in kept if c.tag != "relation.TARGETS" or not _is_figure(text, c)]
    # How many jobs there will be is a figure of employment, and no number of tasks.
    kept = [c for c in kept if c.tag != "type.Task" or text[c.start : c.end] not in ("job", "jobs") or not _SO_MANY_JOBS.search(text[: c.start])]
    # 瞄准多少亿: a figure is aimed at, and no field of work.
    kept = [c for c in kept if c.tag != "relation.TARGETS" or not _AIMED_AT.match(text, c.end)]
    # Platforms and centres are asked for only where the question word says so: 打造哪些平台.
    kept = [c for c in kept if c.tag != "type.Project" or text[c.start : c.end] not in PLATFORMS or _ASKED_FOR.search(text[max(0, c.start - 10) : c.start]) or _ASKED_BEHIND.match(text, c.end)]
    # 多出多少家 is how many more there will be, no comparison.
    kept = [c for c in kept if c.tag != "ask.compare" or not (text[c.start : c.end] in ("多出", "高出") and text[c.end : c.end + 2] == "多少")]
    kept = [c for c in kept if c.tag != "ask.compare" or not OF_SIZE.match(text, c.start)]
    kept = [Cue("ask.figure", c.start, c.end) if c.tag == "ask.count" and text[c.start : c.end] == "多少个" and _SUMS.match(text, c.end) else c for c in kept]
    # 扩建哪些: works of one sort, which the whole verb says.
    kept = [c for c in kept if c.tag != "relation.HAS_PROJECT" or text[c.start : c.end] != "建哪" or text[max(0, c.start - 1) : c.start] not in _REBUILT]
    # 第一批 says which one, not the highest.
    kept = [c for c in kept if c.tag != "ask.highest" or not _ORDINAL.match(text, c.start)]
    kept = [c for c in kept if c.tag != "ask.yesno" or not _then_how_much(text, c.start, c.end)]
    # 清单上, on the project list: where it stands, no list that is asked for.
    kept = [Cue("outline.list", c.start, c.end) if c.tag == "ask.which" and _says_where(text, c) else c for c in kept]
    kept = [c for c in kept if c.tag not in ("type.Policy", "type.Document") or not (_ASKS_WHAT.match(text) and _BY_PAPER.search(text[: c.start]))]
    # 未来产业 leaves nothing out.
    kept = [c for c in kept if c.tag != "outline.not" or not text.startswith("未来", c.start)]
    # 列一下…的几个基地: listed, not counted.
    kept = [c for c in kept if c.tag != "ask.count" or text[c.start] != "几" or not _LISTED.search(text)]
    kept = [c for c in kept if c.tag != "ask.count" or not _POINTED.search(text[: c.start])]
    # 除了甲园和它下面的几个园,还有哪些: of what is left out nothing is counted.
    left_out = [m.span() for m in _LEFT_OUT.finditer(text)]
    kept = [c for c in kept if c.tag != "ask.count" or not (any(a <= c.start < b for a, b in left_out) and any(o.tag == "ask.which" and o.start >= c.end for o in kept))]
    kept = [c for c in kept if c.tag not in ("ask.count", "ask.which") or text[c.start] != "几" or not _is_some(text, c, kept)]
    # 那几个园区,…做什么: those are known; where nothing else asks, 那 is mistyped for 哪.
    asking = [c.start for c in kept if c.kind == "ask" and text[c.start] != "那"]
    kept = [c for c in kept if c.tag != "ask.which" or text[c.start] != "那" or not any(c.end < a for a in asking)]
    aims = [c for c in kept if c.tag == "aim.上市"]
    kept = [c for c in kept if c.tag != "relation.COOPERATES_WITH" or not any(0 <= a.start - c.end <= _FAR and any(t.fullmatch(text, c.end, a.start) for t in _TOWARDS.values()) for a in aims)]
    # The last part of a word says what it is: 输变电工程 is a project, 产业转移 is no industry.
    known = [m.span() for m in synonym_pattern().finditer(text)]
    kept = [c for c in kept if c.kind != "type" or not any(a <= c.start and c.end < b for a, b in known)]
    if not any(c.tag == "type.Project" for c in kept):
        # Which partners has it signed agreements with: no works that are signed.
        kept = [c for c in kept if c.tag != "stage.signed" or not _AGREEMENTS.match(text, c.end)]
    # 新材料产业主要包括: no owner of works.
    kept = [c for c in kept if text[c.start : c.end] != "业主" or not _OVER_WORDS.search(text[: c.start]) or text[c.end : c.end + 1] not in "要导体动营力办题管张"]
    verbs = {m.end() for m in _ORGANISE.finditer(text)}
    # 哪几个项目 asks which, not how many.
    which = {c.start for c in kept if c.tag == "ask.which"}
    kept = [c for c in kept if not (c.tag == "ask.count" and c.start - 1 in which) and not (c.tag == "type.Organization" and c.end in verbs)]
    if (partners := with_whom(text)) and not any(c.tag == "relation.COOPERATES_WITH" for c in kept):
        kept.append(Cue("relation.COOPERATES_WITH", partners.start(), partners.start() + 1))
    if (land := _GIVES_LAND.search(text) or _CLEARS_LAND.search(text)) and not any(c.tag == "stage.land" for c in kept):
        kept.append(Cue("stage.land", *land.span()))
    if (grows := _FIRMS_GROW.search(text)) and not any(c.kind == "aim" for c in kept):
        kept.append(Cue("aim.增资扩产", *grows.span("aim")))
    if (starts := _STARTS.search(text)) and any(c.tag == "type.Project" and c.end < starts.start() for c in kept) and not any(c.kind == "stage" or c.tag == "ask.yesno" for c in kept):
        kept.append(Cue("stage.start", *starts.span()))
    for pattern, tag in _MEANT:
        if (meant := pattern.search(text)) and not any(c.kind == "type" and meant.start() <= c.start < meant.end() for c in kept):
            kept.append(Cue(tag, *meant.span("noun")))
    if any(c.tag in ("ask.which", "ask.who", "ask.count") for c in kept):
        kept = [c for c in kept if c.tag != "ask.open" or not _PONDERED.search(text[: c.start])]
    if any(c.tag == "type.Policy" for c in kept) and any(c.tag == "relation.REFERS_TO" for c in kept):
        kept += [Cue("relation.REFERS_TO", *m.span()) for m in _PAPERS_MADE.finditer(text)]
    if made := _GOODS_MADE.search(text):
        kept.append(Cue("relation.TARGETS", *made.span("made")))
    if _TELLS.match(text) and not _WONDERS.search(text) and not any(c.kind == "ask" for c in kept):
        kept.append(Cue("ask.yesno", len(text) - 1, len(text)))
    if asks_assent(text) and not any(c.tag == "ask.yesno" for c in kept):
        kept.append(Cue("ask.yesno", text.rindex("吧"), len(text)))
    return kept
