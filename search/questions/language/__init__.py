"""How questions are worded: signs, sounds and forms of words, the words of plans that mean the same, both languages."""
