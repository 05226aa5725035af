"""Parks and towns in which a sentence says that something is done, and further names of firms before what they make."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified

CITY = "诸暨市2024年工作要点\n一、任务\n"


def test_what_is_done_in_a_park_or_town_is_theirs() -> None:
    body = "在诸暨经济开发区布局低空经济,洁丽雅精工紧固件项目6月开工。\n在店口镇发展智能家居。\n在上海举办推介会,发展跨境电商。\n"
    assert {("诸暨经济开发区", "低空经济"), ("店口镇", "智能家居"), ("诸暨市", "跨境电商")} <= facts(body, "TARGETS", CITY)
    assert ("诸暨经济开发区", "洁丽雅精工紧固件项目") in facts(body, "HAS_PROJECT", CITY)


def test_a_field_in_brackets_behind_another() -> None:
    assert {"现代纺织", "袜业"} <= objects("做优现代纺织(袜业)。做新数字安防。", "TARGETS")
    assert "碳化硅" not in objects("总结材料(碳化硅)。", "TARGETS")


@pytest.mark.parametrize(
    ("body", "pair"),
    [
        ("海亮有色智造工业园三期年内投产。", ("海亮", "海亮有色智造工业园三期")),
        ("盛汇袜业未来工厂技改6月竣工。", ("盛汇袜业", "盛汇袜业未来工厂技改")),
        ("智沃交通智能机车二期上半年投产。", ("智沃交通", "智沃交通智能机车二期")),
    ],
)
def test_who_undertakes(body: str, pair: tuple[str, str]) -> None:
    assert pair in facts(body, "UNDERTAKES")


def test_a_time_behind_assembly_is_no_part_of_its_name() -> None:
    assert qualified("万丰飞机整机总装8月取证投产。", "HAS_PROJECT", "stage") == {"万丰飞机整机总装": {"operate"}}


def test_help_for_a_firm_is_no_project() -> None:
    assert objects("支持赛力斯、长安跨越增资扩能。", "SUPPORTS") == {"赛力斯", "长安跨越"}
    assert not names("支持赛力斯、长安跨越增资扩能。", "Project")


def test_every_second_month_is_a_duty_as_well() -> None:
    body = "(一)工作机制。市制造业高质量发展领导小组办公室每双月晾晒进展。\n(二)其他。\n"
    assert {unit for unit, _ in facts(body, "RESPONSIBLE_FOR", CITY)} == {"市制造业高质量发展领导小组办公室"}
