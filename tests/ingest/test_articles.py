"""Newspaper prose: firms and works that stand in running words, stages that a paragraph dates later."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified, record

ARTICLE = "江岸高新区:开年忙项目\n2024-02-18 08:12 来源:江岸日报 本报记者 林一帆\n"


def spoken(body: str, type: str) -> set[str]:
    return names(body, type, ARTICLE)


@pytest.mark.parametrize(
    ("body", "firm"),
    [
        ("“订单排到了明年。”启川精工副总经理沈安说。", "启川精工"),
        ("走进瑞凌智控的车间,机械臂上下翻飞。", "瑞凌智控"),
        ("启川精工的新厂房已经封顶。", "启川精工"),
    ],
)
def test_firms_by_whom_an_article_quotes_and_where_it_stands(body: str, firm: str) -> None:
    assert firm in spoken(body, "Company")


def test_a_site_is_a_project_whose_stage_the_paragraph_dates() -> None:
    body = "清晨的江边,启川精工电机壳体生产基地里机器轰鸣。“4月份试生产,下半年全面达产。”公司负责人说,项目去年6月破土。\n"
    found = record(body, ARTICLE)
    ids = {e.id: e.name for e in found.entities}
    stages = {s.qualifiers.get("stage") for s in found.statements if s.relation == "HAS_PROJECT" and ids[s.object] == "启川精工电机壳体生产基地"}
    assert stages == {"operate"}


def test_what_was_put_off_is_still_planned() -> None:
    body = "原定去年建成的米岸人才社区,因设计变更推迟到今年10月交付。"
    assert qualified(body, "HAS_PROJECT", "stage")["米岸人才社区"] == {"complete"}


def test_leave_to_build_is_no_building() -> None:
    body = "启川新材高温合金、瑞凌光电镜头2个项目6月底前取得施工许可并动工。"
    assert set.union(*qualified(body, "HAS_PROJECT", "stage").values()) == {"start"}


def test_a_company_that_is_to_list_names_no_project() -> None:
    assert not objects("推动金鹏新材料年内在北交所挂牌。", "HAS_PROJECT")


def test_a_place_that_a_project_begins_with_is_no_firm() -> None:
    assert not any(firm in ("格尔", "江岸") for firm in names("加快格尔木盐湖提锂二期、江岸铁路专用线扩能建设。", "Company"))
    assert ("中国移动", "中国移动(华东)大数据中心二期") in facts("加快中国移动(华东)大数据中心二期建设。", "UNDERTAKES")


def test_a_park_cut_out_of_a_projects_name_is_none() -> None:
    assert "豆干产业园" not in names("推动福来窖藏豆干产业园二期年内竣工。", "Park")


def test_firms_end_where_their_task_begins() -> None:
    assert {"弘远新材料", "双良硅材料"} <= objects("引导双良硅材料、弘远新材料错峰检修、稳住产能。", "SUPPORTS")


def test_branches_of_banks_are_firms() -> None:
    assert {"中国银行江苏省分行", "苏州银行"} <= names("引导中国银行江苏省分行、苏州银行推出信用产品。", "Company")


def test_industries_of_firms_that_come_to_a_park() -> None:
    assert ("沙洲组团", "塔筒") in facts("招引叶片、塔筒、海缆企业落户沙洲组团。", "TARGETS")
    assert "沙洲组团" not in names("按照“一核两翼三组团”布局推进。", "Park")


def test_a_zone_that_two_places_build_together_lies_in_both() -> None:
    head = "川渝明月新区2024年工作要点\n川渝明月新区管理委员会 2024年2月1日\n"
    body = "川渝明月新区由四川省达州市、重庆市梁平区合作共建,是跨省域的新区。\n一、任务\n"
    places = {place for zone, place in facts(body, "LOCATED_IN", head) if zone == "川渝明月新区"}
    assert {"达州市", "梁平区"} <= {p.removeprefix("四川省").removeprefix("重庆市") for p in places}


def test_what_a_newspaper_calls_the_first_industry() -> None:
    assert "生物医药" in spoken("生物医药是江岸高新区的“一号产业”。", "Industry")


def test_a_trade_is_not_cut_out_of_two_words() -> None:
    assert not any("电装" in firm for firm in names("推动海上风电装备检测平台5月揭牌。", "Company"))


def test_to_become_strong_is_no_firm_and_training_people_no_project() -> None:
    assert not any(firm.startswith("做") for firm in names("支持绣溪智控、禾川精工做优做强做大。", "Company"))
    assert "青禾人才培养工程" not in objects("启动青禾人才培养工程。", "HAS_PROJECT")


def test_who_runs_a_work_is_no_part_of_a_firms_name() -> None:
    assert names("运营方江西澄都数科公司说，一期8月投用。\n", "Company") == {"江西澄都数科公司"}


GARDEN = "在临江路的江岸燃气轮机产业园,启川精工叶片项目5月投产。隔壁的瑞凌智控控制柜项目8月开工。"


def test_a_garden_that_a_paragraph_steps_into_has_what_is_built_there() -> None:
    found = facts(GARDEN + "\n华泰电机扩产项目9月竣工。\n", "HAS_PROJECT", ARTICLE)
    assert {project for park, project in found if park == "江岸燃气轮机产业园"} == {"启川精工叶片项目", "瑞凌智控控制柜项目"}


@pytest.mark.parametrize("step", ["在临江路的江岸新材料产业园,", "走过大桥,便到了江岸新材料产业园里。"])
def test_fields_that_are_told_of_a_garden_the_paragraph_has_stepped_into(step: str) -> None:
    body = f"{step}启川新材树脂项目5月投产。“特种纤维、电子化学品是主攻方向。”园长说。\n"
    assert {("江岸新材料产业园", "特种纤维"), ("江岸新材料产业园", "电子化学品")} <= facts(body, "TARGETS", ARTICLE)


def test_no_garden_has_what_a_plan_tells_in_a_later_line_or_of_the_whole_zone() -> None:
    body = GARDEN.removesuffix("。") + "。江岸高新技术产业开发区还将建设滨江大道。\n"
    assert ("江岸燃气轮机产业园", "滨江大道") not in facts(body, "HAS_PROJECT", ARTICLE)
