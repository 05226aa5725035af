"""Indexes derived from a store: dense and lexical, stamped, caught up by themselves, swapped atomically."""
