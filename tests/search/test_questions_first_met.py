"""Parts of a zone for what somebody makes, cities of a province, what an office is asked to do, papers of a city, works enlarged, fairs held."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import given, names, names_and_tasks, session_over

YUNXI = """云溪经济技术开发区2025年工作方案
发布日期:2025-02-11
一、主要目标
引进高级技师45名,为企业招工3200人以上,新签约项目30个。
二、空间布局
(一)北岭片区。发展番茄、枸杞、核桃等农产品精深加工。
(二)南湖片区。重点发展风电塔筒、叶片。
三、重点任务
1.办节引流。办好第五届云溪核桃节、云溪国际马拉松;组织企业参加中国西部农产品博览会。(责任单位:商务局)
2.完善配套。加快云溪第二中学、云溪中医院扩建项目建设,新建清溪小学。(责任单位:建设局)
3.落实政策。认真落实《榆州市“营商环境提升年”实施方案》,出台《云溪经开区人才公寓管理办法》。(责任单位:行政审批局)
4.拓宽融资。支持园区设立独立金库,发行园区债券。(责任单位:财政局、港湾银行云溪支行)
5.推进拆迁。加快晨光轴承、万里冷链等项目拆迁进度,确保云溪大道按期通车。(责任单位:征拆办)
6.承接转移。承接北京市、河北省装备制造产业转移。(责任单位:商务局)
"""
GUIZHOU = """贵州省特色食品产业发展若干措施
发布日期:2025-03-02
一、优化布局
遵义市重点发展辣椒加工、茶叶,安顺市重点发展茶叶、竹笋加工,建设黔中食品产业园;毕节市重点发展马铃薯种植。(责任单位:省农业农村厅)
2025年全省建设20个创新平台、12个特色园、90个产业项目。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("met"), yunxi=YUNXI, guizhou=GUIZHOU) as session:
        yield session.engine


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("云溪经开区哪些片区在发展番茄加工?", {"北岭片区"}), ("想做番茄深加工,云溪经开区里应该去哪个片区?", {"北岭片区"}),
        ("We process tomatoes. Which area of the Yunxi ETDZ fits us?", {"北岭片区"}), ("Which parks of the Yunxi ETDZ go in for tomatoes?", {"北岭片区"}),
        ("在贵州做竹笋加工,去哪些市比较好?", {"安顺市"}), ("Where in Guizhou should a potato grower go?", {"毕节市"}),
    ],
)
def test_parts_of_what_is_named_go_in_for_goods(engine: Engine, question: str, places: set[str]) -> None:
    assert names(engine.answer(question)) == places


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What was the Yunxi branch of the Harbour Bank (港湾银行云溪支行) asked to do in 2025?", {"拓宽融资"}), ("What is the commerce bureau (商务局) of Yunxi ETDZ supposed to do?", {"办节引流", "承接转移"}),
        ("云溪经开区引用了榆州市的哪些文件?", {"榆州市“营商环境提升年”实施方案"}), ("云溪经开区要扩建哪些医院和学校?", {"云溪第二中学", "云溪中医院扩建项目"}),
        ("云溪经开区要办哪些节庆和赛事?", {"第五届云溪核桃节", "云溪国际马拉松"}), ("What festivals and races is Yunxi ETDZ putting on in 2025?", {"第五届云溪核桃节", "云溪国际马拉松"}),
        ("The clearing of sites for which projects is to be sped up in Yunxi ETDZ?", {"晨光轴承", "万里冷链"}), ("From which provinces and cities does Yunxi ETDZ take over industry?", {"北京市", "河北省"}),
    ],
)
def test_lists_in_other_words(engine: Engine, question: str, wanted: set[str]) -> None:
    assert names_and_tasks(engine.answer(question)) == wanted


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("云溪经开区2025年要为企业招来多少名工人?", {3200}), ("云溪经开区准许园区自己设国库吗?", {True}), ("Does Yunxi ETDZ support parks in having a treasury of their own?", {True}),
        ("How many innovation platforms, how many specialty parks and how many key industrial projects does Guizhou build in 2025?", {20, 12, 90}),
    ],
)
def test_figures_and_truths_in_other_words(engine: Engine, question: str, values: set[object]) -> None:
    assert values <= given(engine, question)


def test_units_of_a_task_and_not_of_another(engine: Engine) -> None:
    question = "Which units of Yunxi ETDZ answer for broader finance (拓宽融资) but not for the policies (落实政策)?"
    assert names(engine.answer(question)) == {"财政局", "港湾银行云溪支行"}
