"""What is asked of a city's yearly report and of the zone of a port in it: town and country, lengths, partners, parts of sentences."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import names, session_over

PLANS = {
    "port": """来宾市红水临港产业园区2031年工作任务分工方案
一、目标。规上工业总产值210亿元。
二、任务
1.做大饮料产业。引导青禾饮品、明渠乳业发展椰子水,确保天禾酒业灌装线8月底前投用。(牵头单位:产业局;配合单位:财政局)
2.扩大合作。与北海铁山工业区共建飞地园区,与玉林龙潭产业园建立货源对接机制,与桂江大学、桂江糖业研究院共建中试平台。(牵头单位:招商局;配合单位:港务局)
3.开行班列。月岭至钦州的班列年内开行60列。(牵头单位:港务局)
4.办好展会。组团参加第9届椰品博览会。(牵头单位:招商局)
""",
    "city": """商洛市2031年政府工作报告
一、目标。2031年,城镇居民人均可支配收入增长5%,农村居民人均可支配收入增长7%,粮食产量稳定在12万吨。
二、任务
(一)做强工业。月岭航空产业园支持鹤鸣航材组建技术中心,月岭机场跑道延长至1800米,月岭航空产业园产值达到30亿元,入园企业45家以上。
(二)做优农业。竹溪食品工业园主攻山楂酒、菌菇酱、荞麦面等特色食品。
(三)做活旅游。商南县、镇安县发展温泉疗养,柞水县、山阳县发展森林疗养。
(四)深化合作。与洛南综合保税区、柞水综合保税区互认查验结果。
""",
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("town_and_port"), **PLANS) as made:
        yield made


@pytest.mark.parametrize("question", ["Which fairs will the Hongshui Lingang park send delegations to?", "Which expo does the Hongshui Lingang Industrial Park attend?"])
def test_a_zone_by_the_name_behind_that_of_its_city(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"第9届椰品博览会"}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("商洛市2031年城乡居民人均可支配收入分别增长多少？", {5, 7}), ("By how much do the incomes of urban and rural residents grow in Shangluo in 2031?", {5, 7}),
        ("商洛市2031年城镇居民和农村居民人均可支配收入的目标增速分别是多少？", {5, 7}), ("商洛市2031年农村居民人均可支配收入增长多少？", {7}),
        ("How long is the runway of the Yueling airport (月岭机场) to become?", {1800}), ("How many freight trains are to run from Yueling to Qinzhou?", {60}),
    ],
)
def test_figures(session: Session, question: str, values: set[float]) -> None:
    assert {a["value"] for a in session.ask(question)["answers"]} == values


def test_a_sum_counts_no_companies(session: Session) -> None:
    assert 30 not in {a["value"] for a in session.ask("How many companies should have settled in the Yueling aviation park?")["answers"]}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("红水临港园区想让哪些饮料企业做椰子水？", {"青禾饮品", "明渠乳业"}), ("商洛市哪些县靠泡温泉吸引人？", {"商南县", "镇安县"}),
        ("红水临港产业园区跟哪些高校院所共建中试平台？", {"桂江大学", "桂江糖业研究院"}), ("红水临港园区要跟哪些外地的园区合作或者建立对接机制？", {"北海铁山工业区", "玉林龙潭产业园"}),
        ("Which specialty foods does the Zhuxi food industrial park concentrate on?", {"山楂酒", "菌菇酱", "荞麦面"}),
        ("Which departments look after the work with Tieshan (北海铁山工业区), both leading and assisting?", {"招商局", "港务局"}),
        ("With which university and institute does the park that is home to Qinghe (青禾饮品) build a pilot platform?", {"桂江大学", "桂江糖业研究院"}),
    ],
)
def test_lists(session: Session, question: str, found: set[str]) -> None:
    assert names(session.ask(question)) == found
