"""How figures of several measures, places and times relate, and what follows from it."""
