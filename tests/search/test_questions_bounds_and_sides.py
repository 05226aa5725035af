"""Questions that tell the figure of the year before, bound a voltage or a first tranche, leave out a site, or ask who builds, who answers and what is settled."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.rewording.lastyear import put_anew
from tests.search.fed import engine_over
from tests.search.fed import names_and_tasks as names

QINGLING = """青岭经济技术开发区2025年重点任务和项目清单
发布日期:2025-02-10
一、年度目标
2024年,青岭经济技术开发区完成规上工业总产值410亿元,新签约亿元以上项目31个。2025年,规上工业总产值突破480亿元,新签约亿元以上项目38个,实际利用外资900万美元;到2027年,规上工业总产值达到700亿元。新建标准厂房40万平方米,其中石滩县12万平方米。
二、重点任务
1.开工建设220千伏石滩输变电工程、500千伏青岭变电站。由柳溪镇政府会同区住建局建设柳溪花木市场。牵头单位:州投资促进局;配合单位:州财政局
2.主攻跨境物流、茶叶加工。牵头单位:州商务局
3.设立总规模40亿元的青岭茶业基金,首期8亿元6月底前到位。牵头单位:州财政局
4.云岚科技的茶粉三期还在做可行性研究,今年不一定能动工。争取岭光二期项目落地,目前尚在洽谈,未列入年度投资计划。牵头单位:州投资促进局
三、重点项目清单
序号	项目名称	实施单位	总投资(亿元)	建设地点	阶段	责任单位
1	石滩茶叶交易中心	青岭茶业投资公司	6.8	石滩园区	新开工	商务分局
2	岭南冷链仓库	岭南仓储有限公司	12.5	石滩园区	竣工投产	商务分局
3	梅坞茶粉生产线	青岭茶业投资公司	2.3	梅坞园区	新开工	商务分局
4	梅坞污水处理厂	岭清水务有限公司	0.9	梅坞园区	竣工投产	规划分局
"""
BAISHA = """白沙高新技术产业开发区2024年工作要点
发布日期:2024-03-01
一、目标
规上工业总产值达到300亿元,新签约亿元以上项目52个,实际利用外资2100万美元。
二、任务
1.白沙双园由河湾工业园、沙洲工业园、西渡工业园组成。责任单位：经济发展局
2.拓宽融资。推动白沙精工启动主板上市辅导。设立总规模15亿元的白沙智造基金,首期3亿元年内到位。责任单位:投资促进局
3.建强电网。新建110千伏白沙北变电站。责任单位:经济发展局
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("bounds"), qingling=QINGLING, baisha=BAISHA) as made:
        yield made


def values(answer: dict[str, Any]) -> set[float]:
    return {a["value"] for a in answer["answers"] if a["kind"] in ("target", "count")}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("青岭经开区去年签了31个亿元以上项目，今年的目标定到多少？", {38}), ("青岭经开区2024年完成规上工业总产值410亿元，2025年要做到多少？", {480}),
        ("青岭经开区上年规上工业总产值是410亿元，今年目标呢？", {480}), ("青岭经开区规上工业总产值2025和2027两个节点各定了多少？", {480, 700}),
        ("青岭经开区2025年、2027年的规上工业总产值目标分别是多少", {480, 700}), ("石滩县要新盖的标准厂房面积是多少？", {12}),
        ("实际利用外资：青岭经开区2025、白沙高新区2024，两家目标各多少", {900, 2100}),
    ],
)
def test_the_figure_that_is_asked_for_is_told(engine: Engine, question: str, value: set[float]) -> None:
    assert values(engine.answer(question)) == value


@pytest.mark.parametrize("question", ["青岭园去年建了3个停车场，在哪里？", "青岭园今年签约多少项目？", "Which parks did Qingling build last year?"])
def test_what_asks_for_no_figure_beside_last_years_stays_as_it_is(question: str) -> None:
    assert put_anew(question) == question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("220千伏及以上的电力工程有哪些？", {"220千伏石滩输变电工程", "500千伏青岭变电站"}), ("Power works of 300 kV and higher that are planned?", {"500千伏青岭变电站"}),
        ("不超过110千伏的变电站项目有哪些", {"110千伏白沙北变电站"}), ("首期资金不少于5亿元的基金有哪几只？", {"青岭茶业基金"}),
        ("Which funds have a first tranche of under 500 million yuan?", {"白沙智造基金"}), ("青岭重点项目里总盘子超过10个亿的是哪些项目", {"岭南冷链仓库"}),
        ("除去石滩园区的，青岭经开区还有哪些项目是竣工投产的？", {"梅坞污水处理厂"}),
        ("哪个开发区定的新签约亿元以上项目最多，青岭经开区还是白沙高新区？", {"白沙高新技术产业开发区"}),
    ],
)
def test_bounds_and_sites_keep_what_is_asked_for(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("柳溪花木市场由谁来建？", {"柳溪镇政府", "区住建局"}), ("青岭茶业投资公司做业主的那几个项目，责任单位是哪家？", {"商务分局"}),
        ("岭清水务有限公司承建的项目归哪个部门管", {"规划分局"}),
    ],
)
def test_who_builds_and_who_answers_for_a_firms_works(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


def test_an_office_is_the_one_of_the_plan_that_is_asked_about(engine: Engine) -> None:
    """白沙 has an office of just that name; the plan of 青岭 names its own with its level."""
    assert {e["document"] for a in engine.answer("按青岭的清单，投促局牵头哪几项任务？")["answers"] for e in a["evidence"]} == {
        e["document"] for a in engine.answer("青岭经开区规上工业总产值目标是多少")["answers"] for e in a["evidence"]
    }


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("云岚科技的茶粉三期已经定了今年动工，是吧？", False), ("岭光二期项目列入年度投资计划了吗", False), ("岭光二期项目的落地已经定了吗", False),
        ("500千伏青岭变电站要开工吗", True),
    ],
)
def test_what_is_only_being_looked_into_is_not_settled(engine: Engine, question: str, truth: bool) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "boolean"] == [truth]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("除青岭以外，哪些开发区打算推动本地企业上市？", {"白沙高新技术产业开发区"}), ("Which zones push local firms to list on the stock exchange?", {"白沙高新技术产业开发区"}),
        ("白沙双园由哪几个园区组成？", {"河湾工业园", "沙洲工业园", "西渡工业园"}), ("既发展跨境物流、又发展茶叶加工的是哪个开发区？", {"青岭经济技术开发区"}),
        ("发展跨境物流、同时还发展茶叶加工的是哪个开发区", {"青岭经济技术开发区"}), ("您好，我们公司做冷库设备，想了解一下这些文件里有哪些冷链方面的项目正在建或准备建，麻烦列给我", {"岭南冷链仓库"}),
        ("石滩园区里都摆了哪些厂子、项目？", {"石滩茶叶交易中心", "岭南冷链仓库"}),
    ],
)
def test_places_and_works_that_are_told_in_other_words(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize("question", ["What industrial output does the Qingling zone taregt for this yaer?", "What industrial output does the Qingling zone target for this year?"])
def test_two_letters_changed_round_leave_a_plain_word_what_it_is(engine: Engine, question: str) -> None:
    assert values(engine.answer(question)) == {480}
