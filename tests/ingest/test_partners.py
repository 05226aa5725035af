"""Partners told by other words than 合作: what a place does with another at the head of a part of a sentence."""

import pytest

from tests.ingest.drafts import record

HEAD = "湘潭高新技术产业开发区2025年工作要点\n一、抓协作\n"


def partners(sentence: str) -> set[str]:
    """The partners of the zone."""
    found = record("", f"{HEAD}{sentence}。\n")
    names = {e.id: e.name for e in found.entities}
    return {names[s.object] for s in found.statements if s.relation == "COOPERATES_WITH"}


@pytest.mark.parametrize("words", ["一起优化通关", "统一分级标准", "开设设计工坊", "每季度会晤一次", "协商增设分输口", "重启集装箱航线"])
def test_what_two_do_with_each_other(words: str) -> None:
    assert partners(f"优化服务,与衡阳综合保税区{words}") == {"衡阳综合保税区"}


def test_with_a_firm_or_a_school() -> None:
    assert partners("用好专家,与中南大学办“储能班”,和中联重科合资成立基金") == {"中南大学", "中联重科"}


@pytest.mark.parametrize("words", ["错位开设专业市场", "相邻,共用一条河", "相比还有差距"])
def test_what_sets_apart(words: str) -> None:
    assert partners(f"找准定位,与衡阳综合保税区{words}") == set()


def test_an_office_is_no_partner_for_that() -> None:
    assert partners("压实责任,与湘潭市财政局协商增设专户") == set()
