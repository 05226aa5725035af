"""Lists of industries in the wording of many plans: downstream goods, transfers from elsewhere, directions, bases."""

import pytest

from tests.ingest.drafts import names, objects


@pytest.mark.parametrize(
    ("body", "industries"),
    [
        ("瞄准硅橡胶、气相白炭黑、导热凝胶等氟硅下游产品,延长链条。", {"硅橡胶", "气相白炭黑", "导热凝胶"}),
        ("配套引进动力电池封装材料。", {"动力电池封装材料"}),
        ("主动承接沿海精密模具转移。", {"精密模具"}),
        ("主攻重组疫苗、SGLT-2类药物、单克隆抗体。", {"SGLT-2类药物", "单克隆抗体"}),
        ("铝加工要提质,重点往电子铝箔、轨道交通型材上靠。", {"电子铝箔", "轨道交通型材"}),
        ("电解液、隔膜是今年招商的主攻口。", {"电解液", "隔膜"}),
        ("建设休闲食品、化妆品生产基地。", {"休闲食品", "化妆品"}),
        ("做强智能配网终端、储能变流器、风电变压器。", {"智能配网终端", "风电变压器"}),
        ("集中培育以沃鲜为链主的肉食品加工、以恒铸集团为龙头的特种钢等优势产业。", {"肉食品加工", "特钢"}),
    ],
)
def test_what_a_plan_turns_to(body: str, industries: set[str]) -> None:
    assert industries <= objects(body, "TARGETS")


def test_counties_at_the_centre_of_a_work_are_no_industries() -> None:
    assert not {"安平县", "清河县"} & objects("以安平县、清河县为重点,发展中药材种植。", "TARGETS")


@pytest.mark.parametrize("body", ["聚焦强工业,培育新动能。", "聚焦强农业,稳定面积。"])
def test_making_a_half_of_the_economy_strong_names_no_industry(body: str) -> None:
    assert objects(body, "TARGETS") == set()


def test_what_is_made_of_elements_is_no_firm() -> None:
    assert names("培育硅碳新材料,建设锂硫新材料示范线。", "Company") == set()


def test_to_make_stronger_is_no_firm() -> None:
    assert names("做强生物药,培强生物质能。", "Company") == set()


@pytest.mark.parametrize("there", ["本省已有的", "本省原有的", "我省现有的", "省内已有的"])
def test_what_a_province_has_already_is_named_without_these_words(there: str) -> None:
    body = f"2.精准对接。围绕六大新兴产业和{there}日用陶瓷、造纸机械、渔具等优势产业以及现代农业,开展产业转移招商。"
    assert {"日用陶瓷", "造纸机械", "渔具"} <= names(body, "Industry", "河阳省2024年开放型经济工作要点\n一、重点任务\n")
