"""Regions: free mentions, short names in their surroundings, letters, decoys."""

import pytest

from ingest.cleaning import clean
from ingest.draft import Draft, Key, Mention, Metadata, Source
from ingest.mentions import regions
from ingest.pipeline import draft
from ingest.places import home, places
from tests.ingest.drafts import facts, names


def drawn(text: str, subject: Key | None = None, mentions: tuple[Mention, ...] = ()) -> tuple[Draft, set[str]]:
    cleaned = clean(text)
    draft = Draft(Source("t", "t", text), cleaned, Metadata(subject=subject), [], [], list(mentions))
    return draft, {m.name for m in regions.find(draft)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("主动对接长三角,深耕东莞、佛山。", {"长三角", "东莞", "佛山"}),
        ("拓展东盟、中东欧和RCEP成员国市场。", {"东盟", "中东欧", "RCEP成员国"}),
        ("深化湘琼合作,共建走廊。", {"湘", "琼"}),
        ("在粤举办三场推介。", {"粤"}),
        ("融入成渝地区双城经济圈。", {"成渝地区双城经济圈"}),
        ("组团赴迪拜、曼谷参展。", {"迪拜", "曼谷"}),
    ],
)
def test_free_mentions(text: str, names: set[str]) -> None:
    assert names <= drawn(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "加快建成都市圈轨道网。",
        "确保长治久安。",
        "弘扬中华优秀传统文化。",
        "推动均衡水平提升。",
        "招引企业来此投资兴办实体。",
        "有着包罗万象的展品。",
        "大理石加工升级。",
        "坚持和平发展。",
        "大力发展乡村旅游,培育示范村镇。",
        "建设江苏东路、上海大道。",
        "坚持中国特色道路。",
    ],
)
def test_decoys(text: str) -> None:
    assert drawn(text)[1] == set()


def test_short_county_names_need_their_province() -> None:
    assert "凤阳" in drawn("带动凤阳更好发展。", ("Region", "滁州市"))[1]
    assert "凤阳" not in drawn("带动凤阳更好发展。", ("Region", "昆明市"))[1]


def test_districts_of_one_name_are_told_apart() -> None:
    draft, _ = drawn("鼓楼区率先突破。", ("Region", "徐州市"))
    assert draft.resolve(("Region", "鼓楼区"))[1] == "徐州市鼓楼区"
    draft, _ = drawn("南京市鼓楼区率先突破。")
    assert draft.resolve(("Region", "南京市鼓楼区"))[1] == "南京市鼓楼区"


def test_towns() -> None:
    _, names = drawn("横沥镇新增用地,由潼侨镇配合。", ("Region", "惠州市"))
    assert names == {"横沥镇", "潼侨镇"}


def test_regions_inside_other_names_are_left_to_them() -> None:
    text = "由苏州市商务局牵头。"
    assert drawn(text, None, (Mention(1, 7, "Agency", "苏州市商务局", "t"),))[1] == set()


def test_home() -> None:
    draft, _ = drawn("要点", ("Park", "惠州仲恺高新技术产业开发区"))
    assert home(draft).city == "4413"


def test_a_market_is_no_city() -> None:
    assert [p.name for p in places("长沙市场活跃")] == ["长沙"]


def test_the_smallest_region_of_a_title_is_its_subject() -> None:
    for title, subject in (("温州市鹿城区2025年重点工作安排", "鹿城区"), ("温州市2025年重点工作安排", "温州市"), ("浙江省温州市永嘉县2025年重点工作安排", "永嘉县")):
        found = draft(Source("t", "t", title + "\n一、重点工作\n加快建设春水小学。\n")).metadata.subject
        assert found is not None and found[1] == subject


def test_districts_whose_names_end_like_a_parks() -> None:
    head = "长春市绿园区2027年政府工作报告\n"
    body = "绿园区发展轨道交通装备，长春绿园经济开发区发展冰雪装备。由合心镇政府会同区工信局建设绿园中医院新院区。\n"
    assert facts(body, "TARGETS", head) == {("绿园区", "轨道交通装备"), ("长春绿园经济开发区", "冰雪装备")}
    assert names(body, "Park", head) == {"长春绿园经济开发区"} and not facts(body, "COOPERATES_WITH", head)
