"""Predictions: what any further claim must be, as far as the ties that hold narrow it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.consistency.camps import Voice
from checker.consistency.relating.facts import Setting, build_setting
from checker.consistency.relating.outcomes import Prediction
from checker.consistency.relating.web import Web
from checker.intervals import Interval
from checker.propagation.contraction import Contraction, contract, find_support

_MOST_CLAIMS = 50
"""So many claims are named behind one prediction."""

Hear = Callable[..., Mapping[int, Sequence[Voice]]]


class _Narrowed(NamedTuple):
    """One reading, narrowed by all ties that hold."""

    setting: Setting
    contraction: Contraction
    texts: tuple[str, ...]
    """The tie behind each constraint, in words."""


def predict(web: Web, hear: Hear, failed: Collection[int]) -> Iterator[Prediction]:
    """Tell what any further claim on a quantity must be, where a tie narrows it."""
    expected, widest = (_narrow(web, hear, failed, is_widest=which) for which in (False, True))
    if expected is None or widest is None:
        return
    for number, entry in web.entries.items():
        if _says_nothing(expected.contraction.intervals[number]):
            continue
        claims, ties = _rest_on(expected, number)
        if ties and claims:
            yield Prediction(
                entry.quantity,
                entry.scale.to_shown(expected.contraction.intervals[number]),
                entry.scale.to_shown(widest.contraction.intervals[number]),
                claims,
                ties,
            )


def _says_nothing(interval: Interval) -> bool:
    """Whether all that is known is that it is not negative."""
    return interval.high is None and interval.low in {None, 0}


def _narrow(web: Web, hear: Hear, failed: Collection[int], *, is_widest: bool) -> _Narrowed | None:
    """Narrow one reading; nothing follows from ties that a mismatch rests on."""
    # Both readings hear the same side, so that the widest covers the expected one.
    setting = build_setting(web, hear(is_widest=False), is_widest=is_widest, has_whole=False)
    sound = [knot for index, knot in enumerate(web.knots) if index not in failed]
    constraints = tuple(constraint for knot in sound for constraint in knot.constraints)
    contraction = contract(setting.network._replace(constraints=constraints))
    if contraction.conflict is not None:
        return None
    texts = tuple(knot.tie.text for knot in sound for _ in knot.constraints)
    return _Narrowed(setting, contraction, texts)


def _rest_on(narrowed: _Narrowed, number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the claims and the ties behind the ends of a quantity."""
    support = find_support(narrowed.contraction, number, _MOST_CLAIMS)
    said = (narrowed.setting.said[index] for index in support.facts)
    claims = {one.voice.statement.claim.id for one in said if one is not None}
    ties = dict.fromkeys(narrowed.texts[index] for index in sorted(support.constraints))
    return tuple(sorted(claims)), tuple(ties)
