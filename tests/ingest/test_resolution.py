"""Entities within and across documents: one for all names of a thing, never one for two things."""

from graph.model import DocumentRecord, Entity
from ingest.cleaning import clean
from ingest.draft import Draft, Fact, Key, Metadata, Source
from ingest.resolution import assemble


def record(text: str, subject: Key | None, facts: list[Fact], origin: str = "a") -> DocumentRecord:
    draft = Draft(Source(origin, origin, text), clean(text), Metadata(subject=subject), [], [])
    draft.facts.extend(facts)
    return assemble(draft)


def about(key: Key) -> Fact:
    return Fact("MENTIONS", ("Document", ""), key, 0, 2, "t")


def ids(key: Key, subject: Key | None, origin: str = "a") -> str:
    (entity,) = [e for e in record("一段文字。", subject, [about(key)], origin).entities if e.type == key[0]]
    return entity.id


LAND: Key = ("Region", "徐州市")


def test_zones_under_every_name() -> None:
    forms = ["长沙经开区", "长沙经济技术开发区", "长沙国家级经济技术开发区", "湖南长沙经开区"]
    assert len({ids(("Park", f), None, o) for f, o in zip(forms, "abcd", strict=True)}) == 1


def test_zones_not_listed_meet_by_their_class() -> None:
    assert ids(("Park", "如东县洋口经济开发区"), None) == ids(("Park", "如东洋口经开区"), None, "b")


def test_two_zones_stay_two() -> None:
    assert ids(("Park", "黄花综保区"), None) != ids(("Park", "湘潭综保区"), None)
    assert ids(("Park", "株洲高新区"), None) != ids(("Park", "湘潭高新区"), None)


def test_regions_under_short_names() -> None:
    assert len({ids(("Region", n), None) for n in ("海南", "海南省", "琼")}) == 1
    assert ids(("Region", "吉林省"), None) != ids(("Region", "吉林市"), None)


def test_organs_belong_to_their_place() -> None:
    ours, theirs = ("Park", "长沙经开区"), ("Park", "宁乡经开区")
    assert ids(("Agency", "招商合作局"), ours) != ids(("Agency", "招商合作局"), theirs)
    assert ids(("Agency", "市经信局"), LAND) == ids(("Agency", "徐州市经济和信息化局"), None, "b")
    assert ids(("Agency", "省发改委"), ("Region", "湖南省")) == ids(("Agency", "湖南省发展改革委"), None, "b")
    assert ids(("Agency", "商务部"), LAND) == ids(("Agency", "商务部"), ours)


def test_projects_of_common_names_are_local() -> None:
    key = ("Project", "标准厂房二期")
    assert ids(key, ("Park", "长沙经开区")) != ids(key, ("Park", "湘潭高新区"))


def test_policies_with_and_without_title_marks() -> None:
    assert ids(("Policy", "《清江数据条例》"), None) == ids(("Policy", "清江数据条例"), None)


def test_what_does_not_fit_is_dropped_and_counted() -> None:
    park = ("Park", "长沙经开区")
    facts = [
        Fact("LOCATED_IN", park, ("Park", "长沙经济技术开发区"), 0, 2, "t"),
        Fact("TARGETS", ("Company", "甲公司"), park, 0, 2, "t"),
        about(park),
    ]
    found = record("一段文字。", park, facts)
    assert len(found.statements) == 1
    assert len(found.document.notes) == 2


def test_one_span_says_a_thing_once() -> None:
    park, project = ("Park", "长沙经开区"), ("Project", "甲厂")
    facts = [Fact("HAS_PROJECT", park, project, 0, 3, "t", {"stage": s}) for s in ("unknown", "build", "build")]
    (statement,) = record("一段文字。", park, facts).statements
    assert statement.qualifiers == {"stage": "build"}


def test_industries_bring_their_broader_ones() -> None:
    found = record("一段文字。", None, [about(("Industry", "碳纤维"))])
    names: dict[str, Entity] = {e.id: e for e in found.entities}
    broader = [(names[s.subject].name, names[s.object].name) for s in found.statements if s.relation == "BROADER"]
    assert broader and all(s.document is None for s in found.statements if s.relation == "BROADER")


def test_names_shown() -> None:
    (entity,) = record("一段文字。", None, [about(("Region", "琼"))]).entities
    assert entity.name == "海南省" and "琼" in entity.observed and entity.code == "46"
