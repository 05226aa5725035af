"""Questions for what a policy gives for something, how much at most, and for how long, told apart among amounts dealt out in rows; and for who acts by its rules."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

LANGZHU = """朗渚经济技术开发区管委会关于支持企业提质增效的若干意见
区内各单位：
为帮企业提质增效，提出如下意见。
一、鼓励创优
（一）支持企业争创荣誉。拿到国家工匠奖、省长质量奖、市长质量奖的企业，依次奖励300万元、120万元、40万元。拿到国家工匠奖的个人，奖励20万元。
（二）支持标准研制。主持制定国际标准、国家标准、城市标准的厂家，依次奖励80万元、45万元、18万元；参与制定国际标准的厂家，奖励12万元。
（三）支持创新平台。新挂牌的国家级、省级、市级企业技术中心，分别奖励200万元、70万元、15万元。其他研发平台经认定的，奖励8万元。
（四）鼓励扩大销售。零售企业销售额一年达到6亿元、2亿元的，分别奖励25万元、9万元。
二、降低成本
（五）对租用标准厂房的科技企业，连续两年按每平方米30元给予租金补助，一家企业最多50万元。
（六）对企业新增贷款，按贷款利息的35%给予贴息，贴息期限最长为五年。
（七）对外迁入朗渚的上市公司，一次性奖励600万元。对在境外上市的企业，一次性奖励260万元。
（八）企业申请贴息的，材料由区金融办审核批复，贴息资金由区财政局及时拨付。创业导师须在区人力社保局备案。优秀企业由所在镇（街道、区）推荐上报。弄虚作假的企业，经区信用办认定，取消奖补资格。
三、对象
奖补的对象为注册在本区的企业，并经认定。
具体为：
1.高新技术企业；
2.瞪羚企业；
3.科技型中小企业。
本意见所指的新材料主要包括：
（1）精细材料：
特种胶、光刻树脂和电子纸浆；
（2）再生材料：
再生铝、再生塑料。
重点支持的生活服务业主要包括家政、托育、洗染等。
四、附则
本意见从2024年3月1日起生效，有效期六年，企业办满一年才可申请。
本意见由区经济发展局会同区财政局负责解释。
"""
LANXI = """岚西县2025年工作要点
一、主要目标
新增规上工业企业14家，兑现惠企奖补资金2.4亿元。
二、任务
1.培育企业。推动岚科光电上市。(责任单位：县财政局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("given"), langzhu=LANGZHU, lanxi=LANXI) as made:
        yield made


def figures(engine: Engine, question: str) -> list[tuple[float, str]]:
    """The figures that are given for a question."""
    return [(a["value"], a["unit"]) for a in engine.answer(question)["answers"] if a["kind"] == "target"]


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("朗渚经开区对拿到省长质量奖的企业奖励多少?", 120, "万元"), ("企业拿下市长质量奖，朗渚经开区给多少奖金？", 40, "万元"), ("在朗渚，获国家工匠奖的个人能拿多少钱？", 20, "万元"),
        ("朗渚企业拿到国家工匠奖奖多少万元?", 300, "万元"), ("朗渚经开区主持制定国家标准的奖励标准是多少", 45, "万元"), ("朗渚参与制定国际标准奖励多少？", 12, "万元"),
        ("朗渚经开区新挂牌的省级企业技术中心给予多少奖励?", 70, "万元"), ("朗渚给国家级企业技术中心多少奖励？", 200, "万元"), ("朗渚对其他研发平台奖励多少?", 8, "万元"),
        ("朗渚零售企业销售额达到2亿元奖励多少?", 9, "万元"), ("朗渚经开区租用标准厂房的科技企业租金补助每平方米多少元?", 30, "元"), ("朗渚租用标准厂房的租金补助每家企业最高多少？", 50, "万元"),
        ("朗渚对企业新增贷款按利息的百分之多少贴息?", 35, "%"), ("朗渚对境外上市的企业一次性奖励多少？", 260, "万元"),
        ("How much does Langzhu award a company listed abroad?", 260, "万元"), ("What is the reward in Langzhu for a provincial enterprise technology center?", 70, "万元"),
        ("How much does Langzhu pay for leading the drafting of an international standard?", 80, "万元"), ("How much does Langzhu give retailers whose sales reach 200 million yuan?", 9, "万元"),
    ],
)
def test_what_is_given_is_told_apart_by_what_it_is_for(engine: Engine, question: str, value: float, unit: str) -> None:
    assert figures(engine, question) == [(value, unit)]


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("朗渚经开区提质增效意见的有效期是几年?", 6), ("朗渚经开区的意见有效期多少年？", 6), ("朗渚对租用标准厂房的企业连续补助几年?", 2), ("朗渚企业贷款贴息期限最长几年?", 5), ("朗渚的贷款贴息最多给几年？", 5),
        ("For how many years does Langzhu subsidise the rent of standard factory buildings?", 2), ("For how many years is the policy of Langzhu valid?", 6),
    ],
)
def test_how_long_it_holds_or_is_given(engine: Engine, question: str, years: float) -> None:
    assert figures(engine, question) == [(years, "年")]


