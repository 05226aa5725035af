"""What 分别 deals out in the order of a row: dates to works, a shared measure to fields; works that a sentence singles out of a list; by how much a goal was missed."""

import pytest

from tests.ingest.drafts import names, qualified, record

ZONE = "红湾经济开发区2031年工作要点\n一、任务\n"
COUNTY = "丹凤县2031年政府工作报告\n一、任务\n"


def goals(body: str) -> dict[str, object]:
    """The indicators of a plan with their values."""
    found = record("", ZONE + body)
    named = {e.id: e.name for e in found.entities}
    return {named[s.object]: s.qualifiers["value"] for s in found.statements if s.relation == "SETS_TARGET"}


@pytest.mark.parametrize(
    ("body", "dates"),
    [
        ("确保南坡玻璃项目、北岭饲料基地、西沟铝材加工项目分别于3月、5月、8月底前开工。\n", {"南坡玻璃项目": "3月底前", "北岭饲料基地": "5月底前", "西沟铝材加工项目": "8月底前"}),
        ("力争银松轴承项目、天禾酒业灌装线分别在4月、10月投产。\n", {"银松轴承项目": "4月", "天禾酒业灌装线": "10月"}),
        ("推动海棠药业项目、月桂包装项目分别于二季度和三季度竣工。\n", {"海棠药业项目": "二季度", "月桂包装项目": "三季度"}),
        ("确保海棠药业项目、月桂包装项目9月底前竣工。\n", {"海棠药业项目": "9月底前", "月桂包装项目": "9月底前"}),
    ],
)
def test_dates_dealt_out_to_works(body: str, dates: dict[str, str]) -> None:
    assert {name: set(found) for name, found in qualified(body, "HAS_PROJECT", "due").items()} == {name: {date} for name, date in dates.items()}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("煤化工、航空零部件、果品加工三条产业链产值分别达到140亿元、18亿元、32亿元。\n", {"煤化工产业链产值": 140, "航空零部件产业链产值": 18, "果品加工产业链产值": 32}),
        ("电子信息、装备制造产业产值分别突破80亿元、60亿元。\n", {"电子信息产业产值": 80, "装备制造产业产值": 60}),
        ("新签约、新开工、新投产亿元以上项目分别达到30个、25个、20个。\n", {"新签约亿元以上项目": 30, "新开工亿元以上项目": 25, "新投产亿元以上项目": 20}),
        ("2030年,履约率仅为58%,较年初目标低7个百分点,与年度计划相差2亿元。2031年,产值达到330亿元。\n", {"产值": 330}),
    ],
)
def test_a_measure_that_fields_share_and_goals_that_were_missed(body: str, found: dict[str, float]) -> None:
    assert goals(body) == found


def test_of_a_list_only_what_is_singled_out_is_dated() -> None:
    body = "加快大岭康养城一期、小河养老综合体、清源老年公寓等项目建设,其中大岭康养城一期总投资46亿元,2032年底前建成。\n"
    stages = qualified(body, "HAS_PROJECT", "stage")
    assert stages["大岭康养城一期"] == {"complete"} and stages["小河养老综合体"] == {"build"} == stages["清源老年公寓"]


@pytest.mark.parametrize(
    ("body", "works"),
    [
        ("建成东环路南段和县污水处理厂三期。\n", {"东环路南段", "县污水处理厂三期"}), ("建成朝阳路西段和县第三幼儿园。\n", {"朝阳路西段", "县第三幼儿园"}),
        ("加快天禾模塑餐具项目建设,力争6月前首条生产线试产。\n", {"天禾模塑餐具项目"}),
    ],
)
def test_works_side_by_side_and_lines_that_are_none(body: str, works: set[str]) -> None:
    assert names(body, "Project", COUNTY) == works
