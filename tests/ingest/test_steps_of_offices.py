"""Offices in texts that grant support: whose review is a step, who is brought in by the one that leads, firms that ought to; saying what a text means is no task."""

import pytest

from tests.ingest.drafts import facts

HEAD = "清河县人民政府关于助企惠商的若干意见\n\n各镇人民政府,县直各部门:\n为帮助本县厂商,制定本意见。\n一、办理\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(一)厂商递交材料,乡镇初筛推荐,县金融办审核后编入储备名册。", {"县金融办"}),
        ("(一)三年没有动静的储备厂商,经县金融办认定,移出名册。", {"县金融办"}),
        ("(一)技改清单经县经信局、县财政局联合审核后上网。", {"县经信局", "县财政局"}),
        ("(一)摊位数经县商务局审核同意,补助搭建费。", {"县商务局"}),
        ("(一)由县经信局牵头组织县财政局、税务局、统计局等部门对账目核查。", {"县经信局", "县财政局", "税务局", "统计局"}),
        ("(一)县农业融资担保公司应提供低费率担保。", {"县农业融资担保公司"}),
        ("(一)县市场监管局受理商标奖申请,县财政局拨付奖金。", {"县市场监管局", "县财政局"}),
    ],
)
def test_who_takes_a_step(text: str, expected: set[str]) -> None:
    assert {name for name, _ in facts(text + "\n", "RESPONSIBLE_FOR", HEAD)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "(一)本办法由县农业农村局会同县财政局负责解释。",
        "(一)本政策由县商务局、县财政局共同负责解释,下月生效。",
        "(一)本细则由县文旅局负责具体解释。",
        "(一)对经县经信局认定的老字号作坊,给予补助。",
        "(一)工艺经省经信厅认定,给予补助。",
        "(一)县市场监管局审核意见附在名册后面。",
        "(一)去年,县财政局审核,发放奖金730万元。",
    ],
)
def test_what_is_no_task_of_an_office(text: str) -> None:
    assert not facts(text + "\n", "RESPONSIBLE_FOR", HEAD)
