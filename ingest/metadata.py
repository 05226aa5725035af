"""What a document is: title, issuer, subject, number, dates, years, type; and what of that no line states outright."""

import re
from collections import Counter
from functools import cache
from operator import add, itemgetter

from graph.lexicon import Entry, lexicon
from ingest.boundaries import cut_left
from ingest.draft import Clause, Key, Metadata, Source
from ingest.outline import META
from ingest.readers.formats import MARKDOWN
from ingest.spans import matches
from ingest.text import FOLD

KINDS = (
    ("government_work_report", r"政府工作报告"),
    ("action_plan", r"(?:行动|工作|实施|推进)方案|行动计划|三年计划|攻坚方案"),
    ("project_list", r"项目(?:清单|名单|表|目录)"),
    ("implementation_opinion", r"实施意见"),
    ("opinion", r"意见"),
    ("key_points", r"要点|责任清单|台账|任务清单|任务分解|工作清单|重点工作"),
    ("development_plan", r"规划|纲要"),
    ("work_plan", r"工作(?:计划|打算|安排|思路)|年度计划|计划|打算"),
    ("measures", r"办法|细则|措施|政策|规定|条例"),
    ("summary", r"总结|情况"),
    ("report", r"报告"),
    ("notice", r"通知|公告|函"),
)
TYPE_ZH = {"key_points": "工作要点", "work_plan": "工作计划", "government_work_report": "政府工作报告", "news": "报道", "opinion": "意见", "other": "文件"}
TITLE = re.compile(
    r"(?:计划|要点|报告(?:\(节选\))?|方案|意见|通知|规划|清单|台账|措施|办法|纲要|总结|打算|安排|细则|决定|公报|公告|思路|任务分解表?|分解表|摘编|摘要|摘记|若干政策|条例|规定|部署)(?:\([^()]{1,20}\))*$"
)
DATE = r"(?P<y>(?:19|20)\d\d)\s*[-年/.]\s*(?P<m>\d{1,2})\s*[-月/.]\s*(?P<d>\d{1,2})"
PUBLISHED = (
    re.compile(r"(?:发布(?:日期|时间)|公开日期)\s*[::]?\s*" + DATE),
    re.compile(r"(?:时间|日期|来源[^\n]{0,30}?)\s*[::]?\s*" + DATE),
)
ANY_DATE = re.compile(DATE)
NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[\(【](?:19|20)\d\d[〕\]\)】](?:第?\s*)\d{1,4}\s*号")
YEAR = re.compile(r"(?<!\d)(20[0-4]\d|19[89]\d)(?=\s*(?:年|[-—–至]))")
MENTIONED = re.compile(r"(?<!\d)(20[0-4]\d|19[89]\d)(?=\s*年|[-—–至~]+20\d\d)")  # in a text 2030— also begins the name of a programme
# What stands glued in front of a number: the end of a title, the office's name.
GLUED = re.compile(r"^.*(?:人民政府|(?<=府|会|室|局|厅|委)文件|办公[厅室]|委员会|意见|办法|通知|方案|决定|规定|条例|(?<=[\u4e00-\u9fff]{2})(?:局|厅))(?=[\u4e00-\u9fff]{2,})")
ADDRESSED = re.compile(r"(?<=通知|意见|决定|公告|方案|办法|批复)(?=各(?:设?区|县|市|镇|乡|街道|有关|部门|省|地|旗|盟|单位|人民)|省(?:委|政府)各|市(?:委|政府)各)")
# …关于印发《…》的通知|甲镇,港区各部门: whom it is addressed to may begin with a name.
ISSUED = re.compile(r"[^。;《]{0,40}(?:印发|转发|发布|下达)[^《》。;]{0,6}《[^《》]*(?:《[^《》]*》[^《》]*)*》[^《》。;]{0,6}的?(?:通知|公告)(?=[\u4e00-\u9fff])")
SPAN = re.compile(r"(?<!\d)(20[0-4]\d)\s*年?\s*[-—–至~]+\s*(20[0-4]\d)\s*年?")
FIVE = re.compile(r"[“\"]?十(?P<n>[一二三四五六])五[”\"]?(?:时期|期间|规划|\S{0,16}规划)")
SOURCE = re.compile(r"(?:发布机构|发文机关|制定机关|印发机关|信息来源|文章来源|来源|发布单位|供稿)\s*[::][ \u3000]*(?P<name>[^\s\u3000::]{2,30}?)(?=发布|作者|时间|浏览|字体|[\s\u3000::]|$)", re.M)
INSIDE = re.compile(r"(?:印发|转发|发布|下达|公布|呈报|报送)(?:[^《]{0,6})《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》(?:[^《》]{0,12})(?:的)?(?:通知|公告|函|决定)")
BARE = re.compile(r"(?:印发|下达)(?:了)?(?P<title>[^《》]{6,60}?)的(?:通知|函)$")
ZONE = (
    r"(?:经济技术开发区|高新技术产业(?:开发区|园区)|高新技术开发区|综合保税区|保税港区|出口加工区|自由贸易(?:试验区|港)|自贸(?:试验区|临空区|港|区)|经济开发区|临港经济区|航空港(?:经济)?(?:综合)?(?:实验|试验)?区|临空(?:经济)?(?:示范)?区|"
    r"国家(?:级)?新区|(?<=[\u4e00-\u9fff]{2})港区|经开区|高新区|综保区|保税区|开发区|工业园区?|产业园区?|科技园区?|产业集聚区|工业集中区|示范区|试验区|合作区|新区|新城|科学城|科技城|管理区|风景区|度假区|特区|片区|园区|生态城|物流园区?|创新区|先行区)"
)
NAMED_ZONE = re.compile(rf"[\u4e00-\u9fff]{{2,10}}?{ZONE}")
INTRODUCED = re.compile(rf"(?P<zone>[\u4e00-\u9fff]{{2,24}}?(?:{ZONE}|基地|产业城|组团))\((?:以下|下文|下)?(?:简|下)?称[:为]?“?(?P<short>[\u4e00-\u9fff]{{2,8}})”?\)")
HEAD_ZONE = re.compile(rf"^(?:\d{{4}}年)?(?P<zone>[\u4e00-\u9fff()·“”—]{{2,24}}?{ZONE}(?:[\u4e00-\u9fff]{{2,5}}(?<!综合)片区)?(?:\([\u4e00-\u9fff]{{2,4}}(?<!区)\))?)(?!域)")
# A line that opens with its years wants the place above it: …片区 / 2023—2024年提升行动方案
DATED = re.compile(r"20\d\d|[“\"]?十[一二三四五六]五")
# The line below an article's title: ——甲高新区推进…一线见闻
SUBTITLE = re.compile(r"[ \u3000]*\n\s*(?:——|—|--)[ \u3000]*(?P<words>[^\n]{4,50})")
OWNER = re.compile(rf"^[^。;:,]*(?:{ZONE}|[省市县区州盟旗]|委员会|管委会|政府)$")
# 2024年工作总结 / 暨2025年工作计划
JOINING = re.compile(r"(?:暨|及)(?=20\d\d|[\u4e00-\u9fff])")
# 附件1:甲市…方案, and titles with a space between each two signs.
ATTACHED = re.compile(r"^\(?附\s*件\s*[一二三四五六七八九十\d]{0,2}(?:[-—]\d{1,2})?\)?[ \u3000]*[::.、]?[ \u3000]*(?=[\u4e00-\u9fff\d]{4})")
SPACED = re.compile(r"(?:[\u4e00-\u9fff][ \u3000]+){3}[\u4e00-\u9fff]")
OFFICE = re.compile(r"(?:管理委员会|管委会|党工委|人民政府(?:办公[厅室])?|办公[厅室]|招商[\u4e00-\u9fff]{0,4}局|[\u4e00-\u9fff]{2,6}局|委员会|工管委)$")
MINISTRY = re.compile(r"^(?:国务院|中华人民共和国|国家|中共中央|全国)")


