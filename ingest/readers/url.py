"""Fetching a page or file by URL."""

from urllib.parse import unquote, urlsplit

import httpx

from graph.errors import UnreadableSource

TIMEOUT = httpx.Timeout(30.0, connect=10.0)
HEADERS = {"User-Agent": "policygraph (policy documents for a knowledge graph)", "Accept": "text/html,application/pdf,*/*"}


def fetch(url: str, limit: int) -> tuple[bytes, str, str | None]:
    """The bytes at a URL, the name at its end, and the encoding that the server declares, if any."""
    try:
        with httpx.stream("GET", url, timeout=TIMEOUT, headers=HEADERS, follow_redirects=True) as response:
            response.raise_for_status()
            chunks: list[bytes] = []
            size = 0
            for chunk in response.iter_bytes():
                size += len(chunk)
                if size > limit:
                    raise UnreadableSource(f"is larger than {limit // 1_000_000} MB")
                chunks.append(chunk)
            return b"".join(chunks), unquote(urlsplit(url).path.rsplit("/", 1)[-1]), response.charset_encoding
    except httpx.HTTPStatusError as error:
        raise UnreadableSource(f"the server answers {error.response.status_code} {error.response.reason_phrase}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UnreadableSource(f"cannot be fetched: {error or type(error).__name__}; check the address and the network") from error
