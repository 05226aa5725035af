"""English spelled and put in other ways: two spellings, phases of works, pilots, figures set above one another, offices, zones whose names end alike, and what has no name."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.language.words import dictionary
from tests.search.fed import given, session_over

PLANS = {
    "linggang": """菱港经济技术开发区2026年工作计划
一、主要目标
2026年完成税收收入35亿元,新引进投资过30亿元重大项目3个,新签约落地恒洲泵阀、翠屏酿酒等项目。
二、重点任务
1.建好新城。高标准打造月亮湖二期,导入世界知名的国际学校、国际医院,以康养旅居、影视制作为重点推动产业集聚发展。
(责任单位:规划建设局)
2.开展试点。继续推进共享厂房、水权交易等试点示范建设。
(责任单位:发展改革局)
3.扶持企业。支持锦帆科技牵头申报省级纺织创新中心,帮助鸿远机电上规入统。支持昆山、淮安、南通综合保税区做大保税加工、跨境电商。
(责任单位:产业发展局、财政金融局)
4.提升品质。以枫林总部经济区、荷塘车站商务区、北岸工业园为重点,编制品质提升方案,对片区内交通体系、照明设施、绿化进行改造,打造菱州市最宜居的城区。
(责任单位:城市管理局)
5.完善配套。加快供水、供气、停车场等配套建设。
(责任单位:城投公司)
""",
    "yunting": """云汀高新技术产业开发区2026年工作计划
一、主要目标
2026年完成税收收入52亿元。
二、重点任务
1.做强产业。聚焦钟表、灯具产业。
(责任单位:科技局)
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("shapes"), **PLANS) as made:
        yield made.engine


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which pilot schemes does Linggang ETDZ keep going in 2026?", {"共享厂房", "水权交易"}),
        ("Which firm is leading the innovation centre bid in Linggang ETDZ?", {"锦帆科技"}),
        ("How many bonded zones does Linggang ETDZ's plan single out for bonded processing?", {3}),
        ("Is Linggang ETDZ's 2026 goal for tax revenue above that of Yunting High-tech Zone?", {False}),
        ("Is Linggang ETDZ's 2026 goal for tax revenue below that of Yunting High-tech Zone?", {True}),
        ("Which offices of Linggang ETDZ are to help firms?", {"产业发展局", "财政金融局"}),
        ("Which quarters of Linggang ETDZ get a plan to raise their quality?", {"枫林总部经济区", "荷塘车站商务区", "北岸工业园"}),
        ("菱港经开区谁来搞好停车场这些配套？", {"城投公司"}),
        ("How many projects worth more than 3 billion yuan does Linggang ETDZ seek to land in 2026?", {3}),
    ],
)
def test_it_is_understood(engine: Engine, question: str, expected: set[object]) -> None:
    assert given(engine, question) >= expected and len(given(engine, question)) <= len(expected) + 1


@pytest.mark.parametrize("question", ["What will Moon Lake phase two focus on?", "What will Yueliang Lake phase two focus on?", "What is the second phase of Yueliang Lake to focus on?"])
def test_works_are_told_by_their_phase(engine: Engine, question: str) -> None:
    assert ("Yueliang" in question) == bool(engine.context(question).u.mentions_of("Project", "Park"))


@pytest.mark.parametrize("question", ["Which international school is coming to Yueliang Lake phase two?", "哪所国际学校要进月亮湖二期？"])
def test_what_kind_it_is_to_be_is_no_name(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize(("british", "american"), [("localisation", "localization"), ("vapour", "vapor"), ("revitalise", "revitalize"), ("sulphur", "sulfur")])
def test_either_spelling_is_known(british: str, american: str) -> None:
    assert dictionary(british) == dictionary(american) != ()


def test_a_zone_whose_english_name_is_known_is_a_stranger(engine: Engine) -> None:
    assert engine.answer("Which bureau is responsible for helping firms in the Zhengzhou Airport Economy Zone?")["status"] == "no_evidence"


@pytest.mark.parametrize(("english", "chinese"), [("compulsory purchase", "征地拆迁"), ("equity financing", "股权融资"), ("smart workshop", "智能车间"), ("scattered plot", "零星地块"), ("approval in parallel", "并联审批")])
def test_terms_of_plans_have_english_wordings(english: str, chinese: str) -> None:
    assert chinese in dictionary(english)
