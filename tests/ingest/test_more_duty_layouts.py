"""Who is to do what, as further layouts and manners of speaking have it."""

import pytest

from tests.ingest.drafts import facts


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("(一)稳外贸。稳住订单。\n责任单位 商务局 税务局\n(二)促消费。办好节会。\n责任单位 文旅局\n", {("商务局", "稳外贸"), ("税务局", "稳外贸"), ("文旅局", "促消费")}),
        ("(一)稳外贸。稳住订单。责任单位——商务局、税务局\n", {("商务局", "稳外贸"), ("税务局", "稳外贸")}),
        ("(一)稳外贸。商务局为责任单位,税务局为配合单位。\n", {("商务局", "稳外贸"), ("税务局", "稳外贸")}),
        ("(一)稳外贸。任务落到商务局,税务局搭把手。\n", {("商务局", "稳外贸"), ("税务局", "稳外贸")}),
        ("(一)稳外贸。这件事商务局牵头干。\n", {("商务局", "稳外贸")}),
        ("(一)修道路。建设局立下军令状,6月底前修好。\n", {("建设局", "修道路")}),
        ("一、商务局\n1.稳住外贸订单。\n2.办好节会。\n二、建设局\n1.修好道路。\n", {("商务局", "稳住外贸订单"), ("商务局", "办好节会"), ("建设局", "修好道路")}),
    ],
)
def test_units_of_a_layout(body: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(body, "RESPONSIBLE_FOR") == wanted


def test_a_cell_that_repeats_the_one_above() -> None:
    body = "序号\t工作任务\t责任单位\t完成时限\n1\t稳外贸\t商务局、税务局\t6月\n2\t促消费\t〃\t9月\n3\t稳就业\t同上\t12月\n"
    assert facts(body, "RESPONSIBLE_FOR") == {(unit, task) for unit in ("商务局", "税务局") for task in ("稳外贸", "促消费", "稳就业")}


def test_headings_that_only_end_like_offices() -> None:
    assert not facts("一、优化布局\n1.稳住订单。\n二、开好新局\n1.修好道路。\n", "RESPONSIBLE_FOR")
