"""Fields in lists of goods that are praised first, and words of the same sort that name no field."""

import pytest

from tests.ingest.drafts import objects


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("重点招引国内一流的凸轮轴、变速箱等关键零部件项目。\n", {"凸轮轴", "变速箱"}),
        ("引进技术先进的曲轴、平衡轴等基础部件企业3家。\n", {"曲轴", "平衡轴"}),
        ("吸引全球知名的传感器、控制器等核心器件供应商落户。\n", {"传感器", "控制器"}),
        ("引进科技含量高的隔膜、电解液等材料项目。\n", {"隔膜", "电解液"}),
        ("招引附加值高的压缩机、冷凝器等组件制造商。\n", {"压缩机", "冷凝器"}),
    ],
)
def test_what_is_praised_first_is_a_field_too(body: str, wanted: set[str]) -> None:
    assert wanted <= objects(body, "TARGETS")


@pytest.mark.parametrize("body", ["引进国内外先进的管理经验、技术等资源。\n", "引进国内一流的养老、康复等机构。\n", "引进国内外优质的学校、医院等公共服务项目。\n", "打造国内一流的营商环境、政务服务等软环境。\n"])
def test_praise_alone_makes_no_field(body: str) -> None:
    assert not objects(body, "TARGETS")
