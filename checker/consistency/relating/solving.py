"""Solving the web: which claims cannot all be true, and what the others must be."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Literal, NamedTuple

from checker.consistency.camps import Voice
from checker.consistency.relating.facts import (
    MOST_SIDES,
    Said,
    Setting,
    agree,
    build_setting,
    split_sides,
)
from checker.consistency.relating.outcomes import (
    Blamed,
    Cause,
    Mismatch,
    Quantity,
    Solution,
    Tie,
)
from checker.consistency.relating.predicting import predict
from checker.consistency.relating.puzzles import cut_out
from checker.consistency.relating.records import claims_record
from checker.consistency.relating.web import Knot, Web
from checker.propagation.blame import find_conflicts
from checker.propagation.networks import Blame, Fact

Verdict = Literal["contradiction", "drift"]
_RANKS: tuple[Cause, ...] = ("relation", "superlative", "change", "share", "sum", "part")
"""What a mismatch is called that rests on several ties: by the one that says most."""


class _Found(NamedTuple):
    mismatch: Mismatch
    knots: frozenset[int]
    claims: frozenset[int]


def solve(web: Web, origins: Mapping[str, str]) -> Solution:
    """Find every mismatch, worst first, and what follows from the ties that hold."""
    sides = {
        number: split_sides(entry.quantity.voices, origins)
        for number, entry in web.entries.items()
        if entry.quantity.voices
    }
    findings = _Findings()
    readings: tuple[Verdict, ...] = ("contradiction", "drift")
    for turn in range(MOST_SIDES):
        if turn and not any(len(own) > turn for own in sides.values()):
            break
        for verdict in readings:
            for found in _find_mismatches(web, sides, turn, verdict):
                if isinstance(found, _Found):
                    findings.add(found, is_strongest=turn == 0)
                elif turn == 0:
                    findings.leave(found)
    return Solution(
        tuple(found.mismatch for found in findings.kept),
        tuple(predict(web, partial(hear, web, sides, 0), findings.broken)),
        frozenset(findings.failed),
        tuple(_list_unheard(web, sides)),
    )


def _list_unheard(
    web: Web, sides: Mapping[int, Sequence[tuple[Voice, ...]]]
) -> Iterator[tuple[Quantity, int, tuple[Voice, ...]]]:
    tied = {number for knot in web.knots for number in knot.numbers}
    for number, own in sides.items():
        if len(own) > MOST_SIDES and number in tied:
            voices = tuple(voice for side in own[MOST_SIDES:] for voice in side)
            yield web.entries[number].quantity, len(own), voices


class _Findings:
    """What was found, each thing once."""

    def __init__(self) -> None:
        self.kept: list[_Found] = []
        self.failed: set[int] = set()
        self.broken: set[int] = set()
        """The knots that fail even where the strongest side of each quantity is heard."""
        self._by_claim: dict[int, list[_Found]] = defaultdict(list)
        self._by_knot: dict[int, list[_Found]] = defaultdict(list)
        self._records: set[str] = set()

    def add(self, found: _Found, *, is_strongest: bool) -> None:
        """Add what says something new."""
        self.failed |= found.knots
        if is_strongest:
            self.broken |= found.knots
        if self._is_known(found):
            return
        self.kept.append(found)
        if found.mismatch.cause == "superlative":
            self._records.add(found.mismatch.subject)
        # Filed under one claim and one knot alone, the rarest: what holds a part of another
        # holds that one, and a claim that is in a thousand conflicts is looked at in few.
        min((self._by_claim[claim] for claim in sorted(found.claims)), key=len).append(found)
        min((self._by_knot[knot] for knot in sorted(found.knots)), key=len).append(found)

    def leave(self, knots: frozenset[int]) -> None:
        """Leave out ties that cannot hold, and that no claim can be blamed for."""
        self.failed |= knots
        self.broken |= knots

    def _is_known(self, found: _Found) -> bool:
        """Whether the same claims, or the same ties in a worse way, were found before.

        A record that is broken by one earlier figure needs no second one.
        """
        if found.mismatch.subject in self._records:
            return True
        same_claims = (other for claim in found.claims for other in self._by_claim[claim])
        if any(other.claims <= found.claims for other in same_claims):
            return True
        if found.mismatch.verdict == "contradiction":
            return False
        same_knots = (other for knot in found.knots for other in self._by_knot[knot])
        return any(other.knots <= found.knots for other in same_knots)


def hear(
    web: Web, sides: Mapping[int, Sequence[tuple[Voice, ...]]], turn: int, *, is_widest: bool
) -> dict[int, Sequence[Voice]]:
    """Choose which side of each quantity is heard in this turn: the strongest one first."""
    heard: dict[int, Sequence[Voice]] = {}
    for number, own in sides.items():
        voices = web.entries[number].quantity.voices
        if turn == 0 and is_widest and len(own) > 1 and agree(voices, is_widest=True):
            heard[number] = voices
        else:
            heard[number] = own[turn] if turn < len(own) else own[0]
    return heard


def _find_mismatches(
    web: Web, sides: Mapping[int, Sequence[tuple[Voice, ...]]], turn: int, verdict: Verdict
) -> Iterator[_Found | frozenset[int]]:
    heard = hear(web, sides, turn, is_widest=verdict == "contradiction")
    setting = build_setting(web, heard, is_widest=verdict == "contradiction")
    owners = [index for index, knot in enumerate(web.knots) for _ in knot.constraints]
    laws: dict[int, list[Fact]] = {}
    for fact in setting.network.facts:
        if fact.is_law:
            laws.setdefault(fact.variable, []).append(fact)
    for blame in find_conflicts(setting.network):
        said = [one for index in sorted(blame.facts) if (one := setting.said[index]) is not None]
        if turn and not any(_is_minor(sides[one.number], turn, one.voice) for one in said):
            continue
        knots = tuple(dict.fromkeys(owners[index] for index in sorted(blame.constraints)))
        if said and knots and all(_is_claimed(web.knots[index], heard) for index in knots):
            case = _Case(web, setting, blame, said, [web.knots[index] for index in knots], laws)
            yield _Found(
                _build(case, verdict),
                frozenset(knots),
                frozenset(one.voice.statement.position for one in said),
            )
        else:
            yield frozenset(knots)


def _is_claimed(knot: Knot, heard: Mapping[int, Sequence[Voice]]) -> bool:
    """Whether what is heard claims the tie: a record is one only to those who say so."""
    if knot.tie.cause != "superlative":
        return True
    return any(claims_record(voice.statement) for voice in heard.get(knot.numbers[0], ()))


def _is_minor(own: Sequence[tuple[Voice, ...]], turn: int, voice: Voice) -> bool:
    return turn < len(own) and voice in own[turn]


class _Case(NamedTuple):
    web: Web
    setting: Setting
    blame: Blame
    said: Sequence[Said]
    knots: Sequence[Knot]
    laws: Mapping[int, Sequence[Fact]]


def _build(case: _Case, verdict: Verdict) -> Mismatch:
    focus = _choose_focus(case)
    others = [one for one in case.said if one is not focus]
    ties = tuple(knot.tie for knot in case.knots)
    puzzle = cut_out(
        case.setting.network,
        sorted(case.blame.constraints),
        [(one.number, case.web.entries[one.number].scale) for one in (focus, *others)],
        case.laws,
    )
    return Mismatch(
        verdict=verdict,
        cause=_name_cause(ties),
        ties=ties,
        focus=_blame(case.web, focus),
        others=tuple(_blame(case.web, one) for one in others),
        derived_expected=puzzle.derive([one.voice.expected for one in others]),
        derived_widest=puzzle.derive([one.voice.widest for one in others]),
        subject=";".join(sorted(tie.subject for tie in ties)),
        puzzle=puzzle,
    )


def _blame(web: Web, said: Said) -> Blamed:
    return Blamed(web.entries[said.number].quantity, said.voice)


def _name_cause(ties: Sequence[Tie]) -> Cause:
    """Name what a mismatch is called: a relation where several kinds of ties come together."""
    causes = {tie.cause for tie in ties}
    if len(causes) > 1 and any(tie.relation is not None for tie in ties):
        return "relation"
    return min(causes, key=_RANKS.index)


def _choose_focus(case: _Case) -> Said:
    """Choose the claim to tell against the others: a change or a share, else the first tied."""
    by_number = {one.number: one for one in case.said}
    changes = [one for one in case.said if case.web.entries[one.number].quantity.kind == "change"]
    if len(case.knots) > 1 and len(changes) == len(case.said):
        # Of changes one after the other, the one over the whole time.
        return max(changes, key=lambda one: _find_span(case.web.entries[one.number].quantity))
    knot = min(case.knots, key=lambda knot: _RANKS.index(knot.tie.cause))
    for number in (*_put_changes_first(case.web, knot.numbers), *by_number):
        if number in by_number:
            return by_number[number]
    return case.said[0]


def _find_span(quantity: Quantity) -> int:
    period, base = quantity.period, quantity.base
    if period is None or base is None:
        return 0
    return (period.earliest_start or 0) - (base.earliest_start or 0)


def _put_changes_first(web: Web, numbers: Sequence[int]) -> list[int]:
    return sorted(numbers, key=lambda number: web.entries[number].quantity.kind == "level")
