"""Lists of names in a part of a sentence: where the list begins behind its verbs, where it ends, and its members."""

import re
from collections.abc import Iterator
from functools import cache

from graph.countries import BESIDE_CHINA
from graph.lexicon import lexicon
from ingest import stages
from ingest.construction.firms import is_firm_like, is_industry, trade_end
from ingest.construction.names import ALONE, NUMERALS, STRETCH, Naming, facility, naming, phase
from ingest.patterns import compiled
from ingest.vocabulary import first_word, is_region, own

# Words that may stand in front of a list, one after the other: adverbs, times, modal verbs, connectives.
ADVERBS = (
    r"[\s\u3000“]|【[^】\n]{2,24}】|[一二三四五六七八九十]是|\(?[一二三四五六七八九十\d]+[)、.]|"
    r"其中|同时|并|和|以及|积极|切实|抓好|做好|办好|用好|继续|协调|协助|配合|全面|大力|高标准|高质量|高水平|高起点|高效(?=推进|推动|建设|实施|完成|落实|抓好|服务|办)|稳步|有序|扎实|全力|着力|持续|尽快|尽早|适时|抓紧|由|对|将(?!军|乐)|把|使|让|及时|认真|主动|牢牢|围绕|分别|强力|落实好|落实|跟踪落实|"
    r"有(?![色机线限研源轨效氧声感形界])|联动|参与|探索|结合|通过|以|在|为(?!民)|等(?!离|静压|温锻)|要|年底前|月底前|的|到|好|快|优化|深化|强化|健全|重视|滚动|安排|恢复|优先|指导|调度|推荐|加大|加强|深入|大规模|逐步|切实解决|解决|化解|破解|还|正在|已经|已|正(?=在|抓紧|加快|加紧|推进|全力|有序|积极|进行|稳步|建设|按)|新|重点|集中|同步|同时|倒排工期|挂图作战|聚力|合力|奋力|有力|力度|进一步|加快|先行|率先|提前|按期|如期|确保|力争|争取|"
    r"至于|盯着的是|瞄准的是|接下来是|全年|年内|上半年|下半年|今年|明年|力促|力保|保障|支持|促进|帮助|推动|推进|督促|敦促|按照计划|按计划|多方|全程|着手|启动"
)
# 依托A建设B: what is relied on is no object of the verb.
RELIED = r"(?:依托|利用|借助|联合|携手|会同|与|同|和)[^,。;]{2,36}?(?=建设|打造|组建|设立|共建|合作共建|建成|新建|合作建设|联合建设|搭建|筹建|成立|建立)"
# 完善用地手续后|甲项目8月底前开工
ONCE = r"(?:完善|办结|办妥|办理完|补办|补齐|取得|落实|解决|理顺|拿到)[^,。;、\d]{2,14}后(?=[\u4e00-\u9fff]{4})"
KEPT = re.compile(r"(?<![\u4e00-\u9fff])好(?=[\u4e00-\u9fff]{3})|建设(?:路|大道|街|银行|局|集团|兵团|投资)|新建(?:区|县)|对外|在线|以色列|为民|到位|共和[县乡镇村]|和平|和田|新[\u4e00-\u9fff]{1,2}(?:路|街|大道|桥|区|镇|村)|新(?:城|区|型|能源|材料|华|疆|乡|余)|启动区|加快器|推动器|开通路|发展(?:大道|路)|重点实验室|围绕|正[定大泰威邦]|新(?![建增引签投开落上])[\u4e00-\u9fff](?:新材料|新材|科技|电子|化工|药业|机械|股份|重工)|好利来|快[递手]|快[\u4e00-\u9fff](?:快速|大道|路|大桥|互通|高速)|集中(?:供[热汽气冷水]|式)|要素|同[济方仁瑞洲]|实施方案|统筹办|中[建铁交]|在建项目|保障(?:性|房)")


@cache
def _verbs() -> str:
    words = sorted((e.name for e in lexicon("stages") if e.fields.get("ahead")), key=lambda w: (-len(w), w))
    return "|".join(words)


