"""What every store promises. A back end inherits this class and gives the fixture ``store``."""

from typing import Any

import pytest

from graph.errors import InputError, NotFound
from graph.ids import make_id
from graph.model import Document, DocumentRecord, Entity, Passage, Statement
from graph.names import fold
from graph.store import DocumentFilter, GraphStore, Judgement, Pattern

TEXT = "星沙园发展机器人和无人机。推动比亚迪项目开工。实际利用外资7亿美元。"
OTHER = "江岸园发展无人机产业。"


def ident(type: str, name: str) -> str:
    return make_id(type, fold(name))


def entity(type: str, name: str, *observed: str, **more: Any) -> Entity:
    return Entity(ident(type, name), type, name, observed=observed or (name,), **more)


def document(origin: str, text: str, **more: Any) -> Document:
    source = origin.rsplit("/", 1)[-1]
    fields = {"title": f"{source} 工作计划", "digest": f"digest of {text}", "characters": len(text), "type": "work_plan"} | more
    return Document(make_id("Document", origin), origin, source, **fields)


def say(head: Entity | Document, relation: str, tail: Entity, where: Document, text: str, quote: str, **qualifiers: Any) -> Statement:
    start = text.index(quote)
    return Statement(head.id, relation, tail.id, where.id, start, start + len(quote), "test", qualifiers)


def first() -> DocumentRecord:
    """A plan with a park, two industries, a project, a company and a target."""
    d = document("/plans/a.txt", TEXT, year=2024, years=(2024,), subject="星沙园")
    park, robots, drones = entity("Park", "星沙园"), entity("Industry", "机器人"), entity("Industry", "无人机")
    project, company = entity("Project", "比亚迪项目", "比亚迪", "比亚迪项目"), entity("Company", "比亚迪")
    indicator, broad = entity("Indicator", "实际利用外资"), Entity(ident("Industry", "低空经济"), "Industry", "低空经济")
    statements = [
        say(park, "TARGETS", robots, d, TEXT, "星沙园发展机器人"),
        say(park, "TARGETS", drones, d, TEXT, "星沙园发展机器人和无人机"),
        say(park, "HAS_PROJECT", project, d, TEXT, "推动比亚迪项目开工", stage="start"),
        say(company, "UNDERTAKES", project, d, TEXT, "比亚迪项目"),
        say(park, "SETS_TARGET", indicator, d, TEXT, "实际利用外资7亿美元", value=7.0, unit="亿美元", comparator="=", year=2024),
        say(d, "ABOUT", park, d, TEXT, "星沙园"),
        Statement(drones.id, "BROADER", broad.id, None, 0, 0, "lexicon"),
    ]
    passages = [Passage(0, 13, "一", "产业", TEXT[:13]), Passage(13, len(TEXT), "二", "项目", TEXT[13:])]
    return DocumentRecord(d, TEXT, [park, robots, drones, project, company, indicator, broad], statements, passages)


def second() -> DocumentRecord:
    """A plan of another park that targets drones too."""
    d = document("/plans/b.txt", OTHER, year=2023, years=(2023, 2024), subject="江岸园", type="notice")
    park, drones = entity("Park", "江岸园"), entity("Industry", "无人机", "无人机产业")
    return DocumentRecord(
        d, OTHER, [park, drones],
        [say(park, "TARGETS", drones, d, OTHER, "江岸园发展无人机产业"), say(d, "ABOUT", park, d, OTHER, "江岸园")],
        [Passage(0, len(OTHER), "", "", OTHER)],
    )


def content(store: GraphStore) -> dict[str, Any]:
    """Everything a store says, in a form that can be compared."""
    view = store.view()
    return {
        "documents": view.documents(),
        "entities": sorted(view.all_entities(), key=lambda e: e.id),
        "statements": sorted(view.all_statements(), key=lambda s: s.id),
        "names": sorted((h.entity, h.type, h.name, h.folded) for h in view.names()),
        "counts": view.counts(),
        "passages": [[(p.start, p.end, p.path, p.heading, p.text) for p in view.passages_of(d.id)] for d in view.documents()],
    }


