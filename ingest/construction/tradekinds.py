"""Kinds of trades, by what they say of the name in front of them: a firm's, a place's, or what is made."""

import re

# Trades of places rather than of one firm: before 中心 or 产业园 they name a place's facility (南坡垭|铁路|物流中心).
OF_PLACES = re.compile(
    r"铁路|公路|航空|港口|机场|轨道|城市|乡村|文化|体育|旅游|科技|人才|教育|综合|数据|政务|智慧|海关|口岸|现代|国际|跨境|电商|物流|保税|临空|临港|合作|协作|医药|食品|医疗|装备|汽车|家居|建材|公铁|海铁|空铁|低空|市民|公共|商业|创新|创业|双创|科创|冷链|农业|农产品"
)
# Trades that an ordinary word may stand before (晨光化工).
WORKSHOPS = frozenset({"化工", "机械", "纺织", "铸造", "建材", "包装", "轴承", "模具", "食品", "石化", "重工", "铝业", "药业", "木业", "家居", "果业", "乳业", "酒业", "纸业", "糖业", "米业", "面业", "油脂", "水泥", "印染", "陶瓷", "服饰", "鞋业"})
# Trades that say as often how what follows is made.
DESCRIBING_TRADES = frozenset({"智能", "智慧", "数字", "绿色", "高端", "智造"})
OF_MAKING = DESCRIBING_TRADES - {"智造"}
POWER = frozenset({"风电", "光伏", "水电", "储能", "电力", "能源", "热电"})
OF_LAND = frozenset({"生态", "水利", "文化", "文旅", "旅游", "环保", "水务"})
# Trades that no word for how a thing is made makes those of a firm.
OF_SOIL = frozenset({"农业", "林业", "园林", "民宿", "茶叶", "花卉", "乳品", "白酒", "生态"})
CHEMICAL = ("化工", "石化")
PACKS = frozenset({"包装", "物流", "印刷", "机械"})
# 甲克传感|高端芯片封装线: where what is made begins with a word for how, the trade in front of it is the firm's
QUALIFIED = re.compile("高端|高性能|新型|先进|精密|年产|数字化|智能化|超薄|高纯|特种|全自动|大尺寸|车规级|新能源(?!材料)")
# 甲特耐|航空锻件
FLOWN = ("锻件", "铸件", "锻造", "铸造", "紧固件", "结构件", "零部件", "零件", "轮胎", "轴承", "铝材", "钛材", "复材", "复合材料", "叶片", "座椅", "内饰", "线缆", "连接器", "涂料", "玻璃", "精密")
# 甲特艾|风电轴承
OF_PLANTS = ("轴承", "叶片", "塔筒", "主机", "整机", "装备", "齿轮", "变流器", "逆变", "组件", "支架", "玻璃", "电池", "系统", "集成", "法兰", "铸件", "电缆", "阀门", "配套", "设备", "零部件")
# 甲太|锂电添加剂三期
OF_CELLS = ("添加剂", "隔膜", "电解", "铜箔", "铝箔", "负极", "正极", "粘结剂", "极耳", "结构件", "导电", "设备", "浆料", "回收")
# What goes into what a trade makes: aircraft, cells, and that by which power is made or kept.
GO_INTO = {
    **dict.fromkeys(("航空", "航天", "宇航"), FLOWN),
    **dict.fromkeys(("风电", "储能", "水电", "核电"), OF_PLANTS),
    "光伏": OF_CELLS + OF_PLANTS,
    "锂电": OF_CELLS,
}
# 沿江|化工搬迁, 城区|印染升级: of no one firm
TOWNLY = re.compile("[沿临滨环城郊旧原全各市县区镇乡村园]|老旧|传统|周边|小型|中小|危险|精细|煤|石油|天然")
