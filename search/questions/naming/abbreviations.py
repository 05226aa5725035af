"""Places and firms named by part of their name: 长沙临空 for 长沙自贸临空区, 青岭城投 for 青岭城市建设投资集团, xiangjiang xinqu for 湘江新区."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from search.questions.language.english import Translator
from search.questions.language.normal import Question
from search.questions.language.words import synonym_pattern
from search.questions.naming import heads
from search.questions.naming.meant import has_documents
from search.questions.naming.names import PLACES, Mention, Names

_LATIN = re.compile(r"[a-z]{3,}")
LONGEST = 5
_SHORTEST = re.compile(r"(?<![一-鿿])([一-鿿])(经开|高新|综保)(?![区发技术])")


def abbreviated(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a region with the words behind it made a park where they are that park's name with words left out."""
    found = [_park(question, names, m, mentions) or m for m in mentions]
    short = _SHORTEST.search(question.text)
    if short is None or any(m.start < short.end() and short.start() < m.end for m in found):
        return found
    # 长经开 for 长沙经开区: one sign of the city and two of the kind, where but one zone here can be meant.
    ids = tuple(dict.fromkeys(h.entity for h in names.containing(short[2], "Park") if h.folded.startswith(short[1])))
    return [*found, Mention(short.start(), short.end(), short[0], {"Park": ids}, "core")] if len(ids) == 1 else found


# What firms of a place invest in or build, by a sign, and that they do: 城投, 开投集团, 发控.
_FIRM = re.compile(r"[㐀-鿿]{2,4}?(?P<what>[城开产建交文水农国旅科金高工能发])(?P<does>[投控建发])(?:集团|控股|公司)?(?![㐀-鿿]?(?:产|资|入|标|诉|区|融|展))")
_OF_FIRM = re.compile(r"(?:集团|公司)(?:有限)?(?:公司)?$")


