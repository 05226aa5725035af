"""Statements drawn from the text: one file for each family of relations, each with ``state(draft)``."""
