"""Yes-or-no questions: what sentences of the subject's documents affirm or deny, and figures against an amount."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

import numpy as np

from graph.lexicon import lexicon
from graph.names import fold
from search.questions import sanctions, situations
from search.questions.agreement import phases, stages
from search.questions.agreement.judgement import Added, verdicts
from search.questions.context import Context, Reading
from search.questions.cues.phrases import asks_how_much
from search.questions.language.amounts import Amount, scaled
from search.questions.language.sayings import apart_in, made_of, with_sayings
from search.questions.language.words import CUES
from search.questions.naming.names import Mention
from search.questions.plans import plan as p
from search.questions.readings import duties, figures, headings, members, rankings, sides, standards, unlisted
from search.questions.readings.bounds import LESS, MORE, amount_in, amounts_in, comparable, in_chinese
from search.questions.readings.duty import UNITS, duties_of, headed
from search.questions.rewording import leave, stances
from search.questions.texts import Sentence, Term, shares
from search.questions.understanding import EITHER

# English words may be put into Chinese in other ways than the plan has it, so less of them need be found.
ENOUGH, ENOUGH_ENGLISH = 0.74, 0.66
# Of so many sentences that speak so nearly as much of the matter, one may tell just what is asked.
OTHERS, NEARLY = 6, 0.15
# A sentence that gives leave or refuses it answers a question for leave a little better than one that only speaks of the matter.
LEAVE = 0.02
# What one of those tells that the first does not tell at all.
OF_OTHERS = frozenset(["date", "number", "ordinal", "rank"])
# What turns a sentence of a plan into a denial, or puts the matter off.
DENIALS = re.compile(
    r"不再|不得|不予|也不[接收要批](?![受近])|不受理|不接纳|一概不|未实现|未完成|未达到|未达成|一[个项家]不[批收建上]|不计入?|不准|不许|不单独|不新增|不纳入|不列入|不参加|不参与|不设|不引进|不布局|不发展|不举办|不建|不新上|不支持|不涉及|严禁|(?<!除)禁止|杜绝|一律不|暂不|暂缓|停止|取消|叫停|终止|撤销|废止|退出|"
    r"原则上不|未列入|未纳入|未能|尚未|没有|还没|不具备|不享受|不鼓励|限制|清退|淘汰|推迟|延期|搁置|未获|未取得|待[^,，。]{2,20}(?:后再|后方可|完成后|批复后)|另行|再行启动|前不|之前不|不上(?=$|[,，。;；”\"])|不会再|再也不|(?<!会)不会(?:批|上|建|开|做|搞|引)|至今[^,，。;；]{0,6}[未没]|[未没](?:有)?(?:能)?(?:按期|按时|如期|及时)?(?:建成|通车|投用|投产|开工|动工|完工|竣工|验收|交付|达到|达标|完成|启动|落地|过批)|停缓建|缓建|顺延|延后|推后|延至|比(?:年初|目标|计划|预期|上年计划)[^,，。;；]{0,12}(?:少|低|差)了|不一定|未必|不见得|没定|未定|没谈[定妥拢]|说不准|拿不准|不确定|不好说|难说|仅[做作](?:方案|前期|规划)"
)
NEGATED = re.compile(r"不再|不(?:搞|做|建|办|用|收|开|发展|推进|支持|参加|引进|招)(?=[^,，。?？]{0,16}了[吗么吧])|\b(?:steer(?:s|ing)? clear of|sh(?:y|ies) away from|(?:stay|keep|back)s? away from|stay clear of|turns? (?:its|their) back on|refrains? from)\b|是不是不|是否不|(?<!会)不会|(?<!准)不准|不得|禁止|严禁|被取消|取消了?|停止|叫停|关停|停建|停办|终止|中止|放弃|搁置|暂停|暂缓|撤销|撤掉|作废|no longer|\bnot\b|forbid|forbidden|prohibit|prohibited|banned|\bban\b|rule out|ruled out|cancel|cancelled|canceled|abandon|abandoned|exclude|excluded|stop\b|refuse|scrap|shelv|dropp|drop\b|\bhalt|suspend|\bcall(?:ed)? off\b|\bgiv(?:e|en) up\b")


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one to be answered by yes or no."""
    if not asked(c):
        return
    if c.u.places and not c.subjects:
        return
    if sides.asked(c):
        yield from sides.read(c)
        return
    if (amounts := amounts_in(c)) and not _RANGE.search(c.u.text):
        yield from _figure(c, amounts)
    yield from standards.read(c)
    yield from unlisted.read(c)
    yield from _charged(c)
    yield from _said(c)
    yield from _stated(c)


