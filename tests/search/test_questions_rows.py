"""Lists asked for by several kinds, stages or partners in one row, or by a count that names them, places inside a place, and cities of which two things hold in two sentences."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.session import Session
from tests.search.fed import session_over

YUTANG = """渔塘经济技术开发区2023年工作要点
发布日期:2023-01-18
一、重点任务
1.壮大新兴产业。围绕工业软件,引进中国图学学会、江淮工业软件研究院,推动云起软件、天工数科等企业区域总部落户。(责任单位:产业发展局)
2.办好活动。积极举办和参与渔塘峰会等重大节会。做好“塘栖杯”青年创业大赛,辅导项目团队20个。举办好“创启未来”渔塘区站、“智汇渔塘”项目路演等活动。(责任单位:招商局)
3.完善交通。推进北塘站场、枫桥公交枢纽站建设,确保石埠公租房公交首末站、南塘路公交首末站建成投用,完成东三路、纬五路等道路建设。(责任单位:建设局)
4.办好学校。加快槐荫小学、渔塘第二医院建设,启动柳岸幼儿园建设。(责任单位:社会事业局)
4.加强协作。落实我区与苏州工业园区管委会、长三角企业家联盟、上海市经济信息化委签订的战略合作协议。(责任单位:招商局)
5.打好硬仗。重点实施园区招商引资提质、数字水平升级、要素改革攻关、服务环境改善四大攻坚战。(责任单位:管委会办公室)
6.军地协同。推动军民融合提速,重点围绕特种装备、北斗导航、特种光缆等领域推动“民参军”。(责任单位:产业发展局)
7.建章立制。推动出台《渔塘经济技术开发区条例》《关于渔塘工业软件的若干意见》,研究提出渔塘经济技术开发区标准厂房管理办法。(责任单位:管委会办公室)
8.建设海绵城市。统筹推进柳湖片区、大樟片区海绵城市建设。(责任单位:建设局)
"""
JIANGXI = """江西省2023年开放平台工作要点
发布日期:2023-02-18
一、重点任务
1.提升平台。争取吉安出口加工区年内升级为综合保税区,办好赣州综合保税区,帮助上饶设公共保税仓库。提速赣州、上饶“内陆无水港”建设,用好吉安“内陆无水港”。(责任单位:省商务厅)
"""
SUMMIT, CONTEST, STOP, SHOW = "渔塘峰会", "“塘栖杯”青年创业大赛", "“创启未来”渔塘区站", "“智汇渔塘”项目路演"
UNDER_WAY, DONE = {"北塘站场", "枫桥公交枢纽站"}, {"石埠公租房公交首末站", "南塘路公交首末站"}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("rows"), yutang=YUTANG, jiangxi=JIANGXI) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if a["kind"] in ("entity", "quote", "named") or "name" in a}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("渔塘经开区2023年要办、要参与的峰会、赛事、路演有哪些？", {SUMMIT, CONTEST, STOP, SHOW}), ("渔塘经开区2023年要点里点到的节会、赛事和路演活动", {SUMMIT, CONTEST, STOP, SHOW}),
        ("Which summits, contests and roadshows does the Yutang development zone (渔塘经开区) hold or join?", {SUMMIT, CONTEST, STOP, SHOW}),
        ("渔塘经开区打算办哪些大赛和峰会", {SUMMIT, CONTEST}), ("渔塘经开区今年有什么峰会", {SUMMIT}), ("渔塘经开区有哪些路演活动？", {STOP, SHOW}),
    ],
)
def test_fairs_of_the_kinds_asked_for(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("渔塘经开区2023年要推进或者建成哪些公交站场？", UNDER_WAY | DONE), ("渔塘经开区2023年在建或完工的公交站场有哪些", UNDER_WAY | DONE),
        ("Which bus stations is 渔塘经开区 to push ahead with or finish in 2023?", UNDER_WAY | DONE), ("渔塘经开区2023年建成哪些公交站场", DONE),
        ("渔塘经开区2023年公交站场建设涉及哪几处？（首末站、枢纽站都算）", UNDER_WAY | DONE), ("渔塘经开区2023年完工的道路有哪些", {"东三路", "纬五路"}),
        ("Which roads and overpasses should be completed in 渔塘经开区 in 2023?", {"东三路", "纬五路"}),
        ("渔塘经开区2023年在推进哪些学校、幼儿园和医院？", {"槐荫小学", "渔塘第二医院", "柳岸幼儿园"}),
    ],
)
def test_works_of_either_stage(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize("question", ["渔塘经开区要落实和谁签的合作协议？", "渔塘经开区的战略合作协议是跟哪些方面签的", "With whom has 渔塘经开区 signed the strategic cooperation agreements?"])
def test_partners_of_any_kind(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"苏州工业园区管委会", "长三角企业家联盟", "上海市经济信息化委"}


@pytest.mark.parametrize(
    "question",
    ["为了做工业软件，渔塘经开区要引进哪些学会、研究院和企业？", "渔塘经开区做工业软件要请来哪些研究院、学会和企业总部", "Which societies, institutes and companies does 渔塘经开区 want to bring in for industrial software?"],
)
def test_kinds_of_one_sentence_together(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"中国图学学会", "江淮工业软件研究院", "云起软件", "天工数科"}


@pytest.mark.parametrize("question", ["渔塘经开区2023年在哪里推进海绵城市建设？", "Where in 渔塘经开区 is sponge city construction to be pushed in 2023?", "渔塘经开区的海绵城市建设在哪"])
def test_places_inside_and_not_what_a_place_lies_in(session: Session, question: str) -> None:
    found = names(session.ask(question))
    assert len(found) == 2
    assert {n for n in found if n.endswith(("柳湖片区", "大樟片区"))} == found


@pytest.mark.parametrize(
    "question",
    ["江西哪个市的出口加工区要升级，同时还要用好无水港？", "江西2023年哪座城市既要升级出口加工区，又要用好内陆无水港", "Which city in Jiangxi is to get its export processing zone upgraded and also make use of an inland dry port?"],
)
def test_city_of_two_sentences(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"吉安市"}


@pytest.mark.parametrize("question", ["渔塘经开区2023年的四大攻坚战是哪四个？", "渔塘经开区重点实施哪四大攻坚战", 'Which four "tough battles" does 渔塘经开区 fight in 2023?'])
def test_what_is_counted_by_name(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"园区招商引资提质", "数字水平升级", "要素改革攻关", "服务环境改善"}


@pytest.mark.parametrize("question", ["渔塘经开区军民融合重点围绕哪些领域", "渔塘经开区的军民融合瞄准哪几块？", "What fields does military-civil fusion in 渔塘经开区 centre on?"])
def test_a_field_is_none_of_those_that_it_centres_on(session: Session, question: str) -> None:
    found = names(session.ask(question))
    assert len(found) == 3
    assert not any("军民融合" in n for n in found)


@pytest.mark.parametrize("question", ["渔塘经开区2023年准备出台哪些条例、意见、管理办法？", "渔塘经开区2023年要立哪些规矩？比如条例、意见、办法，新出的都算", "做法务的同事想了解：渔塘经开区2023年要新定哪些制度"])
def test_papers_of_several_sorts(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"渔塘经济技术开发区条例", "关于渔塘工业软件的若干意见", "渔塘经济技术开发区标准厂房管理办法"}
