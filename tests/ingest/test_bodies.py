"""Organisations, organs, events and partners in running text."""

import pytest

from tests.ingest.drafts import facts, names, objects


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("引进中国机械与控制工程学会。", "中国机械与控制工程学会"),  # 与 within a name
        ("与国防科大、青海师大等高校合作办学。", "国防科大"),
        ("与国防科大、青海师大等高校合作办学。", "青海师大"),
        ("加快区级天使母基金投资进度。", "区级天使母基金"),
        ("用好江岸产投基金、澄川创新基金等现有基金。", "澄川创新基金"),
    ],
)
def test_organisations(sentence: str, expected: str) -> None:
    assert expected in names(sentence + "\n", "Organization")


def test_institutes_that_are_only_to_be_founded_are_projects() -> None:
    sentence = "筹建江岸储能材料工作站、江岸固态电池研究院。\n"
    assert not names(sentence, "Organization")


def test_pavements_are_no_bank_and_rivers_no_region() -> None:
    assert not names("新建人行道12公里。\n", "Agency")
    assert "浏阳市" not in names("推动浏阳河水质向好。\n", "Region")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("举办“跃动江城”高新区站活动。", "“跃动江城”高新区站"),
        ("承办“湾区智汇·东岸行”项目路演。", "“湾区智汇·东岸行”项目路演"),
        ("组织青海承接东部产业系列对接活动。", "青海承接东部产业系列对接活动"),
        ("召开产业协作座谈会暨首批项目签约仪式。", "产业协作座谈会暨首批项目签约仪式"),
        ("办好“星火杯青年创业大赛”特色路演。", "星火杯青年创业大赛"),
    ],
)
def test_events(sentence: str, expected: str) -> None:
    assert expected in names(sentence + "\n", "Event")


def test_partners_of_a_list_with_one_that_leads() -> None:
    sentence = "加强与港澳台和以苏州市为龙头的长三角的合作,推进与海西经济圈、北部湾经济区等区域的互访合作。\n"
    assert objects(sentence, "COOPERATES_WITH") == {"港澳台", "苏州市", "长三角", "北部湾", "海峡西岸"}


def test_universities_that_a_plan_builds_upon_are_partners() -> None:
    found = facts("依托中南大学、国防科大等高校建设中试平台。\n", "COOPERATES_WITH")
    assert {o for _, o in found} == {"中南大学", "国防科大"}


def test_universities_before_what_they_found() -> None:
    found = names("联合龙岩学院、厦门大学组建澄川装备研究院。\n", "Organization")
    assert {"龙岩学院", "厦门大学"} <= found


def test_a_branch_by_its_matter_alone() -> None:
    assert "自然资源分局" in names("应急管理局、自然资源分局负责。\n", "Agency")


def test_a_year_within_a_heading_does_not_make_its_clause_past() -> None:
    sentence = "9、落实惠企政策,兑现2022年度物流补贴。组团参加广交会、东京机床展等展会。\n"
    assert len(objects(sentence, "PARTICIPATES_IN")) == 2


def test_help_of_one_province_for_another() -> None:
    assert {"闽宁协作", "“248”工作思路"} <= names("深化闽宁协作,按照市委“248”工作思路推进。\n", "Policy")


def test_duties_that_point_at_other_clauses() -> None:
    body = "1、稳外贸。新增企业3家。\n2、扩通道。开行班列。\n3、抓项目。建成厂房。\n二、责任分工\n1.第1、3项由口岸发展局牵头,财政局配合;\n2.第2项由规划建设局牵头。\n"
    found = facts(body, "RESPONSIBLE_FOR")
    assert {("口岸发展局", "稳外贸"), ("财政局", "抓项目"), ("规划建设局", "扩通道")} <= found
    assert len(found) == 5


def test_places_among_organs_of_a_bracket() -> None:
    found = facts("一、延链。建成基地。(市经信局、市财政局,钟祥市、东宝区政府)\n", "RESPONSIBLE_FOR")
    assert {"市经信局", "市财政局", "东宝区政府"} < {s for s, _ in found}
    assert len(found) == 4