# What is asked about as done at once, and what waits for something.
_AT_ONCE = re.compile(r"马上|立即|立刻|现在就?|眼下|即刻|当下就|直接就|已经|这就|\b(?:right away|straight ?away|at once|immediately|now|already|from the start|without delay|straight off)\b")
_WAITS = re.compile("待[^,，。;；]{2,24}?(?:后|再|才)|再行|择机|适时|条件成熟|时机成熟|视[^,，。;；]{2,16}(?:而定|情况)|暂不|暂缓")


# Whether a place has a work, where nothing more is asked of it.
_HAS = re.compile(r"有没有|有|在|\bha(?:s|ve)\b|\b(?:in|there|at)\b")


def _stated(c: Context) -> Iterator[Reading]:
    """What the graph itself states of the two that a question names and says nothing more of: 甲园区会和海南合作吗 (深化湘琼合作)."""
    relations = [k.value for k in c.u.cues if k.kind == "relation" and k.value]
    owners = sorted(c.owners, key=lambda s: s.mention.start)
    others = [m for m in c.u.mentions if m not in c.subject_mentions()] + [s.mention for s in owners[1:]]
    if not relations and len(others) == 1 and others[0].of("Project") and _HAS.search(c.u.text):
        relations = ["HAS_PROJECT"]
    if len(set(relations)) != 1 or not owners or len(others) != 1 or NEGATED.search(c.u.text) or stages.asked(c) - {"build"}:
        return
    if c.u.content([*c.subject_mentions(), *others], ("ask", "outline", "type", "relation", "role", "stage", "aim")):
        return
    found, own = c.statements(relations[0], subjects=owners[0].ids, objects=others[0].all), owners[0].ids
    if both := relations[0] == "COOPERATES_WITH":
        own = members.just_so_called(c, owners[0])
        found += c.statements(relations[0], subjects=others[0].all, objects=own)  # either may say so
    found = [s for s in found if c.of_years(s) and c.timely(s)]
    if _AT_ONCE.search(c.u.text):
        found = [s for s in found if (k := c.texts.sentence_at(str(s.document), s.start)) is None or not _WAITS.search(k.folded)]
    if found:
        led = p.Follow(relations[0], p.BOTH if both else p.OUT, p.Entities(tuple(own)), statements=tuple(s.id for s in found))
        of = p.And((led, p.Entities(tuple(others[0].all), others[0].chinese)))
        yield Reading(p.Deciding(of=of), 1.1, "stated")


def asked(c: Context) -> bool:
    """Whether a question is to be answered by yes or no."""
    return (c.u.has("ask.yesno") or bool(EITHER.search(c.u.text))) and not _asks_other(c) and not rankings.either(c)


def _asks_other(c: Context) -> bool:
    """In English a question word before the verb means another question; in Chinese 吗 or 是否 decides."""
    if c.u.language == "en":
        starts = c.u.spans("ask.yesno")
        return not starts or starts[0][0] != 0
    if _LISTS.search(c.u.text) or asks_how_much(c.u.text):
        return True
    asked = c.u.spans("ask.which", "ask.count", "ask.figure", "ask.when") or any(_ASKS_WHO.search(c.u.text[a:b]) for a, b in c.u.spans("ask.who"))
    return bool(asked) and not re.search(r"吗|是否|是不是|有没有|会不会|能不能|要不要|可不可以|对不对", c.u.text) and not (EITHER.search(c.u.text) and not _WHO_SEES.search(c.u.text))


