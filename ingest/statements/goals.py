"""SETS_TARGET: every number that the document sets as a goal, with its indicator, comparator, year and base value."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graph.quantities import base
from ingest.draft import Draft, Fact, Key
from ingest.quantities import judgement, names, whens
from ingest.quantities.amounts import Amount, amounts
from ingest.quantities.comparators import STRIVE
from ingest.quantities.slots import Slot, slots
from ingest.quantities.tenses import PLANNED, Timeline, past_clauses
from ingest.subjects import subject_of

AIM = re.compile(r"目标|指标")
_BARE = re.compile(r"^(?:\d[\d.,\-—~]*|[一二三五十百千]+)?(?:百|千)?[万亿]+(?:美|欧)?元(?:及?以上|以下)?(?:的)?")
_PLACE = re.compile(r"^[\u4e00-\u9fff]{1,8}(?:街道|镇|乡|县|区|市|州|盟|旗|园|片区|新城|港|小镇)(?:[、和及与][\u4e00-\u9fff]{1,8}(?:街道|镇|乡|县|区|市|园|片区))*(?:各|均)?$")
_MEASURE = re.compile(r"(?:总?产值|增加值|营业收入|总?收入|投资|税收|面积|用地|产量|进出口|交易额)$")
_ROW = re.compile(r"^\s*\d{1,3}[ \t.、][^\n]*(?:\S[ \t]{1,}\S[^\n]*){3,}$")


@dataclass(slots=True)
class Head:
    """The indicator named last, which later parts of the sentence leave out."""

    verb: str
    noun: str
    threshold: str
    begin: int
    first: bool = False
    fund: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal read from a slot: indicator and value, with the span that says so, in offsets of the whole text."""

    name: str
    amount: Amount
    comparator: str
    kind: str
    start: int
    end: int
    slot: Slot
    threshold: str = ""


def state(draft: Draft) -> Iterable[Fact]:
    """The goals of a document as facts."""
    if draft.subject is None and not draft.mentions:
        return
    for start, end, found in _stretches(draft):
        yield from _goals(draft, start, end, found)


def _stretches(draft: Draft) -> Iterator[tuple[int, int, list[Amount]]]:
    """Stretches of text between full stops that hold amounts, with their amounts; those of the past are left out."""
    starts = [s.start for s in draft.sentences]
    past = past_clauses(draft)
    group: list[Amount] = []
    bounds = (0, 0)
    for amount in amounts(draft.text):
        index = bisect_right(starts, amount.start) - 1
        if index < 0 or draft.sentences[index].end <= amount.start or draft.sentences[index].clause in past:
            continue
        if amount.start >= bounds[1]:
            if group:
                yield *bounds, group
            group, bounds = [], _bounds(draft, index)
        group.append(amount)
    if group:
        yield *bounds, group


def _bounds(draft: Draft, index: int) -> tuple[int, int]:
    """The span of the sentence at ``index`` with those joined to it by semicolons."""
    sentences, text = draft.sentences, draft.text
    first = last = index
    while first > 0 and text[sentences[first - 1].end - 1] == ";" and sentences[first - 1].end == sentences[first].start:
        first -= 1
    while last + 1 < len(sentences) and text[sentences[last].end - 1] == ";" and sentences[last].end == sentences[last + 1].start:
        last += 1
    return sentences[first].start, sentences[last].end


def _goals(draft: Draft, start: int, end: int, found: list[Amount]) -> Iterator[Fact]:
    text = draft.text[start:end]
    if _ROW.match(text):
        return
    clause = draft.sentences[bisect_right([s.start for s in draft.sentences], start) - 1].clause
    planned = clause >= 0 and bool(AIM.search(draft.clauses[clause].heading))
    timeline = Timeline(text, draft.metadata.year)
    reader = Reader(text, start, slots(text, found, start), planned, timeline)
    for goal in reader.read():
        yield from _facts(draft, goal, timeline.at(goal.amount.start - start).year, text)


