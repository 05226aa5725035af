"""What is named whole: institutes, fairs, firms; whose a plan is; who acts by a bracket; and goals behind less usual words."""

import pytest

from tests.ingest.drafts import names, objects, record

COUNTY = "滦南县工业和信息化局\n关于2026年全县技改项目安排情况的说明\n(2026年1月8日)\n"


def test_an_office_of_a_county_speaks_of_the_whole_county_whatever_zone_it_names() -> None:
    text = "县工信局会同县发改局、河北滦南经济开发区(以下简称滦南经开区)选定项目20个。滦南经开区南区集中6个,滦南经开区管委会代办手续,滦南经开区按月通报。\n"
    document = record(text, COUNTY).document
    assert document.title == "滦南县工业和信息化局关于2026年全县技改项目安排情况的说明"
    assert document.subject == "滦南县"
    assert not objects(text, "COOPERATES_WITH", COUNTY)


@pytest.mark.parametrize(
    ("sentence", "type", "name"),
    [
        ("联合中国科学院合肥光学与精密机械研究所共建实验室。\n", "Organization", "中国科学院合肥光学与精密机械研究所"),
        ("组团参加第九届华东国际电动车、摩托车及零部件博览会。\n", "Event", "第九届华东国际电动车、摩托车及零部件博览会"),
        ("办好第六届中国·芜湖螃蟹文化旅游节暨招商推介会。\n", "Event", "第六届中国·芜湖螃蟹文化旅游节暨招商推介会"),
        ("依托滨江科学谷集聚人工智能企业。\n", "Park", "滨江科学谷"),
        ("推动合力泰柔性屏模组项目6月投产。\n", "Company", "合力泰"),
        ("续建的有安徽润泽储能电站一期、芜湖高强紧固件项目。\n", "Project", "安徽润泽储能电站一期"),
    ],
)
def test_names_are_whole(sentence: str, type: str, name: str) -> None:
    found = names(sentence, type)
    assert name in found
    assert not any(other != name and (other in name or name in other) for other in found)


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("〔牵头:经济发展科 参与:区农业农村委、片区办〕\n", {"经济发展科", "区农业农村委", "片区办"}),
        ("(此项由规划建设科、区自然资源局负责)\n", {"规划建设科", "区自然资源局"}),
        ("(产业服务科、招商服务中心)\n", {"产业服务科", "招商服务中心"}),
    ],
)
def test_sections_of_offices_are_units(line: str, units: set[str]) -> None:
    found = record(f"1.拓展空间。完成征地900亩。{line}")
    named = {e.id: e.name for e in found.entities}
    assert {named[s.subject] for s in found.statements if s.relation == "RESPONSIBLE_FOR"} == units


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("新升规工业企业18家。\n", 18),
        ("新植油茶1.5万亩,选育早熟品种2个。\n", 2),
        ("攻关种业“卡脖子”技术4项。\n", 4),
        ("保证6月供地300亩。\n", 300),
        ("粮油仓储中心三季度投用,新增仓容2万吨。\n", 2),
        ("5月投用后日均处理包裹提高到20万件。\n", 20),
        ("县财政安排技改贴息资金1500万元,授信目标6亿元。\n", 1500),
        ("光电产业基金首期募集8亿元。\n", 8),
        ("全年童车出口额12亿元,增长两成以上。\n", 20),
    ],
)
def test_less_usual_words_set_goals_too(sentence: str, value: float) -> None:
    assert value in {s.qualifiers["value"] for s in record(sentence).statements if s.relation == "SETS_TARGET"}


@pytest.mark.parametrize("sentence", ["项目达产后新增产值20亿元。\n", "对新认定的企业给予奖励资金50万元。\n", "建成投产后年处理包裹30万件。\n"])
def test_what_is_far_off_or_given_is_no_goal(sentence: str) -> None:
    assert not objects(sentence, "SETS_TARGET")


@pytest.mark.parametrize(
    ("head", "body", "subject"),
    [
        ("贵溪市工业和信息化局\n2023年工作总结和2024年工作计划\n", "2023年,我局聚焦铜产业,各项工作平稳推进。\n一、2024年工作计划\n做强铜产业园。支持江西贵溪经济开发区(以下简称“贵溪经开区”)争创国家级经开区,贵溪经开区开工标准厂房,贵溪经开区管委会牵头。\n", "贵溪市"),
        ("陇原省人民政府办公厅关于印发高新技术产业\n开发区提升行动方案(2023-2025年)的通知\n甘政办发〔2023〕9号\n甘肃省人民政府办公厅\n高新技术产业开发区提升行动方案(2023-2025年)\n", "推动全省高新技术产业开发区(以下简称高新区)争先进位,全省高新区产值突破一万亿元,省级高新区全覆盖。\n支持兰州高新技术产业开发区(以下简称兰州高新区)建设,兰州高新区做强医药,兰州高新区牵头。\n", "甘肃省"),
    ],
)
def test_a_zone_within_the_sections_is_not_whose_plan_it_is(head: str, body: str, subject: str) -> None:
    assert record(body, head).document.subject == subject


def test_tables_with_slashes_for_bars() -> None:
    table = (
        "序号/项目名称/建设性质/建设内容及规模/总投资(亿元)/建设地点/责任单位\n1/青禾铝板带精深加工项目/新建/热连轧生产线1条/42.5/江岸经开区/县工业和信息化局\n"
        "2/石湾共享储能电站(一期)/续建/20万千瓦/40万千瓦时/7.0/石湾镇/县发展和改革局\n"
    )
    found = record(table)
    assert {e.name for e in found.entities if e.type == "Project"} == {"青禾铝板带精深加工项目", "石湾共享储能电站(一期)"}
    named = {e.id: e.name for e in found.entities}
    assert {named[s.subject] for s in found.statements if s.relation == "RESPONSIBLE_FOR"} == {"县工业和信息化局", "县发展和改革局"}


def test_tasks_with_a_wide_space_behind_their_number() -> None:
    found = record("一、贸易提质行动\n任务1　深化采购贸易改革\n主要内容:优化组货人制度。\n牵头单位:县商务局\n配合单位:县税务局\n任务2　做大进口\n主要内容:扩大水果进口。\n牵头单位:县口岸办\n")
    named = {e.id: e.name for e in found.entities}
    assert {(named[s.subject], named[s.object]) for s in found.statements if s.relation == "RESPONSIBLE_FOR"} == {
        ("县商务局", "深化采购贸易改革"), ("县税务局", "深化采购贸易改革"), ("县口岸办", "做大进口"),
    }
