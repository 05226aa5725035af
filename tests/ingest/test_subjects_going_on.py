"""Parks that act across a semicolon, districts of parks, things put off, and names beside what they are part of."""

from tests.ingest.drafts import facts, names, objects

CITY = "武汉市船舶产业链提升行动方案\n发布日期:2024-03-01\n一、任务\n"
PROVINCE = "云南省人民政府关于推动开发区提质的意见\n发布日期:2024-03-01\n一、任务\n"


def test_behind_a_semicolon_the_same_park_acts() -> None:
    body = "(一)建强主阵地。北岸临港产业园重点发展船用阀门,产值达到60亿元;北岸220千伏变电站年底前投运。布局冷链物流。\n"
    assert ("北岸临港产业园", "北岸220千伏变电站") in facts(body, "HAS_PROJECT", CITY)
    assert ("武汉市", "冷链物流") in facts(body, "TARGETS", CITY)


def test_district_of_a_park() -> None:
    body = "(一)调整布局。将建水产业园区的陶瓷片区划归蒙自经济技术开发区管理。\n"
    assert ("陶瓷片区", "建水产业园区") in facts(body, "LOCATED_IN", PROVINCE)


def test_border_zones_share_their_head() -> None:
    assert {"瑞丽边境经济合作区", "磨憨边境经济合作区"} <= names("(一)开放。瑞丽、磨憨边境经济合作区发展边贸加工。\n", "Park", PROVINCE)


def test_put_off_is_named_but_not_planned() -> None:
    body = "(一)项目。澜沛新能源储能电站待岸线批复后启动;海诺新材铜箔二期受市场影响暂缓。\n"
    assert "海诺新材铜箔二期" in names(body, "Project")
    assert "海诺新材铜箔二期" not in objects(body, "HAS_PROJECT")


def test_firm_before_its_form_and_school_of_a_college() -> None:
    body = "(一)合作。与中国船舶工程研究院股份有限公司合作,依托江岸职业学院海事学院培训船员。\n"
    assert names(body, "Organization") == {"江岸职业学院海事学院"}


def test_programme_of_those_it_brings() -> None:
    assert "鲲鹏计划" in {n.strip("“”") for n in names("(一)引才。对引进的“鲲鹏计划”人才给予补助。\n", "Policy")}


def test_a_fair_that_is_only_planned() -> None:
    assert "武汉国际船艇大会" in names("(一)办会。组织参加世界港航大会、武汉国际船艇大会(拟办)。\n", "Event", CITY)


def test_help_with_works() -> None:
    body = "(一)技改。支持澜沛新材料聚酯薄膜技术改造,帮助和昌新材料申报制造业单项冠军。\n"
    assert objects(body, "SUPPORTS") == {"澜沛新材料", "和昌新材料"}
    assert ("澜沛新材料", "澜沛新材料聚酯薄膜技术改造") in facts(body, "UNDERTAKES")


def test_an_avenue_has_a_name() -> None:
    assert "智慧大道东延工程" in names("(一)道路。续建智慧大道东延工程。\n", "Project")


def test_the_country_is_no_place_of_a_free_trade_zone() -> None:
    head = "中国(湖北)自由贸易试验区襄阳片区2024年工作要点\n发布日期:2024-03-01\n一、任务\n"
    assert "中国" not in {place for _, place in facts("(一)开放。新增海外仓2个。\n", "LOCATED_IN", head)}


def test_an_investment_zone_is_the_subject_of_its_plan() -> None:
    assert objects("发展食品加工。\n", "ABOUT", "福州澄洪投资区2027年工作要点\n") == {"福州澄洪投资区"}


def test_a_district_of_a_city_that_no_list_has() -> None:
    head = "湖北省澜岙市黔石区人民政府2026年政府工作报告\n2026年2月9日\n一、任务\n"
    assert objects("黔石区要发展蓝莓产业。\n", "ABOUT", head) == {"黔石区"}
    assert ("黔石区", "高标准农田") in facts("黔石区推进高标准农田28万亩。\n", "SETS_TARGET", head)


def test_a_zone_by_its_name_without_a_city_that_no_list_has() -> None:
    head = "福建省澜岙市北岭高新技术产业开发区2026年工作要点\n一、任务\n"
    body = "北岭高新区支持澜峰重工扩建二号船坞。北岭高新区由海汇发展负责运营。\n"
    assert names(body, "Park", head) == {"福建省澜岙市北岭高新技术产业开发区"}
    assert "市北区" not in objects(body, "LOCATED_IN", head)


def test_firms_that_a_word_for_two_counts() -> None:
    body = "推动岭信数控、江岸铸锻两户企业搬迁入园。支持华岭机械、博岭电气两家公司做强。\n"
    assert names(body, "Company") == {"岭信数控", "江岸铸锻", "华岭机械", "博岭电气"}


def test_towns_of_a_list_that_no_list_has() -> None:
    assert {"白桥镇", "柳坞镇"} <= names("在白桥镇、柳坞镇开展无人机物流试点。\n", "Region", CITY)
