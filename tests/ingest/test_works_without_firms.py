"""What is built though no firm stands before it: systems, data bases, centres of the state, works of two; what is general is none."""

import pytest

from tests.ingest.drafts import names, qualified


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("启动机关档案内外网云存储系统建设。", {"机关档案内外网云存储系统": "start"}),
        ("建设江苏省生物样本库和海洋大数据开放服务平台。", {"江苏省生物样本库": "build", "海洋大数据开放服务平台": "build"}),
        ("加快推进园区污染源在线监测系统建设。", {"园区污染源在线监测系统": "build"}),
        ("开工建设南湖片区智慧交通信号控制系统。", {"南湖片区智慧交通信号控制系统": "start"}),
        ("规划建设片区新幼儿园。", {"片区新幼儿园": "build"}),
        ("启用城区新客运站。", {"城区新客运站": "operate"}),
        ("加快推进生物制造、卫星互联网创新中心建设。", {"生物制造创新中心": "build", "卫星互联网创新中心": "build"}),
        ("推进半导体、新能源汽车研发中心建设。", {"半导体研发中心": "build", "新能源汽车研发中心": "build"}),
        ("申请设立国家先进计算创新中心和国家新材料技术创新中心。", {"国家先进计算创新中心": "unknown", "国家新材料技术创新中心": "unknown"}),
        ("加快柔性阻隔风险管控和核心地块污染介质治理工程建设。", {"柔性阻隔风险管控": "build", "核心地块污染介质治理工程": "build"}),
        ("推进重金属阻隔填埋和酸性废水深度处理工程建设。", {"重金属阻隔填埋": "build", "酸性废水深度处理工程": "build"}),
    ],
)
def test_what_is_built_has_a_name(sentence: str, expected: dict[str, str]) -> None:
    assert qualified(f"1.抓建设。{sentence}\n", "HAS_PROJECT", "stage") == {name: {stage} for name, stage in expected.items()}


@pytest.mark.parametrize(
    "sentence",
    [
        "加强人才市场体系建设。",
        "推进信息系统建设。",
        "加强平台建设。",
        "完善各类网上申报及审批平台。",
        "建设公共服务平台。",
        "建设一批企业服务云平台。",
        "建立动态企业库、项目库。",
        "推进管理系统建设,优化管理平台。",
        "支持企业创建国家技术创新中心。",
        "鼓励企业申报省级技术创新中心。",
        "鼓励龙头企业设立技术中心、博士后工作站、中试车间等平台。",
        "推进农村生活污水处理和人居环境整治工程建设。",
        "建设新学校。",
    ],
)
def test_what_is_general_has_none(sentence: str) -> None:
    assert names(f"1.抓建设。{sentence}\n", "Project") == set()


def test_a_name_does_not_reach_over_the_line() -> None:
    body = "一、公共设施\n(一)创新平台建设\n完善配套。\n"
    assert all("\n" not in name for name in names(body, "Project"))