# 盯着账目清不清楚的是谁: who sees whether something is so, and not whether it is.
_WHO_SEES = re.compile(r"([㐀-鿿])[不没]\1[^,，。?？]{0,6}?(?:的(?:是|有|由|归)?|[,，]?(?:由|归|是))(?:哪|谁)")
# 责任单位 asks who it is only where no other word makes it a question for yes or no.
_ASKS_WHO = re.compile(r"[谁哪啥几]|什么|何")
# 有没有…?列一下: the list is what is wanted.
_LISTS = re.compile(r"列一?下|列出|列举|罗列|逐一|(?:名单|清单)(?![里上中内之])|哪些|哪几|有没有哪[个家座条项处]")


# 1-2个 asks for both ends, which sentences tell.
_RANGE = re.compile(r"\d\s*[-~—至到]\s*\d+(?:\.\d+)?\s*[㐀-鿿%]")
# What a figure that is just as large satisfies.
_OR_EQUAL = re.compile(r"以上|以内|不[低少]于|不[超高大多]过?于?|至少|起码|至多|最多|\bat least\b|\bat most\b|\bno (?:less|fewer|more) than\b|\bnot exceed|\bup to\b")


def _figure(c: Context, amounts: Sequence[Amount]) -> Iterator[Reading]:
    comparator = ">" if MORE.search(c.u.text) else "<" if LESS.search(c.u.text) else "="
    comparator += "=" if comparator != "=" and _OR_EQUAL.search(c.u.text) else ""
    for reading in figures.read_any(c):
        found = reading.plan
        if not isinstance(found, p.Figures):
            continue
        units = [scaled(1.0, str(s.qualifiers.get("unit", ""))).unit for s in c.runner.figures(found)] + [scaled(1.0, q.unit).unit for q in found.quotes]
        amount = next((a for a in amounts if a.unit in units), None) or next((a for a in amounts if any(comparable(a.unit, unit) for unit in units)), None)
        if amount is None:
            continue  # 过50亿元的项目: what bounds the projects that are counted is no number of them
        if found.quotes:
            yield Reading(p.Deciding(quotes=tuple(_compared(q, comparator, amount) for q in found.quotes)), reading.score + 0.5, "figure read off against an amount")
        elif found.statements:
            compared = p.Figures(found.subjects, found.indicators, found.years, found.statements, (), comparator, amount.value, amount.unit)
            yield Reading(p.Deciding(figures=compared), reading.score + 0.5, "figure against an amount")


def _compared(quote: p.Quote, comparator: str, amount: Amount) -> p.Quote:
    """A figure read off as the truth that it compares so with an amount."""
    value = scaled(float(quote.value or 0), quote.unit).value
    close = abs(value - amount.value) <= 1e-6 * max(1.0, amount.value)
    truth = (value > amount.value and not close) if comparator[0] == ">" else (value < amount.value and not close) if comparator[0] == "<" else False
    truth = truth or (close and comparator[-1] == "=")
    return replace(quote, value=truth)


