"""Who is to act, in layouts and sentences seen for the first time."""

from pathlib import Path

from ingest.cleaning import clean
from ingest.outline import outline
from ingest.readers import read
from tests.ingest.drafts import facts


def duties(body: str) -> dict[str, set[str]]:
    """Heading of a task → its units."""
    found: dict[str, set[str]] = {}
    for unit, task in facts(body, "RESPONSIBLE_FOR"):
        found.setdefault(task, set()).add(unit)
    return found


def test_units_one_a_line_below_their_label() -> None:
    found = duties(
        "1.疏浚内河航道。清淤3公里。\n责任单位:\n市交通运输局\n市自然资源和规划局\n江岸港务集团\n"
        "2.修复滨江湿地。种植芦苇90亩。\n责任单位:\n市林业局\n柳林镇政府\n3.规范管理。建立台账。\n"
    )
    assert found == {"疏浚内河航道": {"市交通运输局", "市自然资源和规划局", "江岸港务集团"}, "修复滨江湿地": {"市林业局", "柳林镇政府"}}


def test_a_raised_dot_parts_units() -> None:
    assert duties("1.办好灯会。制作灯组40组。\n承担单位:区文旅局·区城管局·江岸文旅公司\n")["办好灯会"] == {"区文旅局", "区城管局", "江岸文旅公司"}


def test_dates_beside_the_units_of_a_bracket() -> None:
    found = duties(
        "1.改造老旧管网。更换管道12公里。(9月底前完成;市住建局、市城管局)\n2.整治码头岸线。拆除趸船6艘。(市交通运输局、市水利局,持续推进)\n"
        "3.培训技工。开班20期。(由市人社局、市总工会负责,2024年11月底前完成)\n"
    )
    assert found == {"改造老旧管网": {"市住建局", "市城管局"}, "整治码头岸线": {"市交通运输局", "市水利局"}, "培训技工": {"市人社局", "市总工会"}}


def test_bodies_of_any_form_where_other_brackets_hold_units() -> None:
    found = duties(
        "1.整修背街。铺设路灯300盏。(区住建局、江北街道)\n2.规范集市。划行归市。(区市场监管局、区城管局)\n"
        "3.劝导交通。早晚值守。(市公安局交警支队一大队、区直机关工委)\n4.美化庭院。栽种月季。(园林所、柳浪社区)\n5.注意事项。统一着装。(不含周末)\n"
    )
    assert found["劝导交通"] == {"市公安局交警支队一大队", "区直机关工委"}
    assert found["美化庭院"] == {"园林所", "柳浪社区"}
    assert "注意事项" not in found


def test_a_list_says_of_how_many_tasks_it_speaks() -> None:
    items = "1.回收余热。安装锅炉3台。\n2.利用废渣。建设砖厂1座。\n3.修复矿坑。复绿200亩。\n(以上2项工作牵头单位:市工信局;配合单位:市生态环境局)\n"
    found = duties(items)
    assert found == {"利用废渣": {"市工信局", "市生态环境局"}, "修复矿坑": {"市工信局", "市生态环境局"}}


def test_offices_in_boxes_head_what_they_are_to_do() -> None:
    found = duties(
        "【区水利局】\n(1)加固堤防。加高土堤4公里。\n(2)更新泵站。更换水泵7台。\n【区住建局、区城管局】\n(1)疏通管网。清淤管道30公里。\n"
        "【各乡镇、街道】\n(1)组织演练。转移群众演练2次。\n"
    )
    assert found == {"加固堤防": {"区水利局"}, "更新泵站": {"区水利局"}, "疏通管网": {"区住建局", "区城管局"}, "组织演练": {"各乡镇", "街道"}}


def test_bullets_with_a_firm_in_brackets_of_its_own() -> None:
    found = duties(
        "▲补强管廊(责任单位:规划建设局、启源化工(江岸)有限公司)\n建成蒸汽管道5公里。\n▲招引精细化工(责任单位:招商局、江岸产投集团)\n引进项目8个。\n"
    )
    assert found == {"补强管廊": {"规划建设局", "启源化工(江岸)有限公司"}, "招引精细化工": {"招商局", "江岸产投集团"}}


