"""Lists of projects that land somewhere, what a firm is said to build, and lines whose label types their list."""

import pytest

from ingest.construction.founders import founder
from tests.ingest.drafts import facts, names, objects, qualified

SUBJECT = "江岸经济技术开发区"


@pytest.mark.parametrize(
    ("body", "stage"),
    [
        ("凯润隔膜材料、常州博熙减速器二季度落户青溪产业园并于9月开工。", "start"),
        ("凯润隔膜材料、常州博熙减速器集中落户青溪产业园,四季度全部投产。", "operate"),
        ("凯润隔膜材料、常州博熙减速器年内落户青溪产业园。", "signed"),
    ],
)
def test_a_whole_list_lands_in_a_park(body: str, stage: str) -> None:
    told = qualified(body, "HAS_PROJECT", "stage")
    located = facts(body, "LOCATED_IN")
    for project in ("凯润隔膜材料", "常州博熙减速器"):
        assert stage in told.get(project, set())
        assert (project, "青溪产业园") in located


def test_what_a_firm_invests_in_is_its_project_and_nothing_else_is() -> None:
    body = "康泰玻纤二期一季度点火,由江岸恒森木业有限公司投资3亿元的刨花板项目8月完工,青云大道10月通车。"
    assert "complete" in qualified(body, "HAS_PROJECT", "stage").get("刨花板项目", set())
    assert {p for firm, p in facts(body, "UNDERTAKES") if firm == "江岸恒森木业有限公司"} == {"刨花板项目"}


def test_a_label_says_that_its_list_names_fields() -> None:
    assert {"船用钢板", "耐候钢"} <= objects("(一)钢铁\n主攻方向:船用钢板、耐候钢、冷镦钢。\n", "TARGETS")


def test_a_label_says_whom_the_plan_seeks() -> None:
    body = "(一)钢铁\n招引对象:沙钢股份、瑞格精密、中信特钢。\n"
    assert {"沙钢股份", "瑞格精密", "中信特钢"} <= objects(body, "COOPERATES_WITH")


def test_the_line_below_a_title_names_the_subject_of_an_article() -> None:
    head = "春潮涌动启新程\n——青溪高新技术产业开发区开年项目建设观察\n2024-03-01 来源:青溪日报 记者:李明\n"
    assert "青溪高新技术产业开发区" in names("全年签约项目40个。", "Park", head)
    assert ("青溪高新技术产业开发区", "新签约项目") in facts("全年签约项目40个。", "SETS_TARGET", head)


def test_stages_told_within_a_labelled_list_are_each_their_own() -> None:
    body = "重点项目:瑞能储能柜、华盛三期两个项目2024年底前竣工,科达铝合金型材落户青溪产业园、2025年开工。"
    told = qualified(body, "HAS_PROJECT", "stage")
    assert told["瑞能储能柜"] == told["华盛三期"] == {"complete"}
    assert told["科达铝合金型材"] == {"start"}
    assert ("科达铝合金型材", "青溪产业园") in facts(body, "LOCATED_IN")


def test_partners_who_found_something_together_are_no_projects() -> None:
    body = "由园区与江岸理工大学、长江研究院共建的复合材料研究院9月揭牌。"
    assert objects(body, "HAS_PROJECT") == {"复合材料研究院"}


@pytest.mark.parametrize(("project", "firm"), [("大唐赤峰风光储基地", "大唐"), ("凌鹏镍合金带材", "凌鹏")])
def test_the_firm_before_a_place_or_before_its_goods(project: str, firm: str) -> None:
    assert founder(project) == firm


def test_firms_that_are_guided_to_the_exchange_are_supported() -> None:
    assert "凯润通讯" in objects("辅导凯润通讯冲刺北交所。", "SUPPORTS")


def test_duties_by_the_name_of_the_task() -> None:
    tasks = "".join(f"【任务{n}】{h}\n主要内容:全年完成投资20亿元。\n责任单位:招商局\n" for n, h in (("一", "招商提速"), ("二", "项目攻坚"), ("三", "服务提质")))
    body = f"{tasks}其他事项:任务一、任务三由党政办公室牵头督办。\n"
    found = {task for unit, task in facts(body, "RESPONSIBLE_FOR", "江岸经济技术开发区2024年任务分解\n\n") if unit == "党政办公室"}
    assert found == {"招商提速", "服务提质"}


def test_a_list_that_a_number_of_projects_closes() -> None:
    assert "凯润隔膜涂布线" in objects("推动瑞能储能柜、凯润隔膜涂布线2个项目上半年达产。", "HAS_PROJECT")


def test_who_stands_before_a_firm_and_joins_it_is_no_part_of_its_name() -> None:
    body = "园区同凯润算网公司合建的青溪算力中心二季度动工。"
    assert "凯润算网公司" in names(body, "Company")
    assert objects(body, "HAS_PROJECT") == {"青溪算力中心"}


def test_a_project_stands_in_the_park_before_its_amount() -> None:
    body = "在青溪产业园,总投资9亿元的瑞能储能柜项目6月投产。"
    assert ("瑞能储能柜项目", "青溪产业园") in {(p if p.endswith("项目") else f"{p}项目", park) for p, park in facts(body, "LOCATED_IN")}


def test_bureaus_that_share_a_duty_are_no_partners() -> None:
    assert objects("由产业发展部会同区财政局兑现技改补助。", "COOPERATES_WITH") == set()


def test_an_alliance_that_is_formed_is_no_name() -> None:
    body = "我们与云溪经开区、长兴经开区结成发展联盟,共建产业合作区。"
    assert names(body, "Organization") == set()
    assert "云溪经开区" in objects(body, "COOPERATES_WITH")


def test_firms_with_whom_contact_is_kept() -> None:
    assert "瑞诚技术" in objects("与恒瑞集团、瑞诚技术保持对接。", "COOPERATES_WITH")


def test_a_heading_that_betters_the_environment_is_no_look_back() -> None:
    body = "二、强服务,优化发展环境\n1.做优保障。新建标准厂房6万平方米。\n"
    assert "新建标准厂房" in objects(body, "SETS_TARGET")
