"""Policies: titled documents, named campaigns and programmes in quotes, and named plans, measures, strategies without."""

import re
from collections.abc import Iterator
from functools import cache

from graph.lexicon import lexicon, names_in
from graph.names import fold
from ingest.abbreviations import definitions
from ingest.draft import Draft, Mention
from ingest.mentions._policynames import names
from ingest.mentions._seasons import is_season
from ingest.patterns import compiled
from ingest.sought import Sought, sought
from ingest.spans import Taken
from ingest.vocabulary import is_region

TITLED = re.compile(r"《(?P<title>[^《》\n]{2,80}(?:《[^《》\n]{2,60}》[^《》\n]{0,40})*)》(?:\((?P<number>[\u4e00-\u9fff]{1,10}[〔\[](?:19|20)\d\d[〕\]]第?\d{1,4}号)\))?")
# Contracts and forms are filled in, not carried out.
FORM = re.compile(r"(?:合同|合同书|承诺书|申请[书表]|评估表|审批表|登记表|汇总表|统计表|申报[表书]|任务书|记录表|备案表|明细表|证书|登记证|[业务]证|[日晚]报|决定书|告知书|通知书|(?:投资|监管|补偿|出让)协议书?)$")
# What a special programme is for: 甲攻关专项, 乙融合专项
OF_SPECIAL = "(?:融合|攻关|提升|协同|科技|重大科技|重点研发|揭榜挂帅|技术创新)"
HEADS = (
    f"(?:发展|总体|国家|重大|区域|首位|主导)?战略(?!对话|合作|协作|伙伴|支点|支撑|投资|性)|(?:招商|招引|走访|服务)(?:大)?行动|专项(?:整治)?行动|{OF_SPECIAL}?(?:重大|重点)?专项(?=[,。;、和与]|项目|支持)|攻坚(?:行动|战)|提升(?:行动|工程)|三年行动(?:计划|方案)?|五年行动(?:计划)?|行动(?:计划|方案)?|培育(?:行动|计划|工程)|倍增(?:计划|工程|行动)?|(?:综合)?整治(?:行动)?|工程|活动|改革(?:试点)?|规划|计划|试点|发展思路|"
    "美好蓝图|工作思路|总体思路|创建|政策(?:措施)?|方案|模式|机制|制度|建设|部署|目标|要求|行动体系|工作机制|产业集群|产业体系|集群|布局|主攻|品牌"
)
STRONG = re.compile(rf"^(?:{OF_SPECIAL}(?:重大|重点)?专项|(?:发展|总体|国家|重大|区域|首位|主导)?战略|.*行动(?:计划|方案)?|.*工程|活动|.*改革(?:试点)?|规划|.*计划|发展思路|工作思路|总体思路|美好蓝图|创建|政策(?:措施)?|.*整治)$")
# 用好“甲”和乙政策: what is joined to a policy is one
WITH_POLICY = re.compile("[和与及、](?![^,。;、]{0,3}相关|有关)[\u4e00-\u9fff]{4,14}政策(?=[,。;、\n])")
# 落实《甲条例》和“乙升级行动”
CAMPAIGN = re.compile("(?:行动|计划|工程|战略)$")
WITH_TITLED = re.compile("》(?:[、和及与]|以及)$")
# 参照云南省“沿边产业23条”
MEASURED_BY = re.compile("(?:参照|对照|比照|依据|根据|按照|落实|执行|兑现|享受)(?:[\u4e00-\u9fff]{0,5}[省市县区州旗]|国家)?$")
USES = re.compile("(?:用好|用足|用活|落实|兑现|执行)(?:好|用足)*$")
# “A”“B”及C“D”等政策: the class at the end says what all of them are.
CLASS = re.compile(r"(?:[、和及与]|以及)*(?:[\u4e00-\u9fff]{0,6}“[^“”\n]{1,20}”[、和及与]*)*等?(?:一系列)?(?:[一二两三四五六七八九十\d]+[个项大](?:专项)?)?(?:年活动|政策|文件|战略|规划|计划|专项行动|行动|工程|条例|意见|办法)(?!性|措施?到位|红利)")
NUMBERED = re.compile(r"^[\u4e00-\u9fff]{2,14}\d{1,3}条$")
YEAR = re.compile(r"[\u4e00-\u9fff]{3}年$")
# 开展“三多一大”领域专项治理, “痕迹化管理”现象: what the quotes hold is looked at, not carried out.
IDIOMS = frozenset({"一刀切", "卡脖子", "最后一公里", "最初一公里", "拉郎配", "摊大饼", "等靠要", "走过场", "两张皮", "肠梗阻", "中梗阻", "玻璃门", "弹簧门", "旋转门"})
OTHER = re.compile(r"小时|战略(?:对话|伙伴)|领域|问题|现象|风险|行为|难题|陋习|精神|病$|式")
FROM_TO = re.compile("从“[^“”]{1,16}”(?:走)?[到向]$")
QUOTED = re.compile(rf"“(?P<name>[^“”\n]{{2,26}})”(?P<more>(?:、?“[^“”\n]{{2,20}}”)*)(?P<head>{HEADS})?(?P<tail>[\u4e00-\u9fff]{{0,2}})")
BEFORE = re.compile(
    r"(?:落实|对接|深耕|开展|启动|出台|实施|锚定|紧扣|推进|深化|推行|坚持|按照|围绕|聚焦|执行|贯彻|紧盯|服务|融入|结合|响应|打造|扎实|完成|抢抓|以|在|全省|全市|省委|市委|县委|区委|全力|推动|实现|争创|创建|开启|掀起|持续|擦亮|活动|按|促进|拓展|做好|进入|“[^“”]{2,20}”)(?:[\u4e00-\u9fff]{0,8}?)$"
)
# 自治区“八大集群”部署: whose it is stands right before the quote
OF_LEVEL = re.compile(r"(?:^|[和及、落实按照彻接绕扣据合])(?:自治区(?:党委|政府)?|[\u4e00-\u9fff]{0,5}[省市州县区旗](?:委|政府|里)?|国家|中央)$")
# 市委“甲肱骨、乙随州”发展定位, 衡水市“工业立市”部署: what the word behind says is the level's own
PLACED = re.compile("(?:[\u4e00-\u9fff]{2}){0,2}(?:部署|战略|定位|目标|思路|布局|任务|要求|格局)")
# 落实“甲人才新政7条”, 建设“三区一基地”, 坚持“项目为王”: carried out or held to as it stands
CARRIED_OUT_QUOTE = re.compile("(?:落实好?|兑现|执行)$")
# 落实甲条例和招商引资|“19条”
COUNTED_ARTICLES = re.compile(r"[\u4e00-\u9fff]{0,8}\d{1,3}条(?:措施|政策|新政)?")
# 推行“一窗办成3.0”
VERSION = re.compile(r"[\u4e00-\u9fff]\d\.0(?:版)?$")
PUT_FORWARD = re.compile("(?:推行|实施|落实|推出|深化|迭代|升级|实行)$")
PUT_INTO_EFFECT = re.compile("(?:落实|执行|兑现|用好|用足|贯彻|出台)[^,。;:\n]*$")
COUNTED_QUOTE = re.compile("(?:建设|深化|锚定|实施|落实)$")
COUNTED_AIMS = re.compile("[一二两三四五六七八九十]个[\u4e00-\u9fff]{2,6}|[一二两三四五六七八九十]{1,2}[\u4e00-\u9fff]{1,3}(?:[一二两三四五六七八九十]{1,2}[\u4e00-\u9fff]{1,3})+")
HELD_TO = re.compile("(?:坚持|践行|树立|树牢|突出|确立)$")
WATCHWORD = re.compile("[\u4e00-\u9fff]{2}(?:为[王本先要纲]|[立强兴][市县区省国企]|优先|首位)")
SENTENCE_END = re.compile("[。!?;]")
# 复制推广甲新区“一线放行”经验
SPREAD = re.compile("(?:复制|推广|借鉴)[^,。;]{0,26}$")
TRIED = re.compile("(?:经验|做法|制度|改革经验)")
# 落实甲行动、乙行动等市委“十项行动”: what the quoted sum is of
SUMMED = re.compile(r"(?P<list>[^,。;:\n“”]{6,80}?)等(?:[省市县区州]委|自治区|[省市县区州]政府|[省市县区州]|国家|全[省市县区])?$")
SUM = re.compile(r"[一二三四五六七八九十百\d]+[大项个](?:专项)?(?P<kind>行动|工程|计划)")
# 用好“科创贷”, 发放“甲信贷通”: a programme of loans that a government stands behind
LOANS = re.compile(r"(?!以)[\u4e00-\u9fffA-Za-z]{1,6}(?:贷|贷通|融通|惠保)")
LENT = re.compile(r"(?:用好|用足|用活|发放|投放|推广|推出|新增|安排|落实|开展|实施|上线|扩大|放大|借助|通过|依托|创新|开发|设立|办好|做大|推行|优化|丰富|升级|、)(?:好|省|市|县|区|州|级|等|“[^“”]{2,8}”|、)*$")
LENDS = re.compile(r"(?:等)?(?:[\u4e00-\u9fff]{0,4}(?:产品|业务|贷款|政策|资金|规模|试点|余额|平台|授信|放款|投放|模式)|[\d.]+[亿万]|不少于|不低于|达到|超过)")
_PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新"
PAIR_OF_PLACES = re.compile(f"[{_PROVINCES}][{_PROVINCES}港澳台]")
# 引进的“鸿鹄计划”人才: a programme by those whom it brings.
PROGRAMME = re.compile(r"(?:计划|工程|行动)”(?:人才|专家|团队|项目|企业|资金)")
YEARISH = re.compile(r"(?:年|行动|工程|战略|战役|革命|计划|蓝图|一号工程|改革|规划|试点|条例)$|^[一二三四五六七八九十百\d][\u4e00-\u9fff]|^\d")
# 苏陕协作: a province of the east helps one of the west.
PAIRED = Sought(re.compile("[京津沪苏浙闽粤鲁琼桂川渝鄂湘赣滇][港澳台](?:经济|经贸|科技|金融|青年)?合作(?:会议|联席会议)?机制|[京津沪苏浙闽粤鲁辽][渝川黔滇桂陕甘青宁新藏蒙](?:对口)?协作(?!产业园|园区?|示范区|区)|[京津沪苏浙粤][辽吉黑]对口合作|[辽吉黑][京津沪苏浙粤]对口合作|[京津沪苏浙粤鲁闽][赣闽皖豫鄂湘桂渝川黔滇]对口(?:合作|支援)|东西部(?:科技|产业|教育|劳务|人才|医疗|消费)(?:协作|合作|帮扶)(?:机制|计划|行动)?"), ("协作", "对口", "东西部", "合作机制", "合作会议", "合作联席"), 6, 12)
# 用好甲市智能制造专项资金: a fund of the budget with a name of its own
FUNDED = sought("(?:用好|用足|用活|用好用足)(?P<name>(?:国家|自治区|[\u4e00-\u9fff]{0,3}[省市州县区])级?(?!级)[\u4e00-\u9fff]{4,14}?专项资金)")
# 落实省促进民营经济发展28条和市稳增长20条, 依据国发〔2023〕5号文件
ARTICLES = Sought(re.compile("(?:落实|执行|兑现|用好|用足|贯彻|对照|(?<=条)[和、与及])(?:好)?(?P<name>(?:国家|自治区|[省市州县区旗])[\u4e00-\u9fff]{3,16}?(?<![增减每共约])\\d{1,3}条)(?=[、,。;和与及]|政策|措施|举措|意见)"), tuple(f"{digit}条" for digit in range(10)), 30, 3)
BY_NUMBER = Sought(re.compile("(?:依据|根据|按照|落实|执行|贯彻|对照)(?P<name>[\u4e00-\u9fff]{2,10}(?:办|发|函|字|规|令)?[〔\\[](?:19|20)\\d\\d[〕\\]]\\d{1,4}号)(?=文|[、,。;和与的])"), ("〕", "]"), 30, 3)
# 实行人才绿卡政策, 落实稳岗返还政策: the name says by what means
MEANS = (
    "绿卡|房票|购房券|消费券|创新券|服务券|[补津]贴|补助|贴息|返还|退税|免税|免关税|免签|减免|减半|续贷|以旧换新|以工代赈|以租代|先租后|先用后|先建后|先投后|先免后|收购价|加计扣除|启运港|积分|落户|优先|降费|包容|审慎|免费|直补|缓缴|缓征|免申|免检|免罚|首台套|首贷|首购|首违|零租金|零地价|拎包入住|承诺|标准地|弹性|一票通|免押|免担保|租让|飞地|离岛|离境|信用修复|年薪制|周转编|编制池"
)
BY_MEANS = sought(rf"(?:(?<=”)[和与及、]|实行|推行|落实|兑现|执行|实施|优化|延续|加力|用好|用足|用活|(?<=政策)[和与及、])(?:好|落细|落实|用好|用足)*(?P<name>(?!.{{0,3}}政策|(?:(?!政策).){{0,12}}(?:[的了等各、]|相关|有关|系列|一揽子|一批|[两多]项|国家|具体|配套|扶持|优惠|存量|增量|激励))(?:[\u4e00-\u9fff\d]{{0,8}})(?:{MEANS})[\u4e00-\u9fff]{{0,6}}?政策)(?=[,。;、和与及并\n]|$)")
# 推出|甲改革4.0版, 发布|乙新政5.0
VERSIONED = Sought(
    compiled("(?:实施|落实|推出|出台|推进|兑现|执行|迭代|深化|发布|推行)(?:好|了)?(?P<name>(?![的了])[\u4e00-\u9fff]{2,14}?(?:改革|政策|新政|行动|方案|计划|措施|清单|意见)\\d\\.0版?(?:方案|政策)?)"), (".0",), 28, 8
)
# 落实零关税飞机清单, 外商投资负面清单: lists of what trade is freed or barred
TRADE_LISTS = sought("(?P<name>(?:“?零关税”?[\u4e00-\u9fff]{2,10}?|跨境服务贸易|外商投资(?:准入)?|市场准入)(?:(?:特别管理措施)?[负正]面)?清单)(?!管理)")
# 落实东北地区与东部地区部分省市对口合作机制
MECHANISMS = sought("(?:落实|用好|依托|借助|深化|完善|发挥|融入)(?P<name>[\u4e00-\u9fff]{2,20}?(?:对口合作|对口协作|区域合作|经济合作|战略合作)(?:联席会议|会议)?机制)")
FIVE_YEAR = sought(r"“?十[一二三四五六]五”?(?:(?:时期)?(?:发展)?规划)?")
GENERIC = re.compile(
    r"^(?:制定|编制|出台|完善|研究|工作|实施|总体|专项|发展|建设|产业|空间|行动|具体|相关|有关|各项|各类|年度|上级|上位|国家|省级|配套|支持|扶持|优惠|若干|系列|这些|落实|中长期|详细|整体|区域|片区|园区|城市|交通|科学|统一|子|土地|人才|财政|税收|金融|产业扶持|产业发展|产业支持|优惠|惠企|普惠|更多|强有力的|差异化的?|具体的?|一系列|切实可行的?|"
    r"企业|项目|三年|五年|专项整治|集中|本|该|此|第[一二三四五六七八九十]批)?(?:的)?(?:行动计划|行动方案|专项行动|攻坚行动|提升行动|实施方案|工作方案|管理办法|实施办法|考核办法|条例|总体规划|专项规划|发展规划|建设规划|产业规划|区域规划|空间规划|发展战略|若干政策|若干措施|若干意见|政策措施|实施意见|指导意见|实施细则|规划纲要|目录|控规|控制性详细规划|改革试点|(?:改革)?试点经验|国土空间规划|三年行动|五年行动|五年规划|操作规程)$"
)


