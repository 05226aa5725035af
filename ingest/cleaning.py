"""Stored text to clean text: leaves out what is no part of the plan, and says of each span why it was left out.

Left out are navigation and share bars, injected spam, bodies printed twice, and line breaks inside sentences. Nothing that
may be a fact is: a line is only dropped where its form leaves no doubt, or where its words stand elsewhere.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from ingest import barred, blanks, cells, emptied, numbered, ragged, slashed, spaced
from ingest.columns import is_header
from ingest.patterns import compiled
from ingest.punctuation import repaired
from ingest.text import BULLETS, CleanText, Dropped, widths_folded
from ingest.unitnames import holds_units, is_organ

# Names of gambling sites, which stand for such a site only before one of its parts: 金沙娱乐app.
BRANDS = "澳门(?:新葡|银河)|新?葡京|金沙|永利|太阳城|威尼斯人|皇冠|云顶|必威|亚博|万博|乐鱼|开云|米乐|华体会|凯发|尊龙|伟德|九游|爱游戏|博天堂"
# Gambling sites inject their names into titles of hacked government pages.
SPAM = re.compile(
    r"(?:[\s\-_—|·]|【[^】\n]{0,4}?)*(?:(?:世界杯|欧洲杯|亚洲杯|足球|篮球|体育|nba)[^\n,。;、]{0,8}?(?:买球|投注|外围|竞猜|下注|盘口|博彩|比分(?:网|直播))|(?:正规|网上|在线|十大)?(?:买球|博彩|赌场|百家乐|棋牌|彩票投注|娱乐城|真人娱乐)|[\-_—|]+彩票(?:平台|网站|app)|"
    rf"[\-_—|·]+(?:澳门)?(?:{BRANDS})(?=[^\n,。;、]{{0,8}}(?:官网|app|娱乐|体育|登录|注册|入口|下载))[^\n,。;、]{{0,6}})"
    r"(?:[^\n,。;、]{0,12}?(?:app|网站|平台|官网|入口|软件|手机版|下载|网址))*(?:[^】\n]{0,4}】)?",
    re.I,
)
# No spam without one of these; looking for them is quicker.
GAMBLING = compiled(f"{BRANDS}|比分|买球|投注|外围|竞猜|下注|盘口|博彩|赌场|百家乐|棋牌|彩票投注|彩票平台|彩票网站|彩票app|娱乐城|真人娱乐")
# What lines of navigation look like, each with a word or sign that no such line is without.
_NAVIGATION = (
    ("位置", r"(?:您?(?:当前|现在|目前)的?(?:所在)?位置|当前位置)\s*[::].*"),
    ("首页", r"(?:首页|网站首页)\s*[>>|》/].*"),
    ("[>»›]", r".{1,20}(?:\s*(?:>{1,2}|»|›)\s*[^>»›\n。]{1,24}){2,}"),
    ("打印|关闭|收藏|分享|复制链接|返回顶部", r".{0,6}[【\[(]?\s*(?:打印|关闭|关闭窗口|收藏|分享|复制链接|返回顶部|打印本页|关闭本页)\s*[】\])]?(?:[\s|【\[(]*(?:打印|关闭|关闭窗口|收藏|分享|返回顶部|打印本页)[】\])\s]*)*"),
    ("分享|扫一扫|上一篇|下一篇|相关阅读|相关链接|附件下载|友情链接|版权所有|主办单位|网站标识码|[cC][pP]备|公网安备|技术支持|查看原图", r"(?:分享到|分享至|扫一扫|上一篇|下一篇|相关阅读|相关链接|附件下载|友情链接|版权所有|主办单位|网站标识码|icp备|公网安备|技术支持|查看原图|【查看原图】)[^。]{0,60}"),
    ("推荐|阅读|搜索|标签|喜欢", r"(?:热点|热门|相关|精彩|编辑|猜你)[^\n。:]{0,4}(?:推荐|阅读|搜索|标签|喜欢)[::].{0,120}"),
    ("相关新闻|相关报道", r"(?:相关新闻|相关报道)[::\u3000][^。]{4,120}"),
    ("[cC][pP][备证]", r"[^。]{0,60}?[\u4e00-\u9fff]ICP[备证]\d{5,}[^。]{0,40}"),
    ("欢迎", r"欢迎(?:访问|光临|您访问)[^。]{0,40}[!!]?"),
    ("微信|微博|抖音|客户端", r"(?:官方)?(?:微信|微博|抖音|客户端)(?:[\s|]*(?:官方)?(?:微信|微博|抖音|客户端|公众号)?)*[\s|]*"),
    ("[|]", r"(?:[^\s|。,;]{2,8}\s*\|\s*){3,}[^\s|。]{2,8}"),
    ("编辑|责编|审核|校对|记者|通讯员", r"\(?(?:责任编辑|责编|编辑|审核|校对|记者|通讯员)[::][^。]{0,40}\)?"),
    ("[—–-]", r"(?:[^\s。,;:、]{2,30}\s{2,})?[—\-–]+\s*\d{1,4}\s*[—\-–]+(?:\s{2,}[^\s。,;:、]{2,30})?"),
    ("页", r"[—\-–]*\s*第\s*\d+\s*页(?:\s*[/共]\s*\d+\s*页?)?\s*[—\-–]*"),
)
NAVIGATION = re.compile(rf"^[ \t]*(?:{'|'.join(form for _, form in _NAVIGATION)})[ \t]*$", re.I)
OF_NAVIGATION = compiled("|".join(words for words, _ in _NAVIGATION))
TAG = re.compile(r"</?(?:(?P<block>p|div|br|tr|li|ul|ol|table|tbody|h[1-6]|section|center)|strong|b|em|i|u|span|font|a|td|th|img|o:p)(?:\s[^<>\n]{0,300})?/?>", re.I)
BLANK = re.compile("&nbsp;")
NEXT_CELL = re.compile(r"\s*<t[dh][ >]", re.I)
QUOTED = re.compile(r"^>(?= )", re.M)
# A long unbroken text may stand twice; shorter equal lines are often honest (the same 责任单位 under many tasks).
REPEAT_CHARACTERS = 120
UNFINISHED = re.compile(r"[\u4e00-\u9fff\w,、%“《(+\-—]$")
NEW_LINE = re.compile(
    rf"^[ \t\u3000]*(?:第[一二三四五六七八九十百\d]+[章节编条篇部]|[一二三四五六七八九十]{{1,3}}[、.]|[((][一二三四五六七八九十\d]{{1,3}}[))]|\d{{1,3}}[.、)](?!\d)|[①-⑳]|[一二三四五六七八九十]是|——|#{{1,6}}\s|[*·{BULLETS}\-]\s|[{BULLETS}](?=\S)|【?[\u4e00-\u9fff]{{2,8}}(?:[\d一二三四五六七八九十]{{1,3}})?】?:|\d{{1,3}}\s(?!以上|左右|以内|以下|[,。;、.])|附件|责任|牵头|配合|发布|来源|索引|文号|成文|浏览)"
)
WRAPPED = 26
# Lines of a page that are so long are cut behind any number of signs more.
LONG = 80
HEADER = re.compile(r"(?:发布|来源|索引|文号|成文|浏览|字体|字号)[^::。]{0,6}[::]|\S {2,}\S")
FURTHER = re.compile(r"[ \t\u3000]*(?:(?:协办|配合|参与|协同)(?:单位|部门):|(?:完成)?时限|完成时间|责任人|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?=\D))")
# A bracket of duties that a line's end cuts: (责任单位:市甲局、市交通⏎运输局).
OPEN_DUTIES = re.compile(r"[(【\[〔](?:[\u4e00-\u9fff]{0,4}(?:领导|责任人|联系人|负责人)[::][^()【】\[\]〔〕\n::]{1,30}[;;,,。、 ]){0,3}(?:责任|牵头|配合|主办|承办|落实|参与)(?:单位|部门)[::](?:[^()【】\[\]〔〕。]|\([^()\n]{1,12}\)){2,300}[)】\]〕]")
# 责任单位:甲局、乙建|设局: what the end of a line leaves of a unit, and what follows of it on the next
LISTED_DUTIES = re.compile("(?:单位|部门):")
LAST_UNIT = re.compile("(?<=[、,;:])[\u4e00-\u9fff]{1,12}$")
REST_OF_UNIT = re.compile("[\u4e00-\u9fff]{1,12}(?=[、,;。)\n]|$)")
# Labels spread out as print does: 责 任 单 位:…
SPREAD = compiled(r"(?<![\u4e00-\u9fff])(?:责[ \u3000]+任|牵[ \u3000]+头|配[ \u3000]+合|主[ \u3000]+办|承[ \u3000]+办|落[ \u3000]+实|参[ \u3000]+与)[ \u3000]+(?:单[ \u3000]+位|部[ \u3000]+门)(?=[ \u3000]*[::])")
# 责任单位|甲局 on a line of its own: a table of two cells without its sides; 任务|责任单位 and 责任单位|完成时限 are heads of tables.
LABEL_BAR = re.compile(r"^([ \t\u3000]*(?:责任|牵头|配合|主办|承办|协办|落实|参与)(?:单位|部门)[ ]*)\|(?=[ ]*[\u4e00-\u9fff][^|\n]*$)(?![^|\n]*(?:时[限间]|领导|责任人|备注|单位|部门)[ ]*$)", re.M)
OF_SITES = re.compile("网站|标识码|备案|ICP|版权|地址|电话")
SPACES = re.compile(r"[ \u3000]+")
FEW = 3
# 甲区 | 12 | 118 is a row of figures.
FIGURES = re.compile(r"\|[ ]*\d[\d.,]*[ ]*\|[ ]*\d[\d.,]*[ ]*(?:\||$)")
ROW = re.compile(r"[ \t\u3000]*\d{1,3}[ ]*\|[^\n|]{2,}\|")
# A table whose cells stand one a line.
TABLE = re.compile(r"^[ \t\u3000]*(?:序号|编号)[ \t\u3000]*$", re.M)
CUT_HEAD = re.compile(r"^[ \t\u3000]*[序编][ \t\u3000]*\n\s*号[ \t\u3000]*$", re.M)
# A bracket that a line's end cuts within a figure or behind a comma: (4个,年度计划投资3⏎6亿元).
OPEN_BRACKET = re.compile(r"\([^()\n。;]{1,60}[\d.,、](?P<break>[ \t]*\n[ \t\u3000]*)(?=[\d.]*[万亿]?[\u4e00-\u9fff%][^()\n。;]{0,24}\))")
# A title that a line's end cuts within a sentence: 落实《甲省推动稀土产业发展实施⏎方案》.
OPEN_TITLE = re.compile(r"(?<=[^\n])《[^《》\n。;]{2,50}(?P<break>[ \t]*\n[ \t\u3000]*)(?=[^《》\n。;]{1,50}》(?!的(?:通知|公告|函|批复|意见|决定)))")
NUMBERED = re.compile(r"^[ \t\u3000|(]*(?:序号|编号)(?:[ \t\u3000]*$|[ ]{2}|[ ]*[\t\u3000|])", re.M)
BREAK = re.compile(r"[ \t]*\n[ \t\u3000]*(?=\S)")
END = "。!?;:…”》)】]"
# 甲局〔牵头〕, 乙公司〔以下简称“丙”〕: such brackets stand for round ones where they hold an aside, not a number or a list.
ASIDE = re.compile(r"(?<=[\u4e00-\u9fff])〔((?:牵头|主责|主办|配合|协办|协助|参与|负责|以下|简称|下称)[^〔〕():\n]{0,24})〕")


def clean(stored: str) -> CleanText:
    """Clean text of a stored text."""
    folded, tags = _folded(stored)
    lines = list(_lines(folded))
    dropped = [Dropped(m.start(), m.end(), "spam") for m in SPAM.finditer(folded)] if GAMBLING.search(folded) else []
    dropped += [*_navigation(folded, lines), *tags]
    dropped += _links(lines, {d.start for d in dropped}) if "相关" in folded or "延伸阅读" in folded else []
    kept = _left(lines, dropped, "navigation")
    dropped += _repeated(kept)
    left = _left(kept, dropped, "repeated")
    table = _tables(folded, left)
    if table.rows:
        folded = spaced.changed(folded, table)
        dropped += [Dropped(*span, "line break") for span in table.breaks]
        left = [entry for entry in left if not any(start <= entry[0] < end for start, end in table.rows)]
    dropped += _broken_sentences(folded, left)
    dropped += [Dropped(m.start() + s.start(), m.start() + s.end(), "spaces") for m in SPREAD.finditer(folded) for s in SPACES.finditer(m[0])]
    folded, breaks = _within_cells(folded, left)
    dropped += [Dropped(*span, "line break") for span in breaks]
    dropped += [Dropped(*span, "spaces") for span in blanks.within_words(list(_lines(folded)))]
    return CleanText.build(stored, dropped, folded)


def _folded(stored: str) -> tuple[str, list[Dropped]]:
    """The text in one width and with one sign for each purpose, sign by sign, and what tags and quotes of a page are in it."""
    folded = widths_folded(stored)
    folded = ASIDE.sub(r"(\1)", folded) if "〔" in folded else folded
    folded = LABEL_BAR.sub(r"\1:", folded) if "|" in folded else folded
    folded = slashed.parted(numbered.levelled(repaired(folded)))
    folded, tags = _untagged(folded) if "</" in folded else (folded, [])
    if folded.count("\n> ") >= FEW:
        folded = QUOTED.sub(" ", folded)
    if "&nbsp;" in folded:
        tags += [Dropped(m.start() + 1, m.end(), "tag") for m in BLANK.finditer(folded)]
        folded = folded.replace("&nbsp;", " nbsp;")
    return folded, tags


def _navigation(text: str, lines: cells.Lines) -> Iterator[Dropped]:
    """Lines of navigation that are neither parts of tables nor duties."""
    for start, end, line in lines:
        if not OF_NAVIGATION.search(line) or not NAVIGATION.match(line):
            continue
        if not (is_header(line) or FIGURES.search(line) or _is_duty(text, line, end) or _is_rest_of_row(text, line, start)):
            yield Dropped(start, end, "navigation")


def _left(lines: cells.Lines, dropped: list[Dropped], reason: str) -> cells.Lines:
    """The lines without those left out for a reason."""
    gone = {d.start for d in dropped if d.reason == reason}
    return [entry for entry in lines if entry[0] not in gone]


def _is_counted(text: str) -> bool:
    """Whether some table of a text may number its rows."""
    return "序号" in text or "编号" in text


def _tables(text: str, lines: cells.Lines) -> spaced.Found:
    """What tables want changed whose cells spaces, bars or line breaks part."""
    counted = _is_counted(text)
    table = spaced.read(text, lines) if counted and spaced.HEADER.search(text) else spaced.Found([], [], [], [])
    if "|" in text and barred.CLOSED.search(text):
        barred.read(text, lines, table)
    if counted and "\n\n" in text and TABLE.search(text):
        emptied.read(text, lines, table)
        lines = [line for line in lines if not any(start <= line[0] < end for start, end in table.rows)]
    if counted and NUMBERED.search(text):
        ragged.read(text, lines, table)
    return table


def _broken_sentences(text: str, lines: cells.Lines) -> Iterator[Dropped]:
    """Line breaks within sentences, brackets of duties, brackets and titles, each once."""
    known: set[int] = set()
    within = (Dropped(*m.span("break"), "line break") for pattern in (OPEN_BRACKET, OPEN_TITLE) for m in pattern.finditer(text))
    for found in chain(_wrapped(lines), _in_duties(text), _in_units(text), within):
        if found.start not in known:
            known.add(found.start)
            yield found


def _within_cells(text: str, lines: cells.Lines) -> tuple[str, list[tuple[int, int]]]:
    """Line breaks within cells that stand one a line, and the text with a sign for those that part offices of a list."""
    heads = list(cells.split_names(lines)) if CUT_HEAD.search(text) else []
    found = [*heads]
    lines = cells.joined(lines, heads) if heads else lines
    if heads or (_is_counted(text) and TABLE.search(text)):
        for start, end, listed in cells.breaks(lines):
            if listed:  # offices one a line: the break parts them as 、 does
                text = f"{text[:start]}、{text[start + 1 :]}"
            found.append((start + listed, end))
    return text, found


# 相关新闻, and below it ·甲区机器人产业园再添新丁: titles of other pages
RELATED = re.compile("(?:相关|延伸|推荐|热点|热门|更多)(?:阅读|新闻|报道|链接|文章|推荐|资讯|稿件):?")
LINK = re.compile("[·•▪◆■▶>](?=[ \\t\u3000]?[^。;]{4,44}$)")


def _links(lines: list[tuple[int, int, str]], gone: set[int]) -> Iterator[Dropped]:
    """The links to other pages that stand below a line that calls them so, with that line."""
    under: tuple[int, int] | None = None
    for start, end, line in lines:
        words = line.strip(" \t\u3000")
        if RELATED.fullmatch(words):
            under = (start, end)
        elif under is not None and LINK.match(words):
            yield from (Dropped(*span, "navigation") for span in (under, (start, end)) if span[0] not in gone)
            gone |= {under[0], start}
        elif words:
            under = None


def _untagged(text: str) -> tuple[str, list[Dropped]]:
    """A text that kept the tags of its page: those of blocks end lines, the others are left out."""
    dropped: list[Dropped] = []
    pieces, position = [], 0
    for match in TAG.finditer(text):
        ends = match["block"] is not None and len(match[0]) > 1
        cell = text.startswith("</t", match.start()) and NEXT_CELL.match(text, match.end()) is not None
        ends = ends or cell
        pieces += [text[position : match.start()], "\t" if cell else "\n" if ends else text[match.start()], text[match.start() + 1 : match.end()]]
        position = match.end()
        dropped.append(Dropped(match.start() + ends, match.end(), "tag"))
    return "".join([*pieces, text[position:]]), dropped


def _is_duty(text: str, line: str, end: int) -> bool:
    """Whether 主办单位:… says who is to do a task rather than who runs the site: partners or a further task stand below it, or
    several lines of the text say so."""
    return line.lstrip().startswith("主办单位") and (FURTHER.match(text, end) is not None or (text.count("主办单位:") >= FEW and not OF_SITES.search(line)))


def _is_rest_of_row(text: str, line: str, start: int) -> bool:
    """Whether a line with bars goes on with the row of a table that the line before it opens: 3|甲项目|乙公司|21.4|石墨化、⏎碳化车间|丙园|9月投产."""
    return "|" in line and ROW.match(text, text.rfind("\n", 0, max(0, start - 1)) + 1) is not None


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end with the line break, line without it)."""
    position = 0
    for line in text.split("\n"):
        end = position + len(line) + 1
        yield position, min(end, len(text)), line
        position = end


