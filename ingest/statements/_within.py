"""What is named as a partner of a place and lies within it, or speaks for it."""

import re

from graph.lexicon import lexicon
from ingest.draft import Draft, Key
from ingest.organs import national
from ingest.places import PROVINCE, code_of, level_of

COUNTRY = ("Region", "中国")
# Parts of China that partner with others as countries do
APART = ("71", "81", "82")
SHARED = re.compile("[A-Za-z]|[与—–-]|跨国|外资|国际|世界|亚洲|联合国")
OUR_OWN = re.compile("国家|全国|中国|中华")


def is_within(draft: Draft, side: Key, partner: Key) -> bool:
    """Whether a partner of the whole country lies in it, or one of a place is a ministry in whose own paper both are named."""
    kind, name = partner
    if kind == "Agency" and name in national() and draft.metadata.issuer is not None and draft.metadata.issuer[1] in national():
        return True
    if side != COUNTRY or SHARED.search(name):
        return False
    if kind == "Region":
        entry = lexicon("regions").get(name)
        return entry is not None and (code_of(entry)[:PROVINCE] not in ("", *APART) or (level_of(entry) == "area" and name.endswith("地区")))
    return kind in ("Agency", "Company") or (kind == "Organization" and OUR_OWN.match(name) is not None)
