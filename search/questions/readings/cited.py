"""Which documents a policy cites that a question calls by its own title: 甲市加快上市的意见里引用了哪些别的文件."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.readings.beside import local

NAME = "cited"
# More than the documents that any words around tell.
SCORE = 0.94
# So many signs of a title a question says that means one of several policies.
TITLE = 6
_PAPER = "(?:意见|办法|政策|方案|通知|细则|新政|措施|规定|条例|批复|复函|函|文件|规划|计划|十条)"
_CITES = re.compile(
    rf"{_PAPER}(?:\d+条)?[”》]?(?:里面?|中|当中|内|正文)?(?:都|还|一共|总共|具体|分别|又)*(?:引用|提到|提及|援引|引述|涉及)(?:过|了|到)*(?:哪|什么|几)[^,，。?？]{{0,6}}(?:文件|政策|办法|法规|意见|规定)"
    r"|\b(?:which|what) (?:[\w-]+ ){0,4}(?:documents?|policies|papers|rules|regulations?|measures) (?:does|do|did|are) (?:the |this )?(?:[\w'’-]+ ){0,8}?(?:opinions?|policy|measures|plan|notice|rules|paper|document|reply|letter|regulations?)(?: [\w'’-]+){0,8}? (?:cite|refer to|mention|quote|cited|mentioned)\b"
)

# Who asks for documents asks for no campaigns and mottoes.
_DOCUMENTS = re.compile(r"文件|办法|法规|规定|\b(?:documents?|papers?|rules|regulations?|measures)\b")
_WRITTEN = re.compile(r"(?:意见|办法|方案|通知|细则|规定|条例|规划|计划|纲要|目录|批复|决定)$|〔\d{4}〕")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for what one policy cites, its own title left out."""
    if not c.owners or not c.u.has("ask.which") or _CITES.search(c.u.text) is None:
        return
    if (document := _document(c)) is None:
        return
    title = _core(c.view.document(document).title)
    found = c.statements("REFERS_TO", documents=[document])
    names = c.names.entities([s.object for s in found])
    kept = [s for s in found if s.object in names and not any(_core(n) in title or title in _core(n) for n in names[s.object].names)]
    text = c.texts.text(document)
    written = [s for s in kept if "《" in text[max(0, s.start - 1) : s.start + 1] or _WRITTEN.search(text[s.start : s.end])]
    kept = (written or kept) if _DOCUMENTS.search(c.u.text) else kept
    if of := sets.led_to(kept, ("Policy",)):
        yield Reading(p.Listing(of), SCORE, NAME)


def _document(c: Context) -> str | None:
    """The one policy that a question means, of several by its title; None where that is not told."""
    documents = local(c)
    if len(documents) == 1:
        return documents[0]
    asked = c.u.question.folded
    sizes = {d: SequenceMatcher(None, asked, _core(c.view.document(d).title), autojunk=False).find_longest_match().size for d in documents[:20]}
    best = max(sizes, key=lambda d: sizes[d], default=None)
    return best if best and sizes[best] >= TITLE and list(sizes.values()).count(sizes[best]) == 1 else None


def _core(title: str) -> str:
    """A title without the words that only frame it."""
    return re.sub(r"^关于(?:印发)?|[的《》]|通知$", "", fold(title))
