"""No name that has the shape of a firm's is without a trace; most of what verbs govern has none."""

import pytest

from ingest.construction.firms import is_firm_like
from ingest.mentions._firmlists import _is_branch
from ingest.mentions._firmtraces import traces

TEXTS = (
    "支持沐砚科技、栖禾食品扩产,推动甬川化工上市,帮助云南澜沧铝业入规。与鼎沅国际、沁阳建设国际合作,引进沐辰股份。",
    "依托中石化、宁德时代和海康威视,联合中国中车、TCL科技、58同城、360集团开展协作;服务四川能投、三星电机、格力电器。",
    "、栖禾科技与沐砚新材料,通过沐砚 新材料、栖禾·生物,对接浙江沐砚智能装备、沐砚银行、沐砚控股、比亚迪电子、通威太阳能。",
    "培育时代芯片、振兴半导体、甬江光电,引导星光化工、蜂巢能源、蓝天机械和晨光生物转型,发挥东方电气、沿江重工的作用。",
)
PLAIN = ("加快发展方式转变和结构调整", "引导社会力量参与养老托育", "科技创新", "人民群众", "优势产业做大做强", "12个部门、3家机构")


@pytest.mark.parametrize("text", TEXTS)
def test_every_name_of_a_firm_leaves_a_trace(text: str) -> None:
    found = traces(text)
    pieces = {(a, b) for a in range(len(text)) for b in range(a + 2, min(a + 16, len(text)) + 1) if "、" not in text[a + 1 : b]}
    firms = {(a, b) for a, b in pieces if is_firm_like(text[a:b]) or _is_branch(text[a:b])}
    assert len(firms) > 5
    assert all(found.between(text, a, b) for a, b in firms)


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_words_show_no_firm(text: str) -> None:
    assert not traces(text).between(text, 0, len(text))


def test_known_names_are_those_that_begin_first_and_go_furthest() -> None:
    text = "会上,中国中车集团、宁德时代和宁德时代新能源到场。"
    assert [text[a:b] for a, b in traces(text).named] == ["中国中车", "宁德时代", "宁德时代"]
