"""Projects that may not go on before something is there: a quota, an approval, a condition that the plan names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import decisions, entered, sets, works

_FOR = "指标|批复|批准|审批|核准|许可|手续|条件|环评|能评|用地|资金|验收|论证|复核|方案|评审|意见|同意|点头|立项|前提|落实"
# What may be lacking, and how it is said to be.
_LACKED = "指标|批复|批文|审批|核准|许可|手续|环评|能评|安评|稳评|用地|用海|用林|土地|征地|拆迁|资金|规划|岸线|海域|立项|选址|林地"
_LACKS = r"(?:至今|目前|暂时?|都|均|仍|还|尚|一直|迟迟)*(?:没有?|未)(?:能|有)?(?:[获得取]*批|过|下[来达]|到位|落实|办[好妥完下]?|拿[到下]|摘牌|完成|通过|取得|获得|解决|明确|敲定|谈妥|落地|着落|搞定|走完)"
_ASKED = re.compile(
    rf"(?:要等|得等|在等|还等|等着|等待|须待|需待|待|要看|取决于|卡在|卡着)[^哪什谁]{{0,14}}?(?:{_FOR})|(?:{_FOR})[^哪什谁]{{0,8}}(?:到位|落实|下来|批下来|通过|拿到|具备)(?:了|之)?(?:后|才|以后|再|方)|(?:有|附|带|设)(?:了|着)?(?:前提|先决条件|前置条件)|(?:没|未)[^哪什谁]{{0,10}}(?:{_FOR})[^哪什谁]{{0,6}}(?:不[能得准许]|别想)|(?:{_LACKED})[^哪什谁,，]{{0,6}}?{_LACKS}"
    r"|\b(?:wait\w*|await\w*|pending|conditional|condition\w*|subject to|hinge\w*|depend\w*|contingent|held (?:up|back)|stuck|stalled|blocked|bogged down|delayed by|lack\w*|for want of|hang\w* (?:up )?on|only (?:once|after|when|if)|not (?:\w+ )?(?:until|before|unless)|cannot (?:\w+ )?(?:until|before|unless))\b"
)
_TARGET_EN = re.compile(r"\b(?:approv\w*|quota\w*|permit\w*|condition\w*|clearance|licen[cs]\w*|assessment\w*|allocation\w*|land|fund\w*|review\w*|confirmation|green light|sign-?off)\b")
# How plans say it behind the name: 待用地指标落实后启动, 须等批复, 未落实能耗指标前不得开工.
_SAID = re.compile(
    r"(?:^|[,，(（]|[^接对期招优])(?:要待|还待|须待|需待|尚待|仍待|有待|待|要等|须等|需等|还在等|仍在等|等到?)(?!遇|级|于)[^,，。;；、]{2,24}?(?:后|再|才|方可|批复|批准|审批|核准|指标|落实|到位|下达|明确|确定|通过|同意)"
    r"|(?:未|没有?)[^,，。;；]{2,20}?(?:之?前|的)?[,，]?(?:一律)?(?:不得|不能|不予|不准|暂不)[^,，。;；]{0,6}?(?:开工|动工|实施|启动|建设|备案|供地)|取决于[^,，。;；]{2,20}|(?<![影电监])视[^,，。;；]{2,20}(?:而定|情况|结果)"
    rf"|(?:^|[,，(（])(?:但|目前|眼下|暂时|因为?|由于|受|其|项目|它的?)*[^,，。;；]{{0,2}}?(?:{_LACKED})[^,，。;；]{{0,8}}?{_LACKS}"
)

_HINT = re.compile("待|等|未|没|取决|视")
# A project by its name, in front of what it waits for.
_NAME = re.compile(r"(?:^|[,，;；:：“‘])(?P<name>(?!该|这|本|此|两|各|有|一|对|未|凡)[㐀-鿿a-zA-Z0-9()（）]{2,24}?(?<![个类批些等的])(?:项目|工程|产业园|工业园|基地|检测场|[一二三四五]期|快线|大道|大桥|[电货客]站|[货客]运站|码头|厂房|枢纽|铁路|航道|医院|学校|水库|机场|港区))[,，]?(?=须?需?尚?仍?要?待|要?等|还?在?等|未|因|由于|受)")


def asked(c: Context) -> bool:
    """Whether a question asks which projects wait for something."""
    about = _ASKED.search(c.u.text) is not None and (c.u.language == "zh" or _TARGET_EN.search(c.u.text) is not None)
    return about and any(k.value == "Project" for k in c.u.asked) and c.u.has("ask.which", "ask.count") and not decisions.asked(c)


# What is waited for, as questions and as plans name it; several of them, or conditions in general, are any.
_SORTS = (
    (re.compile(r"批复|批准|审批|核准|许可|点头|批下来|\b(?:approv\w*|permit\w*|green light|sign-?off)\b"), re.compile("批|核准|许可|同意")),
    (re.compile(r"指标|\bquota\w*\b"), re.compile("指标")), (re.compile(r"环评|\benvironmental\b"), re.compile("环评|环境影响")), (re.compile(r"能评|能耗|\benergy\b"), re.compile("能评|能耗|用能")),
    (re.compile(r"用海|海域|\bsea\b"), re.compile("用海|海域|岸线")),
    (re.compile(r"用地|土地|\bland\b"), re.compile("用地|土地|征地|供地")), (re.compile(r"资金|\bfund(?:s|ing)\b"), re.compile("资金|专项债|贷款")),
)
_ANY = re.compile(r"条件|之类|等等|什么|前提|、|或|以及|\b(?:or|and|conditions?)\b")


def _waits(c: Context) -> Callable[[str], bool]:
    """Whether it is said behind a name that something waits for what a question names."""
    sorts = [said for asked_for, said in _SORTS if asked_for.search(c.u.text)] if not _ANY.search(c.u.text) else []
    return lambda behind: (match := _SAID.search(behind)) is not None and all(said.search(match[0]) for said in sorts)


def read(c: Context) -> Iterator[Reading]:
    """The projects right behind whose names a plan says what they wait for; where it says so of none, there is no answer."""
    c.bounded = True
    waits = _waits(c)
    found = [s for s, behind in works.named(c) if waits(behind)]
    taken = {(str(s.document), s.start) for s in found}
    listed = [x for x in entered.listed(c) if waits(x.behind) and not any(d == x.document and x.entry.begin <= at < x.entry.end for d, at in taken)]
    if of := sets.together(works.chosen(found), works.unnamed(c, _NAME, waits, found, _HINT), entered.as_set(c, listed)):
        yield Reading(p.Listing(of), 1.0, "projects that wait")
