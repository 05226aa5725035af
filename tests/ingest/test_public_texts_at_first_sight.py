"""What public texts hold that looks like names: shows, sayings, counts of works, kinds of organs; and fields that labels name."""

import pytest

from graph.canonical import identity
from tests.ingest.drafts import facts, goals, names, objects, record

REPORT = "2026年江西省政府工作报告\n"


@pytest.mark.parametrize(
    "body",
    [
        "《晨间联播》(20240715)",
        "首款国产游戏《山海茶记》广受好评。",
        "《茶路千里》《竹林盛典》等12部精品节目今晚亮相。",
        "《关于竹业的论述摘编》出版。",
        "纠治“四风”,一体推进“三不腐”,落实“三农”政策。",
        "根据竹业运行新情况及时完善政策措施。",
        "坚决贯彻全面从严治党战略部署。",
        "率先复制推广改革试点经验。",
        "安排专人与拟挂牌竹企开展“一对一”联系对接。",
    ],
)
def test_shows_sayings_and_means_are_no_policies(body: str) -> None:
    assert not {p for p in objects(body, "REFERS_TO") if "三农" not in p}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("会议审查竹业和茶业发展第三个五年规划纲要。", "竹业和茶业发展第三个五年规划纲要"),
        ("将竹编等产品从特许进口竹器管理货物目录中剔除。", "特许进口竹器管理货物目录"),
    ],
)
def test_a_policy_begins_behind_what_is_done_with_it(body: str, name: str) -> None:
    assert objects(body, "REFERS_TO") == {name}


def test_a_law_is_one_with_and_without_the_state_before_it() -> None:
    assert identity("Policy", "《中华人民共和国竹林保护法》") == identity("Policy", "《竹林保护法》")


@pytest.mark.parametrize("body", ["全面完成1.6万座山塘水库除险加固。", "改造和新建2.4万所山村卫生院、1600所茶乡医院。", "重视图书馆、文化馆等的建设。"])
def test_how_many_are_built_is_no_name_of_one(body: str) -> None:
    assert names(body, "Project") == set()


@pytest.mark.parametrize(
    ("body", "type", "wanted"),
    [
        ("将产权移交给民政部门或者镇人民政府。市和区、县人民政府设立委员会。", "Agency", set()),
        ("由遂川县财政局、遂川县人民政府金融工作办公室备案。", "Agency", {"遂川县财政局", "遂川县人民政府金融工作办公室"}),
        ("干部必须学会用法律手段。孩子们长大后到省城读大学。设立残疾人保障金等基金。继续清理茶山收费和政府性基金。连年投资和消费基金增长过快。", "Organization", set()),
        ("弘扬“上海精神”,推动东西部协作,服务对象中东阳企业居多。", "Region", set()),
    ],
)
def test_words_of_a_sentence_are_no_names(body: str, type: str, wanted: set[str]) -> None:
    assert names(body, type) == wanted


def test_who_chairs_an_event_is_not_of_its_name() -> None:
    assert names("部长主持茶业合作论坛。历次竹业合作峰会都很热闹。", "Event") == {"茶业合作论坛", "竹业合作峰会"}


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("——化工新材料产业:\n支持厂家用上模型。\n——装备制造业:\n鼓励企业提升管理。\n", {"化工新材料", "装备制造"}),
        ("对符合产业导向的智能制造、节能环保、生命健康等优质项目,根据投入给予重点扶持。", {"智能制造", "节能环保", "生命健康"}),
        ("把文玩茶具、野味餐饮店、网上旧货平台等作为重点场所。", set()),
        ("以工业、交通、建筑为重点,推进节能节水。", set()),
        ("加强各类经济政策与就业政策的衔接。考察它对艺术事业的推动作用。", set()),
    ],
)
def test_fields_of_labels_and_of_projects_that_are_helped(body: str, wanted: set[str]) -> None:
    assert objects(body, "TARGETS") == wanted


def test_a_sentence_says_by_when_its_goals_are_to_be_reached() -> None:
    body = "通过三年创建,竹业产值占比达到12%以上,新增竹园30个。新增茶园5个。"
    found = record(body, "遂川县竹业振兴实施意见\n发布日期:2018-03-01\n")
    assert {(s.qualifiers["value"], s.qualifiers["year"]) for s in found.statements if s.relation == "SETS_TARGET"} == {(12, 2020), (30, 2020), (5, 2018)}


@pytest.mark.parametrize("body", [
    "过去的一年,全省竹业取得重大成就。\n这些改革对今后的发展将会产生深远的影响。竹业产值达到438亿元,茶产量44万吨。青崖水库工程正式开工。\n",
    "一、竹乡节水情况。近6年来,全省每年少用水35亿立方米,水的重复利用率升到70%。\n",
    "落实国务院竹业投资新36条,制定细则。\n",
])
def test_what_was_reached_and_what_is_quoted_are_no_goals(body: str) -> None:
    assert goals(body, REPORT) == set() and not facts(body, "HAS_PROJECT", REPORT)


def test_a_goal_that_is_put_forward_is_called_as_it_is() -> None:
    assert {name for _, name, _, _ in goals("提出竹业产值增速控制在4%左右,留有余地。\n", REPORT)} == {"竹业产值增速"}
