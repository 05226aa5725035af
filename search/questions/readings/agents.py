"""Who calls a meeting, sets something up, approves or steers it, where the sentence that says so names the agent: 通过甲小组定期召开的会议, 由乙批准.

What a plan says so plainly goes before the units of the whole task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import PARTS, Sentence, Term, covered

# Verbs of one deed, as questions and as plans say them.
_DEEDS = (
    (re.compile(r"召开|召集|开会|举行|\bconven\w+|\bcalls?\b|\bholds?\b|\bsummon\w*|\bchairs?\b"), "召开|召集|举行|主持召开|主持"),
    (re.compile(r"举办|主办|承办|操办|\bhosts?\b|\borgani[sz]es?\b|\bstages?\b"), "举办|主办|承办|自办"),
    (re.compile(r"批准|审批|审定|核准|批复|点头|拍板|\bapprov\w+|\bsign(?:s|ed)? off\b"), "批准|审批|审定|核准|批复"),
    (re.compile(r"统筹|协调|调度|\bcoordinat\w+|\bsteers?\b"), "统筹协调|统筹|协调|调度"),
    (re.compile(r"督导|督查|监督|督办|\bsupervis\w+|\bmonitors?\b"), "督导|督查|监督|跟踪问效|督办"),
    (re.compile(r"通报|\branks? them\b|\bnotif\w+"), "通报"),
    (re.compile(r"绘制?|编制|起草|拟[定订]|制[定订]|修编|\bdraw(?:s|n|ing)?\b|\bcompil\w+|\bdraft\w*|\bprepar(?:es?|ing)\b|\bputs? together\b|\bwrites?\b"), "绘制|编制|起草|拟定|拟订|制定|制订|修编"),
    (re.compile(r"发起|组建|成立|设立|\bfound(?:s|ed)\b|\bset(?:s|ting)? up\b"), "发起设立|发起|组建|成立|设立"),
    (re.compile(r"牵头|挑头|领头|\bleads?\b|\bled by\b|\bheads?\b"), "牵头"),
    (re.compile(r"[谁门位局]配合|\bassists?\b|\bin support\b"), "配合"),
)
# Who builds something is told by what leads to them: 由甲镇会同乙局建设丙园. Works are built everywhere, and what stands before 建设 is seldom who does it.
_BUILDS = re.compile(r"(?:谁|哪)[^,，。?？]{0,12}?(?:来|负责|承担|牵头|出面|去)?(?:建(?!议|立)|修|盖|打造|改造|搞|办)|(?:建设|修建|打造|改造|建)[^,，。?？]{0,4}(?:交给|是|由|归|派给|落在)[^,，。?？]{0,4}(?:谁|哪)|\b(?:build|construct|put up|create|develop|renovate|rebuild|upgrade)\b")
_BUILT = "(?:负责|牵头|具体|统一|共同|联合|组织|承担|实施|出资)*(?:建设|新建|修建|建成|打造|改造|实施|筹建|承建|扩建)"
_ROW = re.compile(f"(?:由|(?:责成|交由|委托|指定|安排))(?P<row>[^,，。;；:：由]{{2,40}}?){_BUILT}")
_JOINTLY = re.compile("会同|联合|协同|配合|牵头|[、和与及]|以及|负责|共同|,")
_WHO = re.compile(r"谁|哪[一几些]?[个家](?:机构|部门|单位|组织|局|委|小组|部|处|公司|集团)?|(?:什么|哪)(?:机构|部门|单位|组织)|\bwho\b|\b(?:which|what) (?:[\w-]+ )?(?:body|bodies|agency|agencies|offices?|departments?|bureaus?|units?|authority|authorities|groups?|organi[sz]ations?|company|companies|firms?)\b")
# What may stand between an agent and its verb.
_BETWEEN = re.compile(r"(?:的|定期|不定期|每半?[年季月周旬]度?|统一|联合|共同|分别|具体|负责|牵头|依法|将|要|拟|近日|正式|主动|全程|直接|出面|来|进行|加以|实施)*")
# 甲工委经济工作会议召开: the meeting stands before the verb.
_MEETING = re.compile("[㐀-鿿“”]{0,8}(?:会议|大会|例会|座谈会|调度会|联席会)")
# What leads to an agent that is named nowhere else.
_LED = "(?:由|(?<![㐀-鿿])经(?![济营开过验贸费])|通过)(?P<agent>[㐀-鿿A-Za-z()（）—-]{1,20}?(?:局|委|办|部|组|会|厅|府|院|中心|公司|集团|单位|专班|科|处|司|机构|领导|联盟|协会|企业|站|人员))"
_TYPES = ("Agency", "Organization", "Company", "Park", "Region")
_SIDE = re.compile(r"[、和与及]|以及")
# How much of the rest of a question the sentence must hold, with what stands around it.
ENOUGH, ENOUGH_ENGLISH = 0.66, 0.55
NAME, SCORE = "agents", 1.2


# 谁牵头,谁配合: those of either deed.
_BOTH = re.compile(r"(?:谁|哪[个些几家]?(?:部门|单位|局)?)(?:来|负责)?(?:牵头|领头|主办)[,，、;；]?(?:又|和|以及|还有)?由?(?:谁|哪[个些几家]?(?:部门|单位|局)?)(?:来|负责)?(?:配合|协助|协办)")


# The line of a task's units, which tells both roles by the task: (责任单位:甲局牵头,乙局配合).
_UNITS_LINE = re.compile("(?:责任|牵头|主责|负责)(?:单位|部门)")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for who does a deed that a sentence names with its agent."""
    if c.meanings is not None or not _WHO.search(c.u.text) or c.u.has("ask.count", "ask.figure", "ask.yesno"):
        return
    deeds = [said for asked, said in _DEEDS if asked.search(c.u.text)]
    builds = _BUILDS.search(c.u.text) is not None
    if not deeds and not builds:
        return
    works = [i for m in c.u.mentions_of("Project") for i in m.of("Project")] if builds else []
    own = c.documents or (c.documents_speaking_of(works) if works else ())
    anywhere = c.looked_at() if builds and not own and not c.u.mentions else []
    documents = c.in_years(own, c.u.years) or (anywhere if len(anywhere) <= READ_DOCUMENTS else [])
    if not documents:
        return
    if builds and (told := _builders(c, documents) or _in_rows(c, works)):
        yield told
    if not deeds or not own:
        return
    both = c.u.has("role.lead") and c.u.has("role.support")
    verb = re.compile("|".join(deeds))
    terms = [t for t in c.content("type", "role", "ask") if not _is_deed(t)]
    terms = [t for t in terms if not c.pervades(t)] or terms
    if not terms:
        return
    importance = c.weigh(terms, documents)
    best: tuple[float, p.Set | None] = (0.0, None)
    for sentence in c.sentences(documents):
        if not verb.search(sentence.folded) or (both and _UNITS_LINE.search(sentence.folded)):
            continue
        fit = covered(terms, importance, (sentence.folded, 1.0), (sentence.headings, 0.75))
        if fit >= _enough(c) and fit > best[0] and (found := _agents(c, sentence, verb)):
            best = fit, found
    if best[1]:
        yield Reading(p.Listing(best[1]), SCORE, NAME)


