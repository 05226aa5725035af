"""Assembling the service: routes, errors, limits, metrics, the page."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import APIRouter, Depends, FastAPI

from api.http import problems
from api.http.dependencies import may_read
from api.http.middleware import install as install_middleware
from api.http.routes import asking, documents, entities, exports, graphs, health, page, reconcile
from api.service import Service
from api.session import Session

DESCRIPTION = """Policy plans as a knowledge graph and a semantic search. Every answer cites the sentence that says it.

Lists are paged: pass `next` of a page as `after` to get the following one. Errors are `application/problem+json`. Responses
carry an `ETag`; send it back in `If-None-Match` to be told that nothing changed."""


def create_app(session: Session) -> FastAPI:
    """The service over a session's library or server store."""
    service = Service(session)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        service.close()

    app = FastAPI(
        title="PolicyGraph", version=version("policygraph"), description=DESCRIPTION, lifespan=lifespan,
        responses={"4XX": {"description": "What is wrong with the request", "content": {problems.MEDIA_TYPE: {}}}},
    )
    app.state.service = service
    problems.install(app)
    install_middleware(app, session.settings)
    v1 = APIRouter(prefix="/v1", dependencies=[Depends(may_read)])
    for module in (documents, entities, graphs, asking, exports, reconcile):
        v1.include_router(module.router)
    app.include_router(v1)
    app.include_router(health.router)
    app.include_router(page.router)
    return app
