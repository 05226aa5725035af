"""Universities by their branches, partners by the field, funds by what arrives first, what is not to be counted in, the most that is given."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import given, names, session_over

LANSHI = """岚石经济技术开发区2025年工作要点
发布日期:2025-01-16
一、重点任务
1.建强平台。与中国海洋大学(岚石)共建海藻中试基地,与江西理工大学共建稀土检测中心,联合华北电力大学开展潮流发电技术攻关。(责任单位:科技局)
2.理顺机制。完善平台公司管理制度。(责任单位:财政局、党政办、岚石发展集团)
3.用好资金。设立总规模9亿元的岚石产业引导基金,首期到位2亿元;对新建养殖平台,单个平台最高补助60万元。(责任单位:财政局)
4.扮靓园区。铺排绿化项目14个,新增绿地面积26万平方米,研发经费投入增长12%。(责任单位:建设局、科技局)
5.创建示范。支持海阳市、莱西市、胶州市创建国家级海洋牧场示范区。(责任单位:农业农村局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("partners"), lanshi=LANSHI) as session:
        yield session.engine


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("哪些园区跟中国海洋大学有合作?", {"岚石经济技术开发区"}), ("哪些园区跟清华大学有合作?", set()),
        ("岚石经开区联合哪家大学研究潮流发电?", {"华北电力大学"}), ("岚石经开区和中国海洋大学共建什么?", {"海藻中试基地"}),
        ("岚石经开区理顺机制由哪些单位负责?不要把公司算进来", {"财政局", "党政办"}), ("岚石经开区哪些市要创建国家级海洋牧场示范区?", {"海阳市", "莱西市", "胶州市"}),
    ],
)
def test_partners_units_and_places(engine: Engine, question: str, wanted: set[str]) -> None:
    assert names(engine.answer(question)) == wanted


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("岚石经开区产业引导基金总规模和首期到位各多少?", {9, 2}), ("How big is Lanshi's industrial guidance fund in all, and how much arrives first?", {9, 2}),
        ("What is the most that one farming platform can receive in Lanshi ETDZ?", {60}), ("2025年岚石经开区铺多少个绿化项目、加多少绿地?", {14, 26}),
        ("岚石经开区2025年研发经费要增长百分之多少?", {12}), ("财政局负责几件事?", {2}),
    ],
)
def test_figures(engine: Engine, question: str, values: set[float]) -> None:
    assert given(engine, question) == values
