"""The written figure: numerals, hedges, and the readings they allow."""
