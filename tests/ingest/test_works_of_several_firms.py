"""Works that several firms have under one noun: a project of each firm, named after it."""

import pytest

from tests.ingest.drafts import facts, names, qualified


@pytest.mark.parametrize(
    ("sentence", "firms", "noun", "stage"),
    [
        ("推动卓尔集团、远洲电子等企业华东研发总部落地。", ("卓尔集团", "远洲电子"), "华东研发总部", "land"),
        ("推动远洲电子、蓝湾制药等公司区域总部落户。", ("远洲电子", "蓝湾制药"), "区域总部", "signed"),
        ("推进远洲电子、蓝湾制药等龙头企业研发中心建设。", ("远洲电子", "蓝湾制药"), "研发中心", "build"),
        ("推动卓尔集团、远洲电子两家企业的西南研发基地开工建设。", ("卓尔集团", "远洲电子"), "西南研发基地", "start"),
        ("加快卓尔机械、远洲电子等4家企业新厂房建设。", ("卓尔机械", "远洲电子"), "新厂房", "build"),
        ("引进远洲电子、蓝湾制药等企业区域分拨中心。", ("远洲电子", "蓝湾制药"), "区域分拨中心", "signed"),
        ("加快远洲电子、蓝湾制药等企业二期项目建设。", ("远洲电子", "蓝湾制药"), "二期项目", "build"),
        ("推动远洲电子、蓝湾制药等企业扩能项目建成投产。", ("远洲电子", "蓝湾制药"), "扩能项目", "operate"),
        ("确保远洲电子、蓝湾制药等骨干企业智能工厂6月底前投产。", ("远洲电子", "蓝湾制药"), "智能工厂", "operate"),
        ("加快远洲电子、蓝湾制药等区域总部建设。", ("远洲电子", "蓝湾制药"), "区域总部", "build"),
    ],
)
def test_each_firm_has_a_project(sentence: str, firms: tuple[str, ...], noun: str, stage: str) -> None:
    body = f"1.抓项目。{sentence}\n"
    assert qualified(body, "HAS_PROJECT", "stage") == {firm + noun: {stage} for firm in firms}
    assert facts(body, "UNDERTAKES") == {(firm, firm + noun) for firm in firms}


@pytest.mark.parametrize(
    "sentence",
    [
        "支持企业研发中心建设。",
        "推动一批龙头企业区域总部落户。",
        "推动世界500强、中国500强等企业区域总部落地。",
        "发挥远洲电子、蓝湾制药等企业研发中心作用。",
        "支持远洲电子、蓝湾制药等企业技术中心申报国家级。",
        "对远洲电子、蓝湾制药等企业区域总部落户的,给予奖励。",
        "完成远洲电子、蓝湾制药等企业废气深度治理。",
    ],
)
def test_what_is_general_or_serves_others_is_no_project(sentence: str) -> None:
    assert names(f"1.抓项目。{sentence}\n", "Project") == set()


def test_firms_whose_works_are_helped_on_are_helped() -> None:
    assert {firm for _, firm in facts("1.抓项目。推动卓尔集团、远洲电子等企业华东研发总部落地。\n", "SUPPORTS")} == {"卓尔集团", "远洲电子"}
