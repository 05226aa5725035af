"""Canonical names that questions and documents share."""

import pytest

from graph.canonical import canonical_name, identity, region_entry
from graph.lexicon import lexicon


@pytest.mark.parametrize(
    ("type", "name", "region", "canonical"),
    [
        ("Park", "长沙经开区", None, "长沙经济技术开发区"),
        ("Park", "河北自贸试验区", None, "中国(河北)自由贸易试验区"),
        ("Region", "粤", None, "广东省"),
        ("Region", "重庆市潼南区", None, "潼南区"),
        ("Region", "鼓楼区", "徐州市", "徐州市鼓楼区"),
        ("Agency", "省发改委", "湖南省", "湖南省发展和改革委员会"),
        ("Agency", "市经信局", "3309", "舟山市经济和信息化局"),
        ("Agency", "中共湖南省委", None, "湖南省委"),
        ("Agency", "省委", "湖南省", "湖南省委"),
        ("Agency", "市委", "3309", "舟山市委"),
        ("Agency", "中共中央", None, "党中央"),
        ("Policy", "《某某条例》", None, "某某条例"),
        ("Project", "甲厂", None, "甲厂"),
    ],
)
def test_canonical(type: str, name: str, region: str | None, canonical: str) -> None:
    assert canonical_name(type, name, region) == canonical


def test_identity_folds_classes() -> None:
    assert identity("Park", "安徽凤阳经济开发区") == identity("Park", "凤阳县经济开发区") == identity("Park", "凤阳经开区")


def test_region_of_a_shared_name_is_the_speakers() -> None:
    here, there = region_entry("鼓楼区", "3501"), region_entry("鼓楼区", "4102")
    assert here is not None and there is not None and here.name != there.name


@pytest.mark.parametrize("name", ["regions", "zones", "country_letters"])
def test_lexicons_are_sorted_unique_and_point_to_what_there_is(name: str) -> None:
    entries = list(lexicon(name))
    names = [e.name for e in entries]
    assert names == sorted(names)
    owners: dict[str, str] = {}
    for e in entries:
        for n in (e.name, *e.aliases):
            assert owners.setdefault(n, e.name) == e.name, f"{n}: {e.name} and {owners[n]}"
            assert n.strip() == n
        for above in e.broader:
            assert lexicon("regions").get(above) is not None or lexicon("zones").get(above) is not None, (e.name, above)
