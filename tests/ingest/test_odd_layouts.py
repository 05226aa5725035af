"""Duties, headings and places in layouts of further provinces: named boxes, offices no list knows, parks that open a clause."""

import pytest

from ingest.draft import Source
from ingest.pipeline import extract
from tests.ingest.drafts import HEAD, facts, names, objects, qualified, record


def _duties(body: str, head: str = HEAD) -> set[tuple[str, str, str]]:
    found = record(body, head)
    by_id = {e.id: e.name for e in found.entities}
    return {(by_id[s.subject], by_id[s.object], s.qualifiers["role"]) for s in found.statements if s.relation == "RESPONSIBLE_FOR"}


def test_boxes_are_headings() -> None:
    body = "第一节 抓产业\n【现代纺织】推进锦纶泰纺纱车间改造,新增锭数20万。责任单位为市工业和信息化局、江岸街道。\n【绿色建材】引进装配式建筑企业3家。由建材发展局、市住建局按职责分工负责。\n"
    assert _duties(body) == {
        ("市工业和信息化局", "现代纺织", "unit"), ("江岸街道", "现代纺织", "unit"), ("建材发展局", "绿色建材", "unit"), ("市住建局", "绿色建材", "unit"),
    }
    assert "锦纶泰纺纱车间改造" in names(body, "Project")


@pytest.mark.parametrize(
    ("body", "units"),
    [
        ("(一)组建专班,分别由渔港事务局、碳酸锂产业局牵头。", {("渔港事务局", "lead"), ("碳酸锂产业局", "lead")}),
        ("(一)江岸控股、江岸水务公司各承担签约任务3个。", {("江岸控股", "unit"), ("江岸水务公司", "unit")}),
        ("(一)省水利厅牵头,省林业局、德安县人民政府参加。", {("省水利厅", "lead"), ("省林业局", "support"), ("德安县人民政府", "support")}),
    ],
)
def test_offices_in_prose(body: str, units: set[tuple[str, str]]) -> None:
    assert {(unit, role) for unit, _, role in _duties(body + "\n(二)其他。抓好落实。\n")} >= units


def test_what_stands_above_is_meant_by_the_number_of_its_items() -> None:
    body = "(一)畅通通道\n1.新建泊位4个。\n2.开行班列90列。\n以上2项由市交通局、市商务局分别落实。\n"
    assert {(unit, task) for unit, task, _ in _duties(body)} == {("市交通局", "畅通通道"), ("市商务局", "畅通通道")}


def test_a_column_of_those_who_take_it_in_hand() -> None:
    head = "江岸经济技术开发区2025年攻坚责任表\n序号    攻坚事项    目标任务    主抓单位    协同单位    推进时序\n"
    body = "1    扩大算力    机架达到6000个    大数据局    电力公司    6月底\n2    疏通物流    新开航线2条    口岸局    海关    全年\n"
    assert {(u, t) for u, t, _ in _duties(body, head)} == {("大数据局", "扩大算力"), ("电力公司", "扩大算力"), ("口岸局", "疏通物流"), ("海关", "疏通物流")}


def test_a_park_that_opens_a_numbered_clause_governs_all_of_it() -> None:
    body = "1.南湖片区主攻光电子、生物医药;新建标准厂房;东立科技显示模组二期6月投产。\n2.北湖片区聚焦食品加工;湖滨冷库年内竣工。\n"
    assert {("南湖片区", "东立科技显示模组二期"), ("北湖片区", "湖滨冷库")} <= facts(body, "HAS_PROJECT")
    assert ("南湖片区", "光电子") in facts(body, "TARGETS")


def test_a_park_that_is_only_to_be_made_governs_nothing() -> None:
    body = "1.打造环湖智造走廊。力争东立科技显示模组二期6月投产。\n2.抓好安全生产。\n"
    assert facts(body, "HAS_PROJECT") == {("江岸经济技术开发区", "东立科技显示模组二期")}