@cache
def lead_pattern() -> re.Pattern[str]:
    """One word that stands in front of a list."""
    return compiled(rf"(?:{RELIED}|{ONCE}|{stages.TIME}|{_verbs()}|{ADVERBS})")


# Verbs that a name does not hold, so that the name begins behind the last of them: 某县实施X扩建.
GOVERNORS = re.compile(
    r"(?:建设(?!路|大道|街|银行|局|集团|兵团|投资|工程|项目|单位|规模|发展|开发)|推进|推动|加快(?:推进|建设)?|实施(?!方案)|启动(?!区)|开工建设|建成(?:投用|投产)?|完成|确保|新建(?!区|县|设)|续建(?!配套)|打造|共建|争取|力争|敦促|督促|促成|力促|抓好|做好|谋划|提质(?!改造|升级|扩容|增效|提升|工程)(?=[\u4e00-\u9fff]{3})|搭建|组建|筹建|引进|招引|(?:先后|相继|陆续|累计|成功|已)?引入(?!线|段|道)|承建的?|"
    r"投资建设的?|总投资[\d.]+亿元的?|投资[\d.]+[亿万]元的?|规划建设|区内的?|位于|负责的|(?:负责|承担)(?=[\u4e00-\u9fff]{3})|落户的|(?<!吨)[\u4e00-\u9fff]的(?=[\u4e00-\u9fffA-Z\d]{3})|打通了?|统筹(?:推进|抓好)|持续推进|重点(?:推进|实施|抓好)|尤其是|特别是|包括|涵盖|会上推|力保|开展(?=[^,。;、]{4,24}?(?:前期|[一二三四五]期(?:工程|项目)?$))|办理(?!中心)|办结|来到|(?<=[\u4e00-\u9fff][\u4e00-\u9fff)])扩建(?!项目|工程|改造|[一二三四五]期)(?=[\u4e00-\u9fff\d]{5})|走进(?!新)|走访|探访|——)"
)
QUANTITY = compiled(
    r"(?:等?(?:约|近|超|共|各)?\d[\d.,]*(?:多|余)?(?:万|亿)?(?:公里|千米|平方米|立方米|平方公里|亩|套房?|座|个|条|[栋幢](?:楼|厂房)?|间|公顷|米|处|所|列|班|孔|张床位|床位|学位|个学位|套安置房|户)|两座[^、,]{0,12}|首条线|首批[\u4e00-\u9fff]{0,4}|\([^()]*?(?:\d|暂定名)[^()]*\)|\d+号机组|主体|全线|现场|车间里|等|[两三四五六七八九十][个大][\u4e00-\u9fff]{0,6}(?:平台|载体|项目|工程|基地|中心))$"
)
HANZI = re.compile("[\u4e00-\u9fff]{3}")
COUNTRIES = re.compile(f"中{BESIDE_CHINA}")
JOINTS = re.compile("[、和及与]")
INSIDE = re.compile(r"(?<=[\u4e00-\u9fff\d])项目(?=[\u4e00-\u9fff\d]{2,8}$)")
SIZE = compiled(r"(?<=期)(?:年产)?\d[\d.]*[万亿]?(?:平方米|公里|亩|套|米|㎡|(?:吨|台|片|只|辆|件|GWh|GW|MW|立方米)(?![\u4e00-\u9fffA-Z]{2}))")
PASSED = re.compile(r"(?:顺利|成功|正式|如期|一次性)(?:通过|实现|完成)|一次(?:性)?(?:$|开车|投料|试车)|通过[A-Z]{2,4}$")  # 甲车间|顺利通过GMP验收
TIMED = compiled(r"(?<=[期厂线目程装造地园])(?:20\d\d年|\d{1,2}月|[上下]半年|[一二三四]季度|年内|年底|今年|明年)")
COUNTED = re.compile(r"\d[\d,.]*(?:余|多)?[万]?(?:套|栋|幢|间|平方米|公里|公顷|亩)(?:的|(?=[\u4e00-\u9fff]{4}))")
SPLIT = re.compile(r"、|(?<=[\u4e00-\u9fffA-Z\d)])(?:以及|(?<!共)和(?!谐|平|田|县(?!第|[一二三四五六]{1,2}[中小]|污水|垃圾|人民医院|中医|妇幼|职|图书|文化|体育|客运|游客|城|域)|(?:现代化|节水|除险|数字化)改造)|及(?!其|时|早)|与(?!(?:现代化|节水|除险|数字化)改造))(?=[\u4e00-\u9fffA-Z\d“])")
SHARED = re.compile(rf"[{NUMERALS}]、(?:[{NUMERALS}]、)*[{NUMERALS}](?:期|号|标段|窑)")


