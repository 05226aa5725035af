"""Reads the goals of a stretch of text, number by number, and keeps in mind the indicator that later parts leave out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.quantities import judgement, names
from ingest.quantities.amounts import Amount
from ingest.quantities.slots import Slot, flat
from ingest.quantities.tenses import Timeline

COUNTED = frozenset({"count", "people", "visits", "flights", "boxes"})
PART_STOPS = ",;:。\n("
_BARE = re.compile(r"^(?:投资|总投资)?(?:超过|超|过)?(?:\d[\d.,\-—~]*|[一二三五十百千]+)?(?:百|千)?[万亿]+(?:美|欧)?元(?:人民币)?(?:及?以上|以下)?(?:的)?")
_MEASURE = re.compile(r"(?:总?产值|增加值|营业收入|总?收入|投资|税收|产量|进出口|交易额|到位资金)$")
_BASE = re.compile(r"(?:由|从)(?:去年|上年|目前|现在|20\d\d年)?的?$")
_INVESTED = re.compile(r"^(?:[^,。;]{0,4})(?:总投资|计划总投资|投资|完成投资|年度投资|年度计划投资|完成年度投资|协议投资|计划投资)(?:额)?$")
_OF_YEAR = re.compile("技改|工业|固定资产|民间|制造业|基础设施")  # an investment of the whole place, not of projects that were counted
_OWN = re.compile(r"实现|达到|突破|力争|稳定|保持")
_PARTY = r"[\u4e00-\u9fff]{1,14}?(?:街道|镇|乡|局|委|办|集团|公司|中心|县|区|市|州)"
_PLACE_END = re.compile("[区园城镇港县市乡旗谷湾]$|基地$")
_SIZES = ("规模", "总规模", "计划规模", "设计规模", "目标规模")
_PARTIES = re.compile(rf"^(?:其中)?(?P<names>{_PARTY}(?:[、和及与]{_PARTY})+)(?:要|须|分别)?[各均]")
# 泗安镇、和平镇: of some names 和 is the first letter
_AND = re.compile("[、及与]+|(?<![、及与])和(?!平[镇乡区县]|[田县顺静硕龙林][镇乡县市])|^和(?!平[镇乡区县])")
_ALONE = re.compile(r"(?:[\u4e00-\u9fff]{1,12}(?:街道|镇|乡|局|委|集团|公司)[、和及与]?)+[各均]?")
_BEFORE_PLACE = re.compile(r"[\s\u3000、,]*(?:其中|力争|争取|确保|推动|支持|到?20\d\d年底?前?,?|今年|全年|[\u4e00-\u9fff]{2,6}内的)*")
_GOVERNS = re.compile(f"(?:{names.ANYWHERE}|{names.HEADING}|力争|争取)")
# Amounts of area, money and the like are goals in front of their noun only behind verbs that bring them about.
_BUILT = re.compile(r"新建|建成|新增|盘活|完成|建设|供应|出让|安排|争取|交付|改造|收储|整备|发放|投放|发行|筹|处置|消化|腾退|复垦|绿化|种植|落实")
_PLANS = re.compile(r"项目|工程|方案|规划|机组|生产线|装置|产线|变电站|水厂|电站|基地|储能|炉$")
_DOES = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{judgement.DOING.pattern})$")
_FUND_SIZE = re.compile(r"(?:(?<=基金)|^基金)(?:总)?规模$")
LEAST_OF_ALL = 2  # one alone is no goal
CHANGED = {"+": "增速", "-": "降幅"}


def _completed(parts: list[str]) -> list[str]:
    """花生种植、收获机械化率: what two coordinated indicators share is said once, in front of the first or behind the last."""
    measure = _MEASURE.search(parts[-1]) if len(parts) > 1 else None
    if measure and all(_PLACE_END.search(part) for part in (*parts[:-1], parts[-1][: measure.start()])):
        return [*(part + measure[0] for part in parts[:-1]), parts[-1]]  # 甲园、乙城|产值
    if len(parts) != 2 or len(parts[0]) != 4 or len(parts[1]) < 5 or not judgement.MEASURED.search(parts[1]) or judgement.MEASURED.search(parts[0]):
        return parts
    return [parts[0] + parts[1][2:], parts[0][:2] + parts[1]]


@dataclass(slots=True)
class Head:
    """The indicator named last, which later parts of the sentence leave out."""

    verb: str
    noun: str
    threshold: str = ""
    begin: int = 0
    first: bool = False
    fund: str = ""
    grown: bool = False
    past: bool = False

    @property
    def name(self) -> str:
        """Verb and noun as one name."""
        return ("" if self.verb in names.SHED else self.verb) + self.noun


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: indicator and value, with the span that says so in offsets of the stretch."""

    name: str
    surface: str
    amount: Amount
    comparator: str
    kind: str
    start: int
    end: int
    slot: Slot
    threshold: str = ""
    places: tuple[str, ...] = ()


