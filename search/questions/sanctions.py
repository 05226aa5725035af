"""What is done to those who fall behind: a warning, a talk, a fine. A plan that tells of one has not told of another."""

from __future__ import annotations

import re

# Of each kind how questions ask for it, and how plans tell it.
_KINDS = (
    (re.compile(r"罚款|罚钱|罚金|\bfined?\b(?!-)|\bfines\b|\bmonetary penalt"), re.compile("罚款|罚金|处罚|扣[减除发]")),
    (re.compile(r"黄牌|\byellow card"), re.compile("黄牌|警告")),
    (re.compile(r"约谈|\bsummon|\bcalled in\b"), re.compile("约谈|谈话")),
    (re.compile(r"通报批评|点名批评|\bpublicly criticised|\bpublicly criticized|\bnamed and shamed"), re.compile("通报|批评|曝光")),
    (re.compile(r"摘牌|除名|(?:取消|撤销|剥夺|丢掉?|失去)[^,，。?？]{0,8}(?:资格|称号|牌子|地位)|降级|\b(?:lose|losing|stripped of|strip\w*)\b[^,?]{0,24}\b(?:status|titles?|licen[cs]es?|rank|designation)|\bdelisted|\bexpelled|\bdowngraded"), re.compile("摘牌|除名|资格|称号|撤销|取消|降级|退出|淘汰")),
    (re.compile(r"撤职|免职|开除|下课|丢官|\b(?:sacked|dismissed|fired|removed from office|lose (?:his|her|their|its) (?:jobs?|posts?))\b"), re.compile("撤职|免职|免去|开除|调整岗位|组织处理|处分|问责|追责")),
)


def unsaid(question: str, sentence: str) -> bool:
    """Whether a question asks for what is done to those who fall behind and a sentence does not tell of that.

    >>> unsaid("垫底的园区会被罚款吗", "对后三位园区予以黄牌整改"), unsaid("垫底的园区会被亮黄牌吗", "对后三位园区予以黄牌整改")
    (True, False)
    """
    return any(asked.search(question) and not told.search(sentence) for asked, told in _KINDS)
