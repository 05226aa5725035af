"""Excel files: each sheet as rows with tabs, merged cells filled, empty rows left out."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from graph.errors import UnreadableSource
from ingest.draft import Source
from ingest.readers.formats import XLSX, digest


def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
    """Read an .xlsx file, values as they are shown."""
    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise UnreadableSource(f"is a damaged Excel file ({error}); open and save it again") from error
    lines: list[str] = []
    sheets = [s for s in book.worksheets if s.sheet_state == "visible"]
    for sheet in sheets:
        rows = list(_rows(sheet))
        if rows and len(sheets) > 1:
            lines.append(sheet.title)
        lines += rows
    book.close()
    return Source(origin, source, "\n".join(lines), XLSX, digest(raw))


def _rows(sheet: Worksheet) -> Iterator[str]:
    filled = _merged(sheet)
    for row in sheet.iter_rows():
        cells = [_shown(filled.get((c.row, c.column), c.value)) for c in row]
        while cells and not cells[-1]:
            cells.pop()
        # A title merged over all columns would stand in each of them.
        yield from (["\t".join(cells if len(set(cells)) > 1 else cells[:1])] if any(cells) else [])


def _merged(sheet: Worksheet) -> dict[tuple[int, int], object]:
    """Values of merged cells for all the places they cover downwards; 责任单位 cells often span several tasks."""
    filled: dict[tuple[int, int], object] = {}
    for span in sheet.merged_cells.ranges:
        value = sheet.cell(span.min_row, span.min_col).value
        for r in range(span.min_row, span.max_row + 1):
            for c in range(span.min_col, span.max_col + 1):
                filled[r, c] = value
    return filled


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())