@cache
def _known() -> re.Pattern[str]:
    names = {n for e in lexicon("policies") for n in e.names if len(n) > 1}
    return compiled("|".join(sorted(map(re.escape, names), key=len, reverse=True)) or r"(?!)")


def find(draft: Draft) -> Iterator[Mention]:
    """All policies that a document names, its own title left out."""
    taken = Taken()
    own = fold(draft.metadata.title)
    for mention in (*_titled(draft, own), *_quoted(draft), *_lexical(draft), *_bare(draft, own)):
        if taken.claim(mention.start, mention.end):
            yield mention


def _titled(draft: Draft, own: str) -> Iterator[Mention]:
    shorts = {end: short.strip("《》") for short, _, end in definitions(draft) if short.startswith("《")}
    for match in TITLED.finditer(draft.text):
        title = match["title"].strip()
        if fold(title) == own or own.endswith(fold(title)) or len(title) < 3 or FORM.search(title) or _is_shown(draft.text, match):
            continue
        if match.end() in shorts:  # 《…行动计划》(以下简称《计划》)
            draft.alias("Policy", shorts[match.end()], title)
        if match["number"]:
            draft.alias("Policy", match["number"], title)
        yield Mention(match.start(), match.end(), "Policy", title, "policies:titled")


# 电视剧《甲》, 《乙》专栏, 今天的《丙》来看…: what is shown, sung or read is no policy
SHOWN = re.compile("(?:电视剧|电影|影片|专题片|纪录片|短片|节目|栏目|专栏|歌曲|图书|丛书|小说|话剧|舞剧|歌剧|京剧|越剧|黄梅戏|音乐剧|动画片|游戏|手游|动漫|舞台剧|综艺|长诗|专著|教材|杂志|期刊|剧目|油画|画作|作品|报道)(?:、?《[^《》\n]{1,30}》)*、?$")
IS_SHOWN = re.compile("[ \u3000]*\\(20\\d{6}\\)|(?:、?《[^《》\n]{1,30}》)*(?:的?(?:重要|主旨|视频|开幕式?|署名)*(?:讲话|演讲|致辞|发言|文章)|等?(?:\\d+[部集期档个])?(?:[\u4e00-\u9fff]{0,4})?(?:专栏|栏目|节目|系列报道|电视剧|影片|丛书|微视频|晚会|剧目)|(?:将于)?(?:今晚|明晚|今天|明天)?(?:继续)?(?:播出|首播|上映|开播|热播|首演|公演)|第[一二三四五六七八九十]+[卷集季辑]|一书|一文|杂志|期刊|来看)")
# 《晚邮报》, 《甲经济学刊》, 《新闻联播》, 《乙论述摘编》
PRESS = re.compile("(?:[日晚早时周邮商画导]|都市|青年)报$|[周月季学]刊$|杂志$|邮报$|联播$|(?:摘编|文选|选集|选编|文集|全集|读本)$")
CARRIED_OUT = re.compile("(?:法|条例|规定|办法|细则|意见|通知|决定|方案|规划|计划|纲要|措施|政策|要点|清单|目录|指南|标准|规范|公报|声明|协定|协议|公约|宣言|备忘录|白皮书|\\d条|报告)(?:\\([^()]*\\))?$")


