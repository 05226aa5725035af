"""Firms that bear a place's name or stand before one, and who is supported in a province's plan."""

import pytest

from ingest.construction.firms import is_firm_like
from ingest.construction.founders import founder
from tests.ingest.drafts import facts, names

PROVINCE = "甘肃省人民政府办公厅关于推动开发区提质的意见\n发布日期:2024-03-01\n一、任务\n"


@pytest.mark.parametrize(
    ("project", "firm"),
    [
        ("贵州澜沛遵义磷酸铁锂二期", "贵州澜沛"),
        ("江苏泓湃高性能铜箔三期", "江苏泓湃"),
        ("柳州天赐8万吨电解液项目", "柳州天赐"),
        ("湖南东阳光负极材料项目", "湖南东阳光"),
        ("隆基包头年产20GW单晶硅片二期", "隆基"),
        ("四川省铝基新材料中试基地", None),
        ("浸出渣提锌技改", None),
    ],
)
def test_firm_in_front_of_what_is_made(project: str, firm: str | None) -> None:
    assert founder(project) == firm


def test_waste_is_no_firm() -> None:
    assert not is_firm_like("废轮胎化学")


def test_county_in_short_is_no_firm() -> None:
    assert facts("(一)绿电。推进玉门储能示范项目5月开工。\n", "UNDERTAKES", PROVINCE) == set()


def test_brackets_name_the_branch() -> None:
    found = facts("(一)装备。支持东方电气(酒泉)、华天科技扩能。\n", "SUPPORTS", PROVINCE)
    assert {("甘肃省", "东方电气"), ("甘肃省", "华天科技")} <= found


def test_what_a_zone_of_a_province_does_the_province_does() -> None:
    body = "(一)集群。天水经济技术开发区承接封测产业,支持华天科技建设封装生产线。\n"
    assert ("甘肃省", "华天科技") in facts(body, "SUPPORTS", PROVINCE)


def test_taking_part_is_no_project() -> None:
    body = "(一)运营。支持省交通投资控股集团、甘肃电投集团参与园区运营。\n"
    assert names(body, "Project", PROVINCE) == set()
    assert facts(body, "SUPPORTS", PROVINCE) == {("甘肃省", "省交通投资控股集团"), ("甘肃省", "甘肃电投集团")}


def test_aims_of_firms() -> None:
    body = "(一)链主。引导澜沛新源扩大溶剂规模,引导三川智慧开放采购目录,支持庆安实业转产电池壳体。\n"
    assert {firm for _, firm in facts(body, "SUPPORTS")} == {"澜沛新源", "三川智慧", "庆安实业"}
    assert names(body, "Policy") == set()


def test_a_groups_name_is_whole() -> None:
    body = "(一)基金。由财政局会同江岸产投控股集团设立产业基金。\n"
    assert "江岸产投控股集团" in names(body, "Company")
