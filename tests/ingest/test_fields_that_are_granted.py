"""Industries of texts that grant support: what a field comprises, whose firms are rewarded, which projects are to settle, headings of measures."""

import pytest

from tests.ingest.drafts import objects

HEAD = "清河县人民政府关于兴业惠商的若干意见\n\n各镇人民政府,县直各部门:\n为让各业兴旺,制定本意见。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本办法所称的海洋产业主要包括海洋牧场、海水淡化、游艇制造、海岛旅游等。", {"海洋产业", "海洋牧场", "海水淡化", "游艇制造", "海岛旅游"}),
        ("未来产业是指脑机接口、深海空天、量子信息等产业。", {"未来产业", "脑机接口", "深海空天", "量子信息"}),
        ("本政策适用的生命健康产业主要指康复器械、保健食品、月子服务三类。", {"生命健康", "康复器械", "保健食品", "月子服务"}),
        ("重点扶持的产业为:渔具、制伞、乐器、五金工具。", {"渔具", "制伞", "乐器", "五金工具"}),
        ("第五条低空经济扶持政策低空产业主要包括无人机制造、飞行培训等。", {"低空经济", "无人机制造", "飞行培训"}),
        ("本办法所指的绿色包装主要包括:\n1.纸质材料:\n蜂窝纸板、纸浆模塑;\n2.生物材料:\n淀粉餐盒、竹纤维餐具。", {"蜂窝纸板", "纸浆模塑", "淀粉餐盒", "竹纤维餐具"}),
    ],
)
def test_what_a_field_comprises(text: str, expected: set[str]) -> None:
    assert expected <= objects(text + "\n", "TARGETS", HEAD)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对新引进的面向茶厂服务的包装设计、检验检测等科技服务业机构,给予11万元补助。", {"包装设计", "检验检测", "科技服务"}),
        ("对投资建设烘干仓储、中央厨房、果酒酿造等农产品加工业项目的,按设备款的7%给予补助。", {"烘干仓储", "中央厨房", "果酒酿造", "农产品加工"}),
        ("对落户我县的乐器、照明灯具类企业,优先供地。", {"乐器", "照明灯具"}),
        ("支持跨境电商项目落户,每亩税收不少于6万元。", {"跨境电商"}),
        ("支持房车配件制造项目落户经营,照实投给予补助。", {"房车配件制造"}),
        ("鼓励返乡青年集资兴办家政服务、洗染服务和乡村旅游。", {"家政服务", "洗染服务", "乡村旅游"}),
        ("鼓励合作社从事藤编制品、漆器工艺品生产,按件给予补助。", {"藤编制品", "漆器工艺品"}),
        ("鼓励兴办其他高端生产性服务业。", {"生产性服务业"}),
    ],
)
def test_who_is_rewarded_and_who_is_to_settle(text: str, expected: set[str]) -> None:
    assert objects(text + "\n", "TARGETS", HEAD) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("五、首店经济奖励办法", {"首店经济"}),
        ("第九条 平台经济产业奖励政策", {"平台经济"}),
        ("四、夜间经济专项扶持", {"夜间经济"}),
        ("(三)健全普惠托育服务体系。", {"普惠托育"}),
        ("(六)推进创业投资基金建设。", {"创业投资"}),
        ("第七条 人才奖励政策", set()),
        ("(二)健全社会保险体系。", set()),
    ],
)
def test_headings_of_measures(heading: str, expected: set[str]) -> None:
    assert objects(heading + "\n按规定给予补助。\n", "TARGETS", HEAD) == expected


@pytest.mark.parametrize(
    "text",
    [
        "随附材料主要包括身份证件、租房合同、完税证明等。",
        "种养主体主要包括家庭农场、合作社、种粮大户等。",
        "限制行业主要包括造纸、印染、炼焦、酸洗等。",
        "对购置喷涂机器人、绣花机等设备的企业,按发票额的6%给予补助。",
        "对炼焦、酸洗、印染等重污染企业,限期搬走。",
        "对银行、信托、证券等金融机构的坏账给予补偿。",
        "支持退役军人创办小微企业、个体工商户。",
        "支持小微企业项目落户经营。",
        "(五)加快科技成果转化。\n对签约方给予补助。",
        "(六)加强环境治理。\n对河段养护给予补助。",
    ],
)
def test_what_names_no_field(text: str) -> None:
    assert not objects(text + "\n", "TARGETS", HEAD)
