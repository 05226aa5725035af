"""Title and number of a document: from the line that carries them, put together or freed of what was run into it."""

import re

from ingest.draft import Metadata, Source
from ingest.metadata.furniture import is_furniture
from ingest.metadata.zones import NAMED_ZONE, ZONE, region
from ingest.readers.formats import MARKDOWN
from ingest.sentences import META
from ingest.text import FOLD

TITLE = re.compile(
    r"(?:计划|要点|报告(?:\(节选\))?|方案|意见|通知|规划|清单|台账|措施|办法|纲要|总结|打算|安排|细则|决定|公报|公告|说明|汇报|通报|思路|任务分解表?|分解表|摘编|摘要|摘记|(?:若干|扶持|奖励|优惠|激励|招商|支持)政策|条例|规定|部署|任务书|答复|会议纪要)(?:\([^()]{1,20}\))*$"
)
NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[\(【](?:19|20)\d\d[〕\]\)】](?:第?\s*)\d{1,4}\s*号")
# What stands glued in front of a number: the end of a title, the office's name.
GLUED = re.compile(r"^.*(?:人民政府|(?<=府|会|室|局|厅|委)文件|办公[厅室]|委员会|意见|办法|通知|方案|决定|规定|条例|(?<=[\u4e00-\u9fff]{2})(?:局|厅))(?=[\u4e00-\u9fff]{2,})")
ADDRESSED = re.compile(r"(?<=通知|意见|决定|公告|方案|办法|批复)(?=各(?:设?区|县|市|镇|乡|街道|有关|部门|省|地|旗|盟|单位|人民)|省(?:委|政府)各|市(?:委|政府)各)")
# …若干意见(2017年4月17日)|为进一步鼓励…: where line breaks were lost, the body begins behind the kind of paper
RUN_ON = re.compile(
    r"(?P<title>[^。;]{8,60}?(?:意见|办法|方案|计划|政策|措施|细则|规定|规划))(?:\((?P<bracket>[^()]{2,20})\))?"
    r"为(?:了|进一步|加[快强大速]|深入|全面|贯彻|落实|推[动进]|促进|规范|切实|鼓励|充分|助推|提[升高]|支持|引导|扎实|认真|更好|做好|打造|优化|强化|发挥|激[励发]|确保|保障|有效|完善|建立)"
)
DAY = re.compile(r"20\d\d年\d{1,2}月(?:\d{1,2}日)?")
# …关于印发《…》的通知|甲镇,港区各部门: whom it is addressed to may begin with a name.
ISSUED = re.compile(r"[^。;《]{0,40}(?:印发|转发|发布|下达)[^《》。;]{0,6}《[^《》]*(?:《[^《》]*》[^《》]*)*》[^《》。;]{0,6}的?(?:通知|公告)(?=[\u4e00-\u9fff])")
INSIDE = re.compile(r"(?:印发|转发|发布|下达|公布|呈报|报送)(?:[^《]{0,6})《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》(?:[^《》]{0,12})(?:的)?(?:通知|公告|函|决定)")
# 现将甲区2023年重点项目计划印发给你们: the title of a paper whose own was lost.
GIVEN_OUT = re.compile(r"现(?:就)?将(?P<title>[^《》,。;:\n]{6,50}?)(?:予以)?(?:印发|下发|转发|公布|公示|通报|分解|下达)(?:给|如下|你|各|,)")
BARE = re.compile(r"(?:印发|下达)(?:了)?(?P<title>[^《》]{6,60}?)的(?:通知|函)$")
# A line that opens with its years wants the place above it: …片区 / 2023—2024年提升行动方案
DATED = re.compile(r"20\d\d|[“\"]?十[一二三四五六]五")
OWNER = re.compile(rf"^[^。;:,]*(?:{ZONE}|[省市县区州盟旗]|委员会|管委会|政府)$")
# 2024年工作总结 / 暨2025年工作计划
JOINING = re.compile(r"(?:暨|及)(?=20\d\d|[\u4e00-\u9fff])")
SPAN = re.compile(r"\((?:20\d\d年?)[-—–至~]+20\d\d年?\)")
# 某云媒 · 要闻, 甲市>>政务公开: where a page stands, no title.
CRUMBS = re.compile(
    r">>|»|^[^,。:《]{2,12}[ ]?[·•|丨][ ]?[\u4e00-\u9fff]{2,6}$|^[\u4e00-\u9fff]{2,8}(?:客户端|新闻网|云媒|发布)$|^[\u4e00-\u9fff]{2,10}(?:[同本全]城网|信息[网港]|生活网|资讯网|在线|热线|论坛|社区网|便民网)(?:[ ]?[-—_–|·].*)?$|"
    r"^(?:[\u4e00-\u9fff]{2,8}[ \u3000|/·]+){4,}[\u4e00-\u9fff]{2,6}$|"  # 要闻 政务 财经 …: what a site offers
    r"^(?:[\u4e00-\u9fff]{2,12}(?:网|网站|网首页|首页|频道|门户|(?:信息|服务)平台)|首页|正文|返回)(?:[ ]?[-—_–|·].{0,20})?$|^[\u4e00-\u9fff ]{0,14}[A-Za-z0-9-]+\.(?:com|cn|net|org|gov)(?:\.cn)?[\u4e00-\u9fff ]{0,14}$"
)
# 2024年工作要点_某县人民政府网
SITE_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff)》]{6})[ ]?[_|\-][ ]?[\u4e00-\u9fff]{2,16}(?:网|网站|官网|门户|平台|频道|客户端)$")
# 附件1:甲市…方案, and titles with a space between each two signs.
ATTACHED = re.compile(r"^\(?附\s*件\s*[一二三四五六七八九十\d]{0,2}(?:[-—]\d{1,2})?\)?[ \u3000]*[::.、]?[ \u3000]*(?=[\u4e00-\u9fff\d]{4})")
# 甲县产业三年攻坚(2023-2025年) / 实施细则
KIND_ONLY = re.compile("(?:实施|工作|行动|推进|任务)?(?:方案|计划|细则|意见|要点|清单|办法|任务分解表)$")
FIELD = re.compile(r"(?:^|\n)\s*(?P<name>标\s*题|(?:文件|信息)?\s*名\s*称)\s*[::]\s*(?P<title>[^\n]{4,80})")
NO_HEADLINE = re.compile(r"\t|^为[^!]*,|[。;,](?!.{0,12}[!!”])|^[一二三四五六七八九十]、|^\(|^各|欢迎|:$|^(?!20\d\d年)\d|(?:书记|[省市县区州]长|主任|局长)(?:[ \u3000][\u4e00-\u9fff]{1,3})?$|^[〔\[(].*期$")
IN_ARTICLE = re.compile(r"\t|[。;](?!”)|^[一二三四五六七八九十]、|^\(|^各位|欢迎|[:,、]$|讯[ ]?\(")
# An office alone on its line has issued what stands below.
OFFICE_ONLY = re.compile(r"^[\u4e00-\u9fff()]{2,24}(?:管理委员会|管委会|人民政府|办公[厅室]|[局厅])(?:办公[厅室])?$")
# The line below a headline: ——甲高新区推进…一线见闻
SUBTITLE = re.compile(r"[ \u3000]*\n\s*(?:——|—|--)[ \u3000]*(?P<words>[^\n]{4,50})")
OCCASION = re.compile(r"(?:会议|大会|全会|座谈会|会)上|^(?:19|20)\d\d年\d{1,2}月")
BROKEN = re.compile("[,;]")  # a line of a body that is broken over lines
SITE_LINES = 8  # lines in which a page may tell of its site
SPACED = re.compile(r"(?:[\u4e00-\u9fff][ \u3000]+){3}[\u4e00-\u9fff]")


