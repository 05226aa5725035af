"""Industries that a plan will develop, attract or strengthen: lists and phrases that develop-verbs govern.

What no verb of development governs is left out: a trade's name alone is a word, not a plan. ``Mention.rule`` says how a
name was found, and ``draft.notes["industry_verbs"]`` where the verb stands, so that ingest.statements.targets finds who acts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ingest.assertion import is_history
from ingest.draft import Draft, Mention
from ingest.mentions._industry_called import called
from ingest.mentions._industry_evidence import Evidence
from ingest.mentions._industry_goods import made_goods, suited
from ingest.mentions._industry_heads import Found, covered, dashed, distinct, headed, labelled, listed, measured, titled
from ingest.mentions._industry_lists import Member, free, read
from ingest.mentions._industry_made import made
from ingest.mentions._industry_measures import granted
from ingest.mentions._industry_names import SHAPE, automaton, bare, fit, generic, known, names
from ingest.mentions._industry_phrases import phrased
from ingest.mentions._industry_sited import sited
from ingest.mentions._industry_verbs import STOP, TRIGGER, governed
from ingest.patterns import compiled
from ingest.places import leading, level_of
from ingest.sought import Sought, sought

_QUOTED = Sought(re.compile(r"“([^”]{2,10})\+([^”]{2,10})”|“?([\u4e00-\u9fff]{2,8}\+)”?(?=业务|产业|业态|新业态)"), ("+",), 12, 16)
MODE = re.compile("(?:[、和]?“[^”]*”)*等?(?:(?:协作|合作|发展|联动)?(?:模式|机制|合作|协作|路径|招商)|(?:周末|主题|系列|特色)*(?:集市|市集|活动|嘉年华|展[会销览]|夜校|套餐|课堂|论坛|沙龙))")  # “总部+基地”模式 is no business
# 重点往电池箔、轻量化部件上靠
# 中药产业,抢抓…机遇: a sentence whose topic is an industry. “甲、乙、丙”四大产业: what the quotes list.
GRIPPED = re.compile(r"(?<![^。;\n])[ \u3000]*(?P<name>[\u4e00-\u9fff]{3,6}?)(?:产业)?[抓重强促谋求拼补延稳扩育][\u4e00-\u9fff“”]{2,5}[,:。]", re.M)  # 精细化工抓延伸,
TOPIC = sought(r"(?:(?<=[。;\n])|^)[ \u3000]*(?P<name>[\u4e00-\u9fff]{1,8}?)产业(?:链|集群)?(?:(?:方面)?[,:](?!20)|(?=要|重在|再|持续|加快|力争|向(?=[^,。;\n]{1,6}突围|[新绿高]|价值链|中高端)))", re.M)
BESIDE = compiled("(?<=[\u4e00-\u9fff])[((](?P<name>[\u4e00-\u9fff]{2,6})[))](?=[,。;\n]|产业)")  # 做优现代纺织(袜业)
# 1210保税进口, “9710”出口: modes of trade by their numbers
CODED = Sought(compiled(r"(?<!\d)“?(?P<name>(?:1210|9610|9710|9810|1239)(?:跨境电商|网购|保税|备货|直购|集货|零售|B2B|海外仓|直接)*(?:进口|出口|备货))(?!额|值|量|增)"), ("1210", "9610", "9710", "9810", "1239"), 2, 24)
BROUGHT = re.compile("(?:落地|开展|试点|做大|发展|开通|启动|推进|拓展|探索|试行|培育|扩大|常态化|用好|叠加|支持)[^,。;]{0,12}$")
STEADIED = frozenset({"金融", "对外贸易", "外贸", "外资", "就业"})  # 稳金融、稳外贸 are watchwords
# 稳汽车、强钢铁、兴机械: a verb of one sign in front of each
VERBS_OF_ONE = compiled("(?<![\u4e00-\u9fff])[稳强兴优壮育拓扩活精](?P<first>[\u4e00-\u9fff]{2,5})[、,](?=[稳强兴优壮育拓扩活精做](?P<second>[\u4e00-\u9fff]{2,5})(?=[、,。;\n和与]|$))|(?<=[、,])[稳强兴优壮育拓扩活精](?P<last>[\u4e00-\u9fff]{2,5})(?=[、,。;\n]|$)")
# 在车规级芯片上取得突破
UPON = sought("在(?P<list>[^,。;:\n]{2,30}?)(?:等?(?:领域|方面|环节|赛道))?上?(?:(?:有|取得|实现|形成|寻求|谋求)(?:[^,。;]{0,6})(?:突破|合作|布局|进展|落子)|拉长|补齐|做[大强优]|下功夫|发力|加力|求突破|破题|扩量|抢先)")
# 甲、乙、丙都列入主攻方向; 甲、乙各落户企业2家; 腾出的地优先给甲和乙项目
CHOSEN = re.compile(
    r"(?:(?<=[,。;:\n])|^)[ \u3000]*(?P<list>[\u4e00-\u9fffA-Za-z、和与]{4,40}?)(?:(?:都|均|也|全)?被?(?:列入|列为|纳入)(?:了|今年|全年|年度|重点|主要|新的)*(?:主攻|招商|招引|发展|主导|重点|攻坚)+(?:方向|领域|赛道|目录|清单)|(?:各|分别)(?:新增|再)?(?:落户|引进|招引|集聚|落地)(?:企业|项目)\d)"
    r"|(?:引导|推动|促进|支持)(?P<moved>[\u4e00-\u9fffA-Za-z、和与]{4,30}?)(?:等)?(?:类|生产|制造)?(?:企业|产业|项目)向[^,。;]{2,12}?(?:集聚|集中|聚集|布局)|优先(?:给|供|供给|供应|保障|安排给|支持|投向|用于)(?P<given>[\u4e00-\u9fffA-Za-z、和与]{4,40}?)(?:等)?(?:产业|项目|企业)(?=[,。;\n])"
)
CHOSEN_THERE = Sought(CHOSEN, ("列入", "列为", "纳入", "优先", "企业向", "产业向", "项目向", *(v + n for v in ("落户", "引进", "招引", "集聚", "落地") for n in ("企业", "项目"))), 52, 56)
LISTED = re.compile(r"“(?P<list>[\u4e00-\u9fff、]{3,40})”[一二三四五六七八九十\d]+[大个条](?:主导|支柱|特色|优势|重点|传统|新兴|百亿级?|千亿级?)*产业")
# 水利、民政、文旅|等部门: offices by what they are for
DEPARTMENTS = sought(r"(?P<list>(?:[\u4e00-\u9fff]{2,10}、)+[\u4e00-\u9fff]{2,10}?)(?:等(?:有关|相关|职能)?)?(?:行政|主管|监管|管理)?部门")
TOWARDS = sought(r"(?:重点|更多|主要|加快|着力|尽快|继续|[,。;])[往向朝](?P<list>[^,。;:\n]{4,60}?)(?:上|方向|领域|环节|(?=要增))(?:靠|走|发力|延伸|拓展|使劲|挺进|聚焦|攻|要增[量长])")


def find(draft: Draft) -> Iterator[Mention]:
    """The industries of a plan, each where it is governed; alias forms are tied to one name."""
    text = draft.text
    taken = _taken(draft)
    hits = _hits(text)
    evidence = Evidence.of(text, hits, taken)
    seen: set[tuple[int, int]] = set()
    spoken = bytearray(len(text))
    verbs: dict[int, int] = draft.notes.setdefault("industry_verbs", {})
    governed = list(_all(text, hits, evidence))
    more = [*(f for f in made(draft) if free(f[2], taken, "strong")), *titled(draft), *headed(draft, TRIGGER), *(f for f in labelled(draft) if free(f[2], taken, "strong")), *(f for f in granted(draft) if f[1] == "granted" or free(f[2], taken, "strong")), *(f for f in dashed(text) if free(f[2], taken, "strong")), *(f for f in listed(text) if free(f[2], taken, "strong")), *(f for f in phrased(text) if free(f[2], taken, "strong")), *(f for f in covered(text) if known(f[2].surface) or free(f[2], taken, "strong"))]
    more += [f for f in made_goods(text) if free(f[2], taken, "strong")]
    more += [f for f in sited(draft) if free(f[2], taken, "strong")]
    found = [*governed, *more, *measured(draft, hits, {m.name for _, _, m in (*governed, *more)})]
    apart = [*suited(text), *(match.span("list") for match in DEPARTMENTS.finditer(text))]
    for verb, rule, member in ((verb, rule, _without_place(member)) for verb, rule, member in found):
        if any(start <= member.start < end for start, end in apart):
            continue
        if (member.start, member.end) in seen or any(spoken[member.start : member.end]) or is_history(draft, member.start, member.end):
            continue
        if _denied(text, verb, member.end) or text[member.end : member.end + 1] == "化":
            continue  # 农业机械|化 is a process
        seen.add((member.start, member.end))
        spoken[member.start : member.end] = b"\1" * (member.end - member.start)
        verbs[member.start] = verb
        for form in {member.surface, text[member.start : member.end]}:
            draft.alias("Industry", form, member.name)
        yield Mention(member.start, member.end, "Industry", member.name, f"industry.{rule}", 0.95 if member.sure else 0.75)


def _without_place(member: Member) -> Member:
    """做强钦州|石化: the field of a place, where the lexicon has the field but not the place's own."""
    first = leading(member.surface) if known(member.surface) is None else None
    whole = first is not None and first.sure and (level_of(first.region) == "city" or first.name[-1] in "县区市旗")
    rest = member.surface[first.end :] if whole and first is not None else ""
    name = known(rest) if len(rest) >= SHORTEST_FIELD else None
    return Member(member.end - len(rest), member.end, rest, name, True) if name else member


