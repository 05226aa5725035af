"""Members of a body, and its departments, that a sentence tells to act."""

import pytest

from tests.ingest.drafts import facts, names

CITY = "滁州市2024年工作计划\n发布日期:2024-03-01\n"


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("(一)加大支持。省扩大对外开放领导小组各成员单位要结合职责,拿出具体办法。\n", "省扩大对外开放领导小组各成员单位"),
        ("(一)加大支持。市招商引资工作领导小组各成员单位应按照职责分工抓好落实。\n", "市招商引资工作领导小组各成员单位"),
        ("(一)加大支持。市工业强市指挥部成员单位要每月报送进度。\n", "市工业强市指挥部成员单位"),
        ("(一)加大支持。市重大项目联席会议各成员单位须按月调度。\n", "市重大项目联席会议各成员单位"),
        ("(一)加大支持。开发区管委会各职能部门要建立台账。\n", "开发区管委会各职能部门"),
    ],
)
def test_the_members_of_a_body_are_responsible(body: str, unit: str) -> None:
    assert (unit, "加大支持") in facts(body, "RESPONSIBLE_FOR", CITY)


def test_a_body_that_is_named_by_itself_too_is_called_so() -> None:
    body = "(一)加大支持。市招商引资工作领导小组各成员单位要抓好落实。\n(二)健全制度。通过市招商引资工作领导小组定期会商,研究问题。\n"
    assert ("市招商引资工作领导小组", "加大支持") in facts(body, "RESPONSIBLE_FOR", CITY)
    assert not any(name.endswith("成员单位") for name in names(body, "Agency", CITY))


@pytest.mark.parametrize("body", ["(一)加强宣传。召开领导小组各成员单位会议,通报情况。\n", "(一)加强协作。联系各成员单位和企业。\n"])
def test_members_that_are_merely_spoken_of_have_no_duty(body: str) -> None:
    assert not facts(body, "RESPONSIBLE_FOR", CITY)


def test_a_committee_of_the_party_is_one_however_it_is_called() -> None:
    province = "安徽省2024年工作要点\n发布日期:2024-03-01\n"
    body = "(一)总体思路。落实省委、省政府部署,按照中共安徽省委和安徽省人民政府要求推进。\n"
    assert len({name for name in names(body, "Agency", province) if name.endswith("省委")}) == 1
