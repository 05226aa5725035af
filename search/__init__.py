"""How it is found: encoders, indexes, retrieval, questions, answers."""
