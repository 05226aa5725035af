"""Park or Region –COOPERATES_WITH→ partner: 与X合作, 联合X, 会同X, 对接X, 承接X产业转移, in lists too."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from graph.lexicon import lexicon
from ingest.draft import Draft, Fact, Key, Mention
from ingest.labels import lists
from ingest.patterns import compiled
from ingest.places import code_of, home, level_of, places
from ingest.sought import sought
from ingest.statements._integrated import across_borders, integrated
from ingest.statements._within import is_within
from ingest.subjects import SHORT_FORM, is_conditional, is_history, is_negated, partner_of, subject_of
from ingest.vocabulary import is_region

TYPES = ("Park", "Region", "Company", "Organization", "Agency")
OPENING = compiled(
    r"(?P<verb>(?:加强|深化|密切|强化|扩大|开展|拓展|推进|促进|探索|完善|加大|巩固、?提升)(?:与|同|和|跟)|(?<!和)(?:与|同)|(?:要|将|会|想|愿|们)跟|(?<=[,;。:\n])和(?=[\u4e00-\u9fff、]{3,40}(?:联手|联合|合作|共建|携手|合资|打通|共享|结对|结为|签订|建立))|联合(?!办公|国|会|体(?!系)|印发|发文|执法|惩戒|行文)|会同|携手|牵手|联手|联动(?!创新区)|协同(?!推进|发展|联动|创新|治理|配合|有关|相关)|借力(?=[^,。;]{2,20}?联盟)|借助(?=[^,。;]{2,16}?(?:资源|优势|力量|平台|联盟))|(?:主动|积极|重点|深度|全面)?(?:对接|接轨|融入)|承接|深耕|依托|参与|加大对接|拓展与|深化|加强|由[^,。;]{2,16}?(?:与|和))(?=[\u4e00-\u9fff“A-Z(])"
)
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
OPENS = re.compile(r"(?:^|[,;。:、\n)”]|(?:还要|还将|我们|继续|并|园区|新区|示范区|管委会|要|将))[ \u3000]*$")
TOGETHER_DO = re.compile("(?:联手|携手|联合|共同)(?=[\u4e00-\u9fff])")
PLAIN = re.compile(r"^(?:联合|会同|携手|牵手|联手|联动|主动接轨|接轨|积极接轨)$")
TRANSFER = re.compile(r"^(?:等(?:地区?)?)?(?:的)?(?:发达地区|地区)?(?:园区)?产业(?:链)?(?:和企业)?转移|^(?:等)?(?:地区)?(?:配套|非首都)?(?:产能|功能)(?:外溢|疏解)")
SCHOOLS = re.compile(r"大学|学院|研究院|研究所|科学院")
FOUNDS = re.compile(r"(?:等)?[^,。;]{0,12}?(?:组建|共建|设立|建设|成立|搭建|开展)")
ALLIANCE = re.compile(r"联盟|联合会|协会|商会")
SCHOLAR = re.compile(r"大学|学院|技术转移中心|研究院|研究所|科学院|[科师工农财医交]大$")
BY_BUREAU = re.compile(r"由[^,。;、]{2,14}(?:[局部委办科处室]|中心|管委会)$")
BUREAU = re.compile(r"(?:[局部委办科处室]|中心|管委会)(?:要|应|将|须)?$")
FIRMS = re.compile(r"(?:企业|单位|业主|个人)(?:应|须|要|需|可)?$")
TOGETHER = re.compile("(?:产业|区域|经贸|科技|东西部|两地|两省)*(?:合作|协作|联动|对接|互动|共建|一体化)")
WITH_ZONE = re.compile("与(?:高新区|经开区|开发区|园区|新区|我[省市县区]|全[省市县区])(?:联合|共同|合作)?(?:共建|组建|合建|设立)")
OF_COUNTRY = re.compile("[\u4e00-\u9fff]{0,3}(?:电商|跨境)?(?:平台|企业|巨头|公司|集团)")
DASH = re.compile("[—–·-]{1,2}")
# 在乙县建设“飞地园区”, 到乙市合作共建飞地
ENCLAVE = re.compile(r"(?:在|到|赴)(?P<place>[\u4e00-\u9fff]{2,16}?)(?:合作|联合|探索|规划|试点)*(?:建设|共建|设立|布局|建立|打造|兴建|建)[^,。;]{0,10}?飞地")
ENCLAVE_BUILT = re.compile(r"(?:合作|联合|探索|规划|试点)*(?:建设|共建|设立|布局|建立|打造|兴建|建)")
PAIR = re.compile("(?:对口|东西部|产业|区域|结对|战略|友好)*(?:协作|合作|帮扶|支援|结对)")
AID = sought("(?:对口|结对)?(?:援[疆藏青]|支援|帮扶)(?:资金|项目|协作|工作|资源|机遇|力量|机制)|对口协作(?:资金|项目|机制)")
PAIRS = re.compile(r"、[^,。;、]{2,16}[与同]")
PAIRED = re.compile("[与同](?=[\u4e00-\u9fff]{2,14}(?:区|园|市|县|城|港))")


def state(draft: Draft) -> Iterator[Fact]:
    """One fact for each subject and partner."""
    yield from _sought(draft)
    yield from _paired(draft)
    yield from _lettered(draft)
    yield from _aided(draft)
    yield from _aiding(draft)
    yield from _jointly(draft)
    yield from _with_zone(draft)
    yield from _twins(draft)
    yield from _enclaves(draft)
    yield from integrated(draft)
    yield from across_borders(draft)
    partners = sorted((m for m in draft.mentions if m.type in TYPES and m.rule != "region.letter"), key=lambda m: (m.start, -(m.end - m.start)))
    starts = [m.start for m in partners]
    seen: set[tuple[Key, Key]] = set()
    text = draft.text
    for match in OPENING.finditer(text):
        sentence = draft.sentence_at(match.start())
        if sentence is None:
            continue
        limit = _limit(text, match.end(), sentence.end)
        group = _group(text, partners, starts, match.end(), limit)
        if not group or not _cooperates(text, match, group, limit):
            continue
        if is_negated(draft, match.start(), limit) or is_history(draft, match.start(), limit) or is_conditional(draft, match.start(), limit):
            continue
        yield from _facts(draft, match, group, limit, seen)


def _sought(draft: Draft) -> Iterator[Fact]:
    """招引对象:甲、乙: the firms that a plan says it seeks."""
    for start, end in lists(draft, "firms"):
        head = subject_of(draft, start)
        for m in draft.mentions if head else ():
            if head and m.type == "Company" and start <= m.start < end and draft.resolve(m.key) != draft.resolve(head):
                yield Fact("COOPERATES_WITH", head, m.key, start, end, "cooperation.sought")


def _aided(draft: Draft) -> Iterator[Fact]:
    """用好北京、安徽对口援疆资金: provinces that help the plan's own region."""
    text = draft.text
    regions = {m.end: m for m in draft.mentions if m.type == "Region"}
    for match in AID.finditer(text):
        at, head = match.start(), subject_of(draft, match.start())
        while head is not None and (helper := regions.get(at)) is not None and not is_history(draft, helper.start, match.end()):
            if draft.resolve(helper.key) != draft.resolve(head):
                yield Fact("COOPERATES_WITH", head, helper.key, helper.start, match.end(), "cooperation.aid")
            if text[helper.start - 1] not in "、和与":
                break
            at = helper.start - 1


