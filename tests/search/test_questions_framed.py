"""Questions whose own words frame the list that one sentence gives, counted or listed; and partners with whom agreements are signed."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

ZHESHAN = """柘山高新技术产业开发区2025年工作要点
一、主要目标
新增规上工业企业21家。
二、任务
1.推动扩容。指导泥湾园、竹坞园、青埠园、石桥园编制升级为省级开发区的申请材料，争取1至2家园区年内启动论证；支持南坂园扩区。(责任单位：规划建设局)
2.服务企业。帮助柘光电子、岚风机械和云泽食品申报省级绿色工厂，推动禾信制药入规。(责任单位：经济发展局)
3.开放合作。推进与芦州合作共建南麓生态片区，落实我区与芦州市商会、青禾大学、东屿港务公司等签订的战略合作框架协议。(责任单位：投资促进局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("framed"), zheshan=ZHESHAN) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("柘山高新区2025年要指导几个园区编制升级为省级开发区的申请材料?", 4), ("柘山高新区指导多少个园区编制升级为省级开发区的申报材料？", 4), ("柘山高新区要帮助几家企业申报省级绿色工厂?", 3),
    ],
)
def test_what_is_listed_between_the_words_of_a_question_is_counted(engine: Engine, question: str, count: int) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "count"] == [count]


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("柘山高新区指导哪些园区编制升级为省级开发区的申请材料?", {"泥湾园", "竹坞园", "青埠园", "石桥园"}), ("柘山高新区要帮助哪几家企业申报省级绿色工厂？", {"柘光电子", "岚风机械", "云泽食品"}),
        ("柘山高新区推进与芦州合作共建哪个片区?", {"南麓生态片区"}),
    ],
)
def test_what_is_listed_between_the_words_of_a_question_is_the_answer(engine: Engine, question: str, members: set[str]) -> None:
    assert names(engine.answer(question)) == members


@pytest.mark.parametrize(
    "question",
    ["With which bodies has Zheshan signed strategic cooperation framework agreements to attract investment?", "柘山高新区与哪些机构签订了战略合作框架协议？", "With whom has Zheshan concluded cooperation agreements?"],
)
def test_with_whom_agreements_are_signed_are_no_units_of_a_task(engine: Engine, question: str) -> None:
    assert not names(engine.answer(question)) & {"投资促进局", "规划建设局", "经济发展局"}


def test_what_no_sentence_frames_so_is_not_counted_by_it(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("柘山高新区指导几个园区编制防洪应急预案?")["answers"] if a["kind"] == "count"] != [4]
