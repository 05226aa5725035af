"""Events: fairs, conferences, promotion events, by lexicon of short names and by shape."""

import re
from collections.abc import Iterator
from functools import cache

from graph.lexicon import lexicon
from ingest.boundaries import cut_left
from ingest.draft import Draft, Mention
from ingest.mentions._seasons import is_season, seasons
from ingest.patterns import compiled, guarded
from ingest.places import places
from ingest.sought import Sought, sought
from ingest.spans import Taken

SHAPE = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9“”·—\-()]{2,36}?(?:"
    + guarded(r"博览会|展览会|展销会|展示会|交易会|洽谈会|洽谈活动周|洽谈周|推介会|对话会|圆桌会|推介对接会|专场推介会|对接会|恳谈会|峰会|高峰论坛|论坛|产业大会|招商大会|采购大会|投资大会|开发者大会|创新大会|技术大会|发展大会|制造业大会|互联网大会|创业大赛|创新大赛|设计大赛|(?:技能|电路|算法|应用|工业|装备|机器人|算力|数据|场景|直播|烹饪|书画|摄影|创意|龙舟|骑行)大赛|大奖赛|挑战赛|邀请赛|锦标赛|公开赛|巡回赛|对抗赛|拉力赛|越野赛|自行车赛|龙舟赛|(?:篮球|足球|排球|乒乓球|羽毛球|超级)联赛|马拉松|"
    r"招商周|活动周|文化节|艺术节|购物节|旅游节|美食节|啤酒节|电影节|音乐节|采摘节|年会|研讨会|对接活动|推介活动|招商活动周|合作周|科技周")
    + r"|[\u4e00-\u9fffA-Za-z]{2,4}(?<!开)展(?=[、,。;和及等\n\t| \u3000]|参|招|开展|摆[展摊]|亮相|设展|布展|期间|上(?![下海]))|"
    + guarded(r"(?:[花参茶酒虾蟹枣橙桃梨杏莓果绒灯鱼羊牛瓜粮米面糖药石瓷雪冰泉]|丰收|葡萄|荔枝|牡丹|丝路|民俗|民歌|非遗|农民|年货|火把|泼水|那达慕|赛马|风筝|灯会|庙会|汉服|演艺)节(?!点|能|约|水|气|目)|大会(?=[、,。;和及“\n()\t| \u3000]|参|期间|上[,、](?!下)|开展(?:专场|专题|主题)?(?:推介|招商|洽谈|对接)|推介)")
    + ")"
)
HEADS = (
    *["览会", "展销会", "展示会", "交易会", "洽谈", "推介", "对接会", "对话会", "圆桌会", "对接活动", "恳谈会", "峰会", "论坛", "大会", "大赛", "大奖赛", "挑战赛", "邀请赛", "锦标赛", "公开赛", "巡回赛", "对抗赛", "拉力赛", "越野赛", "自行车赛", "龙舟赛", "球联赛", "级联赛", "马拉松", "招商周", "活动周", "作周", "技周", "术节", "化节", "物节", "游节", "食节", "酒节", "影节", "乐节", "摘节", "年会", "研讨会"],
    *(f"展{c}" for c in "、,。;和及等\n\t| \u3000参招开摆亮设布期上"),
    *(f"{c}节" for c in "花参茶酒虾蟹枣橙桃梨杏莓果收萄枝绒灯鱼羊牛瓜粮米面糖药石瓷雪冰泉丹路俗歌遗民货把水慕马筝会服艺"),
)
SHAPED = Sought(SHAPE, HEADS, 48)
NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]+届")
QUOTED = re.compile(r"“[^“”\n]{2,16}”(?=等[重大系列型品牌经贸]{0,6}(?:展会|节会|赛事|会展|论坛))|“[^“”\n]{2,16}”(?:(?!等)[\u4e00-\u9fff]){0,6}(?:推介会|恳谈会|座谈会|洽谈会|大赛|论坛|峰会|招商推介会|博览会|活动周|展会|对接会|路演|分会场|专场活动|[区市县省园]站(?=[、,。;活]))")
CALLED = re.compile(r"(?:会|大赛|论坛|峰会|节|周)”")  # what the quotes hold is the event
# 产业协作座谈会暨重大项目签约仪式: two in one.
TWOFOLD = sought(r"(?:召开|举办|举行|组织|办好|参加)(?P<name>[\u4e00-\u9fff\d()]{4,30}?会暨[\u4e00-\u9fff\d()]{2,24}?(?:仪式|推介会|对接会|论坛|大会|洽谈会|交易会|博览会))")
# 第九届甲地旅游节暨招商推介会; 第十届国际自行车、童车及零配件博览会: no event ends in front of the mark.
NUMBERED_WHOLE = sought(
    r"第[一二三四五六七八九十百\d]+届[^,。;、\n]{2,24}?(?:会|节|周|大赛|论坛)暨[^,。;、\n]{2,20}?(?:推介会|洽谈会|对接会|交易会|博览会|展销会|论坛|大会|仪式|[\u4e00-\u9fff]节)(?=[,。;、\n和及与\t| \u3000]|期间|$)"
    r"|第[一二三四五六七八九十百\d]+届[^,。;、\n]{2,24}?(?<![会展节周赛坛])、[^,。;、\n]{1,8}?[及与和][^,。;、\n]{1,10}?(?:博览会|展览会|交易会|洽谈会)"
)
# 第六届进博会和|中国—东盟博览会: a fair that has its number, and one that opens with its place or number, are two.
JOINED = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+届|20\d\d年?)[\u4e00-\u9fff]{1,14}?(?:博会|洽会|交会|览会|洽谈会|交易会|推介会|大会|年会|论坛|峰会|节)"
    r"(?P<and>和|与|以及|及)(?=中国|全国|世界|国际|第[一二三四五六七八九十百\d]+届|20\d\d)"
)
# 甲地旅游节|(冬季)和|乙马拉松: what an earlier event has in brackets
ASIDE = re.compile(r"\([^()\n]{1,8}\)[和与及、]")
# 建设甲论坛|永久会址: the place of an event is built
PLACE_OF = re.compile("(?:永久)?(?:会址|会场|场馆)(?=[,。;、建项工])")
# 在甲地办一场|乙产业大会, 再开一届|丙博览会
ONCE = re.compile("[\u4e00-\u9fff]{0,8}?(?:[办开搞]|每[年月][组举召][织办行开]|每(?:季度|半年)[组举召][织办行开])(?:好|了)?[一两几][场次个届](?=[\u4e00-\u9fff]{2,16}(?:大会|论坛|博览会|展览会|峰会|大赛|文化节|恳谈会|洽谈会|座谈会)(?![\u4e00-\u9fff]*(?:推介|对接)))")
# 甲地博览会与|乙地工业展: known by name or by a place, each of them is one
BOTH = re.compile("(?<=[会展节周赛坛场])(?:以及|和|与|及)(?=[\u4e00-\u9fff]{4})")
BRANCH = re.compile("分会场(?:以及|和|与|及)(?=[\u4e00-\u9fff]{4})")
# 国际氢能与燃料电池汽车大会: what opens so goes on behind 与
WORLDWIDE = re.compile("国际|中国|世界|全国|全球|亚洲|亚太")
CLOSING = re.compile(r"等[一二两三四五六七八九十\d]+[余多]?[大场次项个]")  # 茶商节|等5场推介活动
# What is done with an event: its name begins behind the last of these, whatever verbs it holds itself (…推动侨商回乡恳谈会).
HELD = re.compile(r"当好|举办好?|举行|召开|借(?!助|力|款|贷|鉴|势|调|阅|用|脸|由)|承办|主办|协办|共办|联办|参加|参与|出席|参展|组织(?:开展|参加|举办)?|筹办|筹备|策划|准备(?!工作)|办好|开展(?!会)|依托|借助|借力|利用|用好|抓好|赴|前往|亮相|(?:抱团|组团|结伴|带队|集体)(?:去|到|前往)?|(?:企业|客商)(?:去(?!年)|到)")
PROPER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9()·—-]{4,30}")
ENDS = re.compile(r"(?:会|节|周|赛|活动|论坛|展|年会)”?(?:\([^()]{1,12}\))?$")
# 第八届西部农商会, 第五届贺兰山葡萄酒周: what has its number is held, whatever it is called.
HELD_AGAIN = re.compile(r"第[一二三四五六七八九十百\d]+届(?P<name>[\u4e00-\u9fff·“”()]{2,18}?(?:商会|博会|洽会|交会|大会|年会|[会节周展赛]))(?=[、,。;()\n”\t| \u3000]|和|及|与|等|期间|上(?!下|海)|签约|举办|举行|$)")
GENERIC = re.compile(
    r"^(?:经销商|供应商|采购商|特色性|专业性|各类|各种|系列|大型|小型|重大|重要|专题|主题|专场|国际|国家|全国|全省|省级|市级|县级|区级|国家级|国际性|及|以上|技能|创业|创新|招商|招商引资|产业|项目|企业|银企|政银企|政企|产销|供需|产学研|人才|校企|上下游|行业|境内外|国内外|重点|知名|专业|线上|年度|产业链|推进|现场|一批|经贸|投资|产品|节会|推介|洽谈|[一二两三四五六七八九十\d]+[场次个])*"
    r"(?:博览会|展览会|展销会|交易会|洽谈会|推介会|对接会|恳谈会|峰会|论坛|大会|大赛|年会|研讨会|对接活动|推介活动|对接活动周|展会|会展|展)$|代表大会|干部大会|誓师|总结大会|工作会|人代会|人民代表|政协|董事会|股东|职工|党员|动员|部署|推进会|表彰|发展大会(?=精神)|运动会|座谈|联席|常委|全体会议|经济工作"
)
GOVERNING = re.compile("委员会|理事会|董事会|全会|全体会议|代表|常委会|政协|运动会|换届|学会|协会|[一二三四五六七八九十\\d]次")
ATTENDED = re.compile("(?:[\u4e00-\u9fff]{0,4}(?:企业|客商))?(?:历[次届]|(?:[\u4e00-\u9fff]{0,6}(?:主席|总理|书记|省长|市长|部长))?主持(?!人)|当好|出席|参加|参与|举办|召开|承办|筹办|亮相|走进(?!新)|赴)(?=[\u4e00-\u9fff\\d])")
# 9月到|中国西部装备展会
DATED = re.compile(r"(?=\d|今|明|年内|[上下]半年|[先再又]|还[要将]|接着|随后|前往)(?:\d{1,2}月(?:\d{1,2}日)?(?:底|初|中旬|下旬|上旬)?|今年|明年|年内|[上下]半年)?(?:还要|还将|将|先|再|又|接着|随后)?(?:前往|到|赴|在|去)?(?=[\u4e00-\u9fff])")
NAMED_BY_VERB = re.compile("(?P<at>在)(?:加快|推进|推动|促进|深化|支持|建设)$")
# (以下简称甲博览会, 一届甲博览会
CALLED_SHORTLY = re.compile("\\(?(?:以下|下)?(?:简|下)称“?|[一本][届次](?=[\u4e00-\u9fff][\u4e00-\u9fff(]{3})")
# 甲乙合作理事会第三次会议, ACHEMA展会
SESSION = sought(r"(?:(?<=办好)|(?<=举办)|(?<=承办)|(?<=参加)|(?<=召开)|(?<=筹办))[\u4e00-\u9fff“”]{4,24}?(?:理事会|联委会|合作委员会)第[一二三四五六七八九十]+次(?:全体)?(?:会议|全会)|第[一二三四五六七八九十百\d]+届[\u4e00-\u9fff]{4,20}?大会(?:预备会|筹备会)")
# 办好甲国际煤博会
FAIR = sought("(?:(?<=办好)|(?<=举办)|(?<=承办)|(?<=筹办)|(?<=准备)|(?<=参加))(?P<name>(?:(?![和与及第])[\u4e00-\u9fff]){1,9}博会)(?!展馆|[期签上])")
# 参加赣港经贸合作活动: what two places hold together, each by its name or its letter
JOINT_MEETING = sought(r"(?:(?<=参加)|(?<=参与)|(?<=举办)|(?<=办好)|(?<=承办)|(?<=协办)|(?<=组织)|(?<=赴)|(?<=出席)|(?<=开展)|(?<=借助)|(?<=用好)|(?<=[会览活动节周赛)]、)|(?=第[一二三四五六七八九十\d]+届))(?P<name>(?:第[一二三四五六七八九十\d]+届|20\d\d年?)?(?P<places>[\u4e00-\u9fff]{2,8}?)(?:(?:经贸|产业|投资|招商|科技|文化|旅游|青年|企业家|金融|合作|交流|洽谈|对接|推介|协作){1,4})(?:活动周|活动日|活动|合作周|交流周|交流会|合作会))(?=[、,。;和及与\n)\t| \u3000]|期间)")
LETTERS = re.compile("[京津冀沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕甘青宁新蒙辽吉黑晋港澳台深甬穗鹏厦中日韩俄德法意英美泰越]{2,4}")
# 参加中国国际电池技术交流会, 到上海国际碳材料展上找配套, 世界茶乡祭祖节: the world or the country in front says that it is held, whatever it is called
OF_THE_WORLD = sought(
    r"(?:参加|参与|参展|出席|亮相|承办|举办|协办|办好|依托|借助|赴|到|去|、|和)(?P<name>(?:[\u4e00-\u9fff]{2,4}(?=国际|世界|全国|全球|亚洲|亚太))?(?:中国国际|中国|国际|世界|全国|全球|亚洲|亚太)[\u4e00-\u9fff]{1,16}?"
    r"(?:(?:技术|学术|产业|经验|人才|商务|采购|贸易|产品|成果|项目)(?:交流会|交流大会|发布会|交易会|订货会)|[\u4e00-\u9fff]{2}(?<![开发进拓扩参布办])展(?=[、,。;和及与\n)\t| \u3000]|上(?!下)|期间)|[\u4e00-\u9fff]{2}(?:节|大赛)(?=[、,。;和及与\n)\t| \u3000]|期间)))"
)
# 组织企业参加德国甲城国际乙材料会议: a conference of a trade, held abroad or for the world
CONGRESS = sought("(?:(?<=参加)|(?<=出席)|(?<=参展)|(?<=亮相)|(?<=承办)|(?<=举办)|(?<=赴)|、)(?P<name>(?:[\u4e00-\u9fff]{2,6}(?=国际|世界|全球|亚太))?(?:国际|世界|全球|亚太)[\u4e00-\u9fff]{2,14}(?:会议|年会))(?=[、,。;和及与\n)\t| \u3000]|期间|上(?!下))")
# 8月举办甲地进口商品节
FEAST = sought(r"(?:举办|举行|办好|承办|协办|筹办)(?P<name>(?:首届|第[一二三四五六七八九十\d]+届|20\d\d年?)?[\u4e00-\u9fff]{3,12}(?<![季春环细情关章音枝调佳过小末时])节)(?=[、,。;和及与\n)\t| \u3000]|期间|系列)")
# 参加甲洽会: its short name, where no lexicon has it
SHORT_FAIR = sought("(?:(?<=办好)|(?<=举办)|(?<=承办)|(?<=参加)|(?<=参展)|(?<=借助)|(?<=依托)|(?<=[会节展周赛坛]、))(?P<name>(?:[\u4e00-\u9fff]{2}(?=国际))?(?:(?!等)[\u4e00-\u9fff]){1,4}(?:洽|交|贸|展)会)(?=[、,。;和及与等]|上(?!下))")
LATIN = re.compile(r"参加(?P<name>[A-Z][A-Za-z]{2,14}(?:展会|展览会|展|大会|峰会))")
BAD = re.compile(r"各办|一场|开展|发展$|扩展$|拓展|进展|施展|会展$|参展|布展(?![览示销])|办展|巡展$|和年会|^(?:邀请|拜访|走访)|工商大会$")
MORE_VERBS = re.compile("参加|举办|组织|赴|[的了等]")


