"""Who is to do what, in layouts that break lines, nest chapters and sections, and name bodies that no list knows."""

from ingest.cleaning import clean
from ingest.organs import organs
from tests.ingest.drafts import facts


def duties(body: str) -> set[tuple[str, str]]:
    """(unit, heading of its task)."""
    return facts(body, "RESPONSIBLE_FOR")


def test_a_line_that_is_set_in_is_a_paragraph_of_its_own() -> None:
    lines = [
        "\u3000\u3000(一)畜牧养殖。推动荷斯坦奶牛扩群,开工建设鲜奶车间。\u3000牵头单位:市农牧局;责任单位:市科技局、云岭县政府",
        "\u3000\u3000(二)矿山机械。聚焦掘进装备和矿用电机,开展以商招商活动。\u3000牵头单位:市工信局;责任单位:市商务局、河口县政府",
        "\u3000\u3000(三)文化旅游。提质改造古城夜游线路,丰富非遗产品供给。\u3000牵头单位:市文旅局;责任单位:市财政局、古渡县政府",
        "\u3000\u3000(四)现代物流。完善城乡配送网络,建设公铁联运货运场站。\u3000牵头单位:市交通局;责任单位:市商务局、平川县政府",
    ]
    assert clean("\n".join(lines)).text.count("\n") == len(lines) - 1


def test_sections_are_counted_within_their_chapters() -> None:
    body = "第一章 产业\n第一节 装备。壮大整机。〔牵头单位:工信局〕\n第二章 环境\n第一节 绿化。栽植行道树。〔牵头单位:城管局〕\n"
    assert duties(body) == {("工信局", "装备"), ("城管局", "绿化")}


def test_a_row_that_a_line_break_cuts_keeps_its_columns_and_the_table_goes_on() -> None:
    body = (
        "序号\t重点任务\t工作内容\t牵头单位\t配合单位\t完成时限\n"
        "1\t壮大物流\t新增冷库3座。\t商务局\t交通局\n9月\n"
        "2\t优化审批\t压减时限两成。\t行政审批局\t司法局\t12月\n"
    )
    assert duties(body) == {("商务局", "壮大物流"), ("交通局", "壮大物流"), ("行政审批局", "优化审批"), ("司法局", "优化审批")}


def test_bureaus_of_two_matters_and_branches_are_named_whole() -> None:
    text = "由滨河开发区自然资源和建设局牵头。高新区规划和自然资源分局今年要收储土地。青湖经开区管委会招商局配合。"
    assert [text[o.start : o.end] for o in organs(text)] == ["滨河开发区自然资源和建设局", "高新区规划和自然资源分局", "青湖经开区管委会招商局"]


def test_bodies_that_no_list_knows_act_where_a_sentence_begins() -> None:
    found = duties("1.盘活厂房。区工业楼宇运营中心要会同区财政局清理合同。\n2.推动同城。江岸云岭同城化领导小组统筹推进各项事务。\n3.设立母基金。江岸产发集团(江岸产业发展集团有限公司)发起设立母基金。\n")
    assert {("区工业楼宇运营中心", "盘活厂房"), ("区财政局", "盘活厂房"), ("江岸云岭同城化领导小组", "推动同城"), ("江岸产业发展集团有限公司", "设立母基金")} <= found


def test_the_last_section_keeps_its_own_units_where_items_of_others_have_theirs() -> None:
    body = "第二部分 任务\n一、产业\n1.招商。由投资促进局牵头。\n二、安全\n由应急管理局排查隐患。\n"
    assert ("应急管理局", "安全") in duties(body)


def test_a_heading_in_brackets_is_whole() -> None:
    line = "今年这里新建厂房九万平方米,引进链上企业十二户,研发投入再增一成,干部说要把时间往前赶。"
    body = f"【补链:从一根丝到一匹布】\n{line}\n【换挡:向老厂房要效益】\n由住建局改造厂房六栋,{line}\n"
    head = "江岸经济技术开发区:老工业区的新盘算\n2024-03-01 08:00 来源:江岸日报\n"
    assert facts(body, "RESPONSIBLE_FOR", head) == {("住建局", "换挡:向老厂房要效益")}
