"""What kind of thing a question asks for: of its words for kinds those nearest to the question word, and what stands in one row with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from search.questions.language.words import Cue
from search.questions.naming.names import PLACES

if TYPE_CHECKING:
    from search.questions.understanding import Understood

# bases or material projects: a kind and a sort of another.
_JOINED_SORT = re.compile(r" (?:and|or) (?!(?:their|its|his|which|what|how|who|whose|where|by|in|of|for|with|from|to|are|is)\b)[a-z-]+ ")
# What belongs to things of a kind is asked for where it ends the question: 管园区的新文件. Of which things most are there, the things are.
_OWNED, _ENDS_ASKING, _COMPARES = re.compile("的(?:新|主要|重点|其他|有关|相关|配套)?"), re.compile(r"(?:都|分别|各)?(?:有哪|是哪|有什么|$|[?？。,，(（])"), re.compile("最|更|第一")
_THEN_WHICH = re.compile(r"[吗么没][?？,，。 ]*(?:都|分别|具体|各)?(?:是|有|叫)?(?:哪|谁|什么)")
# … Which ones?, …,是哪两个: asks which are those that the sentence before speaks of.
_WHICH_ONES = re.compile(r"[.,;:?!-] *(?:and )?(?:(?:which|what)(?: (?:ones?|two|three|four|five|of them|are they|is it|is that|are these|are those))?(?: (?:are|is) (?:they|it|these|those|that))?) *\?*$|[,，。:：]? *(?:(?:分别|都|各|请问)?(?:是|有)?哪[一二两三四五六几]?[个家座处]?)[?？。呢]*$")
_SEVERAL = re.compile(r"\b(?:two|three|four|five|six|seven|several|some|one|only one|a (?:few|couple of|handful of)) (?:of )?(?:[\w'’-]+ ){0,3}$|有(?:一|二|两|三|四|五|六|几|若干)[个家座处][㐀-鿿]{0,4}$", re.I)
_PAPERS = re.compile(r"(?:文件|文档|\bdocuments?|\bpapers?)$")
_IN_THEM = re.compile("[里中内]|当中|上面")
# 还有哪些别的项目: that others are asked for, no plan says.
OTHERS = re.compile(r"(?<=[些个项家么几])(?:别的|其[他它]的?|另外的?)|(?:别的|其[他它]的?)(?=[㐀-鿿]{2,6}(?:有|是|还有)?(?:哪|什么))")
# What places do is asked for, and none of them: 分别主攻什么.
DOES_WHAT = re.compile(r"(?:主攻|主打|主营|发展|布局|聚焦|侧重|偏重|专攻|做|搞|干)(?:的|了|是|些)*(?:什么|啥)(?=[,，;；?？。呢啊]|$)")
# At most two plain words between the nouns of one English phrase: industry matchmaking events.
_COMPOUND = re.compile(r" (?:(?!(?:that|which|of|in|for|to|and|or|with|by|do|does|did|is|are|will|has|have|can|at|on|from)\b)[a-z-]+ ){0,2}")
# Up to five English words right before Chinese in brackets.
GLOSS = re.compile(r"((?:(?!(?:the|a|an|of|in|on|at|for|to|and|or|by|with|from|is|are|was|were|do|does|did|will|would|has|have|had|can|could|may|must|should)\b)[a-z-]+ ){1,5})\s*[(（][^()（）]*[㐀-鿿][^()（）]*[)）]")
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
# 甲厂是哪个园区的项目: whose it is is asked, and not which works.
_WHOSE_ONE = re.compile(r"(?:是|属于|归属?于?|算)哪[一几]?[个家些座处][㐀-鿿]{2,4}?(?P<of>的)(?:重点|重大|主要|在建|招商)*(?:项目|工程|企业|公司|活动|任务|工作|产业|平台|资产)(?:来着)?[?？。呢啊呀吗]*$")
# What does X cultivate: no kind is named; nouns behind belong to X or to how.
_WHAT_DOES = re.compile(r"^what (?:does|do|did|will|would|can|should) ")
# 企业开拓哪些新兴市场, 企业做哪些认证: what is asked for stands behind, and is of no kind; those who do it are not asked for.
_WHICH_OTHER = re.compile(r"(?:(?:开拓|拓展|打开|进军|进入|走进|面向|瞄准|抢占|开发)(?:了|着)?哪(?:些|几个?|[两三]个)(?P<noun>[㐀-鿿]{0,6}市场)|哪(?:些|几[个项类种]?|[两三]个)(?P<paper>[㐀-鿿]{0,4}(?:认证|资质|牌照|证书|许可证?)))[?？。]*$")
# 哪些国家创新中心: centres of the state, and no countries.
_OF_THE_STATE = re.compile(r"国家(?!建|设|参|有|来|在|要|投|与|和|的|对|被|将|及|跟|去|会|能|共|落|办|举|开)[㐀-鿿]{0,8}?(?:中心|实验室|基地|平台|示范区|试验区|试点|园区|高新区|经开区|新区|项目|品牌|工程|专项|标准)(?=[^㐀-鿿]|$|[要将会拟是都有])")
# 哪些医药方面的领域: what only sorts the kind asked for keeps it near.
_SORT = re.compile(r"^[㐀-鿿]{2,8}(?:方面|相关|有关|领域|行业|类)的$")
_OF_SORT = re.compile(r"(?:(?![的有在要会将是做搞]|发展|布局)[㐀-鿿]){0,4}?(?:方面|相关|有关|领域|类)的")
# Kinds that stand in a row with what sorts the next of them: 路演和创业大赛, 意见、管理办法.
_OF_SORTS = frozenset(["Event", "Policy"])
_ROW = re.compile(r"(?:、|和|与|及|以及|或者?)(?!.*[的有在要将会办出定参])[㐀-鿿]{1,4}")
# What a document does when it speaks of something.
SPEAKS = re.compile(r"提到|提及|说到|写到|写进|写入|写着|谈到|讲到|点到|点名|涉及|出现|mention|refer to|refers to|speaks? of|talks? about|contain|\bappears?\b|come up in|comes up in|turns? up in|\bbr(?:ing|ings|ought) up\b")
# Who does something so often is not counted by that.
_DOERS, _HOW_OFTEN = frozenset(["Agency", "Organization", "Company", "Park", "Region"]), re.compile(r"(?:几|多少)(?:趟|轮|批次?|拨|回|遭|次)")
# Who draws the map of three industries: no field of work does anything.
_WHO = re.compile(r"who (?!(?:[\w'’-]+ )*(?:which|what|whose)\b)")
# What may be firms or works.
_PLANTS = frozenset(["厂子", "工厂", "厂", "厂房", "plant", "plants", "factory", "factories"])


# A kind farther than this from the question word is not what it asks for.
FAR = 60


def kinds(u: Understood) -> list[Cue]:
    """The words for kinds nearest to the question word: what is asked for."""
    found = _named(u)
    if u.language == "en" and _WHO.match(u.text):
        found = [k for k in found if k.value in _DOERS]
    if not found or (u.language == "en" and _WHAT_DOES.search(u.text)):
        return []
    if before := _which_ones(u, found):
        return before
    found = [k for k in found if k.value != "Task" or not (DOES_WHAT.match(u.text, k.start) and u.places and not u.mentions_of("Agency", "Company", "Organization"))]
    if not found or (all(k.value in PLACES for k in found) and any(k.end <= m.start() for m in DOES_WHAT.finditer(u.text) for k in found)):
        return []  # 甲、乙两个园各做什么: what they do
    return _nearest(u, found)


def _named(u: Understood) -> list[Cue]:
    """The words for kinds that may be what is asked for: those of names, of sorts, and of where something stands are not."""
    speaks = SPEAKS.search(u.text) or u.has("relation.REFERS_TO")
    found = [k for k in u.cues if k.kind == "type" and (speaks or k.value != "Document" or _which_papers(u, k)) and not any(m.start <= k.start and k.end <= m.end and m.end - m.start > k.end - k.start for m in u.mentions)]
    if u.language == "zh" and u.mentions and (whose := _WHOSE_ONE.search(u.text)):
        found = [k for k in found if k.end <= whose.start("of")] or found
    if u.language == "zh" and (other := _WHICH_OTHER.search(u.text)) and not any(k.end > other.start() + 1 for k in found):
        found = [k for k in found if k.end > other.start()]
    return [k for k in found if not _OF_THE_STATE.match(u.text, k.start) and not _names_a_place(u, k) and not _where_it_says(u, k) and not _sorts(u, k, found) and not _counts_other(u, k) and not BECOMES.search(u.text[: k.start])]


def _nearest(u: Understood, found: list[Cue]) -> list[Cue]:
    """Of some kinds the one nearest to the question word, with those in one row with it; none where all are far from it."""
    spans = u.spans("ask.which", "ask.count", "ask.who") or u.spans("ask.where")
    if not spans and u.language == "zh":
        return _side_by_side(u, max(found, key=lambda k: k.start), found)  # 参加…的园区: what is asked for stands last
    if there := [k for k in found if _there_is(u, k)]:
        return there

    def away(kind: Cue) -> int:
        return min((_distance(u, s, (kind.start, kind.end)) for s in spans), default=kind.start)

    ranked = sorted(found, key=lambda k: (away(k), k.start))
    first = _head_of(u, ranked[0], found)
    return _side_by_side(u, first, ranked) if away(first) <= FAR else []


def _side_by_side(u: Understood, first: Cue, kinds: Sequence[Cue]) -> list[Cue]:
    """A kind with those that are named in one row with it: 峰会、赛事和路演."""
    row = [k for k in kinds if k.start == first.start]
    for k in row:
        row += [other for other in kinds if other not in row and _joined(u, k, other)]
    # 厂子、项目: plants beside projects are works, and no firms.
    works = [k for k in row if k.value == "Project"]
    return [k for k in kinds if k in row and not (works and k.value == "Company" and u.text[k.start : k.end] in _PLANTS)]


def _which_papers(u: Understood, kind: Cue) -> bool:
    """Whether papers stand right behind the question word: 哪几份文件, which documents; 在哪些文件里 is where something stands."""
    asked = any(a <= kind.start <= b + 1 or (b < kind.start and _FEW_OF.fullmatch(u.text, b, kind.start)) for a, b in u.spans("ask.which"))
    return asked and bool(_PAPERS.search(u.text[: kind.end])) and not _IN_THEM.match(u.text, kind.end)


def _names_a_place(u: Understood, kind: Cue) -> bool:
    """Whether an English word for a kind is the end of a place's name, which Chinese in brackets gives: X Industrial Park (甲产业园)."""
    return kind.value in PLACES and not u.has("ask.count") and any(
        m.start(1) <= kind.start < m.end(1) and any(m.end(1) <= place.start < m.end() for place in u.places) for m in GLOSS.finditer(u.text)
    )


