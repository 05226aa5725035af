"""A library: the folder that holds the embedded store and the indexes derived from it."""

from pathlib import Path

from graph.sqlite import SQLiteStore

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

    def open(self, create: bool = False) -> SQLiteStore:
        """The store. Raises LibraryMissing where there is none and none is to be made."""
        return SQLiteStore(self.store_path, create=create)
