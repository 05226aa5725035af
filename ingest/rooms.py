"""Where a paragraph steps into a park: 甲产业园里, …; 乙镇的丙产业园, …; 在甲产业园, …"""

import re
from bisect import bisect_right

from ingest.draft import Draft, Key
from ingest.patterns import compiled
from ingest.subjects import spoken_of

ROOM = compiled("(?:里|内|中|里头|现场)?[,,]|里|内的|内[。;!?]")
# 在甲产业园,乙项目已开工;丙项目…
STEPS_IN = re.compile("(?:^|[。;\n\u3000 ”])(?:而)?在$")


def room_at(draft: Draft, position: int) -> Key | None:
    """The park into which the line of a position has stepped last, where no sentence of the document's own subject came since."""
    rooms = _rooms(draft)
    index = bisect_right(rooms, position, key=lambda r: r[0]) - 1
    if index < 0:
        return None
    start, key = rooms[index]
    sentence = draft.sentence_at(position)
    own = draft.resolve(draft.subject) if draft.subject is not None else None
    if sentence is not None and start < sentence.start and spoken_of(draft, position)[:1] == (own,):
        return None  # …产业园里,甲投产。乙新城还与丙大学建设丁: the sentence has left the garden
    return key if "\n" not in draft.text[start:position] else None


def _rooms(draft: Draft) -> list[tuple[int, Key]]:
    """Where parks are stepped into, in order; found once."""
    stored = draft.notes.get("rooms")
    count = len(draft.mentions)
    if stored is not None and stored[0] == count:
        kept: list[tuple[int, Key]] = stored[1]
        return kept
    text = draft.text
    found: list[tuple[int, Key]] = []
    for park in sorted((m for m in draft.mentions if m.type == "Park"), key=lambda m: (m.start, -m.end)):
        match = ROOM.match(text, park.end)
        if match is not None and (match[0][0] not in ",," or text[park.start - 1 : park.start] == "的" or STEPS_IN.search(text, max(0, park.start - 4), park.start)):
            found.append((park.start, draft.resolve(park.key)))
    draft.notes["rooms"] = (count, found)
    return found
