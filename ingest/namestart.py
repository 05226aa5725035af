"""Where a name begins: behind the last word before it that no name contains (verbs, prepositions, pronouns, numbers).

Any family that grows a name to the left from its head can ask here. Names of regions are never cut apart.
"""

from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick

from graph.lexicon import names_in
from ingest.patterns import compiled

SEPARATORS = frozenset("<>，。；、：！？,;:!?\n\r\t 　“”‘’\"'《》〈〉【】[]{}|/〔〕…「」『』•%")
# Longer phrases and single letters, with what they must not be taken for (将军, 自由, 国有, 呼和浩特).
PHRASES = (
    "(?:仅|只|局)限(?:于|在)?|限于|(?:20\\d\\d)?年度|\\d+(?:千伏|kV)|现将?(?:公布|下达|发布|印发|将|就)|(?:以下|下文|下)?[简统下]称|从事|地处|位于|坐落于?|落子|落脚|扎根|新一轮|利用|用足|加速(?!器|区)|推广|落实|聚力|申报|申建|申设|申创|选址|落址|力争|联合(?!会|石化|化学|实验室|大学|体|国|创新|办学|产业|重工|实验)|主动|全面|大力|着力|全力|扎实|抢抓|锚定|紧盯|紧密|健全|印发|探索|拓宽|壮大|招商引资|助力|特别(?!合作|行政|试验|功能)|相关|新开|全年|年内|[上下]半年|[一二三四]季度|年?底前|今年|去年|当年|明年|获批|荣获|附属|转型为|升级为|认定为|主办|联系|入(?=科技|产业|工业|驻|选|围|园)|进一步|先行先试|统筹|保障(?!性)|增强|部署|(?<![先推促引改跟演])进(?!贤|口|出口|步)|入(?=国家|省)|高标准|高质量|高水平|高起点|特别是|尤其是|[东西南北中]翼(?=[\\u4e00-\\u9fff]{2,8}(?:片区|组团|园|区))(?![\\u4e00-\\u9fff]{2,12}带)|投资建设|开发建设|名为|之一|全市|全省|全区|全县|全国(?!性)|当地|我市|我省|我区|我县|我国|本市|本省|"
    "发行(?!版)|若干|一批|一个|一家|一座|多个|几个|[两三四五六七八九十]个|首个|首批|现有|原有|原规划|新建|扩建|续建|在建|共建(?!园|区)|合建|合办(?!学)|联办|筹建|拟建|建成|建好|建强|"
    "做[大强优实精特细好]|办好|用好|用活|抓好|抓住|抓实|打好|区内|市内|省内|境内|县内|园内|组团内|新城内|基地内|以上|以下|二期|三期|一期|四期|并在|其中|所在|所属|"
    "\\d+(?:余|多)?(?:个|家|处|座|片|平方公里|亩|年|月|日|届)|第[一二三四五六七八九十]+[批个届]|[一二三四五六七八九十]大(?!学)|"
    "建设(?!集团|工程)|推进|推动|加快|支持|打造|依托|围绕|重点(?!实验)|主要|落户|入驻|引导|鼓励|深化|完善|对接|布局|谋划|"
    "(?<!融合)(?<!协同)发展(?!园区|示范|先行|先导|试验|合作|集聚|功能|引领|实验|新区|区|带|核心|协作|创新|集团|公司|投资|有限)|规划(?!展|建设|设计)|承接(?!产业转移|示范)|联动(?!创新|发展)|"
    "促进(?!区|会|中心)|研究(?!院|所|中心)|服务(?!业|贸易|外包|型|区|示范|园|产业|平台|集聚|中心|公司|集团)|实现|运营(?!中心|公司)|提供|组织|帮助|结合|包括|"
    "投资(?!区|贸易|促进|合作|集团|公司|控股|发展|有限|建设|开发)|提升(?!示范|区)|改造(?!示范|提升)|配套(?!产业|园|加工|区)|开放(?!型|示范|合作|创新|发展|试验|综合|区)"
)
LETTERS = (
    "将(?!军|乐)|(?<!方)向(?!阳|日|前|海(?![外内洋南]))|的|是|等(?!离|静压|温锻)|(?<!国)有(?!色|机|限|轨)|"
    "(?<![共协仁中泰祥永太呼敦义平民昌人亲融谐])和(?!平|田|县|谐|政|顺|静|硕|美|镇(?![街村域级区乡]))|(?<![华无])为|以(?!色列|岭)|于(?!都|洪|田|家)|(?<!自)由|各(?!族)|"
    "更(?!新)|最|看(?!齐)|如(?!东|皋|意)|做|驻(?!马店)|抓|促(?!进)|即(?!墨|时)|因(?!特)|使(?!用)|让(?!胡路)|给(?!水)|从(?!化|江)|把|被|每|该|此|这|"
    "那(?!曲|坡)|或|但|而(?!立)|且(?!末)|又|也|都(?!江|匀|兰|安|市|会|昌|拉)(?<![毛成首古之江花昌于宜新丰望商药酒茶瓷铜镍锂煤陶绸鞋]都)|已|再(?!生|制)|较|约(?!旦|翰)|着(?!力|眼|陆)|了(?!望)|与|及|暨(?!南|阳)|凡|请|"
    "在(?!线)|跟(?!踪|进)|到|至(?!善|诚|臻)|对(?!外|台|口|俄|日|韩|欧)|赴|拟(?<![虚模]拟)|其(?!亚)|要(?!素)|会同|(?<=[区园港城市县])同(?![济仁心江安德煤方城兴创盛])(?=[\\u4e00-\\u9fff]{3})|同(?=[\\u4e00-\\u9fff]{2,}(?:开|工))(?<=[,、]同)|能(?=进)|过(?=千亿|百亿|万亿)|元(?=园区)|报(?=片区|园区|管委会|党工委|开发区)"
)
STOP = compiled(f"{PHRASES}|{LETTERS}")
RANK = compiled(
    "(?:(?:千亿|百亿|万亿|五百亿|十亿|国家|省|市|区|县|自治区|省市|州|世界|国际|部|地|省部|亿元|千亿元|百亿元)级|国际一流|世界一流|全球领先|国内领先|一流|新型(?!工业|电力|显示|储能|材料|建)|"
    "专业化|特色化|标准化|现代化|大型|个|批|座|处|家(?![居具电纺装政庭禽畜])|要|可|并|市直|省直|县直)+"
)


