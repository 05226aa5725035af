"""Things and counts that cannot be what is asked for: of another class or role, without the size or the time."""

from __future__ import annotations

import re

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.language import assigned
from search.questions.language.amounts import scaled
from search.questions.language.charge import CHARGE
from search.questions.misfits import attributed
from search.questions.misfits.beside import of_other_matter, other_place, other_thing
from search.questions.misfits.proof import MEASURE, Answer, Check, Proof, other_batch
from search.questions.naming.names import PLACES
from search.questions.reader.groups import classes
from search.questions.readings import asking, rankings, units
from search.questions.readings.duty import UNITS
from search.questions.readings.projects import OF_WORK
from search.questions.readings.readoff import NUMBER
from search.questions.texts import stated_in

# Of things, whatever else: how large, how much, what it costs.
_SIZE = re.compile(r"多少(?:钱|资金|[万亿]*(?:美元|元|亩|吨|平方|公里|人次|千瓦|立方))|多少亿|多大(?:面积|规模)|\bhow (?:big|large|much|long|tall|wide)\b|\b(?:what|which) (?:[a-z-]+ ){0,2}(?:capacity|cost|price|size|area|budget|length)\b")
# What something costs is a size as well, though what asks for it.
_COSTS = re.compile(r"\bwhat (?:does|do|did|will|would) [^?]*\b(?:cost|measure|weigh)\b")


# By how much a measure is to grow, how much it is to reach.
_MEASURED_AT = re.compile(rf"[㐀-鿿]{{2,}}{MEASURE}(?:目标)?(?:要|将|会|应|计划|预计)?(?:达到|增长|提高|下降|突破|是|为|到)?多少(?![家个户项名人座所条批次件])")


def _no_figure(proof: Proof) -> bool:
    """Whether a size or amount is asked for, and things are given whose sentences tell none."""
    if _MEASURED_AT.search(proof.text) and all(a.get("type") in ("Industry", *PLACES) for a in proof.answers):
        return True
    if not _COSTS.search(proof.text) and (proof.c.u.has("ask.which", "ask.who") or not _SIZE.search(proof.text)):
        return False
    if not any(a.get("type") in attributed.WORKS and a.get("type") != "Park" for a in proof.answers):
        return True  # fields and places have no size that a sentence tells beside them
    asked = units.unit_asked(proof.text)
    told = [scaled(1.0, m[3]).unit for s in proof.sentences for m in NUMBER.finditer(s.folded) if m[3] not in "年期天"]
    return not any(asked in ("", "个") or units.fits(asked, unit) or {asked, unit} <= units.AREAS for unit in told)


# Works that an amount bounds: 50亿元以上项目, projects above 5 billion yuan.
_BOUNDED_WORKS = re.compile(
    r"(?:超过?|高于|大于|突破|不低于|[逾过])了?\d[\d.]*[千百十]?[万亿]+(?:美元|元)?(?:人民币)?(?:以上)?的[㐀-鿿]{0,6}?(?:项目|工程)|"
    r"\d[\d.]*[千百十]?[万亿]+(?:美元|元)?(?:人民币)?(?:及)?(?:以上|级|开外|以下)的?[㐀-鿿]{0,6}?(?:项目|工程)"
    r"|\b(?:projects?|works)\b (?:[a-z-]+ ){0,3}?(?:above|over|exceeding|more than|at least|worth)(?: [a-z]+){0,2} \d[\d.,]* (?:million|billion)"
)
_COUNTED = re.compile(r"\d(?:余|多)?[个项家]$|^一批|[百千]亿(?:级)?(?:项目|产业)$")
_WORKS_SAID = re.compile("项目|工程|基地")
_MONEY_SAID = re.compile(r"\d[\d.]*[千百十]?[万亿]*(?:美元|元)|[百千十]亿")


