"""The cues of a question: which of the words by which it may say what it asks for really do."""