class Reader:
    """Reads one stretch. ``places`` are the spans of parks and regions named in it; ``planned`` says that its section sets
    goals."""

    def __init__(
        self, text: str, offset: int, found: list[Slot], timeline: Timeline, places: list[tuple[int, int]], planned: bool
    ) -> None:
        self.text, self.plain, self.offset, self.slots, self.timeline, self.places, self.planned = text, flat(text), offset, found, timeline, places, planned
        self.head: Head | None = None
        self.coordinated: list[str] = []
        self.projects = ""
        self.outer: Head | None = None
        self.last = 0

    def read(self) -> Iterator[Goal]:
        """The goals in order."""
        held: Slot | None = None
        for i, slot in enumerate(self.slots):
            following = self.slots[i + 1] if i + 1 < len(self.slots) else None
            if held is not None:
                slot.notes["threshold"] = self._take(held, slot)
                held = None
            if following is not None and following.tied and self._qualifies(slot, following):
                held = slot
                continue
            goal = self._goal_of(slot)
            if goal is not None:
                yield goal

    # Numbers that qualify others

    def _qualifies(self, slot: Slot, following: Slot) -> bool:
        """Whether a number only qualifies what the next one counts: 8亿元以上项目7宗, 由4家增至9家."""
        between = following.left
        if re.match(r"\s*[、和及与]", between):
            return False
        if _BASE.search(slot.left.rstrip()):
            slot.notes["base"] = "1"
            return True
        if slot.lead.change:
            return False
        noun = re.sub(r"^(?:及?以[上下]|的|以内)", "", following.noun).strip()
        if slot.amount.dimension in COUNTED and not between.startswith("的") and not (slot.behind and not noun):
            return False
        if following.amount.dimension not in COUNTED:
            return between.startswith("的")
        return bool(noun) or bool(slot.behind) or between.startswith("的")

    def _take(self, held: Slot, slot: Slot) -> str:
        """Take the words of a qualifying number into the next slot; returns the threshold as written."""
        if "base" in held.notes:
            slot.noun = _BASE.sub("", held.left.rstrip())
            slot.begin, slot.mark, slot.tied = held.begin, held.mark, held.tied
            return ""
        slot.noun = self.plain[held.begin : slot.begin + len(slot.noun)]
        slot.begin, slot.mark, slot.tied = held.begin, held.mark, held.tied
        words = held.lead.words if held.lead.comparator else ""
        return words + self.text[held.amount.start - self.offset : held.finish]

    # One number

    def _goal_of(self, slot: Slot) -> Goal | None:
        self._close_bracket(slot)
        at = slot.amount.start - self.offset
        if (finished := self._finished(slot)) is not None:
            return finished
        if self.timeline.at(at).past:
            words = names.trimmed(re.sub(r"去年|上年|20\d\d年", "", slot.noun))
            if not names.headless(words):
                self.head = Head(*names.phrase(words), begin=slot.begin, past=True)
            return None
        before = self.text[max(self.text.rfind(";", 0, at), self.text.rfind("。", 0, at)) + 1 : at]
        stop = next((i for i in (self.text.find(c, at) for c in ";。") if i >= 0), len(self.text))
        why = judgement.refused(slot, before, self.text[at : self.text.find("。", at) if self.text.find("。", at) >= 0 else stop])
        if why == "description" and (self._follows_projects(slot) or self._listed(slot)):
            why = ""
        return None if why else self._named(slot)

    def _finished(self, slot: Slot) -> Goal | None:
        """A goal for all of those that there are: 现有5家电解锰企业11月底前全部完成无渣化改造."""
        if slot.amount.dimension not in COUNTED or slot.amount.value < LEAST_OF_ALL or judgement.THERE.search(slot.noun.rstrip()) is None:
            return None
        match = judgement.FINISHED.match(self.text, slot.finish)
        if match is None:
            return None
        return self._goal(slot, match["thing"] + (match["work"] or match["does"]), end=match.end())

    def _close_bracket(self, slot: Slot) -> None:
        """Remember the indicator in front of a bracket, and come back to it behind the bracket."""
        if slot.mark == "(":
            self.outer = self.outer or self.head
        elif self.outer is not None and ")" in self.text[self.last : slot.begin]:
            self.head, self.outer = self.outer, None
        self.last = slot.finish

    def _follows_projects(self, slot: Slot) -> bool:
        """Whether an investment belongs to the projects just counted, not to one project."""
        return (
            self.head is not None and not self.head.past and bool(_INVESTED.match(names.trimmed(slot.noun)))
            and (slot.mark == "," or slot.left.startswith("、")) and bool(re.search("项目|工程|产业", self.head.noun)) and not self.head.noun.endswith(("占比", "比重", "率")) and not (self.head.first and _OF_YEAR.search(slot.noun))
        )

    def _listed(self, slot: Slot) -> bool:
        """Whether a number goes on a list of goals of its kind: 铁路投资8000亿元、公路投资1.8万亿元."""
        at = self.slots.index(slot)
        return (
            self.head is not None and not self.head.past and slot.tied and slot.left.startswith("、")
            and self.slots[at - 1].amount.dimension == slot.amount.dimension
        )

    def _named(self, slot: Slot) -> Goal | None:
        noun = slot.noun.rstrip()
        fund = judgement.FUND.match(slot.right) if slot.amount.dimension == "money" else None
        if fund and re.search(r"规模|设立|组建|成立|发起", noun):
            name = fund[0].lstrip("的")
            self.head = Head("", name + "规模", begin=slot.begin, fund=name)
            return self._goal(slot, name + "规模", end=slot.finish + len(fund[0]))
        if judgement.counted_first(slot) and not slot.lead.change:
            return self._first(slot, noun)
        return self._last(slot, noun)

    def _first(self, slot: Slot, noun: str) -> Goal | None:
        """A goal whose number stands in front of the noun: 建设100个创新平台, 等18宗项目完成供地."""
        done = judgement.DONE_THING.match(slot.right.strip()) if slot.amount.dimension in COUNTED and not noun.endswith(("等", "的")) else None
        if done and (self._goes_on(slot) or judgement.MEANT.search(self._part(slot.amount.start - self.offset))):
            self.head = Head("", done["thing"] + done["done"], slot.notes.get("threshold", ""), slot.begin, first=True)
            return self._goal(slot, self.head.name, end=slot.finish + len(slot.right.rstrip()))
        right = re.split(r"年内|上半年|下半年|全部|入驻|开展|实行|实施|[,\d]", slot.right.lstrip("的余多"))[0].strip()
        if slot.amount.dimension == "share":
            if names.trimmed(noun):
                return self._last(slot, noun)
            done = re.search("实现|达到|完成", slot.right)
            return self._goal(slot, slot.right.strip(), end=slot.finish + len(slot.right)) if done else None
        last = None
        governing = (slot.noun + slot.lead.words).rstrip()
        for match in _GOVERNS.finditer(governing):
            last = match
        if slot.amount.dimension not in COUNTED and (not last or not _BUILT.search(last[0]) or _PLANS.search(right)):
            return None
        chained = self.head is not None and self.head.first and bool(re.search(r"[、和及与]\s*$", slot.left))
        tail = self.text[slot.finish : slot.finish + 40].split("。")[0]
        doing = judgement.DOING.search(tail) if noun.endswith("等") else None
        if not noun and slot.amount.unit in judgement.HOMES:
            doing = judgement.HANDED.search(tail.split(",")[0])
        direct = last is not None and not noun.endswith("的")
        if doing and noun.count("、") + 1 == slot.amount.value and slot.amount.dimension == "count":
            return None  # 甲、乙、丙等3个项目竣工: as many as were named
        if not (chained or doing or direct) or len(right) < 2:
            return None
        verb = (self.head.verb if chained and self.head else "") or (last[0] if last and not doing else "")
        thing = re.sub(r"^(?:左右|以上)?(?:“[^”]{6,40}”的)?(?:符合条件的|具有[^的]{1,10}的)?", "", right)[:28] + (doing[0] if doing and doing[0] not in right else "")
        self.head = Head(verb, thing, slot.notes.get("threshold", ""), slot.begin, first=True)
        return self._goal(slot, self.head.name, end=slot.finish + len(slot.right.rstrip()))

    def _goes_on(self, slot: Slot) -> bool:
        """Whether a number goes on a list of numbers in front of what they count: 20个项目开工、|12个|项目竣工."""
        at = self.slots.index(slot)
        between = self.text[self.slots[at - 1].finish : slot.amount.start - self.offset] if at else ""
        return self.head is not None and self.head.first and re.fullmatch(r"[^,。;、]{2,20}[、,和及](?:其中)?", between) is not None

    def _last(self, slot: Slot, noun: str) -> Goal | None:
        """A goal whose number stands behind the noun: 引进项目24个, 增长15%以上, 潼湖镇900亩."""
        words = self._opened(slot, names.trimmed(noun))
        paired = self._paired(slot, noun, words)
        if paired is not None:
            self.head = Head("", paired, begin=slot.begin, grown=bool(slot.lead.change) or bool(self.head and self.head.grown))
            return self._changed(slot, "+" if self.head.grown else "")
        found = self._head(slot, words)
        if found is None or names.SENSELESS.match(found.noun):
            return None
        if not (slot.tied and self.head) and not judgement.reasons(slot, self._context(slot), self.planned) and not slot.notes.keys() & {"place", "chain"}:
            return None
        self.head = found
        if found.noun.endswith(("项目", "工程", "企业")) and slot.amount.dimension in COUNTED:
            self.projects = found.noun[-2:]
        return self._changed(slot, slot.lead.change or ("+" if judgement.GROWING.match(slot.right) else ""))

    def _paired(self, slot: Slot, noun: str, words: str) -> str | None:
        """The indicator that 分别 pairs with this number: A、B分别增长8%、10%."""
        if "分别" in slot.left:
            self.coordinated = _completed([w for part in re.split(r"[、和及与]", noun) if (w := names.trimmed(part))])
        elif not (slot.tied and names.headless(words)):
            self.coordinated = []
        return self.coordinated.pop(0) if len(self.coordinated) else None

    def _head(self, slot: Slot, words: str) -> Head | None:
        """The indicator of this number: its own words, completed from what was named before."""
        threshold = slot.notes.get("threshold", "")
        head = self._announced(slot) or self.head
        verb, thing = ("", words) if slot.amount.dimension == "share" else names.phrase(words)
        fund = head.fund if head else ""
        places = self._named_places(slot, words)
        if places and head is not None:
            slot.notes["place"] = places
            return Head(head.verb, head.noun, head.threshold, head.begin)
        if threshold and head is not None and names.headless(_BARE.sub("", thing)):
            noun = head.noun.replace(head.threshold, threshold) if head.threshold else threshold + _BARE.sub("", head.noun)
            return Head(head.verb, noun, threshold, slot.begin)
        if fund and re.match(r"首期|一期|首批", words):
            slot.notes["chain"] = words
            return Head("", fund + words, begin=slot.begin, fund=fund)
        if head is not None and _INVESTED.match(words) and self._follows_projects(slot):
            return Head("", head.name + words, begin=slot.begin)
        owner = self._bracketed(slot)
        if owner:
            return Head("", owner + words, begin=slot.begin)
        if names.headless(words):
            return self._left_out(slot, head, words)
        if not thing or (not verb and names.VERB.fullmatch(thing)):
            if self.projects and ("其中" in slot.left or slot.tied):
                return Head("", thing + self.projects, begin=slot.begin)
            if head is not None and slot.left.startswith(("、", ",")) and judgement.DOING.fullmatch(thing) and (does := _DOES.search(head.noun)):
                return Head("", head.noun[: does.start()] + thing, begin=slot.begin)  # 学校竣工6所、|开工9所
            before = self._before(slot)
            return Head("", before + thing, begin=slot.begin) if before else Head("", words, begin=slot.begin)
        if head is not None and "其中" in slot.left and slot.amount.dimension == "money" and not judgement.MEASURED.search(thing):
            measure = _MEASURE.search(head.noun)
            thing += measure[0] if measure else ""
        if not verb and head is not None and slot.tied and slot.left.lstrip().startswith("、") and slot.amount.dimension in COUNTED:
            verb = head.verb
        own = _FUND_SIZE.search(thing)  # 基金规模15亿元,首期3亿元: the first part is the fund's
        return Head(verb, thing, threshold, slot.begin, fund=thing[: own.start()] or "基金" if own else fund)

    def _bracketed(self, slot: Slot) -> str:
        """The noun that a bracket around the number explains: 新材料类(5个,年度投资62亿元)."""
        opening = self.text.rfind("(", 0, slot.begin + 1)
        if opening < 1 or self.text.find(")", opening, slot.begin) >= 0 or "其中" in slot.left:
            return ""
        if any(s.finish == opening for s in self.slots) or not re.fullmatch(r"[^;。:]{0,30}", self.text[opening + 1 : slot.begin]):
            return ""
        owner = names.phrase(names.trimmed(self._part(opening)))[1]
        return owner + ("项目" if owner.endswith("类") else "") if 2 <= len(owner) <= 20 else ""

    def _announced(self, slot: Slot) -> Head | None:
        """The indicator that a colon announces: 新落户十亿级项目:甲镇3宗、乙镇2宗."""
        if slot.mark != ":":
            return None
        words = names.trimmed(self._part(slot.begin - 1))
        return Head(*names.phrase(words), begin=slot.begin) if words and judgement.INDICATED.search(words) else None

    def _left_out(self, slot: Slot, head: Head | None, words: str) -> Head | None:
        """The indicator of a number that names none itself."""
        if slot.amount.dimension != "share" and not slot.lead.words and slot.right:
            return None
        before = "" if head is not None and not (head.past and slot.lead.change) and self._joins(slot) else self._before(slot)
        if before:
            # 设立甲产业基金,总规模20亿元,首期6亿元: the size and the first part are the fund's.
            size = "首期规模" if words.startswith("首期") else "规模" if before.endswith("基金") and words in _SIZES else ""
            return Head("", before + size, begin=slot.begin, fund=before if size == "规模" else "")
        if head is None:
            return None
        return Head(head.verb, head.noun, head.threshold, head.begin, fund=head.fund)

    def _joins(self, slot: Slot) -> bool:
        """Whether the number before this one stands in the same part of the sentence or the one just before."""
        at = self.slots.index(slot)
        if at == 0:
            return False
        return self.text.count(",", self.slots[at - 1].finish, slot.begin) <= 1 and not re.search(
            "[;。:]", self.text[self.slots[at - 1].finish : slot.begin]
        )

    def _before(self, slot: Slot) -> str:
        """What the part of the sentence in front of the number's own speaks of."""
        part = self._part(slot.begin - 1)
        own = _OWN.search(part)
        if own and own.start() >= 2:
            return names.trimmed(part[: own.start()])[-24:]
        return names.phrase(names.trimmed(part))[1].rsplit("的", 1)[-1][-24:]

    def _part(self, stop: int) -> str:
        """The part of the sentence that ends at ``stop``."""
        first = max(self.text.rfind(c, 0, max(stop, 0)) for c in PART_STOPS) + 1
        return self.text[first : max(stop, first)].strip()

    def _context(self, slot: Slot) -> str:
        at = slot.amount.start - self.offset
        return self.text[self.text.rfind("。", 0, at) + 1 : slot.finish] + slot.right

    def _named_places(self, slot: Slot, words: str) -> str:
        """The places that make up the words in front of a number, nothing else standing there."""
        spans = [self.text[a:b] for a, b in self.places if slot.begin <= a and b <= slot.amount.start - self.offset]
        rest = re.sub(r"[、和及与各均]|等|其余", "", words)
        for name in spans:
            rest = rest.replace(name, "")
        return words.rstrip("各均") if (spans and not rest) or _ALONE.fullmatch(words) else ""

    def _opened(self, slot: Slot, words: str) -> str:
        """The words without the park or region that they open with, which is whose goal it is."""
        parties = _PARTIES.match(slot.left.strip("\u3000 、"))
        if parties:
            slot.notes["owner"] = parties["names"]
            return names.trimmed(slot.noun.strip("\u3000 、")[parties.end() :])
        for first, last in self.places:
            if not slot.begin <= first < last <= slot.begin + len(slot.noun) - 2:
                continue
            rest = self.text[last : last + 1]
            if _BEFORE_PLACE.fullmatch(self.text[slot.begin : first]) and rest not in "的、和与及至到等":
                name = self.text[first:last]
                at = words.find(name)
                if at >= 0 and len(words) - at - len(name) >= 2:
                    slot.notes["owner"] = name
                    return names.trimmed(words[at + len(name) :])
        return words

    # Putting a goal together

    def _changed(self, slot: Slot, change: str) -> Goal:
        """The goal under its name, with the kind that its change words give."""
        assert self.head is not None
        share = slot.amount.dimension == "share"
        surface = self.head.name
        name = names.canonical(surface)
        if change:
            points = "百分点" in slot.amount.unit
            suffix = CHANGED[change] if share and not points else {"+": "增量", "-": "减量"}[change]
            suffix = "涨幅" if "涨" in slot.lead.words else suffix
            kind = "growth" if change == "+" else "reduction"
            return self._goal(slot, re.sub(r"(?:增速|涨幅|增幅|降幅)$", "", name) + suffix, kind=kind, surface=surface + suffix)
        kind = "growth" if name.endswith(("增速", "增幅", "涨幅", "增长率")) else "share" if share else "level"
        return self._goal(slot, name, kind=kind, surface=surface)

    def _goal(self, slot: Slot, name: str, end: int = 0, kind: str = "", surface: str = "") -> Goal:
        number = slot.amount.start - self.offset
        start = slot.begin + len(slot.left) - len(slot.left.lstrip(" \u3000、,"))
        start = start if start < number else slot.begin
        if number - start < 8 and self.head is not None and 0 < number - self.head.begin < 60:
            start = min(start, self.head.begin)
        while start < number and self.text[start] in " \u3000、,;。\n":
            start += 1
        end = end or (slot.finish + len(slot.right.rstrip()) if len(slot.right) <= 14 else slot.finish)
        if slot.amount.unit == "强" or slot.left.rstrip().endswith("前"):
            kind = "rank"
        kind = kind or ("share" if slot.amount.dimension == "share" else "level")
        named = slot.notes.get("place", "") or slot.notes.get("owner", "")
        places = tuple(p for p in _AND.split(named) if p) if named else ()
        return Goal(name, surface or name, slot.amount, slot.comparator, kind, start, end, slot, slot.notes.get("threshold", ""), places)
