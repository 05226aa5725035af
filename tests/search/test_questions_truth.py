"""Yes-or-no questions that add a date, a number, a stage, a rank, a name or a body to what a plan says: true where it says just that."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.agreement import amounts, orders, rivals, times
from tests.search.fed import engine_over

YUNTAN = """云潭经济技术开发区2024年工作要点
一、主要目标
新引进亿元以上项目45个，新认定科技型企业不少于60家，建成标准厂房80万平方米以上。
二、重点任务
1.抓好项目建设。启动柳溪净水厂（三期）扩建，建成白塔污水厂提质项目，推进鹭湾站、荷塘站建设，完成松岭站、枫桥站建设并投入使用。敦促澜图光电、恒柏机械等项目及早开工，确保沐川精工如期竣工验收。（责任单位：规划建设局、工程管理中心）
2.守住环保底线。2024年5月31日前，所有园区企业安装油烟监测设备；2024年底前，固废堆场全部清理完毕。（责任单位：生态环境分局）
3.强化考核。每季度通报一次进度，对排名后两位的片区予以约谈。（责任单位：综合管理局）
4.扩大开放。参加第六届云潭国际茶业博览会，在厦门设立招商联络处，建设六大物流通道，打造四个专题展区。（责任单位：投资合作局）
5.压减行政开支。压减一般性支出，支持云潭综合保税区申报国家级高新区。（责任单位：财政审计局）
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("truth"), yuntan=YUNTAN) as made:
        yield made


def decided(answer: dict[str, Any]) -> list[bool]:
    return [a["value"] for a in answer["answers"] if a["kind"] == "boolean"]


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("云潭经开区2024年要启动柳溪净水厂三期扩建吗？", True),
        ("云潭经开区2024年要建成柳溪净水厂三期扩建吗？", False),
        ("云潭经开区2024年要启动柳溪净水厂二期扩建吗？", False),
        ("云潭经开区鹭湾站2024年要投入使用吗？", False),
        ("云潭经开区枫桥站2024年要投入使用吗？", True),
        ("云潭经开区沐川精工2024年要竣工验收吗？", True),
        ("云潭经开区澜图光电2024年要竣工吗？", False),
        ("云潭经开区所有企业5月31日前要安装油烟监测设备吗？", True),
        ("云潭经开区的固废堆场2024年6月底前清理完毕吗？", False),
        ("云潭经开区的固废堆场2024年底前要清理完毕吗？", True),
        ("云潭经开区是每月通报一次进度吗？", False),
        ("云潭经开区是每季度通报一次进度吗？", True),
        ("云潭经开区要约谈排名前两位的片区吗？", False),
        ("云潭经开区要约谈排名后三位的片区吗？", False),
        ("云潭经开区要约谈排名后两位的片区吗？", True),
        ("云潭经开区要参加第五届云潭国际茶业博览会吗？", False),
        ("云潭经开区要参加第六届云潭国际茶业博览会吗？", True),
        ("云潭经开区在厦门设立招商联络处吗？", True),
        ("云潭经开区在苏州设立招商联络处吗？", False),
        ("云潭经开区要建设八大物流通道吗？", False),
        ("云潭经开区要建设六大物流通道吗？", True),
        ("云潭经开区要压减一般性支出吗？", True),
        ("云潭经开区强化考核由财政审计局负责吗？", False),
        ("云潭经开区强化考核由综合管理局负责吗？", True),
        ("云潭经开区2024年新认定科技型企业至少60家，对吗？", True),
        ("云潭经开区2024年新引进亿元以上的项目是45个吗？", True),
        ("云潭经开区2024年新引进亿元以上的项目是54个吗？", False),
        ("云潭经开区停建枫桥站了吗？", False),
        ("Does Yuntan ETDZ plan to build eight logistics corridors (物流通道)?", False),
        ("Does Yuntan ETDZ plan to build six logistics corridors (物流通道)?", True),
    ],
)
def test_only_what_the_plan_says_is_affirmed(engine: Engine, question: str, truth: bool) -> None:
    assert decided(engine.answer(question)) == [truth]


@pytest.mark.parametrize(
    ("text", "english", "days"),
    [
        ("6月30日前", False, [(6, 30, 6, 30)]), ("十一月下旬", False, [(11, 21, 11, 31)]), ("第二季度", False, [(4, 1, 6, 31)]),
        ("年底", False, [(12, 1, 12, 31)]), ("每月", False, []), ("三个月", False, []),
        ("by the end of june", True, [(6, 21, 6, 31)]), ("in the second half of 2024", True, [(7, 1, 12, 31)]), ("parks may apply", True, []),
    ],
)
def test_dates(text: str, english: bool, days: list[tuple[int, int, int, int]]) -> None:
    found = [(*divmod(s.first, times.DAYS), *divmod(s.last, times.DAYS)) for s in times.spans(text, english)]
    assert found == days


@pytest.mark.parametrize(("asked", "told", "late", "agrees"), [("年底前", "6月底前", False, True), ("年底前", "6月底前", True, False), ("3月前", "6月底前", False, False), ("5月", "5月下旬", False, True)])
def test_a_deadline_is_kept_by_an_earlier_one(asked: str, told: str, late: bool, agrees: bool) -> None:
    [a], [t] = times.spans(asked), times.spans(told)
    assert times.agree(a, t, late) == agrees


@pytest.mark.parametrize(
    ("text", "english", "figures"),
    [("停车场2个", False, [(2, 2)]), ("三大工程", False, [(3, 3)]), ("1-2家", False, [(1, 2)]), ("第三批", False, []), ("2亿元", False, [(2e8, 2e8)]), ("build six towns", True, [(6, 6)]), ("one of them", True, [])],
)
def test_numbers(text: str, english: bool, figures: list[tuple[float, float]]) -> None:
    assert [(f.first, f.last) for f in amounts.figures(text, english)] == figures


@pytest.mark.parametrize(
    ("text", "english", "found"),
    [("首届博览会", False, [("届", 1)]), ("二、三期", False, [("期", 2), ("期", 3)]), ("扩容(四期)", False, [("期", 4)]), ("phase two", True, [("期", 2)]), ("the third batch", True, [("批", 3)]), ("近期工作", False, [])],
)
def test_ordinals(text: str, english: bool, found: list[tuple[str, int]]) -> None:
    assert [(o.unit, o.number) for o in orders.ordinals(text, english)] == found


@pytest.mark.parametrize(
    ("text", "english", "found"),
    [("排名后三位", False, [("后", 3)]), ("排在前5名", False, [("前", 5)]), ("6月底前完成", False, []), ("the five lowest-ranked parks", True, [("后", 5)]), ("the top ten", True, [("前", 10)])],
)
def test_ranks(text: str, english: bool, found: list[tuple[str, int]]) -> None:
    assert [(o.unit, o.number) for o in orders.ranks(text, english)] == found


def test_words_exclude_others_of_their_group_alone() -> None:
    assert rivals.members("实行一月一调度") == {"frequency": {"每月"}}
    assert rivals.members("cut it at the national level", english=True) == {"change": {"缩减"}, "level": {"国家级"}}
