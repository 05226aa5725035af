"""Zones abroad, zones called after a part of a province, and places that are helped from afar."""

import pytest

from tests.ingest.drafts import facts, objects

ZONE = "长沙经济技术开发区2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
PROVINCE = "安徽省2024年工作计划\n发布日期:2024-03-01\n一、任务\n安徽省坚持开放。\n"
CITY = "滁州市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"


@pytest.mark.parametrize("body", ["指导肯尼亚-湖南工业园加快发展。\n", "支持中白工业园建设。\n", "推动泰中罗勇工业园扩大招商。\n", "服务中国-埃及泰达苏伊士经贸合作区引进企业。\n"])
def test_a_zone_abroad_lies_in_no_zone_at_home(body: str) -> None:
    assert not {(a, b) for a, b in facts(body, "LOCATED_IN", ZONE) if b in ("长沙经济技术开发区", "长沙市", "湖南省") and a != "长沙经济技术开发区"}


@pytest.mark.parametrize("name", ["皖江城市带承接产业转移示范区", "皖北新能源产业园"])
def test_a_zone_called_after_a_part_of_the_province_lies_in_the_province(name: str) -> None:
    assert (name, "安徽省") in facts(f"支持{name}扩区。\n", "LOCATED_IN", PROVINCE)


def test_and_in_no_single_city_of_it() -> None:
    assert not {b for a, b in facts("融入皖江城市带承接产业转移示范区。\n加快皖江城市带承接产业转移示范区建设。\n", "LOCATED_IN", CITY) if b == "滁州市"}


@pytest.mark.parametrize(
    ("body", "partner"),
    [
        ("做好对口援建新疆图木舒克草湖产业园工作。\n", "新疆图木舒克草湖产业园"),
        ("对口支援西藏林芝产业园建设。\n", "西藏林芝产业园"),
        ("对口帮扶贵州正安经济开发区。\n", "贵州正安经济开发区"),
        ("结对帮扶甘肃渭源县。\n", "渭源县"),
    ],
)
def test_whom_a_place_helps_from_afar_is_its_partner(body: str, partner: str) -> None:
    assert any(partner in name or name in partner for name in objects(body, "COOPERATES_WITH", CITY))


@pytest.mark.parametrize("body", ["对口帮扶困难群众,结对帮扶企业。\n", "结对帮扶凤阳县。\n"])
def test_helping_at_home_is_no_partnership(body: str) -> None:
    assert not objects(body, "COOPERATES_WITH", CITY)
