"""Projects and partnerships that came to nothing: called off, ended, broken off. What is merely late is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import decisions, dropped, sets, works

_ASKED = re.compile(
    r"谈崩|谈不拢|没谈[成拢]|没有?谈[成拢]|谈判?破裂|告吹|泡汤|流产|黄了|吹了|散伙|分手|夭折|作罢|叫停|下马|终止|中止|解约|解除|解散|毁约|放弃|取消|撤销|撤回|撤资|断了|退出(?!机制)|停止(?:推进|合作|实施|建设|洽谈)|不再(?:合作|推进|继续|做下去)|做不下去|干不下去|没做成|没办成|不了了之|半途而废|胎死腹中|打了?水漂"
    r"|\b(?:called off|call off|calls off|fell through|fallen through|fall through|terminat\w+|abandon\w*|scrapped|cancel\w*|axed|aborted|dropped|collaps\w+|given up|gave up|brok\w+ (?:off|down|up)|break(?:s|ing)? (?:off|down)|come to nothing|came to nothing|pulled the plug|pulled out|walked away|dead in the water|end(?:ed|s)? (?:early|prematurely|for good)|discontinued|withdrawn)\b"
    r"|\b(?:partnerships?|cooperation|projects?|deals?|agreements?|talks|negotiations)\b.{0,30}\b(?:ended|stopped|over|off)\b"
)
# Words by which nothing else can be asked for.
_SURELY = re.compile(r"谈崩|谈不拢|告吹|泡汤|黄了|夭折|终止|中止|叫停|\b(?:called off|fell through|fallen through|fall through|terminated|abandoned|scrapped|cancelled|canceled|aborted)\b")
# What has ended, as plans say it behind the name of it; a condition (逾期的终止协议) ends nothing yet.
_ENDED = re.compile(
    r"(?:已经?|业已|现已|均已|宣布|宣告|决定|被|予以|于[^,，。;；]{2,12}|双方[^,，。;；]{0,8}|[年月日初底中])?(?:正式|友好|协商|提前|全面|彻底)*"
    r"(?:终止(?!率)|中止|谈崩|告吹|流产|夭折|解除(?:了|合同|协议|合作|[^,，。;；]{0,8}(?:合同|协议|约定))|解约|叫停|下马|撤资|撤项|取消(?!限制|收费)|放弃(?:建设|投资|实施|合作)?|停止(?:推进|合作|实施|洽谈)|不再(?:合作|推进|实施|继续)|不了了之|退出(?:合作|投资|项目)|清退)"
)
# The same in front of the name: 终止甲项目, 叫停乙项目, 与丙的合作终止.
_ENDS = re.compile(r"(?:终止|中止|叫停|取消|撤销|放弃|解除|停止(?:推进|实施|建设))了?(?:与|同|和|原定的?|原?计划的|[^,，。;；]{1,8}的)?[“\"]?$")
_CONDITION = re.compile(r"(?:的|者|则|将|应|可|予以|要|一律|依法|坚决)(?:一律|予以|依法|坚决|及时|按规定|按程序)*(?:终止|中止|解除|取消|清退|叫停)|如|若|凡|一旦|未(?:被)?(?:终止|中止|取消)|不(?:会|得|能)?(?:终止|中止|取消|放弃)")
# A project by its name, in front of why it ended.
_NAME = re.compile(r"(?:^|[,，;；:：“‘的]|\d{4}年)(?P<name>(?!该|这|本|此|两|各|有|一|对)[㐀-鿿a-zA-Z0-9()（）]{2,20}?(?<![个类批些等])项目)(?=[,，因由未已]|[㐀-鿿]{0,6}(?:终止|中止|告吹))(?!的)")
_OVER = re.compile(r"(?:与|同|和|跟)[^,，。;；]{0,24}$")
_PARTNERS = re.compile(r"合作|伙伴|洽谈|谈判|签约|协议|\b(?:partner\w*|cooperat\w*|deals?|agreements?|talks|negotiat\w+|tie-?ups?|contracts?)\b")
BODIES = frozenset(["Company", "Organization"])
BEFORE, BEYOND = 24, 60  # characters around a name


def asked(c: Context) -> bool:
    """Whether a question asks which projects or partnerships came to an end."""
    kinds = {k.value for k in c.u.asked}
    return bool(kinds & {"Project", *BODIES} or _PARTNERS.search(c.u.text)) and not kinds & {"Policy", "Document"} and c.u.has("ask.which", "ask.count") and not decisions.asked(c) and bool(_ASKED.search(c.u.text))


def read(c: Context) -> Iterator[Reading]:
    """The projects, or the partners, that a plan says came to nothing; where it says so of none, there is no answer."""
    over = [s for s, behind in works.named(c) if _is_over(behind) or _ENDS.search(_before(c, s))]
    if bodies := BODIES & {k.value for k in c.u.asked}:
        of: p.Set | None = _partners(c, bodies, over)
    else:
        of = sets.together(works.chosen(over), works.unnamed(c, _NAME, _is_over, over)) or (_partners(c, BODIES, over) if _PARTNERS.search(c.u.text) else None)
    if of:
        c.bounded = True
        yield Reading(p.Listing(of), 1.0, "projects called off")
    elif _SURELY.search(c.u.text) and not dropped.asked(c):
        c.bounded = True


def _is_over(behind: str) -> bool:
    """Whether what is said behind a name says that it has ended."""
    match = _ENDED.search(behind)
    return match is not None and not _CONDITION.search(behind[: match.end()].rsplit(",", 1)[-1])


def _before(c: Context, s: Statement) -> str:
    return c.texts.text(str(s.document))[max(0, s.start - BEFORE) : s.start]


def _partners(c: Context, kinds: frozenset[str], over: Sequence[Statement]) -> p.Set | None:
    """Those with whom something ended (与甲公司的合作已终止), and the firms of the projects that did."""
    parted = [s for s in sets.of_types(c, c.statements("MENTIONS", documents=c.looked_at()), kinds) if _parted(c, s)]
    told = sets.led_to(parted, sorted(kinds))
    firms = p.Follow("UNDERTAKES", p.IN, p.Entities(tuple(s.object for s in over)), types=("Company",)) if over and "Company" in kinds else None
    return sets.together(told, firms)


def _parted(c: Context, s: Statement) -> bool:
    """Whether it is with this body that something ended."""
    text = c.texts.text(str(s.document))
    sentence = c.texts.sentence_at(str(s.document), s.start)
    behind = re.split(r"[。;；!！?？\n]", text[s.end : s.end + BEYOND])[0]
    return sentence is not None and fold(text[s.start : s.end]) in sentence.folded and bool(_OVER.search(_before(c, s))) and _is_over(behind)
