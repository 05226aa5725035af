"""Words that no passage holds, as words that passages do hold and that mean the same."""

from collections.abc import Callable

from search.asked import asked
from search.cutter import cut
from search.tables import looked_up

# Of the synonyms of a word the commonest stand first; so many are looked at, and so many taken.
LOOKED_AT, TAKEN = 8, 3


def replaced(query: str, weigh: Callable[[str], float]) -> str:
    """Synonyms for the words of a query that no passage holds; "" where all are held. ``weigh`` gives 0 for what none holds."""
    found: list[str] = []
    for word in cut(asked(query)):
        if len(word) >= 2 and not weigh(word):
            found += [s for s in looked_up("synonyms", word)[:LOOKED_AT] if weigh(s)][:TAKEN]
    return " ".join(dict.fromkeys(found))
