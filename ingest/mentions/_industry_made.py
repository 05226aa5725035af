"""Industries that a firm is helped to make: 支持甲集团开发乙、丙, 引导丁扩大戊产能, 推动己向庚转型.

The firm and the verb say what the words mean, so that they count without standing in the lexicon.
"""

import re
from collections.abc import Iterator

from ingest.draft import Draft, Mention
from ingest.mentions._industry_heads import Found, distinct
from ingest.mentions._industry_lists import Member, read
from ingest.mentions._industry_names import generic
from ingest.patterns import compiled

HELPED = compiled("(?:支持|引导|推动|鼓励|帮助|助力|扶持|指导|助推|辅导|协助)[^,。;:\n]{0,40}$")
END = "(?=[,。;\n]|$)"
# What a firm does to what it makes; of what it enlarges, the capacity must be named.
MAKES = compiled(
    r"(?:等(?:[\u4e00-\u9fff]{0,6}企业|公司)?)?(?:联合[^,。;、]{2,16}?|合作|加快|着力|二次|自主|积极|持续|尽快|重点|共同|率先)*(?:"
    rf"(?:开发|研发|研制|试制|攻关|攻克|量产|做大|做强|做精|做优)(?!了)(?P<goods>[^,。;:\n]{{2,40}}?){END}"
    rf"|(?:扩大|提升|扩充|释放|增加|做大)(?P<grown>[^,。;:\n]{{2,30}}?)(?:的)?(?:产能|产量|生产规模|规模|生产能力){END}"
    rf"|(?:由[^,。;:\n]{{2,14}}?)?向(?P<turned>[^,。;:\n]{{2,24}}?)(?:等?(?:领域|方向|环节|产业))?(?:转型|延伸|拓展|升级|转产|进军|跨界|迈进)(?:升级|发展)?{END})"
)
SIZE = compiled(r"\d[\d.]*万?(?:吨|兆瓦|千瓦|米|英寸|寸|代|马力|立方|公斤)级?以?上?")
# What firms make that is no trade: markets, means, works and the firm itself.
NO_GOODS = compiled(
    r"(?:市场|份额|品牌|主业|规模|平台|地块|房地产|资源|景区|线路|系统|软件|算法|模型|客户|渠道|总部|园区|基地|订单|人才|岗位|课程|专利|标准|项目|中心|车间|工厂|能力|水平|产业链|集群|增量|存量|配套率|技术|工艺|产线|生产线|方案|模式|业绩|网络|装机|矿区|产能|品种|车型|款|领域|方向|高端|中高端|终端|产品|智能化|绿色化|数字化|服务商|难题|瓶颈|[上中下]游|企业|公司|一体化|经济)$"
    r"|智能制造|服务型制造|价值链|微笑曲线|数字化|智能化|绿色化|国际|海外|海内外|国内|境外|线上|线下|总部|其他|更|新的|周边|[县市区省]外"
)


HANZI = re.compile("[\u4e00-\u9fff]{2}")


def made(draft: Draft) -> Iterator[Found]:
    """What firms are helped to make, to make more of, or to turn to."""
    text = draft.text
    for firm in (m for m in draft.mentions if m.type in ("Company", "Organization")):
        match = MAKES.match(text, firm.end)
        if match is None or not _is_helped(text, firm):
            continue
        group = match.lastgroup or "goods"
        yield from ((firm.end, "made", member) for member in _goods(text, *match.span(group), sure=group == "turned"))


def _is_helped(text: str, firm: Mention) -> bool:
    """Whether a verb of support governs the firm in its part of the sentence."""
    return HELPED.search(text, max(0, firm.start - 48), firm.start) is not None


def _goods(text: str, start: int, end: int, *, sure: bool) -> list[Member]:
    """The members of the list, if all can be trades; where a firm only turns to them, one at least must be borne out."""
    size = SIZE.match(text, start, end)
    start = size.end() if size else start
    members = read(text, start, end).members
    whole = len(re.split("[、和与及]", text[start:end])) == len(members)
    good = [m for m in members if distinct(m.surface) or (not NO_GOODS.search(m.name) and not generic(m.surface) and HANZI.search(m.name) and len(m.name) <= 10)]
    if not whole or len(good) < len(members) or (sure and not any(m.sure for m in good)):
        return [m for m in good if m.sure]
    return good
