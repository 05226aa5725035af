"""A paper that a question names before its place, and those with whom something is founded."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import session_over

PROVINCE = """湖南省人民政府关于推动开发区提质的意见
发布日期:2023-04-12
一、明确主攻方向。岳阳市重点发展绿色石化、现代物流,常德市重点发展烟草机械、生物医药,益阳市重点发展电容器、休闲食品。(省商务厅牵头)
二、推进整合优化。支持岳阳临港经济技术开发区托管芦湾产业园。(省商务厅、省自然资源厅负责)
"""
ZONE = """青岭高新技术产业开发区2024年工作要点
发布日期:2024-02-03
一、做强基金招商。联合澜创投资集团、远泽科技集团设立新材料、智能装备2支子基金,借资本带回项目4个。(责任单位:财政局、投资促进局)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("papers"), province=PROVINCE, zone=ZONE) as made:
        yield made


def names(session: Session, question: str) -> set[str]:
    return {a["name"] for a in session.ask(question)["answers"]}


@pytest.mark.parametrize(
    "question",
    ["按湖南开发区意见,常德市重点发展什么?", "根据湖南意见,常德市重点发展什么产业?", "依照湖南省开发区提质意见的要求,常德市要发展哪些产业?", "What is Changde to develop under Hunan's opinion on zones?"],
)
def test_a_paper_in_front_says_where_it_stands(session: Session, question: str) -> None:
    assert names(session, question) == {"烟草机械", "生物医药"}


@pytest.mark.parametrize("question", ["青岭高新区联合哪些机构设立子基金?", "青岭高新区和哪些机构一起设立子基金?", "青岭高新区跟哪几家共同发起子基金?"])
def test_those_with_whom_something_is_founded_are_no_units_of_it(session: Session, question: str) -> None:
    assert names(session, question) == {"澜创投资集团", "远泽科技集团"}


@pytest.mark.parametrize("question", ["青岭高新区联合哪些部门推进基金招商?", "做强基金招商由财政局会同哪些单位负责?"])
def test_those_who_do_it_together_are(session: Session, question: str) -> None:
    assert any(name.endswith("投资促进局") for name in names(session, question))
