"""Tables of further forms: bars between the cells of long rows, cells one a line without numbers, names of columns that are cut."""

from pathlib import Path

from ingest.readers import read
from tests.ingest.drafts import facts, record

HEAD = "云台经济开发区2027年重点工作清单\n发布日期:2027-03-01\n"


def _duties(body: str) -> set[tuple[str, str]]:
    found = record(body, HEAD)
    named = {e.id: e.name for e in found.entities}
    return {(named[s.subject], named[s.object]) for s in found.statements if s.relation == "RESPONSIBLE_FOR"}


def test_rows_with_bars_are_not_joined_like_lines_of_a_paragraph() -> None:
    body = (
        "序号|项目名称|建设单位|主要内容|年度目标|责任单位\n"
        "1|云台锂电隔膜生产基地|云台恒远新材料有限公司|建设湿法隔膜生产线4条|续建,8月底前竣工|县工信局\n"
        "2|云台冷链食品加工中心|云台鲜达食品有限公司|建设速冻车间及立体冷库|5月开工|县商务局、县供销社\n"
        "3|云台氢能装备制造项目|江苏启氢装备股份有限公司|年产储氢容器两千只厂房|续建,完成主体工程|开发区管委会\n"
        "4|云台中医药康养中心|云台康泽医药集团有限公司|新建康复楼与中药制剂室|前期,编制方案|县卫健委\n"
    )
    assert ("县商务局", "云台冷链食品加工中心") in _duties(body)
    assert {("云台鲜达食品有限公司", "云台冷链食品加工中心"), ("云台康泽医药集团有限公司", "云台中医药康养中心")} <= facts(body, "UNDERTAKES", HEAD)
    found = record(body, HEAD)
    named = {e.id: e.name for e in found.entities}
    stages = {named[s.object]: s.qualifiers["stage"] for s in found.statements if s.relation == "HAS_PROJECT"}
    assert (stages["云台锂电隔膜生产基地"], stages["云台氢能装备制造项目"]) == ("complete", "build")


def test_rows_without_numbers_whose_units_stand_one_a_line() -> None:
    body = (
        "为改善空气质量,现将任务分解如下。\n任务名称\n工作内容\n责任单位\n完成时限\n"
        "裸土覆盖\n对在建工地裸土全部覆盖绿网\n县住建局\n县城管局\n长期\n"
        "秸秆禁烧\n划定禁烧网格120个,落实巡查人员\n县农业农村局\n洪桥镇\n白沙街道\n11月底\n"
        "锅炉改造\n淘汰燃煤锅炉6台\n市生态环境局云台分局\n9月底\n"
    )
    assert _duties(body) == {
        ("县住建局", "裸土覆盖"), ("县城管局", "裸土覆盖"), ("县农业农村局", "秸秆禁烧"), ("洪桥镇", "秸秆禁烧"), ("白沙街道", "秸秆禁烧"),
        ("市生态环境局云台分局", "锅炉改造"),
    }


def test_a_column_of_a_name_of_its_own_stands_among_known_ones() -> None:
    body = (
        "序号\n工作任务\n预期成效\n牵头单位\n配合单位\n完成时间\n"
        "1\n建设智慧仓储\n周转率提高一成\n县商务局\n县财政局、县供销社\n10月底\n"
        "2\n培育直播电商\n孵化主播五十名\n县农业农村局\n团县委\n全年\n"
    )
    assert _duties(body) == {("县商务局", "建设智慧仓储"), ("县财政局", "建设智慧仓储"), ("县供销社", "建设智慧仓储"), ("县农业农村局", "培育直播电商"), ("团县委", "培育直播电商")}


def test_names_of_columns_that_a_narrow_column_cuts() -> None:
    body = (
        "序\n号\n重点事项\n牵头\n单位\n配合\n单位\n时限\n"
        "1\n整修滨湖步道。铺设透水路面7公里,\n补植柳树600株\n县林业局\n县水利局、\n滨湖街道\n8月\n"
        "2\n增设充电设施。新装充电桩180个\n县发改委\n县住建局、县城投公司\n10月\n"
    )
    assert _duties(body) == {("县林业局", "整修滨湖步道"), ("县水利局", "整修滨湖步道"), ("滨湖街道", "整修滨湖步道"), ("县发改委", "增设充电设施"), ("县住建局", "增设充电设施"), ("县城投公司", "增设充电设施")}


def test_an_empty_cell_of_units_goes_with_the_one_above() -> None:
    body = (
        "责任单位\t序号\t工作任务\t完成时限\n县工信局、县财政局\t1\t改造老旧锅炉\t6月底\n\t2\t建设热力管网\t9月底\n县交通运输局\t3\t整修村道\t12月底\n"
    )
    assert _duties(body) == {
        ("县工信局", "改造老旧锅炉"), ("县财政局", "改造老旧锅炉"), ("县工信局", "建设热力管网"), ("县财政局", "建设热力管网"), ("县交通运输局", "整修村道"),
    }


def test_an_empty_cell_beside_a_filled_one_means_nobody() -> None:
    body = "序号\t工作任务\t牵头单位\t配合单位\t时限\n1\t改造老旧锅炉\t县工信局\t县财政局\t6月底\n2\t整修村道\t县交通运输局\t\t9月底\n"
    assert _duties(body) == {("县工信局", "改造老旧锅炉"), ("县财政局", "改造老旧锅炉"), ("县交通运输局", "整修村道")}