def _is_shown(text: str, match: re.Match[str]) -> bool:
    """Whether the words around a title say that it is a film, a book or a column."""
    if CARRIED_OUT.search(match["title"]):
        return False
    if PRESS.search(match["title"]):
        return True
    return SHOWN.search(text, max(0, match.start() - 60), match.start()) is not None or IS_SHOWN.match(text, match.end()) is not None


# 锚定“千亿”目标, 打造“双百亿”集群: how much is aimed at
MAGNITUDE = re.compile("[双两超过破]?[一二两三四五六七八九十百千万]{1,3}亿元?级?")
IN_A_ROW = re.compile("[一二两三四五六七八九十\\d]连[丰增升涨冠降跳]$")  # 实现“十九连丰”
UNFINISHED = re.compile("(?:盘活|处置|化解|消化|清理|整治|复工|清零|出清|解决|激活)(?:了|好|一批)?[^,。;]{0,14}$")


def _quoted(draft: Draft) -> Iterator[Mention]:
    text = draft.text
    for match in QUOTED.finditer(text):
        head = match["head"] or ""
        strong = bool(head and STRONG.match(head))
        name = match["name"].strip(",、")
        if SENTENCE_END.search(name):
            continue  # “电池厂最怕停电。”规划局: somebody speaks
        if head in ("", "活动") and is_season(name):
            continue  # “甲购物季”活动 is held
        before = text[max(0, match.start() - 14) : match.start()]
        before = before[max(before.rfind(mark) for mark in "。;,:\n") + 1 :]
        shaped = YEARISH.search(name) is not None and ":" not in name
        classed = len(name) <= 20 and (NUMBERED.match(name) or match["more"] or not head) and CLASS.match(text, match.end("name") + 1) is not None
        classed = classed or (not head and not match["more"] and USES.search(before) is not None and WITH_POLICY.match(text, match.end("name") + 1) is not None)
        classed = classed or (not head and CAMPAIGN.search(name) is not None and WITH_TITLED.search(before) is not None) or (NUMBERED.match(name) is not None and MEASURED_BY.search(before) is not None)
        # 今年是“项目提速年”“环境优化年”: years in a row need no word for what they are
        classed = classed or (match["more"].count("“") > 0 and all(YEAR.search(part) for part in re.findall("“([^“”]+)”", match[0])))
        lent = LOANS.fullmatch(name) is not None and (LENT.search(before) is not None or LENDS.match(text, match.end("name") + 1) is not None)
        carried = _is_carried(text, match, name, before)
        if not (carried or strong or classed or lent or (head and YEAR.search(name)) or (shaped and BEFORE.search(before)) or (head and BEFORE.search(before)) or PROGRAMME.match(text, match.end("name") - 2) or (shaped and OF_LEVEL.search(before))):
            continue
        yield from _summed(text, match.start(), name)
        if name in IDIOMS or (name in names_in("figures_of_speech") and not strong) or OTHER.match(text, match.end("more")) or ("、" in name and head in ("要求", "目标", "模式", "机制")):
            continue
        if re.search(r"以下简称|下称|[(]简称", before) or re.match(r"(?:[)])", text[match.end("name") + 1 :]):
            continue
        if (before.endswith(("到", "向")) and FROM_TO.search(text[max(0, match.start() - 24) : match.start()])) or (before.endswith("从") and text.startswith("到“", match.end("name") + 1)):
            continue  # 从“一粒米”到“一桌菜”
        if (MAGNITUDE.fullmatch(name) or IN_A_ROW.search(name)) and not strong and not match["more"]:
            continue
        if UNFINISHED.search(before) and head in ("工程", "项目"):
            continue  # 盘活“烂尾”工程4个
        if match["more"] and not head and not shaped and not classed and not lent and not carried:
            continue
        full_end = match.end("head") if strong else match.end("more")
        full = text[match.start() : full_end]
        if strong and not match["more"]:
            draft.alias("Policy", name, full)
            # 招商引资“一号工程”: what stands before the quote belongs to the name where it has no verb.
            yield Mention(match.start(), full_end, "Policy", full, "policies:quoted")
        else:
            yield Mention(match.start(), match.end("name") + 1, "Policy", name, "policies:quoted", 0.8)
            for more in re.finditer(r"“([^“”]{2,20})”", match["more"]):
                start = match.start("more") + more.start()
                yield Mention(start, start + len(more[0]), "Policy", more[1], "policies:quoted", 0.8)


