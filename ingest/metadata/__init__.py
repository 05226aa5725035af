"""What a document is: title, issuer, subject, number, dates, years, type; and what of that no line states outright."""

from ingest.draft import Clause, Metadata, Source
from ingest.metadata import dates, issuers, titles
from ingest.metadata import subject as about
from ingest.metadata.kinds import TYPE_ZH, kind


def describe(source: Source, text: str, clauses: list[Clause]) -> Metadata:
    """Metadata of a document from its clean text and what its container said."""
    result = Metadata()
    head = text[: clauses[0].start if clauses else 3000][:3000]
    titles.read(result, source, text, head)
    titles.complete(result, head)
    titles.read_number(result, text)
    issuers.read(result, text, head)
    about.decide(result, text)
    dates.read(result, source, text, head)
    result.type = kind(result.title, text, head)
    if not result.title:
        result.title = titles.named_by_file(source) if result.type == "other" and result.subject is None else ""
    if not result.title:
        subject = result.subject[1] if result.subject else ""
        result.title = f"{subject}{f'{result.year}年' if result.year else ''}{TYPE_ZH.get(result.type, '工作文件')}" or source.source
        result.inferred = (*result.inferred, "title")
    return result
