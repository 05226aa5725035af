"""Industries in phrases that no verb of development opens: 把甲作为一号产业, 以甲为主导、乙为支撑, 做足甲文章, “甲—乙—丙”链条.

Such phrases speak of other things as often, so only names that the lexicon knows count here.
"""

import re
from collections.abc import Iterator

from ingest.mentions._industry_heads import Found, distinct
from ingest.mentions._industry_lists import Member, read
from ingest.patterns import compiled
from ingest.sought import Sought, sought

LIST = r"(?P<list>[\u4e00-\u9fffA-Za-z\d、和与及“”]{2,40}?)"
RANKED = "(?:[一二三四两\\d]+大|全[省市县区]|“)?(?:主导|首位|支柱|特色|优势|重点|未来|新兴|主攻|首选|核心)产业"
PHRASES = (
    sought(rf"[把将让使](?!军|乐|用){LIST}(?:产业)?(?:作为|打造成|培育成|建设?成|列为|成为|变成)(?=[^,。;]{{0,12}}(?:产业|引擎|集群|支柱|王牌|增长|名片|主攻|突破口|高地))"),
    sought(rf"(?<![面对导转定走方取志])[向往朝](?!阳|前|日|上){LIST}(?:等?领域|等?方向)?(?:进军|拓展|延伸|挺进|跨界|发力|迈进|转型)"),
    sought(rf"加大{LIST}(?:等?产业|等?领域|等?企业|等?项目)?(?:的)?(?:招引|招商|引进|培育|扶持|布局|支持|发展)力度"),
    sought(rf"{RANKED}(?:为|是|定位为|包括|确定为|聚焦|锁定){LIST}(?=[,。;\n)”]|等)"),
    sought(rf"以{LIST}(?:产业)?为(?:主导|支撑|引领|特色|龙头|核心|主体|重点|突破口|主攻|首位|牵引|补充|基础|配套|延伸|[上中下]游)"),
    sought(rf"(?<=、){LIST}(?:产业)?为(?:支撑|补充|特色|配套|延伸|辅助|[上中下]游)"),
    sought(rf"做[足好活深实]“?{LIST}”?(?:产业)?(?:大)?文章"),
    sought(rf"产业\({LIST}\)"),
    sought(rf"(?:争当|勇当|当好){LIST}(?:产业|后市场|领域)?的?(?:领跑者|排头兵|领头羊|主力军)"),
)
# 眼下最缺的是甲、乙、丙: what a place lacks it is to bring in. Unknown names count where one of the list shows what they are.
LACKED = compiled(r"(?:最缺|最紧缺|最急需|急缺|紧缺|短缺|[还仍]缺|缺|要补|该补|想招|要招|想引|要引)的(?:,|还|就|主要|正)*是(?P<list>[^,。;:\n“”]{4,40}?)(?:这[几些]样|这[三四五六几]个(?:环节|品种))?(?=[,。;:\n“”])")
# 甲、乙、丙三条链: the count says what the list is of
COUNTED_CHAINS = compiled(r"(?<![\u4e00-\u9fff])(?P<list>[\u4e00-\u9fff、]{4,40}?)(?:等)?(?:这)?[两二三四五六七八九十\d]+条(?:(?:主导|特色|优势|重点|产业)*(?:产业链条?|链条?|主线|赛道)|线(?![路缆上下]))")
LACKING = ("缺的", "急需的", "补的", "招的", "引的")
CHAINS = ("条产业链", "条链", "条主线", "条赛道", "条线", *(f"条{kind}" for kind in ("主导", "特色", "优势", "重点")))
# 化纤向差别化纤维、功能性面料转型: known ones alone are read above, a list where one member is borne out here.
TURNED = sought(r"(?<![面对导转定走方取志])向(?![^,。;\n]{0,24}化[、,和与方转])(?P<list>[^,。;:\n“”]{2,16}?、[^,。;:\n“”]{2,24}?)(?:等?(?:领域|方向|环节))?(?:转型|延伸|拓展|进军|发力|转产|(?<=方向)发展)(?:升级|发展)?(?=[,。;\n])")
# 招商就盯三样:甲、乙、丙。 把甲这条链做长。 甲、乙等服务业提速发展。 围着链主补甲。
SAID = (
    TURNED, Sought(LACKED, LACKING, 3, 60), Sought(COUNTED_CHAINS, CHAINS, 50, 4),
    Sought(compiled(r"(?:盯|瞄|抓|攻|招|聚焦|突破|主打)(?:住|准|着|紧|牢|好)?(?:这)?[两三四五六七八](?:样|类|块|条链|条线|个(?:重点)?(?:方向|领域|赛道|门类)|大(?:重点)?(?:方向|领域|门类))[::](?P<list>[^,。;:\n]{4,60})"), ("样:", "类:", "块:", "链:", "线:", "方向:", "领域:", "赛道:", "门类:"), 12, 62),
    Sought(compiled(r"把(?P<list>[\u4e00-\u9fffA-Za-z、和与]{2,24}?)这[条个几]{1,2}(?:产业)?(?:链条?|产业|赛道|主业)(?=[做拉补延接抓立育扛])"), ("这条", "这个", "这几"), 26, 8),
    Sought(compiled(r"(?<![\u4e00-\u9fff])(?P<list>[\u4e00-\u9fffA-Za-z、]{4,40}?)等[\u4e00-\u9fff]{0,6}(?:产业|服务业|制造业|行业|业态|领域)(?:要|将)?(?:提速|加快|加速|蓬勃|集聚|提质|扩容|协同|快速)+(?:发展|壮大|成长|扩张)"), ("业提", "业加", "业蓬", "业集", "业扩", "业协", "业快", "业要", "业将", "态加", "域加"), 52, 10),
    Sought(compiled(r"(?:围[着绕]|盯[着住]|跟着)(?:头部|龙头|链主)(?:企业|厂家)?(?:招|补|引|配)(?!商|齐|链|强|短)(?P<list>[^,。;:\n]{3,30})"), ("链主", "龙头", "头部"), 4, 40),
    Sought(compiled(r"(?:重头戏|主角|突破口|发力点|主攻点|新抓手|头号工程)(?:还|就|仍|依然|正)?是(?P<list>[^,。;:\n的]{4,40})(?=[,。;\n])"), ("重头戏", "主角", "突破口", "发力点", "主攻点", "新抓手", "头号工程"), 0, 48),
    Sought(compiled(r"(?<![短紧急奇稀欠空残补])缺(?P<list>[\u4e00-\u9fff、]{3,14}),?就(?:去|到|赴|找)"), (",就去", ",就到", ",就赴", ",就找", "就去"), 18, 4),
)
CHAIN = compiled(r"“(?P<list>[\u4e00-\u9fff]{2,10}(?:(?:—{1,2}|-|→|-->)[\u4e00-\u9fff]{2,10}){1,5})”?(?:的)?(?:全|完整)?(?:产业|循环|价值)?链")
# 石油化工、煤化工、盐化工“三化”融合: read back from the count.
COUNTED = sought(r"“[一二三四五六七八九十]化”(?:深度|加快)?(?:融合|协同|耦合|联动)")
RUN = re.compile(r"[\u4e00-\u9fffA-Za-z\d、]{4,40}$")
JOINT = re.compile("—{1,2}|-{1,2}>?|→|、|和|与|及|以及|[“”]")


