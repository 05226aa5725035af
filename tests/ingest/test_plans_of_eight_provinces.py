"""What plans of eight more provinces say in ways of their own: places that act side by side, offices of two bodies, works told by
their frame, firms in front of what they make, and figures without the usual verbs."""

import pytest

from tests.ingest.drafts import facts, goals, names, qualified, record

CITY = "包头市2026年工作要点\n一、任务\n"
COUNTY = "孝义市2026年工作要点\n一、任务\n"


def duties(told: str, head: str) -> set[tuple[str, str]]:
    found = record(told, head)
    by_id = {e.id: e.name for e in found.entities}
    return {(by_id[s.subject], by_id[s.object]) for s in found.statements if s.relation == "RESPONSIBLE_FOR"}


def test_a_district_acts_beside_a_zone_that_is_not_its_own() -> None:
    told = "固阳县、九原工业园区协同发展石墨电极;固阳县、东河区要突出轴承;达茂旗、石拐区稳步发展光伏玻璃。\n"
    assert facts(told, "TARGETS", CITY) >= {("固阳县", "石墨电极"), ("九原工业园区", "石墨电极"), ("石拐区", "光伏玻璃")}
    assert {place for place, field in facts(told, "TARGETS", CITY) if field == "轴承"} == {"固阳县", "东河区"}


@pytest.mark.parametrize(("told", "unit"), [
    ("(一)压实责任。\n对拖延的事项,由市委市政府督查局挂牌。\n", "市委市政府督查局"),
    ("(一)压实责任。\n责任单位:固阳、土右等县政府\n", "固阳县政府"),
    ("(一)服务企业。\n“缺人手,我们去找。”市人社局今年推行“点单送工”。\n", "市人社局"),
    ("(一)服务企业。\n市人社局给园区企业输送职工900人。\n", "市人社局"),
])
def test_who_is_to_act(told: str, unit: str) -> None:
    assert unit in {who for who, _ in duties(told, CITY)}


def test_teams_that_are_counted_are_no_offices() -> None:
    assert names("南通、泉州两个招商专班每月外出一次。\n", "Agency", CITY) == set()
    assert names("南通、泉州两个招商专班每月外出一次。\n", "Region", CITY) >= {"泉州市"}


def test_the_paragraph_that_closes_a_plan_gives_its_last_item_no_units() -> None:
    told = "1.出让工业用地300亩。(责任单位:市自然资源局)\n2.引进企业20家。(责任单位:市商务局)\n市发展改革委会同有关部门建立调度机制。\n"
    assert {who for who, what in duties(told, CITY) if "引进企业" in what} == {"市商务局"}


def test_a_zone_is_called_by_its_name_and_not_by_its_class() -> None:
    head = "泗水经济开发区2026年工作要点\n一、任务\n"
    told = "泗水经济开发区与苏州吴中经济技术开发区合作。\n"
    assert {place for place, _ in facts(told, "COOPERATES_WITH", head)} == {"泗水经济开发区"}


@pytest.mark.parametrize(("told", "event"), [
    ("每年举办一届全球石墨大会。\n", {"全球石墨大会"}),
    ("每季度组织一次小型恳谈会。\n", set()),
])
def test_events_that_are_held_again(told: str, event: set[str]) -> None:
    assert names(told, "Event", CITY) == event


@pytest.mark.parametrize(("work", "firm"), [
    ("蓝锂循环年拆解8万吨旧电池项目", "蓝锂循环"),
    ("丰禾源千页豆腐项目", "丰禾源"),
    ("兴安化工氢氧化铝技改项目", "兴安化工"),
    ("格力博园林机械项目", "格力博"),
    ("奥磊(大石桥)透气砖扩建项目", "奥磊"),
    ("金晖锐隆生物可降解塑料产业园项目", "金晖锐隆"),
])
def test_firms_in_front_of_what_they_make(work: str, firm: str) -> None:
    assert (firm, work) in facts(f"加快{work}建设。\n", "UNDERTAKES", CITY)


