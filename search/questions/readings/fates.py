"""What becomes of policies: those that a plan puts out of force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Statement
from search.questions.askedfor import SPEAKS
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets

_ASKED = re.compile(
    r"废止|作废|失效|废除|废掉|停用|(?:停止|终止|不再|不用再|无需再)(?:有效|执行|适用|管用|算数|施行|实施|使用|沿用|生效|起作用)|(?:不|没)(?:再)?(?:管用|算数|作数|顶用)了?|(?:被|由)(?:新的?)?[^,，。?？]{0,8}(?:取代|替代|替换)|(?:取代|替代|替换|顶替)了?[^,，。?？]{0,3}(?:哪|什么)|退出历史|宣布无效|寿终正寝"
    r"|\brepeal|\babolish|\bno longer (?:in force|valid|appl|effective|in effect|operative|count|hold|stand|bind)|\bceases?d? to (?:apply|be|have)|\b(?:go|goes|going|went|falls?) out of force|\blapse|\bsupersed|\bscrapp?|\bannul|\binvalid|\brevok|\brescind|\bdiscontinu|\bvoid\b|\bdone away with|\bdo(?:es|ing)? away with|\b(?:is|are|be|gets?|was|were) (?:dropped|axed|struck down|set aside|retired|put out of force|out of force|taken off the books)|\bexpir(?:e|es|ed|ing)\b(?= (?:when|once|as soon|with|because|the day))|\b(?:do|does|did|will|to) (?:[\w'’-]+ ){0,8}?replace\b|\breplaces\b|\b(?:is|are|be|been|was|were|gets?) (?:replaced|withdrawn|terminated|voided|cancelled|canceled)|\bstops? (?:applying|being)|\blos(?:e|es|ing) (?:its|their) (?:force|effect|validity)",
    re.I,
)
# What is asked for in a word that means goods as well: which older paper.
_PAPER = re.compile(r"^(?:which|what) (?:[\w-]+ ){0,3}?(?:papers?|circulars?|guidelines?|decrees?|texts?|predecessors?)\b", re.I)
# How plans say it, behind the name of what ends or in front of it.
_ENDS = re.compile(r"[^。;；\n]{0,60}?(?:废止|停止执行|停止施行|终止执行|终止实施|不再执行|不再施行|不再实施|不再有效|自行失效|失效|作废)")
_ENDED = re.compile(r"(?:废止|停止执行|停止实施|取消执行|终止执行)(?:了)?(?:[^。;；,，\n《]{0,12})$")
_DENIED = re.compile("未废止|不废止|尚未失效|继续有效")
LOOKED = 80  # characters around a name
# 贯彻、引用和废止了哪些文件: those of either deed are asked for, which are all that a plan refers to.
_REFERS = r"(?:贯彻|落实|引用|援引|提到|提及|依据|根据|参照|遵循|对照|衔接)"
_ENDING = r"(?:废止|作废|废除|停止执行)"
_EITHER = re.compile(rf"{_REFERS}(?:了|的|过)?(?:[、,，和与及或]|以及|或者|还有)+{_ENDING}|{_ENDING}(?:了|的|过)?(?:[、,，和与及或]|以及|或者|还有)+{_REFERS}|\b(?:cit\w+|quot\w+|refer\w*(?: to)?|follow\w*|mention\w*|implement\w*|appl(?:y|ies))(?:,| and| or|, and|, or) (?:repeal|abolish|scrap|annul|revok|rescind|supersed|replac)\w*|\b(?:repeal|abolish|scrap|annul|revok|rescind|supersed|replac)\w*(?:,| and| or|, and|, or) (?:cit|quot|refer|follow|mention|implement|appl)\w*")


def asked(c: Context) -> bool:
    """Whether a question asks for policies that are no longer in force."""
    kinds = {k.value for k in c.u.asked or (k for k in c.u.cues if k.kind == "type")} | ({"Policy"} if _PAPER.search(c.u.text) else set())
    if not kinds & {"Policy", "Document"} or (kinds == {"Document"} and SPEAKS.search(c.u.text)) or not _ASKED.search(c.u.text) or _EITHER.search(c.u.text):
        return False
    return not c.u.mentions_of("Policy")  # 甲办法被哪份文件废止 asks for what ends it


def read(c: Context) -> Iterator[Reading]:
    """The policies that the plans in question put out of force; where they end none, there is no answer."""
    c.bounded = True
    if of := sets.led_to([s for s in c.statements("REFERS_TO", documents=c.looked_at()) if _ends(c, s)], ("Policy",)):
        yield Reading(p.Listing(of), 1.0, "policies no longer in force")


def _ends(c: Context, s: Statement) -> bool:
    """Whether a plan says of a policy, wherever it names it, that it ends."""
    text = c.texts.text(str(s.document))
    name = text[s.start : s.end]
    at = s.start
    while at >= 0:
        end = at + len(name)
        behind, before = text[end : end + LOOKED], text[max(0, at - LOOKED) : at]
        match = _ENDS.match(behind)
        if (match and not _DENIED.search(match[0])) or _ENDED.search(before):
            return True
        at = text.find(name, end)
    return False
