"""Encoders: text to vectors. The shipped static one, or any sentence-transformers model by name or path.

``search.encoders.load`` makes them. Nothing is imported here: a question that the graph answers needs no vectors.
"""
