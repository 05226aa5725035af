"""Agencies: party and government organs at any level, a park's own bureaus; and the kinds of responsible units."""

import re
from collections.abc import Iterator

from ingest.boundaries import cut_left
from ingest.draft import Draft, Key, Mention
from ingest.spans import matches

COMPANY = re.compile(r"(?:公司|集团|银行|电网|电厂|分公司|开投|城投|交投|国投|高投|建投|热力|水务|燃气|供电公司|移动|电信|联通|铁塔|邮政)$")
ORGANIZATION = re.compile(r"(?:大学|学院|学校|协会|学会|商会|联合会|研究院|研究所|研究中心|设计院|科学院|医院|基金会|基金|贸促会|联盟|实验室|促进会|红十字会|职校|技校|中学|小学)$")
# Organs whose names are the same everywhere in the state.
NATIONAL = ["国务院", "国务院办公厅", "中共中央", "党中央", "中央办公厅", "全国人大", "全国政协", "国家发展改革委", "国家发展和改革委员会", "国家发改委", "教育部", "科技部", "科学技术部", "工业和信息化部", "工信部", "公安部", "民政部", "司法部", "财政部", "人力资源社会保障部", "人社部", "自然资源部", "生态环境部", "住房城乡建设部", "住建部", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "国家卫生健康委", "国家卫健委", "退役军人部", "应急管理部", "应急部", "人民银行", "中国人民银行", "审计署", "国资委", "国务院国资委", "海关总署", "税务总局", "国家税务总局", "市场监管总局", "国家市场监管总局", "广电总局", "体育总局", "国家统计局", "国家医保局", "证监会", "中国证监会", "银保监会", "金融监管总局", "国家金融监管总局", "国家知识产权局", "知识产权局", "国家能源局", "能源局", "国家林草局", "国家铁路局", "民航局", "中国民航局", "国家邮政局", "国家文物局", "文物局", "国家外汇局", "外汇局", "国家外汇管理局", "药监局", "国家药监局", "国家粮食和储备局", "国防科工局", "国家数据局", "国家网信办", "中央网信办", "中央宣传部", "中央组织部", "中央编办", "中央军委", "最高人民法院", "最高人民检察院", "中央银行", "发展改革委", "国家开发银行", "中科院", "新华社"]
STEM = (
    "发展(?:和)?改革|发改|经济(?:和)?信息化|经信|工业(?:和)?信息化|工信|科技(?:创新)?|科学技术|科创|教育|教体|公安|民政|司法|财政(?:金融|国资)?|人力资源(?:和)?社会保障|人力社保|人社|自然资源(?:和规划)?|国土(?:资源)?|规划(?:和自然资源)?|生态环境|环保|环境保护|"
    "住房(?:和)?城乡建设|住建|建设|城乡建设|城市管理|城管|交通(?:运输)?|水利|水务|农业农村|农业|林业|林草|商务|文化(?:和)?旅游|文旅|文广旅|文广旅体|旅游|卫生健康|卫健|退役军人(?:事务)?|应急(?:管理)?|安监|审计|统计|市场监(?:管|督管理)|工商|质监|食药监|体育|医保|医疗保障|"
    "国资|金融(?:工作)?|地方金融监(?:管|督管理)|信访|机关事务|大数据|数据(?:资源)?|政务服务|行政审批(?:服务)?|投资(?:促进|合作)|招商(?:引资|合作|促进|服务|投资促进)?|经济(?:合作|发展|运行|贸易)|经发|经贸|产业(?:促进|发展)|企业服务|规划建设(?:管理)?|建设管理|开发建设|党政(?:综合|办公)?|党群(?:工作)?|综合(?:管理|执法|行政执法)?|组织人事|组织人社|"
    "社会(?:事务|事业|发展)|口岸(?:物流)?|港航(?:和口岸)?|海洋(?:与渔业|发展)?|渔业|粮食(?:和物资储备)?|供销|扶贫|乡村振兴|外事|侨务|台办|民族宗教|知识产权|税务|国税|地税|海关|海事|气象|消防(?:救援)?|公路|铁路|民航|邮政管理|通信管理|能源|煤炭|综保(?:事务)?|保税|制度创新|改革创新|自贸(?:事务)?|审批|监察|纪检监察|宣传|统战|政法|编制|编办|网信|史志|档案|地震|人防|园林|房产|房管|征收|拆迁|土地储备|公共资源交易|法制|新闻出版(?:广电)?|广电|银保监|证监|外汇管理|银监|保监|烟草专卖"
)
SHAPES = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,12}}?(?:{STEM})(?:委员会|工作委员会|管理局|管理办公室|服务局|服务中心|服务办|工作部|工作局|办公室|监管局|事务局|事务中心|局|委(?!员|托|派|办)|厅|部(?!门|署|分|级|位|队)|办(?!理|法|事|公室|好|学)|署|会(?!议|展|同))(?:[\u4e00-\u9fff]{{2,4}}分局)?)|"
    r"(?:[\u4e00-\u9fff]{0,14}?(?:管理委员会|管委会|党工委|工管委|纪工委|指挥部|领导小组(?:办公室)?|工作专班|人民政府(?:办公[厅室])?|人民法院|人民检察院|街道办事处|街道办|镇政府|乡政府|市政府|省政府|区政府|县政府|州政府|委组织部|委宣传部|委统战部|委政法委|委编办|市委|省委|县委|区委(?!员)|州委|自治区党委|自治区政府|自治区人民政府|党政办公室|海关(?!特殊|监管|总署|代征)|海事(?:局|处)|仲裁委员会|供电局|出入境检验检疫局|边检站|工商联|总工会|团委|妇联|关工委))"
)
HEADS = ("局", "委", "厅", "署", "部", "办", "会", "中心", "指挥部", "领导小组", "专班", "政府", "法院", "检察院", "海关", "海事", "边检站", "工商联", "妇联")
SIMPLE = re.compile(r"(?<![\u4e00-\u9fff])(?:管委会|党工委|工管委|纪工委)(?![\u4e00-\u9fff]{0,2}(?:\+|模式))")
GENERIC = re.compile(
    r"^(?:各|有关|相关|其他|本|该|上级|下级|所有|全体|多个|部分|地方|当地|所在|属地|镇|乡|村|基层|同级|两级|三级|省市|市县|县区|市区|区县|省、市|部门|单位|政府部门|主管|职能|行业|监管|职责|一|小).{0,6}$|部门$|单位$|^(?:人民政府|市政府部门|政府|领导小组|指挥部|工作专班|专班|办公室|委员会|海关|税务|法院|检察院|管理委员会|街道办|镇政府|乡政府|建设部|综合部|社会|规划|招商会|综合办|科技部门|产业部|建设会|发展会|旅游部)$"
)
LEVEL = re.compile(r"^(?:国家|省|市|州|县|区|自治区|兵团)")


