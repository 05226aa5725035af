"""Parts of a zone in later sentences, gardens for others, works of a town; branches of groups and banks, firms of groups, fairs one goes to."""

import pytest

from tests.ingest.drafts import facts, objects, record

HEAD = "缙云县2025年政府工作报告\n一、重点工作\n"
ZONE = "洛川高新技术产业开发区2025年工作要点\n一、重点工作\n"


def _names(body: str, type: str, head: str = ZONE) -> set[str]:
    return {e.name for e in record(body, head).entities if e.type == type}


def _stages(body: str) -> dict[str, set[str]]:
    found = record(body, ZONE)
    names = {e.id: e.name for e in found.entities}
    told: dict[str, set[str]] = {}
    for s in found.statements:
        if s.relation == "HAS_PROJECT":
            told.setdefault(names[s.object], set()).add(str(s.qualifiers["stage"]))
    return told


def test_parts_that_fill_a_zone_s_pattern_in_later_sentences() -> None:
    body = "缙云经济开发区坚持“一区两园”布局。光学产业园主攻车载镜头;木玩装备制造产业园承接模具项目,新建标准厂房6万平方米。\n"
    assert {("光学产业园", "缙云经济开发区"), ("木玩装备制造产业园", "缙云经济开发区")} <= facts(body, "LOCATED_IN", HEAD)


def test_a_town_that_relies_on_a_garden_has_it_whatever_the_zone_s_pattern() -> None:
    body = "缙云经济开发区坚持“一区两园”布局。舒洪镇依托渔具产业园发展休闲用品。\n"
    assert ("渔具产业园", "缙云经济开发区") not in facts(body, "LOCATED_IN", HEAD)


def test_gardens_of_towns_in_a_list_lie_each_in_its_own() -> None:
    found = facts("舒洪镇渔具产业园、东渡镇蔬菜产业园实现提档升级。\n", "LOCATED_IN", HEAD)
    assert ("东渡镇蔬菜产业园", "舒洪镇") not in found
    assert ("舒洪镇渔具产业园", "舒洪镇") in found


def test_a_garden_for_those_of_a_far_place_lies_at_home() -> None:
    found = facts("平潭综合实验区做优澳前台湾小镇。\n", "LOCATED_IN", "平潭综合实验区2025年工作要点\n一、工作\n")
    assert {o for s, o in found if s == "澳前台湾小镇"} == {"平潭综合实验区"}


@pytest.mark.parametrize("town", ["舒洪镇", "大源镇"])
def test_works_of_a_town_lie_in_it(town: str) -> None:
    assert ("人才公寓三期", town) in facts(f"{town}的人才公寓三期620套年底交付。\n", "LOCATED_IN", HEAD)


@pytest.mark.parametrize(("body", "name"), [
    ("支持三峡集团福建公司建设海上风电场。", "三峡集团福建公司"), ("推动海峡银行平潭分行开展离岸结算。", "海峡银行平潭分行"), ("引导徽商银行马鞍山支行扩大授信。", "徽商银行马鞍山支行"),
    ("引进宝武集团鄂州公司。", "宝武集团鄂州公司"), ("推动中铁大桥局海工装备基地3月开工。", "中铁大桥局"),
])
def test_branches_and_builders_of_the_state(body: str, name: str) -> None:
    assert name in _names(body, "Company")


@pytest.mark.parametrize(("body", "firms"), [
    ("帮瑞禾包装、江淮精铸等18家企业进规。", {"瑞禾包装", "江淮精铸"}),
    ("再帮瑞禾包装、江淮精铸上规。", {"瑞禾包装", "江淮精铸"}),
    ("推动烽火电子旗下岭远科技完成资产重组。", {"岭远科技"}),
    ("支持兴达集团下属的瑞科材料、博达电子入规。", {"瑞科材料", "博达电子"}),
    ("支持天和磁材再融资、英思特扩能。", {"天和磁材", "英思特"}),
])
def test_firms_that_are_helped(body: str, firms: set[str]) -> None:
    assert objects(body, "SUPPORTS", ZONE) == firms


def test_the_last_heads_of_a_chain_keep_their_last_letter() -> None:
    assert {"恒盛达", "高科华烨"} <= _names("以恒盛达、高科华烨为链主,重点发展光伏玻璃。", "Company")


