"""Works named by tonnage, by the number of a road, by where they stand; lists that lend a noun or a place or go on behind a comma."""

import pytest

from tests.ingest.drafts import objects, qualified


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("新建7万吨级粮食码头,2万吨沙石码头和竹湾3万吨级的航道清淤工程,建设6万吨级的滚装码头。", {"7万吨级粮食码头", "2万吨沙石码头", "竹湾3万吨级的航道清淤工程", "6万吨级的滚装码头"}),
        ("推进9万吨级沥青码头建设。", {"9万吨级沥青码头"}),
        ("实施“东扩”工程,也就是新建4万吨级木材码头。", {"4万吨级木材码头"}),
        ("推动G77、G7701高速改扩建和S306竹湾段改造。", {"G77高速改扩建", "G7701高速改扩建", "S306竹湾段改造"}),
        ("推动川豫、豫鲁高速改扩建。", {"川豫高速改扩建", "豫鲁高速改扩建"}),
        ("推动豫鲁高速扩容。", {"豫鲁高速扩容"}),
        ("推进s407柿树坪段提质改造工程。", {"s407柿树坪段提质改造工程"}),
        ("启动277国道西移、市中心医院南院建设。", {"277国道西移", "市中心医院南院"}),
        ("启动鹭岛高新区中学、康复医院、会展中心建设。", {"鹭岛高新区中学", "鹭岛高新区康复医院", "鹭岛高新区会展中心"}),
        ("完成柿树河航道整治提升。", {"柿树河航道整治提升"}),
        ("完成柿东三路、鹭纬五路等市政道路建设。", {"柿东三路", "鹭纬五路"}),
        ("推进经三路、纬二十一路建设,新建创业一路、市政二路等2条道路。", {"经三路", "纬二十一路", "创业一路", "市政二路"}),
        ("推进西二环路、三环路建设,建成柿江三桥。", {"西二环路", "三环路", "柿江三桥"}),
        ("推进“一带一路”合作,共建一带一路。", set()),
        ("推进中建材光伏玻璃项目建设。", {"中建材光伏玻璃项目"}),
        ("推进区妇幼保健院建设,启动县人民医院迁建。", {"区妇幼保健院", "县人民医院迁建"}),
        ("推进G319东移。", {"G319东移"}),
    ],
)
def test_names_of_works(body: str, wanted: set[str]) -> None:
    assert objects(body + "\n", "HAS_PROJECT") == wanted


def test_a_list_that_goes_on_behind_a_comma_is_at_the_same_stage() -> None:
    stages = qualified("开工建设7万吨级粮食码头,2万吨沙石码头。\n", "HAS_PROJECT", "stage")
    assert stages == {"7万吨级粮食码头": {"start"}, "2万吨沙石码头": {"start"}}


@pytest.mark.parametrize("body", ["建设竹湾大桥,理顺园区路网。", "建设竹湾大桥,创成省级制伞产业基地。", "建设竹湾大桥,联合技工学校设立制鞋实验室。"])
def test_what_acts_goes_on_with_no_list(body: str) -> None:
    assert objects(body + "\n", "HAS_PROJECT") == {"竹湾大桥"}


def test_what_a_zone_has_brought_in_begins_behind_the_verb() -> None:
    found = objects("鹭岛综保区陆续引入禾岸医械、驼铃华北结算基地和木材加工基地等重点项目。\n", "HAS_PROJECT")
    assert {"驼铃华北结算基地", "木材加工基地"} <= found and not any("引入" in name for name in found)


def test_a_place_as_it_is_wished_to_be_is_not_built() -> None:
    assert not objects("齐心建设宜居宜业的幸福防城港、平安张家港。加快建设智慧连云港。\n", "HAS_PROJECT")


def test_a_project_in_quotes_of_two_countries() -> None:
    assert objects("本区正在省内率先打造首个中老“两地三园”项目。\n", "HAS_PROJECT") == {"中老“两地三园”项目"}


def test_a_project_of_which_is_told_where_it_stands() -> None:
    assert "缅甸木姐江投产业园项目" in objects("另外,缅甸木姐江投产业园项目位于木姐经济区内,占地75公顷。\n", "HAS_PROJECT")


def test_the_kind_in_front_of_a_dash_is_no_project() -> None:
    found = objects("这里有省级开放平台——鹭岛综保区、流域性枢纽港口之一——竹湾港、全国性铁路物流中心——石牛坡铁路物流中心。\n", "HAS_PROJECT")
    assert "全国性铁路物流中心" not in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("流域特大型过江通道——环湖高铁联络线全线贯通。\n", {"环湖高铁联络线"}),
        ("春风又起再扬帆——鹭岛经开区新春项目一线见闻\n", set()),
        ("春风又起再扬帆——鹭岛经开区开年项目建设见闻\n", set()),
    ],
)
def test_a_name_begins_behind_a_dash(text: str, wanted: set[str]) -> None:
    assert objects(text, "HAS_PROJECT") == wanted


def test_a_name_that_begins_like_within_is_whole() -> None:
    assert objects("推动内河港一期工程投入运营。\n", "HAS_PROJECT") == {"内河港一期工程"}
    assert "内蒙古禾岸集团风光储基地" in objects("加快内蒙古禾岸集团风光储基地建设。\n", "HAS_PROJECT")
