"""Stages of projects: the words that tell them, in front of a list of projects and behind it."""

import re

TIME = (
    r"(?:(?:20\d\d年)?(?:\d{1,2}月(?:底|份|初|中旬|上旬|下旬)?(?:\d{1,2}日)?|[一二三四]季度(?:末)?|上半年|下半年|年底|年内|年中|底|秋季|春季)?(?:前|之前|内)?|20\d\d年(?:底|内|上半年|下半年)?前?|本月|月底前|今年|明年|当年)"
)
ADVERB = r"(?:尽快|尽早|及早|早日|如期|按期|按时|顺利|力争|争取|确保|全面|全部|同步|正式|加快|加速|陆续|先后|集中|实现|主体|基本|即可?|就能|能够|必须|要|将|早|快|提前|稳步|有序|抓紧|进场|完成|达到)"
# The first that matches decides, so compounds stand before their parts.
BEHIND = (
    ("operate", "建成投产|建成投用|建成投运|建成运营|建成运行|建成启用|建成通车|竣工投产|竣工投用|竣工投运|竣工通车|投产达效|投产达产|投产运营|投产或运营|投产投运|投产|投运|投用|投入运营|投入使用|投入运行|投入生产|上线运行|启用|运营|开园|开业|开学|开馆|点火|达产|试生产|试运行|试运营|并网|通水|通电|通车|正式通航|开通|揭牌|运行|首飞|下线|出合格品|迎来首批新生"),
    ("complete", "竣工验收|竣工交付|竣工|完工|建成|交付|验收|贯通|完成建设|收官|主体完工|通过验收"),
    ("start", "开工开建|开工建设|开工|动工|破土|奠基|开建|启动建设|进场施工|进场|启动"),
    ("signed", "签约落地|签约|落地落户|落户|引进落地|落地注册|签订|落地(?!和投产|供地|开工|投产|建设)"),
    ("land", "落地供地|供地|拿地|摘牌|拆迁|征拆|征地|征迁|征收|腾地|土地平整|用地保障|土地征迁|净地|用地报批"),
    ("build", "加快建设|加快推进|加快进度|加快施工|建设(?!路|大道|街|银行)|施工|封顶|主体施工|进度|提速|打桩"),
    ("unknown", "前期工作|前期|核准|立项|可研|谋划|论证|申报|报批|审批|储备|对接|洽谈"),
)
BEFORE = (
    ("complete", "建成投用$|建成投产$"),
    ("operate", "建成投用|建成投产|投用|投产|启用|开通"),
    ("complete", "建成|完成|竣工|交付|完工|打通"),
    ("start", "开工建设|启动建设|开工|动工|启动|新开工"),
    ("signed", "签约|引进|招引|落地|洽谈"),
    ("unknown", "谋划|申报|前期|储备|论证"),
    ("build", "加快|推进|推动|建设|续建|实施|新建|扩建|改造|在建|打造|共建|搭建|组建|筹建|设立|构建|提质|抓好|统筹|施工|完善|布局|敦促|确保|促成|保障"),
)
_BEHIND = tuple((stage, re.compile(words)) for stage, words in BEHIND)
_BEFORE = tuple((stage, re.compile(words)) for stage, words in BEFORE)
TAIL = re.compile(rf"{TIME}?(?:{ADVERB}|{TIME})*(?:{'|'.join(words for _, words in BEHIND)})")


def behind(words: str) -> str | None:
    """The stage that the words behind a project tell: the one that is told first."""
    best: tuple[int, int, str] | None = None
    for stage, pattern in _BEHIND:
        match = pattern.search(words)
        if match and (best is None or (match.start(), -len(match[0])) < best[:2]):
            best = (match.start(), -len(match[0]), stage)
    return best[2] if best else None


def before(words: str) -> str | None:
    """The stage that the verb in front of a list of projects tells."""
    return next((stage for stage, pattern in _BEFORE if pattern.search(words)), None)


def of_cell(words: str) -> str:
    """The stage that a table cell tells: 续建, 新建, 竣工, 前期."""
    for stage, pattern in (("build", "续建|在建|扩建|改建|结转"), ("operate", "投产|投用|运营"), ("complete", "竣工|完工|建成"), ("start", "新建|新开工|开工|拟建"), ("signed", "签约|落地"), ("unknown", "前期|储备|谋划")):
        if re.search(pattern, words):
            return stage
    return "unknown"
