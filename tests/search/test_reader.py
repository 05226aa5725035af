"""Answers read out of sentences, where the graph has none: figures, lists, units, places; and silence where there is nothing."""

from collections.abc import Iterator
from types import SimpleNamespace

import numpy as np
import pytest

from api.session import Session
from search.questions import Engine
from search.questions.parts import both
from search.questions.plans import plan_json
from search.questions.reader import groups, model, numbers, places, tasks
from search.questions.reader.reader import Reader
from search.questions.reader.sentence_parts import Name
from search.questions.readings.units import unit_asked
from search.questions.rewording import asides
from search.training.choice import Example, learn_rank, learn_trust, standard
from tests.search.fed import session_over

PLANS = {
    "青荷": """青荷经济开发区2024年工作计划
一、工作目标
全年完成规模工业产值860亿元,增长9%;城市生活垃圾分类覆盖率达到95%;开展工匠技能竞赛12场,培训技师300人次。
二、主要任务
1.做优载体。加快建设天工科创园、启明中试园、南岭孵化园,推动北斗测绘、云帆软件等企业华东结算总部落地。
(责任单位:科技创新局)
2.办好实事。新建滨湖小学、启航幼儿园,改造人民医院门诊楼,打通断头路3条。
(责任单位:社会事务局)
3.守住底线。健全安全生产台账,开展拉网式隐患排查。禁止高耗能项目入驻。
(责任单位:应急管理局)
4.打好四大攻坚战,培育氢能装备产业。
""",
    "白鹭": """白鹭高新技术产业园区2023年工作要点
一、总体要求
全年实现技工贸总收入410亿元。
二、重点工作
1.培育海洋生物医药产业,与海南、广西企业开展深海养殖合作。支持云帆软件等企业技术改造。
2.组织企业参加三场境外展会,新增发明专利220件。
""",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("plans"), **PLANS) as made:
        yield made


@pytest.fixture(scope="module")
def engine(session: Session) -> Engine:
    return session.engine


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("青荷经开区2024年的垃圾分类要覆盖到百分之几？", 95),
        ("青荷经开区2024年技能竞赛打算搞多少场？", 12),
        ("白鹭高新区2023年要新添多少件发明专利？", 220),
        ("How many matches of worker skills competitions will Qinghe ETDZ (青荷经开区) hold in 2024?", 12),
    ],
)
def test_figures_are_read_from_the_sentence_that_says_most_of_the_question(engine: Engine, question: str, value: float) -> None:
    answer = engine.answer(question)
    assert answer["status"] == "answered" and value in [a["value"] for a in answer["answers"]]
    assert any(str(value) in e["quote"] for a in answer["answers"] for e in a["evidence"])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些公司要把华东一带的结算总部放在青荷经开区？", {"北斗测绘", "云帆软件"}),
        ("青荷经开区2024年要抓紧建的孵化、中试这类园子有哪几个？", {"天工科创园", "启明中试园", "南岭孵化园"}),
    ],
)
def test_lists_are_read_as_the_sentence_gives_them(engine: Engine, question: str, expected: set[str]) -> None:
    answer = engine.answer(question)
    assert {a["name"] for a in answer["answers"]} == expected
    # What is read can be run again by itself.
    plan = plan_json.from_json({k: v for k, v in answer["plan"].items() if k not in ("intent", "words", "reading")})
    assert {a["name"] for a in engine.run(plan)} == expected


def test_units_of_a_task_told_in_other_words_are_found(engine: Engine) -> None:
    answer = engine.answer("青荷经开区2024年排查安全隐患的活归谁？")
    assert [a["name"] for a in answer["answers"]] == ["应急管理局"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("要让云帆软件把华东结算总部放过来的那个园区，2024年规模工业产值要做到多少？", {860}),
        ("想和海南企业搞深海养殖的那个高新区，技工贸总收入目标是多少", {410}),
        ("启航幼儿园和滨海小学由哪个局来建？", {"社会事务局"}),
        ("The zone that builds the Qiming pilot park (启明中试园): how many skills competitions (技能竞赛) does it hold?", {12}),
    ],
)
def test_a_place_that_is_described_or_left_out_is_that_of_the_plan_that_speaks_of_it(engine: Engine, question: str, expected: set[object]) -> None:
    assert {a.get("name") or a["value"] for a in engine.answer(question)["answers"]} == expected


def test_a_place_without_a_plan_is_not_taken_for_another(engine: Engine) -> None:
    assert engine.answer("海南自贸港2024年要开展多少场技能竞赛？")["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["哪个园区要办技能竞赛，又要新建小学？", "Which park both trains technicians and rejects energy-hungry projects?"])
def test_places_of_which_two_things_hold(engine: Engine, question: str) -> None:
    assert [a["name"] for a in engine.answer(question)["answers"]] == ["青荷经济开发区"]


def test_what_two_plans_both_name(engine: Engine) -> None:
    answer = engine.answer("青荷经开区要引来总部、白鹭高新区也支持的企业是哪家？")
    assert [a["name"] for a in answer["answers"]] == ["云帆软件"]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("既培育氢能、又打通断头路的园区有哪些", "zh", [("哪些园区培育氢能", "哪些园区打通断头路")]),
        ("办赛事的园区里,哪个还新建小学", "zh", [("哪些园区办赛事", "哪些园区新建小学")]),
        ("which zone that trains technicians also opens a nursery?", "en", [("Which parks or cities trains technicians?", "Which parks or cities opens a nursery?")]),
        ("which parks want both medicine and health and robots?", "en", [("Which parks or cities want medicine and health?", "Which parks or cities want robots?"), ("Which parks or cities want medicine?", "Which parks or cities want health and robots?")]),
        ("哪些园区培育氢能", "zh", []),
    ],
)
def test_two_conditions_come_apart(text: str, language: str, parts: list[tuple[str, str]]) -> None:
    assert both.conditions(text, language) == parts