def _is_carried(text: str, match: re.Match[str], name: str, before: str) -> bool:
    """Whether what stands around a quote that has no word for what it is says that it is carried out, held to or laid down."""
    end = match.end("name") + 1
    if OF_LEVEL.search(before) and PLACED.match(text, end):
        return True
    if CARRIED_OUT_QUOTE.search(before) and len(name) >= 4 and "、" not in name and "+" not in name:
        return True
    if VERSION.search(name) and PUT_FORWARD.search(before):
        return True
    if COUNTED_ARTICLES.fullmatch(name) and PUT_INTO_EFFECT.search(text, max(0, match.start() - 60), match.start()):
        return True
    if (COUNTED_QUOTE.search(before) and COUNTED_AIMS.fullmatch(name)) or (HELD_TO.search(before) and WATCHWORD.fullmatch(name)):
        return True
    return TRIED.match(text, end) is not None and SPREAD.search(text, max(0, match.start() - 32), match.start()) is not None


def _summed(text: str, quote: int, name: str) -> Iterator[Mention]:
    """The campaigns that a quoted sum of them counts, listed in front of it."""
    summed = SUM.fullmatch(name)
    match = SUMMED.search(text, max(0, quote - 90), quote) if summed else None
    if summed is None or match is None:
        return
    start, end = match.span("list")
    for number, piece in enumerate(re.finditer("[^、]+", text[start:end])):
        first = start + piece.start()
        led = CARRIED.match(text, first, start + piece.end()) if number == 0 else None
        first = led.end() if led else first
        if text.endswith(summed["kind"], first, start + piece.end()) and start + piece.end() - first >= 5:
            yield Mention(first, start + piece.end(), "Policy", text[first : start + piece.end()], "policies:summed", 0.8)


