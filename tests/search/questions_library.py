"""A small invented library for tests of questions: three plans, written here, with what they state."""

from pathlib import Path

from graph.ids import make_id
from graph.model import Document, DocumentRecord, Entity, Passage, Statement
from graph.names import fold
from graph.sqlite import SQLiteStore

QINGLING = """青岭经济技术开发区2024年工作安排
一、主要目标
全年实际利用外资9000万美元以上，固定资产投资增长11%，税收收入达到26亿元。
二、重点任务
1.壮大主导产业。围绕低空经济、医疗器械两条主线招引项目，做强储能系统，不再新上普通水泥项目。(牵头单位：产业发展局；配合单位：投资促进局、财政局)
2.推进项目落地。开工建设飞羽无人机总装基地、云帆储能电池二期，确保星渡医疗影像中心年内投产，新建110千伏石桥变电站。(牵头单位：规划建设局；配合单位：投资促进局)
3.扩大开放合作。组团参加中国国际进口博览会，与白河高新区共建青白产业协作园，联合江海大学组建研究院。(牵头单位：投资促进局)
4.培育优质企业。帮助云帆新能源、星渡医疗尽快上市，推动松涛食品入规。(牵头单位：产业发展局)
"""
BAIHE = """白河高新技术产业开发区2025年重点任务
一、预期指标
实际利用外资1.5亿美元，税收收入突破40亿元，新引进亿元以上项目32个、力争36个。
二、任务清单
1.布局新赛道。发展跨境电商和医疗器械，延伸光学镜头、智能传感两条产业链，规划建设银杏数据中心。(责任单位：经济发展局、科技局)
2.办好展会。承办白河国际光学博览会，参加中国国际进口博览会。(责任单位：商务局)
3.守住底线。严禁引进高耗能项目，暂不启动东湖隧道工程。(责任单位：应急管理局)
"""
SHIPU = """石浦市2024年政府工作报告
一、目标
地区生产总值增长6%左右，一般公共预算收入180亿元。
二、任务
1.发展海洋经济。石浦市重点发展跨境电商、海水淡化，支持长风造船扩大产能。(市发展改革委负责)
2.改善民生。年内建成石浦第二污水处理厂，设立规模12亿元的石浦海洋产业基金。(市住房城乡建设局负责)
"""


class Plan:
    """One invented plan while it is written."""

    def __init__(self, source: str, text: str, year: int, subject: tuple[str, str], aliases: tuple[str, ...] = ()) -> None:
        self.text, self.id = text, make_id("Document", source)
        self.entities: dict[str, Entity] = {}
        self.statements: list[Statement] = []
        title = text.split("\n", 1)[0]
        self.subject = self.entity(*subject, aliases)
        self.document = Document(self.id, source, source, title, source, len(text), subject=subject[1], year=year, years=(year,), type="work_plan")
        self.state(self.id, "ABOUT", self.subject, subject[1])
        self._tasks()

    def entity(self, type: str, name: str, aliases: tuple[str, ...] = ()) -> str:
        """The id of an entity, made when new."""
        ident = make_id(type, fold(name))
        self.entities.setdefault(ident, Entity(ident, type, name, aliases))
        return ident

    def state(self, subject: str, relation: str, obj: str, words: str, **qualifiers: object) -> None:
        """A statement at the first place of some words."""
        start = self.text.index(words)
        self.statements.append(Statement(subject, relation, obj, self.id, start, start + len(words), "test", qualifiers))

    def _tasks(self) -> None:
        position, top = 0, ""
        for line in self.text.split("\n"):
            number, _, rest = line.partition("、" if "、" in line[:3] else ".")
            if rest and len(number) <= 2:
                path = number if number in "一二三" else f"{top}/{number}"
                top = number if number in "一二三" else top
                heading = rest.split("。")[0]
                ident = make_id("Task", self.id, path)
                self.entities[ident] = Entity(ident, "Task", heading, path=path, document=self.id)
                self.statements.append(Statement(self.id, "HAS_TASK", ident, self.id, position, position + len(line), "test"))
            position += len(line) + 1

    def task(self, heading: str) -> str:
        """The id of the task with a heading."""
        return next(e.id for e in self.entities.values() if e.type == "Task" and e.name == heading)

    def duty(self, heading: str, role: str, *units: str) -> None:
        """Units of a task."""
        at = self.text.index(heading)
        for unit in units:
            start = self.text.index(unit, at)
            ident = self.entity("Agency", unit)
            self.statements.append(Statement(ident, "RESPONSIBLE_FOR", self.task(heading), self.id, start, start + len(unit), "test", {"role": role}))

    def record(self) -> DocumentRecord:
        """The plan as a store takes it."""
        passages = [Passage(0, len(self.text), "", "", self.text)]
        return DocumentRecord(self.document, self.text, list(self.entities.values()), self.statements, passages)


