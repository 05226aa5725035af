"""Statements chosen by the verbs of a question: aims (上市), ways of working together, what is done with documents."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions import examples
from search.questions.context import Context
from search.questions.cues.land import clears_land, gives_land
from search.questions.texts import PARTS, Term

_OR = re.compile(r"(?:、|或者?|和|与|及|以及|/)(?:推动|推进|加快|启动|开展|进行|继续|完成|准备)?")
# 合作或者建立对接|机制: what goes on behind the second of two verbs, either of which will do.
_OR_ELSE = re.compile(r"或者?[^,，。;；的哪什谁]{1,8}|,? or (?:[a-z-]+ ){1,3}")
# Of whatever level: provincial or national.
_ANY_LEVEL = re.compile(r"\b(?:provincial|national|state|municipal|county)(?:-level)?(?: or |/)(?:at )?(?:provincial|national|state|municipal|county)\b")
_OR_EN = re.compile(r"\s*(?:,|\band\b|\bor\b|&|/)\s*(?:\b(?:the|be|to|or|and)\b\s*)*")
# Verbs that say what kind of working together is asked for; 合作 and its like say nothing more.
_TOGETHER = re.compile(r"联动|共建|结对|携手|抱团|互认|联盟|战略合作|对接")
# What is founded together, as questions and plans say it.
_FOUND, _FOUNDED = "共建", ("共建", "组建", "联建", "合建", "合办", "共办")
# 联合或共建: any of several ways.
_SEVERAL_WAYS = re.compile(r"(?:联合|合作|共建|联动|对接|组建|携手|牵手|结对|联手|协同)(?:、|或者?|和|与|及|以及|/)(?:建立|开展|实行|推进|进行)?(?:联合|合作|共建|联动|对接|组建|携手|牵手|结对|联手|协同)")
# How questions and plans say that a document is issued; 依据省里出台的甲规划: it is there already.
ISSUE_ASKED = re.compile(r"[定立](?=哪|什么|几)|新定|新立|出台|制定|起草|编制|立法|新出|拟定|颁布|印发|\b(?:draw(?:n|s|ing)? up|bring(?:ing)? out|lay(?:ing)? down|work(?:ing)? out)\b|\b(?:issu(?:e|ing)|introduc|formulat|adopt|enact|legislat|publish|draft)")
ISSUE_SAID = re.compile("出台|制定|起草|编制|立法|印发|颁布|研究提出|拟定|研究形成")
ISSUED = re.compile("(?:出台|制定|起草|编制|印发|颁布)(?:实施)?[了的]|已经?(?:出台|制定|印发|颁布)")
# What a place has issued itself bears its name: 自己出台的…文件, its own papers.
OWN_PAPERS = re.compile(
    r"(?:自己|自身|自家|自行|本[区园省市县级]|[区园]里)(?:单独|专门|新|已经?|曾经?|先后|另外)*(?:出台|制[定订]|印发|发布|颁布|下发|编制|出|定|发|写|搞|有)(?:了|过)?(?:的|哪|什么|几)"
    r"|\b(?:its|their) own (?:[\w-]+ ){0,2}?(?:papers?|documents?|polic(?:y|ies)|rules|regulations?|measures|guides?|guidelines)\b|\b(?:issued|drawn up|published|adopted|made|written) by (?:itself|themselves)\b|\b(?:it|they) (?:has|have) (?:itself|themselves) (?:issued|drawn up|published|adopted)\b"
)
# What is pushed to be issued is more than what is only proposed or still being legislated, where a plan tells them apart.
_JUST_THAT = (
    (re.compile(r"^(?!.*(?:立法|修订|制定|起草|拟定|提出|legislat|revis|draft))(?:.*(?:推动|推进|促成|力促|争取|加快|尽快|年内)(?:尽快|早日)?(?:出台|印发|颁布)|.*\bpush\w*\b[^,?]{0,40}\b(?:issu|promulgat|publi))"), re.compile("出台|印发|颁布")),
    (re.compile(r"^(?!.*(?:出台|制定|起草|编制|拟定|印发|颁布|提出)).*立法|\blegislat"), re.compile("立法")),
)
# That a document names another, and no more: whatever else is done with it counts then too (贯彻、引用和废止).
MERELY = re.compile(r"引用|援引|引述|提到|提及|\b(?:cit(?:e[sd]?|ing)|quot(?:e[sd]?|ing)|mention(?:s|ed|ing)?|(?:is|are|was|were|gets?) named|names)\b")
# What is done with a document: made, changed, or carried out.
_HANDLED = (
    (ISSUE_ASKED, ISSUE_SAID),
    (re.compile(r"修订|修改|修编|\b(?:revise|amend|update|rewrite)"), re.compile("修订|修改|修编|完善")),
    (re.compile(r"落实|贯彻|执行|依据|按照|依托|\b(?:implement|carry out|carried out|follow|comply)"), re.compile("落实|贯彻|执行|依据|按照|根据|实施|依托|发挥|深入|对接")),
)
_LAND = ((r"拆迁|征地|征拆|腾地|demolition|relocat|resettle", ("拆迁", "征地", "征拆", "腾地", "搬迁")), (r"供地|拿地|get land|land supply|supplied with land|be given land|receive land|land allocation", ("供地", "拿地", "供应", "出让")))


def alternatives(c: Context, terms: list[Term]) -> list[Term]:
    """Words joined by and, or are one, as are examples with their class: what is listed needs to be about one of them (集成电路、智能制造方面的文件)."""
    joint = _OR_EN if c.u.language == "en" else _OR
    placed = sorted(((at, t) for t in terms if (at := c.u.text.find(t.text)) >= 0), key=lambda x: x[0])
    groups: list[list[tuple[int, Term]]] = []
    for at, term in placed:
        last = groups[-1][-1] if groups else None
        between = c.u.text[last[0] + len(last[1].text) : _begins(c, at)] if last else ""
        if last and term.words and last[1].words and (joint.fullmatch(between) or examples.joins(between, c.u.language)):
            groups[-1].append((at, term))
        else:
            groups.append([(at, term)])
    groups = [g for g in groups if not any(_joined_to_cue(c, at, t, joint) for at, t in g)]
    merged = [
        g[0][1] if len(g) == 1 else Term(c.u.text[g[0][0] : g[-1][0] + len(g[-1][1].text)], tuple(dict.fromkeys(w for _, t in g for w in t.words)), max(t.weight for _, t in g), tuple(x for _, t in g for x in t.soft))
        for g in groups
    ]
    return [*merged, *(t for t in terms if all(t is not o for _, o in placed))]


def _begins(c: Context, at: int) -> int:
    """Where the word begins whose first part is a word for a kind, which is none by itself: 工程 in 研究院、工程中心."""
    return next((k.start for k in c.u.cues if k.kind == "type" and k.end == at), at) if c.u.language == "zh" else at


# What stands right before a kind that is asked for.
_WHICH = re.compile(r"哪[些几]?[个家项条]?$|\b(?:which|what|list|name)(?: (?:the|all|new|major|key))* $")


def _joined_to_cue(c: Context, at: int, term: Term, joint: re.Pattern[str]) -> bool:
    """Whether a word is joined to a verb of the relation that is asked, which says enough (出台或者立法), or names one of several levels."""
    text, end = c.u.text, at + len(term.text)
    if any(t.start() <= at and end <= t.end() for t in _ANY_LEVEL.finditer(text)):
        return True
    if any(joint.fullmatch(text[k.end : at]) and _WHICH.search(text[: k.start]) for k in c.u.asked):
        return True  # which projects and roads: another kind that is asked for as well
    cues = [k for k in c.u.cues if k.kind in ("relation", "stage", "aim") and k.end - k.start > 1]
    return any(joint.fullmatch(text[k.end : at]) or joint.fullmatch(text[end : k.start]) or _OR_ELSE.fullmatch(text[k.end : at]) for k in cues if k.end <= at or k.start >= end)


def of_aim(c: Context, found: list[Statement]) -> list[Statement]:
    """Where a question names an aim (上市, 入规), the statements with that aim, or whose words name it."""
    aims, words = aims_asked(c)
    if not aims or not found or _one_of_verbs(c):
        return found
    near = {s.id: c.texts.piece(str(s.document), s.start, s.end, PARTS) for s in found}
    told = {s.id: aims_at(s, aims, words) for s in found}
    # 支持甲申报设计中心、乙上市: where the aim of one in a part of a sentence is this one, those with aims of their own have others.
    sure = {(s.document, near[s.id]) for s in found if told[s.id]}
    kept = [s for s in found if told[s.id] or (any(w.lower() in near[s.id] for w in words) and not (s.qualifiers.get("aim") and (s.document, near[s.id]) in sure))]
    return _just_so(c, kept)


def aims_asked(c: Context) -> tuple[set[str], list[str]]:
    """The aims that a question names, and other words for them."""
    aims = {cue.value for cue in c.u.cues if cue.kind == "aim"}
    return aims, [w for a in aims for w in lexicon("question_words").entries[f"aim.{a}"].aliases]


def aims_at(s: Statement, aims: Collection[str], words: Sequence[str]) -> bool:
    """Whether the aim that a statement tells is one of those asked for, by name or in other words."""
    aim = str(s.qualifiers.get("aim", ""))
    return bool(aim) and (any(a in aim for a in aims) or any(w.lower() in aim.lower() for w in words))


# Markets and titles by name, which are asked for and no others.
_BY_NAME = {"上市": re.compile("北交所|科创板|创业板|主板|新三板|港股|港交所|上交所|深交所"), "申报": re.compile("专精特新|小巨人|绿色工厂|智能工厂|单项冠军|little giants?|green factor(?:y|ies)")}
_SPECIALISED = re.compile("speciali[sz]ed[, -]+(?:and )?(?:sophisticated|refined)|zhuan ?jing ?te ?xin|srdi")
_IN_CHINESE = {"little giant": "小巨人", "little giants": "小巨人", "green factory": "绿色工厂", "green factories": "绿色工厂"}


def _just_so(c: Context, found: list[Statement]) -> list[Statement]:
    """Of firms with an aim those that go for the market or title that the question names, where there are any: 上北交所, 申报小巨人."""
    text = c.u.text
    cues = [k for k in c.u.cues if k.kind == "aim" and k.value in _BY_NAME]
    named = [k for k in cues if _BY_NAME[k.value].search(text, k.start, k.end)]
    # 辅导上市、对接北交所: any listing, and a market besides; in 北交所上市 the market says which.
    besides = [k for k in cues if k not in named and k.value == "上市" and not any(n.end <= k.start <= n.end + 2 for n in named)]
    # 入规或者申报小巨人: one aim, or a title.
    others = {k.value for k in c.u.cues if k.kind == "aim" and not any(k.start < n.end and n.start < k.end for n in named)} - {n.value for n in named}
    if not named or besides:
        return found
    words = {_IN_CHINESE.get(w, w) for k in named for w in _BY_NAME[k.value].findall(text[k.start : k.end])}
    words |= {w for a in others for w in lexicon("question_words").entries[f"aim.{a}"].aliases}
    words |= {"专精特新"} if _SPECIALISED.search(text) else set()
    said = {s.id: str(s.qualifiers.get("aim", "")) or c.texts.piece(str(s.document), s.start, s.end, PARTS) for s in found}
    return [s for s in found if any(w in said[s.id] for w in words)] or found


def _one_of_verbs(c: Context) -> bool:
    """Whether an aim is but one of several verbs: to apply for or be upgraded to a bonded zone."""
    joint = _OR_EN if c.u.language == "en" else _OR
    if re.search(r"(?:申报|创建|认定)(?:、|或者?|和|以及|并|/)(?:申报|升级|升格|创建|争创|转为|晋升|获批)|(?:升级|升格|创建|争创|获批)[成为]?(?:、|或者?|和|以及|并|/)(?:申报|认定)", c.u.text):
        return True
    aims = [k for k in c.u.cues if k.kind == "aim"]
    # 送上市或者做上市辅导: a verb that leads to an aim is no other.
    others = [k for k in c.u.cues if k.kind in ("relation", "stage") and not any(k.start < a.end and a.start <= k.end + 1 for a in aims)]
    return any(joint.fullmatch(c.u.text[a.end : o.start]) or joint.fullmatch(c.u.text[o.end : a.start]) for a in aims for o in others)


def of_verb(c: Context, found: list[Statement]) -> list[Statement]:
    """Where a question asks for a kind of working together (联动, 共建), the partners of which the plan says just that, if there are any."""
    if found[0].relation == "REFERS_TO":
        return _handled(c, found)
    verb = _TOGETHER.search(c.u.text)
    if verb is None or found[0].relation != "COOPERATES_WITH" or _SEVERAL_WAYS.search(c.u.text):
        return found
    said = _FOUNDED if verb[0] == _FOUND else (verb[0],)
    return [s for s in found if any(w in c.texts.piece(str(s.document), s.start, s.end) for w in said)] or found


def _handled(c: Context, found: list[Statement]) -> list[Statement]:
    """Where a question says what is done with the documents it asks for, those of which the plan says that, if there are any."""
    ways = [done for asked, done in _HANDLED if asked.search(c.u.text)]
    if not ways or MERELY.search(c.u.text):
        return found
    said = {s.id: _around(c, s) for s in found}
    if OWN_PAPERS.search(c.u.text) and (own := [s for s in found if (not ISSUE_SAID.search(said[s.id]) or ISSUED.search(said[s.id])) and own_paper(c, s)]):
        return own  # 自己出台的: it has issued these, and others it is still to issue
    for asked, told in _JUST_THAT:
        if asked.search(c.u.text) and (just := [s for s in found if told.search(said[s.id]) and not ISSUED.search(said[s.id])]):
            return just
    there = ways == [ISSUE_SAID]
    return [s for s in found if any(w.search(said[s.id]) for w in ways) and not (there and ISSUED.search(said[s.id]))] or found


# A name of so many signs as a question has it says whose a paper is; 长沙 may be the city's.
LONG = 4


def own_names(c: Context) -> tuple[str, ...]:
    """The names, folded, that papers of the place asked about may bear."""
    called = [c.u.text[s.mention.start : s.mention.end] for s in c.owners]
    return tuple(dict.fromkeys(map(fold, (*(n for s in c.owners for n in c.own_names(s.ids)), *(n for n in called if len(n) >= LONG)))))


def own_paper(c: Context, s: Statement) -> bool:
    """Whether a paper bears the name of the place asked about."""
    return any(n in name for n in own_names(c) for name in c.names_of([s.object]).split("|"))


def all_issued(c: Context, found: list[Statement]) -> bool:
    """Whether a question asks for documents that are issued, and the plan says it of all of some."""
    return ISSUE_ASKED.search(c.u.text) is not None and all(ISSUE_SAID.search(_around(c, s)) for s in found)


def _around(c: Context, s: Statement) -> str:
    return c.texts.piece(str(s.document), s.start, s.start + 1, "。;；!！?？,，\n　|")


def besides(c: Context, terms: list[Term]) -> list[Term]:
    """Words of a question without those that only say what is done with the documents it asks for: 研究提出或立法."""
    spans = [m.span() for pattern in (ISSUE_ASKED, ISSUE_SAID) for m in pattern.finditer(c.u.text)]
    return [t for t in terms if not any(a <= (at := c.u.text.find(t.text)) and at + len(t.text) <= b for a, b in spans)]


def of_land(c: Context, found: list[Statement]) -> list[Statement]:
    """Clearing land and supplying it are one stage, which a question may ask of apart."""
    for pattern, words in _LAND:
        if re.search(pattern, c.u.text) or (gives_land if "供地" in words else clears_land)(c.u.text):
            kept = [s for s in found if any(w in c.texts.piece(str(s.document), s.start, s.end, PARTS) for w in words)]
            return kept or found
    return found
