"""Questions put in Chinese and in English alike: figures of two kinds compared, lists taken away, who leads, recruiting, compounds, places that no list has."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import given, session_over

PLANS = {
    "beiling": """福建省澜岙市北岭高新技术产业开发区2026年工作要点
发布日期:2026-02-18
2026年,北岭高新区力争完成规上工业总产值680亿元,税收收入40亿元,固定资产投资90亿元。
一、重点任务
1.借会招商。依托澜岙渔业装备博览会、北岭春季推介会开展招商引资。
(牵头单位:商务局)
2.强化人才支撑。引进博士、高级技师等高层次人才120人,帮助企业招工6000人。建设北岭算力中心。
(牵头单位:人力资源局)
3.深化合作。拓展与港澳台、长三角、北部湾、成渝等区域的对接合作。
(牵头单位:投资促进局;配合单位:商务局)
""",
    "qianshi": """湖北省澜汀市黔石区人民政府2026年政府工作报告
2026年2月9日
2026年税收收入52亿元。
一、发展寒地农业
发展蓝莓、榛子、人参等寒地果药种植3.2万亩。由区农业农村局牵头,区供销社配合。
二、推动老厂转型
推动岭信数控、江岸铸锻两户企业搬迁入园。由区工信局牵头。
三、试点先行
在白桥镇、柳坞镇开展无人机物流试点,黔石化工园产值达到130亿元。由区交通运输局牵头,黔石建投集团配合。
四、重点项目清单
序号	项目名称	建设单位	总投资(亿元)	建设地点
1	黔石低空服务站	黔石建投集团	0.8	白桥镇
2	柳坞人才公寓	黔石建投集团	4.3	柳坞镇
3	黔石榛子油厂	岭南食品有限公司	1.2	白桥镇
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("tongues"), **PLANS) as made:
        yield made.engine


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("北岭高新区的税收收入目标超过黔石区的税收收入目标吗？", {False}),
        ("北岭高新区的固定资产投资目标比黔石区的税收收入目标高吗？", {True}),
        ("北岭高新区的固定资产投资目标低于它的税收收入目标吗？", {False}),
        ("Is the fixed-asset investment target of the Beiling High-tech Zone above the tax revenue target of Qianshi District?", {True}),
        ("Is the fixed-asset investment target of the Beiling High-tech Zone below its tax revenue target?", {False}),
        ("Which fairs does the Beiling High-tech Zone rely on to bring in investment?", {"澜岙渔业装备博览会", "北岭春季推介会"}),
        ("How many workers does Beiling want to help companies recruit?", {6000}),
        ("Which units are responsible for the Beiling computing centre?", {"人力资源局"}),
        ("Under whose lead is cold-region farming in Qianshi District?", {"区农业农村局"}),
        ("Which cold-region fruits and herbs does Qianshi District grow?", {"蓝莓", "榛子", "人参"}),
        ("黔石区在哪些镇搞无人机试点？", {"白桥镇", "柳坞镇"}),
        ("黔石区哪个化工园产值要到130亿？", {"黔石化工园", 130}),
        ("Which chemical park in Qianshi District is to reach an output of 13 billion yuan?", {"黔石化工园", 130}),
        ("Which district wants to reach tax revenue of 5.2 billion yuan?", {"黔石区", 52}),
        ("黔石建投集团负责承建哪些项目？", {"黔石低空服务站", "柳坞人才公寓"}),
        ("Which projects are being built by Qianshi Construction Investment Group?", {"黔石低空服务站", "柳坞人才公寓"}),
        ("哪里要建低空服务站？", {"黔石区"}),
        ("商务局负责哪些招商工作？", {"借会招商"}),
        ("商务局负责哪些人才工作？", set()),
        ("Which talent tasks is the Commerce Bureau responsible for?", set()),
        ("What tasks is the Commerce Bureau a supporting unit for?", {"深化合作"}),
        ("Whose lead does drone logistics in Qianshi District come under?", {"区交通运输局"}),
        ("黔石区哪两户企业要搬进园区？", {"岭信数控", "江岸铸锻"}),
        ("With which regions does Beiling work besides Hong Kong, Macao, Taiwan and the Yangtze River Delta?", {"北部湾", "成渝地区双城经济圈"}),
    ],
)
def test_alike_in_both_tongues(engine: Engine, question: str, expected: set[object]) -> None:
    assert given(engine, question) == expected