def _which_ones(u: Understood, kinds: Sequence[Cue]) -> list[Cue]:
    """What a sentence begins with, of which it is asked afterwards which it is: Two parks bring up X. Which ones?"""
    match = _WHICH_ONES.search(u.text)
    if match is None:
        return []
    first = min((k for k in kinds if k.end <= match.start()), key=lambda k: (k.start, -k.end), default=None)
    return [first] if first and _SEVERAL.search(u.text[: first.start]) else []


def _counts_other(u: Understood, kind: Cue) -> bool:
    """Whether a question counts something that a kind only tells more of: how many contest teams; or how often one of a kind does something: 管委会要出去跑几趟."""
    if u.language == "zh":
        return kind.value in _DOERS and any(kind.end < m.start() for m in _HOW_OFTEN.finditer(u.text)) and not u.has("ask.which", "ask.who")
    counted = _COUNTED.search(u.text) if u.language == "en" else None
    if counted is not None and kind.start > counted.end("noun") and _NOUN_OVER.search(u.text, counted.end("noun"), kind.start) and not any(k.kind == "type" and counted.start("noun") <= k.start < counted.end("noun") for k in u.cues):
        return True  # how many teams from the contest, how many teams will the new area coach
    return counted is not None and counted.start("noun") <= kind.start < counted.end("noun") and bool(re.match(r" (?!and |or )[a-z-]+$", u.text[kind.end : counted.end("noun")]))


