"""A year in a question: of reports alike from year to year, the one of that year answers, also where only its title says so."""


import pytest

from search.retrieval import OTHER_YEAR, Retriever
from tests.search.reports import retriever_over

YEARS = {2019: "41", 2020: "57", 2022: "88"}
REPORT = """# 桃源茶业{year}年度总结

## 一、生产

全年加工茶叶{tons}吨,新开直营门店若干家。

## 二、往年回顾

公司的茶园始建于二〇〇一年。
"""


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Retriever:
    folder = tmp_path_factory.mktemp("years")
    for year, tons in YEARS.items():
        (folder / f"{year}.md").write_text(REPORT.format(year=year, tons=tons), encoding="utf-8")
    (folder / "plain.md").write_text("# 桃源茶业介绍\n\n加工茶叶的厂房占地三十亩,2020年翻修。\n", encoding="utf-8")
    return retriever_over(folder)


@pytest.mark.parametrize("year", YEARS)
def test_the_report_of_the_year_comes_first(retriever: Retriever, year: int) -> None:
    hits = retriever.search(f"桃源茶业{year}年加工了多少吨茶叶", 8)
    assert f"加工茶叶{YEARS[year]}吨" in hits[0].passage.text
    others = [h for h in hits if "加工茶叶" in h.passage.text and YEARS[year] not in h.passage.text and "三十亩" not in h.passage.text]
    assert others and all(h.parts["year"] == -OTHER_YEAR for h in others)


def test_what_states_no_year_or_speaks_of_it_is_not_lowered(retriever: Retriever) -> None:
    hits = retriever.search("2020年桃源茶业的厂房", 8)
    assert next(h for h in hits if "三十亩" in h.passage.text).parts["year"] == 0
    assert all(h.parts["year"] == 0 for h in retriever.search("桃源茶业加工了多少吨茶叶", 8))


def test_what_is_said_around_a_query_changes_no_passage(retriever: Retriever) -> None:
    plain = retriever.search("桃源茶业2022年加工了多少吨茶叶", 4)
    for wrapped in ("您好，我在写论文，想问一下，桃源茶业2022年加工了多少吨茶叶？谢谢！", "麻烦帮我查下桃源茶业2022年加工了多少吨茶叶"):
        assert [h.passage.id for h in retriever.search(wrapped, 4)] == [h.passage.id for h in plain]