def qingling() -> Plan:
    """The plan of 青岭经开区."""
    plan = Plan("qingling.txt", QINGLING, 2024, ("Park", "青岭经济技术开发区"), ("青岭经开区",))
    me = plan.subject
    for name in ("低空经济", "医疗器械", "储能系统"):
        plan.state(me, "TARGETS", plan.entity("Industry", name), name)
    for name, stage in (("飞羽无人机总装基地", "start"), ("云帆储能电池二期", "start"), ("星渡医疗影像中心", "operate"), ("110千伏石桥变电站", "start")):
        plan.state(me, "HAS_PROJECT", plan.entity("Project", name), name, stage=stage)
    plan.state(plan.entity("Company", "云帆新能源", ("云帆",)), "UNDERTAKES", plan.entity("Project", "云帆储能电池二期"), "云帆储能电池二期")
    for name, aim in (("云帆新能源", "上市"), ("星渡医疗", "上市"), ("松涛食品", "入规")):
        plan.state(me, "SUPPORTS", plan.entity("Company", name), name + ("、" if name == "云帆新能源" else "尽快" if aim == "上市" else "入规"), aim=aim)
    plan.state(me, "PARTICIPATES_IN", plan.entity("Event", "中国国际进口博览会", ("进博会",)), "中国国际进口博览会")
    plan.state(me, "COOPERATES_WITH", plan.entity("Park", "白河高新技术产业开发区", ("白河高新区",)), "白河高新区")
    plan.state(me, "COOPERATES_WITH", plan.entity("Organization", "江海大学"), "江海大学")
    for name, words, value, unit, sign in (("实际利用外资", "实际利用外资9000万美元以上", 9000, "万美元", ">="), ("固定资产投资增速", "固定资产投资增长11%", 11, "%", "="), ("税收收入", "税收收入达到26亿元", 26, "亿元", "=")):
        plan.state(me, "SETS_TARGET", plan.entity("Indicator", name), words, value=value, unit=unit, comparator=sign, year=2024)
    plan.duty("壮大主导产业", "lead", "产业发展局")
    plan.duty("壮大主导产业", "support", "投资促进局", "财政局")
    plan.duty("推进项目落地", "lead", "规划建设局")
    plan.duty("推进项目落地", "support", "投资促进局")
    plan.duty("扩大开放合作", "lead", "投资促进局")
    plan.duty("培育优质企业", "lead", "产业发展局")
    return plan


def baihe() -> Plan:
    """The plan of 白河高新区."""
    plan = Plan("baihe.txt", BAIHE, 2025, ("Park", "白河高新技术产业开发区"), ("白河高新区",))
    me = plan.subject
    for name in ("跨境电商", "医疗器械", "光学镜头", "智能传感"):
        plan.state(me, "TARGETS", plan.entity("Industry", name), name)
    plan.state(me, "HAS_PROJECT", plan.entity("Project", "银杏数据中心"), "银杏数据中心", stage="start")
    plan.state(me, "PARTICIPATES_IN", plan.entity("Event", "白河国际光学博览会"), "白河国际光学博览会")
    plan.state(me, "PARTICIPATES_IN", plan.entity("Event", "中国国际进口博览会", ("进博会",)), "中国国际进口博览会")
    for name, words, value, unit in (("实际利用外资", "实际利用外资1.5亿美元", 1.5, "亿美元"), ("税收收入", "税收收入突破40亿元", 40, "亿元"), ("新引进亿元以上项目", "新引进亿元以上项目32个", 32, "个"), ("新引进亿元以上项目", "力争36个", 36, "个")):
        plan.state(me, "SETS_TARGET", plan.entity("Indicator", name), words, value=value, unit=unit, comparator=">=", year=2025)
    plan.duty("布局新赛道", "unit", "经济发展局", "科技局")
    plan.duty("办好展会", "unit", "商务局")
    plan.duty("守住底线", "unit", "应急管理局")
    return plan


