"""The first part of a fund whose size was told before, and firms newly set up."""

from tests.ingest.drafts import qualified


def test_first_part_behind_the_size() -> None:
    found = qualified("(一)基金。设立船舶产业基金,基金规模12亿元,首期2亿元一季度到位。\n", "SETS_TARGET", "value")
    assert found["基金规模"] == {12} and {2} in found.values()


def test_firms_newly_set_up() -> None:
    assert qualified("* 新设外贸企业45家,跨境结算额突破90亿元;\n", "SETS_TARGET", "value")["新设外贸企业"] == {45}
