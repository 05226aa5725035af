"""Projects by where they stand, who has them and who builds them, and what people say around such questions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.sqlite import SQLiteStore
from ingest.feed import feed
from search.questions import Engine
from search.questions.rewording import asides

PLAN = """松江口经济技术开发区2024年重点项目计划
松江口经济技术开发区(以下简称松江口经开区)管委会印发2024年重点项目计划。
一、项目清单
序号\t项目名称\t建设单位\t总投资(亿元)\t建设地点\t2024年目标\t责任部门
1\t青禾铜箔生产基地二期\t青禾新材料有限公司\t18.6\t柳岸产业园\t6月底前投产\t经济发展局
2\t云杉叶片制造项目\t云杉风电有限公司\t7\t柳岸产业园\t续建\t招商局
3\t柳岸污水处理厂扩建工程\t松江口水务有限公司\t2.1\t柳岸产业园\t暂缓实施\t经济发展局
4\t110千伏东坡变电站\t国网松江口供电公司\t1.4\t东坡物流园\t9月开工\t经济发展局
5\t东坡冷链仓储项目\t柳岸产业园开发投资有限公司\t5\t东坡物流园\t年内开工\t招商局
6\t江湾大道东延工程\t松江口水务有限公司\t3.3\t柳岸产业园、东坡物流园\t年内竣工\t规划建设局
"""
OTHER = """白石湾高新技术产业开发区2024年工作要点
一、重点任务
(一)抓项目。开工建设220千伏石门变电站、启航路改造工程,推动晨曦传感器二期项目年内投产。
"""
COPPER, BLADES, SEWAGE, STATION, COLD, ROAD = "青禾铜箔生产基地二期", "云杉叶片制造项目", "柳岸污水处理厂扩建工程", "110千伏东坡变电站", "东坡冷链仓储项目", "江湾大道东延工程"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = Path(tmp_path_factory.mktemp("sites"))
    (folder / "plans").mkdir()
    for name, text in (("songjiangkou.txt", PLAN), ("baishiwan.txt", OTHER)):
        (folder / "plans" / name).write_text(text, encoding="utf-8")
    with SQLiteStore(folder / "graph.sqlite") as store:
        feed(store, [str(folder / "plans")])
        yield Engine(store.view())


def _names(engine: Engine, question: str) -> set[str]:
    return {a["name"] for a in engine.answer(question)["answers"]}


@pytest.mark.parametrize(("question", "expected"), [
    ("东坡物流园有哪些项目?", {STATION, COLD, ROAD}),
    ("松江口经开区2024年建在柳岸产业园的项目是哪些?", {COPPER, BLADES, SEWAGE, ROAD}),
    ("What is planned in the Dongpo Logistics Park (东坡物流园)?", {STATION, COLD, ROAD}),
    ("柳岸产业园里归经济发展局管的项目,把暂缓的剔掉,还剩哪些?", {COPPER}),
    ("柳岸产业园的重点项目,污水处理厂不算,还有哪些?", {COPPER, BLADES, ROAD}),
    ("建设柳岸污水处理厂扩建工程的公司还承建了哪些项目?", {ROAD}),
    ("Which other projects does the builder of 江湾大道东延工程 build?", {SEWAGE}),
    ("柳岸产业园总投资最大的项目是哪个", {COPPER}),
    ("哪些变电站要开工?", {STATION, "220千伏石门变电站"}),
    ("Which substations are still waiting for their ground-breaking?", {STATION, "220千伏石门变电站"}),
])
def test_lists(engine: Engine, question: str, expected: set[str]) -> None:
    assert _names(engine, question) == expected


@pytest.mark.parametrize(("question", "expected"), [
    ("东坡物流园2024年的重点项目有几个?横跨两个园区的也算上。", 3), ("松江口经开区放在柳岸产业园的项目有几个", 4), ("两份材料加起来,要建的变电站总共有几个?", 2),
    ("柳岸产业园总投资超过5亿元的项目有几个?", 2),
])
def test_counts(engine: Engine, question: str, expected: int) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"]] == [expected]


@pytest.mark.parametrize(("raw", "asked"), [
    ("南园有几个项目?跨区的也算在内。", "南园有几个项目?"), ("五份文件合起来看,要修几条路?", "要修几条路?"), ("How many parks are there? Those in both counties should be counted as well.", "How many parks are there?"),
    ("哪几份文件提到了氢能?", "哪几份文件提到了氢能?"), ("哪些项目也算重点项目?", "哪些项目也算重点项目?"),
])
def test_what_counts_too_and_where_it_is_looked_for_is_said_beside(raw: str, asked: str) -> None:
    assert asides.asked(raw) == asked
