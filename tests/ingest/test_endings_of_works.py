"""Names are taken out of a part only where one may end or a firm may begin: none that was found before is passed over."""

import pytest

from ingest.construction.endings import may_end, may_hold
from ingest.construction.firmsigns import shows_firm
from ingest.construction.founders import founder
from ingest.construction.names import facility, phase
from ingest.construction.reader import members

WORKS = (
    "沁阳大桥", "栖禾产业园", "沐砚变电站", "沁河快速路东段", "甬川110千伏栖霞变", "沁阳3号线", "净化三厂", "栖禾基地二期", "沐砚中心(一期)", "甬川二期工程",
    "沐砚新材料项目", "栖禾水厂扩建", "甬川标准厂房A区", "沁阳2号楼", "沐砚铜箔二期1万吨高性能铜箔",
)
BEHIND = ("", "、沁阳码头", "和沁阳码头", "年底前投产", "力争6月开工", "正式启用", "20公里", "等3个项目", "首条线试产", "主体完工", "”", "今年完成主体工程", "一次试车成功")
ACTS = ("要改造升级", "将引进企业", "待批复后启动", "受天气影响暂缓")


@pytest.mark.parametrize("work", WORKS)
def test_a_work_ends_before_what_can_follow_a_name(work: str) -> None:
    assert facility(work) or phase(work) or work.endswith(("项目", "工程"))
    for behind in (*BEHIND, *ACTS):
        part = f"推进{work}{behind}"
        assert may_end(part, 0, len(part), told=True), part
        assert may_hold(part, 0, len(part)), part


@pytest.mark.parametrize("acts", ACTS)
def test_without_a_stage_a_facility_must_act_or_say_that_it_is_work(acts: str) -> None:
    assert may_end(f"栖禾中心{acts}", 0, 4 + len(acts), told=False)
    assert may_end("栖禾药业扩建", 0, 6, told=False)
    assert may_end("沐砚新材料工程", 0, 7, told=False)
    assert not may_end("栖禾中心", 0, 4, told=False)


@pytest.mark.parametrize("part", ["推动社会主义核心价值观落地生根", "各项政策尽快落地", "确保经济平稳运行", "中心城区人口增长", "园区的管理要加强", "让权力在阳光下运行"])
def test_prose_holds_no_work(part: str) -> None:
    assert not may_hold(part, 0, len(part))
    assert not list(members(part, 0, len(part)))


@pytest.mark.parametrize(
    "name", ["沐砚科技负极材料", "栖禾药业", "通威太阳能电池", "正铂柔性电路板", "硕贝德天线", "华能栖霞风电", "中科绿源秸秆糖", "天齐堂饮片", "云南沐砚磷酸铁锂", "福海创PX装置"]
)
def test_names_that_begin_with_firms_show_it(name: str) -> None:
    assert shows_firm(name)
    assert shows_firm(f"推动{name}年内投产")


def test_a_firm_and_what_it_makes_is_found_as_before() -> None:
    assert founder("硕贝德天线") == "硕贝德"
    assert founder("平稳有序的秩序") is None
    assert not shows_firm("平稳有序的秩序")
    (found,) = members("正铂柔性电路板9月投产", 0, 12)
    assert (found.name, found.stage) == ("正铂柔性电路板", "operate")
