"""What a plan says in several clauses that it will do: documents that it issues, zones that are to rise to a rank."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import names, session_over

JIANGXI = """江西省2025年开发区工作要点
发布日期:2025-02-10
一、总体要求
落实省里已出台的《江西省开发区用水规定》,推动开发区提质增效。
二、重点任务
1.壮大产业。研究提出江西省飞地园区管理办法,支持赣县经济开发区、信丰工业园申报国家级经开区,引导园区错位发展。(责任单位:省商务厅)
2.完善平台。发挥赣州综合保税区作用,推动吉安出口加工区升级为综合保税区,上犹临港新区申报综合保税区,支持龙南经济技术开发区提升物流能力。(责任单位:省商务厅)
3.健全制度。一是推动出台《关于促进江西省开发区用地集约的意见》,提高用地效率。二是修订江西省开发区考核办法,强化考核导向。(责任单位:省发展改革委)
三、保障措施
1.梯次培育。争取瑞昌工业园年内升级为国家级经开区,指导南康经济开发区编制升级为国家级经开区的申报资料。(责任单位:省商务厅)
2.依法治区。推进《江西省开发区条例》立法工作,补齐法治短板。(责任单位:省司法厅)
"""
ISSUED = {"江西省飞地园区管理办法", "关于促进江西省开发区用地集约的意见", "江西省开发区条例"}
RISING = {"江西赣县经济开发区", "信丰县工业园", "瑞昌工业园", "南康经济开发区"}
BONDED = {"吉安出口加工区", "上犹临港新区"}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("plans"), jiangxi=JIANGXI) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "江西2025年准备为开发区出台哪些文件、推进哪部条例的立法？", "江西省2025年要新出台哪些文件和地方立法？原有办法的修订不算。",
        "2025年江西打算制定或立法的开发区制度文件都有哪些？", "江西2025年推动出台、研究提出或立法的文件有哪几份？",
        "Which documents or regulations does Jiangxi want to issue or enact for its zones in 2025?",
    ],
)
def test_documents_issued_anywhere_in_a_plan_and_none_that_is_revised_or_there(session: Session, question: str) -> None:
    assert names(session.ask(question)) == ISSUED


@pytest.mark.parametrize(
    "question",
    [
        "江西2025年支持哪些园区申报或升级国家级经开区？", "2025年江西要把哪些园区推上国家级经开区这个台阶？申报的、年内升级的都算。",
        "江西有哪些开发区、工业园2025年要争创或升级为国家级经开区？请列全。", "想升格成国家级经开区的园区，江西2025年点了哪几家的名？",
        "Which parks of Jiangxi are to apply for or be upgraded to national economic and technological development zones in 2025?",
    ],
)
def test_zones_that_rise_anywhere_in_a_plan(session: Session, question: str) -> None:
    assert names(session.ask(question)) == RISING


@pytest.mark.parametrize(
    "question",
    [
        "2025年想拿到综合保税区牌子的地方，江西点了哪几家的名？", "江西2025年哪些园区要申报综保区或者升级成综保区？",
        "Which places in Jiangxi were to apply for a comprehensive bonded zone, or be upgraded to one, in 2025?",
    ],
)
def test_what_has_a_rank_already_does_not_rise_to_it(session: Session, question: str) -> None:
    assert names(session.ask(question)) == BONDED


@pytest.mark.parametrize("question", ["江西2025年哪些园区要升级为国家级高新区？", "江西2025年要出台哪些航空方面的办法？"])
def test_what_a_plan_does_not_say_is_not_widened(session: Session, question: str) -> None:
    found = names(session.ask(question))
    assert not found & (RISING | BONDED) and not found >= ISSUED
