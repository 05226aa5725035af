"""Companies: full names by shape, known short names, names that lists and verbs vouch for, owners of projects."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon
from ingest.abbreviations import definitions
from ingest.boundaries import cut_left
from ingest.construction.firms import (
    FORMS,
    POLITICAL,
    VAGUE,
    is_firm_like,
    is_stem_of_form,
    known,
    may_be_firm,
    trade_end,
    trades,
)
from ingest.construction.founders import founder, is_public
from ingest.construction.names import facility, phase
from ingest.draft import Draft, Mention
from ingest.mentions._firmlists import aimed, labelled, listed
from ingest.mentions._firmprose import spoken
from ingest.mentions.projects import found_members, rows
from ingest.patterns import compiled
from ingest.spans import Taken
from ingest.vocabulary import first_word, is_ordinary, is_region, is_running, is_word, own

OTHERS = frozenset({"Agency", "Organization", "Policy", "Event", "Company", "Park"})
CLAIMED = frozenset({"Agency", "Organization", "Policy", "Event", "Company"})
OWNER_COLUMN = re.compile(r"建设单位|实施主体|业主|申报单位|投资(?:单位|主体|方)|企业名称|建设主体|实施单位|承担单位")
FORM = re.compile(r"股份有限公司|有限责任公司|有限公司|(?<![跨国])公司(?!化|制|改革|债|治理|注册|上市|股权|章程|法(?!国)|市场|资产|组建|融资)|集团(?!公司|有限|股份|化|军|改革|土地|物业|资产|经营|内部|招|整|[\u4e00-\u9fff]{2,24}有限)")
BRANCH = re.compile(r"[\u4e00-\u9fff]{2,6}分公司")
OPENER = compiled(r"(?:(?:园区|[我全本][市县区省州]|经开区|高新区|管委会)(?:[同与和将已]|会同)|例如|如|建议|包括|国内只有|若|求|予|增强|以下简称|简称|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]是|第[一二三四五六七八九十]+条)+")
OF_PLACE = re.compile(r"国网(?P<grid>[\u4e00-\u9fff]{2,3})(?:省)?电力(?![有公局])|(?P<bank>[\u4e00-\u9fff]{2,4})(?:农村商业银行|农商银行|农商行|村镇银行)(?![\u4e00-\u9fff]{0,6}(?:支行|分行))")
BRACKETED = re.compile(r"[\u4e00-\u9fff]{2}\(([\u4e00-\u9fff]{2,4})\)")  # 中航(成都)无人机公司
SUBSIDIARY = re.compile("(?:全资|控股|参股)?[子孙]公司$")
STRONGER = re.compile("[做建培育补]强")  # 做强|生物药
LONGEST_FULL = 36
# Well-known names of two characters that are also words: only in lists of companies.
PLAIN_WORDS = frozenset(["绿地", "人民网", "中通", "大众", "现代", "松下", "百度", "美的", "万达", "保利", "华能", "大唐", "华电", "正威", "中信", "苹果", "小米", "理想", "大族", "三菱", "三星", "长城", "海信", "远景", "格力", "华润", "浪潮", "中车", "顺丰", "京东", "三一", "菜鸟", "博世", "德邦", "复星", "联想", "太平洋", "中科"])


def find(draft: Draft) -> Iterator[Mention]:
    """All companies of a document."""
    taken = Taken((m.start, m.end) for m in draft.mentions if m.type in CLAIMED)
    found = [*_full(draft, taken), *_banks(draft, taken), *_of_places(draft, taken), *_known(draft, taken)]
    found += listed(draft, taken)
    found += labelled(draft, taken)
    found += aimed(draft, taken)
    found += spoken(draft, taken)
    found += _rows(draft)
    names = {m.name for m in found} | {m.name for m in draft.mentions if m.type == "Company"}
    found += _of_projects(draft, names)
    found += [*_of_rows(draft), *_builders(draft, taken)]
    names |= {m.name for m in found}
    found += _again(draft, names, found)
    _short_forms(draft, names)
    yield from found


def _full(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Names that end with 公司 or 集团."""
    text = draft.text
    for match in _forms(text):
        branch = BRANCH.match(text, match.end()) if match[0] != "集团" else None
        end = branch.end() if branch else match.end()
        start = _left(text, max(0, match.start() - LONGEST_FULL), match.start(), end)
        name = text[start:end]
        if name.count("(") != name.count(")"):
            start += max(name.rfind("("), name.find(")") if name.count(")") > name.count("(") else -1) + 1
            opener = OPENER.match(text, start, match.start() - 1)
            start = opener.end() if opener else start
            name = text[start:end]
        part = SUBSIDIARY.search(name)
        if part and is_firm_like(name[: part.start()]):  # 瑞普生物|子公司
            end -= len(part[0])
            name = text[start:end]
            if taken.claim(start, end):
                yield Mention(start, end, "Company", name, "companies:full", 0.9)
            continue
        form = FORMS.search(name)
        if not form or form.start() < 2 or len(name) < 4 or not _says_which(name[: form.start()], form[0]) or re.search(r"\d|企业|(?:登记|改组|转|变更|设|改制)为|^[分子母总]|[与及等]|^等|和(?!平|田|县|润|美|泰|成|顺|邦|信|谐)", name):
            continue
        if taken.claim(start, end):
            yield Mention(start, end, "Company", name, "companies:full", 0.95)


