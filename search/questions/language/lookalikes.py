"""Signs that are taken for one another because they look alike: what is written by hand or read off an image goes wrong in these."""

from __future__ import annotations

import re
from functools import cache

from search.questions.language import pinyin

# Each group looks alike; common ones, and those in the names of places.
_GROUPS = (
    "业亚", "东车", "乌鸟", "九丸", "亨享", "享亭", "人入", "今令", "仓仑", "代伐", "仪议", "伟纬", "传转", "住往", "体休", "使便", "候侯", "借措", "值植", "偏编", "像象", "元无", "全金", "八入", "冶治", "冷玲", "几凡", "刀力",
    "制刷", "办为", "动劲", "勤勒", "包句", "区巨", "午牛", "去云", "因困", "团困", "园圆", "土士", "坡披波", "埋理", "埔浦铺", "大太犬", "天夫无", "宇字", "安案", "官宫", "宣宜",
    "密蜜", "岗冈", "岭领", "峡狭", "崂劳", "崇祟", "崖涯", "州洲", "工土", "己已巳", "幕慕墓", "干千于", "徙徒", "戊戌戍", "扬杨汤", "折拆析", "拔拨", "日曰", "昆混", "昌冒", "晋普", "景影", "晴睛", "曲由", "朐胸", "木本", "未末", "材村", "柘拓", "栖西", "栗粟",
    "桓恒", "梧悟", "棣隶", "榆渝", "樟漳", "汩汨", "沂沅", "沅源", "沐沭", "沽沾", "泌沁", "泗洒", "泸沪", "泾径", "洛络", "洪供", "洮桃", "浙淅渐", "浦蒲", "涞来莱", "涟链", "涿琢", "淄缁", "淮准", "湟皇", "溧栗", "滦栾", "漕槽", "漳障章", "潭谭", "澧沣", "灌罐",
    "牟牢", "王玉主", "班斑", "珲挥", "琅郎", "甪角", "田由", "申甲由", "电由", "甸句", "畲畬", "眉媚", "睢雎", "砀荡", "磁滋", "祁祈", "禹离", "科料", "秭姊", "穰壤", "竞竟", "端瑞", "筠均", "綦基", "纸低抵", "肥肌", "胶校", "芜无", "苍仓", "茌荏", "荣荥", "荷何河",
    "莒吕", "菜莱", "蓝篮", "虹红", "蚌蛙", "蛟较", "行衍", "袁表", "裕浴", "襄壤", "谯焦", "贡责", "货贸", "贷货", "赉费", "赢羸", "辨辩辫", "遣遗", "邛功", "邳丕", "邹刍", "郏郑", "郓鄂", "郧鄂", "郯谈", "郸单", "鄄甄", "鄢焉", "鄱番", "酉西", "醴澧", "钦软",
    "铜桐", "锡踢", "镶壤", "闽闵", "阆郎", "阜埠", "阳阴", "陕挟", "陡徒", "陵凌", "雒骆", "雩零", "鞍按", "颍颖", "风凤", "饶绕", "驻住", "鲅跋", "鹿麓", "黎犁", "黟黔",
)


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for group in _GROUPS for a in group for b in group if a != b)


def alike(a: str, b: str) -> bool:
    """Whether two signs look alike.

    >>> alike("浙", "淅"), alike("江", "淅")
    (True, False)
    """
    return (a, b) in _pairs()


# Sounds that many do not tell apart: zh and z, n and l, an and ang.
_CONFUSED = ((re.compile("^([zcs])h"), r"\1"), (re.compile("^n(?=[aeiouü])"), "l"), (re.compile("^h(?=u)"), "f"), (re.compile("([aei])ng$"), r"\1n"))


def sound_alike(a: str, b: str) -> bool:
    """Whether two signs sound alike to those who do not tell apart some sounds.

    >>> sound_alike("山", "上"), sound_alike("兴", "新"), sound_alike("北", "南")
    (True, True, False)
    """
    return bool(_sounds(a) & _sounds(b))


@cache
def _sounds(sign: str) -> frozenset[str]:
    found = set()
    for syllable in pinyin.readings(sign):
        for pattern, plain in _CONFUSED:
            syllable = pattern.sub(plain, syllable)
        found.add(syllable)
    return frozenset(found)
