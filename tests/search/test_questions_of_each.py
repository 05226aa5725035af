"""What each of several places goes in for, where works lie and what is done there, partners apart from what is built with them, fairs abroad, stages in a row, all against new ones."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.session import Session
from tests.search.fed import session_over

LANSHAN = """岚屿经济开发区2024年工作要点
发布日期:2024-01-30
2024年,岚屿经济开发区(以下简称“岚屿经开区”)重点抓好以下工作。
一、主要目标
到2024年,规上工业总产值突破500亿元;累计建成充电站60座;中欧班列开行300列。
二、重点任务
(一)优化布局。
1.北滩工业园。重点发展海洋装备、精密铸造,推动海拓船用曲轴项目8月竣工。
2.南坪科技园。重点发展生物医药、医疗器械,康源疫苗灌装线5月开工。
(责任单位:经济发展局)
(二)扩大合作。与澄江高新技术产业开发区、双桥经济开发区互派干部,共享航线;与东临大学共建岚屿海洋产业园;借鉴云港新区经验。组织企业赴上海参加国际船舶装备展览会,赴慕尼黑参加海事博览会。(责任单位:招商局)
(三)加快建设。推动青禾食品加工厂3月开工、蓝鲸冷链物流中心6月底前竣工、启明电子封测线年底前投产;远帆游艇码头项目仍在洽谈。明岸仓储二期、松涛包装基地2个续建项目年内全部竣工。新建充电站22座。(责任单位:建设局)
岚屿经济开发区管理委员会
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("of_each"), lanshan=LANSHAN) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if "name" in a}


BOTH = {"海洋装备", "精密铸造", "生物医药", "医疗器械"}


@pytest.mark.parametrize(("question", "expected"), [
    ("岚屿的北滩工业园和南坪科技园分别重点发展什么产业?", BOTH), ("北滩工业园、南坪科技园,各自发展哪些产业", BOTH), ("Which industries will 北滩工业园 and 南坪科技园 each develop?", BOTH),
    ("海拓船用曲轴项目落在哪个园区,这个园区重点发展哪些产业?答产业就行。", {"海洋装备", "精密铸造"}), ("康源疫苗灌装线建在哪个园区?该园区发展什么产业?", {"生物医药", "医疗器械"}),
])
def test_what_each_place_goes_in_for(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize("question", ["岚屿经开区要跟国内哪些开发区互派干部?", "岚屿和哪些区互派干部", "岚屿经开区同哪些开发区共享航线"])
def test_partners_of_the_verb_asked_for(session: Session, question: str) -> None:
    assert names(session.ask(question)) == {"澄江高新技术产业开发区", "双桥经济开发区"}


@pytest.mark.parametrize(("question", "expected"), [
    ("岚屿经开区要去境外参加什么展会?", "海事博览会"), ("Which overseas fair will 岚屿经济开发区 take its firms to?", "海事博览会"), ("岚屿经开区参加的国内展会是哪个", "船舶装备展览会"),
])
def test_fairs_abroad_or_at_home(session: Session, question: str, expected: str) -> None:
    found = names(session.ask(question))
    assert len(found) == 1 and expected in found.pop()


@pytest.mark.parametrize(("question", "expected"), [
    ("您好,想核实一下岚屿经开区2024年要开工、竣工或者投产的食品、冷链和电子项目,还在洽谈的就不用列了,谢谢。", None),
    ("岚屿年内竣工的续建项目是哪些?", {"明岸仓储二期", "松涛包装基地"}),
])
def test_stages_in_a_row(session: Session, question: str, expected: set[str] | None) -> None:
    found = names(session.ask(question))
    assert "远帆游艇码头项目" not in found
    assert expected is None or expected <= found


@pytest.mark.parametrize(("question", "expected"), [
    ("岚屿经开区6月底前要开工、竣工的项目有哪些", {"青禾食品加工厂", "蓝鲸冷链物流中心", "康源疫苗灌装线"}), ("赶在2024年4月以前,岚屿要让哪些项目开工?", {"青禾食品加工厂"}),
    ("岚屿上半年要竣工的项目有哪些", {"蓝鲸冷链物流中心"}), ("Which projects must 岚屿经济开发区 complete by the end of June?", {"蓝鲸冷链物流中心"}),
])
def test_works_by_a_date(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(("question", "number"), [
    ("岚屿经开区总共要有多少座充电站(累计数,不是新建数)?", 60), ("岚屿经开区累计要有充电站多少座", 60), ("岚屿经开区要新建多少座充电站?", 22), ("岚屿的国际货运列车今年要开多少列", 300),
])
def test_all_against_new_ones(session: Session, question: str, number: int) -> None:
    assert {a["value"] for a in session.ask(question)["answers"]} == {number}
