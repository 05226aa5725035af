"""Questions that set some of the named places or fairs apart, that go from a project to its park, and that ask all plans for partners."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

HUAIYIN = """怀荫经济技术开发区2025年工作要点
发布日期:2025-02-18
一、目标
规上工业增加值增长8%。
二、任务
(一)做强园区。松岭产业园主攻特种玻璃、光学薄膜;柳湾产业园主攻宠物食品、冷链装备;枫桥产业园主攻竹木家居。(责任单位:经济发展局)
(二)拓展市场。组团参加第九届中国国际消费品博览会、第136届广交会,9月办好2025怀荫特种玻璃博览会;组织企业参加德国汉诺威国际玻璃技术年会、泰国国际冷链展。(责任单位:商务局)
(三)育强企业。指导澜星玻璃、沐川冷链申报省级专精特新企业,今年要帮怀荫光膜公司、青禾宠物申报制造业单项冠军。(责任单位:科技局)
(四)共建平台。与江海大学、云麓理工大学共建特种玻璃研究院。(责任单位:科技局)
(五)抓好项目。澜星玻璃二期5月投产,沐川冷链装备园6月建成,青禾宠物食品厂10月投用。(责任单位:项目服务中心)
"""
LAOHU = """老湖高新技术产业开发区2025年工作安排
发布日期:2025-03-02
一、目标
高新技术企业达到90家。
二、任务
1.建强创新平台。联合北川科技大学、省农业科学研究院组建老湖种业工程中心。(责任单位:科技创新局)
2.推动晋级。帮助禾丰种业申报国家级专精特新“小巨人”。(责任单位:经济发展局)
"""
LIST = """东沙经济开发区2025年重点建设项目清单
发布日期:2025-03-11
为抓好项目建设,确定2025年重点建设项目5个,现予印发。
一、项目清单
(序号　项目名称　建设单位　总投资　建设内容　建设地点　阶段　责任单位)
1　远帆风机叶片制造项目　远帆能源有限公司　12.5亿元　年产叶片500套　风能装备产业园　续建　经济发展局
2　天桅塔筒智能工厂　天桅设备有限公司　6.4亿元　年产塔筒7万吨　风能装备产业园　竣工　经济发展局
3　己内酰胺扩建项目　东沙丰石化工有限公司　20.2亿元　加氢装置及罐区　精细化工产业园　新建　化工产业局
4　可降解餐具PLA项目　东沙禾新材料有限公司　8.6亿元　聚合装置　精细化工产业园　续建　化工产业局
5　快货智能仓配中心　快货物流集团　7.6亿元　仓储10万平方米　临港物流园　竣工　商务局
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("apart"), huaiyin=HUAIYIN, laohu=LAOHU, list=LIST) as made:
        yield made


TWO = {"特种玻璃", "光学薄膜", "宠物食品", "冷链装备"}


@pytest.mark.parametrize(
    "question",
    [
        "怀荫那几个产业园，枫桥不算，松岭和柳湾分别主攻什么？", "除枫桥产业园外，怀荫经开区各产业园分别发展什么产业？", "怀荫的产业园里，松岭和柳湾分别主攻什么",
        "怀荫松岭、柳湾两个产业园各做什么？枫桥的不用说",
    ],
)
def test_what_each_of_some_parks_does_without_the_one_left_out(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == TWO


@pytest.mark.parametrize(
    "question",
    ["Apart from the glass expo it holds itself, which fairs does the Huaiyin Economic Development Zone join in 2025?", "怀荫经开区除了自己办的博览会，还要去参加哪些展会", "Which fairs does Huaiyin join besides those it hosts itself?"],
)
def test_fairs_but_for_those_that_it_holds_itself(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert any("广交会" in n for n in found) and any("消费品" in n for n in found) and not any("怀荫特种玻璃" in n for n in found)


@pytest.mark.parametrize("question", ["怀荫要带企业去国外参加哪些会展", "怀荫组织企业参加哪些境外展会？", "Which fairs abroad does Huaiyin attend?"])
def test_fairs_abroad_begin_with_a_country(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"德国汉诺威国际玻璃技术年会", "泰国国际冷链展"}


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("远帆风机叶片项目落在哪个园，那个园里还安排了什么别的重点项目？", {"天桅塔筒智能工厂"}), ("己内酰胺项目所在的园区还有哪些别的项目", {"可降解餐具PLA项目"}),
        ("可降解餐具PLA项目在哪个园区？那里还有什么其他项目", {"己内酰胺扩建项目"}), ("快货智能仓配中心落在哪个园，那个园里还有什么别的项目？", set()),
    ],
)
def test_other_works_in_the_park_of_some(engine: Engine, question: str, others: set[str]) -> None:
    assert names(engine.answer(question)) == others


@pytest.mark.parametrize(
    ("question", "partners"),
    [
        ("各地联合或共建研究院、工程中心，拉上了哪些高校和科研院所？", {"江海大学", "云麓理工大学", "北川科技大学", "省农业科学研究院"}),
        ("哪些高校与园区合作", {"江海大学", "云麓理工大学", "北川科技大学"}), ("怀荫跟哪些大学合办研究院", {"江海大学", "云麓理工大学"}),
    ],
)
def test_partners_of_all_plans(engine: Engine, question: str, partners: set[str]) -> None:
    assert names(engine.answer(question)) == partners


@pytest.mark.parametrize(
    ("question", "firms"),
    [
        ('Which companies are to be put forward for "specialised and sophisticated" status, provincial or national little giant?', {"澜星玻璃", "沐川冷链", "禾丰种业"}),
        ("Which firms does Huaiyin help to become single champions?", {"怀荫光膜公司", "青禾宠物"}), ("今年要帮哪些企业申报单项冠军？", {"怀荫光膜公司", "青禾宠物"}),
    ],
)
def test_firms_put_forward_for_titles(engine: Engine, question: str, firms: set[str]) -> None:
    assert names(engine.answer(question)) == firms