def _repeated(lines: list[tuple[int, int, str]]) -> list[Dropped]:
    """Runs of lines that stood before in the same order; the last may be cut short."""
    rows = [(start, end, "".join(line.split())) for start, end, line in lines if line.strip()]
    first: dict[str, int] = {}
    dropped: list[Dropped] = []
    at = 0
    while at < len(rows):
        key = rows[at][2]
        earlier = first.get(key)
        if earlier is None or len(key) < 4:
            first.setdefault(key, at)
            at += 1
            continue
        length = _run(rows, earlier, at)
        if sum(len(r[2]) for r in rows[at : at + length]) >= REPEAT_CHARACTERS and not all("单位" in r[2][:6] for r in rows[at : at + length]):
            dropped += [Dropped(start, end, "repeated") for start, end, _ in rows[at : at + length]]
            at += length
        else:
            at += 1
    return dropped


def _run(rows: list[tuple[int, int, str]], earlier: int, at: int) -> int:
    length = 0
    while at + length < len(rows) and earlier + length < at:
        a, b = rows[earlier + length][2], rows[at + length][2]
        if a == b:
            length += 1
            continue
        # Between the lines that are printed again others may have stood: a banner, the head of a table.
        skipped = next((k for k in (1, 2) if earlier + length + k < at and length and rows[earlier + length + k][2] == b and len(b) >= 4), 0)
        if skipped:
            earlier += skipped
            continue
        # A page that breaks off in its second printing ends within a line.
        if length and at + length == len(rows) - 1 and a.startswith(b):
            length += 1
        break
    return length