def _no_amount(proof: Proof) -> bool:
    """Whether works are asked for by an amount, and of most that are given no sentence or heading tells one."""
    if not _BOUNDED_WORKS.search(proof.text):
        return False
    if all(_COUNTED.search(str(a.get("name", ""))) for a in proof.answers):
        return True  # 投资过50亿元项目2个 names none of them
    if not all(a.get("type") == "Project" for a in proof.answers):
        # Words read off of a sentence that speaks of no works: 工业和物流业投资210亿元.
        return not any(a.get("type") for a in proof.answers) and not any(_WORKS_SAID.search(s.folded) for s in proof.sentences)
    speaking = [s for a in proof.answers for e in a.get("evidence", ())[:1] if (s := proof.c.texts.sentence_at(e["document"], e["start"])) is not None]
    return 2 * sum(_MONEY_SAID.search(s.folded + s.headings) is not None for s in speaking) < len(speaking)


# Behind it the noun is over: which city, and no city roads.
_OVER = r"(?:(?= (?:is|are|was|were|do|does|did|will|would|should|must|may|has|have|had|can|could|in|of|on|from|for|with|that|which|to|and|or)\b)|(?=[?,.;]|$))"
_COUNTRY = re.compile(r"哪(?:些|几?个)?(?:[㐀-鿿]{0,4})国家(?!级|[㐀-鿿]{2,8}(?:银行|电网|公司|集团|大学|局|委|部|院)|[㐀-鿿]{0,8}(?:中心|实验室|试点|示范区?|基地|园区?|政策|战略|项目|标准|平台|称号))|哪国|\b(?:which|what) (?:[a-z-]+ ){0,2}countr(?:y|ies)" + _OVER)
_CITY = re.compile(r"哪(?:些|几?个|几座|座|几)?(?:城|地|外|国内|国外)?(?:城市|市(?![场民值政]))|\b(?:which|what) (?!provinces? )(?:[a-z-]+ ){0,2}cit(?:y|ies)" + _OVER)
_WIDE = ("country", "province")
_PERSON = re.compile(
    r"哪位(?:领导|同志|负责人|院士|教授|专家|书记|主任|局长|市长|区长)|\b(?:which|what) (?:[a-z-]+ ){0,2}(?:official|leader|person|professor|academician|mayor|director)\b"
    r"|(?:董事长|总经理|总裁|创始人|掌门人|法人代表|法定代表人|一把手|主任|书记|[局市县区厅校院]长)(?:现在|目前|同志)?(?:是|由|叫|为)?(?:谁|哪位|哪个人|何人|什么名字|啥名字)"
    r"|\bwho (?:is|was|are) (?:the |its |their )?(?:[a-z-]+ ){0,2}(?:chairman|chairwoman|chairperson|chair|ceo|founder|president|mayor|governor|director|general manager|party secretary)\b"
)


def _other_class(proof: Proof) -> bool:
    """Whether things of a plain class are asked for and none is one: countries, cities, banks; persons are none of what plans name."""
    answers, text = proof.answers, proof.text
    if _PERSON.search(text):
        return True
    names = [str(a.get("name", "")) for a in answers]
    if _COUNTRY.search(text):
        return not any(_level(n) == "country" or n.endswith("国") for n in names)
    if _CITY.search(text):
        return all(_level(n) in _WIDE and not n.endswith("市") for n in names) or not (any(a.get("type") in PLACES for a in answers) or any(n.endswith(("市", "州", "盟")) or _level(n) in ("city", "county") for n in names))
    wanted = classes(text)
    return bool(wanted) and not any(own.search(name) for own in wanted for name in names)


def _level(name: str) -> str:
    entry = lexicon("regions").get(name)
    return str(entry.fields.get("level", "")) if entry else ""


def _other_type(proof: Proof) -> bool:
    """Whether places are counted where how many of something else is asked: rooms, pupils."""
    return "of places" in proof.reading.name and set(asking.asked_types(proof.c)).isdisjoint(PLACES) and not _PLACES_COUNTED.search(proof.text)


def _units_told(proof: Proof) -> bool:
    """Whether units of a task are told where it is asked how many there are of something else."""
    u = proof.c.u
    if proof.reading.name not in ("units", "count of units") or not u.has("ask.count"):
        return False
    return not (u.has(CHARGE) or any(cue.kind == "role" for cue in u.cues) or _UNITS_COUNTED.search(u.text))