class StoreContract:
    """Inherit, give ``store``, and every promise is tested."""

    @pytest.fixture
    def fed(self, store: GraphStore) -> GraphStore:
        with store.writer() as writer:
            writer.put(first())
            writer.put(second())
        return store

    def test_documents_come_back_as_they_were(self, fed: GraphStore) -> None:
        view = fed.view()
        assert view.document(first().document.id) == first().document
        assert view.text(first().document.id) == TEXT
        assert [d.source for d in view.documents()] == ["a.txt", "b.txt"]
        assert view.document_by_digest(f"digest of {TEXT}") == first().document
        assert view.documents_from(["/plans/b.txt", "/plans/none.txt"], []) == [second().document]
        assert {d.source for d in view.documents_from(["/plans/b.txt"], [f"digest of {TEXT}", f"digest of {OTHER}"])} == {"a.txt", "b.txt"}
        assert view.documents_from([], []) == []

    def test_several_documents_are_written_at_once_or_not_at_all(self, store: GraphStore) -> None:
        with store.writer() as writer:
            writer.put_all([first(), second(), first()])
            at_once = content(store)
            writer.put_all([second(), first()])
            again = content(store)
            writer.delete(second().document.id)
            writer.delete(first().document.id)
            assert not store.view().documents() and not list(store.view().all_entities())
            writer.put(first())
            writer.put(second())
        assert at_once == again == content(store)
        assert list(store.verify()) == []
        assert dict(store.view().entity_document_counts([ident("Industry", "无人机")])) == {ident("Industry", "无人机"): 2}
        revision = store.view().revision
        with store.writer() as writer:
            writer.put_all([first(), second()])
        assert store.view().revision == revision + 1
        marks = sorted(store.view().statement_ids())
        assert marks == sorted((str(s.document), s.id) for s in store.view().all_statements() if s.document)

    def test_records_come_back_as_they_were_written(self, fed: GraphStore) -> None:
        for written in (first(), second()):
            read = fed.view().record(written.document.id)
            assert (read.document, read.text) == (written.document, written.text)
            assert {e.id: (e.name, set(e.observed)) for e in read.entities if e.name != "低空经济"} == {
                e.id: (e.name, set(e.observed)) for e in written.entities if e.name != "低空经济"
            }
            assert {s.id for s in read.statements} >= {s.id for s in written.statements}
            assert all(s.relation == "BROADER" for s in read.statements if s.id not in {w.id for w in written.statements})

    def test_documents_are_filtered_and_paged(self, fed: GraphStore) -> None:
        view = fed.view()
        a, b = view.documents()
        assert view.documents(after=a.id) == [b]
        assert view.documents(limit=1) == [a]
        assert view.documents(DocumentFilter(years=[2023])) == [b]
        assert view.documents(DocumentFilter(years=[2024])) == [a, b]
        assert view.documents(DocumentFilter(types=["notice"])) == [b]
        assert view.documents(DocumentFilter(ids=[a.id])) == [a]
        assert view.documents(DocumentFilter(subjects=[ident("Park", "江岸园")])) == [b]
        assert view.documents(DocumentFilter(text="a.txt")) == [a]

    def test_quotes_are_the_text_at_the_span(self, fed: GraphStore) -> None:
        view = fed.view()
        for s in view.statements(Pattern(relations=["TARGETS"])):
            assert s.document is not None
            (quote,) = view.quotes([(s.document, s.start, s.end)])
            assert "发展" in quote

    def test_statements_match_patterns(self, fed: GraphStore) -> None:
        view = fed.view()
        drones, park = ident("Industry", "无人机"), ident("Park", "星沙园")
        assert {s.subject for s in view.statements(Pattern(relations=["TARGETS"], objects=[drones]))} == {park, ident("Park", "江岸园")}
        assert len(view.statements(Pattern(subjects=[park]))) == 4
        assert {s.relation for s in view.statements(Pattern(either=[ident("Project", "比亚迪项目")]))} == {"HAS_PROJECT", "UNDERTAKES"}
        assert len(view.statements(Pattern(qualifiers={"stage": "start"}))) == 1
        assert view.statements(Pattern(qualifiers={"stage": "operate"})) == []
        assert len(view.statements(Pattern(documents=[second().document.id]))) == 2

    def test_statements_keep_their_qualifiers(self, fed: GraphStore) -> None:
        (target,) = fed.view().statements(Pattern(relations=["SETS_TARGET"]))
        assert dict(target.qualifiers) == {"value": 7.0, "unit": "亿美元", "comparator": "=", "year": 2024}
        assert fed.view().statement(target.id) == target

    def test_statements_are_paged_without_loss(self, fed: GraphStore) -> None:
        view = fed.view()
        every = view.statements(Pattern())
        paged, after = [], ""
        while page := view.statements(Pattern(), after, 3):
            paged += page
            after = page[-1].id
        assert paged == every
        assert sorted(s.id for s in view.all_statements()) == sorted(s.id for s in every)

    def test_entities_are_found_by_name(self, fed: GraphStore) -> None:
        view = fed.view()
        assert [e.name for e in view.find_entities("比亚迪", ["Company"])] == ["比亚迪"]
        assert {h.type for h in view.entities_named([fold("比亚迪")])} == {"Company", "Project"}
        assert {h.entity for h in view.entities_named([fold("无人机产业")], ["Industry"])} == {ident("Industry", "无人机")}
        assert {h.name for h in view.names(["Park"])} == {"星沙园", "江岸园"}
        first_page = view.find_entities("", limit=2)
        second_page = view.find_entities("", after=first_page[-1].id, limit=50)
        assert {e.id for e in first_page}.isdisjoint(e.id for e in second_page)
        assert len(first_page) + len(second_page) == len({h.entity for h in view.names()})

    def test_entities_unite_the_names_of_all_documents(self, fed: GraphStore) -> None:
        drones = fed.view().entity(ident("Industry", "无人机"))
        assert drones.name == "无人机"
        assert set(drones.names) == {"无人机", "无人机产业"}
        assert fed.view().entity_document_counts([drones.id]) == {drones.id: 2}

    def test_what_is_unknown_is_not_found(self, fed: GraphStore) -> None:
        view = fed.view()
        for ask in (view.document, view.text, view.entity, view.statement):
            with pytest.raises(NotFound):
                ask("x123")
        assert view.entities(["x123"]) == {}

    def test_passages_are_numbered_and_never_reused(self, fed: GraphStore) -> None:
        view = fed.view()
        ids = view.passage_ids().tolist()
        assert ids == sorted(ids) and len(ids) == 3
        assert [p.text for p in view.passages_after(0, 10)] == [TEXT[:13], TEXT[13:], OTHER]
        assert view.passages(ids[:1])[ids[0]].document == first().document.id
        with fed.writer() as writer:
            writer.put(second())
        assert max(view.passage_ids()) > max(ids)

    def test_passages_of_the_documents_that_match(self, fed: GraphStore) -> None:
        view = fed.view()
        for where in (
            DocumentFilter(), DocumentFilter(years=[2023]), DocumentFilter(types=["notice"]), DocumentFilter(text="a.txt"),
            DocumentFilter(ids=[first().document.id], years=[2024]), DocumentFilter(years=[1900]),
        ):
            expected = sorted(p.id for d in view.documents(where) for p in view.passages_of(d.id))
            assert view.passage_ids(where).tolist() == expected

    def test_passages_of_a_section(self, fed: GraphStore) -> None:
        view = fed.view()
        every = view.passages(view.passage_ids().tolist())
        for section in {w for p in every.values() for w in (p.path, p.path.split("/")[0], p.heading[:2]) if w}:
            expected = sorted(i for i, p in every.items() if section in p.heading or f"{p.path}/".startswith(f"{section}/"))
            assert expected and view.passage_ids(section=section).tolist() == expected
            where = DocumentFilter(ids=[every[expected[0]].document])
            assert view.passage_ids(where, section).tolist() == [i for i in expected if every[i].document == every[expected[0]].document]
        assert not len(view.passage_ids(section="no such heading"))

    def test_feeding_again_changes_nothing_but_the_revision(self, fed: GraphStore) -> None:
        before, revision = content(fed), fed.view().revision
        with fed.writer() as writer:
            writer.put(first())
        assert content(fed) == before
        assert fed.view().revision > revision

    def test_a_changed_document_replaces_what_it_said(self, fed: GraphStore) -> None:
        text = "星沙园发展机器人。"
        d = document("/plans/a.txt", text)
        park, robots = entity("Park", "星沙园"), entity("Industry", "机器人")
        with fed.writer() as writer:
            writer.put(DocumentRecord(d, text, [park, robots], [say(park, "TARGETS", robots, d, text, "星沙园发展机器人")], []))
        view = fed.view()
        assert [s.object for s in view.statements(Pattern(documents=[d.id]))] == [robots.id]
        assert view.entities([ident("Company", "比亚迪"), ident("Project", "比亚迪项目")]) == {}
        assert list(fed.verify()) == []

    def test_deleting_leaves_what_others_say(self, fed: GraphStore) -> None:
        with fed.writer() as writer:
            writer.delete(first().document.id)
        view = fed.view()
        assert [d.source for d in view.documents()] == ["b.txt"]
        assert {e.name for e in view.all_entities()} == {"江岸园", "无人机"} | ({"低空经济"} if self.keeps_broader(view) else set())
        assert view.entity(ident("Industry", "无人机")).observed == ("无人机产业",)
        assert list(fed.verify()) == []
        with pytest.raises(NotFound), fed.writer() as writer:
            writer.delete(first().document.id)

    @staticmethod
    def keeps_broader(view: Any) -> bool:
        """The lexicon's link from a living industry stays as long as that industry does."""
        return bool(view.statements(Pattern(relations=["BROADER"])))

    def test_deleting_everything_leaves_nothing(self, fed: GraphStore) -> None:
        with fed.writer() as writer:
            writer.delete(first().document.id)
            writer.delete(second().document.id)
        assert content(fed) | {"counts": {}} == {"documents": [], "entities": [], "statements": [], "names": [], "counts": {}, "passages": []}

    def test_the_order_of_feeding_does_not_matter(self, store: GraphStore) -> None:
        with store.writer() as writer:
            writer.put(second())
            writer.put(first())
        swapped = content(store)
        with store.writer() as writer:
            writer.delete(second().document.id)
            writer.put(second())
        assert content(store) == swapped

    def test_judgements_merge_and_part(self, fed: GraphStore) -> None:
        star, bank, drones = ident("Park", "星沙园"), ident("Park", "江岸园"), ident("Industry", "无人机")
        with fed.writer() as writer:
            writer.judge(Judgement(star, bank, True, "tester"))
        view = fed.view()
        merged = view.entity(star)
        assert merged == view.entity(bank)
        assert set(merged.names) == {"星沙园", "江岸园"}
        assert {s.subject for s in view.statements(Pattern(relations=["TARGETS"], objects=[drones]))} == {merged.id}
        assert [(j.same, j.user) for j in view.judgements()] == [(True, "tester")]
        with fed.writer() as writer:
            writer.put(first())
        assert fed.view().entity(star) == merged
        with fed.writer() as writer:
            writer.unjudge(star, bank)
        assert fed.view().entity(star).id == star
        assert len(fed.view().statements(Pattern(relations=["TARGETS"], subjects=[bank]))) == 1

    def test_contradictory_judgements_are_refused(self, fed: GraphStore) -> None:
        a, b, c = ident("Park", "星沙园"), ident("Park", "江岸园"), ident("Industry", "机器人")
        with fed.writer() as writer:
            writer.judge(Judgement(a, b, True))
            writer.judge(Judgement(b, c, True))
            with pytest.raises(InputError):
                writer.judge(Judgement(a, c, False))
            with pytest.raises(InputError):
                writer.judge(Judgement(a, a, True))
            with pytest.raises(NotFound):
                writer.unjudge(a, c)
        assert len(fed.view().judgements()) == 2

    def test_failures_are_remembered_until_fed(self, store: GraphStore) -> None:
        with store.writer() as writer:
            writer.fail("/plans/a.txt", "a.txt", "is empty")
        assert [(f["source"], f["reason"]) for f in store.view().failures()] == [("a.txt", "is empty")]
        with store.writer() as writer:
            writer.put(first())
        assert store.view().failures() == []

    def test_tasks_stand_where_they_begin(self, store: GraphStore) -> None:
        text = "一、招商。引进企业。二、建设。修路。"
        d = document("/plans/t.txt", text)
        tasks = [Entity(ident("Task", f"{d.id}/{path}"), "Task", name, path=path, document=d.id) for path, name in (("二", "建设"), ("一", "招商"))]
        said = [say(d, "HAS_TASK", task, d, text, f"{task.path}、{task.name}") for task in tasks]
        with store.writer() as writer:
            writer.put(DocumentRecord(d, text, tasks, said, []))
        found = store.view().tasks(d.id)
        assert [(start, t.name, t.path, t.document) for start, t in found] == [(0, "招商", "一", d.id), (text.index("二"), "建设", "二", d.id)]
        assert [t.id for _, t in found] == [tasks[1].id, tasks[0].id] and store.view().tasks("no such document") == []
        assert list(store.view().headings()) == sorted((t.id, t.name) for t in tasks)

    def test_counts_tell_how_much_there_is(self, fed: GraphStore) -> None:
        counts = fed.view().counts()
        assert fed.view().document_count() == sum(counts["documents"].values())
        assert counts["documents"] == {"work_plan": 1, "notice": 1}
        assert counts["entities"]["Park"] == 2
        assert counts["statements"]["TARGETS"] == 3
        assert counts["passages"] == {"all": 3}

    def test_verify_finds_nothing_wrong(self, fed: GraphStore) -> None:
        assert list(fed.verify()) == []