def _where_it_says(u: Understood, kind: Cue) -> bool:
    """Whether a kind of document stands where something is looked for: 行动方案里,哪些企业…."""
    if u.language != "zh" or kind.value not in ("Document", "Policy"):
        return False
    within = _WITHIN.match(u.text, kind.start) and not _OF_WHICH.search(u.text[: kind.start]) and any(k.kind == "type" and k.start >= kind.end for k in u.cues)
    return bool(within or _LOCATED.match(u.text, kind.start) or (u.places and _NAMES_WHICH.match(u.text, kind.start)))


def _sorts(u: Understood, kind: Cue, kinds: Sequence[Cue]) -> bool:
    """Whether a kind only says of what sort another is: 哪些园区方面的文件."""
    sorted_by = _OF_SORT.match(u.text, kind.end) if u.language == "zh" else None
    return sorted_by is not None and any(0 <= k.start - sorted_by.end() <= 2 for k in kinds)


def _there_is(u: Understood, kind: Cue) -> bool:
    """Whether a question first asks if there is such a thing, and then which: 有园区在做…吗?都是哪些."""
    after = u.text[kind.end :]
    return u.language == "zh" and u.text[kind.start - 1 : kind.start] in ("有", "无") and bool(_THEN_WHICH.search(after))


def _head_of(u: Understood, first: Cue, kinds: Sequence[Cue]) -> Cue:
    """The last noun of the noun phrase that a kind begins: 哪六大产业对接活动 asks for events."""
    if u.language != "zh":
        owned = next((k for k in kinds if re.fullmatch(r"(?:'s|'|’s|’) ", u.text[first.end : k.start])), None)
        if owned and first.value == "Organization":
            return owned  # which universities' bases
        behind = [k for k in kinds if k.start >= first.end and _COMPOUND.fullmatch(u.text[first.end : k.start])]
        return min(behind, key=lambda k: k.start) if behind and first.value == "Industry" else first
    if (owned := next((k for k in kinds if k.value != first.value and _OWNED.fullmatch(u.text[first.end : k.start]) and _ENDS_ASKING.match(u.text, k.end)), None)) and not _COMPARES.search(u.text):
        return owned  # 管园区的新文件
    if first.value == "Organization" and (works := next((k for k in kinds if k.value == "Project" and any(o.value == first.value and o.end == k.start for o in kinds)), None)):
        return works  # 学校和医院项目
    if first.value not in ("Industry", "Park", "Company"):
        return first
    if (papers := next((k for k in kinds if k.value == "Policy" and k.start == first.end), None)) and u.has("relation.REFERS_TO"):
        return papers  # 修订哪些园区办法
    for other in sorted(kinds, key=lambda k: k.start):
        between = u.text[first.end : other.start]
        if other.start >= first.end and other.value not in (first.value, "Policy", "Document", "Task") and (not between or (first.value == "Industry" and len(between) <= 3 and not re.search(r"[,，的有]|发展|布局", between))):
            return other
    return first


