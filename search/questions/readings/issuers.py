"""Whose documents a question asks for besides the plan that cites them: 要落实长沙市的哪些文件, which documents of the city."""

from __future__ import annotations

import re

from search.questions.context import Context
from search.questions.naming.names import Mention

_OF_ISSUER = re.compile(r"^(?:人民)?(?:政府|里)?(?:办公厅|办公室)?(?:出台|印发|发布|制定|下发)?的?(?:哪|什么|几|政策|文件)|^(?:'s|’s)? (?:city |municipal |provincial |county )?(?:government|policies|documents|policy)")


_BY_ISSUER = re.compile(r"\b(?:documents?|papers|policies|notices?|rules|regulations) (?:of|from|by|issued by|put out by) (?:the )?(?:city of |province of )?$")


def issuers(c: Context) -> tuple[list[Mention], tuple[str, ...]] | None:
    """The places whose documents are asked for besides the one whose plan is meant: 要落实长沙市的哪些文件."""
    own = [s.mention for s in c.owners]
    found = [m for m in c.u.mentions_of("Region") if m not in own and (_OF_ISSUER.match(c.u.text[m.end :]) or _BY_ISSUER.search(c.u.text[: m.start]))]
    names = tuple(dict.fromkeys(n for m in found for e in c.names.entities(list(m.of("Region"))).values() for n in e.names if len(n) >= 2))
    whole = tuple(n for n in names if n[-1] in "省市县区州盟旗")  # 长沙 begins the names of its zones too
    return (found, whole or names) if found and names else None
