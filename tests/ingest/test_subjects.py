"""Whose plan a document is, told by titles and leads in many layouts."""

import pytest

from tests.ingest.drafts import record

DUTIES = "一、发展装备制造。力争产值增长9%。\n"


def subject(text: str) -> str | None:
    """The subject of a document, as its record says it."""
    return record("", text).document.subject


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("望城区(云岭新区)2024年任务书", "望城区"),
        ("碧湖区(云岭新区)2024年任务书", "云岭新区"),
        ("岭南经开区(云岭新城)2025年招商方案", "岭南经开区"),
        ("中共云岭新区工作委员会关于2025年安排的意见", "云岭新区"),
        ("许昌市魏都区、建安区同城化2025年任务单", "许昌市"),
        ("云岭综合实验区2025年任务分解表", "云岭综合实验区"),
        ("云岭新旧动能转换起步区2024年工作报告", "云岭新旧动能转换起步区"),
        ("云岭生态园2025年项目清单", "云岭生态园"),
        ("云岭煤化工基地管委会2025年工作要点", "云岭煤化工基地"),
        ("前海2025年人才工作要点", "前海深港现代服务业合作区"),
        ("转发市商务局关于醴陵市陶瓷业2024年工作计划的通知", "醴陵市"),
        ("关于征求《醴陵市推进云岭软件园提质的方案》意见的公告", "醴陵市"),
        ("农业农村部2025年种业工作要点", "中国"),
        ("生态环境部等七部门关于印发《减污降碳行动方案》的通知", "中国"),
        ("云岭—碧湖工业园区2025年工作计划", "云岭—碧湖工业园区"),
        ("云岭-碧湖工业园区2025年工作计划", "云岭-碧湖工业园区"),
        ("2025年醴陵市陶瓷业“五个一批”方案", "醴陵市"),
        ("湖南省长株潭城市群2025年重点任务", "湖南省"),
        ("杭州高新区(滨江)2025年工作会议部署", "杭州高新技术产业开发区"),
        ("威海经区2025年工作思路", "威海经济技术开发区"),
        ("数读!醴陵市2025年工作报告", "醴陵市"),
        ("云岭生物城2025年工作计划", "云岭生物城"),
        ("云岭国际港务区2025年开行计划", "云岭国际港务区"),
        ("湖北云岭经济开发区托管片区2025年计划", "湖北云岭经济开发区"),
        ("云谷科学城湘潭高新区2025年工作要点", "湘潭高新技术产业开发区"),
        ("云岭合作特别试验区(梧州)2025年工作要点", "云岭合作特别试验区"),
        ("醴陵市瓷谷小镇建设领导小组关于印发2025年瓷谷攻坚计划的通知", "醴陵市"),
        ("醴陵市建设科学城2025年行动方案", "醴陵市"),
        ("关于2025年望城区重点工业项目安排的函", "望城区"),
        ("云岭市碧湖(临海)工业区2025年工作安排", "云岭市碧湖(临海)工业区"),
        ("云岭航天城2025年计划", "云岭航天城"),
        ("广州开发区、黄埔区2025年招商工作计划", "广州开发区"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    found = subject(f"{title}\n{DUTIES}")
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The office of the title line, where the title inside says no more than 全省.
        ("湖南省水利厅关于印发《2025年全省开发区节水工作要点》的通知\n", "湖南省"),
        ("2025年国家级高新技术产业开发区评价工作方案\n科学技术部办公厅\n各省科技厅:\n", "中国"),
        # The letter of the number, where the text speaks of 全省 or 自治区 and gives no name.
        ("2025年自治区重点任务分工\n桂政办发〔2025〕7号\n自治区财政厅、自治区水利厅、自治区商务厅配合。\n", "广西壮族自治区"),
        ("第一批惠企政策清单\n湘政发〔2025〕7号\n省财政厅、省水利厅、省商务厅配合。\n", "湖南省"),
        ("关于产业集群的方案》全文\n新党办发〔2025〕2号\n自治区财政厅统筹资金。\n", "新疆维吾尔自治区"),
        # Several zones of a city, and the city's office.
        ("云岭经济开发区、碧湖区协同2025年工作台账\n湘潭市商务局\n", "湘潭市"),
        ("衡阳高新区、松木经开区、白沙工业园区2025年目标分解\n", "衡阳"),
        ("湖南省先进制造业开发区建设领导小组办公室关于印发2025年全省开发区工作要点的通知\n", "湖南省"),
        ("优化营商环境2025年方案\n湘潭市发展改革委\n一、本市统一。\n", "湘潭市"),
        ("中国瓷都:今年怎么闯?\n近日,醴陵市政府出台要点。\n", "醴陵市"),
        ("2024年全市软件业工作要点\n渝经信〔2024〕5号\n", "重庆市"),
        ("衡阳钒钛高新区、东区、西区协同2025年计划\n衡阳市人民政府办公室\n", "衡阳市"),
        # All places lie in one province.
        ("省科技厅召开年度会议\n全省要抓好创新。衡阳市、岳阳市发言。全省各高新区参加,全省统一考核。\n", "湖南省"),
        # Leads of articles.
        ("潮涌江畔气象新\n记者近日从云岭高新区管委会获悉,今年将新建厂房。衡阳市、岳阳市派人参观。\n", "云岭高新区"),
        ("陶瓷怎么干?答案来了\n近日,醴陵市人民政府印发方案。株洲市、株洲日报关注。\n", "醴陵市"),
        ("春潮涌动\n3月2日,云岭新区召开大会,部署全年工作。\n", "云岭新区"),
        # What the title calls by its first characters, the text calls by its name.
        ("璧山今年任务单发布!\n全力发展新能源汽车。璧山区将建设厂房。\n", "璧山区"),
        ("碧螺湖2025年科技工作要点\n一、碧螺湖高新区建设平台。\n", "碧螺湖高新"),
        ("洋浦:“三区”齐发 打造自贸港样板\n洋浦经济开发区做大石化产业。\n", "海南洋浦经济开发区"),
    ],
)
def test_texts(text: str, expected: str) -> None:
    found = subject(text + DUTIES)
    assert found is not None and found.startswith(expected)


@pytest.mark.parametrize("title", ["现代产业园区2025年工作要点", "全省经济开发区2025年工作要点"])
def test_kinds_of_zones_are_no_subject(title: str) -> None:
    assert subject(f"{title}\n{DUTIES}") is None


def test_an_office_on_the_line_below_the_title_is_the_issuer() -> None:
    assert record("", f"白酒产业2025年工作要点\n泸州市酒业促进局\n{DUTIES}").document.issuer == "泸州市酒业促进局"


def test_laws_that_speak_of_autonomous_regions_are_of_the_country() -> None:
    text = "审计官法\n第一条 国家设审计官。国务院规定全国统一的标准。国家保障其权利。\n第二条 本省、自治区的人民政府所在地的市,从海南经济特区2015年起试行。\n"
    assert subject(text) == "中国"
