"""Passages: what is cut, what is joined, and what a table row still knows of its table."""

from ingest.draft import Source
from ingest.passages import passages
from ingest.pipeline import draft


def found(text: str) -> list[tuple[str, str]]:
    return [(p.heading, p.text) for p in passages(draft(Source("/a.md", "a.md", text, "text/markdown")))]


def test_long_clauses_are_cut_at_the_ends_of_sentences() -> None:
    sentence = "新能源汽车零部件企业加快在本区集聚,今年新增规上制造企业若干家。"
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


def test_short_rows_of_a_table_fill_a_passage_and_long_ones_stand_alone() -> None:
    figures = "".join(f"| 第{i}项收入 | {i}.50 | {i}.75 |\n" for i in range(1, 7))
    pieces = found(f"## 财务\n\n表1 主要数据\n\n| 项目 | 2022年 | 2023年 |\n|---|---|---|\n{figures}\n收入逐年增长,费用得到控制。\n")
    assert pieces[0][0] == "财务"
    assert "2023年" in pieces[0][1] and "第6项收入" in pieces[0][1]
    duty = "牵头建设产业创新中心,引进研发机构,组织技术攻关,开展成果转化,完善中试平台,培养专业人才,定期调度进度," * 3
    tasks = "".join(f"{i}\t{duty}完成第{i}项\t经发局\t12月底\n" for i in range(1, 4))
    rows = [heading for heading, text in found(f"任务分解表\n序号\t重点任务\t牵头单位\t完成时限\n{tasks}") if "完成第" in text]
    assert len(rows) == 3


def test_short_sections_of_one_part_are_one_passage_and_long_ones_are_not() -> None:
    short = "## 一、价格\n\n三季度报价每吨九千元。\n\n## 二、融资\n\n全年披露融资十二起。\n"
    assert len(found(short)) == 1
    long = "渠道库存回到常年水平,经销商补货趋于谨慎,厂商放慢了扩产的步伐。" * 6
    assert [text[:7] for _, text in found(f"## 一、价格\n\n{long}\n\n## 二、融资\n\n{long}\n")] == ["## 一、价格", "## 二、融资"]
