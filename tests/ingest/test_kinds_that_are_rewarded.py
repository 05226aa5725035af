"""Texts that grant support: kinds of things that are rewarded are none of the place's, exchanges and funds are; letters to several zones; whole signatures and numbers in front of names."""

import pytest

from tests.ingest.drafts import facts, names, record

HEAD = "清河县人民政府关于助企惠商的若干意见\n\n各镇人民政府,县直各部门:\n为帮助本县厂商,制定本意见。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对新建市级药材种植产业联盟的,每家补助6万元。", set()),
        ("对新设省级新材料产业技术创新联盟的,给予奖励。", set()),
        ("对由县级升格为市级和市级以上商贸协会的,补助8万元。", set()),
        ("对办展成功的片区,奖励商贸协会或参展厂家7万元。", set()),
        ("对获评县级五星博士后工作站的,补助15万元。", set()),
        ("(三)国家工程实验室\n一次补助90万元。", set()),
        ("护理专业学生全职到我县医院上岗的,发放租房补贴。", set()),
        ("厂商进入滁州股权交易中心展示板的,奖励3万元。", {"滁州股权交易中心"}),
        ("提倡专利持有人到兴化知识产权交易中心挂牌。", {"兴化知识产权交易中心"}),
        ("筹建产权交易中心,理顺交易流程。", set()),
        ("组建首期规模4000万元的县级创业引导基金。", {"县级创业引导基金"}),
    ],
)
def test_organisations(text: str, expected: set[str]) -> None:
    assert names(text + "\n", "Organization", HEAD) == expected


@pytest.mark.parametrize(
    "text",
    [
        "对新建的市级商标培育服务站,每家补助4万元。",
        "对建成国家海外维权示范基地、市级海外维权示范区的街道,各补助18万元、6万元。",
    ],
)
def test_no_projects(text: str) -> None:
    assert not facts(text + "\n", "HAS_PROJECT", HEAD)


def test_what_the_place_builds_stays_its_own() -> None:
    assert facts("加快苇塘净水厂三期建设,并补助设备款。\n", "HAS_PROJECT", HEAD) == {("清河县", "苇塘净水厂三期")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合力建设“三个清河”,全力打好“六大硬仗”。", {"三个清河", "六大硬仗"}),
        ("(三)对采用分时用电管理办法错峰生产的厂家,给予补助。", set()),
        ("(二)鼓励企业推行现场管理办法。\n给予补助。", set()),
    ],
)
def test_policies(text: str, expected: set[str]) -> None:
    assert names(text + "\n", "Policy", HEAD) == expected


@pytest.mark.parametrize(
    ("addressees", "expected"),
    [
        ("各乡人民政府,经济开发区、现代渔具高新区(河东新区)、望月新城管委会,县直各单位:", {"现代渔具高新区", "望月新城"}),
        ("各街道,城北工业园区、鹭鸣湖度假区党工委、管委会:", {"城北工业园区", "鹭鸣湖度假区"}),
    ],
)
def test_zones_to_which_a_letter_goes(addressees: str, expected: set[str]) -> None:
    head = "清河县人民政府关于助企惠商的若干意见\n\n" + addressees + "\n为帮助本县厂商,制定本意见。\n"
    assert names("", "Park", head) == expected


def test_a_bracket_behind_a_town_is_no_town() -> None:
    assert "镇(街道" not in names("材料由厂家自备,送所在镇(街道、区)初审。\n", "Region", HEAD)


def test_one_committee_with_the_province_in_front_of_it_and_without() -> None:
    found = record("由湖北省清源经济开发区管理委员会掌总。清源经济开发区管委会每月碰头一次。\n", HEAD)
    assert [e.name for e in found.entities if e.type == "Agency" and "清源" in e.name] == ["湖北省清源经济开发区管理委员会"]
