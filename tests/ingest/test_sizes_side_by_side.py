"""Sizes of funds behind their names, goals of places side by side, and whose plan a page without a title is."""

from tests.ingest.drafts import HEAD, qualified, record


def test_the_size_and_the_first_part_behind_a_fund() -> None:
    found = qualified("甲方联合乙方设立江岸光电产业基金,总规模30亿元,首期9亿元一季度到位。\n", "SETS_TARGET", "value")
    assert found == {"江岸光电产业基金规模": {30}, "江岸光电产业基金首期": {9}}


def test_what_places_side_by_side_reach_is_of_each() -> None:
    found = qualified("到2026年,江岸电子城、东岭产业园产值分别达到80亿元、35亿元。\n", "SETS_TARGET", "value")
    assert found == {"江岸电子城产值": {80}, "东岭产业园产值": {35}}


def test_a_total_that_is_crossed() -> None:
    found = qualified("地区生产总值增长7%以上、总量力争跨过360亿元。\n", "SETS_TARGET", "value")
    assert found == {"地区生产总值增速": {7}, "地区生产总值": {360}}


def test_a_page_under_a_sites_name_is_of_the_zone_that_it_introduces() -> None:
    head = "宜春同城网-招聘二手信息平台\n各镇街、各中心:\n现将宜春高新区·袁州区2023年重点项目计划印发给你们。2022年,宜春高新技术产业开发区(以下简称“宜春高新区”,与袁州区一体化运行)完成固定资产投资86亿元。\n一、目标\n"
    found = record("固定资产投资增长9%。\n宜春高新区管委会 袁州区人民政府\n2023年2月20日\n", head)
    assert found.document.subject == "宜春高新技术产业开发区" != HEAD
