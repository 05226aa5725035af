"""Reads the goals of a stretch of text, number by number, and keeps in mind the indicator that later parts leave out."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.quantities import judgement, names
from ingest.quantities.goal import Goal, Head, changed, kind_of, places_of
from ingest.quantities.memory import Memory
from ingest.quantities.slots import Slot
from ingest.quantities.stretch import COUNTED, Stretch
from ingest.quantities.tenses import Timeline

# 养老|服务|中心和5个照料站: what a place is for is no verb that governs the next number
_OF_SITE = "(?!(?:服务|培训|种植|发展|生产|孵化|救助|检查|运营|转化|推广|维修)(?:站|中心|点|基地|平台|大厅|驿站|机构))"
_GOVERNS = re.compile(f"{_OF_SITE}(?:{names.ANYWHERE}|{names.HEADING}|力争|争取)")
# Amounts of area, money and the like are goals in front of their noun only behind verbs that bring them about.
_BUILT = re.compile(r"巩固|新建|建成|新增|盘活|完成|建设|供应|出让|安排|争取|交付|改造|收储|整备|发放|投放|发行|筹|处置|消化|腾退|复垦|绿化|种植|落实")
_PLANS = re.compile(r"项目|工程|方案|规划|机组|生产线|装置|产线|变电站|水厂|电站|基地|储能|炉$")
LEAST_OF_ALL = 2  # one alone is no goal
SHARED = re.compile("(?:企业|项目|团队)$")  # 组件、电机|企业各2家
SHORTEST_PART = 4  # signs of what is counted by itself: of 国家、行业标准 the first is none


class Reader:
    """Reads one stretch; ``planned`` says that its section sets goals."""

    def __init__(self, stretch: Stretch, timeline: Timeline, planned: bool, head: Head | None = None) -> None:
        """``head`` is the indicator that the text before goes on with."""
        self.stretch, self.text, self.timeline, self.planned = stretch, stretch.text, timeline, planned
        self.memory = Memory(stretch)
        self.memory.head = head

    def read(self) -> Iterator[Goal]:
        """The goals in order."""
        held: Slot | None = None
        slots = self.stretch.slots
        for i, slot in enumerate(slots):
            following = slots[i + 1] if i + 1 < len(slots) else None
            if held is not None:
                slot.notes["threshold"] = self.stretch.take(held, slot)
                held = None
            if following is not None and following.tied and self.stretch.qualifies(slot, following):
                held = slot
                continue
            goal = self._goal_of(slot)
            if goal is not None:
                yield from self._dealt_out(goal)

    def _dealt_out(self, goal: Goal) -> Iterator[Goal]:
        """培育甲工厂、乙工厂各1家: one goal for each of those that are named."""
        head, slot = self.memory.head, goal.slot
        parts = re.split("[、和及与]", head.noun) if head is not None and "各" in slot.lead.words and not goal.places else []
        if head is None or len(parts) < LEAST_OF_ALL or any(len(part) < SHORTEST_PART for part in parts):
            yield goal
            return
        shared = SHARED.search(parts[-1])
        for part in parts:
            name = Head(head.verb, part + (shared[0] if shared and not part.endswith(shared[0]) else "")).name
            yield replace(goal, name=names.canonical(name), surface=name)

    def _goal_of(self, slot: Slot) -> Goal | None:
        self.memory.close_bracket(slot)
        at = self.stretch.at(slot)
        if (finished := self._finished(slot)) is not None:
            return finished
        if self.timeline.at(at).past or judgement.NOW.search((slot.noun + slot.lead.words).rstrip()):
            words = names.trimmed(re.sub(r"去年|上年|目前|当前|20\d\d年", "", judgement.NOW.sub("", slot.noun.rstrip())))
            if not names.headless(words):
                self.memory.head = Head(*names.phrase(words), begin=slot.begin, past=True)
            return None
        why = judgement.refused(slot, *self._around(at))
        if why == "description" and (self.memory.follows_projects(slot) or self.memory.is_listed(slot)):
            why = ""
        return None if why else self._named(slot)

    def _around(self, at: int) -> tuple[str, str]:
        """The part of the sentence in front of a place, and the sentence behind it."""
        text = self.text
        first = max(text.rfind(";", 0, at), text.rfind("。", 0, at)) + 1
        stop = next((i for i in (text.find("。", at), text.find(";", at)) if i >= 0), len(text))
        return text[first:at], text[at:stop]

    def _finished(self, slot: Slot) -> Goal | None:
        """A goal for all of those that there are: 现有5家铸造企业11月底前全部完成煤改气改造."""
        if slot.amount.dimension not in COUNTED or slot.amount.value < LEAST_OF_ALL or judgement.THERE.search(slot.noun.rstrip()) is None:
            return None
        match = judgement.FINISHED.match(self.text, slot.finish) or judgement.ALL_DO.match(self.text, slot.finish)
        if match is None:
            return None
        if match.re is judgement.ALL_DO:
            return self._goal(slot, match["thing"] + match["does"], end=match.end())
        return self._goal(slot, match["thing"] + (match["work"] or match["does"]), end=match.end())

    def _named(self, slot: Slot) -> Goal | None:
        noun = slot.noun.rstrip()
        fund = judgement.FUND.match(slot.right) if slot.amount.dimension == "money" else None
        if fund and re.search(r"规模|设立|组建|成立|发起", noun):
            name = re.sub("^(?:规模)?的?", "", fund[0])
            self.memory.head = Head("", name + "规模", begin=slot.begin, fund=name)
            return self._goal(slot, name + "规模", end=slot.finish + len(fund[0]))
        if judgement.counted_first(slot) and not slot.lead.change:
            return self._first(slot, noun)
        return self._last(slot, noun)

    def _first(self, slot: Slot, noun: str) -> Goal | None:
        """A goal whose number stands in front of the noun: 建设100个创新平台, 等18宗项目完成供地."""
        if done := self._to_be_done(slot, noun):
            return self._counted(slot, "", done)
        if slot.amount.dimension == "share":
            return self._last(slot, noun) if names.trimmed(noun) else self._share(slot)
        right = re.split(r"年内|今年|上半年|下半年|全部|入驻|开展|实行|实施|[,\d]", slot.right.lstrip("的余多"))[0].strip()
        governing = [m[0] for m in _GOVERNS.finditer((slot.noun + slot.lead.words).rstrip())]
        last = governing[-1] if governing else ""
        if slot.amount.dimension not in COUNTED and (not _BUILT.search(last) or _PLANS.search(right)):
            return None
        doing = self._doing(slot, noun)
        if doing and noun.count("、") + 1 == slot.amount.value and slot.amount.dimension == "count":
            return None  # 甲、乙、丙等3个项目竣工: as many as were named
        head = self.memory.head
        chained = head is not None and head.first and re.search(r"[、和及与]\s*$", slot.left) is not None
        if not (chained or doing or (last and not noun.endswith("的"))) or len(right) < 2:
            return None
        verb = (head.verb if chained and head else "") or ("" if doing else last)
        thing = re.sub(r"^(?:左右|以上)?(?:“[^”]{6,40}”的)?(?:符合条件的|具有[^的]{1,10}的)?", "", right)[:28]
        return self._counted(slot, verb, thing + (doing if doing not in right else ""))

    def _to_be_done(self, slot: Slot, noun: str) -> str:
        """What is counted and what is to be done with it: 确保|40个|项目开工."""
        if slot.amount.dimension not in COUNTED or noun.endswith(("等", "的")):
            return ""
        done = judgement.DONE_THING.match(slot.right.strip())
        meant = done and (self.memory.goes_on(slot) or judgement.MEANT.search(self.stretch.part(self.stretch.at(slot))))
        return done["thing"] + done["done"] if done and meant else ""

    def _share(self, slot: Slot) -> Goal | None:
        """A goal for a share of what follows: 90%以上的企业实现上云."""
        done = re.search("实现|达到|完成", slot.right)
        return self._goal(slot, slot.right.strip(), end=slot.finish + len(slot.right)) if done else None

    def _doing(self, slot: Slot, noun: str) -> str:
        """What is to be done with those that a list in front of the number names some of, or with homes."""
        tail = self.text[slot.finish : slot.finish + 40].split("。")[0]
        doing = judgement.DOING.search(tail) if noun.endswith("等") else None
        if slot.amount.unit in judgement.HOMES and (not noun or judgement.HOUSED.search(noun)):
            doing = judgement.HANDED.search(tail.split(",")[0])
        return doing[0] if doing else ""

    def _counted(self, slot: Slot, verb: str, thing: str) -> Goal:
        """The goal of a number in front of its noun, whose indicator is kept in mind."""
        head = self.memory.head = Head(verb, thing, slot.notes.get("threshold", ""), slot.begin, first=True)
        return self._goal(slot, head.name, end=slot.finish + len(slot.right.rstrip()))

    def _last(self, slot: Slot, noun: str) -> Goal | None:
        """A goal whose number stands behind the noun: 引进项目24个, 增长15%以上, 甲镇900亩."""
        memory = self.memory
        words = self.stretch.opened(slot, names.trimmed(noun))
        paired = memory.paired(slot, noun, words)
        if paired is not None:
            grown = bool(slot.lead.change) or bool(memory.head and memory.head.grown)
            begin = memory.head.begin if memory.head and "分别" not in slot.left else slot.begin
            memory.head = Head("", paired, begin=begin, grown=grown)
            return self._changed(slot, memory.head, "+" if grown else "")
        found = memory.completed(slot, words)
        if found is None or names.SENSELESS.match(found.noun):
            return None
        if not (slot.tied and memory.head) and not judgement.reasons(slot, self.stretch.context(slot), self.planned) and not slot.notes.keys() & {"place", "chain"}:
            return None
        change = slot.lead.change or ("+" if judgement.GROWING.match(slot.right) or self._grows_on(slot, words) else "")
        memory.keep(found, slot)
        return self._changed(slot, found, change)

    def _grows_on(self, slot: Slot, words: str) -> bool:
        """Whether a percentage without words of its own goes on with one by which something is to grow: 增长9%,力争达到|10%."""
        before = self.stretch.previous(slot)
        if before is None or slot.amount.unit != "%" or before.amount.unit != "%" or not names.headless(words) or not self.stretch.joins(slot):
            return False
        share = self.memory.head is not None and re.search("[率重例度]$|占比$", self.memory.head.noun)
        return before.lead.change == "+" and not share and slot.comparator != "<="

    def _changed(self, slot: Slot, head: Head, change: str) -> Goal:
        name, surface, kind = changed(head.name, slot, change)
        return self._goal(slot, name, kind=kind, surface=surface)

    def _goal(self, slot: Slot, name: str, end: int = 0, kind: str = "", surface: str = "") -> Goal:
        end = end or (slot.finish + len(slot.right.rstrip()) if len(slot.right) <= 14 else slot.finish)
        return Goal(name, surface or name, slot.amount, slot.comparator, kind_of(slot, kind), self._start(slot), end, slot, slot.notes.get("threshold", ""), places_of(slot))

    def _start(self, slot: Slot) -> int:
        """Where the words of a goal begin: at its own, or at the indicator's where those are few."""
        number, head = self.stretch.at(slot), self.memory.head
        start = slot.begin + len(slot.left) - len(slot.left.lstrip(" \u3000、,"))
        start = start if start < number else slot.begin
        if number - start < 8 and head is not None and 0 < number - head.begin < 60:
            start = min(start, head.begin)
        while start < number and self.text[start] in " \u3000、,;。\n":
            start += 1
        return start
