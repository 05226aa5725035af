"""English clauses that only tell what the Chinese in brackets behind them says: a plan's own words are asked for by themselves."""

import re

# Such a clause follows a noun within the question: in which cities does it run a hub (枢纽) is the question itself, as is tell me in which.
_NO_NOUN = r"(?:me|us|know|tell|say|ask|please|and|or|but|then|so|also)\b"
_CLAUSE = re.compile(
    rf"(?<=\w )(?!{_NO_NOUN})[a-z-]+ (?:where|whereby|(?:in|by|through|under) which) [^()（）?？]{{4,80}}?\s*[(（](?P<said>[㐀-鿿、]{{2,16}})[)）](?=[\s?？.。]*$)",
    re.IGNORECASE,
)


def in_own_words(question: str) -> str:
    """An English question that ends in a clause and the plan's words for it, with these words alone.

    >>> in_own_words("Which parks offer services where staff see to the papers (全程代跑)?")
    'Which parks offer 全程代跑?'
    >>> in_own_words("In which cities does the plan run a freight hub (货运枢纽)?")
    'In which cities does the plan run a freight hub (货运枢纽)?'
    """
    return _CLAUSE.sub(r"\g<said>", question)
