"""Papers that several organs issue, titles that run on into the body, days of broadcasts, papers of old that a site released late."""

import pytest

from ingest.draft import Source
from ingest.pipeline import extract


def _issued(text: str) -> tuple[str | None, set[str]]:
    found = extract(Source("/p.txt", "p.txt", text, digest="x"))
    names = {e.id: e.name for e in found.entities}
    return found.document.issuer, {names[s.object] for s in found.statements if s.relation == "ISSUED_BY"}


@pytest.mark.parametrize(
    ("title", "issuer", "organs"),
    [
        ("中共乐安县委乐安县人民政府关于促进竹编产业发展的若干意见", "中共乐安县委、乐安县人民政府", {"中共乐安县委", "乐安县人民政府"}),
        ("中共遂川县委办公室遂川县人民政府办公室关于支持茶企上市的补充意见", "中共遂川县委办公室、遂川县人民政府办公室", {"中共遂川县委办公室", "遂川县人民政府办公室"}),
        ("永新县商务局永新县财政局永新县乡村振兴局关于印发《永新县农村电商扶持办法》的通知", "永新县商务局、永新县财政局、永新县乡村振兴局", {"永新县商务局", "永新县财政局", "永新县乡村振兴局"}),
        ("永新县人民政府办公室关于促进竹编产业发展的若干意见", "永新县人民政府办公室", {"永新县人民政府办公室"}),
    ],
)
def test_each_organ_has_issued_what_several_issue_together(title: str, issuer: str, organs: set[str]) -> None:
    assert _issued(f"{title}\n各乡镇人民政府:\n一、扶持竹编企业\n新建厂房的给予补助。\n") == (issuer, organs)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("乐安县(工业园区)促进竹编产业扶持政策为加快竹编产业发展,提升竞争力,特制订本政策。", "乐安县(工业园区)促进竹编产业扶持政策"),
        ("★中共乐安县委乐安县人民政府关于扶持茶企上市(挂牌)的若干意见(2019年3月5日)为进一步推动茶企上市,特制定本意见。", "中共乐安县委乐安县人民政府关于扶持茶企上市(挂牌)的若干意见"),
        ("乐安县竹编企业培育办法(试行)为规范培育工作,制定本办法。", "乐安县竹编企业培育办法(试行)"),
    ],
)
def test_a_title_ends_before_the_body_that_it_runs_into(line: str, title: str) -> None:
    assert extract(Source("/p.txt", "p.txt", f"{line}\n一、扶持竹编企业\n新建厂房的给予补助。\n", digest="x")).document.title == title


def test_the_day_of_a_broadcast_stands_in_brackets() -> None:
    found = extract(Source("/p.txt", "p.txt", "《江岸新闻》(20240715)\n\n江岸台消息:2022年,全市竹编出口额达到12亿元。2022年,新增茶园3万亩。\n", digest="x")).document
    assert (found.published, found.year) == ("2024-07-15", 2024)


@pytest.mark.parametrize(("number", "written", "year"), [("乐府函〔2006〕12号", "2006年03月04日", 2006), ("乐府函〔2017〕12号", "2017年12月29日", 2018)])
def test_a_paper_that_was_released_late_is_of_the_year_in_which_it_was_written(number: str, written: str, year: int) -> None:
    text = f"发文机关:\n乐安县人民政府\n成文日期:\n{written}\n标 题:\n乐安县人民政府关于竹林管护的复函\n发文字号:\n{number}\n发布日期:\n2018年05月06日\n乐安县人民政府关于竹林管护的复函\n各乡镇:做好竹林管护。\n"
    found = extract(Source("/p.txt", "p.txt", text, digest="x")).document
    assert (found.published, found.year) == ("2018-05-06", year)


def test_a_title_may_name_a_year_long_past() -> None:
    assert extract(Source("/p.txt", "p.txt", "1963年江岸市政府工作报告\n各位代表:\n一、发展农业\n兴修水利。\n", digest="x")).document.year == 1963