@cache
def _known() -> re.Pattern[str]:
    names = {n for e in lexicon("events") for n in e.names if len(n) > 2}
    return compiled(r"(?:第[一二三四五六七八九十百\d]+届|20\d\d年?)?(?:" + ("|".join(sorted(map(re.escape, names), key=len, reverse=True)) or r"(?!)") + ")")


def find(draft: Draft) -> Iterator[Mention]:
    """All events that a document names, without those that it names as kinds."""
    yield from (m for m in _named(draft) if m.rule == "events:quoted" or OF_KINDS.search(draft.text, max(0, m.start - 40), m.start) is None)


# 参加各类推介会、展览会: kinds of events, none of which is meant
OF_KINDS = re.compile("各[类种](?:[\u4e00-\u9fff]{2,10}[、和及与]){0,3}$")


def _named(draft: Draft) -> Iterator[Mention]:
    """Whatever looks like the name of an event."""
    taken = Taken((m.start, m.end) for m in draft.mentions if m.type == "Policy" and m.rule == "policies:titled")
    known = lexicon("events")
    text = draft.text
    for match in QUOTED.finditer(text):
        if not CALLED.search(match[0]) and taken.claim(match.start(), match.end()):
            yield Mention(match.start(), match.end(), "Event", match[0], "events:quoted")
    for start, end in seasons(text):
        name = text[start:end]
        if taken.claim(start, end):
            inner = name[1 : name.index("”")] if name.startswith("“") else name
            if inner != name and is_season(inner):
                draft.alias("Event", inner, name)
            yield Mention(start, end, "Event", name, "events:season", 0.8)
    for match in NUMBERED_WHOLE.finditer(text):
        if taken.claim(*match.span()):
            yield Mention(*match.span(), "Event", match[0], "events:numbered")
    for match in TWOFOLD.finditer(text):
        if taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Event", match["name"], "events:twofold")
    sessions = [m.span() for m in SESSION.finditer(text)]
    for span in [*sessions, *(m.span("name") for pattern in (LATIN, FAIR) for m in pattern.finditer(text) if not GENERIC.search(m["name"]))]:
        if taken.claim(*span):
            yield Mention(*span, "Event", text[slice(*span)], "events:session", 0.8)
    for match in JOINT_MEETING.finditer(text):
        named = places(match["places"])
        if (LETTERS.fullmatch(match["places"]) or (named and named[0].start == 0 and named[-1].end == len(match["places"]))) and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Event", match["name"], "events:joint", 0.8)
    for match in SHAPED.finditer(text):
        for start, end in _parted(text, _start(text, match.start(), match.end()), match.end()):
            dated = DATED.match(text, start, end - 3)
            start = dated.end() if dated else start
            called = CALLED_SHORTLY.match(text, start, end)
            start = called.end() if called else start
            held = ATTENDED.match(text, start, end - 3)
            start = held.end() if held else start
            if text.startswith("上", end) and (called_so := NAMED_BY_VERB.search(text, max(0, start - 6), start)) is not None:
                start = called_so.end("at")  # 在|加快甲建设大会|上
            aside = ASIDE.match(text, start, end)
            start = aside.end() if aside else start
            if PLACE_OF.match(text, end):
                continue
            once = ONCE.match(text, start, end)
            start = once.end() if once else start
            name = text[start:end]
            if len(name) < 3 + (end == match.end()) or GENERIC.search(name) or BAD.search(name) or (name.endswith("展") and text.startswith("上", end) and not _says_which(name)) or not taken.claim(start, end):
                continue
            bare = NUMBERED.sub("", re.sub(r"^20\d\d年?", "", name))
            entry = known.get(bare) or known.get(name)
            if entry:
                for other in entry.names:
                    draft.alias("Event", other, name)
            yield Mention(start, end, "Event", name, "events:shape", 0.9)
    for match in HELD_AGAIN.finditer(text) if "届" in text else ():
        if not GOVERNING.search(match["name"]) and not GENERIC.search(match["name"]) and taken.claim(match.start(), match.end()):
            yield Mention(match.start(), match.end(), "Event", match[0], "events:numbered", 0.8)
    for match in (*OF_THE_WORLD.finditer(text), *CONGRESS.finditer(text), *FEAST.finditer(text)):
        if not GENERIC.search(match["name"]) and not BAD.search(match["name"]) and not MORE_VERBS.search(match["name"]) and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Event", match["name"], "events:held", 0.8)
    listed = []
    for match in _known().finditer(text):
        if taken.claim(match.start(), match.end()):
            entry = known.get(match[0])
            if entry and entry.name != match[0] and ("Event", match[0]) not in draft.aliases:
                draft.alias("Event", match[0], entry.name)
            listed.append(Mention(match.start(), match.end(), "Event", match[0], "events:lexicon"))
    listed += [Mention(*m.span("name"), "Event", m["name"], "events:short", 0.8) for m in SHORT_FAIR.finditer(text) if not BODIES.search(m["name"]) and not GENERIC.search(m["name"]) and taken.claim(*m.span("name"))]
    yield from listed
    yield from _beside(text, listed, taken)