def read(result: Metadata, source: Source, text: str, head: str, article: bool = False) -> None:
    """Set the title: a field of the page, a line that ends like one with what it is broken over, the container's, the first line."""
    field = FIELD.search(head)
    if field and (field["name"][0] == "标" or TITLE.search(field["title"].strip())):
        return _set_title(result, field["title"].strip(), field.span("title"))
    if source.title and source.media_type == MARKDOWN:
        title = source.title.translate(FOLD)
        at = text.find(title)
        return _set_title(result, title, (at, at + len(title)) if at >= 0 else None)
    lines = [(at, _alone(line)) for at, line in _lines(head)[:14] if not META.match(line) and not NUMBER.fullmatch(line) and not is_furniture(line)]
    for number, (at, line) in enumerate(lines):
        if len(line) > 70 or CRUMBS.search(line) or not TITLE.search(re.sub(r"\s+", "", line)) or re.search(r"[。;]", line):
            continue
        end = at + len(lines[number][1])
        start, line = _headline_above(lines, number) if line.startswith("——") else _joined_above(lines, number)
        if number + 1 < len(lines) and ((JOINING.match(lines[number + 1][1]) and TITLE.search(lines[number + 1][1])) or (SPAN.fullmatch(lines[number + 1][1]) and "20" not in line)):
            line, end = line + lines[number + 1][1], lines[number + 1][0] + len(lines[number + 1][1])
        return _set_title(result, line, (start, end))
    if source.title and 4 <= len(source.title) <= 80:
        at = text.find(source.title)
        return _set_title(result, source.title, (at, at + len(source.title)) if at >= 0 else None)
    first = _below_site(lines, article) or next(((at, line) for at, line in lines[:3] if _opens(line, article)), None)
    given = GIVEN_OUT.search(text, 0, len(head)) if not article else None
    if given and TITLE.search(given["title"]):
        _set_title(result, given["title"], given.span("title"))
    elif first:
        title = SITE_BEHIND.sub("", first[1])
        _set_title(result, title, (first[0], first[0] + len(title)))
    return None