# A body that a plan charges with anything is asked about in many words, and left out in as many.
_ON_LIST = re.compile(r"[列算写放挂纳摊派][进入为作在上到]?|名单|挂名|有份|份[吗吧儿呢]|有没有|有无|没[有份]|担责|责任|要管|在管|也管|[跑逃躲溜]不[掉了脱开]|参与|包括|包含|少不了|出现|点名|插手|一起|共同|管[不没]管|负不负责")
_LEFT_OUT = re.compile(r"(?<![有是])(?<!([列算写放挂纳摊派]))[没未不](?:有)?(?:被|把|给|让|由)?(?:[列算写放挂纳摊派包点出]|在内|在列|份|责任|它|他|一起)|\b(?:missing|absent|left out|leaves? out|omits?|omitted|not (?:on|among|in|one of))\b")
# Whether it has the task by itself is asked.
_BY_ITSELF = re.compile(r"只有|仅有?|唯一|单独|独自|独家|一家(?:负责|承担|管|扛|说了算)|\b(?:alone|only|solely|sole|by itself|on its own|exclusively|nobody else|no one else)\b")
# What a body does that a plan charges with a task.
_IN_CHARGE = re.compile(r"负责|牵头|主管|分管|主抓|承担|配合|协办|归.{1,16}管|由.{2,16}[管抓办]|责任(?:单位|部门)|的(?:责任|职责|任务|事|活儿?)|\bin charge\b|\bresponsib|\bleads?\b|\bled by\b|\bcharged\b|\btasked\b|\bhandled by\b|\bresponsibility\b")


def _charged(c: Context) -> Iterator[Reading]:
    """Whether a plan charges a body that a question names with a task, or others: 廉政建设是不是由甲局负责."""
    bodies = [m for m in c.u.mentions_of(*UNITS) if not m.of("Park", "Region") and m not in c.subject_mentions()]
    documents = c.in_years(c.documents or _charging(c, bodies), c.u.years)
    within = [*((m.start, m.end) for m in bodies), *c.u.quoted_spans]
    together = any(not any(a <= x and y <= b for a, b in within) for x, y in c.u.spans("relation.COOPERATES_WITH"))
    if not bodies or not documents or not (_IN_CHARGE.search(c.u.text) or (_ON_LIST.search(c.u.text) and _has_tasks(c, bodies, documents))):
        return
    if together and headed(c, duties_of(c, documents)) is None:
        return
    if (task := duties.task_of(c, documents, bodies)) is None:
        return
    duty, terms, importance = task
    units = duties.units_of(c, duty, terms, importance)
    chosen = set(units.statements) if units else set()
    charged = [s for s in duty.statements if s.id in chosen]
    own = [s for m in bodies for s in charged if s.subject in m.of(*UNITS)]
    every = all(any(s.subject in m.of(*UNITS) for s in charged) for m in bodies)
    if _BY_ITSELF.search(c.u.text):
        every = every and len({s.subject for s in charged}) <= len(bodies)
    told = own if every else charged or duty.statements
    quotes = tuple(p.Quote(duty.document, s.start, s.end, value=every) for s in told[:1])
    denied = NEGATED.search(c.u.text) or _LEFT_OUT.search(EITHER.sub("", c.u.text))
    yield Reading(p.Deciding(quotes=quotes, negated=bool(denied)), 1.05, "charged")


def _charging(c: Context, bodies: Sequence[Mention]) -> list[str]:
    """The one plan that charges some bodies with tasks, of several one that charges them with a task that is headed as the question says; none where there is none."""
    if not bodies or c.u.places:
        return []
    units = {i for m in bodies for i in m.of(*UNITS)}
    found = {str(s.document) for s in c.statements("RESPONSIBLE_FOR", subjects=sorted(units))}
    if len(found) > 1:
        found = {str(s.document) for own in headings.charged(c, bodies).values() for s in own if s.subject in units}
    return sorted(found)[:1]


def _has_tasks(c: Context, bodies: Sequence[Mention], documents: Sequence[str]) -> bool:
    """Whether some plans charge each of some bodies with anything."""
    charged = {s.subject for s in c.statements("RESPONSIBLE_FOR", documents=documents)}
    return all(not charged.isdisjoint(m.of(*UNITS)) for m in bodies)


