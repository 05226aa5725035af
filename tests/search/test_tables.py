"""Words are found in the large tables as if each was read whole, and in no line that is none of theirs."""

import random

import pytest

from graph.resources import data_path
from search.tables import holds, looked_up

TABLES = ("synonyms", "english_words", "english_sayings")


def lines(name: str) -> list[bytes]:
    return [line for line in data_path("lexicons", f"{name}.tsv").read_bytes().splitlines() if not line.startswith(b"#")][1:]


@pytest.mark.parametrize("name", (*TABLES, "common_words"))
def test_a_table_is_sorted_has_a_word_once_and_ends_its_last_line(name: str) -> None:
    words = [line.split(b"\t")[0] for line in lines(name)]
    assert words == sorted(set(words))
    assert data_path("lexicons", f"{name}.tsv").read_bytes().endswith(b"\n")


@pytest.mark.parametrize("name", TABLES)
def test_each_word_is_found_and_no_other_is(name: str) -> None:
    rows = dict(line.decode("utf-8").split("\t") for line in lines(name))
    assert all(looked_up(name, word) == tuple(told.split("|")) for word, told in rows.items())
    others = {text for word in random.Random(6).sample(sorted(rows), 2000) for text in (word[:-1], word[1:], word + word[-1])} - rows.keys()
    assert not any(looked_up(name, text) for text in (*others, "\0", "龥龥", "zzzz"))


@pytest.mark.parametrize(("name", "column"), [("synonyms", "name"), ("english_words", "english")])
def test_names_of_columns_are_no_words(name: str, column: str) -> None:
    assert looked_up(name, column) == ()


def test_a_list_of_words_holds_each_of_them_and_no_other() -> None:
    words = {line.decode("utf-8") for line in lines("common_words")}
    assert all(holds("common_words", word) for word in words) and holds("common_words", " 大 家")
    others = {a[0] + b[-1] for a, b in zip(sorted(words), sorted(words, reverse=True), strict=True)} - words
    assert not any(holds("common_words", text) for text in (*others, "", "name", "大", "大家庭", "\0", "龥龥"))
