"""Plain questions about what the graph holds are answered from it, whatever sentences say beside it, in a large library too."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions import context
from search.questions.language.normal import Question
from tests.search.fed import given, names, session_over

PLANS = {
    "qingling": "青岭高新区2025年工作要点\n一、壮大集群。重点发展新型显示、传感器。新型显示产值达到90亿元,高新技术企业总数达到40家。\n二、扩大协作。与江海大学共建研究院,加强人才交流。深化与白河经济技术开发区合作。(责任单位:招商合作局)\n"
    "三、推进项目。加快睿高线缆智能工厂建设,参加第134届广交会;推动泽润玻纤拉丝线二期投产。提速星渡科创基地二、三期建设。争创国家级绿色工厂。(责任单位:项目建设局)\n四、点亮希望工程。建设科创走廊,完善公共服务。(责任单位:规划建设局)\n",
    "yuntai": "云台县2025年工作要点\n一、建设园区。推进标准厂房扩建,引进海嘉智造。(责任单位:松岭园区管委会)\n二、发展农业。发展茶叶、油茶产业,产值达到3亿元。(责任单位:农业农村局)\n",
    "xiwang": "希望工业园区2025年工作要点\n一、服务企业。支持驼铃物流、松岭材料做大做强,组织企业参加第136届广交会,与塞尔维亚开展产业合作,赴佛冈县招商。国家级高新技术企业达到25家。(责任单位:企业服务局)\n二、优化环境。推行一窗通办。(责任单位:政务服务局、柳林镇)\n",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("plain"), **PLANS) as session:
        yield session


@pytest.mark.parametrize(("question", "expected"), [
    ("青岭高新区与谁合作?", {"江海大学", "白河经济技术开发区"}),
    ("With whom does 青岭高新区 cooperate?", {"江海大学", "白河经济技术开发区"}),
    ("Which parks or regions target new display?", {"青岭高新区"}),
    ("Which regions target tea?", {"云台县"}),
    ("青岭高新区的国家级高新技术企业目标是多少?", {40}),
    ("哪些园区参加第136届广交会?", {"希望工业园区"}),
    ("Which parks cooperate with Serbia?", {"希望工业园区"}),
    ("Which parks will go to Fogang to attract investment?", {"希望工业园区"}),
    ("青岭高新区有星渡科创基地二期吗?", {True}),
    ("青岭高新区有星渡科创基地三期吗?", {True}),
    ("松岭园区管委会负责哪些任务?", {"建设园区"}),
    ("柳林镇负责哪些任务?", {"优化环境"}),
])
def test_all_that_the_graph_holds_is_given(session: Session, question: str, expected: set[object]) -> None:
    assert given(session.engine, question) == expected


@pytest.mark.parametrize(("question", "expected"), [
    ("发展农业由哪些单位负责?", {"农业农村局"}), ("谁负责优化环境?", {"政务服务局", "柳林镇"}), ("Who is responsible for 推进项目?", {"项目建设局"}),
])
def test_a_task_is_found_in_a_library_too_large_to_be_read(session: Session, monkeypatch: pytest.MonkeyPatch, question: str, expected: set[str]) -> None:
    monkeypatch.setattr(context, "READABLE", 1)
    session.engine._bench._refresh()
    answer = session.engine.answer(question)
    assert (names(answer), answer["plan"]["reading"]) == (expected, "units")


@pytest.mark.parametrize("question", ["睿高线缆智能工厂由哪家企业承担?", "睿高线缆智能工厂是哪家企业的?", "Which company is behind 睿高线缆智能工厂?"])
def test_a_work_has_its_firm(session: Session, question: str) -> None:
    answer = session.engine.answer(question)
    assert (names(answer), answer["plan"]["reading"]) == ({"睿高线缆"}, "builders of a project")


def test_a_question_that_begins_in_english_is_english_whatever_names_stand_in_it() -> None:
    assert [Question(q).language for q in ("Does 云台县 develop 玉米精深加工?", "Is 睿高线缆智能工厂 built?", "GDP 目标是多少?")] == ["en", "en", "zh"]


def test_a_common_word_is_no_short_name_of_a_park(session: Session) -> None:
    assert [m.chinese for m in session.engine._bench.plain("希望工业园区支持哪些企业?").u.places] == ["希望工业园区"]
    assert session.engine._bench.plain("点亮希望工程由哪些单位负责?").u.places == []
    assert names(session.engine.answer("点亮希望工程由哪些单位负责?")) == {"规划建设局"}
