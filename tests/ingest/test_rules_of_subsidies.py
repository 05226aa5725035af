"""Documents that give: conditions of subsidies are no goals; titles and numbers where line breaks were lost."""

import pytest

from tests.ingest.drafts import names, objects, record

HEAD = "荆门市人民政府关于促进外贸发展的若干意见\n一、扶持\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "对当年出口额达到2000万美元的企业,给予50万元奖励。",
        "1、对新增产值超过3亿元、2亿元的企业,分别给予20万元、10万元补助。",
        "按首发募资额5亿元(含)以下、5亿元至8亿元分档奖励。",
        "落实《江岸区外贸新政12条》和《稳岗十条》。",
        "凡新聘人才每人每月800元,予以资助。",
    ],
)
def test_conditions_of_subsidies_are_no_goals(sentence: str) -> None:
    assert not objects(sentence + "\n", "SETS_TARGET", HEAD)


def test_goals_beside_subsidies_stay() -> None:
    assert objects("全年兑现奖补资金,完成出口额30亿元。\n", "SETS_TARGET")


def test_bodies_taken_for_units() -> None:
    found = record("对上市公司牵头建设的项目给予支持。由江岸集团牵头建设。\n", HEAD)
    assert not any(e.name.startswith("对") for e in found.entities if e.type in ("Company", "Agency"))


def test_steps_of_a_process_are_no_industries() -> None:
    assert not names("抓住源头、过程、结果等关键环节。\n", "Industry")


def test_a_number_that_is_glued_to_an_office() -> None:
    document = record("各单位遵照执行。\n", "澄川市商务局澄川市财政局澄商局〔2021〕8号\n关于印发《澄川市会展业扶持办法》的通知各镇政府、街道办事处:\n").document
    assert document.number == "澄商局〔2021〕8号"
    assert document.title == "澄川市会展业扶持办法"
    assert document.year == 2021


def test_a_line_that_is_but_a_number_is_no_title() -> None:
    document = record("各单位遵照执行。\n", "澄政发〔2020〕3号\n荆门市人民政府关于印发荆门市企业股改二十条的通知各县(市、区)人民政府:\n").document
    assert document.title == "荆门市企业股改二十条"
    assert document.number == "澄政发〔2020〕3号"


def test_numbers_of_other_documents_are_not_its_own() -> None:
    document = record("根据《澄川市人才意见》(澄党发〔2017〕38号)要求,制定本方案。\n", "澄川市人才工作方案\n").document
    assert document.number is None


def test_who_issued_what_the_state_council_forwards() -> None:
    document = record("各单位遵照执行。\n", "国务院办公厅转发国家能源局关于加强安全工作意见的通知\n").document
    assert document.issuer == "国务院办公厅"
    assert record("各单位遵照执行。\n", "国务院关于促进快递业发展的若干意见\n").document.issuer == "国务院"
