"""Questions in words of every day: who solves what troubles firms, whose job something is, places of a kind, what is there already, papers of a place's own."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import given, session_over

WEIWAN = """苇湾经济技术开发区2024年工作计划
一、服务与开放
1.贴心服务。畅通企业反映渠道,收集并解决企业用工、用房等方面的困难。
(责任单位:企业服务局、人力资源局)
2.畅通开放通道。加快建设河阳省面向东盟国家的货邮集散分拨中心。
(责任单位:口岸物流局、商务合作局)
3.外出招商。班子成员带队外出招商18批次以上。
(责任单位:投资促进局)
二、产业
1.盘活空间。推动湖滨片区老旧厂房有序退出,促进苇湾中央商务区二三产业融合发展。
2.智能制造。发挥《苇湾经开区智能制造行动指南》《苇湾经开区促进集成电路产业发展办法》引导作用,制定苇湾氢能产业发展规划。
3.物流。大力发展冷链物流,以芦港综合保税区封关运行为契机拓展保税业务。
4.汽车。重点引进新能源汽车零部件企业,加快发展新能源汽车产业。
"""
HEYANG = """河阳省2024年开放型经济工作要点
一、重点任务
1.做强平台。支持银滩综合保税区通过国家验收,封关运行。支持石泉综合保税区扩区。
2.精准对接。围绕六大新兴产业和本省已有的日用陶瓷、造纸机械、渔具等优势产业以及现代农业,开展产业转移招商。
"""
DANGKOU = """砀口高新技术产业开发区2024年工作要点
一、重点任务
1.做强整车。大力发展新能源汽车,引进整车企业。
2.仓储。扩大保税仓储规模。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("everyday"), weiwan=WEIWAN, heyang=HEYANG, dangkou=DANGKOU) as session:
        yield session.engine


@pytest.mark.parametrize(
    "question",
    [
        "企业招不到人、找不到房子，在苇湾经开区该由哪些局来帮忙解决？", "苇湾经开区的厂子人手不够、员工没地方住，哪几个局管？",
        "苇湾经开区企业招人难、租房难，归谁管？", "Firms in 苇湾经开区 that can't find workers or premises: which bureaus should sort it out?",
    ],
)
def test_what_troubles_firms_is_told_in_words_of_every_day(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"企业服务局", "人力资源局"}


def test_who_has_a_task_that_no_plan_has_is_not_known(engine: Engine) -> None:
    assert engine.answer("苇湾经开区企业买不到原料、运费贵，该由哪些局来帮忙解决？")["status"] == "no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "东盟国家的货邮要在河阳省搞集散分拨中心，这活儿是哪两个局的？", "面向东盟国家的货邮集散分拨中心，这任务是哪几个部门的？",
        "河阳省面向东盟的货邮分拨中心，这差事是谁家的？",
    ],
)
def test_whose_job_it_is_stands_in_the_plan_of_a_place_within(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"口岸物流局", "商务合作局"}


@pytest.mark.parametrize("question", ["苇湾经开区领导班子2024年要带队跑出去招商几批？", "苇湾经开区班子成员2024年带队出去招商多少趟？", "苇湾经开区管委会领导班子2024年要带队出去跑几趟招商？"])
def test_how_many_batches_is_a_figure(engine: Engine, question: str) -> None:
    assert given(engine, question) == {18}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("把几份计划放在一起看，哪些综保区谈到了封关运行？", {"芦港综合保税区", "银滩综合保税区"}),
        ("哪些综合保税区要封关运行？", {"芦港综合保税区", "银滩综合保税区"}),
        ("湖滨那片老厂房腾出去之后，想让哪个商务区二产三产融起来？", {"苇湾中央商务区"}),
        ("苇湾经开区要让哪个商务区工业和服务业融到一起？", {"苇湾中央商务区"}),
    ],
)
def test_places_of_a_kind_are_those_that_the_sentences_name(engine: Engine, question: str, names: set[str]) -> None:
    assert given(engine, question) == names


@pytest.mark.parametrize("question", ["我司做生鲜低温仓储运输，哪个园区有这方面的打算？", "哪个园区想搞冷库和冷藏运输？"])
def test_a_trade_by_its_everyday_name_is_no_part_of_it(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"苇湾经济技术开发区"}


@pytest.mark.parametrize("question", ["除了苇湾经开区，还有哪些园区在打新能源汽车的主意？", "除苇湾经开区外，还有谁在布局新能源汽车？", "Apart from 苇湾经开区, which parks have their eye on new energy vehicles?"])
def test_a_park_that_is_left_out_does_not_come_back_by_what_its_plan_says(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"砀口高新技术产业开发区"}


@pytest.mark.parametrize("question", ["河阳省搞产业转移招商时认为自己手里已有哪些优势产业（不算新兴产业）？", "河阳省产业转移招商，省内现有的优势产业有哪些？"])
def test_what_is_there_already_is_listed_apart_from_what_stands_beside_it(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"日用陶瓷", "造纸机械", "渔具"}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("苇湾经开区自己出台的、用来推动芯片和智能制造的文件有哪几份？", {"苇湾经开区智能制造行动指南", "苇湾经开区促进集成电路产业发展办法"}),
        ("苇湾经开区自己定了哪些智能制造方面的政策？", {"苇湾经开区智能制造行动指南"}),
        ("苇湾经开区自己要制定哪些规划？", {"苇湾氢能产业发展规划"}),
    ],
)
def test_papers_of_its_own_bear_the_name_of_a_place(engine: Engine, question: str, names: set[str]) -> None:
    assert given(engine, question) == names
