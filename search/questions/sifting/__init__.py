"""What a question takes away from its answer, and answers sifted by it."""
