"""Who issued a document: the organ that its title line, a field or its signature names."""

import re

from ingest.draft import Metadata
from ingest.metadata.dates import DATE
from ingest.metadata.furniture import Page
from ingest.metadata.titles import NUMBER
from ingest.metadata.zones import OFFICE, ZONE

SOURCE = re.compile(r"(?:发布机构|发文机关|制定机关|印发机关|信息来源|文章来源|来源|发布单位|供稿)\s*[::][ \u3000]*(?!本[网站]|网络|互联网|转载|原创)(?P<name>[^\s\u3000::]{2,30}?)(?=发布(?:日期|时间|人|于|[:\d])|作者|时间|浏览|字体|[\s\u3000::]|$)", re.M)
# The red head of an official letter: 某区管理委员会文件
HEADED = re.compile(r"^[ \u3000]*(?P<name>[\u4e00-\u9fff()]{4,30}(?:委员会|管委会|人民政府(?:办公[厅室])?|办公[厅室]|执委会|局|厅))文件[ \u3000]*$", re.M)
# An office that does not say of which place: its signature does.
BARE_OFFICE = re.compile("(?:[省市县区州旗]|自治区)(?:委|人民政府|政府)")
# An office that stands alone on the line below the title.
STANDING = re.compile(r"\s*\n[ \u3000]*\(?(?P<name>[\u4e00-\u9fff]{2,24}(?:人民政府(?:办公[厅室])?|委员会|管委会|办公[厅室]|[\u4e00-\u9fff][局厅部委]))(?:印发|[ \u3000]*20\d\d年\d{1,2}月(?:\d{1,2}日)?\)?|(?:[ \u3000]+[\u4e00-\u9fff]{2,24}){1,6})?[ \u3000]*\n")
# An office that stands alone on a line above the title.
ABOVE = re.compile(r"^[ \u3000]*(?P<name>[\u4e00-\u9fff()]{2,24}(?:人民政府(?:办公[厅室])?|委员会|管委会|办公[厅室]|[\u4e00-\u9fff][局厅部委]))[ \u3000]*$", re.M)
# Organs of one place that issue together: 某市甲局某市乙局关于印发…, 中共某县委某县人民政府关于…
JOINT = re.compile(r"(?:中共)?(?P<place>[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{1,18}?[局委厅办部府会室](?=(?:中共)?(?P=place))")

# Who has issued a paper, by its title: 某市人民政府办公室关于…, 国务院、中央军委关于…
ORGAN = (
    r"(?:国务院(?:办公厅)?|(?!转发|印发)[\u4e00-\u9fff]{2,40}?(?:人民政府(?:办公[厅室])?|领导小组(?:办公室)?|工作专班|指挥部(?:办公室)?|委员会|管委会|国务院(?:办公厅)?|国务院|办公[厅室]|[\u4e00-\u9fff]{2,5}[厅局委部]))"
)
NAMED = re.compile(rf"^(?P<name>{ORGAN}(?:、{ORGAN})*)(?:等[一二三四五六七八九十\d]{{1,3}}个?(?:部门|单位))?(?:关于|转发|批转|印发)")


def together(name: str) -> list[str]:
    """The organs that a name holds one behind the other.

    >>> together("中共清河县委清河县人民政府")
    ['中共清河县委', '清河县人民政府']
    """
    found = []
    for part in name.split("、"):
        rest = part
        while (first := JOINT.match(rest)) is not None:
            found.append(first[0])
            rest = rest[first.end() :]
        found.append(rest)
    return found


def _span(result: Metadata, text: str, name: str) -> tuple[int, int]:
    """Where an organ is named first, or the title."""
    start = text.find(name)
    return (start, start + len(name)) if start >= 0 else result.spans.get("title", (0, 1))


def read(result: Metadata, text: str, head: str, medium: Page) -> None:
    """Set the issuer, if one is named."""
    outer = _outer(result, text)
    named = NAMED.match(outer)
    match = SOURCE.search(head) or SOURCE.search(text[:1500])
    if named and not BARE_OFFICE.match(named["name"]):
        name, *others = together(named["name"])
        result.issuer, result.spans["issuer"] = ("Agency", name), _span(result, text, name)
        result.joining = tuple((("Agency", other), _span(result, text, other)) for other in others)
    elif match:
        name = match["name"].strip(" ,。")
        type = "Agency" if OFFICE.search(name) else "Park" if re.search(f"{ZONE}$", name) else "Organization"
        result.issuer = (type, name)
        result.spans["issuer"] = match.span("name")
    elif (headed := HEADED.search(head)) is not None:
        result.issuer = ("Agency", headed["name"])
        result.spans["issuer"] = headed.span("name")
    else:
        signature = re.search(rf"\n[ \u3000]*(?P<name>[\u4e00-\u9fff]{{2,24}}(?:人民政府(?:办公[厅室])?|委员会|管委会|办公[厅室]|局|厅))[ \u3000]*\n*[ \u3000]*{DATE}", text)
        title = result.spans.get("title")
        below = STANDING.match(text, title[1]) if title else None
        above = ABOVE.search(text, 0, title[0]) if title and not medium.article else None
        if found := above or signature or below:
            result.issuer = ("Agency", found["name"])
            result.spans["issuer"] = found.span("name")
        elif medium.medium:
            result.issuer = ("Organization", medium.medium)
            result.spans["issuer"] = medium.span


def _outer(result: Metadata, text: str) -> str:
    """The line that the title was taken from: 某市人民政府关于印发《…》的通知."""
    start, end = result.spans.get("title", (0, 0))
    line = re.sub(r"\s+|^【[^】]{2,8}】", "", "".join(part for part in text[start:end].split("\n") if not NUMBER.fullmatch(part.strip())))
    return line if result.title in line else result.title
