"""Plans that go through places one by one: what stands under a place's name, or its government's, is of that place."""

import pytest

from tests.ingest.drafts import facts, goals

HEAD = "海南省2031年重点项目投资计划\n"
BODY = """一、琼海市{office}
(一)重点项目(2个)。
1.续建项目(2个):槟榔谷净水厂、石角渔港改造工程。
(二)预备重点项目(1个)。
双石溪水库除险加固工程。
二、儋州市{office}
新开工鹿溪灌区改造工程,全年完成投资3亿元。
"""


@pytest.mark.parametrize("office", ["政府", "人民政府", ""])
def test_works_belong_to_the_place_whose_part_they_stand_in(office: str) -> None:
    found = facts(BODY.format(office=office), "HAS_PROJECT", HEAD)
    assert {p for s, p in found if s == "琼海市"} >= {"槟榔谷净水厂", "石角渔港改造工程"}
    assert {p for s, p in found if s == "儋州市"} == {"鹿溪灌区改造工程"}
    assert {s for s, _ in found} == {"琼海市", "儋州市"}


def test_goals_belong_to_the_place_whose_part_they_stand_in() -> None:
    assert {(s, v) for s, _, v, _ in goals(BODY.format(office="政府"), HEAD)} == {("儋州市", 3.0)}


def test_a_single_place_that_heads_a_part_leaves_the_rest_to_the_plan() -> None:
    body = "一、工业项目\n新开工槟榔谷净水厂。\n二、琼海市\n新开工石角渔港改造工程。\n"
    assert ("海南省", "槟榔谷净水厂") in facts(body, "HAS_PROJECT", HEAD)