def unit_type(name: str) -> str:
    """Type of a responsible unit: Company, Organization or Agency."""
    bare = re.sub(r"\([^()]*\)$", "", name)
    if COMPANY.search(bare) and not bare.endswith(("邮政局", "电信局")):
        return "Company"
    return "Organization" if ORGANIZATION.search(bare) else "Agency"


def unit_key(name: str) -> Key:
    """Key of a responsible unit."""
    return (unit_type(name), name)


def find(draft: Draft) -> Iterator[Mention]:
    """Units in lists of responsible units, national organs, and names with the shape of an organ."""
    from ingest.statements.structure import found_units

    spans: list[tuple[int, int]] = []
    for unit in found_units(draft):
        spans.append((unit.start, unit.end))
        if not re.match(r"(?:各|有关|相关|省级及以上|全区|全市|区直|市直|省直|县直|驻区)", unit.name):
            yield Mention(unit.start, unit.end, unit_type(unit.name), unit.name, "agencies:unit")
    taken = _Taken(spans)
    for match in _national().finditer(draft.text):
        if taken.free(match.start(), match.end()):
            taken.add(match.start(), match.end())
            yield Mention(match.start(), match.end(), "Agency", match[0], "agencies:national")
    for match in matches(SHAPES, draft.text, HEADS, 40):
        start = cut_left(draft.text, match.start(), match.end())
        start = _level_start(draft.text, start, match.end())
        joined = re.match(r"(?:和|与|及)(?=[省市县区州][委政人])", draft.text[start : match.end()])
        start += joined.end() if joined else 0
        name = draft.text[start : match.end()]
        if name.endswith("政府") and draft.text.startswith("部门", match.end()):
            continue
        if len(name) >= 3 and not GENERIC.match(name) and taken.free(start, match.end()):
            taken.add(start, match.end())
            yield Mention(start, match.end(), "Agency", name, "agencies:shape", 0.9)
    _own_committee(draft)
    for match in SIMPLE.finditer(draft.text):
        if taken.free(match.start(), match.end()):
            yield Mention(match.start(), match.end(), "Agency", match[0], "agencies:own", 0.8)


COMMITTEE = re.compile(r"[\u4e00-\u9fff]{2,20}(?:管理委员会|管委会)(?![\u4e00-\u9fff]{0,2}(?:\\+|模式))")


def _own_committee(draft: Draft) -> None:
    """管委会 alone is the committee of the document's subject, under whatever name the document gives it in full."""
    subject = draft.subject
    if subject is None or subject[0] != "Park":
        return
    issuer = draft.metadata.issuer
    full = issuer[1] if issuer and re.search(r"(?:管理委员会|管委会)$", issuer[1]) else None
    marks = set(subject[1]) - set("经济技术开发区高新综合保税产业园国家级")
    for match in COMMITTEE.finditer(draft.text):
        start = cut_left(draft.text, match.start(), match.end())
        name = draft.text[start : match.end()]
        if len(name) > 5 and len(marks & set(name)) >= min(2, len(marks)):
            full = name if full is None or (len(name) > len(full) and "管理委员会" in name) else full
            draft.alias("Agency", name, full)
    if full:
        draft.alias("Agency", "管委会", full)


def _level_start(text: str, start: int, end: int) -> int:
    """Behind an enumeration of levels (省委、市委) each has its own name; a level in the middle begins a new one."""
    match = re.search(r"(?<=[\u4e00-\u9fff])(?:中央|党中央|国务院)(?=[\u4e00-\u9fff]{3})", text[start:end])
    return start + match.end() if match else start


class _Taken:
    """Spans that are spoken for, looked up by position."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._places: set[int] = set()
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Claim a span."""
        self._places.update(range(start, end))

    def free(self, start: int, end: int) -> bool:
        """Whether nothing of a span is claimed."""
        return self._places.isdisjoint(range(start, end))


def _national() -> re.Pattern[str]:
    return _NATIONAL


# 市发展改革委 is the city's own; 财政部门 is no ministry.
_NATIONAL = re.compile(r"(?<![省市县区州旗])(?:" + "|".join(sorted(map(re.escape, NATIONAL), key=len, reverse=True)) + r")(?![门署队])")
