"""Tables whose header and rows are parted by different signs, rows that run their number into the name, and fields parted by one space."""

import pytest

from ingest.cleaning import clean
from ingest.outline import outline
from tests.ingest.drafts import facts, record

HEAD = "云台高新技术产业开发区2025年重点项目表\n发布日期:2025-01-05\n云台高新技术产业开发区2025年安排重点项目3个。\n"
COLUMNS = ("序号", "项目名称", "建设单位", "总投资", "建设规模", "建设地点", "年度目标", "责任部门")
ROWS = (
    ("年产3万吨锂电铜箔项目", "嘉鼎铜业(云台)有限公司", "21亿元", "生箔车间、分切车间", "河东园区", "6月底竣工", "投资促进局"),
    ("城东污水处理厂二期", "云台县水务有限公司", "1.2亿元", "日处理2万吨", "河东园区", "续建", "建设局、生态环境局"),
    ("恒跃智能农机项目", "恒跃农机(云台)股份有限公司", "6亿元", "总装线2条", "南湖组团", "4月开工", "工信局"),
)


def _cells(text: str) -> list[tuple[str, ...]]:
    cleaned = clean(text).text
    return [tuple(cleaned[a:b].strip() for a, b in c.cells.values()) for c in outline(cleaned) if c.cells]


def _table(between_names: str, between_cells: str, mark: str) -> str:
    lines = [between_names.join(COLUMNS), *(f"{i}{mark}{between_cells.join(row)}" for i, row in enumerate(ROWS, 1))]
    return "\n".join([HEAD.rstrip("\n"), *lines, "云台高新区管委会", ""])


@pytest.mark.parametrize(("between_names", "between_cells", "mark"), [
    ("/", "\u3000", "、"), (" ", "  ", "."), ("、", " | ", "."), (" ", " ", "、"), ("/", "/", "."), ("  ", "  ", "、"), ("\t", "\t", "."), ("、", ";", "."), ("/", "\u3000", ")"),
])
def test_header_and_rows_that_different_signs_part(between_names: str, between_cells: str, mark: str) -> None:
    assert _cells(_table(between_names, between_cells, mark)) == [(str(i), *row) for i, row in enumerate(ROWS, 1)]


def test_rows_that_line_breaks_cut_say_who_builds_what_where() -> None:
    body = "/".join(COLUMNS) + "\n" + "".join(f"{i}、{'　'.join(row[:4])}\n　{'　'.join(row[4:])}\n" for i, row in enumerate(ROWS, 1))
    assert {("年产3万吨锂电铜箔项目", "河东园区"), ("恒跃智能农机项目", "南湖组团")} <= facts(body, "LOCATED_IN", HEAD)
    assert {("嘉鼎铜业(云台)有限公司", "年产3万吨锂电铜箔项目"), ("恒跃农机(云台)股份有限公司", "恒跃智能农机项目")} <= facts(body, "UNDERTAKES", HEAD)
    assert {("建设局", "城东污水处理厂二期"), ("生态环境局", "城东污水处理厂二期"), ("工信局", "恒跃智能农机项目")} <= facts(body, "RESPONSIBLE_FOR", HEAD)


def test_clauses_behind_a_table_are_none_of_its_rows() -> None:
    table = _table("/", "\u3000", "、")
    after = "五、有关要求\n1.压实责任。由投资促进局按月调度　牵头部门:投资促进局\n2.保障要素。全年供应工业用地800亩　牵头部门:建设局\n"
    assert len(_cells(table + after)) == len(ROWS)
    assert ("投资促进局", "压实责任") in facts(table.removeprefix(HEAD) + after, "RESPONSIBLE_FOR", HEAD)


def test_a_sentence_that_names_columns_is_no_header() -> None:
    text = "填报序号、项目名称、建设单位、总投资四项内容。\n1、甲区填报 乙区复核 丙区汇总\n2、每月五日前 报送"
    assert clean(text).text == text


FIELDS = (
    "二、重点项目\n"
    "1.远航云台工厂涂装线改造 建设单位:云台远航汽车制造有限公司 总投资:3亿元 建设地点:高端装备产业园 进度:一季度开工 牵头部门:招商一局\n"
    "2.瑞力云台动力电池项目 建设单位:瑞力(云台)新能源有限公司 总投资:46亿元 建设地点:高端装备产业园 进度:9月底前\n投产 牵头部门:招商二局\n"
    "3.植物蛋白中试产业化 正在招商 总投资:2亿元 建设地点:河东园区 牵头部门:招商一局\n"
)


def test_fields_that_one_space_parts() -> None:
    assert facts(FIELDS, "UNDERTAKES", HEAD) == {("云台远航汽车制造有限公司", "远航云台工厂涂装线改造"), ("瑞力(云台)新能源有限公司", "瑞力云台动力电池项目")}
    assert ("招商二局", "瑞力云台动力电池项目") in facts(FIELDS, "RESPONSIBLE_FOR", HEAD)
    found = record(FIELDS, HEAD)
    named = {e.id: e.name for e in found.entities}
    stages = {named[s.object]: s.qualifiers["stage"] for s in found.statements if s.relation == "HAS_PROJECT"}
    assert stages == {"远航云台工厂涂装线改造": "start", "瑞力云台动力电池项目": "operate", "植物蛋白中试产业化": "unknown"}


def test_a_title_that_a_line_cuts_is_one() -> None:
    assert "云台县推动轴承产业高质量发展实施方案" in {o for _, o in facts("落实《云台县推动轴承产业高质量发展实施\n方案》,做强轴承产业。\n", "REFERS_TO", HEAD)}


def test_a_subtitle_of_three_letters_stands_among_others() -> None:
    filler = "园区今年继续围绕轴承、农机和锂电三条产业链招引企业,完善配套设施,办好各类活动,让干部沉到一线去解决企业急难愁盼的问题。"
    article = f"园区的新账本\n本报讯\n{filler}\n整车带着零部件跑\n{filler}\n走出去请进来\n{filler}\n钱和路\n{filler}区财政局会同云台产业投资集团设立农机产业基金。\n"
    assert ("区财政局", "钱和路") in facts(article, "RESPONSIBLE_FOR", "")


def test_short_lines_of_a_table_are_no_subtitles() -> None:
    body = (
        "编号\n事项\n目标要求\n主责部门\n配合部门\n时限\n"
        "1\n扩大投资\n实施亿元以上项目四十个,年度投资达到八十六亿元,新开工项目占比不低于四成,按月通报。\n投资促进局\n建设局\n12月底\n"
        "2\n盘活存量\n盘活闲置厂房九万平方米,处置批而未供土地六百亩,对两年未动工的依法收回土地使用权。\n规划分局\n税务分局\n10月底\n"
    )
    assert {("投资促进局", "扩大投资"), ("税务分局", "盘活存量")} <= facts(body, "RESPONSIBLE_FOR", HEAD)
