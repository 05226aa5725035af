"""Organisations: universities, institutes, laboratories, associations, hospitals, schools, funds."""

import re
from collections.abc import Iterator

from ingest.boundaries import cut_left
from ingest.draft import Draft, Mention
from ingest.mentions.agencies import TOGETHER
from ingest.mentions.events import NUMBERED
from ingest.patterns import guarded
from ingest.rewards import is_rewarded
from ingest.sought import Sought, sought
from ingest.spans import Taken
from ingest.vocabulary import is_ordinary, is_region, leading_region, own

SHAPE = re.compile(
    r"[\u4e00-\u9fff〇()·]{2,24}?(?:"
    + guarded(r"(?:职业技术学院|职业技术大学|职业学院)(?:(?!设立|组建|共建|建设|成立|联合|合作|开展|二级|等)[\u4e00-\u9fff]{2,6}学院)?|高等专科学校|师范学院|大学(?![生城科园校毕前位]|学院|科技园|就|本)(?:\([\u4e00-\u9fff]{2,6}\))?(?:(?![与和及同、])(?:(?!设立|组建|共建|建设|成立|联手|携手|联办|合办|合作|联合|开展|打造|搭建|签订|深化|牵头|创建|校友|推[进动广]|加快|共同|共[创商筹]|落地|引进|筹[建办]|谋划|依托|围绕|新建|建好|建成|承办|申报|兴办|创办)[\u4e00-\u9fff]){2,12}?(?:学院|研究院))?|(?<!科)学院(?![派])|研究院(?!所)|研究所(?:(?!共建|合作|联合|组建|设立|建设|开展|成立|签|在|与|等|合建|共同|搭建|打造|牵头)[\u4e00-\u9fff]{2,10}(?:研究院|分院|分所))?")
    + r"|(?:(?<=中科院)|(?<=中国科学院))(?:(?!共建|合作|联合|组建|设立|建设|签)[\u4e00-\u9fff]){2,8}所(?:(?!共建|合作|联合|组建|设立|建设|开展|成立|签|在|与|等|合建|共同|搭建|打造|牵头)[\u4e00-\u9fff]{2,10}(?:研究院|分院))?|"
    + guarded(r"(?:研究|设计|规划|科学)总院|设计院|科学院(?:(?!共建|合建|合作|联合|建设|组建|设立|等|开展|的|[与和、])[\u4e00-\u9fff]){2,10}?(?:分院|创新院)|科学院(?!(?:(?!共建|合建|合作|联合|建设|组建|等|开展|的)[\u4e00-\u9fff]){2,8}[院所])(?:[\u4e00-\u9fff]{2,10}(?:所|(?:资源|研究|创新|技术|转移|检测)中心))?|实验室(?!建)|工程院|(?<=[省市])[农林水]科院(?!所|校(?!地|企))|"
    r"校友(?:总会|会|联谊会)|(?:证券|期货|商品|黄金|钻石|产权|数据|环境|能源|碳排放权|农产品|海产品|天然气)交易所|协会|学会|研究会|(?<!会)商会(?![节])|联合会|联合总会|同业公会|联盟|促进会|贸促会|船级社|公社(?:[\u4e00-\u9fff]{2,4}代表处)?|基金会|(?:母|子|产业|投资|引导|发展|创投|天使|风投|股权投资|材料|创新)?基金(?:[\u4e00-\u9fff]{2,8}(?:专项|子)基金)?(?!会|管理|公司|投(?:放|资(?!进度|力度|规模|策略|决策))|招商|小镇|支持|作用|群|模式|集群|等(?![\u4e00-\u9fff]{0,6}基金)|、创投|的|化|组|用|池|规模(?!达?到?\d)|项目|总(?!规模))|医院(?!建|项目|二期|扩)|(?:院士|院士专家)工作站(?!建)|电视台|红十字会|总工会|国大代表处|代表处")
    + ")"
)
HEADS = ("交易所", "究总院", "计总院", "划总院", "学总院", "校友总会", "校友会", "校友联谊会", "协会", "学会", "研究会", "商会", "农科院", "林科院", "水科院", "联合会", "联合总会", "公会", "联盟", "促进会", "贸促会", "红十字会", "总工会", "船级社", "公社", "基金", "医院", "电视台", "工作站", "中科院", "物所", "化所", "理所", "力所", "学所", "料所", "代表处", "学院", "大学", "研究院", "研究所", "设计院", "科学院", "实验室", "工程院", "学校")
SHAPED = Sought(SHAPE, HEADS, 44)
GENERIC = re.compile(
    r"^(?:一本|二本|双一流|医|异地|奖励|优秀人才|三甲|二甲|重要|国字号|机构和?|企业和?|高端人才|人才|园区|开发区|各|相关|有关|国内外?|知名|国家(?:级|重点)?|省级?|市级?|区域性?|行业|专业|重点|高等|科研|一批|新型|国际|境外|海外|[一二三四五六七八九十\d]+[个家所]|企业|民办|公办|工程|技术|产业|创业|投资|发展|市场化|政府|市外|县外|世界|一流|应用型|境内|区内|县内|市内|省内|二级|及?区域|设区的?市级|县级|风险补偿|社保|公积|医保|专项|本地|地方|引导|应急|住房|联合|共建|若干|院士|部门|国有|政策性|天使|风投|创投|政府(?:产业)?引导|种子|并购|子|母|[支只]|产业母)*"
    r"(?:大学|学院|研究院|研究所|设计院|实验室|协会|学会|商会|联合会|联盟|促进会|基金会|产业基金|投资基金|引导基金|发展基金|子基金|母基金|天使基金|创投基金|风投基金|股权投资基金|基金|医院|行业协会|商协会|科学院|工程院|代表处|创新联盟|产业联盟|技术联盟|重点实验室|总工会|(?:广播)?电视台)$|投资信托基金$|公积金|资金|^(?:符合|免收|最高|不得|经|从|按|对|致使|由|规定|一类|第[一二三四五六七八九十]+[条章]|原|中用|首次|被)|大健康|双基金|等基金"
)
OF_SEVERAL = re.compile("[\u4e00-\u9fff]{2}(?:[两三四]|各|等)地")
# Laboratories, institutes and schools that are only to be built are projects, in a list too.
KINDS = re.compile(r"(?:组建|设立|建设(?!投资|集团|局|银行|公司)|筹建|创建|申报|申请设立|打造|新建|认定|建成|培育|争创|布局|新增)(?![^,。;]{0,30}(?:等高校|等院校|等单位))(?:[^,。;、\s]{0,12}|[^,。;\s]{2,24}[^,。;、与和\s](?:、|[和与及])[^,。;、\s]{0,4})$")
# 中国工业与应用数学学会: 与 and 和 join the fields of a society.
JOINING = re.compile(r"(?:中国|中华|全国|国际|亚洲|世界|[\u4e00-\u9fff]{2}省|[\u4e00-\u9fff]{2}市)[\u4e00-\u9fff]{2,6}[与和及]$")
OF_UNIVERSITY = re.compile(r"(?P<school>[\u4e00-\u9fff]{2,8}大学)(?:(?!合作|共建|联合|签|建立|开展|组建|设立)[\u4e00-\u9fff]){2,9}[与和]$")
FIRM_BEFORE = re.compile(r".*(?:公司|集团|[省市县区]政府|管委会)[和与及、]")  # 甲公司和|乙学院
FOUNDED = re.compile("(?:设立|发起|组建|成立|募集|管理)的$")  # 与甲公司合作设立的|乙产业基金规模15亿元
# 甲学院|附属医院, 乙大学|第二附属医院
ATTACHED = re.compile(r"(?:第?[一二三四五六七八九十]|[\u4e00-\u9fff]{2})?附属(?:第?[一二三四五六七八九十]|[\u4e00-\u9fff]{2})?(?:医院|中学|小学|学校|幼儿园)")
FORMED = re.compile(r"(?:结成|组成|缔结|结为|形成).{0,6}联盟$")  # 与甲经开区结成发展联盟
AMOUNT = re.compile(r"[\d.]*[千万亿]{1,2}元(?:的|级)?")
ACTING = re.compile("(?:牵头|领衔|主导)(?:建设|组建|共建|创建|打造|筹建|设立|成立)?|(?:联合|合作)(?:建设|组建|共建|创建|打造|筹建|设立|成立)|(?<![共合])承担(?!者)")
NUMBER = re.compile(r"\([一二三四五六七八九十]{1,3}\)")
# 到|甲省碳排放权交易中心|登记; 组建总规模3亿元的|县级甲产业基金
EXCHANGE = sought(r"[\u4e00-\u9fff]{2,8}?(?:股权|产权|技术|数据|碳排放权|环境权益|排污权|金融资产|大宗商品|公共资源)交易(?:中心|市场)(?!建设|项目|工程|大楼)|[\u4e00-\u9fff]{2,6}?股交中心")
SIZED = sought(r"(?:设立|组建|成立|建立|发起)(?:首期|总)?(?:总?规模)?[约达不低于超过]{0,3}\d[\d.]*[亿万]元的(?P<name>[省市县区]级[\u4e00-\u9fff]{2,14}?基金)(?=[,。;、\n和])")
WITH_DASH = re.compile("中国[—–-]$")
SOCIETY = re.compile(r"(?:学会|协会|研究会|联合会|商会|促进会)$")
# Universities and institutes by their short names: 省名师大, 中国某院.
SHORT = sought(r"(?:国防科大|中科大|哈工大|华中科大|电子科大|西安交大|上海交大|西南交大|中国信通院|中国社科院|中国农科院|中国电科院|中国林科院|中科院)(?![\u4e00-\u9fff]{1,10}(?:所|院|分院|基地|中心))|中国[\u4e00-\u9fff]{2,4}院(?=[在与和、,。等]|携手|合作|共建)")
# 联合国开发计划署, 大韩商工会议所
WORLD = sought(r"联合国[\u4e00-\u9fff]{2,8}?(?:计划署|规划署|难民署|环境署|贸发会议|组织|基金会?|委员会)|世界(?:卫生|贸易|知识产权|旅游|气象)组织|(?:国际标准化|国际劳工|上海合作)组织|[\u4e00-\u9fff]{2,6}(?:商工|工商)会议所|(?:日本|大韩|韩国)?贸易(?:投资)?振兴(?:机构|公社)(?:[\u4e00-\u9fff]{2,4}代表处)?")
# 会同国际甲中心、乙大学共建: a centre among schools that found something together
AMONG_SCHOOLS = sought(r"(?:会同|联合|携手|[与同、])(?P<name>(?:国家|国际|中国|[\u4e00-\u9fff]{2}[省市])[\u4e00-\u9fff]{2,10}?中心)(?=[、和与][^,。;]{2,30}?(?:大学|学院|研究[院所])[^,。;]{0,30}?(?:共建|合建|组建|建设|攻关|开展|设立))")
# 联合甲省博物馆设立…, 与乙国际咖啡交易中心探索…: houses and centres of a place with which something is done together
PARTNERS = sought(
    r"(?:会同|联合|携手|[与同、和])(?P<name>[\u4e00-\u9fff]{2,16}?(?:博物馆|博物院|图书馆|美术馆|大剧院|免税城|(?:交易|检测|检验|检验检测|测试|技术|研究|创新|推广|认证|仲裁|结算)中心|交易市场))"
    r"(?=(?:[、和与][^,。;]{3,24}?)?(?:" + TOGETHER + r"|合建|加强))"
)
# What founds societies, and what they end with
FOUNDS, SOCIETIES = "成立|组建|设立|筹建|筹备|创办|发起", "协会|学会|商会|联合会|联谊会|促进会|研究会|联盟|基金会"
# 成立高端人才协会: a body that is to be founded is one, where its name says for whom or what, and not of which rank alone
FOUNDED_NOW = sought(rf"(?:{FOUNDS})了?(?P<name>(?![^,。;]{{0,12}}(?:的|[与和及、]|一批|[一二三四五六七八九十百\d]+[个家]))[\u4e00-\u9fff]{{2,16}}?(?:{SOCIETIES}))(?=[,。;、\n(和与及并等]|$)")
RANKS = re.compile(f"(?:各|相关|有关|重点|新型|综合|地方|区域|专业|全[省市县区]|[省市县区]级?|产业链?|行业|企业|校企|技术|创新|战略|发展|合作|联合|社会|民间|国际|特色|优势|支柱|主导|新兴|传统|{FOUNDS})*(?:商协会|{SOCIETIES})")
PROVINCES = re.compile("[京津冀沪苏浙皖闽赣鲁豫鄂湘粤桂川渝成黔滇陕甘]{2}")
# What is there already and is put to use: 发挥国家甲技术创新中心作用.
NATIONAL = sought(r"(?:发挥好?|依托|运营好?|用好|借助|会同|联合|支持)(?P<name>(?:国家|[\u4e00-\u9fff]{2}(?:省|市)?)[\u4e00-\u9fff]{2,16}?(?:创新中心|工程研究中心|工程技术研究中心))")
PLACED = sought(r"(?P<place>[\u4e00-\u9fff]{2,3})(?:师大|农大|医大|财大|海大|科大|交大|工大|理工)(?![\u4e00-\u9fff]{1,8}(?:基地|科技园|校区|园|中心|附属|附中|附小))")


