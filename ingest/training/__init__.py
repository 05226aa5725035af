"""Training of the tagger: ``python -m ingest.training`` (make tagger). Needs torch and annotated plans."""
