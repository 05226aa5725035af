"""What a running service holds: the session, the jobs that feed it, and the indexes kept up with the store."""

import gc
import threading
import uuid
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from api.session import Session
from graph.errors import NotFound, PolicyGraphError
from graph.model import DocumentRecord
from ingest.pipeline import extract
from ingest.readers import read, read_bytes

MAX_JOBS = 1000
# One question for each part that is read when first needed: names and rules of both languages, sentences, passages.
FIRST = ("哪些园区发展新能源?", "Which parks develop new energy?", "怎样降低企业的用电成本?")


@dataclass(slots=True)
class Job:
    """One feeding asked for over HTTP: ``queued``, ``running``, ``done`` or ``failed`` with the reason."""

    id: str
    source: str
    status: str = "queued"
    document: str | None = None
    detail: str = ""
    made: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))


class Service:
    """Shared by all requests. One thread feeds, so that writers never wait for each other."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._jobs: dict[str, Job] = {}
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="feed")
        self._lock = threading.Lock()

    def warm(self) -> Future[None]:
        """Read in the background what the first questions would wait for: lexicons, names, the encoder, the indexes."""
        return self._pool.submit(self._ask_first)

    def _ask_first(self) -> None:
        for question in FIRST:
            self.session.engine.answer(question)
        # What was read stays: to look through it for garbage again and again would keep one question of two hundred waiting.
        gc.collect()
        gc.freeze()

    def submit(self, source: str, raw: bytes | None) -> Job:
        """Feed an upload (``raw`` given) or a URL, in the background."""
        job = Job(uuid.uuid4().hex[:12], source)
        with self._lock:
            self._jobs[job.id] = job
            while len(self._jobs) > MAX_JOBS:
                del self._jobs[next(iter(self._jobs))]
        self._pool.submit(self._run, job, raw)
        return job

    def _run(self, job: Job, raw: bytes | None) -> None:
        job.status = "running"
        origin = job.source if raw is None else f"upload:{job.source}"
        try:
            source = read(job.source) if raw is None else read_bytes(raw, origin, job.source, job.source)
            self.write(job, extract(source))
            job.status = "done"
        except PolicyGraphError as error:
            self._fail(job, origin, str(error))
        except Exception as error:  # the thread must live on; the job says what happened
            self._fail(job, origin, f"{type(error).__name__}: {error}")

    def write(self, job: Job, record: DocumentRecord) -> None:
        """Write a record and bring the indexes up to it."""
        own = self.session.view.documents_from([record.document.origin], [])
        if own and own[0].digest == record.document.digest:
            job.document, job.detail = own[0].id, "unchanged"
            return
        known = self.session.view.document_by_digest(record.document.digest)
        if known and not own:
            job.document, job.detail = known.id, f"same content as {known.source}"
            return
        with self.session.store.writer() as writer:
            writer.put(record)
        job.document, job.detail = record.document.id, f"{len(record.statements)} statements"
        self.catch_up()

    def _fail(self, job: Job, origin: str, reason: str) -> None:
        job.status, job.detail = "failed", reason
        try:
            with self.session.store.writer() as writer:
                writer.fail(origin, job.source, reason)
        except PolicyGraphError as error:
            job.detail = f"{reason}; and the failure could not be recorded: {error}"

    def catch_up(self) -> None:
        """Bring the indexes up to the store."""
        with self._lock:
            self.session.indexes.catch_up(self.session.view)

    def job(self, ident: str) -> dict[str, Any]:
        """One job as JSON."""
        if ident not in self._jobs:
            raise NotFound(f"there is no job {ident}; jobs are forgotten when the service restarts")
        return asdict(self._jobs[ident])

    def jobs(self) -> list[dict[str, Any]]:
        """All jobs, newest first."""
        return [asdict(j) for j in reversed(list(self._jobs.values()))]

    def close(self) -> None:
        """Finish the job at hand and close the store."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self.session.close()
