"""The zone of a kind where those who ask live or work: 家住星沙,经开区今年修哪些路? asks about the one such zone whose plan speaks of 星沙."""

from __future__ import annotations

import re
from typing import NamedTuple

from graph.lexicon import lexicon
from graph.names import fold
from graph.store import Pattern, View
from search.questions.language.words import synonyms
from search.questions.naming import heads
from search.questions.naming.names import Names
from search.questions.texts import Texts
from search.tables import holds

_STAYS = r"(?:上班|工作|生活|居住|住|做生意|经商|开店|开厂|办厂|创业|读书|上学|买房|买了房|安家|打工|常住)"
_KIND_ZH = r"(?:经开区|经济技术开发区|高新区|高新技术产业开发区|临空区|新区|综保区|综合保税区|自贸区|开发区)"
_LEADS_ZH = (
    re.compile(rf"^(?:我|我们|咱们?|本人)?(?:家|一直|现在|目前|长期|都)?(?:住在?|在|人在|家在)(?P<place>[㐀-鿿]{{2,6}}?)(?:这边|那边|这里|附近|一带|本地|当地)?(?:{_STAYS})?(?:的)?[,，。]"),
    re.compile(r"^(?:我|我们|咱们?|本人)?(?:是|算是)(?P<place>[㐀-鿿]{2,6}?)(?:本地|当地)?(?:居民|市民|村民|人|住户|业主)[,，。]"),
)
_LEAD_EN = re.compile(r"^i(?:'m| am| have)? (?:living|live|lived|work|working|based|resident|residing|reside|study|studying|run a (?:shop|business)) (?:in|at|near|around) (?P<place>[a-z]{4,})(?: and want to know|,? so)?[.,;:]? *", re.I)
# A kind by itself, and no part of a name.
_BARE_ZH = re.compile(rf"(?:(?<![㐀-鿿])|(?<=[年问道解下听的们边里地个]))(?P<kind>{_KIND_ZH})")
_KIND_EN = "|".join(sorted((re.escape(h) for h, _ in heads.ENGLISH_HEADS if h.split()[-1] in ("zone", "etdz", "ftz", "area") and h not in ("zone", "area")), key=len, reverse=True))
_BARE_EN = re.compile(rf"\bthe (?:local )?(?P<kind>{_KIND_EN})\b", re.I)
# Where people live that is no place of its own.
_HOUSING = re.compile("[房楼园校厂院店城]$")
# Rivers and the like bear the names of places elsewhere.
_ELSEWHERE = "江河湖山海"
FEW, OFTEN = 80, 2


class _Lead(NamedTuple):
    """Where those who ask live, what they ask, and the kind of zone that they speak of, with where that stands."""

    place: str
    rest: str
    kind: str
    span: tuple[int, int]


def located(question: str, view: View, names: Names, texts: Texts) -> str:
    """A question about the zone of a kind where its asker lives as one about that zone by its name; as it is where none or several may be meant."""
    led = _lead(question)
    documents = texts.few(FEW) if led else ()
    if led is None or not documents:
        return question
    about = {s.subject: s.object for s in view.statements(Pattern(relations=["ABOUT"], subjects=list(documents)))}
    zones = names.entities(about.values())
    english = led.place.isascii()
    fitting = {
        about[d] for d in documents if d in about
        if (zone := zones[about[d]]).type == "Park" and (heads.is_kind(zone.names, led.kind) if english else heads.same_kind(led.kind, zone.names)) and _lies_there(led.place, zone.names, texts, d)
    }
    if len(fitting) != 1:
        return question
    start, end = led.span
    return led.rest[:start] + zones[fitting.pop()].name + led.rest[end:]


def _lead(question: str) -> _Lead | None:
    """What a question says of where its asker lives, in front of what it asks of a zone by its kind alone."""
    for lead, bare in (*((lead, _BARE_ZH) for lead in _LEADS_ZH), (_LEAD_EN, _BARE_EN)):
        match = lead.match(question)
        kind = bare.search(question, match.end()) if match else None
        if match and kind:
            span = kind.span("kind") if bare is _BARE_ZH else kind.span()
            return _Lead(match["place"].lower(), question[match.end() :], kind["kind"].lower(), (span[0] - match.end(), span[1] - match.end()))
    return None


def _lies_there(place: str, zone: tuple[str, ...], texts: Texts, document: str) -> bool:
    """Whether a place is where a zone lies: the zone is called after it, or after the city of the county that its plan speaks of, or the plan speaks of it and no list knows it as a region or a word."""
    if place.isascii():
        return any(_often(w, texts.folded(document)) for w in texts.spelled(document, place))
    known = lexicon("regions").get(place) or next((e for kind in "市县区" if (e := lexicon("regions").get(place + kind)) is not None), None)
    if known is not None:
        cores = [heads.core(known.name)]
        cores += [heads.core(b) for b in known.broader] if known.fields.get("level") == "county" and _often(place, texts.folded(document), 1) else []
        return any(core and core in name for core in cores for name in zone)
    word = holds("common_words", place) or place in synonyms() or _HOUSING.search(place) is not None
    return not word and _often(place, texts.folded(document))


def _often(place: str, text: str, times: int = OFTEN) -> bool:
    """Whether a text speaks of a place several times."""
    return len(re.findall(rf"{re.escape(fold(place))}(?![{_ELSEWHERE}])", text)) >= times
