"""Companies whose names their form shows: 公司, 集团, branches, banks, 国网 and the name of a place."""

import re
from collections.abc import Iterator

from graph.lexicon import lexicon
from ingest.boundaries import cut_left
from ingest.construction.firms import FORMS, POLITICAL, VAGUE, is_firm_like, is_stem_of_form, known
from ingest.draft import Draft, Mention
from ingest.patterns import compiled
from ingest.sought import Sought, sought
from ingest.spans import Taken
from ingest.vocabulary import is_ordinary, is_region, is_running, leading_region

FORM = re.compile(r"股份有限公司|有限责任公司|有限公司|(?<![跨国])公司(?!化|制|改革|债|治理|注册|上市|股权|章程|法(?!国)|市场|资产|组建|融资)|集团(?!公司|有限|股份|化|军|改革|土地|物业|资产|经营|内部|招|整|[\u4e00-\u9fff]{2,24}有限)")
# What firms call their branches, and organs are called, too.
OFFICES = ("供电局", "货运中心", "车务段", "电务段", "通信局")
BRANCH = re.compile(rf"[\u4e00-\u9fff]{{2,6}}(?:分公司|(?:{'|'.join(OFFICES)})(?=[、,。;)\s]|$))")
PLACE_OF_BRANCH = r"(?P<place>[\u4e00-\u9fff]{2,4}?)(?:省|市)?"
REGIONAL = re.compile(rf"{PLACE_OF_BRANCH}(?:分公司|公司)(?![\u4e00-\u9fff]{{0,4}}集团)")
OPENER = compiled(r"(?:(?:园区|[我全本][市县区省州]|经开区|高新区|管委会)(?:[同与和将已]|会同)|例如|图[为是]|图片[为是由]|图文?:|业主(?:单位)?|(?:实施|建设|投资|承建)(?:主体|单位)|如|建议|包括|国内只有|若|求|予|增强|以下简称|简称|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]是|第[一二三四五六七八九十]+条)+")
OF_PLACE = sought(
    r"国网(?P<grid>[\u4e00-\u9fff]{2,3})(?:省)?电力(?![有公局])|(?P<bank>[\u4e00-\u9fff]{2,4})(?:农村商业银行|农商银行|农商行|村镇银行)(?![\u4e00-\u9fff]{0,6}(?:支行|分行))"
    r"|(?P<carrier>[\u4e00-\u9fff]{2,4})(?:移动|联通|电信|铁塔)(?=[、,。;)和与及等\n]|公司|合作|共建|联合|签约|签订|投资|承建|牵头)")
BRACKETED = re.compile(r"[\u4e00-\u9fff]{2}\(([\u4e00-\u9fff]{2,4})\)")  # 中航(成都)无人机公司
OF_LEVEL = re.compile(r"[省市州县区](?:融资担保|农业担保|粮食收储|粮食购销|自来水|供水|供热|热力|燃气|公交|水务|城投|交投|国投|文旅|农投)$|[省市州县区](?:建设|交通|能源|水利|城市建设|国有资产|产业|文化旅游|农业|金融)(?:投资|发展|经营)+(?:控股)?$")
SUBSIDIARY = re.compile("(?:全资|控股|参股)?[子孙]公司$")
BRANDS = Sought(compiled(r"(?<=电商平台|跨境平台|电商企业|电商巨头|零售巨头|跨国公司|跨国企业)(?P<list>[A-Z][A-Za-z]{2,15}(?:、[A-Z][A-Za-z]{2,15})*)(?=[,。;、等]|签|合作|共建|开展|建立|对接)"), ("平台", "企业", "巨头", "公司"), 0, 50)
LONGEST_FULL = 36
SHORTEST_BANK = 2
BANK = sought(r"(?:中国|国家开发|中国进出口|(?:中国)?(?:工商|农业|建设|交通|邮政储蓄|民生|光大|招商|浦发|兴业|平安|华夏|广发|中信|农业发展))银行(?:[\u4e00-\u9fff]{2,7}(?:分行|支行))|(?P<place>[\u4e00-\u9fff]{2,4})(?:农村商业银行|农商银行|农商行|银行)(?=[、,。;推开等和与及在为]|提供|发放)")


# 海峡银行平潭分行: a bank that no list knows, by the place of its branch
BANK_BRANCH = sought(r"[\u4e00-\u9fff]{2,8}银行(?P<place>[\u4e00-\u9fff]{2,5}?)(?:市|县|区)?(?:分行|支行)")


