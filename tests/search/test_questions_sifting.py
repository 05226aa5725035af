"""What questions take away from their answer, and lists cut to the part of a sentence that is asked about."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions.parts import both
from search.questions.sifting.sifting import parted
from tests.search.fed import session_over

PLAN = """岚溪经济技术开发区2024年工作计划
一、主要任务
1.强化用地保障。加快恒越铸造、明泰纺织、川海物流等项目征拆进度,确保启明光电、北辰轴承、柳荫大道等项目按时供地。
(责任单位:自然资源局、规划建设局、岚溪投资集团)
2.推进项目建设。督促川海物流、晨星医药等项目尽快投产投运,推进双石变电站、枫林公园建设,完成梧桐学校、青松路建设并投入使用。
(责任单位:经济发展局、规划建设局)
3.拓宽协作。在巩固与长三角协作的基础上,加强与成渝地区的全面合作,拓展与北部湾、以厦门为重点的海西经济圈等区域的对接合作。
(责任单位:商务局)
4.完善制度。围绕智能传感、精密铸件等优势产业以及现代物流、工业设计两个专题开展招商。支持启明光电、北辰轴承等企业创建智能车间、绿色工厂。充分发挥龙头企业、链主项目的带动作用,推进奥川、德维、海衡等关联板块落户。
(责任单位:商务局)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("plans"), 岚溪=PLAN) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "kept", "taken"),
    [
        ("岚溪要新建哪些学校？扩建的不算。", "岚溪要新建哪些学校？", ["扩建"]),
        ("岚溪要新建哪些学校，扩建的别列进来", "岚溪要新建哪些学校", ["扩建"]),
        ("岚溪对接哪些区域？不要长三角、成渝那一组（2024年）", "岚溪对接哪些区域？（2024年）", ["长三角、成渝"]),
        ("列出岚溪的项目，不要续建那批", "列出岚溪的项目", ["续建"]),
        ("岚溪要新建哪些学校（只是扩建的不用列）？", "岚溪要新建哪些学校？", ["扩建"]),
        ("岚溪要新建而不是扩建的学校有哪些？", "岚溪要新建的学校有哪些？", ["扩建"]),
        ("岚溪哪些学校不是扩建而是新建？", "岚溪哪些学校新建？", ["扩建"]),
        ("不算扩建的，岚溪要建哪些学校？", "岚溪要建哪些学校？", ["扩建的"]),
        ("除了扩建的以外，岚溪还要建哪些学校？", "岚溪还要建哪些学校？", ["扩建的"]),
        ("Which schools will Lanxi build, not those being enlarged?", "Which schools will Lanxi build?", ["being enlarged"]),
        ("Which schools will Lanxi build, leaving out those being enlarged?", "Which schools will Lanxi build?", ["being enlarged"]),
        ("Which schools will Lanxi build rather than enlarge?", "Which schools will Lanxi build?", ["enlarge"]),
        ("Which schools will Lanxi build? Those being enlarged don't count.", "Which schools will Lanxi build?", ["being enlarged"]),
        ("Which schools apart from vocational schools will Lanxi build?", "Which schools will Lanxi build?", ["vocational schools"]),
    ],
)
def test_what_is_taken_away_is_parted_from_the_question(question: str, kept: str, taken: list[str]) -> None:
    found, away = parted(question)
    assert (found, [t.words for t in away]) == (kept, taken)


