"""Firms by what is said of them: who does something (由甲制药牵头…), whom others supply (与甲机械配套的企业), and in any words a
region, letters of its own and a trade that only firms bear (云南某某铝业压减负荷)."""

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ingest.boundaries import cut_left
from ingest.construction.firms import is_firm_like, known
from ingest.draft import Draft, Mention
from ingest.patterns import compiled
from ingest.sought import sought
from ingest.spans import Taken
from ingest.vocabulary import first_word, is_region, is_running, is_word, own

AGENT = sought(r"由(?P<name>[\u4e00-\u9fff]{3,10}?)(?:(?:联合|会同|携手)[^,。;]{2,16})?(?:牵头|领衔|主导|投资|出资|承建|施工|代建|运营|发起|总承包|独资)")
SUPPLIED = sought(r"[与为给](?P<name>[\u4e00-\u9fff、]{3,24}?)(?:提供|做|搞)?配套(?:的|企业|生产|产品|率|供应|件|[,。;])")
PIECE = compiled("[^、]{3,12}")
# Trades that a field is seldom called by, so that a region and a word of its own before one make a firm wherever they stand.
SURE = ("铝业", "铜业", "锌业", "锂业", "镍业", "钛业", "硅业", "镁业", "药业", "制药", "酒业", "乳业", "纸业", "重工", "石化", "化工", "钢铁", "重汽", "科技", "股份", "新材", "电气", "机械", "电子", "医药")
GOES_ON = compiled("园|基地|产业|集群|小镇|城(?!投)|学院|大学|局|厅|协会|商会|学会|研究|职业|技术|专业|中心|集团|有限|公司|股份|市场|类|业|材料|[\u4e00-\u9fff]?(?:产业|行业|园区)")


def acting(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """The firms of such phrases, each where it stands."""
    text = draft.text
    for match in (*AGENT.finditer(text), *SUPPLIED.finditer(text)):
        for piece in PIECE.finditer(text, *match.span("name")):
            start = cut_left(text, *piece.span())
            name = text[start : piece.end()]
            if (known(name) or is_firm_like(name)) and taken.claim(start, piece.end()):
                yield Mention(start, piece.end(), "Company", name, "companies:agent", 0.85)
    for start, end in _placed(text):
        if taken.claim(start, end):
            yield Mention(start, end, "Company", text[start:end], "companies:placed", 0.8)


@cache
def _trades() -> AhoCorasick:
    return AhoCorasick(list(SURE), matchkind=MatchKind.LeftmostLongest)


def _placed(text: str) -> Iterator[tuple[int, int]]:
    """云南|某某|铝业: spans of a region, two or three letters of its own and one of these trades."""
    for _, at, end in _trades().find_matches_as_indexes(text):
        for core in (2, 3):
            start = at - core - 2
            if start < 0 or not is_region(text[start : start + 2]) or GOES_ON.match(text, end) or first_word(text[at : end + 4]) > end - at:  # 北海惠科|电子纸
                continue
            stem = text[start + 2 : at]
            if own(stem) == core and not is_word(text[at - 1 : at + 1]) and not is_running(stem[:2]) and is_firm_like(text[start:end]):
                yield start, end
                break
