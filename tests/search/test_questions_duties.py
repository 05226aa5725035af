"""Who is in charge, in words of every day: turns of phrase for charge, which units are wanted, the tasks of an office by any of its names."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.language import charge, letters
from search.questions.language.english_words import words_of
from search.questions.language.normal import Question
from search.questions.naming.offices import bare, matter
from tests.search.fed import given, session_over

PLANS = {
    "鹭栖": """鹭栖经济技术开发区2024年工作计划
一、抓好开放
1.打通货运通道。新开冷链专列2条以上,冷链货运量达到5万吨。
(责任单位:口岸物流局、综保事务局、鹭栖城投集团)
2.深化区域协作。在海洋装备领域深化湘琼合作,承接产业转移。
(责任单位:商务合作局、综保事务局)
二、守住底线
1.推进廉政建设。统筹建设廉洁文化长廊。
(责任单位:纪工委)
2.抓牢安全生产。开展仓库隐患排查。
(责任单位:应急管理局、规划建设局、鹭栖城投集团)
三、培育产业
1.集成电路。落实《鹭栖经开区促进集成电路产业发展办法》,指导埃塞俄比亚海桐工业园加快发展,全年外贸进出口总额完成38亿美元。
2.智能制造。落实《鹭栖经开区智能制造行动指南》,引导企业上云。
3.物流。落实《鹭栖经开区物流业发展规划》。
""",
    "云梧": """云梧省2023年产业园区工作要点
一、重点任务
1.配套治污设施。园区的污水厂、固废填埋场和废气处理装置实行一体化建设。
责任单位:省生态环境厅、省发改委、各市州人民政府、省级及以上产业园区
2.夯实统计基础。建立园区统计报表制度。
责任单位:省统计局、省发改委、各市州人民政府
3.拓宽融资渠道。设立园区发展基金。
责任单位:省财政厅、省市场监管局、各市州人民政府
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("plans"), **PLANS) as session:
        yield session.engine


@pytest.mark.parametrize(
    "question",
    [
        "鹭栖经开区的廉政建设是谁在抓？",
        "鹭栖经开区廉政建设这副担子压在谁身上？",
        "鹭栖经开区推进廉政建设，落到哪个部门头上？",
        "鹭栖经开区的廉政建设归口在哪？",
        "Under whose watch is the building of clean government in Luqi ETDZ (鹭栖经开区)?",
        "Which office should I contact about clean government (廉政建设) in 鹭栖经开区?",
    ],
)
def test_turns_of_phrase_for_charge(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"纪工委"}


def test_a_number_in_the_clause_before_is_part_of_the_task(engine: Engine) -> None:
    assert given(engine, "鹭栖经开区想新开几条冷链专列，这项工作落在哪些单位头上？") == {"口岸物流局", "综保事务局", "鹭栖城投集团"}
    assert 2 in given(engine, "鹭栖经开区2024年新开几条冷链专列？")


def test_the_firm_on_whom_a_task_falls(engine: Engine) -> None:
    assert given(engine, "鹭栖经开区想新签几个项目，抓牢安全生产落到哪家企业头上？") == {"鹭栖城投集团"}


def test_a_province_is_meant_by_its_sign(engine: Engine) -> None:
    assert given(engine, "鹭栖经开区跟海南合作的事，哪几个局在抓？") == {"商务合作局", "综保事务局"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("鹭栖经开区安全生产的责任单位里有哪些企业？", {"鹭栖城投集团"}),
        ("鹭栖经开区安全生产的责任单位除了各个局以外还有谁？", {"鹭栖城投集团"}),
        ("Which company shares responsibility for work safety in Luqi ETDZ (鹭栖经开区)?", {"鹭栖城投集团"}),
        ("鹭栖经开区安全生产由哪些局负责？集团公司不算", {"应急管理局", "规划建设局"}),
        ("云梧省园区治污设施一体化建设，省里是哪些厅委的责任？", {"省生态环境厅", "省发改委"}),
    ],
)
def test_only_the_units_that_a_question_wants(engine: Engine, question: str, expected: set[object]) -> None:
    assert given(engine, question) == expected


