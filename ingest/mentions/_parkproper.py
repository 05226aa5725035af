"""Whether the words in front of the head of a zone say which one is meant: 洋山总部经济区 does, 高端产业园区 does not."""

import re
from collections.abc import Sequence

from ingest.mentions import _parknames as names
from ingest.mentions._industry_names import known
from ingest.metadata.collective import is_collective
from ingest.namestart import is_common, is_counted
from ingest.places import Place, level_of
from ingest.townships import is_town
from ingest.vocabulary import own

COUNTED = re.compile(r"(?:一批|若干|多个|各类|\d+个|[两三四五六七八九十]个|等)[^,。;、]{0,6}(?<!落户|入驻|落地|进驻)$")
WIDE = frozenset({"area", "country", "bloc", "province", "place"})
ANY = frozenset({"园区", "开发区", "产业园区", "工业园区", "片区", "新区", "高新区", "经开区"})  # heads that need a proper word
PROVINCES = re.compile("[京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕甘青宁]{2,3}(?![州江海])")  # 粤黔…协作园 belongs to two provinces
JOINED = re.compile("[\u4e00-\u9fff]{2,4}(?:协同|融合|一体化|毗邻|结对)")  # 成德绵协同…, two or three cities by a letter each
KIND = re.compile("(?:产业|工业|科技|物流|化工|石化|创业|生态|农业|合作|飞地|孵化)+$")
ALONG = re.compile("[路线江河湖湾海山翼轴沿]|[东西南北中]部")
CLASS = re.compile("经济技术开发区|高新技术产业开发区|经济开发区|旅游度假区|综合保税区|综保区|工业区|开发区|集聚区|工业园区")
GARDEN = frozenset("业技工流件济创造态作料材备品药电子息慧能车机器械纺服饰装铝钢化伏舶瓷商养港湾谷学研发分主链网算通信感知食农林牧渔镀锻塑胶纸玻陶革酒茶竹木家居玩具械试范才凤")
LONGEST = 24
SHORTEST_SPECIAL = 6  # 甲城铁艺特色|园
SHORE = re.compile("沿[江海河湖边]|临[江海港]|滨[江海湖]|城[东西南北]")  # 如皋|沿江|经济开发区
NOT_OWN = re.compile("[、和及与·]|^(?:临空|临港|空港|陆港|港口|自贸|综保|航空港)$")
# 甲高新区|希望园区: a zone in front of it says where
OUTER_ZONE = "(?:经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|开发区|新区)"
INNER = re.compile(f"[\u4e00-\u9fff]{{2}}{OUTER_ZONE}(?P<own>[\u4e00-\u9fff]{{2,4}})$")
# 铁山港(临海)工业区: what says in brackets which part is meant
SECOND_NAME = re.compile("(?!中国|都市|城市|全|各)[\u4e00-\u9fff]{2,8}\\([\u4e00-\u9fff]{2,4}\\)")
# 甲沿边产业园区(以下简称“沿边园区”): what is given a short name is one of its kind
INTRODUCED = re.compile(r"\((?:以下|下文|下)?简?称")
OF_COUNTED = re.compile("(?<=[\u4e00-\u9fff])[两三四五六七八九十][县市区州地省]$")  # 甲、乙两县|工业园区
PARTNER = re.compile("[与同跟]$")
MEETS = re.compile("(?:合作|共同|联合)?(?:建立|共建|合建|开展|签[订署]|缔结|结[对为成]|对接|联动|协作|探索|打通|共享)")


def is_proper(text: str, name: str, start: int, head: re.Match[str], hits: Sequence[Place]) -> bool:
    """Whether the words from ``start`` to the head, in which ``hits`` are the places, say which park is meant."""
    stem = text[start : head.start()]
    if names.PATTERN.match(name) or is_collective(name) or is_counted(text, start) or OF_COUNTED.search(stem) or _is_of_year(text, start):
        return False
    if head[0] == "城":
        return _placed_in_china(stem, hits)  # 中国笋竹城, 广东(阳江)国际风电城; a 国际石材城 may be anyone's
    placed = any(h.sure or len(h.name) + 1 >= len(stem) or (h.start == start and h.name[-1] == "县") for h in hits)
    if _is_singled_out(text, start, head, stem) or (hits and (len(hits) > 1 or stem.startswith("中国")) and re.search("[-—–]", stem)) or (not placed and _is_placed_otherwise(text, start, head, hits)):
        return True  # among them 埃塞-湖南工业园
    return _is_only_there(text, start, head, hits) if placed else _has_own_words(text, start, head, name)