# 对口援建甲工业园: who is helped from afar
AIDING = sought("(?:(?:对口|结对)(?:援建|支援|帮扶|援助|协作|帮建)|援建|对口援[疆藏青])(?:好|的)?")


def _aiding(draft: Draft) -> Iterator[Fact]:
    """对口援建甲工业园, 对口支援乙县: a place elsewhere that the plan's own place helps."""
    own = home(draft)
    partners = sorted((m for m in draft.mentions if m.type in ("Park", "Region")), key=lambda m: (m.start, m.start - m.end))
    starts = [m.start for m in partners]
    for match in AIDING.finditer(draft.text):
        head, limit = subject_of(draft, match.start()), _limit(draft.text, match.end(), match.end() + 60)
        if head is None or is_history(draft, match.start(), limit) or is_negated(draft, match.start(), limit):
            continue
        for m in _group(draft.text, partners, starts, match.end(), limit):
            codes = [code_of(r) for hit in places(draft.resolve(m.key)[1]) for r in hit.regions]
            if codes and not any(c.startswith(own.city or own.province or "-") for c in codes) and draft.resolve(m.key) != draft.resolve(head):
                yield Fact("COOPERATES_WITH", head, m.key, match.start(), m.end, "cooperation.aiding")


def _jointly(draft: Draft) -> Iterator[Fact]:
    """甲园、乙园联手打造丙: of parks that act together the first cooperates with the others."""
    text = draft.text
    parks = {m.end: m for m in draft.mentions if m.type == "Park"}
    if len(parks) < 2:
        return
    for match in TOGETHER_DO.finditer(text):
        group: list[Mention] = []
        at = match.start() - text.startswith("要", match.start() - 1)
        while (m := parks.get(at)) is not None:
            group.insert(0, m)
            if text[m.start - 1 : m.start] not in ("、", "和", "与"):
                break
            at = m.start - 1
        if len(group) > 1 and not is_history(draft, group[0].start, match.end()):
            for m in group[1:]:
                if draft.resolve(m.key) != draft.resolve(group[0].key):
                    yield Fact("COOPERATES_WITH", group[0].key, m.key, group[0].start, match.end(), "cooperation.joint")


