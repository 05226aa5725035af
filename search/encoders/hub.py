"""The hub that models come from: what was fetched before, and whether the hub can be reached now."""

import os
from pathlib import Path

# Seconds that the hub has to answer at all.
WAIT = 4.0
# Names without an owner are looked for under this one.
OWNER = "sentence-transformers"


def cached(name: str) -> bool:
    """Whether a model of this name was fetched before, at least in part."""
    from huggingface_hub import constants

    full = name if "/" in name else f"{OWNER}/{name}"
    folders = [Path(constants.HF_HUB_CACHE), *map(Path, filter(None, [os.environ.get("SENTENCE_TRANSFORMERS_HOME")]))]
    return any((folder / f"models--{full.replace('/', '--')}" / "snapshots").is_dir() for folder in folders)


def reachable() -> bool:
    """Whether the hub answers within seconds."""
    import httpx
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE:
        return False
    try:
        httpx.head(constants.ENDPOINT, timeout=WAIT)
    except httpx.HTTPError:
        return False
    return True
