"""Short forms of companies: introduced ones, and those whose letters one full name holds."""

from ingest.abbreviations import definitions, in_order
from ingest.construction.firms import FORMS, known, trades
from ingest.draft import Draft
from ingest.vocabulary import is_region, leading_region, own


def short_forms(draft: Draft, names: set[str]) -> None:
    """Short forms: introduced ones, 其亚硅业 in 新疆其亚硅业有限公司, 经开集团 whose letters one full name holds in order."""
    full = sorted(n for n in names if n.endswith(("公司", "集团")))
    for short, start, end in definitions(draft):
        holder = max((n for n in full if draft.text.endswith(n, start, end)), key=len, default=None)
        if holder:
            draft.alias("Company", short, holder)
    candidates = sorted(names)
    for short in candidates:
        if ("Company", short) in draft.aliases:
            continue
        holders = [n for n in candidates if n != short and stands_for(short, n)]
        if len(holders) == 1:
            draft.alias("Company", short, holders[0])


def _is_short(short: str, full: str) -> bool:
    """Whether a full name holds the letters of a short one in order, in two pieces."""
    return any(full.startswith(short[:k]) and short[k:] in full[k:] for k in range(2, len(short) - 1))


def stands_for(short: str, full: str) -> bool:
    if len(full) <= len(short):
        return False
    if short in full and full.endswith("公司"):
        return True
    if short.endswith("投公司") and full.endswith("公司") and len(short) >= 5 and short[:2] in full and "投资" in full and own(short[:2]) and in_order(short[:-2], full):
        return True  # 竹兴产投公司 for 大竹县竹兴产业投资有限公司
    if short.endswith("公司") and full.endswith("公司") and len(short) >= 6 and full.startswith(FORMS.sub("", short)):
        return True  # 中车大同公司 for 中车大同电力机车有限公司
    if full.endswith(("有限公司", "有限责任公司")) and len(short) >= 4 and own(short) >= 2 and short[:2] == full[:2] and _is_short(short, full):
        return True  # 国药威奇达 for 国药集团威奇达药业有限公司
    if full.endswith(("有限公司", "有限责任公司")) and len(short) >= 5 and own(short) >= 2 and (place := leading_region(full)) and short[:2] == full[place : place + 2] and _is_short(short, full[place:]):
        return True  # 红星大龙锰业 for 贵州红星发展大龙锰业有限责任公司
    if full.endswith(short) and len(short) >= 4 and not known(short) and is_region(full.removesuffix(short)):
        return True  # 甲川锰业 for 贵州甲川锰业
    if full.startswith(short) and full[len(short) :] in trades() and not known(full) and not known(short):
        return True  # 爱尔思 for 爱尔思轻合金
    if not (short.endswith("集团") and "集团" in full and full.endswith(("公司", "集团"))):
        return False
    return in_order(short.removesuffix("集团"), full)
