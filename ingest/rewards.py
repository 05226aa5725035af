"""What a text rewards whoever has it: 对首次获评的市级甲工坊奖励8万元 speaks of a kind of thing, not of one that stands or is built."""

from ingest.patterns import compiled
from ingest.vocabulary import leading_region, own

GAINED = "新建|新增|新设|新办|认定|获批|获评|评为|评定|列为|列入|升格|创建|建成|批准|授予|承担|获得|取得|设立|组建|建设|命名"
FOR = compiled(f"(?:对|凡|被|获|首次|新)(?=[^,。;\n]{{0,20}}?(?:{GAINED}))[^。;\n]{{0,60}}?$")
GIVEN = compiled("[^。;\n]{0,40}?(?:给予|予以|奖励(?!基金)|补助|资助|补贴|奖补)")
REACH = 64


def is_rewarded(text: str, start: int, end: int) -> bool:
    """Whether a name of ordinary words stands where a sentence says for what it rewards, and the reward behind it."""
    if own(text[start:end]) > 0 or leading_region(text, start) or GIVEN.match(text, end) is None:
        return False
    first = max(text.rfind(sign, max(0, start - REACH), start) for sign in "。;\n")
    return FOR.search(text, max(first + 1, start - REACH), start) is not None
