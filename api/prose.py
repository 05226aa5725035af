"""Answers put into prose by an OpenAI-compatible endpoint, from their evidence alone and with every sentence cited."""

import logging
import re
from typing import Any

import httpx

from api.settings import Settings

LOG = logging.getLogger(__name__)
EVIDENCE = 40
SENTENCE = re.compile(r"[^。!?!?\n]+?(?:[。!?!?]|(?<!\d)\.(?=\s|$)|$)(?:\s*\[\d+\])*", re.M)
CITED = re.compile(r"\[(\d+)\]")
RULES = (
    "Answer the question in its own language from the numbered sentences alone. End every sentence with the numbers of the"
    " sentences that prove it, like [1][3]. Add nothing that they do not say. Keep names and numbers as they are written."
)


def prose(answer: dict[str, Any], settings: Settings) -> str | None:
    """The answer as prose, or None where there is nothing to say or the endpoint fails within ``llm_timeout`` seconds, which is logged.

    Sentences without a citation, or that cite a sentence that was not given, are left out: what remains is proved.
    """
    evidence = [(item, e) for item in answer["answers"] for e in item.get("evidence", [])[:2]][:EVIDENCE]
    if not evidence:
        return None
    given = "\n".join(f"[{n}] ({_label(item)}) {e['quote']}" for n, (item, e) in enumerate(evidence, 1))
    request = {
        "model": settings.llm_model, "temperature": 0,
        "messages": [{"role": "system", "content": RULES}, {"role": "user", "content": f"{answer['question']}\n\n{given}"}],
    }
    headers = {"Authorization": f"Bearer {settings.llm_key}"} if settings.llm_key else {}
    try:
        reply = httpx.post(f"{settings.llm_url.rstrip('/')}/chat/completions", json=request, headers=headers, timeout=settings.llm_timeout)
        reply.raise_for_status()
        text = str(reply.json()["choices"][0]["message"]["content"])
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, IndexError, TypeError) as error:
        LOG.warning("no prose from %s: %s", settings.llm_url, error or type(error).__name__)
        return None
    return cited(text, len(evidence)) or None


def cited(text: str, count: int) -> str:
    """The sentences of a text that cite, and cite nothing but the sentences 1 to ``count``."""
    kept = []
    for match in SENTENCE.finditer(text):
        numbers = [int(n) for n in CITED.findall(match[0])]
        if numbers and all(1 <= n <= count for n in numbers):
            kept.append(match[0].strip())
    return " ".join(kept)


def _label(item: dict[str, Any]) -> str:
    return str(item.get("name") or (item.get("subject") or {}).get("name") or item.get("indicator") or item["kind"])
