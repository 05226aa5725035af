"""Where names of firms, fairs and gardens begin and end, and of which town a sentence goes on to speak."""

from tests.ingest.drafts import facts, goals, names

TOWNS = "仙桃市2024年工作计划\n一、任务\n"


def test_a_form_of_company_ends_a_name() -> None:
    body = "云台高新建设投资集团发行债券。云台高新建设投资集团有限公司开展融资。\n"
    assert names(body, "Company") <= {"云台高新建设投资集团", "云台高新建设投资集团有限公司"}


def test_a_place_in_front_of_a_known_firm_and_a_road_that_has_a_name() -> None:
    body = "推进酒泉东方电气叶片基地、太行一号旅游公路云台段驿站建设。\n"
    assert facts(body, "UNDERTAKES") == {("东方电气", "酒泉东方电气叶片基地")}


def test_a_garden_of_a_firm_called_by_letters_of_its_own() -> None:
    assert facts("加快恒甸嘉芃非织造产业园建设。\n", "UNDERTAKES") == {("恒甸嘉芃", "恒甸嘉芃非织造产业园")}


def test_fairs_with_two_fields_and_visits() -> None:
    body = "举办“楚商回归·云台行”活动。组团参加中国国际产业用纺织品及非织造布展览会。\n"
    assert names(body, "Event") == {"“楚商回归·云台行”活动", "中国国际产业用纺织品及非织造布展览会"}


def test_a_garden_is_where_its_name_says_in_brackets() -> None:
    body = "与武汉经济技术开发区深化合作,共建武汉经开区(仙桃)汽车零部件产业园。\n"
    assert ("武汉经开区(仙桃)汽车零部件产业园", "武汉经济技术开发区") not in facts(body, "LOCATED_IN", TOWNS)


def test_this_town_goes_on() -> None:
    body = "在彭场镇,招牌醒目。该镇将支持新发塑料转型,建设彭场检测中心。\n"
    assert facts(body, "SUPPORTS", TOWNS) == {("彭场镇", "新发塑料")}
    assert ("彭场镇", "彭场检测中心") in facts(body, "HAS_PROJECT", TOWNS)


def test_each_of_several_places_has_its_own_society() -> None:
    assert not names("对接佛山市顺德区、赣州市南康区两地家具协会。\n", "Organization")


def test_works_of_two_countries_and_for_flying() -> None:
    body = "建设中国—东盟跨境电商产业园,建设五莲县通用机场、涛雒水上起降点和岚山港口无人机枢纽。\n"
    assert names(body, "Project") == {"中国—东盟跨境电商产业园", "五莲县通用机场", "涛雒水上起降点", "岚山港口无人机枢纽"}


def test_kinds_that_anyone_may_mean() -> None:
    body = "引进一本大学、医学院毕业生,对接异地商会。举办经销商大会、特色性展会。\n"
    assert not names(body, "Organization") and not names(body, "Event")


def test_what_persons_are_paid_is_no_goal() -> None:
    assert not goals("B类专家每年发放7万元,五年累计不超过35万元。\n")