# 乙作业区9号、10号泊位: works that share all but their numbers are one member
MARK = r"(?:\d+[号#]|[A-Z]\d*[号#]?|\d+#?)"
MARKED = re.compile(rf"[\u4e00-\u9fff]{MARK}$")
NEXT_MARK = re.compile(rf"{MARK}(?:[、和及与]\d+[号#])*[\u4e00-\u9fff]{{0,6}}(?:泊位|机组|码头|厂房|楼|高炉|转炉|焦炉|线|地块|标段|航站楼|仓库|窑)")
LINES = compiled(r"(?<=期)(?:首|第?[一二三四五六两\d]+)条[\u4e00-\u9fff]{0,4}线$")
# 甲集团4家整机厂|和37家配套企业: one's own works, and how many of others.
NUMBER = re.compile(r"\d+(?:多|余)?[家个座条处所]")
CLOSING = re.compile(r"等[\u4e00-\u9fff]{2,12}$")


def part_start(text: str, position: int, reach: int) -> int:
    """Where the part of a sentence with a position begins: behind the last comma or the like, looked for no farther than ``reach``."""
    return max(0, position - reach, *(text.rfind(mark, max(0, position - reach), position) + 1 for mark in ",。;:\n"))


def lead(text: str, start: int, end: int) -> int:
    """Where the list begins in text[start:end], behind the words that govern it."""
    pattern, begin = lead_pattern(), start
    while start < end and not KEPT.match(text, start, end) and not _opens_name(text, start, end):
        match = pattern.match(text, start, end)
        if not match or match.end() == start:
            if start > begin and text[start] == "、" and pattern.match(text, start + 1, end):
                start += 1  # 高水平规划、|高标准打造
                continue
            break
        start = match.end()
    return start


def _opens_name(text: str, start: int, end: int) -> bool:
    """新|昌, 新|和成, 和|平区: whether a character that may be an adverb begins a region or a known firm."""
    if text[start] in "合优好快聚":
        return any(lexicon("companies").get(text[start : start + k]) for k in (4, 3) if start + k <= end)  # 合甲力|柔性显示模组
    if text[start] not in "新和为对在由正同以联":
        return False
    if text[start] == "以" and "为" not in text[start:end] and own(text[start : start + 2]) == 2:
        # 确保|以恒科技二期投产, but 以恒科技为龙头
        return any(is_firm_like(text[start : start + k]) and trade_end(text[start : start + k]) and not is_industry(text[start + 1 : start + k]) for k in (4, 5))
    if text[start] == "和" and HANZI.match(text, start + 1, end) and not first_word(text[start + 1 : start + 9]) and own(text[start + 1 : start + 3]) == 2 and not COUNTRIES.match(text, start + 1):
        return True  # 力争|和光同程二期
    return any(is_region(text[start : start + k]) or (k > 2 and lexicon("companies").get(text[start : start + k])) for k in (4, 3, 2) if start + k <= end)


def governed(text: str, start: int, end: int) -> int:
    """Behind the last verb within text[start:end] that no name holds, where a name can still follow."""
    last = start
    for match in GOVERNORS.finditer(text, start, end):
        if end - match.end() >= 2:
            last = match.end()
    return lead(text, last, end) if last > start else start


