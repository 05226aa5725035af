"""Of whom a letter or a reply speaks: the place that its title names, or the one whose government it answers."""

import re

from graph.lexicon import lexicon
from ingest.draft import Key
from ingest.metadata.named import HEAD_LENGTH
from ingest.metadata.spoken import broad
from ingest.metadata.zones import innermost

LETTER = re.compile("(?:批复|复函|的函|答复)$")
# 国务院关于同意将|甲省乙市|列为…的批复, 国务院办公厅关于|丙省|…办理情况的函
ABOUT = re.compile("关于(?:原则|进一步|同意|批准|支持|促进|推动|推进|加快|深化|调整|撤销|解决|做好|加强|将|对|由|在|以)*")
FURTHERS = re.compile("关于(?:进一步)?(?:支持|促进|推动|推进|加快|深化)+")
ADDRESSED = re.compile(r"\n[ \t\u3000]*(?P<place>[\u4e00-\u9fff]{2,14}?)人民政府(?:办公[厅室])?(?:、(?!(?:中国)?人民解放军)[^、\n:]{2,16}(?<!政府))*:[ \t\u3000]*\n")
MORE = re.compile("[、和与及等]|[\u4e00-\u9fff]{0,3}[、和与及][\u4e00-\u9fff]{2,8}[省市县区州旗盟]")


def dealt_with(title: str, text: str) -> Key | None:
    """The one place with which a letter deals."""
    if not LETTER.search(title):
        return None
    if place := _named(title, ABOUT):
        return "Region", place
    addressed = ADDRESSED.search(text, 0, HEAD_LENGTH)
    place = innermost(addressed["place"]) if addressed else None
    return ("Region", place) if place else None


def furthered(title: str) -> Key | None:
    """The one province, city or county that a paper is to further: 国务院关于支持|甲省|加快建设…的意见."""
    place = _named(title, FURTHERS)
    return ("Region", place) if place else None


def _named(title: str, before: re.Pattern[str]) -> str | None:
    """The one region that stands in a title behind such words."""
    about = before.search(title)
    place = innermost(title[about.end() :]) if about else None
    if about is None or place is None or broad(("Region", place)):
        return None
    entry = lexicon("regions").get(place)
    end = title.index(place, about.end()) + len(place)
    return place if entry is not None and entry.fields.get("level") in ("province", "city", "county") and not MORE.match(title, end) else None
