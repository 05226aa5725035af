"""Whether what is asked for suits those who ask: 看看合不合适, let's see if it suits us. It is said beside a question for a list, and asks for no yes or no.

Of what they make (我们做康养的) nothing is asked then either.
"""

from __future__ import annotations

import re

_STRETCH = re.compile(r"[^,，。.;；!！?？~～\n]+|[,，。.;；!！?？~～\n]+")
_STOP = re.compile(r"[\s,，。.;；!！?？~～]+")
_WHO = "(?:我们?|咱们?|我司|本公司|公司|自家|自己|我方|我们?公司|我们?厂|家里|我们?这[边种类]?的?)"
_ASKS_ZH = re.compile(r"[哪谁]|什么|啥|多少|几[个家项条座种类所处支大]|列出|列一")
# Who asks wants to see something, or is not sure of it, before it is said what.
_SEES = rf"(?:(?:{_WHO}|想要?|要|好|就|先|也|再|都|请|麻烦|劳驾|顺便|主要是?|目的是|帮忙?|给|替|您|你|大家|各位|方便|以便|用来|自己|来|另外|但|不过|所以|心里|还|真)*(?:看一?看|看一?下|瞧一?瞧|判断一?下?|评估一?下?|考虑一?下?|琢磨一?下?|掂量一?下?|参谋一?下?|分析一?下?|研究一?下?|比对一?下?|(?:不|没)(?:太|很|大)?(?:知道?|晓得|清楚|确定|明白|把握|好说|好判断)|想知道|看))"
_EITHER = r"(?:([㐀-鿿])不\1[㐀-鿿]{0,8}|[㐀-鿿]{1,4}不[㐀-鿿]{1,4}|(?:是否|能否|可否|有没有|有无)[㐀-鿿]{1,12}|(?:行|成|适合|匹配|对口|值得|合适|可行|划算)[吗么]?)"
_SUITS_ZH = re.compile(rf"{_SEES}(?:这|那|它|其|里面|{_WHO}|的|产品|业务|项目|企业|厂|条件|去|来|跟|和|与|在|这儿|那儿|那边|这边|到底|究竟)*{_EITHER}[呢啊呀吧了的]*")
_OF_THEM_ZH = re.compile(rf"{_WHO}(?:是|主要|一直|专门|目前|现在|就|也)*(?:做|搞|干|从事|生产|经营|主营|研发|开发|代理|卖|弄|造|属于)[^哪谁什么]{{1,16}}")
_SUITS_EN = re.compile(
    r"(?:(?:so|and|just|but|then|please|now|i|we|i'd|we'd|let's|let us|i'm|we're|want|wants?|like|would|need|am|are|trying|hoping|keen|have|help|me|us|to)[ ,]+)*(?:see|check|judge|find out|work out|assess|decide|not sure|unsure|wondering|wonder|don't know|figure out) (?:if|whether) (?:it|they|that|this|those|these|there|we|i|our|my|any)\b.{0,50}", re.I
)
_OF_THEM_EN = re.compile(r"(?:we|i|our (?:firm|company|plant|business))(?:'re| are|'m| am)? (?:do|does|make|makes|build|builds|produce|produces|sell|sells|into|in|run|runs|a|an|work|works)\b[^?]{1,50}", re.I)
_ASKS_EN = re.compile(r"\b(?:which|what|who|whom|whose|where|how (?:many|much)|list|name)\b", re.I)


