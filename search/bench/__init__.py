"""Figures of search on many passages, side by side with txtai and bm25s; see docs/bench-search.md."""
