"""Of whom letters and replies of higher offices speak."""

import pytest

from ingest.draft import Source
from ingest.pipeline import extract
from tests.ingest.drafts import names

ALL = "各省、自治区、直辖市人民政府,国务院各部委、各直属机构"


def subject(title: str, addressed: str, issuer: str = "国务院") -> str | None:
    text = f"发文机关:\n{issuer}\n标 题:\n{title}\n发文字号:\n国函〔2031〕9号\n{title}\n{addressed}:\n一、加快发展海洋渔业。\n"
    return extract(Source("/p.txt", "p.txt", text, digest="x")).document.subject


@pytest.mark.parametrize(
    ("title", "addressed", "about"),
    [
        ("国务院关于同意陕西省苗圃划转方案的批复", "陕西省人民政府", "陕西省"),
        ("国务院办公厅关于云南省在领导同志调研时所提问题办理情况的函", "云南省人民政府", "云南省"),
        ("国务院关于同意将江西省萍乡市列为国家历史文化名城的批复", "江西省人民政府", "萍乡市"),
        ("国务院关于资水河道清淤方案的批复", "湖南省人民政府", "湖南省"),
        ("国务院办公厅关于滨海地区防潮问题的复函", "天津市人民政府、水利部", "天津市"),
        ("国务院关于支持青海经营盐湖的若干意见", ALL, "青海省"),
        ("国家发展改革委关于支持甘肃省武威市建设沙产业样板区的函", "甘肃省人民政府", "武威市"),
        ("国务院关于同意设立邢台综合保税区的批复", "河北省人民政府", "邢台综合保税区"),
        ("国务院关于扶持手工作坊的若干意见", ALL, "中国"),
        ("国务院关于两湖平原灌溉规划的批复", "湖北省、湖南省人民政府", "中国"),
    ],
)
def test_the_place_with_which_a_letter_deals(title: str, addressed: str, about: str) -> None:
    assert subject(title, addressed) == about


def test_a_province_answers_one_of_its_cities() -> None:
    assert subject("湖南省人民政府关于同意沅江市芦苇场搬迁的批复", "沅江市人民政府", "湖南省人民政府") == "沅江市"


def test_a_zone_with_and_without_its_city_is_one() -> None:
    found = names("一、做强园区。建设大连柳湾工业区码头。加快柳湾工业区石化项目建设。\n", "Park")
    assert "大连柳湾工业区" in found
    assert "柳湾工业区" not in found
