"""Of the units of a task those of the role that a question asks for: who leads, who helps, both."""

from __future__ import annotations

import re

from graph.model import Statement
from search.questions.context import Context

# 给牵头单位打配合的: those that lead are named for whom the others support.
_FOR_LEAD = re.compile(r"(?:给|帮|为|替|协助|配合|辅助|支持)(?:着|了)?(?:牵头|主责|责任|主办|挑头)(?:的)?(?:单位|部门|局|方)?|\b(?:support|assist|help|work with|back)(?:s|ing)? the (?:lead|leading|responsible)\b")


# Who answers for it and who helps, asked for at once: 由谁负责,谁配合.
# What those are called who have a task: 责任科室, 配合部门
_BODY = "(?:单位|部门|科室|处室|股室|机构|科局|局办|主体)"
_BOTH_ROLES = re.compile(
    r"(?:连|包括|包含|含|算上|连同)着?(?:牵头|主责|领头)|(?:牵头|主责|领头)的?(?:单位|部门)?也(?:算|要|包括)|\b(?:the )?lead(?:ing)?(?: (?:unit|body|bureau|department|agency|office|one))? included\b|\bincluding (?:the )?(?:one that leads|lead(?:ing)?)\b|"
    rf"(?:负责|责任|主办|承办|主管|谁管|谁抓|谁来抓)的?{_BODY}?[,，、和与及跟;；]*(?:又|还|再|以及)*(?:由|是|有)?(?:哪[些几个]*{_BODY}?|谁|什么{_BODY})?(?:来|去)?(?:配合|协助|协办)"
    rf"|(?:配合|协助|协办)的?{_BODY}?(?:和|与|及|、|以及)(?:责任|负责|主办|主管)"
    rf"|(?:牵头|主责|领头|主办)的?(?:{_BODY}|局)?(?:和|与|及|、|以及|跟)(?:责任|负责|承办|参与|落实)的?(?:{_BODY}|局)|(?:责任|负责|承办|参与)的?{_BODY}?(?:和|与|及|、|以及|跟)(?:牵头|主责|领头)"
    r"|\b(?:lead(?:ing)?|head) and (?:the )?(?:other )?responsible (?:units?|departments?|agenc(?:y|ies)|bod(?:y|ies))\b|\bresponsible and (?:the )?lead(?:ing)? (?:units?|departments?|agenc(?:y|ies)|bod(?:y|ies))\b"
    r"|\b(?:responsible|handles?|in charge|looks? after|runs?|(?:who|which [a-z]+) leads?)\b[^?]*?\band (?:who |which [a-z]+ )?(?:assists?|supports?|helps?|backs?)\b"
    r"|\b(?:lead|head)(?:ing)?(?: (?:units?|departments?|agenc(?:y|ies)|bod(?:y|ies)|roles?))? (?:and|as well as|or) (?:the )?(?:assist|support|cooperat|help)\w*\b"
)


# Whose task it is stands only to be set apart: 除了牵头的甲局,还有谁协同; besides the lead, which units help.
_LEAD_ZH = "(?:牵头|主责|挑头|打头|领头|领衔|主办|责任单位|负责单位)"
_BESIDE_LEAD = re.compile(
    rf"(?:除[了开去]?|撇开|抛开|不算)[^,，。?？]{{0,14}}?{_LEAD_ZH}[^,，。?？]{{0,16}}?(?:之外|以外|外|[,，]|(?=还|谁|哪|另))|{_LEAD_ZH}的?[^,，。?？]{{0,14}}?(?:之外|以外|除外)"
    r"|\b(?:besides|beside|beyond|apart from|other than|aside from|except(?: for)?|not counting|in addition to|alongside) (?:the )?(?:(?:unit|office|bureau|department|agency)s? (?:that|which) (?:takes? the )?leads?|lead(?:ing|er)?|unit in charge|head)\b"
)
_THE_LEAD = re.compile(rf"{_LEAD_ZH}|\bthe lead(?:ing)?(?: (?:unit|office|bureau|department|agency|body))?$")
# The one that leads is told, and those asked for help it: 牵头的是甲局,配合的还有谁.
_LEAD_TOLD = re.compile(rf"{_LEAD_ZH}的?(?:单位|部门)?(?:是|为|由)[^,，;；哪谁什几]{{2,16}}?[,，;；]|(?:由[^,，;；哪谁]{{2,14}}?|[局厅委办科处])(?:来)?{_LEAD_ZH}[,，;；]|\b(?:led by|with) [^,?]{{4,60}}?(?:,| in the lead| leading)|\bwhile [^,?]{{4,60}}? leads\b")


def _beside_lead(statements: list[Statement]) -> list[Statement]:
    """The units of a task without those that lead, or where none does without those that answer for it."""
    roles = {s.qualifiers.get("role") for s in statements}
    first = "lead" if "lead" in roles else "unit"
    return [s for s in statements if s.qualifiers.get("role") != first] or statements


def of_role(c: Context, statements: list[Statement]) -> list[Statement]:
    """Those of the statements that charge units with a task whose role is asked for; all where none has it."""
    if _BESIDE_LEAD.search(c.u.text) or any(_THE_LEAD.search(t.words) for t in c.u.taken):
        return _beside_lead(statements)
    if _BOTH_ROLES.search(c.u.text):
        return statements
    lead, support = c.u.has("role.lead"), c.u.has("role.support")
    for_lead = support and (_FOR_LEAD.search(c.u.text) or _LEAD_TOLD.search(c.u.text)) is not None
    lead = lead and not for_lead
    roles = {s.qualifiers.get("role") for s in statements}
    unit = not for_lead and bool(re.search(f"责任{_BODY}|负责单位", c.u.text))
    if unit and not support and {"unit", "support"} <= roles:
        return [s for s in statements if s.qualifiers.get("role") != "support"]
    support = support and not unit
    if lead and not support and "lead" in roles:
        return [s for s in statements if s.qualifiers.get("role") == "lead"]
    if lead and not support and {"unit", "support"} <= roles:
        return [s for s in statements if s.qualifiers.get("role") == "unit"]
    if support and not lead and "support" in roles:
        return [s for s in statements if s.qualifiers.get("role") == "support"]
    return statements
