"""Lexicons, ontology, sample plans, the shipped encoder: data that the code reads through graph.resources."""
