"""Stages of projects: the words that tell them, in front of a list of projects and behind it (data/lexicons/stages.tsv)."""

import re
from functools import cache

from graph.lexicon import lexicon
from ingest.patterns import compiled

TIME = (
    r"(?:(?:20\d\d年)?(?:\d{1,2}月(?:底|份|初|中旬|上旬|下旬|末)?(?:\d{1,2}日)?|[一二三四1-4]季度(?:末|内)?|上半年|下半年|年底|年末|年内|年中|底|内(?!河|蒙|环|江|港|海)|(?:采|供)暖[季期](?:到来)?|[春秋]季(?:学期|开学)?|国庆节?|春节|中秋节?|元旦|“?五一”?|“?七一”?)(?:以?前|之前)?"
    r"|20\d\d年(?:度|底|内|上半年|下半年|年初)?前?|本月|下个?月|月底前|今年|明年|去年|上年(?!度)|当年|年初)"
)
ADVERB = (
    r"(?:均?已经?|刚刚?|现已|正在|正|在(?=\d|年|[一二三四]季)|须于?|于|预计|计划|尽快|尽早|及早|及时|早日|如期|按期|按时|顺利|力争|争取|确保|原(?:打算|计划|定|拟|本)(?:于|在)?|全面|全部|全线|部分|同步|正式|加快|加紧|加速|陆续|先后|相继|集中|实现|主体工程|主体|基本|即可?|就要|就能|最快|最迟|最晚|方才|才能|才|有望|能够|可以?|必须|要|将|早|快|提前|稳步|有序|抓紧|完成|达到|"
    r"转入|取证|整体|双双|首期|首批|全容量|首台机组|实质性|尽速|启动|推进|推动|进度|工作|开始|最大限度|依法|具备|并|和|、|或者?|条件|满负荷|均|都|再|也|进行|进入)"
)
# Which of several words said in one breath decides: 拆迁进度 is land, 开工建设 start, 建成投产 operate.
RANK = ("build", "unknown", "signed", "land", "start", "complete", "operate")
# 建设 is no stage in 建设路 and 建设集团, 启动 none in 启动区, 投产 none in 江投产业园.
NOT_AFTER = r"(?!路|大道|街|银行|集团|局|厅|委|兵团|区(?!域)|标准|用地|资金|规划|内容|单位|主体|规模|型|性|工程|项目|发展|投资|开发|管理|公司|专项|债|基金|进程|项目库|需要|需求|成本|条件|一批|有关|方案|水平|质量|能力|(?<!达产)率(?![先领])|业(?:园|基地|新城|集中区|集聚区|示范区|小镇|城|区))"


# 设施|工程, 中试|产业 hold no such word.
GUARDED = {"启动": "启动(?![\u4e00-\u9fff]{0,6}?(?:上市|挂牌)(?:辅导|申报|备案|程序|工作|计划)?|股改|股份制|IPO)"} | {w: f"{w}(?=[,。;]|$)" for w in ("同步推进", "有序推进", "稳步推进", "全力推进", "全速推进")} | {"加快推进": "加快推进(?=[,。;]|$)", "全面展开": "全面展开(?=[,。;]|$)", "发电": "发电(?![\u4e00-\u9fff\\dA-Za-z#(](?<![并的后及和、]))", "挂牌": "(?<!交所)(?<![三板业主]板)(?<!挂)挂牌(?!上市|交易|出让|督办|保护)", "施工": "(?<!设)施工(?!程|许可|证|图|单位|方案|队伍|手续|条件)", "试产": "(?<!中)试产(?!业)", "试车": "试车(?![场线道])", "建完": "建完(?!成)", "运行": "运行(?!中心|指挥|平台|管理|维护|监测|服务|调度)", "运营": "运营(?!中心|平台|管理|服务|公司|商)", "续建": "(?<!陆)续建(?!配套)"}


def _either(column: str) -> tuple[tuple[str, str], ...]:
    """(word, stage) of one column of the lexicon, longest words first."""
    found = [(e.name, e.fields[column]) for e in lexicon("stages") if e.fields.get(column)]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def _alternatives(column: str) -> str:
    """The words of a column as one alternative."""
    return "|".join(GUARDED.get(w) or re.escape(w) for w, _ in _either(column))


@cache
def stage_words(column: str) -> dict[str, str]:
    """Words of the lexicon that tell a stage ``behind`` a name or ``ahead`` of it."""
    return dict(_either(column))


@cache
def word_behind() -> re.Pattern[str]:
    """One word that tells a stage behind a name."""
    return compiled(f"(?:{_alternatives('behind')}){NOT_AFTER}")


@cache
def tail() -> re.Pattern[str]:
    """What stands behind a project and tells its stage: 力争年底前建成投产."""
    words = _alternatives("behind")
    return compiled(rf"(?:{TIME}|{ADVERB})*?(?:{words}){NOT_AFTER}")


WAITS = re.compile("(?:要|须|需|尚|仍|还要|还需)?待[^,。;]{2,16}后")
PLANS_ABOVE = re.compile("(?:国家|省|市|自治区|上级|铁路|电网|部)(?:级|部委|局|委|发改委)?[^,。;、]{0,10}?(?:规划|盘子|计划)(?=[,。;、]|$)")


