"""What a question asks for, read out of the sentences of the plans it is about, by weights learned from answered questions."""
