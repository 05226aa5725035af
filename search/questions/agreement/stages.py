"""Whether a plan brings a project as far as a question asks: what is only started is not completed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.agreement.places import Place
from search.questions.context import Context
from search.questions.language.words import CUES
from search.questions.texts import Sentence, Term

ORDER = {"land": 0, "signed": 0, "start": 1, "build": 2, "complete": 3, "operate": 4}
# A project is the one asked about where its name holds so much of the words asked by.
ENOUGH = 0.6
# Characters of the longest verb that governs a list of projects.
LONGEST = 6
# Words for stages as plans say them.
SAID = re.compile("开工|动工|启动|建成|竣工|完工|投产|投用|试产|试生产|运营|通车|通水|通汽|交付|封顶|建设")
# What opens is in use.
_OPENS = re.compile(r"\bopen(?:s|ed|ing)?\b(?! up)")


def asked(c: Context) -> frozenset[str]:
    """The stages that a question speaks of."""
    found = {k.value for k in c.u.cues if k.kind == "stage" and k.value in ORDER}
    return frozenset(found | {"operate"} if c.u.language == "en" and _OPENS.search(c.u.text) else found)


def agrees(c: Context, sentence: Sentence, place: Place, terms: Sequence[Term]) -> bool | None:
    """Whether a sentence has the project reach the stage asked for; None where it is not asked for, or the stage is not told."""
    wanted = asked(c)
    if not wanted or wanted == {"build"}:
        return None
    told = named(place.piece) or _stated(c, sentence, place, terms) or named(place.part) or _governing(place.part)
    if not told:
        return None
    furthest = max(wanted, key=ORDER.__getitem__)
    if furthest in ("complete", "operate"):
        return max(ORDER[s] for s in told) >= ORDER[furthest]
    return False if furthest == "start" and told <= {"complete", "operate"} else None


def named(text: str) -> frozenset[str]:
    """The stages of which the words of a text speak."""
    return frozenset(stage for stage, words in _words().items() if words.search(text))


def _stated(c: Context, sentence: Sentence, place: Place, terms: Sequence[Term]) -> frozenset[str]:
    """The stages of the project asked about in the part of a sentence that speaks of it, and those of which the words around its name speak."""
    start, end = sentence.start + place.start, sentence.start + place.end
    stated = [s for s in c.statements("HAS_PROJECT", documents=[sentence.document]) if s.start < end and start < s.end and s.qualifiers.get("stage") in ORDER]
    said = {c.u.text[k.start : k.end] for k in c.u.cues if k.kind == "stage"}
    own = [t for t in terms if t.text not in said]
    names = {i: fold(e.name) for i, e in c.names.entities(s.object for s in stated).items()}
    fits = {i: sum(t.weight * t.coverage(name) for t in own) for i, name in names.items()}
    top = max(fits.values(), default=0.0)
    if top < ENOUGH:
        return frozenset()
    text = c.texts.text(sentence.document)
    chosen = [s for s in stated if fits.get(s.object, 0.0) >= top - 1e-9]
    return frozenset({str(s.qualifiers["stage"]) for s in chosen}) | named("|".join(text[s.start : s.end] for s in chosen)) & {"complete", "operate"}


def _governing(part: str) -> frozenset[str]:
    """The stage that the verb tells with which a part of a sentence begins: 推进甲站、乙站建设."""
    verbs = lexicon("stages").entries
    led = next((verbs[part[:n]] for n in range(LONGEST, 1, -1) if part[:n] in verbs), None)
    return frozenset({led.fields.get("ahead", "")} & ORDER.keys()) if led else frozenset()


@cache
def _words() -> dict[str, re.Pattern[str]]:
    """The Chinese words for each stage that a plan speaks of."""
    entries = {stage: [w for w in lexicon(CUES).entries[f"stage.{stage}"].aliases if re.fullmatch("[㐀-鿿]{2,}", w)] for stage in ("start", "complete", "operate")}
    return {stage: re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True))) for stage, words in entries.items()}
