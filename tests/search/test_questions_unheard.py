"""Things that no plan names: what sounds like them, is called alike or stands near them in meaning is no answer, and no yes."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import given, session_over

PLANS = {
    "fengxi": """枫溪高新技术产业开发区2024年工作要点
一、主要目标
全年规模以上工业总产值达到211亿元,税收收入达到32亿元,主要经济指标增长9%以上。
二、重点任务
1.壮大主导产业。重点发展消费电子、生物医药等产业,打造国际航空货运集散中心。引进生物医药、电子信息项目30个。
2.推进项目建设。建成鹭岸医械产业园,启动城南污水处理厂扩建,加快体育公园建设。落实好红岭美凯龙等项目。
3.扩大开放。积极参加中非经贸博览会。与银行合作建设金融超市,深化与浙江大学合作。实行环境监测,空气质量优良率达到80%。
4.发展外向型经济。支持企业出海,经济外向度进一步提高,实施绿化工程20个。加大创新力度,引导航空航天、互联网造车、智能快递等产业集聚,做好码头片区产业规划。支持蓝湾智能上市。
""",
    "baizhou": """白洲新区2024年工作要点
一、主要目标
全年税收收入达到65亿元。
二、重点任务
1.扩大对外开放。重点发展预制菜。支持驼峰物流上市。开工建设枫桥大桥。争取东陵经开区年内升级。(责任单位:财政金融局)
""",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("unheard"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        # firms: known ones of two signs, names of the shape of one, names that nobody knows
        "哪些园区与宝马合作?", "枫溪高新区与腾讯有合作吗", "枫溪高新区支持星河电子吗?", "枫溪高新区有没有引进银河生物?", "枫溪高新区支持蓝天科技吗", "银河生物在枫溪高新区投资多少?",
        "Which park helps Xinghe Electronics go public?", "Has Fengxi High-tech Zone (枫溪高新区) attracted Hongyuan Group?",
        # fields
        "东陵经开区支持湘绣产业吗", "枫溪高新区发展湘绣产业吗?", "哪些园区发展海洋经济?", "枫溪高新区支持海洋经济吗?", "Does 东陵经开区 develop the ceramics industry?",
        # works
        "枫溪高新区有国际会展中心吗", "白洲新区会建水上乐园吗?", "哪个园区要建东湖污水处理厂?", "东湖污水处理厂投资多少", "谁来建国际会展中心?",
        "Will Fengxi High-tech Zone (枫溪高新区) build a convention centre?", "Who is responsible for the convention centre?",
        # fairs, banks, schools, bodies of the world
        "枫溪高新区会参加世界计算大会吗?", "哪些园区与世界银行合作?", "枫溪高新区与亚投行合作吗", "枫溪高新区与香港大学合作吗?", "Which parks cooperate with the World Bank?",
        # measures and ranks by them
        "枫溪高新区的快递业务量要增长多少?", "枫溪高新区的用电量要增长多少?", "哪个园区的森林覆盖率最高?",
        # firms and fields of whose names a part stands within other words
        "枫溪高新区支持蓝湾科技上市吗?", "枫溪高新区支持新力化工吗?", "枫溪高新区发展航天发射产业吗?",
        # zones whose name begins like a word that asks
        "大理高新区有哪些项目?",
    ],
)
def test_what_no_plan_names_has_no_answer(session: Session, question: str) -> None:
    assert session.engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些园区支持驼峰物流上市?", {"白洲新区"}),
        ("枫溪高新区发展消费电子吗?", {True}),
        ("枫溪高新区与浙江大学合作吗", {True}),
        ("枫溪高新区会参加中非经贸博览会吗?", {True}),
        ("白洲新区会建枫桥大桥吗?", {True}),
        ("枫溪高新区会扩建城南污水厂吗?", {True}),
        ("枫溪高新区空气质量优良率要达到多少?", {80}),
        ("哪个园区的税收收入目标最高?", {"白洲新区", 65}),
        ("枫溪高新区的鹭岸医械产业园建成吗?", {True}),
    ],
)
def test_what_plans_name_is_answered(session: Session, question: str, expected: set[object]) -> None:
    assert given(session.engine, question) == expected
