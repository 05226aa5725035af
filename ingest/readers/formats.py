"""Which reader reads what: bytes are looked at first, names only where bytes do not tell."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from graph.errors import UnreadableSource
from ingest.draft import Source

Reader = Callable[[bytes, str, str, str | None], Source]

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HTML = "text/html"
MARKDOWN = "text/markdown"
TEXT = "text/plain"

ARCHIVES = {b"Rar!": "RAR", b"7z\xbc\xaf": "7z", b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ": "xz"}
PICTURES = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"II*\x00": "TIFF", b"MM\x00*": "TIFF"}
OLE = b"\xd0\xcf\x11\xe0"
HTML_MARKS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<div", b"<table", b"<p>", b"<meta")


def detect(raw: bytes, name: str) -> str:
    """The media type of some bytes. Raises UnreadableSource for what cannot be read as a document, saying what to do."""
    if raw[:1024].lstrip().startswith(b"%PDF"):
        return PDF
    if raw.startswith(b"PK\x03\x04"):
        return _office(raw)
    for mark, kind in ARCHIVES.items():
        if raw.startswith(mark):
            raise UnreadableSource(f"is a {kind} archive; unpack it and feed what is in it")
    for mark, kind in PICTURES.items():
        if raw.startswith(mark):
            raise UnreadableSource(f"is a {kind} picture; recognise its text (OCR) first and feed that")
    if raw.startswith(OLE):
        raise UnreadableSource("is an old binary Office file (.doc, .xls); save it as .docx, .xlsx or PDF and feed that")
    return _text(raw, name)


def _office(raw: bytes) -> str:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(raw)).namelist())
    except zipfile.BadZipFile as error:
        raise UnreadableSource("is a damaged ZIP or Office file; fetch or save it again") from error
    if "word/document.xml" in names:
        return DOCX
    if "xl/workbook.xml" in names:
        return XLSX
    raise UnreadableSource("is a ZIP archive; unpack it and feed what is in it")


def _text(raw: bytes, name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    head = raw[:4096].replace(b"\x00", b"").lower()
    if suffix in (".md", ".markdown") and not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<!doctype", b"<html")):
        return MARKDOWN  # tables and pictures are often written as HTML within it
    if suffix in (".html", ".htm", ".shtml", ".xhtml") or any(mark in head for mark in HTML_MARKS):
        return HTML
    return TEXT


def _reader(module: str) -> Reader:
    """A reader whose module is imported when the first such file comes, so that plain text costs no PDF library."""

    def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
        found: Source = import_module(f"ingest.readers.{module}").read(raw, origin, source, declared)
        if not found.text.strip():
            raise UnreadableSource("holds no text; if it is a scan, recognise its text (OCR) first and feed that")
        return found

    return read


FORMATS: dict[str, Reader] = {
    PDF: _reader("pdf"), DOCX: _reader("docx"), XLSX: _reader("xlsx"), HTML: _reader("html"),
    MARKDOWN: _reader("markdown"), TEXT: _reader("plain"),
}


def digest(raw: bytes) -> str:
    """SHA-256 of the bytes fed, in hexadecimal."""
    return hashlib.sha256(raw).hexdigest()
