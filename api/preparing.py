"""`python -m api.preparing`: compile the modules and keep the tables that a first question would have to make."""

import compileall
from importlib import import_module
from pathlib import Path

from graph import ready_classes, ready_patterns

PACKAGES = ("graph", "search", "ingest", "api")
# What a question needs, with all that these need: their patterns and classes are kept.
ASKING = ("api.cli.asking", "search.questions.engine", "search.questions.reader.reader")


def prepare() -> None:
    """Do what takes time once, so that a cold command line answers at once."""
    for package in PACKAGES:
        compileall.compile_dir(Path(__file__).parent.parent / package, quiet=1)
    ready_classes.record()
    for module in ASKING:
        import_module(module)
    _make_tables()
    ready_patterns.keep()
    ready_classes.keep()


def _make_tables() -> None:
    # Imported here, for only the classes that are made after ``record`` are remembered.
    from graph.lexicon import lexicon
    from search.encoders.load import load_encoder
    from search.questions.language import apart, cutting, pinyin, sayings, words
    from search.questions.language.normal import Question
    from search.questions.naming import strangers
    from search.questions.readings import topics
    from search.translation import translated

    for name in sorted({words.CUES, *words.ENGLISH_LEXICONS, *strangers.LEXICONS, cutting.TALK, "facilities"}):
        lexicon(name)
    words.synonyms()
    words.english_phrases()
    topics.children()
    pinyin.readings("策")
    translated("plan")
    for question in (Question("策图"), Question("a plan of works")):
        sayings.sayings(question)
        apart.said_apart(question)
    load_encoder().encode_queries(["策图"])


if __name__ == "__main__":
    prepare()
