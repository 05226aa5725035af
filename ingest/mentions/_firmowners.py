"""Companies that projects show: by the columns of lists, brackets behind names, and what a name begins with."""

import re
from collections.abc import Container, Iterable, Iterator

from graph.lexicon import lexicon
from ingest.acting import SHORT_FORM
from ingest.boundaries import cut_left
from ingest.construction.firms import FORMS, is_firm_like, is_stem_of_form, known, may_be_firm, trade_end, trades
from ingest.construction.founders import founder, is_of_port
from ingest.construction.members import Member
from ingest.construction.names import facility, is_public, phase
from ingest.construction.questioned import ASKED
from ingest.construction.tradekinds import CHEMICAL
from ingest.draft import Clause, Draft, Mention
from ingest.mentions._firmshorts import stands_for
from ingest.mentions.projects import found_members, rows
from ingest.places import code_of, home
from ingest.spans import Taken
from ingest.townships import is_own_town
from ingest.vocabulary import is_ordinary, is_region, leading_region, own

OWNER_COLUMN = re.compile(r"(?:建设|项目)单位|项目法人|实施主体|业主|申报单位|投资(?:单位|主体|方)|企业名称|^(?:项目|建设|投资|所属|申报)?企业$|建设主体|实施单位|承担单位")
BUILDER = re.compile(r"(?:项目|工程)?(?:、[^()、,;\n]{4,30})?\((?P<names>[^(),;:\d]{3,60}),(?=(?:[^()\n]|\([^()\n]{1,12}\))*(?:投资|年产|开工|竣工|投产|亿元|万元|平方米))")
HOLDING = re.compile("[\u4e00-\u9fff]{4,10}的$")
# Stops and substations are named after whom they stand beside; who deals in power may build the latter.
BESIDE = re.compile(r"(?:变电[站所]|开关站|公交[\u4e00-\u9fff]{0,6}站|首末站|枢纽站|站场|地铁站|轻轨站|公交线路)(?:项目|工程|建设)?$")
POWER = re.compile("电网|电力|供电|能源|新能|风电|光伏|公交|交通|轨道|地铁")
SCHOOLS = re.compile("大学|学院|师大|科大|中科院|研究院")


def of_columns(draft: Draft) -> Iterator[Mention]:
    """Who builds, by the column of a project list."""
    for clause, _, _ in rows(draft):
        span = _owner_cell(clause)
        if span is None:
            continue
        for match in re.finditer(r"[^、,;/\s]+", SHORT_FORM.sub(lambda short: " " * len(short[0]), draft.text[span[0] : span[1]])):
            if re.search(r"(?:公司|集团|厂|局集团)(?:[A-Z]{0,6}\([^()]*\)|[A-Z]{2,6})?$|(?:公司|集团)[\u4e00-\u9fff]{2,6}(?:局|段|中心|站|部)$", match[0]) or is_firm_like(match[0]):
                yield Mention(span[0] + match.start(), span[0] + match.end(), "Company", match[0], "companies:row")


def _owner_cell(clause: Clause) -> tuple[int, int] | None:
    """The span of the cell that tells who builds."""
    return next((span for column, span in clause.cells.items() if OWNER_COLUMN.search(column)), None)


def of_rows(draft: Draft) -> Iterator[Mention]:
    """The firms that rows of project lists are named after, where another builds; one that the builder's name holds is its short form."""
    owners: dict[str, str] = draft.notes.setdefault("owners", {})
    text = draft.text
    for clause, (start, _), name in rows(draft):
        first = founder(name)
        span = _owner_cell(clause)
        if not first or _of_own_place(draft, first) or is_public(name) or not text.startswith(first, start):
            continue
        builders = re.split(r"[、,;/\s]+", text[slice(*span)]) if span else []
        whole = next((b for b in builders if first in b), "")
        if whole:
            draft.alias("Company", first, whole)
        elif any(first[k : k + 2] in b for b in builders for k in range(len(first) - 1)):
            continue  # 大同中车氢能 is built by 中车大同公司
        elif known(first) or trade_end(first):
            owners.setdefault(name, first)
            yield Mention(start, start + len(first), "Company", first, "companies:project", 0.85)


