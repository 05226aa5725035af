"""Roads that bound an area or are passed under, and kinds of things that any place may want, are no projects."""

import pytest

from tests.ingest.drafts import names

BESIDE = "推进卓尔机械沙洲基地二期、远洲电子沙洲基地建设。"
BUILT = {"卓尔机械沙洲基地二期", "远洲电子沙洲基地"}


@pytest.mark.parametrize(
    "sentence",
    [
        "分批腾退沙洲路以南、北岭大道以东、江岸高速以西的旧厂房。",
        "规划范围东至沙洲路、西至G107国道、南至北岭大道、北至绕城高速。",
        "盘活沙洲路两侧、北岭大道沿线低效用地。",
        "吸引一流中学、五星级酒店、三甲医院及大型商业综合体。",
        "布局一批五星级酒店、大型购物中心、甲级写字楼。",
        "招引三甲医院分院、重点中学、高端商务酒店。",
    ],
)
def test_bounds_and_kinds_are_no_projects(sentence: str) -> None:
    assert names(f"1.抓建设。{sentence}{BESIDE}\n", "Project") == BUILT


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("完成沙洲路、北岭路下穿江岸高速等项目建设。", {"沙洲路", "北岭路下穿江岸高速"}),
        ("实施北岭路上跨江岸铁路工程。", {"北岭路上跨江岸铁路工程"}),
        ("加快沙洲路、北岭大道建设。", {"沙洲路", "北岭大道"}),
    ],
)
def test_roads_that_are_built_are_projects(sentence: str, expected: set[str]) -> None:
    assert names(f"1.抓建设。{sentence}{BESIDE}\n", "Project") == BUILT | expected
