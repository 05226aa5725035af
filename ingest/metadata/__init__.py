"""What a document is: title, issuer, subject, number, dates, years, type; and what of that no line states outright."""

from ingest.draft import Clause, Metadata, Source
from ingest.metadata import dates, issuers, titles
from ingest.metadata import subject as about
from ingest.metadata.furniture import page
from ingest.metadata.kinds import TYPE_ZH, kind

# What opens a clause at the very beginning and may be the title all the same: the name of a sheet, words in 【】.
HEADS = ("sheet", "boxed")


def describe(source: Source, text: str, clauses: list[Clause]) -> Metadata:
    """Metadata of a document from its clean text and what its container said."""
    result = Metadata()
    first = next((c.start for c in clauses if (c.start or c.kind not in HEADS) and not titles.is_crumb(c.heading)), 3000)
    head = text[:first][:3000]
    medium = page(text)
    titles.read(result, source, text, head, medium.article)
    titles.complete(result, head)
    titles.read_number(result, text)
    issuers.read(result, text, head, medium)
    about.decide(result, text, medium.article)
    if source.subject:
        about.given(result, text, source.subject)
    titles.subtitle(result, text)
    dates.read(result, source, text)
    result.type = kind(result, text, medium.article)
    if not result.title:
        result.title = titles.named_by_file(source) if result.type == "other" and result.subject is None else ""
    if not result.title:
        subject = result.subject[1] if result.subject else ""
        result.title = f"{subject}{f'{result.year}年' if result.year else ''}{TYPE_ZH.get(result.type, '工作文件')}" or source.source
        result.inferred = (*result.inferred, "title")
    return result
