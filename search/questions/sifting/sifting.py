"""What a question takes away from its answer (X不算, 而不是X的, 除了X以外, not those X), parted from what it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ASKS = re.compile(r"[哪谁啥吗]|什么|多少|几[个家项条种]|列出|列全|\b(?:which|what|who|whom|whose|where|how|list|name|give|show)\b", re.I)
# A question for yes or no speaks of what is not so as what it asks about.
_YES_NO = re.compile(r"(?:吗|(?<![什怎那这多])么)[?？。]*$|是不是|是否|有没有|要不要|会不会|能不能|可不可以|^(?:is|are|was|were|does|do|did|will|would|has|have|had|can|could|should|may|must)\b", re.I)

_IN = r"[^,，。;；?？!！:：()（）\n]"
_ALL_ZH = r"(?:也|都|就|一律|均|通通|统统|则|可以|可|请|先|就先)*"
_VERBS_ZH = r"(?:算|列|计|数|写|提|说|放|管|给|统计|罗列|考虑|报|讲|加|混)"
_ENDS_ZH = r"(?:进[来去]|在内|在列|出来|出|入|上|进)?"
_BEHIND_ZH = (
    rf"(?:(?<!算)不算{_ENDS_ZH}|(?:不要|不用|不必|不需要?|无需|无须|甭|别|莫|勿)(?:再)?{_VERBS_ZH}{_ENDS_ZH}|(?<!要)不要|不用|不计(?:入|算)?{_ENDS_ZH}|不列{_ENDS_ZH}|除外|排除(?:在外|掉)?|"
    r"不包括(?:在内)?|不包含(?:在内)?|不含(?:在内)?|不在(?:此列|其内|内)|不考虑|剔除掉?|去掉|刨除|略去|略过|忽略|撇开)"
)
_BEFORE_ZH = r"(?:除了?|除开|除去|除却|撇开|抛开|刨去|刨除|剔除|去掉|扣除|排除|(?<!算)不算|不包括|不包含|不含|不计|不考虑|别算|别列|不要算|不要列|先不说|不说)"
_ZH = (
    # 还在等拆迁的不算。 (只是继续跟踪的不用列)
    re.compile(rf"(?:(?<=[?？。;；!！,，])|^|(?P<open>[(（]))(?:注意[,，:：]?|其中|但是?)?(?P<x>{_IN}{{2,30}}?)(?:的)?(?(open)[,，]?){_ALL_ZH}{_BEHIND_ZH}(?:[了啊吧呢哈哦的]|即可|就行|就好)*(?:[)）]|(?=[,，。;；!！]|$))"),
    # 把暂缓的剔掉,还剩哪些
    re.compile(rf"(?:(?<=[?？。;；!！,，里中])|^)(?:把|将)(?P<x>{_IN}{{1,30}}?)的?(?:都|全|统统|先)?(?:剔|去|刨|排|除|拿|扣|撇|筛|删|减|划|抛)(?:掉|除|开|走|去)(?:之后|以后|后)?(?:[,，]|(?=[。;；?？]|$))"),
    # 不要把公司算进来
    re.compile(rf"(?:(?<=[?？。;；!！,，])|^)(?:请|但)?(?:不要|不用|不必|无需|别)(?:把|将)(?P<x>{_IN}{{1,30}}?)的?(?:也|都)?{_VERBS_ZH}{_ENDS_ZH}[了啊吧]?(?:[,，]|(?=[。;；?？!！]|$))"),
    # 除了各个局以外,还有
    re.compile(rf"(?:(?<=[?？。;；!！,，中里内])|^){_BEFORE_ZH}(?P<x>(?:(?!之外|以外){_IN}){{1,30}}?)(?:(?:之外|以外|外)?(?:[,，]|(?=[。;；?？!！]|$))|(?:之外|以外)(?=还|另))"),
    re.compile(rf"(?:除了|除开|除去)(?P<x>(?:(?!之外|以外){_IN}){{1,30}}?)(?:之外|以外|外)(?:[,，]|(?=[。;；?？!！]|$))"),
    # 重点项目除了续建的还有哪些, 除续建项目外还有哪些, 里不算续建的有哪些
    re.compile(rf"(?:除去|除开|除却|除了?|撇开|抛开|刨去|刨除|去掉|(?<=里)不算|(?<=中)不算)(?P<x>(?:(?!之外|以外){_IN}){{2,20}}?)(?:之外|以外|外)?[,，]?(?=(?:还|另外?|其余|剩)[^,，。?？]{{0,4}}?(?:哪|什么|啥|几|多少)|(?<=的)有(?:哪|什么|几))"),
    # 不要长三角那一组(2018年), 不要续建的。
    re.compile(rf"(?:(?<=[?？。;；!！,，])|^)(?:不要|别要|别给我?|不想要|不看)(?!求|[只光仅漏忘少落超]|遗漏|列|算|写|说|重复|解释|编)(?P<x>{_IN}{{2,30}}?)(?:那[一几]?[组批类边档拨块路个家条片]|的)*(?:[,，]|(?=[。;；?？!！(（]|$))"),
    # (不是续建的), (不含道路)
    re.compile(rf"[(（](?:注意[,，:：]?)?(?:(?:而|并)*(?:不是|不属于|非)|{_BEFORE_ZH})(?P<x>{_IN}{{1,30}}?)(?:之外|以外)?[)）]"),
    # 不是续建而是新开工的
    re.compile(rf"(?:并)?不(?:是|属于)(?P<x>{_IN}{{2,20}}?)的?[,，]?而是"),
    # 新拓展的,而不是巩固的
    re.compile(rf"[,，、]?(?:而|并|但)+(?:不(?:是|属于|算|包括|含)|非)(?P<x>{_IN}{{2,24}}?)(?:的(?=[,，。;；?？!！)）]|$)|(?=的|[,，。;；?？!！)）]|$))"),
)
_THOSE_EN = r"(?:(?:any |the |those |all |ones |that |which |who |are |is |were |merely |just |only |simply |still )*)"
_SAY_EN = r"(?:leav(?:e|ing) (?:out|aside)|exclud(?:e|ing)|skip(?:ping)?|ignor(?:e|ing)|omit(?:ting)?|disregard(?:ing)?|(?:not|without) (?:counting|including))"
# Which parks do not mention X asks for them; it takes away only where it asks anew: …, but do not count X.
_SAY_NOT_EN = r"(?:don't|do not|never) (?:count|include|list|name|mention|give)"
# Where a question asks anew, or adds something.
_AFRESH_EN = r"\s*[(]|\s*[,;:–—]\s*|\s+-\s+|(?<=[?.]) |^"
_X_EN = r"(?P<x>[^,;?.()]{2,80}?)"
_END_EN = r"(?:\)|(?=[,;?.]|$))"
_EN = (
    # …, not those merely under way; (not those under way)
    re.compile(rf"(?:\s*[(]|\s*[,;:–—]\s*|\s+-\s+)(?:but |and )?not (?!only\b|yet\b|be\b|to\b|been\b|all\b|every\b|sure\b|counting\b|including\b)(?P<only>{_THOSE_EN}){_X_EN}{_END_EN}", re.I),
    re.compile(rf"(?:{_AFRESH_EN}|\s)(?:please |but |and )*{_SAY_EN} (?P<only>{_THOSE_EN}){_X_EN}{_END_EN}", re.I),
    re.compile(rf"(?:{_AFRESH_EN}|\s(?=(?:please|but|and) ))(?:please |but |and )*{_SAY_NOT_EN} (?P<only>{_THOSE_EN}){_X_EN}{_END_EN}", re.I),
    # Leave those under way out.
    re.compile(rf"(?:\s*[(]|\s*[,;:–—]\s*|\s+-\s+|(?<=[?.!]) |^)(?:please |but |and |just )*(?:leav(?:e|ing)|keep(?:ing)?|tak(?:e|ing)|filter(?:ing)?|rul(?:e|ing)|cross(?:ing)?) (?P<only>{_THOSE_EN}){_X_EN} (?:out|aside|off)(?: of (?:it|this|the list|your list))?(?:,? please)?{_END_EN}", re.I),
    re.compile(rf",?\s+(?:rather than|as opposed to|instead of) (?P<only>{_THOSE_EN}){_X_EN}(?:\)|(?=[,;?.]|$| (?:does|do|is|are|will|has|have) ))", re.I),
    # … besides A, B and C? Besides A, B and C, which …
    re.compile(rf"(?:\s*[,;:–—]\s*|\s+|^)(?:other than|apart from|besides|except(?: for)?|aside from) (?P<only>{_THOSE_EN})(?P<x>[^,;?.()]{{2,40}}(?:, [^,;?.()]{{2,40}})+,? and (?:[^,;?.()]{{2,40}}$|[^,;?.()]{{2,40}}?(?=[?.])|[^,;?.()]{{2,40}},))", re.I),
    re.compile(rf"(?:\s*[(]|\s*[,;:–—]\s*|\s+|^)(?:other than|apart from|besides|except(?: for)?|aside from) (?P<only>{_THOSE_EN}){_X_EN}(?:\)|,|(?=[;?.]|$| (?:does|do|is|are|will|has|have) ))", re.I),
    # … The ones under way do not count.
    re.compile(r"(?<=[?.;]) (?P<only>(?:the |those |any |all )*(?:ones |that |which |are |merely |just |only |still )*)(?P<x>[^,;?.()]{3,60}?) (?:do|does|should|need|must)(?:n't| not) (?:count|(?:be )?(?:counted|included|listed|named))[.!]?", re.I),
)
_HAN, _LATIN = re.compile("[㐀-鿿]"), re.compile("[a-z]{3}", re.I)
# What leads on behind what was left out: 除了甲以外,还有哪些.
_REST = re.compile(r"(?<=[,，。;；])(?=[,，。;；])|^[,，。;；]+|[,，;；:：(（]+$|(?<=[,，])\s*(?:还|另外|此外)(?=有?[哪谁])")
_MERELY = re.compile(r"^(?:只是|只|仅仅?|单纯|光是?)|\b(?:merely|just|only|simply)\b")
_BESIDE = re.compile(r"^\W*除|\b(?:besides|other than|apart from|except|aside from)\b", re.I)
_ONE = re.compile(r"^(?:那种|那些|这种|这些|所有的?|凡是?|那|这|是|属于|已经)")


class Taken(NamedTuple):
    """What a question takes away, in its words; ``merely`` says that it takes away only what is nothing but that.

    ``beside`` says that it stands beside what is asked for (除了甲以外, besides A): where things are named so, the answer stands where they do.
    """

    words: str
    merely: bool = False
    beside: bool = False
    bears: bool = False
    """Whether these words are what the names of all that is left have to bear: 名字里带甲的."""


# 名字里带“甲”的, 以甲命名的, projects that carry A in their name: what the names of all that is asked for have to bear.
_KINDS_EN = re.compile(r"^(?:an? |any |the |some )?(?:[\w-]+ )?(?:universit|colleges?\b|hospitals?\b|schools?\b|compan|firms?\b|places?\b|cit(?:y|ies)\b|person|people|rivers?\b|number|word)", re.I)
_NO_WORD = r"(?!(?:高校|大学|院校|医院|企业|公司|地名|城市|人名|外国|国家|机构|数字|英文|字母|品牌|[^,，]{0,4}名头))"
_SIGNS_ZH = r"(?:这?[一二两三四几]?个?(?:字样|字眼|地名|字号|字头|字|词语?)|开头|打头|结尾|命名)"
_BEARS_ZH = (
    re.compile(
        rf"(?:(?:它们|他们|其)?的?(?:名字|名称|全名|全称|名)(?:里面?|中|上|当中)?(?:都|就|也|明确|直接|还|须|要)*)(?:带[有着]?|含有?|包含|有|挂[着有]?|冠[以着有]?|出现了?|嵌着?|写[着有]?|是?以|用)(?:了|着)?{_NO_WORD}"
        rf"(?P<x>(?:“[^”]+”|「[^」]+」|\"[^\"]+\"|[^?？,，。哪谁什的“”]){{1,24}}?){_SIGNS_ZH}*(?=[?？。,，;；]|$|的)的?"
    ),
    re.compile(rf"(?:带有?着?|含有?|挂着?|冠以?|打着){_NO_WORD}(?P<x>(?:“[^”]+”|[^?？,，。哪谁什的“”]){{1,16}}?)(?:这?[一二两三四几]?个?(?:字样|字眼|字号|字头))的"),
    re.compile(rf"以{_NO_WORD}(?P<x>(?:“[^”]+”|[^?？,，。哪谁什的“”]){{1,12}}?)(?:来)?(?:命名|冠名|打头|开头)的?"),
)
_NAMES_EN = r"(?:their|its|the|his|her)(?: own| very| official| full)? (?:names?|titles?)"
_STOPS_EN = r"(?=[?.;]|, (?:does|do|is|are|which|what)\b| (?:does|do|is|are|will|has|have|should|did|must) |$)"
_BEARS_EN = (
    re.compile(rf"(?:,? ?\b(?:that|which|who))? (?:(?:do|does|should|must|also) )*(?:carry|carries|carrying|bears?|bearing|contains?|containing|includes?|including|has|have|having|features?|featuring|uses?|mentions?|with) (?P<x>[^?.;]{{2,80}}?) (?:in|within|as part of) {_NAMES_EN}", re.I),
    re.compile(rf",? ?\b(?:whose|where the|if the) (?:[\w-]+ )?(?:names?|titles?) (?:(?:do|does|should|must|also) )*(?:contains?|includes?|mentions?|carry|carries|bears?|has|have|features?|(?:starts?|begins?) with|ends? (?:in|with)|refers? to) (?P<x>[^?.;]{{2,60}}?){_STOPS_EN}", re.I),
    re.compile(rf"(?:,? ?\b(?:that|which)(?: (?:is|are|was|were))?)? named (?:after|for) (?P<x>[^?.;,]{{2,40}}?){_STOPS_EN}", re.I),
)
_LEFT_ZH = re.compile(r"(?<=[,，里中内上])(?:分别|都)?(?:有|是)?哪[些几]?[个家项条座]?(?:[,，]?(?:它们|其))?(?:的)?[?？。]*$")


def _bearing(question: str) -> tuple[str, Taken] | None:
    """A question without what the names of all that it asks for have to bear, and that; None where it asks for no such thing.

    >>> _bearing("青岭区要开工的项目里,哪些名字里带“白桥”?")
    ('青岭区要开工的项目里,有哪些?', Taken(words='白桥', merely=False, beside=False, bears=True))
    >>> _bearing("Which firms that carry Baiqiao in their names will Qingling help?")
    ('Which firms will Qingling help?', Taken(words='Baiqiao', merely=False, beside=False, bears=True))
    >>> _bearing("哪些项目的名字里带地名?") is None
    True
    """
    for pattern in (*(_BEARS_ZH if _HAN.search(question) else ()), *(_BEARS_EN if _LATIN.search(question) else ())):
        if (match := pattern.search(question)) is None or _ASKS.search(match["x"]) or _KINDS_EN.search(match["x"]):
            continue
        kept = (question[: match.start()] + question[match.end() :]).strip()
        if not _ASKS.search(kept) and _ASKS.search(question):
            kept = kept.rstrip("?？ ,，") + (", which ones are they?" if pattern in _BEARS_EN else "有哪些?")
        return _LEFT_ZH.sub("有哪些?", kept), Taken(match["x"].strip(" \"“”「」"), bears=True)
    return None


def parted(question: str) -> tuple[str, tuple[Taken, ...]]:
    """A question without what it takes away, and that; a question that takes nothing away as it is.

    >>> parted("青岭区要新建哪些学校？扩建的不算。")
    ('青岭区要新建哪些学校？', (Taken(words='扩建', merely=False, beside=False, bears=False),))
    >>> parted("Which roads will Qingling finish (not those merely under way)?")
    ('Which roads will Qingling finish?', (Taken(words='under way', merely=True, beside=False, bears=False),))
    """
    if _YES_NO.search(question.strip()):
        return question, ()
    if named := _bearing(question):
        rest, others = parted(named[0])
        return rest, (named[1], *others)
    for pattern in (*(_ZH if _HAN.search(question) else ()), *(_EN if _LATIN.search(question) else ())):
        for match in _own(pattern, question):
            kept = _REST.sub("", question[: match.start()] + question[match.end() :].lstrip("。.!！" if match.start() else "")).strip()
            if _ASKS.search(kept) or not _ASKS.search(question):
                lead = match.groupdict().get("only") or ""
                words = match["x"].strip(" \"“”")
                merely = bool(_MERELY.search(lead) or _MERELY.match(words))
                rest, others = parted(kept)
                return rest, (Taken(_ONE.sub("", _MERELY.sub("", words)).strip(), merely, bool(_BESIDE.search(match[0]))), *others)
    return question, ()


def _own(pattern: re.Pattern[str], question: str) -> Iterator[re.Match[str]]:
    """The places where a question takes something away rather than asks for it."""
    return (m for m in pattern.finditer(question) if not _ASKS.search(m["x"]) and not re.fullmatch(r"(?:20\d\d)?年?[\d\s]*", m["x"]))
