"""Forms of English words: the verb behind a participle or a past, the adjective behind an adverb, one spelling of both."""

from __future__ import annotations

import re

_VERBS = (
    "bear: bore borne|begin: began begun|break: broke broken|bring: brought|build: built|buy: bought|catch: caught|choose: chose chosen|deal: dealt|dig: dug|draw: drew drawn|"
    "drive: drove driven|fall: fell fallen|feed: fed|fight: fought|freeze: froze frozen|give: gave given|grow: grew grown|hold: held|keep: kept|lead: led|lend: lent|lose: lost|"
    "make: made|meet: met|pay: paid|rebuild: rebuilt|repay: repaid|rise: rose risen|run: ran|seek: sought|sell: sold|send: sent|shrink: shrank shrunk|speak: spoke spoken|"
    "spend: spent|steal: stole stolen|strike: struck|sweep: swept|take: took taken|teach: taught|tear: tore torn|throw: threw thrown|undergo: underwent undergone|"
    "undertake: undertook undertaken|weave: wove woven|win: won|withdraw: withdrew withdrawn|overcome: overcame"
)
STRONG = {form: verb for verb, _, forms in (line.partition(": ") for line in _VERBS.split("|")) for form in forms.split()}
"""Forms of verbs that no ending tells, with the verb."""

# Endings that are taken off, and how much must be left of the word.
_ENDINGS = (("ing", 3), ("ed", 3), ("ly", 4))
_BRITISH = re.compile("(?<=[a-z]{3})(?:is(?=e$|ed$|ing$|ation$)|ys(?=e$|ed$|ing$))")


def stems(word: str) -> list[str]:
    """The words that an English form may come from, likeliest first; of several words the first is looked at.

    >>> stems("reforming"), stems("cleared"), stems("going global"), stems("sold")
    (['reform', 'reforme'], ['clear', 'cleare'], ['go global'], ['sell'])
    >>> stems("utilise"), stems("fully")
    (['utilize'], [])
    """
    first, joint, rest = word.partition(" ")
    found = [STRONG[first]] if first in STRONG else [*_without_ending(first, bool(joint)), *_spelled(first)]
    return [v + joint + rest for v in dict.fromkeys(found)]


def _without_ending(word: str, joined: bool) -> list[str]:
    """A word without its ending: with a doubled sign single, as it stands, with its last e or y."""
    for ending, least in _ENDINGS:
        root = word.removesuffix(ending)
        if root == word:
            continue
        if len(root) < (2 if joined and ending == "ing" else least):
            return []
        if joined and len(root) < 3:
            return [root]
        if root.endswith("i"):
            return [root[:-1] + "y"]
        return [root] if ending == "ly" else [*([root[:-1]] if root[-1] == root[-2] else []), root, root + "e"]
    return []


def _spelled(word: str) -> list[str]:
    """The American spelling of a British form, and what that comes from."""
    other = _BRITISH.sub(lambda m: m[0].replace("s", "z"), word)
    return [other, *_without_ending(other, False)] if other != word else []
