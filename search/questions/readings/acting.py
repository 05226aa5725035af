"""Who does what the rules of a policy have somebody do: explain it, check applications, keep records, pay out; as sentences name them, known or not.

由市场监管局会同财政局负责解释; 金融办审核批复; 须在金融办备案. Such offices are not the units of a task, and many stand in no other sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.readings.beside import ASKING, THE_POLICY, beside, readable, said_before
from search.questions.texts import Sentence, Term, covered

NAME = "acting"
SCORE, ENOUGH, ENOUGH_ENGLISH = 1.7, 0.6, 0.5
ABOVE, TITLE, BEFORE = 0.75, 0.8, 0.5
# So many characters around those who do it count by themselves, for so much.
NEAR, CLOSE = 30, 0.25
# Deeds as questions of both languages and as plans say them; those of the whole policy are told by its title.
_DEEDS = (
    (re.compile(r"解释|解读|\binterpret\w*|\bexplain\w*"), "解释|解读"),
    (re.compile(r"审核|审查|复核|初审|预审|把关|\breview\w*|\bvets?\b|\bvetting|\bexamin\w+|\bchecks?\b"), "审核|审查|复核|初审|预审"),
    (re.compile(r"批复|\bapprov\w+"), "批复|批准|审批|审定|核准|同意"),
    (re.compile(r"认定|评定|\brecogni[sz]\w+|\bcertif\w+|\baccredit\w*"), "认定|评定"),
    (re.compile(r"取消|撤销|\bcancel\w*|\bwithdraw\w*|\brevok\w+"), "取消|撤销"),
    (re.compile(r"备案|登记|\bfil(?:e|es|ed|ing)\b|\bon record\b|\bregister\w*|\bfor the record\b"), "备案|登记"),
    (re.compile(r"推荐|上报|\brecommend\w*|\bnominat\w+"), "推荐上报|推荐|上报"),
    (re.compile(r"兑现|兑付|拨付|发放|支付|下拨|\bpa(?:y|ys|id|ying) out\b|\bdisburs\w+|\bpayment\b"), "兑现|兑付|拨付|发放|支付|下达"),
    (re.compile(r"受理|\baccepts? (?:the )?applications?\b|\bsubmit\w*"), "受理"),
    (re.compile(r"验收|\baccept\w+ (?:check|inspection)|\binspect\w*"), "验收"),
)
_OF_ALL = _DEEDS[0][0]
_INTERPRETS = re.compile(r"解释|\binterpret\w*")
_WHO = re.compile(
    r"谁|(?:哪[一几些两三]?[个家]?|什么)(?:政府)?(?:机构|部门|单位|组织|局|委|办公室|小组|机关|厅|处)|\bwho\b|\bwhom\b|\b(?:which|what) (?:[\w-]+ )?(?:body|bodies|agency|agencies|offices?|departments?|bureaus?|units?|authority|authorities|organi[sz]ations?)\b"
)
_FRAME = re.compile(rf"{ASKING}|{_WHO.pattern}|负责|具体|牵头|由(?=\0|谁|哪)|归(?=谁|哪)|向(?=哪)|在(?=哪)|申请|{THE_POLICY}|" + "|".join(said for _, said in _DEEDS))
# An office by the end of its name.
_OFFICE = r"[㐀-鿿]{1,16}?(?:局|委|办|部|厅|院|府|组|处|中心|委员会|管委会|办公室|部门|银行|公司|协会|联盟|机构|镇\(街道[、,]区\)|街道)|乡镇|所在镇\(街道[、,]区\)"
_JOINT = r"(?:、|会同|联合|和|与|及|以及|牵头组织|组织)"
_ROW = rf"(?:{_OFFICE})(?:{_JOINT}(?:{_OFFICE}))*(?:等(?:相关|有关)?(?:部门|单位)?)?"
_LEADS = r"(?:(?<=由)|(?<=经)|(?<=报)|(?<=报送)|(?<=报请)|(?<=提交)|(?<=[,，。;；:：\s、])|^)"
_BETWEEN = r"(?:负责|统一|联合|共同|组织|牵头|具体|及时|定期|依法|直接|进行|加以|予以|审议|按[㐀-鿿]{1,6}|(?:对|就)[^,，。;；]{1,24}?(?:进行|予以|给予|加以|实施)?|将[^,，。;；]{1,20}?)*"
# 须在甲局备案, 向甲局申请备案.
_WITH = rf"(?:在|向|报|到|送|交)(?P<row2>{_OFFICE})(?:申请|进行|办理)*"
# 经甲局认定,取消资格: whoever was led to right before does that too.
_BEFORE = re.compile(rf"(?:由|经|报)(?P<row>{_ROW})(?:{_BETWEEN})[㐀-鿿]{{2,8}}[,，][^,，。;；]{{0,6}}$")
_SPLIT = re.compile(_JOINT + r"(?![^()]*\))")
_ALSO = re.compile("(?:等(?:相关|有关)?(?:部门|单位)?)$")
_ITEM = re.compile(r"^(?:第[一二三四五六七八九十百]+条|[(（]?[一二三四五六七八九十\d]+[)）.．、])\s*")
_LED = re.compile(r"^.*(?:由|经(?![济信开贸营])|(?<![所现存])在(?![线建])|向|报(?![告社业])|送|交(?!通))(?=[㐀-鿿]{2})|^(?:具体|须|应当?|再|并|则|均)+")
_UNSAID = re.compile("^(?:该|其|各|有关|相关|上述|主管|行业主管)")


class _Asked(NamedTuple):
    """What a question asks: the deeds as plans say them, all of them as one pattern, what says who does one, its other words with their weights, and whether a deed is of the whole policy."""

    deeds: Sequence[str]
    verb: re.Pattern[str]
    acts: re.Pattern[str]
    terms: Sequence[Term]
    importance: Sequence[float]
    whole: bool


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for who does a deed of a policy's rules."""
    if c.meanings is not None or not _WHO.search(c.u.text) or c.u.has("ask.count", "ask.figure", "ask.yesno"):
        return
    deeds = [said for asked, said in _DEEDS if asked.search(c.u.text)]
    documents = readable(c) if deeds and c.owners else []
    if not documents:
        return
    terms = _terms(c)
    asked = _Asked(deeds, *_patterns("|".join(deeds)), terms, c.weigh(terms, documents), _OF_ALL.search(c.u.text) is not None)
    found = sorted(_fitting(c, documents, asked), key=lambda act: -act[0])
    if of := next((named for fit, sentence, span in found if fit > 0 and (named := _named(c, sentence, *span))), None):
        yield Reading(p.Listing(of), SCORE, NAME)