# 甲园与乙园“两国双园”建设
TWINS = re.compile("“?(?:两国双园|双园|一区两园|姊妹园|友好园区|双向飞地|产业协同|协同发展|联动发展|(?:深度|全面)?融合(?:发展)?|联动|合作|协作|互动)”?(?:建设|发展|机制|合作|模式|试点)?")


def _twins(draft: Draft) -> Iterator[Fact]:
    """深化甲园与乙园“两国双园”建设: two zones that are to go together."""
    parks = sorted((m for m in draft.mentions if m.type == "Park"), key=lambda m: (m.start, -m.end))
    for a, b in pairwise(parks):
        told = TWINS.match(draft.text, b.end) if draft.text[a.end : b.start] in ("与", "和", "同") else None
        if told and draft.resolve(a.key) != draft.resolve(b.key) and not is_history(draft, a.start, told.end()) and not is_negated(draft, a.start, told.end()):
            yield Fact("COOPERATES_WITH", a.key, b.key, a.start, told.end(), "cooperation.twins")


def _with_zone(draft: Draft) -> Iterator[Fact]:
    """推动甲大学、乙学院与高新区共建丙: schools that found something with the plan's own zones are their partners."""
    text = draft.text
    schools = {m.end: m for m in draft.mentions if m.type == "Organization" and SCHOOLS.search(m.name)}
    for match in WITH_ZONE.finditer(text) if schools else ():
        at, head = match.start(), subject_of(draft, match.start())
        while head is not None and (m := schools.get(at)) is not None and not is_history(draft, m.start, match.end()) and not is_negated(draft, m.start, match.end()):
            yield Fact("COOPERATES_WITH", head, m.key, m.start, match.end(), "cooperation.zone")
            at = m.start - 1 if text[m.start - 1 : m.start] in ("、", "和") else -1


def _enclaves(draft: Draft) -> Iterator[Fact]:
    """支持甲园在乙县建设“飞地园区”: who gives the land is the partner of who builds on it."""
    text = draft.text
    places = sorted((m for m in draft.mentions if m.type in ("Park", "Region")), key=lambda m: (m.start, m.start - m.end))
    for match in ENCLAVE.finditer(text) if "飞地" in text else ():
        host = next((m for m in places if m.start == match.start("place") and ENCLAVE_BUILT.match(text, m.end)), None)
        if host is None or is_history(draft, match.start(), match.end()) or is_negated(draft, match.start(), match.end()):
            continue
        before = next((m for m in reversed(places) if m.end == match.start()), None)
        head = before.key if before is not None else subject_of(draft, match.start())
        if head is not None and draft.resolve(head) != draft.resolve(host.key) and len(draft.resolve(host.key)[1]) > 1:
            yield Fact("COOPERATES_WITH", head, host.key, match.start(), match.end(), "cooperation.enclave")


def _paired(draft: Draft) -> Iterator[Fact]:
    """扬州—榆林对口协作: of two places joined by a dash one is the plan's own."""
    text = draft.text
    regions = sorted((m for m in draft.mentions if m.type == "Region"), key=lambda m: m.start)
    for a, b in pairwise(regions):
        if not (a.end < b.start <= a.end + 2 and DASH.fullmatch(text, a.end, b.start)):
            continue
        head = subject_of(draft, a.start) if PAIR.match(text, b.end) else None
        sides = {draft.resolve(a.key): b, draft.resolve(b.key): a}
        if head is not None and draft.resolve(head) in sides:
            yield Fact("COOPERATES_WITH", head, sides[draft.resolve(head)].key, a.start, b.end, "cooperation.paired")


