"""What claims say together: variables, comparisons, verdicts."""
