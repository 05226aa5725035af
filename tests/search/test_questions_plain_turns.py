"""Plain turns of speech: the year after one named, counts that ask for names, who answers and who helps, universities by their signs, kinds of plants, joined aims, a place's own figure."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.session import Session
from search.questions.rewording.asides import asked
from tests.search.fed import session_over

YUNSHAN = """湖南省2025年锂产业链提升方案
发布日期:2024-12-20
一、目标
2024年,湖南省锂产业链营业收入3100亿元。到2026年,营业收入达到5000亿元左右。
二、任务
1.做强核心区。郴州市以郴州高新技术产业开发区为主承载,到2026年,郴州市锂产业营业收入突破2900亿元。(牵头单位:郴州市人民政府)
"""
MOLING = """茉岭经济开发区2024年工作要点
发布日期:2024-01-22
一、主要目标
2023年,茉岭经济开发区外贸进出口额38.6亿元。2024年,外贸进出口额达到52亿元,一般公共预算收入达到19亿元。
二、重点任务
1.完善设施。实施松塘污水处理厂扩建工程、菱湖污水处理厂三期,完成竹亭电子扩能项目。(责任单位:建设局)
2.便利人员往来。引入越籍务工人员3000人,建成跨境务工服务中心。(责任单位:政策法规局;配合单位:松塘边防检查站、人力资源局)
3.建好平台。联合西北工业大学、有色金属研究院组建锂材料创新联合体。(责任单位:科技局)
4.培育企业。支持青禾电子到北京证券交易所上市,推动远帆科技上市辅导,引导白榆机械入规,帮助朱砂制药申报国家专精特新“小巨人”,支持乌桕食品扩建厂房。(责任单位:金融局)
5.做强主业。主攻固态电池、锂盐加工。(责任单位:产业局)
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("plain_turns"), yunshan=YUNSHAN, moling=MOLING) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if "name" in a}


@pytest.mark.parametrize(("question", "value"), [
    ("茉岭经开区外贸进出口2023年做了38.6亿,下一年准备做到多少?", 52), ("2023年茉岭经开区外贸进出口额是38.6亿元,次年的目标是多少?", 52), ("茉岭经开区的外贸进出口额2023年是38.6亿元,来年呢?", 52),
    ("Moling's (茉岭) foreign trade came to 3.86 billion yuan in 2023; how much is planned for the following year?", 52), ("茉岭经开区2024年的财政收入,定在什么数?", 19),
    ("湖南省锂产业链到2026年营业收入要到多少?", 5000), ("郴州市锂产业营业收入2026年要到多少?", 2900),
])
def test_the_figure_of_the_place_and_year_that_is_meant(session: Session, question: str, value: float) -> None:
    assert [a["value"] for a in session.ask(question)["answers"]] == [value]


@pytest.mark.parametrize(("question", "expected"), [
    ("有几家污水厂在扩能?把厂名都给我。", {"松塘污水处理厂扩建工程", "菱湖污水处理厂三期"}), ("哪几座污水处理厂要扩容?", {"松塘污水处理厂扩建工程", "菱湖污水处理厂三期"}),
    ("茉岭经开区除了西工大,还联合了哪家?", {"有色金属研究院"}), ("哪几家企业要送上市或者做上市辅导?", {"青禾电子", "远帆科技"}), ("茉岭哪些企业要入规或者申报小巨人?", {"白榆机械", "朱砂制药"}),
    ("茉岭经开区便利人员往来由谁负责,谁配合?", {"政策法规局", "松塘边防检查站", "人力资源局"}), ("茉岭方便越南务工人员进出的事,主责和配合单位都有谁?", {"政策法规局", "松塘边防检查站", "人力资源局"}),
    ("茉岭经开区盯上了什么?", {"固态电池", "锂盐加工"}), ("茉岭经开区在哪些领域发力?", {"固态电池", "锂盐加工"}), ("What is Moling Economic Development Zone (茉岭经开区) going after?", {"固态电池", "锂盐加工"}),
])
def test_lists_and_units_in_plain_words(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(("question", "put"), [
    ("甲区有几个水厂在建?名字都列出来", "甲区哪些水厂在建？"), ("甲区有几个水厂在建?", "甲区有几个水厂在建?"), ("甲区有多少个水厂,叫什么名字?", "甲区哪些水厂？"),
    ("How many plants does Zone A build? What are they called?", "Which plants does Zone A build?"),
])
def test_a_count_that_asks_for_names_is_a_list(question: str, put: str) -> None:
    assert asked(question) == put