def test_tables_turned_upright_line_by_line() -> None:
    body = (
        "为此安排如下。\n任务名称\t整修村道\n工作内容\t硬化路面18公里\n责任单位\t县交通运输局、县农业农村局\n完成时限\t9月底\n"
        "任务名称\t改造校舍\n工作内容\t新增学位900个\n责任单位\t县教体局\n完成时限\t8月底\n"
    )
    assert _duties(body) == {("县交通运输局", "整修村道"), ("县农业农村局", "整修村道"), ("县教体局", "改造校舍")}


def test_cells_of_a_page_that_span_rows_stand_in_each(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><body><p>任务如下。</p><table><tr><th>序号</th><th>工作任务</th><th>责任单位</th><th>时限</th></tr>"
        "<tr><td>1</td><td>整修村道</td><td rowspan='2'>县交通运输局</td><td>6月底</td></tr><tr><td>2</td><td>养护桥梁</td><td>9月底</td></tr>"
        "<tr><td>3</td><td>改造校舍</td><td>县教体局</td><td rowspan='2'>12月底</td></tr><tr><td>4</td><td>修缮书院</td><td>县文旅局</td></tr></table></body></html>",
        encoding="utf-8",
    )
    lines = read(page).text.split("\n")
    assert lines[-3:] == ["2\t养护桥梁\t县交通运输局\t9月底", "3\t改造校舍\t县教体局\t12月底", "4\t修缮书院\t县文旅局\t12月底"]


def test_tables_with_commas_or_drawn_lines() -> None:
    wanted = {("县工信局", "改造老旧锅炉"), ("县交通运输局", "整修村道")}
    assert _duties("序号,工作任务,责任单位,完成时限\n1,改造老旧锅炉,县工信局,6月底\n2,整修村道,县交通运输局,9月底\n") == wanted
    drawn = "┌──┬────┬────┬───┐\n│序号│工作任务│责任单位│时限│\n├──┼────┼────┼───┤\n│1│改造老旧锅炉│县工信局│6月底│\n│2│整修村道│县交通运输局│9月底│\n└──┴────┴────┴───┘\n"
    assert _duties(drawn) == wanted


def test_columns_named_by_the_part_alone() -> None:
    body = "序号\t任务\t牵头\t配合\t时限\n1\t改造老旧锅炉\t县工信局\t县财政局\t6月底\n2\t整修村道\t县交通运输局\t县农业农村局\t9月底\n"
    assert _duties(body) == {("县工信局", "改造老旧锅炉"), ("县财政局", "改造老旧锅炉"), ("县交通运输局", "整修村道"), ("县农业农村局", "整修村道")}


def _stages(body: str) -> dict[str, str]:
    found = record(body, HEAD)
    named = {e.id: e.name for e in found.entities}
    return {named[s.object]: s.qualifiers["stage"] for s in found.statements if s.relation == "HAS_PROJECT"}


def test_the_group_of_a_list_tells_the_stage_where_no_cell_does() -> None:
    body = (
        "序号|项目名称|企业|责任单位\n一、新开工项目(1个)\n1|云台齿轮智能工厂|云台锦程传动有限公司|县工信局\n二、竣工项目(1个)\n2|云台冷链物流中心|云台鲜达物流有限公司|县商务局\n"
        "三、前期项目(1个)\n3|云台抽水蓄能电站|云台长源能源有限公司|县发改委\n"
    )
    assert _stages(body) == {"云台齿轮智能工厂": "start", "云台冷链物流中心": "complete", "云台抽水蓄能电站": "unknown"}
    assert ("云台锦程传动有限公司", "云台齿轮智能工厂") in facts(body, "UNDERTAKES", HEAD)


def test_projects_turned_upright_line_by_line() -> None:
    body = (
        "计划如下。\n项目名称\t云台齿轮智能工厂\n建设单位\t云台锦程传动有限公司\n年度目标\t5月开工\n责任单位\t县工信局\n"
        "项目名称\t云台冷链物流中心\n建设单位\t云台鲜达物流有限公司\n年度目标\t12月底前竣工\n责任单位\t县商务局\n"
    )
    assert _stages(body) == {"云台齿轮智能工厂": "start", "云台冷链物流中心": "complete"}
    assert facts(body, "UNDERTAKES", HEAD) == {("云台锦程传动有限公司", "云台齿轮智能工厂"), ("云台鲜达物流有限公司", "云台冷链物流中心")}
    assert _duties(body) == {("县工信局", "云台齿轮智能工厂"), ("县商务局", "云台冷链物流中心")}


def test_a_stage_stands_below_any_header() -> None:
    body = (
        "序号　项目名称　建设单位　总投资　建设地点　类别　包联单位\n"
        "1　云台锂电隔膜生产基地　云台恒远新材料有限公司　6.4亿元　洪桥镇　续建　县工信局\n"
        "2　云台冷链食品加工中心　云台鲜达食品有限公司　4.8亿元　白沙街道　计划竣工　县商务局\n"
        "3　云台氢能装备制造项目　江苏启氢装备股份有限公司　2.1亿元　洪桥镇　新建　县科技局\n"
        "4　云台中医药康养中心　云台康泽医药集团有限公司　3.2亿元　白沙街道　前期　县卫健委\n"
    )
    found = record(body, HEAD)
    named = {e.id: e.name for e in found.entities}
    stages = {named[s.object]: s.qualifiers["stage"] for s in found.statements if s.relation == "HAS_PROJECT"}
    assert stages == {"云台锂电隔膜生产基地": "build", "云台冷链食品加工中心": "complete", "云台氢能装备制造项目": "start", "云台中医药康养中心": "unknown"}
