"""Numbers that Word shows before list paragraphs and keeps outside their text (一、 (一) 1.)."""

import re
from collections import defaultdict
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals.

    >>> chinese(21)
    '二十一'
    """
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else DIGITS[tens] + "十")
    return head + (DIGITS[ones] if ones or not tens else "")


class Numbering:
    """Counts list paragraphs as Word does and gives each its label."""

    def __init__(self, document: WordDocument) -> None:
        self._levels: dict[tuple[str, str], tuple[str, str, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract = {a.get(qn("w:abstractNumId")): a for a in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            reference = number.find(qn("w:abstractNumId"))
            source = abstract.get(reference.get(qn("w:val"))) if reference is not None else None
            for level in source.findall(qn("w:lvl")) if source is not None else ():
                self._levels[number.get(qn("w:numId")), level.get(qn("w:ilvl"))] = _format(level)

    def label(self, paragraph: Paragraph) -> str:
        """The label of a paragraph, or "" where Word shows none."""
        numbered = _numbered(paragraph)
        if numbered is None or numbered.numId is None:
            return ""
        number, level = str(numbered.numId.val), str(numbered.ilvl.val if numbered.ilvl is not None else 0)
        found = self._levels.get((number, level))
        if found is None or found[0] in ("bullet", "none"):
            return ""
        counts, depth = self._counts[number], int(level)
        counts[depth] = counts.get(depth, found[2] - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda m: self._number(number, int(m[1]) - 1), found[1])

    def _number(self, number: str, depth: int) -> str:
        kind = self._levels.get((number, str(depth)), ("decimal", "", 1))[0]
        value = self._counts[number].get(depth, 1)
        return chinese(value) if kind.startswith(("chinese", "japanese", "ideograph", "taiwanese")) else str(value)


def _numbered(paragraph: Paragraph) -> Any:
    """The list properties of a paragraph: its own, or those of its style or of what the style builds on."""
    properties = paragraph._p.pPr
    style = paragraph.style
    while (properties is None or properties.numPr is None) and style is not None:
        properties, style = style.element.pPr, style.base_style
    return properties.numPr if properties is not None else None


def _format(level: object) -> tuple[str, str, int]:
    def value(tag: str, default: str) -> str:
        element = level.find(qn(tag))  # type: ignore[attr-defined]
        return default if element is None else element.get(qn("w:val")) or default

    return value("w:numFmt", "decimal"), value("w:lvlText", "%1."), int(value("w:start", "1"))
