"""What stands above a passage: the title of its document and its headings, told with it wherever it is indexed or ranked."""

import re

from graph.model import Document, Passage


def title(document: Document) -> str:
    """The title, with the words of the file's name where that says more: files are often named after what they treat."""
    stem = re.sub(r"\.\w{2,8}$", "", document.source.rsplit("/", 1)[-1])
    words = (w for w in re.split(r"[_\s\-—]+", stem) if re.search(r"[\u4e00-\u9fff]{2}", w) and w not in document.title)
    return " ".join([document.title, *words]).strip()


def context(title: str, passage: Passage) -> str:
    """Title and headings of a passage."""
    return f"{title} {passage.heading}".strip()