_UNITS_COUNTED = re.compile(r"(?:几|多少)[个家]?(?:市直|区直|县直|责任|牵头|配合|有关|相关|不同的?)*(?:单位|部门|局|机构|委办局)|\bhow many (?:[a-z-]+ )?(?:units?|departments?|bureaus?|agencies|offices?|bodies)\b")
_PLACES_COUNTED = re.compile(r"(?:几|多少)[个家处座片]?(?:[㐀-鿿]{0,4})(?:[区市县镇乡州园城]|地方|基地|片|平台|街道)|\bhow many (?:[a-z-]+ ){0,3}(?:parks?|zones?|places?|areas?|cities|counties|districts|towns?|regions?|provinces|bases?|sites?|of)\b")


# Who has a part in a works that plans name in few words; what sentences say where they tell it.
_ROLES = tuple(
    (re.compile(asked), re.compile(said))
    for asked, said in (
        (
            r"承建(?:方|商|单位|企业|主体)|承包商|施工(?:方|单位|企业)|由谁(?:来)?(?:承建|施工)|哪(?:一?家|个|些)[㐀-鿿]{0,6}(?:承建|施工)|(?<!是)谁(?:来|在|负责)?(?:承建|施工)|\bcontractors?\b",
            "承建|承包|施工|建设单位|业主|建设主体|投建|代建|实施|承接|建设",
        ),
        (r"运营(?:方|商|单位|主体|企业|公司)|(?:谁|哪[家个些][㐀-鿿]{0,4})(?:来|负责)?运营|\boperators?\b", "运营|经营|运维|托管"),
        (r"中标|供应商|供货商|\bvendors?\b|\bwon the (?:contract|tender|bid)\b|\bsuppliers?\b", "中标|供应|供货|采购|配套"),
        (r"设计(?:方|单位|院)|谁(?:来)?设计|\bdesign(?:er|ed by)\b", "设计"),
        (r"监理", "监理"),
        (r"收购|并购|\bacquir\w+|\b(?:bought|buys|buyout)\b", "收购|并购|兼并|重组"),
        (r"股东|持股|控股|\bshareholders?\b", "股东|持股|控股|参股|入股|股权"),
        (r"合资|\bjoint ventures?\b", "合资"),
    )
)


def _other_role(proof: Proof) -> bool:
    """Whether it is asked who builds, runs or supplies something, and no sentence says that anyone does."""
    wanted = [told for asked, told in _ROLES if asked.search(proof.text)]
    return bool(wanted) and not any(told.search(f"{s.folded}|{s.headings}") for told in wanted for s in proof.sentences)


def _other_units(proof: Proof) -> bool:
    """Whether it is asked which tasks a unit has, and other units are given."""
    if not (assigned.OF_UNIT.search(proof.text) or assigned.OF_UNIT_EN.search(proof.text)) or any(k.value in UNITS for k in proof.c.u.asked):
        return False
    return all(a.get("type") in UNITS or (a.get("kind") == "entity" and not a.get("type")) for a in proof.answers)  # words read off have no type


_WHICH_PLACES = re.compile(r"哪(?:些|几个|个)(?:园区|开发区|新区|经开区|高新区|片区|综保区|综合保税区|保税区|自贸区)(?!的)|\b(?:which|what) (?:[a-z-]+ ){0,2}(?:parks|zones|development areas)\b(?!')")
_WHO = re.compile(r"谁|哪[些个几]+[㐀-鿿]{0,4}(?:部门|单位|机构|局|公司|企业)|\bwho(?:se|m)?\b|\b(?:which|what) (?:[a-z-]+ ){0,2}(?:departments?|bureaus?|agenc(?:y|ies)|units?|offices?|bodies|compan(?:y|ies)|firms?)\b")


_PLACE_CALLED = re.compile("[园区市县镇乡州城港湾谷岛带廊]$|片区|基地$|小镇$")


