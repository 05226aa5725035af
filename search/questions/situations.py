"""What happens to the one who asks, told before the question: 货物半夜到了,甲区能不能办通关. No plan tells that, so it counts less than what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from search.questions.context import Context
from search.questions.texts import Term

# How much all that is told before counts beside one word of what is asked.
TOLD_BEFORE = 0.4
# A topic, a source or a condition in front is what is asked about.
_TOPIC = re.compile(r"^(?:关于|对于?|就|在|针对|至于|说到|谈到|提到|按照?|根据|依照?|如果|要是|若|假如|只要|一旦|除了?|为了?|随着|到|自|从|比起|围绕)|[哪谁吗]|什么|(?:方面|问题|里面?|上|中|时候?|年)$")
# Something happens in it, and it does not end by naming what is asked about.
_HAPPENS = re.compile(r"[到来了没想要赶等急多漏缺]|周末|半夜|凌晨|晚上|夜里|深夜|节假日")
_NAMES = re.compile(r"的[㐀-鿿]{1,8}$|(?:企业|项目|公司|产业|工厂|厂子?|园区|机构|单位|人才|行业)$")
_SIGNS = re.compile(r"[^,，。;；?？]{6,40}")
# What is left has to be told by more than one word.
LEAST_LEFT = 2


def lessened(c: Context, terms: Sequence[Term]) -> list[Term]:
    """The words of a question, those of what happens before it counting less."""
    text = c.u.text
    lead = _SIGNS.match(text)
    first = min((s.mention.start for s in c.owners), default=0)
    if c.u.language == "en" or lead is None or lead.end() >= first or _TOPIC.search(lead[0]) or _NAMES.search(lead[0]) or not _HAPPENS.search(lead[0]):
        return list(terms)
    before = [t for t in terms if 0 <= text.find(t.text) < lead.end()]
    if len(terms) - len(before) < LEAST_LEFT:
        return list(terms)
    return [replace(t, weight=TOLD_BEFORE / len(before) * t.weight) if t in before else t for t in terms]
