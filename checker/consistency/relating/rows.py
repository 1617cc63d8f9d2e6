"""Ties as comparisons: what was held against what, and what came of it."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from checker.consistency.camps import Voice
from checker.consistency.listing import SHOWN, list_words
from checker.consistency.relating.outcomes import Mismatch, Prediction, Quantity, Solution, Tie
from checker.consistency.relating.puzzles import cut_out, list_variables
from checker.consistency.relating.web import NOT_NEGATIVE, Entry, Knot, Web
from checker.consistency.relating.wording import say_interval, say_quantity
from checker.consistency.verdicts import ClaimReading, Comparison, Verdict
from checker.consistency.wording import say_figure
from checker.dimensions.units import describe_unit
from checker.intervals import Interval, exactly
from checker.propagation.networks import Fact, Network, Product, Sum

_MOST_TOLD = 8
"""Ties of more quantities are told without their arithmetic, which would fill a page."""

Predictions = Mapping[int, Prediction]


def compare_ties(web: Web, solution: Solution) -> Iterator[Comparison]:
    """Give each tie its row, and each mismatch one for the claims that it rests on."""
    for mismatch in solution.mismatches:
        yield _compare_mismatch(mismatch)
    predicted = {id(prediction.quantity): prediction for prediction in solution.predictions}
    told = _count_tellers(web)
    for unheard in solution.unheard:
        yield _tell_unheard(*unheard)
    blamed = {
        one.voice.statement.position
        for mismatch in solution.mismatches
        for one in (mismatch.focus, *mismatch.others)
    }
    for index, knot in enumerate(web.knots):
        if index in solution.failed:
            yield from _tell_unblamed(knot, blamed)
        elif is_held(web, knot):
            yield _compare_knot(web, knot, predicted, told)


def is_held(web: Web, knot: Knot) -> bool:
    """Whether a tie holds claims against each other: a change alone has no level to be held to."""
    stated = sum(bool(web.entries[number].quantity.voices) for number in knot.numbers)
    return stated > 1 or (stated == 1 and knot.tie.relation is not None)


def _count_tellers(web: Web) -> Counter[int]:
    """Count the ties that tell what nobody states: those of which all else is stated."""
    tellers: Counter[int] = Counter()
    for knot in web.knots:
        missing = [number for number in knot.numbers if not web.entries[number].quantity.voices]
        if len(missing) == 1:
            tellers[missing[0]] += 1
    return tellers


def _tell_unheard(quantity: Quantity, sides: int, voices: Sequence[Voice]) -> Comparison:
    """Tell of claims that were held against nothing else: too many others disagree with them."""
    reason = f"{say_quantity(quantity)} is told in {sides} ways, too many to relate each of them"
    return Comparison(
        claims=tuple(sorted({voice.statement.claim.id for voice in voices})),
        verdict="not checked",
        reason=reason,
        measure=quantity.measure,
        place=quantity.place,
        period=None if quantity.period is None else quantity.period.text,
    )


def _tell_unblamed(knot: Knot, blamed: Container[int]) -> Iterator[Comparison]:
    """Tell of claims that a broken tie would hold too, if it held."""
    voices = [
        voice
        for quantity in knot.tie.quantities
        for voice in quantity.voices[:SHOWN]
        if voice.statement.position not in blamed
    ]
    if voices:
        yield _row(
            "not checked", f"{knot.tie.text} cannot hold, whatever these say", [knot.tie], voices
        )


def _compare_mismatch(mismatch: Mismatch) -> Comparison:
    texts = list_words([tie.text for tie in mismatch.ties])
    is_broken = mismatch.verdict == "contradiction"
    how = "cannot hold" if is_broken else "holds only at the widest"
    blamed = (mismatch.focus, *mismatch.others)
    voices = [one.voice for one in blamed]
    return _row(mismatch.verdict, f"{texts} {how}", mismatch.ties, voices)


def _compare_knot(
    web: Web, knot: Knot, predicted: Predictions, told: Mapping[int, int]
) -> Comparison:
    quantities = knot.tie.quantities
    voices = [voice for quantity in quantities for voice in quantity.voices[:SHOWN]]
    unstated = [number for number in knot.numbers if not web.entries[number].quantity.voices]
    missing = [web.entries[number].quantity for number in unstated]
    if len(unstated) == 1 and told[unstated[0]] > 1 and id(missing[0]) in predicted:
        reason = f"{knot.tie.text} holds with {_tell_told(missing[0], predicted)}"
        return _row("consistent", reason, [knot.tie], voices)
    if missing:
        reason = f"{knot.tie.text}: {_tell_missing(missing)}"
        return _row("not checked", reason, [knot.tie], voices)
    verdict: Verdict = "consistent" if _holds_as_written(web, knot) else "consistent by rounding"
    return _row(verdict, f"{knot.tie.text} holds{_tell_figures(web, knot)}", [knot.tie], voices)


def _tell_figures(web: Web, knot: Knot) -> str:
    """Tell what the first quantity is, what the others make of it, and what is left open."""
    if len(knot.numbers) > _MOST_TOLD:
        return ""
    first = web.entries[knot.numbers[0]]
    if knot.tie.cause == "part" and len(knot.numbers) == 2:  # noqa: PLR2004 - a part, a whole
        whole = _choose(web.entries[knot.numbers[1]], beside=first)
        return f": {say_figure(_choose(first).statement)} of {say_figure(whole.statement)}"
    told = f": {say_quantity(first.quantity)} is {say_figure(_choose(first).statement)}"
    derived = _derive(web, knot, knot.numbers[0], as_printed=False)
    if derived is not None:
        told += f", and the others make it {say_interval(first.quantity, derived)}"
    for number in knot.numbers[1:]:
        entry = web.entries[number]
        expected = _choose(entry).expected
        printed = _find_value(first)
        if knot.tie.cause != "relation" or printed is None or _is_bounded(expected):
            continue
        would = _derive(web, knot, number, as_printed=True)
        if would is not None and _is_bounded(would):
            said = say_interval(entry.quantity, would)
            told += f"; were they right as printed, {entry.quantity.measure} would be {said}"
    return told


def _is_bounded(interval: Interval) -> bool:
    return interval.low is not None and interval.high is not None


def _choose(entry: Entry, beside: Entry | None = None) -> Voice:
    """Choose who speaks for a quantity: in the unit of time of another one, and bare, if any."""
    time = None if beside is None else _choose(beside).statement.unit.time
    return min(
        entry.quantity.voices,
        key=lambda voice: (
            time is not None and voice.statement.unit.time != time,
            _has_width(voice),
        ),
    )


def _has_width(voice: Voice) -> bool:
    """Whether a figure is hedged, as a record is not."""
    hedge = voice.statement.reading.hedge
    return hedge is not None and any(kind != "record" for kind in hedge.kinds)


def _derive(web: Web, knot: Knot, focus: int, *, as_printed: bool) -> Interval | None:
    """Work out what the other quantities of a tie make of one of them.

    As printed, a bare count is no wider than its digits: "123,000" is 123,000.
    """
    numbers = [focus, *(number for number in knot.numbers if number != focus)]
    network = Network(web.size, (), knot.constraints)
    laws = {
        number: [Fact(number, NOT_NEGATIVE, is_law=True)]
        for number in numbers
        if web.entries[number].has_floor
    }
    pieces = [(number, web.entries[number].scale) for number in numbers]
    puzzle = cut_out(network, range(len(knot.constraints)), pieces, laws)
    return puzzle.derive([_read_for(web.entries[n], as_printed=as_printed) for n in numbers[1:]])


def _read_for(entry: Entry, *, as_printed: bool) -> Interval:
    voice = _choose(entry)
    value = _find_value(entry) if as_printed else None
    is_count = voice.statement.figure.form == "plain"
    if value is None or not is_count:
        return voice.expected
    return entry.scale.to_shown(exactly(value))


def _tell_told(quantity: Quantity, predicted: Predictions) -> str:
    prediction = predicted[id(quantity)]
    return f"{say_quantity(quantity)} of {say_interval(quantity, prediction.expected)}"


def _tell_missing(missing: Sequence[Quantity]) -> str:
    return f"nothing is said of {list_words([say_quantity(quantity) for quantity in missing])}"


def _holds_as_written(web: Web, knot: Knot) -> bool:
    """Whether a tie of bare figures holds to the last digit; hedged ones hold as they are."""
    values: dict[int, Fraction] = {}
    for number in knot.numbers:
        value = _find_value(web.entries[number])
        if value is None:
            return True
        values[number] = value
    told = [one for one in knot.constraints if values.keys() >= set(list_variables(one))]
    if len(told) != 1:
        return True
    [constraint] = told
    if isinstance(constraint, Product):
        return values[constraint.product] == values[constraint.left] * values[constraint.right]
    return _add_up(constraint, values) in constraint.within


def _add_up(constraint: Sum, values: Mapping[int, Fraction]) -> Fraction:
    return sum((weight * values[number] for weight, number in constraint.terms), Fraction(0))


def _find_value(entry: Entry) -> Fraction | None:
    """Find the one number that is written for a quantity; None where it is hedged or a range."""
    voices: Iterable[Voice] = entry.quantity.voices
    middles = set()
    for voice in voices:
        statement = voice.statement
        if _has_width(voice) or len(statement.figure.ends) > 1:
            return None
        interval = entry.scale.to_base(voice.expected)
        if interval.low is None or interval.high is None:
            return None
        middles.add((interval.low + interval.high) / 2)
    return middles.pop() if len(middles) == 1 else None


def _row(verdict: Verdict, reason: str, ties: Sequence[Tie], voices: Sequence[Voice]) -> Comparison:
    first = ties[0].quantities[0]
    return Comparison(
        claims=tuple(sorted({voice.statement.claim.id for voice in voices})),
        verdict=verdict,
        reason=reason,
        measure=first.measure,
        place=first.place,
        period=None if first.period is None else first.period.text,
        readings=tuple(_read(voice) for voice in voices),
        tie=list_words([tie.text for tie in ties]),
    )


def _read(voice: Voice) -> ClaimReading:
    statement = voice.statement
    return ClaimReading(
        claim=statement.claim.id,
        text=say_figure(statement, with_noun=True),
        expected=statement.reading.expected,
        widest=statement.reading.widest,
        unit=describe_unit(statement.unit),
    )