def _no_place(proof: Proof) -> bool:
    """Whether places are asked for and nothing but units of tasks or words that call no place is given: which zones have staff who handle formalities."""
    if _WHICH_PLACES.search(proof.text) is None or _WHO.search(proof.text) is not None:
        return False
    return all(a.get("type") in UNITS or (a.get("kind") == "entity" and not a.get("type") and not _PLACE_CALLED.search(str(a.get("name", "")))) for a in proof.answers)


# What is measured, where places are ranked by it.
_MEASURED = re.compile(rf"[㐀-鿿]{{2,}}(?:{MEASURE}|值|目标)(?:目标)?[^,，㐀-鿿]{{0,2}}(?:定得|排|是)?最|最[高低大多快][^,，]{{0,4}}(?:目标|增速)|\b(?:highest|lowest|largest|biggest|most ambitious) (?:target|goal|rate|share|volume|output|figure)")


def _unranked(proof: Proof) -> bool:
    """Whether places are to be ranked by a measure, and nothing but places that speak of the matter is given."""
    return proof.reading.name != rankings.NAME and _MEASURED.search(proof.text) is not None and bool(rankings.ordered(proof.c)) and all(a.get("type") in PLACES for a in proof.answers)


_WHICH_FIRMS = re.compile(
    r"哪(?:些|几家|几个|家)(?:(?![园区地市县支帮助扶引有让推鼓服给为在把对带促招吸])[㐀-鿿]){0,4}?(?:企业|公司|厂商|厂家)(?!的|园|家|服务|总部)"
    r"|\b(?:which|what|name(?: the| all| every)?|list(?: the| all| every)?) (?:(?!(?:parks?|zones?|places?|areas?|regions?|provinces?|districts?|towns?|cit(?:y|ies)|count(?:y|ies)|e?tdzs?|ftzs?|plans?|polic(?:y|ies)|works|projects?)\b)[a-z-]+ ){0,3}?(?:firms|companies|enterprises|manufacturers|makers)\b(?!')"
)


def _no_firm(proof: Proof) -> bool:
    """Whether firms are asked for, and nothing but places is given: the firms that have settled in a park."""
    return _WHICH_FIRMS.search(proof.text) is not None and _WHICH_PLACES.search(proof.text) is None and all(a.get("type") in PLACES for a in proof.answers)


_FOREIGN = re.compile(r"哪(?:些|几[家个]|[家个])(?:国外|境外|外国|海外)(?!展|市场|仓|华)|\b(?:which|what|name(?: the)?|list(?: the)?) (?:foreign|overseas)(?:, [a-z-]+)? (?!trade|markets?|investment|exchange|talent|warehouses?|exhibitions?|fairs?)")
_OF_CHINA = re.compile("(?:中国|中华|国家|全国|国务院)")


def _no_foreigner(proof: Proof) -> bool:
    """Whether those abroad are asked for, and all that is given is China's by its name: foreign classification societies."""
    return _FOREIGN.search(proof.text) is not None and all(_OF_CHINA.match(str(a.get("name", ""))) for a in proof.answers)


def _says_quarter(answer: Answer) -> bool:
    """Whether a sentence tells a quarter where it names something, or right behind that."""
    for e in answer.get("evidence", ()):
        pieces = attributed.PART.split(str(e.get("quote", "")))
        at = next((i for i, piece in enumerate(pieces) if fold(str(answer.get("name", ""))) in fold(piece)), None)
        if any("季" in piece for piece in (pieces if at is None else pieces[at : at + 2])):
            return True
    return False


_DAY = re.compile(r"哪一?天|哪一?个月|几号|几月几日|什么日子|哪年哪月|几月|\b(?:on |from )?(?:which|what) (?:exact )?(?:days?|dates?|months?)\b")
_QUARTER = re.compile(r"哪[一个]{0,2}季度?|第?几季度|\b(?:which|what) quarter\b")
_TIME = re.compile(r"\d月|\d日|[一二三四五六七八九十]月|季度|年底|年末|月底|月份|半年|年中")


def _no_time(proof: Proof) -> bool:
    """Whether a day or month is asked for and no sentence tells one, or a quarter."""
    if _QUARTER.search(proof.text):
        return proof.reading.name.startswith("places") or not any(map(_says_quarter, proof.answers))
    return _DAY.search(proof.text) is not None and not any(_TIME.search(f"{s.folded}|{s.headings}") for s in proof.sentences)


