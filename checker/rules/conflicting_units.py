"""Claims on one measure that count different things.

Accounts are not people, images are not offences, and no factor turns one into the other: a
person may have ten accounts. Set side by side under one name the figures read as one quantity,
whatever their years, and one of them is misread.

Fails:
    144,000 accounts  and  up to 840,000 people   (under one measure)

Passes:
    22,724 offences a year  and  one offence every 23 minutes   (a rate either way round)

How to fix: give each thing counted a measure of its own; where the sources themselves mix
them, accept the difference with a reason.
"""

from collections.abc import Iterator

from checker.consistency.conflicts import DifferentThings
from checker.consistency.gaps import describe_ratio
from checker.consistency.listing import list_words
from checker.consistency.statements import Statement
from checker.consistency.wording import say_figure
from checker.dimensions.units import describe_unit
from checker.findings import Finding, Related, Rule, make_finding
from checker.rules.citing import cite_claim, relate_claims
from checker.rules.registry import Context

RULE = Rule("C302", "conflicting-units", "error")

_HELP = "give each thing counted a measure of its own, or accept the difference with a reason"


def check(context: Context) -> Iterator[Finding]:
    """Report each measure whose claims are in units that do not convert."""
    for different in context.comparisons.different:
        yield _tell(context, different)


def _tell(context: Context, different: DifferentThings) -> Finding:
    # The smallest group comes first: what most claims count is what the measure means.
    groups = sorted(different.groups, key=lambda group: len(group[1]))
    statements = [statement for _, group in groups for statement in group]
    claims = [statement.claim for statement in statements]
    measure = context.corpus.measures.get(different.topic.measure)
    declared: tuple[Related, ...] = ()
    if measure is not None and any(not group for _, group in groups):
        [unit] = [unit for unit, group in groups if not group]
        label = f"the measure counts {describe_unit(unit)}"
        declared = (Related(measure.record.value_location("unit"), label),)
    key = "unit" if claims[0].unit is not None else "value"
    return make_finding(
        RULE,
        message=f"{different.topic.words} counts different things: {_list(different)}",
        help=_HELP,
        location=claims[0].at(key),
        label=cite_claim(claims[0]),
        subject=f"{different.topic.measure}|units",
        claims=tuple(claim.id for claim in claims),
        related=(*declared, *relate_claims(claims[1:])),
        details=(
            ("units", f"{_list_units(different)} do not convert into each other"),
            *_tell_numbers(different),
        ),
    )


def _list(different: DifferentThings) -> str:
    return list_words([_say(unit_words, group) for unit_words, group in _words(different)])


def _tell_numbers(different: DifferentThings) -> tuple[tuple[str, str], ...]:
    """Tell how far the bare numbers lie apart, which a reader compares in spite of the units."""
    numbers = [group[0].figure.ends[-1].value for _, group in different.groups if group]
    low, high = min(numbers), max(numbers)
    if len(numbers) < 2 or low <= 0:  # noqa: PLR2004 - it takes two to differ
        return ()
    said = "the same" if low == high else describe_ratio(high / low)
    return (("gap", f"as bare numbers they are {said}"),)


def _list_units(different: DifferentThings) -> str:
    return list_words([words for words, _ in _words(different)])


def _words(different: DifferentThings) -> list[tuple[str, tuple[Statement, ...]]]:
    return [(describe_unit(unit) or "ratios", group) for unit, group in different.groups]


def _say(unit: str, group: tuple[Statement, ...]) -> str:
    return say_figure(group[0], with_noun=True) if group else f"{unit} (as declared)"