def _is_of_year(text: str, start: int) -> bool:
    """每年|单列开发区用地计划: whether a name seems to begin with the end of a word for a year."""
    return text.startswith("年", start) and text[start - 1 : start] in ("每", "全", "今", "明", "当", "本")


def _is_singled_out(text: str, start: int, head: re.Match[str], stem: str) -> bool:
    """Whether a short name that is given, a partner's role, a zone in front or a second name in brackets tells that one park is meant."""
    if (INTRODUCED.match(text, head.end()) and len(stem) >= 4 and own(stem) >= 2) or _is_partner(text, start, head, stem):
        return True
    if (inner := INNER.search(stem)) is not None and not names.is_general(inner["own"]):
        return True
    return SECOND_NAME.fullmatch(stem) is not None and not names.is_general(stem[: stem.index("(")])


def _is_placed_otherwise(text: str, start: int, head: re.Match[str], hits: Sequence[Place]) -> bool:
    """Whether a name says where a park lies without a place that is sure: by a shore of one, letters of two, a town."""
    stem = text[start : head.start()]
    if hits and hits[-1].start == start and CLASS.fullmatch(head[0]) and SHORE.fullmatch(text, hits[-1].end, head.start()):
        return True
    if JOINED.match(stem) and not is_common(stem[:2]):
        return True
    if names.TITLES.search(head[0]) and is_town(stem) and not names.is_general(stem):
        return True
    return PROVINCES.match(stem) is not None and not names.is_general(stem[2:])


def _is_only_there(text: str, start: int, head: re.Match[str], hits: Sequence[Place]) -> bool:
    """Whether the place in a name has one such park: 洞庭湖地区开发区, 某省大学科技园 are many."""
    level, rest = level_of(hits[-1].region), text[hits[-1].end : head.start()]
    if level == "country" and head[0] == "园" and hits[-1].start == start:
        return True  # 韩国工业园 is one, 湖南工业园 are many
    if len(hits) > 1 and level_of(hits[-2].region) == "country" and hits[-2].end == hits[-1].start and head[0] not in ANY:
        return True  # 老挝|万象|产业园: abroad a place has the one that is spoken of
    many = level in WIDE and (head[0] in ANY or CLASS.fullmatch(head[0]) is not None or rest != "")
    return not (many and names.is_general(rest))


def _has_own_words(text: str, start: int, head: re.Match[str], name: str) -> bool:
    """Whether a name without a place has words of its own, as many as a head of its kind needs."""
    stem = text[start : head.start()]
    if len(stem) < 2 or names.is_general(stem) or len(name) > LONGEST or len(KIND.sub("", stem)) == 1:
        return False
    if head[0][-1] == "带" and not ALONG.search(stem):
        return False
    if head[0] in ANY and (len(stem) > (9 if own(stem[:4]) >= (2 if head[0] == "开发区" else 3) else 6) or (is_common(KIND.sub("", stem)[-2:]) and not _has_field(stem))):
        return False
    if head[0] == "园" and stem[-1] not in GARDEN and not (stem.endswith("特色") and len(stem) >= SHORTEST_SPECIAL and own(stem) >= 2):
        return False
    if COUNTED.search(text, max(0, start - 10), start):
        return False
    # 洋山总部经济区: a word of its own says which, behind a title as well
    return names.TITLES.search(head[0]) is None or (own(stem) >= 2 and len(stem) <= 8 and not NOT_OWN.search(stem))


def _has_field(stem: str) -> bool:
    """Whether two letters that no word holds are followed by a field that the lexicon knows: 螺潭|智能|茶业 (园区)."""
    rest = KIND.sub("", stem)[2:]
    return own(stem[:2]) == 2 and own(stem[:3]) >= 2 and any(known(rest[k:]) is not None for k in (0, 2))


def _placed_in_china(stem: str, hits: Sequence[Place]) -> bool:
    """Whether a town of a trade begins with 中国 or with a place."""
    return (stem.startswith("中国") and len(stem) > 2) or any(h.sure for h in hits)


def _is_partner(text: str, start: int, head: re.Match[str], stem: str) -> bool:
    """与老街口岸经济区建立会晤机制: with whom something is set up has a name."""
    named = 3 <= len(stem) <= 8 and own(stem[:3]) > 0 and not names.is_general(stem)
    return named and PARTNER.search(text, max(0, start - 1), start) is not None and MEETS.match(text, head.end()) is not None
