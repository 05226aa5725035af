"""Where the project's data files lie: lexicons, ontology, sample plans, the shipped encoder."""

from pathlib import Path

# In a checkout and in an installed wheel alike, the data package lies beside this one.
_FOLDER = Path(__file__).resolve().parent.parent / "data"


def data_path(*parts: str) -> Path:
    """Path of one data file, e.g. ``data_path("lexicons", "industries.tsv")``."""
    return _FOLDER.joinpath(*parts)
