"""The indicator that a stretch of text keeps in mind: later numbers take from it what they leave out."""

import re

from ingest.quantities import judgement, names
from ingest.quantities.goal import Head
from ingest.quantities.slots import Slot
from ingest.quantities.stretch import COUNTED, Stretch

_BARE = re.compile(r"^(?:投资|总投资)?(?:超过|超|过)?(?:\d[\d.,\-—~]*|[一二三五十百千]+)?(?:百|千)?[万亿]+(?:美|欧)?元(?:人民币)?(?:及?以上|以下)?(?:的)?")
_MEASURE = re.compile(r"(?:总?产值|增加值|营业收入|总?收入|营收|投资|税收|产量|进出口|交易额|到位资金)$")
_INVESTED = re.compile(r"^(?:[^,。;]{0,4})(?:总投资|计划总投资|投资|完成投资|年度投资|年度计划投资|完成年度投资|协议投资|计划投资)(?:额)?$")
_OWN_INVESTMENT = re.compile("固定资产|民间")
# 项目总投资90亿元,|年度计划投资30亿元: both are the projects'
_INVESTMENT = re.compile("(?<=项目)(?:计划)?总投资(?:额)?$")
_OF_YEAR = re.compile("技改|工业|固定资产|民间|制造业|基础设施")  # an investment of the whole place, not of projects that were counted
_SHARES = re.compile("[区园城镇港县市乡旗谷湾业]$|基地$")  # what may share a measure: 甲园、乙园|产值, 种业、海洋产业|营收
_SIZES = ("规模", "总规模", "计划规模", "设计规模", "目标规模")
_DOES = re.compile(rf"(?<=[\u4e00-\u9fff]{{2}})(?:{judgement.DOING.pattern})$")
_FUND_SIZE = re.compile(r"(?:(?<=基金)|^基金)(?:总)?规模$")
_ADDED = frozenset({"新增", "新增加", "净增", "新建"})
_TOTALS = frozenset({"总规模", "总量", "总数", "总额"})
_OF_PROJECTS = re.compile(rf"新?(?:{judgement.DOING.pattern})|[新续扩在]建|储备|前期")

_WHEN = re.compile("(?:今年|全年|年内|年底前|[上下]半年|到?20\\d\\d年底?前?|力争|要|将)+$")


# 甲、乙、丙三条|产业链产值; 新签约、新开工|亿元以上项目: behind the last of a row what each of it counts.
_OF_FIELDS = re.compile(r"(?:[二两三四五六七八九十\d]+[大条个类])?(?P<shared>(?:重点|主导|优势|特色|支柱|全)?(?:产业|行业|领域)(?:链|集群)?(?:规上)?(?:年|总)?(?:产值|增加值|营业收入|主营业务收入|营收|销售收入|规模))$")
_TRADE = re.compile("^(?:产业|行业|领域)(?!链|集群)")
_OF_WORKS = re.compile(r"(?P<shared>(?:[\d一二三五十百千]*[万亿]元?(?:及?以上|级)|[国省市]家?级)?(?:重点|重大|产业|工业|制造业)*项目)$")
_DONE = re.compile(r"新?(?:签约|开工|竣工|完工|投产|引进|落地|落户|储备|入库|建成|续建|在建)+")


def _shared(parts: list[str]) -> list[str] | None:
    """The indicators of a row of fields or of deeds that share what stands behind the last; None where nothing is shared."""
    last = parts[-1]
    fields = _OF_FIELDS.search(last)
    if fields and fields.start() >= 2 and not any(judgement.MEASURED.search(part) for part in parts[:-1]):
        # 酒业、旅游|产业营收: what is called a trade already needs no word for one
        return [*(part + (_TRADE.sub("", fields["shared"]) if part.endswith("业") else fields["shared"]) for part in parts[:-1]), last[: fields.start()] + fields["shared"]]
    works = _OF_WORKS.search(last)
    if works and all(map(_DONE.fullmatch, (*parts[:-1], last[: works.start()]))):
        return [*(part + works["shared"] for part in parts[:-1]), last]
    return None


def _completed(parts: list[str]) -> list[str]:
    """小麦播种、收获机械化率: what two coordinated indicators share is said once, in front of the first or behind the last."""
    if len(parts) > 1 and (shared := _shared(parts)):
        return shared
    measure = _MEASURE.search(parts[-1]) if len(parts) > 1 else None
    if measure and all(_SHARES.search(part) for part in (*parts[:-1], parts[-1][: measure.start()])):
        return [*(part + measure[0] for part in parts[:-1]), parts[-1]]  # 甲园、乙城|产值
    if len(parts) != 2 or len(parts[0]) != 4 or len(parts[1]) < 5 or not judgement.MEASURED.search(parts[1]) or judgement.MEASURED.search(parts[0]):
        return parts
    return [parts[0] + parts[1][2:], parts[0][:2] + parts[1]]


