"""Industries of texts that grant support: what a field comprises, whose firms are rewarded, which projects are to settle, headings of measures."""

import pytest

from tests.ingest.drafts import objects

HEAD = "清河县人民政府关于加快产业发展的若干意见\n\n各乡镇人民政府,县政府各部门:\n为加快发展,结合我县实际,制定本意见。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本办法所称的海洋产业主要包括海洋渔业、海工装备制造、船舶修造、滨海旅游等。", {"海洋产业", "海洋渔业", "海工装备制造", "船舶修造", "滨海旅游"}),
        ("高端装备产业是指数控机床、工业机器人、轨道交通装备等产业。", {"高端装备", "数控机床", "工业机器人", "轨道交通装备"}),
        ("本政策适用的生命健康产业主要指医疗器械、中医药、健康管理三类。", {"生命健康", "医疗器械", "中医药", "健康管理"}),
        ("重点扶持的产业为:汽车零部件、泵阀、缝制设备、模具。", {"汽车零部件", "泵阀", "缝制设备", "模具"}),
        ("第三条海洋经济扶持政策海洋产业主要包括远洋捕捞、水产品精深加工等。", {"海洋经济", "海洋产业", "远洋捕捞", "水产品精深加工"}),
        ("本办法所指的绿色建材主要包括:\n1.墙体材料:\n空心砖、保温板材;\n2.装饰材料:\n环保涂料、生态板材。", {"空心砖", "保温板材", "环保涂料", "生态板材"}),
    ],
)
def test_what_a_field_comprises(text: str, expected: set[str]) -> None:
    assert expected <= objects(text + "\n", "TARGETS", HEAD)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对新引进的面向块状经济服务的工业设计、检验检测等科技服务业机构,给予30万元奖励。", {"工业设计", "检验检测", "科技服务"}),
        ("对投资建设冷链仓储、中央厨房、净菜加工等农产品加工业项目的,按设备投资额的10%给予补助。", {"冷链仓储", "中央厨房", "净菜加工", "农产品加工"}),
        ("对落户我县的汽车电子、智能座舱类企业,优先供地。", {"汽车电子", "智能座舱"}),
        ("支持冷链物流项目落户,核定投资强度不低于200万元/亩。", {"冷链物流"}),
        ("支持船舶配套制造项目落户发展,按投资额给予奖励。", {"船舶配套制造"}),
        ("鼓励社会资本投资兴办养老服务、托育服务和乡村旅游。", {"养老服务", "托育服务", "乡村旅游"}),
        ("鼓励企业从事竹木制品、编织工艺品生产,按销售额给予补助。", {"竹木制品", "编织工艺品"}),
        ("鼓励发展其他高端生产性服务业。", {"生产性服务业"}),
    ],
)
def test_who_is_rewarded_and_who_is_to_settle(text: str, expected: set[str]) -> None:
    assert objects(text + "\n", "TARGETS", HEAD) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("三、楼宇经济奖励办法", {"楼宇经济"}),
        ("第六条 数字经济产业奖励政策", {"数字经济"}),
        ("二、夜间经济专项扶持", {"夜间经济"}),
        ("(二)建立农业保险服务体系。", {"农业保险"}),
        ("(四)推进创业投资基金发展。", {"创业投资"}),
        ("第四条 人才奖励政策", set()),
        ("(一)健全社会保险体系。", set()),
    ],
)
def test_headings_of_measures(heading: str, expected: set[str]) -> None:
    assert objects(heading + "\n按规定给予补助。\n", "TARGETS", HEAD) == expected


@pytest.mark.parametrize(
    "text",
    [
        "申报材料主要包括营业执照、审计报告、完税证明等。",
        "农业经营主体主要包括家庭农场、农民合作社、农业龙头企业等。",
        "重点污染行业主要包括造纸、印染、制革、电镀等。",
        "对购置工业机器人、数控机床等设备的企业,按投资额的10%给予补助。",
        "对铸造、电镀、印染等重污染企业,限期整治。",
        "对银行、保险、证券等金融机构的贷款给予风险补偿。",
        "支持大学生创办小微企业、个体工商户。",
        "支持小微企业项目落户发展。",
        "(三)加快科技成果转化。\n对转化项目给予奖励。",
        "(四)加强环境治理。\n对企业治污给予补助。",
    ],
)
def test_what_names_no_field(text: str) -> None:
    assert not objects(text + "\n", "TARGETS", HEAD)
