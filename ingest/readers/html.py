"""HTML: the main content as text, tables as rows with tabs, and what the head says of the page."""

import re

from lxml import etree, html

from graph.errors import UnreadableSource
from ingest.draft import Source
from ingest.readers.encoding import decode
from ingest.readers.formats import HTML, digest

DECLARED = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.I)
BLOCKS = frozenset(
    ["td", "th", "address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "thead", "tfoot", "tr", "ul", "title"]
)
SKIPPED = frozenset(["script", "style", "noscript", "template", "iframe", "svg", "select", "option", "button", "input", "textarea", "head", "link", "meta", "object"])
CHROME = re.compile(r"(?:^|[-_\s])(?:nav|menu|footer|foot|breadcrumb|crumb|share|sidebar|toolbar|copyright|friendlink|search)(?:$|[-_\s\d])", re.I)
LAYOUT_CELL = 600
LONE_CELL = 120
MOST_SPANNED = 200
# Several hard spaces part words (甲局  乙局), and none of them a word's own signs (序  号).
WIDE = re.compile("(?<=[\u4e00-\u9fff]{2})[ ]*\xa0[ ]*\xa0[ \xa0]*(?=[\u4e00-\u9fff]{2})")
DATE_NAMES = ("PubDate", "pubdate", "publishdate", "article:published_time", "date")


def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
    """Read an HTML page."""
    match = DECLARED.search(raw[:4096])
    text, encoding = decode(raw, declared or (match[1].decode("ascii") if match else None))
    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, ValueError) as error:
        raise UnreadableSource(f"is not readable HTML ({error})") from error
    _fill(root)
    body = main_text(root)
    notes = () if body.strip() else ("the page holds no text outside navigation",)
    return Source(origin, source, body, HTML, digest(raw), _title(root), _published(root), encoding, notes)


def _title(root: html.HtmlElement) -> str | None:
    for name in ("ArticleTitle", "og:title"):
        found = root.xpath("//meta[@name=$n or @property=$n]/@content", n=name)
        if found and found[0].strip():
            return str(found[0].strip())
    return None


def _published(root: html.HtmlElement) -> str | None:
    for name in DATE_NAMES:
        for content in root.xpath("//meta[@name=$n or @property=$n]/@content", n=name):
            if match := re.search(r"(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})", content):
                return f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
    return None


def main_text(root: html.HtmlElement) -> str:
    """Text of the page without navigation, scripts and the like; the densest part where one stands out.

    Nothing of the main content may be lost, so a part is chosen only when it holds most of the page's prose.
    """
    body = root.find("body")
    best = root if body is None else body
    prose = _prose(best)
    while True:
        child = max((c for c in best if isinstance(c.tag, str) and c.tag not in SKIPPED), key=_prose, default=None)
        if child is None or child.tag in ("p", "table", "tr", "td", "span", "ul", "ol") or _prose(child) < 0.8 * prose:
            return tidy(render(best))
        best = child


def _prose(element: html.HtmlElement) -> int:
    """Characters of prose: text in pieces with Chinese punctuation, links counted out."""
    text = "".join(t for t in element.itertext() if isinstance(t, str)) if isinstance(element.tag, str) else ""
    return sum(len(line) for line in text.splitlines() if re.search(r"[。；;：:，,、]", line))


def render(element: html.HtmlElement) -> str:
    """Text of an element: one line a block, cells of a table row parted by tabs."""
    parts: list[str] = []
    _render(element, parts)
    return "".join(parts)


def _render(element: html.HtmlElement, parts: list[str]) -> None:
    if not isinstance(element.tag, str) or element.tag in SKIPPED or _is_chrome(element):
        return
    if element.tag == "tr" and not _is_layout(element):
        cells = [" ".join(tidy(_inner(cell)).split("\n")).strip() for cell in element if cell.tag in ("td", "th")]
        parts.append("\n" + "\t".join(cells) + "\n")
        return
    block = element.tag in BLOCKS
    if block:
        parts.append("\n")
    parts.append(_flat(element.text))
    for child in element:
        _render(child, parts)
        parts.append(_flat(child.tail))
    if block:
        parts.append("\n")


def _fill(root: html.HtmlElement) -> None:
    """Cells that span several rows stand in each of them, as in other tables: 责任单位 cells often span several tasks."""
    spanning = [cell for cell in root.iter("td", "th") if cell.get("rowspan", "1") not in ("0", "1")]
    for parent in {cell.getparent().getparent(): None for cell in spanning if cell.getparent().getparent() is not None}:
        going: dict[int, tuple[html.HtmlElement, int]] = {}  # column → its cell and how many rows it still spans
        for row in parent.iterchildren("tr"):
            column = 0
            for cell in [*row.iterchildren("td", "th"), None]:
                while column in going:
                    spanned, left = going.pop(column)
                    if left > 1:
                        going[column] = (spanned, left - 1)
                    copy = html.Element(spanned.tag)
                    copy.text = _spoken(spanned)
                    row.insert(len(row) if cell is None else row.index(cell), copy)
                    column += _number(spanned, "colspan")
                if cell is not None:
                    rows = _number(cell, "rowspan")
                    if rows > 1:
                        going[column] = (cell, rows - 1)
                    column += _number(cell, "colspan")


def _spoken(cell: html.HtmlElement) -> str:
    """What a cell that spans rows says in the further ones; long text stands once."""
    text = " ".join(cell.text_content().split())
    return text if len(text) <= LONE_CELL else ""


def _number(cell: html.HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(int(value), MOST_SPANNED) if value.isdigit() and int(value) > 0 else 1


def _is_layout(row: html.HtmlElement) -> bool:
    """Whether a row holds page parts rather than data: old pages put the whole article into one cell."""
    sizes = [len(cell.text_content().strip()) for cell in row]
    alone = sum(size > 0 for size in sizes) == 1 and max(sizes) > LONE_CELL
    return alone or max(sizes, default=0) > LAYOUT_CELL or row.find("./td//table") is not None


def _inner(cell: html.HtmlElement) -> str:
    parts = [_flat(cell.text)]
    for child in cell:
        _render(child, parts)
        parts.append(_flat(child.tail))
    return "".join(parts)


def _is_chrome(element: html.HtmlElement) -> bool:
    if element.tag in ("nav", "footer", "aside"):
        return True
    marks = f"{element.get('class', '')} {element.get('id', '')}"
    # Whole articles sit in containers with such names too; only small ones are chrome.
    return bool(marks.strip() and CHROME.search(marks)) and len(element.text_content()) < 800 and _prose(element) < 120


def _flat(text: str | None) -> str:
    """Text of a node with the source's line breaks and indents taken as single spaces, none between Chinese signs."""
    if not text:
        return ""
    text = WIDE.sub("\u3000", text)
    text = re.sub(r"[ \t\r\n\xa0]+", " ", text)
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text)


def tidy(text: str) -> str:
    """Lines stripped, empty ones left out."""
    return "\n".join(line.strip(" ") for line in text.split("\n") if line.strip())
