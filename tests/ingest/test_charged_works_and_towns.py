"""Works that somebody is charged with, firms that head a chain, towns that build their gardens, and names cut at the wrong sign."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified

NANXUN = "湖州市南浔区2024年工作要点\n发布日期:2024-03-01\n一、任务\n"
XINGTAI = "邢台市2024年工作要点\n发布日期:2024-03-01\n一、任务\n"


@pytest.mark.parametrize(("told", "work"), [
    ("由江岸水务集团负责柳河水厂扩建,全年融资2亿元。", "柳河水厂扩建"),
    ("由江岸交投集团负责通港大道扩建,6月底前完工。", "通港大道扩建"),
    ("由江岸城建集团承担柳河泵站改建。", "柳河泵站改建"),
])
def test_whoever_is_charged_with_a_work_undertakes_it(told: str, work: str) -> None:
    assert objects(told, "HAS_PROJECT") == {work}
    assert {p for _, p in facts(told, "UNDERTAKES")} == {work}


def test_what_offices_are_charged_with_is_no_work() -> None:
    assert objects("由区发改局负责项目审批,区城管局负责垃圾清运,区住建局承担物业管理。", "HAS_PROJECT") == set()


@pytest.mark.parametrize(("told", "firms"), [
    ("链主企业为启川铝业、信德铝电。", {"启川铝业", "信德铝电"}),
    ("龙头企业有启川股份、华磊新材,配套企业30家。", {"启川股份", "华磊新材"}),
    ("牵头企业:启川精工。", {"启川精工"}),
    ("链主企业是强链的关键,骨干企业为主体。", set()),
])
def test_firms_that_head_a_chain(told: str, firms: set[str]) -> None:
    assert names(told, "Company") == firms


def test_a_firm_with_its_region_in_front_is_the_same() -> None:
    assert names("链主企业为广西启川铝业。推动启川铝业电池箔二期建设。", "Company") == {"广西启川铝业"}


def test_a_place_is_no_firm_because_a_firm_is_called_after_it() -> None:
    head = "百色市2024年铝产业链工作方案\n发布日期:2024-03-01\n"
    assert facts("链主企业为平果铝业。开工平果再生铝循环产业园一期。", "UNDERTAKES", head) == set()


def test_a_town_that_improves_or_builds_its_garden() -> None:
    body = "双林镇提升双林绫绢小镇,发展丝绸文创;善琏镇建设善琏湖笔小镇二期。"
    assert ("双林镇", "丝绸文创") in facts(body, "TARGETS", NANXUN)
    assert facts(body, "HAS_PROJECT", NANXUN) == {("善琏镇", "善琏湖笔小镇二期")}


@pytest.mark.parametrize(("told", "park"), [
    ("与嘉善县共建南浔—嘉善产业协同区,引进传感器企业。", "南浔—嘉善产业协同区"),
    ("建设菱湖智慧渔业园区三期。", "菱湖智慧渔业园区"),
    ("练市工业园签约6个,上半年练市电缆产业园新增企业8家。", "练市电缆产业园"),
])
def test_names_of_parks(told: str, park: str) -> None:
    found = names(told, "Park", NANXUN)
    assert park in found
    assert not any(name.startswith("上半年") for name in found)


def test_firms_that_are_to_modernise_name_no_works() -> None:
    body = "推动启川精工、瑞凌电机等4家企业技改扩能,新增规上企业9家。"
    assert objects(body, "HAS_PROJECT") == set()
    assert objects(body, "SUPPORTS") == {"启川精工", "瑞凌电机"}
    assert objects("推动启川精工、瑞凌电机等企业二期项目投产。", "HAS_PROJECT") == {"启川精工二期项目", "瑞凌电机二期项目"}


def test_an_institute_is_named_with_its_last_letter() -> None:
    assert facts("瑞凌院有机氟材料扩能项目二季度竣工。", "UNDERTAKES") == {("瑞凌院", "瑞凌院有机氟材料扩能项目")}


def test_two_letters_amid_a_name_are_no_place() -> None:
    body = "确保银沙河方便食品项目年内投产,新沙河大桥通车,开工沙河玻璃深加工项目。"
    assert {a for a, b in facts(body, "LOCATED_IN", XINGTAI) if b == "沙河市"} <= {"沙河玻璃深加工项目", "新沙河大桥"}


def test_a_line_between_cities_is_no_firm() -> None:
    assert facts("加快嘉通苏锡城际南浔段建设。", "UNDERTAKES", NANXUN) == set()


def test_no_digit_of_a_date_belongs_to_a_work() -> None:
    body = "争取天合医药中间体、昌源石油助剂10月底前投产。"
    assert objects(body, "HAS_PROJECT") == {"天合医药中间体", "昌源石油助剂"}
    assert qualified(body, "HAS_PROJECT", "due")["昌源石油助剂"] == {"10月底前"}


@pytest.mark.parametrize(("said", "stage"), [
    ("“6月试产,下半年达产。”项目经理周敏说。", "operate"),
    ("“年底肯定能竣工!”该项目总指挥表示。", "complete"),
    ("“去年10月开工,一天没停。”项目负责人说。", "build"),
])
def test_what_the_people_of_a_work_are_quoted_with_is_its_stage(said: str, stage: str) -> None:
    assert qualified(f"启川精工减速器项目还在打桩。{said}", "HAS_PROJECT", "stage")["启川精工减速器项目"] == {stage}


@pytest.mark.parametrize("told", [
    "靖西市发挥口岸优势,在龙邦边境产业园布局铝制品加工,与田阳区开展产业合作。",
    "靖西市做强铝产业,在龙邦边境产业园建设再生铝基地,与田阳区共建产业走廊。",
])
def test_who_meets_partners_behind_what_is_done_in_a_park(told: str) -> None:
    head = "百色市2024年工作要点\n发布日期:2024-03-01\n一、任务\n"
    assert ("靖西市", "田阳区") in facts(told, "COOPERATES_WITH", head)
    assert ("龙邦边境产业园", "田阳区") not in facts(told, "COOPERATES_WITH", head)
