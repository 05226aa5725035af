"""Names of things in the text: one file for each family of types, each with ``find(draft)``."""
