"""Whose news is told, what papers are called, and until when a span of years lasts."""

import pytest

from tests.ingest.drafts import names, objects, qualified, record

NEWS = """# 《晨间联播》 (20230418)

## 新闻摘要

本期节目主要内容：全国春耕有序推进；国务院部署竹业工作；我国航天再传捷报；云南培育新业态；国家图书馆开放。

## 云南：培育新业态

云南省今年发展竹业，云南省各地建起竹园。云南省林草局负责人说，云南省还将扩大种植，云南省的竹林已连成一片，农户收入也一年比一年高了起来。

## 全国春耕有序推进

我国各地春耕有序推进，全国已完成春播三成以上，国家有关部门派出专家到田间指导，保障种子和化肥供应充足，农民在田里忙碌着。
"""


def test_what_one_item_of_the_news_tells_is_not_what_all_are_about() -> None:
    found = record(NEWS, head="")
    of = {e.id: e.name for e in found.entities}
    assert [of[s.object] for s in found.statements if s.relation == "ABOUT"] == ["中国"]


def test_a_paper_is_called_by_its_title_and_not_by_its_number() -> None:
    assert objects("落实《竹业办法》（江府办发〔2021〕107号），奖补竹企。", "REFERS_TO") == {"竹业办法"}


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("3年内竹业产值达到50亿元。", 2026),
        ("三年内竹业产值达到50亿元。", 2026),
        ("“十六五”期间竹业产值达到50亿元。", 2035),
    ],
)
def test_spans_of_years_end(body: str, year: int) -> None:
    assert qualified(body, "SETS_TARGET", "year") == {"竹业产值": {year}}


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("遴选江岸竹业大学为试点。", {"江岸竹业大学"}),
        ("加大与浙江股交中心合作。", {"浙江股交中心"}),
        ("支持龙头企业及行业协会开展交流。", set()),
    ],
)
def test_organizations_begin_and_end(body: str, wanted: set[str]) -> None:
    assert names(body, "Organization") == wanted


def test_a_fund_is_named_without_its_size() -> None:
    assert set(qualified("设立10亿元规模的江岸竹业基金。", "SETS_TARGET", "year")) == {"江岸竹业基金规模"}


def test_people_of_one_kind_are_no_partners() -> None:
    assert objects("香港同胞、澳门同胞、台湾同胞开展交流合作。", "COOPERATES_WITH") == set()


def test_the_first_of_the_world_is_no_place() -> None:
    assert names("研制世界首台竹材机床,获亚洲开发银行贷款。", "Region") == names("研制机床。", "Region")


COUNTRY = "全国各地加快发展竹业\n发布日期:2023-03-01\n央视网消息:我国竹业发展迅速,全国多地推进,国家支持。我国竹业前景广阔,全国竹企增加。\n"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("今年,浙江将重点实施48个竹业重大项目。", {("浙江省", "竹业重大项目", 2023)}),
        ("另悉,宁夏“十四五”期间将完成林下种草600万亩,修复竹林100万亩。", {("宁夏回族自治区", "林下种草", 2025), ("宁夏回族自治区", "修复竹林", 2025)}),
        ("未来5年将把联合实验室扩大到100家。", {("中国", "联合实验室", 2027)}),
    ],
)
def test_a_province_in_the_country_s_news_sets_goals_of_its_own(body: str, wanted: set[tuple[str, str, int]]) -> None:
    found = record(body, head=COUNTRY)
    of = {e.id: e.name for e in found.entities}
    assert {(of[s.subject], of[s.object], s.qualifiers["year"]) for s in found.statements if s.relation == "SETS_TARGET"} == wanted
