"""Cleaning: what is no part of a plan goes, every fact stays, and each span leads back to the stored text."""

import pytest

from ingest.cleaning import clean
from ingest.text import CleanText, Dropped

BODY = "一、目标\n江岸新区实际利用外资达到3亿美元,固定资产投资增长12%以上。\n二、任务\n加快江岸大桥、滨江路等项目建设,推动蓝湾科技二期投产,引进机器人企业二十家,新建标准厂房30万平方米,完成老旧小区改造。\n三、保障\n加强组织领导,压实工作责任,按月调度项目进度。\n"


def reasons(text: CleanText) -> list[str]:
    return sorted({d.reason for d in text.dropped})


def test_offsets_lead_back_through_everything_dropped() -> None:
    stored = "甲乙丙丁戊己庚辛"
    found = CleanText.build(stored, [Dropped(1, 3, "x"), Dropped(2, 4, "y"), Dropped(6, 7, "z")])
    assert found.text == "甲戊己辛"
    start, end = found.span(1, 3)
    assert stored[start:end] == "戊己"


def test_full_width_forms_are_folded_one_to_one() -> None:
    found = clean("增长１５％，投资（３）亿元；")
    assert found.text == "增长15%,投资(3)亿元;"
    assert found.span(2, 4) == (2, 4)


def test_navigation_and_share_bars_go() -> None:
    found = clean(f"首页 > 政务公开 > 规划计划 > 正文\n{BODY}【打印本页】 【关闭窗口】\n分享到:微信 微博\n版权所有:某某管委会\n")
    assert found.text.strip() == BODY.strip()
    assert reasons(found) == ["navigation"]


def test_gambling_names_go_and_the_title_stays() -> None:
    found = clean("江岸经济技术开发区2024年工作要点-世界杯外围买球app\n江岸新区承办足球世界杯预选赛。\n")
    assert found.text == "江岸经济技术开发区2024年工作要点\n江岸新区承办足球世界杯预选赛。\n"


def test_a_body_printed_twice_stands_once() -> None:
    found = clean(f"江岸新区工作计划\n{BODY}{BODY}")
    assert found.text.count("3亿美元") == 1 and found.text.count("30万平方米") == 1
    assert reasons(found) == ["repeated"]


def test_a_second_printing_that_breaks_off_goes_too() -> None:
    found = clean(f"{BODY}{BODY[:-4]}")
    assert found.text.count("江岸大桥") == 1


def test_equal_lines_of_units_are_honest() -> None:
    unit = "责任单位:省商务厅、省财政厅、省发改委、省生态环境厅、省自然资源厅、省科技厅、省级以上产业园区、各市州人民政府\n"
    found = clean(f"1、招商。引进项目三十个。\n{unit}2、建设。建成道路五条。\n{unit}3、服务。办理事项百件。\n{unit}")
    assert found.text.count("责任单位") == 3


def test_printed_lines_are_joined() -> None:
    lines = ["为推动江岸新区高质量发展,结合实际情况制定本年度的工作计划如", "下。一是加快产业转型升级,着力培育机器人和新材料产业,完善公共", "服务平台体系建设,提升园区承载能力和服务水平,推动重大项目落地", "见效。二是优化营商环境,深化审批制度改革。"]
    found = clean("\n".join(lines))
    assert "\n" not in found.text and "计划如下。" in found.text and "落地见效。" in found.text


def test_a_line_of_a_wide_page_may_be_much_longer_than_the_others() -> None:
    words = "加快产业转型升级并着力培育机器人和新材料产业,完善公共服务平台体系建设,"
    lines = [words * 2 + "推动园区承载能力和服务水平", "提升。" + words * 2 + "深化行政审批制度的", "改革。" + words * 3 + "支持云杉、白鹭、蓝", "湾三家企业扩产。" + words * 2 + "推进园区基础设施", "建设。"]
    assert "\n" not in clean("\n".join(lines)).text


def test_cells_of_a_table_are_not_joined() -> None:
    text = "序号\n重点工作\n牵头单位\n完成时限\n1\n加快建设江岸大桥和滨江大道并完成配套管网工程建设任务\n规划建设局\n12月底\n"
    assert clean(text).text == text


@pytest.mark.parametrize(
    "line",
    [
        "当前位置:首页", "首页 > 政务公开", "江岸市 > 政务公开 > 规划计划", "【打印】 【关闭】", "扫一扫在手机打开当前页", "热门推荐:江岸夜游攻略", "江岸市人民政府 湘ICP证060031号",
        "江岸市人民政府 湘icp备05003256号", "欢迎访问江岸市人民政府网站!", "官方微信 | 微博", "政务公开 | 政务服务 | 互动交流 | 走进江岸 | 专题专栏", "责任编辑:李青", "— 12 —", "第 3 页 共 9 页",
    ],
)
def test_each_form_of_navigation_is_left_out(line: str) -> None:
    text = f"江岸市建成甲水厂。\n{line}\n江岸市新建乙桥。\n"
    assert [text[d.start : d.end].strip() for d in clean(text).dropped if d.reason == "navigation"] == [line]
