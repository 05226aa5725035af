"""The same tasks and units in many layouts: what is told by form has to be told in each of them."""

import pytest

from tests.ingest.drafts import facts

TASKS = (
    ("修缮古戏台", "年内完成木构加固3处。", ("区文旅局",), ("区财政局", "柳湾街道")),
    ("疏浚北干渠", "清淤12公里,改造闸门4座。", ("区水务局", "区住建局"), ("区发改局",)),
    ("办好灯彩集市", "全年办集市6场,引客商80家。", ("区商务局",), ("区城管局", "区总工会")),
)
MARKS = ("一", "二", "三")
HEAD = "柳湾区2025年工作要点\n"


def lead(units: tuple[str, ...]) -> str:
    return "、".join(units)


LAYOUTS = {
    "fields in brackets": lambda m, h, b, a, c: f"({m}){h}\n【工作目标】{b}\n【牵头单位】{lead(a)}\n【配合单位】{lead(c)}\n",
    "a bracket behind the heading": lambda m, h, b, a, c: f"({m}){h}({lead(a + c)})\n{b}\n",
    "a dash behind the heading": lambda m, h, b, a, c: f"({m}){h}——{lead(a + c)}\n{b}\n",
    "stars": lambda m, h, b, a, c: f"★ {h}\n{b}\n▲ 牵头单位:{lead(a)};配合单位:{lead(c)}\n",
    "Markdown": lambda m, h, b, a, c: f"### ({m}){h}\n{b}\n**牵头**:{lead(a)}\n**配合**:{lead(c)}\n",
    "units in front": lambda m, h, b, a, c: f"({m}){lead(a + c)}:{h}。{b}\n",
    "a bracket set in": lambda m, h, b, a, c: f"({m}){h}\n  {b}\n        ({lead(a + c)})\n",
    "a line of parts": lambda m, h, b, a, c: f"({m}){h}。{b}\n{lead(a)}牵头,{lead(c)}配合。\n",
    "another label": lambda m, h, b, a, c: f"({m}){h}。{b}\n任务单位:{lead(a)}\n会同单位:{lead(c)}\n",
    "two columns": lambda m, h, b, a, c: f"({m}){h}。{b}\n责任单位|{lead(a)}\n配合单位|{lead(c)}\n",
    "为": lambda m, h, b, a, c: f"({m}){h}。{b}\n责任单位为{lead(a)},配合单位为{lead(c)}。\n",
    "a line's end within a name": lambda m, h, b, a, c: f"({m}){h}。{b}\n责任单位:{lead(a + c)[:-2]}\n{lead(a + c)[-2:]}\n",
    "records": lambda m, h, b, a, c: f"序号:{MARKS.index(m) + 1}\n重点任务:{h}\n工作内容及目标:{b}\n牵头单位:{lead(a)}\n配合单位:{lead(c)}\n\n",
    "records with bars": lambda m, h, b, a, c: f"序号|{MARKS.index(m) + 1}\n重点任务|{h}\n工作内容|{b}\n牵头单位|{lead(a)}\n配合单位|{lead(c)}\n\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_units_are_found_in_each_layout(layout: str) -> None:
    text = HEAD + "一、重点工作\n" + "".join(LAYOUTS[layout](m, *task) for m, task in zip(MARKS, TASKS, strict=True))
    wanted = {(unit, heading) for heading, _, first, others in TASKS for unit in first + others}
    assert {(u, h) for u, h in facts(text, "RESPONSIBLE_FOR")} == wanted


@pytest.mark.parametrize("column", ["任务单位", "经办单位", "责任", "工作分工", "主责"])
def test_columns_of_units(column: str) -> None:
    text = HEAD + f"序号\t重点任务\t{column}\n" + "".join(f"{n}\t{h}。{b}\t{lead(a + c)}\n" for n, (h, b, a, c) in enumerate(TASKS, 1))
    assert ("区水务局", "疏浚北干渠") in facts(text, "RESPONSIBLE_FOR")


def test_who_builds_beside_who_helps_is_responsible() -> None:
    text = HEAD + "序号\t重点任务\t实施单位\t配合单位\n" + "".join(f"{n}\t{h}。{b}\t{lead(a)}\t{lead(c)}\n" for n, (h, b, a, c) in enumerate(TASKS, 1))
    assert {("区文旅局", "修缮古戏台"), ("区财政局", "修缮古戏台")} <= facts(text, "RESPONSIBLE_FOR")


def test_lines_of_units_are_no_other_lines() -> None:
    body = "1.修缮古戏台。年内完工。\n柳湾经济开发区(以下简称柳湾)管委会负责。\n2.布局(柳湾镇、石桥镇)\n3.建设(柳湾集团、石桥公司)\n"
    assert not any("简称" in unit for unit, _ in facts(HEAD + body, "RESPONSIBLE_FOR"))
    assert not any(unit.endswith(("镇", "公司")) for unit, _ in facts(HEAD + body, "RESPONSIBLE_FOR"))


def test_a_zone_that_heads_a_clause_with_its_units_is_spoken_of() -> None:
    text = HEAD + "一、布局\n(一)石桥工业区(责任单位:区发改局)\n重点发展竹纤维、茶饮料。\n(二)柳湾物流区(责任单位:区商务局)\n重点发展冷链物流。\n"
    assert ("石桥工业区", "竹纤维") in facts(text, "TARGETS")


def test_units_one_a_line_are_one_cell() -> None:
    text = HEAD + "序号\n工作任务\n责任单位\n" + "".join(f"{n}\n{h}。{b}\n" + "\n".join(a + c) + "\n" for n, (h, b, a, c) in enumerate(TASKS, 1))
    assert {("区水务局", "疏浚北干渠"), ("区住建局", "疏浚北干渠"), ("区总工会", "办好灯彩集市")} <= facts(text, "RESPONSIBLE_FOR")
