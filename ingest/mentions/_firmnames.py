"""Companies that the lexicon knows by name; those that are also words only beside other names."""

import re
from collections.abc import Iterator

from ingest.construction.firms import is_industry, trade_end, trades, with_role
from ingest.construction.names import facility
from ingest.construction.tradekinds import POWER
from ingest.draft import Draft, Mention
from ingest.mentions._firmforms import PLACE_OF_BRANCH
from ingest.mentions._firmtraces import traces
from ingest.spans import Taken
from ingest.vocabulary import first_word, is_ordinary, is_region, is_word

STRONGER = re.compile("[做建培育补]强")  # 做强|生物药
DEVELOPED = re.compile("(?:发展|布局|培育|壮大|延伸|做[强大优精]|打造|以)(?:[\u4e00-\u9fff]{2,8}、){0,3}$")
LISTED_BEHIND = re.compile("[、和与及](?=[\u4e00-\u9fff])|共建|合作|等|开展|签|对接|建立")
PLACED = re.compile(r"\(([\u4e00-\u9fff]{2,4})\)(?!有限|股份|公司|集团)")
BRANCH_OFFICE = re.compile(rf"{PLACE_OF_BRANCH}(?:分公司|公司|分行|支行)")
MORE_BEHIND = re.compile("项目|扩[产能建]|技改|增产|增资")
BRANCH_NAME = re.compile(r"[\u4e00-\u9fff]{4,10}(?=[、,。;]|等)")


def known_names(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Names of the lexicon; those that are also words only beside other names."""
    text = draft.text
    parks = Taken((m.start, m.end) for m in draft.mentions if m.type == "Park")
    for start, end in traces(text).named:
        name = text[start:end]
        if len(name) >= 3 and text.startswith("(", end) and (place := PLACED.match(text, end)) is not None and is_region(place[1]) and taken.claim(start, place.end()):
            draft.alias("Company", text[start : place.end()], name)
            yield Mention(start, place.end(), "Company", text[start : place.end()], "companies:lexicon", 0.95)
            continue  # 东方电气(酒泉)
        if (name in with_role("word") or is_ordinary(name)) and not re.match(r"[、等]|集团|项目|公司", text[end : end + 3]):
            continue
        if name[-1] in "局委办厅" and not text.startswith(("集团", "港"), end) and not name.startswith(("中建", "中铁", "中交")):
            continue  # 招商局负责
        if len(name) <= 3 and (first_word(text[start : start + 6]) > len(name) or ((is_word(text[start - 1 : start + 1]) or STRONGER.match(text, max(0, start - 1))) and is_word(text[end - 1 : end + 1]))):
            continue  # 物美|价廉, 加强|生态
        if is_industry(name) and DEVELOPED.search(text, max(0, start - 30), start):
            continue  # 重点发展|氯碱化工、铝镁合金
        if is_ordinary(name) and text[start - 1 : start] in ("的", "新", "大"):
            continue
        trade = trade_end(name)
        if trade and first_word(text[end - len(trade) : end + 6]) > len(trade):
            continue  # 舟山惠生|海工装备基地, 宝湾|物流园
        end = _branch_end(text, start, _longer(text, start, _whole_trade(text, start, end)))
        if parks.free(start, end) and taken.claim(start, end):
            yield Mention(start, end, "Company", text[start:end], "companies:lexicon", 0.95)


def _branch_end(text: str, start: int, end: int) -> int:
    """中国中车|沧江轨道装备: a known firm, a place and a trade up to the next mark are the firm of that place."""
    branch = BRANCH_OFFICE.match(text, end)
    if branch is not None and end - start >= 3 and is_region(branch["place"]):
        return branch.end()  # 三峡集团|福建公司, 徽商银行|马鞍山支行
    more = BRANCH_NAME.match(text, end)
    placed = more is not None and any(is_region(more[0][:k]) for k in (2, 3)) and trade_end(more[0]) is not None and trade_end(more[0]) not in POWER and facility(more[0]) is None
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
    if text.startswith("电商", end) and LISTED_BEHIND.match(text, end + 2):
        return end + 2  # 与抖音|电商、乙共建
    trade = next((text[end : end + k] for k in (4, 3, 2) if text[end : end + k] in trades()), None)
    if not trade or len(trade) < 2 or trade in ("国际", "中国", "技术", "工业", "装备"):
        return end
    rest = text[end : end + 10]
    if trade_end(text[start:end]) and MORE_BEHIND.match(rest, len(trade)):
        return end  # 蓝思科技|新材料项目: a name with a trade of its own makes what follows
    if trade == "股份" and not rest.startswith(("制", "有限", "合作"), len(trade)):
        return end + len(trade)  # 中车长客|股份: a form says that the name ends behind it
    return end + len(trade) if first_word(rest) <= len(trade) and re.match(r"[、等,。;和与及在]|项目|公司|企业|集团|申报|上市|股份|[一二三四]期|做(?=[\u4e00-\u9fff])|扩[大产能建]|新增|新上|满产|达产|稳产|满负荷|增产|转型|技改|加快|介绍|牵头|冲刺|入[规园]|子公司", rest[len(trade) :]) else end
