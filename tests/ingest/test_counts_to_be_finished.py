"""Goals for all of those that there are, cohorts named by a past year, and orders, tickets and lost percent signs."""

import pytest

from tests.ingest.drafts import goals


@pytest.mark.parametrize(
    ("body", "goal"),
    [
        ("现有5家电解锰企业11月底前全部完成无渣化改造,做不到的退出。\n", ("电解锰企业无渣化改造", 5, "家")),
        ("剩余3家煤矿6月底前完成智能化改造。\n", ("煤矿智能化改造", 3, "家")),
        ("园区8家化工企业年底前全部入园。\n", ("化工企业入园", 8, "家")),
        ("首批26名驻企专员2月底前到位。\n", ("驻企专员到位", 26, "名")),
        ("两所高校的12名“科技副总”3月到岗。\n", ("“科技副总”到岗", 12, "名")),
        ("人才公寓320套国庆前交付。\n", ("人才公寓", 320, "套")),
        ("与三亚免税城联办周末集市12场。\n", ("周末集市", 12, "场")),
        ("跨境电商进口单量6000万单。\n", ("跨境电商进口单量", 6000, "万单")),
        ("聘请科技特派员200名。\n", ("聘请科技特派员", 200, "名")),
    ],
)
def test_how_many_are_to_be_finished_held_or_sent(body: str, goal: tuple[str, float, str]) -> None:
    assert goal in {told[1:] for told in goals(body)}


@pytest.mark.parametrize(
    ("body", "goal"),
    [
        ("2023年签约项目开工率不低于80%,当年签约当年开工率达到50%。\n", ("当年签约当年开工率", 50, "%")),
        ("2023年签约项目开工率不低于80%。\n", ("签约项目开工率", 80, "%")),
        ("2024年工业投资增长17\u3000以上;开工率上半年达到80\u3000。\n", ("开工率", 80, "%")),
    ],
)
def test_rates_of_those_of_a_past_year_and_without_their_sign(body: str, goal: tuple[str, float, str]) -> None:
    assert goal in {told[1:] for told in goals(body)}


@pytest.mark.parametrize("body", ["2023年签约项目20个,开工率达到70%。\n", "现有5家企业去年完成了改造。\n", "园区有8家化工企业。\n", "1家企业年底前搬迁。\n"])
def test_what_was_or_is_there_is_no_goal(body: str) -> None:
    assert goals(body) == set()
