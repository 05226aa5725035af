"""Of whom articles, reports and lists speak: who is visited, what a park has become, whose turn it is, and names that other names begin or end."""

import pytest

from ingest.organs import organs
from tests.ingest.drafts import facts, names, record

LINZE = "临泽县2027年政府工作报告\n一、工作\n"
JILIN = "吉林省2027年工作要点\n一、工作\n"


@pytest.mark.parametrize("lead", ["记者从", "近日,记者从", "3月9日,本报记者日前从"])
def test_an_article_speaks_of_the_zone_and_not_of_whom_it_asked(lead: str) -> None:
    told = f"锚定新目标 跑出加速度\n{lead}昭阳青鹭高新技术产业开发区(以下简称青鹭高新区)工作会议上获悉,今年青鹭高新区将主攻绿色硅铝。\n青鹭高新区要建好园区,青鹭高新区要招商。\n"
    found = record("", told)
    assert found.document.subject == "昭阳青鹭高新技术产业开发区"
    assert not any("记者" in e.name for e in found.entities)


def test_this_zone_is_not_the_one_that_it_signed_with() -> None:
    told = "青鹭高新区招商忙\n昭阳青鹭高新区正在招商,青鹭高新区要主攻绿色硅铝。\n2月,该区与重庆两江新区鱼复园区签订合作协议。4月,该区将参加第九届西部光伏展览会。\n"
    found = facts(told, "PARTICIPATES_IN", "")
    assert {place for place, _ in found} == {"昭阳青鹭高新区"}


@pytest.mark.parametrize("became", ["获批省级化工园区", "成功入选国家级绿色园区名单", "升级为省级高新区"])
def test_works_behind_what_a_park_has_become_are_the_county_s(became: str) -> None:
    told = f"沙湾新材料产业园{became},洛丰种业玉米加工中心、凯澜凹凸棒一期建成投产。\n"
    assert {project for project, place in facts(told, "LOCATED_IN", LINZE) if place == "沙湾新材料产业园"} == set()
    assert {project for _, project in facts(told, "HAS_PROJECT", LINZE)} == {"洛丰种业玉米加工中心", "凯澜凹凸棒一期"}


def test_works_of_a_park_that_acts_are_its_own() -> None:
    told = "沙湾新材料产业园加快扩区,凯澜凹凸棒一期建成投产。\n"
    assert ("凯澜凹凸棒一期", "沙湾新材料产业园") in facts(told, "LOCATED_IN", LINZE)


@pytest.mark.parametrize("when", ["年内启动", "今年建成", "启动", "下半年开工"])
def test_each_city_of_a_sentence_has_its_own_works(when: str) -> None:
    told = f"吉林市加快桦树通用机场建设,松原市{when}青鹭湖水厂。\n"
    assert ("青鹭湖水厂", "松原市") in facts(told, "LOCATED_IN", JILIN)


def test_a_park_called_after_a_town_of_the_county_lies_in_it() -> None:
    """沙河 is a city elsewhere, too."""
    assert ("沙河凹凸棒产业园", "临泽县") in facts("支持沙河凹凸棒产业园扩区。\n", "LOCATED_IN", LINZE)
    assert not facts("学习沙河凹凸棒产业园经验。\n", "LOCATED_IN", "高台县2027年政府工作报告\n一、工作\n")


def test_a_garden_of_a_place_abroad_is_one() -> None:
    found = facts("加强与老挝万象产业园、越南海防图山工业区的联动。\n", "COOPERATES_WITH", LINZE)
    assert {partner for _, partner in found} == {"老挝万象产业园", "越南海防图山工业区"}


@pytest.mark.parametrize(("text", "organ"), [
    ("中韩(长春)国际合作示范区管委会、有关单位:", "中韩(长春)国际合作示范区管委会"),
    ("孟连(勐阿)边境经济合作区管委会要抓好落实。", "孟连(勐阿)边境经济合作区管委会"),
    ("长白山管委会,有关部门:", "长白山管委会"),
    ("白山市管委会,有关部门:", "白山市管委会"),
])
def test_committees_by_their_whole_names(text: str, organ: str) -> None:
    assert next(text[o.start : o.end] for o in organs(text)) == organ


def test_a_base_at_the_end_of_a_list_that_is_relied_on() -> None:
    found = facts("依托长春青鹭航空产业园、长春国家航空救援产业示范基地,重点发展卫星遥感。\n", "TARGETS", JILIN)
    assert ("长春国家航空救援产业示范基地", "卫星遥感") in found


@pytest.mark.parametrize("units", ["有关市〔州〕政府,省交通运输厅、省林草局", "省交通运输厅、省林草局,各市〔州〕政府按职责分工负责"])
def test_units_with_another_kind_in_brackets(units: str) -> None:
    found = record("", f"{JILIN}1.壮大两带\n建设机场。({units})\n")
    named = {e.id: e.name for e in found.entities}
    told = {named[s.subject] for s in found.statements if s.relation == "RESPONSIBLE_FOR"}
    assert {"省交通运输厅", "省林草局"} <= told


