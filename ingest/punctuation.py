"""Chinese stops in texts that lost them: a converter made 。 a full stop of half width and 、 a comma.

Each sign is replaced by one sign, so that no offset moves. Nothing is done to a text that has its Chinese stops.
"""

import re
from itertools import pairwise

STOP = re.compile(r"(?<=[\u4e00-\u9fff)%”\"》])(?<!^[一二三四五六七八九十])(?<!^[一二三四五六七八九十]{2})\.(?=[\u4e00-\u9fff\d(\"“《\s]|$)|(?<=\d )\.(?=[\u4e00-\u9fff\n]|$)", re.M)
NUMERAL = re.compile(r"^([ \t\u3000]*[一二三四五六七八九十]{1,3}),(?=[^,。;:\n]{2,24}$)", re.M)
QUOTED = re.compile(r'"([^"\n]{1,40})"')
FEW = 3
PART = re.compile(r"[^。;:!?\n]+")
# Members of lists do not act and count nothing.
ACTS = re.compile(r"\d|增长|达到|突破|完成|实现|建成|力争|确保|推进|推动|加快|加强|深化|支持|组织|开展|其中|每|按|对|将|由|要|新增|培育|以上|同比|下降|提高")
LONGEST_MEMBER = 9


def repaired(text: str) -> str:
    """The text with quotes in pairs, and with its Chinese stops where it has next to none of them."""
    if '"' in text:
        text = QUOTED.sub("“\\1”", text)
    if text.count("。") >= FEW:
        return text
    stops = [m.start() for m in STOP.finditer(text)]
    if len(stops) < FEW:
        return text
    signs = list(text)
    for at in stops:
        signs[at] = "。"
    if "、" not in text:
        for match in NUMERAL.finditer(text):
            signs[match.end() - 1] = "、"
        for at in _listing("".join(signs)):
            signs[at] = "、"
    return "".join(signs)


def _listing(text: str) -> list[int]:
    """Commas that part the members of a list: those around a short piece that neither acts nor counts."""
    found: list[int] = []
    for part in PART.finditer(text):
        commas = [part.start() + i for i, c in enumerate(part[0]) if c == ","]
        for first, second in pairwise(commas):
            piece = text[first + 1 : second]
            if 2 <= len(piece) <= LONGEST_MEMBER and not ACTS.search(piece):
                found += [first, second]
    return found
