"""What is invested in a project in all: in tables, records, clauses and prose; what a year, a part or a group takes is none."""

import pytest

from tests.ingest.drafts import qualified, record

SUMS = [
    ("加快总投资25亿元的青禾铜箔基地二期建设,年内投产。", "青禾铜箔基地二期", 25),
    ("推动云杉叶片二期项目(总投资3亿元)6月底前开工。", "云杉叶片二期项目", 3),
    ("推动白鹭钢帘线扩建项目开工,总投资6.5亿元。", "白鹭钢帘线扩建项目", 6.5),
    ("由海棠玻璃投资9亿元建设的石湾光伏玻璃基地8月投产。", "石湾光伏玻璃基地", 9),
    ("投资约1.2亿美元的蓝鲸海缆三期项目年内竣工。", "蓝鲸海缆三期项目", 1.2),
]


def _invested(body: str) -> dict[str, set[object]]:
    return {name: values - {None} for name, values in qualified(body, "HAS_PROJECT", "investment").items()}


@pytest.mark.parametrize(("sentence", "project", "value"), SUMS)
def test_prose(sentence: str, project: str, value: float) -> None:
    assert _invested(f"(一)抓项目。{sentence}\n").get(project) == {value}


@pytest.mark.parametrize("sentence", [
    "青禾铜箔基地二期年内投产,年度计划投资4亿元。", "青禾铜箔基地二期开工建设,首期投资2亿元。", "推动青禾铜箔基地二期年内投产,完成投资3亿元。",
    "推动青禾铜箔基地二期、云杉叶片二期等项目开工,总投资30亿元。", "青禾铜箔基地二期年内投产,新引进总投资10亿元以上项目6个。", "开工建设总投资40亿元的青禾铜箔基地二期、云杉叶片二期。",
])
def test_what_is_no_sum_of_its_own(sentence: str) -> None:
    found = _invested(f"(一)抓项目。{sentence}\n")
    assert "青禾铜箔基地二期" in found
    assert not any(found.values())


TABLE = (
    "三、重点项目\n序号\t项目名称\t业主单位\t{column}\t建设地点\t年度投资(亿元)\t2024年目标\t责任部门\n"
    "1\t青禾铜箔基地二期\t青禾材料有限公司\t{first}\t石湾镇\t2.5\t9月底前投产\t经发局\n2\t云杉叶片二期项目\t云杉风电有限公司\t{second}\t石湾镇\t1.5\t续建\t招商局\n"
)


@pytest.mark.parametrize(("column", "first", "second", "value", "unit"), [
    ("总投资(亿元)", "18.6", "7", 18.6, "亿元"), ("计划总投资(万元)", "186000", "70000", 186000, "万元"), ("投资额", "18.6亿元", "7亿元", 18.6, "亿元"),
])
def test_columns(column: str, first: str, second: str, value: float, unit: str) -> None:
    body = TABLE.format(column=column, first=first, second=second)
    assert _invested(body)["青禾铜箔基地二期"] == {value}
    assert qualified(body, "HAS_PROJECT", "investment_unit")["青禾铜箔基地二期"] == {unit}
    assert qualified(body, "HAS_PROJECT", "investment_base_value")["青禾铜箔基地二期"] == {1.86e9}
    assert qualified(body, "HAS_PROJECT", "investment_base_unit")["青禾铜箔基地二期"] == {"CNY"}
    assert qualified(body, "HAS_PROJECT", "due")["青禾铜箔基地二期"] == {"9月底前"}


def test_a_column_without_a_unit_tells_nothing() -> None:
    assert not any(_invested(TABLE.format(column="总投资", first="18.6", second="7")).values())


def test_the_unit_above_a_table() -> None:
    assert _invested("单位:万元\n" + TABLE.format(column="总投资", first="18600", second="700"))["云杉叶片二期项目"] == {700}


RECORDS = (
    "二、项目安排\n(一)续建项目(2个)\n1.青禾铜箔基地二期。建设单位:青禾材料有限公司;地点:石湾产业园;总投资18.6亿元,年度计划2.5亿元;\n6月底前投产。责任单位:经发局\n"
    "2.云杉叶片二期项目。建设单位:云杉风电有限公司;地点:石湾产业园;总投资7亿元,年度计划1亿元。责任单位:招商局\n"
)


def test_records() -> None:
    assert _invested(RECORDS) == {"青禾铜箔基地二期": {18.6}, "云杉叶片二期项目": {7}}
    assert qualified(RECORDS, "LOCATED_IN", "stage").keys() >= {"石湾产业园"}


def test_how_exact_it_is_and_where_it_stands() -> None:
    found = record("(一)抓项目。加快总投资超25亿元的青禾铜箔基地二期建设,年内投产。\n")
    told = [s for s in found.statements if s.relation == "HAS_PROJECT"]
    assert [s.qualifiers["investment_comparator"] for s in told] == [">"]
    assert "投资超25亿元" in found.text[told[0].start : told[0].end]
