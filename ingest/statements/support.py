"""Park or Region –SUPPORTS→ Company, with the aim: 上市, 入规, 扩产, 申报 …"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ingest.draft import Draft, Fact, Mention
from ingest.subjects import is_history, is_negated, subject_of

VERB = re.compile(r"支持|帮助|帮扶|帮促|帮(?=[\u4e00-\u9fff]{2})|引导|鼓励|指导|扶持|助力|推荐|推动|培育|做强|做大做强|服务")
AIM = re.compile(
    r"(?P<aim>上市|入规|进规上库|进规|升规|升高|扩面|挂牌|扩产增效|扩产|扩能升级|扩能|增资扩产|增资|满产稳产|满产|稳产|申报[^,。;]{2,24}|创建[^,。;]{2,24}|组建[^,。;]{2,24}|建设[^,。;]{2,24}|拓展[^,。;]{2,24}|建造[^,。;]{2,24}|盘活[^,。;]{2,20}|导入[^,。;]{2,20}|布局[^,。;]{2,20}|设立[^,。;]{2,20}|做大[^,。;]{0,16}|做强[^,。;]{0,16}|研发[^,。;]{0,16}|实施[^,。;]{2,20}|开展[^,。;]{2,24}|发行[^,。;]{2,20}|转型|扩大[^,。;]{2,20}|争创[^,。;]{2,20}|智能化改造|技术改造|对接多层次资本市场|以[^,。;]{2,40}为内容|上市辅导)"
)
# Between the verb and the first company nothing but a place or an adverb may stand.
GAP = re.compile(r"^(?:[\u4e00-\u9fff]{0,6})$")


def state(draft: Draft) -> Iterator[Fact]:
    """One fact a company that a verb of support governs, where an aim follows or the verb is plain."""
    companies = sorted((m for m in draft.mentions if m.type == "Company"), key=lambda m: m.start)
    starts = [m.start for m in companies]
    seen: set[tuple[object, ...]] = set()
    text = draft.text
    for verb in VERB.finditer(text):
        sentence = draft.sentence_at(verb.start())
        if sentence is None or is_negated(draft, verb.start(), verb.end()) or is_history(draft, verb.start(), verb.end()):
            continue
        limit = next((i for i in range(verb.end(), min(sentence.end, verb.end() + 120)) if text[i] in ",。;:"), min(sentence.end, verb.end() + 120))
        group = _group(text, companies, starts, verb.end(), limit)
        if not group:
            continue
        rest = text[group[-1].end : limit]
        aim = AIM.search(rest)
        project = re.match(r"等?[^,。;]{0,10}(?:项目|工程|基地|产业园|工厂|二期|三期)", rest)
        if project and not re.match(r"等?(?:[\u4e00-\u9fff]{0,6})?企业", rest):
            continue
        if verb[0] in ("推动", "服务", "培育", "做强", "做大做强", "推荐") and not aim and not re.match(r"等[^,。;]{0,10}企业", rest):
            continue
        head = subject_of(draft, verb.start())
        for m in group:
            mark = (head, draft.resolve(m.key), aim["aim"] if aim else "")
            if head and mark not in seen:
                seen.add(mark)
                qualifiers = {"aim": re.sub(r"\s", "", aim["aim"])[:24]} if aim else {}
                yield Fact("SUPPORTS", head, m.key, verb.start(), max(limit, m.end), "support", qualifiers)


def _group(text: str, companies: list[Mention], starts: list[int], start: int, limit: int) -> list[Mention]:
    """The companies that follow at once, one after the other."""
    group: list[Mention] = []
    position = start
    at = bisect_left(starts, start)
    while at < len(companies) and companies[at].start < limit:
        m = companies[at]
        at += 1
        if m.start < position:
            continue
        between = text[position : m.start]
        if group and not re.fullmatch(r"[、和与及]", between):
            break
        if not group and not GAP.match(between):
            break
        group.append(m)
        position = m.end
    return group
