"""Policies in running text: what names them without title marks, where their names begin, and what is none."""

import pytest

from tests.ingest.drafts import names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("编制全市沿江产业承接布局指导意见。", "全市沿江产业承接布局指导意见"),  # a verb within the name
        ("修订新城滨水岸线管控实施办法。", "新城滨水岸线管控实施办法"),
        ("出台江岸港区岸线规划管控指导意见。", "江岸港区岸线规划管控指导意见"),  # 规划 is not its end
        ("深入实施智能家居链群登高三年行动。", "智能家居链群登高三年行动"),
        ("启动小巨人企业梯度培育计划,新增专精特新企业5家。", "小巨人企业梯度培育计划"),
        ("实施海洋强市战略,建设临港产业带。", "海洋强市战略"),
        ("推进绿色信贷支持制造业综合改革试点。", "绿色信贷支持制造业综合改革试点"),
        ("落实市委、市政府促进民营经济发展的28条措施。", "促进民营经济发展的28条措施"),
        ("做好三年环境品质提升工程收尾工作。", "三年环境品质提升工程"),
    ],
)
def test_names_without_title_marks(sentence: str, expected: str) -> None:
    assert expected in names(sentence + "\n", "Policy")


def test_one_verb_governs_several_documents() -> None:
    found = names("出台“阳光工地”巡查实施办法、干部容错实施细则、红黑榜公示实施意见。\n", "Policy")
    assert {"“阳光工地”巡查实施办法", "干部容错实施细则", "红黑榜公示实施意见"} <= found


def test_quotes_are_policies_where_the_class_behind_the_list_says_so() -> None:
    found = names("用好市“科创十条”“外贸18条”及县“安商稳企”等政策。\n", "Policy")
    assert {"科创十条", "外贸18条"} <= found


def test_each_year_of_a_list_is_a_campaign() -> None:
    assert {"项目建设年", "作风转变年"} <= names("开展“项目建设年”“作风转变年”活动。\n", "Policy")


@pytest.mark.parametrize(
    "sentence",
    [
        "整治“吃拿卡要”问题和“一拖二等”现象。",
        "按照“快、准、实”要求推进工作。",
        "违反本条例的,责令改正。",
        "项目须符合国土空间总体规划。",
        "开展安全隐患排查整治行动。",
        "加快道路改造工程建设。",
    ],
)
def test_what_is_no_policy(sentence: str) -> None:
    assert not names(sentence + "\n", "Policy")


def test_programmes_in_quotes_are_named_by_whose_they_are() -> None:
    found = names("根据自治区“六个工程”、河套市“阳光工业倍增计划”和旗委全会安排,现提出如下要点。提升“金牌店小二”服务,公布县“红榜”。\n", "Policy")
    assert {"六个工程", "阳光工业倍增计划"} <= found
    assert not found & {"金牌店小二", "红榜"}
