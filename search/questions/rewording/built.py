"""Questions for who builds a work that is told by what is said of it: 投资最大的项目由哪家公司承建, who is behind the priciest project."""

from __future__ import annotations

import re

from search.questions.language import charge

_WORKS = re.compile(r"项目|工程|基地|工厂|厂房|\b(?:projects?|schemes?|works|developments?|plants?|factory|factories)\b")
_FIRM = r"(?:企业|公司|单位|集团|厂家|投资方|业主|主体|东家)"
_WHOSE = rf"(?:谁|哪(?:[一几]?[个家]|些){_FIRM}|哪[一几]?家|什么{_FIRM})"
_BUILDS = r"(?:投资建设|承建|建设|兴建|投资|出资|实施|承担|开发|操盘|运营|打造|修建|在建|建|投|做|干|盖|修)"
_ROLE = r"(?:业主|建设|投资|承建|实施|项目|开发|出资)(?:单位|方|企业|公司|主体|商|人)|业主|东家|承建商|投资商|开发商"
_ZH = (
    re.compile(rf"[,，]?(?:都|分别|究竟|到底|具体)?(?:是)?由{_WHOSE}(?:来|在|负责)*{_BUILDS}(?:的)?(?=[?？。]*$)"),
    re.compile(rf"[,，]?的?(?:{_ROLE})(?:都|分别|具体|究竟|到底)?(?:是|叫|为|有)?{_WHOSE}(?=[?？。]*$)"),
    re.compile(rf"[,，]?(?:都|分别|究竟|到底)?(?:是)?{_WHOSE}(?:来|在|负责|出面)*{_BUILDS}(?:的|着)?(?=[?？。]*$)"),
    re.compile(rf"[,，]?(?:都|分别)?(?:是|属于|归)(?:谁的|(?!谁){_WHOSE}的?)(?=[?？。]*$)"),
    re.compile(rf"^(?:请问)?(?:是)?{_WHOSE}(?:来|在|负责|要|将)*{_BUILDS}(?:了|着|的)?(?=.{{4,}})"),
)
_VERB_EN = r"(?:builds?|building|constructs?|constructing|develops?|developing|undertakes?|undertaking|invests? in|investing in|carries out|carrying out|behind|owns?|runs?|implements?|implementing|put(?:s|ting)? up|the (?:developer|builder|investor|owner|contractor|company|firm) (?:of|behind|for))"
_WHO_EN = r"(?:who|(?:which|what) (?:company|companies|firm|firms|enterprise|builder|developer|investor|group|contractor))"
_EN = (
    re.compile(rf"^{_WHO_EN}(?: (?:is|are|will be|will|was|has been))? {_VERB_EN} (?=.{{4,}})", re.I),
    re.compile(rf",? (?:is|are|will be|being|to be)? ?(?:being )?(?:built|constructed|developed|undertaken|carried out|implemented|owned|put up|invested in) by (?:whom|{_WHO_EN})(?=\W*$)", re.I),
)

# Which bureau answers for …, who is in charge of …
_CHARGED_EN = re.compile(
    r"^(?:who|(?:which|what) (?:[a-z-]+ )?(?:agenc(?:y|ies)|bureaus?|departments?|authorit(?:y|ies)|bod(?:y|ies)|commissions?|offices?|units?))(?: (?:is|are|has|have))? "
    r"(?:answers? for|answerable for|responsible for|in charge of|accountable for|looks? after|oversees?|handles?|takes? care of|sees? to|charged with|leads?|runs?|supervises?) (?=.{4,}$)", re.I,
)
_OPEN = re.compile(rf"(?:都|至今|目前)*(?:还|尚|仍)?(?:没有?|未|不)(?:能)?(?:谈[定妥拢好]|定下?来?|确定|落实|明确|敲定|说定|清楚|知道)(?:下来)?(?:要|将)?(?:由|是|归|让|交给)?{_WHOSE}(?:来|负责|去)*(?:{_BUILDS}|接)?|(?:由)?{_WHOSE}(?:来|负责)*{_BUILDS}(?:都|至今|目前)*(?:还|尚|仍)*(?:没有?|未|不)(?:能)?(?:谈[定妥拢好]|定下?来?|确定|落实|明确|敲定|说定|清楚)(?:下来)?(?=的|[,，?？。]|$)")


