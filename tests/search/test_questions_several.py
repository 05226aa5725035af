"""Several things at once: figures one after the other, kinds of works, fields that a plan names again, tasks of a unit alone."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.parts.several import parts
from tests.search.fed import engine_over
from tests.search.fed import names_and_tasks as names

SHUANGQIAO = """双桥经济技术开发区2024年工作计划
一、主要目标
实际利用外资3亿美元，税收收入62亿元。铺排民生工程48个，完成投资21亿元以上。全年举办专题招商活动16场次。
二、重点任务
1.做强主导产业。大力发展工业机器人、新型显示、动力电池三大产业链，打造千亿集群。(责任单位：经济发展局、科技局)
2.推进军地协作。重点围绕新型显示、航空复材、特种机器人等领域推动军转民，争取国家试点。(责任单位：科技局)
3.扩大开放。推动动力电池、工业机器人等优势产业“走出去”，积极参加中国国际进口博览会。(责任单位：商务局、经济发展局)
4.建设公共设施。加快双桥第三水厂、柳湾污水处理厂扩建，推进市第六人民医院、晨光外国语学校扩建项目建设，完成青松路、白鹭大道等市政道路建设，续建望江大道。(责任单位：规划建设局)
5.加快项目建设。督促恒川半导体、越尔机电、群飞科技等重点项目开工建设，确保锦泰光学项目竣工投产。(责任单位：规划建设局、经济发展局)
6.搭建平台。建设氢能检测中心、氢能研究院，引进华东燃料电池研究会。落实《云川市促进科技成果转化办法》，执行《双桥经开区人才公寓管理细则》，形成国家级改革成果2个、省级成果7个以上。(责任单位：科技局)
7.招引中小企业。新认定创新型企业33家，引进外贸企业120家。帮促德昌精工、海阔物流等项目尽快建成投产。(责任单位：经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("several"), shuangqiao=SHUANGQIAO) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("双桥经开区2024年铺排多少个民生工程、总投资多少?", {48, 21}),
        ("双桥经开区2024年实际利用外资要到多少，税收收入又要到多少？", {3, 62}),
        ("How many livelihood projects (民生工程) does Shuangqiao ETDZ plan in 2024, and how much tax revenue does it expect?", {48, 62}),
        ("双桥经开区2024年要新认定多少家创新型企业、引进多少家外贸企业？", {33, 120}),
        ("How many provincial-level results does Shuangqiao ETDZ aim at in 2024?", {7}),
        ("双桥经开区一年要办多少场专题招商活动?", {16}),
    ],
)
def test_figures_one_after_the_other(engine: Engine, question: str, values: set[float]) -> None:
    answer = engine.answer(question)
    assert {a["value"] for a in answer["answers"] if a["kind"] == "target"} == values


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("双桥经开区军地协作抓哪几个领域?", {"新型显示", "航空复材", "特种机器人"}),
        ("双桥经开区推动哪些产业走出去？", {"动力电池", "工业机器人"}),
        ("双桥经开区在建或完成的市政道路有哪些", {"青松路", "白鹭大道", "望江大道"}),
        ("双桥经开区要扩建的医院和学校是哪几个？", {"市第六人民医院", "晨光外国语学校扩建项目"}),
        ("Which water projects does Shuangqiao ETDZ build?", {"双桥第三水厂", "柳湾污水处理厂扩建"}),
        ("双桥经开区恒川、越尔、群飞那几个项目叫什么？", {"恒川半导体", "越尔机电", "群飞科技"}),
        ("科技局一家单独负责双桥经开区的哪些任务？", {"推进军地协作", "搭建平台"}),
        ("What areas does Shuangqiao ETDZ focus on in military-local cooperation (军地协作)?", {"新型显示", "航空复材", "特种机器人"}),
        ("双桥经开区要落实云川市的哪些文件？", {"云川市促进科技成果转化办法"}),
        ("双桥经开区哪些项目要尽快建成投产？", {"德昌精工", "海阔物流"}),
        ("双桥经开区有哪些项目要确保按期竣工、投产？", {"锦泰光学项目"}),
        ("Which projects does Shuangqiao ETDZ want to finish and put into production soon?", {"德昌精工", "海阔物流", "锦泰光学项目"}),
        ("双桥经开区要落实云川市的哪几份文件？", {"云川市促进科技成果转化办法"}),
        ("Which parks plan to build a water plant (水厂)?", {"双桥经济技术开发区"}),
        ("双桥经开区要建哪些和氢能有关的机构？", {"氢能检测中心", "氢能研究院"}),
    ],
)
def test_lists_kept_to_what_is_asked(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


def test_a_second_question_without_an_answer_gives_no_half_answer_twice(engine: Engine) -> None:
    answer = engine.answer("双桥经开区2024年铺排多少个民生工程，接待游客多少人次？")
    assert {a["value"] for a in answer["answers"] if a["kind"] == "target"} <= {48}


def test_two_things_each_by_itself(engine: Engine) -> None:
    answer = engine.answer("双桥经开区2024年的平台里,国家级改革成果、省级成果分别形成多少个？")
    assert {a["value"] for a in answer["answers"] if a["kind"] == "target"} == {2, 7}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("What sewage rate, and what rate of reuse, is Shuangqiao ETDZ to reach in 2024?", ["what sewage rate is shuangqiao etdz to reach in 2024?", "what rate of reuse is shuangqiao etdz to reach in 2024?"]),
        ("How many works does Shuangqiao ETDZ plan in 2024, and how many of them are bridges?", ["how many works does shuangqiao etdz plan in 2024", "how many bridges in shuangqiao etdz 2024"]),
        ("双桥经开区2024年要修多长的绿道、多长的堤岸?", ["双桥经开区2024年要修多长的绿道", "双桥经开区2024年要修多长的堤岸"]),
    ],
)
def test_each_of_two_is_asked_by_itself(engine: Engine, question: str, asked: list[str]) -> None:
    assert [ways[0] for ways in parts(engine.context(question).u)] == asked