def _said(c: Context) -> Iterator[Reading]:
    documents = c.in_years(c.documents or c.all_documents, c.u.years)
    if not documents:
        return
    terms = c.content("relation.HAS_PROJECT", "role", without=[])
    terms = [_unrefused(_alike(c, t)) for t in terms if not NEGATED.fullmatch(t.text)]
    if not c.owners:
        terms = c.u.content([], ("ask", "outline"))
    if stances.favours(c.u.text):
        terms = [kept for t in terms if (kept := stances.freed(t))] or terms
    if made := _AS_IT_WAS_MADE.search(c.u.text):
        terms = [t for t in terms if t.text not in made[0]]
    if (complaint := _COMPLAINT.match(c.u.text)) and not any(m.start < complaint.end() for m in c.u.places):
        terms = [t for t in terms if c.u.text.find(t.text, complaint.end()) >= 0] or terms
    if len(c.owners) > 1 and c.u.has("relation.COOPERATES_WITH"):
        # Whether two places work together is said only where one names the other.
        first, *others = sorted(c.owners, key=lambda s: s.mention.start)
        terms += [Term(s.mention.chinese, tuple(c.own_names(s.ids))) for s in others]
        documents = c.in_years(first.documents, c.u.years)
    amount = amount_in(c)
    if amount is not None and c.u.language == "en":
        terms.append(Term(f"{amount.value:g}", in_chinese(amount)))
    terms = with_sayings(c, terms, made_of(terms, c.u.text, apart_in(c)))
    if not terms:
        return
    terms = situations.lessened(c, terms)
    yield from _told(c, terms, documents)
    if leave.PERMITS.search(c.u.text):
        yield from _told(c, leave.matter(terms), documents, leave.ANSWERS)


def _told(c: Context, terms: Sequence[Term], documents: Sequence[str], only: re.Pattern[str] | None = None) -> Iterator[Reading]:
    """What the sentences say that speak most of some words; of those ``only`` that say a word of some kind."""
    importance = c.weigh(terms, documents)
    sentences = c.sentences(documents)
    before = ["", *(s.folded for s in sentences)]
    windows = [before[max(0, i - 1)] + "|" + before[i] for i in range(len(sentences))]
    fits = [fit if only is None or only.search(s.folded) else 0.0 for s, fit in zip(sentences, _fits(sentences, windows, terms, importance), strict=True)]
    fits = [fit if fit < ENOUGH_ENGLISH or not sanctions.unsaid(c.u.text, s.folded) else 0.0 for fit, s in zip(fits, sentences, strict=True)]
    scored = sorted(zip(fits, range(len(fits)), sentences, strict=True), key=lambda x: (-x[0], x[1]))
    if not scored or scored[0][0] < (ENOUGH if c.u.language == "zh" else ENOUGH_ENGLISH):
        return
    top, enough = scored[0][0], scored[0][0] - NEARLY
    quote = decided(c, [s for v, _, s in scored[:3] if v >= top - 0.03], [s for v, _, s in scored[:OTHERS] if v >= enough], terms)
    if quote.value and any(phases.untold(c, s) for s in sentences if (s.document, s.start) == (quote.document, quote.start)):
        return
    yield Reading(p.Deciding(quotes=(quote,), negated=bool(NEGATED.search(c.u.text))), min(1.0, top) + (LEAVE if only else 0.0), "allowed" if only else "said")