@pytest.mark.parametrize("done", ["引进技能人才800人", "招聘技工300人", "开辟绿色通道"])
def test_what_is_done_for_firms(done: str) -> None:
    found = facts(f"为恒屿新材、桂澜锂电等企业{done}。\n", "SUPPORTS", LINZE)
    assert {firm for _, firm in found} == {"恒屿新材", "桂澜锂电"}


def test_for_is_no_letter_of_a_firm() -> None:
    assert "恒屿新材" in names("为恒屿新材、桂澜锂电等企业点赞。\n", "Company", LINZE)


@pytest.mark.parametrize("aim", ["锚定“千亿”目标", "打造“双百亿”产业集群", "冲刺“五百亿级”集群"])
def test_how_much_is_aimed_at_is_no_policy(aim: str) -> None:
    assert not facts(f"{aim},推进项目建设。\n", "REFERS_TO", LINZE)


def test_a_campaign_of_sums_is_one() -> None:
    assert names("实施“双千”工程。\n", "Policy", LINZE) == {"“双千”工程"}


def test_a_firm_called_valley_is_no_park() -> None:
    told = "推动吉澜碳谷航空级碳纤维项目6月投产。\n"
    assert not names(told, "Park", LINZE)
    assert ("吉澜碳谷", "吉澜碳谷航空级碳纤维项目") in facts(told, "UNDERTAKES", LINZE)


def test_a_market_of_a_trade_is_no_firm_s() -> None:
    assert not facts("乌澜食品城二期9月交付使用。\n", "UNDERTAKES", LINZE)


def test_a_road_between_two_places_keeps_its_second() -> None:
    assert "G312线板石至蓼泉段改扩建" in names("开工建设G312线板石至蓼泉段改扩建等项目。\n", "Project", LINZE)


@pytest.mark.parametrize("when", ["秋季学期", "秋季开学前", "春季学期"])
def test_terms_of_schools_are_times(when: str) -> None:
    assert "南白鹭中学新校区" in names(f"南白鹭中学新校区{when}投入使用。\n", "Project", LINZE)


def test_a_park_of_the_county_s_town_stays_where_the_city_is_named_too() -> None:
    found = facts("支持沙河凹凸棒产业园扩区。加强与沙河市的合作。\n", "LOCATED_IN", LINZE)
    assert ("沙河凹凸棒产业园", "临泽县") in found and ("沙河凹凸棒产业园", "沙河市") not in found


def test_one_committee_by_the_short_class_of_its_zone() -> None:
    told = "青鹭高新技术产业开发区管理委员会牵头推进项目。青鹭高新区管委会负责招商。\n"
    assert len({name for name in names(told, "Agency", LINZE) if "青鹭" in name}) == 1


def test_a_work_to_profit_by_is_none_of_the_plan() -> None:
    assert not facts("抢抓平塘运河建设重大机遇,推动园区发展。\n", "HAS_PROJECT", LINZE)
    assert ("临泽县", "平塘运河") in facts("加快平塘运河建设,推动园区发展。\n", "HAS_PROJECT", LINZE)


@pytest.mark.parametrize(("place", "firm"), [
    ("在一路之隔的鑫澜铝业", "鑫澜铝业"),
    ("在云鹭新材料的车间里", "云鹭新材料"),
    ("而在鑫澜铝业厂区", "鑫澜铝业"),
])
def test_a_work_at_which_an_article_stands_is_the_firm_s(place: str, firm: str) -> None:
    head = "青鹭高新区招商忙\n昭阳青鹭高新区正在招商,青鹭高新区要主攻绿色硅铝。\n"
    assert (firm, "年产20万吨铝板带箔项目") in facts(f"青鹭高新区很忙。{place},年产20万吨铝板带箔项目正在安装设备,计划5月底投产。\n", "UNDERTAKES", head)
    assert not facts("在鹿角产业园,年产20万吨铝板带箔项目计划5月底投产。\n", "UNDERTAKES", head)


def test_a_part_of_a_plan_for_a_city_s_core_is_that_city_s() -> None:
    told = "1.做强长春核心。依托青鹭航空产业园,重点发展卫星遥感。\n2.壮大松原增长极。重点发展农业无人机。\n"
    found = facts(told, "TARGETS", JILIN)
    assert {("长春市", "卫星遥感"), ("松原市", "农业无人机")} <= found and ("吉林省", "农业无人机") not in found


def test_zones_within_zones_of_one_trade() -> None:
    told = "海门化工新材料专区重点发展石油化工,推进古港台湾石化专区、丹澜氢能专区建设,与老挝磨憨经济专区合作。在展会设服务专区。\n"
    assert {"海门化工新材料专区", "古港台湾石化专区", "丹澜氢能专区", "老挝磨憨经济专区"} <= names(told, "Park", LINZE)
    assert not any("服务" in park for park in names(told, "Park", LINZE))


def test_what_is_said_in_praise_is_no_field() -> None:
    told = "着力培育发展有特色、有优势、成长性好的产业基地,重点发展有色金属、有机硅。\n"
    assert {field for _, field in facts(told, "TARGETS", LINZE)} == {"有色金属", "有机硅"}