ALIKE = 3  # letters at the end that make two indicators of one kind


def _alike(one: str, other: str) -> bool:
    """Whether two indicators end as one kind does: 污水日处理能力1500万立方米、|垃圾日处理能力6万吨."""
    return one.rstrip()[-ALIKE:] == other.rstrip()[-ALIKE:]


def _both(parts: list[str]) -> list[str]:
    """城乡居民收入分别增长6%、8%: one of the towns and one of the country."""
    return ["城镇" + parts[0][2:], "农村" + parts[0][2:]] if len(parts) == 1 and parts[0].startswith("城乡") else parts


class Memory:
    """What was named last in a stretch: the indicator, those that 分别 pairs with numbers, and the noun of projects counted."""

    def __init__(self, stretch: Stretch) -> None:
        self.stretch = stretch
        self.head: Head | None = None
        self.projects = ""
        self._coordinated: list[str] = []
        self._dealt_as = ""
        self._dealt_to: tuple[str, list[str]] = ("", [])
        self._outer: Head | None = None
        self._last = 0

    def keep(self, head: Head, slot: Slot) -> None:
        """Keep an indicator in mind, and what it counts where that can be left out."""
        self.head = head
        if head.noun.endswith(("项目", "工程", "企业")) and slot.amount.dimension in COUNTED:
            self.projects = head.noun[-2:]

    def close_bracket(self, slot: Slot) -> None:
        """Remember the indicator in front of a bracket, and come back to it behind the bracket."""
        if slot.mark == "(":
            self._outer = self._outer or self.head
        elif self._outer is not None and ")" in self.stretch.text[self._last : slot.begin]:
            self.head, self._outer = self._outer, None
        self._last = slot.finish

    def follows_projects(self, slot: Slot) -> bool:
        """Whether an investment belongs to the projects just counted, not to one project."""
        head = self.head
        if head is None or head.past or not (slot.mark == "," or slot.left.startswith("、")) or not _INVESTED.match(names.trimmed(slot.noun)):
            return False
        counted = re.search("项目|工程|产业", head.noun) is not None and not head.noun.endswith(("占比", "比重", "率"))
        return counted and not (head.first and _OF_YEAR.search(slot.noun))

    def is_listed(self, slot: Slot) -> bool:
        """Whether a number goes on a list of goals of its kind: 铁路投资8000亿元、公路投资1.8万亿元."""
        before = self.stretch.previous(slot)
        listed = before is not None and slot.tied and slot.left.startswith("、") and (before.amount.dimension == slot.amount.dimension or _alike(before.noun, slot.noun))
        return listed and self.head is not None and not self.head.past

    def goes_on(self, slot: Slot) -> bool:
        """Whether a number goes on a list of numbers in front of what they count: 20个项目开工、|12个|项目竣工."""
        before = self.stretch.previous(slot)
        if before is None or self.head is None or not self.head.first:
            return False
        return re.fullmatch(r"[^,。;、]{2,20}[、,和及](?:其中)?", self.stretch.text[before.finish : self.stretch.at(slot)]) is not None

    def paired(self, slot: Slot, noun: str, words: str) -> str | None:
        """The indicator that 分别 pairs with this number: A、B分别增长8%、10%."""
        dealt = self._dealt(slot, noun, words)
        if dealt:
            return dealt
        if "分别" in slot.left:
            self._coordinated = _completed(_both([w for part in re.split(r"[、和及与]", noun) if (w := names.trimmed(part))]))
            self._dealt_as = slot.lead.comparator
        elif not (slot.tied and names.headless(words)):
            self._coordinated = []
        if self._coordinated and not slot.comparator.strip("="):
            slot.notes["comparator"] = self._dealt_as  # 分别突破90亿元和|140亿元
        return self._coordinated.pop(0) if self._coordinated else None

    def _dealt(self, slot: Slot, noun: str, words: str) -> str:
        """The indicator of a number that 分别 deals out to one of several places: 甲镇、乙镇年内分别引进项目16个、20个."""
        whose, _, what = noun.partition("分别")
        thing = names.trimmed(what)
        if len(thing) >= 2 and not names.headless(thing):
            places = _WHEN.sub("", whose).strip("\u3000 ,、").split("、")
            self._dealt_to = (thing, places) if len(places) > 1 and self.stretch.are_places(slot, places) else ("", [])
        elif not (slot.tied and names.headless(words)):
            self._dealt_to = ("", [])
        thing, places = self._dealt_to
        if not places:
            return ""
        slot.notes["place"] = places.pop(0)
        return thing

    def completed(self, slot: Slot, words: str) -> Head | None:
        """The indicator of this number: its own words, completed from what was named before."""
        head = self._announced(slot) or self.head
        verb, thing = ("", words) if slot.amount.dimension == "share" else names.phrase(words)
        if (taken := self._taken(slot, head, words, thing)) is not None:
            return taken
        if names.headless(words):
            return self._left_out(slot, head, words)
        if not thing or (not verb and names.VERB.fullmatch(thing)):
            return self._of_verb(slot, head, words, thing)
        if head is not None and "其中" in slot.left and slot.amount.dimension == "money" and not judgement.MEASURED.search(thing):
            measure = _MEASURE.search(head.noun)
            thing += measure[0] if measure else ""
        if not verb and head is not None and slot.tied and slot.left.lstrip().startswith("、") and slot.amount.dimension in COUNTED:
            verb = head.verb
        own = _FUND_SIZE.search(thing)  # 基金规模15亿元,首期3亿元: the first part is the fund's
        fund = thing[: own.start()] or "基金" if own else head.fund if head else ""
        return Head(verb, thing, slot.notes.get("threshold", ""), slot.begin, fund=fund)

    def _taken(self, slot: Slot, head: Head | None, words: str, thing: str) -> Head | None:
        """The indicator that is the one named before, of another place, from another size on or for another part; or a bracket's."""
        threshold = slot.notes.get("threshold", "")
        places = self.stretch.named_places(slot, words)
        if head is not None and places:
            slot.notes["place"] = places
            return Head(head.verb, head.noun, head.threshold, head.begin)
        if head is not None and threshold and names.headless(_BARE.sub("", thing)):
            noun = head.noun.replace(head.threshold, threshold) if head.threshold else threshold + _BARE.sub("", head.noun)
            return Head(head.verb, noun, threshold, slot.begin)
        if head is not None and head.fund and re.match(r"首期|一期|首批", words):
            slot.notes["chain"] = words
            return Head("", head.fund + words, begin=slot.begin, fund=head.fund)
        if head is not None and _INVESTED.match(words) and not _OWN_INVESTMENT.search(words) and self.follows_projects(slot):
            return Head("", _INVESTMENT.sub("", head.name) + words, begin=slot.begin)
        owner = self.stretch.bracketed(slot)
        return Head("", owner + words, begin=slot.begin) if owner else None

    def _of_verb(self, slot: Slot, head: Head | None, words: str, thing: str) -> Head:
        """The indicator of a number in front of which nothing but a verb stands."""
        if self.projects and ("其中" in slot.left or slot.tied):
            return Head("", thing + self.projects, begin=slot.begin)
        if head is not None and slot.left.startswith(("、", ",")) and judgement.DOING.fullmatch(thing) and (does := _DOES.search(head.noun)):
            return Head("", head.noun[: does.start()] + thing, begin=slot.begin)  # 学校竣工6所、|开工9所
        before = self.stretch.before(slot)
        if before.endswith("项目") and _OF_PROJECTS.fullmatch(thing):  # 跟进在谈项目8个,力争签约|5个
            return Head("", thing + "项目", begin=slot.begin)
        return Head("", before + thing if before else words, begin=slot.begin)

    def _announced(self, slot: Slot) -> Head | None:
        """The indicator that a colon announces: 新落户十亿级项目:甲镇3宗、乙镇2宗."""
        if slot.mark != ":":
            return None
        words = names.trimmed(self.stretch.part(slot.begin - 1))
        return Head(*names.phrase(words), begin=slot.begin) if words and judgement.INDICATED.search(words) else None

    def _left_out(self, slot: Slot, head: Head | None, words: str) -> Head | None:
        """The indicator of a number that names none itself."""
        if slot.amount.dimension != "share" and not slot.lead.words and slot.right:
            return None
        before = "" if head is not None and not (head.past and slot.lead.change) and self.stretch.joins(slot) else self.stretch.before(slot)
        if before:
            # 设立甲产业基金,总规模20亿元,首期6亿元: the size and the first part are the fund's.
            size = "首期规模" if words.startswith("首期") else "规模" if before.endswith("基金") and words in _SIZES else ""
            return Head("", before + size, begin=slot.begin, fund=before if size == "规模" else "")
        if head is None:
            return None
        if head.verb in _ADDED and words in _TOTALS:
            return Head("", head.noun + words, begin=slot.begin)  # 新增装机150万千瓦、总规模突破500万千瓦
        return Head(head.verb, head.noun, head.threshold, head.begin, fund=head.fund)
