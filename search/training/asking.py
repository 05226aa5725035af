"""Goes on training the encoder with what people ask and how they say it: ``python -m search.training.asking``, after ``python -m search.training``.

Everyday wordings of the words of plans (the lexicons of questions) and everyday questions with the sentences of plans that answer
them (``data/training``), Chinese and English, beside part of what it has learned before, so that it forgets little of that.
"""

import argparse
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from graph.lexicon import lexicon, read_rows
from graph.resources import data_path
from search.encoders.normal import normalise
from search.training import pairs
from search.training.__main__ import Prepared, save, train
from search.training.holdout import held_out
from search.training.pairs import Source
from search.training.signs import Plain
from search.training.table import Table

RATE = 0.006
# The part of the batches that is new.
NEW = 0.7
# So many paragraphs stand for what it has learned before.
PARAGRAPHS = 60_000
LEXICONS = ("question_sayings", "question_terms")
WORDS = "english_sayings"
# So many Chinese words are taken for an English one.
TAKEN = 4


def wordings() -> list[Source]:
    """Words of plans with what people say for them, in Chinese and in English."""
    entries = [e for name in LEXICONS for e in lexicon(name)]
    chinese = [(normalise(said), normalise(e.name)) for e in entries for said in e.aliases]
    english = [(normalise(said), normalise(word)) for e in entries for said in e.english for word in e.names[:2]]
    english += [(normalise(row["english"]), normalise(word)) for row in read_rows(data_path("lexicons", f"{WORDS}.tsv")) for word in row["chinese"].split("|")[:TAKEN]]
    hidden = set(held_out())
    return [Source("wordings zh", 0.25, [pair for pair in chinese if pair not in hidden]), Source("wordings en", 0.35, english)]


def questions() -> list[Source]:
    """Everyday questions with the sentence that answers each."""
    rows = list(read_rows(data_path("training", "asked.tsv")))
    return [
        Source(f"asked {language}", share, [(normalise(row[column]), normalise(row["plan"])) for row in rows for column in columns if row.get(column)])
        for language, share, columns in (("zh", 0.3, ("zh", "zh_short")), ("en", 0.25, ("en",)))
    ]


def main() -> None:
    """Read the encoder, go on, write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--encoder", type=Path, default=Path("data/encoder"), help="the encoder to go on from, replaced by what comes of it")
    parser.add_argument("--steps", type=int, default=4500)
    parser.add_argument("--batch", type=int, default=512)
    parser.add_argument("--seed", type=int, default=20240301)
    given = parser.parse_args()
    if not given.corpora.is_dir():
        parser.error(f"{given.corpora} is not here: name the folder of the public corpora with --corpora")
    old, new = pairs.some(given.corpora, given.seed, PARAGRAPHS), [*wordings(), *questions()]
    for sources, share in ((old, 1 - NEW), (new, NEW)):
        whole = sum(s.share for s in sources)
        for source in sources:
            source.share *= share / whole
    print(*(f"{s.name}: {len(s.pairs)} pairs, {s.share:.0%}" for s in (*old, *new)), sep="\n", flush=True)
    tokenizer = Tokenizer.from_file(str(given.encoder / "tokenizer.json"))
    vectors = load_file(given.encoder / "model.safetensors")["embedding.weight"].astype(np.float32)
    table = Table.of(vectors)
    train(table, Plain(), [Prepared(source, tokenizer) for source in (*old, *new)], given.steps, given.batch, given.seed, RATE)
    save(table.vectors(), tokenizer, given.encoder)


if __name__ == "__main__":
    main()