def firms(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with a firm that a question names by its place and two signs of what it does, where one firm can be meant."""
    for match in _FIRM.finditer(question.text):
        inside = [m for m in mentions if m.start < match.end() and match.start() < m.end]
        own = next((m for m in inside if m.end == match.start("what") and m.of(*PLACES)), None)
        if own is None or any(m.of("Company", "Agency", "Organization") for m in inside):
            continue
        shown = question.text[own.start : own.end]
        within = re.compile(f"{re.escape(shown)}[㐀-鿿]{{0,8}}?{match['what']}[㐀-鿿]{{0,5}}{match['does']}")
        ids = tuple(dict.fromkeys(h.entity for h in names.containing(shown, "Company") if within.match(h.folded) and _OF_FIRM.search(h.folded)))
        if len(ids) == 1:
            return [*(m for m in mentions if m not in inside), Mention(own.start, match.end(), question.text[own.start : match.end()], {"Company": ids}, "core")]
    return list(mentions)


# Universities by some signs of their names: 西工大 for 西北工业大学. 扩大, 大型 and the like are none.
_BRANCH = re.compile(r"(?P<own>[㐀-鿿]{2,14}大学)[(（][^()（）]+[)）]")
_UNIVERSITY = re.compile(r"(?P<short>[㐀-鿿]{2,3}大)(?![学会型家力量桥道厦小户众批])")


def universities(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with a university that a question names by some signs of its name, where one can be meant."""
    found = list(mentions)
    for at, short in [(m.start() + cut, m["short"][cut:]) for m in _UNIVERSITY.finditer(question.text) for cut in range(len(m["short"]) - 2)]:
        if any(m.start < at + len(short) and at < m.end for m in found):
            continue
        signs = re.compile(".{0,4}?".join(map(re.escape, short)) + "学")
        ids = tuple(dict.fromkeys(h.entity for h in names.containing("大学", "Organization") if signs.fullmatch(_BRANCH.sub(r"\g<own>", h.name))))
        if len(ids) == 1:
            found.append(Mention(at, at + len(short), short, {"Organization": ids}, "core"))
    return [*found, *_with_branches(question, names, found)]


def _with_branches(question: Question, names: Names, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Universities of which only branches are known here, named after them: 滨海大学(东港) where a question says 滨海大学."""
    if "大学" not in question.text:
        return
    branches = [(m["own"], h.entity) for h in names.containing("大学", "Organization") if (m := _BRANCH.fullmatch(h.name))]
    for name in dict.fromkeys(name for name, _ in branches):
        at = question.text.find(name)
        if at >= 0 and not any(m.start < at + len(name) and at < m.end for m in mentions):
            yield Mention(at, at + len(name), name, {"Organization": tuple(dict.fromkeys(entity for own, entity in branches if own == name))}, "core")


# Works by the beginning and the end of their names: 青岭光电基地 for 青岭光电大尺寸晶圆制造基地, 远山科技的扩产项目.
_HEAD, _TAIL, _TOGETHER = 2, 2, 5
_JOINT = re.compile("的|那个|这个|在[㐀-鿿]{2,4}?的")
_GOES_ON = re.compile("[率量额值能费价]")
# Ends that many works have in common tell none of them behind a firm's name: 远山科技的项目.
_COMMON = frozenset(["项目", "工程", "设项目", "建设项目", "的项目"])


def works(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with works that a question names by how their names begin and end, where one works alone can be meant."""
    text = question.text
    taken = [(m.start, m.end) for m in mentions if m.of("Project", "Event", "Policy", "Agency") or (m.of("Park") and m.match == "exact" and m.end - m.start >= _TOGETHER)]
    places = [(m.start, m.end) for m in mentions if m.of(*PLACES)]
    found: list[Mention] = []
    for at in range(len(text) - _TOGETHER + 1):
        known = names.works_beginning.get(text[at : at + _HEAD])
        if not known or any(a <= at < b for a, b in taken):
            continue
        # A place with a kind of works (青岭的污水处理厂) is no name of one.
        least = max((b - at + 1 for a, b in places if a <= at < b), default=_HEAD)
        fits = [(end, hit.entity) for hit in known if (end := _shortened(text, at, hit.folded, least))]
        longest = max((end for end, _ in fits), default=0)
        ids = tuple(dict.fromkeys(i for end, i in fits if end == longest))
        if len(ids) == 1 and not any(a < longest and at < b for a, b in taken):
            found.append(Mention(at, longest, text[at:longest], {"Project": ids}, "core"))
            taken.append((at, longest))
    return [*(m for m in mentions if not any(f.start <= m.start and m.end <= f.end for f in found)), *found]


def _shortened(text: str, at: int, name: str, least: int) -> int:
    """Where a stretch of a text ends that is a name with what stands in its middle left out, of at least so many signs in front; 0 where none is."""
    alike = takewhile(lambda signs: signs[0] == signs[1], zip(text[at:], name, strict=False))
    for size in range(sum(1 for _ in alike), least - 1, -1):
        joint = _JOINT.match(text, at + size)
        for start in (at + size, joint.end()) if joint else (at + size,):
            for tail in range(min(len(name) - size - 1, len(text) - start), _TAIL - 1, -1):
                end = text[start : start + tail]
                if name.endswith(end) and end not in _COMMON and size + tail >= _TOGETHER and not _GOES_ON.match(text, start + tail):
                    return start + tail
    return 0


def _park(question: Question, names: Names, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    if not mention.of("Region"):
        return None
    if _ANY_ZONE.match(question.text, mention.end):
        return None  # 湖南产业园区 means any zone of 湖南
    shown = question.text[mention.start : mention.end]
    known = [m.span() for m in synonym_pattern().finditer(question.text)]
    following = min((m.start for m in mentions if m.start >= mention.end), default=len(question.text))
    for size in range(min(LONGEST, following - mention.end), 1, -1):
        tail = question.text[mention.end : mention.end + size]
        if not all("一" <= c <= "鿿" for c in tail) or heads.FOLLOWING.fullmatch(tail):
            continue  # 河北开发区 means any zone of 河北
        if any(start == mention.end and end > mention.end + size for start, end in known) or (_GOES_ON_TO.match(question.text, mention.end + size) and len(mention.of("Region")) and has_documents(names, mention)):
            continue  # 湖南配套园区环保设施: what a region does that has a plan of its own
        ids = tuple(dict.fromkeys(h.entity for h in names.containing(shown, "Park") if h.folded.startswith(shown) and shortens(shown + tail, h.folded)))
        if ids and len(ids) <= 2:
            return Mention(mention.start, mention.end + size, shown + tail, {"Park": ids}, "core")
    return None


# What a region does to something has that right behind it; behind a name stands what ends it or leads on.
_GOES_ON_TO = re.compile("(?![的在有是要将会里内上中下这那为把对与和跟及都想能可该应目前今明计准打园区项企产公境范还一共总给由从向以就])[㐀-鿿]{2}")
_ANY_ZONE = re.compile("省?(?:省级|国家级|各类)?(?:产业|工业|科技|农业|物流)?(?:开发区|园区)(?![㐀-鿿]{0,2}(?:管委|党工委))")


def shortens(short: str, name: str) -> bool:
    """Whether a name becomes the short one when one stretch within it and a head noun at its end are left out."""
    if short in name or len(short) >= len(name):
        return short in name and len(short) < len(name)
    head = 0
    while head < len(short) and short[head] == name[head]:
        head += 1
    rest = short[head:]
    return head >= 2 and len(rest) >= 2 and rest in name[head:] and len(name) - name.find(rest, head) - len(rest) <= 3


# Head nouns of zones in pinyin, which may follow a name in pinyin.
_HEADS = re.compile(r"\s*(?:jing|gao)?(?:kai|xin)(?:fa)?qu|\s*(?:zong)?bao(?:shui)?qu|\s*chan\s?ye\s?yuan(?:qu)?|\s*yuan\s?qu")


def spelled(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """Places and companies written in pinyin in a Chinese question, with a head noun behind them."""
    if not _LATIN.search(question.text):
        return []
    found = [p.mention for p in Translator(question, names).names_in_pinyin() if p.mention]
    kept = [m for m in found if m.of(*PLACES, "Company") and not any(o.start < m.end and m.start < o.end for o in mentions)]
    heads_behind = {m: _HEADS.match(question.text, m.end) for m in kept}
    return [replace(m, end=h.end()) if (h := heads_behind[m]) and m.of(*PLACES) else m for m in kept]
