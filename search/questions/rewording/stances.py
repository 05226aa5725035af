"""Where a plan stands on a matter, as yes-or-no questions ask it: is it against something, for it, or only for one of two things.

No plan says that it rejects or neglects what it does not reject: that is asked as if it were given up, and what a plan sets out to do is not.
And what a plan fights (打击, 防止, 整治) it neither encourages nor puts up with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.names import fold
from search.questions.texts import Term

_YESNO_ZH = r"(?:是不是|是否|会不会|要不要|有没有|能不能|难道|真的|果真|竟然?|居然|不是)"
# What stands between the word that asks and the stance: no verb, which would make the stance that of somebody else.
_BETWEEN_ZH = r"(?:会|要|就|都|也|很|在|曾|已经?|明确|一律|完全|坚决|一概|打算|准备|直接|对|被)*"
_AGAINST_ZH = r"(?:反对|敌视|歧视|排斥|拒绝|抵制|抗拒|回绝|拒收|拒接|淘汰|限制|清退|打压|排挤|砍掉|赶走|不(?:欢迎|鼓励|支持|赞成|提倡|主张|认可|看好))(?:接受|接收|接纳|使用|采用|搞|走|了|过)?"
_TAG_ZH = "(?:对吗|对吧|是吗|是吧|对不对|是不是|没错吧)"
_NEGLECTS_ZH = r"(?:忽视|忽略|轻视|无视|漠视|冷落|看轻|看不起|撇开|丢下|遗漏|不(?:重视|顾|管|抓|关心|考虑|讲))了?"


def _of_plan(does: str) -> re.Pattern[str]:
    """What a plan does, behind the word that asks or behind the plan's name: 是不是反对甲, 规划反对甲吗."""
    return re.compile(
        rf"(?P<lead>{_YESNO_ZH}{_BETWEEN_ZH})(?:{does})(?P<matter>[^,，。?？]{{2,}})"
        rf"|(?P<lead2>(?:[区县市省州]|计划|规划|方案|要点|报告|年|[里中上]){_BETWEEN_ZH})(?:{does})(?P<matter2>[^,，。?？的]{{2,}}?(?:吗|么|[,，]?{_TAG_ZH})(?=[?？]?$))"
    )


