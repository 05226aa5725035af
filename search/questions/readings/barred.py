"""What a place does not take in: the kinds of projects, products and works that a plan says are not accepted any more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.naming.names import PLACES
from search.questions.plans import plan as p
from search.questions.readings import decisions, series
from search.questions.texts import Sentence, Term, covered

_TAKES = "受理|接收|接受|接纳|接待|收|引进|引入|招引|招(?!商|标)|新上|上马?|承接|新?布局|准入|准予进入|让进|进(?!行|一步|口)入?|入园|入区|入驻|落户|要(?!求)|欢迎|放行|备案|批(?!复)|审批|核准|签约?|新建|新增|新?布点|(?:单独)?供地"
_ASKED = re.compile(
    rf"(?:不|不再|不准|不得|不许|不能|不予|不会|不让|不允许|没法|不可以?|别想|暂不|不肯|不愿意?|不想|不打算)(?:再|新|予|准|许|得|会|能|让|被)*(?:{_TAKES})"
    rf"|(?:拒|谢绝|禁止|严禁|禁|杜绝|挡在?|排斥|排除|限制)(?:之|绝|在|收|入|止|门外|[㐀-鿿]{{0,3}}(?:{_TAKES}))|不(?:让|许|准)[^,，。?？]{0,8}(?:进来|入内|入驻|进场|落户|落地)|(?:吃|享受?)(?:了)?闭门羹|负面清单|禁入|禁区|拒之门外|关上大门|进不[了来去]|挡在门外|不受待见|不欢迎|(?<!还)[不没]有?收的?(?:项目|企业|产业)"
    r"|\b(?:no longer|not|never|won't|will not|cannot|can't|refus\w+|declin\w+)\b.{0,24}\b(?:accept|admit|tak(?:e|en|ing)|br(?:ing|ought) in|welcom|let in|allow|approv|introduc|process|wanted|permitted|handle)\w*"
    r"|\b(?:turn(?:ed|s|ing)? (?:away|down)|ban(?:s|ned|ning)?|bar(?:red|s)?|prohibit\w*|forbid\w*|forbidden|exclud\w+|reject\w*|shut out|keep(?:s|ing)? out|kept out|off-?limits|rul(?:e|es|ed) out|unwelcome|blacklist\w*|refus(?:e|es|ed|ing))\b"
)
# What kinds are asked for, rather than who or what works that have names.
_KINDS = re.compile(
    r"(?:哪|什么|啥|几)[些几]?[一二两三四五]?(?:[类种个样]|大?类)?(?:样|型|类)?的?(?:新)?(?:项目|产业|行业|企业|产品|类型|种类|门类|产能|装置|货物|类别|业务|东西|厂|工序|用途|工艺)|(?:什么|啥|哪些)(?=[?？。呢啊]|$)|(?:项目|企业|产业|产品|类型|种类|门类)(?:都|分别)?(?:有|是|包括)(?:哪|什么|啥)"
    r"|\b(?:what|which)\b.{0,30}\b(?:kinds?|types?|sorts?|categor\w+|projects?|industr\w+|businesses|compan\w+|firms?|goods|products?|plants?|capacity|investments?)\b|\bwhat (?:is|are|does|do|will|won't)\b"
)
_NEVER = "(?:不再|不予|不得|不准|不许|暂不|概不|禁止|严禁|谢绝|杜绝|不)(?:再|予|准|许|新)*"
_FIRMLY = "(?:一律|一概|坚决|原则上|全部|均|都|今后|从此)*"
_TAKEN = "(?:受理|接收|接受|接纳|引进|引入|招引|新上|新布局|布局|承接|准入|入园|入区|入驻|进园|落户|备案|批准|审批|核准|签约|批|签|收|接|建|增(?!长)|布点)"
# 不再受理甲、乙类项目.
_BEHIND = re.compile(rf"{_FIRMLY}(?:不再|不予|不得|禁止|严禁|谢绝|杜绝|暂不)(?:再|予|新)*{_TAKEN}(?:任何|新的?|各类|一切|一般性?的)*(?P<kinds>[㐀-鿿a-zA-Z0-9“”\"、（）()·]{{2,40}}?)(?=[,，。;；!！?？\n:：]|$|入[园区驻]|进[园区入])")
# 禁止甲、乙、影响丙的项目入驻: what they do, with what is done with them behind.
_WHICH_DO = re.compile(rf"(?:禁止|严禁|杜绝|拒绝|谢绝|不得|不准|不许)(?:任何|各类|一切|新的?)*(?P<kinds>[㐀-鿿a-zA-Z0-9“”\"、（）()·]{{2,40}}?)的(?:新?建?项目|企业|产业|产品){_TAKEN}")
# 甲、乙类项目一律不批; 对甲项目,今年一概不予引进.
_BEFORE = re.compile(rf"(?:^|[,，。;；:：\n])(?:对于?|凡是?|各类|新上|新建|所有)*(?P<kinds>[㐀-鿿a-zA-Z0-9“”\"、（）()·]{{2,40}}?)(?:[,，][㐀-鿿]{{0,8}}?)?(?:一律|一概|坚决|原则上|均|都){_NEVER}{_TAKEN}")
# 甲类项目不再单独供地: land and files are refused to what stands before, without more ado.
_REFUSED = re.compile(r"(?:^|[,，。;；:：\n])(?:对于?|凡是?|新上|新建|所有)*(?P<kinds>[㐀-鿿a-zA-Z0-9“”\"、（）()·.%]{2,40}?(?:项目|企业|产业|产能))(?:不再|不予|不得|概不|暂不)(?:再|予)*(?:单独)?(?:供地|备案|审批|受理|准入)")
_SPLIT = re.compile(r"、|(?<=[㐀-鿿”])(?:以及|和|与|及|或)(?=[㐀-鿿“]{2})")
_TAIL = re.compile(r"(?:等)?(?:类|型)?(?:的)?(?:新?项目|企业|产业|产能|产品|门类|业务)?(?:入[园区驻])?$")
# A bound or a condition: 投资强度不足280万元的项目. It sorts by no kind.
_CONDITION = re.compile(r"不足|不达|低于|高于|超过|达不到|未(?!来)|不符合|不满|不合|不具备|没有|\d")
_SORTS = re.compile(r"类|种|门|行业|产业|\b(?:kind|type|sort|categor|industr)\w*")
_OWN = frozenset(["一概", "一律", "坚决", "类型", "种类", "类", "门类", "一概不收", "项目", "类别", "kinds", "types", "kind", "type"])
# How much of what else a question says must be said around what is not taken in.
SAID = 0.5


def asked(c: Context) -> bool:
    """Whether a question asks what kinds are not accepted."""
    return bool(_ASKED.search(c.u.text) and (_KINDS.search(c.u.text) or _asks_places(c))) and c.u.has("ask.which") and not c.u.has("ask.who", "ask.figure", "ask.count") and not decisions.asked(c)


def _asks_places(c: Context) -> bool:
    """Whether a question asks which places do not take something in."""
    return not c.owners and bool(c.u.asked) and {k.value for k in c.u.asked} <= set(PLACES) and bool(_besides(c)) and (c.u.language == "en" or not _KINDS.search(c.u.text))


def read(c: Context) -> Iterator[Reading]:
    """The kinds that plans say are not taken in, as they name them; the places that do not take in some."""
    if _asks_places(c):
        c.bounded = True
        yield from _places(c)
        return
    if of := kinds(c):
        c.bounded = True
        yield Reading(p.Listing(of), 0.96, "kinds not taken in")


def kinds(c: Context, bounded: bool = True) -> p.Named | None:
    """The kinds that plans say are not taken in, in the sentences that speak of what a question does, with or without those that a bound or a condition tells; None where there are none."""
    found = [(s, quotes) for s in c.sentences(c.looked_at()) if (quotes := _barred(c, s))]
    kept = [q for _, quotes in _about(c, found) for q in quotes if bounded or not any(_CONDITION.search(o.words) for o in quotes)]
    named = kept if not _SORTS.search(c.u.text) else [q for q in kept if not _CONDITION.search(q.words)] or kept
    named = list({q.words: q for q in reversed(named)}.values())[::-1]  # a body that is printed twice
    return p.Named(tuple(named)) if named else None


def _places(c: Context) -> Iterator[Reading]:
    """The places whose plans say that what a question speaks of is not taken in."""
    terms = _besides(c)
    quotes = tuple(q for s in c.sentences(c.looked_at()) for q in _barred(c, s) if covered(terms, [1.0] * len(terms), (fold(q.words), 1.0)) >= SAID)
    if quotes:
        types = tuple(sorted({k.value for k in c.u.asked}))
        yield Reading(p.Listing(p.Said(quotes, types, "、".join(t.text for t in terms))), 1.0, "places that do not take in")


def _about(c: Context, found: Sequence[tuple[Sentence, list[p.Quote]]]) -> Sequence[tuple[Sentence, list[p.Quote]]]:
    """What is found in the sentences that speak of what else a question does: in what trade, in which part."""
    terms = _besides(c)
    if not terms or not found:
        return found
    importance = c.weigh(terms, list(dict.fromkeys(s.document for s, _ in found)))
    fits = [covered(terms, importance, (s.folded, 1.0), (s.headings, 1.0), (_before(c, s), 0.9), (fold(c.view.document(s.document).subject or ""), 1.0)) for s, _ in found]
    return [f for f, fit in zip(found, fits, strict=True) if fit >= max(SAID, max(fits) - 0.15)]


def _besides(c: Context) -> list[Term]:
    """What a question says besides that something is not taken in, and whose plan is meant."""
    whose = "|".join(n for o in c.owners for n in c.own_names(o.ids))
    asked = [m.span() for m in _ASKED.finditer(c.u.text)]
    found = []
    for t in c.content("type", "relation", "stage"):
        at = c.u.text.find(t.text)
        left = "".join(ch for i, ch in enumerate(t.text, at) if not any(a <= i < b for a, b in asked)).strip().removesuffix("类")
        if left and left not in whose and left not in _OWN and (t.words or t.weight >= 1) and (len(left) > 1 or left == t.text):
            found.append(t if left == t.text else Term(left, (left,)))
    return found


def _before(c: Context, s: Sentence) -> str:
    """The sentence in front of another, which often says where it is so."""
    before = c.texts.sentence_at(s.document, s.start - 1)
    return before.folded if before else ""


def _barred(c: Context, sentence: Sentence) -> list[p.Quote]:
    """The kinds that a sentence says are not taken in."""
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    for pattern in (_WHICH_DO, _BEHIND, _BEFORE, _REFUSED):
        found = [q for m in pattern.finditer(text) for q in _kinds(sentence, text, *m.span("kinds"))]
        if found:
            return found
    return []


def _kinds(sentence: Sentence, text: str, start: int, end: int) -> Iterator[p.Quote]:
    for first, last in series.between(_SPLIT.finditer(text, start, end), start, end):
        words = text[first:last]
        bare = _TAIL.sub("", words).strip("“”\"")
        if len(fold(bare)) >= 2:
            at = sentence.start + first
            yield p.Quote(sentence.document, at, at + len(words), words=bare if not _CONDITION.search(words) else words)