def test_of_what_is_counted_last_a_list_of_works_is_none() -> None:
    told = "开工建设长庚大道南延、杏花河综合治理、市民中心站前广场三大工程。\n"
    assert names(told, "Project", COUNTY) == {"长庚大道南延", "杏花河综合治理", "市民中心站前广场"}


@pytest.mark.parametrize(("told", "works"), [
    ("支持石甲电机联合云中大学、湖畔材料研究院组建包头电机创新中心。\n", {"包头电机创新中心"}),
    ("绿色矿山建成率2026年达到85%。\n", set()),
    ("指导石甲电机完成股份制改造并在新三板挂牌。\n", set()),
    ("开展稀土园区应急指挥平台二期建设。\n", {"稀土园区应急指挥平台二期"}),
])
def test_what_is_a_work_and_what_is_none(told: str, works: set[str]) -> None:
    assert names(told, "Project", CITY) == works


def test_firms_that_join_a_university_are_helped() -> None:
    told = "支持恒岳储能、石甲电机联合云中大学组建包头电机创新中心。支持石甲电机固阳基地、景瑞电子扩大产能。\n"
    assert {("包头市", "恒岳储能"), ("包头市", "石甲电机"), ("包头市", "景瑞电子")} <= facts(told, "SUPPORTS", CITY)


def test_whose_frame_is_done_is_still_built() -> None:
    assert qualified("完成南山标准化厂房三期8万平方米主体施工。\n", "HAS_PROJECT", "stage") == {"南山标准化厂房三期": {"build"}}


def test_works_below_a_heading_of_early_ones() -> None:
    told = "三、前期项目\n1.长庚河大桥改建。工程进度:完成可研审批。\n2.杏花低碳装备产业园。工程进度:完成规划编制。\n3.云顶10万千瓦风电项目。工程进度:取得核准。\n"
    found = record(told, "孝义市2026年重点项目清单\n")
    by_id = {e.id: e.name for e in found.entities}
    assert {by_id[s.object]: s.qualifiers["stage"] for s in found.statements if s.relation == "HAS_PROJECT"} == dict.fromkeys(("长庚河大桥改建", "杏花低碳装备产业园", "云顶10万千瓦风电项目"), "unknown")


def test_a_zone_by_a_town_of_the_county_and_a_field() -> None:
    assert names("梧桐新型煤化工园区完成扩区。\n", "Park", COUNTY) == {"梧桐新型煤化工园区"}


@pytest.mark.parametrize(("told", "goal"), [
    ("更换供水管道60公里。\n", ("更换供水管道", 60, "公里")),
    ("市自然资源局保障项目用地900亩。\n", ("保障项目用地", 900, "亩")),
    ("26座矿井全部建成智能化工作面。\n", ("矿井建成智能化工作面", 26, "座")),
    ("城乡低保标准每人每月分别提高18元、26元。\n", ("城镇低保标准每人每月增量", 18, "元")),
    ("杏花食品产业园一期9栋厂房今年6月交付。\n", ("厂房交付", 9, "栋")),
])
def test_goals(told: str, goal: tuple[str, float, str]) -> None:
    assert goal in {(name, value, unit) for _, name, value, unit in goals(told, COUNTY)}


def test_a_site_whose_name_joins_two_fields() -> None:
    head = "孝义市2026年重点项目清单\n一、续建项目\n"
    told = "1.恒岳储能涂料生产线。建设单位:恒岳储能公司。建设地点:防腐及建筑新材料产业园。工程进度:8月投产。\n2.石甲电机绕组车间。建设单位:石甲电机公司。建设地点:孝义经济开发区。工程进度:9月投产。\n"
    assert names(told, "Park", head) & {"防腐及建筑新材料产业园", "建筑新材料产业园"} == {"防腐及建筑新材料产业园"}
