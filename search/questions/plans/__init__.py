"""The plan language: a question as data, in words, as JSON and as Cypher, and run on a view of any store."""
