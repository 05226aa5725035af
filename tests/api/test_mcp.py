"""The Model Context Protocol, as an assistant uses it: the SDK's own client, the real command in a process of its own."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

mcp = pytest.importorskip("mcp", reason="the SDK of the Model Context Protocol is not installed: pip install 'policygraph[mcp]'")


def with_client(library: Path, work: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:
    command = mcp.StdioServerParameters(command=sys.executable, args=["-c", "from api.cli import main; main()", "mcp", "--library", str(library)])

    async def run() -> Any:
        async with mcp.stdio_client(command) as streams, mcp.ClientSession(*streams) as client:
            await client.initialize()
            return await work(client)

    return asyncio.run(run())


def test_tools_answer_with_evidence(sample_library: Path) -> None:
    async def work(client: Any) -> dict[str, Any]:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == {"ask", "search", "entity", "path", "targets", "documents", "related"}
        assert all(tool.description for tool in tools.values())
        asked = {
            "ask": {"question": "哪些园区布局低空经济?"}, "search": {"query": "无人机产业孵化", "limit": 2}, "entity": {"name": "比亚迪"},
            "path": {"source": "比亚迪", "target": "招商合作局"}, "targets": {"indicator": "实际利用外资", "parks": ["长沙经开区"]},
            "documents": {"find": "临空区"}, "related": {"document": "changsha-linkong-2024.txt"},
        }
        found = {name: await client.call_tool(name, arguments) for name, arguments in asked.items()}
        assert not [name for name, result in found.items() if result.is_error]
        return {name: result.structured_content for name, result in found.items()}

    found = with_client(sample_library, work)
    assert "长沙自贸临空区" in {a["name"] for a in found["ask"]["answers"]} and found["ask"]["answers"][0]["evidence"][0]["quote"]
    assert len(found["search"]["passages"]) == 2
    assert found["entity"]["statements"][0]["quote"] and found["path"]["paths"][0][0]["quote"]
    assert {row["indicator"] for row in found["targets"]["targets"]} == {"实际利用外资"}
    assert found["related"]["related"][0]["reasons"] and found["documents"]["documents"]


def test_what_is_wrong_is_told_to_the_caller(sample_library: Path) -> None:
    async def work(client: Any) -> list[tuple[bool, str]]:
        calls = [await client.call_tool("entity", {"name": "火星新区"}), await client.call_tool("search", {"query": ""}), await client.call_tool("ask", {"question": "哪些园区布局量子计算?"})]
        return [(bool(c.is_error), c.content[0].text) for c in calls]

    missing, empty, unknown = with_client(sample_library, work)
    assert missing[0] and "火星新区" in missing[1] and empty[0]
    assert not unknown[0] and "no_evidence" in unknown[1]