def decided(c: Context, best: Sequence[Sentence], nearly: Sequence[Sentence], terms: Sequence[Term]) -> p.Quote:
    """What the sentences that speak most of a matter say to a question: whether they affirm or deny it.

    One that denies outweighs others that merely speak of it. What the question adds (a date, a number, a stage) has to be
    told by one of those that speak ``nearly`` as much of the matter, where any tells of such things.
    """
    quotes = [_quote(c, s, terms) for s in best]
    if stances.neglects(c.u.text) and (told_of := next((q for q in (*quotes, *(_quote(c, s, terms) for s in nearly)) if q.value), None)):
        return told_of
    if of_phase := said_of_phase(c, [*best, *nearly], terms):
        return of_phase
    if put_off := next((q for s in best if (q := _put_off(c, s))), None):
        return put_off
    if refused := [q for q in quotes if not q.value]:
        return refused[0]
    if NEGATED.search(c.u.text):
        return quotes[0]
    if done_before(c):
        back = [s for s in {s.folded: s for s in (*best, *nearly)}.values() if _is_done(c, s)]
        if not back and _tells_end(c, best[0], terms):
            return replace(quotes[0], value=False)  # what a plan still sets out to do is not done
        if back and back[0] not in best:
            # What is told of the year before answers, and not what is set for this one.
            quotes, best = [_quote(c, back[0], terms)], back[:1]
            if not quotes[0].value:
                return quotes[0]
    added = Added(c)
    told = [(s, verdicts(added, s, terms)) for s in {s.folded: s for s in reversed((*best, *nearly))}.values()][::-1]
    for kind in dict.fromkeys(k for _, found in told for k in found):
        saying = [(s, found[kind]) for s, found in told if kind in found]
        if not any(agrees for _, agrees in saying) and (kind in OF_OTHERS or (kind == "rival" and added.rivals.keys() == {"frequency"}) or saying[0][0] in best):
            return replace(_quote(c, saying[0][0], terms), value=False)
    return quotes[0]


def said_of_phase(c: Context, sentences: Sequence[Sentence], terms: Sequence[Term]) -> p.Quote | None:
    """What sentences say of the phase of works that a question asks about; None where it asks about none, or they do not tell."""
    found = None if NEGATED.search(c.u.text) else phases.said(c, sentences, terms)
    return p.Quote(found[0].document, found[0].start, found[0].end, value=found[1]) if found else None


# What troubles the one who asks stands before what is asked: 三天两头有人来检查,…会整治吗. No plan says it so.
_COMPLAINT = re.compile(r"(?=[^,，。]*(?:我们?|咱们?|老是?|总是?|天天|三天两头|隔三差五|动不动|没完没了))[^,，。?？哪谁吗]{4,30}[,，。](?=.{8,})")
# When the plan was made: what is asked is how things stood then.
_AS_IT_WAS_MADE = re.compile(r"\b(?:when|by the time|at the time|before) [^,?]{0,40}?\b(?:drew up|drafted|made|wrote|issued|published|adopted|released|set out|was (?:drawn up|drafted|made|written|issued|published|adopted))\b[^,?]*|(?:在)?(?:制[定订]|编制|印发|发布|出台|起草|写)[^,，?？]{0,12}?(?:时候?|之时|的当时|那会儿|之前|前)")
# What was done in the year before the plan's is asked.
_LAST_YEAR = re.compile(r"(?:去年|上年|上一年)[^?？]*(?:了吗|了没|过吗|[吗么没]|是否|有没有|是不是)|(?:是否|有没有|是不是)[^?？]*(?:去年|上年)|^(?:did|was|were|has|have|had)\b.*\blast year\b")
_ALREADY = re.compile(r"(?<!的)已经?(?![知有])|早就|早已|\balready\b")
# What is brought about once and for all, beside the stages of works.
_REACHED = re.compile(r"通过|获批|批复|升[级格]|挂牌|封关|成立|设立|签订|\b(?:pass(?:ed)?|approv\w+|upgraded|obtained|received|certified|established|founded|set up)\b")
_DONE = re.compile(r"已|去年|上年|以来|截至|目前|现有|现已|累计|率先(?:在|实现)了")


def done_before(c: Context) -> bool:
    """Whether a question asks if something was done already, or in the year before: 已经通过验收了吗, 去年投产了吗, had it already opened."""
    return bool((_ALREADY.search(c.u.text) or _LAST_YEAR.search(c.u.text)) and (c.u.has("stage") or _REACHED.search(c.u.text)))


