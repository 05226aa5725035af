"""Questions of which no plan says a word: who interprets a policy that does not say, and zones that only the links around a plan name."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import session_over

JICHUAN = """霁川经济技术开发区2024年工作要点
发布日期：2024-01-18
一、主要目标
规模以上工业总产值达到640亿元，新增规上工业企业15家。
二、项目建设
1.推进玄桦电子材料项目竣工投产。
2.推进玄桦电子封装基地建设。
3.推进玄桦电子变电站建设。
4.开工建设玄桦电子研发项目。
5.建设玄桦电子生产基地。
三、招商与服务
积极参加霁川国际机械展览会、中部贸易博览会等活动。加强惠企政策宣传和兑现。（责任单位：经济发展局、投资促进局）
上一篇：霁川市槐岭工业园区2024年工作要点
下一篇：关于征集储备项目的通知
"""
TONGZHU = """桐渚高新技术产业开发区管理委员会关于支持工业发展的若干意见
各有关单位：
一、加大投入
对新认定的市级企业技术中心奖励12万元。
二、附则
本意见由市工信局负责解释。
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("nowhere"), jichuan=JICHUAN, tongzhu=TONGZHU) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    ["霁川经开区的政策由谁解释?", "霁川经开区的要点由哪个部门解释？", "霁川经开区2024年工作要点由谁负责解释?", "霁川经开区惠企政策的解释权归哪个局？", "Which department interprets the policies of Jichuan Economic and Technological Development Zone?"],
)
def test_a_plan_that_says_nothing_of_it_is_interpreted_by_nobody(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


def test_who_interprets_a_policy_that_says_so(session: Session) -> None:
    assert [a["name"] for a in session.ask("桐渚高新区的意见由谁解释?")["answers"]] == ["市工信局"]


@pytest.mark.parametrize("question", ["槐岭工业园区2024年规上工业总产值目标是多少？", "槐岭工业园区要推进哪些项目?"])
def test_a_link_to_the_plan_of_a_zone_says_nothing_of_it(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"


def test_the_zone_whose_plan_it_is_is_known(session: Session) -> None:
    assert [a["value"] for a in session.ask("霁川经开区2024年规上工业总产值目标是多少？")["answers"]] == [640]


def test_works_by_which_a_place_is_told_are_left_out_in_the_order_of_the_library(session: Session) -> None:
    names = session.engine.names
    works = list(dict.fromkeys(h.entity for h in names.containing("玄桦电子", "Project")))
    assert list(session.engine.context("玄桦电子在建基地所在的园区2024年还要参加哪些展会?").u.excluded) == works
    assert len(works) > 3
