"""Partners that no verb governs: places that grow together (甲、乙、丙一体化发展), and the country of which two letters speak (中老边境合作)."""

from collections.abc import Iterator

from graph.countries import BESIDE_CHINA, LETTERS
from ingest.assertion import is_set_aside
from ingest.draft import Draft, Fact, Mention
from ingest.listed import JOINTS, listed_before
from ingest.patterns import compiled
from ingest.sought import Sought, sought
from ingest.subjects import subject_of

# (即甲市、乙县、丙县)|一体化发展
GROWS = sought("(?:等(?:地|[市县区]|[市县]区|县市)?)?[)”]?(?:区域|产业|经济|深度|全面|全域|交通|文旅|协同|高质量)*(?:一体化(?!示范|平台|服务|运营|办公|装置|压铸|设计|生产|基地|项目|管理|政务|大数据)|同城化|协同发展|联动发展|融合发展|抱团发展|组团发展|协作发展|互联互通)")
FIELDS = "跨境|边境|产业|经贸|经济|科技|国际|农业|农产品|职业|教育|贸易|金融|文化|能源|矿产|旅游|人文|产能|创新|投资|友好|医药|医疗|物流|电商|双向|制造|地方|青年|口岸|绿色|数字|全面|务实|互利"
BORDER = Sought(
    compiled(f"(?<![集其当高初])中(?P<letter>{BESIDE_CHINA})(?:两国|双边|双方)?(?:{FIELDS})+(?:交流)?(?:与)?合作(?!示范区|先行区|试验区|园|区|中心|基地|办学|学院|协会|联盟|论坛|大会|博览会|峰会|委员会)"), ("合作",), 20, 8
)


def integrated(draft: Draft) -> Iterator[Fact]:
    """Of places that are to grow together the one that the plan is for cooperates with the others."""
    subject = draft.resolve(draft.subject) if draft.subject is not None else None
    if subject is None:
        return
    ends: dict[int, Mention] = {m.end: m for m in sorted(draft.mentions, key=lambda m: -m.start) if m.type in ("Region", "Park")}
    for match in GROWS.finditer(draft.text):
        held = listed_before(draft.text, match.start(), ends, JOINTS | {"-", "—"})
        own = [m for m in held if draft.resolve(m.key) == subject]
        if len(held) < 2 or not own or is_set_aside(draft, held[0].start, match.end()):
            continue
        for m in held:
            if draft.resolve(m.key) != subject:
                yield Fact("COOPERATES_WITH", own[-1].key, m.key, held[0].start, match.end(), "cooperation.integrated")


def across_borders(draft: Draft) -> Iterator[Fact]:
    """促进中老边境农业合作: the country is the partner of who does so."""
    for match in BORDER.finditer(draft.text) if "中" in draft.text else ():
        country = LETTERS[match["letter"]].meant(draft.text)
        head = subject_of(draft, match.start()) if country is not None else None
        if country is not None and head is not None and not is_set_aside(draft, *match.span()):
            yield Fact("COOPERATES_WITH", head, ("Region", country), *match.span(), "cooperation.border", confidence=0.8)