def without_suiting(question: str, english: bool) -> str:
    """A question for a list or a figure without the wish to see whether that suits those who ask, and what they say of themselves for it.

    >>> without_suiting("西园重点做什么产业?我们做康养的,看看合不合适", english=False)
    '西园重点做什么产业?'
    >>> without_suiting("Which fields does West Park favour? We make valves, so let's see if it suits us.", english=True)
    'Which fields does West Park favour?'
    >>> without_suiting("我们做康养的,看看西园合不合适", english=False)
    '我们做康养的,看看西园合不合适'
    """
    suits, of_them, asks = (_SUITS_EN, _OF_THEM_EN, _ASKS_EN) if english else (_SUITS_ZH, _OF_THEM_ZH, _ASKS_ZH)
    stretches = _STRETCH.findall(question)
    beside = [bool(suits.fullmatch(s.strip())) and not asks.search(s) for s in stretches]
    if not any(beside) or not any(asks.search(s) for s in stretches):
        return question
    beside = [b or (bool(of_them.fullmatch(s.strip())) and not asks.search(s)) for b, s in zip(beside, stretches, strict=True)]
    # The stop behind a stretch goes with it.
    kept = [s for s, gone, before in zip(stretches, beside, [False, *beside[:-1]], strict=True) if not gone and not (before and _STOP.fullmatch(s))]
    return "".join(kept).strip(" ,，;；")


# What those who ask do, in front of a question that has its own matter: 做电力施工的想知道:…
_TRADE_ZH = re.compile(
    r"^(?:我们?|咱们?|本人|我司|一家|一个|作为一?[家个名]?)?(?:是)?(?:专门|一直)?(?:做|搞|干|跑|从事|经营|主营|开|卖|管|写)[^,，。:：?？!！哪谁]{1,14}?的?(?:企业|公司|人|朋友|厂家|老板|同行|工程师|单位|记者)?"
    r"(?:很|也|都|只)?(?:想|要|来)(?:要|来)?(?:知道|问一?问?|了解|打听|请教|咨询|弄清楚?|搞清楚?|看看|查一?查?)(?:一?下|一声)?[:：,，]\s*(?P<rest>.{6,})$",
    re.S,
)
# The same as a stretch by itself: 我们是做设备维修的,想了解….
_TRADE_APART_ZH = re.compile(
    r"(?:(?:^|(?<=[,，。!！;；:：?？]))(?:我们?(?:公司|厂|这边)?|咱们?|本人|我司)(?:是|一直|专门|主要|目前|现在)*(?:做|搞|干|跑|从事|经营|主营|开|卖|写)[^,，。:：;；?？!！哪谁]{1,14}的?|^(?:做|搞|干|跑|从事|经营|主营|开|卖)[^,，。:：;；?？!！哪谁]{1,10}的(?=[,，]))(?:[,，。;；!！]+|$)"
    r"(?:(?:就|也|很|都|只)?(?:想要?|要)?(?:了解|知道|问一?问?|打听|请教|咨询|查)(?:一?下|一声)?[,，:：]?)?"
)
_PLACES_ZH = re.compile(r"(?:哪|什么|几)[些个家座处]?(?:一个)?(?:园|区|地|城|市|县|省|开发区|高新区|经开区)")
# 做电缆的厂子,该关注哪些…: those who ask should look at what is asked for.
_LOOKS_ZH = re.compile(
    r"^(?:我们?|咱们?|本人|我司|一家|一个|作为一?[家个名]?)?(?:是)?(?:专门|一直|想)?(?:做|搞|干|跑|从事|经营|主营|开|卖|管|写|生产|造|销售|代理)[^,，。:：?？!！哪谁]{1,16}?的?(?:企业|公司|人|朋友|厂家|厂子|工厂|厂|老板|同行|工程师|单位|商家|供应商|经销商|小厂|团队)?[,，:：]?"
    r"(?:现在|目前|最|应|该|应该|应当|可以|不妨|值得|得|要|想|先|去|来|多|重点|优先|主要)*(?:关注|留意|盯[着住紧]?|看[看好]?|考虑|研究|跟踪|了解|打听|找|跑|走访|拜访|接触)(?:一?下|的是|着)?[:：,，]?(?P<rest>(?:有)?哪[些几].{6,})$",
    re.S,
)
_TRADE_EN = re.compile(
    r"^(?:as|being) (?:an? |the )?(?:(?:small|local|mid-sized|private|foreign|new) )*(?:[\w-]+ ){0,4}?(?:maker|supplier|producer|manufacturer|builder|dealer|seller|trader|firm|company|business|factory|contractor|distributor|subcontractor|vendor|parts shop)s?(?: (?:of|in|for|that|making|selling) [^,?]{2,50})?, (?P<rest>(?:which|what) .{12,})$",
    re.I | re.S,
)
_LOOKS_EN = re.compile(r",? (?:should|could|ought|might|do|must|can) (?:i|we) (?:to )?(?:watch|look at|look into|keep an eye on|follow|consider|target|approach|pay attention to|focus on|be watching|track)\b", re.I)
# What stands behind a kind of place tells which are meant: the trade of those who ask adds nothing to it.
_TELLS_ZH = re.compile(r"哪[些几][个家处]?.{4,}的(?:园区|开发区|经开区|高新区|新区|示范区|基地|地方|地区|城市|项目|工程|企业|公司)|哪[些几][个家处]?(?:园区|开发区|地方|地区|城市|项目|工程|企业|公司).{5,}")
# To whom it is to be listed says nothing of for whom it is sought.
_TO_ME_ZH = re.compile(r"(?:列|发|告诉|给|帮|回复|整理|讲|说|找|回)(?:一?下)?给?(?:我们?|咱们?)")
# Who makes parts, and the places that go in for what these are for.
_PARTS_ZH = re.compile("^[^?？哪]*?(?:配套|供应|加工|部件|零件|配件)的?[,，。]")
_GOES_IN_FOR_ZH = re.compile(r"哪[些几]?[个家处]?(?:园区|开发区|经开区|高新区|新区|地方|地区|城市)(?:在|正在|都在|要|把|将|重点|主要|大力)*(?:发展|布局|主攻|培育|壮大|打造|聚焦|当)[㐀-鿿]{3,}")
_THEIRS_ZH = re.compile(r"这[类种样行门个些](?!文件|计划|方案|材料|资料|文档|规划|报告|库)|此类|我们?|咱们|我司|落户|落脚|选址|建厂|去哪|到哪|适合|需要|安家|愿意|欢迎|对口")


