"""What behind the name of a place makes it the one who acts (甲园重点发展乙), or into which something is to go (建设甲产业园,引进乙)."""

import re

# Behind a name its short form may be given, which parts it from what it does.
SHORT_FORM = re.compile(r"\((?:以下|下文|下)?(?:简称|统称|下称)[^()\n]{1,40}\)")
# 在甲片区|划出600亩|建设乙园
LAND = r"(?:划出|规划|拿出|安排|预留|腾出|辟出|选取|利用)[^,。;\d]{0,4}\d[\d.]*(?:万?亩|平方公里|公顷|万?平方米)(?:土地|用地|空间)?"
# 支持甲区建设|绿色算力核心集聚区
BUILDS = re.compile(f"(?:{LAND})?" r"建设(?!工作|发展|进度|管理)[\u4e00-\u9fff“]{5,}")
# 甲县建设乙加工园,主攻丙; 甲镇提升乙小镇
BUILDS_PARK = re.compile(r"(?:规划|开工|加快|启动|集中)?(?:建设|(?:新建|扩建|改造|提升|建好|做强|办好)(?!后|的))[\u4e00-\u9fff、]{2,20}?(?:园区?|基地|小镇|集聚区|集中区|中心|项目|工程)(?:[一二三四五六七八九十]期)?(?=[,。;])")
# 建设|甲产业园|,引进电池回收企业: whom a part draws that follows at once, it draws into the park
FOUNDED = re.compile(r"(?:(?:^|[。;\n\t:,])[\u3000 ]*|[。;\n].{0,3}[、.)])(?:(?:依托|沿)[^,。;、]{1,16}?|在[^,。;、]{2,14}?" + LAND + r")?(?:高标准|高水平|规划|加快|启动|推进|抓好|年内|提速|谋划)*(?:(?:与|联合|携手|会同)[^,。;]{2,20}?(?:共建|合建|建设|打造)|共建|建设|打造|建好|新建|开建)$")
DRAWS = re.compile("(?:\\(一期\\))?,(?:重点|集中|定向|优先|首批|首期|先期|率先)*(?:引进|招引|引育|集聚|吸引|承接)(?=[\u4e00-\u9fff])")
# 建设甲产业园,首期用地800亩,重点承接乙; 以甲镇乙谷为核心,规划面积5平方公里,重点发展丙: how large it is stands in between
SIZED = r"(?:,(?:总|其中|规划|首期|一期|首开区|起步区|先行区|先行启动区|核心区|占地|用地|面积)[^,。;]{0,12}?\d[\d.]*万?(?:平方公里|平方千米|亩|公顷|平方米))+"
SIZED_DRAWS = re.compile(rf"{SIZED},(?:重点|主要|集中|定向|优先|首批|首期|先期|率先|着力)*(?:引进|招引|引育|集聚|吸引|承接|发展|布局|培育|主攻|聚焦)(?=[\u4e00-\u9fff])")
CORE = re.compile(rf"为(?:核心|主体|载体|主阵地|主战场|主平台|龙头|引领|平台|依托)区?(?={SIZED},)")
BELT_DRAWS = re.compile("(?<=走廊|济带|业带|新带|造带),(?:重点|集中|着力)*(?:培育|发展|布局|壮大|集聚|引进)(?=[\u4e00-\u9fff])")
# 做好|甲湖二期|产业规划,以乙为重点: what a plan for a part goes on to tell is of the part
PLANS = re.compile(r"(?:^|[。;\n\t:,、.)])[\u3000 ]*(?:高标准|高水平|高质量|加快|抓紧|科学)*(?:做好|编制|编好|完善|优化|制定|深化|抓好|谋划)$")
PLANNED = re.compile("(?:产业|功能)(?:发展)?(?:规划|布局|定位)(?:编制)?,")
# 推动甲园与乙大学共建|丙研究院
JOINS = re.compile(r"[与同和][^,。;]{2,16}?(?:共建|合建|共同|联合|合作|携手|组建)")
SHARED = re.compile(r"[^,。;:\s]{2,8}(?:共建|合建|联建|共办|代管|托管)的$")  # 甲乙共建的|丙园
BEGINS = re.compile(r"(?:^|[。;\n\t:]|[。;\n].{0,3}[、.)]|^.{0,3}[、.)]|,)\s*(?P<verb>支持|推动|鼓励|指导|引导|在)?(?:(?:片区|组团|园区|开发区|高新区|新区|新城|区|县|市|境)内的?)?[\u3000 ]*$")
CONTINUES = re.compile(r"(?:管委会|党工委|政府|委|[、和与及]|产业转移|一体化|协同|都市圈|市场|户籍|人才|海关|建设(?!有|了))")
ACTING = re.compile(r"(?:(?:各类|各级|各)?(?:开发区|园区|产业园区|县区|各县))?(?:等?(?:[两二三四五六七八九十]?个?(?:县|市|区|旗)(?!场|域|外|内|级)(?:[((][^()]{1,6}[))])?|地(?!方|区))?)(?:(?:今年|年内|年底前|[上下]半年|[一二三四]季度)(?=[\u4e00-\u9fff]{2})|要|启动|因地制宜|重点|依托|以|立足|推动|加快|培育|发展|围绕|聚焦|做[大强优]|打造|建设|实施|高标准|着力|突出|布局|联动|大力|积极|承接|负责|新|规划|主攻|主动|对接|街道|支持|引进|联手|携手|用好|突破|推进|促成|引导|组织|擦亮|叫响|打响|深耕|锚定|瞄准|紧盯|主打|延伸|招引|抢抓|盯[住紧准]|发挥|将(?![军乐])|还(?:[将要]|计划|继续)|计划(?!单列|生育|[内外])|力争|“?十[一二三四五六七]五”?(?:期间|时期)?(?:将|计划|要)|\d)")


def behind_short_form(text: str, end: int) -> int:
    """Behind the bracket that gives a name's short form, if one follows."""
    named = SHORT_FORM.match(text, end)
    return named.end() if named else end


def acts_behind(text: str, end: int) -> bool:
    """Whether what follows a name, its short form passed over, makes it the one who acts: 支持甲园发展乙."""
    stop = behind_short_form(text, end)
    return acts(text[stop : stop + 8])


def acts(after: str) -> bool:
    """Whether what follows a region's name makes it the one who acts."""
    return bool(ACTING.match(after))


def continues(after: str) -> bool:
    """Whether the name goes on or belongs to a list, so that it does not act as a subject."""
    return bool(CONTINUES.match(after))


def draws(text: str, start: int, end: int) -> bool:
    """Whether the words around a park tell that it is built, or made the core of something, and what it is to draw."""
    core = CORE.match(text, end) if text.endswith("以", 0, start) else None
    if core:
        return SIZED_DRAWS.match(text, core.end()) is not None
    founded = FOUNDED.search(text, max(0, start - 30), start)
    if founded is None:
        return False
    # 与甲区共建乙园,引进丙: without its size the sentence goes on about who builds it.
    drawn = None if founded[0].endswith(("共建", "合建")) else DRAWS.match(text, end) or BELT_DRAWS.match(text, end)
    return drawn is not None or SIZED_DRAWS.match(text, end) is not None


def plans(text: str, start: int, end: int) -> bool:
    """Whether the words around a park tell that it is planned for, and go on with what is to be in it."""
    return PLANNED.match(text, end) is not None and PLANS.search(text, max(0, start - 12), start) is not None
