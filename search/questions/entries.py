"""Works that a plan lists in entries of fields: rows of a table, or items with labels (1.甲厂 建设单位:乙公司 总投资:3亿元)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from graph.names import fold
from graph.quantities import unit
from search.questions.language.amounts import Amount, scaled
from search.questions.rows import PARTED

# A list has so many entries at least, an entry so many labels, or else so many fields; so far an entry goes on.
FEWEST, LABELS, FIELDS, LONGEST = 2, 3, 5, 420
_ENTRY = re.compile(r"(?:^|(?<=\n))[ \t　]*(?:(?:[\d０-９]{1,3}|[(（][\d０-９]{1,3}[)）])(?:[ \t　]*[.．、](?!\d+(?:[万亿]|元|公里|%|吨|亩|平|米|家|个|人|项))[ \t　]*|[ \t　]+)|[●■◆★▲·—-][ \t　]*|项目名称[:：])")
_NEXT_PART = re.compile(r"\n[ \t　]*(?:[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|备?注[:：]|附[件注]?[:：])|\n[ \t　]*\n")
_LABEL = re.compile(r"(?:(?<=[\s　;；,，。、(（])|^)(?P<label>(?:20\d\d年)?[㐀-鿿]{2,9}(?:[(（][㐀-鿿]{1,4}[)）])?)[:：]")
_BLANKS = "　"
_MONEY = re.compile(r"(?:约|为)?(\d+(?:\.\d+)?)([万亿]?元|[万亿]美元)(?:人民币)?")
_IN_ALL = re.compile(r"总投资(?:额)?(?:约|为|达)?[:：]?(\d+(?:\.\d+)?)([万亿]?元|[万亿]美元)")
_INVESTED = re.compile("投资|造价|概算")
_IN_A_YEAR = re.compile("年度|当年|年计划|今年|本年|完成|20\\d\\d年")
_BUILDER = re.compile("(?:建设|项目|业主|实施|投资|承建|承担|申报|责任)(?:单位|主体|企业|方|业主)|业主|投资方|企业名称")
_UNIT = re.compile("(?:牵头|责任|主管|负责|包联|服务|配合|协同|联系)(?:部门|单位|领导|局|人)")
_FIRM = re.compile("公司|集团|厂|[银商]行|合作社|研究院|研究所|研究中心|研发中心|供电局")
_SCHEDULE = re.compile("进度|进展|目标|节点|时限|时间|工期|期限|年限|周期|计划|阶段|状态|任务|安排|性质")
# A field that says a stage is short, and no body's or place's name.
SHORT, _BODY = 20, re.compile("(?:局|公司|集团|园区?|委|办|处|中心|院|厂|镇|新城)$")
_OF_UNITS = re.compile("(?:局|委|办|处|部|厅|管委会|街道|服务中心|政府)(?:[、,，]|$)")
# Labels of which works have one at least, as tasks have not.
_OF_WORKS = re.compile("投资|造价|建设(?:单位|地点|地址|规模|内容|性质|期限|年限)|业主|选址")


@dataclass(frozen=True)
class Entry:
    """One entry: where its name stands, and its other fields with their labels, which rows of tables have not."""

    start: int
    end: int
    name: str
    labels: tuple[str, ...]
    fields: tuple[str, ...]
    begin: int
    text: str
    """What it says, from where it begins."""
    halves: tuple[str, ...] = ()
    """What stands before and behind the break of a row into lines: one field goes on there, or another begins."""

    @cached_property
    def invested(self) -> Amount | None:
        """What is invested in all; None where no field or several say so."""
        own = [f for label, f in zip(self.labels, self.fields, strict=True) if not label or (_INVESTED.search(label) and not _IN_A_YEAR.search(label))]
        found = [m for f in own if (m := _MONEY.fullmatch(f))] or list(_IN_ALL.finditer(self.text.replace("\n", "")))
        return scaled(float(found[0][1]), found[0][2]) if len(found) == 1 and unit(found[0][2]) else None

    @cached_property
    def builders(self) -> tuple[str, ...]:
        """Who builds it: the field so labelled, else the first one that is a firm's name."""
        labelled = [f for label, f in zip(self.labels, self.fields, strict=True) if label and _BUILDER.fullmatch(label) and not _UNIT.fullmatch(label)]
        return tuple(x for f in (labelled or [f for label, f in zip(self.labels, self.fields, strict=True) if not label and _FIRM.search(f)][:1]) for x in parts(f))

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Who answers for it: the fields so labelled, else the last one where it names bodies."""
        labelled = [f for label, f in zip(self.labels, self.fields, strict=True) if label and _UNIT.search(label)]
        last = [f for label, f in zip(self.labels, self.fields, strict=True) if not label and _OF_UNITS.search(f)][-1:]
        return tuple(x for f in labelled or last for x in parts(f))

    def find(self, words: str) -> tuple[int, int] | None:
        """Where some words of it stand behind the name, be it over a break of lines."""
        match = re.compile("\n?".join(map(re.escape, words))).search(self.text, self.end - self.begin)
        return (self.begin + match.start(), self.begin + match.end()) if match else None

    @property
    def stop(self) -> int:
        """Where it ends."""
        return self.begin + len(self.text)

    @cached_property
    def schedule(self) -> tuple[str, ...]:
        """The fields that may say how far it is and by when."""
        return tuple(f for label, f in zip(self.labels, self.fields, strict=True) if (_SCHEDULE.search(label) if label else len(f) <= SHORT and not _BODY.search(f)))

    @cached_property
    def folded(self) -> str:
        """All that it says, folded."""
        return fold(self.text.replace("\n", ""))


def parts(field: str) -> list[str]:
    """The things that share a field: 甲局、乙局."""
    return [x for part in re.split("[、,，;；]", field) if (x := part.strip())]


@lru_cache(maxsize=256)
def entries(text: str) -> tuple[Entry, ...]:
    """The entries of the works that a text lists; none where it lists none so.

    >>> text = "1.甲厂 建设单位：甲公司 总投资：3亿元 建设地点：东园\\n2.乙厂 建设单位：乙公司 总投资：2亿元 建设地点：西\\n园"
    >>> [(e.name, e.fields[2], e.builders) for e in entries(text)]
    [('甲厂', '东园', ('甲公司',)), ('乙厂', '西园', ('乙公司',))]
    """
    found = tuple(e for e in _entries(text) if e is not None)
    return found if len(found) >= FEWEST else ()


def _entries(text: str) -> Iterator[Entry | None]:
    plain = "".join(n if len(n := unicodedata.normalize("NFKC", ch)) == 1 and ch not in _BLANKS else ch for ch in text)
    begins = list(_ENTRY.finditer(plain))
    for following, match in enumerate(begins, 1):
        after = begins[following].start() if following < len(begins) else len(plain)
        stop = min(after, match.end() + LONGEST)
        part = _NEXT_PART.search(plain, match.end(), stop)
        yield _entry(plain, match.end(), part.start() if part else stop)


def _entry(text: str, start: int, stop: int) -> Entry | None:
    """The entry between two places; None where there are no such fields, or they are of no works."""
    labels = list(_LABEL.finditer(text, start, stop))
    if len(labels) >= LABELS:
        if not any(_OF_WORKS.search(m["label"]) for m in labels):
            return None
        named = re.match(r"[^\s　]+", text[start : labels[0].start()])
        ends = [*(m.start() for m in labels[1:]), stop]
        values = tuple(_even(text[m.end() : end]) for m, end in zip(labels, ends, strict=True))
        return _made(text, start, stop, named[0] if named else "", tuple(m["label"] for m in labels), values)
    fields = PARTED.split(text[start:stop].strip())
    if len(fields) < FIELDS or not any(_MONEY.fullmatch(_even(f)) for f in fields[1:]):
        return None
    values = tuple(v for f in fields[1:] if (v := _even(f)))
    halves = tuple(v for f in fields[1:] if "\n" in f.strip() for x in f.split("\n") if (v := _even(x)))
    return _made(text, start, stop, fields[0], ("",) * len(values), values, halves)


def _made(text: str, start: int, stop: int, named: str, labels: tuple[str, ...], values: tuple[str, ...], halves: tuple[str, ...] = ()) -> Entry | None:
    name = named.rstrip("。，,;；:：(（、. ")
    begins = text.find(name, start, stop) if len(name) > 1 else -1
    return Entry(begins, begins + len(name), _even(name), labels, values, start, text[start:stop], halves) if begins >= 0 else None


def _even(field: str) -> str:
    return field.replace("\n", "").strip(" 　\t;；,，。、")
