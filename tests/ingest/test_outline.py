"""Outlines of many house styles, tables among them, and sentences with their clauses."""

from ingest.outline import outline
from ingest.sentences import sentences
from ingest.tables import rows


def paths(text: str) -> list[tuple[str, str]]:
    return [(c.path, c.heading) for c in outline(text)]


def test_chinese_numerals_brackets_and_numbers_nest() -> None:
    text = "一、目标\n产值翻番。\n二、任务\n(一)抓招商\n1.外出招商。走访企业。\n2.以商招商。办好商会。\n(二)抓项目。开工十个。\n三、保障\n1、加强领导。定期调度。\n"
    assert paths(text) == [
        ("一", "目标"), ("二", "任务"), ("二/(一)", "抓招商"), ("二/(一)/1", "外出招商"), ("二/(一)/2", "以商招商"), ("二/(二)", "抓项目"), ("三", "保障"), ("三/1", "加强领导"),
    ]


def test_numbers_that_run_on_across_sections() -> None:
    text = "(一)改革\n1、放权。下放事项。\n2、提速。压减时限。\n(二)开放\n3、通道。新开航线。\n"
    assert paths(text) == [("(一)", "改革"), ("(一)/1", "放权"), ("(一)/2", "提速"), ("(二)", "开放"), ("(二)/3", "通道")]


def test_chapters_and_sections() -> None:
    assert paths("第一章 总则\n第一条 为规范管理,制定本办法。\n第二章 职责\n第二条 管委会负责日常工作。\n")[0] == ("第一章", "总则")
    assert [p for p, _ in paths("第一节 布局\n(一)核心区。发展总部。\n")] == ["第一节", "第一节/(一)"]


def test_points_in_running_text() -> None:
    text = "一、工作\n一是抓开工。推动甲项目。二是抓投产。促成乙项目。三是抓储备。谋划丙项目。\n"
    assert [h for _, h in paths(text)] == ["工作", "抓开工", "抓投产", "抓储备"]


def test_lead_phrases_without_numbers() -> None:
    text = "一、举措\n做强主导产业。聚焦机器人,引进龙头企业三家,建成示范产线。\n做优营商环境。推行承诺制,审批时限压减一半,服务企业。\n"
    assert paths(text) == [("一", "举措"), ("一/1", "做强主导产业"), ("一/2", "做优营商环境")]


def test_numbers_without_stops_above_numbers_of_two_parts() -> None:
    text = "1\u3000稳住工业\n1.1\u3000药业抓转型。试产新药。〔牵头:发展局〕\n1.2\u3000船舶抓接单。引进企业。〔牵头:投促局〕\n2\u3000扩大开放\n2.1\u3000口岸提速。通关减时。\n"
    assert paths(text) == [("1", "稳住工业"), ("1/1.1", "药业抓转型"), ("1/1.2", "船舶抓接单"), ("2", "扩大开放"), ("2/2.1", "口岸提速")]


def test_bold_lines_head_the_parts_of_an_article() -> None:
    long = "园区发展局负责人说,今年要引进配套企业十家,力争全年产值突破百亿元,再建成标准厂房二十万平方米。"
    assert [h for _, h in paths(f"开头。\n\n**三条链,一条条补**\n\n{long}\n\n**路和桥先行**\n\n{long}\n")] == ["三条链,一条条补", "路和桥先行"]


def test_markdown_headings() -> None:
    assert paths("# 江岸新区计划\n\n## 一、目标\n\n产值翻番。\n\n## 二、任务\n\n1. **招商。** 走访企业。\n") == [("一", "目标"), ("二", "任务"), ("二/1", "招商")]


def test_dates_and_decimals_are_no_numbers_of_clauses() -> None:
    assert paths("2024.3.1起施行。\n3.5亿元用于补助。\n") == []


def test_rows_parted_by_tabs() -> None:
    text = "任务分解表\n序号\t重点任务\t牵头单位\t完成时限\n1\t优化审批。压减时限。\t审批局\t6月底\n2\t加快建设。完成道路。\t建设局\t12月底\n"
    found = rows(text)
    assert [(r.label, text[slice(*r.heading)]) for r in found] == [("1", "优化审批。压减时限。"), ("2", "加快建设。完成道路。")]
    assert text[slice(*found[1].cells["牵头单位"])] == "建设局"
    assert paths(text) == [("1", "优化审批"), ("2", "加快建设")]


def test_rows_parted_by_wide_spaces_keep_narrow_ones() -> None:
    text = "(序号\u3000项目名称\u3000建设单位\u3000总投资\u3000建设地点\u3000阶段)\n1\u3000煤电 新能源一体化项目\u3000江岸能源有限公司\u300012亿元\u3000北部产业园\u3000续建\n"
    (row,) = rows(text)
    assert text[slice(*row.cells["项目名称"])] == "煤电 新能源一体化项目"
    assert text[slice(*row.cells["阶段"])] == "续建"


def test_rows_with_one_cell_a_line() -> None:
    text = "序号\n重点工作\n牵头单位\n完成时限\n一、产业\n1\n稳住基本盘。产值增长。\n工信局\n12月底\n2\n壮大产业链。引进企业。\n新增就业千人。\n科技局、\n投促局\n6月底\n"
    found = rows(text)
    assert [r.label for r in found] == ["1", "2"]
    assert text[slice(*found[1].cells["重点工作"])] == "壮大产业链。引进企业。\n新增就业千人。"
    assert text[slice(*found[1].cells["牵头单位"])] == "科技局、\n投促局"


def test_sentences_know_their_clause_and_page_data_is_none() -> None:
    text = "发布时间:2024-01-01 来源:某委\n一、目标\n产值翻番。投资增长。\n"
    clauses = outline(text)
    found = sentences(text, clauses)
    assert [(text[s.start : s.end].strip(), s.clause) for s in found] == [("一、目标", 0), ("产值翻番。", 0), ("投资增长。", 0)]


def test_headings_of_a_report_nest_by_level_and_lists_within_a_section_end_nothing() -> None:
    text = "# 云帆机器人调研\n\n## 投资要点\n\n订单充足。\n\n## 1. 公司概况\n\n### 1.1 历程\n\n1. 创立。\n2. 上市。\n\n### 1.2 股权\n\n分散。\n\n## 2. 风险\n\n需求放缓。\n"
    assert paths(text) == [
        ("1", "投资要点"), ("1", "公司概况"), ("1/1.1", "历程"), ("1/1.1/1", "创立"), ("1/1.1/2", "上市"), ("1/1.2", "股权"), ("2", "风险"),
    ]


def test_headings_that_a_converter_gave_one_level_nest_by_their_numbers() -> None:
    text = "# 云帆机器人调研\n\n# 核心观点\n\n订单充足。\n\n# 一、概况:十年磨剑\n\n# (一)历程\n\n创立于深圳。\n\n# 二、风险\n\n需求放缓。\n\n# 声明\n\n仅供参考。\n"
    assert paths(text) == [("1", "核心观点"), ("一", "概况:十年磨剑"), ("一/(一)", "历程"), ("二", "风险"), ("2", "声明")]


def test_a_text_whose_sentences_never_end_is_read_in_pieces() -> None:
    text = "滨海新城做好园区招商、" * 20 + "滨海新城引进储能企业," * 900 + "字" * 7000
    pieces = sentences(text, [])
    assert max(s.end - s.start for s in pieces) <= 3000
    assert "".join(text[s.start : s.end] for s in pieces) == text
    assert text[pieces[0].end - 1] == ","