@pytest.mark.parametrize("question", ["岚溪要不要建学校？", "岚溪是不是不算扩建项目？", "岚溪的学校一个都不要漏，有哪些？", "Will Lanxi build schools, not roads?", "Which schools will Lanxi not only enlarge but also move?", "岚溪要建哪些学校？"])
def test_nothing_is_taken_away_from_other_questions(question: str) -> None:
    assert parted(question) == (question, ())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("岚溪经开区要保证哪些项目拿到地？还在等征拆的不算。", {"启明光电", "北辰轴承", "柳荫大道"}),
        ("岚溪经开区要保证哪些项目拿到地，而不是还在征拆的？", {"启明光电", "北辰轴承", "柳荫大道"}),
        ("岚溪经开区2024年要确保供地的项目有哪些（道路不算）", {"启明光电", "北辰轴承"}),
        ("岚溪经开区哪些项目要尽快投产投运？还在等征拆的别算", {"晨星医药"}),
        ("岚溪经开区强化用地保障由哪些单位负责？各个局除外", {"岚溪投资集团"}),
        ("除了企业以外，岚溪经开区强化用地保障的责任单位还有哪些？", {"自然资源局", "规划建设局"}),
        ("Which units are responsible for land (用地保障) in Lanxi ETDZ? Leave out companies.", {"自然资源局", "规划建设局"}),
        ("岚溪经开区要完成并投入使用的项目有哪些？还在推进的不算", {"梧桐学校", "青松路", "川海物流", "晨星医药"}),
    ],
)
def test_answers_are_sifted_by_what_is_taken_away(session: Session, question: str, expected: set[str]) -> None:
    assert {a["name"] for a in session.ask(question)["answers"] if a["kind"] != "count"} == expected


def test_where_all_is_taken_away_nothing_is_left(session: Session) -> None:
    assert not session.ask("岚溪经开区强化用地保障由哪些单位负责？局和集团除外")["answers"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("岚溪经开区要确保哪些项目供上地？", {"启明光电", "北辰轴承", "柳荫大道"}),
        ("岚溪经开区2024年哪些项目还要征拆？", {"恒越铸造", "明泰纺织", "川海物流"}),
        ("岚溪经开区要拓展同哪些区域的合作？", {"北部湾", "海峡西岸"}),
    ],
)
def test_lists_are_those_that_the_verb_asked_about_governs(session: Session, question: str, expected: set[str]) -> None:
    assert {a["name"] for a in session.ask(question)["answers"]} == expected


@pytest.mark.parametrize(
    ("question", "fragments"),
    [
        ("岚溪经开区推进哪些龙头的关联板块落户？", ("发挥", "带动作用")),
        ("岚溪经开区支持哪些企业创建智能车间？", ("等企业", "创建")),
        ("岚溪经开区围绕哪些产业和专题招商？", ("等优势产业", "两个专题", "以及")),
    ],
)
def test_members_of_lists_are_names_and_no_pieces_of_sentences(session: Session, question: str, fragments: tuple[str, ...]) -> None:
    found = [a["name"] for a in session.ask(question)["answers"]]
    assert found and not any(f in name for name in found for f in fragments)


@pytest.mark.parametrize(
    ("question", "language", "parts"),
    [
        ("岚溪2024年支持的企业里，哪家2021年就在云川有项目？", "zh", ("岚溪2024年支持的企业有哪些", "哪些企业2021年就在云川有项目")),
        ("云川2021年列出的优势产业，有哪些在2024年招商的领域里又出现了", "zh", ("云川2021年列出的优势产业有哪些", "2024年招商的领域有哪些")),
        (
            "In the 2024 plan of Lanxi ETDZ, which project is waiting for demolition and at the same time is to be put into operation?", "en",
            ("In the 2024 plan of Lanxi ETDZ, which project is waiting for demolition?", "In the 2024 plan of Lanxi ETDZ, which project is to be put into operation?"),
        ),
    ],
)
def test_two_years_and_at_the_same_time_are_two_conditions(question: str, language: str, parts: tuple[str, str]) -> None:
    assert both.things(question, language) == [parts]


@pytest.mark.parametrize("question", ["岚溪2024年的企业里，哪家2024年要上市？", "岚溪2024年支持的企业有哪些？", "2021年和2024年岚溪的税收目标各是多少？"])
def test_one_year_or_none_behind_the_question_word_is_one_condition(question: str) -> None:
    assert both.things(question, "zh") == []


def test_what_two_conditions_hold_of(session: Session) -> None:
    answer = session.ask("In the 2024 plan of Lanxi ETDZ, which project is waiting for demolition and at the same time is to be put into operation?")
    assert [a["name"] for a in answer["answers"]] == ["川海物流"]
