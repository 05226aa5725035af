"""Where things lie: names, sentences, words of place; what lies elsewhere is left alone."""

from ingest.draft import Metadata, Source
from ingest.pipeline import draft
from tests.ingest.drafts import facts, objects


def pairs(text: str) -> set[tuple[str, str]]:
    found = draft(Source("t", "t", text))
    return {(found.resolve(f.head)[1], found.resolve(f.tail)[1]) for f in found.facts if f.relation == "LOCATED_IN"}


PLAN = "株洲高新区2024年工作计划\n"


def test_a_park_lies_where_its_name_says() -> None:
    found = pairs("衡阳市2024年政府工作报告\n各位代表:\n一、重点工作\n祁东县依托祁东经开区建设黄花菜产业园。衡阳高新区做强主业。\n")
    assert ("祁东经开区", "祁东县") in found or ("祁东经济开发区", "祁东县") in found
    assert ("衡阳高新技术产业开发区", "衡阳市") in found


def test_an_inner_park_lies_in_the_outer_one() -> None:
    found = pairs(PLAN + "一、工作任务\n推进醴陵经开区电瓷产业园开园。\n")
    assert any(head.endswith("电瓷产业园") and "醴陵" in tail for head, tail in found)


def test_another_countys_zone_is_not_in_the_subject() -> None:
    found = pairs(PLAN + "一、工作任务\n推进醴陵经开区电瓷产业园开园。\n")
    assert not any("醴陵" in head and tail.startswith("株洲高新") and not head.endswith("产业园") for head, tail in found)


def test_a_park_without_a_place_lies_in_the_subject() -> None:
    assert ("星火科技园", "株洲高新技术产业开发区") in pairs(PLAN + "一、工作任务\n(一)建强平台\n依托星火科技园引进企业十家。\n")


def test_a_partner_lies_elsewhere() -> None:
    found = pairs(PLAN + "一、工作任务\n(一)开放合作\n深化与中山翠亨新区、青岚科技园协作。\n")
    assert not any(tail == "株洲高新技术产业开发区" for _, tail in found)


def test_words_of_place() -> None:
    found = pairs(PLAN + "一、布局\n1.云岭食品产业园。位于龙门镇,主攻烘焙。\n2.龙门镇的清溪陶瓷产业园扩容。\n")
    assert ("清溪陶瓷产业园", "龙门镇") in found


def test_the_subject_lies_in_its_city() -> None:
    assert ("株洲高新技术产业开发区", "株洲市") in pairs(PLAN + "一、工作任务\n招商引资。\n")


def test_metadata_without_a_subject_is_no_trouble() -> None:
    assert pairs("今天天气晴朗。\n") == set()
    assert Metadata().subject is None


def test_each_part_of_a_sentence_has_its_own_place() -> None:
    found = pairs("昌邑市2023年政府工作报告\n一、重点工作\n(一)园区\n柳疃镇做强印染产业,卜庄镇新建冷链食品物流园,溪湖园区扩容。\n")
    assert ("冷链食品物流园", "卜庄镇") in found
    assert ("冷链食品物流园", "柳疃镇") not in found


def test_a_county_whose_government_has_duties_is_where_works_named_after_it_lie() -> None:
    body = "(一)抓载体。宜都化工园重点发展磷系材料,建成宜都磷石膏净化中心。(市经信局牵头,宜都市政府、枝江市政府负责)\n"
    found = pairs("宜昌市绿色化工产业链2024年工作要点\n发布日期:2024-03-01\n" + body)
    assert {("宜都化工园", "宜都市"), ("宜都磷石膏净化中心", "宜都市")} <= found


def test_what_china_does_with_another_country_stands_at_home() -> None:
    body = "建设中印尼燕窝检测中心，发展澳洲坚果，中国—印尼经贸创新发展示范园区获批。\n"
    assert "印度尼西亚" not in objects(body, "LOCATED_IN") and "澳大利亚" not in objects(body, "LOCATED_IN")
    assert ("肯尼亚-江西工业园", "肯尼亚") in facts("指导肯尼亚-江西工业园加快发展。\n", "LOCATED_IN")


def test_the_parts_of_a_zone_that_tells_how_many_it_has() -> None:
    head = "云台县2027年政府工作报告\n"
    body = "澄江高新区实行“一区三园”，板桥工业园主攻电子电路，昌岚医药园主攻中成药。\n"
    assert {("板桥工业园", "澄江高新区"), ("昌岚医药园", "澄江高新区")} <= facts(body, "LOCATED_IN", head)


def test_a_park_named_after_a_county_of_two_signs_lies_there() -> None:
    head = "菏泽市2027年行动方案\n"
    assert ("单县医疗器械产业园", "单县") in facts("单县医疗器械产业园发展医用敷料。\n", "LOCATED_IN", head)