def shipu() -> Plan:
    """The report of 石浦市."""
    plan = Plan("shipu.txt", SHIPU, 2024, ("Region", "石浦市"), ("石浦",))
    me = plan.subject
    for name in ("跨境电商", "海水淡化"):
        plan.state(me, "TARGETS", plan.entity("Industry", name), name)
    plan.state(me, "SUPPORTS", plan.entity("Company", "长风造船"), "长风造船")
    plan.state(me, "HAS_PROJECT", plan.entity("Project", "石浦第二污水处理厂"), "石浦第二污水处理厂", stage="complete")
    plan.state(plan.task("改善民生"), "MENTIONS", plan.entity("Organization", "石浦海洋产业基金"), "石浦海洋产业基金")
    plan.state(me, "SETS_TARGET", plan.entity("Indicator", "一般公共预算收入"), "一般公共预算收入180亿元", value=180, unit="亿元", comparator="=", year=2024)
    plan.duty("发展海洋经济", "unit", "市发展改革委")
    plan.duty("改善民生", "unit", "市住房城乡建设局")
    return plan


YUNXI = """云溪经济技术开发区2024年重点项目计划
一、项目
1.柏泉新材料产业园二期，总投资26亿元，在南湾产业园续建。
2.松风储能电站，总投资10亿元，在南湾产业园6月开工。
3.芦川冷链物流港，总投资超10亿元，9月底前投产。
4.竹岭220千伏变电站，总投资1.8亿元，年内开工。
5.荷塘职业技术学校新校区，正在开展前期工作。
二、保障
1.设立规模20亿元的云溪产业发展基金，首期5亿元；设立总规模30亿元的云溪科创基金。
"""


def yunxi() -> Plan:
    """The plan of 云溪经开区: projects with what is invested in them, funds with their sizes."""
    plan = Plan("yunxi.txt", YUNXI, 2024, ("Park", "云溪经济技术开发区"), ("云溪经开区",))
    me, site = plan.subject, plan.entity("Park", "南湾产业园")
    for name, stage, words, value, sign in (
        ("柏泉新材料产业园二期", "build", "柏泉新材料产业园二期，总投资26亿元", 26, ""), ("松风储能电站", "start", "松风储能电站，总投资10亿元", 10, ""),
        ("芦川冷链物流港", "operate", "芦川冷链物流港，总投资超10亿元", 10, ">"), ("竹岭220千伏变电站", "start", "竹岭220千伏变电站，总投资1.8亿元", 1.8, ""),
    ):
        told = {"investment": value, "investment_unit": "亿元", "investment_base_value": value * 1e8, "investment_base_unit": "CNY"} | ({"investment_comparator": sign} if sign else {})
        plan.state(me, "HAS_PROJECT", plan.entity("Project", name), words, stage=stage, **told)
    for name in ("柏泉新材料产业园二期", "松风储能电站"):
        plan.state(plan.entity("Project", name), "LOCATED_IN", site, name)
    plan.state(site, "LOCATED_IN", me, "南湾产业园")
    plan.state(me, "HAS_PROJECT", plan.entity("Project", "荷塘职业技术学校新校区"), "荷塘职业技术学校新校区", stage="unknown")
    task = plan.task("设立规模20亿元的云溪产业发展基金，首期5亿元；设立总规模30亿元的云溪科创基金")
    for name, indicator, words, value in (
        ("云溪产业发展基金", "云溪产业发展基金规模", "规模20亿元的云溪产业发展基金", 20), ("", "云溪产业发展基金首期", "首期5亿元", 5), ("云溪科创基金", "云溪科创基金规模", "总规模30亿元的云溪科创基金", 30),
    ):
        plan.state(me, "SETS_TARGET", plan.entity("Indicator", indicator), words, value=value, unit="亿元", comparator="=", year=2024, base_value=value * 1e8, base_unit="CNY")
        if name:
            plan.state(task, "MENTIONS", plan.entity("Organization", name), words)
    return plan


def library(folder: Path) -> SQLiteStore:
    """A store that holds the three plans."""
    store = SQLiteStore(folder / "graph.sqlite")
    with store.writer() as writer:
        for plan in (qingling(), baihe(), shipu()):
            writer.put(plan.record())
    return store
