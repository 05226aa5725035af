"""A tagger of characters that votes where the rules are silent: pieces, words, a small network. It is trained by ``ingest.training``."""
