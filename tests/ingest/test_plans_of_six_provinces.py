"""Wordings of plans that were written for a first sight: what is signed, brought to an end, handed over, built by two provinces."""

import pytest

from tests.ingest.drafts import facts, goals, names, objects, qualified, record


@pytest.mark.parametrize(("told", "goal"), [
    ("跟进在谈项目9个,力争签约4个。\n", ("新签约项目", 4, "个", "=")),
    ("年内节约标煤2万吨。\n", ("节约标煤", 2, "万吨", "=")),
    ("组织招商活动16场,确保签约7个。\n", ("招商活动签约", 7, "个", "=")),
])
def test_what_is_signed_or_saved_is_not_about_so_many(told: str, goal: tuple[str, float, str, str]) -> None:
    found = record(told)
    by_id = {e.id: e.name for e in found.entities}
    assert goal in {(by_id[s.object], s.qualifiers["value"], s.qualifiers["unit"], s.qualifiers["comparator"]) for s in found.statements if s.relation == "SETS_TARGET"}


def test_a_threshold_of_what_is_signed_is_as_written() -> None:
    assert qualified("全年签约8亿元以上项目6个。\n", "SETS_TARGET", "threshold") == {"签约8亿元以上项目": {"8亿元以上"}}


@pytest.mark.parametrize(("told", "project", "stage"), [
    ("推动云溪化工合成氨装置节能改造8月底前收尾。\n", "云溪化工合成氨装置节能改造", "complete"),
    ("确保瑞江钢铁烧结机环保改造10月扫尾。\n", "瑞江钢铁烧结机环保改造", "complete"),
    ("年内完成青溪铁路支线预可研。\n", "青溪铁路支线", "unknown"),
    ("完成青溪大桥用地预审。\n", "青溪大桥", "unknown"),
    ("标准厂房二期B区6栋楼春节前交付泰和电子、云岭锂电使用。\n", "标准厂房二期B区", "complete"),
    ("保障房C区9栋楼国庆前交付。\n", "保障房C区", "complete"),
])
def test_stages(told: str, project: str, stage: str) -> None:
    assert qualified(told, "HAS_PROJECT", "stage").get(project) == {stage}


@pytest.mark.parametrize(("told", "projects"), [
    ("力促铁路专用线(青溪北站至白石段)、白石110千伏变电站二期上半年开工。\n", {"铁路专用线(青溪北站至白石段)", "白石110千伏变电站二期"}),
    ("建成纬七路(经二路至经五路)、白石大桥。\n", {"纬七路", "白石大桥"}),
])
def test_from_where_to_where_a_line_runs(told: str, projects: set[str]) -> None:
    assert objects(told, "HAS_PROJECT") == projects


def test_what_two_provinces_build_together() -> None:
    assert "粤黔青溪共建产业园" in names("加快建设粤黔青溪共建产业园。\n", "Park")
    assert not {name for name in names("与南京江北新区共建产业园。\n", "Park") if "共建" in name}


@pytest.mark.parametrize(("told", "firm"), [
    ("引导海澜微电子新上高阶电路板生产线。\n", "海澜微电子"),
    ("支持海源药业新建提取车间。\n", "海源药业"),
    ("支持海岳绿能建设20万千瓦光伏电站。\n", "海岳绿能"),
])
def test_firms_that_put_up_lines(told: str, firm: str) -> None:
    assert objects(told, "SUPPORTS") == {firm}


@pytest.mark.parametrize(("told", "partners"), [
    ("与广西西江流域、澜江电能公司、挪威船级社开展航线和认证合作。\n", {"澜江电能公司", "挪威船级社"}),
    ("同德国莱茵公司开展标准互认合作。\n", {"德国莱茵公司"}),
])
def test_partners(told: str, partners: set[str]) -> None:
    assert partners <= {partner for _, partner in facts(told, "COOPERATES_WITH")}


def test_what_stands_beside_a_count_names_no_measure() -> None:
    assert ("江岸经济技术开发区", "新开工项目", 17, "个") in goals("排出重点项目58个、年度计划投资320亿元,其中新开工17个。\n")


