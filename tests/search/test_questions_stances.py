"""Yes-or-no questions for where a plan stands: against something or for it, for one of two things only; for a member of a whole list; for what befalls the last."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine, sanctions
from search.questions.readings.unlisted import _whole
from search.questions.rewording import stances
from tests.search.fed import engine_over

YANXI = """雁溪经济技术开发区2024年工作要点
一、主要目标
新引进亿元以上项目30个，技改投资增长9%。
二、重点任务
1.壮大产业。聚力发展智能仪表、特种纸、冷链食品三大主导产业，坚持先进制造与现代物流齐头并进，大力推广屋顶光伏，探索“园中园”共建模式。（责任单位：产业发展局）
2.扩大招商。鼓励校友招商，引导民间资本参与厂房建设，防止片区之间压价抢商。（责任单位：投资合作局）
3.优化通关。持续实行24小时预约通关，压缩查验时间。（责任单位：口岸办公室）
4.净化环境。严厉打击偷排漏排等违法行为，开展虚假注册专项整治，推动散乱小作坊有序退出。（责任单位：生态环境分局）
5.从严考核。每季度评比一次，对排名后两位的片区予以黄牌警告。（责任单位：综合管理局）
6.改善民生。新建幼儿园2所，配套人才公寓。（责任单位：社会事务局）
"""
LUFENG = """芦枫高新技术产业开发区2024年重点工作
一、主要目标
高新技术企业达到70家。
二、重点任务
1.做强主业。围绕海洋装备、生物育种、空天信息等5个方向招引企业，支持企业自建海外仓。（责任单位：科技局）
2.守住底线。不再审批化工新增产能，遏制形式主义，对不作为的干部严肃追责。（责任单位：纪检监察组）
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("stances"), yanxi=YANXI, lufeng=LUFENG) as made:
        yield made


def decided(answer: dict[str, Any]) -> list[bool]:
    return [a["value"] for a in answer["answers"] if a["kind"] == "boolean"]


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        # Against what a plan furthers; against what it fights.
        ("雁溪经开区2024年是不是反对屋顶光伏？", False),
        ("雁溪经开区2024年是不是拒绝民间资本？", False),
        ("雁溪经开区对校友招商持排斥态度吗？", False),
        ("雁溪经开区2024年不支持屋顶光伏，对吗？", False),
        ("雁溪经开区2024年会不会抵制偷排漏排？", True),
        ("Does Yanxi economic development zone's 2024 plan oppose rooftop photovoltaics?", False),
        ("Is Yanxi economic development zone against private capital in 2024?", False),
        ("芦枫高新区2024年是否反对形式主义？", True),
        ("雁溪经开区2024年是不是限制民间资本？", False),
        ("雁溪经开区2024年民间资本会不会被排斥？", False),
        ("雁溪经开区2024年散乱小作坊会被清退吗？", True),
        # For what it fights, or puts up with it.
        ("雁溪经开区是不是容忍偷排漏排？", False),
        ("雁溪经开区会不会对偷排漏排睁一只眼闭一只眼？", False),
        ("雁溪经开区是不是鼓励片区之间压价抢商？", False),
        ("雁溪经开区会不会纵容虚假注册？", False),
        ("雁溪经开区支持散乱小作坊留下来吗？", False),
        ("雁溪经开区是不是鼓励校友招商？", True),
        ("Does Lufeng high-tech zone's 2024 plan tolerate formalism?", False),
        # One of two things only.
        ("雁溪经开区2024年是不是只抓先进制造、不管现代物流？", False),
        ("雁溪经开区光盯着招商，忽视民生吗？", False),
        ("雁溪经开区是不是只搞工业、不管幼儿园？", False),
        ("雁溪经开区2024年的计划忽视了通关吗？", False),
        ("Does Yanxi economic development zone's 2024 plan neglect rooftop photovoltaics?", False),
        # What stands on a list that is whole, and what does not.
        ("雁溪经开区2024年三大主导产业里有没有特种纸？", True),
        ("雁溪经开区2024年三大主导产业里有没有生物医药？", False),
        ("冷链食品是不是雁溪经开区2024年三大主导产业之一？", True),
        # What befalls those at the bottom, and what does not befall the others.
        ("雁溪经开区排名后两位的片区会被亮黄牌吗？", True),
        ("Will the bottom two areas of Yanxi economic development zone be given a yellow card in 2024?", True),
        ("Will areas of Yanxi economic development zone that finish in the top two be given a yellow card in 2024?", False),
        # In everyday words, after what happens to the one who asks.
        ("货车半夜或者周末才赶到，雁溪经开区能不能全天候办通关？", True),
        ("Is round-the-clock customs clearance offered in Yanxi economic development zone in 2024?", True),
        ("Will officials of Lufeng high-tech zone who fail to act be held to account in 2024?", True),
    ],
)
def test_a_question_for_a_stance_is_answered_by_where_the_plan_stands(engine: Engine, question: str, truth: bool) -> None:
    assert decided(engine.answer(question)) == [truth]


@pytest.mark.parametrize(
    "question",
    [
        "雁溪经开区是不是反对比特币挖矿？",
        "Does Yanxi economic development zone's 2024 plan reject nuclear power?",
        "雁溪经开区是不是只搞工业、不管海洋渔业？",
        "芦枫高新区2024年5个方向里有没有新型建材？",
        "雁溪经开区排名后两位的片区会不会被罚款？",
        "Will the bottom two areas of Yanxi economic development zone lose their status in 2024?",
        "雁溪经开区是不是纵容黑车？",
        "味道刺鼻的化工厂，雁溪经开区收不收？",
    ],
)
def test_where_a_plan_does_not_stand_anywhere_it_has_no_stance(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_a_stance_of_somebody_else_is_left_as_it_is() -> None:
    for question, english in [("会不会处罚拒绝整改的企业?", False), ("哪些园区拒绝化工项目?", False), ("Will the firms that oppose the merger be closed?", True), ("哪些园区只做芯片、不做化工?", False), ("会不会处罚忽视安全的企业?", False)]:
        assert stances.put_plainly(question, english) == question


def test_a_list_is_whole_only_with_as_many_members_as_it_says() -> None:
    assert [m["noun"] for m in _whole("聚力发展仪表、特种纸、冷链三大产业")] == ["产业"]
    assert not list(_whole("围绕仪表、特种纸、冷链等5个方向"))


def test_a_warning_is_no_fine() -> None:
    assert sanctions.unsaid("will the last be fined", "对后三位予以约谈")
    assert not sanctions.unsaid("will the last be summoned", "对后三位予以约谈")