# 顺延到2026年动工: when works that are put off are due then.
_PUT_OFF = re.compile(r"(?:顺延|推迟|延期|延后|推后|延至|延到|改到|改至|挪到|缓到|拖到)(?:到|至|在)?[^,，。;；\d]{0,4}(?P<year>20\d\d)年")
_THIS_YEAR = re.compile(r"今年|本年|当年|年内|\bthis year\b")


def _put_off(c: Context, sentence: Sentence) -> p.Quote | None:
    """What a sentence that puts works off to another year says to a question for the year in which they are due; None where no year is asked, or none told."""
    match = _PUT_OFF.search(c.texts.text(sentence.document), sentence.start, sentence.end)
    if match is None or not c.u.has("stage", "relation.HAS_PROJECT") or not (c.u.years or _THIS_YEAR.search(c.u.text)):
        return None
    return p.Quote(sentence.document, sentence.start, sentence.end, value=int(match["year"]) in c.u.years)


def _tells_end(c: Context, sentence: Sentence, terms: Sequence[Term]) -> bool:
    """Whether a sentence speaks of the end that a question asks about: of an approval, not merely of what may have been approved."""
    stages = [c.u.text[a:b] for a, b in c.u.spans("stage")]
    ends = [t for t in terms if t.words and (_REACHED.search(t.text) or t.text in stages)]
    return bool(ends) and all(t.coverage(sentence.folded) >= 0.8 for t in ends)


def _is_done(c: Context, sentence: Sentence) -> bool:
    """Whether a sentence looks back, by its words or by its headings."""
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    return bool(_DONE.search(text) or re.search(r"回顾|总结|成效|完成情况|基础|现状", sentence.headings))


def _alike(c: Context, term: Term) -> Term:
    """The verb of a relation as any verb of that relation: 参加 is 参与 as well."""
    for cue in c.u.cues:
        if cue.kind == "relation" and c.u.text[cue.start : cue.end] == term.text:
            return replace(term, words=(*term.words, *lexicon(CUES).entries[cue.tag].aliases), weight=min(term.weight, 0.5))
    return term


_HANDLES = re.compile(r"办(?![法公学事证案厂会展班好])")


def _unrefused(term: Term) -> Term:
    """关停甲厂 as 甲厂: what a question says is given up is looked for, not that it is; 办通关 as 通关."""
    led = NEGATED.match(term.text) or _HANDLES.match(term.text)
    return replace(term, words=(*term.words, term.text[led.end() :])) if led and len(term.text) >= led.end() + 2 else term


def _fits(sentences: Sequence[Sentence], before: Sequence[str], terms: Sequence[Term], importance: Sequence[float]) -> list[float]:
    """How well each sentence speaks of the matter; the two before it may say what it goes on about."""
    fits = shares(terms, importance, ([s.folded for s in sentences], 1.0))
    said = np.flatnonzero(fits >= 0.2).tolist()
    own = [sentences[i] for i in said]
    fits[said] = shares(terms, importance, ([s.folded for s in own], 1.0), ([s.headings for s in own], 0.7), ([before[i] for i in said], 0.72))
    return cast(list[float], fits.tolist())


def _quote(c: Context, sentence: Sentence, terms: Sequence[Term]) -> p.Quote:
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    open_yet = _SETTLED.search(c.u.text) is not None and pending(text, terms)
    against = denied(text, terms) or (_takes_stance(c) and _fights(text, terms))
    return p.Quote(sentence.document, sentence.start, sentence.end, value=not open_yet and not against)


def _takes_stance(c: Context) -> bool:
    """Whether a question asks if a plan is for something or against it."""
    return stances.favours(c.u.text) or stances.against(c.u.text)


def _fights(text: str, terms: Sequence[Term]) -> bool:
    """Whether the part of a sentence that speaks of the matter fights it."""
    matter = [kept for t in terms if (kept := stances.freed(t)) and not NEGATED.fullmatch(t.text)]
    parts, speaking = _speaking(text, matter)
    return any(stances.fought(parts[i], matter) for i in speaking)


