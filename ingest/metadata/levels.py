"""At what level who speaks in a text stands: 我省, 市委, 全县."""

from collections.abc import Mapping
from functools import lru_cache

from ingest.patterns import compiled

LEVELS = {
    "province": compiled(r"自治区(?<![、\u4e00-\u9fff]自治区)(?=党委|人民政府(?!所)|政府|[\u4e00-\u9fff]{2,8}[厅局委])|我省|全省|省委|省政府|省直|省级(?<!各省级)(?<!有关省级)(?!人民政府|[及以、和])|省[\u4e00-\u9fff]{2,4}[厅局委]"),
    "city": compiled(r"我市|本市(?!、)|全市|市委|市政府|市直|全盟|盟委|盟行署|全州|州委|州政府|我州|市(?!场)[\u4e00-\u9fff]{2,4}[局委]"),
    "county": compiled(r"我县|全县|县里|我旗|全旗|旗里|旗(?:委|政府|[\u4e00-\u9fff]{2,4}[局委办])|县(?:委|政府|(?<![\u4e00-\u9fff]县)[\u4e00-\u9fff]{2,4}[局委办])|我区|本区(?![域间、])|全区|区委|区政府"),
}
COUNTY = compiled("[全我本](?:县|旗)|(?<![\u4e00-\u9fff])[县旗](?:委|政府|[\u4e00-\u9fff]{2,4}局)")


@lru_cache(maxsize=1)  # asked more than once of one text
def levels(text: str) -> Mapping[str, int]:
    """How often somebody of each level speaks."""
    return {level: len(pattern.findall(text)) for level, pattern in LEVELS.items()}


def loudest_level(text: str) -> tuple[str, int]:
    """The level of whoever speaks most (我省, 市委, 全区), and how often; of equals the higher."""
    counts = levels(text)
    level = max(counts, key=lambda k: counts[k])
    return level, counts[level]
