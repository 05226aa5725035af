"""Projects with quotes in their names, facilities of lists that other words close, firms that make what a project is named after."""

import pytest

from tests.ingest.drafts import facts, names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("建设“青澜湖会客厅”。", {"青澜湖会客厅"}),
        ("加快筹建省级“蓝芯”双创基地。", {"省级“蓝芯”双创基地"}),
        ("加快推进岳阳、邵阳“无水港”建设。", {"岳阳“无水港”", "邵阳“无水港”"}),
        ("打造青澜公园、澄川公园等绿色空间。", {"青澜公园", "澄川公园"}),
        ("联合企业、高校和科研院所建设澄川光电创新中心。", {"澄川光电创新中心"}),
        ("推进高铁西站等对外通道建设。", {"高铁西站"}),
    ],
)
def test_names_of_projects(sentence: str, expected: set[str]) -> None:
    assert expected <= names(sentence + "\n", "Project")


@pytest.mark.parametrize("sentence", ["打造“内陆开放高地”。", "营造“亲清”氛围。", "开辟审批“绿色通道”。", "打造“立起来的园区”。"])
def test_slogans_are_no_projects(sentence: str) -> None:
    assert not names(sentence + "\n", "Project")


def test_a_hospital_that_is_built_is_a_project() -> None:
    assert "江岸市澄川医院" in names("加快江岸市澄川医院建设。\n", "Project")


def test_a_firm_with_a_trade_of_its_own_makes_what_follows() -> None:
    found = facts("抓好蓝思科技新材料项目、博世汽车电子制动系统等重点项目建设。\n", "UNDERTAKES")
    assert {s for s, _ in found} == {"蓝思科技", "博世"}


def test_a_project_of_two_places() -> None:
    found = facts("推进某湖集团郴州永州项目建设,加强与郴州、永州合作。\n", "LOCATED_IN", "湖南省2024年承接产业转移工作计划\n一、任务\n")
    assert {("郴州市"), ("永州市")} <= {o for _, o in found}
