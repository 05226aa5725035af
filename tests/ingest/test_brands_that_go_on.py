"""Firms at the head of projects' names: brands that go on with letters of their own, trades that begin a word of what is made, numbers of berths."""

import pytest

from ingest.construction.founders import founder
from tests.ingest.drafts import facts, objects

ZONE = "江岸经济技术开发区"


@pytest.mark.parametrize(
    ("firm", "rest"),
    [
        ("中兴力达", "座椅骨架项目"), ("中车海创", "齿轮箱项目"), ("东风海泰", "制动器项目"),  # a brand that goes on
        ("华阳木业", "城二期"), ("和平木业", "地板生产线"),
        ("新岚化工", "新材料中试线"),
        ("常熟力星", "电子布项目"), ("江州惠明", "电子纸模组项目"),
        ("爱德曼", "电堆扩产项目"),
        ("天泽纸塑", "周转箱项目"), ("锦昉棉织", "智能工厂"),
    ],
)
def test_where_the_firm_ends_in_a_projects_name(firm: str, rest: str) -> None:
    assert founder(firm + rest) == firm


@pytest.mark.parametrize(("project", "firm"), [("桐昆洋浦PTA项目", "桐昆"), ("中粮俄粮精深加工", "中粮"), ("蓝思科技新材料项目", "蓝思科技"), ("华谊钦州化工新材料一体化基地", "华谊")])
def test_places_and_goods_behind_a_brand_are_no_part_of_it(project: str, firm: str) -> None:
    assert founder(project) == firm


def test_a_firm_that_the_plan_names_by_itself_is_so_called_in_projects_too() -> None:
    body = "推动中联线缆智能工厂6月竣工。支持中联线缆申报专精特新企业。\n"
    assert ("中联线缆", "中联线缆智能工厂") in facts(body, "UNDERTAKES")


@pytest.mark.parametrize(
    ("told", "projects"),
    [
        ("建成沙洲港东作业区9号、10号自动化泊位。", {"沙洲港东作业区9号自动化泊位", "沙洲港东作业区10号自动化泊位"}),
        ("推进沙洲港2号、3号码头建设。", {"沙洲港2号码头", "沙洲港3号码头"}),
    ],
)
def test_numbered_berths_are_told_one_by_one(told: str, projects: set[str]) -> None:
    assert projects <= objects(told + "\n", "HAS_PROJECT")


@pytest.mark.parametrize(
    "told",
    [
        "对2023年签约的德川齿轮箱、星海化工特种材料等24个项目逐一派驻专员。",
        "对2022年签约的德川齿轮箱、星海化工特种材料等项目建立专班跟踪服务。",
    ],
)
def test_what_was_signed_before_and_is_looked_after_is_on_the_list(told: str) -> None:
    assert {"德川齿轮箱", "星海化工特种材料"} <= objects(told + "\n", "HAS_PROJECT")


def test_what_was_signed_before_and_is_done_is_not() -> None:
    assert not objects("2023年签约的德川齿轮箱、星海化工特种材料等项目已全部投产。\n", "HAS_PROJECT")


@pytest.mark.parametrize("name", ["平陆运河", "江云运河"])
def test_a_canal_is_a_work(name: str) -> None:
    assert name in objects(f"开工建设{name},2027年底建成。\n", "HAS_PROJECT")


def test_a_branch_bears_the_whole_name_of_its_firm() -> None:
    head = f"{ZONE}2026年重点项目清单\n"
    table = "序号　项目名称　建设单位　总投资　建设地点　阶段　责任单位\n1　沙洲220千伏输变电工程　贵州电网有限责任公司铜仁供电局　3.5亿元　北岸装备园　续建　发展改革局\n2　北岸热力站　江岸城投集团有限公司　1亿元　北岸装备园　新建　住房建设局\n"
    assert ("贵州电网有限责任公司铜仁供电局", "沙洲220千伏输变电工程") in facts(table, "UNDERTAKES", head)
