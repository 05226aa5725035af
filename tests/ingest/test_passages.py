"""Passages: what is cut, what is joined, and what a table row still knows of its table."""

from ingest.draft import Source
from ingest.passages import passages
from ingest.pipeline import draft


def found(text: str) -> list[tuple[str, str]]:
    return [(p.heading, p.text) for p in passages(draft(Source("/a.md", "a.md", text, "text/markdown")))]


def test_long_clauses_are_cut_at_the_ends_of_sentences() -> None:
    sentence = "新能源汽车零部件企业加快在本区集聚,全年新增规上工业企业若干家。"
    pieces = found("一、总体情况\n" + sentence * 20)
    assert len(pieces) > 2
    assert all(len(text) <= 300 and text.endswith("。") for _, text in pieces)


def test_a_title_and_a_heading_stand_with_the_text_below_them() -> None:
    pieces = found("# 云帆机器人调研\n\n## 公司概况\n\n### 历程\n\n" + "公司创立于深圳,主营巡检机器人。" * 8)
    assert [heading for heading, _ in pieces] == ["公司概况 / 历程"]
    assert pieces[0][1].startswith("# 云帆机器人调研")


def test_short_items_of_a_list_are_one_passage_and_sections_are_not() -> None:
    items = "".join(f"{i}. 第{i}项风险是订单延期。\n" for i in range(1, 5))
    pieces = found(f"## 一、风险\n\n{items}\n## 二、建议\n\n关注交付节奏。\n")
    assert len(pieces) == 2
    assert "第4项" in pieces[0][1] and "关注" in pieces[1][1]


def test_rows_far_below_the_head_of_a_table_bear_its_caption_and_columns() -> None:
    rows = "".join(f"| 第{i}车间 | {i * 37} | {i * 11} | 产线改造与设备更新按计划推进 |\n" for i in range(1, 30))
    pieces = found(f"## 产能\n\n表3 各车间产能\n\n| 车间 | 产能 | 人数 | 说明 |\n|---|---|---|---|\n{rows}\n改造完成后产能翻番。\n")
    assert pieces[-2][0] == "产能 / 表3 各车间产能 / 车间、产能、人数、说明"
    assert "第29车间" in pieces[-2][1] or "第29车间" in pieces[-1][1]
    assert pieces[0][0] == "产能"
