"""What changed between two plans: figures meet only their like, and what has no counterpart is told, not dropped."""


import pytest

from graph.library import Library
from ingest.feed import feed
from search.encoders.load import load_encoder
from search.related import changes

PLAN = """临川高新区{year}年工作计划
发布时间:{year}-02-01

一、目标
临川高新区{year}年实现规模工业总产值{output}亿元,{growth}固定资产投资{invested}亿元。{more}
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict:
    folder = tmp_path_factory.mktemp("changes")
    for year, output, growth, invested, more in (
        (2022, 300, "规模工业总产值增长9%,", 80, "新增高新技术企业20家。"), (2023, 360, "", 70, "实际利用外资5000万美元。"),
    ):
        (folder / f"{year}.txt").write_text(PLAN.format(year=year, output=output, growth=growth, invested=invested, more=more), encoding="utf-8")
    store = Library(folder / "library").open(create=True)
    feed(store, [str(path) for path in sorted(folder.glob("*.txt"))])
    view = store.view()
    years = {d.year: d.id for d in view.documents()}
    return changes(view, years[2022], years[2023], load_encoder())


def test_like_figures_are_compared(found: dict) -> None:
    lines = {n["indicator"]: (n["older"]["value"], n["newer"]["value"], n["change"]) for n in found["numbers"]}
    assert lines == {"规模工业总产值": (300, 360, "raised"), "固定资产投资": (80, 70, "lowered")}


def test_a_rise_never_meets_a_level_and_is_told_apart(found: dict) -> None:
    alone = found["numbers_alone"]
    assert {(n["indicator"], n["kind"]) for n in alone["older"]} == {("规模工业总产值增速", "growth"), ("新增高新技术企业", "level")}
    assert [n["indicator"] for n in alone["newer"]] == ["实际利用外资"]
