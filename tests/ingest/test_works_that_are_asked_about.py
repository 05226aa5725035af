"""Works that the questions of a letter are about, and who is to build them."""

import pytest

from tests.ingest.drafts import facts, objects

HEAD = "发文机关:\n国务院办公厅\n标 题:\n国务院办公厅关于贵州省所提问题办理情况的函\n国务院办公厅关于贵州省所提问题办理情况的函\n国办函〔2031〕9号\n贵州省人民政府:\n"


@pytest.mark.parametrize(
    ("question", "work"),
    [
        ("45万吨尿素项目", "45万吨尿素项目"),
        ("龙口坝水利枢纽工程", "龙口坝水利枢纽工程"),
        ("鹰嘴山隧道建设", "鹰嘴山隧道"),
        ("云溪机场扩建", "云溪机场"),
        ("贵阳新机场建设项目", "贵阳新机场"),
        ("开发生产小型水轮机项目", "小型水轮机项目"),
        ("黔溪铁路复线工程资金", "黔溪铁路复线工程"),
        ("苗溪二库加固工程立项", "苗溪二库加固工程"),
        ("将遵义至凯里高速公路列入国家规划", "遵义至凯里高速公路"),
        ("批准建设桐梓机场的", "桐梓机场"),
    ],
)
def test_the_work_that_a_question_names(question: str, work: str) -> None:
    assert objects(f"一、关于{question}问题。你省请求给予支持。\n", "HAS_PROJECT", head=HEAD) == {work}


@pytest.mark.parametrize("question", ["地方电网建设资金", "支持地方工业项目建设", "建设项目", "水稻良种补贴", "苗溪污染治理", "黔货出海第二通道"])
def test_questions_that_name_no_work(question: str) -> None:
    assert objects(f"一、关于{question}问题。你省请求给予支持。\n", "HAS_PROJECT", head=HEAD) == set()


def test_firms_that_are_to_build_what_is_asked_about() -> None:
    body = "一、关于贵阳煤制烯烃项目问题。贵阳市请求,由禾岸实业集团与云渡化工集团合资合作,拟投资17亿元,建设年产30万吨的项目。\n"
    assert facts(body, "UNDERTAKES", head=HEAD) == {("禾岸实业集团", "贵阳煤制烯烃项目"), ("云渡化工集团", "贵阳煤制烯烃项目")}
