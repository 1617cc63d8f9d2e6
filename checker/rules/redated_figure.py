"""One figure, printed for two different times.

An old count finds its way into a new article as if it were of this year. Two years hardly
ever give the same figure to the last digit, so one that comes again for another time, in
another source, has probably been copied with the wrong date. Few digits prove nothing: three
are asked of a count, and four of prices and percentages, which move slowly.

Fails:
    76,204 offences in 2018  and, elsewhere,  76,204 offences in 2020

Passes:
    76,000 offences in 2018  and, elsewhere,  76,000 offences in 2020

How to fix: look up which time the figure was counted over, and correct the other `period`. If
both are right, accept the pair with a reason.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.lineage import is_printed_later, is_surely_later, name_paper
from checker.consistency.repeats import count_digits
from checker.consistency.statements import Statement
from checker.consistency.variables import Topic, Variable
from checker.consistency.wording import say_figure
from checker.dimensions.periods import ENDLESS, Period
from checker.findings import Finding, Rule, make_finding
from checker.model import Claim
from checker.rules.citing import cite_claim, relate_claims
from checker.rules.registry import Context
from checker.rules.telling import MOST_PLACES

RULE = Rule("L703", "redated-figure", "warning")

_HELP = "look up which time it was counted over; if both are right, accept them with a reason"
_DIGITS_OF_A_COUNT = 3
_DIGITS_OF_ANYTHING_ELSE = 4


class _Key(NamedTuple):
    """What a figure is of, and its number."""

    topic: Topic
    place: str | None
    dimension: object
    time: str | None
    value: Fraction


class _Printed(NamedTuple):
    """A figure as one claim prints it, for a time that it states."""

    statement: Statement
    period: Period
    variable: int
    """The variable that it speaks of: within one, times are taken for the same."""

    @property
    def claim(self) -> Claim:
        """The claim that prints it."""
        return self.statement.claim

    @property
    def paper(self) -> str:
        """What the claim stands in."""
        return name_paper(self.claim)


def check(context: Context) -> Iterator[Finding]:
    """Report each figure that comes again for another time, in another source."""
    for key, printed in _sort_by_figure(context.comparisons.variables).items():
        papers: dict[int, set[str]] = {}
        for item in printed:
            papers.setdefault(item.variable, set()).add(item.paper)
        if len(papers) == 1:
            continue
        ordered = sorted(printed, key=_rank)
        first = ordered[0]
        again = _pick_redated(first, ordered, papers)
        if again:
            beside = [item for item in ordered if item.variable == first.variable]
            yield _tell(key, first, again, beside)


def _sort_by_figure(variables: Sequence[Variable]) -> dict[_Key, list[_Printed]]:
    """Sort the distinctive figures whose times are stated by what they are of."""
    figures: dict[_Key, list[_Printed]] = {}
    for number, variable in enumerate(variables):
        for statement in variable.statements:
            period, unit = statement.period, statement.unit
            if period is None or statement.has_assumed_period or not _is_distinctive(statement):
                continue
            value = statement.figure.ends[0].value * unit.factor
            key = _Key(variable.topic, variable.place, unit.dimension, unit.time, value)
            figures.setdefault(key, []).append(_Printed(statement, period, number))
    return figures


def _is_distinctive(statement: Statement) -> bool:
    """Whether two times would hardly give this figure to the same digit."""
    figure = statement.figure
    if figure.form != "plain":
        return False
    is_count = statement.unit.kind == "count"
    needed = _DIGITS_OF_A_COUNT if is_count else _DIGITS_OF_ANYTHING_ELSE
    return count_digits(figure) >= needed


def _rank(item: _Printed) -> tuple[int, int]:
    end = ENDLESS if item.period.latest_end is None else item.period.latest_end
    return end, item.statement.position


def _pick_redated(
    first: _Printed, ordered: Sequence[_Printed], papers: Mapping[int, set[str]]
) -> list[_Printed]:
    """Pick what gives the figure for a later time, where no source gives it for both."""
    apart = {
        variable
        for variable, printing in papers.items()
        if printing.isdisjoint(papers[first.variable])
    }
    return [
        item
        for item in ordered
        if item.variable in apart and is_surely_later(item.period, first.period)
    ]


def _tell(
    key: _Key, first: _Printed, again: Sequence[_Printed], beside: Sequence[_Printed]
) -> Finding:
    """Tell the first of each time; what else prints the figure comes after both."""
    original, copy = first.claim, again[0].claim
    if is_printed_later(original, copy):
        # What is printed last is looked up first, whichever time it gives.
        original, copy = copy, original
    others = [item.claim for item in (*again[1:], *beside) if item is not first]
    return make_finding(
        RULE,
        message=f"{key.topic.words}: {say_figure(first.statement)} is printed for "
        f"{first.period.text}, and elsewhere for {again[0].period.text}",
        help=_HELP,
        location=copy.at("period"),
        label=cite_claim(copy),
        subject="|".join(str(part or "") for part in (*key.topic, key.place, key.value)),
        claims=(original.id, copy.id, *(claim.id for claim in others)),
        related=relate_claims([original, *others][:MOST_PLACES], "period"),
    )