def _joined(u: Understood, a: Cue, b: Cue) -> bool:
    """Whether two kinds are named side by side: 园区或地区, parks and governments."""
    first, second = sorted((a, b), key=lambda k: k.start)
    if first.value == second.value and first.end == second.start:
        return True  # 高校院所
    if u.language == "en" and re.fullmatch(r",(?: (?:and|or))? (?:the )?", u.text[first.end : second.start]):
        return True
    if (first.value, second.value) == ("Park", "Project") and _JOINED_SORT.fullmatch(u.text[first.end : second.start]):
        return True
    if first.value not in PLACES and second.value in PLACES and any(k.tag == "relation.COOPERATES_WITH" and k.start == second.end for k in u.cues):
        return False  # 哪些高校与地方共建: with whom they do it
    if first.value == second.value and first.value in _OF_SORTS and _ROW.fullmatch(u.text[first.end : second.start]):
        return True
    return bool(re.fullmatch(r"\s*(?:或者?|和|、|与|及|以及|or|and|/)\s*(?:the )?", u.text[first.end : second.start]))


def _distance(u: Understood, which: tuple[int, int], kind: tuple[int, int]) -> int:
    if kind[0] >= which[0]:
        between = OTHERS.sub("", u.text[which[0] : kind[0]])[which[1] - which[0] :]
        far = u.language == "zh" and not _SORT.search(between) and (len(between) > 8 or bool(re.search(r"[有是在要会将的把被给]|对(?![接外口标])", between)))
        return max(0, kind[0] - which[1]) + (20 if far else 0)
    # 园区有哪些: the kind may come first in Chinese; in English it hardly does
    return (which[0] - kind[1]) + (4 if u.language == "zh" else 40)
