"""Which parks lie in a place, where nothing more is asked of them: 甲区有哪些园区, which parks are located in X. In whose plan that stands does not matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import places

NAME = "parks that lie there"
# More surely than any one sentence names them.
SCORE = 1.3
_PLACE_ZH = "(?:地方|省份?|城市|[地省市县区州旗镇]|地区|区域|园区|开发区|高新区|新区|行政区)"
_PLACE_EN = "(?:place|park|region|zone|city|county|province|district|area|prefecture|town)"
# In which place something lies is asked for, as by where: 属于哪个市, in which region does X lie.
_IN_WHICH = re.compile(
    rf"(?:属于|归属于?|隶属于?|地处|位于|坐落[于在]|落在|在)(?:哪|什么)(?:一?[个座处片])?{_PLACE_ZH}(?:或者?|、|和|还是)*{_PLACE_ZH}?(?:里|内|境内)?[?？。呢啊呀]*$"
    rf"|^in (?:which|what) (?:(?:[a-z]+ ){{0,2}}?{_PLACE_EN}(?: (?:or|and) )?)+ (?:does|do|is|are) .+ (?:lie|lies|sit|stand|belong|located|situated|based|found)\?*$|^(?:which|what) (?:(?:[a-z]+ ){{0,2}}?{_PLACE_EN}(?: (?:or|and) )?)+ (?:does|do) .+ belong to\?*$"
)


def asks_where(c: Context) -> bool:
    """Whether a question asks with which, and no more than, where something lies."""
    return _IN_WHICH.search(c.u.text) is not None


def read(c: Context) -> Iterator[Reading]:
    """The parks that lie in the one place which a question names, where it says nothing else."""
    inner = {k.value for k in c.u.asked} == {"Park"} and c.u.has("ask.which")
    if not inner or len(c.u.places) != 1 or c.u.years or c.u.taken or c.u.excluded or _more_is_said(c):
        return
    place = c.u.places[0]
    node: p.Set = p.Follow("LOCATED_IN", p.IN, p.Entities(place.of("Region") or place.of("Park"), place.chinese), types=("Park",))
    if words := places.kind_words(c):
        node = p.And((node, p.All(("Park",), words)))
    if c.runner.members(node):
        yield Reading(p.Listing(node), SCORE, NAME)


def _more_is_said(c: Context) -> bool:
    """Whether a question says more of parks than where they lie."""
    told = any(k.kind in ("stage", "aim", "role") or (k.kind == "relation" and k.value != "LOCATED_IN") for k in c.u.cues)
    return told or c.u.has("ask.count", "ask.yesno", "ask.who", "ask.figure") or bool(c.u.content(c.u.places, ("ask", "outline", "type", "relation")))
