"""What the words around works, zones, fields and figures make of them: phases and parts, who moves in, conditions, praise."""

import pytest

from tests.ingest.drafts import HEAD, facts, goals, names, objects


def test_a_whole_and_its_phase() -> None:
    assert names("推进云台大道及二期、白岭港中心码头等项目建设。\n", "Project") == {"云台大道", "云台大道二期", "白岭港中心码头"}


def test_the_part_of_a_phase_and_how_many_they_are() -> None:
    found = names("加快推进白岭供水二期工程云台段,完成柚子河、糖溪河两条河道治理。\n", "Project")
    assert found == {"白岭供水二期工程云台段", "糖溪河河道治理"}


@pytest.mark.parametrize(
    "body",
    [
        "对接云台试验区、江岸石化基地等国家战略的深入实施。\n",
        "运河沿线项目按统一部署推进。\n",
        "乡贤回归项目提出申报后受理。\n",
        "糖溪河流域不再新建规模化养殖场。\n",
    ],
)
def test_what_is_no_work(body: str) -> None:
    assert not names(body, "Project")


def test_who_moves_in_builds_there() -> None:
    body = "鼓励顺丰、京东物流入驻云台空港经济区建设无人机配送中心。推动福源酒业扩产,新建智能酿造车间。\n"
    assert facts(body, "UNDERTAKES") == {("顺丰", "无人机配送中心"), ("京东物流", "无人机配送中心"), ("福源酒业", "智能酿造车间")}
    assert ("无人机配送中心", "云台空港经济区") in facts(body, "LOCATED_IN")


def test_what_firms_renew() -> None:
    assert objects("支持福龙陶瓷、龙飞建陶改造窑炉。支持新润塑料、裕乐防护等企业转型。\n", "SUPPORTS") == {"福龙陶瓷", "龙飞建陶", "新润塑料", "裕乐防护"}


def test_the_former_and_the_latter_zone() -> None:
    body = "“两区”即云台通航产业园、白岭无人机产业集聚区,前者聚焦飞行培训,后者聚焦海上无人机。\n"
    assert facts(body, "TARGETS") == {("云台通航产业园", "飞行培训"), ("白岭无人机产业集聚区", "海上无人机")}


def test_zones_of_two_countries_and_of_goods_on_their_way() -> None:
    body = "建设中国—东盟跨境电商产业园。加快江岸综合保税区和白岭国际物流港建设。打造智慧物流港。\n"
    assert {"中国—东盟跨境电商产业园", "白岭国际物流港"} <= names(body, "Park")
    assert "智慧物流港" not in names(body, "Park")


def test_a_zone_without_its_place() -> None:
    head = "宜昌市2024年工作计划\n一、任务\n"
    body = "做强宜昌空港经济区。空港经济区发展航空维修,空港经济区新开工项目12个。\n"
    assert facts(body, "TARGETS", head) == {("宜昌空港经济区", "航空维修")}


def test_praise_and_care_are_no_fields() -> None:
    assert not objects("形成布局合理、生态环保、特色鲜明的格局。为人才开展健康体检、疗休养活动。\n", "TARGETS")


def test_figures_that_are_done_within_days_or_taken_away() -> None:
    found = {(indicator, value) for _, indicator, value, _ in goals("企业开办0.5个工作日办结。依法退出铁合金产能40万吨。\n")}
    assert found == {("企业开办时间", 0.5), ("退出铁合金产能", 40.0)}


def test_figures_that_whoever_applies_must_reach_are_no_goals() -> None:
    head = HEAD.removesuffix("一、任务\n")
    body = "一、建设目标\n到2024年,建设农创天地5家以上。\n二、建设条件\n(一)场所。提供创业工位10个以上。\n(二)团队。有一支不少于5人的服务队伍。\n"
    assert {value for _, _, value, _ in goals(body, head)} == {5.0}
    assert not goals("增速有6.5%,就业就不愁了。\n")
