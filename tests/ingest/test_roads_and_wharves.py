"""Works named by tonnage, by the number of a road, by where they stand; lists that lend a noun or a place or go on behind a comma."""

import pytest

from tests.ingest.drafts import objects, qualified


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("扩建25万吨级油品码头,12万吨散货码头和长岭5万吨级的航道疏浚工程,建设8万吨级的智能通用码头。", {"25万吨级油品码头", "12万吨散货码头", "长岭5万吨级的航道疏浚工程", "8万吨级的智能通用码头"}),
        ("推进6万吨级原油码头建设。", {"6万吨级原油码头"}),
        ("打造“双港”工程,也就是扩建9万吨级矿石码头。", {"9万吨级矿石码头"}),
        ("推动G42、G4211高速改扩建和S206长岭段改造。", {"G42高速改扩建", "G4211高速改扩建", "S206长岭段改造"}),
        ("推动沪宁、宁杭高速改扩建。", {"沪宁高速改扩建", "宁杭高速改扩建"}),
        ("推动宁杭高速扩容。", {"宁杭高速扩容"}),
        ("推进s319陈家沟段提质改造工程。", {"s319陈家沟段提质改造工程"}),
        ("启动312国道北移、市中心医院东院建设。", {"312国道北移", "市中心医院东院"}),
        ("启动滨江高新区小学、综合医院、科创中心建设。", {"滨江高新区小学", "滨江高新区综合医院", "滨江高新区科创中心"}),
        ("完成黄沙河航道整治提升。", {"黄沙河航道整治提升"}),
    ],
)
def test_names_of_works(body: str, wanted: set[str]) -> None:
    assert objects(body + "\n", "HAS_PROJECT") == wanted


def test_a_list_that_goes_on_behind_a_comma_is_at_the_same_stage() -> None:
    stages = qualified("开工建设25万吨级油品码头,12万吨散货码头。\n", "HAS_PROJECT", "stage")
    assert stages == {"25万吨级油品码头": {"start"}, "12万吨散货码头": {"start"}}


@pytest.mark.parametrize("body", ["建设长岭大桥,完善园区路网。", "建设长岭大桥,创成国家火炬特色产业基地。", "建设长岭大桥,联合理工学院设立制革实验室。"])
def test_what_acts_goes_on_with_no_list(body: str) -> None:
    assert objects(body + "\n", "HAS_PROJECT") == {"长岭大桥"}


def test_what_a_zone_has_brought_in_begins_behind_the_verb() -> None:
    found = objects("滨江综保区先后引入明德医疗、通达西南总部基地和冷链服务基地等重点项目。\n", "HAS_PROJECT")
    assert {"通达西南总部基地", "冷链服务基地"} <= found and not any("引入" in name for name in found)


def test_a_place_as_it_is_wished_to_be_is_not_built() -> None:
    assert not objects("全面建设开放包容的活力连云港、平安张家港。加快建设智慧贵港。\n", "HAS_PROJECT")


def test_a_project_in_quotes_of_two_countries() -> None:
    assert objects("开发区正在全省率先打造首个中越“两国双园”项目。\n", "HAS_PROJECT") == {"中越“两国双园”项目"}


def test_a_project_of_which_is_told_where_it_stands() -> None:
    assert "越南谅山北投产业园项目" in objects("其中,越南谅山北投产业园项目位于谅山经济区内,规划面积120公顷。\n", "HAS_PROJECT")


def test_the_kind_in_front_of_a_dash_is_no_project() -> None:
    found = objects("园区拥有国家级开放平台——滨江综保区、区域性重点港口之一——东河港、全国性铁路物流中心——小南坡铁路物流中心。\n", "HAS_PROJECT")
    assert "全国性铁路物流中心" not in found


def test_a_name_that_begins_like_within_is_whole() -> None:
    assert objects("推动内河港一期工程投入运营。\n", "HAS_PROJECT") == {"内河港一期工程"}
    assert "内蒙古能源集团风光储基地" in objects("加快内蒙古能源集团风光储基地建设。\n", "HAS_PROJECT")