def test_a_zone_in_brackets_behind_the_subject_is_its_other_name() -> None:
    head = "江岸经济技术开发区2024年工作计划\n结合江岸经济技术开发区(鄂州空港经济区)实际,制定本计划。\n一、任务\n"
    found = extract(Source("/p.txt", "p.txt", head + "鄂州空港经济区发展航空物流。", digest="x"))
    parks = [e for e in found.entities if e.type == "Park"]
    assert len(parks) == 1
    assert "鄂州空港经济区" in parks[0].observed


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("(一)绿色建材要补齐链条\n开展对接。\n(二)数字经济要再上台阶\n做好统计。\n", {"绿色建材"}),
        ("引进导电浆料、封装胶膜、边框型材企业9户。", {"导电浆料", "封装胶膜", "边框型材"}),
        ("跟进刹车片、航空座椅等配套。", {"航空座椅"}),
        ("专注乙烯下游。布局羽绒制品、童装品牌化。", {"童装"}),
    ],
)
def test_industries(body: str, wanted: set[str]) -> None:
    assert wanted <= objects(body, "TARGETS")


@pytest.mark.parametrize(
    ("body", "pair"),
    [
        ("亿晶泰12GW切片项目年内投产。", ("亿晶泰", "亿晶泰12GW切片项目")),
        ("促成金风科技叶片制造、鲁阳节能陶瓷纤维来区布局。", ("金风科技", "金风科技叶片制造")),
    ],
)
def test_who_undertakes(body: str, pair: tuple[str, str]) -> None:
    assert pair in facts(body, "UNDERTAKES")


def test_firms_that_are_helped() -> None:
    assert objects("鼓励广和通由代工转向自有品牌,支持科士达科技做储能。辅导瑞普生物子公司上市。", "SUPPORTS") == {"广和通", "科士达", "瑞普生物"}
    assert not names("做精水泥基新材料。", "Company")


def test_shares_in_tenths_and_growth_in_a_clause_of_goals() -> None:
    body = "(一)总体目标。内资到位额90亿元,实际利用外资同比增长6%,其中制造业占比不低于四成。\n(二)其他。\n"
    assert {frozenset(v) for v in qualified(body, "SETS_TARGET", "value").values()} >= {frozenset({6}), frozenset({40})}


def test_partners_across_a_border_and_hand_in_hand() -> None:
    assert {"黄梅县", "宿松县"} <= objects("推动与湖北黄梅、安徽宿松毗邻地区合作。", "COOPERATES_WITH", head="江西省2025年工作要点\n一、任务\n")
    assert "南湖科学城" in objects("联手南湖科学城打造光电走廊。", "COOPERATES_WITH")


@pytest.mark.parametrize(
    ("body", "units"),
    [
        ("(一)抓工业\n科技局:新增规上企业9家。\n商务局:引进项目20个。\n住建局:新建厂房8万平方米。\n", {("科技局", "抓工业"), ("商务局", "抓工业"), ("住建局", "抓工业")}),
        ("1.抓入库。责任单位:统计局(牵头)、财政局\n2.抓厂房。责任单位:住建局(牵头)\n", {("统计局", "抓入库"), ("财政局", "抓入库"), ("住建局", "抓厂房")}),
        ("●新增规上企业9家\n责任单位:科技局\n●新建厂房8万平方米\n责任单位:住建局\n", {("科技局", "新增规上企业9家"), ("住建局", "新建厂房8万平方米")}),
        ("1.抓入库。\n主办:统计局  协办:财政局\n2.抓厂房。\n主办:住建局  协办:城投公司\n", {("统计局", "抓入库"), ("财政局", "抓入库"), ("住建局", "抓厂房"), ("城投公司", "抓厂房")}),
        ("1.抓厂房。住建局要会同城投公司新建厂房8万平方米。\n2.抓展会。\n", {("住建局", "抓厂房"), ("城投公司", "抓厂房")}),
        ("1.抓厂房。新建厂房8万平方米。\n主办:江岸融媒体中心  承办:网信办\n", set()),  # the foot of a page
    ],
)
def test_layouts_of_duties(body: str, units: set[tuple[str, str]]) -> None:
    assert {(unit, task) for unit, task, _ in _duties(body)} == units


def test_a_date_above_a_header_is_no_column() -> None:
    head = "江岸经济技术开发区2025年重点任务分解表\n2025年2月1日\n序号\n重点工作\n具体举措\n责任单位\n协办单位\n"
    body = "1\n壮大工业\n新增规上企业9家,工业投资增长10%。\n经信局\n统计局、财政局\n2\n建设厂房\n新建厂房8万平方米,竣工6栋。\n住建局\n城投公司\n"
    assert {(u, t) for u, t, _ in _duties(body, head)} == {("经信局", "壮大工业"), ("统计局", "壮大工业"), ("财政局", "壮大工业"), ("住建局", "建设厂房"), ("城投公司", "建设厂房")}
