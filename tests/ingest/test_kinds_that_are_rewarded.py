"""Texts that grant support: kinds of things that are rewarded are none of the place's, exchanges and funds are; letters to several zones; whole signatures and numbers in front of names."""

import pytest

from tests.ingest.drafts import facts, names, record

HEAD = "清河县人民政府关于扶持企业发展的若干意见\n\n各乡镇人民政府,县政府各部门:\n为扶持企业发展,制定本意见。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对新建省级知识产权产业联盟的,每家奖励10万元。", set()),
        ("对新升格为省级及省级以上行业协会的,奖励20万元。", set()),
        ("对获得荣誉的单位,奖励行业协会或牵头企业10万元。", set()),
        ("对被评为市级优秀院士专家工作站的,奖励20万元。", set()),
        ("(二)国家工程实验室\n给予500万元奖励。", set()),
        ("高校毕业生全职到我县医院工作的,给予安家补贴。", set()),
        ("企业在浙江股权交易中心挂牌的,奖励20万元。", {"浙江股权交易中心"}),
        ("鼓励企业到武汉知识产权交易中心挂牌交易。", {"武汉知识产权交易中心"}),
        ("建立产权交易中心,完善交易规则。", set()),
        ("设立总规模1亿元的县级创业投资引导基金。", {"县级创业投资引导基金"}),
    ],
)
def test_organisations(text: str, expected: set[str]) -> None:
    assert names(text + "\n", "Organization", HEAD) == expected


@pytest.mark.parametrize(
    "text",
    [
        "对新建省级品牌指导服务站,每家奖励10万元。",
        "对新建国家商业秘密保护示范基地、省级商业秘密保护示范区的地区,分别给予30万元、10万元奖励。",
    ],
)
def test_no_projects(text: str) -> None:
    assert not facts(text + "\n", "HAS_PROJECT", HEAD)


def test_what_the_place_builds_stays_its_own() -> None:
    assert facts("加快城北污水处理厂二期建设,给予资金支持。\n", "HAS_PROJECT", HEAD) == {("清河县", "城北污水处理厂二期")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快建设“四个清河”,全力打好“五大会战”。", {"四个清河", "五大会战"}),
        ("(二)对采用合同能源管理办法进行节能改造的企业,给予奖励。", set()),
        ("(一)鼓励企业推行质量管理办法。\n给予奖励。", set()),
    ],
)
def test_policies(text: str, expected: set[str]) -> None:
    assert names(text + "\n", "Policy", HEAD) == expected


@pytest.mark.parametrize(
    ("addressees", "expected"),
    [
        ("各镇人民政府,经济开发区、现代农机高新区(城西新区)、滨湖新城管委会,县政府各部门:", {"现代农机高新区", "滨湖新城"}),
        ("各街道办事处,城南工业园区、清源湖度假区党工委、管委会:", {"城南工业园区", "清源湖度假区"}),
    ],
)
def test_zones_to_which_a_letter_goes(addressees: str, expected: set[str]) -> None:
    head = "清河县人民政府关于扶持企业发展的若干意见\n\n" + addressees + "\n为扶持企业发展,制定本意见。\n"
    assert names("", "Park", head) == expected


def test_a_bracket_behind_a_town_is_no_town() -> None:
    assert "镇(街道" not in names("经企业自主申请,所在镇(街道、区)推荐上报。\n", "Region", HEAD)


def test_one_committee_with_the_province_in_front_of_it_and_without() -> None:
    found = record("由浙江省清源经济开发区管理委员会统筹。清源经济开发区管委会负责日常工作。\n", HEAD)
    assert [e.name for e in found.entities if e.type == "Agency" and "清源" in e.name] == ["浙江省清源经济开发区管理委员会"]
