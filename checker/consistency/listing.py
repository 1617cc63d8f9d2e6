"""Lists in words: the first few, the rest counted."""

from collections.abc import Sequence

SHOWN = 8
"""So many figures, units, places or periods are named in one phrase."""


def list_words(words: Sequence[str]) -> str:
    """List words: "a, b and c", the rest counted where they are many."""
    unique = list(dict.fromkeys(words))
    if len(unique) > SHOWN:
        unique = [*unique[: SHOWN - 1], f"{len(unique) - SHOWN + 1} more"]
    if len(unique) == 1:
        return unique[0]
    return f"{', '.join(unique[:-1])} and {unique[-1]}"
