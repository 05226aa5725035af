"""Questions for what came to nothing, what is not taken in, firms behind several projects, funds by size, and where a list is spoken of."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions.cues.settling import settled
from search.questions.language.words import cues
from search.questions.readings import overseas
from search.questions.rewording.asides import asked
from tests.search.fed import names, session_over

QINGXI = """清溪化工园区2024年工作总结及2025年工作计划
发布时间:2025-02-10 来源:清溪化工园区管委会
一、2024年工作总结
完成产值320亿元。原定年底投料的澜盛纯碱改造项目因设备到货晚未能完成;远帆电池材料项目因投资方资金不到位已经终止。
二、2025年工作计划
1.做强盐化工。推动澜盛纯碱改造项目6月投产。不再受理农药中间体、制革类项目,投资强度不足每亩200万元的项目一律不予引进。(责任单位:经济发展局)
2.做优新材料。与松岳研究院共建中试基地,设立总规模30亿元的清溪新材料母基金。(责任单位:科技局;配合单位:财政局)
3.扩大招商。北岭硅基负极项目因用能指标没有谈拢,双方已于去年11月终止合作;东浦隔膜项目推迟到2026年开工。(责任单位:招商局)
4.用好基金。总规模8亿元的清溪产业引导基金已完成备案。(责任单位:财政局)
"""
LINGANG = """临澜经济开发区2025年重点建设项目清单
发布时间:2025-03-01 来源:临澜经济开发区管委会
各有关单位:
现将2025年重点建设项目印发给你们。
(序号 项目名称 建设单位 总投资 建设内容 年度目标 责任单位)
1 澜江特种纸扩产项目 澜江纸业有限公司 12亿元 特种纸生产线 开工 经济发展局
2 澜江造纸污泥处置项目 澜江纸业有限公司 3亿元 污泥干化车间 前期 生态环境局
3 恒屿智能锁生产线 恒屿五金有限公司 6亿元 装配车间 投产 经济发展局
4 临澜再生水厂二期 临澜水务有限公司 5亿元 日处理4万吨 前期 规划建设局
"""
SHAYU = """沙屿综合保税区2025年工作要点
发布时间:2025-02-20 来源:沙屿综合保税区管理委员会
一、重点工作
1.深化合作。与老挝赛色塔综合开发区缔结友好园区,加强与越南海防商会联系,与苏州工业园区共建产业协作园。(责任单位:招商服务局)
2.用好海外仓。鼓励企业在泰国、肯尼亚建海外仓,组团参加德国汉诺威工业博览会。(责任单位:商务局)
3.做大冷链。支持沙屿食品有限公司扩大产能,三季度投用2万吨冷库,推动海鲜深加工项目落户。(责任单位:招商服务局、沙屿海关)
4.扩容通道。改造宽轨卡口,沙屿检测场待省交通厅批复后开工,东湾码头二期10月开工。(责任单位:规划建设局;配合单位:沙屿海关)
"""
BAISHI = """白石智造新城:新年新打算
2025-02-08 来源:白石日报
白石智造新城今年规上工业总产值冲刺900亿元。
医药怎么长大?
答案藏在白石生物医药产业园里。园区管理公司总经理说,今年只盯多肽原料药、宠物疫苗两个门类。白石智造新城行政审批中心主任介绍,今年要由该中心牵头推进“一件事”改革,把项目从拿地到开工的时间压到30天以内。
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("unseen"), qingxi=QINGXI, lingang=LINGANG, shayu=SHAYU, baishi=BAISHI) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "有没有谈崩或者叫停的项目?分别叫什么?", "哪些项目已经终止了?", "去年哪些项目黄了?", "终止合作的项目是哪几个?", "有没有哪个项目告吹了?", "Which projects have been called off?",
        "Which projects fell through or were terminated?", "What projects were abandoned?",
    ],
)
def test_projects_that_came_to_nothing_are_none_that_are_late(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"远帆电池材料项目", "北岭硅基负极项目"}


@pytest.mark.parametrize("question", ["临澜经开区有哪些项目已经终止?", "Which projects in Linlan have been called off?"])
def test_where_nothing_ended_nothing_is_named(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    "question",
    ["清溪哪几类项目一概不收?", "清溪化工园区不再受理哪些类型的项目?", "清溪发展盐化工时,把哪类项目拒之门外?", "Which kinds of projects does Qingxi no longer accept?", "What kinds of projects are turned away in Qingxi?"],
)
def test_kinds_that_are_not_taken_in(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"农药中间体", "制革"}


@pytest.mark.parametrize(("question", "places"), [("哪个园区不再受理制革项目?", {"清溪化工园区"}), ("哪个园区不收造纸项目?", set())])
def test_places_that_do_not_take_a_kind_in(session: Session, question: str, places: set[str]) -> None:
    assert names(session.ask(question)) == places


@pytest.mark.parametrize(
    "question",
    ["临澜清单上哪家公司承担了不止一个项目?", "临澜哪家企业同时建两个项目?", "哪家公司在临澜重点项目里出现了两次?", "临澜经开区哪家公司手里的项目最多?", "Which company is behind two different projects on the Linlan list?", "Which firm has more than one project in Linlan?"],
)
def test_firms_behind_several_projects(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"澜江纸业有限公司"}


@pytest.mark.parametrize(("question", "number"), [("临澜的清单上,还停在前期阶段的项目总共几个?", 2), ("临澜清单里处于前期的项目有多少个?", 2), ("临澜清单上要开工的项目有几个?", 1), ("临澜经济发展局负责的项目有几个?", 2)])
def test_projects_of_a_list_are_counted(session: Session, question: str, number: int) -> None:
    assert [a["value"] for a in session.ask(question)["answers"] if a["kind"] == "count"] == [number]


