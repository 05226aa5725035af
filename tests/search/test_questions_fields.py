"""Which places, fields and parts of places: kinds of zones, examples with their class, countries in any words, cities that a plan names."""

from collections.abc import Iterator

import pytest

from search.questions import Engine, examples
from search.questions.readings import abroad
from tests.search.fed import engine_over, names

WUHU = """芜湖经济技术开发区2025年工作计划
一、重点任务
1.壮大主导产业。重点发展工业机器人产业,大力发展智能家电产业,支持奇瑞科技等企业扩大产能。(责任单位:经济发展局)
2.扩大开放。深化中德经贸合作,组团参加上海工博会。(责任单位:商务局)
3.建设江湾机器人产业园。加快建设江湾机器人产业园,建设整机测试中心,筹建机器人院士工作站。(责任单位:科技局)
5.构建创新平台。加快建设江湾科创基地、皖江师大文创基地、滨江成果转化基地,推进护城河水系治理和老城雨污分流等项目建设。(责任单位:科技局)
4.补齐民生短板。推动江湾小学、滨江中学2025年秋季实现开学,加快市三医院扩建项目建设,启动江湾幼儿园建设,持续引进知名学校、国际酒店。(责任单位:社会事业局)
"""
JIANGBEI = """南京江北新区2025年工作计划
一、重点任务
1.做强先进制造。大力发展工业机器人、智能家电产业,敦促奇瑞科技等重点项目及早开工。(责任单位:产业发展局)
2.拓展海外市场。鼓励企业开拓非洲国家市场,办好中非纺织展。(责任单位:商务局)
"""
LIUHE = """六合高新技术产业开发区2025年工作计划
一、重点任务
1.壮大新材料。大力发展特种纤维产业,其中非公有制企业占七成以上。(责任单位:经济发展局)
2.盘活用地。清理闲置厂房。(责任单位:自然资源局)
"""
JIANGXI = """江西省2025年开放工作要点
一、重点任务
1.打通通道。加快推进赣州、上饶“国际陆港”建设,发挥九江“国际陆港”作用。(责任单位:省商务厅)
2.承接转移。推动赣南地区各园区提档升级。(责任单位:省发展改革委)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("fields"), wuhu=WUHU, jiangbei=JIANGBEI, liuhe=LIUHE, jiangxi=JIANGXI) as made:
        yield made


ETDZ, NEW_AREA = "芜湖经济技术开发区", "南京江北新区"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些园区或新区在发展工业机器人？", {ETDZ, NEW_AREA}),
        ("哪些开发区和新区在发展工业机器人？", {ETDZ, NEW_AREA}),
        ("哪些新区在发展工业机器人？", {NEW_AREA}),
        ("哪些经开区或新区在发展工业机器人？", {ETDZ, NEW_AREA}),
        ("Which new areas go in for industrial robots (工业机器人)?", {NEW_AREA}),
        ("Which parks or new areas go in for industrial robots (工业机器人)?", {ETDZ, NEW_AREA}),
    ],
)
def test_kinds_of_places_asked_for_together_are_alternatives(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "哪些园区还要发展焊接臂、智能家电这类工业机器人？",
        "哪些园区同时布局了工业机器人，比如焊接臂？",
        "还有哪些园区也在做焊接臂、码垛机等工业机器人？",
    ],
)
def test_examples_that_no_plan_knows_take_nothing_from_their_class(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {ETDZ, NEW_AREA}


@pytest.mark.parametrize(
    ("text", "language", "words", "together"),
    [
        ("焊接臂、码垛机这类工业机器人", "zh", ["焊接臂", "码垛机", "工业机器人"], [{0, 1, 2}]),
        ("工业机器人,比如焊接臂或码垛机", "zh", ["工业机器人", "焊接臂", "码垛机"], [{0, 1, 2}]),
        ("焊接臂等机器人,以及纺织", "zh", ["焊接臂", "机器人", "纺织"], [{0, 1}]),
        ("焊接臂、码垛机和纺织", "zh", ["焊接臂", "码垛机", "纺织"], []),
        ("robots such as welders and pickers", "en", ["robots", "welders", "pickers"], [{0, 1, 2}]),
        ("welders, pickers and other robots", "en", ["welders", "pickers", "robots"], [{0, 1, 2}]),
        ("robots for welders and pickers", "en", ["robots", "welders", "pickers"], []),
    ],
)
def test_examples_are_one_with_the_class_that_a_word_joins_them_to(text: str, language: str, words: list[str], together: list[set[int]]) -> None:
    spans = [(text.index(w), text.index(w) + len(w)) for w in words]
    assert examples.groups(text, language, spans) == together


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些园区的计划里提到了非洲？", {NEW_AREA}),
        ("哪些园区和新区跟非洲打交道，不管是贸易还是展会？", {NEW_AREA}),
        ("Which zones have Africa on their agenda, be it trade, fairs or otherwise?", {NEW_AREA}),
        ("哪些园区的计划提到德国？", {ETDZ}),
        ("哪些园区有中德合作的内容？", {ETDZ}),
        ("Which zones' plans mention Germany?", {ETDZ}), ("哪些园区跟德国或者非洲打交道？", {ETDZ, NEW_AREA}),
        ("哪些经开区提到了非洲？", set()), ("哪些园区的计划提到巴西？", set()),
        ("哪些园区的计划里提到了日本？", set()),
    ],
)
def test_a_country_is_spoken_of_by_its_name_and_beside_china(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    ("names", "text", "said"),
    [
        (("非洲",), "深化中非经贸往来", True), (("非洲",), "其中非公有制企业占七成", False), (("非洲",), "扩大对非出口", True), (("日本",), "集中日常管理", False),
        (("德国",), "推进中德产业园建设", True), (("德国",), "引进德国企业", True),
    ],
)
def test_a_pair_of_signs_speaks_of_a_country_only_before_what_two_countries_have(names: tuple[str, ...], text: str, said: bool) -> None:
    assert bool(abroad.said_of(names).search(text)) == said


@pytest.mark.parametrize(
    ("names", "expected"),
    [(("非洲",), True), (("德国",), True), (("东南亚",), True), (("RCEP",), True), (("江西省",), False), (("赣南",), False), (("珠三角",), False), (("中国",), False)],
)
def test_what_lies_in_no_part_of_china_is_abroad(names: tuple[str, ...], expected: bool) -> None:
    assert abroad.is_abroad(names) == expected


@pytest.mark.parametrize("question", ["江西哪几个市有国际陆港？", "哪些城市有国际陆港？", "Which cities in Jiangxi have an international land port (国际陆港)?"])
def test_the_cities_that_a_province_names_are_the_answer_and_not_the_province(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"赣州市", "上饶市", "九江市"}


def test_no_city_of_another_province_is_one_of_a_province(engine: Engine) -> None:
    assert names(engine.answer("湖北哪些城市有国际陆港？")) == set()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些园区有奇瑞科技的项目或者支持奇瑞科技？", {ETDZ, NEW_AREA}),
        ("Which zones have either a project of 奇瑞科技 or support for it?", {ETDZ, NEW_AREA}),
        ("哪些园区支持奇瑞科技？", {ETDZ}),
    ],
)
def test_a_firms_projects_or_help_for_it(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize("question", ["江湾机器人产业园要建哪些机构？", "江湾机器人产业园准备建设、筹建些什么机构？"])
def test_bodies_that_a_park_within_a_zone_builds(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"整机测试中心", "机器人院士工作站"}


def test_of_works_listed_together_those_of_the_kind_asked_for(engine: Engine) -> None:
    found = names(engine.answer("在芜湖经开区上班，娃娃上学的事，2025年要开学、扩建或者动工的中小学和幼儿园有哪些？"))
    assert found == {"江湾小学", "滨江中学", "江湾幼儿园"}


@pytest.mark.parametrize(
    "question",
    ["芜湖经开区那几个搞科创、文创的“基地”分别叫啥？", "芜湖经开区2025年加快建设哪几个基地？", "芜湖经开区搞科创、成果转化的基地都有啥？"],
)
def test_of_works_of_several_lists_those_that_the_noun_asked_for_calls(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"江湾科创基地", "皖江师大文创基地", "滨江成果转化基地"}