BANK = compiled(r"(?:中国|国家开发|中国进出口|(?:中国)?(?:工商|农业|建设|交通|邮政储蓄|民生|光大|招商|浦发|兴业|平安|华夏|广发|中信|农业发展))银行(?:[\u4e00-\u9fff]{2,7}(?:分行|支行))|(?P<place>[\u4e00-\u9fff]{2,4})(?:农村商业银行|农商银行|农商行|银行)(?=[、,。;推开等和与及在为]|提供|发放)")


def _banks(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Branches of banks, and the banks of a place (青海银行)."""
    for match in BANK.finditer(draft.text) if "行" in draft.text else ():
        start = match.start()
        if match["place"]:
            first = next((k for k in range(len(match["place"]) - 1) if is_region(match["place"][k:])), None)
            if first is None:
                continue
            start += first
        if taken.claim(start, match.end()):
            yield Mention(start, match.end(), "Company", draft.text[start : match.end()], "companies:bank", 0.9)


def _of_places(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """国网新疆电力, 延边农商行: firms of the state and banks by a place's name."""
    for match in OF_PLACE.finditer(draft.text):
        place = match["grid"] or next((match["bank"][k:] for k in range(len(match["bank"]) - 1) if is_region(match["bank"][k:])), "")
        start = match.start() if match["grid"] else match.end("bank") - len(place)
        if place and is_region(place) and taken.claim(start, match.end()):
            yield Mention(start, match.end(), "Company", draft.text[start : match.end()], "companies:place", 0.9)


def _forms(text: str) -> Iterator[re.Match[str]]:
    """Where 公司 or 集团 ends a name; the pattern is tried only around these words."""
    position = 0
    for plain in re.finditer("公司|集团", text):
        match = FORM.search(text, max(position, plain.start() - 6), plain.end() + 40) if plain.start() >= position else None
        if match:
            position = match.end()
            yield match


def _says_which(stem: str, form: str) -> bool:
    """Whether what stands before the form names the company; with 有限公司 behind it less is asked."""
    if form.endswith("有限公司") or form == "有限责任公司":
        return not VAGUE.match(stem) and not re.search(r"公司|股份制$", stem)
    if form == "集团" and (len(stem) <= 3 or (len(stem) == 4 and not is_ordinary(stem))):
        return not VAGUE.match(stem) and not POLITICAL.search(stem) and not is_running(stem)  # 扬帆集团
    branch = BRACKETED.search(stem)
    return is_stem_of_form(stem) or (branch is not None and is_region(branch[1]))


def _left(text: str, first: int, form: int, end: int) -> int:
    """Where a full name begins: behind separators, and behind words that no name holds."""
    for i in range(form - 1, first - 1, -1):
        if text[i] in "、,。;:!?\n\t\u3000 “”《》·|/[]":
            first = i + 1
            break
    start = cut_left(text, first, end)
    opener = OPENER.match(text, start, form - 1)
    start = opener.end() if opener else start
    while form - start >= 4 and is_running(text[start : start + 2]):
        start += 2  # 充实|沙洲城投集团
    return start


@cache
def _lexicon() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = [n for e in lexicon("companies") for n in e.names if len(n) >= 3 and not is_region(n)]
    names += [e.name for e in lexicon("companies") if len(e.name) == 2 and e.english and not is_region(e.name)]
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), tuple(names)