# 市中心医院, 第一人民医院, 附属医院: plain words that do say which.
PLAIN = re.compile(r"^[省市县区州旗](?!级|属|内|外)|第[一二三四五六七八九十]|附属|人民医院$|中心医院$|中医院$|妇幼|红十字")


# 甲市|有关农机研究院, 奖励|行业商会, 全职到我区学校
KIND_OF = re.compile("^新设[省市县区国]|有关|相关|升格|以上|全职|^奖励(?!基金)|到我[省市县区]|[本我该][省市县区](?:医院|学校)")
# What is said in a sentence and stands in no name: 门诊人次是去年两倍的|医院, 从收入中扣除|基金
SAID = re.compile("(?<!总)是|返回|传导|允许|提取|扣除|收入|情况|患者|[医人]务?人员|年度|不低于|不得|金额|比例|(?:必须|应当|要|懂得|能够)学会$|[读上考念]大学$|等基金$|及行业协会$")
# Hospitals and funds of a kind
OF_KIND = re.compile("(?:公立|民营|社会办|[一二三]级|医联体内|医共体内)[\u4e00-\u9fff]{0,4}医院$|^(?:国家级|省级|市级|县级)[和与及、].*工作站$|^(?!.*[省市县区]).*(?:贷款|信贷)风险补偿基金$|^(?:政府性|地方政府性|国家和地方|中央和地方|再担保)[\u4e00-\u9fff]{0,8}基金$|(?:政府性|消费|积累|后备|社会保险|社保|医保|养老保险|失业保险|住房公积|行政事业性收费和[\u4e00-\u9fff]{0,6})基金$")


