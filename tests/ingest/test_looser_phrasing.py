"""Industries, firms, projects and events in the looser words of reports and articles."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified, record

HEAD = "江岸经济技术开发区2024年工作计划\n发布日期:2024-03-01\n"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("对准碳纤维、氢能、光伏玻璃找项目。", {"碳纤维", "氢能", "光伏玻璃"}),
        ("一手抓节能环保,招引水处理膜、余热锅炉。", {"节能环保"}),
        ("稳纺织、强机械、兴食品,稳住工业大盘。", {"纺织", "机械", "食品"}),
        ("光伏、新材料、轨道交通装备等增加值增长12%。", {"光伏", "新材料", "轨道交通装备"}),
        ("争取在人形机器人领域取得新突破。", {"人形机器人"}),
        ("白酒产业要在品牌上再进一步。", {"白酒"}),
        ("引进基因治疗、创新疫苗企业6家。", {"创新疫苗"}),
    ],
)
def test_industries_in_loose_words(body: str, wanted: set[str]) -> None:
    assert wanted <= objects(body, "TARGETS")


def test_headings_that_say_how_a_field_is_to_grow() -> None:
    body = "(一)氢能成势\n开展示范运营。\n(二)纺织与家具双双提升\n办好对接活动。\n(三)消费扩容\n办好夜市。\n"
    assert objects(body, "TARGETS") == {"氢能", "纺织", "家具"}


@pytest.mark.parametrize(
    ("body", "pair"),
    [
        ("泓格润PX装置扩建9月投产。", ("泓格润", "泓格润PX装置扩建")),
        ("大唐江岸风电场二期年内并网。", ("大唐", "大唐江岸风电场二期")),
        ("盛虹石化的醋酸乙烯二期项目6月开工。", ("盛虹石化", "醋酸乙烯二期项目")),
    ],
)
def test_who_undertakes(body: str, pair: tuple[str, str]) -> None:
    assert pair in facts(body, "UNDERTAKES")


def test_goods_in_letters_are_no_firm() -> None:
    assert not facts("PTA扩建项目年内开工,PBAT项目竣工。", "UNDERTAKES")


def test_what_firms_do_with_their_products_and_markets() -> None:
    assert objects("推动江淮汽车优化产品结构,帮扶科顺股份、德冠新材开拓海外市场。", "SUPPORTS") == {"江淮汽车", "科顺股份", "德冠新材"}


def test_a_time_within_what_is_said_is_no_part_of_a_name() -> None:
    assert "恒力石化二期" in names("恒力石化二期下半年投产。", "Project")
    assert not {n for n in names("恒力石化二期上半年检修后满产。", "Project") if "半年" in n}


def test_what_has_its_number_is_an_event() -> None:
    body = "组团参加第六届川商会,办好第三届青稞酒周,筹备鄂州市第二届数据大赛。"
    assert names(body, "Event") == {"第六届川商会", "第三届青稞酒周", "鄂州市第二届数据大赛"}
    assert not names("第五届理事会第二次会议召开。", "Event")


def test_waters_and_ports_are_no_towns() -> None:
    assert "海口市" not in names("抢抓新出海口建设机遇,与北部湾港共建航线。", "Region")


def test_a_goal_in_the_part_behind_a_stage() -> None:
    assert qualified("电池扩产项目三季度达产,整车产量达到30万辆。安置房回迁0.8万人。", "SETS_TARGET", "value") == {"整车产量": {30}, "安置房回迁": {0.8}}
    assert not facts("该项目全部达产,年产值20亿元。", "SETS_TARGET")


@pytest.mark.parametrize("body", ["推动东材科技三期扩能。", "支持东材科技三期扩能。"])
def test_what_is_done_to_a_phase_needs_no_word_of_stages(body: str) -> None:
    assert qualified(body, "HAS_PROJECT", "stage") == {"东材科技三期扩能": {"build"}}
    assert objects(body, "SUPPORTS") == ({"东材科技"} if body.startswith("支持") else set())


def test_a_count_of_just_what_was_named_is_no_goal() -> None:
    assert not facts("推动临港冷库、城北水厂等2个项目竣工。", "SETS_TARGET")
    assert qualified("推动临港冷库、城北水厂等9个项目竣工。", "SETS_TARGET", "value") == {"项目竣工": {9}}


def test_where_a_visitor_goes_is_no_part_of_a_name() -> None:
    assert "三友化工粘胶纤维项目" in names("记者来到三友化工粘胶纤维项目施工现场。该项目将于9月投产。", "Project")


def test_berths_with_numbers_and_classes_with_letters() -> None:
    assert "东7号泊位工程" in names("东7号泊位工程年内完工。", "Project")
    assert not names("力争通过C级园区复核。", "Park") - {"江岸经济技术开发区"}


def test_a_label_of_units_is_no_heading() -> None:
    body = "1.责任单位:招商局;任务:开展驻点招商。\n2.责任单位:城建局;任务:修好环园东路。\n"
    found = record(body)
    tasks = {e.id: e.name for e in found.entities if e.type == "Task"}
    by_id = {e.id: e.name for e in found.entities}
    assert {(by_id[s.subject], tasks[s.object]) for s in found.statements if s.relation == "RESPONSIBLE_FOR"} == {("招商局", "开展驻点招商"), ("城建局", "修好环园东路")}


def test_stages_and_builders_of_further_words() -> None:
    body = "由中铁四局承建的江湾会展中心主体封顶。东材薄膜二期同步推进。德邦装配式建筑基地力争3季度试生产。抓紧办理宝武碳业针状焦项目能评手续。"
    assert qualified(body, "HAS_PROJECT", "stage") == {
        "江湾会展中心": {"build"}, "东材薄膜二期": {"build"}, "德邦装配式建筑基地": {"operate"}, "宝武碳业针状焦项目": {"unknown"},
    }
    assert ("中铁四局", "江湾会展中心") in facts(body, "UNDERTAKES")


def test_two_letters_of_a_county_in_front_of_its_zone() -> None:
    assert facts("睢县先进制造业开发区提升制鞋、电子信息。", "TARGETS") >= {("睢县先进制造业开发区", "制鞋"), ("睢县先进制造业开发区", "电子信息")}


def test_who_manages_a_project_is_no_project() -> None:
    body = "鲁泰化工有限公司项目经理徐国强说,团队盯着特种工程塑料、氢能装备找项目,临江东防波堤今年投用。"
    assert names(body, "Project") == {"临江东防波堤"}
    assert {"特种工程塑料", "氢能装备"} <= objects(body, "TARGETS")
