"""Exports of a graph to the formats of other tools."""

import importlib
from pathlib import Path

from graph.store import View


def write(view: View, format: str, output: Path | None) -> None:
    """Write everything in a format (jsonl, graphml, csv, …) to a file, a folder, or standard output."""
    importlib.import_module(f"graph.export.{format}").write(view, output)