SHORTEST_FIELD = 2


def _hits(text: str) -> list[tuple[int, int, str]]:
    machine, words = automaton()
    table = names()
    return [(s, e, table[words[i]]) for i, s, e in machine.find_matches_as_indexes(text)]


def _taken(draft: Draft) -> bytearray:
    """Characters that belong to other names: 1 for good, 2 where a project's name may be a list of industries."""
    taken = bytearray(len(draft.text))
    for m in draft.mentions:
        kind = _KINDS.get(m.type)
        if kind is not None:
            taken[m.start : m.end] = kind * (m.end - m.start)
    return taken


_KINDS = {"Project": b"\2", "Policy": b"\3"} | dict.fromkeys(("Park", "Company", "Agency", "Organization", "Event"), b"\1")
_DENY = compiled(r"不再|暂不|不予|原则上不|严禁|禁止|不得|杜绝|停止|淘汰|退出|清退|关停|腾退|压减|不新增|不引进|不支持|不布局|不发展|不承接|不招引|不建设|不搞|不涉足|限制|替代|不新上")


def _denied(text: str, verb: int, end: int) -> bool:
    start = max(0, verb - 30)
    for mark in ",。;\n:":
        start = max(start, text.rfind(mark, start, verb) + 1)
    return _DENY.search(text, start, end) is not None


