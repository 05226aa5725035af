"""What an office is asked to do, as its tasks: What was the harbour office supposed to do in 2025?"""

from __future__ import annotations

import re

_UNIT = r"(?:agency|bureau|department|office|authority|commission|committee|administration|ministry|bank|branch|centre|center|group|company|union|federation|customs)"
_OF = r"(?: (?:of|for|in|at) (?:the )?[\w'’&.-]+(?: [\w'’&.-]+){0,4}?)?"
_NAMED = rf"(?P<unit>(?:the )?(?:[\w'’&.-]+ ){{0,6}}?(?:{_UNIT}\b{_OF}(?: ?[(（][^()（）]+[)）])?|[㐀-鿿]{{3,16}}){_OF})"
_TO_DO = re.compile(rf"^what (?:is|are|was|were|has|have|had) {_NAMED} (?:been )?(?:asked|told|supposed|expected|meant|required|instructed|called (?:up)?on|charged|assigned|made|left|given) to do\b", re.I)
_DOES = re.compile(rf"^what (?:does|do|did|must|should|will) {_NAMED} (?:have to |need to |get to )?do\b(?! (?:with|for|to|about)\b)", re.I)


def as_tasks(question: str) -> str:
    """A question for what an office has to do as one for its tasks; any other as it is.

    >>> as_tasks("What was the Linhai branch of the Harbour Bank (港湾银行临海支行) asked to do in 2025?")
    'Which tasks does the Linhai branch of the Harbour Bank (港湾银行临海支行) have in 2025?'
    >>> as_tasks("What is the zone expected to do for exporters?")
    'What is the zone expected to do for exporters?'
    """
    match = _TO_DO.match(question) or _DOES.match(question)
    return f"Which tasks does {match['unit'].strip()} have{question[match.end() :]}" if match else question