SHORT_NAME = 4  # characters of a joining word and the shortest name behind it
# 6月,借|亚欧商品贸易博览会举办推介会
BORROWED = re.compile("[借趁乘](?![助力款贷阅鉴势])(?=[\u4e00-\u9fff]{5})")
PLUS = re.compile(r"(?:中国|全国|全球|世界|国际)?[A-Z\d]{1,4}\+$")
# 进博会、甲贸会、乙交会: the short names of fairs in a list with one that is known.
BESIDE = re.compile(r"(?:[、和及]|以及)(?P<name>[\u4e00-\u9fff]{2}会)(?=[、,。;和及等])")
BODIES = re.compile("(?:[协学商大年社工例常全机不晚党总]|[议委]员|座谈|董事|理事|监事|联合|促进|基金)会$")


def _beside(text: str, known: list[Mention], taken: Taken) -> Iterator[Mention]:
    """Fairs that a list names behind a known one."""
    for mention in known:
        end = mention.end
        while text[end - 1] == "会" and (following := BESIDE.match(text, end)) is not None and not BODIES.search(following["name"]):
            end = following.end()
            if taken.claim(*following.span("name")):
                yield Mention(*following.span("name"), "Event", following["name"], "events:beside", 0.8)


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The events of one shape: two that 和 joins, and what stands before a closing count."""
    if (closing := CLOSING.search(text, start, end)) is not None:
        return [(start, closing.start())] if ENDS.search(text[start : closing.start()]) else []
    if (joint := JOINED.match(text, start, end)) is not None:
        return [(start, joint.start("and")), (joint.end("and"), end)]
    # 广交会和|法兰克福消费品展: what opens with a fair that is known by its short name are two.
    if (fair := _known().match(text, start, end)) is not None and text[fair.end() : fair.end() + 1] in ("和", "与", "及") and end - fair.end() > SHORT_NAME:
        return [(start, fair.end()), (fair.end() + 1, end)]
    if (both := BRANCH.search(text, start, end)) is not None and _says_which(text[both.end() : end]):
        return [(both.end(), end)]  # 甲市分会场和|甲市国际口岸博览会
    both = next((m for m in BOTH.finditer(text, start + 2, end) if _says_which(text[start : m.start()]) and _says_which(text[m.end() : end])), None)
    return [(start, both.start()), (both.end(), end)] if both is not None else [(start, end)]


def _says_which(name: str) -> bool:
    """Whether a name is that of a fair the lexicon knows, or begins with a place."""
    hits = places(name)
    return lexicon("events").get(name) is not None or bool(hits and hits[0].start == 0)


def _start(text: str, start: int, end: int) -> int:
    """Where an event's name begins: at its number where it has one, else behind the last word that is no name."""
    numbered = list(re.finditer(r"第[一二三四五六七八九十百\d]+届|(?<!\d)20\d\d年?(?=[\u4e00-\u9fff])", text[start:end]))
    cut = cut_left(text, start, end) if (whole := _whole(text, start, end)) is None else whole
    if numbered:
        first = start + numbered[-1].start()
        # 中德第三届汽车大会: a few signs in front of the number belong to it, a verb or a date does not.
        return cut if cut < first and first - cut <= 8 and not re.search(r"[\d,。、和及月在借趁赴以于]", text[cut:first]) else first
    lettered = PLUS.search(text, max(0, cut - 8), cut)
    if lettered:
        cut = lettered.start()  # 全国AI+|制造业大会
    if BORROWED.match(text, cut, end):
        cut += 1
    part = text[cut:end]
    if part.count("”") > part.count("“"):
        cut = cut + part.index("”") + 1
    return cut