@cache
def _words() -> AhoCorasick:
    return AhoCorasick(list(names_in("running_words")))


def is_common(word: str) -> bool:
    """Whether a word of two characters is an ordinary one, no proper name."""
    return word in names_in("common_words")


def name_start(text: str, start: int, end: int, guarded: Iterable[tuple[int, int]] = ()) -> int:
    """Where a name within ``start``…``end`` begins, seen from its end; words inside ``guarded`` spans do not count."""
    spans = tuple(guarded)
    piece = text[start:end]
    edge = 0
    for match in STOP.finditer(text[start : end + 3]):  # what follows decides (联动创新区), so it must be seen
        if match.end() > len(piece):
            break
        if not _inside(start + match.start(), start + match.end(), spans):
            edge = max(edge, match.end())
    for _, first, last in _words().find_matches_as_indexes(piece, overlapping=True):
        if piece.startswith("业", last) and piece[last - 1] == "产":
            continue  # 北投|产业园 holds no 投产
        if last > edge and first >= edge and not _inside(start + first, start + last, spans):
            edge = last
    edge += start
    while (rank := RANK.match(text, edge, end)) is not None:
        edge = rank.end()
    return edge


# 11|个纺织服装产业集聚区, 十二|个特色园区: how many of a kind there are
MEASURES = "个家座处"
NUMERAL = compiled("[\\d一二两三四五六七八九十百余多几数]")


def is_counted(text: str, start: int) -> bool:
    """Whether a measure with which a name seems to begin, or that stands in front of it, counts things of that kind."""
    at = start if text[start : start + 1] in tuple(MEASURES) else start - 1
    return at > 0 and text[at] in MEASURES and NUMERAL.match(text, at - 1) is not None


def _inside(first: int, last: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(a < last and first < b for a, b in spans)
