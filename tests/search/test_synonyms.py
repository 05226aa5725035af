"""Words that no passage holds are sought by words of the same meaning; words that are held stay as they are."""


import pytest

from search.retrieval import Retriever
from search.synonyms import replaced
from search.tables import looked_up
from tests.search.reports import retriever_over

PAGES = {
    "松果食品": "松果食品2022年的利润分配为每股两角。",
    "云杉家具": "云杉家具的板材仓库在城北,占地四十亩。",
}


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Retriever:
    folder = tmp_path_factory.mktemp("synonyms")
    for name, text in PAGES.items():
        (folder / f"{name}.md").write_text(f"# {name}\n\n{text}\n\n公司的员工食堂每天供应三餐。\n", encoding="utf-8")
    return retriever_over(folder)


def test_only_words_that_nothing_holds_are_replaced_and_only_by_words_that_something_holds() -> None:
    assert "分配" in looked_up("synonyms", "分红")
    held = {"分配": 2.0, "仓库": 3.0}
    assert replaced("松果食品的分红", lambda w: held.get(w, 0.0)) == "分配"
    assert replaced("松果食品的分红", lambda w: 1.0) == ""
    assert replaced("松果食品的分红", lambda w: 0.0) == ""


def test_a_question_in_other_words_finds_the_passage(retriever: Retriever) -> None:
    hits = retriever.search("松果食品的分红是多少", 5)
    assert "利润分配" in hits[0].passage.text
