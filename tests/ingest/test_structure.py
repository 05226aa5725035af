"""Statements of the outline have spans within the text, also where it breaks off."""

from tests.ingest.drafts import record


def test_a_mark_with_which_a_text_breaks_off_is_its_own_evidence() -> None:
    found = record("第一条 场内道路由园区养护。\n第二条", head="桥北物流园管理办法\n")
    spans = [found.text[s.start : s.end] for s in found.statements if s.relation == "HAS_TASK"]
    assert len(spans) == 2
    assert spans[-1] == "第二条"