def describe(source: Source, text: str, clauses: list[Clause]) -> Metadata:
    """Metadata of a document from its clean text and what its container said."""
    result = Metadata()
    head = text[: clauses[0].start if clauses else 3000][:3000]
    _title(result, source, text, head)
    _completed(result, head)
    _number(result, text)
    _issuer(result, text, head)
    _subject(result, text)
    _dates(result, source, text, head)
    result.type = _type(result.title, text, head)
    if not result.title:
        result.title = _named_by_file(source) if result.type == "other" and result.subject is None else ""
    if not result.title:
        subject = result.subject[1] if result.subject else ""
        result.title = f"{subject}{f'{result.year}年' if result.year else ''}{TYPE_ZH.get(result.type, '工作文件')}" or source.source
        result.inferred = (*result.inferred, "title")
    return result


def _number(result: Metadata, text: str) -> None:
    """国发〔2018〕43号, without what is glued in front of it."""
    numbers = NUMBER.finditer(_before_body(text, result))
    # In brackets behind a title it is that of another document.
    found = next((m for m in numbers if text[m.start() - 1 : m.start()] not in ("(", "》")), None)
    if found:
        glued = GLUED.match(found[0])
        start = found.start() + (glued.end() if glued else 0)
        result.number = re.sub(r"\s", "", text[start : found.end()])
        result.spans["number"] = (start, found.end())