_CITIES = "京津沪渝深穗杭甬宁锡苏蓉汉厦青济郑长合昌福南"
# 沪芜产业对接大会: of two cities, by a letter each, one is known to all
OF_TWO = re.compile(f"(?:[{_CITIES}][\u4e00-\u9fff]|[\u4e00-\u9fff][{_CITIES}])(?=(?:产业|经贸|招商|投资|科技|人才)[\u4e00-\u9fff]{{0,4}}(?:大会|推介会|对接会|洽谈会|论坛|峰会))")


def _whole(text: str, start: int, end: int) -> int | None:
    """Where a name begins that opens with a place and stands alone behind a verb or in a list of events; None if it does not."""
    left = max(text.rfind(mark, start, end) for mark in ",。;:、!?“\n") + 1 or start
    verbs = list(HELD.finditer(text, left, end - 2))
    first = verbs[-1].end() if verbs else left
    listed = text[first - 1 : first] == "、"
    if (not verbs and not listed) or not PROPER.fullmatch(text, first, end):
        return None
    hits = places(text[first:end])
    opens = (hits and hits[0].start == 0) or OF_TWO.match(text, first) is not None or (WORLDWIDE.match(text, first) is not None and JOINED.match(text, first, end) is None)
    return first if opens and (verbs or ENDS.search(text[max(0, first - 20) : first - 1])) else None
