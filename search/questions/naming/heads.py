"""Head nouns of places: what kind of zone a name says it is, in Chinese and in English; and the core left without it."""

import re
from collections.abc import Iterable
from functools import lru_cache

PROVINCES = ["北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门"]
_HEADS = ["国家级经济技术开发区", "经济技术开发区", "高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "国家高新区", "国家级高新区", "高新区", "国家级经开区", "经开区", "经济开发区", "综合保税区", "综保区", "保税物流中心", "保税港区", "保税区", "出口加工区", "自由贸易试验区", "自贸试验区", "自贸临空区", "自贸区", "自贸片区", "临空经济示范区", "临空经济区", "临空区", "航空港经济综合实验区", "航空港经济区", "航空港区", "空港经济区", "经济合作区", "经济区", "新区", "开发区", "产业园区", "工业园区", "工业集中区", "工业园", "产业园", "科技园", "科创园", "物流园", "园区", "片区", "管委会", "示范区", "合作区", "集聚区", "试验区", "先行区", "科学城", "科创城", "基地", "小镇", "园", "港区"]
_HEAD = re.compile("(?:" + "|".join(sorted(_HEADS, key=len, reverse=True)) + ")$")
_LEAD = re.compile("^(?:" + "|".join(PROVINCES) + ")(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?")
_ADMIN = re.compile(r"(?:壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|地区|省|市|县|州|盟|旗|区)$")
# A head noun right behind a place name in a question makes the two one name of a park.
FOLLOWING = re.compile("^(?:国家级|国家|省级)?(?:" + "|".join(sorted(_HEADS, key=len, reverse=True)) + ")")

# English head nouns, longest first, with what a Chinese name of that kind holds.
ENGLISH_HEADS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(sorted((
    ("economic and technological development zone", ("经济技术开发区", "经开区", "经济开发区", "开发区")),
    ("economic and technology development zone", ("经济技术开发区", "经开区", "经济开发区", "开发区")),
    ("economic technological development zone", ("经济技术开发区", "经开区", "经济开发区", "开发区")),
    ("economic and technological development area", ("经济技术开发区", "经开区", "经济开发区", "开发区")),
    ("economic development zone", ("经济开发区", "经开区", "经济技术开发区", "开发区")),
    ("etdz", ("经济技术开发区", "经开区", "经济开发区", "开发区")), ("etda", ("经济技术开发区", "经开区", "开发区")),
    ("edz", ("经济开发区", "经开区", "经济技术开发区", "开发区")),
    ("high tech industrial development zone", ("高新",)), ("hi tech industrial development zone", ("高新",)), ("high tech development zone", ("高新",)),
    ("high technology zone", ("高新",)), ("high tech zone", ("高新",)), ("hi tech zone", ("高新",)), ("high tech park", ("高新", "科技园")), ("high tech industrial zone", ("高新",)),
    ("new and high tech zone", ("高新",)), ("high tech area", ("高新",)), ("htdz", ("高新",)), ("htz", ("高新",)), ("hidz", ("高新",)), ("hnte zone", ("高新",)), ("htidz", ("高新",)),
    ("comprehensive bonded zone", ("综合保税区", "综保区")), ("integrated bonded zone", ("综合保税区", "综保区")), ("comprehensive free trade zone", ("综合保税区", "综保区")), ("cbz", ("综合保税区", "综保区")),
    ("bonded zone", ("综合保税区", "综保区", "保税区")), ("bonded port area", ("保税港区",)), ("bonded logistics center", ("保税物流中心",)), ("export processing zone", ("出口加工区",)),
    ("pilot free trade zone", ("自由贸易试验区", "自贸")), ("free trade zone", ("自贸", "自由贸易")), ("ftz", ("自贸", "自由贸易")), ("free trade airport zone", ("自贸临空区", "临空")),
    ("airport free trade zone", ("自贸临空区", "临空")), ("airport pilot free trade zone", ("自贸临空区", "临空")), ("free trade airport area", ("自贸临空区", "临空")), ("airport economic zone", ("航空港", "临空", "空港")), ("airport economy zone", ("航空港", "临空", "空港")), ("aviation port economic zone", ("航空港",)), ("airport zone", ("临空", "航空港", "空港")),
    ("free trade area", ("自贸", "自由贸易")), ("pilot free trade area", ("自贸", "自由贸易")), ("bonded area", ("综合保税区", "综保区", "保税区")), ("area", ("区",)), ("airport area", ("临空", "航空港", "空港")), ("airport economic area", ("临空", "航空港", "空港")), ("airport economy demonstration zone", ("临空经济示范区", "临空")), ("airport economic demonstration zone", ("临空经济示范区", "临空")), ("linkong zone", ("临空", "临港")), ("linkong area", ("临空", "临港")), ("lingang area", ("临港",)), ("free trade linkong zone", ("自贸临空区", "临空")), ("aerotropolis", ("临空", "航空港", "空港")),
    ("new area", ("新区",)), ("new district", ("新区",)), ("economic zone", ("经济区", "经济", "经开")), ("industrial zone", ("工业园", "产业园", "工业")), ("industry zone", ("工业园", "产业园")),
    ("industrial park", ("产业园", "工业园", "园")), ("industry park", ("产业园", "工业园", "园")), ("science park", ("科技园", "科学园")), ("technology park", ("科技园", "科创园")), ("logistics park", ("物流园",)), ("science and technology park", ("科技园", "科创园")), ("university science park", ("大学科技园",)), ("tech park", ("科技园",)), ("cooperation zone", ("合作区", "合作园")), ("pilot zone", ("先行区", "试验区", "先导区")), ("demonstration zone", ("示范区",)),
    ("development zone", ("开发区", "经开区", "高新")), ("park", ("园", "区")), ("zone", ("区", "园")), ("base", ("基地",)), ("valley", ("谷",)),
    ("industrial city", ("工业城", "产业城")), ("textile city", ("纺织城", "纺织工业城", "轻纺城")), ("textile industrial city", ("纺织工业城", "纺织城")), ("science city", ("科学城", "科创城")), ("technology city", ("科技城",)), ("sci tech city", ("科技城",)), ("science and technology city", ("科技城",)),
    ("new city", ("新城",)), ("new town", ("新城", "小镇")), ("eco city", ("生态城",)), ("knowledge city", ("知识城",)), ("medical city", ("医学城", "健康城")), ("aviation city", ("航空城",)), ("auto city", ("汽车城",)), ("software park", ("软件园",)),
    ("chemical park", ("化工园", "化工产业园", "石化")), ("chemical industrial park", ("化工园", "化工产业园", "石化")), ("pharmaceutical high tech zone", ("医药高新",)), ("medical high tech zone", ("医药高新",)), ("agglomeration zone", ("集聚区",)), ("cluster zone", ("集聚区",)), ("industrial concentration zone", ("集中区",)),
    ("border economic cooperation zone", ("边境经济合作区", "边合区")), ("cross border economic cooperation zone", ("跨境经济合作区", "跨合区")), ("economic cooperation zone", ("经济合作区", "合作区")), ("resort", ("度假区", "景区")), ("innovation zone", ("创新区",)), ("land port", ("陆港", "无水港")), ("dry port", ("无水港", "陆港")), ("inland port", ("陆港", "无水港")), ("trade port", ("贸易港",)), ("port area", ("港区", "港务区")), ("headquarters base", ("总部基地",)),
    ("characteristic town", ("小镇",)), ("town", ("小镇", "镇")), ("subdistrict", ("街道",)), ("sub district", ("街道",)), ("township", ("镇", "乡")), ("prefecture", ("州", "地区")), ("autonomous region", ("区",)), ("village", ("村",)),
    ("lake", ("湖",)), ("river", ("江", "河")), ("island", ("岛",)), ("bay", ("湾",)), ("mountain", ("山",)), ("peninsula", ("半岛",)),
    ("city", ("市",)), ("county", ("县",)), ("banner", ("旗",)), ("district", ("区",)), ("province", ("省",)), ("municipality", ("市",)), ("port", ("港",)), ("airport", ("机场",)),
), key=lambda item: -len(item[0])))
# What is no place of plans but may be spoken of by name: behind pinyin in English.
LANDMARKS = {
    "river": ("江", "河", "水"), "lake": ("湖",), "road": ("路",), "avenue": ("大道",), "street": ("街",), "bridge": ("桥", "大桥"), "mountain": ("山",), "hill": ("山",), "island": ("岛",),
    "bay": ("湾",), "tunnel": ("隧道",), "reservoir": ("水库",), "canal": ("运河", "渠"), "expressway": ("高速",), "highway": ("高速", "公路"), "station": ("站",), "harbor": ("港",), "wetland": ("湿地",), "stream": ("溪",),
    "garden": ("园",), "temple": ("寺",), "school": ("学校",), "hospital": ("医院",), "plaza": ("广场",), "square": ("广场",), "waterworks": ("水厂",),
}
PARK_HEADS = frozenset(h for h, _ in ENGLISH_HEADS if h.split()[-1] in {"zone", "park", "area", "etdz", "etda", "edz", "ftz", "htdz", "htz", "hidz", "htidz", "cbz", "center", "aerotropolis", "base", "valley"} or h == "new district")


# Of these each tells one kind of zone from others.
TELLING_HEADS = frozenset(h for h in PARK_HEADS if re.search(r"airport|free trade|high tech|hi tech|bonded zone$|^economic (?:and )?(?:technological )?development zone|^new area$|^(?:etdz|ftz|aerotropolis)$", h))


@lru_cache(maxsize=50_000)
def core(name: str) -> str:
    """What is left of the name of a place without kind and province: the short name people use; "" where too little is.

    >>> core("新疆准东经济技术开发区"), core("惠州仲恺高新技术产业开发区"), core("遂宁市")
    ('准东', '惠州仲恺', '遂宁')
    """
    left = name.strip("“”\"'《》")
    shorter = _HEAD.sub("", left)
    left = re.sub("(?:国家级?|省级)$", "", shorter) if shorter != left else _ADMIN.sub("", left)
    led = _LEAD.sub("", left)
    left = led if len(led) >= 2 else left
    return left if len(left) >= 2 else ""


def is_kind(names: Iterable[str], head: str) -> bool:
    """Whether one of these Chinese names is of the kind that an English head noun says."""
    wanted = next((w for h, w in ENGLISH_HEADS if h == head), ())
    return any(w in name for name in names for w in wanted)


_KINDS = tuple(map(re.compile, (r"(?<!高)新区", "高新", "经开|经济技术开发区|经济开发区", "综保|综合保税", "自贸|自由贸易", "产业园|工业园", "临空|航空港|空港")))


def same_kind(name: str, others: Iterable[str]) -> bool:
    """Whether two names of places are of one kind: both of a new area, both of a high-tech zone."""
    others = list(others)
    for kind in _KINDS:
        if kind.search(name):
            return any(kind.search(o) for o in others)
    if name.endswith("开发区"):
        return any(re.search("经开|高新|开发区", o) for o in others)
    return bool(re.search(r"(?<!园)区$", name))
