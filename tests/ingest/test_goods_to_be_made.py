"""Fields told as goods that are to be developed, and what is done that is no field."""

import pytest

from tests.ingest.drafts import objects


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("推进新型低耗船用主机、大功率船用推进器和海工平台专用锚机等部件研发", {"新型低耗船用主机", "大功率船用推进器", "海工平台专用锚机"}),
        ("加快大吨位装载机、矿用自卸车以及智能掘进机等装备研制", {"大吨位装载机", "矿用自卸车", "智能掘进机"}),
        ("开展深海采矿装备、极地科考装备等研发设计", {"深海采矿装备", "极地科考装备"}),
        ("既要发展适应山地作业的小型采茶机,也要发展满足规模经营需要的大型联合收割机", {"小型采茶机", "大型联合收割机"}),
        ("加快发展面向老年人的康复辅具以及符合国际标准的智能轮椅", {"康复辅具", "智能轮椅"}),
        ("研究部署新一代深海钻探装备科研项目", {"新一代深海钻探装备"}),
        ("鼓励企业开展高端轴承钢工程化验证", {"高端轴承钢"}),
        ("加快高端数控机床产业化", {"高端数控机床"}),
        ("推广水稻插秧机、油菜移栽机等先进适用机具", {"水稻插秧机", "油菜移栽机"}),
        ("加强高性能播种机械、残膜回收机具的研发和推广应用", {"高性能播种机械", "残膜回收机具"}),
        ("扩大铁路敞车、罐车等货运装备出口", {"铁路敞车", "罐车"}),
    ],
)
def test_goods_by_what_is_done_with_them(words: str, fields: set[str]) -> None:
    assert objects(f"1.抓好工作。{words}。\n", "TARGETS") == fields


@pytest.mark.parametrize("words", ["加强关键技术、核心零部件等研发", "推进老旧农机报废更新", "鼓励企业加强新产品研发", "抓住商机、时机等发展机遇", "开展科技成果转移转化", "开展生态保护与环境治理"])
def test_what_names_no_goods_and_no_field(words: str) -> None:
    assert objects(f"1.抓好工作。{words}。\n", "TARGETS") == set()