@pytest.mark.parametrize(("told", "policy"), [
    ("落实《江岸区集群发展条例》和“制造业升级行动”。\n", "制造业升级行动"),
    ("参照云南省“沿边产业23条”给予支持。\n", "沿边产业23条"),
    ("锲而不舍落实中央八项规定精神。\n", "中央八项规定精神"),
])
def test_policies(told: str, policy: str) -> None:
    assert policy in names(told, "Policy")


@pytest.mark.parametrize(("told", "firm", "project"), [
    ("云岭集团投资11.6亿元的高性能薄膜项目正在打桩。\n", "云岭集团", "高性能薄膜项目"),
    ("海纳电子投资8亿元的封装基板项目6月投产。\n", "海纳电子", "封装基板项目"),
])
def test_whose_works_a_sum_tells(told: str, firm: str, project: str) -> None:
    assert (firm, project) in facts(told, "UNDERTAKES")


def test_firms_among_those_responsible_are_firms() -> None:
    told = "(一)推进项目建设。加快厂房建设。\n责任单位:产业发展局、海纳智驾\n"
    assert "海纳智驾" in names(told, "Company")
    assert "海纳智驾" not in names(told, "Agency")


def test_a_district_above_its_organ_is_the_same_organ() -> None:
    head = "黔江区2024年工作要点\n重庆市黔江区发展和改革委员会\n一、任务\n"
    assert len(names("由区发展改革委、重庆市黔江区发展和改革委员会组织实施。\n", "Agency", head)) == 1


@pytest.mark.parametrize(("told", "helped"), [
    ("推动清溪硅业与隆基、通威等下游企业签订长单。\n", {"清溪硅业"}),
    ("鼓励与隆基氢能、上海氢澜能源等企业开展技术合作。\n", set()),
    ("支持云岭锂电与比亚迪建立供应关系。\n", {"云岭锂电"}),
])
def test_partners_of_those_who_are_helped_are_none(told: str, helped: set[str]) -> None:
    assert objects(told, "SUPPORTS") == helped


@pytest.mark.parametrize("told", ["牵头部门:物流部   协同部门:江岸投资集团\n", "联合设立湘潭市电机产业技术研究院。\n"])
def test_who_has_a_duty_and_where_something_is_founded_are_no_partners(told: str) -> None:
    assert not facts(told, "COOPERATES_WITH")


@pytest.mark.parametrize(("told", "event"), [
    ("办好沪芜产业对接大会。\n", "沪芜产业对接大会"),
    ("序号\t工作任务\t牵头单位\t时限\n1\t办好江岸经贸大会\t招商中心\t6月底\n", "江岸经贸大会"),
    ("组织企业参加深汕经贸合作洽谈会。\n", "深汕经贸合作洽谈会"),
])
def test_events_of_two_cities(told: str, event: str) -> None:
    assert names(told, "Event") == {event}


def test_belts_that_are_to_be_built_act_in_nothing() -> None:
    told = "(一)着力向北开放,建好口岸经济走廊\n口岸过货量稳定在4000万吨以上。\n"
    assert {subject for subject, *_ in goals(told)} == {"江岸经济技术开发区"}


def test_what_is_forbidden_is_no_work_and_a_strong_county_no_organ() -> None:
    assert not names("严禁以制氢名义违规上马煤化工项目。\n", "Project")
    assert "县工作领导小组" not in names("县委、县政府成立工业强县工作领导小组。\n", "Agency")
    assert names("县融资担保公司新增担保2亿元。\n", "Company") == {"县融资担保公司"}


def test_trains_run_to_ports_that_nobody_builds() -> None:
    assert not objects("探索与天津港、曹妃甸港开行班列。\n", "HAS_PROJECT")


@pytest.mark.parametrize("field", ["动力推进系统", "船用推进器", "船用充电设施"])
def test_what_drives_ships_is_made(field: str) -> None:
    assert field in objects(f"重点发展{field}、船用电池。\n", "TARGETS")


@pytest.mark.parametrize(("told", "section"), [
    ("园区经济发展科科长王小明介绍,今年再引进企业12家。\n", "园区经济发展科"),
    ("区招商合作科副科长王小明说,今年签约项目20个。\n", "区招商合作科"),
])
def test_sections_whose_heads_speak(told: str, section: str) -> None:
    assert section in names(told, "Agency")


def test_what_each_zone_does_itself_is_no_zone() -> None:
    assert names("推行“园区事园区办”。\n", "Park") <= {"江岸经济技术开发区"}
