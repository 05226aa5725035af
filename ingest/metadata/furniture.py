"""Lines of a page that belong to its medium, not to the document: mastheads, by-lines, sites, calls to follow."""

import re
from typing import NamedTuple

DAY = r"(?:19|20)\d\d[ ]?[-年/.][ /]?\d{1,2}[ ]?[-月/.][ /]?\d{1,2}[ ]?日?"
PAPER = r"[\u4e00-\u9fff]{1,8}?(?:日报|晚报|早报|晨报|商报|时报|周报|都市报|经济报|特区报|(?<=[\u4e00-\u9fff])(?:青年|工人|农民|科技|法治|开发)报|新闻网|网(?=[ \u3000]+(?:19|20)\d\d[-/年.])|在线|云媒|客户端)"
WRITER = r"(?:记者|通讯员|实习生|撰稿|摄影|作者|编辑|责任编辑|责编|美编|版式|校对|主编|组版|值班主任)"
NAMES = r"[: \u3000]+[\u4e00-\u9fff]{2,4}(?:[ 、\u3000]+[\u4e00-\u9fff]{2,4})*"
# What stands beside the name of a paper: the day, the page and its section, ways to other pages, who wrote and made it up.
BESIDE = (
    rf"(?:{DAY}|\d{{1,2}}:\d\d(?::\d\d)?|(?:星期|周)[一二三四五六日天]|农历[\u4e00-\u9fff]{{2,8}}|总?第\d+期|今日\d{{1,2}}版|"
    r"第?(?:[A-Z]{0,2}\d{1,3}版|[A-Z]{1,2}\d{1,2}|[一二三四五六七八九十]{1,3}版)(?:[ :·]*[\u4e00-\u9fff·]{2,8})?|\d\d(?!\d)|"
    r"[上下]一[版篇期]|[\u4e00-\u9fff]{1,4}版|出版|主办|放大|缩小|默认|版面导航|返回目录|[\u4e00-\u9fff]文版|数字报刊?|电子[版报]|客户端|[\u4e00-\u9fff]{2,6}频道|"
    rf"(?:来源:[ ]?)?(?:[A-Z]{{2,4}})?(?:(?:全媒体|融媒体?|本报|本网|见习|实习|特约|首席|[\u4e00-\u9fff]{{2,4}}(?=记者))*{WRITER})(?:{NAMES})?(?:[ ]?(?:摄影)?报道)?|文[ ]?[/、]?[ ]?图|[文图摄](?=[ /、]|$)|"
    r"[\u4e00-\u9fff]{2,4}(?:新闻|观察|纵横|视点|周刊|专刊|速递|时空|广角|资讯|播报|动态|快讯)|[A-Z]{3,6}(?= [\u4e00-\u9fff])|要闻|综合|专题|专版|县域|区域|经济|产业|正文|市县|本报讯|"
    "(?:本网|本报|本台)?原创|手机版|移动版|首页|读报|(?:语音)?播报|听(?:新闻|全文)|分享(?:到)?|收藏|打印|字[号体]|繁体|无障碍(?:浏览|阅读)?|登录|注册|搜索|扫一扫|微信|微博|评论|纠错|下载)"
)
GAP = r"[^\u4e00-\u9fffA-Za-z0-9]"
PIECE = rf"(?:(?:来源[:: ])?{PAPER}社?|{BESIDE}|[\u4e00-\u9fff]{{2,5}}·(?={PAPER}))"
LINE = re.compile(rf"^{GAP}*{PIECE}(?:{GAP}*{PIECE})*{GAP}*$")
MEDIUM = re.compile(rf"(?<![\u4e00-\u9fff]){PAPER}")
# A first line that begins with a paper's name alone.
MASTHEAD = re.compile(rf"{PAPER}(?![\u4e00-\u9fff])")
# 原创 小滁 滁州经开区发布 2025-02-19: the account that sent an article out.
ACCOUNT = re.compile(rf"^原创[ ]+(?:\S{{1,10}}[ ]+)?(?P<account>[\u4e00-\u9fff]{{3,16}})[ ]+{DAY}[^。]*$|^{DAY}[ ]+(?!{WRITER})\S{{2,8}}[ ]+(?P<sender>[\u4e00-\u9fff]{{2,16}})$")
FOLLOW = re.compile(r"^[^。]{0,12}(?:点击[^。]{0,8}(?:蓝字|关注|卡片|名片)|关注我们|长按[^。]{0,6}二维码|扫码关注|阅读原文|设为星标)[^。]{0,24}$")
SITE = re.compile(r"^[^。,>]{2,30}[ ]>[ ]?[^。,>]{2,16}$|^[^。,/]{2,20}(?:[ ]/[ ][^。,/]{1,16}){2,}$|^[^。,→]{2,20}(?:[ ]?→[ ]?[^。,→]{1,16}){2,}$|^[^。,]{0,24}(?:www\.|https?:)|^[\u4e00-\u9fff]{2,20}(?:门户网站|官方网站|官网|政务网|网站)(?:[ \u3000].*)?$|^(?:人人文库|道客巴巴|百度文库|豆丁网?|原创力文档|文档网|范文网)|\.(?:docx?|pdf|wps|xlsx?)$")
MARKED = re.compile(r"^[(\[【]?(?:内部(?:资料|文件|材料)|注意保存|秘密|机密|特急|加急|急件|(?:征求意见|送审|讨论|审议)稿|此件(?:主动)?公开|签发人)(?:[ :(].{0,14})?[)\]】]?$|^【[^】]{1,8}】$")
REDHEAD = re.compile(r"^[\u4e00-\u9fff()]{4,30}(?:[委局厅办府会室组部])文件$")
REPORTED = re.compile("记者|通讯员|本报讯")
# 来源:某区融媒
BY_MEDIA = re.compile(r"来源[: ]{1,2}[^\s。,]{0,12}?(?:融媒(?:体中心)?|日报|晚报|新闻网)(?=[ \n])")
# The lead of a report: 某报5月20日讯(记者…, 本报讯(…
LEAD = re.compile(rf"(?:^|\n)[ \u3000]*(?:(?P<medium>{PAPER})[\u4e00-\u9fff]{{0,6}}|[\u4e00-\u9fff]{{1,6}})[ ]?(?:\d{{1,2}}月\d{{1,2}}日)?[讯电][ ]?(?:[(\d]|记者)")
LONGEST = 90
HEAD_LINES = 20


