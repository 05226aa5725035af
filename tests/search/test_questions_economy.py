"""Questions of an economy as people speak of it: how fast it grows, what it sells abroad, shops and wages; who draws maps, what works are pushed ahead."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import names, session_over

GAOYUN = """高云经济开发区2031年重点工作责任分解
发布日期:2031-02-10
一、主要目标
1.地区生产总值增长7%以上。(牵头单位:区发改局)
2.社会消费品零售总额增长10%以上。(牵头单位:区商务局)
3.玩具出口额达到3亿美元。(牵头单位:区商务局)
4.城乡居民收入增长8%。(牵头单位:区人社局)
二、重点任务
5.做强玩具产业。由产业发展中心绘制一张招商图谱,着重引进智能玩具、木制玩具项目。(牵头单位:区经信局)
6.抓项目。加快星河玩具城、银松电机基地等在建项目建设,一季度开工白桦学校、云栖医院。(牵头单位:区发改局)
7.鼓励创先。首次进入全省开发区考核前30名的,一次性奖励800万元。《关于促进玩具产业提质的若干意见》同时废止。(牵头单位:区财政局)
8.扩大合作。与鲲鹏产业园的合作,待双方规划批复后再行启动。(牵头单位:区商务局)
9.放宽经营。允许厂家利用剩余产能承接境内外委托加工;除禁止入境的外,样机免于报批。(牵头单位:区商务局)
10.做优园区。用好国际合作两大平台,以及云雀文创园、竹溪食品园、松涛物流园等三大特色产业园。(牵头单位:区商务局)
11.推进“一园一策”改革。(牵头单位:区委改革办)
"""
LIANHE = """湘黔边界协作示范区2031年工作计划
发布日期:2031-01-20
湘黔边界协作示范区推进“一园一策”改革,建设竹材产业研究院和茶文化公园,打造竹木之都。
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("economy"), gaoyun=GAOYUN, lianhe=LIANHE) as made:
        yield made


def values(session: Session, question: str) -> list[object]:
    return [a.get("value") for a in session.engine.answer(question)["answers"]]


@pytest.mark.parametrize(
    "question",
    ["How fast is Gaoyun's economy supposed to grow in 2031?", "By how much should the economy of Gaoyun expand in 2031?", "How quickly should Gaoyun grow in 2031?", "高云经开区2031年经济要增长多快？"],
)
def test_an_economy_grows_as_its_gdp_does(session: Session, question: str) -> None:
    assert values(session, question) == [7]


@pytest.mark.parametrize("question", ["What should Gaoyun's toys earn abroad in 2031?", "What should toy exports from Gaoyun reach in 2031?", "到2031年高云的玩具要卖到国外多少美元？"])
def test_what_is_sold_abroad_is_exported(session: Session, question: str) -> None:
    assert values(session, question) == [3]


@pytest.mark.parametrize(
    ("question", "unit"),
    [("Which bureau in Gaoyun sees to it that shops and restaurants sell more?", "区商务局"), ("高云经开区哪个局负责让商店饭馆的生意更好？", "区商务局"), ("Which bureau leads on households in Gaoyun earning more in 2031?", "区人社局")],
)
def test_everyday_words_for_measures_lead_to_those_in_charge(session: Session, question: str, unit: str) -> None:
    assert names(session.engine.answer(question)) == {unit}


@pytest.mark.parametrize("question", ["Who draws the investment map for Gaoyun's toy industry?", "Who compiles Gaoyun's investment map for its industries?"])
def test_who_draws_a_map_is_no_field_of_work(session: Session, question: str) -> None:
    assert names(session.engine.answer(question)) == {"产业发展中心"}


@pytest.mark.parametrize("question", ["Which works in progress does Gaoyun push ahead with in 2031?", "Which unfinished projects is Gaoyun pushing forward in 2031?"])
def test_works_are_pushed_ahead(session: Session, question: str) -> None:
    assert names(session.engine.answer(question)) == {"星河玩具城", "银松电机基地"}


@pytest.mark.parametrize("question", ["What one-off prize does a Gaoyun firm get for first breaking into the provincial top 30?", "高云经开区的开发区头一回挤进全省前30名，能一次拿多少奖金？"])
def test_a_prize_for_a_rank_is_told_by_the_rank(session: Session, question: str) -> None:
    assert values(session, question) == [800]


@pytest.mark.parametrize("question", ["Which older paper is scrapped under Gaoyun's plan?", "Which earlier opinion becomes void with Gaoyun's plan?"])
def test_a_paper_may_be_void(session: Session, question: str) -> None:
    assert names(session.engine.answer(question)) == {"关于促进玩具产业提质的若干意见"}


@pytest.mark.parametrize("question", ["Which bamboo research institute is the Hunan-Guizhou border cooperation zone setting up?", "湘黔边界协作示范区要建哪个研究院？"])
def test_a_zone_of_two_provinces_is_named_by_their_signs(session: Session, question: str) -> None:
    assert names(session.engine.answer(question)) == {"竹材产业研究院"}


@pytest.mark.parametrize("question", ["库里有几份文件提到“一园一策”这一概念？", "In how many documents does the concept “一园一策” come up?"])
def test_what_a_quoted_thing_is_called_is_not_sought(session: Session, question: str) -> None:
    assert values(session, question) == [2]


def test_a_maker_in_one_word_is_told_by_what_it_makes(session: Session) -> None:
    assert names(session.engine.answer("Where would a toymaker feel at home?")) == {"高云经济开发区"}


@pytest.mark.parametrize(("question", "truth"), [("Does Gaoyun start working with the Kunpeng park right away?", False), ("Does Gaoyun work with the Kunpeng park?", True), ("高云经开区马上就和鲲鹏产业园合作吗？", False)])
def test_what_waits_is_not_done_at_once(session: Session, question: str, truth: bool) -> None:
    assert values(session, question) == [truth]


def test_what_is_barred_elsewhere_forbids_nothing(session: Session) -> None:
    assert values(session, "May factories in Gaoyun use idle capacity to process orders for clients inside and outside China?") == [True]


def test_a_list_that_goes_on_with_as_well_as_has_no_such_member(session: Session) -> None:
    answer = session.engine.answer("高云经开区的三大特色产业园是哪三个？")
    assert {a["name"] for a in answer["answers"]} == {"云雀文创园", "竹溪食品园", "松涛物流园"}
