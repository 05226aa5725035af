"""What is known: ontology, statements, entities, the stores that keep them, and analysis over them."""
