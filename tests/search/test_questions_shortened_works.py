"""Works named by how their names begin and end, works of firms that are left out, and questions that follow of the same place."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import engine_over

YANPU = """雁浦经济开发区2025年重点项目计划
发布日期:2025-02-20
一、目标
全年固定资产投资增长9%。
二、项目表
序号|项目名称|建设单位|建设地点|建设内容|总投资(万元)|2025年目标|责任单位
1|蓝鲟海参育苗及精深加工基地|雁浦蓝鲟水产有限公司|雁浦渔港产业园|育苗池60个|9000|6月底前竣工|县农业农村局
2|蓝鲟海参冷链仓库|雁浦蓝鲟水产有限公司|雁浦渔港产业园|冷库2座|3000|续建|县商务局
3|松涛电器微型电机扩产项目|雁浦松涛电器有限公司|雁浦渔港产业园|产线3条|15000|9月投产|县工信局
4|雁浦第三中学|雁浦教育集团|雁浦新港片区|教学楼3栋|8000|秋季投用|县教育局
5|雁浦人民医院北院|雁浦医疗集团|雁浦新港片区|床位300张|26000|续建|县卫健局
"""
LUHE = """芦荷经济开发区2025年工作安排
发布日期:2025-01-15
一、目标
工业投资增长12%。
二、任务
1.抓项目。续建芦荷光学膜项目,推动青舟电机二期3月底前投产。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("shortened"), yanpu=YANPU, luhe=LUHE) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a.get("name") or a["value"] for a in answer["answers"]}


@pytest.mark.parametrize(
    ("question", "work"),
    [
        ("蓝鲟海参基地什么时候竣工？", "蓝鲟海参育苗及精深加工基地"), ("蓝鲟海参的加工基地几月竣工？", "蓝鲟海参育苗及精深加工基地"),
        ("松涛电器的扩产项目什么时候投产？", "松涛电器微型电机扩产项目"), ("松涛电器扩产项目几月投产？", "松涛电器微型电机扩产项目"),
    ],
)
def test_works_are_known_by_the_ends_of_their_names(engine: Engine, question: str, work: str) -> None:
    assert names(engine.answer(question)) == {work}


@pytest.mark.parametrize("question", ["蓝鲟海参基地由谁建？", "谁在建蓝鲟海参基地？", "目前是谁在承建蓝鲟海参的加工基地？"])
def test_their_builder_is_told(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"雁浦蓝鲟水产有限公司"}


def test_what_only_begins_alike_is_another(engine: Engine) -> None:
    assert engine.answer("蓝鲟海参码头什么时候竣工？")["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["雁浦渔港产业园除了松涛电器的项目，还有哪些项目？", "雁浦渔港产业园里，松涛电器之外还有哪些项目？"])
def test_the_works_of_a_firm_are_left_out_with_it(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"蓝鲟海参育苗及精深加工基地", "蓝鲟海参冷链仓库"}


def test_a_question_that_follows_is_of_the_same_place(engine: Engine) -> None:
    assert "芦荷光学膜项目" not in names(engine.answer("雁浦经开区有哪些项目？哪些是续建？"))


def test_schools_and_hospitals_that_are_works(engine: Engine) -> None:
    assert names(engine.answer("列出雁浦经开区的学校和医院项目")) == {"雁浦第三中学", "雁浦人民医院北院"}
