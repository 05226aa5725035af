"""Offices by what they are for, hospitals and funds of a kind, and works of any firm in some fields are no fields, bodies and works."""

import pytest

from tests.ingest.drafts import names, objects


@pytest.mark.parametrize(
    "words",
    [
        "财政、教育、卫生健康、医保、中医药、组织部门研究建立结果应用机制",
        "要强化组织领导,农业、水利、中医药等部门要建立协调机制",
        "加强与粮食、物流、金融等有关部门的会商",
    ],
)
def test_departments_are_no_fields(words: str) -> None:
    assert objects(f"一、加强协作。{words}。\n", "TARGETS") == set()


def test_fields_in_front_of_departments() -> None:
    assert objects("一、加强协作。发展汽车、家电、纺织产业,税务、海关等部门做好服务。\n", "TARGETS") == {"汽车", "家电", "纺织"}


@pytest.mark.parametrize("words", ["提供高质量的服务是三级公立医院的任务", "患者满意度是医院的目标", "国家已取消3分钱专项水利建设基金", "发挥政府性融资担保基金作用", "允许服务收入扣除成本并提取各项基金"])
def test_bodies_of_a_kind(words: str) -> None:
    assert names(f"一、加强协作。{words}。\n", "Organization") == set()


def test_bodies_of_their_own() -> None:
    assert names("一、加强协作。依托江岸市中心医院,设立江岸产业引导基金。\n", "Organization") == {"江岸市中心医院", "江岸产业引导基金"}


def test_works_of_any_firm_in_some_fields() -> None:
    assert objects("一、加强协作。对汽车、船舶、精品钢材和干法水泥项目建设给予倾斜。\n", "HAS_PROJECT") == set()
