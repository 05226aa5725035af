"""The kinds of questions: each file reads one, and yields plans with how well they fit."""