def _named_by_file(source: Source) -> str:
    """The name of the file where it is words rather than a number; "" else."""
    stem = re.sub(r"\.\w{2,8}$", "", source.source.rsplit("/", 1)[-1])
    return re.sub(r"[_\s]+", " ", stem).strip() if re.search(r"[\u4e00-\u9fff]{3}", stem) else ""


def _lines(head: str) -> list[tuple[int, str]]:
    found, position = [], 0
    for line in head.split("\n"):
        stripped = re.sub(r"^[#★☆■●◆▲※]+\s*", "", line.strip())
        if stripped:
            found.append((position + line.index(stripped[0]), stripped))
        position += len(line) + 1
    return found


def _before_body(text: str, result: Metadata) -> str:
    _, end = result.spans.get("title", (0, 0))
    return text[: max(end + 400, 800)]


def _title(result: Metadata, source: Source, text: str, head: str) -> None:
    field = re.search(r"(?:^|\n)\s*标\s*题\s*[::]\s*(?P<title>[^\n]{4,80})", head)
    if field:
        return _set_title(result, field["title"].strip(), field.span("title"))
    if source.title and source.media_type == MARKDOWN:
        title = source.title.translate(FOLD)
        at = text.find(title)
        return _set_title(result, title, (at, at + len(title)) if at >= 0 else None)
    lines = [(at, _alone(line)) for at, line in _lines(head)[:14] if not META.match(line) and not NUMBER.fullmatch(line)]
    for number, (at, line) in enumerate(lines):
        if len(line) > 70 or not TITLE.search(re.sub(r"\s+", "", line)) or re.search(r"[。;]", line):
            continue
        end = at + len(lines[number][1])
        start, line = _joined_above(lines, number)
        if number + 1 < len(lines) and JOINING.match(lines[number + 1][1]) and TITLE.search(lines[number + 1][1]):
            line, end = line + lines[number + 1][1], lines[number + 1][0] + len(lines[number + 1][1])
        return _set_title(result, line, (start, end))
    if source.title and 4 <= len(source.title) <= 80:
        at = text.find(source.title)
        return _set_title(result, source.title, (at, at + len(source.title)) if at >= 0 else None)
    first = next(((at, line) for at, line in lines[:3] if 6 <= len(line) <= 45 and not re.search(r"[。;,](?!.{0,12}[!!”])|^[一二三四五六七八九十]、|^\(|^各|欢迎|:$|^\d", line)), None)
    if first:
        _set_title(result, first[1], (first[0], first[0] + len(first[1])))
    return None


