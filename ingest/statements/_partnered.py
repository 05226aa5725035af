"""Partners that set phrases tell: 扬州—榆林对口协作, 湘琼合作, 甲园与乙园“两国双园”, 在乙县建设“飞地”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.lexicon import lexicon
from ingest.assertion import is_history, is_negated
from ingest.draft import Draft, Fact, Mention
from ingest.listed import listed_before
from ingest.places import PROVINCE, code_of, home, places
from ingest.sought import sought
from ingest.statements._cooperating import is_school
from ingest.statements._partners import group_from, part_end
from ingest.subjects import subject_of

TOGETHER_DO = re.compile("(?:联手|携手|联合|共同)(?=[\u4e00-\u9fff])")
TOGETHER = re.compile("(?:产业|区域|经贸|科技|东西部|两地|两省)*(?:合作|协作|联动|对接|互动|共建|一体化)")
WITH_ZONE = re.compile("与(?:高新区|经开区|开发区|园区|新区|我[省市县区]|全[省市县区])(?:联合|共同|合作)?(?:共建|组建|合建|设立)")
DASH = re.compile("[—–·-]{1,2}")
# 在乙县建设“飞地园区”, 到乙市合作共建飞地
ENCLAVE = re.compile(r"(?:在|到|赴)(?P<place>[\u4e00-\u9fff]{2,16}?)(?:合作|联合|探索|规划|试点)*(?:建设|共建|设立|布局|建立|打造|兴建|建)[^,。;]{0,10}?飞地")
ENCLAVE_BUILT = re.compile(r"(?:合作|联合|探索|规划|试点)*(?:建设|共建|设立|布局|建立|打造|兴建|建)")
PAIR = re.compile("(?:对口|东西部|产业|区域|结对|战略|友好)*(?:协作|合作|帮扶|支援|结对)")
AID = sought("(?:对口|结对)?(?:援[疆藏青]|支援|帮扶)(?:资金|项目|协作|工作|资源|机遇|力量|机制)|对口协作(?:资金|项目|机制)")
# 对口援建甲工业园: who is helped from afar
AIDING = sought("(?:(?:对口|结对)(?:援建|支援|帮扶|援助|协作|帮建)|援建|对口援[疆藏青])(?:好|的)?")
# 甲园与乙园“两国双园”建设
TWINS = re.compile("“?(?:两国双园|双园|一区两园|姊妹园|友好园区|双向飞地|产业协同|协同发展|联动发展|(?:深度|全面)?融合(?:发展)?|联动|合作|协作|互动)”?(?:建设|发展|机制|合作|模式|试点)?")


def partnered(draft: Draft) -> Iterator[Fact]:
    """Who cooperates with whom by such phrases."""
    for family in (_paired, _lettered, _aided, _aiding, _jointly, _with_zone, _twins, _enclaves):
        yield from family(draft)


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
    return code_of(entry)[:PROVINCE] if entry is not None else ""


def _aided(draft: Draft) -> Iterator[Fact]:
    """用好北京、安徽对口援疆资金: provinces that help the plan's own region."""
    text = draft.text
    regions = {m.end: m for m in draft.mentions if m.type == "Region"}
    for match in AID.finditer(text):
        helpers = listed_before(text, match.start(), regions)
        head = subject_of(draft, match.start()) if helpers else None
        if head is None or is_history(draft, helpers[0].start, match.end()):
            continue
        for helper in reversed(helpers):
            if draft.resolve(helper.key) != draft.resolve(head):
                yield Fact("COOPERATES_WITH", head, helper.key, helper.start, match.end(), "cooperation.aid")


def _aiding(draft: Draft) -> Iterator[Fact]:
    """对口援建甲工业园, 对口支援乙县: a place elsewhere that the plan's own place helps."""
    own = home(draft)
    partners = sorted((m for m in draft.mentions if m.type in ("Park", "Region")), key=lambda m: (m.start, m.start - m.end))
    starts = [m.start for m in partners]
    for match in AIDING.finditer(draft.text):
        head, limit = subject_of(draft, match.start()), part_end(draft.text, match.end(), match.end() + 60)
        if head is None or is_history(draft, match.start(), limit) or is_negated(draft, match.start(), limit):
            continue
        for m in group_from(draft.text, partners, starts, match.end(), limit):
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
        group = listed_before(text, match.start() - text.startswith("要", match.start() - 1), parks)
        if len(group) > 1 and not is_history(draft, group[0].start, match.end()):
            for m in group[1:]:
                if draft.resolve(m.key) != draft.resolve(group[0].key):
                    yield Fact("COOPERATES_WITH", group[0].key, m.key, group[0].start, match.end(), "cooperation.joint")


def _with_zone(draft: Draft) -> Iterator[Fact]:
    """推动甲大学、乙学院与高新区共建丙: schools that found something with the plan's own zones are their partners."""
    text = draft.text
    schools = {m.end: m for m in draft.mentions if is_school(m)}
    for match in WITH_ZONE.finditer(text) if schools else ():
        group = listed_before(text, match.start(), schools)
        head = subject_of(draft, match.start()) if group else None
        if head is not None and not is_history(draft, group[0].start, match.end()) and not is_negated(draft, group[0].start, match.end()):
            yield from (Fact("COOPERATES_WITH", head, m.key, m.start, match.end(), "cooperation.zone") for m in reversed(group))


def _twins(draft: Draft) -> Iterator[Fact]:
    """深化甲园与乙园“两国双园”建设: two zones that are to go together."""
    parks = sorted((m for m in draft.mentions if m.type == "Park"), key=lambda m: (m.start, -m.end))
    for a, b in pairwise(parks):
        told = TWINS.match(draft.text, b.end) if draft.text[a.end : b.start] in ("与", "和", "同") else None
        if told and draft.resolve(a.key) != draft.resolve(b.key) and not is_history(draft, a.start, told.end()) and not is_negated(draft, a.start, told.end()):
            yield Fact("COOPERATES_WITH", a.key, b.key, a.start, told.end(), "cooperation.twins")


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
