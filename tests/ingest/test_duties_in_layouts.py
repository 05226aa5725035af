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


def test_members_of_a_chain_are_units_and_dotted_figures_open_clauses() -> None:
    found = duties("⒈ 竹木产业链。牵头单位:林业局\n成员单位:商务局、供销社\n⒉ 石材产业链。责任单位:工信局\n")
    assert found == {("林业局", "竹木产业链"), ("商务局", "竹木产业链"), ("供销社", "竹木产业链"), ("工信局", "石材产业链")}


def test_two_labels_without_a_sign_in_one_bracket() -> None:
    assert duties("(一)抓好入统。新入统企业20家(牵头部门 统计局  责任部门 工信局、各街道)\n") == {
        ("统计局", "抓好入统"), ("工信局", "抓好入统"), ("各街道", "抓好入统"),
    }


def test_a_date_behind_units_in_a_bracket_and_partners_that_give_help() -> None:
    body = "1.上线数据平台。(数据局、行政审批局;9月底前完成)\n2.清理规章。(由司法局会同改革办落实,财政局、审计局予以配合)\n"
    assert {unit for unit, task in duties(body) if task == "上线数据平台"} == {"数据局", "行政审批局"}
    assert {unit for unit, task in duties(body) if task == "清理规章"} == {"司法局", "改革办", "财政局", "审计局"}


def test_items_in_front_of_units_within_a_bracket() -> None:
    body = "三、融资\n1.设立转贷资金。\n2.发放科技贷款。\n(第1、2条由金融局牵头,江岸农商行、担保公司参与)\n"
    assert {unit for unit, _ in duties(body)} == {"金融局", "江岸农商行", "担保公司"}


def test_one_bracket_of_an_office_counts_where_other_lists_tell_duties() -> None:
    body = (
        "1.建设厂房。责任单位:住建局\n2.收储土地。责任单位:自然资源局\n3.修建道路。责任单位:交通局\n"
        "4.新认定企业18家(区科技局)。\n"
    )
    assert "区科技局" in {unit for unit, _ in duties(body)}


def test_offices_that_act_by_turns_and_firms_that_help() -> None:
    found = {unit for unit, _ in duties("1.强化调度。县产业链办公室每月调度,县政府督查室按季通报。\n2.设立基金。区财政局统筹资金,江岸城投公司配合设立母基金。\n")}
    assert {"县产业链办公室", "县政府督查室", "区财政局", "江岸城投公司"} <= found


def test_counties_of_one_sign_share_the_government_behind_them() -> None:
    found = {unit for unit, _ in duties("1.做强茶业。责任单位:市农业农村局,城区、莒县、云岭县人民政府\n")}
    assert {"莒县人民政府", "云岭县人民政府"} <= found


def test_bureaus_that_a_sentence_tells_each_with_what_it_does() -> None:
    found = {unit for unit, _ in duties("1.强化要素。市林业局保障林地指标,市水利局协调取水许可,市统计局按月通报,市经信局、供电公司做好用能保障,市林业局提前办理手续。\n2.宣传。市广电局播发稿件。\n")}
    assert found == {"市林业局", "市水利局", "市统计局", "市经信局", "供电公司"}