@pytest.mark.parametrize("question", ["您好，我们是做设备维护的，想了解怀荫经开区2025年6月底以前有哪些项目会投产或建成，麻烦列全", "怀荫经开区6月底前有哪些项目投产、建成？我们是做检修的"])
def test_works_by_a_month_whatever_those_who_ask_do(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"澜星玻璃二期", "沐川冷链装备园"}


PUYUAN = """浦源经济技术开发区2025年重点工作任务
发布日期:2025-02-26
一、目标
规上工业总产值达到420亿元。
二、任务
1.用好园区。云湾工业园重点发展轨道装备、精密铸件;星洲物流园重点发展冷链物流、航空快运。(责任单位:经济发展局)
2.办好会展。5月举办第三届浦源国际铸造产业大会,11月组团参加中国国际轨道交通展览会。(责任单位:商务局;配合单位:浦源城市建设投资集团有限公司)
3.引入资本。设立规模18亿元的浦源轨道产业基金,首期6亿元7月底前到位。(责任单位:财政局)
4.清理低效。清退长期停产企业9户,腾出土地210亩。原则上不再新增铸铁冶炼产能,不得新引进酸洗工序项目;仓储类项目不再单独供地。(责任单位:自然资源局)
5.抓好引进。新引进外地来源项目35个,到位内资40亿元。(责任单位:投资促进局)
三、项目
(序号　项目名称　建设单位　总投资　建设内容　建设地点　阶段　责任单位)
1　浦源大数据中心　浦源城市建设投资集团有限公司　6.4亿元　机柜2000架　云湾工业园　续建　科技创新局
2　星洲冷链分拨中心　快流供应链有限公司　3.6亿元　仓储8万平方米　星洲物流园　新建　商务局
四、分工
第1、2项由经济发展局牵头,商务局配合;第3项由财政局牵头,审计局配合。
"""
QIYE = """栖野县2025年产业发展工作要点
发布日期:2025-03-05
一、任务
1.壮大种业。设立总规模70亿元的栖野种业振兴基金。与麦谷农业大学共建小麦育种联合实验室。(责任单位:农业农村局)
"""


@pytest.fixture(scope="module")
def further(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("further"), puyuan=PUYUAN, qiye=QIYE) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("浦源经开区几月举办铸造产业大会", {"第三届浦源国际铸造产业大会"}), ("浦源的国际铸造产业大会什么时候办？", {"第三届浦源国际铸造产业大会"}), ("浦源轨道产业基金首期几月到位", {"浦源轨道产业基金"}),
        ("栖野种业振兴基金什么时候到位", set()), ("浦源经开区几月参加广交会", set()),
    ],
)
def test_when_fairs_are_held_and_money_is_there(further: Engine, question: str, things: set[str]) -> None:
    assert names(further.answer(question)) == things


@pytest.mark.parametrize(("question", "things"), [("浦源城投今年建设哪几个项目？", {"浦源大数据中心"}), ("浦源城投集团配合哪些任务", {"办好会展"}), ("浦源城市建设投资集团配合哪些任务", {"办好会展"})])
def test_firms_by_their_place_and_two_signs(further: Engine, question: str, things: set[str]) -> None:
    assert {a["name"] for a in further.answer(question)["answers"]} == things


def test_one_park_and_then_another(further: Engine) -> None:
    found = names(further.answer("浦源经开区的云湾工业园干什么，星洲物流园又干什么？"))
    assert {"精密铸件", "冷链物流"} <= found
    assert "精密铸件" in names(further.answer("云湾工业园做什么？")) and "冷链物流" not in names(further.answer("云湾工业园做什么？"))


def test_who_leads_and_who_assists(further: Engine) -> None:
    assert names(further.answer("浦源经开区第3项任务由谁牵头，谁配合")) == {"财政局", "审计局"}
    assert names(further.answer("浦源经开区第3项任务由谁牵头")) == {"财政局"}


def test_a_firm_that_no_plan_names_has_no_works(further: Engine) -> None:
    assert further.answer("浦源经开区与华为有什么项目")["status"] == "no_evidence"


def test_the_fund_of_a_name_and_no_other(further: Engine) -> None:
    assert {a["value"] for a in further.answer("浦源轨道产业基金总规模多少")["answers"] if a["kind"] == "target"} == {18}


def test_things_and_no_units_are_counted(further: Engine) -> None:
    assert {a["value"] for a in further.answer("浦源经开区新引进外地来源项目多少个，哪个部门负责？")["answers"]} == {35}
    assert {a["value"] for a in further.answer("浦源经开区清退几户企业")["answers"]} == {9}


def test_of_a_university_and_its_laboratory_the_university(further: Engine) -> None:
    assert names(further.answer("Which university sets up a wheat breeding lab with Qiye?")) == {"麦谷农业大学"}


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("浦源经开区原则上不再新增什么产能", {"铸铁冶炼"}), ("浦源经开区不许引进什么工序", {"酸洗工序"}), ("浦源经开区禁止引进什么？", {"酸洗工序", "铸铁冶炼", "仓储"}), ("浦源经开区不再单独供地的是哪类项目", {"仓储"}),
    ],
)
def test_what_is_not_taken_in(further: Engine, question: str, kinds: set[str]) -> None:
    found = names(further.answer(question))
    assert kinds <= found <= {"酸洗工序", "铸铁冶炼", "仓储"}


def test_what_no_plan_keeps_out(further: Engine) -> None:
    assert further.answer("栖野县禁止引进什么？")["status"] == "no_evidence"
