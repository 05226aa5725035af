"""Questions in words that plans do not use: what plans rest on, what is pushed to be issued, branches of bodies, names with a gap, whose moves are taken over."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.language.normal import Question
from tests.search.fed import engine_over
from tests.search.fed import names_and_tasks as names

LUPU = """芦浦高新技术产业开发区2025年重点工作
发布日期:2025-02-10
根据《海川省开发区发展规划》和《芦浦市产业跃升实施意见》,制定本计划。
一、制度
1.完善制度。推动出台《芦浦高新区工业用地管理办法》,继续推进《芦浦高新区条例》立法工作,修订完善高新区绩效考核办法。(责任单位:发展改革局)
2.编制规划。按照《海川省岸线保护条例》《芦浦港总体规划》,编制港口子规划。(责任单位:交通运输局)
二、金融
1.拓宽融资。与银行推出“以电定融”“以单定融”“以绿定融”等定融产品,扩大信用贷款。(责任单位:财政局、人民银行芦浦中心支行)
2.承接转移。重点对接长三角、粤港澳大湾区产业转移,引进智能装备企业。(责任单位:投资促进局)
三、建设
1.治理水环境。开展青溪港、白鹭港、何家渠流域雨污混接整治。(责任单位:住房建设局)
2.畅通道路。建成星河路、望海大道,开工建设石湾路。(责任单位:住房建设局)
3.推进军民融合。重点围绕特种材料、北斗导航、航空发动机等方向引导“民参军”“军转民”。(责任单位:经济发展局)
四、招引
1.加快落地。推进澜声电子芦浦生产基地、澜声电子新材料项目建设。(责任单位:投资促进局)
2.配套电网。完成何家澜声电子110千伏变电站建设。(责任单位:经济发展局)
"""
MEIZHOU = """梅洲经济技术开发区2025年工作要点
发布日期:2025-02-20
一、目标
新增规上工业企业7户,实际利用外资3000万美元。
二、任务
1.用好口岸。压缩进口通关时间,建设梅洲水果仓储中心。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("paraphrased"), lupu=LUPU, meizhou=MEIZHOU) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("芦浦高新区的计划依据哪两份文件制定？", {"海川省开发区发展规划", "芦浦市产业跃升实施意见"}),
        ("芦浦高新区2025年的工作是根据什么文件定的？", {"海川省开发区发展规划", "芦浦市产业跃升实施意见"}),
        ("芦浦高新区编港口子规划，上面依据的是哪些文件？", {"海川省岸线保护条例", "芦浦港总体规划"}),
        ("What documents is the Lupu plan based on?", {"海川省开发区发展规划", "芦浦市产业跃升实施意见"}),
    ],
)
def test_documents_that_something_rests_on(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("芦浦高新区今年要推动出台哪些文件？", "芦浦高新区工业用地管理办法"), ("芦浦高新区准备推动出台什么新文件？（条例还在立法，不算）", "芦浦高新区工业用地管理办法"),
        ("芦浦高新区还在立法的是哪份文件？", "芦浦高新区条例"), ("Which documents does Lupu push to have issued?", "芦浦高新区工业用地管理办法"),
    ],
)
def test_what_is_pushed_to_be_issued_is_apart_from_what_is_legislated(engine: Engine, question: str, expected: str) -> None:
    assert names(engine.answer(question)) == {expected}


@pytest.mark.parametrize(
    "question",
    [
        "What task does the Lupu central sub-branch of the People's Bank of China share responsibility for?", "Which task is the Lupu branch of the central bank responsible for?",
        "Which task is the People's Bank of China's Lupu sub-branch responsible for?",
    ],
)
def test_a_branch_is_told_by_its_place_and_whose_it_is(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"拓宽融资"}


@pytest.mark.parametrize("question", ["芦浦高新区和银行推的“以某某定融”，文件里一共列了几种？", "芦浦高新区的定融产品一共有几种？", "芦浦高新区要整治几个流域的雨污混接？", "芦浦高新区点名要整治雨污混接的流域有几个？"])
def test_members_of_a_list_are_counted(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert [a["value"] for a in answer["answers"] if a["kind"] == "count"] == [3]


@pytest.mark.parametrize("question", ["芦浦高新区主要去接哪里转出来的产业？", "芦浦高新区承接的是哪些地区转移过来的企业？", "芦浦高新区从哪里承接产业转移？"])
def test_regions_whose_industries_are_taken_over(engine: Engine, question: str) -> None:
    assert {"长三角", "粤港澳大湾区"} <= names(engine.answer(question))


def test_roads_asked_for_by_one_sign(engine: Engine) -> None:
    assert names(engine.answer("芦浦高新区今年要修完哪几条路？")) == {"星河路", "望海大道"}


@pytest.mark.parametrize("question", ["In which fields does Lupu encourage military technology to go civilian?", "Which fields does Lupu name for private firms to join defence work?"])
def test_conversion_told_in_english(engine: Engine, question: str) -> None:
    assert len(names(engine.answer(question)) - {"军民融合"}) == 3


def test_a_substation_is_no_project_of_the_firm_it_is_named_after(engine: Engine) -> None:
    assert names(engine.answer("澜声电子在芦浦高新区有哪些项目？")) == {"澜声电子芦浦生产基地", "澜声电子新材料项目"}


@pytest.mark.parametrize(("asked", "read"), [("有哪几条路子可走", "有哪几条路子可走"), ("修几条路", "修几条道路"), ("开哪几条路线", "开哪几条路线")])
def test_only_roads_are_read_as_roads(asked: str, read: str) -> None:
    assert Question(asked).text == read


def test_what_rests_on_nothing_named_has_no_answer(engine: Engine) -> None:
    assert engine.answer("梅洲经开区的工作要点依据哪些文件制定？")["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("asked", "read"), [("东园对接哪些地区的产业转移", "东园对接哪些地区的产业转移"), ("东园,主要接哪儿搬来的工厂", "东园对接哪些地区的产业转移"), ("东园迎接哪里的客人", "东园迎接哪里的客人")]
)
def test_only_what_moves_is_taken_over(asked: str, read: str) -> None:
    assert Question(asked).text == read
