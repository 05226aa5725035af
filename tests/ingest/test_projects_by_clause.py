"""Lists of projects told clause by clause: each clause names a work, who builds it, where and until when."""

from tests.ingest.drafts import facts, names, qualified

HEAD = "江岸经济技术开发区2024年重点项目安排\n发布日期:2024-03-01\n"
LIST = """一、船舶(3个,年度投资9亿元)
1.海星游艇总装基地。由江岸海星游艇有限公司投资5亿元,在桥头镇北岸船舶产业园建设船台、涂装车间,5月开工。(责任单位:工信局、桥头镇)
2.江岸渔轮修造坞技改。江岸渔轮修造有限责任公司利用老坞实施,新上龙门吊2台,9月底前投产。(责任单位:工信局)
3.海事装备检测中心。蓝鲸集团联合江岸大学共建,落户科技新城,年底前建成。(责任单位:科技局)
二、公用设施(3个)
4.江岸110千伏科技新城输变电工程。业主为国网江岸供电公司,主变2台,一季度开工。(责任单位:发改局)
5.江岸第二污水处理厂。江岸水务公司承建,日处理3万吨,12月底前通水。(责任单位:住建局)
6.科技新城职工公寓。江岸城投集团代建,200套,年内交付。(责任单位:住建局)
"""


def test_every_clause_is_a_project() -> None:
    assert names(LIST, "Project", HEAD) == {
        "海星游艇总装基地", "江岸渔轮修造坞技改", "海事装备检测中心", "江岸110千伏科技新城输变电工程", "江岸第二污水处理厂", "科技新城职工公寓",
    }


def test_who_builds() -> None:
    assert facts(LIST, "UNDERTAKES", HEAD) >= {
        ("江岸海星游艇有限公司", "海星游艇总装基地"), ("江岸渔轮修造有限责任公司", "江岸渔轮修造坞技改"), ("蓝鲸集团", "海事装备检测中心"),
        ("国网江岸供电公司", "江岸110千伏科技新城输变电工程"), ("江岸水务公司", "江岸第二污水处理厂"), ("江岸城投集团", "科技新城职工公寓"),
    }


def test_where_it_is_built() -> None:
    assert facts(LIST, "LOCATED_IN", HEAD) >= {
        ("海事装备检测中心", "科技新城"), ("科技新城职工公寓", "科技新城"), ("江岸110千伏科技新城输变电工程", "科技新城"), ("科技新城", "江岸经济技术开发区"),
    }
    assert any(place.endswith("北岸船舶产业园") for project, place in facts(LIST, "LOCATED_IN", HEAD) if project == "海星游艇总装基地")


def test_stages() -> None:
    found = qualified(LIST, "HAS_PROJECT", "stage")
    assert found["海星游艇总装基地"] == {"start"} and found["江岸渔轮修造坞技改"] >= {"operate"} and found["江岸第二污水处理厂"] == {"operate"}


def test_tasks_are_no_works() -> None:
    body = "1.海星游艇总装基地。5月开工。\n2.优化审批流程。减少材料6项。\n3.强化招商推介。开展活动5场,在建项目逐个走访。\n4.职工服务中心。开展走访活动。\n"
    assert names(body, "Project") <= {"海星游艇总装基地", "职工服务中心"}


def test_a_fair_of_two_names_is_one() -> None:
    assert names("(一)参展。参加第六届远洋渔业博览会暨中国海产加工与贸易洽谈会。\n", "Event") == {"第六届远洋渔业博览会暨中国海产加工与贸易洽谈会"}


def test_fields_on_the_line_of_the_name() -> None:
    body = (
        "1.海星游艇涂装基地。建设单位:江岸海星游艇有限公司。建设地点:北岸产业园。年内开工。责任单位:工信局。\n"
        "2.江岸渔轮坞口技改。建设单位:江岸渔轮修造有限公司。建设地点:南岸产业园。9月底前投产。责任单位:工信局。\n"
    )
    assert facts(body, "UNDERTAKES", HEAD) >= {("江岸海星游艇有限公司", "海星游艇涂装基地"), ("江岸渔轮修造有限公司", "江岸渔轮坞口技改")}
    assert facts(body, "LOCATED_IN", HEAD) >= {("海星游艇涂装基地", "北岸产业园"), ("江岸渔轮坞口技改", "南岸产业园")}


def test_the_builder_in_brackets_behind_the_name() -> None:
    body = (
        "(一)海星游艇涂装基地(江岸海星游艇有限公司):总投资5亿元,位于北岸产业园,5月开工。责任单位:工信局\n"
        "(二)江岸渔轮坞口技改(江岸渔轮修造有限公司):总投资2亿元,9月底前投产。责任单位:工信局\n"
        "(三)海事检测中心(蓝鲸集团):年底前建成。责任单位:科技局\n"
    )
    assert facts(body, "UNDERTAKES", HEAD) == {
        ("江岸海星游艇有限公司", "海星游艇涂装基地"), ("江岸渔轮修造有限公司", "江岸渔轮坞口技改"), ("蓝鲸集团", "海事检测中心"),
    }


def test_projects_line_by_line() -> None:
    body = (
        "一、续建项目(2个)\n"
        "◆ 中澜光电透镜产线:业主江岸中澜光电有限公司,总投资4亿元,坐落北岸产业园,6月投产。(包抓单位:工信局)\n"
        "◆ 海诺储能集成基地:海诺电源江岸公司承建,年内竣工。(包抓单位:招商局)\n"
        "二、新开工项目(1个)\n"
        "◆ 滨江大道快速化改造:江岸城投公司实施,10月开工。(包抓单位:住建局)\n"
    )
    assert facts(body, "UNDERTAKES", HEAD) >= {
        ("江岸中澜光电有限公司", "中澜光电透镜产线"), ("海诺电源江岸公司", "海诺储能集成基地"), ("江岸城投公司", "滨江大道快速化改造"),
    }
    assert facts(body, "RESPONSIBLE_FOR", HEAD) == {("工信局", "中澜光电透镜产线"), ("招商局", "海诺储能集成基地"), ("住建局", "滨江大道快速化改造")}


def test_an_industrial_city_is_a_park() -> None:
    assert "河东纺织工业城" in names("(一)纺织。河东纺织工业城重点发展棉纺织。\n", "Park")
