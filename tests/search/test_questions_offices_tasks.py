"""Tasks by the unit that leads or helps, papers that a plan names whatever it does with them, partners abroad, titles that no plan knows, works of a named firm."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import given, session_over

PLANS = {
    "孝感": """孝感市智能家电产业链行动方案(2025—2027年)
为贯彻落实《荆楚智能家电产业发展“十四五”规划》,制定本方案。
一、重点任务
1.壮大整机制造。加快海蓝电器孝感基地二期建设。
(责任单位:市工信局牵头,市商务局、市科技局配合)
2.拓展海外市场。与迪拜杰拜勒自由区、德国杜伊斯堡港建立常态化联络机制,与华南理工大学共建实验室。
(责任单位:市商务局牵头,孝感海关配合)
3.培育企业。支持云帆电器申报国家级工业设计中心、松涛电机申报北交所上市。
(责任单位:市工信局牵头,市金融办配合)
二、保障措施
用好《孝感市支持智能家电产业若干措施》。本方案自印发之日起施行,《孝感市加快家电产业发展实施意见》同时废止。
(责任单位:市财政局)
""",
    "青屿": """青屿经济技术开发区2025年工作计划
一、重点项目
1.加快汇辰精密二期、飞羽电控总装厂建设,启动飞羽电控智慧物流示范项目建设,推进长桥桥梁厂搬迁。
(责任单位:招商局)
2.承接产业转移。承接产业转移项目80个,新增世界500强、民营100强企业6家。
(责任单位:招商局)
3.盘活闲置厂房。清理闲置厂房9万平方米。
责任科室:资产管理科;配合单位:消防救援大队、税务分局
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("tasks"), **PLANS) as session:
        yield session.engine


LED = {"拓展海外市场"}


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("孝感的家电方案里,市商务局要牵头干哪几件事?", LED), ("孝感方案里市商务局带头做哪些事", LED), ("孝感方案,市商务局挑头办什么", LED), ("孝感市商务局牵头的事有哪些", LED),
        ("孝感方案哪几件事由市商务局牵头", LED), ("In Xiaogan's (孝感) plan, what does the municipal commerce bureau (市商务局) have to lead?", LED),
        ("市商务局在孝感方案里只配合不牵头的是哪几件", {"壮大整机制造"}), ("孝感市科技局要配合做什么", {"壮大整机制造"}), ("孝感市科技局牵头做什么", set()),
    ],
)
def test_what_a_unit_leads_or_helps_with(engine: Engine, question: str, tasks: set[str]) -> None:
    assert given(engine, question) == tasks


@pytest.mark.parametrize("question", ["孝感“壮大整机制造”这项任务,牵头和配合的单位都有谁?", "孝感壮大整机制造由谁牵头、谁配合", "Who leads and who supports the task 壮大整机制造 in 孝感?"])
def test_both_roles_of_a_task(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"市工信局", "市商务局", "市科技局"}


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("青屿盘活闲置厂房的责任科室和配合单位分别是谁?", {"资产管理科", "消防救援大队", "税务分局"}), ("青屿“盘活闲置厂房”,责任科室、配合单位各是哪些", {"资产管理科", "消防救援大队", "税务分局"}),
        ("青屿盘活闲置厂房的责任科室是谁?", {"资产管理科"}), ("青屿盘活闲置厂房的配合单位是哪几家?", {"消防救援大队", "税务分局"}),
    ],
)
def test_sections_answer_for_a_task_as_units_do(engine: Engine, question: str, units: set[str]) -> None:
    assert given(engine, question) == units


def test_units_that_help_with_what_another_leads_are_units(engine: Engine) -> None:
    assert {"市商务局", "市科技局"} <= given(engine, "孝感市工信局牵头的壮大整机制造有哪些单位配合")


NAMED = {"荆楚智能家电产业发展“十四五”规划", "孝感市支持智能家电产业若干措施", "孝感市加快家电产业发展实施意见"}


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("孝感方案贯彻、引用和废止了哪些政策文件?", NAMED), ("孝感方案引用的政策有哪些", NAMED), ("孝感方案引用或废止的文件有哪些", NAMED), ("Which policies does the Xiaogan (孝感) plan cite or repeal?", NAMED),
        ("孝感方案废止了哪份文件", {"孝感市加快家电产业发展实施意见"}),
    ],
)
def test_papers_named_are_all_whatever_is_done_with_them(engine: Engine, question: str, papers: set[str]) -> None:
    assert given(engine, question) == papers


@pytest.mark.parametrize("question", ["孝感要跟境外哪些园区、港口常态化联络?", "孝感与哪些海外园区联络", "孝感市的境外合作伙伴有谁", "Which foreign zones and ports will Xiaogan (孝感) keep in regular touch with?"])
def test_partners_abroad_with_whom_a_place_keeps_in_touch(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"迪拜杰拜勒自由区", "德国杜伊斯堡港"}


@pytest.mark.parametrize("question", ["孝感和德国哪些港口园区联络?", "孝感与德国的哪些园区有联系", "Which zones in Germany does Xiaogan (孝感) keep in touch with?"])
def test_partners_of_one_country(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"德国杜伊斯堡港"}


def test_of_firms_side_by_side_each_has_its_own_aim(engine: Engine) -> None:
    assert given(engine, "孝感方案里点名推动上市或者对接资本市场的企业有哪些?") == {"松涛电机"}


@pytest.mark.parametrize("question", ["孝感方案引用了《荆楚都市圈空间协同规划》的哪一条?", "哪份文件引用了《荆楚都市圈空间协同规划》", "孝感落实《荆楚都市圈空间协同规划》的项目有哪些"])
def test_a_title_that_no_plan_names_has_no_evidence(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_a_title_may_be_shortened(engine: Engine) -> None:
    assert engine.answer("孝感引用《荆楚家电产业发展“十四五”规划》做什么")["status"] != "no_evidence"


@pytest.mark.parametrize("question", ["汇辰精密二期所在的园区,今年还要启动飞羽电控的什么示范项目?", "汇辰精密二期落户的园区里,飞羽电控的哪些项目要开工?"])
def test_works_of_a_firm_that_is_named_beside_the_place(engine: Engine, question: str) -> None:
    found = given(engine, question)
    assert found and all("飞羽电控" in str(name) for name in found)


def test_what_a_whole_plan_is_about_is_no_figure_beside_the_one_asked_for(engine: Engine) -> None:
    assert given(engine, "青屿2025年承接产业转移项目、世界500强企业分别要多少") == {80, 6}
    assert given(engine, "青屿经开区世界500强和民营100强企业要新增几家?") == {6}
