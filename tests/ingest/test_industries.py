"""Industries that a plan develops: lists of any form, and words that name no industry."""

import pytest

from tests.ingest.drafts import names, record


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("以引进整车企业为重点,带动轮毂、转向器、制动器等配套产业集聚发展。", {"轮毂"}),
        ("加强对先进纺织制造、海洋装备等新兴产业研究。", {"先进纺织制造"}),
        ("做强省内已有的轨道交通、船舶制造等优势产业。", {"轨道交通"}),
        ("突出抓好智能制造、工业机器人两大产业。", {"智能制造", "工业机器人"}),
        ("着力打造全国领先的智能网联汽车产业。", {"智能网联汽车"}),
        ("发展“银发+”“首店经济”等业态。", {"首店经济"}),
    ],
)
def test_members_of_lists(sentence: str, expected: set[str]) -> None:
    assert expected <= names(sentence + "\n", "Industry")


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持绿色发展,营造一流发展环境。",
        "推动某科创企业中南总部落地。",
        "引导制造业加快向数字化、网络化发展。",
        "引进一批技术含量高、亩均产出高的企业。",
        "再落一批三甲医院、国际酒店、名牌学校。",
        "围绕扩大投资、促进消费开展工作。",
    ],
)
def test_ordinary_words_are_no_industries(sentence: str) -> None:
    assert not names(sentence + "\n", "Industry") - {"制造业"}


def test_ordinary_words_are_industries_where_the_text_says_so() -> None:
    assert "设计" in names("大力发展研发、设计、检测等产业。\n", "Industry")


def test_places_of_a_list_are_no_industries() -> None:
    assert not names("以东湖总部经济区、城北产城融合示范区、光谷产业集聚区为重点,制定提升方案。\n", "Industry")


def test_a_later_sentence_tells_the_stage_of_a_project() -> None:
    found = record("推进江岸第三水厂建设。该项目9月投产。\n")
    stages = {s.qualifiers.get("stage") for s in found.statements if s.relation == "HAS_PROJECT"}
    assert "operate" in stages


def test_what_a_plan_does_not_develop_is_no_target() -> None:
    drawn = record("做强光学镜头、精密模具产业,不发展水泥熟料,不承接印染产业转移。\n")
    aimed = {s.object for s in drawn.statements if s.relation == "TARGETS"}
    known = {e.name for e in drawn.entities if e.id in aimed}
    assert "光学镜头" in known and not known & {"水泥熟料", "水泥", "印染"}
