"""Fields in lists of goods that are praised first, and words of the same sort that name no field."""

import pytest

from tests.ingest.drafts import objects


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("重点招引国内一流的凸轮轴、变速箱等关键零部件项目。\n", {"凸轮轴", "变速箱"}),
        ("引进技术先进的曲轴、平衡轴等基础部件企业3家。\n", {"曲轴", "平衡轴"}),
        ("吸引全球知名的传感器、控制器等核心器件供应商落户。\n", {"传感器", "控制器"}),
        ("引进科技含量高的隔膜、电解液等材料项目。\n", {"隔膜", "电解液"}),
        ("招引附加值高的压缩机、冷凝器等组件制造商。\n", {"压缩机", "冷凝器"}),
    ],
)
def test_what_is_praised_first_is_a_field_too(body: str, wanted: set[str]) -> None:
    assert wanted <= objects(body, "TARGETS")


@pytest.mark.parametrize("body", ["引进国内外先进的管理经验、技术等资源。\n", "引进国内一流的养老、康复等机构。\n", "引进国内外优质的学校、医院等公共服务项目。\n", "打造国内一流的营商环境、政务服务等软环境。\n"])
def test_praise_alone_makes_no_field(body: str) -> None:
    assert not objects(body, "TARGETS")


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("建设生物医药应用基地、示范基地。\n", {"生物医药"}),
        ("着力建设工业互联网应用创新基地。\n", {"工业互联网"}),
        ("打造世界级新能源汽车产业基地。\n", {"新能源汽车"}),
        ("建设智能制造应用示范基地。\n", {"智能制造"}),
    ],
)
def test_a_base_is_for_its_field_not_for_its_use(body: str, fields: set[str]) -> None:
    assert objects(body, "TARGETS") == fields


@pytest.mark.parametrize(
    "body",
    [
        "完善跨境金融服务体系,办好银企见面会。\n",
        "健全科技金融服务机制、人力资源服务网络。\n",
        "瞄准产业终端和品牌高端,补齐配套。\n",
        "建设检验检测、研发设计、环保、小微企业创业基地等产业公共服务平台。\n",
        "推进仓储、研发设计、中试等产业综合服务平台项目。\n",
        "支持泓格集团、泓远仪表等企业创建智能装备、智能车间、智能园区。\n",
        "围绕远程协同设计与制造系统、仿人护士助理系统等领域开展攻关。\n",
    ],
)
def test_services_ends_of_chains_systems_and_titles_are_no_fields(body: str) -> None:
    assert not objects(body, "TARGETS")


@pytest.mark.parametrize(
    ("body", "pair"),
    [
        ("做强轨道交通装备、矿井及隧道成套设备等优势产业。\n", "矿井及隧道成套设备"),
        ("围绕工程机械、电站及输配电成套设备等优势产业招商。\n", "电站及输配电成套设备"),
    ],
)
def test_two_sorts_of_one_kind_of_goods_are_one_field(body: str, pair: str) -> None:
    assert pair in objects(body, "TARGETS")


def test_two_fields_that_each_stand_alone_stay_two() -> None:
    assert {"风电", "塑料制品"} <= objects("发展风电及光伏设备、橡胶及塑料制品。\n", "TARGETS")


def test_what_moves_in_is_still_a_field() -> None:
    assert "箱包" in objects("承接箱包、雨伞等产业转移。\n", "TARGETS")
