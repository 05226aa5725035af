"""Park or Region –HAS_PROJECT→ Project with its stage; Company –UNDERTAKES→ Project."""

import re
from collections.abc import Iterator

from ingest import stages
from ingest.draft import Draft, Fact, Key
from ingest.mentions.companies import company_of
from ingest.mentions.projects import found_members, is_planned, rows
from ingest.subjects import heading_subject, spoken_of

STAGE_COLUMN = re.compile(r"阶段|建设性质|进展|状态|类型")
PLACE_COLUMN = re.compile(r"地点|位置|选址")
OWNER_COLUMN = re.compile(r"建设单位|实施主体|业主|申报单位|投资(?:单位|主体|方)|企业名称|建设主体")
DUE = re.compile(stages.TIME)


def state(draft: Draft) -> Iterator[Fact]:
    """One fact a project and stage, one a company and project."""
    yield from _prose(draft)
    yield from _tables(draft)


def _prose(draft: Draft) -> Iterator[Fact]:
    seen: set[tuple[object, ...]] = set()
    companies = {m.name for m in draft.mentions if m.type == "Company"}
    spans = {(m.start, m.end): m for m in draft.mentions if m.type == "Company"}
    for member in found_members(draft):
        heads = _heads(draft, member.start)
        key = ("Project", member.name)
        start, end = _evidence(draft, member.start, member.end)
        qualifiers = {"stage": member.stage}
        due = _due(member.words)
        if due:
            qualifiers["due"] = due
        for head in heads if is_planned(draft, member) else ():
            if (head, key, member.stage) not in seen:
                seen.add((head, key, member.stage))
                yield Fact("HAS_PROJECT", head, key, start, end, "projects:list", qualifiers)
        same = spans.get((member.start, member.end))
        company = same.name if same else company_of(draft, member.name.removesuffix("项目"), companies)
        if company and (company, key) not in seen and ("Company", company) and company in companies:
            seen.add((company, key))
            yield Fact("UNDERTAKES", ("Company", company), key, start, end, "projects:name")


def _heads(draft: Draft, position: int) -> tuple[Key, ...]:
    """Whose project it is: whoever the sentence makes its subject; else the document's subject, and the sub-park of the heading."""
    spoken = spoken_of(draft, position)
    own = (draft.subject,) if draft.subject else ()
    # What stands in a park's part stands in the park; a city's plan that speaks of a zone means the zone.
    within = bool(own) and own[0][0] == "Park" and bool(spoken) and spoken[0][0] == "Park"
    if spoken:
        return tuple(dict.fromkeys([*(own if within else ()), spoken[0]]))
    return tuple(dict.fromkeys([*own, *heading_subject(draft, position)]))


def _due(words: str) -> str | None:
    found = [m[0] for m in DUE.finditer(words) if m[0] and re.search(r"[\d一二三四半年季]", m[0])]
    return found[-1] if found else None


def _evidence(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence with the name, from its first word to its last."""
    sentence = draft.sentence_at(start)
    if sentence is None:
        return start, end
    text = draft.text
    first = max(text.rfind(",", sentence.start, start) + 1, sentence.start)
    stop = text.find(",", end, sentence.end)
    last = stop if stop >= 0 else sentence.end
    while first < start and text[first] in " \n\t\u3000":
        first += 1
    while last > end and text[last - 1] in " \n\t\u3000":
        last -= 1
    return first, last


def _tables(draft: Draft) -> Iterator[Fact]:
    text = draft.text
    for clause, (start, end), name in rows(draft):
        cells = {c: text[a:b].strip() for c, (a, b) in clause.cells.items()}
        stage = next((stages.of_cell(v) for c, v in cells.items() if STAGE_COLUMN.search(c)), "unknown")
        place = next((v for c, v in cells.items() if PLACE_COLUMN.search(c)), None)
        head = draft.subject
        if head:
            yield Fact("HAS_PROJECT", head, ("Project", name), start, clause.end - 1 if clause.end - start < 400 else end, "projects:row", {"stage": stage})
        if place:
            park = next((m for m in draft.mentions if m.type == "Park" and m.name == place), None)
            if park and park.key != head:
                yield Fact("HAS_PROJECT", park.key, ("Project", name), start, clause.end - 1 if clause.end - start < 400 else end, "projects:place", {"stage": stage})
        owner = next((v for c, v in cells.items() if OWNER_COLUMN.search(c)), None)
        company = next((m for m in draft.mentions if m.type == "Company" and m.name == owner and clause.start <= m.start < clause.end), None)
        if company:
            yield Fact("UNDERTAKES", company.key, ("Project", name), start, company.end, "projects:owner")
