"""Partners told by other words than 合作: what a place does with another at the head of a part of a sentence."""

import pytest

from tests.ingest.drafts import objects, record

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


@pytest.mark.parametrize(("words", "partners"), [
    ("推进与甬江片区、厦门片区、横琴粤澳深度合作区改革互鉴。", {"厦门片区", "横琴粤澳深度合作区"}),
    ("与南京港集团合开的集装箱班轮加密到每周5班。", {"南京港集团"}),
    ("联合哈尔滨工业大学推进人工智能研究院项目落地。", {"哈尔滨工业大学"}),
    ("与大连理工大学共商绿色化工研究院建设。", {"大连理工大学"}),
    ("与上海期货交易所共建铜材交割库。", {"上海期货交易所"}),
    ("主动融入成都都市圈,补齐配套。", {"成都都市圈"}),
    ("融入中原城市群,承办两场招商活动。", {"中原城市群"}),
])
def test_what_two_do_with_each_other_in_further_words(words: str, partners: set[str]) -> None:
    assert partners <= objects(words, "COOPERATES_WITH", HEAD)


@pytest.mark.parametrize("words", ["积极融入国家战略和区域市场。", "融入长三角一体化发展战略。", "融入京津冀市场标准体系。", "规则由各地证券交易所另定。"])
def test_what_is_joined_is_no_partner_where_it_is_no_place(words: str) -> None:
    assert not objects(words, "COOPERATES_WITH", HEAD)


@pytest.mark.parametrize(("words", "name"), [
    ("辅导企业到北京证券交易所上市。", "北京证券交易所"), ("中国—东盟海产品交易所交易额达到20亿元。", "中国—东盟海产品交易所"), ("铜材在上海期货交易所注册。", "上海期货交易所"),
])
def test_exchanges_are_organisations(words: str, name: str) -> None:
    assert name in {e.name for e in record(words, HEAD).entities if e.type == "Organization"}