# How many are to be added no number of named firms tells.
_ADDED = re.compile(r"(?:新增|净增|增加|新培育|新认定|新引进|新设立?|新注册)(?:[㐀-鿿]{0,4})?(?:多少|几)[家户个]|\bhow many (?:new |more |additional )?(?:[a-z-]+ ){0,6}?(?:be added|to add|added)\b")


def _counts_named(proof: Proof) -> bool:
    """Whether firms that a plan names are counted where it is asked how many are to be added."""
    return proof.reading.name.startswith("count of companies") and _ADDED.search(proof.text) is not None


# How many of some size or a year are to come is a goal, which no number of named works tells.
_GOAL = re.compile(r"(?:元|亿|人|吨)(?:及以上|以上|级)的?[㐀-鿿]{0,4}项目|每年|年均|\b(?:a|per|each|every) year\b|\b(?:projects?|deals|ventures|schemes|investments)\b (?:[a-z]+ ){0,3}?(?:worth|above|over|exceeding|more than|at least|upwards of)\b[^?]*? (?:[mb]illion|trillion)\b")
_OUTPUT = re.compile(r"(?:多少|几)个?(?:gwh|gw|mwh|mw|吉瓦|兆瓦|千瓦|台|辆|架|艘)")


def _counts_goal(proof: Proof) -> bool:
    """Whether works are counted where a goal or an output is asked for: 新引进多少个亿元以上项目, 产能有几个GWh."""
    return proof.reading.name.startswith("count of projects") and (_GOAL.search(proof.text) or _OUTPUT.search(proof.text)) is not None


# What firms may be ranked or known as, as questions and as plans say it: a firm of which no sentence says so is none that is asked for.
_STANDING = tuple(
    (re.compile(asked), re.compile(said))
    for asked, said in (
        (r"500强|五百强|\b(?:fortune|global|top|china|world)(?: (?:fortune|global|top|china|world))* 500\b", "500强|五百强"),
        (r"独角兽|\bunicorns?\b", "独角兽"), (r"瞪羚|\bgazelles?\b", "瞪羚"), (r"灯塔工厂|\blighthouse (?:factor|plant)", "灯塔"),
        (r"单项冠军|隐形冠军|\b(?:hidden|single|manufacturing|niche)(?:[- ]\w+)? champions?\b", "冠军"), (r"老字号|\btime-honou?red\b", "老字号"),
        (r"破产|\bbankrupt\w*|\binsolven\w+", "破产|重整|清算|僵尸"), (r"纳斯达克|纽交所|\b(?:nasdaq|nyse|new york stock)\b", "纳斯达克|纽交所|美股|境外|海外"),
    )
)


def _other_standing(proof: Proof) -> bool:
    """Whether firms are asked for by what they are ranked or known as, and no sentence says so of one that is given."""
    if not any(a.get("type") == "Company" for a in proof.answers):
        return False
    wanted = [said for asked, said in _STANDING if asked.search(proof.text)]
    return bool(wanted) and not any(said.search(f"{s.folded}|{s.headings}") for said in wanted for s in proof.sentences)


# Who does something, as a sentence says it that states no duty.
_BODY_READ = "body read"


def _other_deed(proof: Proof) -> bool:
    """Whether the body that a sentence names is no body of what is asked about, of which it says nothing: 配合商务部做好统计, where halls are to be built."""
    if proof.reading.name != _BODY_READ or not proof.sentences:
        return False
    terms = [t for t in proof.c.content("outline", "type", "relation", "role", without=[s.mention for s in proof.c.owners]) if t.words]
    return bool(terms) and not any(t.coverage(said) for t in terms for said in (f"{s.folded}|{s.headings}" for s in proof.sentences))


