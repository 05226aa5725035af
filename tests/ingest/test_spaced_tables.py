"""Tables that lost their tabs, rows that break within a cell, and tasks counted 01, 02, 03."""

import re

from ingest.draft import Source
from ingest.pipeline import extract
from tests.ingest.drafts import HEAD, facts, qualified, record

LIST = """二、安排
序号 项目 业主 总投资 地点 进度安排 责任单位
(一)纺织
1 锦泰纺纱车间扩建项目 江岸锦泰纺织有限公司 3.2亿元 河东片区 续建,8月
底前投产 工信局
2 年产6万吨再生纤维项目
江岸绿纶科技有限公司 5亿元 河西产业园 新开工 招商局、生态
环境局
(二)水务
3 第五水厂 江岸水务有限公司 1.4亿元 河东片区 竣工投产 住建局
三、保障
(一)加强调度。每月通报进度。
"""


def _duties(body: str, head: str = HEAD) -> set[tuple[str, str]]:
    found = record(body, head)
    named = {e.id: e.name for e in found.entities}
    return {(named[s.subject], named[s.object]) for s in found.statements if s.relation == "RESPONSIBLE_FOR"}


def test_single_spaces_part_the_columns() -> None:
    assert _duties(LIST) == {
        ("工信局", "锦泰纺纱车间扩建项目"), ("招商局", "年产6万吨再生纤维项目"), ("生态环境局", "年产6万吨再生纤维项目"), ("住建局", "第五水厂"),
    }
    assert facts(LIST, "UNDERTAKES") >= {
        ("江岸锦泰纺织有限公司", "锦泰纺纱车间扩建项目"), ("江岸绿纶科技有限公司", "年产6万吨再生纤维项目"), ("江岸水务有限公司", "第五水厂"),
    }
    stages = qualified(LIST, "HAS_PROJECT", "stage")
    assert stages["年产6万吨再生纤维项目"] == {"start"} and stages["第五水厂"] == {"operate"}


def test_quotes_of_such_rows_stand_in_the_stored_text() -> None:
    found = record(LIST)
    stored = HEAD + LIST
    for s in found.statements:
        if s.document and s.relation == "UNDERTAKES":
            assert re.sub(r"\s", "", found.text[s.start : s.end]) in re.sub(r"\s", "", stored)


def test_prose_below_a_line_of_numbers_is_no_table() -> None:
    body = "序号 甲 乙 丙 丁\n1 今年招商引资 30 亿元 以上\n(一)招商。由商务局牵头。\n"
    assert _duties(body) == {("商务局", "招商")}


def test_a_row_breaks_within_a_cell() -> None:
    body = (
        "序号\t工作任务\t牵头单位\t配合单位\t时限\n"
        "1\t办好秋季展会。组织企业参展。\t商务局\t贸促会\n科学技术局\t9月底\n"
        "2\t修好进园道路。\t交通局\t住建局\u3000水利局\u3000财政局\t年底\n"
    )
    assert _duties(body) == {
        ("商务局", "办好秋季展会"), ("贸促会", "办好秋季展会"), ("科学技术局", "办好秋季展会"),
        ("交通局", "修好进园道路"), ("住建局", "修好进园道路"), ("水利局", "修好进园道路"), ("财政局", "修好进园道路"),
    }


def test_tasks_counted_from_01() -> None:
    body = "01 船舶修造提质。新建坞口2座。\n    承办:船舶工业局    协办:江岸海事局\n02 渔业加工延链。新增冷库3座。\n    承办:农业农村局    协办:江岸海关、市场监管局\n"
    assert _duties(body, "江岸经济技术开发区2024年工作要点\n★ 工作任务\n") == {
        ("船舶工业局", "船舶修造提质"), ("江岸海事局", "船舶修造提质"),
        ("农业农村局", "渔业加工延链"), ("江岸海关", "渔业加工延链"), ("市场监管局", "渔业加工延链"),
    }


def test_what_is_announced_begins_no_name() -> None:
    text = "江岸2024年项目安排\n发布日期:2024-03-01\n为抓好落实,现公布江岸经济技术开发区(以下简称“开发区”)项目12个。一、任务\n开发区重点发展渔业加工。\n"
    found = extract(Source("/plan.txt", "plan.txt", text, digest="x"))
    assert {e.name for e in found.entities if e.type == "Park"} == {"江岸经济技术开发区"}


def test_a_body_printed_again_without_its_banner_is_left_out() -> None:
    lines = [
        "(一)壮大渔业加工。引进冷链企业6家,新建冷库8万吨,由农业农村局会同市场监管局抓好落实。",
        "(二)办好博览会。邀请客商300人,签约项目20个以上,由商务局会同贸促会按季度通报进展情况。",
        "(三)修好疏港道路。新建道路12公里,改造桥梁3座,由交通局会同住房和城乡建设局统筹推进。",
    ]
    text = "\n".join([lines[0], "热点推荐:春季招聘 | 停水公告 | 更多>>", lines[1], "附表见下页", lines[2], *lines]) + "\n"
    found = extract(Source("/plan.txt", "plan.txt", HEAD + text, digest="x"))
    assert len([s for s in found.statements if s.relation == "HAS_TASK"]) == 4


def test_tasks_in_words_between_single_spaces() -> None:
    body = """序号 重点任务 牵头单位 责任单位 完成时限
1 推进船坞改造,建成坞门2座,引进配套企业
9家。 经济发展局 招商局、财政局 12月底
2 办好秋季船艇展。组织企业60家参展,签约项目12个。 商务局
贸促会、科技局 9月底
二、保障
"""
    assert _duties(body) >= {("商务局", "办好秋季船艇展"), ("贸促会", "办好秋季船艇展"), ("科技局", "办好秋季船艇展")}
    assert {unit for unit, task in _duties(body) if task.startswith("推进船坞改造")} == {"经济发展局", "招商局", "财政局"}