_NOW = re.compile(rf"(?P<who>{_WHOSE})(?:如今|现在|目前|正|还)*在(?P<does>[修承]?建)(?!工程|项目|的|设)(?=[㐀-鿿]{{3,}})")


def by_whom(text: str) -> str:
    """A question for who is building something as one for who builds it: that it is under way is not what is asked.

    >>> by_whom("谁在建甲区的物流园?"), by_whom("谁的在建项目最多?")
    ('谁建甲区的物流园?', '谁的在建项目最多?')
    """
    return _NOW.sub(r"\g<who>\g<does>", text, count=1)


_KIND_OF_PLACE = r"(?:园区|开发区|高新区|经开区|新区|综保区|自贸区|地方|城市|地区|片区|省份?|市|县)"
_PASSIVE = re.compile(rf"^(?P<what>[^,，。;；:：?？哪谁]{{2,30}}?)(?:主要|目前|现在|都|是|具体|分别)*由(?P<who>哪[些几个两]{{0,2}}{_KIND_OF_PLACE})(?:在|来|要)*(?P<does>支持|扶持|帮扶|帮助|培育|发展|布局|承接|打造|做|搞|抓|推进|建设|承办|举办|主办)(?:的)?(?=[?？。]*$)")


def by_places(text: str) -> str:
    """A question by which places something is done as one for the places that do it.

    >>> by_places("氢能主要由哪些园区在做?"), by_places("这项工作由哪些园区负责?")
    ('哪些园区做氢能?', '这项工作由哪些园区负责?')
    """
    return _PASSIVE.sub(r"\g<who>\g<does>\g<what>", text, count=1)


def left_open(text: str) -> str:
    """A question for works of which it is not settled who builds them, as one for those that have no builder yet.

    >>> left_open("甲区哪些项目还没定下来由谁建?")
    '甲区哪些项目还没有业主?'
    >>> left_open("谁来建还没定的项目有哪些?")
    '还没有业主的项目有哪些?'
    """
    return _OPEN.sub("还没有业主", text, count=1) if _WORKS.search(text) else text


def works_asked(text: str, language: str) -> str | None:
    """The question for the works alone of one that asks who builds them; None where it does not ask that of works.

    >>> works_asked("甲区投资最大的项目由哪家公司承建?", "zh")
    '甲区投资最大的项目是哪个?'
    >>> works_asked("Who is building the most expensive project in 甲区?", "en")
    'Which is the most expensive project in 甲区?'
    >>> works_asked("甲区投资最大的项目是哪个?", "zh")
    """
    for pattern in _EN if language == "en" else _ZH:
        match = pattern.search(text)
        rest = (text[: match.start()] + text[match.end() :]).strip(" ,，?？。的") if match else ""
        if match and (works := _which_works(rest, language)):
            return works
    return None


def _which_works(rest: str, language: str) -> str | None:
    """The question which works are told by what is left of a question; None where it tells none."""
    if not _WORKS.search(rest):
        return None
    return f"Which is {rest}?" if language == "en" else f"{rest}是哪个?"


def works_charged(text: str, language: str) -> str | None:
    """The question for the works alone of one that asks which unit answers for them; None where it does not ask that of works.

    >>> works_charged("甲区投资最大的项目由哪个局负责?", "zh")
    '甲区投资最大的项目是哪个?'
    >>> works_charged("Which bureau answers for the costliest project in 甲区?", "en")
    'Which is the costliest project in 甲区?'
    >>> works_charged("甲区哪个局负责招商?", "zh")
    """
    asked = charge.spans(text, language)
    whole = _CHARGED_EN.match(text) if language == "en" and text[:1].isalpha() else None
    span = whole.span() if whole else asked[0] if len(asked) == 1 else None
    if span is None:
        return None
    return _which_works((text[: span[0]] + text[span[1] :]).strip(" ,，?？。的"), language)
