"""A list of projects told clause by clause or line by line (3.甲基地二期。乙公司投资5亿元,在丙园区建设,6月开工。): who builds each, and where."""

import re
from collections.abc import Iterator

from ingest.construction.firms import known
from ingest.draft import Draft, Fact, Mention
from ingest.gazette import Gazette
from ingest.mentions.projects import told_alone
from ingest.patterns import compiled
from ingest.units import list_spans

# In front of a firm that builds: nothing but the beginning of a part of a sentence, or who it is to the project.
ROLE = re.compile(r"(?:(?P<bracket>\()|(?:该?项目)?(?:由|(?P<role>(?:项目)?(?:业主|法人|(?:实施|建设|投资|业主|承建|申报|项目)(?:主体|单位|方|法人|企业))(?:单位)?[为是:]?))?)$")
BUILDS = compiled(r"[^,。;]{0,24}?(?:投资|承建|代建|建设|实施|负责|出资|共建|合建|新建|改造|扩建|续建|新上|组建|运营|开发|兴建|打造)")
STOP = re.compile("[。;,:]")
SITE = re.compile(r"(?:位于|坐落于|坐落在|地处|选址(?:在|于)?|落户(?:在|于)?|落地(?:在|于)?|落址|布局(?:在|于)|迁[往至入]|搬迁至|入驻|(?:建设)?地点[为:]?|(?<![\u4e00-\u9fff])在|(?:公司|集团|厂|院|学|局)在)$")
LONGEST_NAME = 6


def builders(draft: Draft) -> Iterator[Fact]:
    """Company –UNDERTAKES→ Project."""
    told = told_alone(draft)
    if not told:
        return
    lists = list_spans(draft.text)
    companies = sorted((m for m in draft.mentions if m.type == "Company"), key=lambda m: m.start)
    for project, end in told:
        for company in companies:
            if project.end <= company.start < end and not any(a <= company.start < b for a, b in lists) and _builds(draft.text, project.end, company, end):
                _named_after(draft, project.name, company.name)
                yield Fact("UNDERTAKES", company.key, ("Project", project.name), project.start, company.end, "projects:clause")


def _builds(text: str, start: int, company: Mention, end: int) -> bool:
    """Whether a firm begins a part of a sentence and builds, or is said to be the one who does."""
    stops = [m.end() for m in STOP.finditer(text, start, company.start)]
    role = ROLE.match(text, stops[-1] if stops else start, company.start)
    return role is not None and (role["bracket"] is not None or role["role"] is not None or BUILDS.match(text, company.end, end) is not None)


def _named_after(draft: Draft, project: str, builder: str) -> None:
    """A project is named after its builder in short (国核锆业 for 国核宝钛锆业股份公司): the letters stand in the full name in order."""
    owners: dict[str, str] = draft.notes.get("owners", {})
    short = owners.get(project)
    if not short or short == builder or len(short) > LONGEST_NAME or known(short):
        return
    letters = iter(builder)
    if short[:1] in builder[:5] and all(letter in letters for letter in short):
        draft.alias("Company", short, builder)


def sites(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """Project –LOCATED_IN→ Park or Region."""
    for project, end in told_alone(draft):
        for kind in ("Park", "Region"):
            for place in gazette.inside(kind, project.end, end):
                if draft.resolve(place.key) != gazette.subject and SITE.search(draft.text, max(project.end, place.start - LONGEST_NAME), place.start):
                    yield Fact("LOCATED_IN", ("Project", project.name), place.key, project.start, place.end, "location.clause")
