"""How one claim of a mismatch is told: what it is about, and its figure with what it refers to."""

from checker.consistency.relating.outcomes import Blamed, Quantity
from checker.consistency.wording import say_figure, say_turned


def name_quantity(quantity: Quantity) -> str:
    """Name what a figure is about, as far as claims state it: "arrests in 2018 in GB"."""
    is_stated = quantity.period is not None and not quantity.has_assumed_period
    when = f" in {quantity.period.text}" if quantity.period is not None and is_stated else ""
    return f"{quantity.measure}{when}{f' in {quantity.place}' if quantity.place else ''}"


def say_blamed(blamed: Blamed) -> str:
    """Say a claim as a figure with what it refers to: "up almost 25% on 2016/2017"."""
    statement, quantity = blamed.voice.statement, blamed.quantity
    if quantity.kind == "level":
        return say_turned(statement, quantity.unit)
    figure = say_figure(statement)
    if quantity.kind == "share":
        return f"{figure} of {quantity.of}"
    base = "" if quantity.base is None else quantity.base.text
    kind = statement.claim.kind
    if is_verb(blamed):
        return f"{figure} since {base}" if base else figure
    if kind == "multiple":
        return _say_multiple(figure, base, is_percent=statement.figure.is_percent)
    amount = blamed.voice.expected
    is_down = kind == "decrease" or (amount.high is not None and amount.high <= 0)
    told = f"{'down' if is_down else 'up'} {figure.removeprefix('-')}"
    return f"{told} on {base}" if base else told


def _say_multiple(figure: str, base: str, *, is_percent: bool) -> str:
    is_number = not is_percent and figure[-1:].isdigit()
    times = f"{figure} times" if is_number else figure
    if not base:
        return times
    return f"{times} {'of ' if is_percent else ''}the {base} figure"


def say_difference(quantity: Quantity, other: Quantity) -> str:
    """Say in what a quantity differs from another: " for arrests", " in GB", " in 2017"."""
    parts = []
    if quantity.measure != other.measure:
        parts.append(f" for {quantity.measure}")
    if quantity.period != other.period and quantity.period is not None:
        parts.append(f" in {quantity.period.text}")
    if quantity.place != other.place and quantity.place is not None:
        parts.append(f" in {quantity.place}")
    return "".join(parts)


def is_verb(blamed: Blamed) -> bool:
    """Whether a figure is a verb, as "doubled" is, and all others are not."""
    claim = blamed.voice.statement.claim
    return claim.kind == "multiple" and claim.value.endswith("ed")
