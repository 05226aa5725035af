"""Who makes something and seeks a place for it: 我们公司主要生产阀门和管件,正在比选厂址,哪个园区在招这类企业 asks which parks want the makers of either.

What is told of those who ask (why they move, from where, to which part of the country) is no part of what plans say.
"""

from __future__ import annotations

import re

_SORTS = "(?:一?家)?(?:小型?|大型?|中小|民营|外资|初创|创业|制造|科技|生产|专业|老牌|本土|这种|这一?类|此类|这样的?|我们这样的?|零部件|配套)*"
_FIRM = rf"(?:{_SORTS}(?:公司|企业|厂商|厂家|厂子|工厂|团队|供应商|生产商|制造商|厂))"
_WE = rf"(?:我们?这[家边个]?{_FIRM}?|我们?的?{_FIRM}|我们?|咱们?(?:家|这边|的)?{_FIRM}?|我司|[本敝](?:公司|企业|厂|司)|自家{_FIRM}?|一家{_FIRM}?)"
# Of the ways to read each word that leads to what is made one is kept: several for each would be tried in all their combinations.
_MAKES = (
    rf"(?>是|目前|现在|主要|专门|一直|长期|专业|重点|有一?家|开了?一?家|办了?一?家|有|产品|业务|为|负责|以|一家|{_FIRM}|,)*"
    r"(?:生产|制造|研制|研发|开发|加工|主营|主打|经营|专做|专攻|专产|主做|主产|从事|做|造|搞|产|卖|供应)(?:的|些|一些|和销售|和制造|加工|销售)*"
)
_TRADE_ZH = re.compile(rf"^(?:{_WE}|(?=专做|专产|主营|主产|生产)){_MAKES}(?P<goods>[^哪谁吗]{{2,40}}?)(?:等|之类|这类|这些|这种)?(?:产品|的?业务|的?生意|为主|起家|的)?(?:的?{_FIRM}|的)?$")
_KIND_ZH = "(?:开发区|高新区|经开区|综保区|产业园区?|工业园区?|园区|新区|片区|城市|县市|市县|地区|区县|地市|地方|[市县](?!场))"
_ASKS_ZH = re.compile(rf"(?:哪(?:一?[个些家处座]|几[个家处])?|什么|有没有|(?:是否|可)?有|推荐)(?:一些|几个|合适的?)*(?P<kinds>{_KIND_ZH}(?:(?:或者?|和|、|还是)(?:是)?{_KIND_ZH})?)|哪[里儿些个家]")
_PLACES_ZH = re.compile(_KIND_ZH)
# What such a question says besides: that the likes of those who ask are wanted, and what they are about.
_WANTED_ZH = re.compile("承接|招|引|缺|要|欢迎|需|收|接纳|适合|合适|对口|找|瞄准|补|求|落户|落脚|配套|看[中重]|青睐|选址|建厂")
_WORDS_ZH = (
    *("哪里", "哪儿", "哪", "什么", "有没有", "是否", "没有", "正好", "刚好", "恰好", "打算", "计划", "准备", "考虑", "眼下", "目前", "现在", "最近", "今年", "明年", "当前", "近期", "这几年", "这两年", "可以", "应该", "比较", "特别", "主动", "明确", "公开", "重点", "专门", "大力"),
    *("比选", "选择", "挑选", "物色", "寻找", "考察", "调研", "对比", "踩点", "谋划", "筹划", "布点", "布局", "设点", "搬迁", "迁移", "迁", "搬家", "搬", "挪", "转移", "扩产", "扩建", "增资", "投资", "投产", "新建", "开设", "落户", "落地", "落脚", "安家", "扎根", "入驻", "进驻", "入园"),
    *("厂址", "厂房", "新厂", "分厂", "工厂", "基地", "生产线", "产线", "选址", "地址", "地点", "地块", "地方", "新家", "产能", "招商", "招引", "引进", "引入", "缺少", "需要", "需求", "欢迎", "接纳", "接收", "适合", "合适", "对口", "承接", "方便", "设厂", "瞄准", "补链", "强链", "延链", "配套", "青睐", "愿意", "支持", "鼓励", "扶持", "培育"),
    *("发展", "对接", "合作", "推荐", "介绍", "建议", "值得", "关注", "告诉", "上下游", "上游", "下游", "产业链", "链条", "产业", "行业", "产品", "零部件", "业务", "生意", "项目", "方向", "环节", "领域", "类型", "此类", "同类", "相关", "有关", "类似", "这样", "这么", "一样", "的话", "请问", "麻烦", "劳驾", "帮忙", "谢谢", "多谢"),
    *("您好", "你好", "不知", "知道", "了解", "打听", "一下", "资料", "文件", "规划", "材料", "全国", "国内", "华东", "华南", "华中", "华北", "东北", "西南", "西北", "中部", "西部", "东部", "南方", "北方", "沿海", "内地", "内陆", "边境", "长三角", "珠三角", "大湾区", "京津冀", "中原", "江浙沪", "江浙"),
    *("附近", "靠近", "周边", "集中", "便宜", "成本", "市场", "客户", "整机厂", "主机厂", "整机", "主机", "供应商", "我们", "咱们"),
    *"里儿一有可正在想要把将从往到去向朝给对于为与和跟并且或者还都也就又再能会最很更选换建设开上办盖进扎地条个些座处块点线招引缺需收补强找看中重列说类种样这那此该的了吗呢啊吧嘛人请问帮是库家离近多好低我",
)
_LONG_ZH = sorted((w for w in _WORDS_ZH if len(w) > 1), key=len, reverse=True)
_SAID_ZH = re.compile("|".join([*_LONG_ZH, _KIND_ZH, _FIRM, rf"[{''.join(w for w in _WORDS_ZH if len(w) == 1)}\\s\"“”'?？\\d]"]))
_STRETCH = re.compile(r"[,，。;；:：!！?？~～\n]+")
_JOINT_ZH = re.compile("、|以及|还有|(?<![总共饱温平])和|(?<![参])与|(?<![普涉])及|或者?|/")
_USED_FOR = re.compile("^[^的]{1,8}用的")
# Of what they are made says what they are: lightweight parts of titanium may be for anything.
_SHAPE = re.compile("(?<=[㐀-鿿]{2})(?:轻量化|高性能|高精度|高强度|高强|精密|定制化?|异形|超薄|超轻|大型|小型|微型|成型)(?:的)?(?:零部件|零配件|结构件|构件|零件|部件|制品|组件|配件|产品|器件)$")


