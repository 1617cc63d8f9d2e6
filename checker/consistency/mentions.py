"""Claims in one line: the figure as written, for when, and who printed it."""

from typing import NamedTuple

from checker.consistency.statements import Statement
from checker.consistency.wording import say_figure
from checker.dimensions.periods import parse_duration
from checker.model import Claim

_MONTHS = 12
_NOUNS = {"multiple": "ratio", "points": "change"}


class Mention(NamedTuple):
    """A claim, in words."""

    claim: str
    """Its id."""
    measure: str
    """Its measure; empty where it is the one spoken of."""
    text: str
    """The figure as written, with its kind, unit and period."""
    source: str
    """Who printed it and when; empty where the claim's file records no source."""


def describe_mention(statement: Statement, measure: str) -> Mention:
    """Describe a claim to a reader who knows which measure is spoken of."""
    claim = statement.claim
    when = f" in {claim.period}" if claim.period else ""
    return Mention(
        claim=claim.id,
        measure="" if claim.measure == measure else claim.measure,
        text=f"{say_change(statement)}{when}",
        source=_name_source(claim),
    )


def say_change(statement: Statement, *, with_noun: bool = False) -> str:
    """Say a figure with its kind and what it counts from: "an increase of 6% over 5 years"."""
    said = _say_kind(statement, say_figure(statement, with_noun=with_noun))
    return f"{said}{say_duration(statement.claim.since)}"


def _say_kind(statement: Statement, said: str) -> str:
    """Say a figure with what kind it is of: "an increase of 6%"; "doubled" says so itself."""
    kind = statement.claim.kind
    if kind == "share":
        return f"{said}, as a share of {statement.claim.of}"
    if kind == "level" or statement.figure.form == "ratio word":
        return said
    noun = name_kind(kind)
    return f"{'an' if noun == 'increase' else 'a'} {noun} of {said}"


def name_kind(kind: str) -> str:
    """Name the kind of a change in a sentence."""
    return _NOUNS.get(kind, kind)


def _name_source(claim: Claim) -> str:
    source = claim.source
    if source is None:
        return ""
    name = source.container_title or source.publisher or source.id
    return f"{name}, {source.issued}" if source.issued else name


def say_duration(since: str | None) -> str:
    """Say what a change counts from, after its figure: " over 5 years", " since 2013"."""
    if since is None:
        return ""
    if not since.startswith("P"):
        return f" since {since}"
    return f" over {say_length(since)}"


def say_length(text: str) -> str:
    """Say how long a duration is: P1Y is "1 year"; raise PeriodError where it is none."""
    duration = parse_duration(text)
    years, months = divmod(duration.months, _MONTHS)
    counted = ((years, "year"), (months, "month"), (duration.days, "day"))
    parts = [f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counted if number]
    return " and ".join(parts)
