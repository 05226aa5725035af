"""Pages that lost their signs or their line breaks: half-width stops, cells broken over lines, lines wrapped before a figure."""

from ingest.cleaning import clean
from ingest.punctuation import repaired
from ingest.tables import rows
from tests.ingest.drafts import facts, names, objects, qualified, record

BROKEN = """序号
项目名称
建设单位
总投资(亿元)
年度工作目标
包保部门
1
铭海200万吨/年甲醇制
烯烃项目
江岸铭海化学
有限公司
31
6月底前试生产
化工办公室
2
滨江再生水厂扩容
江岸滨江水务有限公司
2
年内通水
建设局
规划局
3
恒瑞智慧物流园
恒瑞供应链集团有限公司
5.5
主体封顶
商务局
二、保障措施
1.强化要素。自然资源局要提前介入。
"""


def test_cells_broken_over_lines_are_one_again() -> None:
    text = clean(BROKEN).text
    found = [{column: text[a:b] for column, (a, b) in row.cells.items()} for row in rows(text)]
    assert [cells["项目名称"] for cells in found] == ["铭海200万吨/年甲醇制烯烃项目", "滨江再生水厂扩容", "恒瑞智慧物流园"]
    assert found[0]["建设单位"] == "江岸铭海化学有限公司"
    assert [cells["总投资(亿元)"] for cells in found] == ["31", "2", "5.5"]


def test_a_broken_table_tells_stages_builders_and_units() -> None:
    stages = qualified(BROKEN, "HAS_PROJECT", "stage")
    assert stages["铭海200万吨/年甲醇制烯烃项目"] == {"operate"}
    assert ("江岸铭海化学有限公司", "铭海200万吨/年甲醇制烯烃项目") in facts(BROKEN, "UNDERTAKES")
    assert {unit for unit, task in facts(BROKEN, "RESPONSIBLE_FOR") if task == "滨江再生水厂扩容"} == {"建设局", "规划局"}


HALF_WIDTH = (
    "一,主要目标\n全年规上工业总产值增长9 ,固定资产投资突破80亿元.新增规上企业12家.\n二,重点方向\n1.抓招商.聚焦特种玻璃,高温合金,"
    "精密铸造三个方向,赴苏州,无锡,常州等地开展推介.2.抓服务.推行\"零跑腿\"改革.\n"
)


def test_half_width_stops_become_chinese_ones_without_moving_anything() -> None:
    text = repaired(HALF_WIDTH)
    assert len(text) == len(HALF_WIDTH)
    assert text.startswith("一、主要目标\n") and "80亿元。新增" in text and "1.抓招商。聚焦特种玻璃、高温合金、精密铸造三个方向" in text
    assert "“零跑腿”改革" in text and "苏州、无锡、常州等地" in text
    whole = "营业收入达到3.5亿元。税收1.2亿元,增长4%。新增企业5家。"
    assert repaired(whole) == whole


def test_a_line_wrapped_before_a_figure_goes_on() -> None:
    body = (
        "今年全区要坚持稳字当头稳中求进,扎实抓好各项重点工作落实见效,力争规模以上工业增加值增长\n"
        "11 以上,固定资产投资达到60亿元,同时坚持把招商引资作为头号工程来抓,全年引进亿元以上项\n"
        "目18个,实际到位资金75亿元,进一步夯实产业基础并加快培育新质生产力,不断提高发展质量和水\n"
        "平,推动各项工作再上新台阶。\n"
    )
    assert "增长11 以上" in clean(body).text and "项目18个" in clean(body).text


def test_a_label_of_units_is_no_subtitle() -> None:
    body = "1、做强链条。延伸烯烃、芳烃产业链,推进各项任务落实见效,全年完成工业投资二十亿元以上,确保稳中有进。\n责任单位:经济发展局、投资促进局\n2、补齐设施。加快完善路网管网,提升园区承载能力,全年新建改建道路多条,建成标准厂房若干栋并投用。\n责任单位:规划建设局\n3、守牢底线。强化安全环保。\n"
    assert {("经济发展局", "做强链条"), ("投资促进局", "做强链条"), ("规划建设局", "补齐设施")} <= facts(body, "RESPONSIBLE_FOR")


def test_places_before_a_government_are_governments() -> None:
    body = "(一)优化布局。支持园区错位发展。(责任单位:省发展改革委,衡水市、邢台市政府)\n"
    assert {"衡水市政府", "邢台市政府"} <= names(body, "Agency")


def test_the_zone_behind_its_city_acts() -> None:
    head = "青海省关于支持先进制造业发展的若干措施\n发布日期:2024-03-01\n"
    body = "一、优化布局。支持海东市河湟新区建设宠物用品集聚区,重点发展宠物食品、宠物用品产业。\n"
    assert any(park.endswith("河湟新区") and industry == "宠物食品" for park, industry in facts(body, "TARGETS", head))


def test_partners_that_seek_a_mode_together() -> None:
    assert "顺德区" in objects("与佛山市顺德区探索“总部+基地”“研发+制造”模式。", "COOPERATES_WITH")
    assert not {"总部", "研发"} & names("与佛山市顺德区探索“总部+基地”“研发+制造”模式。", "Industry")


def test_lines_of_a_news_site_are_neither_title_nor_subject() -> None:
    head = "江南新闻网手机版\n\n读报\n江南新闻网本网原创\n  • 分享\n  • 高新区2024年17个纺机项目一并开工\n\n    来源:江南新闻网 2024-02-20 09:31:00\n    语音播报\n\n"
    body = "    图为宿迁高新区纺机项目开工现场。\n    2月19日,高新区的纺机项目一并开工。今年,高新区将做强新型包装材料、智能纺机两大主导产业。\n"
    found = record(body, head)
    assert found.document.title == "高新区2024年17个纺机项目一并开工" and found.document.subject is not None and "宿迁高新" in found.document.subject
    assert {s for s, o in facts(body, "TARGETS", head) if o == "新型包装材料"} == {found.document.subject}
