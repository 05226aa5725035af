"""Offices in texts that grant support: whose review is a step, who is brought in by the one that leads, firms that ought to; saying what a text means is no task."""

import pytest

from tests.ingest.drafts import facts

HEAD = "清河县人民政府关于扶持企业发展的若干意见\n\n各乡镇人民政府,县政府各部门:\n为扶持企业发展,制定本意见。\n一、办理\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(一)企业提出申请,乡镇推荐上报,县金融办审核后列为后备企业。", {"县金融办"}),
        ("(一)对两年内未开展上市工作的企业,经县金融办认定,取消后备资格。", {"县金融办"}),
        ("(一)申报材料经县经信局、县财政局联合审核后公示。", {"县经信局", "县财政局"}),
        ("(一)展会经县商务局审核同意,给予承办单位补助。", {"县商务局"}),
        ("(一)由县经信局牵头组织县财政局、税务局、统计局等部门对申报企业进行审查。", {"县经信局", "县财政局", "税务局", "统计局"}),
        ("(一)县政策性融资担保公司应优先给予担保。", {"县政策性融资担保公司"}),
        ("(一)县市场监管局受理企业申请,县财政局拨付资金。", {"县市场监管局", "县财政局"}),
    ],
)
def test_who_takes_a_step(text: str, expected: set[str]) -> None:
    assert {name for name, _ in facts(text + "\n", "RESPONSIBLE_FOR", HEAD)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "(一)本办法由县经信局会同县财政局负责解释。",
        "(一)本政策由县商务局、县财政局共同负责解释,自发文之日起施行。",
        "(一)本细则由县人力社保局负责具体解释。",
        "(一)对经县经信局认定的首台套产品,给予奖励。",
        "(一)产品经省经信厅认定,给予奖励。",
        "(一)县市场监管局审核意见作为兑现依据。",
        "(一)去年,县财政局审核,兑现资金2000万元。",
    ],
)
def test_what_is_no_task_of_an_office(text: str) -> None:
    assert not facts(text + "\n", "RESPONSIBLE_FOR", HEAD)
