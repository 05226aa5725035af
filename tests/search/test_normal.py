"""The normal form of many texts at once is that of each by itself."""

import pytest

from search.encoders.normal import normalise, normalised

TEXTS = (
    "", "ＡＢＣ（１）公司，２０２４年", "經濟發展與產業鏈", "低空经济——无人机", "①项 Ⅱ型 ½ ㎡ ℃", "ΣΑΣ Σ", "e\u0301a\u030a", "𠮷野家 😀", "ﬁﬂ ™",
    "\u1100\u1161\u11a8", "İstanbul", "一\u3000二\t三\n四",
)


def test_texts_together_are_as_each_alone() -> None:
    assert normalised(TEXTS) == [normalise(text) for text in TEXTS]
    assert normalised([]) == [] and normalised([""]) == [""]


@pytest.mark.parametrize("odd", ["\x1e", "\0", "a\x1eb\0"])
def test_signs_that_stand_between_texts_may_stand_within_them(odd: str) -> None:
    texts = ["前" + odd, "（後）", odd]
    assert normalised(texts) == [normalise(text) for text in texts]


def test_every_sign_of_the_table_is_as_it_is_alone() -> None:
    signs = [chr(number) for number in [*range(1, 0xD800), *range(0xF900, 0x10000)] if number % 7 == 3 or 0xFF00 < number < 0xFFF0]
    assert normalised(signs) == [normalise(sign) for sign in signs]
