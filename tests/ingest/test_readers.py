"""Readers: every format gives the same plan; what cannot be read is refused with a reason and what to do."""

import io
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import docx
import openpyxl
import pytest

from graph.errors import UnreadableSource
from graph.resources import data_path
from ingest.readers import read, read_bytes
from ingest.readers.numbering import chinese

PLAN = "江岸新区2025年工作计划\n一、发展目标\n新引进项目三十个，同比增长两成。\n"


def text_of(raw: bytes, name: str, declared: str | None = None) -> str:
    return read_bytes(raw, f"/{name}", name, name, declared).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_any_usual_encoding(encoding: str) -> None:
    assert text_of(PLAN.encode(encoding), "plan.txt") == PLAN


def test_line_ends_become_one() -> None:
    assert text_of("甲\r\n乙\r丙\n".encode(), "plan.txt") == "甲\n乙\n丙\n"


@pytest.mark.parametrize("declared", ["gb2312", "utf-8"])
def test_html_keeps_the_article_and_leaves_navigation(declared: str) -> None:
    page = f"""<html><head><meta charset="{declared}"><meta name="ArticleTitle" content="江岸新区计划"><meta name="PubDate" content="2025-3-1 09:00">
    <script>var a = 1;</script></head><body><div class="nav">首页 > 公开</div><div id="content"><p>一、发展目标。新引进项目三十个，
    增长两成。</p><p>二、任务，推进招商。</p><table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td>招商</td></tr></table></div>
    <div class="footer">版权所有</div></body></html>"""
    source = read_bytes(page.encode(declared), "/a.html", "a.html", "a.html")
    assert (source.title, source.published) == ("江岸新区计划", "2025-03-01")
    assert source.text.split("\n") == ["一、发展目标。新引进项目三十个，增长两成。", "二、任务，推进招商。", "序号\t任务", "1\t招商"]


def test_an_article_laid_out_in_a_table_keeps_its_lines() -> None:
    body = "".join(f"<p>第{i}项工作，要按时完成。</p>" for i in range(30))
    assert len(text_of(f"<html><body><table><tr><td>{body}</td></tr></table></body></html>".encode(), "a.htm").split("\n")) == 30


def test_word_gives_paragraphs_tables_and_list_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("江岸新区工作计划")
    document.add_paragraph("抓招商", style="List Number")
    document.add_paragraph("抓项目", style="List Number")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "任务", "责任单位"
    buffer = io.BytesIO()
    document.save(buffer)
    assert text_of(buffer.getvalue(), "a.docx").split("\n") == ["江岸新区工作计划", "1.抓招商", "2.抓项目", "任务\t责任单位"]


def test_excel_fills_merged_cells_and_leaves_hidden_sheets() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("任务", "责任单位"), ("招商", "招商局"), ("签约", None)):
        sheet.append(row)
    sheet.merge_cells("B2:B3")
    book.create_sheet("hidden").sheet_state = "hidden"
    book["hidden"].append(("不该出现",))
    buffer = io.BytesIO()
    book.save(buffer)
    assert text_of(buffer.getvalue(), "a.xlsx") == "任务\t责任单位\n招商\t招商局\n签约\t招商局"


def test_every_sample_plan_is_read() -> None:
    plans = sorted(data_path("plans").iterdir())
    assert {p.suffix for p in plans} == {".txt", ".html", ".docx", ".pdf", ".xlsx", ".md"}
    for plan in plans:
        assert len(read(plan).text) > 150, plan.name


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("plan.txt", "内容")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"  \n ", "is empty"),
        (zipped(), "unpack it"),
        (b"PK\x03\x04 broken", "damaged"),
        (b"Rar!\x1a\x07", "RAR archive"),
        (b"\x89PNG\r\n\x1a\n", "OCR"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        (b"%PDF-1.4 nothing else", "damaged PDF"),
        (bytes(range(256)) * 40, "not text in any known encoding"),
        (b"<html><body><script>1</script></body></html>", "holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(raw: bytes, said: str) -> None:
    with pytest.raises(UnreadableSource, match=said):
        text_of(raw, "file")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot be opened"):
        read(tmp_path / "none.txt")


def test_chinese_list_numbers() -> None:
    assert [chinese(n) for n in (1, 10, 11, 20, 35)] == ["一", "十", "十一", "二十", "三十五"]


@pytest.fixture
def site() -> Iterator[str]:
    """A real server on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/plan.html"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=gb2312")
            self.end_headers()
            self.wfile.write("<html><body><p>一、目标：新引进项目三十个。</p></body></html>".encode("gb2312"))

        def log_message(self, *_: object) -> None:
            return None

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_urls_are_fetched_and_failures_said(site: str) -> None:
    source = read(f"{site}/plan.html")
    assert source.text == "一、目标：新引进项目三十个。"
    assert source.origin == f"{site}/plan.html"
    with pytest.raises(UnreadableSource, match="404"):
        read(f"{site}/none.html")
    with pytest.raises(UnreadableSource, match="cannot be fetched"):
        read("http://127.0.0.1:9/plan.html")


def test_real_pages_are_read(shared: Path) -> None:
    pages = sorted((shared / "corpora" / "html").glob("*.html"))
    assert pages
    for page in pages:
        text = read(page).text
        assert "发文机关" in text and "国务院" in text, page.name
        assert max(map(len, text.split("\n"))) < 3000, page.name