def _known(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Names of the lexicon; those that are also words only beside other names."""
    automaton, names = _lexicon()
    text = draft.text
    parks = Taken((m.start, m.end) for m in draft.mentions if m.type == "Park")
    for index, start, end in automaton.find_matches_as_indexes(text):
        name = names[index]
        if (name in PLAIN_WORDS or is_ordinary(name)) and not re.match(r"[、等]|集团|项目|公司", text[end : end + 3]):
            continue
        if name[-1] in "局委办厅" and not text.startswith(("集团", "港"), end) and not name.startswith(("中建", "中铁", "中交")):
            continue  # 招商局负责
        if len(name) <= 3 and (first_word(text[start : start + 6]) > len(name) or ((is_word(text[start - 1 : start + 1]) or STRONGER.match(text, max(0, start - 1))) and is_word(text[end - 1 : end + 1]))):
            continue  # 物美|价廉, 加强|生态
        if is_ordinary(name) and text[start - 1 : start] in ("的", "新", "大"):
            continue
        trade = trade_end(name)
        if trade and first_word(text[end - len(trade) : end + 6]) > len(trade):
            continue  # 舟山惠生|海工装备基地, 宝湾|物流园
        end = _branch_end(text, start, _longer(text, start, _whole_trade(text, start, end)))
        if parks.free(start, end) and taken.claim(start, end):
            yield Mention(start, end, "Company", text[start:end], "companies:lexicon", 0.95)


BRANCH_NAME = re.compile(r"[\u4e00-\u9fff]{4,10}(?=[、,。;]|等)")


def _branch_end(text: str, start: int, end: int) -> int:
    """中国中车|沧江轨道装备: a known firm, a place and a trade up to the next mark are the firm of that place."""
    more = BRANCH_NAME.match(text, end)
    placed = more is not None and any(is_region(more[0][:k]) for k in (2, 3)) and trade_end(more[0]) is not None and facility(more[0]) is None
    return more.end() if more is not None and placed else end


def _whole_trade(text: str, start: int, end: int) -> int:
    """卓越新能|源: a name that ends within a longer trade goes on to its end."""
    for k in (2, 1):
        trade = trade_end(text[start : end + k])
        if trade and len(trade) > k and end + k <= len(text) and text[end : end + k].isalpha() and trade != trade_end(text[start:end]) and not is_word(text[end : end + 2]):
            return end + k
    return end


def _longer(text: str, start: int, end: int) -> int:
    """太平洋|海工, 比亚迪|电子: a trade behind a known name makes another company of it, unless it begins what is made."""
    trade = next((text[end : end + k] for k in (4, 3, 2) if text[end : end + k] in trades()), None)
    if not trade or len(trade) < 2 or trade in ("国际", "中国", "技术", "工业", "装备"):
        return end
    rest = text[end : end + 10]
    if trade_end(text[start:end]) and rest.startswith("项目", len(trade)):
        return end  # 蓝思科技|新材料项目: a name with a trade of its own makes what follows
    return end + len(trade) if first_word(rest) <= len(trade) and re.match(r"[、等,。;和与及在]|项目|公司|企业|集团|申报|上市|股份|[一二三四]期|做(?=[\u4e00-\u9fff])|扩[大产能建]|加快|介绍|牵头|冲刺|入[规园]|子公司", rest[len(trade) :]) else end


def _rows(draft: Draft) -> Iterator[Mention]:
    """Who builds, by the column of a project list."""
    for clause, _, _ in rows(draft):
        span = next((s for c, s in clause.cells.items() if OWNER_COLUMN.search(c)), None)
        if span is None:
            continue
        for match in re.finditer(r"[^、,;/\s]+", draft.text[span[0] : span[1]]):
            if re.search(r"(?:公司|集团|厂|局集团)(?:[A-Z]{0,6}\([^()]*\)|[A-Z]{2,6})?$", match[0]) or is_firm_like(match[0]):
                yield Mention(span[0] + match.start(), span[0] + match.end(), "Company", match[0], "companies:row")


def _of_rows(draft: Draft) -> Iterator[Mention]:
    """The firms that rows of project lists are named after, where another builds; one that the builder's name holds is its short form."""
    owners: dict[str, str] = draft.notes.setdefault("owners", {})
    text = draft.text
    for clause, (start, _), name in rows(draft):
        first = founder(name)
        span = next((s for c, s in clause.cells.items() if OWNER_COLUMN.search(c)), None)
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


def _builders(draft: Draft, taken: Taken) -> Iterator[Mention]:
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


BUILDER = re.compile(r"(?:项目|工程)?(?:、[^()、,;\n]{4,30})?\((?P<names>[^(),;:\d]{3,60}),(?=(?:[^()\n]|\([^()\n]{1,12}\))*(?:投资|年产|开工|竣工|投产|亿元|万元|平方米))")


def _of_projects(draft: Draft, names: set[str]) -> Iterator[Mention]:
    """The companies that projects are named after; kept in the draft for who states that they undertake them."""
    vouched = _vouched(draft)
    parks = {m.name for m in draft.mentions if m.type == "Park"}
    place = draft.resolve(draft.subject)[1] if draft.subject is not None and draft.subject[0] == "Region" else ""
    own_place = {place, re.sub("[省市县区旗州]$", "", place)}  # 樟树|中药炮制技术创新中心
    owners: dict[str, str] = draft.notes.setdefault("owners", {})
    for m in found_members(draft):
        name = m.name.removesuffix("项目")
        first = founder(name)
        # 蓝思科技|新材料: a firm that the lexicon knows in front of more is the firm that is meant.
        whole = (m.start, m.end) in vouched and not (first and first != name and known(first))
        holder = _holder(draft.text, m.start)
        if holder is not None:
            owners.setdefault(m.name, holder.name)
            yield holder
            continue
        owner = name if whole else company_of(draft, name, names)
        if not owner or owner in own_place or owner.removesuffix(trade_end(owner) or "-") in own_place or (not known(owner) and any(name.startswith(p) and p.startswith(owner) and facility(name[len(p) :]) for p in parks)):
            continue  # 美安科技|新城, 寻乌石排|工业园: the park is what the name begins with
        owners.setdefault(m.name, owner)
        at = draft.text.find(owner, m.start, m.end)
        if at >= 0:
            yield Mention(at, at + len(owner), "Company", owner, "companies:project", 0.85)


def _holder(text: str, position: int) -> Mention | None:
    """新浦化学|的|碳四深加工二期: the firm whose project is spoken of."""
    run = HOLDING.search(text, max(0, position - 12), position)
    if run is None:
        return None
    start = cut_left(text, run.start(), run.end() - 1)
    name = text[start : position - 1]
    return Mention(start, position - 1, "Company", name, "companies:holder", 0.8) if is_firm_like(name) and trade_end(name) else None


HOLDING = re.compile("[\u4e00-\u9fff]{4,10}的$")


def _again(draft: Draft, names: set[str], found: Iterable[Mention]) -> Iterator[Mention]:
    """Further places of names that one place has shown to be companies."""
    taken = Taken([*((m.start, m.end) for m in found), *((m.start, m.end) for m in draft.mentions if m.type in OTHERS)])
    wanted = sorted(n for n in names if (len(n) >= 3 or known(n)) and not is_ordinary(n) and not is_region(n) and n not in PLAIN_WORDS)
    if not wanted:
        return
    for index, start, end in AhoCorasick(wanted, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(draft.text):
        if taken.claim(start, end):
            yield Mention(start, end, "Company", wanted[index], "companies:again", 0.85)


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


SCHOOLS = re.compile("大学|学院|师大|科大|中科院|研究院")


def company_of(draft: Draft, project: str, names: Iterable[str]) -> str | None:
    """The company whose name a project's name holds or begins with, if there is one."""
    name = project.removesuffix("项目")
    holding = max((n for n in names if n in name and len(n) >= 2), key=len, default=None)
    shaped = founder(name)
    if shaped and _of_own_place(draft, shaped):
        return None
    if holding and len(holding) == 2 and not name.startswith(holding):
        holding = None  # 时代|吉利 is not 吉利
    if holding and (holding == shaped or known(holding) or not (shaped and holding in shaped)):
        return holding
    if SCHOOLS.search(name, 0, 8) or name.endswith(("研究院", "研究所", "实验室", "大学", "学院")) or is_public(name):
        return holding or (shaped if shaped and known(shaped) and is_public(name) else None)
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
    return draft.subject is not None and draft.subject[0] == "Park" and (draft.subject[1].startswith(firm) or (firm[:2] in draft.subject[1] and len(firm) <= 4)) and not known(firm)


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
        if holders and all(n == full or _stands_for(n, full) for n in holders) and text.count(head) - text.count(full) <= 4:
            draft.alias("Company", head, full)
            return head
    return None


def _trade_behind(name: str, head: str) -> bool:
    """Whether a name is a head with a trade or a form behind it (豪鹏|科技)."""
    rest = FORMS.sub("", name[len(head) :]) if name.startswith(head) else "-"
    return name.startswith(head) and (not rest or rest in trades())


def _without_region(name: str) -> str:
    """A full name behind the region that it begins with: 海拓新材料公司 of 江苏海拓新材料公司."""
    return next((name[k:] for k in (4, 3, 2) if len(name) - k >= 4 and is_region(name[:k])), name)


def _short_forms(draft: Draft, names: set[str]) -> None:
    """Short forms: introduced ones, 其亚硅业 in 新疆其亚硅业有限公司, 经开集团 whose letters one full name holds in order."""
    full = sorted(n for n in names if n.endswith(("公司", "集团")))
    for short, start, end in definitions(draft):
        holder = max((n for n in full if draft.text.endswith(n, start, end)), key=len, default=None)
        if holder:
            draft.alias("Company", short, holder)
    candidates = sorted(names)
    for short in candidates:
        if ("Company", short) in draft.aliases:
            continue
        holders = [n for n in candidates if n != short and _stands_for(short, n)]
        if len(holders) == 1:
            draft.alias("Company", short, holders[0])


def _is_short(short: str, full: str) -> bool:
    """Whether a full name holds the letters of a short one in order, in two pieces."""
    return any(full.startswith(short[:k]) and short[k:] in full[k:] for k in range(2, len(short) - 1))


def _stands_for(short: str, full: str) -> bool:
    if len(full) <= len(short):
        return False
    if short in full and full.endswith("公司"):
        return True
    if short.endswith("公司") and full.endswith("公司") and len(short) >= 6 and full.startswith(FORMS.sub("", short)):
        return True  # 中车大同公司 for 中车大同电力机车有限公司
    if full.endswith(("有限公司", "有限责任公司")) and len(short) >= 4 and own(short) >= 2 and short[:2] == full[:2] and _is_short(short, full):
        return True  # 国药威奇达 for 国药集团威奇达药业有限公司
    if full.startswith(short) and full[len(short) :] in trades() and not known(full) and not known(short):
        return True  # 爱尔思 for 爱尔思轻合金
    if not (short.endswith("集团") and "集团" in full and full.endswith(("公司", "集团"))):
        return False
    letters = iter(full)
    return all(letter in letters for letter in short.removesuffix("集团"))
