"""Figures in lists of what is to be done, in headlines and in reports of the press: which of them are goals, and how they compare."""

import pytest

from ingest.draft import Source
from ingest.pipeline import draft
from tests.ingest.drafts import qualified

PLAN = "临江经济开发区2024年工作要点\n临江经济开发区管委会 2024年2月1日\n"
ARTICLE = "江岸高新区:开年忙项目\n2024-08-18 08:12 来源:江岸日报 本报记者 林一帆\n"


def goals(body: str, head: str = PLAN) -> list[tuple[str, object, str]]:
    """Indicator, value and comparator of each goal of a text, in order."""
    found = draft(Source("/1.txt", "1.txt", head + body, digest="x")).facts
    return [(f.tail[1], f.qualifiers["value"], f.qualifiers["comparator"]) for f in found if f.relation == "SETS_TARGET"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("确保31个项目开工、13个项目投产,新增规上企业8家以上。", [("项目开工", 31, "="), ("项目投产", 13, "="), ("新增规上企业", 8, ">=")]),
        ("全年61个项目开工、33个项目竣工。", [("项目开工", 61, "="), ("项目竣工", 33, "=")]),
        ("力争12家企业上云、9家企业入规、2家企业上市。", [("企业上云", 12, "="), ("企业入规", 9, "="), ("企业上市", 2, "=")]),
        ("推动25个项目开工,20个项目投产。", [("项目开工", 25, "="), ("项目投产", 20, "=")]),
        ("年内19台机组并网、4座厂房封顶。", [("机组并网", 19, "=")]),
        ("幼儿园竣工6所、开工9所。", [("幼儿园竣工", 6, "="), ("幼儿园开工", 9, "=")]),
    ],
)
def test_what_is_counted_and_what_is_to_be_done_with_it(body: str, expected: list[tuple[str, object, str]]) -> None:
    assert set(expected) <= set(goals(body))


def test_an_indicator_begins_behind_a_dash() -> None:
    assert goals("家底更厚——规上工业总产值达到430亿元。") == [("规上工业总产值", 430, "=")]


def test_a_known_investment_grows_as_other_indicators_do() -> None:
    assert goals("交通投资增长8%,基础设施投资增长9%以上。") == [("交通投资增速", 8, "="), ("基础设施投资增速", 9, ">=")]


def test_gdp_is_the_regions_in_a_plan_of_a_zone() -> None:
    assert goals("全市GDP增长8%。") == [("地区生产总值增速", 8, "=")]


def test_a_number_of_projects_without_a_plan_is_no_goal() -> None:
    assert not goals("去年31个项目开工、13个项目投产。")
    assert not goals("已有14个项目开工。")


def test_what_a_work_yields_once_it_runs_is_no_goal_of_the_year() -> None:
    assert not goals("启川电池二期投产后,新增产值12亿元。")


def test_a_number_in_front_of_an_indicator_is_that_of_its_line() -> None:
    assert goals("(一)目标\n1.地区生产总值增长6%以上。\n") == [("地区生产总值增速", 6, ">=")]


def test_the_word_goal_is_no_part_of_an_indicator() -> None:
    assert goals("今年3亿元以上洽谈项目目标不少于7个。") == [("3亿元以上洽谈项目", 7, ">=")]


def test_what_is_reached_is_told_exactly() -> None:
    assert goals("力争研发投入占比达3.2%。")[0][1:] == (3.2, "=")
    assert goals("力争研发投入占比达3.2%以上。")[0][1:] == (3.2, ">=")


def test_the_size_of_a_zone_is_no_goal() -> None:
    assert not goals("片区实施范围7平方公里,规划面积约11平方公里。")


@pytest.mark.parametrize(
    "body",
    [
        "今年以来,江岸高新区规上工业增加值增长6.4%,位居全市第5位。",
        "1-7月,江岸高新区完成工业投资14亿元,增长3%。",
        "江岸高新区规上工业增加值增长6.4%,位居全市第5位。",
        "前三季度,全区技术合同成交额2.7亿元。",
        "上半年,全区有5项数据走高,其中规上工业增加值增长6.4%,位列全市第四。",
    ],
)
def test_what_the_press_reports_of_the_year_so_far_is_no_goal(body: str) -> None:
    assert not goals(body, ARTICLE)


def test_what_the_press_reports_of_the_rest_of_the_year_is_one() -> None:
    assert goals("1-7月,江岸高新区完成工业投资14亿元。全年力争工业投资突破25亿元。", ARTICLE) == [("工业投资", 25, ">=")]
    assert goals("力争规上工业增加值增长7%,位居全市第5位。") == [("规上工业增加值增速", 7, "=")]


def test_the_figure_of_a_headline_is_told_once() -> None:
    text = "江岸高新区今年力争新开工项目45个\n江岸日报 2024-02-18 记者 林一帆\n江岸高新区今年力争新开工项目45个。"
    assert [value for _, value, _ in goals(text, "")] == [45]


@pytest.mark.parametrize(
    ("kind", "stage"), [("新开工", "start"), ("拟竣工投产", "operate"), ("计划竣工", "complete"), ("年内投产", "operate"), ("续建", "build")]
)
def test_what_listed_projects_are_to_reach_stands_in_their_class(kind: str, stage: str) -> None:
    assert qualified(f"抓好绣溪光电、启川纤维等12个{kind}项目。", "HAS_PROJECT", "stage")["启川纤维"] == {stage}


@pytest.mark.parametrize("aside", ["2023年为9.4%", "上年9.4%", "截至去年底9.4%"])
def test_what_was_reached_in_a_bracket_ends_with_it(aside: str) -> None:
    told = f"规上工业总产值增长13%以上({aside});技改投资完成21亿元,其中设备投资不低于14亿元。"
    assert [value for _, value, _ in goals(told)] == [13, 21, 14]


def test_a_bracket_may_say_which_year_is_meant() -> None:
    assert not goals("截至上年(2023年)二季度,发明专利累计授权57件,占比超过40%。")
