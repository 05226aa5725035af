"""Duties tables that a page printed one cell a line with bars on lines of their own, and other layouts of columns with persons."""

from tests.ingest.drafts import facts, goals, names, record

HEAD = "江岸经济技术开发区2024年重点任务分解\n"


def _duties(body: str) -> set[tuple[str, str]]:
    return facts(body, "RESPONSIBLE_FOR", HEAD)


def _barred(*rows: tuple[str, ...]) -> str:
    return "".join(f"{cell}\n|\n" for row in rows for cell in row)


def test_a_bar_behind_each_cell() -> None:
    body = _barred(
        ("序号", "重点工作任务分解", "责任领导", "责任部门", "完成期限", "监督方式"),
        ("1", "改造热力管网6公里。", "易之舟", "市政站、热力公司", "8月底", "每月通报"),
        ("2", "评选金牌店小二,\n发布服务清单。", "冼文、吴岚", "营商科", "全年", "每月通报"),
    )
    assert _duties(body) == {("市政站", "改造热力管网6公里"), ("热力公司", "改造热力管网6公里"), ("营商科", "评选金牌店小二,发布服务清单")}
    assert all(names(body, kind, HEAD).isdisjoint({"易之舟", "冼文", "吴岚"}) for kind in ("Company", "Organization", "Agency"))


def test_a_bar_at_the_end_of_each_line() -> None:
    rows = (("序号", "重点工作", "责任领导", "责任单位", "完成时限"), ("1", "建成纬三路污水管网,盘活厂房12处。", "易之舟", "招商工作部、安商工作部", "全年"), ("2", "压减审批\n环节。", "冼文", "改革办", "6月"))
    body = "".join(f"{cell} |\n" for row in rows for cell in row)
    assert _duties(body) == {("招商工作部", "建成纬三路污水管网,盘活厂房12处"), ("安商工作部", "建成纬三路污水管网,盘活厂房12处"), ("改革办", "压减审批环节")}


def test_bars_between_cells_only() -> None:
    body = "序号\n|\n工作事项\n|\n牵头单位\n|\n时限\n" + "1\n|\n清理闲置厂房\n|\n国土所\n|\n6月\n2\n|\n增设公交线路\n|\n公交公司、交管站\n|\n年底\n此件公开发布\n"
    assert _duties(body) == {("国土所", "清理闲置厂房"), ("公交公司", "增设公交线路"), ("交管站", "增设公交线路")}


def test_rows_below_cells_that_span_several() -> None:
    body = (
        _barred(("序号", "项目", "重点工作目标任务", "牵头领导", "责任单位"))
        + "一、主要目标\n|\n||||\n1\n|\n预期目标\n|\n1.地区生产总值增长4%以上。\n|\n顾 涛\n|\n★县发改局、统计局\n|\n"
        + "2.税收收入增长5%。\n|\n★县税务局\n|\n|||\n3.过夜游客人数不减。\n|\n \n|\n★县文旅公司\n|\n||\n"
        + "二、重点工作\n|\n||||\n2\n|\n城乡建设\n|\n1.建成滨湖水厂。\n|\n顾 涛\n|\n★水务集团\n县住建局\n|\n"
    )
    assert _duties(body) == {
        ("县发改局", "地区生产总值增长4%以上"), ("统计局", "地区生产总值增长4%以上"), ("县税务局", "税收收入增长5%"), ("县文旅公司", "过夜游客人数不减"),
        ("水务集团", "建成滨湖水厂"), ("县住建局", "建成滨湖水厂"),
    }
    assert {(indicator, value) for _, indicator, value, _ in goals(body, HEAD)} >= {("地区生产总值增速", 4.0), ("税收收入增速", 5.0)}
    assert names(body, "Project", HEAD) == {"滨湖水厂"}


def test_quotes_of_such_rows_stand_in_the_stored_text() -> None:
    body = _barred(("序号", "工作任务", "责任单位"), ("1", "整修滨湖步道", "园林站"))
    stored = HEAD + body
    duty = next(s for s in record(body, HEAD).statements if s.relation == "RESPONSIBLE_FOR")
    assert stored[duty.start : duty.end] == "园林站"


def test_bars_of_navigation_open_no_table() -> None:
    body = "首页\n|\n机构\n|\n政务\n|\n一、任务\n1.整修滨湖步道。(责任单位:园林站)\n"
    assert _duties(body) == {("园林站", "整修滨湖步道")}


def test_one_cell_groups_several_rows() -> None:
    body = "序号\t重点工作\t具体措施\t牵头领导\t责任单位\n1\t招商\t1.绘制产业图谱\t何勇\t投促二局、各园区\n2\t\t2.走访商会\t\t\n3\t服务\t1.代办审批\t丁岚\t帮办中心\n"
    assert _duties(body) == {("投促二局", "绘制产业图谱"), ("各园区", "绘制产业图谱"), ("投促二局", "走访商会"), ("各园区", "走访商会"), ("帮办中心", "代办审批")}


