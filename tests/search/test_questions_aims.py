"""Firms by what they are helped to do, whoever asks and however politely."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.rewording import asides
from tests.search.fed import engine_over

TANGXI = """棠溪经济技术开发区2025年工作计划
发布日期:2025-02-10
一、任务
1.培育企业。支持澜测新图启动科创板上市辅导,推动沐羿竹木对接北交所,帮助江澜轴承、禾塬科技增产扩能。(牵头单位:经济发展局)
2.争创称号。支持博昌化工申报国家级专精特新“小巨人”企业,推动澄远动力创建省级绿色工厂,帮恒粤食品、海屿药业进规。(牵头单位:经济发展局)
"""
YUNZHOU = """云洲经济技术开发区2025年重点工作
发布日期:2025-02-20
一、任务
1.用好资本。推动东岭电气、西陵重工对接多层次资本市场,鼓励南屿装备开拓海外市场。(责任单位:财政金融局)
2.扩大合作。与江海大学共建云洲研究院,联合白鹭集团开展技术攻关。(责任单位:科技局)
"""
LISTED = {"澜测新图", "沐羿竹木", "东岭电气", "西陵重工"}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("aims"), tangxi=TANGXI, yunzhou=YUNZHOU) as made:
        yield made


def firms(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if a["kind"] == "entity"}


@pytest.mark.parametrize(
    "question",
    [
        "哪些企业要上市?", "点名要推动上市、挂牌或对接资本市场的企业一共有哪些?", "这几份文件里,政府或管委会要推去资本市场的公司有哪几家",
        "请帮我梳理一下:文件中要辅导上市或者对接资本市场的企业有哪些?我们是券商投行部的,想逐家拜访。",
        "您好,我在律师事务所做上市业务,想请您把这两份计划里点名要推动上市或者对接资本市场的公司列全,谢谢!",
        "准备敲钟的后备企业有谁?凡是计划里要辅导上市、对接资本市场的都算", "列出计划里要推动上市的企业",
        "Which companies are to be helped toward an IPO or the capital markets?", "Firms guided toward a stock market listing?",
    ],
)
def test_all_firms_on_their_way_to_the_stock_market_and_no_others(engine: Engine, question: str) -> None:
    assert firms(engine.answer(question)) == LISTED


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪家企业要上北交所", {"沐羿竹木"}), ("到科创板上市的是哪家企业", {"澜测新图"}), ("云洲经开区推动哪些企业对接资本市场", {"东岭电气", "西陵重工"}),
        ("哪些企业要申报小巨人", {"博昌化工"}), ("支持哪些企业争创绿色工厂", {"澄远动力"}), ("棠溪经开区要帮哪两家企业入规", {"恒粤食品", "海屿药业"}),
        ("列出文件里要扩产扩能的企业", {"江澜轴承", "禾塬科技"}), ("Which firms shall expand capacity?", {"江澜轴承", "禾塬科技"}),
    ],
)
def test_a_market_or_a_title_asked_for_by_name(engine: Engine, question: str, expected: set[str]) -> None:
    assert firms(engine.answer(question)) == expected


def test_partners_are_no_firms_that_go_to_the_capital_market(engine: Engine) -> None:
    assert firms(engine.answer("棠溪经开区今年要联合哪些企业对接资本市场")) <= LISTED
    assert "白鹭集团" in firms(engine.answer("云洲经开区和哪家企业合作攻关"))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("我们是券商投行部的,哪些企业要上市", "哪些企业要上市"), ("哪些企业要上市?想逐家拜访。", "哪些企业要上市?"), ("本人在审计机构任职,云洲经开区谁管招商?方便我们对比", "云洲经开区谁管招商?"),
        ("我们是做电池隔膜的企业,想落户,哪些园区合适?", "哪些园区在引进我们这类电池隔膜企业?"), ("哪些园区在做氢能?落在港区的也算", "哪些园区在做氢能?落在港区的也算"),
    ],
)
def test_who_asks_and_what_for_is_left_out_what_a_firm_makes_is_not(raw: str, expected: str) -> None:
    assert asides.asked(raw) == expected
