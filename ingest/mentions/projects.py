"""Projects: members of lists that a head noun or a stage verb makes projects, facilities being built, rows of project lists."""

import re
from collections.abc import Iterator

from ingest import stages
from ingest.draft import Clause, Draft, Mention
from ingest.projectlists import Member, members
from ingest.subjects import is_conditional, is_history, is_negated
from ingest.units import list_spans

NAME_COLUMN = re.compile(r"^(?:项目名称|工程名称|项目)$")
TRIGGER = re.compile("|".join(("项目", "工程", *(words for _, words in stages.BEHIND), *(words for _, words in stages.BEFORE))))


def find(draft: Draft) -> Iterator[Mention]:
    """All projects of a document."""
    for member in found_members(draft):
        name = _canonical(draft, member.name)
        yield Mention(member.start, member.end, "Project", name, "projects:headed" if member.headed else "projects:facility", 0.9)
    for _, span, name in rows(draft):
        yield Mention(*span, "Project", _canonical(draft, name), "projects:row")


def _canonical(draft: Draft, name: str) -> str:
    """With and without the noun 项目 is one name."""
    bare = re.sub(r"(?<=[^\s])项目$", "", name)
    if bare != name and len(bare) >= 2:
        draft.alias("Project", bare, name)
    return name


def found_members(draft: Draft) -> list[Member]:
    """Members of lists of projects in prose, those of the past too; found once and kept."""
    if "projects" not in draft.notes:
        units = list_spans(draft.text)
        tables = [c for c in draft.clauses if any(NAME_COLUMN.match(column) for column in c.cells)]
        found: list[Member] = []
        for sentence in draft.sentences:
            if not TRIGGER.search(draft.text, sentence.start, sentence.end):
                continue
            if any(a <= sentence.start < b for a, b in units) or any(c.start <= sentence.start < c.end for c in tables):
                continue
            end = min((a for a, _ in units if a > sentence.start), default=sentence.end)
            found += members(draft.text, sentence.start, min(end, sentence.end))
        draft.notes["projects"] = _without_names_of_others(draft, found)
    kept: list[Member] = draft.notes["projects"]
    return kept


def is_planned(draft: Draft, m: Member) -> bool:
    """Whether the plan means a project to be done: not of the past, not denied, not waiting for something."""
    if is_negated(draft, m.start, m.end) or is_history(draft, m.start, m.end):
        return False
    return not (is_conditional(draft, m.start, m.end) and m.stage == "build")


BUILT = re.compile(r"(?:小镇|产业园|科技园|物流园|创新园|协作园|基地|新城|港|城|[一二三四]期|中心)$")


def _without_names_of_others(draft: Draft, found: list[Member]) -> list[Member]:
    """Parks, agencies, policies and events that happen to stand in such a list are what they are, unless a head noun says project."""
    others = {(m.start, m.end): m.type for m in draft.mentions if m.type in ("Park", "Agency", "Organization", "Event", "Policy", "Company")}
    kept = []
    for m in found:
        inside = any(a <= m.start and m.end <= b and (a, b) != (m.start, m.end) and t in ("Policy", "Agency", "Event") for (a, b), t in others.items())
        same = others.get((m.start, m.end))
        # A park that is being built is a project too; an office never is.
        if inside or same in ("Agency", "Organization") or (same and not m.headed and not (same == "Park" and BUILT.search(m.name))):
            continue
        kept.append(m)
    return kept


def rows(draft: Draft) -> Iterator[tuple[Clause, tuple[int, int], str]]:
    """(clause, span, name) of the rows of project lists."""
    for clause in draft.clauses:
        column = next((c for c in clause.cells if NAME_COLUMN.match(c)), None)
        if column:
            start, end = clause.cells[column]
            yield clause, (start, end), re.sub(r"\s+", " ", draft.text[start:end].strip())
