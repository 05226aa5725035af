"""Park or Region –COOPERATES_WITH→ partner: 与X合作, 联合X, 会同X, 对接X, 承接X产业转移, in lists too."""

import re
from collections.abc import Iterator

from ingest.acting import SHORT_FORM
from ingest.assertion import is_set_aside
from ingest.draft import Draft, Fact, Key, Mention
from ingest.labels import lists
from ingest.patterns import compiled
from ingest.statements._cooperating import cooperates, is_school
from ingest.statements._integrated import across_borders, integrated
from ingest.statements._partnered import partnered
from ingest.statements._partners import group_from, part_end
from ingest.statements._within import is_within
from ingest.subjects import partner_of, subject_of

TYPES = ("Park", "Region", "Company", "Organization", "Agency")
OPENING = compiled(
    r"(?P<verb>(?:加强|深化|密切|强化|扩大|开展|拓展|推进|促进|探索|完善|加大|巩固、?提升)(?:与|同|和|跟)|(?<!和)(?:与|同)|(?:要|将|会|想|愿|们)跟|(?<=[,;。:\n])和(?=[\u4e00-\u9fff、]{3,40}(?:联手|联合|合作|共建|携手|合资|打通|共享|结对|结为|签订|建立))|联合(?!办公|国|会|体(?!系)|印发|发文|执法|惩戒|行文)|会同|携手|牵手|联手|联动(?!创新区)|协同(?!部门|单位|主体|科室|推进|发展|联动|创新|治理|配合|有关|相关)|借力(?=[^,。;]{2,20}?联盟)|借助(?=[^,。;]{2,16}?(?:资源|优势|力量|平台|联盟))|(?:主动|积极|重点|深度|全面)?(?:对接|接轨|融入)|承接|深耕|依托|参与|加大对接|拓展与|深化|加强|由[^,。;]{2,16}?(?:与|和))(?=[\u4e00-\u9fff“A-Z(])"
)
# 会同省统计局, 联合区工信局: an organ named by its level alone is that of the plan's own place or of one above it.
OWN_ORGAN = re.compile("[省市县区州旗盟](?![\u4e00-\u9fff]{1,3}[省市县区州旗])")

FOUNDS = re.compile("设立|组建|建设|打造|开展|举办|承办|申报|印发|出台|成立|发布|研发|攻关")


def state(draft: Draft) -> Iterator[Fact]:
    """One fact for each subject and partner."""
    yield from _sought(draft)
    yield from partnered(draft)
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
        limit = part_end(text, match.end(), sentence.end)
        group = group_from(text, partners, starts, match.end(), limit)
        if group and FOUNDS.match(text, match.end(), group[0].start):
            continue  # 联合|设立甲市研究院: the place is of what is founded
        if not group or not cooperates(text, match, group, limit):
            continue
        if is_set_aside(draft, match.start(), limit):
            continue
        yield from _facts(draft, match, group, limit, seen)


def _sought(draft: Draft) -> Iterator[Fact]:
    """招引对象:甲、乙: the firms that a plan says it seeks."""
    for start, end in lists(draft, "firms"):
        head = subject_of(draft, start)
        for m in draft.mentions if head else ():
            if head and m.type == "Company" and start <= m.start < end and draft.resolve(m.key) != draft.resolve(head):
                yield Fact("COOPERATES_WITH", head, m.key, start, end, "cooperation.sought")


def _facts(draft: Draft, match: re.Match[str], group: list[Mention], limit: int, seen: set[tuple[Key, Key]]) -> Iterator[Fact]:
    # 甲区与乙区共建: who stands right in front of 与 is the one who cooperates.
    heads = _in_front(draft, match.start()) if match["verb"].startswith(("与", "同", "和")) else []
    sides = heads or partner_of(draft, match.start()) or ((draft.subject,) if draft.subject else ())
    # 支持甲区与乙区建设飞地,与丙区共建: who was a partner in front of the comma is none of those who cooperate behind it.
    partners = {other for one, other in seen if sides and one == draft.resolve(sides[0])}
    if match["verb"] == "联合" and any(m.end == match.start() and is_school(m) for m in draft.mentions):
        return  # 支持甲大学联合乙集团组建丙: the two work together
    for side in (s for s in sides if draft.resolve(s) not in partners):
        for m in group:
            if (m.type == "Agency" and OWN_ORGAN.match(m.name)) or is_within(draft, draft.resolve(side), draft.resolve(m.key)):
                continue
            if match["verb"] == "依托" and m.type == "Company" and any(is_school(other) for other in group):
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
