"""Fields told as goods that are to be developed, and what is done that is no field."""

import pytest

from tests.ingest.drafts import objects


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("推进轻型静音渔船主机、折叠式船用推进器和网箱平台专用锚机等部件研发", {"轻型静音渔船主机", "折叠式船用推进器", "网箱平台专用锚机"}),
        ("加快微型装载机、果园用自卸车以及智能采茶机等装备研制", {"微型装载机", "果园用自卸车", "智能采茶机"}),
        ("开展湖底清淤装备、高山救援装备等研发设计", {"湖底清淤装备", "高山救援装备"}),
        ("既要发展适应梯田作业的小型采茶机,也要发展满足合作社需要的大型联合收割机", {"小型采茶机", "大型联合收割机"}),
        ("加快发展面向学步儿童的康复辅具以及符合学校要求的智能轮椅", {"康复辅具", "智能轮椅"}),
        ("研究部署新一代温泉钻探装备科研项目", {"新一代温泉钻探装备"}),
        ("鼓励企业开展高端量具钢工程化验证", {"高端量具钢"}),
        ("加快高端织袜机产业化", {"高端织袜机"}),
        ("推广红薯移栽机、花椒采摘机等先进适用机具", {"红薯移栽机", "花椒采摘机"}),
        ("加强轻便播种机械、枝条回收机具的研发和推广应用", {"轻便播种机械", "枝条回收机具"}),
        ("扩大皮划艇、游艇等水上装备出口", {"皮划艇", "游艇"}),
    ],
)
def test_goods_by_what_is_done_with_them(words: str, fields: set[str]) -> None:
    assert objects(f"1.抓好工作。{words}。\n", "TARGETS") == fields


@pytest.mark.parametrize("words", ["加强新技术、关键零部件等研发", "推进旧农机报废更新", "鼓励企业加强新产品研发", "抓住商机、时机等发展机遇", "开展科技成果转移转化", "抓紧河岸保护与环境治理"])
def test_what_names_no_goods_and_no_field(words: str) -> None:
    assert objects(f"1.抓好工作。{words}。\n", "TARGETS") == set()
