"""Letters by which countries and parts of the world are called beside China: 中俄, 中老 (data/lexicons/country_letters.tsv)."""

from typing import NamedTuple

from graph.lexicon import read_rows
from graph.resources import data_path


class Letter(NamedTuple):
    """A letter with what it means: ``shared`` with others, so that a text must name the one that is meant; as often a ``word`` behind 中."""

    letter: str
    names: tuple[str, ...]
    shared: bool
    word: bool

    def meant(self, text: str) -> str | None:
        """What the letter means in a text; None where that is not told."""
        return self.names[0] if not self.shared or self.names[0] in text else None


LETTERS = {row["name"]: Letter(row["name"], tuple(row["aliases"].split("|")), bool(row.get("shared")), bool(row.get("word"))) for row in read_rows(data_path("lexicons", "country_letters.tsv"))}
# A class, in brackets, of those that are no word behind 中.
BESIDE_CHINA = f"[{''.join(one.letter for one in LETTERS.values() if not one.word)}]"
