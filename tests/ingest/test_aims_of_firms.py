"""Firms and what they are helped to do: stock markets, titles, works abroad, each firm with its own aim."""

from tests.ingest.drafts import names, objects, qualified


def test_firms_helped_towards_stock_markets() -> None:
    body = "支持澜测新图启动创业板上市辅导，推动沐羿竹木对接北交所。推动江澜轴承、禾塬科技对接境内外资本市场，指导海屿药业完成股份制改造。\n"
    aims = qualified(body, "SUPPORTS", "aim")
    assert aims == {
        "澜测新图": {"创业板上市辅导"}, "沐羿竹木": {"对接北交所"}, "江澜轴承": {"对接境内外资本市场"}, "禾塬科技": {"对接境内外资本市场"}, "海屿药业": {"完成股份制改造"},
    }


def test_each_firm_has_the_aim_behind_it() -> None:
    aims = qualified("支持澄远动力申报省级绿色供应链企业、博昌化工创建智能工厂。\n", "SUPPORTS", "aim")
    assert aims == {"澄远动力": {"申报省级绿色供应链企业"}, "博昌化工": {"创建智能工厂"}}


def test_one_aim_of_several_firms() -> None:
    assert qualified("支持江澜轴承、禾塬科技增产扩能。\n", "SUPPORTS", "aim") == {"江澜轴承": {"增产扩能"}, "禾塬科技": {"增产扩能"}}


def test_a_firm_that_leads_the_building_of_a_laboratory_is_no_part_of_its_name() -> None:
    body = "支持澄远电子、测绘星图牵头建设时空智能实验室。\n"
    assert {"澄远电子", "测绘星图"} <= objects(body, "SUPPORTS")
    assert not any("牵头" in n for n in names(body, "Organization") | names(body, "Project"))


def test_a_firm_named_after_a_province_that_builds_abroad() -> None:
    assert objects("支持云南跨途易达在万象建设海外仓。\n", "SUPPORTS") == {"云南跨途易达"}


def test_what_firms_carry_out_is_no_project_of_theirs() -> None:
    body = "引导江澜食品、恒粤坚果开展进口原料落地加工。\n"
    assert objects(body, "SUPPORTS") == {"江澜食品", "恒粤坚果"} and not any("开展" in n for n in names(body, "Project"))


def test_what_only_firms_apply_for_makes_any_name_a_firm() -> None:
    body = "支持淮州九洋自控、江苏澄大正表面工程申报制造业单项冠军，推动贝克澜尔新三板挂牌、恒陌氢能新三板挂牌。\n"
    assert qualified(body, "SUPPORTS", "aim") == {
        "淮州九洋自控": {"申报制造业单项冠军"}, "江苏澄大正表面工程": {"申报制造业单项冠军"}, "贝克澜尔": {"新三板挂牌"}, "恒陌氢能": {"新三板挂牌"},
    }
    assert not names(body, "Project")


def test_what_is_no_firm_is_none_where_firms_apply() -> None:
    body = "组织链主企业申报单项冠军，推动现代农业产业园争创国家级龙头企业，推动全县规上企业申报专精特新30家。\n"
    assert not objects(body, "SUPPORTS")


def test_firms_helped_into_chains_and_through_tests() -> None:
    aims = qualified("支持富澜和机械、凯陌机电进入东风汽车供应链，支持润岚制药通过美国FDA认证。\n", "SUPPORTS", "aim")
    assert aims == {"富澜和机械": {"进入东风汽车供应链"}, "凯陌机电": {"进入东风汽车供应链"}, "润岚制药": {"通过美国FDA认证"}}
    assert not objects("支持园区通过绿色认证，推动中小企业通过两化融合认证。\n", "SUPPORTS")
