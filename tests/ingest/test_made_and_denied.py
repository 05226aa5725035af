"""What firms are helped to make, parks whose size stands between, what is denied of others, firms of plain words, what is shown."""

import pytest

from tests.ingest.drafts import facts, names, objects, qualified


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("支持泓格橡胶做大巨型轮胎、内胎。", {"巨型轮胎", "内胎"}),
        ("鼓励泓格光电研发车载屏、电子纸。", {"车载屏", "电子纸"}),
        ("推动泓格机电扩大雨刮电机产能。", {"雨刮电机"}),
        ("引导泓格化工由烧碱向改性塑料转型。", {"改性塑料"}),
        ("推进化纤向差别化纤维、功能性面料方向发展。", {"差别化纤维", "功能性面料"}),
        ("联合江岸大学攻克靶材绑定、腔体镀膜等“卡脖子”环节。", {"靶材绑定", "腔体镀膜"}),
        ("南园主导风电电机、电控,兼顾激光切割设备。", {"风电电机", "电控", "激光切割设备"}),
        ("以中药饮片、中药配方颗粒为基础,做大产业。", {"中药饮片", "中药配方颗粒"}),
    ],
)
def test_what_is_made_and_turned_to(body: str, wanted: set[str]) -> None:
    assert wanted <= objects(body, "TARGETS")


@pytest.mark.parametrize("body", ["支持泓格化工开发海外市场。", "引导泓格汽车做大自主品牌。", "推动泓格材料扩大生产规模。", "引导泓格锰业向数字化、智能化转型。", "打造集研发、检测、展示等功能于一体的平台。"])
def test_markets_means_and_functions_are_no_industries(body: str) -> None:
    assert not objects(body, "TARGETS")


@pytest.mark.parametrize(
    ("body", "park"),
    [
        ("与临海工业园区共建江海产业园,首期用地600亩,重点承接电子特气、半导体材料。", "江海产业园"),
        ("规划建设城北新材料产业园,面积3平方公里,主要布局电子特气、半导体材料。", "城北新材料产业园"),
        ("以智能家电产业园为载体,占地1200亩,重点引进电子特气、半导体材料企业。", "智能家电产业园"),
    ],
)
def test_a_park_whose_size_stands_between(body: str, park: str) -> None:
    assert {(park, "电子特气"), (park, "半导体材料")} <= facts(body, "TARGETS")


def test_a_line_by_its_number_is_no_article_of_a_law() -> None:
    body = "推动泓格造纸第六条生产线开工、盛蓝家居三期二季度竣工,不再新引进印染项目。"
    assert qualified(body, "HAS_PROJECT", "stage") == {"泓格造纸第六条生产线": {"start"}, "盛蓝家居三期": {"complete"}}


@pytest.mark.parametrize(("project", "firm"), [("大象房屋装配式构件项目", "大象房屋"), ("海鸥卫浴智能马桶项目", "海鸥卫浴"), ("光明糖业精制糖项目", "光明糖业"), ("三星电机滤波器项目", "三星电机")])
def test_firms_of_plain_words(project: str, firm: str) -> None:
    assert (firm, project) in facts(f"{project}年内投产。", "UNDERTAKES")


def test_fairs_and_congresses_of_the_world() -> None:
    body = "组织企业参加德国亚琛国际耐火材料会议、土耳其国际冶金展,5月到上海国际碳材料展上找配套;9月的世界新材料大会上,江岸设有专馆。"
    assert names(body, "Event") == {"德国亚琛国际耐火材料会议", "土耳其国际冶金展", "上海国际碳材料展", "世界新材料大会"}
    assert not names("全区招商引资誓师大会上,企业代表发言。", "Event")


def test_what_is_shown_or_read_is_no_policy() -> None:
    body = "电视剧《江岸人家》热播,《走进江岸》专栏报道,落实《江岸市石墨产业发展规划》。"
    assert names(body, "Policy") == {"江岸市石墨产业发展规划"}


def test_partners_by_a_saying_and_a_contact() -> None:
    assert objects("密切与韩国贸易协会、三星电机的联系,与天津港保税区在飞机租赁上“搭伙”。", "COOPERATES_WITH") == {"韩国贸易协会", "三星电机", "天津港保税区"}


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("浙江丽水莲都区2025年工作要点", "莲都区"),
        ("山东兰山区产业发展规划", "兰山区"),
        ("浙江丽水2025年工作要点", "丽水市"),
        ("河南洛阳涧西区:抓项目促发展", "涧西区"),
    ],
)
def test_titles_that_name_province_and_city_in_short(title: str, subject: str) -> None:
    assert {s for s, _ in facts("发展光伏玻璃、智能家电。", "TARGETS", f"{title}\n2025年3月1日\n一、任务\n")} == {subject}


def test_who_spends_and_who_stands_in_a_list_undertakes() -> None:
    body = "盛蓝集团计划投资20亿元,在临港工业园新建颗粒硅生产线。支持泓格化工、盛蓝集团建设城南储能电站二期,明年一季度动工。"
    assert {("盛蓝集团", "颗粒硅生产线"), ("泓格化工", "城南储能电站二期"), ("盛蓝集团", "城南储能电站二期")} <= facts(body, "UNDERTAKES")


def test_works_done_in_a_park_lie_there() -> None:
    body = "推动泓格化工二期、盛蓝家居三期投产。泓格材料四期、盛蓝家居扩产项目6月在临港工业园开工。"
    assert {("泓格材料四期", "临港工业园"), ("盛蓝家居扩产项目", "临港工业园")} <= facts(body, "LOCATED_IN")


def test_a_place_told_in_between_does_not_part_a_name_from_its_stage() -> None:
    assert qualified("泓格蛋氨酸三期,位于临港工业园,9月开工。", "HAS_PROJECT", "stage") == {"泓格蛋氨酸三期": {"start"}}


def test_the_title_of_a_plan_for_projects_names_none() -> None:
    assert not facts("办好对接活动。", "HAS_PROJECT", "江岸经济技术开发区2024年项目建设行动方案\n2024年3月1日\n一、任务\n")


def test_bodies_of_other_places_are_partners_by_their_whole_name() -> None:
    assert objects("与深圳市前海管理局共建跨境金融平台,与长三角一体化示范区执委会建立联络机制。", "COOPERATES_WITH") == {"深圳市前海管理局", "长三角一体化示范区执委会"}