def _in_duties(text: str) -> Iterator[Dropped]:
    """Line breaks within a bracket of responsible units, where no item or label begins on the next line."""
    for match in OPEN_DUTIES.finditer(text):
        for found in BREAK.finditer(text, *match.span()):
            # Two units, one a line, stay apart.
            apart = text[found.start() - 1] in "局委办厅部会府" and text[found.end()] in "省市州县区各"
            if not apart and not NEW_LINE.match(text[found.end() : found.end() + 30]) and text[found.start() - 1] not in ";:":
                yield Dropped(*found.span(), "line break")


def _in_units(text: str) -> Iterator[Dropped]:
    """Line breaks that cut the name of an office in two, in lists of responsible units without a bracket."""
    for label in LISTED_DUTIES.finditer(text):
        start = label.start()
        while (found := BREAK.search(text, start, min(len(text), start + 300))) is not None:
            last, rest = LAST_UNIT.search(text[start : found.start()]), REST_OF_UNIT.match(text, found.end())
            if last is None or rest is None or is_organ(last[0]) or not is_organ(last[0] + rest[0]):
                break
            yield Dropped(*found.span(), "line break")
            start = found.end()


def _wrapped(lines: list[tuple[int, int, str]]) -> list[Dropped]:
    """Line breaks that stand inside sentences, as printed pages have them."""
    rows = [entry for entry in lines if entry[2].strip()]
    candidates = []
    for (_, end, line), (start, _, following) in pairwise(rows):
        text = line.rstrip()
        if len(text.strip()) < WRAPPED or text[-1] in END or not UNFINISHED.search(text) or NEW_LINE.match(following):
            continue
        # What is set in by two signs begins a paragraph.
        if "\t" in line or "\t" in following or min(line.count("|"), following.count("|")) > 1 or start != end or HEADER.search(line) or following.startswith("\u3000\u3000"):
            continue
        if "——" in text and holds_units(text.rpartition("——")[2]):
            continue  # 1.修缮戏台——甲局 above what is to be done
        candidates.append((end, start, len(text), following))
    if len(candidates) < FEW:
        return []
    # Printed lines are about equally long; a table with one cell a line is not.
    widths = sorted(width for _, _, width, _ in candidates)
    usual = widths[len(widths) // 2]
    found = []
    for end, start, width, following in candidates:
        near = abs(width - usual) <= max(6, usual // 5) or (usual >= LONG and width > usual)
        if near and (len(following.strip()) > 12 or following.strip()[-1] in END):
            indent = len(following) - len(following.lstrip())
            found.append(Dropped(end - 1, start + indent, "line break"))
    return found
