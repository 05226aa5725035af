"""Districts of gardens, bases of a field, firms called by plain words, programmes of loans, and fields told by kinds."""

from tests.ingest.drafts import HEAD, facts, names, objects

PARK = "江岸经济技术开发区"
ROWS = """序号\t项目名称\t建设单位\t建设地点\t年度目标\t责任单位
1\t恒锐减速机智能工厂\t江岸恒锐传动有限公司\t北湖化工园C区\t开工\t工业局
2\t望江再生铝铸件项目\t江岸望江轻合金有限公司\t湖东产业园\t续建\t招商局
3\t北湖工业供水厂二期\t江岸城建集团有限公司\t北湖化工园C区\t竣工\t城管局
"""


def test_a_column_of_sites_names_districts_of_a_garden() -> None:
    head = "江岸经济技术开发区2024年重点项目清单\n"
    assert {place for project, place in facts(ROWS, "LOCATED_IN", head) if project == "恒锐减速机智能工厂"} == {"北湖化工园C区"}
    assert "北湖化工园" not in names(ROWS, "Park", head)


def test_a_base_of_a_field_holds_works_and_fields() -> None:
    body = "(一)延链。依托磷化基地发展磷酸铁、电解液,磷化基地铁路专用线10月通车。新建磷化基地事故应急池。\n"
    assert ("磷化基地", "磷酸铁") in facts(body, "TARGETS")
    assert {("磷化基地", PARK), ("磷化基地铁路专用线", "磷化基地")} <= facts(body, "LOCATED_IN")


def test_a_base_spoken_of_once_is_none() -> None:
    assert names("(一)延链。依托有色基地延伸链条。\n", "Park") <= {PARK}


def test_a_district_in_front_of_the_garden_that_stands_in_it() -> None:
    body = "(一)集聚。西片区智能家居产业园今年主打卫浴五金、智能门锁、淋浴房。\n"
    found = facts(body, "LOCATED_IN")
    assert ("西片区智能家居产业园", "西片区") in found and ("西片区", PARK) in found
    assert ("西片区智能家居产业园", "智能门锁") in facts(body, "TARGETS")


def test_what_two_places_build_under_a_name_in_quotes() -> None:
    body = "(一)协作。与黄陂区共建“空港协作园”。\n"
    assert "空港协作园" in names(body, "Park")


def test_what_a_district_is_to_hold() -> None:
    assert ("华丰前驱体三期", "东湖片区") in facts("(一)续建。东湖片区的华丰前驱体三期6月投产。\n", "LOCATED_IN")


def test_kinds_close_a_list_of_fields() -> None:
    assert {"水泵", "阀门", "密封件"} <= objects("(一)补链。今年只抓水泵、阀门、密封件三个门类。\n", "TARGETS")
    assert {"特种轴承", "控制系统"} <= objects("(一)补链。瞄准特种轴承、控制系统等薄弱环节,赴苏州、宁波上门招商。\n", "TARGETS")
    assert objects("(一)整改。只做原料粗提的项目,不再供地。\n", "TARGETS") == set()


def test_a_garden_that_is_built_on_another_draws_firms() -> None:
    body = "(一)落地。依托江岸互市区建设果蔬加工园,首批引进榴莲、山竹加工企业8家。\n"
    assert ("果蔬加工园", "榴莲") in facts(body, "TARGETS")


def test_trade_by_the_customs_number_of_its_mode() -> None:
    assert "1210保税进口" in objects("(一)业态。做大保税展示,落地1210保税进口。\n", "TARGETS")
    assert not {n for n in objects("(一)业态。全年1210进口额达到3亿元。\n", "TARGETS") if "1210" in n}


def test_firms_of_plain_words_where_only_firms_act() -> None:
    assert "星辰安全" in objects("(一)上市。支持星辰安全启动上市辅导。\n", "SUPPORTS")
    assert {"金虎保险", "远山保险"} <= objects("(一)智改。引导金虎保险、远山保险等企业开展数字化改造。\n", "SUPPORTS")
    assert "江北农垦" in objects("(一)加工。支持江北农垦在区内设立燕麦加工线。\n", "SUPPORTS")
    assert objects("(一)上市。支持本土企业上市,支持绿色食品挂牌上市,支持优质资源上市。\n", "SUPPORTS") == set()


def test_what_a_firm_is_to_devise_is_no_project() -> None:
    body = "(一)创新。支持北方电机研制600兆瓦级水轮机组,推动北方电机转轮车间数字化改造6月竣工。\n"
    assert names(body, "Project") == {"北方电机转轮车间数字化改造"}
    assert "北方电机" in objects(body, "SUPPORTS") and ("北方电机", "北方电机转轮车间数字化改造") in facts(body, "UNDERTAKES")


