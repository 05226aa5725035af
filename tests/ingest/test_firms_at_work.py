"""Firms that are helped, projects under other verbs and stages, and names that end with quantities or begin with them."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified


@pytest.mark.parametrize(
    ("body", "firms"),
    [
        ("辅导启澜硅业、鸿昱新材争创省级创新型企业。", {"启澜硅业", "鸿昱新材"}),
        ("指导博毅机器人、鑫冠电气冲刺科创板。", {"博毅机器人", "鑫冠电气"}),
        ("支持益恒药业、瑞禾药业二次开发名优品种。", {"益恒药业", "瑞禾药业"}),
        ("推动晶泓半导体年内上市辅导备案。", {"晶泓半导体"}),
    ],
)
def test_firms_on_their_way_up_are_supported(body: str, firms: set[str]) -> None:
    assert firms <= objects(body, "SUPPORTS")


def test_two_firms_counted_as_leaders() -> None:
    assert {"禾迪电池", "泽丰锂能"} <= names("锂电这一头,禾迪电池、泽丰锂能两家龙头坐镇。", "Company")


@pytest.mark.parametrize(
    ("body", "project", "stage"),
    [
        ("促成晶硕高科电子级氢氟酸、鲁硅负极材料落户。", "鲁硅负极材料", "signed"),
        ("新修凤仪大道南段、柳荫路,扩容安丰变电站。", "安丰变电站", "build"),
        ("新修凤仪大道南段、柳荫路,扩容安丰变电站。", "柳荫路", "build"),
        ("推动鑫淼人参交易中心复工。", "鑫淼人参交易中心", "build"),
        ("续建昌赣高铁吉安至赣州段。", "昌赣高铁吉安至赣州段", "build"),
        ("确保330千伏云台变9月底前送电。", "330千伏云台变", "operate"),
        ("建设省级茶叶检测平台、安化检验所口岸实验室两个公共平台。", "安化检验所口岸实验室", "build"),
        ("第三人民医院迁建年底前完成主体。", "第三人民医院迁建", "build"),
    ],
)
def test_projects_under_other_verbs(body: str, project: str, stage: str) -> None:
    assert stage in qualified(body, "HAS_PROJECT", "stage").get(project, set())


def test_where_the_wind_blows_is_no_firm() -> None:
    assert not any(firm.endswith("风电") for firm, _ in facts("开工肃州马鬃湖风电二期。", "UNDERTAKES"))


def test_a_firm_by_the_goods_that_follow_it() -> None:
    assert ("鲁硅", "鲁硅负极材料") in facts("促成鲁硅负极材料、晶硕高科电子级氢氟酸落户。", "UNDERTAKES")


def test_an_institute_is_not_named_after_a_piece_of_its_trade() -> None:
    assert names("组建河南省直流输电装备产业研究院。", "Company") == set()


def test_whom_a_zone_works_with_begins_behind_the_zone() -> None:
    assert names("园区同中国联通青海公司合建算力中心。", "Company") == {"中国联通青海公司"}


def test_a_short_name_in_two_pieces_is_the_full_one() -> None:
    body = "由国药集团鸿达药业有限公司实施国药鸿达原料药绿色升级项目。支持国药鸿达争创国家级技术中心。"
    assert {s for s, _ in facts(body, "UNDERTAKES")} | objects(body, "SUPPORTS") == {"国药集团鸿达药业有限公司"}


def test_a_project_that_an_article_visits() -> None:
    body = "3月2日,记者在淮岭锐泽半导体二期高纯石英项目现场看到,塔吊林立。在建设项目现场,工人很多。"
    assert objects(body, "HAS_PROJECT") == {"淮岭锐泽半导体二期高纯石英项目"}
