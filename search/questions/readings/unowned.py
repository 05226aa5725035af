"""Works that have nobody yet to build them: whose builder a table leaves open (待定, 正在招商) or a sentence says is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import asking, decisions, works

_OWNER = "(?:业主|建设单位|建设主体|建设方|投资方|投资人|投资商|投资主体|投资单位|投资企业|实施单位|实施主体|承建方|承建单位|承建商|项目单位|项目主体|开发商|东家|金主|主家)"
_OPEN = "(?:还|尚|仍|都|一直|至今|目前|也|暂|暂时)*(?:没|未|待(?!遇)|空着|空缺|不明|缺|在谈|在找|在洽谈|悬着|悬而未决)"
_ASKED = re.compile(
    rf"{_OWNER}(?:是谁|名字)?{_OPEN}|(?:没|没有|未|尚未|缺少?|缺乏|还差|待)(?:能|曾)?(?:有|找到?|谈[定妥拢好]|定下?来?|确定|落实|明确|敲定|选定|锁定)*(?:了|个|一家|合适的?|具体的?)*{_OWNER}"
    rf"|(?:还|仍|尚|正|继续)+在?(?:寻?找|寻|等|招|物色|寻求|征集|虚位以待)(?:一个|一家|合适的?|新的?)*(?:{_OWNER}|下家|接盘|合作方|老板)|(?:没|没有|未|尚未)(?:能)?(?:招到|找到|引来|谈定|谈成)(?:了)?(?:商|人|企业|公司|厂家|下家)"
    rf"|(?:没|没有|未|尚未)(?:谈[定妥拢好]|定下?来?|确定|落实|明确|敲定|说定|说)(?:要|将)?(?:由|是|归)?(?:谁|哪[一几]?[家个](?:企业|公司|单位)?)(?:来|负责|去)*(?:投资|建设|承建|建|投|干|做|盖|接)|(?:由)?(?:谁|哪[一几]?家(?:企业|公司|单位)?)(?:来|负责)*(?:投资|建设|承建|建|投|干|做|盖|接){_OPEN}"
    r"|无人(?:接手|认领|投资|承建)|没(?:有)?(?:人|企业|公司)(?:接手|认领|投资|承建|来投|来建)"
)
_OWNER_EN = r"(?:developers?|builders?|owners?|investors?|backers?|sponsors?|contractors?|takers?|compan(?:y|ies)|firms?)"
_ASKED_EN = re.compile(
    rf"\b(?:no|without|lack(?:s|ing)?|missing|seek(?:s|ing)?|(?:looking|searching|hunting|waiting) for|in search of|await(?:s|ing)?|(?:yet|still) to (?:find|secure|get|name|sign|have|attract)|not (?:yet )?(?:found|named|have|got|settled|settled on|secured|attracted|signed)|(?:still )?needs?|needing|(?:still )?wants?)"
    rf" (?:an? |any |its |their |named |confirmed |known |definite |suitable )*{_OWNER_EN}\b(?! (?:support|service))|\b{_OWNER_EN} (?:(?:is|are|has|have|remains?|was|were) )?(?:still |yet |not yet |currently |as yet )*(?:to be (?:determined|decided|found|named|confirmed|settled|chosen)|undecided|undetermined|unsettled|unknown|tbd|not (?:yet )?(?:been )?(?:settled|fixed|decided|named|determined|found|chosen|confirmed|known|in place))"
    rf"|\b(?:is|are|has|have) (?:not|no) .{{0,12}}{_OWNER_EN} (?:yet|so far|in place)\b"
)
_WORKS = re.compile(r"项目|工程|\b(?:projects?|schemes?|works)\b")
# A cell, or a label with what stands behind it, that leaves the builder open.
_CELL = re.compile(
    r"(?:^|[|\t\u3000;；,，]|\s{2,}|[|\t\u3000] *)(?:建设单位|业主单位|业主|投资方|投资主体|实施单位|实施主体|建设主体|项目单位)?[:：]?\s*"
    r"(?:待定|尚?未确定|未定|待确定|待落实|待明确|尚?未落实|尚?未明确|(?:正在|对外|面向社会|公开|拟|待|在)招商(?:中|引资)?|招商中|(?:正在|在)(?:洽谈|对接|谈)(?:中)?|洽谈中|待引进|暂无|空缺)\s*(?=[|\t\u3000;；,，。\n]|\s{2,}|$)"
)
_SAID = re.compile(
    rf"{_OWNER}[^,，。;；|\t\u3000]{{0,6}}?(?:尚|还|仍|暂|目前)*(?:未|没有?|待|无)(?:最终|完全)?(?:确定|落实|明确|找到|敲定|选定|定|着落|引进|签约)?|(?:尚|还|仍)*(?:未|没有?|待)(?:最终)?(?:确定|落实|明确|找到|敲定|选定)[^,，。;；|\t\u3000]{{0,6}}?{_OWNER}"
)


def asked(c: Context) -> bool:
    """Whether a question asks which works have nobody yet to build them."""
    works_asked = any(k.value == "Project" for k in c.u.asked) or asking.asks_works(c) or _WORKS.search(c.u.text) is not None
    return works_asked and not decisions.asked(c) and bool((_ASKED_EN if c.u.language == "en" else _ASKED).search(c.u.text))


def read(c: Context) -> Iterator[Reading]:
    """The works whose builder is left open; where none is, there is no answer."""
    c.bounded = True
    if of := works.chosen(_within(c, [s for s, behind in works.named(c) if _CELL.search(behind) or _SAID.search(behind)])):
        yield Reading(p.Listing(of), 1.0, "projects without a builder")


def _within(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """Those of some works that lie in the parts of a place that a question names, where it names any."""
    places = [i for s in (*c.inner, *c.owners) for i in s.ids]
    parts = [i for i in places if not c.documents_about([i])]
    if not parts:
        return list(found)
    inside = {s.object for s in c.statements("HAS_PROJECT", subjects=parts)}
    return [s for s in found if s.object in inside]
