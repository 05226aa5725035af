"""Lists of projects as damaged pages print them: headers in brackets, rows with single spaces, fields in one line, names of sites in plain words, titles that were lost."""

import pytest

from ingest.draft import Source
from ingest.pipeline import extract
from tests.ingest.drafts import facts, record

HEAD = "云川经济技术开发区2028年重点项目清单\n"
ROWS = """(一)装备制造(3个,年度计划投资9亿元)
1 恒锐减速机智能工厂二期 云川恒锐传动有限公司 年产减速机
6000台 湖北产业园 续建,8月底设备进场 12.5 工业信息局
2 望江再生铝铸件项目 云川望江轻合金有限公司 熔铸车间3万平方米 数字产业园 新建,5月开工 4.6 招商局、
生态环境局
- 3 -  云川经济技术开发区
3 云川消防训练中心 云川城建集团有限公司 训练塔1座 数字产业园 竣工,10月底投用 1.1 应急管理局
二、工作要求
各单位按月报送进度。
"""
FIELDS = """一、竣工项目(2个)
1.恒锐减速机智能工厂二期。建设单位:云川恒锐传动有限公司;地点:北港装备园;总投资12.5亿元,年度计划3亿元;
9月试产。责任单位:区工信局
2.望江大桥匝道。建设单位:云川城建集团有限公司;总投资1.4亿元;
年底通车。责任单位:区住建局
二、新开工项目(2个)
3.110千伏柳树湾变电站。建设单位:国网云川供电公司;地点:北港装备园;总投资1.7亿元。责任单位:区发改局
4.南郊垃圾转运站。建设单位:云川城建集团有限公司;地点:北港装备园;
总投资0.8亿元。责任单位:区城管局
"""


@pytest.mark.parametrize(
    "header",
    [
        "(序号/项目名称/项目单位/建设内容/建设地点/2028年节点目标/总投资(亿元)/责任单位)\n",
        "(序号、项目名称、项目单位、建设内容、建设地点、2028年节点目标、总投资(亿元)、责任单位)\n",
        "(序号 项目名称 项目单位 建设内容 建设地点 2028年节点目标 总投资(亿元) 责任单位)\n",
        "序号 项目名称 项目单位 建设内容 建设地点 2028年节点目标 总投资 责任单位\n",
    ],
)
def test_rows_with_single_spaces_below_a_header_in_any_form(header: str) -> None:
    body = "一、项目安排\n" + header + ROWS
    assert facts(body, "UNDERTAKES", HEAD) == {
        ("云川恒锐传动有限公司", "恒锐减速机智能工厂二期"), ("云川望江轻合金有限公司", "望江再生铝铸件项目"), ("云川城建集团有限公司", "云川消防训练中心"),
    }
    sites = facts(body, "LOCATED_IN", HEAD)
    assert {("恒锐减速机智能工厂二期", "湖北产业园"), ("望江再生铝铸件项目", "数字产业园"), ("云川消防训练中心", "数字产业园")} <= sites
    assert {unit for unit, _ in facts(body, "RESPONSIBLE_FOR", HEAD)} == {"工业信息局", "招商局", "生态环境局", "应急管理局"}


def test_fields_of_a_project_in_one_line_or_two() -> None:
    head = "云川高新区2028年重点项目计划\n"
    assert {project for _, project in facts(FIELDS, "HAS_PROJECT", head)} == {"恒锐减速机智能工厂二期", "望江大桥匝道", "110千伏柳树湾变电站", "南郊垃圾转运站"}
    assert facts(FIELDS, "UNDERTAKES", head) == {
        ("云川恒锐传动有限公司", "恒锐减速机智能工厂二期"), ("云川城建集团有限公司", "望江大桥匝道"), ("国网云川供电公司", "110千伏柳树湾变电站"), ("云川城建集团有限公司", "南郊垃圾转运站"),
    }
    assert {("110千伏柳树湾变电站", "北港装备园"), ("南郊垃圾转运站", "北港装备园")} <= facts(FIELDS, "LOCATED_IN", head)


@pytest.mark.parametrize(
    ("head", "title", "subject"),
    [
        ("荆州同城网-招聘房产信息平台\n首页 | 便民\n各部门:\n经研究,现将荆州高新区2028年重点项目投资计划印发给你们,请抓好落实。\n", "荆州高新区2028年重点项目投资计划", "荆州高新技术产业开发区"),
        ("岳阳在线|本地生活\n各镇、各单位:\n现将汨罗市2028年产业链工作要点印发如下。\n", "汨罗市2028年产业链工作要点", "汨罗市"),
        ("浏阳经开区2028年重点任务清单-澳门新葡官网\n", "浏阳经开区2028年重点任务清单", "浏阳经济技术开发区"),
        ("浏阳经开区2028年重点任务清单-篮球比分网手机版下载\n", "浏阳经开区2028年重点任务清单", "浏阳经济技术开发区"),
        ("浏阳经开区2028年重点任务清单_金沙娱乐app\n", "浏阳经开区2028年重点任务清单", "浏阳经济技术开发区"),
    ],
)
def test_lost_and_spoilt_titles(head: str, title: str, subject: str) -> None:
    found = extract(Source("/7.txt", "7.txt", head + "一、总体目标\n规上工业增加值增长8%。\n二、主要任务\n(一)做强装备产业。引进项目11个。\n", digest="x"))
    names = {e.id: e.name for e in found.entities}
    assert found.document.title == title
    assert [names[s.object] for s in found.statements if s.relation == "ABOUT"] == [subject]


def test_a_place_whose_name_gamblers_use_keeps_its_title() -> None:
    found = record("规上工业增加值增长8%。\n", "珠海横琴-澳门青年创业谷2028年工作要点\n")
    assert found.document.title == "珠海横琴-澳门青年创业谷2028年工作要点"