class Page(NamedTuple):
    """What the lines about a document tell of its medium: whether it is an article, and which paper or account printed it."""

    article: bool
    medium: str
    span: tuple[int, int]


def is_furniture(line: str) -> bool:
    """Whether a line says where, when and by whom a page was made, and nothing of the document."""
    return len(line) <= LONGEST and any(pattern.search(line) for pattern in (LINE, ACCOUNT, FOLLOW, SITE, MARKED, REDHEAD))


def page(text: str) -> Page:
    """What the lines above the body tell: a masthead or a by-line makes the document an article."""
    article, medium, span, at = False, "", (0, 0), 0
    for line in text[:1500].split("\n")[:HEAD_LINES]:
        if len(line) > LONGEST:
            break  # the body begins
        told, name = _told(line.strip())
        article = article or told
        if name and not medium:
            start = at + line.index(name)
            medium, span = name, (start, start + len(name))
        at += len(line) + 1
    lead = LEAD.search(text, 0, 1500)
    if lead and not medium and lead["medium"]:
        medium, span = lead["medium"], lead.span("medium")
    return Page(article or lead is not None or BY_MEDIA.search(text, 0, 600) is not None, medium, span)


def _told(line: str) -> tuple[bool, str]:
    """Whether a line makes its page an article, and the paper or account that it names."""
    if account := ACCOUNT.match(line):
        return True, account["account"] or account["sender"]
    if not LINE.match(line):
        return FOLLOW.match(line) is not None, ""
    named = MEDIUM.search(line)
    name = named[0].removesuffix("客户端") if named else ""
    return bool(name) or REPORTED.search(line) is not None, name
