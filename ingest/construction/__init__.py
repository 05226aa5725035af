"""How plans speak of projects: names of facilities, phases, lists of projects and what is said of them."""