def _joined_above(lines: list[tuple[int, str]], number: int) -> tuple[int, str]:
    """A title with the lines above that it is broken over: who speaks on one line, what about on the next, the kind on a third."""
    start, line = lines[number]
    for at, above in reversed(lines[max(0, number - 3) : number]):
        if len(above) > 30 or TITLE.search(above) or re.search("[。;:|>]", above):
            break
        named = OWNER.search(above) is not None
        half = line.count("》") > line.count("《") or above.endswith(("的", "、")) or (len(line) <= 10 and DATED.match(above) is not None)
        bare = named and len(line) <= 24 and not NAMED_ZONE.search(line) and _region(line) is None and above[:2] != "中共"
        if not (line.startswith("关于") or (DATED.match(line) and named) or half or bare):
            break
        start, line = at, above + line
    return start, line


def _alone(line: str) -> str:
    """A line without whom it is addressed to and without a number at either end, where line breaks were lost."""
    line = line[: addressed.start()] if (addressed := ADDRESSED.search(line)) else line
    line = line[: issued.end()] if (issued := ISSUED.match(line)) else line
    number = NUMBER.search(line)
    if number and line.startswith("关于", number.end()):
        return line[number.end() :]  # 甲市人民政府办公室文件某政办发〔2020〕1号|关于印发…的通知
    if number and number.end() == len(line) and (glued := GLUED.match(number[0])):
        line = line[: number.start() + glued.end()]
    return line


def _set_title(result: Metadata, title: str, span: tuple[int, int] | None) -> None:
    inner = INSIDE.search(title) or BARE.search(title)
    prefix = ATTACHED.match(title)
    if prefix and span and not inner:
        title, span = title[prefix.end() :], (span[0] + prefix.end(), span[1])
    result.title = re.sub(r"\s+", "", inner["title"] if inner else title) if inner or SPACED.search(title) else title.strip()
    if span:
        result.spans["title"] = span


def _completed(result: Metadata, head: str) -> None:
    """The place in front of a title that a notice cut short: 印发2024年任务台账的通知, and further on 甲经开区2024年任务台账."""
    if not DATED.match(result.title):
        return
    full = re.search(rf"(?:^[ \u3000]*|《)(?P<full>[^\n。:;《》]{{2,30}}{re.escape(result.title)})(?:》|[ \u3000]*$)", head, re.M)
    if full and (NAMED_ZONE.search(full["full"]) or _region(full["full"])):
        result.title = full["full"]
        result.spans["title"] = full.span("full")


# Two bureaus of one city that issue together: 某市甲局某市乙局关于印发…
JOINT = re.compile(r"(?P<first>(?P<place>[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{2,18}?[局委厅办部府会])(?=(?P=place))")


def _issuer(result: Metadata, text: str, head: str) -> None:
    outer = _outer(result, text)
    named = re.match(r"^(?P<name>国务院(?:办公厅)?|[\u4e00-\u9fff]{2,24}?(?:人民政府(?:办公[厅室])?|委员会|管委会|国务院(?:办公厅)?|国务院|办公[厅室]|[\u4e00-\u9fff]{2,5}[厅局委]))(?:关于|转发|批转|印发)", outer)
    match = SOURCE.search(head) or SOURCE.search(text[:1500])
    if named:
        joint = JOINT.match(named["name"])
        name = joint["first"] if joint else named["name"]
        start = text.find(name)
        result.issuer = ("Agency", name)
        result.spans["issuer"] = (start, start + len(name)) if start >= 0 else result.spans.get("title", (0, 1))
    elif match:
        name = match["name"].strip(" ,。")
        type = "Agency" if OFFICE.search(name) else "Park" if re.search(f"{ZONE}$", name) else "Organization"
        result.issuer = (type, name)
        result.spans["issuer"] = match.span("name")
    else:
        signature = re.search(rf"\n[ \u3000]*(?P<name>[\u4e00-\u9fff]{{4,24}}(?:人民政府(?:办公[厅室])?|委员会|管委会|办公[厅室]|局|厅))[ \u3000]*\n*[ \u3000]*{DATE}", text)
        if signature:
            result.issuer = ("Agency", signature["name"])
            result.spans["issuer"] = signature.span("name")


