"""The former and the latter of two projects; firms in front of what they make more of; funds, fairs, districts and facilities in rarer forms."""

import pytest

from tests.ingest.drafts import facts, goals, names, objects, qualified, record


def test_the_former_and_the_latter_have_a_stage_each() -> None:
    stages = qualified("紧盯天能锂电四期、超威钠电中试基地,确保前者5月底前开工、后者11月投产。\n", "HAS_PROJECT", "stage")
    assert stages["天能锂电四期"] == {"start"} and stages["超威钠电中试基地"] == {"operate"}


def test_the_former_and_the_latter_behind_a_comma() -> None:
    stages = qualified("加快甲子河水厂二期、乙安大桥建设,力争前者年内通水,后者10月通车。\n", "HAS_PROJECT", "stage")
    assert stages["甲子河水厂二期"] == {"operate"} and stages["乙安大桥"] == {"complete"}


@pytest.mark.parametrize(
    ("body", "firm"),
    [
        ("支持攀钢海绵钛扩能。\n", "攀钢"),
        ("支持德福科技铜箔扩能。\n", "德福科技"),
        ("推动振东制药建设中药创新中心。\n", "振东制药"),
        ("为丰瑞新能源登陆北交所“开小灶”。\n", "丰瑞新能源"),
        ("支持嘉诚稀有金属上市辅导。\n", "嘉诚稀有金属"),
    ],
)
def test_firms_that_are_helped(body: str, firm: str) -> None:
    assert firm in objects(body, "SUPPORTS")


def test_funds_that_somebody_has_founded_and_those_that_are_counted() -> None:
    assert "赤港锰锂产业基金" in names("与省投资公司合作设立的赤港锰锂产业基金规模15亿元,首期4亿元到位。\n", "Organization")
    assert names("年内新设低空经济、半导体2支子基金。\n", "Organization") == set()


def test_fairs_with_letters_in_brackets_and_each_time_one() -> None:
    body = "组团参加第十七届中国国际电池技术展(CIBF),每两年举办一届中国(江岸)国际钛业博览会。\n"
    assert names(body, "Event") == {"第十七届中国国际电池技术展", "中国(江岸)国际钛业博览会"}


def test_a_branch_of_a_zone_and_a_centre_that_is_an_enclave() -> None:
    body = "用好江岸(上海)科创中心“反向飞地”。引进项目:江岸经开区20个,太湖产业集聚区江岸分区9个。优化功能分区。\n"
    assert {"江岸(上海)科创中心", "太湖产业集聚区江岸分区"} <= names(body, "Park")
    assert not any("功能分区" in name for name in names(body, "Park"))


def test_a_town_that_begins_with_a_joining_word_keeps_it() -> None:
    head = "长兴县2025年工作要点\n发布日期:2025-03-01\n一、任务\n"
    found = goals("全年引进项目:煤山镇6个,泗安镇、和平镇各5个。\n", head)
    assert ("和平镇", 5) in {(place, value) for place, _, value, _ in found}


def test_facilities_of_ports_and_tests_of_food() -> None:
    body = "加快芒信通道联检设施建设,建成勐海食品快检室。\n"
    assert {"芒信通道联检设施", "勐海食品快检室"} <= objects(body, "HAS_PROJECT")
    assert facts(body, "UNDERTAKES") == set()


def test_regions_abroad_in_a_row() -> None:
    assert "欧美日韩" in names("引进欧美日韩项目6个。\n", "Region")
    assert "列日市" in names("新开至迪拜、列日2条货运航线。\n", "Region")
    assert "列日市" not in names("出台一系列日用品政策。\n", "Region")


def test_the_foot_of_a_page_with_its_licence_number() -> None:
    body = "建成甲水厂。\n【打印】【关闭】 主办单位:江岸市人民政府办公室 豫ICP备05003256号\n"
    assert not any("ICP" in e.name for e in record(body).entities)


def test_headings_that_are_chains_and_means_that_are_no_field() -> None:
    body = "(一)建强三条子链\n1.钒电池储能链。引进企业5家。\n2.氯化法钛白链。引进企业6家。\n(二)加大金融供给。支持甲投资集团发行债券。\n"
    found = names(body, "Industry")
    assert {"钒电池储能", "氯化法钛白"} <= {name.removesuffix("链") for name in found}
    assert "金融" not in found


def test_a_word_of_a_stage_is_not_cut_in_two() -> None:
    body = "推进甲子鲅鱼圈绿氢流化床示范线热负荷试车,盼盼智能门业一期投产。\n"
    assert not any(name.endswith("热") for name in names(body, "Project"))