def test_those_who_are_brought_in_further_on() -> None:
    assert duties("1.修编规划。由市发展改革委会同市自然资源和规划局修编产业规划。\n")["修编规划"] == {"市发展改革委", "市自然资源和规划局"}
    assert duties("1.设立基金。市财政局要安排资金3亿元,会同市国资委设立引导基金。\n")["设立基金"] == {"市财政局", "市国资委"}
    assert duties("1.压减用水。由市水利局牵头,会同柳林镇、白石镇关停机井60眼。\n")["压减用水"] == {"市水利局", "柳林镇", "白石镇"}
    assert duties("1.奖补企业。本条由市工信局牵头,市财政局、江岸港务公司落实。\n")["奖补企业"] == {"市工信局", "市财政局", "江岸港务公司"}


def test_a_bureau_told_what_it_does_beside_one_that_is_to_act() -> None:
    found = duties("1.办好教育医疗。市教育局要确保新校秋季开学;市卫健委加快妇幼保健院建设。\n2.回顾。去年,市商务局推进消费回升。\n")
    assert found == {"办好教育医疗": {"市教育局", "市卫健委"}}


def test_hard_spaces_of_a_page_part_units(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><p>江岸经济技术开发区2024年任务</p><p>一、去库存。盘活厂房。<br>责任单位:招商局&nbsp;&nbsp;江岸产投集团&nbsp;&nbsp;建设局</p></body></html>", encoding="utf-8")
    assert "招商局\u3000江岸产投集团\u3000建设局" in read(page).text


def test_hard_spaces_left_in_plain_text() -> None:
    assert clean("责任单位:招商局&nbsp;&nbsp;建设局").text == "责任单位:招商局  建设局"


def test_points_end_where_a_section_begins() -> None:
    text = "保障措施如下。一是压实责任,每月调度。二是强化督查,每季通报。\n一、产业项目\n1.轴承厂。建设厂房2栋。\n"
    assert {"一", "一/1"} <= {clause.path for clause in outline(text)}


def test_a_bracket_of_units_ends_a_heading() -> None:
    found = duties(
        "(一)扶持茶企(区农业农村局)\n新增加工线3条,认证基地2个。\n(二)开设网店(区商务局、江岸邮政公司)\n入驻网店60家。\n(三)推广良种(区科技局)\n推广良种4万亩。\n"
    )
    assert found == {"扶持茶企": {"区农业农村局"}, "开设网店": {"区商务局", "江岸邮政公司"}, "推广良种": {"区科技局"}}


def test_boxed_labels_without_colons_follow_one_another() -> None:
    found = duties("1.整治河道。清淤6公里。【牵头单位】区水利局【配合单位】区生态环境局、柳林镇\n2.绿化坡地。植树2万株。【牵头单位】区林业局【配合单位】区城管局\n")
    assert found == {"整治河道": {"区水利局", "区生态环境局", "柳林镇"}, "绿化坡地": {"区林业局", "区城管局"}}


def test_arrows_and_plus_signs_and_labels_of_other_words() -> None:
    found = duties(
        "1.盘活厂房。盘活3万平方米。→区工信局、园区管委会\n2.开通公交。新开线路4条。责任单位:区交通运输局+江岸公交公司\n3.修缮书院。修缮书院2座。\n认领单位:区文旅局\n"
    )
    assert found == {"盘活厂房": {"区工信局", "园区管委会"}, "开通公交": {"区交通运输局", "江岸公交公司"}, "修缮书院": {"区文旅局"}}


def test_prose_of_who_has_the_whole_in_hand() -> None:
    found = duties("1.盘活厂房。盘活3万平方米。区工信局抓总,园区管委会、区自然资源局按职责推进。\n2.修缮书院。修缮书院2座,责任落实到区文旅局、柳林镇。\n")
    assert found == {"盘活厂房": {"区工信局", "园区管委会", "区自然资源局"}, "修缮书院": {"区文旅局", "柳林镇"}}


def test_verbs_of_plans_and_papers() -> None:
    found = duties(
        "1.办好活动。区人才办还准备在上海设一处驿站。区政府金融办要会同市财政局设立基金。\n2.强化调度。由区委督查室汇总进展,由江岸产业投资集团有限公司(以下简称“江岸产投”)承担配套建设。\n"
        "3.修订办法。会同市科技局修订《创新券办法》。\n4.推广新材。由宁德时代牵头对接用户,推广新材料。\n"
    )
    assert found == {
        "办好活动": {"区人才办", "区政府金融办", "市财政局"}, "强化调度": {"区委督查室", "江岸产业投资集团有限公司"}, "修订办法": {"市科技局"}, "推广新材": {"宁德时代"},
    }


def test_what_papers_tell_of_the_past_is_no_duty() -> None:
    assert duties("1.回顾去年。去年,区商务局在上海举办推介会3场,区文旅局推出“夜游江岸”。\n2.意见办理。市发展改革委会同市水利局研究提出了办理意见。\n") == {}


def test_all_above_is_of_each_task() -> None:
    assert duties("1.回收余热。安装锅炉3台。\n2.利用废渣。建设砖厂1座。\n以上由市工信局牵头,市生态环境局配合。\n") == {
        "回收余热": {"市工信局", "市生态环境局"}, "利用废渣": {"市工信局", "市生态环境局"},
    }


def test_tasks_behind_a_label_that_counts_them() -> None:
    found = duties("重点任务1:盘活厂房\n主要内容:盘活3万平方米\n牵头单位:区工信局\n配合单位:园区管委会\n\n重点任务2:开通公交\n主要内容:新开线路4条\n牵头单位:区交通运输局\n")
    assert found == {"盘活厂房": {"区工信局", "园区管委会"}, "开通公交": {"区交通运输局"}}


def test_offices_on_lines_above_what_they_are_to_do() -> None:
    wanted = {"盘活厂房": {"区工信局"}, "技改扩能": {"区工信局"}, "开通公交": {"区交通运输局", "江岸公交公司"}}
    body = "{}1.盘活厂房。盘活3万平方米。\n2.技改扩能。实施项目20个。\n{}1.开通公交。新开线路4条。\n"
    assert duties(body.format("区工信局\n", "区交通运输局、江岸公交公司\n")) == wanted
    assert duties(body.format("区工信局负责:\n", "区交通运输局、江岸公交公司牵头负责的任务:\n")) == wanted


def test_persons_behind_units_are_no_part_of_them() -> None:
    found = duties("1.盘活厂房。盘活3万平方米。\n责任单位:区工信局(李明)、区商务局(区投促局)\n2.开通公交。新开线路4条。\n支持单位:1.区交通运输局;2.江岸公交公司\n")
    assert found == {"盘活厂房": {"区工信局", "区商务局(区投促局)"}, "开通公交": {"区交通运输局", "江岸公交公司"}}


def test_dots_lead_to_units() -> None:
    found = duties("1.盘活厂房3万平方米……………区工信局、园区管委会\n2.开通公交线路4条……………区交通运输局\n")
    assert found == {"盘活厂房3万平方米": {"区工信局", "园区管委会"}, "开通公交线路4条": {"区交通运输局"}}


def test_points_within_a_line_each_with_a_bracket() -> None:
    found = duties("1.抓好落实。一是盘活厂房。盘活3万平方米。(区工信局、园区管委会)二是开通公交。新开线路4条。(区交通运输局、区城管局)\n")
    assert found == {"盘活厂房": {"区工信局", "园区管委会"}, "开通公交": {"区交通运输局", "区城管局"}}


def test_a_set_in_label_without_a_colon_and_a_division_of_work() -> None:
    found = duties("(一)盘活厂房\n盘活3万平方米,引进项目5个。\n  责任单位 区工信局 园区管委会\n(二)开通公交\n新开线路4条,便利出行。\n责任分工:区交通运输局、江岸公交公司\n")
    assert found == {"盘活厂房": {"区工信局", "园区管委会"}, "开通公交": {"区交通运输局", "江岸公交公司"}}


def test_units_behind_a_dash_in_headings_and_in_front_of_a_colon() -> None:
    wanted = {"盘活厂房": {"区工信局", "园区管委会"}, "开通公交": {"区交通运输局"}, "修缮书院": {"区文旅局"}}
    assert duties("(一)盘活厂房——区工信局、园区管委会\n盘活3万平方米。\n(二)开通公交——区交通运输局\n新开线路4条。\n(三)修缮书院 / 区文旅局\n修缮书院2座。\n") == wanted
    assert duties("①盘活厂房(区工信局、园区管委会):盘活3万平方米;\n②开通公交(区交通运输局):新开线路4条;\n③修缮书院(区文旅局):修缮书院2座。\n") == wanted


def test_remarks_behind_units_and_labels_of_markdown() -> None:
    found = duties("1.盘活厂房。盘活3万平方米。\n*责任单位*:区工信局、园区管委会(列第一位的为牵头单位,下同)\n2.开通公交。新开线路4条,请区交通运输局牵头办理,江岸公交公司协办。\n")
    assert found == {"盘活厂房": {"区工信局", "园区管委会"}, "开通公交": {"区交通运输局", "江岸公交公司"}}


def test_quoted_lines_are_read_without_their_sign() -> None:
    found = duties("> 1.盘活厂房。盘活3万平方米。\n> 责任单位:区工信局\n> 2.开通公交。新开线路4条。\n> 责任单位:区交通运输局\n")
    assert found == {"盘活厂房": {"区工信局"}, "开通公交": {"区交通运输局"}}


def test_cells_of_a_page_left_in_plain_text_stay_apart() -> None:
    body = "<table><tr><td>序号</td><td>重点工作</td><td>责任部门</td></tr><tr><td>1</td><td>盘活厂房</td><td>区工信局</td></tr><tr><td>2</td><td>开通公交</td><td>区交通运输局</td></tr></table>\n"
    assert duties(body) == {"盘活厂房": {"区工信局"}, "开通公交": {"区交通运输局"}}


def test_asides_in_square_brackets_are_no_part_of_a_units_name() -> None:
    found = facts("1.做强企业。帮助企业入规。(责任单位:经济发展局〔牵头〕、财政金融局、江岸园区投资有限公司〔以下简称“园投公司”〕)\n", "RESPONSIBLE_FOR")
    assert {unit for unit, _ in found} == {"经济发展局", "财政金融局", "江岸园区投资有限公司"}


def test_offices_of_any_name_behind_by_do_it_at_set_times() -> None:
    found = duties(
        "1.通报进度。进展由委办公室按月通报。\n2.盘点项目。在库项目由综合科每周梳理。\n3.会商难题。停滞项目由建设专班逐个会商。\n"
        "4.调度投资。完成情况由局办公室定期调度。\n5.审核清单。清单由规划科逐项审核。\n6.发布榜单。榜单由评审的专家按季通报。\n"
    )
    assert found == {"通报进度": {"委办公室"}, "盘点项目": {"综合科"}, "会商难题": {"建设专班"}, "调度投资": {"局办公室"}, "审核清单": {"规划科"}}


def test_the_office_named_last_does_what_stands_behind_by() -> None:
    found = duties(
        "1.帮办代办。\n高新区企业服务中心主任李霞介绍,帮办员已经到岗,由该中心逐户配备。\n2.清理存量。区城管局完成摸底,由该局分类拆除。\n"
        "3.筹办展会。市商务局负责人兼任秘书长,由该局局长担任组长。\n"
    )
    assert found == {"帮办代办": {"高新区企业服务中心"}, "清理存量": {"区城管局"}}


def test_one_office_that_introduces_something() -> None:
    found = duties("1.提速审批。区行政审批局推行“拿地即开工”,用时压到3天。\n2.便利办税。区税务局设立跨省专窗,覆盖事项60项。\n3.总结经验。去年,区医保局推行刷脸结算,已覆盖药店90家。\n")
    assert found == {"提速审批": {"区行政审批局"}, "便利办税": {"区税务局"}}
