"""The page in a real browser: ask, correct, read the sentence that proves it, explore, compare, both languages."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Nothing of the browser's own may look for the network; --no-sandbox because tests may run as root.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here: apt-get install chromium")
WAIT = 120_000  # milliseconds: beside other tests a first answer may take long


@pytest.fixture(scope="module")
def address(sample_library: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from api.cli import main; main()", "serve", "--library", str(sample_library), "--port", str(port)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        for _ in range(WAIT // 100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as tool:
        found = tool.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A fresh page in Chinese, at the width of a desk; what a script throws fails the test."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 860})
    made = context.new_page()
    made.set_default_timeout(WAIT)
    thrown: list[str] = []
    elsewhere: list[str] = []
    made.on("pageerror", lambda error: thrown.append(str(error)))
    made.on("request", lambda request: None if request.url.startswith((address, "data:")) else elsewhere.append(request.url))
    yield made
    context.close()
    assert thrown == [] and elsewhere == []


def test_a_question_leads_to_the_marked_sentence(page: Any, address: str) -> None:
    page.goto(address)
    page.get_by_role("textbox", name="用中文或英文提问").fill("哪些园区布局低空经济?")
    page.keyboard.press("Enter")
    first = page.locator("#answer article.item").first
    assert "长沙自贸临空区" in first.locator("h3").inner_text()
    quote = first.locator("blockquote").first
    words = "".join(quote.inner_text().split("\n")[0].split())
    quote.locator("cite a").click()
    mark = page.locator("article.text mark").first
    mark.wait_for()
    marked = "".join(page.locator("article.text mark").all_inner_texts())
    assert "".join(marked.split()) == words and mark.is_visible()
    page.go_back()
    assert "长沙自贸临空区" in page.locator("#answer article.item").first.inner_text()


def test_a_plan_is_corrected_by_its_boxes(page: Any, address: str) -> None:
    page.goto(f"{address}/?q=哪些园区布局低空经济?")
    page.locator(".understood summary").first.click()
    page.locator("#answer article.item", has_text="仲恺").wait_for()
    page.locator(".correction label", has_text=re.compile("^低空经济$")).locator("input").uncheck()
    page.get_by_role("button", name="按修改后的查询").click()
    # The park that names the low-altitude economy alone is gone; the one that names drones stays.
    page.locator("#answer article.item", has_text="仲恺").wait_for(state="detached")
    page.locator("#answer article.item", has_text="长沙自贸临空区").wait_for()


def test_what_is_not_there_is_said_in_both_languages(page: Any, address: str) -> None:
    page.goto(f"{address}/#/ask?q=哪些园区布局量子计算?")
    assert "没有依据" in page.locator(".verdict").inner_text()
    page.get_by_role("button", name="English").click()
    page.get_by_text("No evidence").wait_for()
    assert page.locator("html").get_attribute("lang") == "en"
    page.goto(f"{address}/#/explore/nobody")
    assert "nobody" in page.locator("[role=alert]").inner_text()


def test_the_graph_is_walked_by_keyboard_and_names_do_not_cover_each_other(page: Any, address: str) -> None:
    page.goto(f"{address}/#/explore")
    page.locator("#entity").click()  # waits until the part is shown: keys before that go nowhere
    page.locator("#entity").press_sequentially("临空区")
    page.locator("#suggestions a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("#graph .node").first.wait_for()
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_timeout(200)
        boxes = [b for b in (t.bounding_box() for t in page.locator("#graph .node text").all()) if b]
        assert len(boxes) > 5 and all(b["x"] >= 0 and b["x"] + b["width"] <= width for b in boxes)
        assert not [1 for i, a in enumerate(boxes) for b in boxes[i + 1 :] if _overlap(a, b)]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    here = page.url
    node = page.locator("#graph .node").first
    node.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != here)


def _overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    slack = 3.0
    return a["x"] + slack < b["x"] + b["width"] and b["x"] + slack < a["x"] + a["width"] and a["y"] + slack < b["y"] + b["height"] and b["y"] + slack < a["y"] + a["height"]


def test_a_name_typed_whole_leads_to_its_entity_and_no_list_opens_above_it(page: Any, address: str) -> None:
    page.goto(f"{address}/#/explore")
    page.locator("#entity").fill("长沙经开区")
    page.keyboard.press("Enter")
    page.locator("#explored h1").wait_for()
    assert page.locator("#explored h1").inner_text().startswith("长沙经济技术开发区")
    page.wait_for_timeout(500)  # longer than names are waited for while one types
    assert page.locator("#suggestions").is_hidden()


def test_how_two_are_connected(page: Any, address: str) -> None:
    page.goto(f"{address}/#/explore")
    page.locator("#entity").fill("比亚迪")
    page.locator("#other").fill("招商合作局")
    page.keyboard.press("Enter")
    assert page.locator(".path article.item blockquote").count() >= 1 or page.locator(".path").first.inner_text()


def test_targets_as_bars_and_as_a_table(page: Any, address: str) -> None:
    page.goto(f"{address}/#/compare")
    page.locator("#indicator").fill("实际利用外资")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("indicator="))
    page.locator("table tbody tr").first.wait_for()
    page.locator(".barrow", has_text="长沙").first.click()
    page.locator("article.text mark").first.wait_for()


def test_documents_are_listed_filtered_and_read_by_their_outline(page: Any, address: str) -> None:
    page.goto(f"{address}/#/read")
    page.locator(".row").nth(3).wait_for()
    page.locator("#filter").fill("临空区")
    page.wait_for_function("() => [...document.querySelectorAll('.row')].every((r) => r.textContent.includes('临空区'))")
    page.locator(".row").first.click()
    entry = page.locator(".outline button").last
    entry.click()
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > 0
    page.locator(".related .item").first.wait_for()