class Reader:
    """Reads the goals of one stretch, slot by slot, keeping the indicator that later slots leave out."""

    def __init__(self, text: str, offset: int, found: list[Slot], planned: bool, timeline: Timeline) -> None:
        self.text, self.offset, self.slots, self.planned, self.timeline = text, offset, found, planned, timeline
        self.head: Head | None = None
        self.coordinated: list[str] = []

    def read(self) -> Iterator[Goal]:
        """The goals in order."""
        held: Slot | None = None
        for i, slot in enumerate(self.slots):
            following = self.slots[i + 1] if i + 1 < len(self.slots) else None
            if held is not None:
                slot.notes["threshold"] = self._threshold(held, slot)
                held = None
            if following is not None and following.tied and self._qualifies(slot, following):
                held = slot
                continue
            yield from self._judge(slot)

    def _qualifies(self, slot: Slot, following: Slot) -> bool:
        """Whether a number only qualifies what the next one counts: 10亿元以上项目12宗, 由4家增至10家."""
        between = following.left
        if re.match(r"\s*[、和及与]", between):
            return False
        if re.search(r"[由从]$", slot.noun + slot.lead.words) or re.search(r"[由从](?:去年|上年|20\d\d年)?的?$", slot.left):
            slot.notes["base"] = "1"
            return True
        if slot.lead.change:
            return False
        noun = re.sub(r"^(?:及?以[上下]|的|以内)", "", between[: len(following.noun)] if following.noun else "").strip()
        if slot.amount.dimension in ("count", "people", "visits") and not between.startswith("的") and not (slot.behind and not noun):
            return False
        if following.amount.dimension not in ("count", "people", "visits"):
            return between.startswith("的")
        return bool(noun) or bool(slot.behind) or between.startswith("的")

    def _threshold(self, held: Slot, slot: Slot) -> str:
        """Take the words of a qualifying number into the next slot; the threshold as written."""
        if "base" in held.notes:
            slot.noun = re.sub(r"(?:由|从)(?:去年|上年|20\d\d年)?的?$", "", held.left.rstrip())
            slot.begin, slot.mark = held.begin, held.mark
            return ""
        first, last = held.amount.start - self.offset, held.finish
        slot.noun = self.text[held.begin : slot.begin + len(slot.noun)]
        slot.begin, slot.mark = held.begin, held.mark
        words = held.lead.words if held.lead.comparator else ""
        return words + self.text[first:last]

    def _judge(self, slot: Slot) -> Iterator[Goal]:
        at = slot.amount.start - self.offset
        if self.timeline.at(at).past:
            self.head = None
            return
        sentence = max(self.text.rfind(";", 0, at), self.text.rfind("。", 0, at)) + 1
        before = self.text[sentence:at]
        why = judgement.refused(slot, "", before)
        if why == "description" and self.head is not None and slot.mark in ",、" and re.search(r"投资(?:额)?$", slot.noun):
            why = ""
        if why:
            return
        goal = self._name(slot, before)
        if goal is not None:
            yield goal

    def _name(self, slot: Slot, before: str) -> Goal | None:
        noun = slot.noun.rstrip()
        fund = judgement.FUND.match(slot.right) if slot.amount.dimension == "money" else None
        if fund and re.search(r"规模|设立|组建|成立|发起", noun):
            return self._fund(slot, fund[0])
        if judgement.counted_first(slot) and not slot.lead.change:
            return self._first(slot, noun, before)
        return self._last(slot, noun, before)

    def _fund(self, slot: Slot, words: str) -> Goal:
        name = words.lstrip("的")
        self.head = Head("", name + "规模", "", slot.begin, fund=name)
        return self._goal(slot, name + "规模", slot.finish + len(words))

    def _first(self, slot: Slot, noun: str, before: str) -> Goal | None:
        """A goal whose number stands in front of the noun."""
        right = re.split(r"年内|上半年|下半年|全部|\d|入驻|开展|实行|,", slot.right.lstrip("的"))[0].strip()
        verb_at = None
        for match in names.VERB.finditer(noun):
            verb_at = match
        chained = self.head is not None and self.head.first and bool(re.search(r"[、和及与]\s*$", slot.left))
        listed = noun.endswith("等") and judgement.DOING.search(slot.right + self.text[slot.finish : slot.finish + 40])
        if slot.amount.dimension == "share":
            return self._goal(slot, right, slot.finish + len(slot.right)) if re.search("实现|达到|完成", slot.right) else None
        direct = verb_at is not None and (verb_at.end() == len(noun) or (verb_at.end() < len(noun) and not noun.endswith("的")))
        if not (chained or listed or direct) or len(right) < 2:
            return None
        verb = (self.head.verb if chained and self.head else "") or (verb_at[0] if verb_at and not listed else "")
        name = ("" if verb in names.SHED else verb) + re.sub(r"^(?:左右|以上)?(?:符合条件的|具有[^的]{1,10}的)?", "", right)
        self.head = Head(verb, right, slot.notes.get("threshold", ""), slot.begin, first=True)
        return self._goal(slot, name[:30], slot.finish + len(slot.right.rstrip()))

    def _last(self, slot: Slot, noun: str, before: str) -> Goal | None:
        """A goal whose number stands behind the noun."""
        head = self.head
        threshold = slot.notes.get("threshold", "")
        words = names.trimmed(noun)
        if "分别" in slot.left:
            self.coordinated = [names.trimmed(w) for w in re.split(r"[、和及与]", noun) if names.trimmed(w)]
        elif not slot.tied:
            self.coordinated = []
        if self.coordinated and (("分别" in slot.left) or names.headless(words)):
            words = self.coordinated.pop(0)
            if slot.lead.change or (head and head.verb == "change"):
                self.head = Head("change", words, "", slot.begin)
                return self._goal(slot, names.canonical(words) + "增速", slot.finish, kind="growth")
        verb, thing = names.phrase(words)
        if _PLACE.match(words) and head is not None:
            slot.notes["place"] = words
            verb, thing = head.verb, head.noun
        elif threshold and names.headless(_BARE.sub("", re.sub(r"^(?:投资)?(?:超过|超|过)?", "", thing))) and head is not None:
            bare = head.noun.replace(head.threshold, "") if head.threshold else _BARE.sub("", head.noun)
            verb, thing = head.verb, head.noun.replace(head.threshold, threshold) if head.threshold else threshold + bare
        elif names.headless(words):
            if head is None:
                return None
            verb, thing = head.verb, head.noun
            if slot.amount.dimension != "share" and not slot.lead.words and slot.right:
                return None
        elif re.match(r"首期|一期", words) and head is not None and head.fund:
            return self._goal(slot, head.fund + words, slot.finish)
        elif slot.mark and "其中" in slot.left and head is not None and slot.amount.dimension == "money" and not threshold:
            measure = _MEASURE.search(head.noun)
            if measure and not names.is_known(thing) and not re.search(r"(?:额|值|量|收入|投资|税收|资金|外资)$", thing):
                thing += measure[0]
        elif not verb and head is not None and head.verb not in ("", "change") and slot.tied and re.match(r"\s*、", slot.left) and slot.amount.dimension in ("count", "people"):
            verb = head.verb
        if not judgement.reasons(slot, self._part(slot), self.planned) and not (slot.tied and head):
            return None
        if names.SENSELESS.match(thing):
            return None
        self.head = Head(verb, thing, threshold, slot.begin if not names.headless(words) else (head.begin if head else slot.begin), fund=head.fund if head else "")
        return self._levelled(slot, verb, thing)

    def _levelled(self, slot: Slot, verb: str, thing: str) -> Goal:
        """The goal with the kind that its change words give."""
        share = slot.amount.dimension == "share"
        name = names.canonical(thing) if not verb else ("" if verb in names.SHED else verb) + thing
        name = names.canonical(name)
        if slot.lead.change == "+" and not slot.lead.comparator == "" or (slot.lead.change == "+"):
            return self._goal(slot, name + ("增速" if share and "百分点" not in slot.amount.unit else "增量"), slot.finish, kind="growth")
        if slot.lead.change == "-":
            return self._goal(slot, name + ("降幅" if share else "减量"), slot.finish, kind="reduction")
        kind = "share" if share else "level"
        if re.search(r"(?:增速|增幅|涨幅|增长率)$", name):
            kind = "growth"
        return self._goal(slot, name, slot.finish, kind=kind)

    def _part(self, slot: Slot) -> str:
        at = slot.amount.start - self.offset
        return self.text[max(self.text.rfind(c, 0, at) for c in ",。;\n") + 1 : slot.finish]

    def _goal(self, slot: Slot, name: str, finish: int, kind: str = "") -> Goal:
        lead = len(slot.left) - len(slot.left.lstrip(" \u3000、,"))
        start = slot.begin + (lead if slot.begin + lead < slot.amount.start - self.offset else 0)
        if self.head is not None and self.head.begin < start and slot.amount.start - self.offset - start < 8 and start - self.head.begin < 60:
            start = self.head.begin
        if slot.amount.unit == "强" or re.search("前$", slot.left):
            kind = "rank"
        return Goal(name, slot.amount, slot.comparator, kind or ("share" if slot.amount.dimension == "share" else "level"), self.offset + start, self.offset + finish, slot, slot.notes.get("threshold", ""))


