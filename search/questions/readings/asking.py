"""What a list question asks for: the types of things, and the stages of projects it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph.lexicon import lexicon
from graph.model import Statement
from search.questions.askedfor import SPEAKS
from search.questions.context import Context
from search.questions.language import nouns
from search.questions.language.words import CUES, Cue
from search.questions.naming.names import PLACES
from search.questions.plans import plan as p
from search.questions.rewording.nested import KINDS_EN, KINDS_ZH
from search.questions.texts import PARTS

_PLANT = re.compile(r"厂|厂子|工厂|厂家|makers?|builders?|manufacturers?")


_BUILT = re.compile("(?:哪|几|多少)[一二两三四五几些]?座[新老]?[㐀-鿿]{0,4}?厂(?![商家])")
_UTILITY = re.compile("(?:哪[些几一]?|几|多少)[一二两三四五]?[个座家处]?(?:在建的?|新建的?|扩建的?)?(?:生活|城镇|工业)?(?:污水|净水|自来水|再生水|中水|水质净化|供水|热电|垃圾焚烧|垃圾|火电|餐厨|污泥)(?:处理|净化|处置|发电)?厂(?!商|家)")
# Who else does what the park does that is left out.
_WHO_ELSE = re.compile(r"(?:还有|另外|另有)(?:谁|哪家|哪几家|哪些家)(?!负责|牵头|配合|管|来?抓)|\bwho else\b")
_SO_MANY = re.compile(r"[一二两三四五六七八九十](?:园|区|镇|小镇|基地|城)[”\"’」]?(?:是?指|包括|分别|各?是|有|为|指的是)*(?:的)?哪")
_KIND_OF = re.compile(
    r"(?:哪几类|哪一?类|什么类型|哪种|哪些类型|什么样|哪方面|(?:哪[些几一二两三四五六]?[个大类条]?|什么|啥|几[个大])(?:细分|具体|重点)?(?:方面|领域|行业|产业(?=的)|赛道|门类|板块))(?:里|内|中|方面)?的?[㐀-鿿]{0,6}(?:企业|公司|项目|厂商|厂家)"
    r"|\b(?:what|which) (?:kinds?|types?|sorts?) of (?:[a-z-]+ ){0,3}(?:companies|firms|enterprises|businesses|projects|investors|manufacturers)"
)
_JOINED = re.compile(r"(?:、|或者?|以及|和|及|,|，|\bor|\band)\s*(?:to |be )?$")
_JOINED_BEHIND = re.compile(r"(?:、|或者?|以及|和|及)(?:正在|还在|在|计划|打算|准备|拟|将)?(?:要|者)?| (?:or|and) (?:to |be |being )?")


def _beside(c: Context, cue: Cue) -> bool:
    """Whether a verb that is no stage is joined to one that is: 扩建或者动工, 推进或者建成, advance or finish."""
    text, stages = c.u.text, [k for k in c.u.cues if k.kind == "stage"]
    joint = _JOINED.search(text[: cue.start])
    if joint is None:
        behind = _JOINED_BEHIND.match(text, cue.end)
        return behind is not None and not any(k.start == behind.end() for k in stages) and bool(_OTHER_WORKS.match(text, behind.end()) or _OTHER_WORKS_EN.match(text, behind.end()))
    ends = [k for k in c.u.cues if k.end == joint.start() or text[k.end : joint.start()] == " "]
    if any(k.kind == "stage" for k in ends):
        return False
    if c.u.language == "en":
        return any(k.tag == "relation.HAS_PROJECT" for k in ends) or bool(_OTHER_WORKS_BEFORE_EN.search(text[: joint.start()].rstrip()))
    return bool(_OTHER_WORKS.search(text[max(0, joint.start() - 2) : joint.start()]))


# 完成 is a plain verb, but beside a stage it is one: 完成或在建的道路.
_FINISHED = re.compile(r"(?:完成|完工)(?:、|或者?|和|与|及|以及)(?:在建|续建|开工|新开工|建设中)|(?:在建|续建|开工)(?:、|或者?|和|与|及|以及)(?:完成|完工)")
_OTHER_WORKS = re.compile(r"扩建|改建|新建|重建|迁建|改造|提标|扩容|升级|开学|招生|修缮|翻新|维修|规划|立项|谋划|报建|推进|推动|建设|实施")
_OTHER_WORKS_EN = re.compile(r"(?:advance|push|promote|continue|expand|upgrade|renovate|rebuil[dt]|plan)\b")
_OTHER_WORKS_BEFORE_EN = re.compile(r"\b(?:(?:advance|promote|expand|upgrade|renovate|rebuil[dt])d?|push(?:ed)? (?:ahead|forward|on)(?: with)?)$")


# Which water treatment works did X plan: works, be it as the end of the name of a kind.
_WORKS_EN = re.compile(r"^(?:which|what) (?:[\w,-]+ ){1,8}works (?:did|does|do|will|would|are|is|were|was|has|have|should)\b")
_PARTS_OF = re.compile(r"(?<![接与和同跟向到去从往对])(?:哪[几些]?[一二两三四五六]?[个处块片大]?|几大)(?:片区|地区|区域|板块|地带|示范区)|\b(?:which|what|list the) (?:[a-z-]+ )?(?:parts?|areas?|corners?)\b(?! (?:of )?(?:work|focus|business|industr))")


def asked_types(c: Context) -> tuple[str, ...]:
    """The types that a question asks for: of the kinds named nearest to its question word."""
    return c.once(asked_types, lambda: _asked_types(c))


def _asked_types(c: Context) -> tuple[str, ...]:
    types = tuple(dict.fromkeys(k.value for k in c.u.asked))
    if not types and _SO_MANY.search(c.u.text):
        return ("Park",)  # “三园”指哪三个
    if not types and c.u.excluded and _WHO_ELSE.search(c.u.text) and all(e.type in PLACES for e in c.names.entities(c.u.excluded).values()):
        return PLACES  # 除了甲区,还有谁在布局…
    if types == ("Company",) and _BUILT.search(c.u.text):
        return ("Project",)  # 哪座新厂: what stands somewhere, and no firm
    if "Company" in types and c.u.has("stage") and any(_PLANT.fullmatch(c.u.text[k.start : k.end]) for k in c.u.asked):
        types = ("Project", *types)  # 哪些厂要动工: what is built is meant, which bears the maker's name
    if types and set(types) <= {"Company", "Project"} and _KIND_OF.search(c.u.text) and not c.u.has("relation.COOPERATES_WITH"):
        return ("Industry",)  # 想招哪几类企业: of which industries
    if ("Park" in types and asks_works(c)) or (not types and (_WORKS_EN.search(c.u.text) or _UTILITY.search(c.u.text))):
        return ("Project",)
    if asks_parts(c) and (not types or set(types) <= set(PLACES)):
        return PLACES  # 省里哪几个片区: cities, parts of the province and zones alike
    if "Region" in types and any(c.u.text[k.start : k.end] in (("area", "areas") if c.owners else ("area", "areas", "区域")) for k in c.u.asked):
        # what areas does X focus on are fields; which area works with Y may be a park
        return ("Industry",) if c.owners and c.u.has("relation.TARGETS") else ("Park", "Region")
    if "Document" in types and (c.owners or _BASED.search(c.u.text)) and (c.u.has("relation.REFERS_TO") or not SPEAKS.search(c.u.text)):
        return ("Policy",)
    if SPEAKS.search(c.u.text) and any(t in ("Document", "Policy", "Task") for t in types) and not c.owners:
        return ("Document",)
    return types


def counted_or_listed(c: Context, of: p.Set) -> p.Counting | p.Listing:
    """A set as a question asks for it: how many, or which."""
    return p.Counting(of) if c.u.has("ask.count") and not c.u.has("ask.which") else p.Listing(of)


# On which documents something rests, in English where the question word goes with the verb.
ON_WHICH_EN = r"\b(?:according to|in line with|in accordance with|following|on the basis of) (?:which|what)\b|\b(?:up)?on (?:which|what) [^?]{0,90}\b(?:base|based|rest|rests|rely|relies|draw|draws|build|builds|ground|grounded)\b"
# Which documents something rests on are those that a plan cites: 依据的是哪两份文件.
_BASED = re.compile(rf"(?:依据|根据|按照|依照|遵照|遵循|参照)(?:的|的是|着|了)?[^,，。?？]{{0,4}}(?:哪|什么|几)|(?:based|rests?|relies|drawn?) (?:up)?on (?:which|what)|(?:which|what) [^?]{{0,90}}\b(?:based on|rests? on|laid down in)|{ON_WHICH_EN}")


def asks_parts(c: Context) -> bool:
    """Whether a question asks for parts of a region: cities, groups of cities, zones."""
    return bool(c.subjects) and not any(s.mention.of("Park") and not s.mention.of("Region") for s in c.owners) and _PARTS_OF.search(c.u.text) is not None


def stages(c: Context) -> tuple[str, ...]:
    """The stages of projects that a question asks for: what is to be signed or to land may be told of as either."""
    named = stages_named(c)
    return (*named, _TWOFOLD) if _SIGNED in named and _TWOFOLD not in named else named


def stages_named(c: Context) -> tuple[str, ...]:
    """The stages of projects that a question names; none where it names other works beside one (扩建或者动工)."""
    found = [cue for cue in c.u.cues if cue.kind == "stage"]
    if _FINISHED.search(c.u.text):
        return tuple(dict.fromkeys(["complete", *(cue.value for cue in found)]))
    if any(_beside(c, cue) for cue in found):
        return ()
    sort = [cue for cue in found if _SORT_OF_WORKS.match(c.u.text, cue.end) and any(o.value != cue.value and _SAID_OF_WORKS.fullmatch(c.u.text, o.end, cue.start) for o in found if o.end <= cue.start)]
    sort += [cue for cue in found if (of := _UNDER_WAY.match(c.u.text, cue.end)) and any(o.value not in ("build", "start") and _IS_TO.fullmatch(c.u.text, of.end(), o.start) for o in found if o.start >= of.end())]
    return tuple(dict.fromkeys(cue.value for cue in found if cue not in sort))


# 哪些在建项目要按时完工: the same the other way round, where what they are to reach stands behind them as what they do.
_UNDER_WAY, _IS_TO = re.compile("的?[㐀-鿿]{0,4}(?:项目|工程)"), re.compile("[㐀-鿿]{0,6}?(?:要|须|需|应|得|将|会|能|可以?|必须|力争|争取|计划|打算|预计)[㐀-鿿]{0,6}")
# 年内竣工的续建项目: what works under way are to reach is their stage; that they are under way says which.
_SORT_OF_WORKS, _SAID_OF_WORKS = re.compile("(?:的)?[㐀-鿿]{0,4}(?:项目|工程)"), re.compile("的[㐀-鿿]{0,4}")


def landed(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """Of statements for projects those that are to land in the sense asked for: to come there (落地), or to get land or have it cleared (供地, 拆迁)."""
    named = stages_named(c)
    if _SIGNED not in named and _TWOFOLD not in named:
        return list(found)
    pieces = {s.id: c.texts.piece(str(s.document), s.start, s.end, PARTS) for s in found if s.qualifiers.get("stage") == _TWOFOLD}
    comes = {i for i, piece in pieces.items() if _COMES in piece}
    if _SIGNED not in named:
        given = lexicon(CUES).entries[f"stage.{_TWOFOLD}"].aliases
        return [s for s in found if s.id not in comes or any(w in pieces[s.id] for w in given)]
    kept = [s for s in found if s.qualifiers.get("stage") != _TWOFOLD or s.id in comes or _TWOFOLD in named]
    signed = [s for s in kept if s.id not in comes]
    return kept if _LANDS.search(c.u.text) or not signed else signed


_SIGNED, _COMES = "signed", "落地"
_LANDS = re.compile(r"落地|\bland(?:ed|ing|s)?\b")


# Land is given to one project and cleared for another: the words for either share a sign.
_TWOFOLD = "land"
_GIVEN_LAND = re.compile(r"(?<!clearing )\bland\b|\bplots\b")


# Whether works are asked for that pass an inspection.
ACCEPTED = re.compile(r"验收|\baccept(?:ance|ed)\b")


def alike(c: Context, cue: Cue) -> tuple[str, ...]:
    """Of the words for a stage of two kinds those that are of the kind of a question's word (拿到地: 供地, and no 拆迁); none for other stages."""
    if cue.value != _TWOFOLD:
        return ()
    own = set(c.u.text[cue.start : cue.end])
    if c.u.language == "en":
        own = set("供给批拿") if _GIVEN_LAND.search(c.u.text[cue.start : cue.end]) else set()
    return tuple(w for alias in lexicon(CUES).entries[cue.tag].aliases if own & set(w := alias.strip("^$")))