# Whether something is settled is asked; what is only being studied, discussed or sought is not.
_SETTLED = re.compile(
    r"(?<![选约指规固稳确决商议])定(?:了|下来?|好|妥|死)|敲定|确定(?:了|下来|要|会)?|板上钉钉|谈(?:妥|成|好|定)|说定|签(?:了|下|约了|妥)|(?<!没)已经|铁定|肯定(?:会|能|要)|一定(?:会|能|要)|"
    r"\b(?:decided|settled|confirmed|certain|definite|definitely|finali[sz]ed|agreed|firm(?:ly)?|final|secured|sure|signed|already)\b"
)
_PENDING = re.compile(
    r"(?:还|仍|尚|正|目前|眼下)(?:处)?[在于](?:做|进行|开展|搞|抓紧)?[^,，。;；]{0,6}?(?:可行性研究|可研|洽谈|商谈|对接|接触|论证|讨论|研究|谋划|磋商|协商|争取|谈|等)|正?(?:洽谈|商谈|磋商)(?:之?中|阶段)|(?:还|仍|尚)(?:停留|处于?|只是)[^,，。;；]{0,8}(?:阶段|设想|意向)|有?待[^,，。;；]{0,8}(?:论证|批复|确定|落实)"
)


def pending(text: str, terms: Sequence[Term]) -> bool:
    """Whether the part of a sentence that speaks of the matter, or the one behind it, says that it is only being looked into."""
    parts, speaking = _speaking(text, terms)
    return any(_PENDING.search(x) for i in speaking for x in parts[i : i + 2])


_PARTS = re.compile(r"[,，;；—]")


def _speaking(text: str, terms: Sequence[Term]) -> tuple[list[str], list[int]]:
    """The parts of a sentence, and which of them speak of the matter."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    scores = [sum(t.coverage(fold(part)) for t in terms) for part in parts]
    least = max(0.6 * max(scores, default=0.0), 0.3)
    return parts, [i for i, score in enumerate(scores) if score >= least]


# What says more of the thing before it, and has no subject of its own.
_GOES_ON = re.compile(r"\s*(?:(?:[㐀-鿿]{1,4}(?:还|尚|也|都)?[没未](?:有)?[㐀-鿿]{1,3}(?:、|和|$))+$|待|须待|暂|尚|未(?![^,，。;；]{2,14}的(?:项目|企业|单位|地块))|不(?![^,，。;；]{2,14}的(?:项目|企业|单位|地块))|没|还|仍|因|目前|现)")


def denied(text: str, terms: Sequence[Term]) -> bool:
    """Whether a denial stands in the part of the sentence that speaks of the matter."""
    parts, speaking = _speaking(text, terms)
    for i in speaking:
        part, following = parts[i], parts[i + 1] if i + 1 < len(parts) else ""
        around = "，".join(parts[max(0, i - 1) : i + 1]) if i and len(fold(parts[i - 1])) < 16 else part
        if _denies(part, terms) or (_denies(following[:8], terms) and not _has_terms(following, terms)):
            return True
        goes_on = next((n for n in range(i + 1, len(parts)) if not _GOES_ON.match(parts[n])), len(parts))
        if any(DENIALS.search(x) for x in parts[i + 1 : goes_on]):
            return True
        if re.search(r"至于|(?<!《)关于", around) and any(_denies(x, terms) for x in parts[i : i + 4]):
            return True
    return False


def _denies(part: str, terms: Sequence[Term]) -> bool:
    """Whether a denial stands in a part that is not itself what is asked about (abolished, stopped)."""
    return any(not any(m[0] in w or (w in m[0] and m[0][0] not in "不未没") for t in terms for w in t.words) for m in DENIALS.finditer(part))


def _has_terms(part: str, terms: Sequence[Term]) -> bool:
    return any(t.coverage(fold(part)) >= 0.8 for t in terms)