# What is against something is asked as whether that is given up; what leaves something out, as whether that is put off.
_PLAINLY_ZH = (("放弃", _of_plan(_AGAINST_ZH)), ("搁置", _of_plan(_NEGLECTS_ZH)))
_PASSIVE_ZH = re.compile(rf"(?P<lead>(?:会不会|是不是|是否会?|会|要)被){_AGAINST_ZH}(?=了?[吗么呢]?[?？]?$)")
# 对甲持排斥态度, 把甲拒之门外: the same with the matter in front.
_OPPOSED_ZH = re.compile(rf"(?P<lead>(?:{_YESNO_ZH}{_BETWEEN_ZH}?)?)(?:对|把|将)(?P<matter>[^,，。?？]{{2,20}}?)(?:持|抱着?|采取|表示|是)?(?:反对|排斥|拒绝|抵制|否定|敌视|拒之门外|挡在门外|关在门外|排除在外|说不)的?(?:态度|立场|的)?")
# 对甲睁一只眼闭一只眼: put up with.
_PUTS_UP_ZH = re.compile(r"(?:对于?|把|将)(?P<matter>[^,，。?？]{2,20}?)(?:睁一?只眼,?闭一?只眼|听之任之|网开一面|坐视不管|放任不管|大开绿灯|手下留情)")
_SUBJECT_EN = r"(?:(?!\b(?:that|which|who|whose|whether|if|to)\b)[^,?])*?"
_AGAINST_EN = (
    re.compile(rf"^(?P<lead>(?:does|do|did|will|would|should)\b{_SUBJECT_EN}\b)(?:reject|oppose|discourage|resist|disapprove of|object to|frown (?:on|upon)|turn down|turn away|turn its back on|say no to|shun|spurn|deter|come out against|stand against|rebuff|repel|phase out|push out|drive out|squeeze out|restrict|cut back on|scale back|scale down)\b(?= \S)", re.I),
    re.compile(rf"^(?P<lead>(?:is|are|was|were|will|would|has|have)\b{_SUBJECT_EN}\b)(?:rejected|opposed(?! to)|discouraged|unwelcome|disapproved of|frowned (?:on|upon)|turned down|turned away|shunned|spurned|deterred|out of favou?r)\b", re.I),
    re.compile(rf"^(?P<lead>(?:is|are|was|were)\b{_SUBJECT_EN}\b)(?:against|opposed to|rejecting|opposing|discouraging|resisting|averse to|hostile to|turning away|turning down|shunning)\b(?= \S)", re.I),
)
_NEGLECTS_EN = (
    re.compile(rf"^(?P<lead>(?:does|do|did|will|would|should)\b{_SUBJECT_EN}\b)(?:neglect|ignore|overlook|disregard|leave (?:out|aside)|forget(?: about)?|sideline|pay no attention to|lose sight of)\b(?= \S)", re.I),
    re.compile(rf"^(?P<lead>(?:is|are|was|were|will|would|has|have)\b{_SUBJECT_EN}\b)(?:neglected|neglecting|ignored|ignoring|overlooked|overlooking|disregarded|disregarding|left (?:out|aside)|leaving (?:out|aside)|forgotten|sidelined|sidelining)\b", re.I),
)
# Only one of two things, and not the other.
_DOES_ZH = "(?:抓|看中|管|顾|重视|看重|注重|搞|要|做|讲|看|谈|理会?|问|考虑|关心|发展|支持|扶持|鼓励|对接|引进|招引?|列|建设?|盯|提|培育|聚焦|布局|推进?|面向|服务|保障|吸引|涉及|承接|突出|强调|重(?!点|庆|大|视))"
_ONLY_ZH = re.compile(
    rf"(?:只|光|唯独|仅仅?|单单?|一味|专门?)(?:会|想|是|打算|准备)?{_DOES_ZH}(?P<one>[^,，。?？哪谁]{{2,24}}?)[,，、；;]?"
    rf"(?:而|却|并|就|也|都|对于?|把|将)*(?:(?:完全|根本|一概|压根|一点都?|再)?(?:不|没有?){_DOES_ZH}|忽视|忽略|轻视|无视|放弃|冷落|撇开|撇下|丢下|抛开|丢掉|不顾)了?(?P<other>[^,，。?？哪谁]{{2,30}}?)(?P<end>(?:了)?(?:[吗么呢吧])?[?？]?$)"
)
_ONLY_EN = re.compile(
    rf"^(?P<lead>(?:is|are|was|were|does|do|did|will|would|has|have)\b{_SUBJECT_EN}\b)(?:only|just|solely|merely|exclusively|nothing but)\b(?P<one>[^?]+?),? (?:and|while|but|to the neglect of|at the expense of)? ?(?:not |never |does not |do not |is not |are not )?"
    r"(?P<no>ignor(?:e|es|ing)|neglect(?:s|ing)?|overlook(?:s|ing)?|leav(?:e|es|ing) (?:out|aside)|forget(?:s|ting)?(?: about)?|disregard(?:s|ing)?|drop(?:s|ping)?|(?:at the expense|to the neglect) of|(?:does|do|is|are) not (?:care about|support|develop|cover|go for)|not (?:caring about|supporting|developing)) (?P<other>[^?,]+?)(?P<end>,[^?]*)?\?$",
    re.I,
)


def put_plainly(question: str, english: bool) -> str:
    """A question whether a plan is against something as one whether that is given up or forbidden; so one whether it leaves out the second of two things.

    >>> put_plainly("青岭区是不是排斥一区多园?", english=False), put_plainly("青岭区是不是只抓工业、不管农业?", english=False)
    ('青岭区是不是放弃一区多园?', '青岭区是不是搁置农业?')
    >>> put_plainly("Does the plan of Qingling reject night trains?", english=True)
    'Does the plan of Qingling forbid night trains?'
    >>> put_plainly("青岭区的规划忽视了物流吗?", english=False)
    '青岭区的规划搁置物流吗?'
    >>> put_plainly("会不会处罚拒绝整改的企业?", english=False)
    '会不会处罚拒绝整改的企业?'
    """
    return _plain_en(question) if english else _plain_zh(question)


_OTHERS_ZH = re.compile(r"[哪谁]|什么|多[少大长]|几[个家项条]")


def _plain_zh(question: str) -> str:
    if _OTHERS_ZH.search(question):
        return question
    if (match := _ONLY_ZH.search(question)) and (re.search(_YESNO_ZH, question[: match.start()]) or re.search("[吗么]", match["end"])):
        return f"{re.sub(_YESNO_ZH, '', question[: match.start()])}是不是搁置{match['other']}?"
    question = _PUTS_UP_ZH.sub(r"容忍\g<matter>", question)
    if (match := _OPPOSED_ZH.search(question)) and (match["lead"] or re.search("[吗么]", question[match.end() :])):
        return f"{question[: match.start()]}{match['lead'] or '是不是'}放弃{match['matter']}{question[match.end() :]}"
    question = _PASSIVE_ZH.sub(r"\g<lead>放弃", question)
    for plainly, pattern in _PLAINLY_ZH:
        if match := pattern.search(question):
            lead, matter = (match["lead"], match["matter"]) if match["lead"] else (match["lead2"], match["matter2"])
            return f"{question[: match.start()]}{lead}{plainly}{matter}{question[match.end() :]}"
    return question