def _facts(draft: Draft, goal: Goal, year: int | None, text: str) -> Iterator[Fact]:
    head = _subject(draft, goal)
    if head is None or head[0] not in ("Park", "Region"):
        return
    amount = goal.amount
    words = draft.text[goal.start : amount.start]
    values = [(amount.value, goal.comparator)]
    if amount.high is not None:
        values = [(amount.value, ">=" if goal.comparator == "=" else goal.comparator), (amount.high, "<=" if goal.comparator == "=" else goal.comparator)]
    for value, comparator in values:
        qualifiers = _qualifiers(draft, goal, year, words)
        qualifiers |= {"value": int(value) if value == int(value) else value, "comparator": "<=" if goal.kind == "rank" else comparator}
        known = base(value, amount.unit)
        if known is not None:
            qualifiers |= {"base_value": known.value, "base_unit": known.unit or "CNY"}
        yield Fact("SETS_TARGET", head, ("Indicator", goal.name), goal.start, goal.end, "goals", qualifiers)


def _qualifiers(draft: Draft, goal: Goal, year: int | None, words: str) -> dict[str, Any]:
    metadata = draft.metadata
    default = max(metadata.years) if metadata.years else metadata.year
    found: dict[str, Any] = {"unit": goal.amount.unit, "kind": goal.kind}
    if year or default:
        found["year"] = year or default
    optional = {
        "deadline": whens.deadline(words, goal.slot.right), "period": whens.period(words), "threshold": goal.threshold or None,
        "strive": True if STRIVE.search(words) else None,
    }
    return found | {k: v for k, v in optional.items() if v is not None}


def _subject(draft: Draft, goal: Goal) -> Key | None:
    return subject_of(draft, goal.amount.start) or draft.subject