CARRIED = re.compile("(?:为)?(?:深入|全面|扎实|切实|认真|坚决)*(?:贯彻落实|贯彻|落实|实施|推进|开展|抓好|推动|服务|对接|融入|围绕)(?:好)?")


# What is a policy by its shape alone, with the rule's name and how sure it is.
SHAPES = ((VERSIONED, "policies:version", 0.8), (ARTICLES, "policies:numbered", 0.8), (BY_NUMBER, "policies:numbered", 0.8), (TRADE_LISTS, "policies:list", 0.8), (FUNDED, "policies:funded", 0.7), (BY_MEANS, "policies:means", 0.7))


def _lexical(draft: Draft) -> Iterator[Mention]:
    known = lexicon("policies")
    for match in _known().finditer(draft.text):
        if draft.text.startswith(("示范区", "领导小组", "局", "部门", "委员会", "厅", "基金", "公司"), match.end()) or (match[0].endswith("协作") and draft.text.startswith(("产业园", "园区", "飞地", "“飞地”", "示范区"), match.end())):
            continue  # who leads it is an organ, what is built under it a place
        entry = known.get(match[0])
        if entry and entry.name != match[0]:
            draft.alias("Policy", match[0], entry.name)
        yield Mention(match.start(), match.end(), "Policy", match[0], "policies:lexicon")
    for pattern, rule, score in SHAPES:
        for match in pattern.finditer(draft.text):
            yield Mention(*match.span("name"), "Policy", match["name"], rule, score)
    for match in MECHANISMS.finditer(draft.text):
        if is_region(match["name"][:2]) or PAIR_OF_PLACES.match(match["name"]):
            yield Mention(*match.span("name"), "Policy", match["name"], "policies:mechanism", 0.7)
    for match in PAIRED.finditer(draft.text):
        yield Mention(match.start(), match.end(), "Policy", match[0], "policies:paired", 0.8)
    for match in FIVE_YEAR.finditer(draft.text):
        bare = re.sub("[“”]|时期|发展", "", match[0])
        full = bare if bare.endswith("规划") else bare + "规划"
        draft.alias("Policy", match[0], full)
        if bare != match[0]:
            draft.alias("Policy", bare, full)
        yield Mention(match.start(), match.end(), "Policy", match[0], "policies:five-year")


def _bare(draft: Draft, own: str) -> Iterator[Mention]:
    text = draft.text
    headings = {c.heading_end for c in draft.clauses}
    for start, end in names(text):
        name = text[start:end]
        if end in headings and name.endswith("工程"):
            continue  # (三)实施科技赋能工程: a task of this plan
        if len(name) < 6 or "等" in name or re.match(r"明确|园区定位", name) or GENERIC.match(name) or "简称" in name or re.search(r"^[)”]", name) or fold(name) in own:
            continue
        yield Mention(start, end, "Policy", name, "policies:shape", 0.7)