def _plain_en(question: str) -> str:
    if match := _ONLY_EN.match(question):
        return f"{match['lead']}abandon {match['other']}{match['end'] or ''}?"
    for plainly, patterns in (("forbid", _AGAINST_EN), ("abandon", _NEGLECTS_EN)):
        if match := next((m for pattern in patterns if (m := pattern.match(question))), None):
            return f"{match['lead']}{plainly}{question[match.end() :]}"
    return question


# Words by which a question asks if a plan is for something, or puts up with it.
_FAVOUR_ZH = r"(?:鼓励|支持|提倡|倡导|主张|赞成|赞同|容忍|放任|纵容|默许|允许|准许|欢迎|听任|任由|放纵|姑息|保留|助长|推崇|认可|保护|放开)"
_FAVOUR_EN = r"(?:encourag\w+|tolerat\w+|welcom\w+|allow\w*|permit\w*|condon\w+|endors\w+|favou?r(?:s|ed|ing)?|approv\w+ of|promot\w+|turn a blind eye to|put(?:s|ting)? up with|accept\w*|let|lets|foster\w*|keep|keeps|kept|preserv\w+|support\w*)"
_FAVOURS = re.compile(rf"{_FAVOUR_ZH}|\b{_FAVOUR_EN}\b")
_LED_BY_FAVOUR = re.compile(rf"(?:{_FAVOUR_ZH}|\b{_FAVOUR_EN}\b ?)+")
# A word is named where so much of it stands.
NAMED = 0.8
_STAYS = re.compile(r"(?:继续)?(?:(?<![引改推促先前])进(?:来|驻|园)?|入驻|入园|落户|留下来?|存在|出现|发生|存续)$")
# What a plan fights, before it on its list.
_FIGHTS = re.compile(r"(?:严厉|坚决|严肃|依法|重点|着重|大力|专项|有效|切实|全面)*(?:打击|防止|整治|遏制|杜绝|破除|抵制|摒弃|摒除|根除|铲除|取缔|查处|反对|纠正|克服|惩治|惩处|制止|清退|关停|淘汰|防范|消除|避免|清理|撤销|整合|严控|严格控制|遏止|压减|压缩|不发生|不出现|不再发生)(?![、的和与])")
# The same behind it: 僵尸企业出清, 某某等专项治理.
_FOUGHT = re.compile(r"出清|专项(?:治理|整治|清理|打击)|清理整顿|整治行动|(?:有序)?退出|清退|淘汰|取缔|(?<![走移])出去|迁出|外迁|搬离")
_FOR = re.compile(r"鼓励|支持|促进|推动|发展|培育|加强|提升|做强|做大|打造|推进(?!.{0,4}整治)|建设")


def favours(text: str) -> bool:
    """Whether a question asks if a plan is for something, or puts up with it.

    >>> favours("青岭区是不是纵容偷排?"), favours("青岭区会整治偷排吗?")
    (True, False)
    """
    return _FAVOURS.search(text) is not None and _FIGHTS.search(text) is None


_GIVEN_UP, _LEFT_OUT = re.compile(r"放弃|\bforbid\b"), re.compile(r"搁置|\babandon\b")


def against(text: str) -> bool:
    """Whether a question, put plainly, asks if a plan is against something."""
    return _GIVEN_UP.search(text) is not None


def neglects(text: str) -> bool:
    """Whether a question, put plainly, asks if a plan leaves something out: what it furthers anywhere it does not."""
    return _LEFT_OUT.search(text) is not None


def freed(term: Term) -> Term | None:
    """A word of a question without the favour in front that it asks about, and without what it is to do there; None where nothing else is left of it."""
    led = _LED_BY_FAVOUR.match(term.text)
    rest = _STAYS.sub("", term.text[led.end() if led else 0 :])
    if rest == term.text or 0 < len(rest) < 2:
        return term
    return replace(term, words=(*term.words, rest)) if rest else None


def fought(part: str, terms: Sequence[Term]) -> bool:
    """Whether a part of a sentence fights what some words of a question name: 打击 before 非法集资, and nothing that is furthered in between."""
    for verb in _FIGHTS.finditer(part):
        behind = part[verb.end() :]
        furthered = _FOR.search(behind)
        if _names(behind[: furthered.start()] if furthered else behind, terms, verb[0]):
            return True
    return any(_names(part[: done.start()], terms, done[0]) for done in _FOUGHT.finditer(part))


def _names(text: str, terms: Sequence[Term], verb: str) -> bool:
    """Whether a stretch names what is asked about; a word that holds the verb itself asks about that."""
    folded = fold(text)
    return any(t.coverage(folded) >= NAMED for t in terms if not any(verb in w for w in t.folded))
