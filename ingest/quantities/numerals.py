"""Chinese numerals: 两, 二十五, 三百, 百分之六十, 三分之一."""

import re

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
STEPS = {"十": 10, "百": 100, "千": 1000}
WORD = "[一二两三四五六七八九十百千零]+"
_FRACTION = re.compile(f"(?:(百)|({WORD}))分之({WORD}(?:点{WORD})?)")


def number(text: str) -> float | None:
    """The number that Chinese numerals name; None where they name none.

    >>> number("二十五"), number("两"), number("三百二十"), number("十")
    (25.0, 2.0, 320.0, 10.0)
    """
    total, digit = 0, 0
    for c in text:
        if c in STEPS:
            total += max(digit, 1) * STEPS[c]
            digit = 0
        elif c in DIGITS:
            digit = DIGITS[c]
        else:
            return None
    return float(total + digit) if text else None


def share(text: str) -> float | None:
    """Per cent that a fraction in words names.

    >>> share("百分之六十"), share("三分之一")
    (60.0, 33.33)
    """
    match = _FRACTION.fullmatch(text)
    if match is None:
        return None
    whole, _, rest = match[3].partition("点")
    above = number(whole)
    if above is None:
        return None
    if rest:
        above += float("0." + "".join(str(DIGITS[c]) for c in rest if c in DIGITS))
    below = 100.0 if match[1] else number(match[2])
    return round(above / below * 100, 2) if below else None