LISTS = 3  # of which the first hold lists alone, never a single name


def phrased(text: str) -> Iterator[Found]:
    """Known industries of such phrases, each where it stands."""
    for pattern in (*PHRASES, CHAIN):
        for match in pattern.finditer(text):
            yield from _members(text, match.start(), *match.span("list"))
    for number, said in enumerate(SAID):
        for match in said.finditer(text):
            yield from _borne_out(text, match.start(), *match.span("list"), alone=number >= LISTS)
    for match in COUNTED.finditer(text):
        run = RUN.search(text, max(0, match.start() - 40), match.start())
        if run:
            yield from _members(text, run.start(), *run.span())


def _members(text: str, phrase: int, start: int, end: int) -> Iterator[Found]:
    """The known names of a list; none where most of its pieces name no industry."""
    pieces: list[tuple[int, int]] = []
    position = start
    for joint in (*JOINT.finditer(text, start, end), None):
        stop = joint.start() if joint else end
        if stop > position:
            pieces.append((position, stop))
        position = joint.end() if joint else end
    named = [Member(a, b, text[a:b], name, True) for a, b in pieces if (name := distinct(text[a:b]))]
    if len(named) * 2 >= len(pieces):
        yield from ((phrase, "phrase", member) for member in named)


def _borne_out(text: str, phrase: int, start: int, end: int, *, alone: bool = False) -> Iterator[Found]:
    """The members of a list that lexicon or shape bears out, and with them its others; none of a list of other things."""
    members = read(text, start, end).members
    whole = len(JOINT.split(text[start:end])) == len(members)
    if whole and len(members) > (0 if alone else 1) and any(m.sure for m in members):
        yield from ((phrase, "phrase.list", member) for member in members)