def first_name(text: str, start: int, end: int) -> int:
    """Where the first member of the list text[start:end] begins: behind the verbs in it that no name holds."""
    comma = text.find("、", start, end)
    return governed(text, start, comma if comma > 0 else end)


def items(text: str, start: int, end: int, headed: bool) -> Iterator[tuple[int, int]]:
    """Members between separators; 和 and 及 part only whole names, brackets and quotes hold together."""
    first, after = start, start
    for match in SPLIT.finditer(text, start, end):
        if match.start() < after or _enclosed(text, first, match.start()):
            continue
        shared = SHARED.match(text, match.start() - 1, end) if match[0] == "、" else None
        if match[0] == "、" and NEXT_MARK.match(text, match.end(), end) and MARKED.search(text, first, match.start()):
            continue
        if shared:
            after = shared.end()
            continue
        if match[0] == "、" or _parts(text, first, match.start(), match.end(), end, match[0], headed):
            yield first, match.start()
            first = match.end()
    yield first, end


def _enclosed(text: str, start: int, position: int) -> bool:
    piece = text[start:position]
    return piece.count("(") > piece.count(")") or piece.count("“") > piece.count("”")


def _parts(text: str, first: int, stop: int, following: int, end: int, word: str, headed: bool) -> bool:
    """Whether 和 between two pieces joins two names rather than two words of one."""
    left = QUANTITY.sub("", text[first:stop])  # 机库2万平方米|和飞行服务中心
    right = JOINTS.split(text[following:end], maxsplit=1)[0]
    right = QUANTITY.sub("", stages.tail().split(right)[0])
    if re.match(r"配套|附属|相关|周边|设施|其他|其它", right) or stop - first < 3:
        return False
    if ALONE.fullmatch(right) or (NUMBER.match(right) and NUMBER.search(left, 2)):
        return True
    whole = len(left) < stop - first or facility(left) is not None or phase(left) or left.endswith(("项目", "工程"))
    if not whole or len(right) < 3:
        return False
    other = facility(right) is not None or right.endswith(("项目", "工程")) or phase(right)
    if word in ("和", "以及"):
        return headed or other
    return naming(right) == Naming.NAMED and (other or headed)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A member without quotes, quantities and what is said of its site."""
    while start < end and text[start] in " \u3000“\t、":
        start += 1
    counted = COUNTED.match(text, start, end)
    if counted and end - counted.end() >= 4:
        start = counted.end()  # 380套|青年公寓
    inner = SIZE.search(text, start + 2, end)
    if inner:
        end = inner.start()  # 二期9万平方米通用厂房
    stretch = STRETCH.search(text[start:end]) if text.endswith(")", start, end) else None
    if stretch and naming(text[start : start + stretch.start()]) == Naming.NAMED:
        end = start + stretch.start()  # 纬五路|(经一路至经四路)
    while end - start > 2:
        match = QUANTITY.search(text, start, end)
        if not match or match.start() - start < 2 or re.search(rf"[{NUMERALS}]期\)$", match[0]):
            break
        end = match.start()
    while end > start and text[end - 1] in " \u3000”\t":
        end -= 1
    lines = LINES.search(text, start + 4, end)
    if lines:
        end = lines.start()  # 甲车间二期|一条线试产
    closing = CLOSING.search(text[start:end]) if text.find("等", start, end) >= 0 else None
    if closing and closing.start() >= 3 and facility(text[start : start + closing.start()]):
        end = start + closing.start()  # 湖滨公园等城市亮点
    timed = TIMED.search(text, start + 4, end)
    if timed:
        end = timed.start()  # 甲石化一期|上半年检修后
    passed = PASSED.search(text, start + 4, end)
    if passed:
        end = passed.start()
    inside = INSIDE.search(text[start:end]) if text.find("项目", start, end) >= 0 else None
    if inside and inside.start() >= 3 and not phase(text[start:end]) and not facility(text[start:end]):
        end = start + inside.end()
    return start, end
