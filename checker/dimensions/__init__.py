"""Units, periods and places: what a figure counts, when and where."""
