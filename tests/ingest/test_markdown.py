"""Markdown as converters and people write it: titles, HTML tables, pictures, links."""

import pytest

from ingest.pipeline import draft
from ingest.readers import read_bytes


def source(text: str, name: str = "a.md"):  # type: ignore[no-untyped-def]
    return read_bytes(text.encode(), f"/{name}", name, name)


def test_a_table_written_as_html_does_not_make_a_page_of_it() -> None:
    text = source("# 调研\n\n## 财务\n\n<table><tr><td>年份</td><td>收入</td></tr><tr><td>2023</td><td>7.5</td></tr></table>\n\n收入增长。\n").text
    assert [line for line in text.split("\n") if line] == ["# 调研", "## 财务", "年份\t收入", "2023\t7.5", "收入增长。"]


def test_pictures_links_and_tags_leave_their_words() -> None:
    text = "![](images/a1.jpg)\n<div align=center>见[年报](https://example.org/x.pdf)与[^1]</div><!-- 第3页 -->\n若 a<b 则[1](续)。"
    assert source(text).text == "\n见年报与[^1]\n若 a<b 则[1](续)。"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: \"云帆调研\"\ndate: 2024-05-06\n---\n# 摘要\n\n订单充足。", "云帆调研"),
        ("证券研究报告\n\n# **云帆机器人(600999)**\n\n# 要点\n\n订单充足。", "云帆机器人(600999)"),
        ("云帆机器人调研\n====\n\n## 要点\n\n订单充足。", "云帆机器人调研"),
        ("## 云帆机器人调研\n\n### 要点\n\n订单充足。", "云帆机器人调研"),
    ],
)
def test_the_title_is_what_the_head_says(text: str, title: str) -> None:
    read = source(text)
    assert read.title == title
    assert draft(read).metadata.title == title


def test_a_text_without_title_is_named_by_its_file_where_that_is_words() -> None:
    assert draft(source("订单充足,产能不足。\n", "云帆机器人_年报解读.md")).metadata.title == "云帆机器人 年报解读"


def test_front_matter_gives_the_date_and_is_no_text() -> None:
    read = source("---\ntitle: 云帆调研\ndate: 2024-05-06\n---\n订单充足。")
    assert (read.published, read.text) == ("2024-05-06", "订单充足。")


def test_what_is_never_closed_stays_as_it_is_and_hides_nothing_behind_it() -> None:
    text = "<table 见表[一 ![图 <!-- 注\n" * 3000 + "<table><tr><td>产能</td><td>12万台</td></tr></table>\n[年报](https://example.org/x)"
    assert source(text).text.endswith("产能\t12万台\n\n年报")
