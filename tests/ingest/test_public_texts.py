"""What public texts at large bring along: tags of their pages, verbs in front of events, brackets cut in two, joint conferences."""

from ingest.cleaning import clean
from tests.ingest.drafts import facts, names, objects, qualified


def test_tags_are_left_out_and_those_of_blocks_end_lines() -> None:
    stored = '</p><p><strong>临江风电场并网</strong><br/></p><p style="x">陇河二期海上风电场年内并网。</p>'
    cleaned = clean(stored)
    assert [line for line in cleaned.text.split("\n") if line] == ["临江风电场并网", "陇河二期海上风电场年内并网。"]
    start = cleaned.text.index("陇河")
    first, last = cleaned.span(start, start + 8)
    assert stored[first:last] == "陇河二期海上风电"
    assert clean("a<b且c>d,增长5%。").text == "a<b且c>d,增长5%。"


def test_verbs_of_attending_are_no_part_of_an_event() -> None:
    assert names("出席世界互联网论坛,亮相国际茶业博览会。", "Event") == {"世界互联网论坛", "国际茶业博览会"}


def test_no_name_holds_half_a_bracket() -> None:
    assert not {n for n in names("招商项目(收入)向招商局提出工业项目后投产。", "Project") if n.count("(") != n.count(")")}


def test_who_makes_up_a_conference_has_no_duty_by_that() -> None:
    assert not facts("联席会议由教育部、财政部、海关总署9个部门和单位组成。", "RESPONSIBLE_FOR")
    assert not facts("联合办公室设在教育部、财政部。", "COOPERATES_WITH")


def test_general_matters_are_no_projects_and_no_firms() -> None:
    assert not names("推进博士后科研工作站建设。产学研合作项目年内备案。", "Project") - {"产学研合作项目"}
    assert not names("产学研合作项目竣工。", "Company")


def test_fines_are_no_goals() -> None:
    assert not qualified("违反规定被罚没20万元以上的,取消资格。", "SETS_TARGET", "value")


def test_partners_do_not_develop_what_is_made_with_them() -> None:
    assert "南湖科学城" not in {head for head, _ in facts("联手南湖科学城打造新型显示走廊。", "TARGETS")}
    assert objects("联手南湖科学城打造新型显示走廊。", "TARGETS") == {"新型显示"}