def _is_anyone(name: str) -> bool:
    """Whether a name means any of its kind (三级公立医院), or holds words of the sentence (作为公立医院)."""
    if "或" in name or name.count("(") != name.count(")") or KIND_OF.search(name) or SAID.search(name):
        return True
    if OF_KIND.search(name) and not leading_region(name):
        return True
    return name.endswith("医院") and PLAIN.search(name) is None and is_ordinary(name[:-2])


ALLIED = re.compile("(?:联盟|协会|联合会|促进会|商会)$")
ROAD = re.compile("(?<![A-Za-z0-9])[GS]\\d{1,3}$")


def _start(text: str, start: int, end: int) -> int:
    """Where a name begins: behind the words that lead to it, whom a rule is good to, and a sum."""
    # 引导 of a fund is no verb in front of its name.
    guided = 4 if text.endswith("引导基金", start, end) and end - start > 6 else 0
    start = cut_left(text, start, end - guided)
    if SOCIETY.search(text[start:end]) and (joining := JOINING.search(text, max(0, start - 12), start)):
        start = joining.start()
    # 甲大学乙先进技术与|产业研究院: what an institute of a university works on may hold 与.
    if (inner := OF_UNIVERSITY.search(text, max(0, start - 24), start)) is not None:
        start = cut_left(text, inner.start(), inner.end("school"))
    for acts in ACTING.finditer(text, start + 2, end - 3):
        start = acts.end()  # 甲星绘牵头建设|乙实验室, 甲中心承担|丙协会
    name = text[start:end]
    if "对" in name[:-3] and (toward := name.rfind("对")) > 0 and name[toward : toward + 2] not in ("对外", "对口"):
        start += toward + 1  # 按标准对|行业协会给予奖励
    amount = AMOUNT.search(text, max(0, start - 2), end - 3)
    start = amount.end() if amount else start  # 设立20亿元|引导基金
    if (road := ROAD.search(text, max(0, start - 4), start)) is not None and ALLIED.search(text, start, end):
        start = road.start()  # S7|科创走廊产业联盟
    name = text[start:end]
    if (number := NUMBER.match(name)) is not None:
        start += number.end()  # (三)|国家甲实验室
        name = text[start:end]
    return start + name.index(")") + 1 if name.count(")") > name.count("(") else start


