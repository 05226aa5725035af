"""Short names that a document introduces: 甲市乙产业园(以下简称“乙园”).

A collective name (以下统称) is not a short form: it names several things at once. What kind of thing the full name is, only the family that finds it can say: a definition gives the short form, the place
where the full name ends, and the furthest place to its left where it can have begun.
"""

import re

from ingest.draft import Draft

DEFINITION = re.compile(
    r"[(\[〔]\s*(?P<before>[^()\[\]\n]{0,40}?)(?:以下|下文|本文|后文|下)?(?:均|皆|统一)?(?:简称|下称)\s*(?:为|作|是)?\s*[::]?\s*"
    r"(?P<short>[^()\[\]〔〕\n]{1,40}?(?:[(][^()\n]{1,12}[)][^()\[\]\n]{0,20}?)?)\s*[)\]〕]"
)
UNBRACKETED = re.compile(r",(?P<before>)\s*以下简称\s*(?P<short>“[^”\n]{1,20}”)")
NUMBER = re.compile(r"[ ]*(?:[(]?\d{1,2}[.)]|[一二三四五六七八九十]{1,3}是)?[ ]*")
OPENING, CLOSING = "“‘「『\"'", "”’」』\"'"
LIMIT = re.compile(r"[。;!?,、:\n　|]")
PAIRS = {")": "(", "]": "[", "”": "“", "》": "《", "’": "‘", "」": "「", "』": "『", "〕": "〔", "】": "【"}
LONGEST = 60


def definitions(draft: Draft) -> list[tuple[str, int, int]]:
    """``(short, full_start, full_end)`` of every short form introduced; the full name ends at ``full_end`` exactly.

    ``full_start`` is where the phrase before the bracket begins (the last separator outside of pairs), so a leading verb
    may still stand there. Short forms come without quotes; 《》 stay, since they tell a policy.
    """
    if "definitions" not in draft.notes:
        draft.notes["definitions"] = _read(draft.text)
    kept: list[tuple[str, int, int]] = draft.notes["definitions"]
    return kept


def _read(text: str) -> list[tuple[str, int, int]]:
    if "称" not in text:
        return []
    found: list[tuple[str, int, int]] = []
    for pattern in (DEFINITION, UNBRACKETED):
        for match in pattern.finditer(text):
            end = match.start()
            while end and text[end - 1] == " ":
                end -= 1
            start = phrase_start(text, end)
            start = NUMBER.match(text, start, end).end()  # type: ignore[union-attr]
            if start < end:
                found.extend((short, start, end) for short in _shorts(match["short"]))
    return found


def _shorts(written: str) -> list[str]:
    """The short forms that one bracket gives: “甲”或“乙” gives two."""
    quoted = re.findall(r"[“「『‘]([^“”「」『』‘’]+)[”」』’]", written)
    forms = quoted if len(quoted) > 1 else [written.split(",")[0]]
    cleaned = (form.strip(OPENING + CLOSING + " :") for form in forms)
    return [form for form in cleaned if form]


def phrase_start(text: str, end: int) -> int:
    """Where the phrase that ends at ``end`` begins: after the last separator that no bracket or quote encloses."""
    closers: list[str] = []
    position = end
    while position > max(0, end - LONGEST):
        letter = text[position - 1]
        if letter in PAIRS:
            closers.append(PAIRS[letter])
        elif closers and letter == closers[-1]:
            closers.pop()
            if letter == "《":
                return position - 1
        elif letter in "([“《‘「『【" or (not closers and LIMIT.match(letter)):
            break
        position -= 1
    return position


def in_order(short: str, full: str) -> bool:
    """Whether a full name holds the letters of a short one in order."""
    letters = iter(full)
    return all(letter in letters for letter in short)
