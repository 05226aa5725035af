"""What is built with a partner, services about goods, places sought for what is made, cities in names of works, areas that are no zones."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import given, names, names_and_tasks, session_over

QINGHE = """青禾经济技术开发区2025年工作要点
发布日期:2025-01-20
一、主要目标
城乡居民收入和经济一样快,居民消费价格涨幅3%左右。
二、重点任务
1.共建平台。与江西理工大学共建钨材料联合实验室、金相检测中心,与中国农业大学共建青禾马铃薯研究院,推进与云州市合作共建东岭产业片区。
牵头单位:科技局;配合单位:服务贸易局
2.做强汽车产业。重点发展新能源汽车、汽车零部件;拓展出口信用保险覆盖面。
牵头单位:工信局;配合单位:招商服务中心
3.提升景区。提升白鹭湾、石佛古寨、云岭茶园三个景区,接待游客60万人次。
牵头单位:文旅局;配合单位:城投公司
4.招引项目。围绕康复医疗,针对性招引假肢矫形、康复机器人、护理用品等领域项目;支持企业开展体外诊断试剂研发。
牵头单位:招商服务中心;配合单位:工信局
5.深化协作。与松山区、华池县开展产业协作。
牵头单位:商务局;配合单位:工信局
"""
HEIHE = """黑龙江省2025年承接产业转移工作要点
发布日期:2025-02-20
1.抓好重点项目的落地和投产:华润集团佳木斯牡丹江项目、格力集团绥化生产基地、台达电子二期项目。
责任单位:省商务厅
2.鸡西市重点发展钒钛新材料、石墨。
责任单位:省工信厅
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("together"), qinghe=QINGHE, heilongjiang=HEIHE) as session:
        yield session.engine


LAB = {"钨材料联合实验室", "金相检测中心"}


@pytest.mark.parametrize(
    ("question", "built"),
    [
        ("青禾经开区与江西理工大学共建什么?", LAB), ("What is Qinghe ETDZ building together with Jiangxi University of Science and Technology?", LAB),
        ("青禾经开区和中国农业大学共建什么", {"青禾马铃薯研究院"}), ("What are Qinghe ETDZ and China Agricultural University setting up jointly?", {"青禾马铃薯研究院"}),
    ],
)
def test_what_is_built_with_a_partner(engine: Engine, question: str, built: set[str]) -> None:
    assert names(engine.answer(question)) == built


@pytest.mark.parametrize("question", ["哪些园区做汽车保险?", "Which parks go in for car insurance?", "青禾经开区2025年城乡居民人均可支配收入增长多少?"])
def test_what_is_only_like_it_is_no_answer(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("体外诊断试剂找园区", {"青禾经济技术开发区"}), ("想做钛材料,可以去哪些园区?", {"鸡西市"}), ("We make titanium; which parks suit us?", {"鸡西市"}),
        ("华润集团的项目在黑龙江哪两个市?", {"佳木斯", "牡丹江"}), ("In which two Heilongjiang cities are the projects of China Resources (华润集团)?", {"佳木斯", "牡丹江"}),
        ("青禾经开区要提升哪些景区?", {"白鹭湾", "石佛古寨", "云岭茶园"}), ("Which scenic areas does Qinghe ETDZ upgrade?", {"白鹭湾", "石佛古寨", "云岭茶园"}),
        ("For its rehabilitation medicine, projects of what kinds does Qinghe ETDZ seek?", {"假肢矫形", "康复机器人", "护理用品"}),
        ("青禾经开区跟哪些外地的区、县合作?", {"松山区", "华池县"}),
    ],
)
def test_lists_in_other_words(engine: Engine, question: str, wanted: set[str]) -> None:
    assert given(engine, question) == wanted


def test_an_office_in_brackets_is_the_one_named(engine: Engine) -> None:
    assert names_and_tasks(engine.answer("Which tasks does the trade services bureau (招商服务中心) of Qinghe ETDZ lead?")) == {"招引项目"}