def _exchange_start(text: str, start: int, end: int) -> int | None:
    """Where the name of an exchange begins: at its place (企业到|北京证券交易所), with a dash behind 中国 too."""
    place = next((i for i in range(start, end - 5) if leading_region(text, i)), None)
    lead = WITH_DASH.search(text, max(0, start - 3), start) if place == start else None
    return lead.start() if lead else place


# 中国科学院长春光学精密机械与物理研究所: one institute for two fields.
INSTITUTE = sought(r"(?:中国科学院|中科院)(?:(?!大学|研究[院所]|[与和、])[\u4e00-\u9fff]){2,14}(?<!院)[与和](?:(?!大学|中国|中科院|[与和、])[\u4e00-\u9fff]){2,8}?研究所")


# 自然资源部海岛研究中心, 农业农村部规划设计研究院: what a ministry runs is no ministry
OF_MINISTRY = sought(
    r"(?:(?:工业和信息化|自然资源|生态环境|农业农村|交通运输|水利|应急管理|住房和城乡建设|公安|教育|商务|文化和旅游|人力资源和社会保障)部|国家卫生健康委|国家市场监督管理总局|国家林业和草原局|国家粮食和物资储备局|国家药品监督管理局)"
    r"(?:(?![与和、等的]|共建|合作|联合|支持|组建|认定|批复|批准|推动)[\u4e00-\u9fff]){2,16}?(?:研究中心|研究所|研究总院|研究设计院|研究院|检测中心|检验中心|评审中心|规划院|推广中心)"
)


