"""Related documents with the reasons, and what changed since an older plan of the same subject."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from graph.evidence import outline_paths, path_at
from graph.model import Document, Entity, Passage
from graph.store import Pattern, View
from search.encoders.base import Encoder

# What two documents may share, how much it counts, and how it is said. Rare things count more than what everybody names.
SHARED = {
    "Industry": (1.0, "共同的产业", "shared industries"),
    "Project": (2.0, "共同的项目", "shared projects"),
    "Company": (1.5, "共同的企业", "shared companies"),
    "Agency": (0.4, "共同的机构", "shared agencies"),
    "Organization": (1.0, "共同的组织", "shared organisations"),
    "Policy": (1.2, "共同引用的政策", "shared policies"),
    "Event": (1.0, "共同的活动", "shared events"),
    "Park": (1.2, "共同提到的园区", "shared parks"),
}
SUBJECT_BONUS = 6.0
MEANING_WEIGHT = 4.0
CANDIDATES = 400
ALIGNED = 0.55


def related(view: View, document: str, limit: int = 10, encoder: Encoder | None = None) -> list[dict[str, Any]]:
    """Documents related to one, best first, each with its reasons in both languages and a score between 0 and 1."""
    own = view.document(document)
    things = _things(view, [document])[document]
    entities = view.entities(sorted(things))
    candidates = _candidates(view, document, things)
    others = _things(view, candidates)
    counts = Counter(e for ids in others.values() for e in ids)
    subjects = _subjects(view, [document, *candidates])
    scored = []
    for other in candidates:
        reasons, score = _reasons(things & others[other], entities, counts, len(candidates))
        if subjects.get(document) and subjects.get(document) == subjects.get(other):
            score += SUBJECT_BONUS
            reasons.insert(0, _same_subject(own, view.document(other)))
        if reasons:
            scored.append((score, other, reasons))
    scored.sort(key=lambda item: (-item[0], item[1]))
    kept = scored[: limit * 3]
    if encoder:
        near = _meanings(view, encoder, document, [o for _, o, _ in kept])
        kept = sorted(((s + MEANING_WEIGHT * near[o], o, r) for s, o, r in kept), key=lambda item: (-item[0], item[1]))
    return [_line(view.document(o), s, r) for s, o, r in kept[:limit]]


def _things(view: View, documents: Sequence[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {d: set() for d in documents}
    if not found:
        return found  # a pattern without documents would mean all
    for s in view.statements(Pattern(relations=["MENTIONS", "REFERS_TO", "RESPONSIBLE_FOR"], documents=list(documents))):
        found[str(s.document)].add(s.subject if s.relation == "RESPONSIBLE_FOR" else s.object)
    return found


def _candidates(view: View, document: str, things: set[str]) -> list[str]:
    """The documents that share most things with one."""
    shared: Counter[str] = Counter()
    if not things:
        return _of_same_subject(view, document)  # a pattern without objects would mean all
    for s in view.statements(Pattern(relations=["MENTIONS", "REFERS_TO"], objects=sorted(things)), limit=200_000):
        if s.document and s.document != document:
            shared[s.document] += 1
    return [d for d, _ in shared.most_common(CANDIDATES)]


def _of_same_subject(view: View, document: str) -> list[str]:
    subjects = sorted(set(_subjects(view, [document]).values()))
    found = view.statements(Pattern(relations=["ABOUT"], objects=subjects), limit=CANDIDATES) if subjects else []
    return list(dict.fromkeys(str(s.document) for s in found if s.document != document))


def _subjects(view: View, documents: Sequence[str]) -> dict[str, str]:
    return {str(s.document): s.object for s in view.statements(Pattern(relations=["ABOUT"], documents=list(documents)))}


def _reasons(shared: Iterable[str], entities: dict[str, Entity], counts: Counter[str], documents: int) -> tuple[list[dict[str, Any]], float]:
    groups: dict[str, list[tuple[float, Entity]]] = defaultdict(list)
    score = 0.0
    for ident in shared:
        entity = entities.get(ident)
        if entity is None or entity.type not in SHARED:
            continue
        rarity = float(np.log((1 + documents) / counts[ident]) + 0.3)
        weight = SHARED[entity.type][0] * rarity
        score += weight
        groups[entity.type].append((weight, entity))
    reasons = []
    for type, found in sorted(groups.items(), key=lambda item: -sum(w for w, _ in item[1])):
        found.sort(key=lambda pair: (-pair[0], pair[1].name))
        names = [e.name for _, e in found[:8]]
        _, zh, en = SHARED[type]
        reasons.append({"kind": type, "ids": [e.id for _, e in found], "zh": f"{zh}:{'、'.join(names)}", "en": f"{en}: {', '.join(names)}"})
    return reasons, score


def _same_subject(own: Document, other: Document) -> dict[str, Any]:
    year = f"({other.year})" if other.year != own.year and other.year else ""
    return {"kind": "subject", "ids": [], "zh": f"同一主体{year}:{other.subject}", "en": f"same subject {year}: {other.subject}"}


def _meanings(view: View, encoder: Encoder, document: str, others: Sequence[str]) -> dict[str, float]:
    """Cosine of the mean passage vectors."""
    def mean(ident: str) -> np.ndarray[Any, np.dtype[np.float32]]:
        vectors = encoder.encode_passages([p.text for p in view.passages_of(ident)] or [view.document(ident).title])
        total = vectors.sum(axis=0)
        return np.asarray(total / (np.linalg.norm(total) or 1.0))

    own = mean(document)
    return {other: max(0.0, float(own @ mean(other))) for other in others}


def _line(document: Document, score: float, reasons: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "document": document.id, "source": document.source, "title": document.title, "year": document.year, "subject": document.subject,
        "score": round(score / (score + 20.0), 4), "reasons": reasons,
    }


def changes(view: View, older: str, newer: str, encoder: Encoder) -> dict[str, Any]:
    """What a newer plan says otherwise than an older one: clauses aligned, new, dropped; numbers raised or lowered."""
    before, after = view.document(older), view.document(newer)
    old, new = view.passages_of(older), view.passages_of(newer)
    pairs = _aligned(old, new, encoder)
    numbers, alone = _numbers(view, older, newer)
    matched_old, matched_new = {o for o, _, _ in pairs}, {n for _, n, _ in pairs}
    return {
        "older": {"document": older, "title": before.title, "year": before.year},
        "newer": {"document": newer, "title": after.title, "year": after.year},
        "aligned": [{"older": _passage(old[o]), "newer": _passage(new[n]), "similarity": round(s, 3)} for o, n, s in pairs],
        "new": [_passage(p) for i, p in enumerate(new) if i not in matched_new],
        "dropped": [_passage(p) for i, p in enumerate(old) if i not in matched_old],
        "numbers": numbers,
        "numbers_alone": alone,
    }


def _aligned(old: list[Passage], new: list[Passage], encoder: Encoder) -> list[tuple[int, int, float]]:
    """Pairs of passages that are each other's nearest, in the order of the newer plan."""
    if not old or not new:
        return []
    scores = encoder.encode_passages([p.text for p in old]) @ encoder.encode_passages([p.text for p in new]).T
    best_new, best_old = scores.argmax(axis=1), scores.argmax(axis=0)
    return [(int(best_old[n]), n, float(scores[best_old[n], n])) for n in range(len(new)) if best_new[best_old[n]] == n and scores[best_old[n], n] >= ALIGNED]


