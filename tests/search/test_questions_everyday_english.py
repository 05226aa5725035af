"""Everyday English for what plans do: participles and their verbs, sites that are cleared, state groups, zones elsewhere, works one after the other, figures asked for in turn."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions.cues.land import clears_land
from search.questions.language.forms import stems
from search.questions.language.words import dictionary
from tests.search.fed import names, session_over

YUNXI = """云溪高新技术产业开发区2025年工作要点
发布日期:2025-02-10
一、主要目标
全年新增发明专利授权120件,引进工业设计机构14家,新增规上工业企业26家。
二、重点任务
1.保障要素。加快明珠面粉、竹海新材、北山加油站等项目拆迁进度,保障天工轴承、远航路等项目用地供应。(责任单位:规划建设局)
2.加强合作。深化与国机集团、中国建材等央企的合作,加大对接天津自贸区力度,推动本地机床出口。(责任单位:招商局)
3.治理水环境。加快柳溪水系治理和东城雨污分流等项目建设,推进白沙河流域综合整治。推进北湖净水厂、南岗再生水厂扩建。(责任单位:生态环境局)
4.严肃纪律。开展工程审计、预算执行审计和专项资金审计,规范公务接待。(责任单位:财政局)
5.对口支援。配合做好对口援建西藏拉孜产业园工作,支持金桥产业园、银杏产业园扩区。(责任单位:发展改革局)
"""
ANHAI = """安海经济技术开发区2025年工作要点
发布日期:2025-03-01
一、任务
1.融入区域发展。主动融入厦漳泉一体化战略,加快厦漳泉同城化,推进跨市公交。(责任单位:发展改革局)
2.做强食品。扩大烘焙和茶饮料产能。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("everyday"), yunxi=YUNXI, anhai=ANHAI) as made:
        yield made


@pytest.mark.parametrize(("form", "verb"), [("cleared", "clear"), ("supplied", "supply"), ("planned", "plan"), ("sold", "sell"), ("utilised", "utilize"), ("centrally", "central"), ("rebuilt", "rebuild")])
def test_a_form_leads_to_the_word_it_comes_from(form: str, verb: str) -> None:
    assert verb in stems(form)


@pytest.mark.parametrize("word", ["need", "speed", "red", "fully", "premise", "advice"])
def test_what_only_ends_like_a_form_is_none(word: str) -> None:
    assert not any(dictionary(s) for s in stems(word))


def test_a_form_with_a_meaning_of_its_own_keeps_it() -> None:
    assert dictionary("developed")[0] == "发达"
    assert "支出" in dictionary("spent")


@pytest.mark.parametrize("text", ["which projects need their sites cleared", "residents to be rehoused", "old houses being pulled down", "tear down the remaining buildings", "site clearance"])
def test_what_stands_on_a_site_is_cleared(text: str) -> None:
    assert clears_land(text)


@pytest.mark.parametrize("text", ["which firms clear customs here", "relocated industries", "which plants move out of town", "clear rules for housing prices"])
def test_other_things_are_cleared_and_moved_too(text: str) -> None:
    assert not clears_land(text)


@pytest.mark.parametrize(
    "question",
    [
        "Which projects in Yunxi High-tech Zone still need houses cleared from their sites?", "For which projects should Yunxi High-tech Zone pull down the old buildings faster?",
        "Which Yunxi High-tech Zone projects are waiting for residents to be moved out?", "Which projects in Yunxi High-tech Zone need site clearance?",
    ],
)
def test_works_whose_sites_are_cleared(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"明珠面粉", "竹海新材", "北山加油站"}


@pytest.mark.parametrize(
    "question",
    ["With which central state-owned groups does Yunxi High-tech Zone want closer ties?", "Which centrally run companies does Yunxi High-tech Zone cooperate with?", "Which central SOEs is Yunxi High-tech Zone partnering with?"],
)
def test_groups_of_the_state(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"国机集团", "中国建材"}


