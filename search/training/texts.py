"""Reading the public corpora: laws, reports, news, pairs. Everything is normalised as the encoder normalises it."""

import csv
import gzip
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from search.encoders.normal import normalise

SENTENCE = re.compile(r"[^。！？!?；;\n]{6,}[。！？!?；;]?")


def lines(path: Path) -> Iterator[str]:
    """Lines of a gzip text."""
    with gzip.open(path, "rt", encoding="utf-8", errors="ignore") as file:
        yield from file


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Records of gzip JSON lines."""
    return (json.loads(line) for line in lines(path))


def paragraphs(corpora: Path) -> Iterator[tuple[str, str]]:
    """(title, paragraph) of laws, State Council documents, government reports and news, in a fixed order."""
    for name in ("laws", "state_council", "national_reports", "news"):
        for record in records(corpora / "text" / f"{name}.jsonl.gz"):
            title = re.sub(r"\([\d-]+\)$", "", record["title"])
            for part in re.split(r"\n+", record["text"]):
                part = normalise(re.sub(r"<!--.*?-->|[#*]+", "", part)).strip()
                if len(part) >= 20:
                    yield ("" if name == "news" else normalise(title)), part[:600]


def sentences(text: str) -> list[str]:
    """Sentences of at least six characters."""
    return [s.strip() for s in SENTENCE.findall(text) if len(s.strip()) >= 6]


def squad(path: Path) -> Iterator[tuple[str, str, int]]:
    """(question, context, start of the answer) of a reading-comprehension set in the form of SQuAD."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        data = json.load(file)["data"]
    for entry in data:
        for paragraph in entry["paragraphs"]:
            for qa in paragraph["qas"]:
                yield qa["question"], paragraph["context"], int(qa["answers"][0]["answer_start"])


def placed(context: str) -> list[tuple[int, str]]:
    """The sentences of a context with the places where they begin."""
    return [(m.start() + len(m[0]) - len(m[0].lstrip()), m[0].strip()) for m in SENTENCE.finditer(context) if m[0].strip()]


def answer_sentence(context: str, start: int) -> tuple[str, list[str]]:
    """The sentence of a context that holds a position, and the other sentences."""
    found, others = "", []
    for match in SENTENCE.finditer(context):
        if match.start() <= start < match.end():
            found = match[0].strip()
        else:
            others.append(match[0].strip())
    return found, others


def labelled(path: Path) -> Iterator[tuple[str, str, float]]:
    """(text, text, label) of a similarity set, tab or comma separated, with or without a number first."""
    with gzip.open(path, "rt", encoding="utf-8-sig") as file:
        raw = file.read()
    delimiter = "," if path.name.endswith(".csv.gz") else "\t"
    for row in csv.reader(io.StringIO(raw), delimiter=delimiter, quoting=csv.QUOTE_NONE):
        cells = [c.strip("\ufeff ") for c in row]
        if len(cells) >= 3 and re.fullmatch(r"[\d.]+", cells[-1]):
            yield normalise(cells[-3]), normalise(cells[-2]), float(cells[-1])


def tatoeba(corpora: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Chinese–English sentence pairs for training, and 2,000 held out: every tenth Chinese sentence."""
    train: list[tuple[str, str]] = []
    held: list[tuple[str, str]] = []
    seen: set[str] = set()
    for line in lines(corpora / "pairs" / "tatoeba_zh_en.tsv.gz"):
        english, chinese = (normalise(cell) for cell in line.rstrip("\n").split("\t")[:2])
        mark = sum(chinese.encode()) % 10 == 0
        if mark and len(held) < 2000 and chinese not in seen and english not in seen and len(english) > 12:
            held.append((chinese, english))
            seen |= {chinese, english}
        else:
            train.append((chinese, english))
    return [p for p in train if p[0] not in seen and p[1] not in seen], held


def dictionary(corpora: Path) -> Iterator[tuple[str, str]]:
    """(Chinese word, English gloss) of CC-CEDICT."""
    for line in lines(corpora / "lexicons" / "cc_cedict_2015.txt.gz"):
        match = re.match(r"(\S+) (\S+) \[[^\]]*\] /(.+)/", line)
        if match:
            for gloss in match[3].split("/")[:3]:
                gloss = re.sub(r"\([^)]*\)|\[[^\]]*\]|CL:.*|variant of.*|see .*|surname .*", "", gloss).strip()
                if len(gloss) > 2 and not re.search(r"[\u4e00-\u9fff]", gloss):
                    yield normalise(match[2]), normalise(gloss)


def synonyms(corpora: Path) -> Iterator[list[str]]:
    """Groups of Chinese synonyms."""
    raw = (corpora / "lexicons" / "cilin.txt").read_bytes().decode("gb18030", errors="ignore")
    for line in raw.splitlines():
        code, *words = line.split()
        if code.endswith("=") and len(words) > 1:
            yield [normalise(w) for w in words]
