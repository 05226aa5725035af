"""Questions that are several: of two conditions, of several figures, asked one after the other."""