def _all(text: str, hits: list[tuple[int, int, str]], evidence: Evidence) -> Iterator[Found]:
    taken = evidence.taken
    inside = bytearray(len(text))
    for start, end, _ in hits:
        first = start + (text[start - 1 : start] != "、")  # 、研发|设计: a member of a list is no verb
        inside[first:end] = b"\1" * (end - first)
    triggers = [m for m in TRIGGER.finditer(text) if not inside[m.start()]]
    for number, trigger in enumerate(triggers):
        following = triggers[number + 1].start() if number + 1 < len(triggers) else len(text)
        yield from governed(text, trigger, following, evidence)
    yield from called(text, taken)
    yield from _plus(text)
    yield from _beside(text, triggers)
    yield from _topics(text)
    yield from _each(text)
    yield from _gripped(text)
    for m in UPON.finditer(text):
        yield from ((m.start(), "upon", member) for member in read(text, *m.span("list")).members if distinct(member.surface) and free(member, taken, "strong"))
    for m in CHOSEN_THERE.finditer(text):
        group = next(g for g in ("list", "moved", "given") if m[g])
        members = read(text, *m.span(group)).members
        yield from ((m.start(group), "chosen", member) for member in members if (distinct(member.surface) or (len(members) > 1 and member.sure)) and free(member, taken, "strong"))
    yield from _quoted(text)
    yield from _coded(text)
    for m in TOWARDS.finditer(text):
        yield from ((m.start(), "towards", member) for member in read(text, *m.span("list")).members if (member.sure or "、" in m["list"]) and free(member, taken, "strong"))


