"""Sentences of a text, each with the clause that it stands in; lines of page data are none."""

import re
from collections.abc import Iterator

from ingest.draft import Clause, Sentence
from ingest.patterns import compiled
from ingest.text import at_lines

META_LABEL = r"(?:发布(?:日期|时间|机构)|(?:信息)?来源|索\s*引\s*号|浏览(?:次数|量)|点击数|字[体号]|成文日期|文\s*号|发文机关|主题分类|主\s*题\s*词|发文字号|访问次数)\s*[::]"
META = re.compile(rf"^[^\n]{{0,40}}{META_LABEL}[^\n]*$", re.M)
OF_META = compiled(META_LABEL)  # without which a text has no such line
END = re.compile(r"[。;!?\n]")
# A page whose sentences never end (columns of a PDF run together, a dump of words) is read in pieces of this length.
LONGEST_SENTENCE = 3000


def _sentence_ends(text: str) -> Iterator[int]:
    """Where sentences end; one that is too long ends at its last comma that leaves it short enough."""
    position = 0
    for match in [*END.finditer(text), None]:
        end = match.end() if match else len(text)
        while end - position > LONGEST_SENTENCE:
            comma = text.rfind(",", position + LONGEST_SENTENCE // 2, position + LONGEST_SENTENCE)
            position = comma + 1 if comma > 0 else position + LONGEST_SENTENCE
            yield position
        position = end
        yield end


def sentences(text: str, clauses: list[Clause]) -> list[Sentence]:
    """The sentences of a text with the clause that each stands in. Lines of page data are no sentences."""
    found: list[Sentence] = []
    skipped = [(m.start(), m.end()) for m in at_lines(META, text)] if OF_META.search(text) else []
    skip = 0
    position, current = 0, -1
    # The cells of a row are sentences of their own.
    edges = {edge for c in clauses for cell in c.cells.values() for edge in cell}
    for end in sorted({*_sentence_ends(text), *edges}) if edges else _sentence_ends(text):
        # A clause may begin within a line, and then a sentence begins with it.
        while current + 1 < len(clauses) and clauses[current + 1].start <= position:
            current += 1
        while skip < len(skipped) and skipped[skip][1] <= position:
            skip += 1
        index = current if current < 0 or position < clauses[current].end else -1
        hidden = skip < len(skipped) and skipped[skip][0] <= position
        if not hidden and text[position:end].strip(" \t\n\u3000|"):
            found.append(Sentence(position, end, index))
        position = end
    return found