def _of_ministries(draft: Draft) -> Iterator[Mention]:
    """Institutes and centres of ministries; the ministry that their names begin with is not named by itself there."""
    found = [m.span() for m in OF_MINISTRY.finditer(draft.text)]
    if found:
        draft.mentions[:] = [m for m in draft.mentions if not (m.type == "Agency" and any(start <= m.start and m.end <= end for start, end in found))]
    for start, end in found:
        yield Mention(start, end, "Organization", draft.text[start:end], "organizations:ministry", 0.9)


def find(draft: Draft) -> Iterator[Mention]:
    """All organisations that a document names and that are not agencies."""
    run = list(_of_ministries(draft))
    yield from run
    taken = Taken((m.start, m.end) for m in [*draft.mentions, *run] if m.type in ("Agency", "Organization", "Company") or m.rule == "policies:titled")
    text = draft.text
    for match in INSTITUTE.finditer(text):
        if taken.claim(*match.span()):
            yield Mention(*match.span(), "Organization", match[0], "organizations:institute")
    for match in WORLD.finditer(text):
        start = cut_left(text, *match.span()) if match[0].endswith("会议所") else match.start()
        if taken.claim(start, match.end()):
            yield Mention(start, match.end(), "Organization", text[start : match.end()], "organizations:world", 0.9)
    for match in EXCHANGE.finditer(text):
        place = _exchange_start(text, *match.span())
        if place is not None and not KINDS.search(text, max(0, place - 40), place) and taken.claim(place, match.end()):
            yield Mention(place, match.end(), "Organization", text[place : match.end()], "organizations:exchange", 0.85)
    for match in SIZED.finditer(text):
        if taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Organization", match["name"], "organizations:founded", 0.8)
    for match in SHAPED.finditer(text):
        end = match.end()
        start = _start(text, match.start(), end)
        name = text[start:end]
        if name.endswith(("大学", "学院")) and (part := ATTACHED.match(text, end)) is not None:
            end = part.end()
            name = text[start:end]
        if text.startswith(("股份", "有限", "集团"), end):
            continue  # 甲研究院|股份有限公司
        if text.startswith("规模", end) and not is_region(name[:2]) and not (own(name[:2]) and FOUNDED.search(text, max(0, start - 4), start)):
            continue  # 母基金规模10亿元: of no place, it may be any
        if name.endswith("交易所"):
            place = _exchange_start(text, start, end)
            if place is None:
                continue  # of no place, it may be any
            start, name = place, text[place:end]
        if FORMED.search(name) or NUMBERED.search(name) or NUMBERED.search(text, max(0, start - 6), start):
            continue  # 第八届西部农商会 is held, not joined
        if (firm := FIRM_BEFORE.match(name)) is not None:
            start += firm.end()
            name = text[start:end]
        of_sum = name[:1] in ("分", "角", "元", "届") and text[start - 1 : start].isdigit()  # 5|角钱助学基金
        if OF_SEVERAL.search(name):
            continue  # 甲区、乙区两地家具协会: each of them has one
        if len(name) < 3 or GENERIC.match(name) or _is_anyone(name) or of_sum or is_rewarded(text, start, end) or not taken.claim(start, end):
            continue
        built = KINDS.search(text, max(0, start - 40), start) and not re.search(r"(?:基金|大学|协会|商会|联盟|学会|联合会|促进会|研究会|基金会)$", name)
        if built:
            continue
        yield Mention(start, end, "Organization", name, "organizations:shape", 0.9)
    for match in NATIONAL.finditer(text):
        placed = match["name"].startswith("国家") or leading_region(match["name"]) or PROVINCES.match(match["name"])
        if placed and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Organization", match["name"], "organizations:national", 0.8)
    for match in AMONG_SCHOOLS.finditer(text):
        if taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Organization", match["name"], "organizations:among", 0.8)
    for match in PARTNERS.finditer(text):
        if leading_region(match["name"]) and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Organization", match["name"], "organizations:partner", 0.85)
    for match in FOUNDED_NOW.finditer(text):
        if not RANKS.fullmatch(match["name"]) and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Organization", match["name"], "organizations:founded", 0.8)
    for match in SHORT.finditer(text):
        if taken.claim(match.start(), match.end()):
            yield Mention(match.start(), match.end(), "Organization", match[0], "organizations:short", 0.8)
    for match in PLACED.finditer(text):
        lead = next((i for i in (0, 1) if is_region(match["place"][i:])), None)
        start = match.start() + (lead or 0)
        if lead is not None and taken.claim(start, match.end()):
            yield Mention(start, match.end(), "Organization", text[start : match.end()], "organizations:short", 0.8)