def asks_works(c: Context) -> bool:
    """Whether a question asks for works of a kind, whatever places it speaks of: 各园区要新建哪些公园, which roads do the parks build."""
    if _PLACES_ASKED.search(c.u.text):
        return False
    heads = nouns.english(c.u.text) if c.u.language == "en" else nouns.chinese(c.u.text)
    return any(head in _works() for head in heads) and not any(head in _SITES for head in heads)


def names_works(word: str) -> bool:
    """Whether a Chinese word is one for works of a kind."""
    return word[-2:] in _works()


_PLACES_ASKED = re.compile(rf"\b(?:which|what) (?:[a-z-]+ )?{KINDS_EN}\b|哪[个些家几]?个?(?:{KINDS_ZH})|(?:{KINDS_ZH})(?:里面?|中|当中|之中|内)[,，]?(?:有)?哪[些几]?[个家]?(?:支持|鼓励|帮助?|引导|推动|打算|计划|准备|想|要|会|在|把|愿意)", re.I)


@cache
def _works() -> frozenset[str]:
    """The last two signs of the nouns for works, as questions ask for them."""
    return frozenset(name[-2:] for e in lexicon("facilities") for name in e.names if len(name) >= 2 and e.fields.get("kind") in ("road", "utility", "plant", "civic", "centre"))


# What ends the names of places, and of works as well; words for works in general.
_SITES = frozenset(["园区", "发区", "新区", "税区", "片区", "基地", "小镇", "地方", "城市", "地区", "区域", "工程", "项目", "平台", "中心", "产业", "业园", "技园", "产线"])
