"""Parks: where names begin, what is too general, shared heads, short forms, names within names."""

import pytest

from ingest.cleaning import clean
from ingest.draft import Draft, Key, Mention, Metadata, Source
from ingest.mentions import parks


def drawn(text: str, subject: Key | None = None, mentions: tuple[Mention, ...] = ()) -> tuple[Draft, set[str]]:
    cleaned = clean(text)
    draft = Draft(Source("t", "t", text), cleaned, Metadata(subject=subject), [], [], list(mentions))
    return draft, {m.name for m in parks.find(draft)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全力推动东湾先进装备产业园提档扩容。", "东湾先进装备产业园"),
        ("加快建设星河智造产业园二期。", "星河智造产业园"),
        ("支持同江经济开发区争先进位。", "同江经济开发区"),
        ("聚焦主业的和平工业园持续壮大。", "和平工业园"),
        ("落户于都高新区的企业增多。", "于都高新区"),
        ("高标准规划青岚湖科创城。", "青岚湖科创城"),
        ("高水平建设中国(宁波)跨境电商综试区。", "中国(宁波)跨境电商综试区"),
        ("中韩(盐城)产业园滨海片区开工。", "中韩(盐城)产业园滨海片区"),
        ("与泰中罗勇工业园互设窗口。", "泰中罗勇工业园"),
        ("走进茶香小镇,游人如织。", "茶香小镇"),
        ("自贸试验区长沙片区新增企业百家。", "自贸试验区长沙片区"),
        ("办好湘赣边绿色食品协作园。", "湘赣边绿色食品协作园"),
        ("推进云龙路现代服务业带串珠成链。", "云龙路现代服务业带"),
        ("前海合作区政策溢出明显。", "前海合作区"),
    ],
)
def test_names_begin_after_verbs(text: str, name: str) -> None:
    assert name in drawn(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "建设一批新材料产业园,打造特色产业园。",
        "争创国家级高新区,支持省级及以上产业园区扩容。",
        "各园区要落实责任,规范园区管理,夯实园区基础。",
        "珠三角地区开发区产业外溢。",
        "学生走出校园,市民走进公园。",
        "新建两个幼儿园和一座植物园。",
        "浙江省旅游度假区评定办法另行制定。",
        "优化产业园区和化工园区布局。",
        "让市区处处可见小园。",
        "培育标准化示范区。",
        "创建生态文明先行区。",
    ],
)
def test_general_words_are_no_names(text: str) -> None:
    assert drawn(text)[1] == set()


def test_places_in_a_row_share_the_head() -> None:
    _, names = drawn("支持常州、镇江、泰州综合保税区错位发展。")
    assert {"常州综合保税区", "镇江综合保税区", "泰州综合保税区"} <= names


def test_short_forms_lead_to_the_full_name() -> None:
    draft, names = drawn("规划建设西岭现代纺织产业园(以下简称“西岭园”)。西岭园年内开园。")
    assert "西岭园" in names
    assert draft.resolve(("Park", "西岭园")) == ("Park", "西岭现代纺织产业园")


def test_a_bare_class_means_the_subject() -> None:
    draft, names = drawn("经开区要带头,国家级经开区考核靠前。", ("Park", "青河经济开发区"))
    assert names == {"经开区"}
    assert draft.resolve(("Park", "经开区"))[1] == "青河经济开发区"


def test_a_bare_class_means_the_citys_own() -> None:
    draft, _ = drawn("株洲市要支持高新区做大。", ("Region", "株洲市"))
    assert draft.resolve(("Park", "高新区"))[1] == "株洲高新技术产业开发区"


def test_a_park_within_a_park() -> None:
    _, names = drawn("岳塘经开区智慧物流园二期投用。")
    assert {"岳塘经开区", "岳塘经开区智慧物流园"} <= names


def test_companies_and_organs_named_after_parks_are_none() -> None:
    assert drawn("由青河高新区投资集团有限公司承建,青河高新区管委会督办。")[1] == set()


def test_forms_of_one_park_are_one() -> None:
    draft, _ = drawn("江苏如东经济开发区扩区。如东经开区和如东县经济开发区是一回事。")
    keys = {draft.resolve(("Park", n)) for n in ("江苏如东经济开发区", "如东经开区", "如东县经济开发区")}
    assert len(keys) == 1


def test_two_parks_stay_two() -> None:
    draft, _ = drawn("黄花综保区与湘潭综保区联动,东区产业园与西区产业园错位。")
    assert draft.resolve(("Park", "黄花综保区")) != draft.resolve(("Park", "湘潭综保区"))


def test_the_citys_own_zone_with_its_level_before_it() -> None:
    draft, names = drawn("由市高新区牵头,与宁波高新区对接。", ("Region", "株洲市"))
    assert "市高新区" in names
    assert draft.resolve(("Park", "市高新区"))[1] == "株洲高新技术产业开发区"


def test_zones_without_their_last_letter() -> None:
    assert {"邵阳经开", "醴陵经开"} <= drawn("指导邵阳经开、醴陵经开、汨罗高新编制申报资料。")[1]


def test_parks_of_two_places() -> None:
    assert "埃塞-湖南工业园" in drawn("支持埃塞-湖南工业园建设。")[1]


def test_titles_with_a_word_of_their_own_and_what_stands_beside_them() -> None:
    found = drawn("以澄川总部经济区、数字文创产业集聚区为重点,制定提升方案。")[1]
    assert {"澄川总部经济区", "数字文创产业集聚区"} <= found
    assert not drawn("打造数字文创产业集聚区。")[1]


def test_a_smart_city_project_names_no_park() -> None:
    assert not drawn("启动安江集团智慧城市示范项目建设。")[1]


def test_a_stretch_of_a_line_is_no_new_area() -> None:
    assert drawn("长株客专新区段年内铺轨,建设云岭新区。")[1] == {"云岭新区"}


def test_border_zones_of_the_national_class() -> None:
    assert drawn("支持云岭重点开发开放试验区建设口岸。")[1] == {"云岭重点开发开放试验区"}
    assert not drawn("打造国家重点开发开放试验区。")[1]


def test_what_a_zone_is_called_for_short_may_stand_in_the_midst_of_another_name() -> None:
    assert drawn("推进津沽中关村科技城建设。")[1] == {"津沽中关村科技城"}