def _beside(text: str, triggers: list[re.Match[str]]) -> Iterator[Found]:
    """做优现代纺织(袜业): a known name in brackets, under the verb that stands before."""
    starts = [m.start() for m in triggers]
    for m in BESIDE.finditer(text):
        name = distinct(m["name"])
        if name and (number := bisect_left(starts, m.start())) and not STOP.search(text, triggers[number - 1].end(), m.start()):
            yield triggers[number - 1].start(), "beside", Member(*m.span("name"), m["name"], name, True)


def _coded(text: str) -> Iterator[Found]:
    """落地1210保税进口: trade by the customs' number of its mode, where a plan brings it in or widens it."""
    for m in CODED.finditer(text):
        if BROUGHT.search(text, max(0, m.start() - 24), m.start()):
            yield m.start(), "coded", Member(*m.span("name"), m["name"], known(m["name"]) or m["name"], True)


def _topics(text: str) -> Iterator[Found]:
    """中药产业,抢抓…: a sentence whose topic is an industry, known or of that shape."""
    for m in TOPIC.finditer(text):
        surface = m["name"]
        name = known(surface) or known(surface + "产业") or (bare(surface) if SHAPE.search(surface) and fit(surface) and not generic(surface) else None)
        if name:
            yield m.start("name"), "topic", Member(*m.span("name"), surface, name, True)


def _gripped(text: str) -> Iterator[Found]:
    """精细化工抓延伸: a known name with what is to be done to it."""
    for m in GRIPPED.finditer(text):
        if name := distinct(m["name"]):
            yield m.start("name"), "topic", Member(*m.span("name"), m["name"], name, True)


def _quoted(text: str) -> Iterator[Found]:
    """“甲、乙、丙”四大产业: what the quotes list."""
    for m in LISTED.finditer(text):
        parts = m["list"].split("、")
        if len(parts) < 2 or not all(fit(p) or len(p) == 1 for p in parts):
            continue
        at = m.start("list")
        for part in parts:
            if len(part) >= 2 and not generic(part):
                yield m.start(), "quoted", Member(at, at + len(part), part, known(part) or part, True)
            at += len(part) + 1


def _each(text: str) -> Iterator[Found]:
    """稳汽车、强钢铁、兴机械: known names, each behind a verb of one sign, two or more in a row."""
    for m in VERBS_OF_ONE.finditer(text):
        for group in ("first", "last"):
            surface = m[group]
            name = distinct(surface) if surface else None
            if name and name not in STEADIED and (group == "last" or known(m["second"]) or text[m.start() - 1 : m.start()] in ("、", ",")):
                yield m.start(), "each", Member(m.start(group), m.end(group), surface, name, True)


def _plus(text: str) -> Iterator[Found]:
    """Names joined by a plus sign in quotes, and “保税+”业务."""
    for m in _QUOTED.finditer(text):
        for group in (1, 2, 3):
            surface = m.group(group)
            canonical = known(surface) if surface else None
            if canonical and not MODE.match(text, m.end()):
                yield m.start(), "plus", Member(m.start(group), m.end(group), surface, canonical, True)