def subtitle(result: Metadata, text: str) -> None:
    """Add to a headline the line with a dash below it: 向海图强 / ——甲经开区今年工作前瞻."""
    if "title" not in result.spans or TITLE.search(result.title):
        return
    start, end = result.spans["title"]
    below = SUBTITLE.match(text, end)
    if below and not OCCASION.search(below["words"]) and "—" not in result.title:
        result.title += "——" + below["words"].strip()
        result.spans["title"] = (start, below.end("words"))


def read_number(result: Metadata, text: str) -> None:
    """国发〔2018〕43号, without what is glued in front of it."""
    numbers = NUMBER.finditer(_before_body(text, result))
    # In brackets behind a title it is that of another document.
    found = next((m for m in numbers if text[m.start() - 1 : m.start()] not in ("(", "》")), None)
    if found:
        glued = GLUED.match(found[0])
        start = found.start() + (glued.end() if glued else 0)
        result.number = re.sub(r"\s", "", text[start : found.end()])
        result.spans["number"] = (start, found.end())


def named_by_file(source: Source) -> str:
    """The name of the file where it is words rather than a number; "" else."""
    stem = re.sub(r"\.\w{2,8}$", "", source.source.rsplit("/", 1)[-1])
    return re.sub(r"[_\s]+", " ", stem).strip() if re.search(r"[\u4e00-\u9fff]{3}", stem) else ""


def _lines(head: str) -> list[tuple[int, str]]:
    found, position = [], 0
    for line in head.split("\n"):
        stripped = re.sub(r"^[#★☆■●◆▲※•▪·]+\s*", "", line.strip())
        if stripped:
            found.append((position + line.index(stripped[0]), stripped))
        position += len(line) + 1
    return found


