"""Lists of duties in less common layouts: units behind dashes, in front of tasks, above what they close, tables turned round."""

from tests.ingest.drafts import facts


def duties(body: str) -> dict[str, set[str]]:
    """Heading of a task → its units."""
    found: dict[str, set[str]] = {}
    for unit, task in facts(body, "RESPONSIBLE_FOR"):
        found.setdefault(task, set()).add(unit)
    return found


def test_units_behind_a_dash() -> None:
    found = duties(
        "1.组织上门招商。全年引进亿元以上项目9个。——市商务局、市工信局\n"
        "2.清理低效用地。6月底前盘活厂房7万平方米。——区自然资源局牵头,区住建局、各街道配合\n"
        "3.推进拿地即开工。\n——市自然资源局\n4.守住底线。\n——安全生产,常抓不懈\n"
    )
    assert found == {
        "组织上门招商": {"市商务局", "市工信局"},
        "清理低效用地": {"区自然资源局", "区住建局", "各街道"},
        "推进拿地即开工": {"市自然资源局"},
    }


def test_units_in_shell_brackets_and_called_by_a_verb() -> None:
    found = duties("(一)举办供需洽谈会。〔市商务局、市贸促会〕\n(二)更新燃气管线(责任单位为市住建局、市城管局)\n")
    assert found["举办供需洽谈会"] == {"市商务局", "市贸促会"}
    assert {"市住建局", "市城管局"} in found.values()


def test_units_in_front_of_their_tasks() -> None:
    body = "1.市商务局:组织招商推介会3场。\n2.市自然资源局、市林业局:供应工业用地900亩。\n3.各县(市、区):建立工作专班。\n4.主要目标:产值增长8%。\n"
    assert {unit for unit, _ in facts(body, "RESPONSIBLE_FOR")} == {"市商务局", "市自然资源局", "市林业局", "各县(市、区)"}


def test_what_stands_above_is_shared() -> None:
    found = duties("二、扩大投资\n1.建设公路。完成投资9亿元。\n2.建设水库。完成投资4亿元。\n以上工作由市发展改革委、市水利局负责。\n")
    assert found == {"扩大投资": {"市发展改革委", "市水利局"}}


def test_each_place_of_a_kind_acts_beside_a_named_unit() -> None:
    found = duties("1.搭建数据平台。由区数据局牵头,各街道、园区管委会配合,9月底前完成。\n")
    assert found["搭建数据平台"] == {"区数据局", "各街道", "园区管委会"}


def test_units_stand_in_front_of_the_task_in_a_stacked_table() -> None:
    found = duties(
        "序号\n牵头单位\n配合单位\n工作任务\n完成时限\n1\n市商务局\n市财政局、市税务局\n兑现奖补资金9000万元\n10月底\n"
        "2\n市交通运输局\n各县(市、区)\n开行班列40列\n12月底\n"
    )
    assert found == {"兑现奖补资金9000万元": {"市商务局", "市财政局", "市税务局"}, "开行班列40列": {"市交通运输局", "各县(市、区)"}}


def test_a_bracket_of_units_runs_over_the_end_of_the_line() -> None:
    found = duties("1.兴建粮油仓库。(责任单位:市粮食局、市交通\n运输局、各县(市、区)人民\n政府)\n2.清欠账款。(责任单位:市财政局\n市国资委)\n3.修缮渠道。\n")
    assert found["兴建粮油仓库"] == {"市粮食局", "市交通运输局", "各县(市、区)人民政府"}
    assert not any("市国资委" in unit and unit != "市国资委" for unit in found["清欠账款"])


def test_a_heading_ends_before_its_units() -> None:
    found = duties("1、修建货运专线 责任领导:周平 责任单位:市铁路办 完成时限:11月底\n2、压减煤耗(市发改委牵头、市工信局配合,12月底前完成)。\n")
    assert found == {"修建货运专线": {"市铁路办"}, "压减煤耗": {"市发改委", "市工信局"}}


def test_the_host_of_a_task_is_not_the_foot_of_a_page() -> None:
    found = duties("1.简化审批。\n主办单位:市行政审批局\n协办单位:市司法局\n2.修好道路。\n主办单位:市城管局\n3.办好展会。年内办展2场。\n主办单位:江岸区人民政府办公室 网站标识码:1\n")
    assert found == {"简化审批": {"市行政审批局", "市司法局"}, "修好道路": {"市城管局"}}


def test_a_label_within_a_heading_is_no_unit_in_front() -> None:
    found = duties("一、招商(牵头单位:市商务局)\n1.举办推介会4场。\n二、服务(牵头单位:市行政审批局)\n2.推行代办。\n")
    assert found == {"招商": {"市商务局"}, "服务": {"市行政审批局"}}


def test_labels_without_a_colon_and_beside_persons() -> None:
    found = duties("1.开办夜市。(责任单位/市商务局、市城管局)\n2.盘活资产。(责任单位 市国资委、市财政局)\n3.改造码头。\n牵头单位及责任人:市港航局 李明\n")
    assert found == {"开办夜市": {"市商务局", "市城管局"}, "盘活资产": {"市国资委", "市财政局"}, "改造码头": {"市港航局"}}


def test_governments_of_each_place_act_beside_bureaus() -> None:
    found = duties("1.扩大消费。各县区政府、市商务局、市文旅局按职责分工负责。\n")
    assert found == {"扩大消费": {"各县区政府", "市商务局", "市文旅局"}}


def test_brackets_that_close_many_lines_name_units() -> None:
    lines = "1.办洽谈会5场(市贸促会)。\n2.引进项目20个(市投促局、各区);\n3.推行代办,6月底前建成专区(市政务中心)\n"
    assert {unit for unit, _ in facts(lines, "RESPONSIBLE_FOR")} == {"市贸促会", "市投促局", "各区", "市政务中心"}
    assert not duties("1.设立窗口(市政务中心)。\n2.修路9公里。\n")


def test_labels_spread_out_as_print_does_are_labels() -> None:
    found = duties("1.推进锂电池产业园二期建设。\n责 任 单 位:市经发局、市规建局\n2.推进污水处理厂扩容。\n牵 头 单 位:市水务局  配 合 单 位:市财政局\n")
    assert found == {"推进锂电池产业园二期建设": {"市经发局", "市规建局"}, "推进污水处理厂扩容": {"市水务局", "市财政局"}}
