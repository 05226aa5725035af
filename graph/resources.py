"""Where the project's data files lie: lexicons, ontology, sample plans, the shipped encoder."""

from functools import cache
from importlib import resources
from pathlib import Path


@cache
def data_folder() -> Path:
    """The folder of the project's data, in a checkout as in an installed wheel."""
    return Path(str(resources.files("policygraph_data")))


def data_path(*parts: str) -> Path:
    """Path of one data file, e.g. ``data_path("lexicons", "industries.tsv")``."""
    return data_folder().joinpath(*parts)
