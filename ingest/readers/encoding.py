"""The encoding of text that may not declare one: byte order mark, declaration, UTF-8, then the Chinese ones."""

import codecs

from graph.errors import UnreadableSource

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# GB18030 holds GBK and GB2312; pages that declare those mean it.
SAME = {"gbk": "gb18030", "gb2312": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}


def decode(raw: bytes, declared: str | None = None) -> tuple[str, str]:
    """Text and the encoding it was in. Raises UnreadableSource for bytes that are no text."""
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace"), encoding
    for encoding in filter(None, (_unmarked_utf16(raw), "utf-8", _known(declared), "gb18030")):
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _plausible(text):
            return text, encoding
    return _guessed(raw)


def _known(declared: str | None) -> str | None:
    return SAME.get(declared.strip().lower(), declared.strip().lower()) if declared else None


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without its mark: line ends and Latin letters have a zero byte on one side only."""
    head = raw[:2000]
    if head.count(0) < 2:
        return None
    return "utf-16-le" if head[1::2].count(0) >= head[0::2].count(0) else "utf-16-be"


def _plausible(text: str) -> bool:
    """Whether decoded text reads as text: hardly any control characters or private use."""
    sample = text[:20_000]
    strange = sum(1 for c in sample if (c < " " and c not in "\t\n\r\f\v") or "\ue000" <= c <= "\uf8ff" or c == "\ufffd")
    return strange <= len(sample) * 0.02


def _guessed(raw: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000]).best()
    if best is None or not _plausible(str(best)):
        raise UnreadableSource("is not text in any known encoding, nor a known document format; convert it to text or PDF")
    return raw.decode(best.encoding, errors="replace"), best.encoding