def without_trade(question: str) -> str:
    """A question without what those who ask do, where nothing is asked for their sake.

    >>> without_trade("做电力施工的想知道:哪些变电站今年要开工?")
    '哪些变电站今年要开工?'
    >>> without_trade("做电力施工的想知道:哪个园区需要这类企业?")
    '做电力施工的想知道:哪个园区需要这类企业?'
    >>> without_trade("我们是做设备维修的,西区6月底前有哪些项目投产?")
    '西区6月底前有哪些项目投产?'
    >>> without_trade("做电缆的厂子,该关注哪些把电网当重点的园区?")
    '哪些把电网当重点的园区?'
    >>> without_trade("做电缆的厂子,该关注哪些园区?")
    '做电缆的厂子,该关注哪些园区?'
    """
    looks = _LOOKS_ZH.match(question.strip())
    if looks and _TELLS_ZH.search(looks["rest"]) and not _THEIRS_ZH.search(looks["rest"]):
        return looks["rest"]
    match = _TRADE_ZH.match(question.strip())
    rest = match["rest"] if match else _TRADE_APART_ZH.sub("", question.strip())
    if not _ASKS_ZH.search(rest) or _THEIRS_ZH.search(_TO_ME_ZH.sub("", rest)):
        return question
    # What a firm makes may be what a place is sought for, unless it is parts for what the place is said to go in for.
    return question if match is None and _PLACES_ZH.search(rest) and not (_PARTS_ZH.search(question) and _GOES_IN_FOR_ZH.search(rest)) else rest


def without_trade_en(question: str) -> str:
    """The same of an English question for those of a kind that do something of their own.

    >>> without_trade_en("As a maker of cables, which parks that treat grids as a key chain should I watch?")
    'which parks that treat grids as a key chain?'
    >>> without_trade_en("As a maker of cables, which parks should I watch?")
    'As a maker of cables, which parks should I watch?'
    """
    match = _TRADE_EN.match(question.strip())
    rest = _LOOKS_EN.sub("", match["rest"]) if match else ""
    told = re.search(r"\b(?:which|what) (?:[\w-]+ )?\w+ (?:that |which |with |whose )?\w+ \w+ \w+", rest)
    return rest if told and not re.search(r"\b(?:us|me|our|my|we|i)\b", rest, re.I) else question
