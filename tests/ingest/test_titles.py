"""Titles that are numbered as annexes, broken over lines, spaced out, below navigation or missing, and the subject they tell."""

import pytest

from ingest.draft import Source
from ingest.pipeline import extract
from tests.ingest.drafts import goals

BODY = "一、总体目标\n规上工业增加值增长8%。\n二、主要任务\n(一)做强装备产业。引进项目11个。\n"


@pytest.mark.parametrize(
    ("head", "title", "subject"),
    [
        ("附件1:衡阳市2025年民营经济行动方案\n", "衡阳市2025年民营经济行动方案", "衡阳市"),
        ("(附件2)\n永州市关于扶持外贸企业的\n若干措施\n", "永州市关于扶持外贸企业的若干措施", "永州市"),
        ("临江高新技术产业开发区\n2025年先进制造发展\n工作方案\n", "临江高新技术产业开发区2025年先进制造发展工作方案", "临江高新技术产业开发区"),
        ("岳阳市人民政府办公室\n关于印发《岳阳市2025年低空经济\n工作要点》的通知\n各县(市、区)人民政府:\n", "岳阳市2025年低空经济工作要点", "岳阳市"),
        ("湘潭经济技术开发区管委会\n2025年工作总结\n暨2026年工作计划\n", "湘潭经济技术开发区管委会2025年工作总结暨2026年工作计划", "湘潭经济技术开发区"),
        ("附件:\n\n2025年浏阳经济技术开发区\n科技创新工作要点\n", "2025年浏阳经济技术开发区科技创新工作要点", "浏阳经济技术开发区"),
        ("娄 底 市\n2025 年 工 业 工 作 要 点\n", "娄底市2025年工业工作要点", "娄底市"),
        ("首页 > 政务公开 > 规划\n分享到:\n常德经济技术开发区2025年任务清单\n", "常德经济技术开发区2025年任务清单", "常德经济技术开发区"),
    ],
)
def test_title_and_subject(head: str, title: str, subject: str) -> None:
    found = extract(Source("/7.txt", "7.txt", head + BODY, digest="x"))
    names = {e.id: e.name for e in found.entities}
    assert found.document.title == title
    assert [names[s.object] for s in found.statements if s.relation == "ABOUT"] == [subject]


def test_without_a_title_the_office_that_signs_tells_the_place() -> None:
    found = extract(Source("/7.txt", "7.txt", BODY + "株洲市商务局\n2025年3月4日\n", digest="x"))
    names = {e.id: e.name for e in found.entities}
    assert [names[s.object] for s in found.statements if s.relation == "ABOUT"] == ["株洲市"]


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("政 府 工 作 报 告\n——2025年2月8日在醴陵市第六届人民代表大会第五次会议上\n市长 王玉\n", "醴陵市"),
        ("关于衡阳高新区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n", "衡阳高新技术产业开发区"),
        ("图解:一图读懂《湘潭高新区2024年工作要点》\n", "湘潭高新技术产业开发区"),
        ("湘潭高新技术产业开发区管理委员会文件\n潭高管发〔2023〕9号\n\n关于2023年招商引资工作的实施意见\n", "湘潭高新技术产业开发区"),
        ("西咸新区泾河新城2024年工作要点\n", "西咸新区泾河新城"),
        ("支持湘江新区发展的若干措施\n", "湖南湘江新区"),
        ("2024年度城陵矶港区重点工作计划\n", "城陵矶港区"),
        ("绵阳科技城新区2024年工作要点\n", "绵阳科技城新区"),
        ("永州市开发区高质量发展2025年工作要点\n", "永州市"),
        ("从衡阳高新区看项目春潮\n2025-02-20 衡阳日报\n", "衡阳高新技术产业开发区"),
    ],
)
def test_subjects_behind_what_leads_to_them(head: str, subject: str) -> None:
    found = extract(Source("/7.txt", "7.txt", head + BODY, digest="x"))
    names = {e.id: e.name for e in found.entities}
    assert [names[s.object] for s in found.statements if s.relation == "ABOUT"] == [subject]


def test_a_verb_in_the_title_ends_the_place() -> None:
    found = extract(Source("/7.txt", "7.txt", "永州市推进先进制造业开发区提质增效2025年工作台账\n" + BODY, digest="x"))
    names = {e.id: e.name for e in found.entities}
    assert [names[s.object] for s in found.statements if s.relation == "ABOUT"] == ["永州市"]


@pytest.mark.parametrize(("head", "place"), [
    ("重庆市黔石区2025年重点工作安排\n一、任务\n", "黔石区"),
    ("岚滩县2025年工作要点\n一、任务\n", "岚滩县"),
    ("政府工作报告\n——2025年1月5日在岚滩旗第十六届人民代表大会第四次会议上\n一、任务\n", "岚滩旗"),
    ("成都市中心城区2025年工作要点\n一、任务\n", "成都市"),
])
def test_a_place_that_no_list_has_is_the_subject_where_its_name_says_so(head: str, place: str) -> None:
    assert {subject for subject, *_ in goals("规上工业增加值增长9%。\n", head)} == {place}


def test_a_site_in_front_of_the_day_has_published() -> None:
    found = extract(Source("/a.txt", "a.txt", "江岸经开区开新局\n清江网 2025-04-09 10:22   记者 王小明\n\n今年江岸经济技术开发区力争签约项目20个。\n", digest="x"))
    assert "清江网" in {e.name for e in found.entities if e.type == "Organization"}
