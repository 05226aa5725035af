"""A stretch of text with its numbers: what stands around each of them, and which of them only qualifies the next."""

import re
from collections.abc import Sequence

from ingest.quantities import names
from ingest.quantities.slots import Slot, flat

COUNTED = frozenset({"count", "people", "visits", "flights", "boxes"})
PART_STOPS = ",;:。\n("
_BASE = re.compile(r"(?:由|从)(?:去年|上年|目前|现在|当前|20\d\d年)?的?(?:不足|不到|约|近)?$")
_NUMBER = re.compile(r"[约近超]?\d[\d.,]*[十百千万亿]*")
LONGEST_UNIT = 4
_DOING = re.compile(rf"(?:基本|全面|计划|累计|再)*(?:{names.ANYWHERE}|{names.HEADING})$")
_TITLED = re.compile("》(?:[、和及与]?[《“][^》”]*[》”])*")
_OWN = re.compile(r"实现|达到|突破|力争|稳定|保持")
_PARTY = r"[\u4e00-\u9fff]{1,14}?(?:街道|镇|乡|局|委|办|集团|公司|中心|县|区|市|州)"
_PARTIES = re.compile(rf"^(?:其中)?(?P<names>{_PARTY}(?:[、和及与]{_PARTY})+)(?:要|须|分别)?[各均]")
_ALONE = re.compile(r"(?:[\u4e00-\u9fff]{1,12}(?:街道|镇|乡|局|委|集团|公司)[、和及与]?)+[各均]?")
_TOWN = re.compile("(?!全|各|其余)[\u4e00-\u9fff]{2,8}(?:街道|镇|乡|苏木)")
_BEFORE_PLACE = re.compile(r"[\s\u3000、,]*(?:其中|力争|争取|确保|推动|支持|到?20\d\d年底?前?,?|今年|全年|[\u4e00-\u9fff]{2,6}内的)*")


class Stretch:
    """``slots`` are its numbers, ``offset`` its place in the whole text, ``places`` the spans of parks and regions named in it."""

    __slots__ = ("_order", "offset", "places", "plain", "slots", "text")

    def __init__(self, text: str, offset: int, slots: list[Slot], places: list[tuple[int, int]]) -> None:
        self.text, self.plain, self.offset, self.slots, self.places = text, flat(text), offset, slots, places
        self._order = {id(slot): at for at, slot in enumerate(slots)}

    def at(self, slot: Slot) -> int:
        """Where a number begins."""
        return slot.amount.start - self.offset

    def previous(self, slot: Slot) -> Slot | None:
        """The number before this one."""
        at = self._order[id(slot)]
        return self.slots[at - 1] if at else None

    def part(self, stop: int) -> str:
        """The part of the sentence that ends at ``stop``."""
        first = max(self.text.rfind(c, 0, max(stop, 0)) for c in PART_STOPS) + 1
        return self.text[first : max(stop, first)].strip()

    def context(self, slot: Slot) -> str:
        """The sentence up to a number, with what follows that up to a stop."""
        return self.text[self.text.rfind("。", 0, self.at(slot)) + 1 : slot.finish] + slot.right

    def before(self, slot: Slot) -> str:
        """What the part of the sentence in front of the number's own speaks of."""
        part = _TITLED.split(self.part(slot.begin - 1))[-1]
        own = _OWN.search(part)
        if own and own.start() >= 2:
            return names.trimmed(part[: own.start()])[-24:]
        words = names.trimmed(part)
        numbers = list(_NUMBER.finditer(words))
        if numbers and len(words) - numbers[-1].end() <= LONGEST_UNIT and "的" not in words[numbers[-1].end() :]:
            told = _DOING.sub("", words[: numbers[0].start()])  # 甲型住房基本建成|470万套、新开工…
            words = told if len(told) >= 2 else ""
        return names.phrase(words)[1].rsplit("的", 1)[-1][-24:]

    def joins(self, slot: Slot) -> bool:
        """Whether the number before this one stands in the same part of the sentence or the one just before."""
        last = self.previous(slot)
        between = self.text[last.finish : slot.begin] if last is not None else "。"
        return between.count(",") <= 1 and not re.search("[;。:]", between)

    def bracketed(self, slot: Slot) -> str:
        """The noun that a bracket around the number explains: 新材料类(5个,年度投资62亿元)."""
        opening = self.text.rfind("(", 0, slot.begin + 1)
        if opening < 1 or self.text.find(")", opening, slot.begin) >= 0 or "其中" in slot.left:
            return ""
        if any(s.finish == opening for s in self.slots) or not re.fullmatch(r"[^;。:]{0,30}", self.text[opening + 1 : slot.begin]):
            return ""
        words = names.trimmed(self.part(opening))
        owner = names.phrase(words)[1]
        owner = words if owner == "项目" else owner  # 新开工|项目(6项)
        return owner + ("项目" if owner.endswith("类") else "") if 2 <= len(owner) <= 20 else ""

    def named_places(self, slot: Slot, words: str) -> str:
        """The places that make up the words in front of a number, nothing else standing there."""
        spans = [self.text[a:b] for a, b in self.places if slot.begin <= a and b <= self.at(slot)]
        rest = re.sub(r"[、和及与各均]|等|其余", "", words)
        for name in spans:
            rest = rest.replace(name, "")
        return words.rstrip("各均") if (spans and not rest) or _ALONE.fullmatch(words) else ""

    def are_places(self, slot: Slot, words: Sequence[str]) -> bool:
        """Whether each of some words in front of a number is the name of a place, or of a town."""
        named = {self.text[a:b] for a, b in self.places if slot.begin <= a and b <= self.at(slot)}
        return all(word in named or _TOWN.fullmatch(word) for word in words)

    def opened(self, slot: Slot, words: str) -> str:
        """The words without the park or region that they open with, which is whose goal it is."""
        parties = _PARTIES.match(slot.left.strip("\u3000 、"))
        if parties and not names.VERB.match(parties["names"]):  # 新增企业技术中心、工程研究中心各|2个 are no offices
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

    def qualifies(self, slot: Slot, following: Slot) -> bool:
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

    def take(self, held: Slot, slot: Slot) -> str:
        """Take the words of a qualifying number into the next slot; returns the threshold as written."""
        if "base" in held.notes:
            slot.noun = _BASE.sub("", held.left.rstrip())
            slot.begin, slot.mark, slot.tied = held.begin, held.mark, held.tied
            return ""
        slot.noun = self.plain[held.begin : slot.begin + len(slot.noun)]
        slot.begin, slot.mark, slot.tied = held.begin, held.mark, held.tied
        words = held.lead.words if held.lead.comparator else ""
        return words + self.text[self.at(held) : held.finish]