@pytest.mark.parametrize("question", ["Which free trade zone elsewhere should Yunxi High-tech Zone dock with?", "Which FTZ outside the province does Yunxi High-tech Zone want to hook up with?"])
def test_a_zone_elsewhere(session: Session, question: str) -> None:
    found = names(session.ask(question))
    assert len(found) == 1 and "天津" in found.pop()


@pytest.mark.parametrize("question", ["Which industrial park in Tibet does Yunxi High-tech Zone help build?", "云溪高新区对口援建的是西藏的哪个产业园？"])
def test_a_park_in_a_region(session: Session, question: str) -> None:
    assert {"拉孜" in n for n in names(session.ask(question))} == {True}


@pytest.mark.parametrize("question", ["What works does Yunxi High-tech Zone plan to clean up water and treat sewage?", "Which projects does Yunxi High-tech Zone have for cleaning rivers and treating wastewater?", "云溪高新区在水环境治理和污水处理方面要干哪些工程？"])
def test_works_of_one_family_in_sentences_side_by_side(session: Session, question: str) -> None:
    found = "|".join(sorted(names(session.ask(question))))
    assert all(w in found for w in ("柳溪水系治理", "东城雨污分流", "白沙河流域综合整治", "北湖净水厂", "南岗再生水厂"))


def test_plants_that_clean_water_are_no_rivers_that_are_cleaned(session: Session) -> None:
    found = names(session.ask("Which water purification plants does Yunxi High-tech Zone build or expand?"))
    assert len(found) == 2 and all("水厂" in n for n in found)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("2025, Yunxi High-tech Zone: how many invention patents newly granted, and how many industrial design institutions brought in?", {120, 14}),
        ("For 2025, how many new invention patents should Yunxi High-tech Zone get and how many above-scale industrial firms should it add?", {120, 26}),
        ("Yunxi High-tech Zone 2025: number of new invention patents, and number of new above-scale industrial firms?", {120, 26}),
    ],
)
def test_figures_asked_for_in_turn(session: Session, question: str, values: set[int]) -> None:
    assert {a["value"] for a in session.ask(question)["answers"] if a["kind"] == "target"} == values


@pytest.mark.parametrize("question", ["Did Yunxi High-tech Zone's 2025 plan provide for audits of how special funds are spent?", "Does Yunxi High-tech Zone's plan include auditing engineering works?"])
def test_what_a_row_names_is_provided_for(session: Session, question: str) -> None:
    assert [a["value"] for a in session.ask(question)["answers"] if a["kind"] == "boolean"] == [True]


@pytest.mark.parametrize("question", ["Which zones want to join the integration of Xiamen, Zhangzhou and Quanzhou?", "Which parks mean to tie themselves into the merging of Xiamen, Zhangzhou and Quanzhou?"])
def test_cities_that_grow_into_one(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"安海经济技术开发区"}


@pytest.mark.parametrize(
    "question",
    ["Which schools does Yunxi High-tech Zone plan to pull down?", "Did Yunxi High-tech Zone's plan provide for audits of foreign aid?", "Which central state-owned groups does Anhai ETDZ want closer ties with?", "Which zones want to join the integration of Guangzhou and Foshan?"],
)
def test_what_no_plan_says_has_no_answer(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


def test_a_sum_of_money_is_no_number_of_firms(session: Session) -> None:
    assert session.ask("How many billion yuan of special bonds does Yunxi High-tech Zone apply for in 2025?")["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["With which central enterprises does Anhai ETDZ cooperate?", "安海经开区要和哪些央企合作？"])
def test_firms_that_no_plan_calls_so(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


@pytest.mark.parametrize(("question", "count"), [("Which two central state-owned groups does Yunxi High-tech Zone cooperate with?", 2), ("云溪高新区对口支援之外，支持哪两个产业园扩区？", 2)])
def test_as_many_as_a_question_says(session: Session, question: str, count: int) -> None:
    assert len(names(session.ask(question))) == count
