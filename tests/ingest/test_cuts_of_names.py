"""Where names begin and end: verbs, prepositions and numbers in front of them, two fairs that 和 joins, firms whose names goods follow."""

import pytest

from ingest.draft import Mention
from ingest.mentions._corrections import _other_ends
from tests.ingest.drafts import facts, names, objects

ZONE = "中国(云南)自由贸易试验区德宏片区2027年工作要点\n"


@pytest.mark.parametrize(("told", "fairs"), [
    ("组织企业参加服贸会和汉诺威工业展。", {"中国国际服务贸易交易会", "德国汉诺威工业博览会"}),
    ("参加糖酒会以及东京食品展。", {"全国糖酒商品交易会", "东京食品展"}),
    ("前往巴黎航空展招商。", {"巴黎航空展"}),
    ("商会带队去德国纽伦堡玩具展。", {"德国纽伦堡玩具展"}),
    ("借助世界智能农机大会开展推介,参加滇洽会。", {"世界智能农机大会", "滇洽会"}),
])
def test_each_fair_has_a_name_of_its_own(told: str, fairs: set[str]) -> None:
    assert fairs == names(f"一、招商。{told}\n", "Event")


def test_what_two_things_are_shown_at_is_one_fair() -> None:
    assert names("一、招商。参加中国江岸花卉与园艺博览会。\n", "Event") == {"中国江岸花卉与园艺博览会"}


@pytest.mark.parametrize("told", ["方案已经片区管委会审议通过。", "每月汇总情况报片区管委会。", "年底总结报片区管委会备案。"])
def test_the_committee_of_a_class_is_that_of_the_plan_s_own_zone(told: str) -> None:
    found = names(f"一、机制。{told}\n", "Agency", ZONE)
    assert any(n.endswith("片区管委会") or n.endswith("片区管理委员会") for n in found)
    assert not any(n.startswith(("经", "报", "总结", "情况")) for n in found)


def test_a_centre_that_acts_is_a_body() -> None:
    body = "一、机制。市茶产业发展中心承担协会日常事务,区大豆产业服务中心主任高原负责督办,新建冷链服务中心。\n"
    assert {"市茶产业发展中心", "区大豆产业服务中心"} <= names(body, "Agency")
    assert not names(body, "Organization") and "新建冷链服务中心" not in names(body, "Agency")


def test_who_leads_is_no_part_of_what_is_led() -> None:
    body = "一、创新。支持拓北测绘牵头建设高寒遥感重点实验室。县科技局牵头、与江岸大学共建的稻米中试基地6月建成。\n"
    assert "拓北测绘" in objects(body, "SUPPORTS")
    assert "稻米中试基地" in names(body, "Project")
    assert not any("牵头" in n for n in names(body, "Organization") | names(body, "Project"))


@pytest.mark.parametrize(("told", "project"), [
    ("建成机库1.5万平方米和白沙低空飞行服务中心。", "白沙低空飞行服务中心"),
    ("确保240套江岸人才公寓年底交房。", "江岸人才公寓"),
    ("康泽药业口服制剂基地原打算上半年开建,争取三季度开工。", "康泽药业口服制剂基地"),
])
def test_numbers_and_former_plans_are_no_part_of_a_project(told: str, project: str) -> None:
    assert names(f"一、项目。{told}\n", "Project") == {project}


@pytest.mark.parametrize("told", ["江老国际班列全年开行220列以上。", "推动瑞康医药、嘉和金属启动上市辅导。", "引导味源食品、恒味坚果开展原料落地加工。"])
def test_what_runs_or_what_firms_do_is_no_project(told: str) -> None:
    assert not names(f"一、项目。{told}\n", "Project")


@pytest.mark.parametrize(("project", "firm"), [
    ("鸿佑电池托盘项目", "鸿佑"), ("以诺科技显示模组二期", "以诺科技"), ("星光海缆桂林基地二期", "星光海缆"), ("梅梅果青梅精深加工三期", "梅梅果"),
])
def test_a_firm_ends_where_what_it_makes_begins(project: str, firm: str) -> None:
    assert (firm, project) in facts(f"一、项目。推动{project}6月底前投产。\n", "UNDERTAKES")


def test_a_firm_that_is_relied_on_keeps_the_preposition_outside() -> None:
    assert "以诺科技" not in names("一、项目。以诺科技为龙头建设显示产业园。\n", "Company")


def test_what_a_town_is_called_is_no_firm() -> None:
    body = "一、项目。加快桥村服装智造基地二期建设。桥村镇发展服装产业。\n"
    assert "桥村服装" not in names(body, "Company")


def test_parts_of_wind_turbines_are_no_part_of_a_firms_name() -> None:
    body = "推进罗艾特尔风电轴承扩产项目、胜岚福全α高强石膏生产线项目建设。\n"
    assert facts(body, "UNDERTAKES") == {("罗艾特尔", "罗艾特尔风电轴承扩产项目"), ("胜岚福全", "胜岚福全α高强石膏生产线项目")}


def test_what_is_newly_taken_up_is_cut_off() -> None:
    assert objects("加快新上康岚铝灰资源化项目。\n", "HAS_PROJECT") == {"康岚铝灰资源化项目"}
    assert not facts("新上废铅蓄电池拆解项目一律不予备案。\n", "UNDERTAKES")


def test_mines_are_works() -> None:
    assert objects("推进云台县白岚—玉澄磷矿、鸡岚山铜矿建设，支持企业开发境外铁矿、铜矿资源。\n", "HAS_PROJECT") == {"云台县白岚—玉澄磷矿", "鸡岚山铜矿"}


def test_no_name_is_cut_to_a_letter() -> None:
    text = "建成长株潭冷链枢纽。"
    found = Mention(2, 9, "Project", "长株潭冷链枢纽", "projects:list")
    assert _other_ends(text, found, {(2, 3)}) is None
    assert _other_ends(text, found, {(4, 9)}) == (4, 9)