# 由甲市第三轧机厂和|乙市锁具厂|联合建设: a mill by its place, among firms or in front of what firms do
MILL = Sought(
    compiled(
        r"(?<=[、,。;\n由和与及])(?:联合|支持|推动|依托|引导|鼓励|由)?(?P<name>(?:(?![与及由])[\u4e00-\u9fff]){4,14}?(?<![水电热理烧标工])厂)(?=等(?:企业|单位|公司|[一二三四五六七八\d]+家)|[和与及、][\u4e00-\u9fff]{3,16}?(?:厂|公司|集团)(?:[、,等和与及联合开承牵共]|$)|联合|合资|合作(?!社)|牵头|共同|承担|开展)"
    ),
    tuple("厂" + sign for sign in "等和与及、联合牵共承开"), 22, 28,
)
# 由甲与瑞典|NORDVIK|等企业合资: a firm in Latin letters behind its country
ABROAD = compiled(r"(?<=[\u4e00-\u9fff])(?P<name>[A-Z][A-Za-z&]{1,14})(?=等(?:企业|公司|跨国|[一二三四五六七八\d]+家)|[、和与及][\u4e00-\u9fff]{2,4}[A-Z]|合资|合作|签约|签订|签署|共建|联合|共同)")
COUNTRY_LENGTHS = range(2, 7)


def mills(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Mills (厂) by the region that they begin with, where the words around tell a firm."""
    for match in MILL.finditer(draft.text):
        name = match["name"]
        if leading_region(name) and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Company", name, "companies:mill", 0.85)


def from_abroad(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Firms in Latin letters behind the name of their country, among firms or in front of what firms do."""
    text = draft.text
    for match in ABROAD.finditer(text):
        country = next((n for n in COUNTRY_LENGTHS if (entry := lexicon("regions").get(text[match.start() - n : match.start()])) and entry.fields.get("level") == "country"), None)
        if country and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Company", match["name"], "companies:abroad", 0.85)


def full_names(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Names that end with 公司 or 集团."""
    text = draft.text
    for match in _forms(text):
        branch = BRANCH.match(text, match.end()) if match[0] != "集团" else None
        end = branch.end() if branch else _end_of_branch(text, match)
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
        form = FORMS.search(name[: len(name) - (end - match.end())] if match[0] == "集团" else name)
        if not form or form.start() < 2 or len(name) < 4 or not _says_which(name[: form.start()], form[0]) or re.search(r"\d|企业|[两三四五六七八九十][家户](?:公司|集团)|(?:登记|改组|转|变更|设|改制)为|^[分子母总]|[与及等]|^等|和(?!平|田|县|润|美|泰|成|顺|邦|信|谐)", name):
            continue
        if taken.claim(start, end):
            yield Mention(start, end, "Company", name, "companies:full", 0.95)


def _end_of_branch(text: str, form: re.Match[str]) -> int:
    """三峡集团|福建公司: where the name of a group goes on with the place of its branch."""
    regional = REGIONAL.match(text, form.end()) if form[0] == "集团" else None
    return regional.end() if regional is not None and is_region(regional["place"]) else form.end()


def banks(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Branches of banks, and the banks of a place (青海银行)."""
    for match in BANK.finditer(draft.text):
        start = match.start()
        if match["place"]:
            first = next((k for k in range(len(match["place"]) - 1) if is_region(match["place"][k:])), None)
            if first is None:
                continue
            start += first
        if taken.claim(start, match.end()):
            yield Mention(start, match.end(), "Company", draft.text[start : match.end()], "companies:bank", 0.9)
    for match in BANK_BRANCH.finditer(draft.text):
        start = cut_left(draft.text, match.start(), match.end())
        if any(is_region(match["place"] + kind) for kind in ("", "市", "县")) and draft.text.index("银行", start) - start >= SHORTEST_BANK and taken.claim(start, match.end()):
            yield Mention(start, match.end(), "Company", draft.text[start : match.end()], "companies:bank", 0.9)


def brands(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """电商平台Shopee、Lazada签订…: names in Latin letters behind the word for what they are."""
    for match in BRANDS.finditer(draft.text):
        position = match.start("list")
        for name in match["list"].split("、"):
            if taken.claim(position, position + len(name)):
                yield Mention(position, position + len(name), "Company", name, "companies:brand", 0.8)
            position += len(name) + 1


def of_places(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """国网新疆电力, 延边农商行, 福建移动: firms of the state and banks by a place's name."""
    for match in OF_PLACE.finditer(draft.text):
        kind = str(match.lastgroup)
        lead = match[kind]
        place = lead if kind == "grid" else next((lead[k:] for k in range(len(lead) - 1) if is_region(lead[k:])), "")
        start = match.start() if kind == "grid" else match.end(kind) - len(place)
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
    if OF_LEVEL.match(stem):
        return True  # 省建设投资控股集团 is the province's own
    if form == "分公司" and any(known(stem[:k]) and is_region(stem[k:]) for k in (2, 3, 4)):
        return True  # 鞍钢|鲅鱼圈|分公司
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
