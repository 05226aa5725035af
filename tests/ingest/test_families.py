"""Mentions and statements of every family, on sentences written for the purpose."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified, record


@pytest.mark.parametrize(
    ("body", "units"),
    [
        ("1.抓招商。走访企业。(责任单位:招商局、财政局、江岸城投集团)\n", {"招商局", "财政局", "江岸城投集团"}),
        ("1.抓招商。走访企业。\n责任单位:区招商局,区财政局\n", {"区招商局", "区财政局"}),
        ("1.抓招商。走访企业。(市商务局牵头,市财政局、市税务局配合)\n", {"市商务局", "市财政局", "市税务局"}),
        ("1.抓招商。走访企业。(市商务局、市发展和改革委员会按职责分工负责)\n", {"市商务局", "市发展和改革委员会"}),
        ("1.抓招商。由招商服务中心牵头编制图谱,走访企业。\n", {"招商服务中心"}),
        ("1.抓招商。走访企业。\n牵头单位:招商局 配合单位:各县(区)政府、财政局\n", {"招商局", "各县(区)政府", "财政局"}),
        ("1.抓审批。行政审批局要压减时限,建设局、水务局要主动服务。\n", {"行政审批局", "建设局", "水务局"}),
        ("1.抓用地。由规划建设局会同区自然资源局开展清理。\n", {"规划建设局", "区自然资源局"}),
        ("1.抓资金。区发改局要会同区财政局争取债券。\n", {"区发改局", "区财政局"}),
        ("1.抓服务。由企业服务中心实行全程帮办。\n", {"企业服务中心"}),
        ("1.抓组织。市开发区建设领导小组统筹推进各项工作。\n", {"市开发区建设领导小组"}),
        ("1.抓市场。开展试点。(税务总局、海关总署负责,排在首位的为牵头部门,下同)\n", {"税务总局", "海关总署"}),
    ],
)
def test_responsible_units(body: str, units: set[str]) -> None:
    found = {u.removeprefix("江岸经济技术开发区") for u, _ in facts(body, "RESPONSIBLE_FOR")}
    assert {next((f for f in found if u in f or f.endswith(u[1:])), None) is not None for u in units} == {True}, found
    assert len(found) == len(units), found


def test_roles_of_units() -> None:
    found = record("1.抓招商。走访企业。(招商局牵头,财政局配合)\n")
    entities = {e.id: e.name for e in found.entities}
    roles = {entities[s.subject]: s.qualifiers["role"] for s in found.statements if s.relation == "RESPONSIBLE_FOR"}
    assert sorted(roles.values()) == ["lead", "support"]


@pytest.mark.parametrize(
    ("body", "stages"),
    [
        ("敦促蓝湾科技、远洲电子等重点项目及早开工。\n", {"蓝湾科技": "start", "远洲电子": "start"}),
        ("确保滨江水厂二期、江岸大桥等项目按期竣工验收。\n", {"滨江水厂二期": "complete", "江岸大桥": "complete"}),
        ("加快东湖污水处理厂扩建、220千伏沙洲变电站建设。\n", {"东湖污水处理厂扩建": "build", "220千伏沙洲变电站": "build"}),
        ("推动蓝湾科技总装基地一期9月底前投产,二期下半年开工。\n", {"蓝湾科技总装基地一期": "operate", "蓝湾科技总装基地二期": "start"}),
        ("确保远洲电子、蓝湾科技等项目及早供地。\n", {"远洲电子": "land", "蓝湾科技": "land"}),
        ("力争远洲新能源电池项目签约落地。\n", {"远洲新能源电池项目": "signed"}),
        ("提速江岸科创基地二、三期建设。\n", {"江岸科创基地二期": "build", "江岸科创基地三期": "build"}),
    ],
)
def test_projects_and_their_stages(body: str, stages: dict[str, str]) -> None:
    found = qualified(body, "HAS_PROJECT", "stage")
    assert {name: found.get(name) for name in stages} == {name: {stage} for name, stage in stages.items()}, found


@pytest.mark.parametrize("body", ["加大重大项目建设力度,推动一批项目开工。\n", "重点招引光伏组件、储能电池等延链项目。\n", "完善项目建设机制,提升项目服务水平。\n"])
def test_what_has_no_name_is_no_project(body: str) -> None:
    assert names(body, "Project") == set()


def test_companies_behind_projects_and_under_support() -> None:
    body = "敦促蓝湾科技、远洲电子等重点项目及早开工。支持蓝湾科技申报主板上市,帮助星野食品、远洲电子等企业入规。\n"
    assert facts(body, "UNDERTAKES") == {("蓝湾科技", "蓝湾科技"), ("远洲电子", "远洲电子")}
    assert set(objects(body, "SUPPORTS")) == {"蓝湾科技", "星野食品", "远洲电子"}


def test_targeted_industries() -> None:
    found = objects("聚焦人形机器人、固态电池等产业,重点发展舱室设备、船舶涂料。原则上不再引进电解铝项目。\n", "TARGETS")
    assert {"人形机器人", "固态电池", "舱室设备", "船舶涂料"} <= found
    assert not any("电解铝" in name for name in found)


def test_policies_in_titles_quotes_and_plain() -> None:
    found = names("落实《江岸新区条例》和“项目攻坚年”行动,深入推进“放管服”改革,制定出台氢能产业发展三年行动计划。\n", "Policy")
    assert any("江岸新区条例" in n for n in found) and any("项目攻坚年" in n for n in found)
    assert any("氢能产业发展三年行动计划" in n for n in found) and len(found) == 4, found


def test_events_are_taken_part_in_unless_past() -> None:
    assert objects("组团参加第六届中国国际进口博览会、广交会,举办“江岸之夜”推介会。\n", "PARTICIPATES_IN") >= {"“江岸之夜”推介会"}
    assert len(objects("组团参加第六届中国国际进口博览会、广交会。\n", "PARTICIPATES_IN")) == 2
    assert objects("去年成功举办第三届机器人产业峰会。\n", "PARTICIPATES_IN") == set()


def test_partners() -> None:
    body = "深化与华中科技大学合作,联合武汉理工大学、江汉大学组建联盟,主动承接长三角产业转移。\n"
    assert set(objects(body, "COOPERATES_WITH")) >= {"华中科技大学", "武汉理工大学", "江汉大学", "长三角"}


def test_numeric_targets() -> None:
    found = qualified("实际利用外资4200万美元以上,固定资产投资增长12%左右,完成投资过5000万元项目30个。\n", "SETS_TARGET", "value")
    values = {v for vs in found.values() for v in vs}
    assert values == {4200, 12, 30}


def test_every_statement_quotes_its_document() -> None:
    found = record("1.抓招商。聚焦机器人产业,引进企业20家以上。(责任单位:招商局)\n")
    assert found.statements
    for s in found.statements:
        if s.document:
            assert found.text[s.start : s.end].strip()


def test_the_title_tells_subject_year_and_type() -> None:
    document = record("1.抓招商。走访企业。\n").document
    assert (document.subject, document.year, document.type, document.published) == ("江岸经济技术开发区", 2024, "work_plan", "2024-03-01")


def test_a_plan_without_title_is_named_by_what_it_is_about() -> None:
    document = record("", head="为推动全省园区发展,结合我省实际,提出2023年工作要点。\n一、目标\n湖南园区收入增长10%。湖南省发改委负责。省商务厅配合。省财政厅、省科技厅支持。\n").document
    assert "title" in document.inferred and "湖南" in document.title and "2023" in document.title


def test_fields_that_are_watched_or_equipped_are_no_targets() -> None:
    body = "1.抓安全。聚焦燃气、交通运输、仓储物流等重点领域,逐户排查隐患。\n2.抓配套。完善教育、公共交通等服务设施。\n3.抓产业。聚焦机器人、仓储物流等重点领域,引进龙头企业。\n"
    assert objects(body, "TARGETS") == {"机器人", "仓储物流"}


def test_a_heading_with_a_short_form_names_who_acts() -> None:
    body = "1.滨江装备产业园(以下简称“滨江园”)。重点发展无人机、航空维修。\n2.北山医药产业园。位于江岸县北山镇,重点发展中药饮片。\n"
    assert {s for s, o in facts(body, "TARGETS") if o in ("航空维修", "无人机")} == {"滨江装备产业园"}
    assert {s for s, o in facts(body, "TARGETS") if o == "中药饮片"} == {"北山医药产业园"}


def test_branches_of_the_academy_are_named_whole() -> None:
    body = "与中国科学院成都分院共建转移转化中心,依托中国科学院大庆石化新材料创新院攻关。与中国科学院合作设立创新院。\n"
    assert names(body, "Organization") == {"中国科学院成都分院", "中国科学院大庆石化新材料创新院", "中国科学院"}
