"""What claims say together: variables, comparisons, verdicts."""

from checker.consistency.comparing import Comparisons, compare

__all__ = ["Comparisons", "compare"]
