"""Works that the questions of a letter are about, and who is to build them."""

import pytest

from tests.ingest.drafts import facts, objects

HEAD = "发文机关:\n国务院办公厅\n标 题:\n国务院办公厅关于山西省所提问题办理情况的函\n国务院办公厅关于山西省所提问题办理情况的函\n国办函〔2031〕9号\n山西省人民政府:\n"


@pytest.mark.parametrize(
    ("question", "work"),
    [
        ("80万吨甲醇项目", "80万吨甲醇项目"),
        ("龙口坝水利枢纽工程", "龙口坝水利枢纽工程"),
        ("鹰嘴山隧道建设", "鹰嘴山隧道"),
        ("云溪机场扩建", "云溪机场"),
        ("太原新机场建设项目", "太原新机场"),
        ("开发生产大型风电轴承项目", "大型风电轴承项目"),
        ("同蒲铁路复线工程资金", "同蒲铁路复线工程"),
        ("汾河二库加固工程立项", "汾河二库加固工程"),
        ("将大同至张家口高速公路列入国家规划", "大同至张家口高速公路"),
        ("批准建设吕梁机场的", "吕梁机场"),
    ],
)
def test_the_work_that_a_question_names(question: str, work: str) -> None:
    assert objects(f"一、关于{question}问题。你省请求给予支持。\n", "HAS_PROJECT", head=HEAD) == {work}


@pytest.mark.parametrize("question", ["地方电网建设资金", "支持地方工业项目建设", "建设项目", "水稻良种补贴", "汾河污染治理", "晋煤外运第三通道"])
def test_questions_that_name_no_work(question: str) -> None:
    assert objects(f"一、关于{question}问题。你省请求给予支持。\n", "HAS_PROJECT", head=HEAD) == set()


def test_firms_that_are_to_build_what_is_asked_about() -> None:
    body = "一、关于太原煤制烯烃项目问题。太原市请求,由汾河实业集团与晋阳化工集团合资合作,拟投资40亿元,建设年产80万吨的项目。\n"
    assert facts(body, "UNDERTAKES", head=HEAD) == {("汾河实业集团", "太原煤制烯烃项目"), ("晋阳化工集团", "太原煤制烯烃项目")}
