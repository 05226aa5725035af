"""Companies: full names by shape, known short names, names that lists and verbs vouch for, owners of projects."""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from ingest.construction.firms import known, with_role
from ingest.draft import Draft, Mention
from ingest.mentions._firmagents import acting
from ingest.mentions._firmforms import banks, brands, from_abroad, full_names, mills, of_places
from ingest.mentions._firmlists import aimed, granted, labelled, listed
from ingest.mentions._firmnames import known_names
from ingest.mentions._firmowners import of_brackets, of_columns, of_projects, of_rows
from ingest.mentions._firmprose import spoken
from ingest.mentions._firmshorts import short_forms
from ingest.spans import Taken
from ingest.vocabulary import is_ordinary, is_region

CLAIMED = frozenset({"Agency", "Organization", "Policy", "Event", "Company"})
OTHERS = CLAIMED | {"Park"}


def find(draft: Draft) -> Iterator[Mention]:
    """All companies of a document."""
    taken = Taken((m.start, m.end) for m in draft.mentions if m.type in CLAIMED)
    found = [*full_names(draft, taken), *banks(draft, taken), *mills(draft, taken), *from_abroad(draft, taken), *brands(draft, taken), *of_places(draft, taken), *known_names(draft, taken)]
    found += listed(draft, taken)
    found += labelled(draft, taken)
    found += aimed(draft, taken)
    found += granted(draft.text, taken)
    found += spoken(draft, taken)
    found += acting(draft, taken)
    found += of_columns(draft)
    names = {m.name for m in found} | {m.name for m in draft.mentions if m.type == "Company"}
    owners = list(of_projects(draft, names))
    longer = {m.start: m.end for m in owners}
    found = [m for m in found if m.rule != "companies:lexicon" or m.end >= longer.get(m.start, 0)]  # 中联|线缆智能工厂
    found += owners
    found += [*of_rows(draft), *of_brackets(draft, taken)]
    names |= {m.name for m in found}
    found += _again(draft, names, found)
    short_forms(draft, names)
    yield from found


def _again(draft: Draft, names: set[str], found: Iterable[Mention]) -> Iterator[Mention]:
    """Further places of names that one place has shown to be companies."""
    taken = Taken([*((m.start, m.end) for m in found), *((m.start, m.end) for m in draft.mentions if m.type in OTHERS)])
    wanted = sorted(n for n in names if (len(n) >= 3 or known(n)) and not is_ordinary(n) and not is_region(n) and n not in with_role("word"))
    if not wanted:
        return
    for index, start, end in AhoCorasick(wanted, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(draft.text):
        if taken.claim(start, end):
            yield Mention(start, end, "Company", wanted[index], "companies:again", 0.85)
