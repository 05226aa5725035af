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
        ("青田区(云岭新区)2024年任务书", "青田"),
        ("岭南经开区(云岭新城)2025年招商方案", "岭南经开区"),
        ("中共云岭新区工作委员会关于2025年安排的意见", "云岭新区"),
        ("许昌市魏都区、建安区同城化2025年任务单", "许昌市"),
        ("云岭综合实验区2025年任务分解表", "云岭综合实验区"),
        ("云岭新旧动能转换起步区2024年工作报告", "云岭新旧动能转换起步区"),
        ("云岭生态园2025年项目清单", "云岭生态园"),
        ("云岭煤化工基地管委会2025年工作要点", "云岭煤化工基地"),
        ("前海2025年人才工作要点", "前海"),
        ("转发市商务局关于醴陵市陶瓷业2024年工作计划的通知", "醴陵市"),
        ("关于征求《醴陵市推进云岭软件园提质的方案》意见的公告", "醴陵市"),
        ("农业农村部2025年种业工作要点", "中国"),
        ("生态环境部等七部门关于印发《减污降碳行动方案》的通知", "中国"),
        ("广州开发区、黄埔区2025年招商工作计划", "广州开发区"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    found = subject(f"{title}\n{DUTIES}")
    assert found is not None and found.startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The office of the title line, where the title inside says no more than 全省.
        ("湖南省水利厅关于印发《2025年全省开发区节水工作要点》的通知\n", "湖南省"),
        ("2025年国家级高新技术产业开发区评价工作方案\n科学技术部办公厅\n各省科技厅:\n", "中国"),
        # The letter of the number, where the text speaks of 全省 or 自治区 and gives no name.
        ("2025年自治区重点任务分工\n桂政办发〔2025〕7号\n自治区财政厅、自治区水利厅、自治区商务厅配合。\n", "广西壮族自治区"),
        ("第一批惠企政策清单\n湘政发〔2025〕7号\n省财政厅、省水利厅、省商务厅配合。\n", "湖南省"),
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
