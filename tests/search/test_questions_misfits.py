"""What cannot be an answer is none: plans that speak of the matter, and questions about it that they do not answer."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import session_over

BAILU = """白鹭洲经济技术开发区2025年工作要点
发布日期:2025-02-10
一、主要目标
全年规上工业总产值达到460亿元,研发经费投入增长14%,实际利用外资9000万美元,完成税收28亿元。
二、重点任务
1.壮大产业。做强量子通信产业链,支持人形机器人产业发展,全年船用发动机产业产值达到85亿元。到2027年船用发动机产业产值达到130亿元。(责任单位:经济发展局)
2.推进项目。一季度开工建设澜星电缆总部项目,投资12亿元的沐川齿轮项目三季度竣工,加快榆林坡市政大楼、远杉科技研发楼建设。第一批、第二批技改项目共安排66个。(责任单位:项目服务局)
3.扩大开放。新开国际货运航线3条,支持澜星电缆在越南、泰国布局生产基地,与商业银行合作设立供应链产品超市,发挥白鹭产业母基金作用。(责任单位:商务局)
4.抓好载体。东屿产业园新建标准厂房16万平方米,加快西屿产业园建设,在产业园内建设泰国中小企业园(东屿)五金专区,引进泰资配套企业6家。会同中国船级社制定修船标准2项。明确每个项目由一名管委会领导联系。(责任单位:建设局)
"""
MINGYUAN = """鸣垣高新技术产业开发区2025年工作要点
发布日期:2025-01-20
一、目标
全年规上工业总产值达到310亿元,固定资产投资增长9%。
二、任务
1.招引企业。组团赴成都举办推介会2场,签约项目17个,引进产业项目40个。(责任单位:投资促进局)
"""

WITHOUT = {
    "measure": ("白鹭洲经开区2025年研发经费投入要达到多少亿元?", "How many yuan is Bailuzhou ETDZ to spend on R&D in 2025?"),
    "year": ("白鹭洲经开区2026年船用发动机产业产值要做到多少亿元?", "去年白鹭洲经开区完成税收多少亿元?"),
    "period": ("白鹭洲经开区一季度规上工业总产值要完成多少亿元?",),
    "thing": ("西屿产业园新建标准厂房多少万平方米?", "澜星电缆总部项目投资多少亿元?"),
    "field": ("白鹭洲经开区2025年量子通信产业产值目标是多少亿元?", "白鹭洲经开区人形机器人产业的产值要达到多少?"),
    "place": ("白鹭洲经开区今年的实际利用外资里,来自日本的要有多少万美元?",),
    "batch": ("白鹭洲经开区第四批技改项目安排多少个?",),
    "class": ("白鹭洲经开区新开的国际货运航线飞往哪些城市?", "Which banks does Bailuzhou ETDZ set up the supply chain supermarket with?", "澜星电缆要在越南的哪座城市布局基地?"),
    "firms": ("Name the Thai firms that have settled in the hardware section of the Thai SME park in Dongyu, Bailuzhou.", "哪些泰资企业落户泰国中小企业园(东屿)五金专区?"),
    "foreign": ("哪些外国船级社帮白鹭洲经开区制定修船标准?", "Which foreign classification societies help Bailuzhou ETDZ draw up ship repair standards?"),
    "person": ("澜星电缆总部项目由白鹭洲经开区哪位领导联系?", "Which official looks after the Lanxing cable project in Bailuzhou?"),
    "size": ("白鹭产业母基金总规模多少亿元?", "How big is the Bailu industrial fund of funds, in yuan?"),
    "role": ("远杉科技研发楼由哪家施工单位承建?", "榆林坡市政大楼的监理单位是哪家?"),
    "time": ("远杉科技研发楼哪个季度竣工?",),
    "comparison": ("白鹭洲经开区和鸣垣高新区,哪家的税收目标更高?",),
    "goal": ("鸣垣高新区2025年打算新引进多少个亿元以上的项目?",),
    "persons": ("鸣垣高新区2025年要引进多少名院士?", "鸣垣高新区今年打算签约几位专家?"),
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("misfits"), bailu=BAILU, mingyuan=MINGYUAN) as made:
        yield made


@pytest.mark.parametrize(("kind", "question"), [(kind, q) for kind, questions in WITHOUT.items() for q in questions])
def test_what_the_plans_do_not_tell_has_no_evidence(session: Session, kind: str, question: str) -> None:
    answer = session.ask(question)
    assert (answer["status"], answer["answers"]) == ("no_evidence", []), kind


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("白鹭洲经开区2025年规上工业总产值要达到多少亿元?", 460), ("白鹭洲经开区2025年船用发动机产业产值要做到多少亿元?", 85), ("到2027年白鹭洲经开区船用发动机产业产值要达到多少?", 130),
        ("东屿产业园新建标准厂房多少万平方米?", 16), ("沐川齿轮项目投资多少亿元?", 12), ("白鹭洲经开区第一批、第二批技改项目共安排多少个?", 66),
        ("白鹭洲经开区2025年研发经费投入要增长百分之几?", 14), ("How many new international cargo routes will Bailuzhou ETDZ open?", 3),
    ],
)
def test_what_they_tell_is_told(session: Session, question: str, value: float) -> None:
    assert value in [a.get("value") for a in session.ask(question)["answers"]]


@pytest.mark.parametrize(
    ("question", "name"),
    [("白鹭洲经开区和鸣垣高新区,哪家的规上工业总产值目标更高?", "白鹭洲经济技术开发区"), ("澜星电缆要到哪些国家布局生产基地?", "越南"), ("沐川齿轮项目哪个季度竣工?", "沐川齿轮项目")],
)
def test_names_of_the_class_asked_for_are_told(session: Session, question: str, name: str) -> None:
    assert name in [a.get("name") for a in session.ask(question)["answers"]]


def test_why_there_is_none_is_said_in_the_language_of_the_question(session: Session) -> None:
    assert "文中的数字不是所问的那种计量" in session.ask("白鹭洲经开区2025年研发经费投入要达到多少亿元?")["known"]
    assert "the figures told are of something else" in session.ask("How big is the Bailu industrial fund of funds, in yuan?")["known"]


@pytest.mark.parametrize("question", ["Which zone welcomes makers of ship engines?", "哪些园区里支持船用发动机企业?"])
def test_zones_that_back_firms_are_none_of_these(session: Session, question: str) -> None:
    assert [a["name"] for a in session.ask(question)["answers"]] == ["白鹭洲经济技术开发区"]
