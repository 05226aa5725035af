"""Questions for leave: whether something may be, what plans say to it, and what is put forward in its favour.

让不让进, 能落户吗, may firms … ask for leave. Plans give it (鼓励, 允许) or refuse it (禁止, 不再受理) in a sentence that names the matter,
not the entering, admitting or settling by which people ask; and no plan weighs what they put forward for it (虽然投资额很大).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from search.questions.texts import Term

_DOES = "[进入来上建扩办做搞开申享拿借举担投布接收招引落报领迁生排设用参]"
# Questions for leave, and what forbids and what permits.
PERMITS = re.compile(
    rf"[还再]能|还(?=[引招收接批受建进]).*吗|能不能|能否|可以|可不可以|可否|允许|准许|准不准|让不让|许不许|收不收|接不接|要不要|行不行|会被(?!亮?黄牌|红牌|约谈|问责|追责|通报|点名|处罚|罚|警告|整改|批评|淘汰|表彰|奖励|考核|曝光)|还会|接受|接纳|接收|受理|收留|欢迎|容忍|放行|放进|进得[来去了]|(?<![功性技产效职才可])能(?:够|先|直接|继续|在|到|往)?[^,，。?？]{{0,8}}{_DOES}|(?:[让许给]|准(?!备|时|确|则))[㐀-鿿]{{0,14}}{_DOES}.*[吗么]"
    r"|\bmay\b|\ballow|permit|tolerat|welcome|accept|\bcan\b|\bstill\b|\blets?\b|\badmit|\btak(?:e|es|ing) in\b|\bfree to\b|\bcould\b|\beligible\b|\bentitled\b|\bget into\b|\bok(?:ay)? to\b|\bgreen[ -]?light|\b(?:go|goes|carry|carries|keeps?) on [a-z]+ing\b|\b(?:continues?|keeps?) (?:to approve|approv|licens|issu|accept|admit|giv|grant|tak|let|allow|build|open)"
)
FORBIDS = re.compile(r"(?<!除)禁止|严禁|不得|不准|不予|不许|杜绝|一律不|不再|免除|不作|不[接收]")
GRANTS = re.compile("允许|准许|鼓励|支持|引导|欢迎|可以?(?=[享申按在自])|优先|放宽|推动")
# What says either.
ANSWERS = re.compile(f"{FORBIDS.pattern}|{GRANTS.pattern}")
# The words by which leave is asked, which name no matter.
_ASKING = re.compile(
    rf"(?:[还再仍]?(?:能够?|可以|可|准|许|让|会|要|想)?(?:不能|不可以|不准|不许|不让|不收|否)?(?:允许|准许|接受|接纳|接收|受理|收留|欢迎|容忍|放行|放|{_DOES})?(?:入驻|进驻|落户|落地|入园|进园|进来|进入|进去|进场|入场|进|入|来|收|吗|么)?)"
)
_LED = re.compile("(?:[还再仍]?(?:允许|准许|许可|接受|接纳|接收|受理|收留|欢迎|容忍|放行|能够|能|让|准)(?!备|确|时|入))+(?:各地|各类|任何|一些|新)?")
_ASKING_EN = frozenset(
    ["accept", "accepts", "accepted", "admit", "admits", "admitted", "allow", "allowed", "allows", "let", "lets", "permit", "permits", "permitted", "settle", "settled", "enter", "move in", "take in", "takes in", "taken in", "take", "get into", "get", "come in", "set up shop", "welcome", "welcomes", "tolerate", "tolerates", "tolerated", "free", "eligible", "entitled", "still", "set", "move", "come", "join", "approve", "approves", "approved", "approving", "go on", "keep", "continue"]
)
_MUCH = "(?:[很挺够巨极再最较更太超蛮]|非常|特别|比较|相当|多么|这么|那么|确实|真的|十分|也|都|又|还)*(?:大(?!小)|高|多(?![少大长])|好|强|可观|不错|雄厚|先进|惊人|不低|不小|不少)"
_GOOD = (
    rf"(?:总?投资|投入|税收|纳税|产值|产量|利润|效益|回报|规模|体量|就业|岗位|订单|营收|收入|利税|出口|出价|技术|实力|资金|来头|名气)(?:规模|总额|额|强度|金额|量)?{_MUCH}"
    r"|(?:一?年?产值|投资额?|年?税收|营收)(?:有|达到?|超过?|过|上)+[\d一二三四五六七八九十百千几]+[^,，;；。?？的]{0,4}[亿万]元?"
    r"|(?:能够?|可以?|会)(?:带来|解决|创造|提供|拉动|贡献|带动)[^,，。;；?？]{0,12}(?:就业|岗位|税收|产值|投资)"
)
_BUT = "(?:虽然|虽说?|尽管|即使|即便|就算|哪怕|但是?|不过|可是?|只是|而且)"
_MERIT = re.compile(rf"[,，]?{_BUT}?(?:我们|它们?|人家|他们|这个?|项目|企业)?的?(?:{_GOOD})(?:[、,，和且又](?:而且)?(?:{_GOOD}))*(?:(?=的)|[,，]?(?:{_BUT}(?=[㐀-鿿]))?)")
_LARGE_EN = r"(?:big|large|huge|heavy|high|much|more|a lot|lots|well|enough|plenty|generous\w*|billions?|millions?|hundreds?|thousands?|many)"
_MERIT_EN = re.compile(
    rf",? ?(?:even |but )?\b(?:if|though|although|provided|as long as|given that|since|when) (?:it|they|he|she|we|the (?:investors?|firms?|company|companies|projects?|owners?|investments?|sums?))\b[^,?]*\b{_LARGE_EN}\b[^,?]*|,? ?\b(?:however|no matter how) (?:big|large|much|rich|high)\b[^,?]*|,? ?\b(?:with|despite|for) (?:an? |its |the )?(?:big|large|huge|heavy|high|massive|generous)[\w -]*\b(?:investments?|budgets?|payments?|tax\w*|sums?)\b"
    r"|\b(?:big-money|big-budget|big-ticket|high-tax|well-funded|deep-pocketed|high-investment|job-creating)\b"
)
# What asks for more than yes or no.
_OTHERS = re.compile(r"[哪谁]|什么|多[少大长]|几[个家项条亿万]|\b(?:[Ww]hich|[Ww]hat|[Ww]ho|[Hh]ow (?:many|much))\b")


def without_merits(question: str, english: bool) -> str:
    """A question for leave without what is put forward in favour of the matter.

    >>> without_merits("污染超标但投资额很大的项目,能进园区吗?", english=False)
    '污染超标的项目,能进园区吗?'
    >>> without_merits("Can a polluting plant move in if it pays well?", english=True)
    'Can a polluting plant move in?'
    """
    if not PERMITS.search(question.lower()) or _OTHERS.search(question):
        return question
    left = (_MERIT_EN if english else _MERIT).sub("", question)
    return re.sub(r"^[,，\s]+", "", re.sub(r"[,，]+(?=[?？])", "", left)) or question


def bare(term: Term) -> Term:
    """A word of a question without the leave that it asks in front: 准许新建船厂 as 新建船厂."""
    led = _LED.match(term.text)
    return replace(term, text=term.text[led.end() :], words=(*term.words, term.text[led.end() :])) if led and len(term.text) >= led.end() + 2 else term


def matter(terms: Sequence[Term]) -> list[Term]:
    """What a question asks leave for; all of its words where it names nothing else."""
    return [bare(t) for t in terms if not asks_only(t.text)] or list(terms)


@cache
def asks_only(words: str) -> bool:
    """Whether words of a question only ask for leave: 还能进, move in.

    >>> asks_only("能进"), asks_only("污染超标"), asks_only("admit")
    (True, False, True)
    """
    return bool(_ASKING.fullmatch(words)) or words in _ASKING_EN
