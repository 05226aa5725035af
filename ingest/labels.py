"""Lines that a label opens and whose list it types: 主攻方向:甲、乙。 招引对象:丙公司、丁集团。"""

import re
from collections.abc import Iterator
from functools import cache

from ingest.draft import Draft

OPENS = r"[\n。;|\t][ \u3000]*(?:[●•▪◆■▲★○◇※*·-]|[((]?\d{1,2}[.、))])?[ \u3000]*[“【\[]?"
FIELDS = r"(?:产业|重点|主要|优先|招商|招引|产业链)*(?:发展|主攻|培育|突破|招商|招引|布局|承接|引进|产业|产品|细分|重点)(?:的)?(?:方向|领域|重点|产品|环节|赛道|内容)|(?:主导|支柱|优势|特色|新兴|未来|首位|重点|主攻)产业|产业定位|产业方向"
FIRMS = r"(?:重点|主要|拟)?(?:招引|招商|目标|对接|意向|拜访|引进|合作)(?:的)?(?:对象|企业|客商|名录|客户|目标企业)|目标(?:企业|客商)(?:名单)?"
KINDS = {"fields": FIELDS, "firms": FIRMS}


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"{OPENS}(?P<label>{KINDS[kind]})[】\]”]?[ ]?:[ ]?(?P<list>[^\n。;|:]{{2,200}})")


def lists(draft: Draft, kind: str) -> Iterator[tuple[int, int]]:
    """Spans of the lists behind labels of a kind."""
    text = draft.text
    if ":" not in text:
        return
    # A label opens behind a line's end, so one is put in front; looking for such signs is much quicker than looking back at each place.
    for match in _pattern(kind).finditer("\n" + text):
        start, end = match.start("list") - 1, match.end("list") - 1
        if "、" in match["list"] or len(match["list"]) <= 16:
            yield start, end
