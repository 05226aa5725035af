"""English clauses that only tell what the Chinese in brackets behind them says: a plan's own words are asked for by themselves."""

import re

_CLAUSE = re.compile(
    r"(?:\b[a-z-]+ )?\b(?:where|whereby|(?:in|by|through|under) which) [^()（）?？]{4,80}?\s*[(（](?P<said>[㐀-鿿、]{2,16})[)）](?=[\s?？.。]*$)", re.IGNORECASE
)


def in_own_words(question: str) -> str:
    """An English question that ends in a clause and the plan's words for it, with these words alone.

    >>> in_own_words("Which parks offer services where staff see to the papers (全程代跑)?")
    'Which parks offer 全程代跑?'
    """
    return _CLAUSE.sub(r"\g<said>", question)
