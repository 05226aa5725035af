"""Policies called by their means, plans with a subject of their own, and figures of speech that are none."""

import pytest

from tests.ingest.drafts import names, objects


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("实行高端人才绿卡政策,解决子女入学。\n", {"高端人才绿卡政策"}),
        ("落实稳岗返还政策、社保补贴政策。\n", {"稳岗返还政策", "社保补贴政策"}),
        ("推行先租后让政策。\n", {"先租后让政策"}),
        ("用好用足研发费用加计扣除政策。\n", {"研发费用加计扣除政策"}),
        ("兑现人才房票政策。\n", {"人才房票政策"}),
        ("执行设备更新贷款贴息政策。\n", {"设备更新贷款贴息政策"}),
        ("推动9平方公里的扩区修编方案获批。\n", {"扩区修编方案"}),
        ("科学制定管委会机构改革方案。\n", {"管委会机构改革方案"}),
        ("研究制定平台公司整合重组方案。\n", {"平台公司整合重组方案"}),
    ],
)
def test_policies_called_by_their_means_or_subject(body: str, wanted: set[str]) -> None:
    assert wanted <= objects(body, "REFERS_TO")


@pytest.mark.parametrize(
    "body",
    [
        "落实各项扶持政策,出台配套政策。\n",
        "落实相关补贴政策,兑现税收优惠政策。\n",
        "出台一系列奖补政策。\n",
        "制定改革方案,完善整合方案。\n",
        "数十项改革方案相继落实。\n",
        "形成全区“一盘棋”,拧成“一股绳”。\n",
        "推动全市“一张网”建设,打好“组合拳”。\n",
        "下好全县“先手棋”,实现首季“开门红”。\n",
    ],
)
def test_general_words_and_figures_of_speech_name_no_policy(body: str) -> None:
    assert not objects(body, "REFERS_TO")


def test_a_figure_of_speech_may_name_a_campaign() -> None:
    assert "“开门红”行动" in objects("实施“开门红”行动。\n", "REFERS_TO")


def test_policies_that_wait_and_are_ours() -> None:
    said = "一、抓好落实。待省路灯改革方案正式印发后照办,已上报我国制伞工业中长期发展规划,待实施方案印发后开会。\n"
    assert names(said, "Policy") == {"省路灯改革方案", "制伞工业中长期发展规划"}
