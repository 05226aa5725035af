"""Zones whose kind or city has an English name of its own: Aksu Textile City, Ordos ETDZ, Hotan New Town."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import session_over

PLANS = {
    "a": "阿克苏纺织工业城2028年工作要点\n一、目标。规上工业总产值220亿元。\n二、扶持企业。帮助天河织造升规,支持云锦家纺技改。\n",
    "b": "鄂尔多斯高新技术产业开发区2028年工作要点\n一、目标。规上工业总产值310亿元。\n二、扶持企业。帮助北原机械升规。\n",
    "c": "哈尔滨新区2028年工作要点\n一、目标。规上工业总产值470亿元。\n二、扶持企业。支持海林仪表技改。\n",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("zones"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "firms"),
    [
        ("Which firms does the Aksu Textile City help?", {"天河织造", "云锦家纺"}),
        ("Which companies will Aksu Textile Industrial City support in 2028?", {"天河织造", "云锦家纺"}),
        ("Which firms does the Ordos High-tech Zone help?", {"北原机械"}),
        ("Which companies does Harbin New Area support?", {"海林仪表"}),
    ],
)
def test_zones_by_their_english_names(session: Session, question: str, firms: set[str]) -> None:
    assert {a["name"] for a in session.ask(question)["answers"]} == firms


@pytest.mark.parametrize("question", ["Which firms does the Hotan Textile City help?"])
def test_zones_of_which_no_plan_speaks(session: Session, question: str) -> None:
    assert session.ask(question)["status"] == "no_evidence"
