"""Park or Project –LOCATED_IN→ Region or Park, as stated (位于, 建设地点, 甲的乙) or evident (the name, the sentence's subject).

A region counts where the document speaks of it freely, or where it is in the name of the document's own subject: that
柳州高新区 lies in 柳州 is not news in a plan of 桂林.
"""

from collections.abc import Iterator

from ingest.draft import Draft, Fact, Key
from ingest.gazette import Gazette
from ingest.statements import _byclause as clauses
from ingest.statements import _sites as sites
from ingest.statements import _zonenames as named
from ingest.statements import _zonesites as zones
from ingest.statements import _zonestold as told

FAMILIES = (
    named.of_subject, told.by_statement, named.by_name, zones.by_subject, sites.by_row, sites.by_pointing, clauses.sites, sites.by_name, sites.by_subject, sites.by_words,
    zones.laid_out,
)


def state(draft: Draft) -> Iterator[Fact]:
    """Each pair once, at the first span that shows it."""
    gazette = Gazette(draft)
    seen: set[tuple[object, object]] = set()
    placed: dict[object, bool] = {}  # in some region: whether one that is no wider than the subject
    for family in FAMILIES:
        for fact in family(draft, gazette):
            pair = (draft.resolve(fact.head), draft.resolve(fact.tail))
            if pair[0] == pair[1] or pair in seen or (pair[1], pair[0]) in seen:
                continue
            if family is not zones.laid_out and placed.get(pair[0]) and pair[1] == gazette.subject and pair[1][0] == "Region":
                continue  # a county of the subject is known already, and says more
            seen.add(pair)
            if pair[1][0] == "Region":
                placed[pair[0]] = placed.get(pair[0], False) or not _is_wider(gazette, pair[1])
            yield fact


def _is_wider(gazette: Gazette, place: Key) -> bool:
    """Whether the subject is a part of a place: that 江岸综合保税区 lies in the city is less than that it lies in its district."""
    own, other = gazette.code(gazette.subject) if gazette.subject is not None else "", gazette.code(place)
    return bool(other) and len(own) > len(other) and own.startswith(other)