def of_brackets(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Who builds, as the first thing in the bracket behind a project: 甲二期(乙有限公司,总投资8亿元,6月投产)."""
    builders: dict[str, list[str]] = draft.notes.setdefault("builders", {})
    for m in found_members(draft):
        match = BUILDER.match(draft.text, m.end)
        if match is None:
            continue
        at = match.start("names")
        for name in match["names"].split("、"):
            if re.search("(?:公司|集团|厂)$", name) or is_firm_like(name):
                builders.setdefault(m.name, []).append(name)
                if taken.claim(at, at + len(name)):
                    yield Mention(at, at + len(name), "Company", name, "companies:builder", 0.9)
            at += len(name) + 1


def of_projects(draft: Draft, names: set[str]) -> Iterator[Mention]:
    """The companies that projects are named after; kept in the draft for who states that they undertake them."""
    vouched = _vouched(draft)
    parks = {m.name for m in draft.mentions if m.type == "Park"}
    place = draft.resolve(draft.subject)[1] if draft.subject is not None and draft.subject[0] == "Region" else ""
    own_place = {place, re.sub("[省市县区旗州]$", "", place)}  # 樟树|中药炮制技术创新中心
    owners: dict[str, str] = draft.notes.setdefault("owners", {})
    for m in found_members(draft):
        name = m.name.removesuffix("项目")
        speaker = _speaker(draft, m.start)
        if speaker is not None:
            draft.notes.setdefault("builders", {}).setdefault(m.name, []).append(speaker)
            continue
        if (host := _host(draft.text, m, names)) is not None:
            draft.notes.setdefault("builders", {}).setdefault(m.name, []).append(host.name)
            yield host
            continue
        first = founder(name)
        # 蓝思科技|新材料: a firm that the lexicon knows in front of more is the firm that is meant.
        whole = (m.start, m.end) in vouched and not (first and first != name and (known(first) or first.endswith(CHEMICAL)))
        holder = _holder(draft.text, m.start)
        if holder is not None:
            owners.setdefault(m.name, holder.name)
            yield holder
            continue
        owner = name if whole else owners.get(m.name) or company_of(draft, name, names)
        if not owner or owner in own_place or (not known(owner) and not any(n != owner and n.startswith(owner) and (known(n) or trade_end(owner)) for n in names) and not _of_place(owner) and _is_county(draft, owner.removesuffix(trade_end(owner) or "-"))) or (owner.removesuffix(trade_end(owner) or "-") in own_place and not _of_place(owner)) or (not known(owner) and any(name.startswith(p) and p.startswith(owner) and facility(name[len(p) :]) for p in parks)):
            continue  # 美安科技|新城, 寻乌石排|工业园: the park is what the name begins with
        if m.words.startswith(ASKED) and not known(owner) and owner not in names:
            continue  # what a question is about is named after its place
        if not known(owner) and _is_town(draft, owner.removesuffix(trade_end(owner) or "-")):
            continue  # 孙村|服装基地二期 in the plan of a county with 孙村镇
        if not known(owner) and owner not in names and facility(name) is not None and is_own_town(owner, home(draft).code):
            continue  # 某沟|有机肥厂扩建, where the lexicon knows 某沟镇
        owners.setdefault(m.name, owner)
        at = draft.text.find(owner, m.start, m.end)
        if at >= 0:
            yield Mention(at, at + len(owner), "Company", owner, "companies:project", 0.85)


def _of_place(owner: str) -> bool:
    """Whether a trade makes a firm even of a region's name (汉中锌业)."""
    trade = trade_end(owner)
    return trade is not None and trades()[trade][1]


def _is_town(draft: Draft, name: str) -> bool:
    """Whether a name is that of a town of which the document speaks."""
    return len(name) == 2 and any(name + end in draft.text for end in ("镇", "街道", "苏木"))


def _is_county(draft: Draft, name: str) -> bool:
    """Whether a name is that of a county or city of the document's province, in short: 玉门|绿电制氢."""
    entries = [entry for end in "市县区" if (entry := lexicon("regions").get(name + end)) is not None]
    province = home(draft).province if entries else ""
    return any(province and code_of(entry).startswith(province) for entry in entries)


SPEAKS = re.compile(r"[\u4e00-\u9fff]{0,10}(?:董事长|总经理|经理|厂长|部长|负责人|主管|总裁|总监|工程师|主任)[\u4e00-\u9fff]{2,16}?[,:说]")


def _speaker(draft: Draft, position: int) -> str | None:
    """甲公司总经理乙说,公司|丙项目…: the firm whose people speak of a project as the firm's."""
    text = draft.text
    if not text.startswith("公司", position - 2) or "\u4e00" <= text[position - 3] <= "\u9fff":
        return None
    line = text.rfind("\n", 0, position) + 1
    names = list(FULL.finditer(text, max(line, position - 160), position - 2))
    told = next((n[0].removesuffix("副") for n in reversed(list(SPOKEN.finditer(text, max(line, position - 160), position - 2)))), "")
    firm = next((told[k:] for k in range(max(0, len(told) - 3)) if is_firm_like(told[k:])), None)
    if firm is not None:
        return firm
    return next((n[0][cut_left(n[0], 0, len(n[0])) :] for n in reversed(names) if is_stem_of_form(n[0][:-2]) and SPEAKS.match(text[n.end() : n.end() + 30])), None)


HOST = re.compile("(?:^|[。;\n,])(?:而|再)?在(?:[^,。;]{0,10}的)??(?P<firm>(?:(?!的)[\u4e00-\u9fff]){3,10}?)(?:的?(?:(?:生产|数字化?|智能)?车间|厂区|工厂|生产线|工地|建设现场|施工现场|项目现场))?(?:里|内)?,$")
OF_NOBODY = re.compile("年[产加处]|(?:[一二三四]期|新建|投资[\\d.])")


def _host(text: str, m: Member, names: Container[str]) -> Mention | None:
    """在一路之隔的甲铝业,|年产20万吨铝板项目正在安装设备: the firm at which an article stands in front of a work without a firm's name."""
    if OF_NOBODY.match(m.name) is None:
        return None
    line = text.rfind("\n", 0, m.start) + 1
    stands = HOST.search(text, max(line - 1, m.start - 36, 0), m.start)
    if stands is None or not (stands["firm"] in names or is_firm_like(stands["firm"])):
        return None
    return Mention(*stands.span("firm"), "Company", stands["firm"], "companies:host", 0.8)


SPOKEN = re.compile(r"[\u4e00-\u9fff]{4,9}(?=(?:副?董事长|副?总经理|副?厂长|总裁|总监|项目经理)[\u4e00-\u9fff]{2,4}?(?:说|介绍|表示|告诉|坦言|透露))")
FULL = re.compile(r"[\u4e00-\u9fff]{3,20}?(?:公司|集团)")


def _holder(text: str, position: int) -> Mention | None:
    """新浦化学|的|碳四深加工二期: the firm whose project is spoken of."""
    run = HOLDING.search(text, max(0, position - 12), position)
    if run is None:
        return None
    start = cut_left(text, run.start(), run.end() - 1)
    name = text[start : position - 1]
    return Mention(start, position - 1, "Company", name, "companies:holder", 0.8) if is_firm_like(name) and trade_end(name) else None


def _vouched(draft: Draft) -> set[tuple[int, int]]:
    """Members of closed lists that are companies as they stand (井贝, 筑企通): firms beside them vouch, or all are of that shape."""
    groups: dict[int, list[tuple[int, int, str]]] = {}
    for m in found_members(draft):
        sentence = draft.sentence_at(m.start)
        if m.headed and sentence:
            groups.setdefault(sentence.start, []).append((m.start, m.end, m.name.removesuffix("项目")))
    found: set[tuple[int, int]] = set()
    for members in groups.values():
        scenic = any(re.search(r"旅游|文旅|景|古镇|小镇|文化", n) for _, _, n in members)
        sure = sum(1 for _, _, n in members if is_firm_like(n) or founder(n))
        for start, end, name in members:
            trade = trade_end(name) or ""
            whole = is_firm_like(name) and len(name) - len(trade) <= 4
            if (facility(name) and not known(name)) or phase(name) or (founder(name) and not whole):
                continue
            if whole or (trade and sure) or (not scenic and may_be_firm(name) and (sure or len(name) <= 4)):
                found.add((start, end))
    return found


def company_of(draft: Draft, project: str, names: Iterable[str]) -> str | None:
    """The company whose name a project's name holds or begins with, if there is one."""
    name = project.removesuffix("项目")
    if BESIDE.search(name) and not POWER.search(name):
        return None  # 黄花|甲科技|110千伏变电站
    holding = max((n for n in names if n in name and len(n) >= 2), key=len, default=None)
    shaped = founder(name)
    if shaped and _of_own_place(draft, shaped):
        return None
    if holding and is_of_port(holding, name):
        return None
    if holding and len(holding) == 2 and not name.startswith(holding):
        holding = None  # 时代|吉利 is not 吉利
    if holding and shaped and known(shaped) and not known(holding) and not holding.startswith(shaped):
        holding = None  # 合力泰|柔性显示模组 is built by 合力泰, whatever 泰柔性 may be
    if holding and shaped and len(holding) == 2 and len(shaped) >= 4 and shaped.startswith(holding):
        return shaped  # 中联|线缆 is another firm than 中联
    if holding and (holding == shaped or known(holding) or not (shaped and holding in shaped)):
        return holding
    if SCHOOLS.search(name, 0, 8) or name.endswith(("研究院", "研究所", "实验室", "大学", "学院")) or is_public(name):
        spoken = shaped is not None and any(n != name and n.startswith(shaped) and known(n) for n in names)  # 万华|电池材料研究院 beside 万华化学
        return holding or (shaped if shaped and (spoken or (known(shaped) and is_public(name))) else None)
    alike = name[:4]
    longest = max((_shared(name, n) for n in names if n.startswith(alike)), default="")
    if len(longest) >= 4 and not is_region(longest[:2]) and own(longest) >= 2 and len(longest) >= len(shaped or ""):
        full = max((n for n in names if n.startswith(longest)), key=len)
        draft.alias("Company", longest, full)
        return full
    short = _short_of(draft, name, names)
    noun = facility(name)
    if short and shaped and len(shaped) > len(short) and trade_end(shaped) and not (noun and noun[1] == "site"):
        return shaped  # 长电微电子 is not 长电科技; of 光隆光电产业园 光电 is the park's trade
    return short or shaped or holding


def _of_own_place(draft: Draft, firm: str) -> bool:
    """宁东|铁路专用线 in the plan of 宁东能源化工基地: what the subject's name begins with is no firm."""
    if draft.subject is None or draft.subject[0] != "Park" or known(firm):
        return False
    named = is_region(firm[:2]) and own(firm[2:]) == len(firm) - 2 >= 2  # 四川|信拓 of 四川甲经济开发区 has a name of its own
    return draft.subject[1].startswith(firm) or (firm[:2] in draft.subject[1] and len(firm) <= 4 and not named)


def _shared(project: str, firm: str) -> str:
    """What a project's and a firm's name begin with alike."""
    length = next((i for i, (a, b) in enumerate(zip(project, firm, strict=False)) if a != b), min(len(project), len(firm)))
    return project[:length]


def _short_of(draft: Draft, project: str, names: Iterable[str]) -> str | None:
    """德力 for 德力股份, 海拓 for 江苏海拓新材料公司; but what is often spoken of by itself (湘江) is a place of its own."""
    text = draft.text
    for k in (3, 2):
        head = project[:k]
        joint = next((project[: k + n] for n in (4, 3) if known(project[k : k + n]) and own(project[k : k + n]) == n), "")
        if joint and known(head):
            return joint  # 东风|康明斯: two firms' venture
        placed = is_region(head) and any(n.endswith(head) and is_region(n.removesuffix(head)) for n in names)  # 通化|东宝
        if len(head) < k or is_ordinary(head) or (not placed and (is_region(head) or not own(head))):
            continue
        holders = [n for n in names if head in n and n != head and (_trade_behind(n, head) or n.endswith(head) or _trade_behind(_without_region(n), head))]
        full = max(holders, key=len, default="")
        if holders and all(n == full or stands_for(n, full) for n in holders) and text.count(head) - text.count(full) <= 4:
            draft.alias("Company", head, full)
            return head
    return None


def _trade_behind(name: str, head: str) -> bool:
    """Whether a name is a head with a trade or a form behind it (豪鹏|科技)."""
    if name.startswith("新") and not head.startswith("新"):
        name = name[1:]  # 三越 of 新三越电子
    rest = FORMS.sub("", name[len(head) :]) if name.startswith(head) else "-"
    return name.startswith(head) and (not rest or rest in trades())


def _without_region(name: str) -> str:
    """A full name behind the region that it begins with: 海拓新材料公司 of 江苏海拓新材料公司."""
    return name[leading_region(name, rest=4) :]
