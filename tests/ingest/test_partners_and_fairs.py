"""Partners, fairs, funds with their sum in front, and the zone that a report introduces."""

from tests.ingest.drafts import names, objects, record


def test_partners_that_a_sentence_joins() -> None:
    assert "南通滨江经济开发区" in objects("与南通滨江经济开发区结为姊妹园区。", "COOPERATES_WITH")
    assert {"金昌市", "武威市"} <= objects("与金昌市、武威市共推走廊经济带。", "COOPERATES_WITH")
    assert "兰州交通大学" in objects("和兰州大学、兰州交通大学联手办研究院。", "COOPERATES_WITH")


def test_fairs_in_front_of_what_is_done_there() -> None:
    body = "借助集安人参节、中国国际中药材展开展推介,参加第二十届赣台会。"
    assert {"集安人参节", "中国国际中药材展"} <= names(body, "Event")
    assert len(names(body, "Event")) == 3


def test_no_fair_in_the_links_of_a_chain() -> None:
    assert names("优化果节水灌溉,补齐薄弱环节。", "Event") == set()


def test_a_fund_begins_behind_its_sum() -> None:
    assert names("设立20亿元江岸医药产业引导基金。", "Organization") == {"江岸医药产业引导基金"}


def test_the_zone_that_a_report_introduces_is_its_subject() -> None:
    head = "向着春天出发\n2025-03-01 来源:淮滨日报\n"
    body = (
        "春分时节,走进位于两省交界处的江岸经济技术开发区(下称“江岸经开区”),机声隆隆。宿州市的企业也来了,宿州市投资很多。\n"
        "江岸经开区今年主攻储能电池。经开区负责人说,经开区将新建标准厂房18万平方米。宿州市、宿州市、宿州市的订单多。\n"
    )
    found = record(body, head)
    subject = next(s.object for s in found.statements if s.relation == "ABOUT")
    assert next(e.name for e in found.entities if e.id == subject) == "江岸经济技术开发区"
