"""Lists that a sentence gives and that no entities stand for, read off from the text."""

from collections.abc import Iterator

import pytest

from graph.sqlite import SQLiteStore
from search.questions import Engine
from search.questions.plans import plan_json
from tests.search.questions_library import Plan

YUNHU = """云湖经济开发区2024年工作要点
一、任务
1.畅通物流。以“枢纽+仓配”的模式，打造航空货运集散中心、冷链分拨集散中心、跨境包裹集散中心。
2.扩大开放。鼓励产业园招引全球百强、央企百强、民企百强客商，拜访商会。
3.依托江海大学、云湖学院等高校做强平台。加快建设新材料转化基地、生命科学转化基地和“智造”转化基地。
4.推介名品。整合渠道,加大云湖奥莱购物广场、青荷酒店等名优品牌推广力度。
5.改善环境。推行“一窗受理”“容缺办理”等服务模式。
6.低空应用。联合航司全面打通低空物流、低空救护、低空测绘等应用场景,壮大无人机产业。
7.清风园区。统筹建设“清风讲堂”“清风驿站”“莲心书屋”,打造云湖清风品牌。
8.完善“三张图”,即产业图、招商图和空间图。
9.治理水环境。加强青石河、白鹭港、柳叶渠流域排口整治。
10.探索和完善基金招租、会展招租、飞地招租等招租模式。
11.依托云湖货运港和轻卡配套园等载体,吸引保税维修、保税租赁等领域外资企业落户。
12.技术攻关。围绕智能感知平台、光学设计与制造系统、医生助手系统等领域,开展核心工艺攻关。
13.集团转型。拓展票据融资、设备租赁、公司债券等多元融资渠道。
(责任单位:临港集团)
14.提速云湖数据港、算力中心、智慧公交等新基建项目。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    plan = Plan("yunhu.txt", YUNHU, 2024, ("Park", "云湖经济开发区"), ("云湖经开区",))
    with SQLiteStore(tmp_path_factory.mktemp("library") / "graph.sqlite") as store:
        with store.writer() as writer:
            writer.put(plan.record())
        yield Engine(store.view())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云湖经开区打造哪三个物流集散中心？", ["航空货运集散中心", "冷链分拨集散中心", "跨境包裹集散中心"]),
        ("云湖经开区鼓励招引哪些类型的百强？", ["全球百强", "央企百强", "民企百强"]),
        ("云湖经开区要推广的商业品牌（购物、酒店）是哪些？", ["云湖奥莱购物广场", "青荷酒店"]),
        ("云湖经开区推广哪些品牌加大力度？", ["云湖奥莱购物广场", "青荷酒店"]),
        ("云湖经开区全面打通的低空应用场景有哪些？", ["低空物流", "低空救护", "低空测绘"]),
        ("云湖经开区推行的是哪些服务模式？", ["一窗受理", "容缺办理"]),
        ("云湖经开区统筹建设哪些清风品牌？", ["清风讲堂", "清风驿站", "莲心书屋"]),
        ("云湖经开区的“三张图”指哪三张图？", ["产业图", "招商图", "空间图"]),
        ("云湖经开区要整治哪几条河道或流域的排口？", ["青石河", "白鹭港", "柳叶渠"]),
        ("云湖经开区要探索哪几种招租模式？", ["基金招租", "会展招租", "飞地招租"]),
        ("云湖经开区依托哪些载体引进外资企业？", ["云湖货运港", "轻卡配套园"]),
        ("云湖经开区围绕哪几个领域搞核心工艺攻关？", ["智能感知平台", "光学设计与制造系统", "医生助手系统"]),
        ("云湖经开区的临港集团要拓展哪些融资渠道？", ["票据融资", "设备租赁", "公司债券"]),
        ("云湖经开区依托高校建设的三大转化基地是哪些？", ["新材料转化基地", "生命科学转化基地", "“智造”转化基地"]),
    ],
)
def test_members_of_a_list_in_a_sentence_are_named_with_it(engine: Engine, question: str, expected: list[str]) -> None:
    answer = engine.answer(question)
    assert [a["name"] for a in answer["answers"]] == expected
    assert all(a["name"] in engine.view.text(e["document"])[e["start"] : e["end"]] for a in answer["answers"] for e in a["evidence"])
    assert answer["plan"]["reading"] in ("list read off", "slogan") and answer["cypher"] == ""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which application scenarios does Yunhu Economic Development Zone open up at low altitude?", ["低空物流", "低空救护", "低空测绘"]),
        ("Which ports, routes or bases for materials does Yunhu Economic Development Zone speed up?", ["新材料转化基地", "生命科学转化基地", "“智造”转化基地"]),
        ("What financing channels will Yunhu Economic Development Zone develop?", ["票据融资", "设备租赁", "公司债券"]),
    ],
)
def test_an_english_question_names_the_list_by_the_chinese_words_of_its_noun(engine: Engine, question: str, expected: list[str]) -> None:
    assert [a["name"] for a in engine.answer(question)["answers"]] == expected


def test_what_only_says_of_what_sort_is_no_kind_asked_for(engine: Engine) -> None:
    asked = engine.context("云湖经开区要出台哪些园区方面的文件？").u.asked
    assert [k.value for k in asked] == ["Policy"]


@pytest.mark.parametrize("question", ["云湖经开区打造哪些氢能集散中心？", "云湖经开区引进哪些类型的航空公司？", "云湖经开区有哪些地方？", "云湖经开区有哪些企业被帮助上市？", "Which wineries does Yunhu Economic Development Zone support?", "Which zeppelin models does Yunhu Economic Development Zone explore?", "Which hotel application scenarios does Yunhu Economic Development Zone open up?", "Which payment channels does Yunhu Economic Development Zone develop?"])
def test_what_no_sentence_lists_is_no_evidence(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_such_a_plan_can_be_edited_and_run(engine: Engine) -> None:
    shown = engine.answer("云湖经开区打造哪三个物流集散中心？")["plan"]
    shown["of"]["quotes"] = shown["of"]["quotes"][:1]
    query = plan_json.from_json({k: v for k, v in shown.items() if k in ("op", "of")})
    assert [a["name"] for a in engine.run(query)] == ["航空货运集散中心"]