@cache
def _chain() -> re.Pattern[str]:
    """Words of stages that follow one another at once: 开工建设, 建设并投入使用, 落地和投产."""
    words = _alternatives("behind")
    return compiled(rf"(?:{words}){NOT_AFTER}(?:(?:、|和|并|或|及|且|进度|工作|尽快|早日|达到|实现|{TIME})*(?:{words}){NOT_AFTER})*")


NOT_NOW = re.compile("不(?:再|安排|予|会)?$")


def behind(words: str) -> str | None:
    """The stage told by what stands behind a project: by the first group of words, the furthest in it."""
    match = _chain().search(words)
    waits = WAITS.match(words) if match is not None else None
    if waits is not None:  # 待环评批复后|开工
        match = _chain().search(words, waits.end()) or match
    while match is not None and words.startswith("后", match.end()) and (later := _chain().search(words, match.end())) is not None:
        match = later  # 完成能评后年内动工
    if match is None:
        return None
    if NOT_NOW.search(words, 0, match.start()):
        return "unknown"  # 今年不安排|开工
    if match[0].endswith("列入") and PLANS_ABOVE.match(words, match.end()):
        return "unknown"  # 争取列入省级规划 is not built yet
    told = [stage_words("behind")[m[0]] for m in word_behind().finditer(match[0])]
    if told[-1] == "unknown" and told[0] in ("start", "build"):
        return "unknown"  # 启动前期工作
    return max(told, key=RANK.index)


@cache
def _ahead() -> re.Pattern[str]:
    return compiled(_alternatives("ahead"))


def governs(text: str, start: int) -> bool:
    """Whether a verb that tells a stage stands at a place, with an object behind it: 续建|甲二期."""
    verb = _governing().match(text, start)
    return verb is not None and OBJECT.match(text, verb.end()) is not None


@cache
def _governing() -> re.Pattern[str]:
    return compiled(rf"(?:{ADVERB}|抓紧|加紧|全力|扎实|协调)*(?:{_alternatives('ahead')})")


OBJECT = re.compile(r"[\u4e00-\u9fffA-Za-z0-9“]{4}")


def before(words: str) -> str | None:
    """The stage told by the verbs in front of a list of projects: the last that tells more than building, else building."""
    told = [stage_words("ahead")[m[0]] for m in _ahead().finditer(words)]
    more = [stage for stage in told if stage != "build"]
    if more and (more[-1] != "unknown" or told[-1] == "unknown"):
        return more[-1]
    return "build" if "build" in told else None


def joined(ahead: str | None, told: str | None) -> str | None:
    """The stage of 完成…建设, 启动…建设: the verb decides where what follows only says that it is built."""
    if told in (None, "build") and ahead:
        return ahead if told is None or ahead in ("start", "complete", "operate", "land") else "build"
    return told


def of_cell(words: str) -> str:
    """The stage that a table cell tells: 续建, 新建, 竣工, 前期; what it adds in brackets only where nothing else does."""
    plain = REMARK.sub("", words)
    if plain != words and any(re.search(pattern, plain) for _, pattern in _CELLS):
        words = plain
    going = _going().match(words)
    if going is not None:
        words = words[going.end() :]  # 续建,9月底前竣工
    for stage, pattern in _CELLS:
        if re.search(pattern, words):
            return stage
    return "unknown"


@cache
def _going() -> re.Pattern[str]:
    """Work that goes on in front of what the whole of it is to reach and by when; what a part of it reaches is none."""
    reached = "|".join(pattern.replace("|中交", "") for stage, pattern in _CELLS if stage in ("operate", "complete"))
    return compiled(rf"\s*(?:续建|在建|结转|扩建|改建)(?:项目)?[,、;。]\s*(?=(?:{TIME})+(?:{ADVERB})*(?:{reached}))")


REMARK = re.compile(r"[(（][^()（）]*[)）]")
_CELLS = (
    ("build", "续建|在建|扩建|改建|结转|建设中|封顶|主体(?:完工|完成|结构|施工|建设)|(?:完成|实现)[\u4e00-\u9fff]{0,6}主体"),
    ("operate", "投产|投用|投运|运营|试生产|试运行|送电|通电|通水|供水|通气|供气|供热|并网|启用|开园|开业|挂牌|点火|达产|运行|(?:投入|交付)使用"),
    ("complete", "竣工|完工|建成|通车|交付|交工|中交"), ("start", "新建|新开工|开工|动工|奠基|拟建"), ("signed", "签约"), ("land", "落地|供地|拆迁|摘牌|征地|征收|征拆|拿地|平整|用地报批|土地(?:组卷|报批|手续|出让)"),
    ("build", "安装|调试|铺设|敷设|架设|吊装|浇筑|开挖|桩基|基础施工|施工"), ("unknown", "前期|储备|谋划|预备|论证"),
)
DUE = compiled(TIME)


def due(words: str) -> str | None:
    """The time told among the words around a project, the last one where there are several."""
    found = [m[0] for m in DUE.finditer(words) if re.search(r"[\d一二三四半年季]", m[0])]
    return found[-1] if found else None
