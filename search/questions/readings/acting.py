"""Who does what the rules of a policy have somebody do: explain it, check applications, keep records, pay out; as sentences name them, known or not.

由市场监管局会同财政局负责解释; 金融办审核批复; 须在金融办备案. Such offices are not the units of a task, and many stand in no other sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.readings.beside import beside, local
from search.questions.readings.readoff import READ_DOCUMENTS
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
_FRAME = re.compile(rf"请问|您好|想问一?下?|想知道|{_WHO.pattern}|负责|具体|牵头|由(?=\0|谁|哪)|归(?=谁|哪)|向(?=哪)|在(?=哪)|申请|(?:这份|该|本)?(?:意见|政策|办法|细则|规定|文件|通知)|" + "|".join(said for _, said in _DEEDS))
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


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for who does a deed of a policy's rules."""
    if c.meanings is not None or not _WHO.search(c.u.text) or c.u.has("ask.count", "ask.figure", "ask.yesno"):
        return
    deeds = [said for asked, said in _DEEDS if asked.search(c.u.text)]
    documents = local(c) if deeds and c.owners else []
    if not 0 < len(documents) <= READ_DOCUMENTS:
        return
    verb = "|".join(deeds)
    acts = re.compile(rf"{_LEADS}(?P<row>{_ROW})(?:{_BETWEEN})(?P<verb>{verb})|{_WITH}(?P<verb2>{verb})")
    terms = _terms(c)
    importance = c.weigh(terms, documents)
    whole = _OF_ALL.search(c.u.text) is not None
    best: tuple[float, p.Set | None] = (0.0, None)
    for document in documents:
        sentences = c.texts.sentences(document)
        title = fold(c.view.document(document).title)
        for i, sentence in enumerate(sentences):
            if not re.search(verb, sentence.folded):
                continue
            before = sentences[i - 1].folded if i and sentences[i - 1].headings == sentence.headings else ""
            fit = covered(terms, importance, (sentence.folded, 1.0), (sentence.headings, ABOVE), (before, BEFORE), (title, 1.0 if whole else TITLE)) if terms else 1.0
            if whole and len(documents) == 1:
                fit = max(fit, ENOUGH)  # the one policy of a place is explained by whom it says
            if fit < (ENOUGH if c.u.language == "zh" else ENOUGH_ENGLISH) or (span := _act(sentence_text(c, sentence), acts, re.compile(verb))) is None:
                continue
            near = fold(c.texts.text(document)[sentence.start + max(0, span[0] - NEAR) : sentence.start + span[1] + NEAR])
            fit = (1 - CLOSE) * fit + CLOSE * covered(terms, importance, (near, 1.0)) + CLOSE * sum(re.search(d, near) is not None for d in deeds) / len(deeds)
            if fit > best[0] and (found := _named(c, sentence, *span)):
                best = fit, found
    if best[1]:
        yield Reading(p.Listing(best[1]), SCORE, NAME)


def nowhere(c: Context) -> bool:
    """Whether a question asks who interprets a policy, of which no plan that it may mean says a word: nobody is known then, whoever else has a task."""
    if not _INTERPRETS.search(c.u.text) or not _WHO.search(c.u.text):
        return False
    documents = local(c)
    return 0 < len(documents) <= READ_DOCUMENTS and not any(c.texts.says(d, word) for d in documents for word in _DEEDS[0][1].split("|"))


def _terms(c: Context) -> list[Term]:
    """What a question says besides who does it and what it calls the deed."""
    if c.u.language == "zh":
        return beside(c, _FRAME)
    return [t for t in c.content("role") if t.words and not any(asked.search(t.text) for asked, _ in _DEEDS)]


def sentence_text(c: Context, sentence: Sentence) -> str:
    """A sentence as it is written, in half width where that keeps its places."""
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    return plain if len(plain := unicodedata.normalize("NFKC", text)) == len(text) else text


def _act(plain: str, acts: re.Pattern[str], verb: re.Pattern[str]) -> tuple[int, int] | None:
    """Where a sentence names those who do a deed, None where it does not."""
    if match := acts.search(plain):
        return match.span("row") if match["row"] else match.span("row2")
    own = verb.search(plain)
    led = _BEFORE.search(plain[: own.start()]) if own else None
    return led.span("row") if led else None


def _named(c: Context, sentence: Sentence, start: int, end: int) -> p.Set | None:
    """The offices of a row, as entities where all are known; of one who leads others, the leader where that is asked."""
    plain = sentence_text(c, sentence)
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