# 光学镜片找园区: what one who asks makes, and what is sought for it.
_SEEKS_ZH = re.compile(rf"^(?P<goods>[㐀-鿿]{{2,14}}?)(?:业务|产业|生意|企业|公司|厂家?|项目)?(?:想|要|在)?(?:找|求|寻)(?:一?个|一家|哪个|什么)?(?:合适的?|对口的?)?(?P<kind>{_KIND_ZH})[?？。]*$")


def _of_chinese(question: str) -> str:
    if (seeks := _SEEKS_ZH.match(question.strip())) and not _SAID_ZH.match(seeks["goods"]):
        return f"哪些{seeks['kind']}发展{seeks['goods']}?"
    stretches = [s for part in _STRETCH.split(question) if (s := part.strip())]
    trades = [(i, m) for i, s in enumerate(stretches) if (m := _TRADE_ZH.match(s))]
    if len(trades) != 1:
        return question
    i, trade = trades[0]
    rest = [s for n, s in enumerate(stretches) if n != i]
    asks = next((m for s in rest if (m := _ASKS_ZH.search(s)) and any(map(_WANTED_ZH.search, rest))), None)
    if asks is None or _PLACES_ZH.search(trade["goods"]) or any(_SAID_ZH.sub("", s) for s in rest):
        return question
    goods = [g for part in _JOINT_ZH.split(trade["goods"]) if (g := _SHAPE.sub("", _USED_FOR.sub("", part.strip(" 等"))))]
    return f"哪些{asks['kinds'] or '地方'}在引进我们这类{'、'.join(goods)}企业?"


