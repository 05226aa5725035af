"""Lists that a sentence gives and that no entities stand for, read off from the text."""

from collections.abc import Iterator

import pytest

from graph.sqlite import SQLiteStore
from search.questions import Engine, plan_json
from tests.search.questions_library import Plan

YUNHU = """云湖经济开发区2024年工作计划
一、任务
1.畅通物流。以“枢纽+仓配”的模式，打造航空货运集散中心、冷链分拨集散中心、跨境包裹集散中心。
2.扩大开放。支持园区引进世界500强、国内500强、民营500强企业，拜访商会。
3.依托江海大学、云湖学院等高校做强平台。加快建设新材料转化基地、生命科学转化基地和“智造”转化基地。
4.推介名品。统筹资源,加大云湖奥莱购物广场、青荷酒店等品牌推广力度。
5.改善环境。推行“一窗受理”“容缺办理”等服务模式。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    plan = Plan("yunhu.txt", YUNHU, 2024, ("Park", "云湖经济开发区"), ("云湖经开区",))
    with SQLiteStore(tmp_path_factory.mktemp("library") / "graph.sqlite") as store:
        with store.writer() as writer:
            writer.put(plan.record())
        yield Engine(store.view())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云湖经开区打造哪三个物流集散中心？", ["航空货运集散中心", "冷链分拨集散中心", "跨境包裹集散中心"]),
        ("云湖经开区支持引进哪些类型的500强？", ["世界500强", "国内500强", "民营500强"]),
        ("云湖经开区要推广的商业品牌（购物、酒店）是哪些？", ["云湖奥莱购物广场", "青荷酒店"]),
        ("云湖经开区推广哪些品牌加大力度？", ["云湖奥莱购物广场", "青荷酒店"]),
        ("云湖经开区依托高校建设的三大转化基地是哪些？", ["新材料转化基地", "生命科学转化基地", "“智造”转化基地"]),
    ],
)
def test_members_of_a_list_in_a_sentence_are_named_with_it(engine: Engine, question: str, expected: list[str]) -> None:
    answer = engine.answer(question)
    assert [a["name"] for a in answer["answers"]] == expected
    assert all(a["name"] in engine.view.text(e["document"])[e["start"] : e["end"]] for a in answer["answers"] for e in a["evidence"])
    assert answer["plan"]["reading"] == "list read off" and answer["cypher"] == ""


@pytest.mark.parametrize("question", ["云湖经开区打造哪些氢能集散中心？", "云湖经开区引进哪些类型的航空公司？", "云湖经开区有哪些地方？"])
def test_what_no_sentence_lists_is_no_evidence(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_such_a_plan_can_be_edited_and_run(engine: Engine) -> None:
    shown = engine.answer("云湖经开区打造哪三个物流集散中心？")["plan"]
    shown["of"]["quotes"] = shown["of"]["quotes"][:1]
    query = plan_json.from_json({k: v for k, v in shown.items() if k in ("op", "of")})
    assert [a["name"] for a in engine.run(query)] == ["航空货运集散中心"]
