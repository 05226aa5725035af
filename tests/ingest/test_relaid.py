"""Plans set anew in other layouts: nothing is lost on the way, and what is found is counted in each."""

import json
from pathlib import Path

import pytest

from ingest.relaid import HEADS, LAYOUTS, Told, evaluate, relaid, rows, told

TASKS = "\n".join(f"{n}.{h}。年内完成其中的{n}处。（牵头单位：区{u}局；配合单位：柳湾街道）" for n, (h, u) in enumerate((("修缮古戏台", "文旅"), ("疏浚北干渠", "水务"), ("办好灯彩集市", "商务"), ("改造旧厂房", "住建"), ("绿化环城路", "城管")), 1))
PLAN = f"柳湾区2025年工作要点\n一、重点工作\n{TASKS}\n"


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_layout_says_everything(name: str) -> None:
    text = relaid(told(PLAN), name)
    for word in ("修缮古戏台", "年内完成其中的3处", "区文旅局", "区城管局", "柳湾区2025年工作要点"):
        assert word in text
    assert text.count("柳湾街道") == 5
    assert name not in HEADS or text.count(HEADS[name]) == 1


def test_plans_whose_units_stand_otherwise_are_left_alone() -> None:
    assert sum(isinstance(line, Told) for line in told(PLAN)) == 5
    assert told(PLAN + "责任单位：区法院\n") == []
    assert told(PLAN.replace("5.绿化", "5。绿化")) == []
    assert told(PLAN.replace("区文旅局", "区文旅局等")) == []


def test_reports_of_layouts(tmp_path: Path) -> None:
    tasks = [{"heading": h, "responsible": [u, "柳湾街道"]} for h, u in (("修缮古戏台", "区文旅局"), ("疏浚北干渠", "区水务局"), ("办好灯彩集市", "区商务局"), ("改造旧厂房", "区住建局"), ("绿化环城路", "区住宅局"))]
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "plan.json").write_text(json.dumps({"file": "plan.txt", "entities": [], "relations": [], "targets": [], "tasks": tasks}), encoding="utf-8")
    begun: list[str] = []
    reports = evaluate([tmp_path / "plan.json"], say=begun.append)
    assert begun == list(LAYOUTS) == [row[0] for row in rows(reports)]
    for report in reports.values():  # one unit is annotated wrongly
        assert (report.counts["responsible"].found, report.counts["responsible"].missed, report.counts["responsible"].extra) == (9, 1, 1)