@pytest.mark.parametrize(
    "question", ["朗渚经开区对获得奥运冠军的运动员奖励多少?", "朗渚经开区对大学生的购房补贴是多少?", "朗渚给种粮大户的农机补贴多少钱？", "朗渚经开区主持制定团体章程奖励多少？", "朗渚经开区连续几年举办龙舟赛？"]
)
def test_what_nothing_is_given_for_has_no_answer(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_a_goal_for_what_is_paid_out_is_no_award(engine: Engine) -> None:
    assert figures(engine, "岚西县2025年兑现惠企奖补资金多少亿元?") == [(2.4, "亿元")]


@pytest.mark.parametrize(
    ("question", "offices"),
    [
        ("朗渚经开区的意见由谁解释?", {"区经济发展局", "区财政局"}), ("朗渚经开区提质增效的意见归哪些部门解释？", {"区经济发展局", "区财政局"}), ("朗渚经开区贴息的申请材料由哪个部门审核？", {"区金融办"}),
        ("在朗渚经开区，贴息资金由哪个部门拨付？", {"区财政局"}), ("朗渚经开区的创业导师要在哪个部门备案?", {"区人力社保局"}), ("朗渚经开区的奖补资格由谁认定取消？", {"区信用办"}), ("朗渚经开区由谁推荐上报优秀企业?", {"所在镇（街道、区）"}),
        ("Which departments explain the policy of Langzhu?", {"区经济发展局", "区财政局"}), ("Which department in Langzhu pays out the interest subsidy?", {"区财政局"}),
    ],
)
def test_who_acts_by_the_rules(engine: Engine, question: str, offices: set[str]) -> None:
    assert names(engine.answer(question)) == offices


def test_what_no_office_does_by_the_rules_has_no_doer(engine: Engine) -> None:
    assert not names(engine.answer("朗渚经开区的渔船补贴由谁审核？")) & {"区金融办", "区财政局", "区信用办"}


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("朗渚经开区的精细材料包括哪些?", {"特种胶", "光刻树脂", "电子纸浆"}), ("朗渚经开区支持的生活服务业主要包括什么？", {"家政", "托育", "洗染"}), ("朗渚经开区所指的新材料分哪几类？", {"精细材料", "再生材料"}),
        ("朗渚经开区奖补的对象有哪些?", {"高新技术企业", "瞪羚企业", "科技型中小企业"}), ("朗渚经开区的再生材料有哪几种", {"再生铝", "再生塑料"}), ("Which recycled materials does Langzhu support?", {"再生铝", "再生塑料"}),
    ],
)
def test_what_a_thing_is_made_up_of_stands_behind_its_name(engine: Engine, question: str, members: set[str]) -> None:
    assert names(engine.answer(question)) == members


def test_a_part_of_what_is_asked_for_is_not_all_of_it(engine: Engine) -> None:
    assert names(engine.answer("朗渚经开区的材料包括哪些?")) != {"特种胶", "光刻树脂", "电子纸浆"}
