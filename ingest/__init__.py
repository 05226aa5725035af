"""How documents get in: reading, cleaning, structure, extraction, resolution, writing."""
