"""Neighbours: what claims say of the same measure a year before or after, within or around.

A figure that stands for another year or another place agrees with what others say of that
year or place. Figures of two years are often near each other, so it has to be the same
figure, or one that is as fine.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.consistency.cells import turn
from checker.consistency.comparing import Comparisons
from checker.consistency.lineage import name_paper
from checker.consistency.slips.closeness import are_as_near
from checker.consistency.slips.kinds import Slip
from checker.consistency.slips.suspects import Suspect
from checker.consistency.slips.trials import name_figure
from checker.consistency.statements import Statement
from checker.consistency.variables import Topic, Variable, name_topic
from checker.consistency.wording import say_figure
from checker.dimensions.periods import Period, parse_duration
from checker.dimensions.shifting import shift_back, shift_on
from checker.intervals import Interval

_YEAR = parse_duration("P1Y")
_MOST_WITHIN = 12
"""So many places within one are looked at, the outermost first."""
_CLOSE = Fraction(102, 100)
_MOST_HEARD = 50

_Span = tuple[int | None, int | None]


class _Subject(NamedTuple):
    """What must be the same: the measure and the kind, and how it is defined."""

    topic: Topic
    definition: str


class Neighbours:
    """All that claims say, by measure, place and time; sorted when it is first asked for."""

    def __init__(self, comparisons: Comparisons) -> None:
        self.origins = comparisons.origins
        self._variables = comparisons.variables
        self._places = comparisons.groundwork.places
        self._subjects: dict[_Subject, dict[str | None, list[Variable]]] = {}
        self._spans: dict[tuple[_Subject, str | None], Mapping[_Span, Sequence[Statement]]] = {}
        self._inner: dict[_Subject, Mapping[str, Sequence[str]]] = {}

    def find(self, subject: _Subject, place: str | None, period: Period) -> Sequence[Statement]:
        """Find what is said of one place at one time."""
        key = (subject, place)
        if key not in self._spans:
            self._spans[key] = _sort_by_span(self._sort().get(subject, {}).get(place, ()))
        return self._spans[key].get(_name_span(period), ())

    def list_places(self, subject: _Subject, place: str) -> list[str]:
        """List the places around and within one that claims on the same subject speak of."""
        known = self._sort().get(subject, {})
        around = self._climb(place, known)
        inner = self._list_inner(subject)
        within: list[str] = []
        waiting = list(inner.get(place, ()))
        while waiting and len(within) < _MOST_WITHIN:
            one = waiting.pop(0)
            within.append(one)
            waiting.extend(inner.get(one, ()))
        return [*around, *within]

    def title(self, place: str) -> str:
        """Name a place in words."""
        title = self._places.title(place)
        return f"the {title}" if title.startswith("United ") else title

    def _climb(self, place: str, known: Mapping[str | None, object]) -> list[str]:
        stated = {name for name in known if name is not None}
        found: dict[str, None] = {}
        waiting = [place]
        while waiting:
            for outer in self._places.find_around(waiting.pop(), stated):
                if outer not in found:
                    found[outer] = None
                    waiting.append(outer)
        return list(found)

    def _list_inner(self, subject: _Subject) -> Mapping[str, Sequence[str]]:
        """List the places that lie directly within each place, among those spoken of."""
        if subject not in self._inner:
            stated = {name for name in self._sort().get(subject, {}) if name is not None}
            inner: dict[str, list[str]] = defaultdict(list)
            for name in sorted(stated):
                for outer in self._places.find_around(name, stated):
                    inner[outer].append(name)
            self._inner[subject] = inner
        return self._inner[subject]

    def _sort(self) -> Mapping[_Subject, Mapping[str | None, Sequence[Variable]]]:
        if not self._subjects:
            for variable in self._variables:
                subject = _Subject(variable.topic, variable.definition)
                places = self._subjects.setdefault(subject, {})
                places.setdefault(variable.place, []).append(variable)
        return self._subjects


def _sort_by_span(variables: Sequence[Variable]) -> Mapping[_Span, Sequence[Statement]]:
    spans: dict[_Span, list[Statement]] = defaultdict(list)
    for variable in variables:
        for cell in variable.cells:
            if cell.period is not None and not cell.has_assumed_period:
                spans[_name_span(cell.period)].extend(cell.statements[:_MOST_HEARD])
    return spans


def _name_span(period: Period) -> _Span:
    return period.earliest_start, period.latest_end


def slip_year(suspect: Suspect, neighbours: Neighbours) -> Iterator[Slip]:
    """Try the year before and the year after."""
    first = suspect.first
    if first.period is None or first.has_assumed_period:
        return
    subject = _name_subject(suspect)
    for shift in (shift_back, shift_on):
        period = shift(first.period, _YEAR)
        if period is None:
            continue
        moved = _move(suspect, neighbours.find(subject, first.place, period))
        if moved is not None:
            text = (
                f"{say_figure(first)} were the figure of {period.text}, not of {first.period.text}"
            )
            yield Slip("year", moved, text)


def slip_place(suspect: Suspect, neighbours: Neighbours) -> Iterator[Slip]:
    """Try the places around and within: England and Wales for the United Kingdom."""
    first = suspect.first
    if first.place is None or first.period is None or first.has_assumed_period:
        return
    subject = _name_subject(suspect)
    for place in neighbours.list_places(subject, first.place):
        moved = _move(suspect, neighbours.find(subject, place, first.period))
        if moved is not None:
            there, here = neighbours.title(place), neighbours.title(first.place)
            yield Slip(
                "place", moved, f"{say_figure(first)} were the figure of {there}, not of {here}"
            )


def _name_subject(suspect: Suspect) -> _Subject:
    return _Subject(name_topic(suspect.first.claim), suspect.definition)


def _move(suspect: Suspect, said: Sequence[Statement]) -> Interval | None:
    """Read what a neighbour is said to be, if the suspected figure is just that."""
    first = suspect.first
    if first.reading.hedge is not None or len(first.figure.ends) != 1 or _is_short(first):
        return None
    if all(name_paper(one.claim) in suspect.papers for one in said):
        return None
    there: Interval | None = None
    for one in said:
        read = turn(one.reading.expected, one.unit, suspect.unit, is_widest=False)
        there = read if there is None or read is None else there.intersect(read)
        if there is None:
            return None
    own = turn(suspect.first.reading.expected, suspect.first.unit, suspect.unit, is_widest=False)
    if there is None or own is None:
        return None
    is_it = _is_printed(suspect, said) or are_as_near(own, there, _CLOSE)
    return there if is_it and own.meets(there) else None


def _is_short(statement: Statement) -> bool:
    """Whether a figure has one digit beside its zeros, which many others have too."""
    digits = "".join(sign for sign in statement.figure.ends[0].text if sign.isdigit())
    return len(digits.strip("0")) <= 1


def _is_printed(suspect: Suspect, said: Sequence[Statement]) -> bool:
    """Whether another paper prints the very figure there."""
    name = name_figure(suspect.first)
    return any(
        one.reading.hedge is None
        and name_figure(one) == name
        and name_paper(one.claim) not in suspect.papers
        for one in said
    )
