"""What routes depend on, as named types, so that a route reads as its signature."""

import hmac
from collections.abc import Callable
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Header, HTTPException, Query, Request

from api.service import Service
from api.session import Session
from graph.errors import InputError, NotFound
from graph.store import View

LOOPBACK = ("127.0.0.1", "::1", "testclient")


def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


def _session(service: Annotated[Service, Depends(_service)]) -> Session:
    return service.session


def _view(session: Annotated[Session, Depends(_session)]) -> View:
    return session.view


def _allowed(given: str | None, keys: str) -> bool:
    return given is not None and any(hmac.compare_digest(given.encode(), k.strip().encode()) for k in keys.split(",") if k.strip())


def _may_write(request: Request, session: Annotated[Session, Depends(_session)], x_api_key: Annotated[str | None, Header()] = None) -> None:
    keys = session.settings.api_keys
    origin = request.headers.get("origin")
    if not keys and origin and urlsplit(origin).netloc != request.headers.get("host"):
        # A page of another site, open in a browser of this machine, must not write here.
        raise HTTPException(403, "writing from a page of another site needs a key; set POLICYGRAPH_API_KEYS at the service")
    if keys:
        if not _allowed(x_api_key, keys):
            raise HTTPException(401, "writing needs a key in the header X-API-Key")
    elif request.client is None or request.client.host not in LOOPBACK:
        raise HTTPException(403, "writing from another machine needs POLICYGRAPH_API_KEYS to be set at the service")


def may_read(request: Request, x_api_key: Annotated[str | None, Header()] = None) -> None:
    """Refuse readers without a key where reading needs one."""
    settings = request.app.state.service.session.settings
    if settings.read_keys and not _allowed(x_api_key, f"{settings.read_keys},{settings.api_keys}"):
        raise HTTPException(401, "reading needs a key in the header X-API-Key")


def cursor(after: str, find: Callable[[str], object]) -> str:
    """A page's cursor, if what it names is still there: a list must not end early because it is gone."""
    if after:
        try:
            find(after)
        except NotFound as error:
            raise InputError(f"after={after} is not the `next` of any page, or what it names is gone; begin again without it") from error
    return after


TheService = Annotated[Service, Depends(_service)]
TheSession = Annotated[Session, Depends(_session)]
TheView = Annotated[View, Depends(_view)]
MayWrite = Depends(_may_write)
After = Annotated[str, Query(description="`next` of the page before")]
Limit = Annotated[int, Query(ge=1, le=500, description="Items a page")]
