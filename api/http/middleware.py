"""What happens to every request: limits on size and rate, ETags by the store's revision, metrics."""

import hashlib
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from prometheus_client import Counter, Histogram
from starlette.concurrency import run_in_threadpool

from api.http.problems import RETRY_SECONDS, problem
from api.settings import Settings
from graph.errors import PolicyGraphError

Next = Callable[[Request], Awaitable[Response]]
REQUESTS = Counter("policygraph_requests_total", "HTTP requests", ("method", "route", "status"))
SECONDS = Histogram("policygraph_request_seconds", "Time to answer HTTP requests", ("route",))
MAX_CLIENTS = 10_000


class Rate:
    """Requests of each client within the last minute; the clients not seen for longest are forgotten."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()

    def exceeded(self, client: str) -> bool:
        """Count a request; whether it is one too many."""
        now = time.monotonic()
        times = self._seen.setdefault(client, deque())
        self._seen.move_to_end(client)
        while len(self._seen) > MAX_CLIENTS:
            self._seen.popitem(last=False)
        while times and times[0] < now - 60:
            times.popleft()
        if len(times) >= self._limit:
            return True
        times.append(now)
        return False


def install(app: FastAPI, settings: Settings) -> None:
    """Add limits, ETags and metrics to an application."""
    rate = Rate(settings.rate) if settings.rate else None

    @app.middleware("http")
    async def around(request: Request, call_next: Next) -> Response:
        started = time.perf_counter()
        status = 500  # what a fault of ours becomes outside of here
        try:
            response = _refused(request, settings, rate) or await _with_etag(app, request, call_next)
            status = response.status_code
            return response
        finally:
            route = getattr(request.scope.get("route"), "path", "unmatched")
            REQUESTS.labels(request.method, route, status).inc()
            SECONDS.labels(route).observe(time.perf_counter() - started)


def _refused(request: Request, settings: Settings, rate: Rate | None) -> Response | None:
    if "transfer-encoding" in request.headers and "content-length" not in request.headers:
        return problem(411, "Length required", "send the body with a Content-Length, so that its size can be judged before it is read")
    size = request.headers.get("content-length", "0")
    if not size.isdigit() or int(size) > settings.max_upload:
        return problem(413, "Too large", f"at most {settings.max_upload} bytes are taken; POLICYGRAPH_MAX_UPLOAD sets this")
    if rate and rate.exceeded(request.client.host if request.client else ""):
        return problem(429, "Too many requests", "wait a minute and try again", {"Retry-After": "60"})
    return None


def _known(header: str, mark: str) -> bool:
    """Whether a client that sends If-None-Match has the answer already; proxies may drop the W/ or send several."""
    return header.strip() == "*" or f'"{mark}"' in {tag.strip().removeprefix("W/") for tag in header.split(",")}


async def _with_etag(app: FastAPI, request: Request, call_next: Next) -> Response:
    if request.method != "GET" or not request.url.path.startswith("/v1/") or "/jobs" in request.url.path:
        return await call_next(request)
    try:
        revision = await run_in_threadpool(lambda: app.state.service.session.view.revision)
    except PolicyGraphError as error:
        return problem(503, "Store unavailable", str(error), {"Retry-After": str(RETRY_SECONDS)})
    # Whatever a GET answers depends on its address, the store and the program, so revision and version say whether it changed.
    mark = hashlib.blake2b(f"{app.version} {revision} {request.url.path}?{request.url.query}".encode(), digest_size=8).hexdigest()
    tag = f'W/"{mark}"'
    if _known(request.headers.get("if-none-match", ""), mark):
        return Response(status_code=304, headers={"ETag": tag})
    response = await call_next(request)
    if response.status_code == 200:
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = "no-cache"
    return response
