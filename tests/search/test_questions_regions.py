"""Parks within a province that has a plan of its own, amounts as bounds, what a unit is to tasks, papers in which form they are wanted."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.readings.bounds import LESS, MORE
from search.questions.rewording.asides import asked
from tests.search.fed import engine_over
from tests.search.fed import names_and_tasks as names

GUIZHOU = """贵州省2025年开发区工作要点
一、重点任务
1.壮大主导产业。围绕新型储能、航空装备、白酒包装三大产业链,引导项目向开发区集聚。(责任单位:省工业和信息化厅、省商务厅、省科技厅)
2.盘活低效用地。清理闲置厂房,推行标准地出让。(责任单位:省自然资源厅、省商务厅)
3.培育园中园。支持开发区布局一批特色化的园中园。(责任单位:省工业和信息化厅、省财政厅)
4.加强统计监测。健全开发区统计制度。(责任单位:省统计局)
"""
ZUNYI = """遵义经济技术开发区2025年工作计划
一、主要目标
全年固定资产投资180亿元以上,外贸进出口总额12亿元。
二、重点任务
1.做强主导产业。大力发展航空装备、新型储能产业,敦促宁德时代、青禾电机等重点项目及早开工。(责任单位:经济发展局)
2.优化金融服务。推出信易贷,设立产业基金。(责任单位:财政局、经济发展局)
3.强化要素保障。加快征地拆迁。(责任单位:自然资源局、财政局)
"""
RENHUAI = """仁怀酒业园区2025年工作计划
一、主要目标
全年财政总收入31亿元,其中工商税收24亿元;完成全社会固定资产投资58亿元,其中工业投资40亿元。
二、重点任务
1.办好活动。举办仁怀酒业创新大会、赤水河品酒节,积极参加中国国际进口博览会、西博会。(责任单位:招商局)
2.补齐短板。建成城北污水处理厂扩容项目,续建南坪污水处理厂提标项目。(责任单位:建设局)
3.推进项目。抓好华彩玻璃项目、金樽包装项目、春泥肥业项目的开工建设。(责任单位:经济发展局)
"""
KAILI = """凯里经济开发区2025年工作计划
一、主要目标
全年固定资产投资46亿元,外贸进出口总额3亿元。
二、重点任务
1.发展特色产业。大力发展民族医药、新型储能产业,支持贵茶集团、振华电子等企业扩大产能。(责任单位:经济发展局)
2.守牢安全底线。开展安全检查。(责任单位:应急管理局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("regions"), guizhou=GUIZHOU, zunyi=ZUNYI, kaili=KAILI, renhuai=RENHUAI) as made:
        yield made


ZUNYI_PARK, KAILI_PARK = "遵义经济技术开发区", "凯里经济开发区"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("贵州省内做航空装备的园区有哪些？我们是配件厂，想了解一下。", {ZUNYI_PARK}),
        ("贵州有哪几个园区在发展新型储能", {ZUNYI_PARK, KAILI_PARK}),
        ("Which parks in Guizhou go in for ethnic medicine (民族医药)?", {KAILI_PARK}),
        ("贵州的哪些园区在计划里点到了振华电子？", {KAILI_PARK}),
        ("贵州的园区里，哪个把固定资产投资定在100亿元以上？", {ZUNYI_PARK}),
        ("哪个园区的外贸进出口目标不到5亿元?", {KAILI_PARK}),
        ("Which Guizhou park aims for fixed-asset investment above 10 billion yuan?", {ZUNYI_PARK}),
        ("哪些园区的固定资产投资目标超过60亿元？", {ZUNYI_PARK}),
        ("哪个贵州的园区固定资产投资目标超过2000亿元？", set()),
        ("Are there any parks in Guizhou going in for new-type energy storage (新型储能)? If so, which ones?", {ZUNYI_PARK, KAILI_PARK}),
    ],
)
def test_parks_of_a_region_with_a_plan_of_its_own(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("贵州2025年的要点里，省商务厅作为责任单位出现在哪几项工作中？", {"壮大主导产业", "盘活低效用地"}),
        ("贵州2025年要点中，哪几项的责任单位里有省财政厅？", {"培育园中园"}),
        ("哪些任务把财政局列为责任单位？遵义经开区2025年", {"优化金融服务", "强化要素保障"}),
        ("Which tasks of Zunyi ETDZ name the Finance Bureau (财政局) among the responsible units?", {"优化金融服务", "强化要素保障"}),
        ("同时挂名“优化金融服务”和“强化要素保障”的责任单位，遵义经开区有哪些？", {"财政局"}),
        ("Which provincial departments of Guizhou have to foster parks within parks?", {"省工业和信息化厅", "省财政厅"}),
        ("Who answers for financial services in Zunyi ETDZ?", {"财政局", "经济发展局"}),
    ],
)
def test_tasks_of_a_unit_and_units_of_a_task(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(("text", "more", "less"), [("不超过5亿元", False, True), ("不低于5亿元", True, False), ("不到5亿元", False, True), ("no less than 5 million", True, False), ("no more than 5 million", False, True)])
def test_denied_comparisons_turn_round(text: str, more: bool, less: bool) -> None:
    assert (bool(MORE.search(text)), bool(LESS.search(text))) == (more, less)


@pytest.mark.parametrize(("raw", "left"), [("凯里经开区要落实哪些文件？写文件名就行", "凯里经开区要落实哪些文件？"), ("Which rules does Kaili follow? Titles only, please.", "Which rules does Kaili follow?")])
def test_the_form_of_an_answer_is_no_part_of_the_question(raw: str, left: str) -> None:
    assert asked(raw) == left


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("2025年仁怀酒业园区财政总收入里，工商税收部分是多少亿？", 24),
        ("仁怀酒业园区2025年固定资产投资当中，工业投资要完成多少？", 40),
        ("Of the fiscal revenue of Renhuai in 2025 (财政总收入), how much is 工商税收?", 24),
        ("仁怀酒业园区那份计划提到的污水处理厂有几座？", 2),
    ],
)
def test_parts_of_a_whole_and_works_that_a_plan_speaks_of(engine: Engine, question: str, value: float) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"] if a["kind"] in ("target", "count")] == [value]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("仁怀酒业园区2025年要参加哪些展会？自己办的不算", {"中国国际进口博览会", "中国西部国际博览会"}),
        ("仁怀酒业园区2025年开工的项目有哪些？（华彩玻璃项目那种老项目不算）", {"金樽包装项目", "春泥肥业"}),
        ("有两个贵州的园区在做新型储能，是哪两个？", {ZUNYI_PARK, KAILI_PARK}),
    ],
)
def test_what_is_left_out_and_which_ones(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


def test_no_number_of_things_answers_a_question_for_a_measure(engine: Engine) -> None:
    assert not engine.answer("How many tonnes of glass will the Huacai glass project (华彩玻璃项目) of Renhuai make?")["answers"]


def test_any_zone_of_a_province_is_no_zone_called_so(engine: Engine) -> None:
    answer = engine.answer("贵州产业园区的闲置厂房由哪些部门清理？")
    assert names(answer) == {"省自然资源厅", "省商务厅"}
