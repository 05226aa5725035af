"""Plain questions over small plans in which every fact is said once: who helps a firm, what a unit does, what is aimed at."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import given, session_over

PLANS = {
    "fengxi": """枫溪高新技术产业开发区2024年工作要点
一、主要目标
全年规模以上工业总产值达到211亿元,税收收入达到32亿元。
二、重点任务
1.壮大主导产业。重点发展氢能、生物医药等产业。培育壮大预制菜。(责任单位:财政金融局、社会事业局)
2.推进项目建设。建成鹭岸医械产业园。(责任单位:财政金融局)
3.深化改革创新。支持云岫软件、澜石光电上市。加强与浙江大学、国家开发银行合作。(责任单位:经济发展局)
""",
    "baizhou": """白洲新区2024年工作要点
一、主要目标
全年税收收入达到65亿元。
二、重点任务
1.扩大对外开放。重点发展预制菜。支持鹭岸医械、驼峰物流上市。开工建设枫桥大桥。加强与东桥信通院、江海大学合作。(责任单位:财政金融局)
""",
}
FIELDS = {"氢能", "生物医药", "预制菜"}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("templates"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What industries does Fengxi High-tech Zone (枫溪高新区) target?", FIELDS),
        ("List Fengxi High-tech Zone's (枫溪高新区) target industries.", FIELDS),
        ("Which sectors is 枫溪高新区 targeting?", FIELDS),
        ("谁要帮云岫软件上市?", {"枫溪高新技术产业开发区"}),
        ("云岫软件上市由哪个园区支持?", {"枫溪高新技术产业开发区"}),
        ("哪个园区支持鹭岸医械上市?", {"白洲新区"}),
        ("氢能主要由哪些园区在做?", {"枫溪高新技术产业开发区"}),
        ("财政金融局在枫溪高新区负责什么", {"壮大主导产业", "推进项目建设"}),
        ("枫溪高新区的财政金融局要做什么?", {"壮大主导产业", "推进项目建设"}),
        ("枫溪高新区经济发展局今年忙些什么?", {"深化改革创新"}),
        ("哪些园区与国家开发银行合作?", {"枫溪高新技术产业开发区"}),
        ("哪些园区与江海大学合作?", {"白洲新区"}),
        ("Which parks do not mention hydrogen energy?", {"白洲新区"}),
        ("枫溪高新区发展哪些产业?氢能不算。", {"生物医药", "预制菜"}),
        ("税收收入目标高于40亿元的园区有哪些", {"白洲新区", 65}),
        ("枫溪高新区和白洲新区的税收目标哪个高?", {"白洲新区", 65}),
        ("税收目标枫溪高新区高还是白洲新区高?", {"白洲新区", 65}),
        ("枫溪高新区和白洲新区比,哪家的税收目标大一些", {"白洲新区", 65}),
    ],
)
def test_plain_questions(session: Session, question: str, expected: set[str]) -> None:
    assert given(session.engine, question) == expected


def test_an_industrial_output_that_is_targeted_is_a_figure(session: Session) -> None:
    answer = session.engine.answer("What industrial output does Fengxi High-tech Zone (枫溪高新区) target?")
    assert [a["value"] for a in answer["answers"]] == [211]


@pytest.mark.parametrize("question", ["枫溪高新区有溪口路吗?", "白洲新区会建白桦大桥吗?", "Does Fengxi High-tech Zone (枫溪高新区) build 枫叶小学?"])
def test_a_work_of_which_no_plan_speaks_is_not_affirmed(session: Session, question: str) -> None:
    assert session.engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["白洲新区要建成哪些项目?", "Which projects will Baizhou New Area (白洲新区) complete?", "白洲新区要建成几个项目?"])
def test_what_is_only_to_be_begun_is_not_to_be_finished(session: Session, question: str) -> None:
    assert session.engine.answer(question)["status"] == "no_evidence"


def test_works_of_the_stage_that_is_asked_for(session: Session) -> None:
    assert given(session.engine, "白洲新区要开工哪些项目?") == {"枫桥大桥"}
    assert given(session.engine, "枫溪高新区要建成哪些项目?") == {"鹭岸医械产业园"}


def test_a_work_that_is_told_of_is_affirmed(session: Session) -> None:
    assert given(session.engine, "枫溪高新区有鹭岸医械产业园吗?") == {True}