def _outer(result: Metadata, text: str) -> str:
    """The line that the title was taken from: 某市人民政府关于印发《…》的通知."""
    start, end = result.spans.get("title", (0, 0))
    line = re.sub(r"\s+", "", text[start:end])
    return line if result.title in line else result.title


def _region(text: str) -> str | None:
    """The region whose name begins a text, longest form first."""
    regions = lexicon("regions")
    for length in range(min(12, len(text)), 1, -1):
        entry = regions.get(text[:length])
        if entry and text[:length] in (entry.name, *entry.aliases) and (length > 2 or text[length : length + 1] != "区"):
            return text[:length]
    return None


def _innermost(text: str) -> str | None:
    """The smallest region that begins a text: the district in 绍兴市越城区2024年工作要点."""
    outer = _region(text)
    inner = _region(text[len(outer) :]) if outer else None
    entries = lexicon("regions")
    if outer and inner and len(inner) > 2 and (entry := entries.get(inner)) and (above := entries.get(outer)) and above.name in entry.broader:
        return _innermost(text[len(outer) :])
    return outer


def _subject(result: Metadata, text: str) -> None:
    title = re.sub(r"^.{0,12}(?:\||:|｜)", "", result.title) if "|" in result.title else result.title
    span = result.spans.get("title")
    zone = HEAD_ZONE.match(title)
    if zone and not re.search(r"全省|全市|推动|关于|促进|人民政府|[以在](?!.{0,2}色)|国务院|省级|[省市县]产业园", zone["zone"]):
        key: Key = ("Park", re.sub(r"^\d{4}年", "", zone["zone"]))
        if OFFICE.search(key[1]):
            key = ("Park", OFFICE.sub("", key[1]))
        return _set_subject(result, text, key, span, inferred=False)
    region = _innermost(title.removeprefix("中共"))
    if region:
        return _set_subject(result, text, ("Region", region), span, inferred=False)
    about = re.search(rf"关于(?:促进|推动|支持|加快|加强|进一步|推进|规范|深化)*(?P<zone>(?:国家级?)?{ZONE})(?!条例)", title)
    if about is None:
        about = re.search(rf"关于(?:促进|推动|支持|加快|同意|推进|设立|在)*(?P<zone>[\u4e00-\u9fff]{{2,16}}?{ZONE})", title)
        about = about if about and (_region(about["zone"]) or lexicon("zones").get(about["zone"])) else None
    if about and MINISTRY.match(title):
        return _set_subject(result, text, ("Park", about["zone"]), span, inferred=False)
    if MINISTRY.match(title) or (result.issuer and MINISTRY.match(result.issuer[1])):
        return _set_subject(result, text, ("Region", "中国"), span, inferred=True)
    below = SUBTITLE.match(text, span[1]) if span else None
    under = HEAD_ZONE.match(below["words"]) if below else None
    if under:
        return _set_subject(result, text, ("Park", under["zone"]), span, inferred=False)
    inside = re.search(rf"(?P<zone>[\u4e00-\u9fff]{{2,12}}?{ZONE})", title)
    if inside and not re.match("|".join(("推动", "关于", "促进", "支持", "全省", "快")), inside["zone"]):
        start = cut_left(title, title.rfind(" ", 0, inside.start()) + 1, inside.end())
        return _set_subject(result, text, ("Park", title[start : inside.end()]), span, inferred=False)
    return _frequent(result, text)


OF_KINDS = re.compile("各|全|省级|国家级|有条件|符合|一批|产业|特色|示范|自贸|自由贸易|综合保税|保税|海关特殊|经济技术|高新技术|跨境|粮食|农产品|重要农|农业|现代|改革|开放|创新|先行|先导|试点")
CLASSES = ("自贸试验区", "自由贸易试验区", "自贸区", "自贸港", "综合保税区", "综保区", "海关特殊监管区")
SHORT_ZONE = re.compile(rf"^[\u4e00-\u9fff]{{2,6}}{ZONE}$")


