"""Word files: paragraphs in order, with the numbers that Word's lists show, tables as rows with tabs."""

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from graph.errors import UnreadableSource
from ingest.draft import Source
from ingest.readers.formats import DOCX, digest
from ingest.readers.numbering import Numbering


def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
    """Read a .docx file."""
    try:
        document = docx.Document(io.BytesIO(raw))
        lines = list(_lines(document))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise UnreadableSource(f"is a damaged Word file ({error}); open and save it again") from error
    title = (document.core_properties.title or "").strip() or None
    return Source(origin, source, "\n".join(lines), DOCX, digest(raw), title)


def _lines(document: WordDocument) -> Iterator[str]:
    numbering = Numbering(document)
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:p"):
            paragraph = Paragraph(element, document)
            text = paragraph.text.strip()
            if text:
                yield numbering.label(paragraph) + text
        elif element.tag == qn("w:tbl"):
            yield from _rows(Table(element, document))


def _rows(table: Table) -> Iterator[str]:
    """Rows with tabs between cells; a cell that spans several columns stands once."""
    for row in table.rows:
        cells: list[str] = []
        seen: set[int] = set()
        for cell in row.cells:
            if id(cell._tc) not in seen:
                seen.add(id(cell._tc))
                cells.append(" ".join(cell.text.split()))
        if any(cells):
            yield "\t".join(cells)
