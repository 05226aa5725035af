"""Which of two places is ahead, asked without 更: 甲和乙哪个高, 甲高还是乙高."""

from __future__ import annotations

import re

_THAN = "高|大|多|低|少|小"
_END = r"(?:一?[点些])?(?:呢|呀|啊)?(?=[?？。,，]|$)"
_WHICH = re.compile(rf"(?P<which>哪一?[个家边方]|谁)的?(?P<than>{_THAN}){_END}")
_WHOSE = re.compile(rf"(?P<which>哪一?[个家边方]|谁)的(?P<what>[^?？哪谁,，。]{{2,14}}?)(?<![最更较太巨重])(?P<than>{_THAN}){_END}")
_OR = re.compile(rf"(?P<than>{_THAN})(?:一?[点些])?[,，]?还是(?P<other>[㐀-鿿]{{2,16}}?)(?:的)?(?P=than){_END}")


def put_as_comparative(text: str) -> str:
    """A question for which of two places is ahead, with the word that says so.

    >>> put_as_comparative("甲区和乙区的税收目标哪个高?"), put_as_comparative("税收目标甲区高还是乙区高?")
    ('甲区和乙区的税收目标哪个更高?', '税收目标甲区和乙区哪个更高?')
    >>> put_as_comparative("哪个高新区发展氢能?")
    '哪个高新区发展氢能?'
    """
    text = _OR.sub(r"和\g<other>哪个更\g<than>", text, count=1)
    text = _WHOSE.sub(r"\g<which>的\g<what>更\g<than>", text, count=1)
    return _WHICH.sub(r"\g<which>更\g<than>", text, count=1)