@pytest.mark.parametrize(("body", "event"), [
    ("4月先去上海车展,补齐客商名单。", "上海"), ("9月再到德国汉诺威商用车展上推介。", "汉诺威商用车展"), ("先到广州汽配展招商。", "广州汽配展"),
])
def test_fairs_that_one_goes_to_begin_with_their_place(body: str, event: str) -> None:
    names = _names(body, "Event")
    assert any(event in name for name in names)
    assert not any(name.startswith(("先", "再", "到", "去")) for name in names)


@pytest.mark.parametrize(("body", "trades"), [
    ("河东园区坚持做绿色造纸、汽车线束。", {"绿色造纸", "汽车线束"}), ("园区把宝押在了智能家电和机器人减速器上。", {"智能家电", "机器人减速器"}), ("押注低空经济、固态电池。", {"低空经济", "固态电池"}),
])
def test_trades_that_a_zone_stakes_on(body: str, trades: set[str]) -> None:
    assert trades <= objects(body, "TARGETS", ZONE)


@pytest.mark.parametrize("body", ["坚持做实做细服务。", "土地抵押在银行的企业名单更新。", "坚持做好企业服务。"])
def test_what_is_done_well_or_pledged_is_no_trade(body: str) -> None:
    assert not objects(body, "TARGETS", ZONE)


def test_what_a_city_does_in_its_zone_both_do() -> None:
    found = facts("赣州市在龙南经济技术开发区布局覆铜板。", "TARGETS", "江西省2025年铜产业工作要点\n一、工作\n")
    assert {("赣州市", "覆铜板"), ("龙南经济技术开发区", "覆铜板")} <= found


@pytest.mark.parametrize(("body", "name", "stage"), [
    ("力争瑞康曲轴锻造项目上半年完成土地挂牌。", "瑞康曲轴锻造项目", "land"),
    ("洛川第二污水处理厂扩建年内主体完工。", "洛川第二污水处理厂扩建", "build"),
    ("洛川疏港铁路正争取列入市级规划。", "洛川疏港铁路", "unknown"),
    ("洛川热电二期待煤炭指标落实后启动。", "洛川热电二期", "start"),
    ("洛川热电三期待环评批复后开工。", "洛川热电三期", "start"),
    ("洛川轴承研究院7月挂牌。", "洛川轴承研究院", "operate"),
])
def test_stages_told_in_further_words(body: str, name: str, stage: str) -> None:
    assert _stages(body).get(name) == {stage}


def test_a_work_behind_among_them_begins_with_its_own_name() -> None:
    told = _stages("推进菜鸟洛川中心仓、利嘉跨境电商产业园等项目,其中利嘉跨境电商产业园8月投入运营。")
    assert not any(name.startswith("中利") for name in told)
    assert "operate" in told["利嘉跨境电商产业园"]


@pytest.mark.parametrize(("body", "firm", "project"), [
    ("麦诺传感高端芯片封装线一季度开工。", "麦诺传感", "麦诺传感高端芯片封装线"), ("推动海格影像高性能镜头模组项目9月投产。", "海格影像", "海格影像高性能镜头模组项目"),
])
def test_a_trade_in_front_of_a_word_for_how_is_the_firm_s(body: str, firm: str, project: str) -> None:
    assert (firm, project) in facts(body, "UNDERTAKES", ZONE)


def test_a_brand_behind_its_firm_is_one_name() -> None:
    assert "百度Apollo" in _names("阿里云、百度Apollo等一批企业的招牌立在街边。", "Company")


@pytest.mark.parametrize("body", [
    "与自然资源部海岛研究中心、厦门大学共建海岛碳汇实验室。", "联合农业农村部规划设计研究院开展检测。", "与生态环境部华南环境科学研究所合作。",
])
def test_what_a_ministry_runs_is_the_partner_and_not_the_ministry(body: str) -> None:
    partners = objects(body, "COOPERATES_WITH", ZONE)
    assert any("部" in p and p.endswith(("研究中心", "研究院", "研究所")) for p in partners)
    assert not any(p.endswith("部") for p in partners)


def test_a_garden_of_a_place_s_own_speciality() -> None:
    assert "荫城铁艺特色园" in _names("荫城铁艺特色园传承发展铁器铸造。", "Park")
    assert not any(name.endswith("特色园") for name in _names("建设一批农产品特色园。", "Park"))


def test_an_institute_of_a_field_keeps_its_place() -> None:
    assert "上海市教育科学研究院" in _names("与上海市教育科学研究院共建培训基地。", "Organization")
