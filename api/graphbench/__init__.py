"""Both stores measured side by side on the same documents: writing, walking, comparing, asking."""
