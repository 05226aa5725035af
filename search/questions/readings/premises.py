"""What a question takes for granted: why something was given up has no answer where no sentence says that it was."""

from __future__ import annotations

import re

from search.questions.context import Context
from search.questions.readings import decisions
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import covered

_WHY = re.compile(r"为什么|为何|为啥|何以|什么原因|啥原因|怎么就|\bwhy\b")
# What is said to have been given up or put off.
_GIVEN_UP = re.compile(
    r"取消|叫停|停止|停建|停办|停工|关停|终止|中止|放弃|搁置|暂停|暂缓|撤销|撤掉|撤回|推迟|推后|延期|延后|缓建|砍掉|退出|拒绝"
    r"|\b(?:cancel|abandon|scrap|shelv|halt|suspend|postpon|delay|terminat|withdr|revok|axe)\w*|\b(?:call(?:ed)? off|give up|gave up|given up|put off|drop|dropped|stop|stopped|pull(?:ed)? out)\b"
)
# A sentence that holds so much of what is said to have been given up speaks of it.
SPEAKS = 0.6


def false(c: Context) -> bool:
    """Whether a question asks why something was given up that the plans it is about nowhere give up."""
    if not _WHY.search(c.u.text) or not _GIVEN_UP.search(c.u.text):
        return False
    documents = c.in_years(c.documents or c.all_documents, c.u.years)
    terms = [t for t in c.content("outline", "relation") if not _GIVEN_UP.fullmatch(t.text)]
    if not documents or len(documents) > READ_DOCUMENTS or not terms:
        return False
    importance = c.weigh(terms, documents)
    about = (s for s in c.sentences(documents) if covered(terms, importance, (s.folded, 1.0)) >= SPEAKS)
    return not any(_GIVEN_UP.search(s.folded) or decisions.DENIALS.search(s.folded) for s in about)