def _passage(p: Passage) -> dict[str, Any]:
    return {"path": p.path, "heading": p.heading, "start": p.start, "end": p.end, "text": p.text}


def _numbers(view: View, older: str, newer: str) -> tuple[list[dict[str, Any]], dict[str, list[dict[str, Any]]]]:
    """Targets that both plans set for the same, with the change in base units, and those that only one of them sets.

    Figures are the same where indicator, subject, kind (a level, a rise) and unit are, and both or neither have a threshold.
    """
    figures: dict[tuple[str, ...], dict[str, list[dict[str, Any]]]] = {}
    for document in (older, newer):
        outline = outline_paths(view, document)
        for s in view.statements(Pattern(relations=["SETS_TARGET"], documents=[document])):
            line = dict(s.qualifiers) | {"statement": s.id, "path": path_at(outline, s.start)}
            unit = line.get("base_unit", line.get("unit", ""))
            same = (s.object, s.subject, str(line.get("kind", "")), str(unit), "above" if line.get("threshold") else "")
            figures.setdefault(same, {}).setdefault(document, []).append(line)
    names = {i: e.name for i, e in view.entities(sorted({key[0] for key in figures})).items()}
    both: list[dict[str, Any]] = []
    alone: dict[str, list[dict[str, Any]]] = {"older": [], "newer": []}
    for (indicator, *_), sides in figures.items():
        first, second = sides.get(older, []), sides.get(newer, [])
        both += [_change(names[indicator], a, b) for a, b in zip(first, second, strict=False)]
        alone["older"] += [{"indicator": names[indicator]} | a for a in first[len(second) :]]
        alone["newer"] += [{"indicator": names[indicator]} | b for b in second[len(first) :]]
    return _by_indicator(both), {side: _by_indicator(lines) for side, lines in alone.items()}


def _change(indicator: str, a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    first, second = (float(x.get("base_value", x.get("value", 0))) for x in (a, b))
    direction = "raised" if second > first else "lowered" if second < first else "same"
    return {"indicator": indicator, "older": a, "newer": b, "change": direction, "ratio": round(second / first, 4) if first else None}


def _by_indicator(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(lines, key=lambda line: re.sub(r"\W", "", line["indicator"]))
