"""Settings: read from the environment in this one place, passed on as arguments. docs/settings.md lists them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from graph.errors import InputError

PREFIX = "POLICYGRAPH_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a deployment can choose. Each field is the environment variable POLICYGRAPH_<NAME>."""

    library: Path = Path("library")
    """Folder of the embedded store and its indexes."""
    store: str = ""
    """neo4j://host:7687 and the like for a server store; empty for the embedded one."""
    store_user: str = "neo4j"
    """User of the server store."""
    store_password: str = field(default="", repr=False)
    """Password of the server store; never printed."""
    store_database: str = "neo4j"
    """Database of the server store."""
    index: str = ""
    """Where passages are searched: local (files in the library's folder) or server (indexes of the server store); empty for that of the store."""
    encoder: str = ""
    """Name or path of a sentence-transformers model; empty for the shipped static one."""
    reranker: str = ""
    """Name or path of a cross-encoder that reorders the best passages; empty for none."""
    lexicons: str = ""
    """Folder of a user's own lexicons, which add to the shipped ones."""
    tagger: str = ""
    """off: the rules alone; empty: a trained tagger also reads names of projects, firms and industries where they are silent."""
    api_keys: str = field(default="", repr=False)
    """Keys, separated by commas, that allow writing over HTTP; empty leaves writing to this machine only."""
    read_keys: str = field(default="", repr=False)
    """Keys that are needed for reading over HTTP; empty lets everybody read."""
    max_upload: int = 50_000_000
    """Largest upload over HTTP in bytes."""
    rate: int = 0
    """Requests a minute that one client may make over HTTP; 0 for no limit."""
    llm_url: str = ""
    """Base URL of an OpenAI-compatible endpoint that puts answers into prose; empty for none."""
    llm_model: str = ""
    """Model to ask for at that endpoint."""
    llm_key: str = field(default="", repr=False)
    """Key for that endpoint; never printed."""
    llm_timeout: float = 30.0
    """Seconds to wait for that endpoint before the plain answer is given."""

    @property
    def index_place(self) -> str:
        """``local`` or ``server``. Raises InputError where the index named cannot be had."""
        place = self.index or ("server" if self.store else "local")
        if place not in ("local", "server"):
            raise InputError(f"the index is local or server, not {self.index!r}; set POLICYGRAPH_INDEX or --index")
        if place == "server" and not self.store:
            raise InputError("an index on the server needs a server store; name it with --store neo4j://host:7687 or POLICYGRAPH_STORE")
        return place

    @classmethod
    def read(cls, environment: Mapping[str, str] | None = None, **given: object) -> "Settings":
        """Settings from the environment, overridden by what is given (None counts as not given)."""
        source = os.environ if environment is None else environment
        values: dict[str, object] = {}
        for spec in fields(cls):
            text = source.get(PREFIX + spec.name.upper())
            if given.get(spec.name) is not None:
                values[spec.name] = given[spec.name]
            elif text:
                kind: Any = type(spec.default)
                try:
                    values[spec.name] = kind(text)
                except ValueError as error:
                    raise InputError(f"{PREFIX}{spec.name.upper()}={text} is no number") from error
        return cls(**values)  # type: ignore[arg-type]
