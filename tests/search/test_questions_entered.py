"""Works that plans list in entries: by place, unit, stage and date of an entry, by several of them, who builds them; works that lack an approval."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.session import Session
from search.questions.entries import entries
from tests.search.fed import session_over

TANXI = """檀溪高新技术产业开发区2024年重点项目实施方案
发布日期:2024-02-26
一、工作目标
2024年,檀溪高新技术产业开发区(以下简称“高新区”)完成固定资产投资88亿元。
二、重点项目
(一)先进装备
1.禾木减速器扩产项目 建设单位：檀溪禾木传动有限公司 总投资：12亿元 建设地点：柳湾园区 进度：一季度开工 牵头部门：招商一处
2.远帆压铸件基地 建设单位：远帆（檀溪）铸造有限公司 总投资：6.5亿元 建设地点：柳湾园区 进度：9月底前
投产 牵头部门：工业发展处
3.星枢控制器项目 建设单位：星枢自动化有限公司 总投资：3.8亿元 建设地点：杏坞园区 进度：二季度开工 牵头部门：招商一处
(二)绿色材料
4.苇岸生物基薄膜项目 建设单位：檀溪苇岸材料有限公司 总投资：25亿元 建设地点：杏坞园区 进度：续建 牵头部门：工业发展处
5.檀溪再生水厂 建设单位：檀溪水务集团有限公司 总投资：1.2亿元 建设地点：柳湾园区 进度：前期（用地未落实） 牵头部门：规划建设处
三、工作要求
(一)压实责任。每月调度一次。
"""
WUQIAO = """梧桥经济开发区2024年工作要点
发布日期:2024-01-30
一、重点任务
1.抓好项目。青松轴承二期4月动工,梧桥货运站因用海审批未完成,暂缓实施;红枫泵业迁建项目待环评批复后开工。(责任单位:发展局)
2.做优布局。坚持“一核三园”格局。石鼓机电园主攻电机、水泵;东篱家居园承接门窗企业;南麓食品园发展预制菜。(责任单位:规划局)
3.结好伙伴。与越南山罗省口岸经济区管委会建立会晤机制,同俄罗斯雅罗共和国北原经济特区互荐项目,鼓励企业到刚果(金)、秘鲁开发锂矿。(责任单位:商务局)
"""
REDUCER, CASTING, CONTROL, FILM, WATER = "禾木减速器扩产项目", "远帆压铸件基地", "星枢控制器项目", "苇岸生物基薄膜项目", "檀溪再生水厂"


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("entered"), tanxi=TANXI, wuqiao=WUQIAO) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if "name" in a}


@pytest.mark.parametrize(("question", "expected"), [
    ("檀溪高新区放在柳湾园区的项目有哪些?", {REDUCER, CASTING, WATER}), ("招商一处牵头、又建在柳湾园区的项目有哪些?", {REDUCER}), ("杏坞园区的项目里归工业发展处管的是哪个?", {FILM}),
    ("檀溪高新区由招商一处盯着的项目是哪几个?", {REDUCER, CONTROL}), ("檀溪高新区投资额十亿以上的是哪些项目?", {REDUCER, FILM}), ("檀溪高新区总投资最大的两个项目是哪些?", {FILM, REDUCER}),
    ("杏坞园区里续建的项目是哪个?", {FILM}), ("檀溪高新区写明二季度动工的项目有哪些?", {CONTROL}), ("柳湾园区9月底前投产的项目是哪个?", {CASTING}),
    ("Which projects in the Liuwan park (柳湾园区) of Tanxi are there?", {REDUCER, CASTING, WATER}),
])
def test_works_are_told_by_the_fields_of_their_entries(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(("question", "number"), [
    ("檀溪高新区重点项目表里放在柳湾园区的有几个?", 3), ("檀溪高新区工业发展处牵头的项目有几个?", 2), ("檀溪高新区总投资5亿元以上的项目一共几个?", 3), ("How many projects in Tanxi High-tech Zone (檀溪高新区) cost more than 1 billion yuan?", 2),
])
def test_works_of_entries_are_counted(session: Session, question: str, number: int) -> None:
    answers = session.ask(question)["answers"]
    assert [a["value"] for a in answers] == [number]


@pytest.mark.parametrize(("question", "firms"), [
    ("杏坞园区的项目都是哪些公司在投?", {"星枢自动化有限公司", "檀溪苇岸材料有限公司"}), ("哪些公司在建设柳湾园区的项目?", {"檀溪禾木传动有限公司", "远帆(檀溪)铸造有限公司", "檀溪水务集团有限公司"}),
])
def test_entries_tell_who_builds_their_works(session: Session, question: str, firms: set[str]) -> None:
    assert names(session.ask(question)) == firms


@pytest.mark.parametrize("question", ["柳湾园区里的养老院项目有几个?", "杏坞园区由规划建设处牵头的项目有哪些?", "檀溪高新区总投资五十亿以上的项目有哪些?"])
def test_what_no_entry_says_is_not_answered(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


@pytest.mark.parametrize(("question", "expected"), [
    ("有哪些项目眼下卡在环评、用海或土地手续上动不了?", {"梧桥货运站", "红枫泵业迁建项目", WATER}), ("环评没过的项目有哪些?", {"红枫泵业迁建项目"}), ("用地还没落实的项目是哪些?", {WATER}),
    ("Which projects are stuck on environmental approval or land?", {"梧桥货运站", "红枫泵业迁建项目", WATER}),
])
def test_works_that_lack_an_approval(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(("question", "expected"), [
    ("梧桥经开区的“一核三园”具体指哪三个园?", {"石鼓机电园", "东篱家居园", "南麓食品园"}), ("梧桥“一核三园”里的三园分别是什么?", {"石鼓机电园", "东篱家居园", "南麓食品园"}),
    ("梧桥经开区在境外有哪些合作伙伴?", {"越南山罗省口岸经济区管委会", "俄罗斯雅罗共和国北原经济特区"}), ("In which foreign countries are Wuqiao (梧桥) companies encouraged to mine lithium?", {"刚果(金)", "秘鲁"}),
])
def test_parts_that_sentences_speak_of_in_turn_and_what_lies_abroad(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(("text", "found"), [
    ("1　甲厂　甲公司　2亿元　东园　续建\n2　乙厂　乙公司\n　0.6亿元　西园　新建", [("甲厂", 2e8), ("乙厂", 6e7)]),
    ("1.甲厂 建设单位：甲公司 总投资：2亿元 2024年计划投资：1亿元 建设地点：东园\n2.乙厂 建设单位：乙公司 总投资：3亿元 建设地点：西园", [("甲厂", 2e8), ("乙厂", 3e8)]),
    ("1.甲厂 建设单位：甲公司 总投资：2亿元 建设地点：东园", []),
    ("1　做强产业　引进甲企业　经济局　12月\n2　办好展会　办乙会　商务局　6月", []),
])
def test_entries_of_a_text(text: str, found: list[tuple[str, float]]) -> None:
    assert [(e.name, e.invested.value if e.invested else 0) for e in entries(text)] == found