# One school or hospital that is asked for has a name of its own; what only says of what kind it is to be is none.
_WHICH_ONE = re.compile(r"哪一?[所家座个间][㐀-鿿]{0,6}(?:学校|名校|大学|高校|中学|小学|幼儿园|医院|酒店|银行|机场)|\b(?:which|what) (?:[a-z-]+ ){0,2}(?:school|hospital|university|college|hotel|bank|airport)(?= (?:is|was|will|would|has|does|did|comes|opens|settles)\b)")
_UNNAMED = re.compile("(?:世界|全球|著名|有名|的|国际|国内|境外|海外|三甲|三级|知名|一流|高端|重点|优质|综合|专科|民办|公办|国家级|省级|品牌|名)+(?:学校|名校|学院|大学|高校|中学|小学|幼儿园|医院|酒店|银行|机场|康养)|康养")


def _unnamed(proof: Proof) -> bool:
    """Whether one school, hospital or the like is asked for, and all that is given is of what kind it is to be: 导入国际学校、国际医院."""
    return _WHICH_ONE.search(proof.text) is not None and all(_UNNAMED.fullmatch(str(a.get("name", ""))) for a in proof.answers)


def _named_already(proof: Proof) -> bool:
    """Whether it is asked what some do together, and all that is given is who they are: 甲区和乙市要一起建什么."""
    c = proof.c
    named = {i for m in c.u.mentions for i in m.all}
    return c.u.has("relation.COOPERATES_WITH") and len(c.subjects) > 1 and all(a.get("id") in named for a in proof.answers)


def _echoed(proof: Proof) -> bool:
    """Whether all that is given is the one thing of its kind that the question names itself: which company has acquired 甲公司."""
    c = proof.c
    if not c.u.has("ask.which", "ask.who") or c.u.has("ask.when", "ask.where", "ask.count") or len(proof.answers) != 1 or proof.reading.name == OF_WORK:
        return False  # a work may be called by the firm alone
    given, kind = proof.answers[0].get("id"), str(proof.answers[0].get("type"))
    named = c.u.mentions_of(kind)
    read = proof.reading.name in ("list read", _BODY_READ) or kind in asking.asked_types(c) or any(asked.search(proof.text) for asked, _ in _ROLES)
    return read and kind in ("Company", "Organization", "Agency") and len(named) == 1 and given in named[0].of(kind)


# What is done at the end of works, and the stages before it: what is only to be begun is not to be finished.
_AT_THE_END, _BEFORE_IT = frozenset({"complete", "operate"}), frozenset({"signed", "land", "start", "build"})


def _unfinished(proof: Proof) -> bool:
    """Whether works that are to be finished are asked for, and the sentences tell of none but those that are at the stages before that."""
    c, stages = proof.c, asking.stages(proof.c)
    if not stages or not _AT_THE_END.issuperset(stages) or asking.asked_types(c) != ("Project",) or not proof.sentences:
        return False
    stated = c.statements("HAS_PROJECT", documents=sorted({s.document for s in proof.sentences}))
    told = {str(s.qualifiers.get("stage", "")) for sentence in proof.sentences for s in stated_in(sentence, stated)}
    return bool(told) and told <= _BEFORE_IT


TASKS_COUNTED = "count of tasks"


def _counts_persons(proof: Proof) -> bool:
    """Whether persons are asked for, whom no number of firms or works tells; the jobs of an office are its tasks."""
    return proof.reading.name != TASKS_COUNTED and proof.c.u.language == "en" and units.unit_asked(proof.text) in units.PERSONS


COUNTS: tuple[tuple[str, Check], ...] = (("type", _counts_persons), ("type", _counts_goal), ("type", _counts_named), ("type", _units_told), ("type", _other_type), ("stage", _unfinished), ("batch", other_batch))
THINGS: tuple[tuple[str, Check], ...] = (
    ("type", _units_told), ("figure", _unranked), ("class", _no_place), ("class", _no_firm), ("class", _no_foreigner), ("duty", _other_units), ("amount", _no_amount), ("figure", _no_figure), ("class", _other_class), ("class", _unnamed), ("class", _named_already), ("class", _echoed), ("matter", other_thing), ("matter", other_place), ("charge", of_other_matter), ("class", _other_standing), ("role", _other_role), ("role", _other_deed), ("time", _no_time), ("stage", _unfinished), ("batch", other_batch),
)
