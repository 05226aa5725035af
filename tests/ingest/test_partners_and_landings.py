"""Partners, events and policies in rarer forms, and projects that land elsewhere than where the sentence began."""

from tests.ingest.drafts import facts, names, objects

CITY = "漯河市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"


def test_schools_with_which_a_plant_is_founded_are_partners() -> None:
    assert objects("与江南大学、南阳理工学院组建生物制药中试基地。\n", "COOPERATES_WITH") == {"江南大学", "南阳理工学院"}


def test_a_university_institute_whose_matter_holds_a_joining_word() -> None:
    assert "东南大学常州新能源与新材料研究院" in objects("联合东南大学常州新能源与新材料研究院、清华大学组建联合实验室。\n", "COOPERATES_WITH")


def test_alumni_are_partners_and_their_school_is_no_region() -> None:
    assert objects("与华北电力大学校友总会建立联络机制。\n", "COOPERATES_WITH") == {"华北电力大学校友总会"}


def test_partners_behind_a_colon() -> None:
    assert "宁波杭州湾新区" in objects("抓手很具体:和宁波杭州湾新区共建测试走廊。\n", "COOPERATES_WITH")


def test_a_centre_that_acts_with_a_bureau_shares_a_duty() -> None:
    body = "市投资服务中心要会同漯河经开区管委会开展招商。\n"
    assert objects(body, "COOPERATES_WITH", CITY) == set()


def test_events_behind_a_date_of_a_council_and_abroad() -> None:
    body = "9月到中国(宁夏)国际葡萄酒文化旅游博览会上推介。参加ACHEMA展会。办好中越“两园一港”合作理事会第三次会议。\n"
    assert {"中国(宁夏)国际葡萄酒文化旅游博览会", "ACHEMA展会", "中越“两园一港”合作理事会第三次会议"} <= names(body, "Event")


def test_campaigns_and_strategies_in_quotes() -> None:
    assert {"“百链千企”招商行动", "“农业强县”首位战略"} <= names("开展“百链千企”招商行动。坚持“农业强县”首位战略不动摇。\n", "Policy")


def test_what_grows_from_one_thing_to_another_is_no_policy() -> None:
    assert names("(一)补链:从“一根竹”到“一张纸”。\n引进企业5家。\n", "Policy") == set()


def test_a_project_that_is_to_land_elsewhere_is_not_of_the_county_before_it() -> None:
    body = "舞阳县做大鲜食玉米,争取骁铭集团淀粉项目9月底前落户临颍县。\n"
    assert facts(body, "HAS_PROJECT", CITY) == {("漯河市", "骁铭集团淀粉项目")}
    assert ("骁铭集团淀粉项目", "舞阳县") not in facts(body, "LOCATED_IN", CITY)


def test_a_district_of_a_zone_lies_in_the_region_behind_the_zone() -> None:
    head = "牡丹江市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
    body = "绥芬河市引进企业9家。用好黑龙江自贸试验区绥芬河片区政策。\n"
    assert "绥芬河市" in {place for park, place in facts(body, "LOCATED_IN", head) if park.endswith("绥芬河片区")}


def test_a_park_towards_which_firms_gather_lies_in_the_plans_county() -> None:
    body = "引导玻璃纤维、家纺服饰企业向柳林工业园集聚。\n"
    assert ("柳林工业园", "漯河市") in facts(body, "LOCATED_IN", CITY)
    assert {"玻璃纤维", "家纺服饰"} <= objects(body, "TARGETS", CITY)


def test_of_two_parks_in_a_list_none_holds_the_other() -> None:
    body = "骁山产业园、铭水产业园联手打造家居集群。\n"
    assert ("铭水产业园", "骁山产业园") not in facts(body, "LOCATED_IN", CITY)


def test_a_firm_that_extends_a_line_is_helped_and_undertakes_it() -> None:
    body = "支持骁铭玻纤扩建高效滤纸生产线。\n"
    assert objects(body, "SUPPORTS") == {"骁铭玻纤"}
    assert facts(body, "UNDERTAKES") == {("骁铭玻纤", "高效滤纸生产线")}


def test_a_park_that_is_started_is_a_project() -> None:
    assert "骁山肉牛精深加工园" in objects("争取骁山肉牛精深加工园上半年落地开工。\n", "HAS_PROJECT")


def test_general_institutes_are_partners_and_two_meetings_are_no_event() -> None:
    body = "深化与江南大学、有色金属研究总院合作,举办两场推介会。\n"
    assert objects(body, "COOPERATES_WITH") == {"江南大学", "有色金属研究总院"}
    assert names(body, "Event") == set()


def test_firms_that_turn_digital_and_events_that_are_shared() -> None:
    body = "支持森马、奥康智能化改造,共办世界青年创业者峰会。\n"
    assert objects(body, "SUPPORTS") == {"森马", "奥康"}
    assert names(body, "Event") == {"世界青年创业者峰会"}


def test_the_short_title_of_a_policy_means_the_policy() -> None:
    body = "落实《江岸新区稻米产业振兴行动计划(2024—2026年)》(以下简称《振兴计划》),按《振兴计划》推进种业。\n"
    assert len(names(body, "Policy")) == 1
