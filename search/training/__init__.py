"""Training of the shipped encoder: ``python -m search.training`` (make model). Needs torch and the public corpora."""