def _frequent(result: Metadata, text: str) -> None:
    """No title names the subject: the zone or region that the text speaks of most, weighed towards its beginning."""
    introduced = _introduced(text)
    if introduced:
        return _set_subject(result, text, ("Park", text[slice(*introduced)]), introduced, inferred=True)
    votes: Counter[Key] = Counter()
    places: dict[Key, tuple[int, int]] = {}
    for match in matches(NAMED_ZONE, text, ("区", "港", "城", "园"), 24):
        start = cut_left(text, match.start(), match.end())
        name = text[start : match.end()]
        if name.endswith(CLASSES) and not _region(name):
            continue  # 赋予|自贸试验区更大自主权: all of them are meant
        if not _region(name) and text.count(name) < 2:
            continue  # what a text speaks of but once is not what it is about
        if 4 <= len(name) <= 14 and not OF_KINDS.match(name) and (_region(name) or SHORT_ZONE.search(name)):
            key = ("Park", name)
            votes[key] += 3 if start < 1500 else 1
            places.setdefault(key, (start, match.end()))
    provincial = len(re.findall(r"我省|全省|省委|省政府|省直|(?<!各)(?<!有关)省级(?!人民政府|[及以、和])|省[\u4e00-\u9fff]{2,4}[厅局委]", text))
    municipal = len(re.findall(r"我市|全市|市委|市政府|市直|市(?!场)[\u4e00-\u9fff]{2,4}[局委]", text))
    county = len(re.findall(r"我县|全县|县委|县政府|我区|全区|区委|区政府", text))
    strong = max(provincial, municipal, county)
    wanted = "province" if provincial >= max(municipal, county, 3) else "city" if municipal >= max(county, 3) else "county" if county >= 3 else ""
    for entry in _possible(text):
        level = entry.fields.get("level")
        # 我市 may be said of a city or of a county-level one.
        fits = level == wanted or (wanted == "city" and level == "county" and entry.name.endswith("市"))
        if (fits and entry.name[:2] in text) or (not wanted and entry.name in text):
            count = sum(text.count(n) for n in entry.names[:2] if len(n) > 1)
            if count >= 1:
                key = ("Region", entry.name if entry.name in text else entry.names[1] if len(entry.names) > 1 else entry.name)
                votes[key] = count * (4 if wanted else 1) + (1000 if strong >= 6 else 0)
                at = text.find(key[1])
                places[key] = (max(at, 0), max(at, 0) + len(key[1]))
    national = len(re.findall(r"国内生产总值|我国|全国|国务院|中央预算|国家", text)) + sum(map(text.count, _ministries()))
    if strong < 3 and national >= 3 and national > max(votes.values(), default=0):
        at = max(0, text.find("我国"))
        return _set_subject(result, text, ("Region", "中国"), (at, at + 2), inferred=True)
    if votes:
        key, number = votes.most_common(1)[0]
        if number >= 3:
            return _set_subject(result, text, key, places[key], inferred=True)
    place = _innermost(result.issuer[1]) if result.issuer else None
    if place:  # nothing else names the place: it is that of the office that issued the plan
        _set_subject(result, text, ("Region", place), result.spans["issuer"], inferred=True)
    return None


@cache
def _ministries() -> tuple[str, ...]:
    """Organs of the State Council by names that no lower level has."""
    found = {n for entry in lexicon("agencies") if entry.fields.get("scope") == "national" for n in entry.names}
    return tuple(sorted(n for n in found if n.endswith(("部", "总局", "总署")) and not n.startswith("国家")))


def _introduced(text: str) -> tuple[int, int] | None:
    """The zone to which the beginning of a text gives a short name that it goes on to use."""
    for match in INTRODUCED.finditer(text, 0, 1500):
        short, (first, end) = match["short"], match.span("zone")
        start = max(cut_left(text, first, end), text.rfind("的", first, end - 4) + 1)
        spoken = text.count(short[-3:] if short.endswith(("经开区", "高新区", "开发区", "综保区", "临空区")) else short[:2] if short.endswith("基地") else short)
        if spoken >= 3 and end - start >= 5 and re.search("区|港|城|园|谷|基地", short):
            return start, end
    return None


