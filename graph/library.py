"""A library: the folder that holds the embedded store and the indexes derived from it."""

import hashlib
import os
from pathlib import Path

from graph.sqlite import SQLiteStore
from graph.sqlite.store import may_write

STORE_FILE = "graph.sqlite"
INDEX_FOLDER = "indexes"


class Library:
    """Places within the folder, and its store."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)

    @property
    def store_path(self) -> Path:
        """The one file that is the truth."""
        return self.folder / STORE_FILE

    @property
    def index_folder(self) -> Path:
        """Derived indexes; may be deleted at any time, they are built again."""
        return self.folder / INDEX_FOLDER

    @property
    def writable(self) -> bool:
        """Whether this user may write here; a library can be asked without."""
        return may_write(self.store_path)

    @property
    def private_folder(self) -> Path:
        """The user's own folder for what is derived from a library that this user may not write."""
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        mark = hashlib.blake2b(str(self.folder.resolve()).encode(), digest_size=8).hexdigest()
        return Path(base) / "policygraph" / mark

    def open(self, create: bool = False) -> SQLiteStore:
        """The store. Raises LibraryMissing where there is none and none is to be made."""
        return SQLiteStore(self.store_path, create=create)