def _lettered(draft: Draft) -> Iterator[Fact]:
    """深化湘琼合作: of two provinces by their letters one is that of the plan's own place."""
    letters = {m.start: m for m in draft.mentions if m.rule == "region.letter"}
    own = home(draft).province
    for a in letters.values():
        b = letters.get(a.end)
        if b is None or not own or not TOGETHER.match(draft.text, b.end) or is_history(draft, a.start, b.end):
            continue
        partner = next((m for m, other in ((b, a), (a, b)) if _province(draft, other) == own and _province(draft, m) != own), None)
        head = subject_of(draft, a.start)
        if partner is not None and head is not None and draft.resolve(partner.key) != draft.resolve(head):
            yield Fact("COOPERATES_WITH", head, partner.key, a.start, b.end, "cooperation.letters")


def _province(draft: Draft, mention: Mention) -> str:
    """Code of the province that a letter stands for."""
    entry = lexicon("regions").get(draft.resolve(mention.key)[1])
    return code_of(entry)[:2] if entry is not None else ""


# 会同省统计局, 联合区工信局: an organ named by its level alone is that of the plan's own place or of one above it.
OWN_ORGAN = re.compile("[省市县区州旗盟](?![\u4e00-\u9fff]{1,3}[省市县区州旗])")


# What may stand in front of the first partner: 以甲为重点的, a partner by a name of which nothing is known: “两江四城”、
FIRST = re.compile(r"以[^,。]{0,10}为重点的“?|“[^“”\n]{2,12}”(?:[、和与及]|以及)“?|[\u4e00-\u9fff]{2,10}(?:共同体|城市群|都市圈|经济圈)(?:[、和与及]|以及)“?")
UNLISTED = re.compile("(?!等|地区|以及|方面|两地|企业|市场)[\u4e00-\u9fff]{2,3}(?=[、和与及])")


def _limit(text: str, start: int, end: int) -> int:
    return next((i for i in range(start, min(end, start + 140)) if text[i] in ",。;\n"), min(end, start + 140))


def _group(text: str, partners: list[Mention], starts: list[int], start: int, limit: int) -> list[Mention]:
    """The partners named at once, parted by 、 and 和 only; the longest mention at each place."""
    group: list[Mention] = []
    position = start
    for m in partners[bisect_left(starts, start) :]:
        if m.start >= limit:
            break
        if m.start < position:
            continue
        between = text[position : m.start]
        if len(group) == 1 and group[0].type == "Region" and m.type == "Company" and OF_COUNTRY.fullmatch(between):
            group = []  # 法国|电商平台|甲: the firm is the partner, not its country
            between = ""
        if group and group[-1].type == "Region" and not between and m.end <= limit and (m.type != "Region" or _is_country(group[-1].name)):
            if m.type != "Region":
                group.pop()  # 杭州|宇树科技: who is placed in a region is the partner; of 俄罗斯|滨海边疆区 both are
            group.append(m)
            position = m.end
            continue
        if not group and len(between) > 6 and not FIRST.fullmatch(between):
            break
        if group and group[-1].type == "Region" and (part := UNLISTED.match(between)) is not None:
            between = between[part.end() :]  # 对接深圳|南山、东莞|松山湖: a part of a city that no lexicon has
        if group and not re.fullmatch(r"[”)]?(?:[、和与及]|以及|等?[、和]|\([^()]*\)[、和])以?[“]?|为(?:重点|中心|核心|龙头)的[“]?", between):
            break
        if group and PAIRED.match(text, m.end):
            break  # 甲与乙、|丙与丁结对: the next pair begins
        if m.end <= limit:
            group.append(m)
            position = m.end
    return group


def _is_country(name: str) -> bool:
    entry = lexicon("regions").get(name)
    return entry is not None and level_of(entry) == "country"


