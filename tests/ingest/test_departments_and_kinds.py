"""Offices by what they are for, hospitals and funds of a kind, and works of any firm in some fields are no fields, bodies and works."""

import pytest

from tests.ingest.drafts import names, objects


@pytest.mark.parametrize(
    "words",
    [
        "支持文旅、体育、中医药部门建立轮值机制",
        "要早作安排,林业、水利、中医药等部门要互通消息",
        "多同粮食、物流、金融等有关部门通气",
    ],
)
def test_departments_are_no_fields(words: str) -> None:
    assert objects(f"一、加强协作。{words}。\n", "TARGETS") == set()


def test_fields_in_front_of_departments() -> None:
    assert objects("一、加强协作。发展玩具、家电、纺织产业,税务、海关等部门上门解答。\n", "TARGETS") == {"玩具", "家电", "纺织"}


@pytest.mark.parametrize("words", ["看好大病是三级公立医院的本分", "患者少跑路是医院的目标", "每度电曾收6分钱专项渡口建设基金", "用活政府性风险补偿基金", "从挂号收入扣除药费后提取各项基金"])
def test_bodies_of_a_kind(words: str) -> None:
    assert names(f"一、加强协作。{words}。\n", "Organization") == set()


def test_bodies_of_their_own() -> None:
    assert names("一、加强协作。依托江岸市中心医院,设立江岸产业引导基金。\n", "Organization") == {"江岸市中心医院", "江岸产业引导基金"}


def test_works_of_any_firm_in_some_fields() -> None:
    assert objects("一、加强协作。对汽车、游艇、特种玻璃和轻质水泥项目建设优先供电。\n", "HAS_PROJECT") == set()