_TRADE_EN = re.compile(
    r"^(?:(?:hello|hi|dear [a-z]+|good (?:morning|afternoon))[,.! ]+)?(?:we|i|(?:our|my) (?:[\w-]+ ){0,2}(?:company|firm|factory|plant|business|start-?up|group))(?:'re| are|'m| am)? (?:(?:mainly|mostly|only|also|currently|a (?:[\w-]+ )?(?:company|firm|maker|factory|start-?up) (?:that|which)|an?) )*"
    r"(?:makes?|manufactures?|produces?|process(?:es)?|builds?|suppl(?:y|ies)|sells?|develops?|makers? of|suppliers? of|manufacturers? of|producers? of|processors? of) (?P<goods>[^.;:,?]+?(?:, [^.;:,?]+? and [^.;:,?]+?)?)"
    r"(?:,? (?:and|so|but) (?:we |i )?(?:are|am|'re|'m|want|would|need|plan|hope|have|look)\b(?P<aim>[^.;?]*))?[.;,:?!]+ *(?P<ask>(?:so |and |please |now )*[^.;]+)[?.!]*$", re.I
)
_KIND_EN = r"(?:parks?|zones?|counties|county|cit(?:y|ies)|districts?|places?|areas?|towns?)"
_ASKS_EN = re.compile(rf"\b(?:which|what|any|an?|one of (?:the|these)|who) (?:[a-z-]+ ){{0,3}}?(?P<kind>{_KIND_EN})\b|\b(?P<where>where|who)\b", re.I)
_WANTED_EN = re.compile(r"\b(?:us|ours?|suppliers?|makers?|manufacturers?|producers?|this kind|such|our kind|the likes of us|what we make)\b", re.I)
_WORDS_EN = frozenset(
    ["is", "are", "there", "a", "an", "any", "of", "the", "these", "this", "those", "to", "in", "for", "at", "on", "with", "by", "it", "that", "which", "what", "where", "who", "would", "could", "can", "should", "do", "does", "will", "be", "been", "being", "now", "currently", "right", "just", "really", "actively", "specifically", "looking", "look", "seeking", "seek", "wants", "want", "need", "needs", "needing", "after", "hoping", "invite", "inviting", "attract", "attracting", "bring", "bringing", "recruit", "recruiting", "court", "courting", "welcome", "welcomes", "welcoming", "interested", "keen", "open", "our", "us", "we", "i", "me", "my", "like", "likes", "kind", "kinds", "sort", "sorts", "type", "types", "such", "same", "similar", "suppliers", "supplier", "firms", "firm", "companies", "company", "makers", "maker", "manufacturers", "manufacturer", "producers", "producer", "businesses", "business", "enterprise", "enterprises", "factories", "factory", "plants", "plant", "one", "ones", "parks", "park", "zones", "zone", "county", "counties", "city", "cities", "district", "districts", "place", "places", "area", "areas", "town", "towns", "development", "industrial", "economic", "high-tech", "set", "up", "settle", "settling", "move", "moving", "relocate", "site", "base", "please", "tell", "know", "suit", "suits", "suitable", "fit", "fits", "best", "good", "home", "and", "or", "so", "has", "have", "anyone", "anybody", "plans", "plan", "list", "library", "documents", "local", "supporting"]
)
# Parts for buses: what the goods are for wants no makers of its own.
_FOR_EN = re.compile(r" for [a-z -]+$", re.I)
_WORD_EN = re.compile(r"[a-z]+(?:-[a-z]+)*", re.I)
_PART_OF_EN = re.compile(r" (?:in|of|within|inside) (?:the )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*")


def _of_english(question: str) -> str:
    match = _TRADE_EN.match(question.strip())
    ask = _PART_OF_EN.sub("", match["ask"], count=1) if match else ""
    asks = _ASKS_EN.search(ask)
    if match is None or asks is None or not _WANTED_EN.search(ask) or any(w.lower() not in _WORDS_EN for w in _WORD_EN.findall(ask)):
        return question
    kind = _plural((asks["kind"] or "zone").lower())
    goods, within = _FOR_EN.sub("", match["goods"]), _PART_OF_EN.search(match["ask"])
    return f"Which {kind}{within[0] if within else ''} want us, makers of {goods}?"


