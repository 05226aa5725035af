"""Questions in Chinese and English: read into a typed plan over the graph, run, and answered with evidence."""

from typing import Any

from graph.store import View
from search.questions.engine import Engine

__all__ = ["Engine", "answer"]


def answer(question: str, view: View, retriever: Any = None, limit: int = 5) -> dict[str, Any]:
    """Answer one question on a view. For many questions make one ``Engine``."""
    return Engine(view, retriever).answer(question, limit)