def test_firms_that_are_given_money_for_their_works() -> None:
    assert "夏禾纸业" in objects("(一)奖补。对夏禾纸业技改补助最高1500万元。\n", "SUPPORTS")
    assert objects("(一)奖补。对企业技改补助最高500万元。\n", "SUPPORTS") == set()


def test_pharmacies_and_what_is_packed() -> None:
    body = "(一)开工。集中开工德善堂饮片车间、金泉酒包装中心。\n"
    assert {("德善堂", "德善堂饮片车间"), ("金泉酒", "金泉酒包装中心")} <= facts(body, "UNDERTAKES")


def test_what_is_being_negotiated_with_a_firm() -> None:
    body = "(一)洽谈。与恒瑞医药磋商的鄂东医药物流园,力争三季度签约。\n"
    assert ("恒瑞医药", "鄂东医药物流园") in facts(body, "UNDERTAKES")


def test_programmes_of_loans() -> None:
    body = "(一)金融。用好“鄂科贷”“园保贷”等产品,投放不少于8亿元;推出以订单为依据的“以单定贷”。\n"
    assert names(body, "Policy") == {"鄂科贷", "园保贷"}


def test_a_programme_and_the_garden_that_is_built_under_it() -> None:
    body = "(一)协作。落实山海协作工程,共建山海协作产业园。\n"
    assert "山海协作产业园" in names(body, "Park") and "山海协作" in " ".join(names(body, "Policy"))


def test_works_of_a_bonded_zone() -> None:
    body = "(一)扩容。年内建成智慧查验场;新建保税冷库1.6万立方米。二手车检测场要待批复后开工。\n"
    assert names(body, "Project") == {"智慧查验场", "保税冷库", "二手车检测场"}


def test_words_in_front_of_names() -> None:
    body = "(一)人才。届时武汉学院的学生可以入住。经江岸管委会研究,由该中心牵头推进“高效办成一件事”。\n"
    assert "武汉学院" in names(body, "Organization")
    assert not {n for n in names(body, "Agency") if n.startswith(("经", "该"))}


def test_what_two_places_hold_together() -> None:
    body = "(一)招商。组团参加鄂港经贸合作活动,开展经贸合作活动。\n"
    assert objects(body, "PARTICIPATES_IN") == {"鄂港经贸合作活动"}


def test_the_park_itself_is_none_of_its_projects() -> None:
    head = "江岸智造新城2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
    assert objects("(一)招商。江岸智造新城落户企业12家,江岸智造新城将组织企业参展。\n", "HAS_PROJECT", head) == set()


def test_partners_over_the_border() -> None:
    body = "(一)互认。与外贝加尔边疆区后贝加尔斯克经济区开展互认试点。\n"
    assert any("后贝加尔斯克经济区" in name for name in objects(body, "COOPERATES_WITH", HEAD))


def test_parts_of_a_zone_told_apart_by_their_fields() -> None:
    body = "(一)分工。化工园区主攻氟硅材料、电子级磷酸,皮革园区布局箱包、鞋用材料。\n(二)配套。建成皮革园区中水回用站。\n"
    found = facts(body, "TARGETS")
    assert {("化工园区", "氟硅材料"), ("皮革园区", "箱包"), (PARK, "箱包")} <= found and ("皮革园区", "氟硅材料") not in found
    assert ("皮革园区中水回用站", "皮革园区") in facts(body, "LOCATED_IN")


def test_an_article_stays_in_the_garden_it_stepped_into() -> None:
    head = "江岸智造新城:向新再出发\n2025-02-08 06:58  来源:江岸日报  作者:记者 郑晨\n"
    body = "生物医药怎么长大?答案藏在汉南镇的江岸生物医药产业园里。管理公司总经理祝萍告诉记者,今年只盯多肽原料药、宠物疫苗两个门类。\n"
    assert ("江岸生物医药产业园", "宠物疫苗") in facts(body, "TARGETS", head)


def test_what_is_built_to_supply_a_firm() -> None:
    body = "(一)续建。为古田炼化配套的制氢装置6月投产。\n"
    assert names(body, "Project") == {"制氢装置"}


def test_kinds_of_firms_and_verbs_that_act() -> None:
    head = "湖北省产业强链三年行动方案(2023—2025年)\n发布日期:2023-03-01\n一、任务\n"
    body = "(一)分工。襄阳市擦亮硅产业,主打石英管、石英坩埚三大品类;宜昌市招引光学膜、聚醚类企业。\n"
    found = facts(body, "TARGETS", head)
    assert ("襄阳市", "石英坩埚") in found and ("宜昌市", "聚醚") in found
