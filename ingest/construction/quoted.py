"""Projects whose names stand in quotes or hold some: 建设“滨江客厅”, 筹建省级“蓝芯”双创基地, 推进甲、乙“无水港”建设."""

import re
from collections.abc import Iterator

from ingest import stages
from ingest.construction.lists import COUNTRIES
from ingest.construction.members import Member
from ingest.construction.names import Naming, facility, naming
from ingest.vocabulary import is_region

VERB = r"(?:建设|新建|筹建|建立|搭建|组建|打造|启动|推进|加快|建成|完成|扩建|改造)"
QUOTED = re.compile(
    rf"(?P<words>{VERB}(?:好|了)?(?:推进|筹建|建设|打造|建成)?)(?P<lead>[\u4e00-\u9fff]{{2,4}}(?:(?:、|和|及)[\u4e00-\u9fff]{{2,4}})+|[\u4e00-\u9fff]{{0,6}})“(?P<name>[^“”\n,。;]{{2,24}})”(?P<rest>[\u4e00-\u9fff]{{0,12}})"
)
RANK = frozenset({"", "国家", "省", "市", "县", "区", "国家级", "省级", "市级"})
COUNTED = re.compile(r"\d+(?:余|多)?[个家座条处项]")
# 打造首个|中泰“一港双园”项目
FIRST = re.compile("(?:全国|全省|国内)?首[个批座家]")
JOINT = re.compile("、|和|及")


def quoted(text: str) -> Iterator[Member]:
    """Named facilities in quotes that a verb of building governs."""
    for match in QUOTED.finditer(text):
        first = FIRST.match(match["lead"])
        skipped = first.end() if first else 0
        leads = [piece for piece in JOINT.split(match["lead"][skipped:]) if piece]
        placed = bool(leads) and all(is_region(piece) or COUNTRIES.fullmatch(piece) for piece in leads)
        if not placed and match["lead"][skipped:] not in RANK:
            continue
        noun = _noun(match["rest"]) or ("项目" if placed and match["rest"].startswith("项目") else "")
        if COUNTED.match(text, match.start("rest") + len(noun)):
            continue  # 打造“5G+工业互联网”标杆工厂10个
        told = match["rest"][len(noun) :]
        stage = stages.joined(stages.before(match["words"]), stages.behind(told)) or "build"
        if noun:
            name = f"{match['lead'][skipped:]}“{match['name']}”{noun}"
            yield Member(match.start("lead") + skipped, match.start("rest") + len(noun), name, False, stage, match["words"] + told)
        elif _is_facility(match["name"], placed) and not (match["words"].startswith("打造") and not told.startswith("建设")):
            names = [f"{piece}“{match['name']}”" for piece in leads] if placed else [match["name"]]
            start = match.start("lead") if placed else match.start("name")
            end = match.end("name") + 1 if placed else match.end("name")
            yield from (Member(start, end, name, False, stage, match["words"] + told) for name in names)


def _noun(rest: str) -> str:
    """The facility that follows the quotes at once: 双创基地 behind 国家“芯火”."""
    for length in range(min(8, len(rest)), 1, -1):
        end = facility("某" + rest[:length])
        if end and rest[:length].endswith(end[0]) and (len(end[0]) == length or not stages.behind(rest[:length])):
            return rest[:length]
    return ""


def _is_facility(name: str, placed: bool) -> bool:
    end = facility(name)
    return end is not None and len(end[0]) > 1 and (placed or naming(name) == Naming.NAMED)
