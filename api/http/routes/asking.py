"""Questions and passage search."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query

from api.finding import find_documents_filter
from api.forms import passage_json
from api.http.dependencies import TheSession

Names = Annotated[list[str], Query(description="Names or ids")]
router = APIRouter(tags=["questions"])
Question = Annotated[str, Query(min_length=1, max_length=1000, description="In Chinese or English")]


@router.get("/ask")
def ask(session: TheSession, question: Question, limit: Annotated[int, Query(ge=0, le=50)] = 5) -> dict[str, Any]:
    """Answer a question with evidence, or say that the documents do not know."""
    return session.ask(question, limit=limit)


@router.post("/plans")
def run_plan(session: TheSession, plan: Annotated[dict[str, Any], Body(description="A plan as `ask` returns it, edited at will")]) -> dict[str, Any]:
    """Run a question plan by itself."""
    return session.run_plan(plan)


@router.get("/search")
def search(
    session: TheSession, query: Question, limit: Annotated[int, Query(ge=1, le=100)] = 10, year: Annotated[list[int], Query()] = [],  # noqa: B006
    type: Annotated[list[str], Query()] = [], subject: Annotated[list[str], Query(description="Entity ids")] = [],  # noqa: B006
    park: Names = [], region: Names = [], agency: Annotated[list[str], Query(description="Issuers, by name or id")] = [],  # noqa: B006
    section: Annotated[str, Query(description="Words of a heading, or an outline path such as 二/(一)")] = "",
) -> dict[str, Any]:
    """Passages by meaning and by words, in the documents and sections that the filters leave."""
    where = find_documents_filter(session.view, year, type, park, region, agency, subject)
    hits = session.retriever.search(query, limit=limit, where=where, section=section)
    return {"query": query, "passages": [passage_json(session.view, hit) for hit in hits]}