@cache
def _patterns(verb: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The deeds of a question, and what says who does one of them; made once for each row of deeds, since few are asked about."""
    return re.compile(verb), re.compile(rf"{_LEADS}(?P<row>{_ROW})(?:{_BETWEEN})(?P<verb>{verb})|{_WITH}(?P<verb2>{verb})")


def _fitting(c: Context, documents: Sequence[str], asked: _Asked) -> Iterator[tuple[float, Sentence, tuple[int, int]]]:
    """The sentences that say who does a deed of what is asked about, each with how well it fits and where it says so."""
    enough = ENOUGH if c.u.language == "zh" else ENOUGH_ENGLISH
    for document in documents:
        sentences = c.texts.sentences(document)
        for i, sentence in enumerate(sentences):
            if not asked.verb.search(sentence.folded):
                continue
            fit = _of_matter(c, sentence, said_before(sentences, i, 1), asked)
            if asked.whole and len(documents) == 1:
                fit = max(fit, ENOUGH)  # the one policy of a place is explained by whom it says
            if fit >= enough and (span := _act(c.texts.plainly(sentence), asked)) is not None:
                yield (1 - CLOSE) * fit + CLOSE * _near(c, sentence, span, asked), sentence, span


def _of_matter(c: Context, sentence: Sentence, before: str, asked: _Asked) -> float:
    """How much of what a question says besides a sentence says, with what stands around it."""
    if not asked.terms:
        return 1.0
    title = fold(c.view.document(sentence.document).title)
    return covered(asked.terms, asked.importance, (sentence.folded, 1.0), (sentence.headings, ABOVE), (before, BEFORE), (title, 1.0 if asked.whole else TITLE))


def _near(c: Context, sentence: Sentence, span: tuple[int, int], asked: _Asked) -> float:
    """How much of the question stands close to those who do it: its other words, and its deeds."""
    near = fold(c.texts.text(sentence.document)[sentence.start + max(0, span[0] - NEAR) : sentence.start + span[1] + NEAR])
    return covered(asked.terms, asked.importance, (near, 1.0)) + sum(re.search(d, near) is not None for d in asked.deeds) / len(asked.deeds)


def nowhere(c: Context) -> bool:
    """Whether a question asks who interprets a policy, of which no plan that it may mean says a word: nobody is known then, whoever else has a task."""
    if not _INTERPRETS.search(c.u.text) or not _WHO.search(c.u.text):
        return False
    documents = readable(c)
    return bool(documents) and not any(c.texts.says(d, word) for d in documents for word in _DEEDS[0][1].split("|"))


def _terms(c: Context) -> list[Term]:
    """What a question says besides who does it and what it calls the deed."""
    if c.u.language == "zh":
        return beside(c, _FRAME)
    return [t for t in c.content("role") if t.words and not any(asked.search(t.text) for asked, _ in _DEEDS)]


def _act(plain: str, asked: _Asked) -> tuple[int, int] | None:
    """Where a sentence names those who do a deed, None where it does not."""
    if match := asked.acts.search(plain):
        return match.span("row") if match["row"] else match.span("row2")
    own = asked.verb.search(plain)
    led = _BEFORE.search(plain[: own.start()]) if own else None
    return led.span("row") if led else None


def _named(c: Context, sentence: Sentence, start: int, end: int) -> p.Set | None:
    """The offices of a row, as entities where all are known; of one who leads others, the leader where that is asked."""
    plain = c.texts.plainly(sentence)
    if c.u.has("role.lead") and (leads := plain.find("牵头", start, end)) > 0:
        end = leads
    spans: list[tuple[int, int]] = []
    at = start
    for part in [*_SPLIT.finditer(plain, start, end), None]:
        stop = part.start() if part else end
        words = _ALSO.sub("", plain[at:stop])
        for pattern in (_ITEM, _LED):
            if lead := pattern.match(words):
                at, words = at + lead.end(), words[lead.end() :]
        if words and not _UNSAID.match(words):
            spans.append((sentence.start + at, sentence.start + at + len(words)))
        at = part.end() if part else stop
    return sets.written(c, sentence.document, spans, ("Agency", "Organization", "Company", "Park"))
