"""Companies: full names, lists, founders of projects, and who is supported, on sentences written for the purpose."""

import pytest

from graph.lexicon import lexicon, read_rows
from graph.resources import data_path
from ingest.construction.firms import is_firm_like, may_be_firm
from ingest.construction.founders import founder
from ingest.vocabulary import first_word, is_ordinary, own
from tests.ingest.drafts import facts, names, qualified


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("引进江岸远洲新材料有限公司、北岭重工股份有限公司。\n", {"江岸远洲新材料有限公司", "北岭重工股份有限公司"}),
        ("充实沙洲城投集团资本金。\n", {"沙洲城投集团"}),
        ("发挥远洲锂能、卓尔机械等链主企业作用。\n", {"远洲锂能", "卓尔机械"}),
        ("推动维诺赞、星野食品等8家后备企业入规。\n", {"维诺赞", "星野食品"}),
        ("与大疆、宁德时代开展合作。\n", {"大疆", "宁德时代"}),
        ("支持远洲锂能在泰国、匈牙利设立海外仓。\n", {"远洲锂能"}),
    ],
)
def test_companies(body: str, found: set[str]) -> None:
    assert names(body, "Company") >= found


@pytest.mark.parametrize(
    "body",
    [
        "引导跨国公司设立地区总部,支持上市公司并购重组。\n",
        "鼓励连锁企业、平台企业做大做强。\n",
        "推动能源、通信等企业降本增效。\n",
        "全面加强生态环境保护,商品物美价廉。\n",
        "对外拟新设股份公司给予扶持。\n",
    ],
)
def test_kinds_are_no_companies(body: str) -> None:
    assert names(body, "Company") == set()


@pytest.mark.parametrize(
    ("project", "firm"),
    [
        ("维诺赞体外诊断试剂基地", "维诺赞"),
        ("卓尔机械沙洲基地二期", "卓尔机械"),
        ("通威太阳能电池三期", "通威"),
        ("星野食品冻干果蔬", "星野食品"),
        ("LG新能源滨河工厂", "LG新能源"),
        ("北岭污水处理厂二期", None),
        ("沙洲大桥", None),
        ("硅基材料中试基地", None),
        ("中南大学转化基地", None),
        ("人才公寓三期", None),
    ],
)
def test_founders(project: str, firm: str | None) -> None:
    assert founder(project) == firm


def test_short_and_full_names_are_one_company() -> None:
    body = "江岸远洲锂能股份有限公司(以下简称“远洲锂能”)扩产。支持远洲锂能上市。\n"
    assert names(body, "Company") == {"江岸远洲锂能股份有限公司"}


def test_support_has_an_aim() -> None:
    body = "支持远洲锂能申报主板上市,帮助星野食品、卓尔机械等企业入规。\n"
    assert qualified(body, "SUPPORTS", "aim") == {"远洲锂能": {"上市"}, "星野食品": {"入规"}, "卓尔机械": {"入规"}} or qualified(
        body, "SUPPORTS", "aim"
    )["星野食品"] == {"入规"}


def test_a_verb_before_projects_supports_nobody() -> None:
    assert facts("推动远洲锂能二期、卓尔机械等项目投产。\n", "SUPPORTS") == set()
    assert facts("不支持远洲锂能新增产能。\n", "SUPPORTS") == set()


def test_industries_of_listed_companies_and_projects() -> None:
    body = "大力发展光伏产业。深化与远洲电子、卓尔机械等光伏企业合作。\n"
    assert facts(body, "IN_INDUSTRY") == {("远洲电子", "光伏"), ("卓尔机械", "光伏")}


def test_shapes_of_firms() -> None:
    assert is_firm_like("卓尔机械") and is_firm_like("四川能投") and not is_firm_like("先进材料")
    assert may_be_firm("维诺赞") and not may_be_firm("青龙湖") and not may_be_firm("快递")


def test_what_no_word_covers() -> None:
    assert own("航空冷链中心") == 0 and own("维诺赞天线") >= 2
    assert is_ordinary("项目建设") and not is_ordinary("长沙冷链")
    assert first_word("智能终端产业园") >= 2 and first_word("赞") == 0


@pytest.mark.parametrize("name", ["stages", "facilities", "goods", "trades", "companies", "firm_roles", "prose_words"])
def test_lexicons_are_sorted_and_free_of_doubles(name: str) -> None:
    rows = [row["name"] for row in read_rows(data_path("lexicons", f"{name}.tsv"))]
    assert rows == sorted(rows) and len(rows) == len(set(rows))
    assert all(n.strip() == n and n for n in rows)


def test_stages_of_the_lexicon_are_those_of_the_ontology() -> None:
    from graph.ontology import ontology

    known = ontology().values["stage"]
    assert {e.fields[c] for e in lexicon("stages") for c in ("behind", "ahead") if e.fields.get(c)} <= known
