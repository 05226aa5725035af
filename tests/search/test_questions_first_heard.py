"""Fairs left out by short names, regions that industries come from, ways counted, catchments, markets and accepted works."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import names, session_over

CANGLAN = """沧澜经济技术开发区2025年工作要点
发布日期:2025-01-18
一、主要目标
新增规上工业企业15家。
二、重点任务
1.办节招商。组团参加第六届中法葡萄酒大会、首届中非咖啡博览会、沧江国际缝纫机械展览会等活动,新签约项目20个。(责任单位:招商局)
2.挖掘用地。多措并举拓展发展空间。一是收回闲置土地。二是加高旧厂房。三是引导企业合并用地。四是盘活停产仓库。(责任单位:自然资源分局)
3.治理水环境。开展石梁溪、竹坝河、杨柳渠流域管道混接治理,巩固治水成效。(责任单位:生态环境分局)
4.走出去。鼓励引导区内企业开拓智利、南部非洲等新兴市场。(责任单位:商务局)
5.抓好工程。确保云杉电机、蓝鲸冷链一期等项目如期竣工验收,建成滨江大桥,完成桂花路建设。(责任单位:建设局)
6.搭建平台。申请设立国家纺织创新中心和国家缝制装备技术创新中心。(责任单位:科技局)
"""
SHAANXI = """陕西省2025年产业园区工作要点
发布日期:2025-02-11
一、重点任务
1.做强产业。关中地区、陕北地区开发区重点对接长三角、京津冀产业转移;陕南地区重点对接珠三角产业转移。
责任单位:省商务厅
2.配套园区环保设施。推进园区污水、固废、废气处理设施一体化建设,污水处理率达到95%。
责任单位:省环保厅,省发改委
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("heard"), canglan=CANGLAN, shaanxi=SHAANXI) as session:
        yield session.engine


WINE, COFFEE, SEWING = "第六届中法葡萄酒大会", "首届中非咖啡博览会", "沧江国际缝纫机械展览会"


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("除了中非咖啡博览会，沧澜经开区还要参加哪些活动？", {WINE, SEWING}), ("除中法葡萄酒大会外，沧澜经开区2025年参加哪些展会？", {COFFEE, SEWING}),
        ("Apart from the China-Africa coffee expo, which events will Canglan ETDZ attend?", {WINE, SEWING}),
        ("Which fairs does Canglan ETDZ attend, not counting the French wine congress?", {COFFEE, SEWING}),
        ("Besides the Sino-French wine congress, which fairs will Canglan ETDZ join in 2025?", {COFFEE, SEWING}),
    ],
)
def test_a_fair_is_left_out_by_a_short_name(engine: Engine, question: str, left: set[str]) -> None:
    assert set(names(engine.answer(question))) == left


@pytest.mark.parametrize(
    ("question", "regions"),
    [
        ("关中地区的开发区主要承接哪些区域转出来的产业？", {"长三角", "京津冀"}), ("陕北地区开发区重点对接哪些地区的产业转移", {"长三角", "京津冀"}),
        ("陕南地区承接谁转出来的产业？", {"珠三角"}), ("哪个区域的产业转移由陕南地区承接", {"珠三角"}),
    ],
)
def test_industries_are_taken_over_from_regions(engine: Engine, question: str, regions: set[str]) -> None:
    assert set(names(engine.answer(question))) == regions


@pytest.mark.parametrize(
    "question",
    [
        "沧澜经开区拓展发展空间分了几条路子？", "沧澜经开区2025年从几个方面拓展发展空间", "沧澜经开区在拓展发展空间上分几方面来做？",
        "Into how many numbered ways does Canglan ETDZ divide its search for more development space?", "How many ways of expanding development space does Canglan ETDZ list?",
    ],
)
def test_numbered_ways_are_counted(engine: Engine, question: str) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"]] == [4]


@pytest.mark.parametrize(
    "question",
    ["沧澜经开区在哪些流域治理管道混接？", "沧澜经开区管道混接治理涉及哪些流域？", "In which catchments will Canglan ETDZ repair wrongly connected sewer pipes?", "Name the catchments where Canglan ETDZ will treat misconnected pipes."],
)
def test_catchments_share_the_noun_behind_the_last(engine: Engine, question: str) -> None:
    assert set(names(engine.answer(question))) == {"石梁溪", "竹坝河", "杨柳渠"}


@pytest.mark.parametrize("question", ["沧澜经开区鼓励区内企业开拓哪些新兴市场？", "Which emerging markets does Canglan ETDZ encourage its companies to open up?"])
def test_markets_are_those_that_are_opened_up(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert any("智利" in n for n in found) and any("非洲" in n for n in found) and not any("企业" in n for n in found)


@pytest.mark.parametrize("question", ["陕西省要求企业开拓哪些新兴市场？", "In which catchments will Shaanxi Province repair misconnected pipes?", "陕西省拓展发展空间分了几条路子？", "陕西省申请设立哪两个国家级创新中心？"])
def test_what_a_plan_does_not_say_has_no_answer(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["沧澜经开区哪些项目要如期竣工验收？", "Which projects should pass completion acceptance in Canglan ETDZ in 2025?"])
def test_what_is_accepted_is_no_road_that_is_merely_finished(engine: Engine, question: str) -> None:
    assert set(names(engine.answer(question))) == {"云杉电机", "蓝鲸冷链一期"}


@pytest.mark.parametrize("question", ["Which two national-level innovation centres does Canglan ETDZ intend to apply for?", "沧澜经开区要申请设立哪两个国家级创新中心？"])
def test_what_is_applied_for(engine: Engine, question: str) -> None:
    assert set(names(engine.answer(question))) == {"国家纺织创新中心", "国家缝制装备技术创新中心"}


@pytest.mark.parametrize("question", ["陕西省配套园区环保设施的责任单位是哪些？", "配套园区环保设施由陕西省哪些部门负责"])
def test_the_units_of_a_task_whose_heading_is_a_verb(engine: Engine, question: str) -> None:
    assert set(names(engine.answer(question))) == {"省环保厅", "省发改委"}
