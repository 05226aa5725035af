"""What plans join for the sake of something else: 靠哪两个片区联动来建甲镇 (强化乙、丙联动,加快建设甲镇)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.naming.names import PLACES
from search.questions.plans import plan as p
from search.questions.readings import series
from search.questions.texts import Sentence

# Verbs by which things are joined, in questions and in plans.
_VERBS = "联动|协同|互动|携手|合力|共建|融合|对接|衔接|呼应|一体化"
_ASKED = re.compile(
    rf"(?:靠|由|依托|依靠|借助|通过|凭|凭借|用|让|把|将|是|强化|推动)(?:的是)?哪(?:[一两二三四几]个?|些)[^,，。?？哪]{{0,8}}?(?:之间)?的?(?:{_VERBS})"
    rf"|哪(?:[两二三四几]个|些)[^,，。?？哪]{{0,8}}?(?:要|会|将|得|需要?|相互|互相|彼此|之间|的)+(?:{_VERBS})(?=(?:起来|来|才|以)?[^?？]*(?:建|打造|形成|推进|做成|办))"
    r"|\b(?:which|what) (?:two|three|four|[\w-]+ )?[^?]{0,40}?\b(?:linked|link up|joined(?: up)?|join(?: hands| forces)?|coordinat\w+|interact\w*|tied together|interplay|linkage|integrat\w+|work(?:ing)? in tandem)\b(?=[^?]*\b(?:build|built|create|develop|form|make|speed|found|set up|establish|foster|bring about))"
)
_JOINED = re.compile(rf"(?:{_VERBS})(?:发展|建设|机制|效应)?$")
_LEADS = re.compile(r"^(?:进一步|不断|持续|积极|加快|全面|深入|充分|着力)*(?:强化|加强|深化|推动|推进|促进|实现|加大|加速|密切|形成|统筹|依托|通过|借助|发挥|以|由|与|把|将|扩大|做好|抓好)+")
_JOINTS = re.compile("、|以及|(?<![共总缓调饱温平])和(?![谐平])|(?<![参给赋授])与|(?<![普涉波惠触提遍])及")
_PARTS = re.compile(r"[^,，;；:：。!！?？\n]+")


def read(c: Context) -> Iterator[Reading]:
    """The things that a sentence joins which speaks of what they are joined for."""
    if not _ASKED.search(c.u.text) or not c.documents:
        return
    aims = [m for m in c.u.mentions if m.of(*PLACES, "Project") and not any(m is s.mention for s in c.owners)]
    names = [fold(n) for m in aims for n in (m.chinese, *c.own_names(m.all)) if len(n) > 1]
    terms = [] if names else c.content("type", "relation", "stage")
    if not names and not terms:
        return
    for sentence in c.sentences(c.in_years(c.documents, c.u.years)):
        spoken = any(n in sentence.folded for n in names) if names else all(t.coverage(sentence.folded) >= 1 for t in terms)
        if spoken and len(members := _joined(c, sentence)) > 1 and not any(n in fold(q.words) for n in names for q in members):
            yield Reading(p.Listing(p.Named(members)), 0.98, "joined things")
            return


def _joined(c: Context, sentence: Sentence) -> tuple[p.Quote, ...]:
    """The things that one part of a sentence joins: 强化甲和乙联动."""
    text = c.texts.text(sentence.document)
    for part in _PARTS.finditer(text, sentence.start, sentence.end):
        verb = _JOINED.search(text, part.start(), part.end())
        start = part.start() + (led.end() if (led := _LEADS.match(part[0])) else 0)
        if verb is None or start >= verb.start():
            continue
        stretches = series.between(_JOINTS.finditer(text, start, verb.start()), start, verb.start())
        found = [series.member(text, sentence, a, b - (text[b - 1] in "的间之"), None) for a, b in stretches]
        if len(found) > 1 and all(found):
            return tuple(q for q in found if q)
    return ()
