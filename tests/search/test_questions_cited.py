"""Questions for what a policy cites that calls it by its own title, and for the funds that it sets up."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

MULIN = """沐林经济技术开发区管委会关于加快企业上云用数的若干意见
区内各单位：
为让企业早日上云用数，提出如下意见。
一、支持上云
（一）上云企业符合《沐林市数字化改造补助办法》的，优先给予补助；人才按照《关于引育数字人才的实施意见》执行，实行“一企一档”。
二、金融支持
（二）设立总规模3000万元的沐林数字转贷基金，组建总规模2亿元的沐林云谷创业投资基金。鼓励各镇相应设立创业投资基金。
本意见自发布之日起施行。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("cited"), mulin=MULIN) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "沐林经开区加快企业上云用数的意见里引用了哪些别的政策文件?", "沐林经开区的意见提到了哪些文件？", "沐林经开区上云用数的若干意见一共引用了哪几份文件", "请问沐林经开区这份意见中提及哪些办法？",
        "Which documents does the Mulin opinion on moving to the cloud cite?",
    ],
)
def test_what_a_policy_cites_is_all_but_itself(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"沐林市数字化改造补助办法", "关于引育数字人才的实施意见"}


@pytest.mark.parametrize("question", ["沐林经开区要设立哪些基金?", "沐林经开区的意见要组建哪几支基金？", "Which funds is Mulin going to set up under its opinion?", "What funds will Mulin establish?"])
def test_the_funds_that_a_policy_sets_up(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"沐林数字转贷基金", "沐林云谷创业投资基金"}
