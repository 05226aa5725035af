"""How many documents speak of something, whatever it is: 几份文件提到中非经贸, how many plans touch on ties with Africa.

What they speak of is sought in any words: a country by its names and by its sign beside that of China (中非), another matter by its
names and what else plans call it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import abroad
from search.questions.texts import Sentence, Term

# More than what counts the members of any other list: nothing else is asked for.
SCORE = 1.6
_PAPERS = "(?:政策)?(?:文件|计划|规划|材料|文档|方案|报告|资料|文本|文章)"
_SAYS = "提到|提及|提了|说到|说起|讲到|讲了|谈到|谈及|写到|写进|写入|写了|写着|写有|涉及|触及|牵涉|点到|点名|出现|包含|关于|有关|讲|谈|提|说"
_COUNT_ZH = re.compile(
    rf"(?:[这那]|现有的?|库里的?|全部)?(?:[几\d一二三四五六七八九十]+份)?(?:{_PAPERS})?(?:当?中|里面?)?[,，]?(?:一共|总共|到底|究竟)?(?:有)?(?:几|多少)(?:[份篇部]的?(?:{_PAPERS})?|个{_PAPERS})(?:当?中|里面?)?(?:都|是)?(?:有|对|把|跟|和)?[㐀-鿿]{{0,3}}?(?P<says>{_SAYS})(?:[了过的着]|及|到)*"
    rf"|(?P<says2>{_SAYS})(?:[了过着到]|及)*(?P<topic>[^,，?？]+?)的{_PAPERS}?(?:一共|总共|共|加起来)?有?(?:几|多少)[份篇部个]"
)
_HELD = r"(?: (?:here|held|there are|in (?:the|this|our) (?:library|collection|corpus)|you (?:have|hold)|on file))*"
_OF = r"(?:(?:of )?(?:the|these|those|our|all|your|different|separate|five|four|three) )*"
_PAPERS_EN = r"(?:work )?(?:plans|documents|files|papers|texts|reports|programmes|programs)"
_SAYS_EN = r"(?:mention|touch(?:es)? (?:on|upon)|talk about|speak of|deal with|cover|discuss|address|refer to|bring up|concern|say (?:anything|something) (?:about|on)|have (?:anything|something) (?:on|about)|have to do with|are about|contain|feature|name|take up|treat|write about|include|raise)"
_COUNT_EN = re.compile(
    rf"\bhow many {_OF}{_PAPERS_EN}{_HELD} (?:do |actually |in any way |at all )*{_SAYS_EN}\b"
    rf"|\bin how many {_OF}{_PAPERS_EN}{_HELD} (?:do|does|is|are)\b|\b(?:come up|turn up|appear|figure|get(?:s)? a mention|mentioned|spoken of|discussed|dealt with|named)\b(?=[^a-z]*$)"
)

# The model 'A', the “A” campaign: what is quoted is sought, and not what it is called.
_CALLED = "model|concept|notion|idea|slogan|motto|phrase|term|word|expression|formula|mechanism|principle|approach|campaign|drive|programme|program|initiative|policy|reform|strategy|scheme|label|catchphrase"
_OF_QUOTED = re.compile(rf"\b(?:so-called )?(?:{_CALLED})(?: of)?(?= ['‘\"“])|(?<=['’\"”]) (?:{_CALLED})\b|(?<=[”」\"])(?:这一?[种个项类]?)?(?:模式|说法|概念|提法|口号|机制|做法|改革|行动|战略|理念|字样|词)")

# What a country is spoken of beside, and words for ways of dealing with it.
_CHINA = re.compile(r"中国|我国|china|chinese|economics?|economies|commercial|经济")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for how many documents speak of something."""
    frame = _frame(c)
    texts = c.in_years(c.all_documents, c.u.years) if frame else []
    if not frame or not texts:
        return
    terms = [t for t in (_behind(c, t, frame) for t in c.u.content([], ("ask", "outline"))) if t]
    countries = abroad.countries_in(c)
    if countries and all(abroad.told(t.text) or abroad.within_one(c, t, countries) or _CHINA.fullmatch(t.text) for t in terms):
        ways = abroad.ways_of(c)
        each = [{d: q[0] for d in texts if (q := abroad.spoken(c, d, k.said, ways))} for k in countries]
        quotes = [q for d, q in each[0].items() if all(d in others for others in each)]
    elif terms and all(t.words for t in terms):
        quotes = [found for d in texts if (found := _first(c.sentences([d]), terms))]
    else:
        return
    if quotes:
        yield Reading(p.Counting(p.Said(tuple(quotes), ("Document",), " ".join(t.text for t in terms))), SCORE, "count of documents that speak of it")


def _frame(c: Context) -> list[tuple[int, int]]:
    """Where a question says that it counts documents by what they speak of; nothing where it does not."""
    if c.u.language == "en":
        found = [m.span() for m in _COUNT_EN.finditer(c.u.text)]
        return found + _called(c) if found and re.search(rf"\bhow many {_OF}{_PAPERS_EN}", c.u.text) else []
    match = _COUNT_ZH.search(c.u.text)
    if match is None:
        return []
    if match["topic"] is None:
        return [match.span(), *_called(c)]
    return [(match.start(), match.start("topic")), (match.end("topic"), match.end())]


def _called(c: Context) -> list[tuple[int, int]]:
    """Where a question says what a thing is called that it quotes."""
    return [m.span() for m in _OF_QUOTED.finditer(c.u.text)]


def _behind(c: Context, term: Term, frame: Sequence[tuple[int, int]]) -> Term | None:
    """A word of a question without what it has in common with the frame (讲到台湾 as 台湾), None where nothing is left."""
    at = c.u.text.find(term.text)
    end = next((b for a, b in frame if a <= at < b), None)
    if end is None:
        return term
    rest = c.u.text[end : at + len(term.text)]
    return Term(rest, (rest,)) if len(rest) >= 2 else None


def _first(sentences: Sequence[Sentence], terms: Sequence[Term]) -> p.Quote | None:
    """The first sentence that says all of some words."""
    whole = next((s for s in sentences if all(any(w in s.folded for w in t.folded) for t in terms)), None)
    return p.Quote(whole.document, whole.start, whole.end) if whole else None