def _enough(c: Context) -> float:
    """How much of the rest of a question what answers it must hold."""
    return ENOUGH if c.u.language == "zh" else ENOUGH_ENGLISH


def _builders(c: Context, documents: Sequence[str]) -> Reading | None:
    """Those by whom a sentence has built what a question names, by what leads to them."""
    terms = [t for t in c.content("type", "role", "ask", "relation", "stage") if not _is_deed(t) and t.text not in _ORDERED]
    importance = c.weigh(terms, documents) if terms else []
    best: tuple[float, Sequence[Statement]] = (0.0, ())
    for sentence in c.sentences(documents) if terms else ():
        text = c.texts.text(sentence.document)
        for match in _ROW.finditer(text, sentence.start, sentence.end):
            part = c.texts.piece(sentence.document, match.start(), match.end(), PARTS)
            fit = covered(terms, importance, (part, 1.0))
            if fit < _enough(c) or fit <= best[0]:
                continue
            start, end = match.span("row")
            named = sets.of_types(c, [s for s in c.statements("MENTIONS", documents=[sentence.document]) if start <= s.start and s.end <= end], _TYPES)
            row = sorted((s for s in named if not any(o is not s and o.start <= s.start and s.end <= o.end and (o.end - o.start) > (s.end - s.start) for o in named)), key=lambda s: s.start)
            # All of the row has to be names, but for what joins them.
            if row and not _JOINTLY.sub("", _between(text, start, end, row)).strip():
                best = fit, row
    of = sets.led_to(best[1], _TYPES)
    return Reading(p.Listing(of), SCORE, NAME) if of else None