@pytest.mark.parametrize("question", ["高耗能的项目还能落户青荷经开区吗？", "Are high energy consumption projects still allowed in Qinghe ETDZ (青荷经开区)?"])
def test_what_a_plan_forbids_is_not_allowed(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert [a["value"] for a in answer["answers"]] == [False] and "禁止" in answer["answers"][0]["evidence"][0]["quote"]


def test_counts_in_words_are_figures(session: Session) -> None:
    found = Reader(session.retriever).numbers(session.engine.context("青荷经开区2024年要打几场攻坚战？"))
    assert found is not None and (4.0, "个") in {(n.value, n.unit) for n in found.items}


@pytest.mark.parametrize("question", ["青荷经开区2024年要建几座水族馆？", "青荷经开区2021年规模工业产值目标多少？", "白鹭高新区2023年要引进哪些航天发射企业？", "红岭经开区有哪些科创园？"])
def test_what_no_plan_says_stays_without_an_answer(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert answer["status"] == "no_evidence" and not answer["answers"]


def test_a_part_gives_names_of_each_type_and_what_stands_side_by_side(session: Session) -> None:
    c = session.engine.context("青荷经开区新建哪些学校？")
    found = Reader(session.retriever).groups(c)
    assert found is not None and found.rows.shape == (len(found.items), len(groups.FEATURES)) and np.isfinite(found.rows).all()
    lists = {frozenset(m.words for m in g.members) for g in found.items}
    assert {"滨湖小学", "启航幼儿园"} in lists


@pytest.mark.parametrize(("name", "features"), [("numbers", numbers.FEATURES), ("groups", groups.FEATURES), ("tasks", tasks.FEATURES), ("places", places.FEATURES), ("bodies", groups.FEATURES)])
def test_kept_weights_are_those_of_the_features(name: str, features: tuple[str, ...]) -> None:
    kept = model.model(name)
    beside = 0 if name == "places" else len(model.BESIDE)
    assert len(kept.trust) == len(kept.trust_mean) + 1 == len(features) + beside + 1
    assert name == "places" or len(kept.mean) == len(kept.ranking.linear) == 2 * len(features)


def test_a_ranking_learns_what_tells_the_right_candidate_and_trust_how_often() -> None:
    chance = np.random.default_rng(3)
    examples = []
    for i in range(60):
        rows = chance.normal(size=(6, 4)).astype(np.float32)
        worth = np.zeros(6)
        if answered := i % 3 > 0:
            worth[right := int(chance.integers(6))] = 1
            rows[right, 2] += 4
        examples.append(Example(rows, worth, answered))
    mean, scale = standard(np.concatenate([model.beside_rivals(e.rows) for e in examples]))
    ranking = learn_rank(examples, mean, scale)
    firsts = [int(ranking.scores(model.compared(e.rows, mean, scale)).argmax()) for e in examples]
    assert sum(e.worth[f] for e, f in zip(examples, firsts, strict=True) if e.answered) >= 36
    looked = model.standardised(np.stack([e.rows[f] for e, f in zip(examples, firsts, strict=True)]), *standard(np.concatenate([e.rows for e in examples])))
    answered = np.array([e.answered for e in examples])
    trust = learn_trust(looked, np.array([e.worth[f] for e, f in zip(examples, firsts, strict=True)]), answered)
    said = 1 / (1 + np.exp(-(looked @ trust[:-1] + trust[-1])))
    assert said[answered].mean() > said[~answered].mean() + 0.3


@pytest.mark.parametrize(
    ("question", "unit"),
    [("how many projects does jiyuan want to sign?", "个"), ("how many km of greenways are laid?", "公里"), ("how many square kilometres are developed?", "平方公里"), ("tax yield in yuan per mu", "元")],
)
def test_units_are_whole_words(question: str, unit: str) -> None:
    assert unit_asked(question) == unit


def test_a_clause_in_front_of_a_question_for_yes_or_no_stands_behind_it() -> None:
    assert asides.asked("Under the 2024 plan of Qinghe, may coal boilers stay?") == "may coal boilers stay, Under the 2024 plan of Qinghe?"


@pytest.mark.parametrize(
    ("question", "members", "other"),
    [
        ("青荷经开区和哪些大学合作？", ("云帆软件",), True), ("青荷经开区和哪些大学合作？", ("江海大学", "云帆软件"), False),
        ("Which hospitals does Qinghe ETDZ build?", ("天工科创园",), True), ("青荷经开区和哪些企业合作？", ("云帆软件",), False),
    ],
)
def test_things_of_a_plain_class_are_called_so(engine: Engine, question: str, members: tuple[str, ...], other: bool) -> None:
    asking = SimpleNamespace(context=engine.context(question))
    found = [SimpleNamespace(members=[Name(words, 0, len(words)) for words in members])]
    assert groups.of_other_class(asking, found) is other  # type: ignore[arg-type]
