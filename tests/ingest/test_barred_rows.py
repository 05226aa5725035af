"""Rows whose cells bars part and whose lines a page has broken anywhere, and what pages print between them."""

from tests.ingest.drafts import facts, qualified, record

HEAD = "序号|项目名称|建设单位|总投资(亿元)|主要内容|地点|年度进度|责任单位\n"
ROWS = (
    "1|金桥钛棒扩产项目|江岸金桥钛业有限公司|12.8|熔\n炼、轧制车间|金属新材料产业园|5月开工|经济发展局\n"
    "2|年产2万吨负极材料项目|江岸石墨科技有限公司|21.4|石墨化、\n碳化车间|碳基材料产业园|9月底前投产|经济发展局、\n应急管理局\n"
    "3|共享储能电站|江岸储能有限公司|6.8|磷酸\n铁锂系统|星湖光伏园|\n竣工|发展改革局\n—— 第 2 页 共 3 页 ——\n"
    "4|换电站项目|江岸绿驰能源科技有限公司|2.1|换电站12座|碳基材料产业园、星湖光伏园|12月底前投运|交通运输局\n"
)


def test_a_line_that_breaks_within_a_cell_is_no_navigation_and_no_new_cell() -> None:
    located = facts(HEAD + ROWS, "LOCATED_IN")
    assert {("金桥钛棒扩产项目", "金属新材料产业园"), ("年产2万吨负极材料项目", "碳基材料产业园"), ("共享储能电站", "星湖光伏园")} <= located
    assert {("换电站项目", "碳基材料产业园"), ("换电站项目", "星湖光伏园")} <= located


def test_stages_of_rows_with_broken_cells() -> None:
    stages = qualified(HEAD + ROWS, "HAS_PROJECT", "stage")
    assert stages["金桥钛棒扩产项目"] == {"start"} and stages["年产2万吨负极材料项目"] == {"operate"} and stages["共享储能电站"] == {"complete"}


def test_units_of_a_cell_that_goes_on_below() -> None:
    names = {e.name for e in record(HEAD + ROWS).entities if e.type == "Agency"}
    assert {"经济发展局", "应急管理局", "发展改革局", "交通运输局"} <= names
    assert not any("页" in name for name in names)


def test_a_bar_of_links_under_no_row_is_left_out() -> None:
    spoken = {e.name for e in record("建设甲水厂。\n政务公开|招商投资|互动交流|园区概况|光伏产业园\n").entities}
    assert "光伏产业园" not in spoken