# Who builds it, and not who answers for it.
_BUILDER = re.compile(r"(?:由|是|归)?谁(?:来|去|在|负责)?(?:承建|建设|修建|建|盖|修)(?!议|立|成)|\bwho (?:is |will |is going to |is to )?(?:build(?:s|ing)?|construct(?:s|ing)?|put(?:s|ting)? up)\b")


def _in_rows(c: Context, works: Sequence[str]) -> Reading | None:
    """Those who undertake the works that a question for their builder names, where a table or a sentence says so."""
    if not works or not _BUILDER.search(c.u.text) or not c.statements("UNDERTAKES", objects=works):
        return None
    of = p.Follow("UNDERTAKES", p.IN, p.Entities(tuple(works), c.names.entities(works)[works[0]].name), types=("Company", "Organization", "Agency"))
    return Reading(p.Listing(of), SCORE, NAME)


# That someone was told to do it says nothing of what is built.
_ORDERED = frozenset(["told", "asked", "ordered", "charged", "assigned", "tasked", "supposed", "instructed", "entrusted", "负责", "承担", "责成", "交给", "来建", "牵头"])


def _between(text: str, start: int, end: int, named: Sequence[Statement]) -> str:
    """What of a stretch stands in none of some names."""
    left, at = "", start
    for s in named:
        left, at = left + text[at : s.start], max(at, s.end)
    return left + text[at:end]


def _is_deed(term: Term) -> bool:
    return any(asked.search(term.text) and len(term.text) <= 4 for asked, _ in _DEEDS) or bool(re.fullmatch("定期|经常|regularly|regular|joint", term.text))


# 甲局在乙市、丙市设立: where it is done stands between those who do it and the verb.
_AT = re.compile("在[^,，。;；:：由在]{2,24}$")


def _from_place(text: str, first: int, verb: int, named: Sequence[Statement]) -> int:
    """Where a verb begins with the places in front of it at which something is done."""
    at = _AT.search(text, first, verb)
    return at.start() if at and any(s.start == at.start() + 1 for s in named) else verb


def _agents(c: Context, sentence: Sentence, verb: re.Pattern[str]) -> p.Set | None:
    """Those who do it in a sentence: what it mentions right before the verb, with what stands side by side; else what 由 leads to."""
    text = c.texts.text(sentence.document)
    mentions = c.mentioned_in(sentence)
    named = sorted(sets.of_types(c, mentions, _TYPES), key=lambda s: (s.start, -s.end))
    found: list[Statement] = []
    both = {m[0] for m in verb.finditer(text, sentence.start, sentence.end)} if _BOTH.search(c.u.text) else set()
    for match in verb.finditer(text, sentence.start, sentence.end):
        begins = _from_place(text, sentence.start, match.start(), named)
        before = [s for s in named if s.end <= begins and (_BETWEEN.fullmatch(text, s.end, begins) or _MEETING.fullmatch(text, s.end, begins)) and not _governed(text, s.start)]
        if before:
            last = max(before, key=lambda s: s.end - s.start)
            own = [last]
            for s in reversed([s for s in named if s.end < last.start]):
                if _SIDE.fullmatch(text, s.end, own[0].start):
                    own.insert(0, s)
            found += own
            both.discard(match[0])
            if not both:
                break
    if found:
        return sets.led_to(found, _TYPES)
    led = re.compile(_LED + f"(?:{_BETWEEN.pattern})(?:{verb.pattern})").search(text, sentence.start, sentence.end)
    if led is None or led["agent"].startswith(("该", "其")):
        return None  # 由该中心牵头 names nobody: whom it means stands before
    start, end = led.span("agent")
    return p.Named((p.Quote(sentence.document, start, end, words=led["agent"]),))


# 加强与甲局统筹: with it, not by it.
_WITH = re.compile(r"[与和跟同向对为把将给](?:省|市|县)?$")


def _governed(text: str, start: int) -> bool:
    return bool(_WITH.search(text[max(0, start - 3) : start]))
