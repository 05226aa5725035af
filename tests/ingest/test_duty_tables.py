"""Tables of duties and projects: columns under other names, cells spread over lines, sections between rows."""

from tests.ingest.drafts import facts, names, qualified, record

STACKED = """序号
事项
目标要求
主责部门
协同单位
时限
A 项目建设
1
建强冷链枢纽
推动铭海冷库二期6月投用,新增入驻企业5家,仓储面积达到12万平方米。
物流发展局
统计分局、海关
6月底
2
做大渔业加工
全年完成产值18亿元,新增自主品牌4个,改造生产线6条。
产业发展部
农渔分局
规划建设分局
年底
B 营商环境
3
减时限
企业注册压缩至1日,新增帮办点8处。
政务服务局
市场监管分局
长期
"""


def test_units_of_a_stacked_table_with_a_heading_column() -> None:
    duties = facts(STACKED, "RESPONSIBLE_FOR")
    assert {("物流发展局", "建强冷链枢纽"), ("统计分局", "建强冷链枢纽"), ("政务服务局", "减时限")} <= duties
    assert {unit for unit, task in duties if task == "做大渔业加工"} == {"产业发展部", "农渔分局", "规划建设分局"}
    assert not any("营商环境" in unit or "年底" in unit for unit, _ in duties)


ROWS = (
    "编号　工程名称　实施单位　主要内容　投资额　本年度目标　所在片区　服务部门\n"
    "1　铭海冷库二期　铭海冷链物流有限公司　冷库两座　2.1亿元　主体封顶　渔港产业园　产业发展部\n"
    "2　渔港110千伏变电站　江岸供电公司　主变2台　0.8亿元　9月送电　渔港产业园　规划建设部、安全监管部\n"
    "3　鱼油提取车间　正在洽谈　提取线3条　1.2亿元　完成土地摘牌　渔港产业园　招商引资部\n"
)


def test_who_serves_a_project_is_responsible_and_who_builds_is_not() -> None:
    duties = facts(ROWS, "RESPONSIBLE_FOR")
    assert {unit for unit, _ in duties} == {"产业发展部", "规划建设部", "安全监管部", "招商引资部"}


def test_goals_of_the_year_tell_the_stage() -> None:
    stages = qualified(ROWS, "HAS_PROJECT", "stage")
    assert stages["铭海冷库二期"] == {"build"}
    assert stages["渔港110千伏变电站"] == {"operate"}
    assert stages["鱼油提取车间"] == {"land"}


def test_departments_of_a_zone_act_in_prose() -> None:
    body = "由应急管理分局牵头组织演练。产业发展部、规划建设部要按周更新台账。"
    assert {"应急管理分局", "产业发展部", "规划建设部"} <= names(body, "Agency")
    assert record(body).document
