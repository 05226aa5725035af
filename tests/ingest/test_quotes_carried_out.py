"""Quotes that a plan carries out, holds to or has from a level above; mechanisms and lists of trade; people who speak."""

import pytest

from tests.ingest.drafts import names


@pytest.mark.parametrize(
    ("body", "policy"),
    [
        ("落实“江岸人才新政9条”,引进博士50名。\n", "江岸人才新政9条"),
        ("兑现“稳岗惠企十八条”。\n", "稳岗惠企十八条"),
        ("为加快建设“三区一基地”,深入推进改革。\n", "三区一基地"),
        ("锚定“两城三中心”,实施制度创新。\n", "两城三中心"),
        ("坚持“产业为要”,抓好招商。\n", "产业为要"),
        ("树牢“工业强市”理念。\n", "工业强市"),
        ("根据自治区党委“六大战略定位”和上级文件,制定本方案。\n", "六大战略定位"),
        ("围绕市委“东进南拓、西优北联”发展定位抓落实。\n", "东进南拓、西优北联"),
        ("落实市委“制造业当家”部署。\n", "制造业当家"),
        ("复制推广浦东新区“一照多址”经验。\n", "一照多址"),
        ("落实零关税游艇清单,引进企业3家。\n", "零关税游艇清单"),
        ("执行外商投资准入负面清单。\n", "外商投资准入负面清单"),
        ("借助琼港经济合作机制设立联络点。\n", "琼港经济合作机制"),
        ("用好闽台合作机制。\n", "闽台合作机制"),
        ("落实东北地区与东部地区部分省市对口合作机制。\n", "东北地区与东部地区部分省市对口合作机制"),
    ],
)
def test_what_is_carried_out_held_to_or_laid_down_is_a_policy(body: str, policy: str) -> None:
    assert policy in {name.strip("“”") for name in names(body, "Policy")}


@pytest.mark.parametrize("body", ["“水厂最怕断电。”规划建设局副局长张立说。\n", "坚持“应保尽保”,打造“投资首选地”。\n", "完善与企业的合作机制,建立任务清单。\n", "从“一块锰”到“一颗电池”。\n"])
def test_what_is_said_or_only_described_is_none(body: str) -> None:
    assert names(body, "Policy") == set()