def test_a_column_of_persons_beside_units_that_spaces_part() -> None:
    body = "序号 任务内容 牵头领导 责任单位\n1 培育上市企业2家 黄辉 金融服务中心 财政局\n2 创建绿色园区 黄辉 生态环境分局、经发局\n3 修建职工之家 罗敏 总工会 团区委\n"
    assert _duties(body) == {
        ("金融服务中心", "培育上市企业2家"), ("财政局", "培育上市企业2家"), ("生态环境分局", "创建绿色园区"), ("经发局", "创建绿色园区"), ("总工会", "修建职工之家"), ("团区委", "修建职工之家"),
    }


def test_a_bracket_of_persons_and_units_that_a_line_cuts() -> None:
    body = "1.扩建软件园。(牵头领导:吴涛;责任领导:郑洁;责任单位:区科技和\n工业信息化局、软件园管理办;配合单位:各街道)\n"
    assert _duties(body) == {("区科技和工业信息化局", "扩建软件园"), ("软件园管理办", "扩建软件园"), ("各街道", "扩建软件园")}


def test_each_department_beside_named_ones() -> None:
    body = "1.建设智慧园区。(责任单位:数据中心,交发集团等各有关单位)\n2.推行帮办。(责任单位:营商科、城投公司等各部门)\n"
    assert _duties(body) == {("数据中心", "建设智慧园区"), ("交发集团", "建设智慧园区"), ("营商科", "推行帮办"), ("城投公司", "推行帮办")}


def test_units_that_spaces_set_off_behind_sentences() -> None:
    body = "1.地区生产总值增长6.5%以上。 县发改局、县统计局\n2.建成第三水厂。 县水务局 县水投公司\n3.开工县人民医院新院区。 县卫健局、县人民医院\n"
    assert _duties(body) == {
        ("县发改局", "地区生产总值增长6.5%以上"), ("县统计局", "地区生产总值增长6.5%以上"), ("县水务局", "建成第三水厂"), ("县水投公司", "建成第三水厂"),
        ("县卫健局", "开工县人民医院新院区"), ("县人民医院", "开工县人民医院新院区"),
    }


def test_units_behind_a_tab_without_a_header() -> None:
    body = "1.新建口袋公园8个\t区园林绿化中心\n2.新增公办学位3000个\t区教体局\n3.加装电梯100部\t区住建局、各街道\n"
    assert _duties(body) == {("区园林绿化中心", "新建口袋公园8个"), ("区教体局", "新增公办学位3000个"), ("区住建局", "加装电梯100部"), ("各街道", "加装电梯100部")}


def test_firms_behind_a_tab_build_projects() -> None:
    assert not _duties("1.铝箔扩产项目\t江岸铝业有限公司\n2.石墨负极项目\t江岸碳材有限公司\n3.储能电站\t江岸储能集团\n")


def test_units_one_a_line_below_a_label_without_a_colon() -> None:
    body = "1.做强制造业集群\n新增规上企业20家。\n责任单位\n经信局\n科技局\n2.提升港口能级\n新开航线3条。\n责任单位\n港航中心\n海事处\n"
    assert _duties(body) == {("经信局", "做强制造业集群"), ("科技局", "做强制造业集群"), ("港航中心", "提升港口能级"), ("海事处", "提升港口能级")}


def test_duties_in_boxes_in_front_of_the_task() -> None:
    body = "1.【责任领导:孟佳】【责任单位:文旅局、非遗中心】修缮古街戏台。\n2.增设停车场 [牵头:城管局;配合:交管站]\n"
    assert _duties(body) == {("文旅局", "修缮古街戏台"), ("非遗中心", "修缮古街戏台"), ("城管局", "增设停车场"), ("交管站", "增设停车场")}


def test_committees_of_zones_with_another_name_in_brackets() -> None:
    body = "各乡人民政府,无为经济开发区(绣溪产业园)管委会,北太湖度假区管理办,县直各单位:\n南湖风景区管理办要勤清垃圾。\n"
    assert {"无为经济开发区(绣溪产业园)管委会", "北太湖度假区管理办", "南湖风景区管理办"} <= names(body, "Agency", HEAD)
    assert not names("按照收费管理办法执行,管理办结率达到90%。\n", "Agency", HEAD)


def test_a_short_name_in_brackets_is_no_part_of_a_committees_name() -> None:
    assert not any("简称" in name for name in names("长岭经济开发区(以下简称长岭)管委会负责实施。\n", "Agency", HEAD))


def test_the_zone_and_the_town_in_a_committees_name_are_read_too() -> None:
    body = "吴江高新区(震泽镇)管委会,市直各单位:\n"
    assert "吴江高新区(震泽镇)管委会" in names(body, "Agency", HEAD) and "震泽镇" in names(body, "Region", HEAD) and "吴江高新区" in names(body, "Park", HEAD)
