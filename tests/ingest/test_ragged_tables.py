"""Tables printed partly one cell a line and partly several, with cells that are missing, and what is in such pages besides."""

from tests.ingest.drafts import facts, record

HEAD = "江岸经济技术开发区2027年重点项目清单\n"
LIST = """序号
项目名称
建设单位
建设地点
建设内容
总投资(亿元)
阶段
责任单位
一、装备制造(3个,年度计划投资1
8亿元)
1
锦河齿轮箱扩产项目
江岸锦河传动有限公司
北岸装备园
新建热处理车间2万平方米
4.2
续建
区工信局
2
鸿瑞空压机整机基地二期　　江岸鸿瑞机械有限公司
北岸装备园　　整机3000台/年
6.8　　新开工
区招商局、区生态环境局
3
德川废油再生中心
江岸德川环保有限公司　　　　废油处理1万吨/年
2.1　　储备(规划未批,年内不能开工)
区生态环境局
续表
序号　　项目名称　　建设单位　　建设地点　　建设内容　　总投资　　阶段　　责任单位
二、基础设施(2个,年度计划投资5亿元)
4　　滨河路污水提升泵站　　江岸水务投资有限公司　　滨河路　　1.3　　竣工　　区住建局　区水务局
5
装备园集中供热站
江岸城市热力有限公司
北岸装备园　　供热管网9公里
1.7
新开工
园区建设局
三、有关要求
(一)强化调度。各责任单位每月报送进度。
"""


def _duties(body: str) -> set[tuple[str, str]]:
    found = record(body, HEAD)
    named = {e.id: e.name for e in found.entities}
    return {(named[s.subject], named[s.object]) for s in found.statements if s.relation == "RESPONSIBLE_FOR"}


def test_pieces_of_lines_are_dealt_out_to_columns() -> None:
    assert facts(LIST, "UNDERTAKES", HEAD) >= {
        ("江岸锦河传动有限公司", "锦河齿轮箱扩产项目"), ("江岸鸿瑞机械有限公司", "鸿瑞空压机整机基地二期"), ("江岸德川环保有限公司", "德川废油再生中心"),
        ("江岸水务投资有限公司", "滨河路污水提升泵站"), ("江岸城市热力有限公司", "装备园集中供热站"),
    }
    assert _duties(LIST) >= {
        ("区工信局", "锦河齿轮箱扩产项目"), ("区招商局", "鸿瑞空压机整机基地二期"), ("区生态环境局", "德川废油再生中心"),
        ("区住建局", "滨河路污水提升泵站"), ("区水务局", "滨河路污水提升泵站"), ("园区建设局", "装备园集中供热站"),
    }


def test_a_missing_cell_leaves_its_column_empty() -> None:
    found = record(LIST, HEAD)
    named = {e.id: e.name for e in found.entities}
    stages: dict[str, set[object]] = {}
    for s in found.statements:
        if s.relation == "HAS_PROJECT":
            stages.setdefault(named[s.object], set()).add(s.qualifiers["stage"])
    assert stages["滨河路污水提升泵站"] == {"complete"} and stages["鸿瑞空压机整机基地二期"] == {"start"}
    assert stages["德川废油再生中心"] == {"unknown"}  # what a bracket adds tells no stage beside what stands before it


def test_a_figure_that_a_line_cuts_within_a_bracket_is_one() -> None:
    sums = {float(s.qualifiers["value"]) for s in record(LIST, HEAD).statements if s.qualifiers.get("unit") == "亿元"}
    assert 18 in sums and 8 not in sums


def test_offices_named_divisions_alone_in_a_bracket_are_responsible() -> None:
    body = "一、服务\n1. 优化窗口。全年帮办60件。(市场监管与商务局、项目服务处)\n2. 做强园区。建成厂房3万平方米。(规划建设处)\n"
    assert _duties(body) >= {("市场监管与商务局", "优化窗口"), ("项目服务处", "优化窗口"), ("规划建设处", "做强园区")}


def test_a_header_of_further_names_opens_a_table_of_broken_rows() -> None:
    body = (
        "序号　项目名称　建设单位　总投资　主要建设内容　建设地点　项目类别　包联责任单位\n"
        "1　云台再生羊绒项目　云台红阳纺织有限公司　3.2亿元　年处理旧羊绒制品\n5000吨　洪桥镇　前期　县工业和信息化局\n"
        "2　云台刀具产业园　云台鑫锐合金有限公司　7.5亿元　标准厂房6万平方米　白沙街道　新建　县科技局、\n县自然资源局\n"
        "3　云台氢能装备制造项目　江苏启氢装备股份有限公司　2.1亿元　厂房两栋　洪桥镇　续建　县商务局\n"
    )
    assert facts(body, "RESPONSIBLE_FOR", HEAD) == {
        ("县工业和信息化局", "云台再生羊绒项目"), ("县科技局", "云台刀具产业园"), ("县自然资源局", "云台刀具产业园"), ("县商务局", "云台氢能装备制造项目"),
    }