def _opens(line: str, article: bool) -> bool:
    """Whether a line can be a headline; one of an article may hold a comma."""
    if not (4 if article else 6) <= len(line) <= 50 or CRUMBS.search(line) or (len(line) > 45 and not article):
        return False
    return not (IN_ARTICLE if article else NO_HEADLINE).search(line) and not OFFICE_ONLY.match(line) and not (article and NAMED_ZONE.fullmatch(line))


def is_crumb(line: str) -> bool:
    """Whether a line only tells of a site or of the way to a page on it."""
    return CRUMBS.search(line.strip()) is not None


def _below_site(lines: list[tuple[int, str]], article: bool) -> tuple[int, str] | None:
    """The headline below the last of the lines that tell of a site: what stands above those is its motto."""
    top = next((n for n, (_, line) in enumerate(lines) if len(line) > 70 or line.endswith("。")), len(lines))
    last = next((n for n in reversed(range(min(top, SITE_LINES))) if is_crumb(lines[n][1])), None)
    return next((found for found in lines[last + 1 : top] if _opens(found[1], article) and (article or not BROKEN.search(found[1]))), None) if last is not None else None


def _headline_above(lines: list[tuple[int, str]], number: int) -> tuple[int, str]:
    """A title whose last line begins with a dash, with the headline above: 乘势而上 / ——在甲市委全会上的报告."""
    above = [(at, line) for at, line in lines[max(0, number - 2) : number] if _opens(line, article=True)]
    return (above[0][0] if above else lines[number][0]), "".join(line for _, line in above) + lines[number][1]


def _before_body(text: str, result: Metadata) -> str:
    _, end = result.spans.get("title", (0, 0))
    return text[: max(end + 400, 800)]


def _joined_above(lines: list[tuple[int, str]], number: int) -> tuple[int, str]:
    """A title with the lines above that it is broken over: who speaks on one line, what about on the next, the kind on a third."""
    start, line = lines[number]
    for at, above in reversed(lines[max(0, number - 3) : number]):
        if len(above) > 30 or above.endswith("文件") or TITLE.search(above) or re.search("[。;:|>]", above):
            break
        named = OWNER.search(above) is not None
        half = line.count("》") > line.count("《") or above.endswith(("的", "、", "和", "与", "暨")) or (len(line) <= 10 and DATED.match(above) is not None)
        bare = named and len(line) <= 24 and not NAMED_ZONE.search(line) and region(line) is None and above[:2] != "中共"
        placed = len(line) <= 24 and len(above) <= 20 and not re.search("[,!?“]", above) and (NAMED_ZONE.match(above) or region(above)) and not (OFFICE_ONLY.match(above) or NAMED_ZONE.search(line) or region(line))
        kind = KIND_ONLY.match(line) is not None
        office = OFFICE_ONLY.match(above) is not None and region(above) is not None
        if not (line.startswith("关于") or kind or (DATED.match(line) and (named or office)) or half or bare or placed):
            break
        start, line = at, above + line
    return start, line


def _alone(line: str) -> str:
    """A line without whom it is addressed to and without a number at either end, where line breaks were lost."""
    line = line[: addressed.start()] if (addressed := ADDRESSED.search(line)) else line
    line = line[: issued.end()] if (issued := ISSUED.match(line)) else line
    if (run_on := RUN_ON.match(line)) is not None and not re.match("《|现|经|根据|按照", line):
        line = line[: run_on.end("bracket") + 1] if run_on["bracket"] and not DAY.fullmatch(run_on["bracket"]) else run_on["title"]
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


def complete(result: Metadata, head: str) -> None:
    """The place in front of a title that a notice cut short: 印发2024年任务台账的通知, and further on 甲经开区2024年任务台账."""
    if not DATED.match(result.title):
        return
    full = re.search(rf"(?:^[ \u3000]*|《)(?P<full>[^\n。:;《》]{{2,30}}{re.escape(result.title)})(?:》|[ \u3000]*$)", head, re.M)
    if full and (NAMED_ZONE.search(full["full"]) or region(full["full"])):
        result.title = full["full"]
        result.spans["title"] = full.span("full")
