"""Park or Project –LOCATED_IN→ Region or Park, as stated (位于, 建设地点, 甲的乙) or evident (the name, the sentence's subject).

A region counts where the document speaks of it freely, or where it is in the name of the document's own subject: that
柳州高新区 lies in 柳州 is not news in a plan of 桂林.
"""

from collections.abc import Iterator

from ingest.draft import Draft, Fact
from ingest.gazette import Gazette
from ingest.statements import _byclause as clauses
from ingest.statements import _sites as sites
from ingest.statements import _zonesites as zones


def state(draft: Draft) -> Iterator[Fact]:
    """Each pair once, at the first span that shows it."""
    gazette = Gazette(draft)
    seen: set[tuple[object, object]] = set()
    placed: set[object] = set()  # in some region
    for family in (zones.of_subject, zones.by_statement, zones.by_name, zones.by_subject, sites.by_row, sites.by_pointing, clauses.sites, sites.by_name, sites.by_subject, sites.by_words):
        for fact in family(draft, gazette):
            pair = (draft.resolve(fact.head), draft.resolve(fact.tail))
            if pair[0] == pair[1] or pair in seen or (pair[1], pair[0]) in seen:
                continue
            if pair[0] in placed and pair[1] == gazette.subject and pair[1][0] == "Region":
                continue  # a county of the subject is known already, and says more
            seen.add(pair)
            if pair[1][0] == "Region":
                placed.add(pair[0])
            yield fact