def _cooperates(text: str, match: re.Match[str], group: list[Mention], limit: int) -> bool:
    verb, rest = match["verb"], text[group[-1].end : limit]
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
    if verb == "依托" and any(_is_school(m) for m in group) and all(_is_school(m) or m.type == "Company" for m in group) and FOUNDS.match(rest):
        return True
    if verb in ("依托", "参与"):
        return any(ALLIANCE.search(m.name) for m in group) or (verb == "依托" and all(SCHOLAR.search(m.name) for m in group) and re.match("等(?:高校|院校|科研院所|科研机构|大学)|(?:等)?(?:组建|共建|建设|设立|打造|成立|搭建)", rest) is not None)
    if verb == "深耕":
        return False
    if verb in ("与", "同") and FIRMS.search(text[max(0, match.start() - 6) : match.start()]):
        return False  # what firms sign with a bureau is no partnership of the place
    if re.search(r"(?:与|同|和|跟)$", verb):
        founds = all(_is_school(m) for m in group) and FOUNDS.match(rest) is not None
        return founds or bool(CLOSING.match(rest)) or _widely(text, match.start(), group, rest) or bool(PAIRS.match(rest) and CLOSING.search(rest)) or bool(re.search(r"(?:扩大|深化|加强|密切|促进).{0,2}(?:与|同|和)$", verb))
    return bool(re.match(r"(?:等)?[\u4e00-\u9fff]{0,6}(?:合作|协作|对口|联动)", rest)) and bool(group)


def _is_school(mention: Mention) -> bool:
    return mention.type == "Organization" and SCHOOLS.search(mention.name) is not None


def _widely(text: str, start: int, group: list[Mention], rest: str) -> bool:
    """Whether 与甲 at the head of a part of a sentence goes on with something that two do with each other."""
    opens = OPENS.search(text, max(0, start - 8), start) is not None
    if opens and APPLIES.match(rest) and all(any(is_region(m.name[:k]) for k in (2, 3, 4)) for m in group):
        return True
    return opens and WIDELY.match(rest) is not None and not APART.search(rest[:12]) and all(m.type != "Agency" for m in group)


def _facts(draft: Draft, match: re.Match[str], group: list[Mention], limit: int, seen: set[tuple[Key, Key]]) -> Iterator[Fact]:
    # 甲区与乙区共建: who stands right in front of 与 is the one who cooperates.
    heads = _in_front(draft, match.start()) if match["verb"].startswith(("与", "同", "和")) else []
    sides = heads or partner_of(draft, match.start()) or ((draft.subject,) if draft.subject else ())
    # 支持甲区与乙区建设飞地,与丙区共建: who was a partner in front of the comma is none of those who cooperate behind it.
    partners = {other for one, other in seen if sides and one == draft.resolve(sides[0])}
    for side in (s for s in sides if draft.resolve(s) not in partners):
        for m in group:
            if (m.type == "Agency" and OWN_ORGAN.match(m.name)) or is_within(draft, draft.resolve(side), draft.resolve(m.key)):
                continue
            if match["verb"] == "依托" and m.type == "Company" and any(_is_school(other) for other in group):
                continue  # 依托甲集团、乙学院建设丙: the place's own firm is no partner
            mark = (draft.resolve(side), draft.resolve(m.key))
            if mark[0] != mark[1] and mark not in seen:
                seen.add(mark)
                yield Fact("COOPERATES_WITH", side, m.key, match.start(), max(limit, m.end), "cooperation")


def _in_front(draft: Draft, position: int) -> list[Key]:
    """The parks or regions that stand right in front of 与, a list of them too: 甲区、乙区与丙区结对."""
    found: list[Key] = []
    short = SHORT_FORM.search(draft.text, max(0, position - 40), position)
    if short is not None and short.end() == position:
        position = short.start()  # 甲新区(以下简称“甲区”)|与乙园共建
    while (m := next((m for m in draft.mentions if m.end == position and m.type in ("Park", "Region")), None)) is not None:
        if found and draft.text[m.start - 1 : m.start] in ("与", "同"):
            break  # 甲与乙、丙|与丁: what stands behind 与 is the partner of another
        if found and draft.text[m.start - 2 : m.start] in ("共建", "合建", "建设", "打造", "组建"):
            break  # 甲与乙共建丙园、丁|与戊: what one pair builds acts in no other
        found.append(m.key)
        if draft.text[m.start - 1 : m.start] not in ("、", "和"):
            break
        position = m.start - 1
    return found[::-1]
