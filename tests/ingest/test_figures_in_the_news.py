"""What the press tells of the year so far sets no goals; kinds, examples and praise name nothing."""

import pytest

from tests.ingest.drafts import facts, names, record

NEWS = "江岸好风光\n江岸网消息(江岸新闻):"
LINZE = "临泽县2027年政府工作报告\n一、工作\n"


def goals(told: str, head: str = NEWS) -> set[float]:
    """The values of all goals that a text sets."""
    return {s.qualifiers["value"] for s in record("", head + told).statements if s.relation == "SETS_TARGET"}


@pytest.mark.parametrize("told", [
    "截至目前,邹平市已建高效节水灌溉12万亩,其中滴灌占到87%。\n",
    "现在,邹平全市建设高标准农田75万亩。\n",
    "如今,邹平市高标准农田占比达到87%。\n",
    "统计数据显示,邹平市冷库库容新增980万立方米。\n",
    "邹平市粮库仓容新增980万吨,同比增长4.2%。\n",
    "前两个月,邹平市完成固定资产投资57亿元。\n",
    "十年来,邹平市培育先进制造业集群4家,占全省的5%。\n",
    "邹平市9座在建冷库均已破土。\n",
])
def test_what_was_reached_is_no_goal(told: str) -> None:
    assert goals(told) == set()


@pytest.mark.parametrize("told", [
    "截至目前,邹平市已建高标准农田75万亩。到今年年底,邹平市将建成高标准农田90万亩。\n",
    "邹平市今年力争粮食产量达到90万吨,同比增长4.2%。\n",
])
def test_what_is_planned_is_one(told: str) -> None:
    assert 90 in goals(told)


def test_kinds_of_fairs_are_no_fairs() -> None:
    told = "动员茶企参加各类茶叶推介会、茶交会、展览会,参加第九届江岸茶叶博览会。\n"
    assert {event for _, event in facts(told, "PARTICIPATES_IN", LINZE)} == {"第九届江岸茶叶博览会"}


@pytest.mark.parametrize(("told", "park"), [
    ("云溪小镇要以中国第一灯会小镇为目标,建设剧场。\n", "中国第一灯会小镇"),
    ("对走出孵化园的企业落户本县产业园的,给予奖励。\n", "企业落户本县产业园"),
])
def test_examples_and_any_park_are_none(told: str, park: str) -> None:
    assert park not in names(told, "Park", LINZE)


@pytest.mark.parametrize("told", [
    "实现粮食生产“二十一连丰”。\n",
    "以外交、国防“3+3”战略对话机制为契机。\n",
    "发表题为《共创美好的明天》的重要讲话。\n",
])
def test_runs_talks_and_speeches_are_no_policies(told: str) -> None:
    assert not facts(told, "REFERS_TO", LINZE)


@pytest.mark.parametrize(("told", "region"), [
    ("五台山被认定为世界遗产。\n", "台山市"),
    ("集中办理县及乡镇审批业务。\n", "理县"),
    ("这是朝鲜党和政府历来的主张。\n", "朝鲜党和政府"),
])
def test_letters_within_other_words_are_no_regions(told: str, region: str) -> None:
    assert region not in names(told, "Region", LINZE)


def test_an_ordinary_word_names_no_county() -> None:
    told = "〔2027〕8号\n对引进重点产业、新兴产业人才的企业给予补助。\n组织全县企业参加活动,立足我县主导产业,我县企业优先。\n"
    assert record("", told).document.subject != "新兴县"


def test_what_guests_may_do_is_no_works() -> None:
    assert not facts("结合民族特色,开设驯鹿雪橇、树皮画制作等项目。\n", "HAS_PROJECT", LINZE)


@pytest.mark.parametrize("told", [
    "邹平市围绕托育、养老等5个方面排出了23项重点任务。\n",
    "邹平市组织了460支宣讲队伍。\n",
])
def test_what_was_arranged_and_how_a_text_is_divided_is_no_goal(told: str) -> None:
    assert goals(told) == set()


def test_a_newspaper_is_no_policy() -> None:
    assert not facts("据意大利《罗马邮报》报道,落实《江岸开发区条例》。\n", "REFERS_TO", LINZE) & {("document", "罗马邮报")}


def test_a_method_that_is_made_better_keeps_its_name() -> None:
    assert "人才住房管理办法" in names("改进人才住房管理办法,按季通报。\n", "Policy", LINZE)


def test_party_and_government_name_no_county() -> None:
    told = "〔2027〕15号\n理顺党委和政府工作职责,与我县现有政策重复的从高执行,我县企业优先。\n党委和政府要重视,全县上下要落实。\n"
    assert record("", told).document.subject != "和政县"


STATE = "安徽好消息\n安徽日报讯(记者 王林):"


@pytest.mark.parametrize(("told", "values"), [
    ("安徽全省建成高标准农田640万亩,机械化率超过86%。\n", set()),
    ("2027年安徽外贸进出口完成8700亿元。安徽高铁通车里程居全国前列。\n", set()),
    ("安徽将建设17个省级产业基地。安徽计划到2030年造林120万亩。\n", {17, 120}),
])
def test_what_the_press_tells_of_a_province_is_a_goal_where_it_looks_ahead(told: str, values: set[float]) -> None:
    assert goals(told, STATE) == values
