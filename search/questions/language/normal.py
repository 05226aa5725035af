"""A question made even: width, case, years in words; its language; a folded form whose positions lead back."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from graph.names import fold
from search.encoders.normal import normalise
from search.questions.language.amounts import DIGITS, chinese_number

_HAN = re.compile(r"[㐀-鿿]")
# Questions whose reading is kept.
KEPT = 256
_LATIN_WORD = re.compile(r"[a-z][a-z'’.-]*")
# By these a question of English and Chinese words shows the language it is asked in.
_ASKS_ZH = re.compile(r"[哪谁吗呢啥]|多少|几[个家项条]|是否|什么|怎么|如何|列出|请问")
_INTERROGATIVE_EN = frozenset(["how", "what", "which", "who", "whom", "whose", "where", "when", "why", "is", "are", "was", "were", "do", "does", "did", "will", "should", "can", "has", "have", "list"])
_ASKS_EN = _INTERROGATIVE_EN | {"the", "of", "in", "and", "to", "for", "with", "on", "at"}
# With these a question in English begins, whatever names stand in it.
_BEGINS_EN = _INTERROGATIVE_EN | {"at", "by", "could", "for", "from", "give", "in", "name", "on", "please", "show", "tell", "to", "under", "with"}
# 经开区(长沙) is 长沙经开区.
_NAMED_BEHIND = re.compile(r"(?<![一-鿿])(经开区|高新区|综保区|临空区|自贸区|开发区|新区)\(([一-鿿]{2,4})\)")
# 哪三个园: three parks.
_SO_MANY = re.compile(r"((?<=[哪这那])[一二两三四五六七八九十几\d]?个|(?<=[了有出下辖含括])(?:几|多少)个)园(?![区艺林丁内里㐀-鿿]{2}|区|艺|林|丁)")
# 一区几园: how many parks a zone is made up of.
_OF_PARKS = re.compile(r"一区(?:几|多少)园")
# 哪几条路: roads, and neither 路子 nor 路线.
_ROADS = re.compile(r"(?<=条)马?路(?![子线径数口段由演网标灯桥])")
# 去接哪里转出来的产业, 从哪儿承接产业转移: regions whose industries are taken over, as plans write it.
_WHERE = r"(?:哪里|哪儿|哪(?:些|几[个处]?|[个一两二三]个?)(?:地[区方]|区域|省市|城市群|板块)|哪些省市|什么(?:地方|区域|地区)|哪边|谁)"
_MOVED = r"(?:(?:向外|往外|对外)?(?:转|搬|迁|挪|移)(?:移|迁|出)?(?:出来|过来|出去|来|出|走)?|外迁|外移|外溢|腾(?:退|出来))"
_TAKEN_OVER = re.compile(
    rf"[,，]?(?:主要|重点|着重|想|要|去|来|都|先)*(?<![对连衔迎])(?:承接|接收|接纳|吸纳|接盘|接住?)(?:的|了|是|住|下)*{_WHERE}{_MOVED}的?(?:制造业|产业|企业|项目|工厂|厂子?|订单)"
    rf"|从{_WHERE}(?:承接|接收|接)(?:了)?(?:产业转移|{_MOVED}的?(?:产业|企业|项目|工厂))|(?:对接|(?<![对连衔迎])(?:承接|接))(?:的是|的|了)?{_WHERE}的产业转移"
    rf"|对接(?:的是|的|了)?{_WHERE}{_MOVED}的?(?:产业|企业|项目)"
)
# 哪些区域的产业转移由甲区承接: the same from the other end.
_TAKEN_OVER_BY = re.compile(rf"{_WHERE}(?:的?产业转移|{_MOVED}的?产业)(?:主要|重点|都)*由(?P<by>[㐀-鿿]{{2,14}}?)(?:来|去|负责|重点|主要)*(?:承接|对接|接收|接)")
# “以某某定贷”, “XX+旅游”: what stands for the names of a list, told by what these have in common.
_STANDS_FOR = re.compile(r"[“\"「『‘](?:以|用|凭|靠)?(?:某某|某|xx+|××+|\*\*+|某?什么|\.{3,6}|…+)\+?(?P<rest>[㐀-鿿]{2,6})[”\"」』’]")
# 定贷模式,文件里一共列了几种: how many of them there are.
_LISTED_SO_MANY = re.compile(r"(?:[,，]?(?:文件|计划|方案|文中|原文|里面?|中|上|一共|总共|共|合计|都|分别|各自)*(?:列|点|提|写|说|讲|推|出)(?:了|到|出|名|明)*)(?=(?:几|多少)[种个类项条款])")
_YEAR_WORDS = re.compile(r"([二一][〇零○oO0九八][〇零○一二三四五六七八九oO0]{2})(?=年|[^〇零○一二三四五六七八九十百]|$)")
# 2000亿元, 2000 mu are no years.
_NO_YEAR = r"(?!\d|[.,]\d|\s*(?:[万亿元家亩吨]|美元|个(?!重)|余|平方|公里|(?:million|billion|yuan|mu|tons?|tonnes?|usd|km|square)\b))"
_YEAR = re.compile(rf"(?<!\d)(?<!\d[.,])(?:19|20)\d{{2}}{_NO_YEAR}")
# The year with its brackets and what follows it: (2024年度).
_YEAR_WHOLE = re.compile(rf"\(?{_YEAR.pattern}(?:年度|年底|年末|年)?\)?")
# 十亿到五十亿 as plans write it: 10亿到50亿; 几十亿 and 十亿级 name no amount.
_TENS = re.compile(r"(?<![几数上万千百\d一二两三四五六七八九十])([一二三四五六七八九]?十[一二三四五六七八九]?(?=[亿万](?![级户人]))|[一二两三四五六七八九](?=亿元?(?:到|至|-|~)))")
# 定哪些规矩, 立什么规章制度: what people call documents of any sort, and how they say that these are issued.
_RULES = re.compile(r"((?:哪|什么|啥|几|多少)[^,，。?？]{0,10}?)(?:规章制度|规矩|规章)(?=[^㐀-鿿]|的?[是有呢啊吗]|出来|$)")
_SETS_RULES = re.compile(r"(?<![坚固稳肯确奠])[新要]?(?:制?定|订|立|搞|弄|出)(?:了|下|出|个|过|的)*(?=(?:哪|什么|啥|几|多少)[^,，。?？]{0,10}?政策文件)")
_SUCH_AS = re.compile(r"(?<=政策文件)[?？,，、:：(（]*(?:比如说?|例如|譬如|像|包括|如)(?:(?:[㐀-鿿]{0,2}(?:条例|意见|办法|规定|细则|方案|规划|标准|制度|通知|指南))(?:[、,，]|和|以及|或者?|等|之类|这类|这些|的|都算)*)+[)）]?")
# above one billion, fifty million yuan
_FEW_EN = {w: str(n) for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)} | {"a hundred": "100", "one hundred": "100", "twenty": "20", "thirty": "30", "fifty": "50"}
_SUM_EN = re.compile(rf"\b({'|'.join(sorted(_FEW_EN, key=len, reverse=True))})(?= (?:[mb]illion|trillion)\b)")
# 10个亿 is 10亿; 项目中建在…的 are those among them.
_HUNDREDS = re.compile(r"(?<=[\d几])个(?=亿(?!元|级|以上项目))")
_AMONG = re.compile(r"(?<=项目|工程|企业|清单|任务)中(?=建(?!设|成|立|国|筑|材)|[位落设开在属由放])")
# 定在什么数: how much.
_WHAT_NUMBER = re.compile(r"(?:什么|啥|哪个|怎样的?)(?:数字|数值|数目|数)(?=[呢啊呀]?(?:[^㐀-鿿a-z0-9]|$))")
# 落在某省哪个地方: where it is.
_WHICH_PLACE = re.compile(r"(?:落户?|设|建|位|坐落|选址|放|摆)(?:在|于)(?:[㐀-鿿]{2,3}[省市]?)??哪一?个(?:地方|位置)(?=[呢啊]?(?:[^㐀-鿿]|$))")
# What is being built and what is to be is anything that is built.
_BUILT_OR_TO_BE = re.compile(r"(?:正在|已经?在|眼下在|目前在)?(?:在?建设?|施工|动工)(?:或者?|和|、|以及|与|及)(?:是)?(?:正?准备|计划|打算|将要|拟|要|即将|筹备|谋划|规划)(?:着|要)?建设?|(?:准备|计划|打算|将要|拟|即将|规划)建设?(?:或者?|和|、|以及|与|及)(?:是)?(?:已经?|正|目前)?在建")
# fluorine-bearing, arsenic-laden: what it holds says what it is.
_BEARING = re.compile(r"(?<=[a-z]{3})-(?:bearing|containing|laden)\b")
# Sub-parks of a zone are the parks in it.
_SUB_PARKS = re.compile(r"\bsub-?(?=(?:parks?|zones?|areas?)\b)")
# That a part is an active one says no more than that it is taken.
_ACTIVE = re.compile(r"(\bt(?:ak(?:e|es|ing)|ook) )an active (?=part\b)|\b(?:actively|keenly|eagerly) (?=(?:tak|join|attend|participat)(?:e|es|ing|s)? )")
# Uses that something has, as plans say it; they are no verb where they are asked for.
_USES = re.compile(r"\b((?:which|what) (?:[a-z-]+ ){0,2})uses (?=of\b|for\b|does\b|do\b|will\b|are\b|is\b|should\b)")
# What is tried out first is a pilot, whatever it is a pilot of.
_PILOTS = re.compile(r"\bpilot (program(?:me)?|scheme|initiative)(?=s?\b)")
# Quarters of a town are parts of it, those of a year are not.
_QUARTERS = re.compile(r"\b((?:which|what|whose|these|those) (?:[a-z-]+ ){0,2})quarters (?=(?:of|in) (?!(?:the |a |this |that )?(?:financial |fiscal |calendar )?(?:year|\d)))")
# Whose pilot project: which firm's.
_WHOSE = re.compile(r"\bwhose (?=(?:[a-z0-9-]+ ){0,6}?(?:projects?|plants?|factory|factories|headquarters|bases?|phase [a-z]+) (?:does|do|did|will|would|should|is|are|was|were|has|have)\b)")
# Areas of work are fields.
_FIELDS = re.compile(r"\b((?:which|what) (?:[a-z-]+ ){0,2})areas of (?=(?:industry|business|technology|research|manufacturing|trade)\b)")
# What minimum share of …, how large a fraction of …: a percentage is asked for.
_SHARE_EN = re.compile(r"\b(?:what|which|how (?:large|big|high|great) an?) (?:(?:minimum|maximum|minimal|least|lowest|overall|total|target|possible) )*(?:share|fraction|proportion|portion) (?=of\b)")
# Of all the country's ship repair: what plans call a share of the nation's.
_OF_COUNTRY = re.compile(r"\b((?:percentage|share|proportion|fraction) of )(?:the )?(?:whole |entire )?(?:country|nation|china)'s (?:total |overall |entire )?")
# 在甲产业园落地、又由…: that works lie there, and no stage of theirs.
_LANDED = re.compile(r"((?:在|于)[㐀-鿿a-z0-9]{2,16}?(?:产业园|工业园|科技园|园区|开发区|高新区|经开区|片区|新区|园|镇|基地)(?:里面?|内|中)?)(?:落地|落户|落脚|安家|扎根|选址|布局)(?:建设)?(?=[、,，又且并同还也]|的)")
# 甲集团负责承建哪些项目: what it builds is asked, and no task. Which firm builds works says nothing of their stage either.
_BUILDS = re.compile(r"(?<=公司|集团|企业)(?:具体|主要|一共|都)*(?:负责|牵头)(?=(?:投资|承|修|新|兴|开发)?(?:建|施工)(?!议)[㐀-鿿]{0,3}哪)")
_BUILT_BY = re.compile(r"\b(?:being|to be) (?=(?:built|constructed|developed|undertaken) by\b[^,?]*\b(?:group|company|corporation|enterprise|ltd|firm)\b)")
# 哪里要建冷链中心: which places are to; where something is to stand is asked behind it. What is described and not named
# (要建供电的站房) is looked for as a work.
_WHICH_PLACES = re.compile(r"^(?:请问|想问一?下?|想知道|查一?下)?[,，]?哪[里儿](?=(?:都|还|也)?(?:要|会|将|准备|打算|计划|正在|在|拟|有)*(?:新?建(?![^,，]*的)|[开设][设立]?|搞|办|引进|发展|布局|试点|推广|种))")
# Verbs that are parted from their object: 签了约 is 签约, 动过工 is 动工.
_PARTED_VERBS = ("签约", "开工", "动工", "完工", "竣工", "停工", "复工", "招工", "投产", "停产", "达产", "扩产", "上市", "落户", "落地", "挂牌", "揭牌", "授牌", "封顶", "供地", "拿地", "立项", "中标", "转产", "通车", "通水", "通电", "并网", "入规", "注资", "出资", "参展", "结对", "牵头", "交房", "搬家", "退市", "破产")
_PARTED = re.compile("|".join(f"(?<={verb[0]})(?:[上下完成好]?了|过|上|成)(?={verb[1]})" for verb in _PARTED_VERBS))
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{2})年(?!代|内|间|前|以)")


# Words of which questions are made, by their forms with two letters beside one another changed round: yaer, taregt.
_PLAIN_EN = ("year", "years", "which", "what", "where", "target", "targets", "project", "projects", "company", "companies", "zone", "zones", "park", "parks", "industry", "industries", "support", "develop", "responsible", "department", "investment", "province", "county", "district", "build", "built", "many", "much", "total", "plan", "plans", "figure", "funds", "firms")
_SWAPPED = {w[:i] + w[i + 1] + w[i] + w[i + 2 :]: w for w in _PLAIN_EN for i in range(len(w) - 1) if w[i] != w[i + 1]}
_LETTERS = re.compile(r"\b[a-z]{4,11}\b")


def simplified(text: str) -> str:
    """Traditional script as simplified, character by character, so that places stay.

    >>> simplified("長沙")
    '长沙'
    """
    try:
        # GB2312 holds no traditional characters: most questions need no conversion.
        text.encode("gb2312")
    except UnicodeEncodeError:
        made = normalise(text)
        return made if len(made) == len(text) else "".join(n if len(n := normalise(c)) == 1 else c for c in text)
    return text


def half_width(text: str) -> str:
    """A text in half width, each sign in its place: one that is several in half width (㎡) stays as it is.

    >>> half_width("补助１２万元，面积３㎡")
    '补助12万元,面积3㎡'
    """
    if unicodedata.is_normalized("NFKC", text):
        return text
    plain = unicodedata.normalize("NFKC", text)
    return plain if len(plain) == len(text) else "".join(n if len(n := unicodedata.normalize("NFKC", ch)) == 1 else ch for ch in text)


def without(text: str, spans: Iterable[tuple[int, int]], english: bool) -> str:
    """A text without some spans that do not overlap; between what is left of English a blank stands.

    >>> without("甲区 2024年的税收", [(0, 2), (3, 8)], False), without("the tax of 2024 in A", [(7, 15)], True)
    ('的税收', 'the tax in A')
    """
    for start, end in sorted(spans, reverse=True):
        text = text[:start].rstrip() + " " * english + text[end:].lstrip()
    return text


@lru_cache(maxsize=KEPT)
def _read(raw: str) -> str:
    """What is read of a question; kept, since it is looked at in several ways, and parts of it as questions of their own."""
    text = unicodedata.normalize("NFKC", simplified(raw)).lower().strip()
    text = _OF_PARKS.sub("有几个园区", _SO_MANY.sub(r"\1园区", text))
    text = _LISTED_SO_MANY.sub("有", _STANDS_FOR.sub(r"\g<rest>", text)) if _STANDS_FOR.search(text) else text
    text = _TAKEN_OVER.sub("对接哪些地区的产业转移", _TAKEN_OVER_BY.sub(r"\g<by>对接哪些地区的产业转移", text))
    text = _ROADS.sub("道路", text)
    text = _NAMED_BEHIND.sub(r"\2\1", text)
    text = _YEAR_WORDS.sub(lambda m: "".join(str(DIGITS.get(c, 0)) for c in m[1]), text)
    if (papers := _RULES.sub(r"\1政策文件", text)) != text:
        text = _SUCH_AS.sub("", _SETS_RULES.sub("出台", papers))
    text = _TENS.sub(lambda m: str(chinese_number(m[1]) or m[1]), text)
    text = _AMONG.sub("里", _HUNDREDS.sub("", text))
    text = _LETTERS.sub(lambda m: _SWAPPED.get(m[0], m[0]) if m[0] in raw else m[0], text)
    text = _WHICH_PLACE.sub("在哪里", _WHAT_NUMBER.sub("多少", _BUILT_OR_TO_BE.sub("要建", text)))
    text = _WHICH_PLACES.sub("哪些地方", text)
    text = _LANDED.sub(r"\1", _PARTED.sub("", _BUILT_BY.sub("", _BUILDS.sub("", text))))
    text = _FIELDS.sub(r"\1fields of ", _QUARTERS.sub(r"\1areas ", _PILOTS.sub("pilot", _USES.sub(r"\1use cases ", text))))
    text = _OF_COUNTRY.sub(r"\1nationwide ", _SHARE_EN.sub("what percentage ", _ACTIVE.sub(r"\1", _SUB_PARKS.sub("", _BEARING.sub("", text)))))
    text = _WHOSE.sub("which company's ", text)
    text = _SUM_EN.sub(lambda m: _FEW_EN[m[1]], text)
    return _SHORT_YEAR.sub(lambda m: f"20{m[1]}年", text)


@dataclass(frozen=True)
class Question:
    """A question as asked, and as read."""

    raw: str

    @cached_property
    def text(self) -> str:
        """Width and case made one, years in digits. All spans point into this."""
        return _read(self.raw)

    @cached_property
    def language(self) -> str:
        """``zh`` or ``en``: what it asks in, else what most of it is written in."""
        han = len(_HAN.findall(self.text))
        found = _LATIN_WORD.findall(self.text)
        words = len(found)
        if sum(w in _ASKS_EN for w in found) >= 2 and not _ASKS_ZH.search(self.text):
            return "en"  # names may be in Chinese: how are 比亚迪 and 招商合作局 connected
        if words > 1 and self.text.startswith(found[0]) and found[0] in _BEGINS_EN and not _ASKS_ZH.search(self.text):
            return "en"  # Does Hengchuan develop 玉米精深加工?
        return "en" if (words > 2 and words * 2 > han) or words > 5 else "zh"

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years it names, in order; both ends of a span."""
        return tuple(dict.fromkeys(int(y) for y in _YEAR.findall(self.text)))

    @cached_property
    def year_spans(self) -> tuple[tuple[int, int], ...]:
        """Where the years stand, with 年 and 年度."""
        return tuple(
            (m.start(), m.end()) for m in _YEAR_WHOLE.finditer(self.text)
        )

    @cached_property
    def folded(self) -> str:
        """The folded form, in which names are looked for."""
        return "".join(c for c, _ in self._mapped)

    @cached_property
    def _mapped(self) -> list[tuple[str, int]]:
        return [(f, i) for i, c in enumerate(self.text) for f in fold(c)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that a span of the folded form comes from."""
        return self._mapped[start][1], self._mapped[end - 1][1] + 1

    def has_han(self) -> bool:
        """Whether any Chinese character stands in it."""
        return bool(_HAN.search(self.text))
