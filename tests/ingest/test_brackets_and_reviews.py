"""Projects with who builds them in brackets, units in boxes, titles below a site's crumbs, paragraphs that look back."""

import pytest

from ingest.draft import Source
from ingest.pipeline import extract
from tests.ingest.drafts import facts, names, objects, qualified, record

LISTED = """二、新建项目(3个)
1.通威乐山硅料三期(永祥新能源科技有限公司,总投资46亿元,6月开工,建成后形成12万吨能力;责任部门:产业局)
2.城东220千伏输变电、高新水厂(江岸供电公司、江岸水务集团,总投资5亿元,二季度动工;责任部门:建设局)
3.江岸标准厂房B区(江岸开投集团,9万平方米,10月交付;责任部门:建设局)
"""


def test_who_builds_stands_first_in_the_bracket() -> None:
    assert facts(LISTED, "UNDERTAKES") >= {
        ("永祥新能源科技有限公司", "通威乐山硅料三期"), ("江岸供电公司", "城东220千伏输变电"), ("江岸水务集团", "高新水厂"), ("江岸开投集团", "江岸标准厂房B区"),
    }
    assert qualified(LISTED, "HAS_PROJECT", "stage") == {
        "通威乐山硅料三期": {"start"}, "城东220千伏输变电": {"start"}, "高新水厂": {"start"}, "江岸标准厂房B区": {"complete"},
    }


def test_firms_may_stand_beside_offices_in_a_box() -> None:
    body = "(一)推动炼化一体化投产。【区工业局、化工园区管委会、恒力石化】\n(二)办好展会。【区商务局】\n"
    found = record(body)
    by_id = {e.id: (e.type, e.name) for e in found.entities}
    units = {by_id[s.subject] for s in found.statements if s.relation == "RESPONSIBLE_FOR"}
    assert units == {("Agency", "区工业局"), ("Agency", "化工园区管委会"), ("Company", "恒力石化"), ("Agency", "区商务局")}


@pytest.mark.parametrize(
    ("head", "title", "subject"),
    [
        ("中国枣阳>>政务公开>>政府工作报告\n枣阳市政府工作报告(2024年)\n", "枣阳市政府工作报告(2024年)", "枣阳市"),
        ("襄水客户端 · 要闻\n枣阳经开区:春来早\n文/襄水日报记者 王一 2025-02-11\n", "枣阳经开区:春来早", "枣阳经济开发区"),
    ],
)
def test_crumbs_are_no_titles(head: str, title: str, subject: str) -> None:
    found = extract(Source("/9.txt", "9.txt", head + "锚定规上工业增加值增长8%目标,推动临江热电联产项目6月投产。", digest="x"))
    by_id = {e.id: e for e in found.entities}
    assert found.document.title == title
    about = [by_id[s.object] for s in found.statements if s.relation == "ABOUT"]
    assert [subject in {e.name, *e.aliases, *e.observed} or e.name.startswith("枣阳经") for e in about] == [True]


def test_a_paragraph_that_looks_back_plans_nothing() -> None:
    body = "一年来,全市上下奋力拼搏。东材科技二期投产,临江大桥通车。\n今年,推动江岸水厂竣工。\n"
    assert objects(body, "HAS_PROJECT") == {"江岸水厂"}


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("精细化工抓延伸,建成公用工程岛。", {"精细化工"}),
        ("重点向生物基材料、可降解塑料要增量。", {"可降解塑料"}),
        ("落地轮毂模具、机器人本体企业各2家。", {"轮毂模具", "机器人本体"}),
        ("围绕冷链物流、跨境电商、船用燃料油做文章。", {"冷链物流", "跨境电商", "船用燃料油"}),
        ("吸引硅钢、钢帘线、模具钢下游落户。", {"硅钢", "钢帘线", "模具钢"}),
        ("引进生物育种、碳纤维、特种电机科技团队5个。", {"生物育种", "碳纤维", "特种电机"}),
    ],
)
def test_industries(body: str, wanted: set[str]) -> None:
    assert wanted <= objects(body, "TARGETS")


def test_stages_of_further_words() -> None:
    body = "万华化学MDI扩建年底机械竣工。临江抽水蓄能电站加快推进。江湾机场填海工程全面展开。东立科技钛白项目3月复产、年内投产。"
    assert qualified(body, "HAS_PROJECT", "stage") == {
        "万华化学MDI扩建": {"complete"}, "临江抽水蓄能电站": {"build"}, "江湾机场填海工程": {"build"}, "东立科技钛白项目": {"operate"},
    }


def test_two_regions_and_general_words_are_no_projects() -> None:
    assert not names("深入对接京津,北京石景山区、天津东丽区产业合作项目落户不少于8个。核心装置年底前全部投产。", "Project")


def test_a_dialogue_and_a_society() -> None:
    assert names("当好首届中德绿色化工对话会的东道主。", "Event") == {"首届中德绿色化工对话会"}
    assert "江苏省能源研究会" in objects("联合江苏省能源研究会办好产业峰会。", "COOPERATES_WITH")


def test_shares_and_targets_named_together() -> None:
    body = "锚定地区生产总值增长8%、固定资产投资340亿元三大目标。入园项目占六成以上。"
    assert {v for values in qualified(body, "SETS_TARGET", "value").values() for v in values} == {8, 340, 60}


@pytest.mark.parametrize("told", ["集中供热率由去年的44%提高到53%,江岸第二水厂投入使用。", "产值突破90亿元(上年为71亿元),江岸第二水厂投入使用。"])
def test_what_was_is_compared_with_and_told_in_an_aside(told: str) -> None:
    assert objects(told + "\n", "HAS_PROJECT") == {"江岸第二水厂"}
    assert not objects("去年江岸第二水厂投入使用。\n", "HAS_PROJECT")
