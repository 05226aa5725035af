"""Whether a sentence agrees with what a question adds to the matter it speaks of: the date, the number, the stage, the rank."""