@cache
def _by_beginning() -> dict[str, list[tuple[int, Entry]]]:
    """The provinces, cities and counties by the first two characters of their names, with their places in the lexicon."""
    found: dict[str, list[tuple[int, Entry]]] = {}
    for number, entry in enumerate(lexicon("regions")):
        if entry.fields.get("level") in ("province", "city", "county"):
            found.setdefault(entry.name[:2], []).append((number, entry))
    return found


def _possible(text: str) -> list[Entry]:
    """The regions with whose first two characters some word of the text may begin, in the lexicon's order."""
    known = _by_beginning()
    pairs = set(map(add, text, text[1:]))
    return [entry for _, entry in sorted((e for pair in pairs & known.keys() for e in known[pair]), key=itemgetter(0))]


def _set_subject(result: Metadata, text: str, key: Key, span: tuple[int, int] | None, inferred: bool) -> None:
    result.subject = key
    at = text.find(key[1])
    result.spans["subject"] = (at, at + len(key[1])) if at >= 0 else span or (0, 1)
    if inferred:
        result.inferred = (*result.inferred, "subject")


def _dates(result: Metadata, source: Source, text: str, head: str) -> None:
    match = next((m for pattern in PUBLISHED if (m := pattern.search(text[:2500]))), None)
    if match is None:
        match = next((m for m in ANY_DATE.finditer(text[:2500]) if META.match(text[text.rfind("\n", 0, m.start()) + 1 :])), None)
    if match is None:
        tail = list(re.finditer(rf"\n[ \u3000]*{DATE}\s*日?[ \u3000]*(?=\n|$)", text))
        match = tail[-1] if tail else None
    if match:
        result.published = f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}"
        result.spans["published"] = match.span()
    elif source.published:
        result.published = source.published
    _years(result, text)


def _years(result: Metadata, text: str) -> None:
    title = result.title
    span = SPAN.search(title)
    years = [int(y) for y in YEAR.findall(title)]
    five = FIVE.search(title)
    published = int(result.published[:4]) if result.published else None
    if span and int(span[2]) - int(span[1]) <= 20:
        result.years = tuple(range(int(span[1]), int(span[2]) + 1))
        result.year = result.years[0]
    elif years:
        # A summary of one year with the plan for the next is about the next.
        result.year = max(years) if re.search(r"总结.*(?:打算|计划|安排|思路)|(?:回顾|情况).*(?:打算|计划)", title) else years[0]
        result.years = tuple(sorted(set(years)))
    elif five:
        first = 1951 + 5 * ("一二三四五六".index(five["n"]) + 11)
        result.years = tuple(range(first, first + 5))
        result.year = published if published in result.years else first
    else:
        mentioned = Counter(int(y) for y in MENTIONED.findall(text))
        common = mentioned.most_common(1)
        numbered = re.search(r"[〔\[(【]((?:19|20)\d\d)", result.number or "")
        result.year = published or (int(numbered[1]) if numbered else None) or (common[0][0] if common else None)
        result.years = (result.year,) if result.year else ()
        if result.year:
            result.inferred = (*result.inferred, "year")


def _type(title: str, text: str, head: str) -> str:
    if re.search(r"本报记者|通讯员|^\S{0,6}网\S{0,6}\d+月\d+日电|记者从|讯\s*[((]|责编|记者\s?[\u4e00-\u9fff]{2,3}\)?|人民网", text[:1500]) and not TITLE.search(title):
        return "news"
    for kind, pattern in KINDS:
        if re.search(pattern, title):
            return kind
    for kind, pattern in KINDS[:8]:
        if re.search(rf"(?:提出|制定|现将)[^。]{{0,40}}(?:{pattern})", text[:1500]):
            return kind
    return "other"
