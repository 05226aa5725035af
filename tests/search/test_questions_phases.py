"""Questions for yes or no on one phase of works: what is told of it counts, and not what is told of another; what hangs on something is not to be."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import session_over

LUNAN = """路南经济开发区2025年工作要点
发布日期:2025-02-12
一、主要目标
新增规上工业企业12家。
二、任务
1.建设项目。云陶陶瓷基板项目由禾川集团投资5亿元建设,4月开工;至于二期,要看订单情况,暂不列入年度计划。支持森泽滤膜建设新材料产业园,一期9月底前投产,二期待环评手续完备后启动。
2.完善配套。路南热力管网一期11月底前通汽,二期视用热负荷另行研究,今年不动工。路南污水处理厂二期6月底前投用,科创楼一期年内竣工、二期2026年上半年开工。
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("phases"), lunan=LUNAN) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("云陶陶瓷基板的二期今年就会开建吗？", False),
        ("云陶陶瓷基板项目二期今年能动工吗？", False),
        ("云陶陶瓷基板项目4月开工吗？", True),
        ("森泽滤膜新材料产业园的二期马上启动吗？", False),
        ("森泽滤膜新材料产业园一期9月底前投产吗？", True),
        ("路南热力管网二期今年会建吗？", False),
        ("路南热力管网一期11月底前通汽吗？", True),
        ("科创楼二期年内会开工吗？", False),
        ("科创楼二期2026年上半年开工吗？", True),
        ("科创楼一期年内竣工吗？", True),
        ("路南污水处理厂二期6月底前能投用吗？", True),
        ("路南污水处理厂二期要到年底才投用吗？", False),
        ("Will phase two of the heat network in the Lunan zone be built this year?", False),
        ("Is the second phase of the Lunan sewage treatment plant to be in use by the end of June?", True),
    ],
)
def test_what_is_told_of_the_phase_asked_about(session: Session, question: str, truth: bool) -> None:
    assert [a["value"] for a in session.ask(question)["answers"] if a["kind"] == "boolean"] == [truth]


def test_what_a_phase_waits_for_may_be_asked(session: Session) -> None:
    assert [a["value"] for a in session.ask("路南热力管网二期是不是要视用热负荷而定？")["answers"]] == [True]


@pytest.mark.parametrize("question", ["云陶陶瓷基板项目三期今年会开工吗？", "路南热力管网四期今年通汽吗？"])
def test_what_is_told_of_another_phase_affirms_nothing(session: Session, question: str) -> None:
    assert True not in [a.get("value") for a in session.ask(question)["answers"]]
