"""How questions ask who has a task: 落在哪些单位头上, 归谁管, 是哪几个局的责任, whose job is …, which office should I contact."""

from __future__ import annotations

import re

from search.questions.language.words import Cue

WHO, CHARGE = "ask.who", "ask.charge"
# Words for units of no name, longest first.
UNITS_ZH = r"(?:厅局委办|委办局|局委办|委厅局|厅局|厅委|部委|局办|委局|办局|职能部门|部门|单位|机构|机关|科室|处室|厅|局|委|办(?![理公事法好]))"
_LEVEL_ZH = r"(?:省|市|区|县|州|园区|本地|政府|党政)?(?:直属?|级|里|内|属)?的?"
_WHICH_ZH = r"(?:哪(?:[些几一两二三四五六]?[个家]?|家)|什么|啥)"
# Whoever may have it: 谁, 哪几个局, 什么部门.
_WHOM_ZH = rf"(?:谁|{_WHICH_ZH}{_LEVEL_ZH}{UNITS_ZH})"
_DOES_ZH = (
    r"(?:负责|牵头|主抓|主管|分管|主责|承担|承接|落实|兑现|推进|推动|实施|执行|统筹|操心|操办|张罗|把关|跟进|接手|兜底|领衔|领头|挑头|出面|认领|盯[着紧防]?|抓[起好实]?|管(?!委|线|网|理|道|廊)|扛[起着]?|办(?!公|学)|干(?!部)|推|(?:搞|做|办|建|弄|维护|服务)好|完善|改善|跟[着踪]|揽|包办|督办|承办)"
)
_WILL_ZH = r"(?:一起|共同|联合|分别|具体|主要|最终|应该|应当|在|来|去|该|要|会|得|需要|都|可以|能)*"
_THIS_ZH = r"[,，、]?(?:(?:这|那|此|该)(?:一)?(?:[副个项件块摊份条档码]|方面)?(?:担子|工作|任务|事情?|活儿?|差事|责任|职责|重任|业务)?(?:是|都|又|究竟|到底|现在|目前|主要|具体|应该|应当|该|由|要)*)?"
_ZH = re.compile(
    rf"{_THIS_ZH}(?:"
    rf"(?:由|归|交给?|派|轮到|轮着|指定|安排|责成|委托|托付给?|问|找)(?:国家|中央|国务院|省里?|市里?|区里?|县里?|州里?)?(?:的)?{_WHOM_ZH}(?!合作|一起|合伙|对接|签|结)(?:{_WILL_ZH}{_DOES_ZH})?"
    rf"|(?:责任|担子|任务|重担)?(?:落实|落|压|算|挂|扛|放|分|摊|派|记|划|归|担|分配|分派|指派|分解|交办|归口)(?:到|在|给|于|属)(?:了)?{_WHOM_ZH}(?:的|那)?(?:头上|身上|肩上|肩头|名下|手里|手上|手中|账上|那里|那儿|里)?"
    rf"|(?:落|压|算|挂|扛|放|分|摊|派)(?:到|在|给)(?:了)?{_WHICH_ZH}(?:企业|公司|集团|国企|平台公司)(?:的|那)?(?:头上|身上|肩上|肩头|名下|手里|手上)"
    rf"|{_WHOM_ZH}{_WILL_ZH}{_DOES_ZH}"
    rf"|(?:是|算|属于|归|该是|属)?{_WHOM_ZH}的?(?:主要)?(?:责任|职责|任务|事情|事儿?|活儿?|差事|分工|分内事|份内事|担子|职权|本职|管辖范围|地盘)"
    # 这活儿是哪两个局的: of things it would ask whose they are.
    rf"|(?:工作|任务|事情?|事儿|活儿?|差事|责任|职责|重任|担子|摊子)(?:都|又|究竟|到底|现在|目前|主要|应该|该)*(?:是|算|属于|归){_WHOM_ZH}(?:家|他们)?的(?=[?？。呢啊呀]*$)"
    rf"|(?:责任|担子|主责|主体责任)(?:都|主要)?(?:在|归|是){_LEVEL_ZH}(?:谁|{_WHICH_ZH}(?:{UNITS_ZH})?)"
    rf"|(?:归口|责任(?:方|人|主体|单位|部门)|牵头(?:方|人|单位|部门)|主管(?:方|单位|部门)|负责(?:人|方|单位|部门))(?:[都是在为于到]|分别|单位|部门)*(?:谁|{_WHICH_ZH}(?!园|产|项|企|公))(?:{UNITS_ZH})?"
    r")"
)
_JOB_EN = r"(?:jobs?|tasks?|dut(?:y|ies)|responsibilit(?:y|ies)|remit|watch|charge|purview|portfolio|desk|plate|shoulders|hands|care|lap|brief|door|supervision|oversight|leadership)"
_UNIT_EN = r"(?:agenc(?:y|ies)|bureaus?|departments?|authorit(?:y|ies)|bod(?:y|ies)|commissions?|ministr(?:y|ies)|offices?|units?)"
_LEAD_EN = r"(?:lead|guidance|direction|command|stewardship|coordination|management)"
_WHOM_EN = rf"(?:who|whom|(?:which|what) (?:[a-z-]+ )?{_UNIT_EN})"
_DOES_EN = (
    r"(?:looks? after|takes? care of|sees? to|watch(?:es)? over|keeps? an eye on|has charge of|have charge of|is on the hook for|are on the hook for|(?:is|are|has been|have been) tasked with|(?:is|are) charged with|"
    r"(?:is|are) put in charge of|picks? up|shoulders?|carr(?:y|ies) the (?:load|can|burden|responsibility) (?:for|of)|(?:is|are) behind|owns?(?= the (?:task|job|work))|(?:is|are) to (?:handle|tackle|see to|look after|deal with|do)|"
    r"(?:has|have) (?:the )?(?:job|task|duty|responsibility) of|minds?(?= the)|polices?|enforces?|(?:is|are) (?:also |jointly |mainly |mostly |chiefly |ultimately )?(?:responsible|accountable|answerable|in charge)|shares? (?:the )?(?:responsibility|duty|job|task)|(?:is|are) assigned(?: to| with)?)"
)
_EN = re.compile(
    rf"\b(?:(?:in|under|on|within|to|at|of|by) )?whose (?:[a-z-]+ )?{_JOB_EN}\b"
    rf"|\bwhose {_LEAD_EN}(?= (?:do|does|did|is|are|was|were|will|has|have)\b)|\bunder (?:whose {_LEAD_EN}|the {_LEAD_EN} of {_WHOM_EN})\b"
    rf"|\b{_WHOM_EN} (?:else )?(?:{_DOES_EN})(?![a-z])"
    r"|\bwho (?:else )?(?:must|(?:has|have|had|needs?|ought|(?:is|are)(?: (?:supposed|expected|obliged|required|meant|bound))?) to) (?=(?!be\b|go\b|get\b|pay\b|attend|come\b|move\b|benefit|receive)[a-z]+ )"
    rf"|\b(?:who|whom|(?:which|what) (?:[a-z-]+ )?{_UNIT_EN}) (?:should|do|can|could|must|would|shall|may) (?:i|we|one|you|people|investors?|firms?|companies|a firm|a company) (?:contact|call|approach|turn to|talk to|speak to|write to|go to|ask|see|complain to|deal with|report to)\b"
    rf"|\b(?:falls?|left|entrusted|handed|given|assigned|delegated) (?:up)?(?:on|to|upon) (?:who|whom|(?:which|what) (?:[a-z-]+ )?{_UNIT_EN})\b"
)
# 想开一条航线,该对接哪几个部门: whom those who want to do something should turn to.
_WANTS_ZH = re.compile(r"^(?:我们?|咱们?|本公司|一家)?(?:企业|公司|厂里|单位)?(?:要是|如果|假如)?(?:我们?|企业|公司)?(?:想|打算|准备|希望|计划|要)(?!问|知道|了解|打听|请教|咨询)[^,，?？哪谁]{4,40}[,，]")
_TURN_TO_ZH = re.compile(rf"(?:该|应该?|应当|得|要|可以|能|需要?|先|去|来|找|跟|和|与|向|直接)*(?:对接|联系|接洽|咨询|拜访|沟通|走访|接触)(?:一?下|的是|到)?{_WHOM_ZH}(?:(?:或者?|和|、|以及)(?:公司|企业|集团|单位|部门))?(?!合作)")
_STOP = re.compile(r"[,，;；:：。]")
# 目标是多少,由谁负责 asks for the figure as well.
_BARE = re.compile(r"(?:多少|几)[个家项条座所只支场份件]?$")
_PREDICATE = re.compile(r"(?:是|有|为|达|达到|定|定在|分别|各|目标|到)$")


