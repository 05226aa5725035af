"""Firms that an article speaks of in running words: by whom it quotes (甲科技总经理…), where it stands (走进甲新材的车间), and by
what only firms do (甲复材投资5亿元…). Names must have the shape of a firm's."""

import re
from collections.abc import Iterator

from ingest.construction.firms import is_firm_like, known, may_be_firm
from ingest.draft import Draft, Mention
from ingest.namestart import name_start
from ingest.patterns import compiled
from ingest.spans import Taken

WHO = "(?:董事长|总经理|副总经理|总裁|副总裁|(?:生产|技术|市场|运营|销售|财务|行政)?(?:副)?总监|厂长|车间主任|项目经理|(?:企业|项目|公司|现场)?负责人|总工程师|创始人)"
PLANT = "(?:的)?(?:新|老|智能|数字化|总装|生产|标准化|万级|无尘|[一二三]期|[一二三四]号)*(?:车间|生产线|产线|厂房|展厅|厂区|总装线|生产基地|智能工厂)"
SPENDS = "(?:今年|去年|拟|计划|总|追加|将|又|再|先后)*投资(?:建设|新建|[\\d.]+[亿万])|增资扩产|(?:今年|年内)?(?:拿下|接到|新签)[^,。;]{0,8}订单"
BEHIND = compiled(f"(?:公司|企业)?(?:{WHO}|{PLANT}|{SPENDS})")
SPENT = compiled("(?:计划|拟|将)?投资[\\d.]+[万亿]+元?的")  # 甲电子投资8亿元的|封装基板项目
BEFORE = re.compile("(?:走进|来到|走访|探访|步入)(?:位于[^,。;]{2,14}的)?(?P<rest>[\u4e00-\u9fff]{3,14})")
# 走进安泰北方,车间主任…
QUOTED = re.compile(f",[^,。;]{{0,4}}{WHO}")
RUN = re.compile("[\u4e00-\u9fffA-Za-z]+$")
LONGEST = 9


def spoken(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """The firms of an article's prose; other kinds of documents do not speak so, save of what a firm spends."""
    text, told = draft.text, draft.metadata.type == "news"
    for match in (BEHIND if told else SPENT).finditer(text):
        end = match.start()
        run = RUN.search(text, max(0, end - LONGEST), end)
        if run is None:
            continue
        start = name_start(text, run.start(), end)
        if end - start >= 3 and (is_firm_like(text[start:end]) or known(text[start:end])) and taken.claim(start, end):
            yield Mention(start, end, "Company", text[start:end], "companies:prose", 0.8)
    for match in BEFORE.finditer(text) if told else ():
        start = match.start("rest")
        said = QUOTED.match(text, match.end())
        whole = match["rest"] if said and len(match["rest"]) <= 6 and may_be_firm(match["rest"]) else ""
        name = whole or next((match["rest"][:k] for k in range(min(LONGEST, len(match["rest"])), 2, -1) if is_firm_like(match["rest"][:k])), "")
        if name and taken.claim(start, start + len(name)):
            yield Mention(start, start + len(name), "Company", name, "companies:prose", 0.8)
