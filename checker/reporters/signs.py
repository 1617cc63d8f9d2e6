"""Signs: how verdicts, severities and standings are shown: a sign, a word and a class."""

from collections.abc import Mapping
from typing import NamedTuple

from checker.consistency.verdicts import Verdict
from checker.findings import Severity, Standing


class Sign(NamedTuple):
    """What stands for one thing everywhere: never its colour alone."""

    sign: str
    word: str
    style: str
    """The class that colours it."""
    meaning: str
    """In one sentence, for readers who have never seen it."""


VERDICTS: Mapping[Verdict, Sign] = {
    "contradiction": Sign(
        "✕",
        "contradiction",
        "is-contradiction",
        "The figures cannot both be true, however loosely they are read.",
    ),
    "different things": Sign(
        "≠",
        "different things",
        "is-different",
        "The figures stand under one name but count different things, or in units that do not "
        "convert into each other.",
    ),
    "drift": Sign(
        "~",
        "drift",
        "is-drift",
        "The figures agree only if both are read at their loosest: an ordinary reader would take "
        "them for different figures.",
    ),
    "consistent": Sign(
        "✓",
        "consistent",
        "is-consistent",
        "The figures agree as an ordinary reader would take them.",
    ),
    "consistent by rounding": Sign(
        "≈",
        "consistent by rounding",
        "is-rounding",
        "The figures differ as printed, and rounding explains the difference.",
    ),
    "not comparable": Sign(
        "∅",
        "not comparable",
        "is-incomparable",
        "The figures speak of other times, places or definitions, and were not compared.",
    ),
    "not checked": Sign(
        "?",
        "not checked",
        "is-unchecked",
        "Something is missing: another figure, a time, or words that can be read as a number.",
    ),
}
"""Worst first, as this report lists them."""

_SEVERAL: Mapping[Verdict, str] = {"contradiction": "contradictions", "drift": "drifts"}
"""The words that have a plural."""

SEVERITIES: Mapping[Severity, Sign] = {
    "error": Sign("■", "error", "is-error", "It must be mended, or accepted with a reason."),
    "warning": Sign("▲", "warning", "is-warning", "It should be looked at."),
    "note": Sign("●", "note", "is-note", "It is good to know."),
}

STANDINGS: Mapping[Standing, str] = {
    "open": "",
    "new": "new",
    "grown": "grown",
    "unchanged": "unchanged",
    "accepted": "accepted",
    "baseline": "known",
    "fixed": "resolved",
    "unchecked": "not checked again",
}
"""What has become of a finding, in a word; none where it simply counts."""

SHAPES = ("circle", "square", "diamond", "triangle", "triangle upside down", "cross")
"""The shapes of the sides, by their numbers."""


def count_verdict(verdict: Verdict, number: int) -> Sign:
    """Return what stands for so many of a verdict: "contradictions" where there are several."""
    shown = VERDICTS[verdict]
    return shown if number == 1 else shown._replace(word=_SEVERAL.get(verdict, shown.word))
