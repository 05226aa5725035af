"""A tagger of characters that votes where the rules are silent: units, features, weights. It is trained by ``ingest.training``."""
