"""What stands beside what is asked for: two tasks at once, another kind of works, works of other stages, who comes to a site, the kind of a place behind its name."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.sifting.sifting import parted
from tests.search.fed import given, session_over

PLANS = {
    "鹭湾": """鹭湾经济技术开发区2025年工作计划
一、强化保障
1.落实要素供给。做好用地用能服务,确保汇辰精密、飞羽电控、望江路、长桥路等项目及早供地。
(责任单位:规划建设局、鹭湾城投集团、财政局)
2.改进融资服务。组织银企对接会4场。
(责任单位:财政局)
3.建设保税物流中心。申报设立保税物流中心。
牵头单位:商务局　责任单位:鹭湾海关、自然资源局
二、培育新产业
1.推进鹭湾算力产业园建设,建设算力调度中心;引进中国计算机学会、云帆信息,推动海蓝数据等企业研发总部落地。完善招商机制。
(责任单位:产业局)
2.拓展展会。组团参加第六届中国国际电子博览会、第132届广交会,举办鹭湾算力大会。
(责任单位:商务局)
三、项目清单
1.加快续建松涛电机二期、银杏药业扩产,开工柏木智能工厂、云溪冷链基地。
(责任单位:产业局)
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("beside"), **PLANS) as session:
        yield session.engine


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("鹭湾经开区的“落实要素供给”和“改进融资服务”都由哪个单位负责?", {"财政局"}), ("鹭湾经开区落实要素供给和改进融资服务都归谁管", {"财政局"}),
        ("落实要素供给、改进融资服务这两项任务共同的责任单位有哪些", {"财政局"}), ("Which unit answers for both 落实要素供给 and 改进融资服务 in Luwan (鹭湾经开区)?", {"财政局"}),
        ("鹭湾经开区落实要素供给和改进融资服务分别由谁负责", {"财政局", "规划建设局", "鹭湾城投集团"}), ("“落实要素供给”“改进融资服务”的责任单位都有谁", {"财政局", "规划建设局", "鹭湾城投集团"}),
        ("鹭湾经开区建设保税物流中心,牵头和责任单位都有谁?", {"商务局", "鹭湾海关", "自然资源局"}),
    ],
)
def test_units_of_two_tasks_and_of_two_roles(engine: Engine, question: str, units: set[str]) -> None:
    assert given(engine, question) == units


@pytest.mark.parametrize("question", ["Which projects and roads in Luwan ETDZ (鹭湾经开区) should get their land early?", "鹭湾经开区哪些项目和道路要供地"])
def test_works_and_another_kind_of_works(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"汇辰精密", "飞羽电控", "望江路", "长桥路"}


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        ("鹭湾的重点项目,除了续建的还有哪些?", "续建的"), ("鹭湾除续建项目外还有哪些项目", "续建项目"), ("鹭湾的项目除去新建的还剩哪些", "新建的"), ("鹭湾的重点项目里不算续建的有哪些", "续建的"),
        ("鹭湾的项目除了续建,还有什么", "续建"),
    ],
)
def test_works_of_other_stages_are_taken_away_wherever_that_is_said(question: str, taken: str) -> None:
    assert [t.words for t in parted(question)[1]] == [taken]


@pytest.mark.parametrize("question", ["鹭湾有哪些项目?", "鹭湾还有哪些项目在建?", "鹭湾除尘设备有哪些"])
def test_nothing_is_taken_away_where_nothing_is_said_of_it(question: str) -> None:
    assert parted(question)[1] == ()


def test_works_left_when_those_of_a_stage_are_taken_away(engine: Engine) -> None:
    assert {"柏木智能工厂", "云溪冷链基地"} <= given(engine, "鹭湾经开区的项目,除了续建的还有哪些?")
    assert not {"松涛电机二期", "银杏药业扩产"} & given(engine, "鹭湾经开区的项目,除了续建的还有哪些?")


@pytest.mark.parametrize(
    ("question", "firms"),
    [
        ("鹭湾算力产业园准备引进哪些企业和机构?", {"云帆信息", "海蓝数据", "中国计算机学会"}), ("鹭湾算力产业园引进的企业有哪些", {"云帆信息", "海蓝数据"}),
        ("鹭湾算力产业园要吸引哪些公司落户", {"云帆信息", "海蓝数据"}),
    ],
)
def test_who_is_brought_to_a_site_without_a_plan_of_its_own(engine: Engine, question: str, firms: set[str]) -> None:
    assert given(engine, question) == firms


@pytest.mark.parametrize("question", ["At which fairs will Luwan ETDZ (鹭湾经开区) promote itself in 2025?", "At which fairs will the Luwan Area promote itself in 2025?"])
def test_to_promote_itself_is_no_fair_of_its_own(engine: Engine, question: str) -> None:
    assert {"第六届中国国际电子博览会", "第132届广交会", "鹭湾算力大会"} == given(engine, question)


@pytest.mark.parametrize("question", ["Which zone sets the highest target for newly signed projects worth over 100 million yuan?", "Which park plans to sign the most projects of more than 100 million yuan?", "哪个园区新签约亿元以上项目的目标最高"])
def test_an_amount_that_bounds_what_is_counted_is_no_sum_asked_for(tmp_path_factory: pytest.TempPathFactory, question: str) -> None:
    plans = {"云溪": "云溪经济技术开发区2025年工作计划\n一、目标\n全年新签约亿元以上项目45个,实际利用外资2亿美元。\n", "石桥": "石桥高新技术产业开发区2025年工作计划\n一、目标\n全年签约亿元以上项目36个,实际利用外资3亿美元。\n"}
    with session_over(tmp_path_factory.mktemp("ranked"), **plans) as session:
        answers = session.engine.answer(question)["answers"]
    assert {a.get("name") or a["value"] for a in answers} == {"云溪经济技术开发区", 45}


@pytest.mark.parametrize("question", ["白桦碳化硅衬底项目在云溪今年的清单里吗?", "Is the 白桦碳化硅衬底项目 on this year's list of Yunxi (云溪经开区)?"])
def test_what_is_not_taken_into_the_list_for_want_of_land_and_money(tmp_path_factory: pytest.TempPathFactory, question: str) -> None:
    plans = {"云溪": "云溪经济技术开发区2025年工作计划\n一、项目\n推进海棠芯片封装项目建设,年底投产。还有一个白桦碳化硅衬底项目在谈,地没供、钱没到,暂不列入今年清单。\n"}
    with session_over(tmp_path_factory.mktemp("listed"), **plans) as session:
        assert [a["value"] for a in session.engine.answer(question)["answers"]] == [False]


@pytest.mark.parametrize("question", ["云溪经开区要引进的50亿元以上项目是哪几个", "Which projects above 5 billion yuan will Yunxi ETDZ (云溪经开区) attract?"])
def test_works_of_an_amount_that_none_is_said_to_have(tmp_path_factory: pytest.TempPathFactory, question: str) -> None:
    plans = {"云溪": "云溪经济技术开发区2025年工作计划\n一、招商\n全年引进50亿元以上项目2个,5亿元以上项目20个。\n二、项目\n加快海棠芯片二期、白桦电机总装厂建设,推进松涛药业新厂竣工。\n"}
    with session_over(tmp_path_factory.mktemp("bounded"), **plans) as session:
        answer = session.engine.answer(question)
        many = session.engine.answer("云溪经开区要引进几个50亿元以上项目")
    assert answer["status"] == "no_evidence"
    assert 2 in [a["value"] for a in many["answers"]]
