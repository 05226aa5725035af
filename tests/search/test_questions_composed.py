"""Names that a question composes of words that plans have: what it calls by one noun phrase is spoken of where a sentence has it as one, and who asks is told what is not."""

from collections.abc import Iterator

import pytest

from api.session import Session
from tests.search.fed import given, session_over

PLANS = {
    "qingzhou": """青洲经济技术开发区2025年工作要点
一、主要目标
全年税收收入达到42亿元,实现规模工业总产值610亿元;
新设立经营主体900家以上;
招商物业达到12万平方米;
固定资产投资90亿元,其中工业和物流业70亿元。
二、重点任务
1.推进项目建设。建成松林纺机产业园,推进云栖海鲜项目征地拆迁,加快鹿鸣重机第三工厂、南屏污水厂扩容等项目建设,布局机场周边幼儿园。(责任单位:规划建设局)
2.扩大开放。支持岳西示范区发展,完善口岸通关、国际物流、要素保障等配套。积极参加第二届中法航空大会、首届滇缅边境博览会。与宁波北仑港务集团签订合作协议。(责任单位:投资合作局)
3.优化营商环境。出台科技人才政策,培育临港产业。(责任单位:投资合作局、财政局)
4.推进廉政建设。开展警示教育4次。(责任单位:纪工委)
5.深化改革。支持鹿鸣重机上市。会同招商顾问团与上海云汀区政府、台湾精密机床同业公会签订框架协议。
""",
    "hengpu": """横浦新区2025年工作要点
一、主要目标
全年税收收入达到19亿元,新建自行车道16公里,实现土地出让收入7亿元。
二、重点任务
1.推进项目建设。打造横浦绿色船舶产业园,产值达到50亿元,建设货邮集散分拨中心,推动碧澜科技第二工厂落户。
2.扩大开放。组团赴米兰参加ABX复材展。
3.守牢安全底线。开展建设工程施工质量考评,横浦新区管委会领导联系重点企业。
""",
}

@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("composed"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        # names of which the plans have the words, and nowhere as one
        "哪些园区参加临港博览会?", "横浦造船集团今年的产值是多少?", "青洲科技馆由谁来建?",
        "Who is building the Yuexi International Logistics Park?",
        # a task of a unit in another field, and what is asked of a country or a firm that is not told
        "纪工委在青洲经开区的招商里承担哪些任务?", "青洲经开区跟香港贸发会签的合作协议是什么内容?", "鹿鸣重机收购了哪家公司?", "鹿鸣重机的董事长是哪位?",
        # a figure of another measure, and things for an amount
        "青洲经开区2025年土地出让金要实现多少亿元?", "碧澜科技第二工厂计划在哪个月签约?", "碧澜科技第二工厂的施工单位是哪家?", "How many square metres of green space will Qingzhou ETDZ (青洲经开区) add in 2025?", "青洲经开区今年要新增多少家规模以上工业企业?", "青洲经开区有哪些投资超过60亿元的项目?", "What does the Luming Heavy Machinery plant (鹿鸣重机第三工厂) cost?",
    ],
)
def test_what_is_composed_or_asked_of_another_matter_has_no_answer(session: Session, question: str) -> None:
    assert session.engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("青洲经开区会参加滇缅边境博览会吗?", {True}),
        ("横浦新区要建设集散分拨中心吗?", {True}),
        ("纪工委在青洲经开区的廉政建设里承担哪些任务?", {"推进廉政建设"}),
        ("鹿鸣重机第三工厂是哪个园区的项目?", {"青洲经济技术开发区"}),
        ("横浦新区2025年土地出让收入要实现多少亿元?", {7}),
        ("哪个园区要建松林纺机产业园?", {"青洲经济技术开发区"}),
        ("How many kilometres of cycle track will 横浦新区 build in 2025?", {16}),
        ("Does 横浦新区 send a team to the ABX composites fair?", {True}),
    ],
)
def test_what_plans_speak_of_as_one_is_answered(session: Session, question: str, expected: set[object]) -> None:
    assert given(session.engine, question) == expected


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("临港博览会什么时候举办?", "文中没有提到“临港博览会”"),
        ("横浦新区的鹿鸣重机第三工厂什么时候投产?", "“鹿鸣重机第三工厂”不见于所问的文件,见于:青洲经济技术开发区"),
        ("Is the metro line 4 to be started this year?", "“metro line 4” is not mentioned"),
        ("纪工委在青洲经开区的招商里承担哪些任务?", "它承担的任务中没有所问的这一项"),
    ],
)
def test_what_is_not_there_is_named(session: Session, question: str, told: str) -> None:
    assert told in session.engine.answer(question)["known"]
