"""Slips that writers make with figures, and whether one of them explains a contradiction."""
