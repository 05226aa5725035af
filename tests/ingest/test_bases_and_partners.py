"""Parks that are means, objects or bases of what a plan does, partners joined in pairs, and names beside verbs."""

from tests.ingest.drafts import facts, names, objects, record

PARK = "江岸经济技术开发区"
PROVINCE = "甘肃省人民政府办公厅关于推动开发区提质的意见\n发布日期:2024-03-01\n一、任务\n"


def _targets(body: str, head: str = "") -> set[tuple[str, str]]:
    return facts(body, "TARGETS", head) if head else facts(body, "TARGETS")


def test_done_in_a_park_of_its_own_it_is_done_by_the_subject_too() -> None:
    body = "(一)延链。在河东化工产业园发展电子化学品、特种橡胶。以北岸智慧小镇为载体,重点发展智能水表、传感器。\n"
    found = _targets(body)
    assert {(PARK, "电子化学品"), (PARK, "传感器"), ("河东化工产业园", "电子化学品")} <= found


def test_what_is_built_targets_nothing() -> None:
    body = "(一)合作。与黄陂区共建鄂浙产业协作园,引进智能装备、医药企业8家以上。\n"
    assert {head for head, _ in _targets(body)} == {PARK}


def test_projects_counted_by_kind() -> None:
    assert {"特种橡胶", "电子化学品"} <= objects("(一)招商。重点引进特种橡胶、电子化学品项目6个。\n", "TARGETS")


def test_pairs_of_partners() -> None:
    body = "(一)结对。支持定西经济开发区与青岛高新区、陇南经济开发区与青岛西海岸新区结对。\n"
    found = facts(body, "COOPERATES_WITH", PROVINCE)
    assert {("定西经济开发区", "青岛高新技术产业开发区"), ("陇南经济开发区", "青岛西海岸新区")} <= found
    assert ("定西经济开发区", "陇南经济开发区") not in found and ("定西经济开发区", "青岛西海岸新区") not in found


def test_what_partners_put_forth_together() -> None:
    body = "(一)联动。与武汉片区、襄阳片区推出跨片区通办事项30项,与宜昌自贸片区建立船舶产业联盟。\n"
    assert {"武汉片区", "襄阳片区", "宜昌自贸片区"} <= objects(body, "COOPERATES_WITH")


def test_of_which_is_part_of_the_subject() -> None:
    body = "(一)外贸。进出口总额500亿元,其中武汉新港空港综合保税区进出口额不低于90亿元。\n"
    head = "武汉临空港经济技术开发区2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
    assert ("武汉新港空港综合保税区", "武汉临空港经济技术开发区") in facts(body, "LOCATED_IN", head)


def test_title_without_its_place() -> None:
    head = "柳州市新能源商用车产业链跨越发展行动方案(2023—2025年)\n发布日期:2023-05-31\n一、任务\n"
    assert "柳州市新能源商用车" not in names("(一)扩能。建成冲压线3条。\n", "Industry", head)


def test_a_verb_in_front_of_a_county_s_bureau() -> None:
    body = "(一)环评。由北岸片区办事处会同县生态环境局跟踪,月底前报结果。\n"
    found = record(body)
    by_id = {e.id: e.name for e in found.entities}
    assert {by_id[s.subject] for s in found.statements if s.relation == "RESPONSIBLE_FOR"} == {"北岸片区办事处", "县生态环境局"}


def test_a_bureau_s_matter_is_no_policy() -> None:
    assert names("(一)协作。由乡村振兴局负责对接黄陂“产业提速年”,按月通报。\n", "Policy") == {"产业提速年"}


def test_duties_shared_with_a_group_are_no_partnership() -> None:
    assert objects("(一)基金。由市财政局会同江岸产投集团设立船舶基金。\n", "COOPERATES_WITH") == set()


def test_words_in_front_of_names() -> None:
    body = "(一)抓实。落地海诺粮油加工二期,盯紧九三集团大豆蛋白项目开工,帮扶完达山乳业满产达产,积极申建综合保税区,协同东北农业大学共建大豆中试基地。\n"
    assert "海诺粮油加工二期" in names(body, "Project")
    assert names(body, "Company") >= {"九三集团", "完达山乳业"} and "盯紧九三集团" not in names(body, "Company")
    assert not any(name.startswith("申建") for name in names(body, "Park"))
    assert "东北农业大学" in objects(body, "COOPERATES_WITH")


def test_a_national_base_is_the_subject_of_its_plan() -> None:
    head = "成都金牛国家船舶高技术产业基地船舶产业三年行动计划(2023—2025年)\n发布日期:2023-03-01\n一、任务\n"
    assert {who for who, _ in facts("(一)扩能。发展航空复合材料。\n", "TARGETS", head)} == {"成都金牛国家船舶高技术产业基地"}


def test_what_a_capital_hands_over() -> None:
    head = "沧州市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
    assert "北京市" in objects("(一)承接。高水平承接北京非首都功能疏解,新建标准厂房3万平方米。\n", "COOPERATES_WITH", head)


def test_a_base_of_a_field_told_in_two_signs() -> None:
    body = "(一)布局。依托清波工业区、物流经济区,打造光纤产业基地;依托沙湾化工产业园,打造沙湾百亿氨纶产业基地;依托河东产业园,打造全产业链显示产业基地。\n"
    assert {("清波工业区", "光纤"), ("沙湾化工产业园", "氨纶"), ("河东产业园", "显示")} <= _targets(body)


def test_a_number_with_a_blank_behind_it_names_no_measure() -> None:
    found = record("一、目标\n1. 地区生产总值增长6%,2 .工业投资增长8%。\n")
    assert {e.name for e in found.entities if e.type == "Indicator"} == {"地区生产总值增速", "工业投资增速"}
