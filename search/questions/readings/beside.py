"""What a question says besides the place whose policy is meant and the words that only frame it, where a reading has frames of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.questions.context import NATION, Context
from search.questions.language.cutting import terms_of
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import Sentence, Term

_CUT = re.compile("(?:[的给可要将了是吗呢啊,，。;；:：?？!！、()（）“”\"'《》\\s\0]|有(?![效限机色关])|对(?![外接口])|会(?![展议计])|能(?![源耗级效])|按(?!揭)|为(?!主)|在(?![线建]))+")
_KIND_OF_PLACE = re.compile("(?<=\0)[市县区](?!级)")


# How people ask, and what they call the policy itself: parts of frames.
ASKING = "请问|您好|你好|想问一?下?|想知道|麻烦|谢谢"
THE_POLICY = "(?:这份|该|本)?(?:意见|政策|办法|细则|规定|文件|通知)"


def local(c: Context) -> list[str]:
    """The documents in question: those of a place go before those of the nation, whose name begins that of an award or a list (中国质量奖)."""
    own = [d for s in c.owners if s.mention.chinese not in NATION for d in s.documents]
    return (c.in_years(own, c.u.years) or own) if own else c.looked_at()


def readable(c: Context) -> list[str]:
    """The documents in question, where they are few enough to be read; none of more."""
    documents = local(c)
    return documents if len(documents) <= READ_DOCUMENTS else []


def said_before(sentences: Sequence[Sentence], at: int, count: int) -> str:
    """What up to so many sentences before one say, folded, as far as they stand under the same headings."""
    return "|".join(s.folded for s in sentences[max(0, at - count) : at] if s.headings == sentences[at].headings)


def beside(c: Context, frame: re.Pattern[str]) -> list[Term]:
    """The words of a Chinese question besides its place and what a pattern finds."""
    text = list(c.u.text)
    for m in c.subject_mentions():
        if m.chinese not in NATION:
            text[m.start : m.end] = "\0" * (m.end - m.start)
    left = frame.sub("\0", _KIND_OF_PLACE.sub("\0", "".join(text)))
    return [t for piece in _CUT.split(left) for t in terms_of(piece)]
