"""What questions say in two words apart is found as plans say it, and only where both words stand close by one another."""

import pytest

from graph.lexicon import lexicon, read_rows
from graph.resources import data_path
from search.questions.language import apart
from search.questions.language.normal import Question


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("河湾新区哪几块地皮上还有住户没搬走?", "征地拆迁"),
        ("要把三个局的审批都归到一处的园区有哪些?", "相对集中行政许可权"),
        ("松岭经开区要让村里娃娃就近念书,建哪些?", "学校建设"),
        ("which zones want flats snapped together from prefabricated slabs?", "装配式建筑"),
        ("How many old blocks of flats will Songling do up this year?", "老旧小区改造"),
        ("Which bureau sees that no official in the zone lines a pocket?", "廉政建设"),
        ("when do the bulldozers roll in at the new plant?", "项目开工"),
    ],
)
def test_two_words_apart_stand_for_the_word_of_plans(question: str, word: str) -> None:
    assert word in {words[0] for _, _, words in apart.said_apart(Question(question))}


@pytest.mark.parametrize(
    "question",
    [
        "河湾新区的住户怎么办社保,哪家公司要搬走?",  # two clauses
        "哪些园区布局低空经济?",
        "which parks build up hydrogen?",
        "which old bridges, in the three towns along the river and the two beyond the hills, are to be done up?",
    ],
)
def test_one_of_two_words_says_nothing(question: str) -> None:
    assert not apart.said_apart(Question(question))


def test_names_are_no_part_of_a_pair() -> None:
    question = Question("Which companies does the Songling High-tech Zone help?")
    at = question.text.index("songling")
    assert apart.said_apart(question)
    assert not apart.said_apart(question, [(at, at + len("songling high-tech zone"))])


def test_a_part_of_a_longer_name_is_no_part_of_a_pair() -> None:
    question = Question("哪些园区欢迎做飞行汽车和无人机的初创企业?")
    drone, car = (question.text.index(word) for word in ("无人机", "汽车"))
    assert apart.said_apart(question)
    assert not apart.said_apart(question, [(drone, drone + 3)])
    assert apart.said_apart(question, [(car, car + 2)])  # a name that is the part itself


def test_pairs_are_sorted_whole_and_of_several_signs() -> None:
    names = [row["name"] for row in read_rows(data_path("lexicons", "question_apart.tsv"))]
    assert names == sorted(names) and len(names) == len(set(names))
    for entry in lexicon(apart.APART):
        for pair in (*entry.aliases, *entry.english):
            first, second = pair.split("…")
            assert all(first.split("/")) and all(second.split("/")), pair
            assert not set(first.split("/")) & set(second.split("/")), pair