def spans(text: str, language: str) -> list[tuple[int, int]]:
    """Where a question asks by a turn of phrase who has a task."""
    found = [m.span() for m in (_EN if language == "en" else _ZH).finditer(text)]
    turned = _TURN_TO_ZH.search(text) if language == "zh" and not found and _WANTS_ZH.match(text) else None
    return [turned.span()] if turned else found


def charged(found: list[Cue], text: str, language: str) -> list[Cue]:
    """The cues of a question with those of its turns of phrase that ask who has a task, without those that have another sense there.

    Numbers in a clause before are part of the task: 想新开几条航线,由谁负责.
    """
    asked = spans(text, language)
    if not asked:
        return found
    kept = [c for c in found if not (c.tag in ("ask.where", "relation.LOCATED_IN") and any(a <= c.start < b for a, b in asked))]
    first = min(a for a, _ in asked)
    begins = max((m.end() for m in _STOP.finditer(text, 0, first + 1)), default=0)
    kept = [c for c in kept if not (c.tag in ("ask.count", "ask.figure") and c.end <= begins and not _whole(text, c))]
    return [*kept, *(Cue(tag, a, b) for a, b in asked for tag in (WHO, CHARGE))]


def _whole(text: str, cue: Cue) -> bool:
    """Whether a number is what a clause says of something, and so asked for: 目标是多少."""
    return bool(_PREDICATE.search(text[: cue.start]) or (_BARE.search(text[: cue.end]) and _STOP.match(text, cue.end)))
