"""Whether the words around partners say that something is done with them: 与甲|合作, 携手甲, and not 与甲|相邻."""

import re

from ingest.draft import Mention
from ingest.vocabulary import leading_region

# What must follow the partners for a preposition (与, 同, 和) to mean cooperation.
CLOSING = re.compile(
    r"(?:等)?(?:[\u4e00-\u9fff]{0,8})?(?:[^,。;]{0,14}?)(?:合作|联建|合资|共建|共组|共开|共营|共推|共招|共引|联招|共办|(?:政策|功能|优势)叠加|合建|合办|联办|联手|结为|结成|互访|互设|共设|协作|对接|联动|结对|互认|共享|战略合作|签订|协议|缔结|友好|衔接|联系|合作运营|共同|协同|联合|交流|互派|推行|建立|实行|机制|开展|融合发展|同频共振|互动|互补|联盟|携手|互联|互通|互[鉴学促利]|合[开创营]|通[电气水桥航邮]|同建|一体化|会商|分享|税收分享|沟通|洽谈|商谈|一体(?:规划|招商|推进|发展)|探索[^,。;]{0,30}(?:模式|“)|推出[^,。;]{0,14}(?:事项|清单|服务|产品|政策|通办)|对标|对开|互开|双向飞地|飞地|抱团|拉手|牵手|攀亲|结亲|联姻|结伴|搭伙|搭档|组团)"
)
# What 与甲 at the head of a part of a sentence may go on with besides: whatever two do with each other.
WIDELY = re.compile(
    r"(?:等)?(?:[\u4e00-\u9fff]{0,4})?(?:一起|一道|打通|开办|合办|联办|办(?:好)?“|合资|联建|统一|召开|会晤|探索|协调|协商|磋商|开设|重启|开行|开通|轮流|每(?:月|季度|半年|年)|洽谈|谋划|开展|互换|互通|共用|共商|共同|联名|合力|争取|申报|编制|增设|设立|组建|成立)"
)
# 与甲海关推动综合保税区申建: for what a place applies together with an organ of another level
APPLIES = re.compile("(?:共同|联合|一道)?(?:推动|推进|争取|谋划)[^,。;]{2,16}?(?:申建|申报|申设|创建|扩区|获批|验收|开放)(?=[,。;]|$)")
APART = re.compile(r"错位|区分|相比|不同|竞争|雷同|相邻|毗邻|接壤|相连|相接|相距|差异|同质|差距|并列|一样|交界|之间|隔|比")
# 甲同|胞、乙同|胞: 同 is part of a word
OF_ONE_KIND = re.compile("[胞志步样比期类等级一仁年]|学(?![校院])|事(?!业)|意(?!大利)|行(?![业政])")
OPENS = re.compile(r"(?:^|[,;。:、\n)”]|(?:还要|还将|我们|继续|并|园区|新区|示范区|管委会|要|将))[ \u3000]*$")
PLAIN = re.compile(r"^(?:联合|会同|携手|牵手|联手|联动|主动接轨|接轨|积极接轨)$")
TRANSFER = re.compile(r"^(?:等(?:地区?)?)?(?:的)?(?:发达地区|地区)?(?:园区)?产业(?:链)?(?:和企业)?转移|^(?:等)?(?:地区)?(?:配套|非首都)?(?:产能|功能)(?:外溢|疏解)")
SCHOOLS = re.compile(r"大学|学院|研究院|研究所|科学院")
FOUNDS = re.compile(r"(?:等)?[^,。;]{0,12}?(?:组建|共建|设立|建设|成立|搭建|开展)")
ALLIANCE = re.compile(r"联盟|联合会|协会|商会")
SCHOLAR = re.compile(r"大学|学院|技术转移中心|研究院|研究所|科学院|[科师工农财医交]大$")
BY_BUREAU = re.compile(r"由[^,。;、]{2,14}(?:[局部委办科处室]|中心|管委会)$")
BUREAU = re.compile(r"(?:[局部委办科处室]|中心|管委会)(?:要|应|将|须)?$")
FIRMS = re.compile(r"(?:企业|单位|业主|个人)(?:应|须|要|需|可)?$")
PAIRS = re.compile(r"、[^,。;、]{2,16}[与同]")


def cooperates(text: str, match: re.Match[str], group: list[Mention], limit: int) -> bool:
    """Whether the verb in front of partners, with what goes on behind them, says that somebody works with them."""
    verb, rest = match["verb"], text[group[-1].end : limit]
    if verb.endswith("同") and OF_ONE_KIND.match(text, match.end("verb")):
        return False
    if verb in ("协同", "借助", "借力"):
        return all(m.type in ("Park", "Organization", "Company") for m in group)
    if verb == "承接":
        return bool(TRANSFER.match(rest))
    if verb == "会同" and group[0].type == "Agency" and BUREAU.search(text[max(0, match.start() - 5) : match.start()]):
        return False  # 由甲局会同乙局 shares a duty
    if verb == "会同" and BY_BUREAU.search(text, max(0, match.start() - 16), match.start()):
        return False  # and so does 由甲局会同乙集团
    if PLAIN.match(verb):
        return group[0].type != "Agency" or verb in ("会同", "联合", "携手", "牵手")
    if re.search(r"对接|融入|接轨", verb):
        place = all(m.type in ("Region", "Park") for m in group)
        return (place and (bool(TRANSFER.match(rest)) or not re.match(r"[\u4e00-\u9fff]{0,6}(?:规划|战略|建设|市场|标准|政策|部门)", rest))) or (not place and bool(re.match(r"等?(?:企业|集团|公司)?$", rest)))
    if verb == "依托" and any(is_school(m) for m in group) and all(is_school(m) or m.type == "Company" for m in group) and FOUNDS.match(rest):
        return True
    if verb in ("依托", "参与"):
        return any(ALLIANCE.search(m.name) for m in group) or (verb == "依托" and all(SCHOLAR.search(m.name) for m in group) and re.match("等(?:高校|院校|科研院所|科研机构|大学)|(?:等)?(?:组建|共建|建设|设立|打造|成立|搭建)", rest) is not None)
    if verb == "深耕":
        return False
    if verb in ("与", "同") and FIRMS.search(text[max(0, match.start() - 6) : match.start()]):
        return False  # what firms sign with a bureau is no partnership of the place
    if re.search(r"(?:与|同|和|跟)$", verb):
        founds = all(is_school(m) for m in group) and FOUNDS.match(rest) is not None
        return founds or bool(CLOSING.match(rest)) or _widely(text, match.start(), group, rest) or bool(PAIRS.match(rest) and CLOSING.search(rest)) or bool(re.search(r"(?:扩大|深化|加强|密切|促进).{0,2}(?:与|同|和)$", verb))
    return bool(re.match(r"(?:等)?[\u4e00-\u9fff]{0,6}(?:合作|协作|对口|联动)", rest)) and bool(group)


def is_school(mention: Mention) -> bool:
    """Whether a partner teaches or does research."""
    return mention.type == "Organization" and SCHOOLS.search(mention.name) is not None


def _widely(text: str, start: int, group: list[Mention], rest: str) -> bool:
    """Whether 与甲 at the head of a part of a sentence goes on with something that two do with each other."""
    opens = OPENS.search(text, max(0, start - 8), start) is not None
    if opens and APPLIES.match(rest) and all(leading_region(m.name) for m in group):
        return True
    return opens and WIDELY.match(rest) is not None and not APART.search(rest[:12]) and all(m.type != "Agency" for m in group)
