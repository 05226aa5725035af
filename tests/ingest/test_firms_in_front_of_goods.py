"""Where the name of a firm ends in the name of its works: brands with a common letter, elements, machines, places."""

import pytest

from ingest.construction.founders import founder
from tests.ingest.drafts import facts


@pytest.mark.parametrize(
    ("project", "firm"),
    [
        ("亿纬大圆柱电池", "亿纬"),
        ("三诺智慧产业园二期", "三诺"),
        ("敖东延吉国际制剂产业园", "敖东"),
        ("中伟钦州镍钴回收基地", "中伟"),
        ("奥迪一汽新能源汽车项目", "奥迪一汽"),
        ("鞍钢鲅鱼圈绿氢流化床示范线", "鞍钢"),
        ("海德福质子交换膜", "海德福"),
        ("龙佰钛精密管材", "龙佰"),
        ("永太锂电添加剂三期", "永太"),
        ("远景动力电池一期", "远景动力"),
        ("万宝压缩机二期", "万宝"),
        ("双鹿超低温冷柜", "双鹿"),
        ("康成特导超细铜丝项目", "康成特导"),
        ("皖航通飞公务机维修基地", "皖航通飞"),
        ("信岗速溶咖啡生产线", "信岗"),
        ("绿银牛油果冷榨油项目", "绿银"),
        ("翠竹果业浓缩汁项目", "翠竹果业"),
        ("星光食品搬迁扩建", "星光食品"),
        ("陇电氢能电解槽制造项目", "陇电氢能"),
    ],
)
def test_the_firm_that_works_are_called_after(project: str, firm: str) -> None:
    assert founder(project) == firm


@pytest.mark.parametrize("project", ["航天信息产业园二期", "沿江化工搬迁", "老城印染升级改造", "城区燃气管网改造", "东港区医院二期", "大湖养殖基地", "新城水厂二期"])
def test_names_of_ordinary_words_and_places_hold_no_firm(project: str) -> None:
    assert founder(project) is None


def test_firms_of_a_sentence_undertake_their_works() -> None:
    body = "加快永和氟精细化学品、海德福质子交换膜等项目建设,推动老知青食品搬迁技改9月底前竣工。\n"
    assert {("永和", "永和氟精细化学品"), ("老知青食品", "老知青食品搬迁技改")} <= facts(body, "UNDERTAKES")


def test_a_park_of_a_trade_belongs_to_no_firm_of_that_name() -> None:
    assert facts("建设航天信息产业园二期。\n", "UNDERTAKES") == set()
