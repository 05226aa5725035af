"""Projects that were signed or given land and never begun: 签约后迟迟没有开工的, those whose land is taken back for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import decisions, works

_BEGUN = "(?:开工|动工|开建|破土|启动|建设|建起来|进场|落地|建成|投产)"
_NOT = "(?:没有?|未|不)"
_ASKED = re.compile(
    rf"(?:一直|迟迟|至今|始终|长期|逾期|超期)(?:都|还|仍|也)?{_NOT}(?:能|见|有)?(?:按期|如期)?{_BEGUN}|(?:签约|拿地|供地|立项|备案)[^,，。;；?？哪]{{0,10}}?(?:迟迟)?{_NOT}(?:能|见|有)?{_BEGUN}"
    r"|(?:土地|地块|用地)[^,，。;；?？哪]{0,10}?(?:收回|收走|收去)|(?:收回|收走)[^,，。;；?？]{0,10}?(?:土地|地块|用地|的地)"
    r"|\bsign(?:ed|ing)\b[^?]*?\b(?:never|not|nothing|without|no)\b[^?]*?\b(?:start\w*|buil[dt]\w*|begun|began|begin|ground|work)\b|\bnever (?:been |were |was )?(?:started|built|begun|began|broke ground|got off the ground|got going)\b"
    r"|\b(?:land|plots?|sites?)\b[^?]*?\b(?:taken back|taking back|reclaim\w*|recover\w*|clawed back|repossess\w*)\b|\b(?:take|takes|taking|took) back\b[^?]*?\b(?:land|plots?|sites?)\b"
)
# How plans say it in front of a name, or of one that stands beside it, and behind one.
_BEFORE = re.compile(rf"{_NOT}(?:能|实质性?)?(?:按期|如期)?{_BEGUN}(?:建设)?(?:的|、)(?:[^。;；,，]{{0,40}}[、和与及])?$")
_BEHIND = re.compile(rf"^(?:项目|等)?[^。;；]{{0,24}}?(?:至今|迟迟|一直|尚|仍|还|仍然)(?:都|仍|还|也)?{_NOT}(?:有|能|实质性?)?{_BEGUN}")
REACH = 60  # characters before a name


def asked(c: Context) -> bool:
    """Whether a question asks which projects were never begun."""
    return any(k.value == "Project" for k in c.u.asked) and c.u.has("ask.which", "ask.count") and not decisions.asked(c) and _ASKED.search(c.u.text) is not None


def read(c: Context) -> Iterator[Reading]:
    """The projects of which a plan says beside their names that they were never begun."""
    found = []
    for s, behind in works.named(c):
        before = re.split(r"[。;；\n]", c.texts.text(str(s.document))[max(0, s.start - REACH) : s.start])[-1]
        if _BEFORE.search(before) or _BEHIND.match(behind):
            found.append(s)
    if of := works.chosen(found):
        c.bounded = True
        yield Reading(p.Listing(of), 1.0, "projects never begun")