@pytest.mark.parametrize(
    ("question", "funds"),
    [("规模超过10亿元的基金有哪些?", {"清溪新材料母基金"}), ("Which funds are bigger than half a billion yuan?", {"清溪新材料母基金", "清溪产业引导基金"}), ("哪些基金不到十亿元?", {"清溪产业引导基金"})],
)
def test_funds_by_what_is_told_beside_their_names(session: Session, question: str, funds: set[str]) -> None:
    assert names(session.ask(question)) == funds


@pytest.mark.parametrize(("question", "lists"), [("清单上有几个项目", False), ("给我项目清单", True), ("how many projects are on the project list", False), ("list the projects", True)])
def test_a_list_that_is_spoken_of_is_not_asked_for(question: str, lists: bool) -> None:
    language = "en" if question.isascii() else "zh"
    assert any(k.tag == "ask.which" for k in settled(cues(question, language), question)) is lists


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("有没有停工的项目?分别叫什么?", "有哪些停工的项目?"), ("有没有项目要等批复才能动?把它们找出来。", "有哪些项目要等批复才能动?"), ("有没有停工的项目?有的话说出来", "有哪些停工的项目?"), ("有没有停工的项目?", "有没有停工的项目?"),
    ],
)
def test_whether_there_is_and_what_it_is_called_asks_which(question: str, plain: str) -> None:
    assert asked(question) == plain


@pytest.mark.parametrize(
    ("text", "names_abroad"),
    [
        ("与越南龙江工业园、泰中罗勇工业园结为友好园区", ["越南龙江工业园", "泰中罗勇工业园"]), ("同越南桂武工业区、北海高新区开展产业协作", ["越南桂武工业区"]), ("加强与俄罗斯赤塔商会联系,与天津港综合保税区建立联动", ["俄罗斯赤塔商会"]),
        ("与日本贸易振兴机构上海代表处建立季度会商机制", ["日本贸易振兴机构上海代表处"]), ("与松江大学、苏州工业园区合作", []),
    ],
)
def test_bodies_abroad_are_told_by_the_country_beside_their_names(text: str, names_abroad: list[str]) -> None:
    assert [text[b.start : b.end] for b in overseas.bodies(text)] == names_abroad


@pytest.mark.parametrize(
    ("question", "partners"),
    [
        ("沙屿综合保税区准备同哪些境外园区、商会来往?", {"老挝赛色塔综合开发区", "越南海防商会"}), ("沙屿综合保税区的境外合作园区是哪个?", {"老挝赛色塔综合开发区"}),
        ("Which foreign chambers does the 沙屿综合保税区 work with?", {"越南海防商会"}), ("各园区与哪些国外企业是合作伙伴?", set()),
    ],
)
def test_partners_abroad_are_none_at_home(session: Session, question: str, partners: set[str]) -> None:
    assert names(session.ask(question)) == partners


@pytest.mark.parametrize("question", ["沙屿综合保税区鼓励企业到哪些国家建海外仓?", "In which countries are overseas warehouses to be built?"])
def test_countries_where_something_is_to_be_done(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"泰国", "肯尼亚"}


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("招商服务局和沙屿海关共同负责的那项任务,三季度要启用的是什么设施?", "2万吨冷库"), ("招商服务局与沙屿海关一起负责的任务里,要落户的是哪个项目?", "海鲜深加工项目"),
        ("招商服务局和沙屿海关共同负责的那项任务,要支持哪家企业扩大产能?", "沙屿食品有限公司"), ("In the task shared by 招商服务局 and 沙屿海关, which facility is to be put into use in the third quarter?", "2万吨冷库"),
    ],
)
def test_what_a_task_holds_that_is_told_by_its_units(session: Session, question: str, held: str) -> None:
    assert {n.removesuffix("项目") for n in names(session.ask(question))} == {held.removesuffix("项目")}


def test_tasks_that_units_share_are_each_units(session: Session) -> None:
    answers = session.ask("招商服务局和沙屿海关共同负责的任务是哪一项?")["answers"]
    assert [a["name"] for a in answers] == ["做大冷链"]


@pytest.mark.parametrize(
    "question",
    ["哪些项目还在等批复?", "有没有项目要等批复才能动工?把它们找出来。", "沙屿综合保税区有哪些项目要等条件落实后才能开工?", "Which projects have to wait for approval before they can start?"],
)
def test_projects_that_wait(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"沙屿检测场"}


def test_where_nothing_waits_for_that_no_project_is_named(session: Session) -> None:
    assert session.ask("沙屿综合保税区哪些项目要等环评通过后才能开工?")["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "units"),
    [("沙屿综合保税区扩容通道由谁挑头?", {"规划建设局"}), ("沙屿综合保税区扩容通道谁给责任单位打配合?", {"沙屿海关"}), ("白石智造新城压缩从拿地到开工的时间由谁牵头?", {"白石智造新城行政审批中心"})],
)
def test_units_by_what_they_are_to_a_task(session: Session, question: str, units: set[str]) -> None:
    assert names(session.ask(question)) == units


@pytest.mark.parametrize("question", ["我们是研发宠物疫苗的公司,哪个园区正需要我们这样的企业?", "我们做多肽原料药,去哪个园区合适?"])
def test_those_who_seek_a_place_get_the_park_that_wants_them(session: Session, question: str) -> None:
    assert "白石生物医药产业园" in names(session.ask(question))
