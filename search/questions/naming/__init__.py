"""Names in questions: which things of the graph are meant, and names that the library does not know."""