def test_no_firm_is_named_where_none_has_the_task(engine: Engine) -> None:
    assert not given(engine, "鹭栖经开区廉政建设的责任单位里有哪些企业？") & {"纪工委", "鹭栖城投集团"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("统计局在云梧省园区工作要点中摊到了哪几项任务？", {"夯实统计基础"}),
        ("云梧省2023年园区要点里，财政厅负责哪些任务？", {"拓宽融资渠道"}),
        ("Which tasks of 云梧省 list the provincial bureau of statistics as a responsible unit?", {"夯实统计基础"}),
        ("What is the finance department of 云梧省 responsible for in 2023?", {"拓宽融资渠道"}),
        ("Which tasks of 云梧省 does the department of ecology and environment have?", {"配套治污设施"}),
        ("鹭栖经开区的应急管理局管着哪些任务？", {"抓牢安全生产"}),
        ("鹭栖经开区里城投集团扛了哪几项任务？", {"打通货运通道", "抓牢安全生产"}),
        ("鹭栖经开区里，纪工委要负责哪些事？", {"推进廉政建设"}),
        ("Which tasks fall to the comprehensive bonded affairs bureau of 鹭栖经开区?", {"打通货运通道", "深化区域协作"}),
    ],
)
def test_the_tasks_of_an_office_by_any_of_its_names(engine: Engine, question: str, expected: set[object]) -> None:
    assert given(engine, question) == expected


@pytest.mark.parametrize("question", ["云梧省2023年园区要点里，体育局负责哪些任务？", "Which tasks of 云梧省 does the bureau of sports have?", "鹭栖经开区的宠物寄养归谁管？"])
def test_of_offices_and_tasks_that_no_plan_has_nothing_is_known(engine: Engine, question: str) -> None:
    assert not given(engine, question)


@pytest.mark.parametrize(
    "question",
    [
        "负责指导海桐工业园的那家开发区，给自己2024年的外贸进出口总额定了多高的目标？",
        "那个要建廉洁文化长廊的开发区，2024年外贸进出口要完成多少？",
        "How much foreign trade does the zone that guides the industrial park of 海桐 aim for in 2024?",
    ],
)
def test_a_place_is_told_by_what_it_does(engine: Engine, question: str) -> None:
    assert 38 in given(engine, question)


def test_a_place_that_no_plan_fits_has_no_figure(engine: Engine) -> None:
    assert not given(engine, "负责建设火星基地的那家开发区，2024年外贸进出口目标是多少？")


def test_papers_are_asked_for_whatever_nouns_stand_around(engine: Engine) -> None:
    chips, making = "鹭栖经开区促进集成电路产业发展办法", "鹭栖经开区智能制造行动指南"
    assert given(engine, "鹭栖经开区2024年靠自己的哪几份文件（书名号里的那种）来推芯片产业和智能制造？") == {chips, making}
    assert given(engine, "鹭栖经开区用哪份文件扶持芯片企业？") == {chips}


def test_fields_are_asked_for_whatever_verb_of_charge_leads_there(engine: Engine) -> None:
    assert not given(engine, "鹭栖经开区商务合作局2024年主抓哪几个产业？") & {"商务合作局", "综保事务局"}


def test_places_may_be_asked_for_with_who(engine: Engine) -> None:
    assert given(engine, "智能制造都是谁在抓（园区、地区都可以）") <= {"鹭栖经济技术开发区"}


@pytest.mark.parametrize("text", ["找谁合作搞物流", "甲园区的项目落在哪个园区", "由哪些企业投资建设", "哪家企业负责建设污水厂", "谁来投资"])
def test_no_charge_is_asked_of_partners_places_and_investors(text: str) -> None:
    assert not charge.spans(text, "zh")


def test_the_signs_of_regions() -> None:
    assert letters.runs("深化湘琼合作,对接京津冀,融入粤港澳,沿赣江布局,苏宁开店,建设天津港") == {"湘琼", "京津冀", "粤港澳"}
    assert (letters.sign_of(["海南省"]), letters.sign_of(["青山市"])) == ("琼", "")


def test_a_mark_between_two_syllables_is_part_of_a_name() -> None:
    words = [w.plain for w in words_of(Question("Who leads Huai'an ETDZ and Hunan's parks?"))]
    assert {"huaian", "hunan"} <= set(words) and "huai" not in words


def test_names_of_offices() -> None:
    assert [bare(n) for n in ("省统计局", "市场监督管理局", "石浦市财政局", "省金融办")] == ["统计局", "市场监督管理局", "财政局", "金融办"]
    assert matter("发展和改革委员会") == "发展和改革"
