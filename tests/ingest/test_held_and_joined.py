"""Fairs whose kind no list of fairs knows, partners with whom something is linked, zones in front of whose names their country stands."""

import pytest

from tests.ingest.drafts import facts, objects

ZONE = "江岸经济技术开发区"


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("组团参加中国国际储能技术交流会。", "中国国际储能技术交流会"),
        ("到上海国际复合材料展上找配套。", "上海国际复合材料展"),
        ("8月举办青川进口商品节,签约20项。", "青川进口商品节"),
        ("参加东方经济论坛、世界茶乡祭祖节。", "世界茶乡祭祖节"),
        ("组织企业赴深圳参加国际储能与电动汽车大会、赴慕尼黑参加电子展。", "国际储能与电动汽车大会"),
        ("办好第六届中俄博览会江岸分会场和绥芬河国际口岸贸易博览会。", "绥芬河国际口岸贸易博览会"),
    ],
)
def test_events_by_what_opens_them_and_who_holds_them(told: str, event: str) -> None:
    assert event in objects(told + "\n", "PARTICIPATES_IN")


@pytest.mark.parametrize("told", ["抓好关键环节,推进建设。", "举办培训,把握春节节点。", "拓展国际市场,开展产品发展。"])
def test_joints_and_seasons_are_no_feasts(told: str) -> None:
    assert not objects(told + "\n", "PARTICIPATES_IN")


@pytest.mark.parametrize(
    ("told", "partners"),
    [
        ("与湛江经济技术开发区、海南洋浦经济开发区推动港航互联。", {"湛江经济技术开发区"}),
        ("密切与大韩商工会议所的联系。", {"大韩商工会议所"}),
        ("加强与联合国工业发展组织交流。", {"联合国工业发展组织"}),
        ("支持广西大学、北部湾大学与中国科学院海洋研究所共建向海产业研究院。", {"中国科学院海洋研究所"}),
        ("联合哈尔滨综合保税区、沈阳综合保税区发起东北综保联盟。", {"哈尔滨综合保税区", "沈阳综合保税区"}),
    ],
)
def test_partners(told: str, partners: set[str]) -> None:
    assert partners <= {o for s, o in facts(told + "\n", "COOPERATES_WITH") if s == ZONE}


def test_a_zone_abroad_lies_in_the_country_in_front_of_its_name() -> None:
    assert ("中白工业园", "白俄罗斯") in facts("与白俄罗斯中白工业园缔结友好园区。\n", "LOCATED_IN")


def test_brackets_say_which_part_of_a_port_a_zone_is() -> None:
    head = "北海市2026年工作要点\n一、任务\n"
    assert ("铁山港(临海)工业区", "林浆纸") in facts("铁山港(临海)工业区重点发展林浆纸、化工新材料。\n", "TARGETS", head)


def test_a_branch_of_a_bank_and_a_verb_are_no_zones() -> None:
    body = "支持中国银行绥芬河自贸区支行开展结算。结果报片区工作领导小组。\n"
    assert not {s for s, _ in facts(body, "LOCATED_IN")} - {ZONE}
