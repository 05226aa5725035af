"""Lists in prose, read backward from what stands behind them: 甲、乙和丙|联手打造…"""

from collections.abc import Collection, Mapping

from ingest.draft import Mention

JOINTS = frozenset("、和与及")


def listed_before(text: str, position: int, ends: Mapping[int, Mention], joints: Collection[str] = JOINTS) -> list[Mention]:
    """The members of the list that ends at a position, in order; ``ends``: what may be one, by where it ends."""
    found: list[Mention] = []
    while (member := ends.get(position)) is not None:
        found.append(member)
        if text[member.start - 1 : member.start] not in joints:
            break
        position = member.start - 1
    return found[::-1]