def _plural(noun: str) -> str:
    """The plural of a noun for places, which may be one already."""
    return noun if noun.endswith("s") else f"{noun[:-1]}ies" if noun.endswith("ty") else f"{noun}s"

# Where would a steelmaker feel at home, which zones would suit a maker of valves: the same of somebody else.
_MAKER_EN = r"an? (?P<goods>[a-z -]*?)[ -]?(?:makers?|manufacturers?|producers?|processors?|growers?|suppliers?|plant|factory|firm|company|business)\b(?: of (?P<of>[a-z][a-z ,-]*?))?"
# Where in Hunan should one go, which part of the Harbour Zone: of what the places asked for are part.
_WITHIN_EN = r"(?:in|within|inside) (?:the )?[\w'’.-]+(?: [\w'’.-]+){0,5}?"
_HOME_EN = (
    re.compile(rf"^where (?P<within>{_WITHIN_EN} )?(?:would|could|should|might|can) {_MAKER_EN} (?:best |most |quite )?(?:feel|fit in|be (?:at home|in good company|well placed|welcome|best off)|find (?:a|its|the right) \w+|settle|set up|go|move|turn|look|do best)\b[^?]*\?*$", re.I),
    re.compile(rf"^(?:which|what) (?:of (?:the|these) )?(?:[a-z-]+ )*?(?P<kind>{_KIND_EN})(?: (?:and|or) [a-z]+)? (?:would|could|might|will) (?:best )?(?:suit|fit|welcome|be (?:an? |the )?(?:[a-z]+ )?(?:home|place|address|choice|match|fit|spot|suitable|right|good) (?:for|to)) {_MAKER_EN}(?: (?:best|most))?(?: (?:among|of|in|out of) (?:these|those|the|all)[^?]*)?\?*$", re.I),
)


def _at_home(question: str) -> str:
    """The places that go in for what somebody makes who seeks one."""
    match = next((m for pattern in _HOME_EN if (m := pattern.match(question.strip()))), None)
    goods = (match["of"] or match["goods"]).strip(" -") if match else ""
    if match is None or not goods or goods.lower() in _WORDS_EN:
        return question
    kind = _plural(match["kind"].lower()) if "kind" in match.re.groupindex else "places"
    return f"Which {kind} {match.groupdict().get('within') or ''}go in for {goods}?"


def makers(question: str, english: bool) -> str:
    """A question of makers for a place that wants them, as one for the places that bring in what they make; any other as it is.

    >>> makers("我们公司主要生产阀门和管件，正在比选中部的厂址，请问有没有园区正好在招这一类配套企业？", english=False)
    '哪些园区在引进我们这类阀门、管件企业?'
    >>> makers("我们做钛合金精密构件，哪个园区对口？", english=False)
    '哪些园区在引进我们这类钛合金企业?'
    >>> makers("我们厂做阀门，哪个园区6月开工的项目最多？", english=False)
    '我们厂做阀门，哪个园区6月开工的项目最多？'
    >>> makers("光学镜片找园区", english=False), makers("我想找园区", english=False)
    ('哪些园区发展光学镜片?', '我想找园区')
    >>> makers("We make valves and fittings and are choosing a site; is any zone looking for suppliers like us?", english=True)
    'Which zones want us, makers of valves and fittings?'
    >>> makers("We process tea. Which area of the Harbour Zone fits us?", english=True), makers("Where in Anhui should a tea processor go?", english=True)
    ('Which areas of the Harbour Zone want us, makers of tea?', 'Which places in Anhui go in for tea?')
    >>> makers("Where would a papermaker feel at home?", english=True), makers("Which zones would suit a maker of valves?", english=True)
    ('Which places go in for paper?', 'Which zones go in for valves?')
    """
    if english:
        made = _of_english(question)
        return _at_home(question) if made == question else made
    return _of_chinese(question)
