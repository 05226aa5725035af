"""Questions in Chinese and English: read into a typed plan over the graph, run, and answered with evidence."""

from typing import TYPE_CHECKING, Any

from graph.store import View

if TYPE_CHECKING:
    from search.questions.engine import Engine

__all__ = ["Engine", "answer"]


def answer(question: str, view: View, retriever: Any = None, limit: int = 5) -> dict[str, Any]:
    """Answer one question on a view. For many questions make one ``Engine``."""
    from search.questions.engine import Engine

    return Engine(view, retriever).answer(question, limit)


def __getattr__(name: str) -> Any:
    """``Engine``, read when it is asked for: search wants one module of this package, and reading all takes 0.2 s."""
    if name == "Engine":
        from search.questions.engine import Engine

        return Engine
    raise AttributeError(name)
